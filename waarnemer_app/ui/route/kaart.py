"""The picture of all places: points in RD draw the country by themselves; no tiles, no network.

Mouse: drag, wheel, click. Keys: ← → along the stops, ↑ ↓ to other places from near to far, Enter
opens; Ctrl+arrows pan, + and − zoom, 0 shows everything. The list beside it says the same.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box
from waarnemer_app.ui.components.picture import Image, Takeable
from waarnemer_app.ui.route.blik import Blik, passend
from waarnemer_app.ui.route.plaatsen import Plaats, Plaatsen
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.route import Halte, teken_halte, teken_lijnen, teken_maat

_RAAK: Final = 14
"""So many px from a place is on it, at text 100 %."""
_STAP: Final = 80
_KEER: Final = 1.5
_KLIK: Final = 4
"""A mouse that moved less px than this clicked."""


class Kaart(Takeable):
    """``gekozen(id)`` when a place is chosen, ``geopend(id)`` when it is clicked again or Enter.

    ``keuze`` is the id of the place that is marked; empty when none is.
    """

    gekozen = Signal(str)
    geopend = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.blik = theme, Blik()
        self._plaatsen, self._punten = Plaatsen(), QPolygonF()
        self._haltes: list[tuple[str, Halte]] = []
        self._gepast = self._gesleept = False
        self.keuze = ""
        self._vast: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        accessibility.set_role(self, accessibility.GRAPHIC)
        self._vertel_naam()
        theme.on_change(self.updateGeometry)

    # what is shown ---------------------------------------------------------------------------

    def toon_plaatsen(self, plaatsen: Sequence[Plaats]) -> None:
        """All places of the package; the points are made once, panning only moves them."""
        self._plaatsen = Plaatsen(plaatsen)
        self._punten = QPolygonF([QPointF(p.x, -p.y) for p in plaatsen])
        self._vertel_naam()
        self.update()

    def toon_haltes(self, haltes: Sequence[tuple[str, Halte]]) -> None:
        """The route in order, with the id of each plek; the first time it is brought into view."""
        self._haltes = list(haltes)
        self._vertel_naam()
        if not self._gepast:
            self.toon_route()
        self.update()

    def kies(self, id_: str) -> None:
        """Mark a place, and bring it into view; emits nothing."""
        self.keuze = id_
        plaats = self._plaatsen.zoek(id_)
        if plaats is not None:
            punt = self.blik.naar_scherm(plaats.x, plaats.y, self._maat())
            if not QRectF(self.rect()).adjusted(20, 20, -20, -20).contains(punt):
                self.blik = Blik(plaats.x, plaats.y, self.blik.maat)
        self.update()

    def toon_alles(self) -> None:
        """Zoom out until every place is in view."""
        self.blik = passend([(p.x, p.y) for p in self._plaatsen], self._maat(), 20)
        self.update()

    def toon_route(self) -> None:
        """Zoom to the stops; to everything when there are none."""
        punten = [(h.x, h.y) for _, h in self._haltes]
        if not punten:
            self.toon_alles()
            return
        self.blik = passend(punten, self._maat(), self._theme.px(60))
        self.update()

    def zoom(self, keer: float, om: QPointF | None = None) -> None:
        """So many times as large, around a place on the picture or its middle."""
        midden = QPointF(self.width() / 2, self.height() / 2)
        self.blik = self.blik.vergroot(keer, om or midden, self._maat())
        self.update()

    def schuif(self, dx: float, dy: float) -> None:
        """Drag the picture by so many px."""
        self.blik = self.blik.verschoven(dx, dy)
        self.update()

    def _maat(self) -> QSizeF:
        return QSizeF(max(self.width(), 1), max(self.height(), 1))

    def _vertel_naam(self) -> None:
        naam = self.tr("Kaart met {0} plekken").format(len(self._plaatsen))
        stops = "; ".join(f"{h.naam}, {h.staat}" for _, h in self._haltes)
        uitleg = self.tr("De lijst ernaast zegt hetzelfde. Pijlen gaan langs de stops.")
        accessibility.name(self, naam, f"{uitleg} {stops}".strip())

    # nearest ---------------------------------------------------------------------------------

    def _raak(self, plek: QPointF) -> Plaats | None:
        """The place under the pointer; a stop wins from what lies under it."""
        x, y = self.blik.naar_rd(plek, self._maat())
        hoogstens = self._theme.px(_RAAK) / self.blik.maat
        for id_, halte in self._haltes:
            if math.hypot(halte.x - x, halte.y - y) <= hoogstens:
                return Plaats(id_, halte.x, halte.y)
        return self._plaatsen.dichtstbij(x, y, hoogstens)

    def _neem(self, plaats: Plaats) -> None:
        self.kies(plaats.id)
        self.gekozen.emit(plaats.id)

    def _loop(self, stap: int) -> None:
        """Along the stops."""
        ids = [id_ for id_, _ in self._haltes]
        if ids:
            op = ids.index(self.keuze) + stap if self.keuze in ids else (0 if stap > 0 else -1)
            id_, halte = self._haltes[max(0, min(len(ids) - 1, op))]
            self._neem(Plaats(id_, halte.x, halte.y))

    def _loop_buren(self, stap: int) -> None:
        """From the middle of the picture to places further away, and back."""
        punten = self._plaatsen.van_dichtbij(self.blik.x, self.blik.y)
        if punten:
            ids = [p.id for p in punten]
            op = ids.index(self.keuze) + stap if self.keuze in ids else 0
            # the middle stays, so that near and far mean the same at the next key
            self.keuze = punten[max(0, min(len(ids) - 1, op))].id
            self.update()
            self.gekozen.emit(self.keuze)

    # keys and mouse --------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        toets, tekst = event.key(), event.text()
        pijl = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }.get(Qt.Key(toets))
        if pijl is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.schuif(pijl[0] * _STAP, pijl[1] * _STAP)
        elif pijl is not None and pijl[0]:
            self._loop(-pijl[0])
        elif pijl is not None:
            self._loop_buren(-pijl[1])
        elif tekst in {"+", "="} or tekst == "-":
            self.zoom(1 / _KEER if tekst == "-" else _KEER)
        elif tekst == "0":
            self.toon_alles()
        elif toets in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.keuze:
            self.geopend.emit(self.keuze)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._vast, self._gesleept = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._vast is None:
            return
        weg = event.position() - self._vast
        if self._gesleept or weg.manhattanLength() > _KLIK:
            self._gesleept = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._vast = event.position()
            self.schuif(weg.x(), weg.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if self._vast is not None and not self._gesleept:
            plaats = self._raak(event.position())
            if plaats is not None and plaats.id == self.keuze:
                self.geopend.emit(plaats.id)
            elif plaats is not None:
                self._neem(plaats)
        self._vast = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        # a page that scrolls under the pointer must not zoom by accident
        if not self.hasFocus():
            event.ignore()
            return
        self.zoom(1.0015 ** event.angleDelta().y(), event.position())
        event.accept()

    # drawing ---------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(520), self._theme.px(420))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(220), self._theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if not self._gepast and len(self._plaatsen) and self.isVisible():
            self.toon_route()
            self._gepast = True

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._teken(painter, QRectF(self.rect()), self._theme, self._punten)

    def _teken(self, painter: QPainter, rect: QRectF, theme: Theme, punten: QPolygonF) -> None:
        maat = self._maat()
        box(painter, rect, theme.color("sunken"), theme.color("edge"), radius=theme.radius())
        painter.setClipRect(rect.adjusted(1, 1, -1, -1))
        _teken_punten(painter, theme, self.blik, maat, punten)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plekken = [self.blik.naar_scherm(h.x, h.y, maat) for _, h in self._haltes]
        teken_lijnen(painter, theme, [h for _, h in self._haltes], plekken)
        for (_, halte), plek in zip(reversed(self._haltes), reversed(plekken), strict=True):
            teken_halte(painter, theme, halte, plek)
        plaats = self._plaatsen.zoek(self.keuze)
        if plaats is not None:
            punt = self.blik.naar_scherm(plaats.x, plaats.y, maat)
            stop = self.keuze in {id_ for id_, _ in self._haltes}
            _teken_keuze(painter, theme, punt, stop=stop)
        teken_maat(painter, rect, theme, self.blik.maat)

    def image(self) -> Image:
        """The map as it stands on the screen, without places that are outside it."""
        uitleg = f"{self.accessibleName()}. {self.accessibleDescription()}"
        vlak, naar = QRectF(self.rect()), self.blik.transformatie(self._maat())
        erin = QPolygonF([punt for punt in self._punten.toList() if vlak.contains(naar.map(punt))])
        teken = partial(self._teken, punten=erin)
        return Image(self.tr("Kaart"), uitleg, self.size(), teken)


def _teken_punten(
    painter: QPainter, theme: Theme, blik: Blik, maat: QSizeF, punten: QPolygonF
) -> None:
    """All at once and without smooth edges: so ten thousand of them move with the hand."""
    groot = min(7.0, 2.5 + blik.maat * 60) * theme.scale
    pen = QPen(theme.color("edge"), groot)
    pen.setCosmetic(True)
    painter.save()
    painter.setTransform(blik.transformatie(maat), combine=True)
    painter.setPen(pen)
    painter.drawPoints(punten)
    painter.restore()


def _teken_keuze(painter: QPainter, theme: Theme, punt: QPointF, *, stop: bool) -> None:
    """A ring around the place that is marked; a dot in it where no stop is drawn."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), 3))
    straal = theme.px(20)
    painter.drawEllipse(punt, straal, straal)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary"))
    if not stop:
        painter.drawEllipse(punt, 5, 5)
