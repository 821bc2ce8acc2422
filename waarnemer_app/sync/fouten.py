"""The error of everything that goes over a connection; light, so that the window may import it."""

from __future__ import annotations


class SyncFout(Exception):
    """Sending did not work: what is so, where, and what to do.

    ``opnieuw`` says that trying again later may help by itself; ``na`` is the wait in seconds the
    register asked for.
    """

    def __init__(
        self,
        melding: str,
        waar: str,
        remedie: str,
        code: str,
        *,
        opnieuw: bool = False,
        na: float | None = None,
    ) -> None:
        super().__init__(f"{melding} {remedie}")
        self.melding = melding
        self.waar = waar
        self.remedie = remedie
        self.code = code
        self.opnieuw = opnieuw
        self.na = na
