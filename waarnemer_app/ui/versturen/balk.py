"""One bar of progress with its count in words; painted, so that it follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush
from waarnemer_app.ui.theme import Theme


class Balk(QWidget):
    """How far something is: ``toon(klaar, totaal)``."""

    def __init__(self, theme: Theme, naam: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._naam = theme, naam
        self._klaar, self._totaal = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        self.leeg()

    @property
    def gevuld(self) -> bool:
        """True when there is something to show."""
        return self._totaal > 0

    def tekst(self) -> str:
        """The same in words."""
        return self.tr("{0}: {1} van {2}").format(self._naam, self._klaar, self._totaal)

    def toon(self, klaar: int, totaal: int) -> None:
        """Show how far it is."""
        self._klaar, self._totaal = klaar, totaal
        accessibility.name(self, self.tekst())
        self.update()

    def leeg(self) -> None:
        """Begin again."""
        self.toon(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.line_height("md") + self._theme.px(14))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = brush(self)
        painter.setFont(theme.font("sm"))
        painter.setPen(theme.color("ink_soft"))
        hoog = theme.px(8)
        painter.drawText(0, theme.line_height("sm"), self.tekst())
        baan = QRectF(0, self.height() - hoog, self.width(), hoog)
        painter.fillRect(baan, theme.color("sunken"))
        if self._totaal:
            baan.setWidth(self.width() * self._klaar / self._totaal)
            painter.fillRect(baan, theme.color("ok"))
