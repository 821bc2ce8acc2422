"""R32 and R33 at the real register: ``python -m tests.sync.snij --alles`` and ``--proeven 200``.

Each trial is a device of its own with three revisions. Whatever the line does, in the end the
register equals the device, nothing is there twice, and sending again gives the same receipt.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime

import httpx2

from register.recht import Rol, geef_token
from tests.register.server import Demosleutels, Server, postgres, verse_database
from tests.sync.hulp import STEMMING, Apparaat
from tests.sync.snijder import VALS, Kant, Snijder, Streek
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import Bundel, maak_containers
from waarnemer_app.sync.engine import Bijlage, Lading, Voortgang, verstuur
from waarnemer_app.sync.formaat import VERBINDING, Grens
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand

KORT = httpx2.Timeout(0.4)
SOORTEN = ("rst", "fin", "stil", "traag", "druppel", "dubbel", "later", "gigabyte", *VALS)


class Meteen:
    """Nobody cancels and nobody waits."""

    def is_set(self) -> bool:
        return False

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        assert 1 <= timeout <= 60
        return False


def _niets(_: Voortgang) -> None:
    pass


class Proef:
    """Trials against one register through one relay."""

    def __init__(self, server: Server, demo: Demosleutels, snijder: Snijder) -> None:
        self._server, self._demo, self._snijder = server, demo, snijder
        self.apparaten: dict[str, tuple[Apparaat, list[str]]] = {}

    def _verbind(self, apparaat: Apparaat, timeout: httpx2.Timeout | None = None) -> Register:
        """A connection with a token that did not cross the relay: only the bundle does."""
        register = Register(self._snijder.adres, "register-demo")
        register._aanmelding = (apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        register._token = geef_token(
            self._demo.token,
            "register-demo",
            Rol.WAARNEMER,
            apparaat.naam,
            nu=datetime.now(UTC).timestamp(),
            stemming=STEMMING,
        )
        register._token_tot = time.monotonic() + 500
        if timeout is not None:
            register._http.timeout = timeout
        return register

    def _stuur(self, apparaat: Apparaat, lading: Lading, *, kort: bool) -> list[str]:
        with self._verbind(apparaat, KORT if kort else None) as register:
            uitslag = verstuur(register, lading, _niets, Meteen(), pogingen=6)
        assert uitslag.fout is None, uitslag.fout
        return uitslag.bewijzen

    def een(self, streek: Streek) -> None:
        """One cut in the request or the answer of one bundle."""
        apparaat = self._demo.nieuw("een", "twee", "drie")
        lading = Lading([self._demo.bundel(apparaat)])
        self._snijder.plan.append(streek)
        bewijzen = self._stuur(apparaat, lading, kort=streek.soort == "stil")
        assert not self._snijder.plan, "the cut was met"
        assert self._stuur(apparaat, lading, kort=False) == bewijzen
        self.apparaten[apparaat.naam] = (apparaat, bewijzen)

    def lengte(self) -> dict[Kant, int]:
        """Bytes of one request and one answer that pass whole."""
        apparaat = self._demo.nieuw("een", "twee", "drie")
        bewijzen = self._stuur(apparaat, Lading([self._demo.bundel(apparaat)]), kort=False)
        self.apparaten[apparaat.naam] = (apparaat, bewijzen)
        return {
            "vraag": self._snijder.geteld["vraag"],
            "antwoord": self._snijder.geteld["antwoord"],
        }

    def willekeurig(self, zaad: int) -> Counter[str]:
        """One day of misfortune: several bundles, an attachment and the check, until all is in."""
        toeval = random.Random(zaad)
        apparaat = self._demo.nieuw("een", "twee", "drie")
        data = toeval.randbytes(100_000)
        lading = self._lading(apparaat, data)
        streken = [self._streek(toeval) for _ in range(toeval.randint(1, 6))]
        self._snijder.plan.extend(streken)
        for _ in range(3 * len(streken) + 3):
            with self._verbind(apparaat, KORT) as register:
                uitslag = verstuur(register, lading, _niets, Meteen(), pogingen=3)
            if uitslag.fout is None:
                break
        assert uitslag.fout is None, (zaad, streken, uitslag.fout)
        self._snijder.plan.clear()
        # with the attachment held, the bundle that names it gets a receipt that counts it
        heel = self._stuur(apparaat, lading, kort=False)
        assert self._stuur(apparaat, lading, kort=False) == heel, (zaad, streken)
        self.apparaten[apparaat.naam] = (apparaat, [*uitslag.bewijzen, *heel])
        return Counter(streek.soort for streek in streken)

    def _lading(self, apparaat: Apparaat, data: bytes) -> Lading:
        som = hashlib.sha256(data).hexdigest()
        inhoud = {"bijlagen": [{"sha256": som, "grootte": len(data), "mime": "image/jpeg"}]}
        apparaat.leg_vast("waarneming", json.dumps(inhoud).encode())
        ontvangers = self._demo.ontvangers

        def inpakken(lijnen: Iterable[object]) -> list[Bundel]:
            feiten = apparaat.feiten(len(apparaat.jwss))
            return maak_containers(list(lijnen), feiten, apparaat.sleutel, ontvangers, VERBINDING)  # type: ignore[arg-type]  # lines

        bundels = maak_containers(
            apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, ontvangers, Grens(3, 1024 * 1024)
        )
        bijlagen = [Bijlage(som, lambda: data)]
        return Lading(bundels, bijlagen, inpakken, len(apparaat.jwss), 0, controle=True)

    def _streek(self, toeval: random.Random) -> Streek:
        kant: Kant = toeval.choice(("vraag", "antwoord"))
        return Streek(toeval.choice(SOORTEN), kant, toeval.randrange(2_000))

    def controleer(self) -> None:
        """All devices at once: rows equal the chain, receipts equal what the laptop got."""
        rijen: dict[str, list[tuple[int, str]]] = {naam: [] for naam in self.apparaten}
        for naam, seq, hash_ in self._server.sql(
            "SELECT apparaat, seq, hash FROM bewijs.revisie ORDER BY apparaat, seq"
        ):
            rijen.get(naam, []).append((seq, hash_))
        bewijzen: dict[str, set[str]] = {naam: set() for naam in self.apparaten}
        for naam, jws in self._server.sql("SELECT apparaat, jws FROM bewijs.ontvangstbewijs"):
            bewijzen.get(naam, set()).add(jws)
        for naam, (apparaat, gekregen) in self.apparaten.items():
            aantal = len(apparaat.jwss)
            assert rijen[naam] == [(n, apparaat.hash(n)) for n in range(1, aantal + 1)]
            assert set(gekregen) <= bewijzen[naam]
            assert len(bewijzen[naam]) == len(set(gekregen)), "no receipt beside the one it has"
            laatste = controleer_ontvangstbewijs(
                gekregen[-1],
                self._demo.bewijs,
                apparaat.hash,
                doel="register-demo",
                stemming=STEMMING,
                apparaat=naam,
                demo=True,
            )
            assert (laatste.tot, laatste.volledig) == (aantal, True)
        with self._verbind(apparaat) as register:
            stand = controleer_stand(
                register.stand(),
                self._demo.bewijs,
                apparaat.hash,
                apparaat.audit_hash,
                doel="register-demo",
                stemming=STEMMING,
                apparaat=naam,
            )
        assert stand.volgnummer == aantal


def sneden(lengte: dict[Kant, int]) -> list[Streek]:
    """Every byte of request and answer; how it is cut alternates, and some only fall silent."""
    uit = []
    for kant, aantal in lengte.items():
        for na in range(aantal):
            soort = "stil" if na % 50 == 7 else ("rst", "fin")[na % 2]
            uit.append(Streek(soort, kant, na))
    return uit


def main() -> int:
    """Run the sweep or the trials, and print what was tried."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--alles", action="store_true", help="elke byte van vraag en antwoord")
    parser.add_argument("--proeven", type=int, default=0, help="zoveel willekeurige proeven")
    parser.add_argument("--zaad", type=int, default=0)
    args = parser.parse_args()
    begin = time.monotonic()
    with (
        postgres() as admin,
        verse_database(admin) as url,
        Server(url) as server,
        Snijder(server.adres) as snijder,
    ):
        proef = Proef(server, Demosleutels(), snijder)
        if args.alles:
            lengte = proef.lengte()
            alle = sneden(lengte)
            for nr, streek in enumerate(alle, 1):
                proef.een(streek)
                if nr % 500 == 0:
                    print(f"{nr} van {len(alle)}", flush=True)
            print(f"sneden: {len(alle)} {dict(lengte)}")
        soorten: Counter[str] = Counter()
        for nr in range(args.proeven):
            soorten += proef.willekeurig(args.zaad + nr)
        proef.controleer()
        print(f"apparaten: {len(proef.apparaten)}, alle gelijk, niets dubbel")
        print(f"streken: {dict(soorten)}")
        print(f"seconden: {time.monotonic() - begin:.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
