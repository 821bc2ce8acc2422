"""The day as a picture: in words in order of time, past midnight too, and nothing cut in half."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.ui.conftest import Show
from waarnemer_app.ui.components import SignalMark, Stated, Timeline, TimelineData, Visit
from waarnemer_app.ui.components.timeline import clock, set_apart
from waarnemer_app.ui.theme import Theme

DAY = TimelineData(
    now=14.43,
    visits=[
        Visit(7.2, 8.4, "1", "Oefenlokaal A"),
        Visit(14 + 5 / 60, 16, "4", "Oefenlokaal D", "current"),
        Visit(20.5, 25, "6", "Oefenlokaal F", "planned"),
    ],
    stated=[Stated(8.1, "T1"), Stated(14.7, "T3", "busy")],
    signals=[SignalMark(9.9, "2", "error", "procesaanwijzing 10.12", 10.2)],
    notes=[7.4],
)


@pytest.mark.parametrize(
    ("hour", "text"),
    [
        (7.5, "7.30"),
        (7 + 41 / 60, "7.41"),
        (16 + 38 / 60 + 59 / 3600, "16.38"),  # not the next minute: no other clock says that yet
        (25.0, "1.00"),
        (24 + 41 / 60, "0.41"),
        (0, "0.00"),
    ],
)
def test_hours_past_midnight_belong_to_the_day(hour: float, text: str) -> None:
    assert clock(hour) == text


def test_the_day_in_words_in_order_of_time() -> None:
    assert DAY.items() == [
        "7.12 – 8.24 bezoek 1 Oefenlokaal A, geweest",
        "7.24 notitie",
        "8.06 T1 vastgelegd",
        "9.54 signaal 2 procesaanwijzing 10.12",
        "14.05 – 16.00 bezoek 4 Oefenlokaal D, nu",
        "14.42 T3 bezig",
        "20.30 – 1.00 bezoek 6 Oefenlokaal F, gepland",
    ]
    assert TimelineData().as_text() == "Nog niets op deze dag."


def test_the_picture_follows_the_data(theme: Theme, show: Show) -> None:
    timeline = Timeline(theme, DAY)
    show(timeline, width=1200)
    seen = [timeline.grab().toImage()]
    for other in (
        replace(DAY, now=None),
        replace(DAY, visits=DAY.visits[:1]),
        replace(DAY, signals=()),
        replace(DAY, notes=()),
        replace(DAY, stated=()),
        replace(DAY, opens=8.0),
    ):
        timeline.show_data(other)
        seen.append(timeline.grab().toImage())
    assert all(image != seen[0] for image in seen[1:])


def test_the_current_visit_is_filled_up_to_now(theme: Theme, show: Show) -> None:
    timeline = Timeline(theme, DAY)
    show(timeline, width=1200)
    blue = theme.color("primary")

    def filled(now: float) -> int:
        timeline.show_data(replace(DAY, now=now))
        image = timeline.grab().toImage()
        y = theme.px(28 + 4 + 30)
        return sum(image.pixelColor(x, y) == blue for x in range(image.width()))

    assert filled(14.2) < filled(15.0) < filled(15.9)


def test_what_was_stated_at_almost_one_time_stands_beside_each_other() -> None:
    assert set_apart([100, 103, 104, 180], 20) == [100, 120, 140, 180]
    assert set_apart([], 20) == []


def test_a_thousand_notes_at_one_place_are_drawn_as_one(theme: Theme, show: Show) -> None:
    timeline = Timeline(theme, replace(DAY, notes=(9.5, 12.0)))
    show(timeline, width=1200)
    two = timeline.grab().toImage()
    timeline.show_data(replace(DAY, notes=(9.5, *[12.0] * 1000)))
    assert timeline.grab().toImage() == two
    timeline.show_data(replace(DAY, notes=(9.5, 12.0, 12.1)))
    assert timeline.grab().toImage() != two


def test_an_empty_day_and_large_text_draw_without_fault(theme: Theme, show: Show) -> None:
    timeline = Timeline(theme, TimelineData())
    show(timeline, width=400)
    for factor in (100, 200):
        theme.set(factor=factor)
        timeline.show_data(DAY)
        assert not timeline.grab().isNull()


def test_no_hour_goes_through_the_words_with_much_contrast(theme: Theme, show: Show) -> None:
    theme.set(variant="hoog_contrast")
    picture = Timeline(theme, TimelineData(start=6, end=26))
    show(picture, width=900)
    image = picture.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2).lightness() for x in range(100, image.width())]
    # of the twenty hours opening and closing alone
    assert 2 <= sum(one < 40 <= two for one, two in pairwise(row)) <= 3
