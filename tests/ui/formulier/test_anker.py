"""What comes or goes above does not move what one is working on (issue 3: the page never jumps)."""

from __future__ import annotations

import pytest

from tests.ui.formulier.conftest import Proef
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.formulier.anker import hoogte

WISSEL = "/data/zaal/wissel"
BOVEN = "/data/zaal/boven"


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    schone_proef.opnieuw(maat=(1366, 500))
    return schone_proef


def test_the_focused_row_keeps_its_place_when_rows_above_it_come_and_go(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.invuller.voeg_toe("/data/zaal/bus")
    pagina.ga_naar_vraag(WISSEL)
    proef.rust()
    doel = proef.focus()
    voor, schuif = hoogte(pagina.sheet, doel), pagina.sheet.place()
    assert schuif > 0
    pagina.invuller.antwoord(WISSEL, "ja")
    # at once, so before anything is painted: nothing is seen to jump
    assert pagina.rijen[BOVEN].row.isVisible()
    assert hoogte(pagina.sheet, doel) == voor
    proef.rust()
    assert (hoogte(pagina.sheet, doel), proef.focus()) == (voor, doel)
    assert pagina.sheet.place() > schuif
    pagina.invuller.antwoord(WISSEL, "nee")
    proef.rust()
    assert not pagina.rijen[BOVEN].row.isVisible()
    assert (hoogte(pagina.sheet, doel), pagina.sheet.place()) == (voor, schuif)


def test_without_a_focus_on_the_sheet_what_is_on_top_stays(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.invuller.voeg_toe("/data/zaal/bus")
    pagina.ga_naar_vraag(WISSEL)
    proef.rust()
    accessibility.focus(pagina._verder)
    proef.rust()
    rij = pagina.rijen[WISSEL].row
    voor = hoogte(pagina.sheet, rij)
    pagina.invuller.antwoord(WISSEL, "ja")
    proef.rust()
    assert hoogte(pagina.sheet, rij) == voor
    assert proef.focus() is pagina._verder


def test_a_scroll_bar_that_comes_shifts_nothing(proef: Proef) -> None:
    """Its room is always there; what cannot scroll shows no handle."""
    pagina = proef.open("t5", onderdeel=3)
    balk, rij = pagina.sheet.verticalScrollBar(), next(iter(pagina.rijen.values()))
    breed = rij.row.width()
    assert balk.maximum() > 0
    proef.venster.resize(1366, 3000)
    proef.rust()
    assert balk.maximum() == 0
    assert len({balk.grab().toImage().pixel(7, y) for y in range(balk.height())}) == 1
    assert rij.row.width() == breed


def test_what_is_being_typed_is_not_touched_by_a_refresh(proef: Proef) -> None:
    pagina = proef.open("proef")
    pagina.ga_naar_vraag("/data/zaal/bus[1]/plek")
    proef.toets("Ha")
    veld = proef.focus()
    pagina.invuller.antwoord(WISSEL, "ja")
    proef.rust()
    assert proef.focus() is veld
    assert veld.property("text") == "Ha"
