"""The canvas refuses what a screen reader would miss (issue 9, documents 1)."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from tests.documents.poorten import bekeken, gekeurd
from waarnemer_app.documents.pdf.doek import Doek
from waarnemer_app.documents.pdf.fonts import GEWOON
from waarnemer_app.documents.pdf.kenmerken import Kenmerken
from waarnemer_app.documents.pdf.opmaak import stijl
from waarnemer_app.documents.pdf.structuur import Element, StructuurFout

KENMERKEN = Kenmerken("Proef", "Proef", datetime(2026, 3, 18, tzinfo=UTC))


@pytest.fixture
def wortel() -> Element:
    """The root of an empty tree."""
    return Element("Document")


@pytest.fixture
def doek(wortel: Element) -> Doek:
    """A canvas on an empty page."""
    stijl("tekst")  # the fonts
    doek = Doek(BytesIO(), wortel=wortel, kenmerken=KENMERKEN, initialFontName=GEWOON)
    doek.setFont(GEWOON, 10)
    return doek


def beeld() -> ImageReader:
    """A picture of one point."""
    return ImageReader(Image.new("RGB", (1, 1)))


@pytest.mark.parametrize(
    "teken",
    [
        lambda doek: doek.drawString(0, 0, "x"),
        lambda doek: doek.line(0, 0, 9, 9),
        lambda doek: doek.rect(0, 0, 9, 9),
        lambda doek: doek.drawPath(doek.beginPath()),
        lambda doek: doek.drawImage(beeld(), 0, 0),
        lambda doek: doek.drawInlineImage(Image.new("RGB", (1, 1)), 0, 0),
        lambda doek: doek.doForm("iets"),
    ],
    ids=["tekst", "lijn", "vlak", "pad", "beeld", "los beeld", "vorm"],
)
def test_what_has_no_meaning_is_an_error(doek: Doek, teken: Callable[[Any], None]) -> None:
    with pytest.raises(StructuurFout, match=r"buiten een structuurelement|een beeld zonder tekst"):
        teken(doek)


@pytest.mark.parametrize("alt", ["", "Eén punt"])
@pytest.mark.parametrize("soort", ["P", "Figure"])
def test_a_picture_needs_a_figure_with_a_text(
    doek: Doek, wortel: Element, soort: str, alt: str
) -> None:
    with doek.element(wortel.nieuw(soort, alt=alt)):
        if soort == "Figure" and alt:
            doek.drawImage(beeld(), 0, 0)
        else:
            with pytest.raises(StructuurFout, match="een beeld zonder tekst"):
                doek.drawImage(beeld(), 0, 0)


def test_one_element_does_not_begin_inside_another(doek: Doek, wortel: Element) -> None:
    with (
        doek.element(wortel.nieuw("P")),
        pytest.raises(StructuurFout, match="Artifact binnen P"),
        doek.artefact(),
    ):
        pass


def test_a_plain_paragraph_of_reportlab_is_an_error(wortel: Element) -> None:
    """Not a silent artefact: it would be on paper and never be read aloud."""
    sjabloon = BaseDocTemplate(
        BytesIO(), pageTemplates=[PageTemplate("x", [Frame(50, 50, 400, 400)])]
    )
    with pytest.raises(StructuurFout, match="tekst buiten"):
        sjabloon.build(
            [Paragraph("tekst", stijl("tekst"))],
            canvasmaker=lambda uit, **o: Doek(uit, wortel=wortel, kenmerken=KENMERKEN, **o),
        )


def test_what_is_marked_passes_the_gates(wortel: Element, doek: Doek) -> None:
    doek.setViewerPreference("DisplayDocTitle", "true")
    with doek.artefact("Header"):
        doek.drawString(10, 800, "kop")
    with doek.element(wortel.nieuw("H1")):
        doek.drawString(10, 700, "tekst")
    with doek.artefact():
        doek.line(10, 690, 90, 690)
    doek.bookmarkPage("een")
    doek.addOutlineEntry("tekst", "een")
    doek.save()
    inhoud = doek._filename.getvalue()
    assert [*gekeurd(inhoud), *bekeken(inhoud)] == []
