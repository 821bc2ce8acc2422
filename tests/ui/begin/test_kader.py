"""The frame before the dossier: panel or band, and the settings that count everywhere."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import om
from waarnemer_app.ui.begin.kader import BeginKader, DonkerPaneel, KaderInfo, Omgeving
from waarnemer_app.ui.components import DemoBand, MenuButton, TextField
from waarnemer_app.ui.components.base import MoreBelow
from waarnemer_app.ui.theme import Theme

INFO = KaderInfo("Provinciale Staten", "Woensdag 17 maart 2027", (("wifi-off", "Geen netwerk"),))
OMGEVING = Omgeving(
    nu=lambda: om(13, 31),
    accu=lambda: 81,
    talen=(("nl", "Nederlands"), ("en", "English")),
    demo=True,
)


@pytest.fixture
def kader(theme: Theme, qtbot: QtBot) -> BeginKader:
    return maak(theme, qtbot)


def maak(theme: Theme, qtbot: QtBot, omgeving: Omgeving = OMGEVING) -> BeginKader:
    kader = BeginKader(theme, INFO, omgeving)
    kader.kolom.addWidget(TextField(theme, "Wachtzin"))
    qtbot.addWidget(kader)
    kader.resize(1366, 768)
    kader.show()
    kader.activateWindow()
    qtbot.waitUntil(kader.isActiveWindow)
    return kader


def teksten(kader: BeginKader) -> set[str]:
    return {w.text() for w in kader.findChildren(QLabel) if w.isVisible() and w.text()}


def test_it_says_the_stemming_the_time_and_the_battery(kader: BeginKader) -> None:
    assert {"Waarnemer", "Provinciale Staten", "13.31", "81 %", "Geen netwerk"} <= teksten(kader)


def test_a_laptop_without_battery_shows_none(theme: Theme, qtbot: QtBot) -> None:
    kader = maak(theme, qtbot, Omgeving(nu=lambda: om(9, 5)))
    assert "9.05" in teksten(kader)
    assert not any("%" in tekst for tekst in teksten(kader))


def test_a_narrow_window_and_large_text_get_a_band(kader: BeginKader, theme: Theme) -> None:
    theme.set(factor=200)
    QApplication.processEvents()
    assert "Geen netwerk" not in teksten(kader)
    assert {"Waarnemer", "Provinciale Staten"} <= teksten(kader)
    theme.set(factor=100)
    QApplication.processEvents()
    assert "Geen netwerk" in teksten(kader)


def test_the_language_that_is_chosen_is_passed_on(kader: BeginKader, qtbot: QtBot) -> None:
    taal = next(k for k in kader.findChildren(MenuButton) if k.text() == "Nederlands")
    with qtbot.waitSignal(kader.taal_gekozen) as sein:
        taal.picked.emit("en")
    assert sein.args == ["en"]


@pytest.mark.parametrize("demo", [False, True])
def test_the_demo_band_is_there_in_the_demo_only(theme: Theme, qtbot: QtBot, *, demo: bool) -> None:
    kader = maak(theme, qtbot, Omgeving(nu=lambda: om(9), demo=demo))
    banden = [b for b in kader.findChildren(DemoBand) if b.isVisible()]
    assert len(banden) == demo
    assert all((b.y(), b.width()) == (0, kader.width()) for b in banden)


@pytest.mark.parametrize("factor", [100, 130, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_it_fits_and_can_be_walked(
    kader: BeginKader, theme: Theme, factor: int, maat: tuple[int, int]
) -> None:
    theme.set(factor=factor)
    kader.resize(*maat)
    assert not text_fits.faults(kader)
    tree_walk.check(kader)


def test_the_column_stands_above_the_buttons_and_a_line_says_that_it_goes_on(
    kader: BeginKader, qtbot: QtBot
) -> None:
    knop = QLabel("Verder")
    kader.balk.addWidget(knop)
    kader.resize(1300, 700)
    QApplication.processEvents()
    veld = kader.findChildren(TextField)[0]
    lijn = kader.findChildren(MoreBelow)[0]
    assert not lijn.isVisible()
    assert abs(_midden(kader, veld) - _midden(kader, knop)) <= 1
    hoog = QLabel("lang")
    hoog.setMinimumHeight(2000)
    kader.kolom.addWidget(hoog)
    qtbot.waitUntil(lijn.isVisible)
    assert abs(_midden(kader, veld) - _midden(kader, knop)) <= 1


def _midden(kader: BeginKader, deel: QWidget) -> int:
    return deel.mapTo(kader, deel.rect().center()).x()


def test_the_dark_panel_does_not_grow_on_with_a_large_screen(kader: BeginKader) -> None:
    kader.resize(3840, 2160)
    QApplication.processEvents()
    assert kader.findChildren(DonkerPaneel)[0].width() == 680
