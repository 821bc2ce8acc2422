"""As the system asks until one chooses; what is chosen is kept; the first touch makes room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFont, QInputDevice, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import tree_walk
from tests.ui.test_venster import PAGINAS, Dag, dag
from waarnemer_app.ui import voorkeuren
from waarnemer_app.ui.theme import SYSTEM
from waarnemer_app.ui.weergave import AANRAKEN, Weergave

__all__ = ["dag"]

LEAST = 44
"""Px of the smallest target for touch, at text 100 %."""


class Maker:
    """Makes the looks of a program on the same folder, again and again."""

    def __init__(self, app: QApplication, map_: Path) -> None:
        self.app, self.map = app, map_
        self.alle: list[Weergave] = []

    def __call__(self) -> Weergave:
        self.alle.append(Weergave(self.app, self.map))
        return self.alle[-1]


@pytest.fixture
def maak(qapp: QApplication, tmp_path: Path) -> Iterator[Maker]:
    maker = Maker(qapp, tmp_path / "data")
    knipper = qapp.cursorFlashTime()
    yield maker
    qapp.setCursorFlashTime(knipper)
    for een in maker.alle:
        een.deleteLater()
    for _ in ("these", "their rings"):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_colours_follow_the_system_at_once(maak: Maker) -> None:
    weergave, hints = maak(), maak.app.styleHints()
    theme = weergave.theme
    assert (theme.choice, theme.variant) == (SYSTEM, "licht")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.variant == "donker"
    assert maak.app.palette().color(QPalette.ColorRole.Window) == theme.color("paper")
    weergave.zet_contrast(True)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.variant == "hoog_contrast"
    weergave.zet_contrast(False)
    assert theme.variant == "licht"
    assert not (maak.map / voorkeuren.BESTAND).exists(), "nobody chose anything"


def test_what_one_chose_stays_whatever_the_system_asks(maak: Maker) -> None:
    weergave, hints = maak(), maak.app.styleHints()
    weergave.theme.set(variant="licht", factor=150)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert weergave.theme.variant == "licht"
    assert voorkeuren.lees(maak.map) == {"thema": "licht", "tekst": 150}
    weer = maak().theme
    assert (weer.choice, weer.factor, weer.touch) == ("licht", 150, False)
    weergave.theme.set(variant=SYSTEM)
    assert weergave.theme.variant == "donker"
    assert maak().theme.choice == SYSTEM


@pytest.mark.parametrize("waarde", ["zwart", 7, None, [1]])
def test_a_file_with_another_look_is_no_choice(maak: Maker, waarde: object) -> None:
    voorkeuren.houd(maak.map, thema=waarde, tekst=waarde, aanraken=waarde)
    theme = maak().theme
    assert (theme.choice, theme.factor, theme.touch) == (SYSTEM, 100, False)


def test_the_choices_go_along_to_the_folder_of_practice(maak: Maker, tmp_path: Path) -> None:
    weergave = maak()
    weergave.theme.set(factor=130)
    weergave.verhuis(tmp_path / "oefen")
    weergave.theme.set(variant="donker")
    assert voorkeuren.lees(tmp_path / "oefen") == {"tekst": 130, "thema": "donker"}
    assert voorkeuren.lees(maak.map) == {"tekst": 130}


def test_the_caret_stands_still_with_less_motion_and_with_a_low_battery(
    maak: Maker, dag: Dag
) -> None:
    weergave, app = maak(), maak.app
    knipper = app.cursorFlashTime()
    assert knipper > 0
    weergave.zet_rust(True)
    assert app.cursorFlashTime() == 0
    weergave.zet_rust(False)
    assert app.cursorFlashTime() == knipper
    weergave.toon_in(dag.venster)
    dag.state.zet_zuinig(zuinig=True)
    assert app.cursorFlashTime() == 0
    dag.state.zet_zuinig(zuinig=False)
    assert app.cursorFlashTime() == knipper


def tik(venster: QWidget, soort: QInputDevice.DeviceType) -> None:
    """A finger on the screen, or on the pad below the keys."""
    apparaat = QTest.createTouchDevice(soort)
    handle = venster.windowHandle()
    assert handle is not None
    QTest.touchEvent(handle, apparaat).press(1, QPoint(4, 4), handle).commit()
    QTest.touchEvent(handle, apparaat).release(1, QPoint(4, 4), handle).commit()


def test_the_first_touch_makes_the_targets_large_says_so_and_can_be_taken_back(
    maak: Maker, dag: Dag, qtbot: QtBot
) -> None:
    weergave, window = maak(), dag.venster.window
    theme = weergave.theme
    weergave.begin(window.windowHandle())
    tik(window, QInputDevice.DeviceType.TouchPad)
    assert not theme.touch
    tik(window, QInputDevice.DeviceType.TouchScreen)
    assert theme.touch
    assert window.undo_bar.isHidden(), "on the locked screen nothing is said"
    weergave.toon_in(dag.venster)
    assert window.undo_bar.text() == "U raakt het scherm aan. De knoppen zijn nu groter."
    window.acts.run("ongedaan")
    assert not theme.touch
    tik(window, QInputDevice.DeviceType.TouchScreen)
    assert not theme.touch, "who took it back is not asked again"
    assert voorkeuren.lees(maak.map) == {AANRAKEN: False}
    opnieuw = maak()
    opnieuw.begin(window.windowHandle())
    tik(window, QInputDevice.DeviceType.TouchScreen)
    assert not opnieuw.theme.touch


def test_a_new_theme_of_windows_leaves_our_font_in_the_menus(maak: Maker, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.winId()
    handle, weergave = window.windowHandle(), maak()
    weergave.begin(handle)
    assert handle is not None
    assert not maak.app.windowIcon().pixmap(32, 32).isNull()
    maak.app.setFont(QFont("Tahoma", 8), "QMenu")  # type: ignore[arg-type]
    QCoreApplication.sendEvent(handle, QEvent(QEvent.Type.ThemeChange))
    menu = QMenu()
    menu.ensurePolished()
    assert menu.font().pixelSize() == weergave.theme.font("md").pixelSize()


def test_for_touch_every_target_of_every_page_is_44_px(dag: Dag) -> None:
    dag.alles()
    dag.state.theme.set(touch=True)
    klein = []
    for pagina in PAGINAS:
        dag.toon(pagina)
        klein += [
            f"{pagina}: {type(een.widget).__name__} {een.name!r} is {een.widget.size().toTuple()}"
            for een in tree_walk.walk(dag.venster.window)
            if min(een.widget.width(), een.widget.height()) < LEAST
        ]
    assert not klein, "\n".join(klein)
