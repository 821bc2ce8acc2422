"""A file as an answer: its name, its size, its picture, and taking it away."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.conftest import Show, press
from waarnemer_app.ui.components import FileField, Thumbnail
from waarnemer_app.ui.theme import Theme


def png(width: int, height: int) -> bytes:
    """A plain picture."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt a text
    return bytes(buffer.data().data())


def test_a_file_is_shown_and_taken_away(theme: Theme, show: Show) -> None:
    field = FileField(theme, "Foto")
    told: list[str] = []
    field.wanted.connect(lambda: told.append("wanted"))
    field.removed.connect(lambda: told.append("removed"))
    window = show(field)
    assert [c.name for c in tree_walk.check(window)] == ["Foto: nog geen bestand. Kies een bestand"]
    field.take_focus()
    press(Qt.Key.Key_Space)
    field.show_file("bord.png", 3_400_000, png(400, 300))
    assert field.shown() == "bord.png, 3,4 MB"
    assert field.picture.isVisible()
    assert not text_fits.faults(window)
    field.remove.setFocus()
    press(Qt.Key.Key_Space)
    assert told == ["wanted", "removed"]
    field.show_file("", 0)
    assert field.choose.hasFocus()
    assert not field.picture.isVisible()


def test_while_a_file_is_kept_the_button_stops_that(theme: Theme, show: Show) -> None:
    field = FileField(theme, "Foto")
    window = show(field)
    field.show_file("bord.png", 3_400_000)
    field.remove.setFocus()
    field.show_busy("De foto wordt bewaard.")
    assert field.choose.hasFocus()
    assert (field.choose.text(), field.shown()) == ("Stop", "De foto wordt bewaard.")
    assert [c.name for c in tree_walk.check(window)] == ["Foto: De foto wordt bewaard. Stop"]
    assert not text_fits.faults(window)
    field.show_file("", 0)
    assert field.choose.text() == "Kies een bestand"


def test_a_picture_is_made_small_and_never_large(theme: Theme, show: Show) -> None:
    small = Thumbnail(theme, "Klein")
    large = Thumbnail(theme, "Groot")
    show(small, large)
    assert small.show_image(png(40, 30))
    assert large.show_image(png(4000, 1000))
    assert small.pixmap().width() == 40
    assert (large.pixmap().width(), large.pixmap().height()) == (240, 60)


def test_what_is_no_picture_is_not_shown(theme: Theme, show: Show) -> None:
    thumbnail = Thumbnail(theme, "Geen")
    show(thumbnail)
    assert not thumbnail.show_image(b"geen plaatje")
    assert not thumbnail.isVisible()
