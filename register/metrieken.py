"""Numbers for whoever watches the server (Prometheus): counts and durations, never content.

They are served on a port of their own, on this machine only: they are no part of the API, and no
role is needed to read them.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, start_http_server

_EMMERS = (0.005, 0.02, 0.05, 0.1, 0.3, 1.0, 3.0, 10.0)


class Metrieken:
    """The numbers of one process; ``register`` is what a scraper reads."""

    def __init__(self) -> None:
        self.register = CollectorRegistry()
        self._vragen = Counter(
            "register_vragen",
            "Vragen aan de API",
            ("methode", "route", "status"),
            registry=self.register,
        )
        self._duur = Histogram(
            "register_duur_seconden",
            "Hoe lang een antwoord duurde",
            ("route",),
            buckets=_EMMERS,
            registry=self.register,
        )

    def tel(self, methode: str, route: str, status: int, seconden: float) -> None:
        """Count one request; ``route`` is the template of the path, so that no id stands in it."""
        self._vragen.labels(methode, route or "onbekend", str(status)).inc()
        self._duur.labels(route or "onbekend").observe(seconden)

    def bedien(self, poort: int) -> int:
        """Serve them on 127.0.0.1 in a thread; gives the port (0 chooses one)."""
        server, _ = start_http_server(poort, addr="127.0.0.1", registry=self.register)
        return int(server.server_port)
