"""Pictures from a file: what is decoded and what is refused, and how large one is shown."""

from __future__ import annotations

import struct
import zlib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from tests.ui.components.test_file_field import png
from tests.ui.conftest import Show
from waarnemer_app.ui.components.image import MOST_PIXELS, ImageBox, Resized, read_image
from waarnemer_app.ui.theme import Theme


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it is this large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + data + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"geen plaatje",
        b"\x89PNG\r\n\x1a\n",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"P6 2 2 255 " + bytes(12),
        bomb(60_000, 60_000),
        bomb(MOST_PIXELS // 1000 + 1, 1000),
    ],
)
def test_what_is_broken_foreign_or_too_large_is_no_picture(data: bytes) -> None:
    assert read_image(data).isNull()


def test_a_large_picture_is_made_smaller_while_it_is_read() -> None:
    assert read_image(png(400, 300)).size() == QSize(400, 300)
    assert read_image(png(400, 300), QSize(100, 100)).size() == QSize(100, 75)
    assert read_image(png(3000, 1), QSize(100, 100)).size() == QSize(100, 1)


def test_a_picture_is_sharp_on_a_sharp_screen_and_resized_once() -> None:
    image, resized = read_image(png(400, 300)), Resized()
    made = resized.get(image, QSize(100, 75), 2.0)
    assert (made.size(), made.devicePixelRatio()) == (QSize(200, 150), 2.0)
    assert resized.get(image, QSize(100, 75), 2.0) is made


def test_a_picture_is_as_wide_as_there_is_room_and_never_larger(theme: Theme, show: Show) -> None:
    small = ImageBox(theme, "Klein", read_image(png(40, 30)))
    wide = ImageBox(theme, "Breed", read_image(png(2400, 240)))
    window = show(small, wide)
    assert (small.shown(500), wide.shown(500)) == (QSize(40, 30), QSize(500, 50))
    assert wide.height() >= wide.heightForWidth(wide.width())
    shown = window.grab().toImage()
    middle = wide.geometry().center() * shown.devicePixelRatio()
    assert shown.pixelColor(middle) == QColor("#336699")
    theme.set(factor=200)
    assert small.shown(500) == QSize(80, 60)
    for part, name in ((small, "Klein"), (wide, "Breed")):
        told = QAccessible.queryAccessibleInterface(part)
        assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Graphic, name)


def test_a_high_picture_leaves_room_for_its_answers_until_it_is_shown_whole(
    theme: Theme, show: Show
) -> None:
    inside, area = QWidget(), QScrollArea()
    high = ImageBox(theme, "Hoog", read_image(png(400, 1600)))
    QVBoxLayout(inside).addWidget(high)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    told: list[bool] = []
    high.lowered.connect(told.append)
    show(area)
    assert high.shown(400).height() < area.viewport().height()
    assert told[-1]
    high.set_whole(True)
    assert high.shown(400) == QSize(400, 1600)
    assert isinstance(high.grab().toImage(), QImage)
