"""The night of an election at the register: many laptops at once, beside the bare work.

First one process takes in containers alone, beside a peer that only decrypts, verifies the
Ed25519 seals and COPYs the same rows: revisions per second and the ratio. Then laptops with
containers made beforehand all connect within five seconds to two register processes, obey what
these say, and send until every line and attachment has a receipt. ``--laptops``, ``--regels`` and
``--bijlage-mb`` set the size; the default is a third of the night, for a machine that is shared.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import itertools
import json
import os
import random
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

import psycopg
import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from benchmarks.kader import SNEL, Rij, grens, meld
from register.database import maak_pool, migreer
from register.instellingen import Instellingen
from register.ontvangst import Herkomst, ontvang
from tests.register.server import Demosleutels, Server, postgres, verse_database
from tests.sync.hulp import STEMMING, Apparaat
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import Bundel, maak_containers
from waarnemer_app.sync.engine import Bijlage, Lading, Voortgang, verstuur
from waarnemer_app.sync.formaat import VERBINDING, Lijn, bijlage_lijnen
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import BijlageAntwoord
from waarnemer_app.sync.slotcontrole import SlotcontroleAntwoord

TEKST = "De rij stond tot buiten de deur en werd rustig weggewerkt. " * 6


@dataclass
class Laptop:
    """What one laptop sends, made beforehand, and what it met."""

    apparaat: Apparaat
    lading: Lading
    klaar: float = 0.0
    langst: float = 0.0
    tijden: list[float] = field(default_factory=list)
    druk: int = 0
    bewijzen: list[str] = field(default_factory=list)
    fout: str = ""


def maak(demo: Demosleutels, regels: int, grootte: int) -> Laptop:
    """A device with its lines and one attachment; everything sealed and encrypted already."""
    apparaat = demo.nieuw(*(f"{nr} {TEKST}" for nr in range(regels - 1)))
    data = os.urandom(grootte)
    som = hashlib.sha256(data).hexdigest() if grootte else ""
    bijlagen = [{"sha256": som, "grootte": grootte, "mime": "image/jpeg"}] if grootte else []
    apparaat.leg_vast("waarneming", json.dumps({"bijlagen": bijlagen}).encode())
    feiten = apparaat.feiten(regels)

    def seal(lijnen: Sequence[Lijn]) -> list[Bundel]:
        return maak_containers(lijnen, feiten, apparaat.sleutel, demo.ontvangers, VERBINDING)

    bundels = maak_containers(
        apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, demo.ontvangers, VERBINDING
    )
    stukken = bijlage_lijnen(data) if grootte else []
    vooraf = {begin: seal(stukken[begin : begin + 16]) for begin in range(0, len(stukken), 16)}
    slot = seal(())

    def inpakken(lijnen: Sequence[Lijn]) -> list[Bundel]:
        return vooraf[lijnen[0].deel - 1] if lijnen else slot  # type: ignore[union-attr]  # pieces

    werk = [Bijlage(som, lambda: data)] if grootte else []
    return Laptop(apparaat, Lading(bundels, werk, inpakken, regels))


class Meter:
    """A connection that notes how long each accepted request took, and each 503."""

    def __init__(self, register: Register, laptop: Laptop) -> None:
        self._register, self._laptop = register, laptop

    def _meet(self, doe: str, *woorden: object) -> object:
        begin = time.monotonic()
        try:
            uit = getattr(self._register, doe)(*woorden)
        except SyncFout as fout:
            self._laptop.druk += fout.code == "DRUK"
            raise
        self._laptop.tijden.append(time.monotonic() - begin)
        self._laptop.langst = max(self._laptop.langst, time.monotonic() - self._laptop.klaar)
        self._laptop.klaar = time.monotonic()
        return uit

    def stuur(self, van: int, container: bytes) -> str:
        """See Verzender."""
        return str(self._meet("stuur", van, container))

    def bijlage(self, sha256: str) -> BijlageAntwoord:
        """See Verzender."""
        return self._meet("bijlage", sha256)  # type: ignore[return-value]  # by name

    def stuur_bijlage(self, sha256: str, vanaf: int, container: bytes) -> BijlageAntwoord:
        """See Verzender."""
        return self._meet("stuur_bijlage", sha256, vanaf, container)  # type: ignore[return-value]  # by name

    def slotcontrole(self, tot: int, audit_tot: int) -> SlotcontroleAntwoord:
        """See Verzender."""
        return self._register.slotcontrole(tot, audit_tot)


def _niets(_: Voortgang) -> None:
    pass


def _stuur(laptop: Laptop, adres: str, na: float) -> None:
    """One laptop: comes when it comes, logs in, sends, obeys."""
    stop = threading.Event()
    stop.wait(na)
    laptop.klaar = time.monotonic()
    a = laptop.apparaat
    for poging in itertools.count():
        try:
            with Register(adres, "register-demo") as register:
                register.token(a.sleutel, a.naam, a.certificaat)
                meter = Meter(register, laptop)
                uitslag = verstuur(meter, laptop.lading, _niets, stop, pogingen=500)
        except SyncFout as fout:
            if not fout.opnieuw or poging > 50:
                laptop.fout = fout.code
                return
            stop.wait(1 + random.random())  # noqa: S311 — spreads load
            continue
        laptop.bewijzen = uitslag.bewijzen
        laptop.fout = uitslag.fout.code if uitslag.fout else ""
        return


def last(demo: Demosleutels, url: str, laptops: list[Laptop]) -> dict[str, Any]:
    """All laptops at two processes; gives what was reached."""
    with ExitStack() as stapel:
        servers = [stapel.enter_context(Server(url)) for _ in range(2)]
        begin = time.monotonic()
        # spread over five seconds, as when a count ends everywhere at once
        draden = [
            threading.Thread(
                target=_stuur, args=(laptop, servers[nr % 2].adres, 5 * nr / len(laptops))
            )
            for nr, laptop in enumerate(laptops)
        ]
        for draad in draden:
            draad.start()
        for draad in draden:
            draad.join()
        duur = time.monotonic() - begin
        rijen = servers[0].sql("SELECT apparaat, seq, hash FROM bewijs.revisie")
        heel = servers[0].sql("SELECT apparaat FROM bewijs.bijlage")
        bewijzen = servers[0].sql("SELECT apparaat, jws FROM bewijs.ontvangstbewijs")
    verwacht = {(x.apparaat.naam, n, x.apparaat.hash(n)) for x in laptops for n in _nummers(x)}
    tijden = sorted(t for x in laptops for t in x.tijden)
    bekend = set(bewijzen)
    return {
        "duur_s": round(duur, 1),
        "fouten": sorted({x.fout for x in laptops if x.fout}),
        "verloren": len(verwacht - set(rijen)),
        "dubbel": len(rijen) - len(set(rijen)) + len(set(rijen) - verwacht),
        "bijlagen_heel": len({n for (n,) in heel} & {x.apparaat.naam for x in laptops}),
        "laatste_bewijs_mist": sum(
            not x.bewijzen or (x.apparaat.naam, x.bewijzen[-1]) not in bekend for x in laptops
        ),
        "langste_wacht_zonder_voortgang_s": round(max(x.langst for x in laptops), 1),
        "verzoeken": len(tijden),
        "p50_s": round(statistics.median(tijden), 3),
        "p99_s": round(tijden[int(len(tijden) * 0.99)], 3),
        "antwoorden_503": sum(x.druk for x in laptops),
    }


def _nummers(laptop: Laptop) -> Iterator[int]:
    return iter(range(1, len(laptop.apparaat.jwss) + 1))


def _kaal(conn: psycopg.Connection[tuple[object, ...]], laptop: Laptop, geheim: str) -> None:
    """The peer: decrypt, verify every seal, COPY the rows. No chain, no rules, no receipt."""
    ident = pyrage.x25519.Identity.from_str(geheim)
    x = laptop.apparaat.sleutel.openbaar()["x"]
    sleutel = Ed25519PublicKey.from_public_bytes(base64.urlsafe_b64decode(x + "=="))
    for bundel in laptop.lading.bundels:
        klaar = pyrage.decrypt(bundel.data, [ident])
        lijnen = [json.loads(regel) for regel in klaar.split(b"\n")[1:-1]]
        revisies, inhouden = [], []
        for nr, lijn in enumerate(lijnen, bundel.van):
            kop, _, zegel = lijn["jws"].rpartition(".")
            sleutel.verify(base64.urlsafe_b64decode(zegel + "=="), kop.encode())
            som = hashlib.sha256(lijn["jws"].encode()).hexdigest()
            revisies.append((nr, som, lijn["jws"]))
            zout = base64.urlsafe_b64decode(lijn["zout"] + "==")
            inhouden.append((nr, lijn["inhoud"].encode(), zout))
        wie = laptop.apparaat.naam
        with conn.transaction(), conn.cursor() as cursor:
            with cursor.copy(
                "COPY bewijs.revisie (stemming, apparaat, seq, hash, object, object_soort, soort,"
                " waarnemer, jws, ontvangen_op) FROM STDIN"
            ) as kopie:
                for nr, som, jws in revisies:
                    rij = (STEMMING, wie, nr, som, f"o{nr}", "notitie", "nieuw", "w-1", jws, "now")
                    kopie.write_row(rij)
            with cursor.copy(
                "COPY bewijs.inhoud (stemming, apparaat, seq, inhoud, zout) FROM STDIN"
            ) as kopie:
                for nr, inhoud, zout in inhouden:
                    kopie.write_row((STEMMING, wie, nr, inhoud, zout))


def verhouding(demo: Demosleutels, url: str, laptops: list[Laptop]) -> dict[str, float]:
    """Revisions per second of one process, and of the bare work; turn by turn."""
    inst = Instellingen.uit_sleutels(demo.openbaar, demo.register)
    geheim = demo.register.ontvangst
    ons: list[float] = []
    kaal: list[float] = []
    aantal = len(laptops[0].apparaat.jwss)
    with maak_pool(url, rollen=migreer(url)) as pool, psycopg.connect(url, autocommit=True) as conn:
        conn.execute("SET synchronous_commit = on")
        for een, twee in zip(laptops[::2], laptops[1::2], strict=True):
            begin = time.perf_counter()
            for bundel in een.lading.bundels:
                herkomst = Herkomst("verbinding", een.apparaat.naam, STEMMING, bundel.van)
                ontvang(pool, inst, bundel.data, herkomst)
            ons.append(aantal / (time.perf_counter() - begin))
            begin = time.perf_counter()
            _kaal(conn, twee, geheim)
            kaal.append(aantal / (time.perf_counter() - begin))
    return {
        "regels_per_s": round(statistics.median(ons)),
        "kaal_regels_per_s": round(statistics.median(kaal)),
        "verhouding": round(statistics.median(ons) / statistics.median(kaal), 2),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--laptops", type=int, default=10 if SNEL else 100)
    parser.add_argument("--regels", type=int, default=200)
    parser.add_argument("--bijlage-mb", type=float, default=2.0)
    parser.add_argument("--beurten", type=int, default=3 if SNEL else 20)
    args = parser.parse_args()
    demo = Demosleutels()
    with postgres() as admin:
        with verse_database(admin) as url:
            proef = [maak(demo, args.regels, 0) for _ in range(2 * args.beurten)]
            alleen = verhouding(demo, url, proef)
            print("een proces:", alleen, flush=True)
        with verse_database(admin) as url:
            grootte = int(args.bijlage_mb * 1024 * 1024)
            begin = time.monotonic()
            laptops = [maak(demo, args.regels, grootte) for _ in range(args.laptops)]
            print("gemaakt in s:", round(time.monotonic() - begin), flush=True)
            nacht = last(demo, url, laptops)
            print("nacht:", nacht, flush=True)
    meld(rijen(args.laptops, alleen, nacht))
    fout = {wat: nacht[wat] for wat in ("fouten", "verloren", "dubbel") if nacht[wat]}
    if fout:
        raise SystemExit(f"not all arrived once: {fout}")


def rijen(laptops: int, alleen: dict[str, float], nacht: dict[str, Any]) -> list[Rij]:
    """What was asked of a night with 300 laptops in 180 s; a smaller one gets its part of it."""
    wat = f"night of {laptops} laptops"
    ons, kaal = alleen["regels_per_s"], alleen["kaal_regels_per_s"]
    return [
        Rij("one process, revisions", ons, "decrypting, checking, COPY", kaal, "per s",
            minstens=0.5),
        grens(f"{wat}: until all has a receipt", nacht["duur_s"], 180 * laptops / 300, "s"),
        grens(f"{wat}: longest wait", nacht["langste_wacht_zonder_voortgang_s"], 60, "s"),
        grens(f"{wat}: a request, p99", nacht["p99_s"], 2, "s"),
    ]  # fmt: skip


if __name__ == "__main__":
    main()
