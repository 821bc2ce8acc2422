"""Fields for a date, and for a date with a time; Space fills in the one of now."""

import re
from collections.abc import Callable
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import spaced
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.number_time import ShortField, TimeField, dutch_time, read_time
from waarnemer_app.ui.theme import Theme

Clock = Callable[[], datetime]


def read_date(text: str, today: date) -> str | None:
    """ "18-3-2026", "18/3", "18.3.26", "18032026" and "1803" become ISO; else None.

    Without a year it is the year of ``today``; two digits are of this century.

    >>> [read_date(t, date(2026, 1, 1)) for t in ("18-3-2026", "18/3", "180326", "31-2")]
    ['2026-03-18', '2026-03-18', '2026-03-18', None]
    """
    parts = re.split(r"[-/. ]+", text.strip())
    if len(parts) == 1:
        found = re.fullmatch(r"(\d{2})(\d{2})(\d{4}|\d{2})?", parts[0])
        parts = [part for part in found.groups() if part] if found else []
    if len(parts) not in {2, 3} or not all(re.fullmatch(r"\d{1,4}", part) for part in parts):
        return None
    year = int(parts[2]) if len(parts) == 3 else today.year
    try:
        return date(year + 2000 if year < 100 else year, int(parts[1]), int(parts[0])).isoformat()
    except ValueError:
        return None


def dutch_date(value: str) -> str:
    """ "2026-03-18" becomes "18-3-2026"; another text stays as it is."""
    found = re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", value)
    return f"{int(found[3])}-{int(found[2])}-{found[1]}" if found else value


def weekday(value: str) -> str:
    """The name of the day of an ISO date, in the language of the program; empty for no date."""
    try:
        day = date.fromisoformat(value).weekday()
    except ValueError:
        return ""
    say = QCoreApplication.translate
    return (
        say("DateField", "maandag"),
        say("DateField", "dinsdag"),
        say("DateField", "woensdag"),
        say("DateField", "donderdag"),
        say("DateField", "vrijdag"),
        say("DateField", "zaterdag"),
        say("DateField", "zondag"),
    )[day]


class DateField(ShortField):
    """A date; ``typed`` gives it as ISO, or what stands there when it is no date.

    ``filled`` fires before ``typed`` when it was filled in by Space or by the button.
    """

    filled = Signal()

    def __init__(
        self, theme: Theme, name: str, *, now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, widest="28-12-2026 ", allowed="0123456789-/.", parent=parent)
        self._now = now

    def value(self) -> str:
        """The ISO date, or the text as it stands when it is no date."""
        return read_date(self.text(), self._now().date()) or self.text().strip()

    def show_value(self, value: str) -> None:
        """Show this ISO date; emits nothing and leaves a field alone in which is being typed."""
        if not self._typist.timer.isActive() and value != self.value():
            self.set_unseen(False)
            self.setText(dutch_date(value))

    def fill_now(self) -> None:
        """Fill in the date of today and report it, as Space and the button "Vandaag" do."""
        self._typist.stop()
        self.set_unseen(False)
        self.setText(dutch_date(self._now().date().isoformat()))
        self.filled.emit()
        self.report()

    def own_key(self, text: str) -> bool:
        if text == " ":
            self.fill_now()
            return True
        return False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setText(dutch_date(self.value()))


class MomentField(QWidget):
    """A date and a time beside each other; ``typed`` gives an ISO moment with the zone of here.

    While one of the two is missing it gives what stands there, which is no moment. Space in an
    empty field fills in both.
    """

    typed = Signal(str)
    left = Signal()
    unseen = Signal()

    def __init__(
        self, theme: Theme, name: str, *, now: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._shown = now, ""
        self.date = DateField(theme, self.tr("{0}: datum").format(name), now=now)
        self.time = TimeField(theme, self.tr("{0}: tijd").format(name), now=now)
        row = QHBoxLayout(self)
        spaced(theme, row, spacing=8)
        for part in (self.date, self.time):
            part.typed.connect(self._tell)
            part.left.connect(self.left)
            part.unseen.connect(self.unseen)
            row.addWidget(part)
        self.date.filled.connect(self._fill_time)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)

    def value(self) -> str:
        """The ISO moment, or what stands there when that is not a whole one."""
        day, hour = self.date.value(), self.time.value()
        try:
            when = datetime.combine(date.fromisoformat(day), time.fromisoformat(hour))
        except ValueError:
            return f"{day} {hour}".strip()
        return when.replace(tzinfo=self._now().tzinfo).isoformat(timespec="milliseconds")

    def show_value(self, value: str) -> None:
        """Show this moment; emits nothing and leaves fields alone in which is being typed."""
        if value == self._shown and value:
            return
        self._shown = value
        day, _, hour = value.replace(" ", "T", 1).partition("T")
        self.date.show_value(day)
        self.time.show_value(read_time(dutch_time(hour)) or hour)

    def fill_now(self) -> None:
        """Fill in the moment of now and report it, as the button "Nu" does."""
        self.time.clear()
        self.date.fill_now()

    def _fill_time(self) -> None:
        if not self.time.text():
            self.time.setText(dutch_time(f"{self._now():%H:%M}"))

    def _tell(self) -> None:
        self._shown = self.value()
        self.typed.emit(self._shown)

    def flush(self) -> None:
        """Emit at once what still waits."""
        self.date.flush()
        self.time.flush()

    def set_state(self, state: FieldState, text: str = "") -> None:
        """Draw both as "warning" or "error"; ``text`` is the description for the reader."""
        self.date.set_state(state, text)
        self.time.set_state(state, text)

    def set_letters(self, on: bool, unseen: str = "g") -> None:
        """Whether the letter ``unseen`` says "niet gezien" in either."""
        self.date.set_letters(on, unseen)
        self.time.set_letters(on, unseen)

    def target(self) -> QWidget:
        """What takes the focus."""
        return self.date

    def take_focus(self) -> None:
        """Put the caret in the date."""
        self.date.take_focus()
