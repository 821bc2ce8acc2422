"""The flows that faults are brought into: each one function of a worker, at the service layer.

To add a flow: write one function here that says what it keeps, and enter it in ``FLOWS``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.faults import flows_keep, flows_keys, flows_papers
from tests.faults.promise import digest
from tests.faults.worker import Stop, Worker
from tests.helpers.voorbeeld import (
    WAARNEMER,
    WACHTZIN,
    oefenkluis,
    oefenlokaal,
    pakket,
)
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    Corrigeer,
    LegWaarnemingVast,
    MaakNotitie,
    TrekIn,
    Vertrek,
    VerwijderConcept,
)
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.pakketwissel import neem_over
from waarnemer_app.store.opslag import NieuwDossier, maak_opslag

PLEKKEN = 120
"""So many stations in the package that is imported: the search index is made again."""


@dataclass(frozen=True)
class Flow:
    """``start`` names the folder it begins with (see ``bases``); ``play`` does the work."""

    start: str
    play: Callable[[Worker], None]


def groot_pakket(versie: int) -> Pakket:
    """A package of a later version with many stations."""
    klein = pakket()
    kop = klein.kop.model_copy(update={"versie": versie})
    plekken = tuple(oefenlokaal(n) for n in range(1, PLEKKEN + 1))
    return klein.model_copy(update={"kop": kop, "plekken": plekken})


def first_start(worker: Worker) -> None:
    """Make the dossier, and state the first visit."""
    nieuw = NieuwDossier(pakket=pakket(), bestand=b"oefenpakket", waarnemer=WAARNEMER)
    with worker.step():
        worker.wil("gemaakt", "ja")
        opslag = maak_opslag(worker.folder, *oefenkluis(), nieuw, worker.klok())
        worker.use(Dossier(opslag, worker.tijd()))
        worker.is_("gemaakt", "ja")
        worker.is_("wachtzin", WACHTZIN)
    with worker.step():
        worker.doe(BeginBezoek(plek=oefenlokaal(1)))
    with worker.step():
        worker.close()


def save(worker: Worker) -> None:
    """A visit: answers while typing, a form that is stated, a note, the departure."""
    with worker.step():
        worker.open()
    visit = ""
    with worker.step():
        worker.doe(BeginBezoek(plek=oefenlokaal(1)))
    for step in range(3):
        with worker.step():
            worker.typing("lang", "De bus stond bij de deur. " * (step + 1) * 20)
    with worker.step():
        visit = _visit(worker)
        worker.doe(LegWaarnemingVast(waarneming=_waarneming(visit)))
    with worker.step():
        worker.doe(MaakNotitie(tekst="De bus stond bij de deur. " * 60, concept="lang"))
    with worker.step():
        worker.doe(Vertrek(bezoek=visit or _visit(worker)))
    with worker.step():
        worker.close()


def _visit(worker: Worker) -> str:
    current = worker.dossier.stand.huidig_bezoek()
    if current is None:
        raise Stop
    return current.id


def _waarneming(visit: str) -> Waarneming:
    return Waarneming(
        bezoek=visit,
        formulier="t1",
        versie="1",
        xform_sha256="0" * 64,
        processtap=Processtap.STEMMING,
        antwoorden={"vraag": "Alles verliep rustig. " * 40},
    )


def correction(worker: Worker) -> None:
    """Correct a note twice, withdraw it, throw a concept away."""
    with worker.step():
        worker.open()
    with worker.step():
        note = worker.doe(MaakNotitie(tekst="Deur dicht")).objecten[0]
        for text in ("Deur stond open", "Deur stond half open"):
            inhoud = worker.dossier.stand.geef(note, Notitie).inhoud
            nieuw = inhoud.model_copy(update={"tekst": text})
            worker.doe(Corrigeer(object=note, inhoud=nieuw, reden="Verkeerd gezien"))
        worker.doe(TrekIn(object=note, reden="Hoort bij een ander bezoek"))
    with worker.step():
        worker.typing("weg", "dit gaat weg")
        worker.doe(VerwijderConcept(concept="weg"))
    with worker.step():
        worker.close()


def typing(worker: Worker) -> None:
    """A long text, kept at every few keys, without end: for kills at random moments."""
    worker.open()
    text = "D"
    for _ in range(100_000):
        text = (text * 2 + worker.rng.choice("abcdefghij klmnop"))[-8_000:]
        worker.typing("lang", text)
        if worker.rng.random() < 0.2:
            worker.doe(MaakNotitie(tekst=text[-2_000:], concept="lang"))
            text = "D" + text[-200:]
        if worker.rng.random() < 0.05:
            worker.dossier.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def package(worker: Worker) -> None:
    """A later package during a visit, as the screen takes it in: the old one or the new one holds,
    and what was recorded or half written is there.
    """
    with worker.step():
        worker.open()
    with worker.step():
        worker.doe(BeginBezoek(plek=oefenlokaal(1)))
        worker.typing("lang", "Half geschreven. " * 20)
    with worker.step():
        nieuw = groot_pakket(worker.dossier.pakket.kop.versie + 1)
        worker.wil("pakket", str(nieuw.kop.versie))
        neem_over(worker.dossier, nieuw, b"groter pakket", worker.klok())
        worker.is_("pakket", str(nieuw.kop.versie))
    with worker.step():
        worker.close()


def migration(worker: Worker) -> None:
    """Open a dossier of an older schema: it gets the steps it does not have; then work."""
    with worker.step():
        worker.open()
    with worker.step():
        worker.doe(MaakNotitie(tekst="na het bijwerken"))
    with worker.step():
        worker.close()


def attachment(worker: Worker) -> None:
    """Keep two files beside the database."""
    with worker.step():
        worker.open()
    for number in (1, 2):
        with worker.step():
            data = f"beeld {number} van een lege zaal ".encode() * 300
            sha = worker.dossier.opslag.bijlagen.bewaar(data, "image/png")
            worker.is_(f"bijlage:{sha}", digest(data))
    with worker.step():
        worker.close()


def receipt(worker: Worker) -> None:
    """Keep receipts: what they say may never be forgotten."""
    with worker.step():
        worker.open()
    for number in range(1, 4):
        with worker.step():
            jws = f"bewijs.{number}.{'x' * 400}"
            worker.dossier.bewaar_ontvangstbewijs(str(number), number, jws)
            worker.is_(f"bewijs:{digest(jws)}", "ja")
    with worker.step():
        worker.close()


def checkpoint(worker: Worker) -> None:
    """Write into the log, bring it into the database, again and again."""
    with worker.step():
        worker.open()
    for number in range(4):
        with worker.step():
            worker.doe(MaakNotitie(tekst=f"voor het bijwerken {number} " * 50))
        with worker.step():
            worker.dossier.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    with worker.step():
        worker.close()


def long_day(worker: Worker) -> None:
    """Some sixty saves with checkpoints between them: what power loss is tried on (R03)."""
    rng = worker.rng
    with worker.step():
        worker.open()
    for number in range(20):
        if number % 5 == 0:
            with worker.step():
                worker.doe(BeginBezoek(plek=oefenlokaal(1 + number % 2)))
        with worker.step():
            worker.typing("lang", f"woord {number} " * rng.randrange(10, 300))
        with worker.step():
            worker.doe(MaakNotitie(tekst=f"notitie {number} " * 30, concept="lang"))
        with worker.step():
            worker.doe(LegWaarnemingVast(waarneming=_waarneming(_visit(worker))))
        if number % 5 == 4:
            with worker.step():
                worker.doe(Vertrek(bezoek=_visit(worker)))
        if rng.random() < 0.25:
            mode = rng.choice(("PASSIVE", "FULL", "RESTART", "TRUNCATE"))
            with worker.step():
                worker.dossier.opslag.db.uitvoeren(f"PRAGMA wal_checkpoint({mode})").fetchall()
    with worker.step():
        worker.close()


def export(worker: Worker) -> None:
    """Write the files of a stick twice: each is the old one or the new one, never half a one."""
    for number in (1, 2):
        with worker.step():
            flows_keep.write_stick(worker, flows_keep.stick(worker.folder), number)


FLOWS: dict[str, Flow] = {
    "first_start": Flow("empty", first_start),
    "save": Flow("worked", save),
    "correction": Flow("worked", correction),
    "package": Flow("worked", package),
    "migration_1": Flow("schema-1", migration),
    "migration_2": Flow("schema-2", migration),
    "migration_3": Flow("schema-3", migration),
    "passphrase": Flow("worked", flows_keys.passphrase),
    "recovery": Flow("recoverable", flows_keys.recovery),
    "set_apart": Flow("worked", flows_keys.set_apart),
    "backup": Flow("worked", flows_keep.backup),
    "restore": Flow("nothing", flows_keep.restore),
    "wipe": Flow("worked", flows_keep.wipe),
    "erase": Flow("worked", flows_keep.erase),
    "put_apart": Flow("worked", flows_keep.put_apart),
    "attachment": Flow("worked", attachment),
    "receipt": Flow("worked", receipt),
    "checkpoint": Flow("worked", checkpoint),
    "export": Flow("worked", export),
    "papers": Flow("day", flows_papers.papers),
}
"""Every flow that ends by itself, for the sweeps."""
ENDLESS: dict[str, Flow] = {"typing": Flow("worked", typing)}
POWER: dict[str, Flow] = {"long_day": Flow("worked", long_day)}
