"""A count goes on while another page is open, by key too, and is found again after a lock."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.alles import ref
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.pagina import open_formulier
from waarnemer_app.ui.formulier.telstrook import Telstrook
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page

TEL = ref("tel")


@pytest.fixture
def venster(alles: Invuller, qtbot: QtBot) -> Iterator[MainWindow]:
    state = alles.state
    venster = MainWindow(state.theme)
    qtbot.addWidget(venster)
    strook = Telstrook(state, venster)
    venster.add_band(strook)
    venster.page_shown.connect(strook.volg)
    venster.register("formulier", lambda i: open_formulier(state, venster, i), place="bezoek")
    venster.register("vandaag", lambda _: Page(state.theme, "Vandaag"))
    venster.resize(1366, 768)
    venster.show()
    venster.activateWindow()
    qtbot.waitUntil(venster.isActiveWindow)
    yield venster
    venster.close()


def strook_van(venster: MainWindow) -> Telstrook:
    strook = venster.findChild(Telstrook)
    assert strook is not None
    return strook


def toon(venster: MainWindow, pagina: str, id_: str = "") -> Telstrook:
    venster.toon(pagina, id_)
    venster.pages.whole()
    QApplication.processEvents()
    return strook_van(venster)


def test_it_comes_with_the_first_press_on_another_page(
    venster: MainWindow, alles: Invuller
) -> None:
    assert not toon(venster, "vandaag").isVisible()
    assert not toon(venster, "formulier", alles.concept.id).isVisible()
    telling.tel(alles, TEL, 1)
    assert not strook_van(venster).isVisible()
    strook = toon(venster, "vandaag")
    assert strook.isVisible()
    strook.erbij.setFocus()
    QTest.keyClick(strook.erbij, Qt.Key.Key_Space)
    QTest.keyClick(strook.erbij, Qt.Key.Key_Plus)
    strook.eraf.click()
    assert alles.staat(TEL).value == "2"
    assert strook.erbij.accessibleName() == "Vraag tel: 2, één erbij"
    assert not text_fits.faults(venster)
    namen = [control.name for control in tree_walk.check(venster)]
    assert "Vraag tel: 2, één eraf" in namen
    assert not toon(venster, "formulier", alles.concept.id).isVisible()


def test_it_says_whether_a_count_goes_on_here_or_on_its_own_page(
    venster: MainWindow, alles: Invuller
) -> None:
    assert not toon(venster, "vandaag").telt()
    assert not toon(venster, "formulier", alles.concept.id).telt()
    telling.tel(alles, TEL, 1)
    assert strook_van(venster).telt()
    assert toon(venster, "vandaag").telt()
    telling.in_beeld(alles, "")
    assert not strook_van(venster).telt()


def test_f6_reaches_it_and_back_goes_to_the_question(venster: MainWindow, alles: Invuller) -> None:
    telling.tel(alles, TEL, 1)
    strook = toon(venster, "vandaag")
    deel = QApplication.focusWidget()
    for _ in range(6):
        if deel is not None and strook.isAncestorOf(deel):
            break
        venster.acts["volgend_deel"].trigger()
        deel = QApplication.focusWidget()
    assert deel is not None
    assert strook.isAncestorOf(deel)
    strook.terug.click()
    venster.pages.whole()
    assert not strook.isVisible()
    held = QApplication.focusWidget()
    assert held is not None
    assert held.accessibleName().startswith("Vraag tel")


def test_after_a_lock_it_is_there_again(venster: MainWindow, alles: Invuller) -> None:
    telling.tel(alles, TEL, 1)
    opnieuw = toon(venster, "vandaag")  # a new window looks on the disk
    assert opnieuw.isVisible()


def test_it_is_put_away_for_good(venster: MainWindow, alles: Invuller) -> None:
    telling.tel(alles, TEL, 1)
    strook = toon(venster, "vandaag")
    gesloten: list[bool] = []
    strook.gesloten.connect(lambda: gesloten.append(strook.isVisible()))
    strook.sluit.click()
    assert gesloten == [True]
    assert not strook.isVisible()
    assert alles.ernaast.in_beeld == ""
    assert not toon(venster, "vandaag").isVisible()
    assert alles.staat(TEL).value == "1"


@pytest.mark.parametrize(("breed", "hoog", "factor"), [(1024, 640, 100), (1366, 768, 200)])
def test_it_fits_on_a_small_window_and_with_large_text(
    venster: MainWindow, alles: Invuller, breed: int, hoog: int, factor: int
) -> None:
    telling.tel(alles, TEL, 1)
    alles.state.theme.set(factor=factor)
    venster.resize(breed, hoog)
    assert toon(venster, "vandaag").isVisible()
    assert not text_fits.faults(venster)


def test_space_is_only_promised_where_it_counts(alles: Invuller, venster: MainWindow) -> None:
    """On another page the focus is elsewhere: there Space opens what has it."""
    telling.tel(alles, TEL, 1)
    toon(venster, "formulier", alles.concept.id)
    strook = toon(venster, "vandaag")
    elders = strook.erbij.grab().toImage()
    strook.erbij.setFocus()
    assert strook.erbij.grab().toImage() != elders
