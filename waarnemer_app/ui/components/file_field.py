"""A file as an answer: choose it, see its name and size, take it away."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.image import read_image
from waarnemer_app.ui.components.panels import Banner
from waarnemer_app.ui.taal.schrijf import getal
from waarnemer_app.ui.theme import Theme


def size_in_words(size: int) -> str:
    """Bytes as one reads them: 900 B, 12 kB, 3,4 MB.

    >>> [size_in_words(s) for s in (900, 12_345, 3_400_000)]
    ['900 B', '12 kB', '3,4 MB']
    """
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size // 1000} kB"
    return f"{getal(round(size / 1_000_000, 1))} MB"


class Thumbnail(QLabel):
    """A picture made small: never larger than it is, never wider than there is room."""

    def __init__(self, theme: Theme, name: str, *, width: int = 240, height: int = 160) -> None:
        super().__init__()
        self._theme, self._most, self._image = theme, QSize(width, height), QImage()
        accessibility.name(self, name)
        theme.on_change(self._dress)
        reveal(self, False)

    def show_image(self, data: bytes) -> bool:
        """Show a picture; False, and nothing shown, when it is none that can be read."""
        self._image = read_image(data)
        self._dress()
        reveal(self, not self._image.isNull())
        return not self._image.isNull()

    def _dress(self) -> None:
        if self._image.isNull():
            self.clear()
            return
        most = QSize(self._theme.px(self._most.width()), self._theme.px(self._most.height()))
        ratio = self.devicePixelRatioF()
        small = self._image.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        size = small.boundedTo(self._image.size())
        way = Qt.TransformationMode.SmoothTransformation
        made = self._image.scaled(size * ratio, Qt.AspectRatioMode.KeepAspectRatio, way)
        made.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(made))


class FileField(QWidget):
    """``wanted`` when one asks to choose a file, ``removed`` when it is taken away.

    ``read`` when one says to have read what ``tell_first`` showed.
    """

    wanted = Signal()
    read = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.choose = Button(theme, self.tr("Kies een bestand"), icon="upload")
        self.remove = Button(theme, self.tr("Haal weg"), kind="quiet", icon="trash")
        self.picture = Thumbnail(theme, self.tr("{0}: gekozen foto").format(name))
        self._what = Label(theme, "", "md", weight=600)
        self._note = Label(theme, "", "sm", "ink_soft")
        self.first = Banner(theme, "info", "")
        self.first.acted.connect(self.read)
        self.choose.acted.connect(self.wanted)
        self.remove.acted.connect(self.removed)
        buttons = QHBoxLayout()
        spaced(theme, buttons, spacing=8)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        spaced(theme, column, spacing=6)
        column.addWidget(self.picture)
        column.addWidget(self._what)
        column.addWidget(self._note)
        column.addWidget(self.first)
        column.addLayout(buttons)
        self.first.hide()
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        self.show_file("", 0)

    def tell_first(self, title: str, text: str, button: str) -> None:
        """Say something before a file is chosen; an empty title takes it away."""
        here = self.first.button.hasFocus()
        self.first.show_message(title, text, button=button)
        reveal(self.first, bool(title))
        if title:
            self.first.tell()
            accessibility.focus(self.first.button)
        elif here:
            accessibility.focus(self.choose)

    def show_file(self, what: str, size: int, picture: bytes = b"", note: str = "") -> None:
        """Show the file that was chosen (an empty name: none) and, of a photo, the picture.

        ``note`` is what one should know of this file.
        """
        self._note.setText(note)
        reveal(self._note, bool(note))
        words = f"{what}, {size_in_words(size)}" if what and size else what
        self._what.setText(words)
        reveal(self._what, bool(what))
        if not what and self.remove.hasFocus():
            accessibility.focus(self.choose)
        reveal(self.remove, bool(what))
        self.choose.show_text(
            self.tr("Kies een ander bestand") if what else self.tr("Kies een bestand"),
            icon="upload",
        )
        said = words or self.tr("nog geen bestand")
        name = f"{self._name}: {said}. {self.choose.text()}"
        accessibility.name(self.choose, name, self.choose.accessibleDescription())
        accessibility.name(self.remove, f"{self.remove.text()}: {what}")
        self.picture.show_image(picture)

    def show_busy(self, text: str) -> None:
        """Say that a file is being kept; until ``show_file`` the button stops that."""
        self._what.setText(text)
        reveal(self._what, True)
        if self.remove.hasFocus():
            accessibility.focus(self.choose)
        reveal(self.remove, False)
        self.choose.show_text(self.tr("Stop"), icon="x")
        name = f"{self._name}: {text} {self.choose.text()}"
        accessibility.name(self.choose, name, self.choose.accessibleDescription())

    def shown(self) -> str:
        """The name and size shown; empty when there is no file."""
        return self._what.text()

    def note(self) -> str:
        """What one should know of the file that is shown."""
        return self._note.text()

    def set_state(self, _state: FieldState, text: str = "") -> None:
        """``text`` is the description for the reader."""
        accessibility.name(self.choose, self.choose.accessibleName(), text)

    def take_focus(self) -> None:
        """Put the focus on the button."""
        accessibility.focus(self.choose)
