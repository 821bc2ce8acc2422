"""Unlocking: one field and Enter; wrong tries wait; nothing heavy is loaded for it."""

import subprocess
import sys
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from tests.helpers.boom import ROOT
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import om
from waarnemer_app.store.fouten import WachtzinFout
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.begin.ontgrendelen import (
    OntgrendelInfo,
    OntgrendelPagina,
)
from waarnemer_app.ui.theme import Theme

INFO = OntgrendelInfo("Provinciale Staten", date(2027, 3, 17), "0412", om(13, 2))
FOUT = WachtzinFout()


@pytest.fixture
def pagina(theme: Theme, qtbot: QtBot) -> OntgrendelPagina:
    pagina = OntgrendelPagina(theme, INFO, Omgeving(nu=lambda: om(13, 31)))
    qtbot.addWidget(pagina)
    pagina.resize(1366, 768)
    pagina.show()
    pagina.activateWindow()
    qtbot.waitUntil(pagina.isActiveWindow)
    pagina.focus_begin()
    return pagina


def typ(pagina: OntgrendelPagina, tekst: str) -> None:
    QTest.keyClicks(pagina.wachtzin.veld, tekst)


def test_enter_gives_what_was_typed_and_the_page_is_busy(
    pagina: OntgrendelPagina, qtbot: QtBot
) -> None:
    assert pagina.wachtzin.veld.hasFocus()
    typ(pagina, "vijf losse woorden")
    with qtbot.waitSignal(pagina.ontgrendel) as sein:
        QTest.keyClick(pagina.wachtzin.veld, Qt.Key.Key_Return)
    assert sein.args == ["vijf losse woorden"]
    assert pagina.knop.text() == "Ontgrendelen…"
    with qtbot.assertNotEmitted(pagina.ontgrendel):
        pagina.hoofdknop()


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_caret_is_in_the_field_as_soon_as_it_is_shown(theme: Theme, qtbot: QtBot) -> None:
    """As the program shows it: put in a window that is there, in the place of another page."""
    stapel = QStackedWidget()
    qtbot.addWidget(stapel)
    stapel.addWidget(QPushButton("eerst"))
    stapel.show()
    stapel.activateWindow()
    qtbot.waitUntil(stapel.isActiveWindow)
    pagina = OntgrendelPagina(theme, INFO, Omgeving(nu=lambda: om(13, 31)))
    stapel.addWidget(pagina)
    stapel.setCurrentWidget(pagina)
    qtbot.waitUntil(pagina.wachtzin.veld.hasFocus)


def test_nothing_typed_is_no_try(pagina: OntgrendelPagina, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pagina.ontgrendel):
        pagina.hoofdknop()
    assert pagina.wachtzin.veld.accessibleDescription() == "Typ uw wachtzin."


def test_a_wrong_try_keeps_the_text_selected_and_says_the_three_parts(
    pagina: OntgrendelPagina,
) -> None:
    typ(pagina, "fout")
    pagina.hoofdknop()
    pagina.toon_fout(FOUT.melding, FOUT.remedie)
    assert pagina.fout.title.text() == "Deze wachtzin past niet."
    assert "Uw werk is bewaard." in pagina.fout.text.text()
    assert pagina.wachtzin.veld.selectedText() == "fout"
    assert pagina.knop.text() == "Ontgrendel"


def test_the_wait_counts_down_in_words_and_then_one_may_try(
    pagina: OntgrendelPagina, qtbot: QtBot
) -> None:
    typ(pagina, "fout")
    pagina.hoofdknop()
    pagina.toon_fout(FOUT.melding, FOUT.remedie, 2)
    assert pagina.knop.reason() == "Wacht 2 seconden. Daarna kunt u weer proberen."
    with qtbot.assertNotEmitted(pagina.ontgrendel):
        pagina.hoofdknop()
    qtbot.waitUntil(lambda: "Wacht 1 seconde." in pagina.fout.text.text(), timeout=3000)
    qtbot.waitUntil(lambda: not pagina.knop.reason(), timeout=3000)
    assert "Wacht" not in pagina.fout.text.text()
    with qtbot.waitSignal(pagina.ontgrendel):
        pagina.hoofdknop()


def test_after_unlocking_nothing_of_it_is_left(pagina: OntgrendelPagina) -> None:
    typ(pagina, "geheim")
    pagina.hoofdknop()
    pagina.toon_fout(FOUT.melding, FOUT.remedie)
    pagina.klaar()
    assert pagina.wachtzin.waarde() == ""
    assert pagina.fout.isHidden()


def test_a_locked_screen_says_nothing_about_the_work(pagina: OntgrendelPagina) -> None:
    labels = {label.text() for label in pagina.findChildren(QLabel) if label.isVisible()}
    assert labels == {
        "Waarnemer",
        "Voor waarnemers van de Kiesraad",
        "Provinciale Staten",
        "Woensdag 17 maart 2027",
        "Alles op deze laptop is versleuteld",
        "U heeft geen netwerk nodig",
        "Laptop 0412",
        "Ontgrendelen",
        "Vergrendeld sinds 13.02 uur. Uw werk is bewaard.",
        "Wachtzin",
        "13.31",
    }


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_it_fits_and_can_be_walked(
    pagina: OntgrendelPagina, theme: Theme, factor: int, maat: tuple[int, int]
) -> None:
    theme.set(factor=factor)
    pagina.resize(*maat)
    typ(pagina, "FOUT")
    pagina.hoofdknop()
    pagina.toon_fout(FOUT.melding, FOUT.remedie, 30)
    QApplication.processEvents()
    assert not text_fits.faults(pagina)
    tree_walk.check(pagina)


def test_the_way_to_the_unlock_window_loads_no_dossier() -> None:
    code = (
        "import sys, waarnemer_app.app, waarnemer_app.store.pogingen;"
        "print(*sorted(({n.split('.')[0] for n in sys.modules} | set(sys.modules)) & "
        "{'pydantic', 'sqlcipher3', 'cryptography', 'joserfc', 'reportlab', 'dataclasses', "
        "'waarnemer_app.ui.frame.page', 'waarnemer_app.ui.frame.main_window'}))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert klaar.stdout.split() == []


def test_tries_that_failed_before_the_start_still_make_one_wait(pagina: OntgrendelPagina) -> None:
    pagina.toon_wacht(0)
    assert not pagina.fout.isVisible()
    pagina.toon_wacht(4)
    assert "eerder een verkeerde wachtzin" in pagina.fout.title.text()
    assert pagina.knop.reason().startswith("Wacht 4 seconden")


def test_without_the_wachtzin_there_are_two_ways_on(
    pagina: OntgrendelPagina, qtbot: QtBot, theme: Theme
) -> None:
    with qtbot.waitSignal(pagina.herstel):
        pagina.knop_herstel.press()
    with qtbot.assertNotEmitted(pagina.nieuw):
        pagina.knop_nieuw.press()
    wacht = OntgrendelPagina(
        theme, OntgrendelInfo("", date(2027, 3, 17), herstel=True), Omgeving(nu=lambda: om(13, 31))
    )
    qtbot.addWidget(wacht)
    assert wacht.knop_herstel.text() == "Antwoord openen"
