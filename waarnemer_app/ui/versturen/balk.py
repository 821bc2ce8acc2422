"""One step of sending: its name, a bar, how far it is, and a tick; painted in the theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box, brush, write
from waarnemer_app.ui.components.glyphs import paint_glyph
from waarnemer_app.ui.theme import Theme

_TEKEN, _BAAN = 22, 40


class Balk(QWidget):
    """How far something is: ``toon(klaar, totaal)``, with other words in ``woorden``.

    ``langste`` are the longest name and words of the bars below each other, so that they align.
    """

    def __init__(
        self,
        theme: Theme,
        naam: str,
        langste: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self.naam, self._langste = theme, naam, langste
        self._klaar, self._totaal, self._woorden = 0, 0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        theme.on_change(self.updateGeometry)
        self.leeg()

    @property
    def gevuld(self) -> bool:
        """True when there is something to show."""
        return self._totaal > 0

    @property
    def klaar(self) -> bool:
        """True when all of it is done."""
        return self.gevuld and self._klaar == self._totaal

    def stand(self) -> str:
        """How far it is, in words."""
        telling = self.tr("{0} van {1}").format(self._klaar, self._totaal)
        return self._woorden or (telling if self.gevuld else self.tr("wacht"))

    def tekst(self) -> str:
        """Name and how far, in words."""
        return f"{self.naam}: {self.stand()}"

    def toon(self, klaar: int, totaal: int, woorden: str = "") -> None:
        """Show how far it is."""
        self._klaar, self._totaal, self._woorden = klaar, totaal, woorden
        accessibility.name(self, self.tekst())
        self.update()

    def leeg(self) -> None:
        """Begin again."""
        self.toon(0, 0)

    def _kolommen(self) -> tuple[int, int]:
        """Widths of the name and of the words, in px."""
        theme = self._theme
        naam = max(theme.text_width(tekst) for tekst in (self.naam, self._langste[0]))
        woorden = (self.stand(), self._langste[1])
        return naam, max(theme.text_width(tekst, "md", 600) for tekst in woorden)

    def sizeHint(self) -> QSize:
        theme = self._theme
        breed = sum(self._kolommen()) + theme.px(_TEKEN + _BAAN) + 3 * theme.gap(12)
        return QSize(breed, theme.line_height("md") + theme.gap(6))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        hoog, teken = self.height(), theme.px(_TEKEN)
        ruim = theme.gap(12)
        breed = self.width() - teken - ruim
        naam, stand = self._kolommen()
        midden = Qt.AlignmentFlag.AlignVCenter
        links, rechts = Qt.AlignmentFlag.AlignLeft | midden, Qt.AlignmentFlag.AlignRight | midden
        ink = theme.color("ink")
        write(painter, QRectF(0, 0, naam, hoog), self.naam, theme.font("md"), ink, links)
        plek = QRectF(breed - stand, 0, stand, hoog)
        write(painter, plek, self.stand(), theme.font("md", 600), ink, rechts)
        dik = theme.px(8)
        baan = QRectF(naam + ruim, (hoog - dik) / 2, breed - naam - stand - 2 * ruim, dik)
        # with much contrast the track has the colour of the ground
        box(painter, baan, theme.color("sunken"), theme.color("line"), radius=0)
        if self._totaal:
            baan.setWidth(baan.width() * self._klaar / self._totaal)
            painter.fillRect(baan, theme.color("ok"))
        if self.klaar:
            vak = QRectF(self.width() - teken, (hoog - teken) / 2, teken, teken)
            paint_glyph(painter, vak.adjusted(1, 1, -1, -1), theme, "ready", ground="surface")
