"""A place typed by hand, with a comma or a point."""

from __future__ import annotations

from PySide6.QtTest import QTest

from tests.toegankelijkheid import tree_walk
from tests.ui.conftest import Show
from waarnemer_app.ui.components import PlaceField
from waarnemer_app.ui.theme import Theme


def test_a_place_is_told_latitude_first(theme: Theme, show: Show) -> None:
    field = PlaceField(theme, "Ingang")
    told: list[str] = []
    field.typed.connect(told.append)
    window = show(field)
    field.take_focus()
    QTest.keyClicks(field.north, "52,0907")
    field.flush()
    assert told == ["52.0907"]
    field.east.take_focus()
    QTest.keyClicks(field.east, "-5.12")
    field.flush()
    assert told[-1] == "52.0907 -5.12"
    names = [control.name for control in tree_walk.check(window)]
    assert names == ["Ingang: breedte", "Ingang: lengte"]


def test_height_and_accuracy_stay_with_the_place(theme: Theme, show: Show) -> None:
    field = PlaceField(theme, "Ingang")
    show(field)
    field.show_value("52.09 5.12 3 10")
    assert (field.north.text(), field.east.text()) == ("52,09", "5,12")
    assert field.value() == "52.09 5.12 3 10"
    field.east.setText("6,5")
    assert field.value() == "52.09 6.5"


def test_a_longitude_alone_stays_a_longitude(theme: Theme, show: Show) -> None:
    field = PlaceField(theme, "Ingang")
    told: list[str] = []
    field.typed.connect(told.append)
    show(field)
    field.east.take_focus()
    QTest.keyClicks(field.east, "5,12")
    field.flush()
    again = PlaceField(theme, "Ingang")
    show(again)
    again.show_value(told[-1])
    assert (again.north.text(), again.east.text()) == ("", "5,12")
