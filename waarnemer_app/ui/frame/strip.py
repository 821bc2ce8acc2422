"""The strip on top: where one is and since when; saved, network, battery and clock at the right."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import IconLabel, Label, brush, reveal, spaced, write
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.theme import Theme

SHORTENS = "mag_inkorten"


class ShortLabel(QWidget):
    """One line that ends in "…" when there is no room; the whole text is in tooltip and name."""

    def __init__(self, theme: Theme, role: str = "md", weight: int = 600) -> None:
        super().__init__()
        self._theme, self._role, self._weight, self._text = theme, role, weight, ""
        self._color = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setProperty(SHORTENS, True)
        accessibility.set_role(self, accessibility.TEXT)
        theme.on_change(self.updateGeometry)

    def setText(self, text: str) -> None:
        """Show this text."""
        self._text = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_strong(self, strong: bool) -> None:
        """Bold for a fact, plain and soft for "nothing"."""
        self._weight, self._color = (600, "ink") if strong else (400, "ink_soft")
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The whole text."""
        return self._text

    def sizeHint(self) -> QSize:
        width = self._theme.text_width(self._text, self._role, self._weight)
        return QSize(width, self._theme.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(60)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._theme.font(self._role, self._weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(
            brush(self), self.rect().toRectF(), shown, font, self._theme.color(self._color), align
        )


class _Pair(QWidget):
    """An icon with words beside it; alone when narrow, with the words as name and tooltip."""

    def __init__(self, theme: Theme, icon: str, color: str, weight: int = 400) -> None:
        super().__init__()
        self.icon = IconLabel(theme, icon, color, 18)
        self.word = Label(theme, "", "sm", color, weight=weight, wrap=False)
        self.more = Label(theme, "", "sm", "ink_soft", wrap=False)
        row = QHBoxLayout(self)
        spaced(theme, row, spacing=6)
        for part in (self.icon, self.word, self.more):
            row.addWidget(part)
        accessibility.set_role(self, accessibility.GRAPHIC)

    def show_words(self, word: str, more: str = "", *, full: str, only_icon: bool) -> None:
        """Show these words, or only the icon; ``full`` is name and tooltip."""
        self.word.setText(word)
        self.more.setText(more)
        reveal(self.word, bool(word) and not only_icon)
        reveal(self.more, bool(more) and not only_icon)
        self.setToolTip(full)
        accessibility.name(self, full)


class Strip(QWidget):
    """Shows what it is told. ``menu`` fires on the button that a narrow window has."""

    menu = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._breadth = theme, Breadth.WIDE
        self._saved_at, self._online, self._waiting, self._network_more = "", False, 0, ""
        self._battery: int | None = None
        self._plugged = False
        self.menu_button = Button(theme, self.tr("Menu"), icon="menu-2", key="F10", small=True)
        self.menu_button.acted.connect(self.menu)
        self.menu_button.hide()
        self._pin = IconLabel(theme, "map-pin", "primary", 20)
        self._number = Label(theme, "", "md", weight=700, wrap=False)
        self._name = ShortLabel(theme)
        self._since = Label(theme, "", "sm", "ink_soft", wrap=False)
        self._saved = _Pair(theme, "check", "ok")
        self._network = _Pair(theme, "wifi-off", "ink", 600)
        self._power = _Pair(theme, "battery-4", "ink_soft")
        self._clock = Label(theme, "", "xl", wrap=False)
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)
        self.show_place("", "", "")
        self.show_saved("")
        self.show_network(online=False, waiting=0)
        self.show_battery(None)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        spaced(self._theme, row, (20, 0, 20, 0), 8)
        for part in (self.menu_button, self._pin, self._number, self._name, self._since):
            row.addWidget(part)
        row.addStretch(1)
        for pair in (self._saved, self._network, self._power):
            row.addWidget(pair)
            row.addSpacing(12)
        row.addSpacing(24)
        row.addWidget(self._clock)

    # values go down --------------------------------------------------------------------------

    def show_place(self, number: str, name: str, since: str) -> None:
        """Where one is ("18", "Gymzaal Parkzicht", "sinds 14.05 uur"); no "since" is nowhere."""
        self._number.setText(number)
        self._name.setText(name or self.tr("Geen bezoek bezig"))
        self._since.setText(since)
        reveal(self._number, bool(number))
        here = bool(since)
        self._name.set_strong(here)
        self._pin.show_icon("map-pin", "primary" if here else "ink_soft")
        self._arrange()

    def show_saved(self, time: str) -> None:
        """When the last answer was written ("14.25.51"); empty hides it."""
        self._saved_at = time
        self._arrange()

    def show_network(self, *, online: bool, waiting: int, more: str = "") -> None:
        """Whether there is a network, how many lines wait to be sent, and more for the tooltip."""
        self._online, self._waiting, self._network_more = online, waiting, more
        self._network.icon.show_icon("wifi" if online else "wifi-off", "ink_soft")
        self._arrange()

    def show_battery(self, percent: int | None, *, plugged: bool = False) -> None:
        """Charge in percent (None where there is no battery), and whether it is plugged in."""
        self._battery, self._plugged = percent, plugged
        self._arrange()

    def speak(self) -> None:
        """Say everything again, in the language of now; the place is shown anew by its owner."""
        self.menu_button.show_text(self.tr("Menu"), key="F10")
        self._arrange()

    def show_clock(self, text: str) -> None:
        """The time, "14.26"."""
        self._clock.setText(text)

    def saved_text(self) -> str:
        """What the strip says about saving, for Ctrl+S."""
        if not self._saved_at:
            return self.tr("Alles is al opgeslagen.")
        return self.tr("Alles is al opgeslagen om {0}.").format(self._saved_at)

    def set_breadth(self, breadth: Breadth) -> None:
        """Say less on less room."""
        self._breadth = breadth
        reveal(self.menu_button, breadth is Breadth.NARROW)
        self._arrange()

    def _arrange(self) -> None:
        wide, narrow = self._breadth is Breadth.WIDE, self._breadth is Breadth.NARROW
        reveal(self._pin, not narrow)
        reveal(self._since, bool(self._since.text()) and not narrow)
        word = self.tr("Opgeslagen")
        full = f"{word} {self._saved_at}"
        self._saved.show_words(full if wide else word, full=full, only_icon=False)
        reveal(self._saved, bool(self._saved_at))
        state = self.tr("Netwerk") if self._online else self.tr("Geen netwerk")
        waits = self.tr("{0} wachten").format(self._waiting)
        first, more = (state, f"· {waits}") if wide else (waits, "")
        full = ", ".join(part for part in (state, waits, self._network_more) if part)
        self._network.show_words(first, more, full=full, only_icon=narrow)
        self._arrange_battery(narrow=narrow)

    def _arrange_battery(self, *, narrow: bool) -> None:
        charge = self._battery
        reveal(self._power, charge is not None)
        if charge is not None:
            low = charge <= 20 and not self._plugged
            level = 1 + min(3, charge // 25)
            self._power.icon.show_icon(f"battery-{level}", "warn" if low else "ink_soft")
            self._power.word.set_color("warn" if low else "ink_soft")
            word = self.tr("laadt op") if self._plugged else self.tr("accu laag") if low else ""
            full = ", ".join(part for part in (self.tr("Accu {0} %").format(charge), word) if part)
            more = f"· {word}" if word and self._breadth is Breadth.WIDE else ""
            self._power.show_words(f"{charge} %", more, full=full, only_icon=narrow)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._theme.size("strip"))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._theme.size("strip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        painter.fillRect(self.rect(), theme.color("surface"))
        line = theme.color("line")
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), line)
        if self._clock.text():
            left = self._clock.x() - theme.gap(22)
            painter.fillRect(QRect(left, 0, 1, self.height()), line)
