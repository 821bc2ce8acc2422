"""The balance: H − D in words and on the scale; the limit is 15, or 2 % of H (W.203)."""

import itertools

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Balance, BalanceData, balance
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize(
    ("voters", "votes", "words"),
    [
        (1124, 1122, "2 stemmen minder dan kiezers"),
        (1124, 1125, "1 stem meer dan kiezers"),
        (1124, 1123, "1 stem minder dan kiezers"),
        (1124, 2400, "1.276 stemmen meer dan kiezers"),
        (1124, 1124, "Geen verschil"),
        (None, 1124, "Nog geen verschil: D of H ontbreekt"),
        (1124, None, "Nog geen verschil: D of H ontbreekt"),
        (0, 0, "Geen verschil"),
    ],
)
def test_the_difference_in_words(voters: int | None, votes: int | None, words: str) -> None:
    assert BalanceData(voters, votes).headline == words


def test_the_text_names_both_counts_and_the_limit() -> None:
    assert BalanceData(1124, 1122).as_text() == (
        "D 1.124, H 1.122, 2 stemmen minder dan kiezers, onder de grens van 15"
    )
    assert "op of boven de grens van 15" in BalanceData(1124, 1109).as_text()


def test_the_limit_itself_is_beyond() -> None:
    assert not BalanceData(100, 114).beyond
    assert BalanceData(100, 115).beyond
    assert BalanceData(100, 98, limit=2).beyond
    assert not BalanceData(None, 98, limit=2).beyond


@pytest.mark.parametrize("votes", [1122, 1124, 1100, 4000, None])
def test_the_needle_stays_on_the_scale(theme: Theme, show: Show, votes: int | None) -> None:
    balance = Balance(theme, BalanceData(1124, votes))
    show(balance)
    image = balance.grab().toImage()
    color = theme.color("warn" if balance.data().beyond else "primary")
    row = theme.px(34) + 2
    needle = [x for x in range(image.width()) if image.pixelColor(x, row) == color]
    away = votes is None
    wide = [x for x in needle if abs(x - needle[0]) <= theme.px(16)] if needle else []
    assert bool(wide) or away or balance.data().beyond


@pytest.mark.parametrize(("voters", "votes"), [(1046, 60), (100, 98), (20000, 100)])
def test_no_word_is_cut_and_none_lies_over_another(
    theme: Theme, monkeypatch: pytest.MonkeyPatch, voters: int, votes: int
) -> None:
    """The limit can be 1 of thousands: both marks then lie at zero."""
    places: list[QRectF] = []
    monkeypatch.setattr(balance, "write", lambda _p, place, *_: places.append(place))
    image = QImage(880, 86, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    whole = QRectF(0, 0, 880, 86)
    data = BalanceData(voters, votes, limit=min(15, max(1, votes // 50)))
    balance.paint_balance(painter, whole, theme, data)
    painter.end()
    below = sorted((p for p in places if p.top() > theme.px(34)), key=lambda p: p.left())
    assert below
    assert all(whole.contains(place) for place in below)
    for one, next_ in itertools.pairwise(below):
        assert one.right() <= next_.left()
