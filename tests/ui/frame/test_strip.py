"""The strip: where, since when, saved, network, battery, clock; less words on less room."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.frame import Breadth
from waarnemer_app.ui.frame.strip import Strip
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def strip(theme: Theme, show: Show) -> Strip:
    strip = Strip(theme)
    show(strip, width=1254)
    strip.show_place("4", "Oefenlokaal D, Oefengemeente Voorbeeld", "sinds 14.05 uur")
    strip.show_saved("14.25.51")
    strip.show_network(online=False, waiting=9)
    strip.show_battery(81)
    strip.show_clock("14.26")
    return strip


def words(strip: Strip) -> list[str]:
    pairs = (strip._saved, strip._network, strip._power)
    shown = [label for pair in pairs for label in (pair.word, pair.more)]
    return [label.text() for label in shown if label.isVisible()]


def test_a_wide_strip_says_all(strip: Strip) -> None:
    assert words(strip) == ["Opgeslagen 14.25.51", "Geen netwerk", "· 9 wachten", "81 %"]
    assert strip._since.isVisible()
    assert not strip.menu_button.isVisible()
    assert strip.height() == 48


def test_less_room_says_less_and_the_reader_still_hears_all(strip: Strip, qtbot: QtBot) -> None:
    strip.set_breadth(Breadth.MIDDLE)
    assert words(strip) == ["Opgeslagen", "9 wachten", "81 %"]
    strip.set_breadth(Breadth.NARROW)
    assert words(strip) == ["Opgeslagen"]
    assert strip._network.accessibleName() == "Geen netwerk, 9 wachten"
    assert strip._network.toolTip() == "Geen netwerk, 9 wachten"
    assert strip._power.accessibleName() == "Accu 81 %"
    with qtbot.waitSignal(strip.menu):
        strip.menu_button.click()


def test_nowhere_and_nothing_saved_yet(strip: Strip) -> None:
    strip.show_place("", "", "")
    strip.show_saved("")
    assert strip._name.text() == "Geen bezoek bezig"
    assert not strip._number.isVisible()
    assert not strip._saved.isVisible()
    assert strip.saved_text() == "Alles is al opgeslagen."
    strip.show_saved("14.30.02")
    assert strip.saved_text() == "Alles is al opgeslagen om 14.30.02."


def test_a_low_battery_is_said_in_the_colour_of_let_op(strip: Strip, theme: Theme) -> None:
    strip.show_battery(9)
    assert strip._power.word._color == "warn"
    assert words(strip)[-2:] == ["9 %", "· accu laag"]
    strip.show_battery(9, plugged=True)
    assert strip._power.word._color == "ink_soft"
    assert strip._power.accessibleName() == "Accu 9 %, laadt op"
    strip.show_battery(None)
    assert not strip._power.isVisible()


def test_a_long_name_is_shortened_but_whole_for_the_reader(strip: Strip, theme: Theme) -> None:
    name = "Oefenlokaal in de grote zaal van het dorpshuis, Oefengemeente Voorbeeld " * 3
    strip.show_place("4", name, "sinds 14.05 uur")
    strip.window().grab()
    assert strip._name.width() < theme.text_width(name, "md", 600)
    assert strip._name.accessibleName() == name
    assert strip._name.toolTip() == name
    assert strip._clock.geometry().right() <= strip.width()
