"""Sheets and messages: what they say, show and do."""

from typing import Literal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    Banner,
    Button,
    EmptyState,
    Label,
    Panel,
    Receipt,
    ReceiptCard,
    TimerBox,
    UndoBar,
)
from waarnemer_app.ui.components.panels import UNDO_MS, Kind
from waarnemer_app.ui.theme import Theme


def test_a_panel_has_a_head_a_body_and_an_edge(theme: Theme, show: Show) -> None:
    panel = Panel(theme, "Route", "4 van 7 bezoeken", edge="bar")
    panel.add(Label(theme, "inhoud"))
    panel.add_line()
    show(panel)
    assert panel.title.isVisible()
    image = panel.grab().toImage()
    assert image.pixelColor(1, 40) == theme.color("primary")
    assert image.pixelColor(20, 8) == theme.color("surface")
    panel.show_title("Route", "5 van 7 bezoeken")
    assert panel.right.text() == "5 van 7 bezoeken"
    panel.set_edge("warning")
    assert panel.grab().toImage().pixelColor(1, 40) == theme.color("warn")


def test_a_panel_without_a_title_has_no_head(theme: Theme, show: Show) -> None:
    panel = Panel(theme)
    show(panel)
    assert not panel.title.isVisible()
    panel.show_title("Route")
    assert panel.title.isVisible()


@pytest.mark.parametrize(
    ("kind", "fill"),
    [
        ("info", "primary_soft"),
        ("ok", "ok_soft"),
        ("warning", "warn_soft"),
        ("error", "error_soft"),
    ],
)
def test_a_banner_has_its_ground_its_words_and_one_button(
    theme: Theme, show: Show, qtbot: QtBot, kind: Kind, fill: str
) -> None:
    banner = Banner(theme, kind, "De accu is nog 9 %", "Zoek een stopcontact.", button="Ga erheen")
    show(banner)
    assert banner.grab().toImage().pixelColor(10, 4) == theme.color(fill)
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    banner.show_message("De schijf is vol.", code="DISK_FULL")
    assert not banner.button.isVisible()
    assert not banner.text.isVisible()
    assert banner._code.isVisible()


def test_a_fault_is_spoken_at_once_and_the_rest_politely(
    theme: Theme, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, bool]] = []

    def keep(_widget: object, text: str, assertive: bool = False) -> None:  # noqa: FBT001 - as announce
        said.append((text, assertive))

    monkeypatch.setattr(accessibility, "announce", keep)
    error, info = Banner(theme, "error", "Fout", "Wijzig dit."), Banner(theme, "info", "Uitleg")
    show(error, info)
    error.tell()
    info.tell()
    assert said == [("Fout Wijzig dit.", True), ("Uitleg", False)]


def test_a_long_banner_wraps_instead_of_growing_wide(theme: Theme, show: Show) -> None:
    banner = Banner(theme, "warning", "Het register nam niets aan.", "Bel het bureau. " * 12)
    window = show(banner, width=500)
    assert banner.width() <= window.width()
    assert banner.height() > 80


def test_the_undo_bar_goes_but_not_while_it_has_the_focus(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    assert UNDO_MS == 8000
    bar = UndoBar(theme)
    show(bar)
    assert not bar.isVisible()
    QAccessible.setActive(False)
    bar.show_act("Signaal 3 is ingetrokken")
    assert bar.isVisible()
    assert bar.text() == "Signaal 3 is ingetrokken"
    bar.button.setFocus()
    bar._maybe_go()
    assert bar.isVisible()
    bar.button.clearFocus()
    bar._timer.setInterval(1)
    bar._timer.start()
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_undo_is_told_and_is_not_offered_when_there_is_none(
    theme: Theme, show: Show, qtbot: QtBot
) -> None:
    bar = UndoBar(theme)
    show(bar)
    bar.show_act("Signaal 3 is ingetrokken")
    with qtbot.waitSignal(bar.undo):
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    bar.show_act("Alles is al opgeslagen.", undoable=False)
    assert not bar.button.isVisible()


def test_a_late_timer_has_a_shape_too(theme: Theme, show: Show) -> None:
    timer = TimerBox(theme, "0 u 12 min")
    show(timer)
    assert timer._clock.isVisible()
    timer.show_time("4 u 14 min open", late=True)
    assert timer._glyph.isVisible()
    assert not timer._clock.isVisible()
    assert timer._label.text() == "4 u 14 min open"


def test_a_receipt_is_also_text(theme: Theme, show: Show) -> None:
    receipt = Receipt(
        "OB-2027-004 127",
        "18 maart 2027, 0.43 uur",
        [("Van", "Laptop 0412, regels 1 tot en met 132")],
    )
    card = ReceiptCard(theme, receipt)
    card.add_act(Button(theme, "Bewaar bewijs"))
    card.add_act(Button(theme, "Kopieer nummer", kind="quiet"))
    show(card)
    assert card.as_text() == (
        "Ontvangstbewijs OB-2027-004 127\n18 maart 2027, 0.43 uur\n"
        "Van: Laptop 0412, regels 1 tot en met 132"
    )
    buttons = card.findChildren(Button)
    assert [button.text() for button in buttons] == ["Bewaar bewijs", "Kopieer nummer"]
    assert buttons[0].x() < buttons[1].x()


def test_empty_says_its_words(theme: Theme, show: Show) -> None:
    empty = EmptyState(theme, "note", "Nog geen notities", "Druk op F2.")
    show(empty)
    words = [label.text() for label in empty.findChildren(Label)]
    assert words == ["Nog geen notities", "Druk op F2."]


@pytest.mark.parametrize("within", ["", "panel", "tight"])
def test_an_empty_state_has_an_edge_on_a_page_alone(
    theme: Theme, show: Show, within: Literal["", "panel", "tight"]
) -> None:
    empty = EmptyState(theme, "note", "Nog geen notities", "Druk op F2.", within=within)
    show(empty)
    edge = empty.grab().toImage().pixelColor(empty.width() // 2, 0)
    assert (edge == theme.color("line")) == (within == "")


def test_rows_of_a_tight_panel_keep_off_its_title(theme: Theme, show: Show) -> None:
    panel = Panel(theme, "Open", tight=True)
    row = Label(theme, "een regel")
    panel.add(row)
    show(panel)
    title = panel.title.mapTo(panel, panel.title.rect().bottomLeft()).y()
    assert row.y() - title >= theme.ring_gap + theme.ring_width
