"""The window: places its parts, joins keys to acts, and is the Navigatie of the pages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import press
from waarnemer_app.ui.components import BigButton, Button, DemoBand, TextField
from waarnemer_app.ui.frame import Breadth, MainWindow, Page
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.theme import Theme


class Today(Page):
    """A page with a field, a side act and a bar."""

    def __init__(self, theme: Theme, id_: str) -> None:
        super().__init__(theme, f"Pagina {id_}".strip())
        self.field = TextField(theme, "Toelichting")
        self.side = Button(theme, "Dagverslag (PDF)")
        self.add(self.field)
        self.add_side_act(self.side)
        self.big: BigButton = self.add_bar().set_big("Verder")


class Note(QWidget):
    """What is written in front of a page."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.field = TextField(theme, "Notitie")
        QVBoxLayout(self).addWidget(self.field)

    def flush(self) -> None:
        self.field.flush()


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> MainWindow:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.register("vandaag", lambda id_: Today(theme, id_))
    window.register("signalen", lambda id_: Today(theme, id_))
    window.register("signaal", lambda id_: Today(theme, id_), place="signalen")
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.toon("vandaag")
    assert window.pages.current() is not None
    return window


def page(window: MainWindow) -> Today:
    current = window.pages.current()
    assert isinstance(current, Today)
    QApplication.processEvents()
    return current


def keys(window: MainWindow, text: str) -> None:
    QTest.keySequence(window, QKeySequence(text))


def test_the_window_is_the_navigatie_of_the_pages(window: MainWindow) -> None:
    navigatie: Navigatie = window
    navigatie.toon("signaal", "3")
    assert page(window).title.text() == "Pagina 3"
    assert window.windowTitle() == "Pagina 3 – Waarnemer"
    assert window.rail.buttons["signalen"].accessibleDescription() == "u bent hier"
    navigatie.terug()
    assert page(window).title.text() == "Pagina"


def test_rail_and_keys_go_to_the_places(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.page_shown) as told:
        QTest.mouseClick(window.rail.buttons["signalen"], Qt.MouseButton.LeftButton)
    assert told.args == ["signalen", ""]
    with qtbot.waitSignal(window.page_shown) as told:
        keys(window, "Ctrl+1")
    assert told.args == ["vandaag", ""]
    with qtbot.waitSignal(window.page_shown) as told:
        keys(window, "Alt+Left")
    assert told.args == ["signalen", ""]


def test_ctrl_enter_presses_the_big_button_of_page_or_overlay(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page(window).big.acted):
        keys(window, "Ctrl+Return")

    class Note(QWidget):
        kept = 0

        def press_big(self) -> None:
            self.kept += 1

    note = Note()
    window.toon_overlay(note)
    with qtbot.assertNotEmitted(page(window).big.acted):
        keys(window, "Ctrl+Return")
    assert note.kept == 1
    window.sluit_overlay()


def test_an_act_without_a_handler_says_so(window: MainWindow) -> None:
    keys(window, "Ctrl+P")
    assert window.undo_bar.text() == "PDF hiervan: dat kan hier niet."
    assert not window.undo_bar.button.isVisible()


def test_a_page_handles_an_act_before_the_window(window: MainWindow) -> None:
    heard: list[str] = []
    window.acts.on("notitie", lambda: heard.append("venster"))
    keys(window, "F2")
    page(window).handle("notitie", lambda: heard.append("pagina"))
    keys(window, "F2")
    assert heard == ["venster", "pagina"]


def test_undo_by_bar_and_by_key_once(window: MainWindow) -> None:
    heard: list[int] = []
    window.meld("Signaal 3 is ingetrokken", lambda: heard.append(1))
    assert window.undo_bar.isVisible()
    QTest.mouseClick(window.undo_bar.button, Qt.MouseButton.LeftButton)
    window.meld("Signaal 4 is ingetrokken", lambda: heard.append(2))
    keys(window, "Ctrl+Z")
    assert heard == [1, 2]
    keys(window, "Ctrl+Z")
    assert heard == [1, 2]


def test_the_undo_bar_stands_above_the_action_bar(window: MainWindow) -> None:
    window.meld("Signaal 3 is ingetrokken", lambda: None)
    QApplication.processEvents()
    bar = page(window).bar
    assert bar is not None
    top = bar.mapTo(window, bar.rect().topLeft()).y()
    assert window.undo_bar.geometry().bottom() < top


def test_the_undo_bar_covers_nothing_of_the_sheet(window: MainWindow) -> None:
    sheet = page(window).sheet
    before = sheet.viewport().height()
    window.meld("Signaal 3 is ingetrokken", lambda: None)
    QApplication.processEvents()
    view = sheet.viewport()
    assert view.mapTo(window, view.rect().bottomLeft()).y() < window.undo_bar.geometry().top()
    window.undo_bar.hide()
    QApplication.processEvents()
    assert sheet.viewport().height() == before


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640), (800, 900)])
def test_what_grows_below_the_sheet_moves_the_undo_bar_up(
    window: MainWindow, theme: Theme, factor: int, size: tuple[int, int]
) -> None:
    """An action bar that gets a reason or a second line, and a message that comes above it."""
    window.resize(*size)
    theme.set(factor=factor)
    current = page(window)
    bar = current.add_bar()
    window.meld("Signaal 3 is ingetrokken", lambda: None)
    QApplication.processEvents()

    def place() -> tuple[int, int, int]:
        for _ in range(4):
            QApplication.processEvents()
        undo, view = window.undo_bar.geometry(), current.sheet.viewport()
        below = current.sheet.mapTo(window, current.sheet.rect().bottomLeft()).y()
        assert undo.bottom() <= below, "over the action bar, or what stands above it"
        assert view.mapTo(window, view.rect().bottomLeft()).y() < undo.top(), "over the sheet"
        return undo.top(), bar.height(), below

    before = place()
    bar.show_note("Kies eerst wie hiervoor verantwoordelijk is.")
    bar.add_second(Button(theme, "Blijf onderzoeken, en beoordeel dit signaal een andere keer"))
    grown = place()
    if factor == 200:
        assert grown[1] > before[1]
        assert grown[0] < before[0]
    message = QWidget()
    message.setFixedHeight(30)
    current._whole.insertWidget(current._whole.indexOf(bar), message)
    assert place()[0] < grown[0]
    theme.set(factor=100)


def test_a_page_opens_at_its_top_while_the_undo_bar_is_there(
    window: MainWindow, theme: Theme
) -> None:
    """Qt gives the focus to the first control of a page before the page does: nothing scrolls."""

    def long(id_: str) -> Today:
        made = Today(theme, id_)
        made.side.hide()
        made.sheet.body.insertSpacing(0, theme.px(900))
        return made

    window.register("lang", long)
    window.meld("De notitie is bewaard.", lambda: None)
    window.toon("lang")
    QApplication.processEvents()
    assert window.undo_bar.isVisible()
    assert page(window).big.hasFocus()
    assert page(window).sheet.place() == 0


def test_f1_lists_the_keys_and_esc_returns(window: MainWindow) -> None:
    page(window).field.take_focus()
    keys(window, "F1")
    assert isinstance(window.overlay.content(), KeyList)
    press(Qt.Key.Key_Escape)
    assert window.overlay.content() is None
    assert page(window).field.hasFocus()


@pytest.mark.no_qt_log  # the offscreen platform says that it cannot grab the keyboard
def test_f10_opens_the_menu_with_the_acts_of_the_page(window: MainWindow, qtbot: QtBot) -> None:
    keys(window, "F10")
    menu = window.findChild(QMenu)
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert menu.actions()[0].text() == "Dagverslag (PDF)"
    with qtbot.waitSignal(page(window).side.acted):
        menu.actions()[0].trigger()
    menu.close()


def test_f6_goes_from_part_to_part_and_tab_ends_at_the_rail(window: MainWindow) -> None:
    current = page(window)
    current.side.setFocus()
    visited = []
    for _ in range(4):
        visited.append(QApplication.focusWidget())
        keys(window, "F6")
    assert visited == [current.side, current.field, current.big, window.rail.buttons["vandaag"]]
    assert current.side.hasFocus()
    keys(window, "Shift+F6")
    assert window.rail.buttons["vandaag"].hasFocus()
    current.big.setFocus()
    press(Qt.Key.Key_Tab)
    assert window.rail.buttons["vandaag"].hasFocus()


def test_text_size_by_key_changes_the_layout_and_not_the_window(
    window: MainWindow, theme: Theme
) -> None:
    for _ in range(5):
        keys(window, "Ctrl+=")
    assert theme.factor == 200
    QApplication.processEvents()
    assert window.size().toTuple() == (1366, 768)
    assert page(window).breadth is Breadth.NARROW
    assert not window.rail.isVisible()
    assert window.strip.menu_button.isVisible()
    keys(window, "Ctrl+-")
    assert theme.factor == 175
    keys(window, "Ctrl+0")
    assert theme.factor == 100
    assert window.rail.isVisible()


def test_ctrl_s_says_that_all_is_saved(window: MainWindow) -> None:
    window.strip.show_saved("14.25.51")
    keys(window, "Ctrl+S")
    assert window.undo_bar.text() == "Alles is al opgeslagen om 14.25.51."


def test_the_demo_band_is_there_in_the_demo_only(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    band = window.findChild(DemoBand)
    assert isinstance(band, DemoBand)
    assert not band.isVisible()
    demo = MainWindow(theme, demo=True)
    qtbot.addWidget(demo)
    demo.show()
    band = demo.findChild(DemoBand)
    assert isinstance(band, DemoBand)
    assert band.isVisible()


def test_closing_keeps_what_is_being_typed(window: MainWindow, qtbot: QtBot) -> None:
    field = page(window).field
    field.take_focus()
    heard: list[str] = []
    field.typed.connect(heard.append)
    QTest.keyClicks(field, "half")
    with qtbot.waitSignal(window.closing):
        window.close()
    assert heard == ["half"]


@pytest.mark.parametrize("weg", ["close", "put_away"])
def test_closing_and_locking_keep_what_is_typed_in_the_overlay(
    window: MainWindow, theme: Theme, weg: str
) -> None:
    note = Note(theme)
    heard: list[str] = []
    note.field.typed.connect(heard.append)
    window.toon_overlay(note)
    note.field.take_focus()
    QTest.keyClicks(note.field, "half")
    assert heard == []
    getattr(window, weg)()
    assert heard == ["half"]
    assert window.overlay.content() is None
    note.deleteLater()


def test_a_page_with_nothing_to_do_leaves_the_focus_on_its_place(window: MainWindow) -> None:
    window.register("leeg", lambda _id: Page(window._theme, "Leeg"), place="signalen")
    window.toon("leeg")
    assert window.pages.current() is not None
    assert window.focusWidget() is window.rail.buttons["signalen"]


def test_the_way_back_may_have_a_word_of_its_own_once(window: MainWindow) -> None:
    window.meld("Het overleg ligt vast.", lambda: None, knop="Trek in")
    assert window.undo_bar.button.text() == "Trek in"
    window.meld("Signaal 3 is ingetrokken", lambda: None)
    assert window.undo_bar.button.text() == "Ongedaan maken"


def test_the_pages_begin_under_the_strip(window: MainWindow) -> None:
    assert window.pages.top() >= window.strip.geometry().bottom()
