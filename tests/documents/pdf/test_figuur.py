"""A picture has a text that says the same, and a place on the page."""

import io
from datetime import UTC, datetime

import pikepdf
import pytest

from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf
from waarnemer_app.documents.pdf.figuur import Figuur
from waarnemer_app.documents.pdf.opmaak import LINKS, TEKSTBREEDTE
from waarnemer_app.documents.pdf.structuur import Element, StructuurFout


@pytest.mark.parametrize(
    "element", [Element("Figure"), Element("Figure", alt="  "), Element("P", alt="tekst")]
)
def test_a_picture_without_a_text_is_an_error(element: Element) -> None:
    with pytest.raises(StructuurFout, match="zonder tekst"):
        Figuur(element, 10, 10, lambda _: None)


def test_it_says_where_it_stands_on_the_page() -> None:
    pdf = Pdf(Blad("Proef", "Proef", "hash", datetime(2026, 3, 18, tzinfo=UTC)))
    pdf.titel("Titel")
    pdf.figuur("Een streep", 50, lambda doek: doek.line(0, 0, 10, 10))
    with pikepdf.open(io.BytesIO(pdf.bytes_())) as bestand:
        figuur = bestand.Root.StructTreeRoot.K.K[1]
        links, onder, rechts, boven = map(float, figuur.A.BBox)
        assert str(figuur.Alt) == "Een streep"
    assert links == pytest.approx(LINKS, abs=0.01)
    assert rechts - links == pytest.approx(TEKSTBREEDTE, abs=0.02)
    assert boven - onder == pytest.approx(50, abs=0.02)
