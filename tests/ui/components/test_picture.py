"""Every picture is also a list: walked, heard, copied; and paints into any rectangle."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Picture
from waarnemer_app.ui.theme import Theme


@dataclass(frozen=True)
class Words:
    """Facts of a picture that is only a test."""

    words: Sequence[str] = ("een", "twee", "drie")

    def items(self) -> Sequence[str]:
        return self.words

    def as_text(self) -> str:
        return " ".join(self.words)


def paint(painter: QPainter, rect: QRectF, theme: Theme, data: Words) -> None:
    painter.fillRect(rect, theme.color("primary" if data.words else "error"))


def height(theme: Theme, data: Words, width: int) -> int:
    return theme.px(10) * len(data.words) + width // 10


@pytest.fixture
def picture(theme: Theme, show: Show) -> Picture[Words]:
    picture: Picture[Words] = Picture(theme, "Oefening", Words(), paint, size=height)
    show(picture)
    picture.setFocus()
    return picture


def test_arrows_speak_item_by_item(
    picture: Picture[Words], monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(accessibility, "announce", lambda _widget, text: said.append(text))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        QTest.keyClick(picture, key)
    assert said == ["een", "twee", "een", "een"]


def test_enter_opens_the_item_and_copy_takes_the_text(
    picture: Picture[Words], qtbot: QtBot
) -> None:
    QTest.keyClick(picture, Qt.Key.Key_Right)
    QTest.keyClick(picture, Qt.Key.Key_Right)
    with qtbot.waitSignal(picture.item_opened) as told:
        QTest.keyClick(picture, Qt.Key.Key_Return)
    assert told.args == [1]
    QTest.keyClick(picture, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "een twee drie"


def test_the_reader_gets_name_text_and_role(picture: Picture[Words]) -> None:
    assert picture.accessibleName() == "Oefening"
    assert picture.accessibleDescription() == "een twee drie"
    assert picture.property(accessibility.ROLE) == accessibility.GRAPHIC


def test_other_facts_change_picture_text_and_height(picture: Picture[Words]) -> None:
    tall = picture.heightForWidth(200)
    assert picture.grab().toImage().pixelColor(5, 2).name() == "#0b4f85"
    picture.show_data(Words(()))
    assert picture.as_text() == ""
    assert picture.data() == Words(())
    assert picture.heightForWidth(200) < tall
    assert picture.grab().toImage().pixelColor(5, 2).name() == "#a3141f"
