"""What the register costs as it grows: per revision taken in, per overzicht, per rapportage.

The rows of most laptops are copies of a few that were really made, put in with SQL: each still has
its own device, waarnemer and objects. Beside each figure stands the raw limit of this machine: the
same revisions opened, checked and copied into a table without index, picture or receipt.

    python -m benchmarks.register_groei --meest 1000000
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks.kader import SNEL, Rij, grens, meld
from register.beeld import overzicht
from register.database import Pool, maak_pool, migreer
from register.database.postgres import postgres_uit_wiel
from register.instellingen import Instellingen
from register.ontvangst import Herkomst, ontvang
from register.zaken import lees_zaken
from register.zoeken import dubbelen, zoek
from tests.register.dag import pakket_van
from tests.register.server import Demosleutels
from tests.sync.hulp import Apparaat
from tests.vectors.maak_sync_vectoren import inhouden
from waarnemer_app.domain.stand import NAAM_VAN
from waarnemer_app.sync.container import lees_keten, open_container

STEMMING = "GR2026"
PER_LAPTOP = 200
MET_ZAAK = 5
"""One laptop in so many has an onregelmatigheid with all that belongs to it."""
LAPTOPS = 5 if SNEL else 15


def laptop(demo: Demosleutels, naam: str, *, zaak: bool) -> Apparaat:
    """A device with a whole day: a family of statements, the rest waarnemingen and notities."""
    apparaat = Apparaat(stemming=STEMMING, waarnemer=naam)
    demo.laat_toe(apparaat)
    gewoon = {"werkdag", "bezoek", "notitie", "waarneming", "signaal"}
    alle = [
        (NAAM_VAN[type(i)], i.model_dump_json().encode(), f"o{n}")
        for n, i in enumerate(inhouden(), 1)
    ]
    for soort, inhoud, object_ in alle:
        if zaak or soort in gewoon:
            apparaat.leg_vast(soort, inhoud, object_)
    los = [(soort, inhoud) for soort, inhoud, _ in alle if soort in {"notitie", "waarneming"}]
    while len(apparaat.lijnen) < PER_LAPTOP:
        nr = len(apparaat.lijnen)
        soort, inhoud = los[nr % len(los)]
        apparaat.leg_vast(soort, inhoud, f"p{nr}")
    return apparaat


_WIE = sql.SQL("to_char(n, 'FM000000')")
_REEKS = sql.SQL(
    "generate_series(%(van)s::int, %(tot)s::int - 1) n"
    " WHERE (n %% %(deel)s = 0) = %(zaak)s AND b.apparaat = %(bron)s"
)
_KOPIEEN = (
    sql.SQL(
        "INSERT INTO bewijs.certificaat"
        " (stemming, apparaat, hash, waarnemer, jws, geldig_tot, door)"
        " SELECT stemming, 'a' || {wie}, hash, 'w' || {wie}, jws, geldig_tot, door"
        " FROM bewijs.certificaat b, {reeks}"
    ),
    sql.SQL(
        "INSERT INTO bewijs.revisie SELECT stemming, 'a' || {wie}, seq, hash, object, object_soort,"
        " soort, 'w' || {wie}, jws, ontvangen_op FROM bewijs.revisie b, {reeks}"
    ),
    sql.SQL(
        "INSERT INTO bewijs.inhoud SELECT stemming, 'a' || {wie}, seq, inhoud, zout"
        " FROM bewijs.inhoud b, {reeks}"
    ),
    sql.SQL(
        "INSERT INTO beeld.tekst SELECT b.stemming, 'w' || {wie}, t.object, woorden"
        " FROM beeld.tekst t JOIN beeld.laptop b USING (stemming, waarnemer), {reeks}"
    ),
    sql.SQL(
        "INSERT INTO beeld.object SELECT stemming, 'w' || {wie}, object, soort, 'a' || {wie}, seq,"
        " rev, ingetrokken, onbekend, openstaand, groep,"
        # two laptops at each place, at their own hour of the day
        " CASE WHEN plek = '' THEN '' ELSE plek || n / 2 END, bij,"
        " moment + n %% 24 / 2 * interval '30 minutes' FROM beeld.object b, {reeks}"
    ),
    sql.SQL(
        "INSERT INTO beeld.telling SELECT b.stemming, 'w' || {wie}, groep, aantal"
        " FROM beeld.telling t JOIN beeld.laptop b USING (stemming, waarnemer), {reeks}"
    ),
    sql.SQL(
        "INSERT INTO beeld.laptop SELECT stemming, 'a' || {wie}, 'w' || {wie}, regels, laatst"
        " FROM beeld.laptop b, {reeks}"
    ),
)


def tijd(doe: Callable[[], object]) -> float:
    """How long a piece of work takes, in seconds."""
    begin = time.perf_counter()
    doe()
    return time.perf_counter() - begin


def mediaan(doe: Callable[[], object], keer: int = 7) -> float:
    """Median seconds."""
    return statistics.median(tijd(doe) for _ in range(keer))


class Meting:
    """One database that grows."""

    def __init__(self, url: str, pool: Pool, demo: Demosleutels) -> None:
        self._url, self._pool, self._demo = url, pool, demo
        self._inst = Instellingen.uit_sleutels(demo.openbaar, demo.register)
        self._bronnen = {zaak: laptop(demo, f"bron-{zaak}", zaak=zaak) for zaak in (True, False)}
        for bron in self._bronnen.values():
            ontvang(pool, self._inst, demo.bundel(bron).data, Herkomst("meting"))
        self._laptops = 0

    def vul(self, revisies: int) -> None:
        """Grow to about so many revisions."""
        doel = max(self._laptops, revisies // PER_LAPTOP)
        with psycopg.connect(self._url) as conn:
            conn.execute("SET session_replication_role = replica")  # the rows are right by making
            for zaak, bron in self._bronnen.items():
                waarden = {
                    "van": self._laptops, "tot": doel, "deel": MET_ZAAK, "zaak": zaak,
                    "bron": bron.naam,
                }  # fmt: skip
                for vraag in _KOPIEEN:
                    conn.execute(vraag.format(wie=_WIE, reeks=_REEKS), waarden)
        with psycopg.connect(self._url, autocommit=True) as conn:
            conn.execute("VACUUM ANALYZE")
        self._laptops = doel

    def neem_op(self, nr: int) -> tuple[float, float]:
        """Milliseconds per revision of taking in whole laptops, and of the raw limit."""
        laptops = [laptop(self._demo, f"nieuw-{nr}-{i}", zaak=i % MET_ZAAK == 0)
                   for i in range(LAPTOPS)]  # fmt: skip
        bundels = [self._demo.bundel(x).data for x in laptops]
        eigen, kaal = [], []
        for apparaat, data in zip(laptops, bundels, strict=True):  # turn by turn
            eigen.append(tijd(lambda d=data: ontvang(self._pool, self._inst, d, Herkomst("m"))))
            kaal.append(tijd(lambda a=apparaat, d=data: self._kaal(a, d)))
        return (
            statistics.median(eigen) * 1000 / PER_LAPTOP,
            statistics.median(kaal) * 1000 / PER_LAPTOP,
        )

    def _kaal(self, apparaat: Apparaat, data: bytes) -> None:
        container = open_container(data, [self._inst.ontvangst], lambda _: apparaat.sleutel)
        with (
            self._pool.connection() as conn,
            conn.transaction(),
            conn.cursor() as cursor,
            cursor.copy("COPY kaal FROM STDIN") as kopie,
        ):
            for r in lees_keten(container):
                kopie.write_row((r.revisie.seq, r.jws, r.inhoud, r.zout))

    def lees(self) -> dict[str, float]:
        """Milliseconds of what the bureau asks most."""
        pakket, nu = pakket_van(STEMMING), datetime.now(UTC)
        with psycopg.connect(self._url, autocommit=True) as conn:
            return {
                "overzicht_ms": mediaan(lambda: overzicht(conn, STEMMING, nu)) * 1000,
                "zoek_ms": mediaan(lambda: zoek(conn, STEMMING, tekst="later open")) * 1000,
                "dubbelen_ms": mediaan(lambda: dubbelen(conn, STEMMING), keer=3) * 1000,
                "rapportage_ms": mediaan(
                    lambda: lees_zaken(conn, pakket).rapportages(nu), keer=3
                ) * 1000,
            }  # fmt: skip

    def revisies(self) -> int:
        """How many are held."""
        with psycopg.connect(self._url) as conn:
            rij = conn.execute("SELECT count(*) FROM bewijs.revisie").fetchone()
        return 0 if rij is None else int(rij[0])


def main() -> None:
    """Measure at each size and print one line of JSON for it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--meest", type=int, default=10_000 if SNEL else 100_000)
    parser.add_argument("--map", type=Path, default=Path(tempfile.gettempdir()))
    args = parser.parse_args()
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-groei-", dir=args.map))
    alle: list[dict[str, float]] = []
    try:
        with postgres_uit_wiel(map_ / "data") as url:
            migreer(url)
            with psycopg.connect(url, autocommit=True) as conn:
                conn.execute("CREATE TABLE kaal (seq bigint, jws text, inhoud bytea, zout bytea)")
            with maak_pool(url, rollen=False) as pool:
                meting = Meting(url, pool, Demosleutels())
                for nr, maat in enumerate((1_000, 10_000, 100_000, 1_000_000)):
                    if maat > args.meest:
                        break
                    meting.vul(maat)
                    per, kaal = meting.neem_op(nr)
                    cijfers = {
                        "revisies": meting.revisies(),
                        "ms_per_revisie": round(per, 3),
                        "kaal_ms_per_revisie": round(kaal, 3),
                        **{naam: round(ms, 1) for naam, ms in meting.lees().items()},
                        "belasting": os.getloadavg()[0],
                    }
                    print(json.dumps(cijfers), flush=True)
                    alle.append(cijfers)
    finally:
        shutil.rmtree(map_, ignore_errors=True)
    meld(rijen(alle))


def rijen(alle: list[dict[str, float]]) -> list[Rij]:
    """What was asked: a price that does not grow, and the questions at the largest size."""
    prijs = [cijfers["ms_per_revisie"] / cijfers["kaal_ms_per_revisie"] for cijfers in alle]
    laatst = alle[-1]
    wat = f"register of {laatst['revisies']:,.0f} revisions"
    eigen, kaal = laatst["ms_per_revisie"], laatst["kaal_ms_per_revisie"]
    klein = f"the same at {alle[0]['revisies']:,.0f} revisions"
    return [
        Rij(f"{wat}: taking in, per revision", eigen, "opening, checking, copying", kaal),
        Rij(f"{wat}: price beside the bare work", prijs[-1], klein, prijs[0], "×", hoogstens=1.2),
        grens(f"{wat}: overzicht", laatst["overzicht_ms"], 300),
        grens(f"{wat}: search", laatst["zoek_ms"], 300),
        grens(f"{wat}: possible doubles", laatst["dubbelen_ms"], 300),
        grens(f"{wat}: rapportage", laatst["rapportage_ms"], 5000),
    ]


if __name__ == "__main__":
    main()
