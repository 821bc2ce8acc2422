"""The dossier beside what it stands on: a bare commit, a bare unlock, and the goals of the design.

One run compares, turn by turn and with the same bytes: one durable answer against a bare commit of
SQLCipher and of plain sqlite3; then states with a signature, opens with many stembureaus and
revisions, searches, checks, and goes on for a long time.
"""

import os
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlcipher3

from benchmarks.kader import SNEL, Rij, deel, grens, meld
from tests.helpers import voorbeeld
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, Corrigeer, MaakNotitie
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store.controle import Controle, controleer_tabellen
from waarnemer_app.store.kluis import Ontsloten
from waarnemer_app.store.opslag import maak_opslag
from waarnemer_app.store.stilstand import Stilstand

ANTWOORDEN = 200 if SNEL else 2000
REVISIES = 500 if SNEL else 5000
PLEKKEN = 1000 if SNEL else 10_000
LANG = 2000 if SNEL else 50_000
WOORDEN = "stembus rij voorzitter drempel telling zegel pas hulp stempel lijst verschil"
"""Words to write and find; nothing in it happened anywhere."""


def ms(werk: Callable[[], object]) -> float:
    """How long a piece of work takes, in milliseconds."""
    begin = time.perf_counter()
    werk()
    return (time.perf_counter() - begin) * 1000


class Dag:
    """A clock that moves a second at each look."""

    def __init__(self) -> None:
        self.tijd = datetime(2026, 3, 18, 7, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.tijd += timedelta(seconds=1)
        return self.tijd


def groot_pakket() -> Pakket:
    """A package with many practice places."""
    return voorbeeld.pakket().model_copy(
        update={"plekken": tuple(voorbeeld.oefenlokaal(i + 1) for i in range(PLEKKEN))}
    )


def nieuw(map_: Path) -> tuple[Dossier, bytes]:
    """A dossier with many places, and its key."""
    kluis, ontsloten = voorbeeld.oefenkluis()
    geheim = bytes(ontsloten.geheim)
    inhoud = voorbeeld.NieuwDossier(groot_pakket(), b"oefenpakket", voorbeeld.WAARNEMER)
    return Dossier(maak_opslag(map_, kluis, ontsloten, inhoud, Dag()()), Tijdbron(nu=Dag())), geheim


def kale(lib: object, pad: Path, sleutel: bytes | None) -> Callable[[str], None]:
    """A bare database that commits one text as durably as ours."""
    con = lib.connect(str(pad), isolation_level=None)  # type: ignore[attr-defined]
    if sleutel:
        con.set_key(bytearray(sleutel))
    for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"):
        con.execute(f"PRAGMA {pragma}").fetchall()
    con.execute("CREATE TABLE t (id TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID")

    def zet(tekst: str) -> None:
        con.execute("BEGIN IMMEDIATE")
        con.execute(
            "INSERT INTO t VALUES ('a', ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json",
            (tekst,),
        )
        con.execute("COMMIT")

    return zet


def zin(toeval: random.Random) -> str:
    """Some words in a row."""
    return " ".join(toeval.choices(WOORDEN.split(), k=12))


def antwoord(dossier: Dossier, map_: Path) -> list[Rij]:
    """One durable answer beside bare commits of the same bytes."""
    cipher = kale(sqlcipher3, map_ / "kaal.db", b"x'" + os.urandom(48).hex().encode() + b"'")
    plat = kale(sqlite3, map_ / "plat.db", None)
    tijden: dict[str, list[float]] = {"antwoord": [], "kaal": [], "plat": []}
    toeval = random.Random(1)  # noqa: S311 — the same words in every run
    for i in range(ANTWOORDEN):
        concept = Concept(
            id="c",
            soort="notitie",
            inhoud={"tekst": zin(toeval) * 4, "i": i},
            gewijzigd_op=dossier.pakket.kop.gemaaktOp,
        )
        tekst = concept.model_dump_json()
        for naam, werk in (
            ("antwoord", lambda c=concept: dossier.doe(BewaarConcept(concept=c))),
            ("kaal", lambda t=tekst: cipher(t)),
            ("plat", lambda t=tekst: plat(t)),
        ):
            tijden[naam].append(ms(werk))
    mediaan = {naam: statistics.median(waarden) for naam, waarden in tijden.items()}
    wat = "an answer, durable, median"
    return [
        Rij(wat, mediaan["antwoord"], "a bare commit of SQLCipher", mediaan["kaal"], hoogstens=2),
        Rij(wat, mediaan["antwoord"], "a bare commit of sqlite3", mediaan["plat"], hoogstens=3),
    ]


def vastleggen(dossier: Dossier) -> list[Rij]:
    """State with a signature, until there are many revisions."""
    toeval = random.Random(2)  # noqa: S311 — the same words in every run
    tijden = [ms(lambda: dossier.doe(MaakNotitie(tekst=zin(toeval)))) for _ in range(REVISIES)]
    return [grens(f"stating with a signature, p99 of {REVISIES}", deel(tijden, 0.99), 20)]


def openen(map_: Path, geheim: bytes) -> list[Rij]:
    """From the unwrapped key to an open dossier."""
    tijden = []
    for _ in range(5):
        ontsloten = Ontsloten("k", bytearray(geheim))
        begin = time.perf_counter()
        dossier = open_dossier(map_, ontsloten, Tijdbron(nu=Dag()))
        tijden.append((time.perf_counter() - begin) * 1000)
        dossier.sluit()
    wat = f"opening {PLEKKEN} plekken and {REVISIES} revisions, without a window"
    return [grens(f"{wat}, median of 5", statistics.median(tijden), 300)]


def zoeken(map_: Path, geheim: bytes) -> list[Rij]:
    """Search over all of it while typing: words of one letter up, two words, and none."""
    dossier = open_dossier(map_, Ontsloten("k", bytearray(geheim)), Tijdbron(nu=Dag()))
    dossier.zoek("begin")
    vragen = [woord[:n] for woord in WOORDEN.split() for n in (1, 2, 3, len(woord))]
    vragen += [f"{a} {b[:3]}" for a, b in zip(WOORDEN.split(), WOORDEN.split()[1:], strict=False)]
    tijden = [ms(lambda v=vraag: dossier.zoek(v)) for vraag in [*vragen, "bestaatniet"] * 3]
    plekken = [ms(lambda v=vraag: dossier.zoek_plekken(v)) for vraag in ("oef", "77", "9999", "x")]
    dossier.sluit()
    return [
        grens(f"searching {REVISIES} revisions, p95", deel(tijden, 0.95), 20),
        grens(f"searching {PLEKKEN} plekken, worst", max(plekken), 20),
    ]


def controleren(map_: Path, geheim: bytes) -> list[Rij]:
    """The whole check in steps of the window; its pages are for a thread."""
    dossier = open_dossier(map_, Ontsloten("k", bytearray(geheim)), Tijdbron(nu=Dag()))
    loop = Controle(dossier.opslag)
    stappen: list[float] = []
    processor: list[float] = []
    klaar = False
    while not klaar:
        begin, cpu = time.perf_counter(), time.process_time()
        klaar = loop.stap()
        stappen.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - cpu) * 1000)
    stil: list[Stilstand] = []
    stilstaan = ms(lambda: stil.append(dossier.opslag.sta_stil()))
    loop.neem_bladen(controleer_tabellen(stil[0]))
    assert loop.uitslag().goed
    dossier.sluit()
    return [
        grens("a step of the whole check, p99", deel(stappen, 0.99), 20),
        grens("a step of the whole check, worst, of the processor", max(processor), 20),
        grens("the window while the database stands still", stilstaan, 50),
    ]


def geheugen() -> float:
    """Megabytes of this process that are really in memory."""
    bladen = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return bladen * os.sysconf("SC_PAGE_SIZE") / 2**20


def duur(dossier: Dossier) -> list[Rij]:
    """Many revisions of a few objects in one session: what a leak would show (R15)."""
    if not Path("/proc/self/statm").exists():
        return []
    ids = [dossier.doe(MaakNotitie(tekst="begin")).objecten[0] for _ in range(50)]
    begin = 0.0
    for i in range(LANG):
        if i == LANG // 10:
            begin = geheugen()
        object_ = ids[i % len(ids)]
        nieuw_ = dossier.stand.geef(object_, Notitie).inhoud.model_copy(update={"tekst": f"{i}"})
        dossier.doe(Corrigeer(object=object_, inhoud=nieuw_, reden="meting"))
    wal = (dossier.map / "dossier.db-wal").stat().st_size / 2**20
    return [
        grens(f"memory more after {LANG} revisions", geheugen() - begin, 50, "MB"),
        grens(f"journal of the database after {LANG} revisions", wal, 20, "MB"),
    ]


def main() -> None:
    with tempfile.TemporaryDirectory() as naam:
        map_ = Path(naam)
        dossier, geheim = nieuw(map_ / "d")
        rijen = antwoord(dossier, map_)
        rijen += vastleggen(dossier)
        dossier.sluit()
        for meting in (openen, zoeken, controleren):
            rijen += meting(map_ / "d", geheim)
        lang, _ = nieuw(map_ / "lang")
        rijen += duur(lang)
        lang.sluit()
    meld(rijen)


if __name__ == "__main__":
    main()
