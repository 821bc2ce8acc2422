"""Lists: arrows walk, Enter and digits open, one tab stop, a refresh keeps the place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import ListPanel, ListRow
from waarnemer_app.ui.frame.tab_order import tab_stops
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def points(theme: Theme) -> ListPanel:
    panel = ListPanel(theme, "Open punten", digits=True)
    panel.set_rows(rows(theme))
    return panel


def rows(theme: Theme) -> list[ListRow]:
    return [
        ListRow(
            theme,
            "Minister is nog niet geïnformeerd",
            "Procesaanwijzing nr. 1",
            state="error",
            right="4 u 14 min",
            right_color="error",
            key="1",
        ),
        ListRow(theme, "Signaal 3 beoordelen", "Oefenlokaal A", state="warning", key="2"),
        ListRow(theme, "De afweging ontbreekt", right="Kieswet A 12 lid 3", button="Schrijf"),
    ]


def test_arrows_home_and_end_walk(points: ListPanel, show: Show) -> None:
    show(points)
    points.go(0)
    for key, at in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
    ):
        press(key)
        assert points.rows()[at].hasFocus()


def test_enter_click_and_digit_open(points: ListPanel, show: Show, qtbot: QtBot) -> None:
    show(points)
    points.go(1)
    with qtbot.waitSignal(points.opened) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [1]
    with qtbot.waitSignal(points.opened) as told:
        press(Qt.Key.Key_1)
    assert told.args == [0]
    with qtbot.waitSignal(points.opened) as told:
        QTest.mouseClick(points.rows()[2], Qt.MouseButton.LeftButton)
    assert told.args == [2]
    with qtbot.assertNotEmitted(points.opened):
        press(Qt.Key.Key_9)


def test_the_list_is_one_tab_stop_where_one_was(points: ListPanel, show: Show) -> None:
    before, after = QLineEdit(), QLineEdit()
    show(before, points, after)
    points.go(1)
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert points.rows()[1].hasFocus()


def test_the_button_of_a_row_acts_and_does_not_open(
    points: ListPanel, show: Show, qtbot: QtBot
) -> None:
    show(points)
    row = points.rows()[2]
    assert row.button is not None
    with qtbot.assertNotEmitted(points.opened), qtbot.waitSignal(row.acted):
        QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)


def test_the_name_says_state_words_and_time(points: ListPanel) -> None:
    row = points.rows()[0]
    assert row.accessibleName() == (
        "fout, Minister is nog niet geïnformeerd, Procesaanwijzing nr. 1, 4 u 14 min"
    )
    row.show_state("ready")
    row.show_texts("Minister is geïnformeerd")
    assert row.accessibleName() == "klaar, Minister is geïnformeerd"


def test_a_refresh_keeps_the_focus_at_its_place(
    points: ListPanel, theme: Theme, show: Show
) -> None:
    show(points)
    points.go(1)
    points.set_rows(rows(theme))
    assert points.rows()[1].hasFocus()
    points.set_rows(rows(theme)[:1])
    assert points.rows()[0].hasFocus()


def test_a_line_to_read_is_no_tab_stop(theme: Theme, show: Show) -> None:
    row = ListRow(theme, "7 bezoeken hebben een vertrektijd", state="ready")
    row.set_passive()
    panel, after = ListPanel(theme, "Controle"), QLineEdit()
    panel.set_rows([row])
    before = QLineEdit()
    show(before, panel, after)
    before.setFocus()
    press(Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_grounds_and_the_current_line_are_drawn(theme: Theme, show: Show) -> None:
    row = ListRow(theme, "Signaal 3", "Bel eerst.", state="warning")
    show(row)
    for kind, fill, bar in (("warning", "warn_soft", "warn"), ("error", "error_soft", "error")):
        row.set_ground(kind)
        image = row.grab().toImage()
        assert image.pixelColor(1, 5) == theme.color(bar)
        assert image.pixelColor(8, 3) == theme.color(fill)
    row.set_ground("")
    row.set_current(True)
    assert row.grab().toImage().pixelColor(1, 5) == theme.color("primary")


def test_words_keep_away_from_the_edge_in_a_tight_panel(theme: Theme, show: Show) -> None:
    tight, loose = ListPanel(theme, "a", inset=True), ListPanel(theme, "b")
    one, two = ListRow(theme, "Een"), ListRow(theme, "Twee")
    tight.set_rows([one])
    loose.set_rows([two])
    show(tight, loose)
    assert one.title.x() > two.title.x()


def test_lines_to_read_only_are_passed_by(theme: Theme, show: Show) -> None:
    rows = [ListRow(theme, str(number)) for number in range(4)]
    for passive in (rows[0], rows[2]):
        passive.set_passive()
    panel = ListPanel(theme, "Deels te lezen")
    panel.set_rows(rows)
    show(panel)
    assert tab_stops(panel) == [rows[1]]
    rows[1].setFocus()
    press(Qt.Key.Key_Down)
    assert rows[3].hasFocus()
    press(Qt.Key.Key_Home)
    assert rows[1].hasFocus()


def test_rows_that_stay_are_kept_with_the_focus(theme: Theme, show: Show, qtbot: QtBot) -> None:
    panel = ListPanel(theme, "Onderdelen")
    een, twee, drie, vier = (ListRow(theme, naam) for naam in ("Een", "Twee", "Drie", "Vier"))
    panel.set_rows([een, drie])
    show(panel)
    panel.go(1)
    panel.set_rows([een, twee, drie, vier])
    assert drie.hasFocus()
    assert [row.isVisible() for row in (een, twee, drie, vier)] == [True] * 4
    assert een.y() < twee.y() < drie.y() < vier.y()
    assert list(tab_stops(panel)) == [drie]
    with qtbot.waitSignal(panel.opened) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [2]
    panel.set_rows([twee, vier])
    assert vier.hasFocus()  # what had the focus is gone: the line that came in its place
    assert panel.rows() == [twee, vier]
    with qtbot.waitSignal(panel.opened) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_row_that_is_ready_is_not_in_the_list_until_it_is_put_there(
    theme: Theme, show: Show
) -> None:
    panel = ListPanel(theme, "Onderdelen")
    een, twee, drie = (ListRow(theme, naam) for naam in ("Een", "Twee", "Drie"))
    panel.set_rows([een, drie])
    show(panel)
    panel.keep_ready(twee)
    assert (panel.rows(), twee.isVisible()) == ([een, drie], False)
    high = panel.sizeHint().height()
    panel.set_rows([een, twee, drie])
    assert twee.isVisible()
    assert een.y() < twee.y() < drie.y()
    assert panel.sizeHint().height() > high
