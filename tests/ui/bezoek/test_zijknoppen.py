"""The three side acts open what their keys open."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.proef import Proef
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.zijknoppen import voeg_zijknoppen_toe
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.notitie import NotitiePaneel


@pytest.fixture
def pagina(proef: Proef) -> Page:
    proef.toon("bezoek")
    pagina = Page(proef.state.theme, "Proef")
    voeg_zijknoppen_toe(pagina, proef.state, proef.window)
    return pagina


def test_their_words_are_those_of_the_keys(pagina: Page) -> None:
    assert [knop.text() for knop in pagina.side_acts] == ["Notitie", "Signaal", "Ander bezoek"]


@pytest.mark.parametrize(("nummer", "soort"), [(0, NotitiePaneel), (2, BeginBezoekPaneel)])
def test_note_and_visit_open_in_front(
    pagina: Page, proef: Proef, nummer: int, soort: type[QWidget]
) -> None:
    pagina.side_acts[nummer].press()
    assert isinstance(proef.overlay(), soort)


def test_a_signaal_is_a_page(pagina: Page, proef: Proef) -> None:
    pagina.side_acts[1].press()
    assert proef.gezien[-1] == ("signaal", "")
