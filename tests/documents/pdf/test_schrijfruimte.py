"""Room to write on: lines that a pen finds and a reader aloud does not."""

import io
from datetime import UTC, datetime

import pikepdf

from tests.documents.inhoudstroom import opdrachten
from tests.documents.poorten import bekeken
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf, Vraag
from waarnemer_app.documents.pdf.schrijfruimte import Ruimte


def lijnen(ruimte: Ruimte) -> tuple[int, int]:
    """(lines, boxes) that a question draws beyond those of an empty page."""
    pdf = Pdf(Blad("Proef", "Proef", "hash", datetime(2026, 3, 18, tzinfo=UTC)))
    pdf.titel("Titel")
    pdf.vraag(Vraag("Vraag?", ruimte=ruimte))
    inhoud = pdf.bytes_()
    assert bekeken(inhoud) == []
    with pikepdf.open(io.BytesIO(inhoud)) as bestand:
        deel = [op for _, op in opdrachten(bestand.pages[0])]
    return deel.count("l"), deel.count("re")


def test_there_are_as_many_lines_as_were_asked() -> None:
    een, vak = lijnen(Ruimte())
    assert lijnen(Ruimte(regels=4)) == (een + 3, vak)
    assert lijnen(Ruimte(voor="Aantal", breed=0.2)) == (een, vak)
    assert lijnen(Ruimte(vak=True)) == (een, vak + 1)
