"""Fields for a number and for a time of the day, with the keys of an election night."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.fields import TextField
from waarnemer_app.ui.taal.schrijf import getal, kloktekst
from waarnemer_app.ui.taal.talen import BRON, taal
from waarnemer_app.ui.theme import Theme

_DASH = "–"
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def dotted(number: int) -> str:
    """A number as the language writes it: 1124 becomes "1.124", in English "1,124"."""
    return getal(number)


def read_decimal(text: str) -> str | None:
    """A number as typed in Dutch, with a point for the comma; None when it is no number.

    Points before a comma are those of thousands; a point without a comma is a decimal one. Where
    the screen is not Dutch, commas between groups of three digits are those of thousands.

    >>> [read_decimal(t) for t in ("1,5", "1.234,5", "1.5", "-2", ",5", "1,2,3")]
    ['1.5', '1234.5', '1.5', '-2', '0.5', None]
    """
    bare = text.strip().replace(" ", "")
    if taal() != BRON and re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d*)?", bare):
        bare = bare.replace(",", "")
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"-?(\d+(\.\d*)?|\.\d+)", bare):
        return None
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    whole, _, part = digits.partition(".")
    return f"{sign}{whole or '0'}{'.' + part if part else ''}"


def dutch_decimal(value: str) -> str:
    """ "1234.5" becomes "1.234,5", in English "1,234.5"; what is no number stays as it is.

    >>> [dutch_decimal(v) for v in ("1234.5", "-0.25", "7", "abc")]
    ['1.234,5', '-0,25', '7', 'abc']
    """
    found = re.fullmatch(r"(-?)(\d+)(?:\.(\d+))?", value)
    if not found:
        return value
    part = f"{',' if taal() == BRON else '.'}{found.group(3)}" if found.group(3) else ""
    return f"{found.group(1)}{dotted(int(found.group(2)))}{part}"


def read_time(text: str) -> str | None:
    """ "2147", "21.47", "21:47", "2147u", "9u05" and "9" become "HH:MM"; else None.

    >>> read_time("2147u")
    '21:47'
    """
    bare = text.strip().lower().removesuffix("uur").removesuffix("u").strip()
    found = re.fullmatch(r"(\d{1,2})(?:\s*[.:u]\s*(\d{2}))?|(\d{1,2})(\d{2})", bare)
    if not found:
        return None
    hour = int(found.group(1) or found.group(3))
    minute = int(found.group(2) or found.group(4) or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def dutch_time(value: str) -> str:
    """ "09:05" becomes "9.05", in English it stays; seconds and zone are left out.

    >>> [dutch_time(v) for v in ("21:47", "09:05:00.000+01:00", "25.00")]
    ['21.47', '9.05', '25.00']
    """
    found = re.fullmatch(r"(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?", value)
    return kloktekst(int(found.group(1)), int(found.group(2))) if found else value


class ShortField(TextField):
    """A field of fixed width for digits: only ``allowed`` gets in, the rest is said, not taken.

    ``unseen_key`` is the letter for "niet gezien"; it works while letters are switched on.
    """

    refused = Signal(str)
    unseen = Signal()

    def __init__(
        self, theme: Theme, name: str, *, widest: str, allowed: str, parent: QWidget | None
    ) -> None:
        self._widest, self._allowed = widest, allowed
        super().__init__(theme, name, role="number", parent=parent)
        self._unseen = False
        self._letter, self._letters = "g", True
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._fit)

    def set_unseen(self, unseen: bool) -> None:
        """Show "niet gezien": a dash in the field; the word stands beside it in the row."""
        self._unseen = unseen
        self.setPlaceholderText(_DASH if unseen else "")
        if unseen:
            self.clear()

    def set_letters(self, on: bool, unseen: str = "g") -> None:
        """Whether the letter ``unseen`` says "niet gezien" (WCAG 2.1.4); empty when none does."""
        self._letters, self._letter = on, unseen.casefold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() in _MOVES:
            self.flush()
            event.ignore()
        elif not plain or not text.isprintable() or not text:
            super().keyPressEvent(event)
        elif self._letters and text.casefold() == self._letter:
            self.set_unseen(True)
            self.unseen.emit()
        elif not self.own_key(text):
            self._take(event, text)

    def own_key(self, text: str) -> bool:
        """Do what a key means in this field alone; False when it means nothing special."""
        return False

    def _take(self, event: QKeyEvent, text: str) -> None:
        if text in self._allowed:
            self.set_unseen(False)
            super().keyPressEvent(event)
            return
        accessibility.announce(self, self.tr("Hier kunt u alleen cijfers typen."))
        self.refused.emit(text)

    def _fit(self, text: str) -> None:
        """A number longer than was thought of makes the field wider: nothing is ever cut."""
        if len(text) > len(self._widest):
            self._widest = text
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        # the widest text, the padding of the style sheet (2 x 12) and some air for the caret
        width = self._theme.text_width(self._widest, "number", 600) + self._theme.px(24) + 8
        return QSize(width, self._theme.size("control"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class NumberField(ShortField):
    """A whole number; ``typed`` gives its digits. Dots for thousands when one has left.

    ``digits`` is how wide it is and how many are taken at most, unless ``limit`` allows more;
    ``signed`` lets it be below 0.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        digits: int = 6,
        limit: int = 0,
        signed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        widest = dotted(8 * 10 ** (digits - 1))
        allowed = "0123456789-" if signed else "0123456789"
        super().__init__(theme, name, widest=widest, allowed=allowed, parent=parent)
        self._digits, self._signed = limit or digits, signed
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)

    def value(self) -> str:
        """The digits without dots; empty when there is no number."""
        return self._bare(self.text())

    def number(self) -> int | None:
        """The number, or None when the field is empty."""
        return int(self.value()) if self.value() else None

    def show_value(self, value: str) -> None:
        """Show these digits; emits nothing and leaves a field alone in which is being typed."""
        if self._typist.timer.isActive() or value == self.value():
            return
        number = self._bare(value)
        self._unseen = False
        self.setPlaceholderText("")
        self.setText(number if self.hasFocus() else self._dots(number))

    def _bare(self, text: str) -> str:
        digits = re.sub(r"\D", "", text)[: self._digits]
        below = self._signed and text.strip().startswith("-")
        return f"-{digits}" if below and digits else digits

    @staticmethod
    def _dots(digits: str) -> str:
        return dotted(int(digits)) if digits else ""

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.setText(self.value())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(self._dots(self.value()))


class DecimalField(ShortField):
    """A number with a comma; ``typed`` gives it with a point, or what stands there if it is none.

    ``widest`` is the longest number one expects, as it is written.
    """

    def __init__(
        self, theme: Theme, name: str, *, widest: str = "88.888,88", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, widest=widest, allowed="0123456789,.-", parent=parent)
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def value(self) -> str:
        """The number with a point, or the text as it stands when it is no number."""
        text = self.text().strip()
        found = read_decimal(text)
        return text if found is None else found

    def show_value(self, value: str) -> None:
        """Show this number; emits nothing and leaves a field alone in which is being typed."""
        if not self._typist.timer.isActive() and value != self.value():
            self.set_unseen(False)
            self.setText(dutch_decimal(value))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        found = read_decimal(self.text())
        if found is not None:
            self.setText(dutch_decimal(found))


class TimeField(ShortField):
    """A time of the day; ``typed`` gives "HH:MM", or what stands there when it is no time.

    ``now`` gives the time that Space fills in; without it Space means nothing.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        now: Callable[[], datetime] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, widest="00.00 u", allowed="0123456789.:uU", parent=parent)
        self._now = now

    def value(self) -> str:
        """ "HH:MM", or the text as it stands when it is no time of the day."""
        return read_time(self.text()) or self.text().strip()

    def is_time(self) -> bool:
        """True when the field holds a time of the day or nothing."""
        return not self.text().strip() or read_time(self.text()) is not None

    def show_value(self, value: str) -> None:
        """Show this "HH:MM"; emits nothing and leaves a field alone in which is being typed."""
        if not self._typist.timer.isActive() and value != self.value():
            self._unseen = False
            self.setPlaceholderText("")
            self.setText(dutch_time(value))

    def fill_now(self) -> None:
        """Fill in the time it is and report it, as Space and the button "Nu" do."""
        if self._now is not None:
            self._typist.stop()
            self.set_unseen(False)
            self.setText(dutch_time(self._now().strftime("%H:%M")))
            self.report()

    def own_key(self, text: str) -> bool:
        if text == " ":
            self.fill_now()
            return True
        return False

    def report(self) -> None:
        """Emit the time; while it is being typed half a time is not reported as a fault."""
        self.typed.emit(self.value())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        found = read_time(self.text())
        if found is not None:
            self.setText(dutch_time(found))
