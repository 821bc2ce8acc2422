"""The band that says in every window that this is practice."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from waarnemer_app.ui.components.base import IconLabel, Label, brush, spaced
from waarnemer_app.ui.theme import Theme


class DemoBand(QWidget):
    """The band that says in every window that this is practice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._label = theme, Label(theme, "", "sm", "warn", weight=700)
        row = QHBoxLayout(self)
        spaced(theme, row, (24, 3, 24, 3), 8)
        row.addWidget(IconLabel(theme, "alert-triangle", "warn", 18))
        row.addWidget(self._label, 1)
        self.speak()

    def speak(self) -> None:
        """Say it in the language of now."""
        self._label.setText(self.tr("DEMO: dit is oefenen. Niets hiervan is echt."))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter: QPainter = brush(self)
        painter.fillRect(self.rect(), self._theme.color("warn_soft"))
        line = self._theme.color("warn_line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
