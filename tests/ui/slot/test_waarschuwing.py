"""The banner before the lock: on top, spoken, and gone at the first deed."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.window import in_window
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.slot.waarschuwing import Waarschuwing
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def gezegd(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    uit: list[tuple[str, bool]] = []

    def zeg(_: QWidget, tekst: str, *, assertive: bool = False) -> None:
        uit.append((tekst, assertive))

    monkeypatch.setattr(accessibility, "announce", zeg)
    return uit


@pytest.fixture
def venster(qtbot: QtBot) -> QWidget:
    return in_window(qtbot, width=800, height=600)


def test_it_says_how_long_and_what_to_do(
    theme: Theme, venster: QWidget, gezegd: list[tuple[str, bool]]
) -> None:
    balk = Waarschuwing(theme, venster)
    assert balk.isHidden()
    for over in range(20, 0, -1):
        balk.toon(over)
    assert balk.isVisible()
    assert balk.title.text() == "Over 1 seconde gaat het scherm op slot."
    assert [tekst.split(".")[0][5:7].strip() for tekst, _ in gezegd] == ["20", "10", "5"]
    assert all(dringend for _, dringend in gezegd)
    assert "Druk op een toets of klik" in gezegd[0][0]


def test_it_is_spoken_when_it_comes_late(
    theme: Theme, venster: QWidget, gezegd: list[tuple[str, bool]]
) -> None:
    Waarschuwing(theme, venster).toon(17)
    assert "17 seconden" in gezegd[0][0]


@pytest.mark.parametrize("breed", [320, 800, 1366])
def test_it_stays_inside_the_window(theme: Theme, venster: QWidget, breed: int) -> None:
    balk = Waarschuwing(theme, venster)
    balk.toon(20)
    venster.resize(breed, 600)
    assert venster.rect().contains(balk.geometry())
    assert balk.height() >= balk.heightForWidth(balk.width())
    # where little is left beside it, nothing is left
    beside = balk.geometry().left()
    assert beside == 0 or beside >= theme.px(120)


def test_a_text_size_that_was_chosen_while_it_was_hidden_counts(
    theme: Theme, venster: QWidget
) -> None:
    balk = Waarschuwing(theme, venster)
    theme.set(factor=200)
    balk.toon(20)
    assert balk.title.font().pixelSize() == theme.font("question").pixelSize()
    assert balk.text.font().pixelSize() == theme.font("sm").pixelSize()


@pytest.mark.parametrize("factor", [100, 200])
def test_the_strip_stays_free(theme: Theme, venster: QWidget, factor: int) -> None:
    theme.set(factor=factor)
    balk = Waarschuwing(theme, venster, lambda: 75)
    balk.toon(20)
    assert balk.geometry().top() >= 75
    assert venster.rect().contains(balk.geometry())
