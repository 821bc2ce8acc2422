"""R33, the soak: laptops that send all the time over a line where everything goes wrong.

``python -m tests.sync.duurproef --seconden 60`` (``make duurproef``). Each laptop has a relay of
its own, with latency, drip, silence, cuts, repeats, requests that arrive too late and out of
order, portals, 5xx and bombs; names that do not resolve; and a clock that is a year off for some.
All the while what was receipted is in the register, the register is a beginning of the laptop, and
every line is there once; at the end both are equal and the receipts are one chain.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from types import SimpleNamespace
from typing import Any, Self

import httpx2
import pytest

from tests.register.server import Demosleutels, Server, postgres, verse_database
from tests.sync.hulp import STEMMING, Apparaat
from tests.sync.snij import SOORTEN, Meteen
from tests.sync.snijder import Snijder, Streek
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import Bundel, maak_containers
from waarnemer_app.sync.engine import Bijlage, Lading, verstuur
from waarnemer_app.sync.formaat import Grens, Lijn, bijlage_lijnen
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand

KORT = httpx2.Timeout(1.0)
JAAR = timedelta(days=365)
KLOKKEN = (timedelta(), timedelta(), timedelta(), JAAR, -JAAR)
_hier = threading.local()


class ValseTijd(datetime):
    """The clock of the laptop of this thread."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        echt = datetime.now(tz) + getattr(_hier, "klok", timedelta())
        return cls.fromtimestamp(echt.timestamp(), tz)


def _tijd() -> float:
    return time.time() + getattr(_hier, "klok", timedelta()).total_seconds()


@contextlib.contextmanager
def omgeving() -> Iterator[None]:
    """Names that may not resolve, and clocks that may be wrong, per thread."""
    echt: Callable[..., Any] = socket.getaddrinfo

    def zoek(*woorden: Any, **anders: Any) -> Any:
        if getattr(_hier, "geen_naam", 0) > 0:
            _hier.geen_naam -= 1
            raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")
        return echt(*woorden, **anders)

    with pytest.MonkeyPatch.context() as even:
        even.setattr(socket, "getaddrinfo", zoek)
        tijd = SimpleNamespace(time=_tijd, monotonic=time.monotonic)
        even.setattr("waarnemer_app.sync.client.time", tijd)
        even.setattr("waarnemer_app.sync.client.datetime", ValseTijd)
        yield


@dataclass
class Loper:
    """One laptop that keeps stating and sending."""

    server: Server
    demo: Demosleutels
    toeval: random.Random
    klok: timedelta
    apparaat: Apparaat
    bewijzen: list[str] = field(default_factory=list)
    bevestigd: int = 0
    rondes: int = 0
    streken: Counter[str] = field(default_factory=Counter)
    fouten: Counter[str] = field(default_factory=Counter)

    def loop(self, door: Callable[[int], bool]) -> None:
        """State and send until told to stop; then send the rest over a good line."""
        _hier.klok = self.klok
        with Snijder(self.server.adres) as snijder:
            adres = snijder.adres.replace("127.0.0.1", "localhost")
            while door(self.rondes):
                self.rondes += 1
                self._stel_vast()
                self._tegenslag(snijder)
                self._zend(adres)
                self.kijk()
            snijder.plan.clear()
            _hier.geen_naam = 0
            for _ in range(20):  # one that arrives too late may still come between
                if self._zend(adres):
                    break

    def _stel_vast(self) -> None:
        for _ in range(self.toeval.randint(1, 4)):
            self.apparaat.notitie(f"{self.rondes} {self.toeval.random()}")

    def _tegenslag(self, snijder: Snijder) -> None:
        _hier.geen_naam = self.toeval.choice((0, 0, 1))
        self.streken["geen_naam"] += _hier.geen_naam
        for _ in range(self.toeval.randint(0, 4)):
            soort = self.toeval.choice(SOORTEN)
            kant = self.toeval.choice(("vraag", "antwoord"))
            # a late line takes up to five seconds once in a while (R33), else less
            na = self.toeval.choice((5_000, 200, 50)) if soort == "traag" else 2_000
            snijder.plan.append(Streek(soort, kant, self.toeval.randrange(na)))  # type: ignore[arg-type]
            self.streken[soort] += 1

    def _zend(self, adres: str) -> bool:
        a = self.apparaat
        try:
            with Register(adres, "register-demo") as register:
                register._http.timeout = KORT
                register.token(a.sleutel, a.naam, a.certificaat)
                stand = controleer_stand(
                    register.stand(), self.demo.bewijs, a.hash, a.audit_hash,
                    doel="register-demo", stemming=STEMMING, apparaat=a.naam,
                )  # fmt: skip
                if stand.volgnummer == len(a.jwss):
                    return True
                uitslag = verstuur(
                    register, self._lading(stand.volgnummer), lambda _: None, Meteen(), pogingen=3
                )
        except SyncFout as fout:
            if not fout.opnieuw and fout.code not in {"ONZIN", "INLOGPAGINA"}:
                raise
            self.fouten[fout.code] += 1
            return False
        for jws in uitslag.bewijzen:
            bewijs = controleer_ontvangstbewijs(
                jws, self.demo.bewijs, a.hash,
                doel="register-demo", stemming=STEMMING, apparaat=a.naam, demo=True,
            )  # fmt: skip
            self.bevestigd = max(self.bevestigd, bewijs.tot)
            self.bewijzen.append(jws)
        if uitslag.fout is not None:
            self.fouten[uitslag.fout.code] += 1
        return uitslag.fout is None

    def _lading(self, na: int) -> Lading:
        a = self.apparaat
        data = self.toeval.randbytes(60_000) if self.rondes % 5 == 0 else b""

        def pak_in(lijnen: list[Lijn], vanaf: int) -> list[Bundel]:
            grens = Grens(4, 1024 * 1024)
            return maak_containers(lijnen, a.feiten(vanaf), a.sleutel, self.demo.ontvangers, grens)

        bijlagen = []
        if data:
            bijlagen = [Bijlage(bijlage_lijnen(data)[0].sha256, lambda: data)]
        return Lading(
            pak_in([*a.lijnen[na:]], na),
            bijlagen,
            lambda lijnen: pak_in([*lijnen], len(a.jwss)),
            len(a.jwss),
        )

    def kijk(self) -> None:
        """What was receipted is there, in order, once, and it is a beginning of this laptop."""
        rijen = self.server.sql(
            "SELECT seq, hash FROM bewijs.revisie WHERE apparaat = %s ORDER BY seq",
            self.apparaat.naam,
        )
        assert rijen == [(n, self.apparaat.hash(n)) for n in range(1, len(rijen) + 1)]
        assert self.bevestigd <= len(rijen) <= len(self.apparaat.jwss)


def bewijzen_zijn_een_keten(server: Server, demo: Demosleutels) -> int:
    """Numbers without a gap, each naming the one before; gives how many there are."""
    vorige, laatste, aantal = GEEN_VORIGE, 0, 0
    for nummer, jws in server.sql(
        "SELECT volgnummer, jws FROM bewijs.ontvangstbewijs ORDER BY volgnummer"
    ):
        inhoud = demo.bewijs.controleer(jws, ONTVANGSTBEWIJS_TYP)
        assert inhoud["vorigBewijs"] == vorige, nummer
        assert nummer == laatste + 1
        vorige, laatste, aantal = hash_van(jws), nummer, aantal + 1
    return aantal


def draai(
    server: Server, demo: Demosleutels, door: Callable[[int], bool], zaad: int = 0, aantal: int = 5
) -> list[Loper]:
    """Let laptops run side by side until ``door`` says no, and check all that is promised."""
    lopers = [
        Loper(server, demo, random.Random(zaad * 100 + nr), KLOKKEN[nr % 5], demo.nieuw())
        for nr in range(aantal)
    ]
    mis: list[BaseException] = []

    def loop(loper: Loper) -> None:
        try:
            loper.loop(door)
        except BaseException as fout:  # noqa: BLE001 — told in the main thread
            mis.append(fout)

    draden = [threading.Thread(target=loop, args=(loper,)) for loper in lopers]
    with omgeving():
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
    if mis:
        raise mis[0]
    for loper in lopers:
        loper.kijk()
        ((daar,),) = server.sql(
            "SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s", loper.apparaat.naam
        )
        assert daar == len(loper.apparaat.jwss), (loper.rondes, daar, loper.fouten)
        gegeven = {
            jws
            for (jws,) in server.sql(
                "SELECT jws FROM bewijs.ontvangstbewijs WHERE apparaat = %s", loper.apparaat.naam
            )
        }
        assert set(loper.bewijzen) <= gegeven
    return lopers


def main() -> int:
    """Run for so long, and print what was met."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconden", type=float, default=60)
    parser.add_argument("--laptops", type=int, default=5)
    parser.add_argument("--zaad", type=int, default=0)
    args = parser.parse_args()
    demo = Demosleutels()
    with postgres() as admin, verse_database(admin) as url, Server(url) as server:
        einde = time.monotonic() + args.seconden
        lopers = draai(server, demo, lambda _: time.monotonic() < einde, args.zaad, args.laptops)
        bewijzen = bewijzen_zijn_een_keten(server, demo)
    streken = sum((loper.streken for loper in lopers), Counter())
    fouten = sum((loper.fouten for loper in lopers), Counter())
    print(f"laptops: {len(lopers)}, rondes: {[loper.rondes for loper in lopers]}")
    print(f"regels: {sum(len(x.apparaat.jwss) for x in lopers)}, ontvangstbewijzen: {bewijzen}")
    print(f"tegenslag: {dict(streken)}")
    print(f"gezegd: {dict(fouten)}")
    print("verloren 0, dubbel 0, alles gelijk")
    return 0


if __name__ == "__main__":
    sys.exit(main())
