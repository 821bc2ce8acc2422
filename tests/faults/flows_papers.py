"""What is written in the clear: the dagverslag, a procesaanwijzing and its mail.

It goes to the folder for readable exports beside the dossier, on the same disk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.documents.voorbeelddag import speel
from tests.faults.promise import digest
from tests.faults.worker import Worker
from waarnemer_app.documents.bevestiging import bevestigingstekst
from waarnemer_app.documents.dagverslag_pdf import dagverslag_pdf
from waarnemer_app.documents.eml import adressen, maak_eml
from waarnemer_app.documents.gegevens import pdf_naam, verzamel
from waarnemer_app.documents.procesaanwijzing_pdf import procesaanwijzing_pdf
from waarnemer_app.documents.vragen import vragen_uit
from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.kennisgeving import MINISTER
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.bestanden import op_schijf, schrijf_veilig

UITVOER = "uitvoer"


def day(folder: Path) -> None:
    """A whole day with a procesaanwijzing, closed."""
    speel(folder).dossier.sluit()


def report(dossier: Dossier) -> bytes:
    """The dagverslag as PDF."""
    return dagverslag_pdf(
        dossier.stand,
        dossier.pakket,
        dossier.waarnemer,
        dossier.stand.alle(Werkdag)[-1].id,
        dossier.pakket.kop.gemaaktOp,
        logboek=(dossier.lengte, dossier.kop_hash),
        demo=dossier.demo,
        plek=dossier.plek,
        vragen=vragen_uit(dossier.form),
        concepten=dossier.concepten(),
    )


def _order(dossier: Dossier) -> bytes:
    given = dossier.stand.alle(Procesaanwijzing)[0].id
    return procesaanwijzing_pdf(verzamel(dossier.stand, dossier.pakket, given, MINISTER))


def _mail(dossier: Dossier) -> bytes:
    given = dossier.stand.alle(Procesaanwijzing)[0].id
    facts = verzamel(dossier.stand, dossier.pakket, given, MINISTER)
    to = list(adressen(dossier.pakket, MINISTER))
    return maak_eml(bevestigingstekst(facts), to, (pdf_naam(facts), _order(dossier)))


PAPERS: dict[str, Callable[[Dossier], bytes]] = {
    "dagverslag.pdf": report,
    "procesaanwijzing.pdf": _order,
    "mail.eml": _mail,
}


def papers(worker: Worker) -> None:
    """Each is there whole or not at all, and that it was made is noted."""
    with worker.step():
        worker.open()
    for name, make in PAPERS.items():
        with worker.step():
            with op_schijf():  # the fonts and colours of the program are files too
                data = make(worker.dossier)
            worker.wil(f"uitvoer:{name}", digest(data))
            with op_schijf():
                (worker.folder / UITVOER).mkdir(mode=0o700, exist_ok=True)
            schrijf_veilig(worker.folder / UITVOER / name, data)
            worker.is_(f"uitvoer:{name}", digest(data))
            worker.dossier.noteer("export-leesbaar", name.split(".")[0])
    with worker.step():
        worker.close()
