"""A block: its number tells whether the kenmerk holds; the one with the focus is pale blue."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import in_venster
from waarnemer_app.ui.components import FoldButton, TextField
from waarnemer_app.ui.signalen.kenmerk_blok import KenmerkBlok
from waarnemer_app.ui.theme import Theme


def _blok(theme: Theme, qtbot: QtBot) -> tuple[KenmerkBlok, TextField]:
    blok = KenmerkBlok(theme, 2, "Is het gezien?", bron="Plan 3.2", waarom="Anders telt het niet.")
    veld = TextField(theme, "Wat?")
    blok.voeg_vraag_toe("Wat?", veld)
    in_venster(blok, qtbot)
    return blok, veld


def test_the_number_tells_whether_it_holds(theme: Theme, qtbot: QtBot) -> None:
    blok, _veld = _blok(theme, qtbot)
    assert blok._schijf.accessibleName() == "kenmerk 2: nog niet"
    blok.toon_staat(staat=True)
    assert blok._schijf.accessibleName() == "kenmerk 2: ja"


def test_the_block_with_the_focus_is_pale_blue(theme: Theme, qtbot: QtBot) -> None:
    blok, veld = _blok(theme, qtbot)

    def kleur() -> str:
        QApplication.processEvents()
        return blok.grab().toImage().pixelColor(blok.width() - 3, 3).name()

    veld.setFocus()
    assert kleur() == theme.color("primary_soft").name()
    veld.clearFocus()
    assert kleur() != theme.color("primary_soft").name()


def test_why_is_folded(theme: Theme, qtbot: QtBot) -> None:
    blok, _veld = _blok(theme, qtbot)
    assert not blok._uitleg.isVisible()
    knop = blok.findChild(FoldButton)
    assert knop is not None
    knop.click()
    assert blok._uitleg.isVisible()


def test_a_message_comes_and_goes(theme: Theme, qtbot: QtBot) -> None:
    blok, _veld = _blok(theme, qtbot)
    blok.toon_bericht("warning", "Er ontbreekt iets.")
    assert blok.bericht.isVisible()
    blok.toon_bericht("", "")
    assert not blok.bericht.isVisible()
