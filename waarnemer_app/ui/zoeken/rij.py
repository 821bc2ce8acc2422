"""A line of what was found, drawn with its matches marked."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush, write
from waarnemer_app.ui.components.small import cap_size, paint_cap
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.vondst import Delen, Vondst

_LINKS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class VondstRij(QAbstractButton):
    """One or two lines; what does not fit ends in "…", the whole is its name for the reader.

    The focus stays in the search box; ``opened`` comes from a click.
    """

    opened = Signal()

    def __init__(self, theme: Theme, vondst: Vondst, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.vondst, self._nu = theme, vondst, False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.LIST_ITEM)
        accessibility.name(self, vondst.naam)
        self.clicked.connect(self.opened)
        theme.on_change(self.updateGeometry)

    def set_current(self, nu: bool) -> None:
        """Draw it as the chosen line."""
        self._nu = nu
        self.update()

    @property
    def is_current(self) -> bool:
        """Whether Enter opens this line."""
        return self._nu

    def sizeHint(self) -> QSize:
        theme = self._theme
        hoog = theme.line_height("md")
        if self.vondst.onder:
            hoog += theme.line_height("sm")
        return QSize(theme.px(320), max(theme.px(44), hoog + theme.gap(14)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, vondst = self._theme, self.vondst
        with brush(self) as painter:
            if self._nu or self.underMouse():
                painter.fillRect(self.rect(), theme.color("primary_soft"))
            if self._nu:
                painter.fillRect(0, 0, theme.border("bar"), self.height(), theme.color("primary"))
            marge, zijde = theme.gap(20), theme.px(20)
            icoon = QRectF(marge, (self.height() - zijde) / 2, zijde, zijde)
            theme.icons.paint(painter, icoon, vondst.icoon, theme.color("primary"))
            links = marge + zijde + theme.gap(14)
            rechts = self.width() - marge - self._teken_toets(painter)
            hoog, laag = theme.line_height("md"), theme.line_height("sm") if vondst.onder else 0
            boven = (self.height() - hoog - laag) / 2
            vak = QRectF(links, boven, rechts - links, hoog)
            teken_gemerkt(painter, theme, vak, vondst.titel, vondst.in_titel, "md", "ink")
            if vondst.onder:
                vak = QRectF(links, boven + hoog, rechts - links, laag)
                teken_gemerkt(painter, theme, vak, vondst.onder, vondst.in_onder, "sm", "ink_soft")

    def _teken_toets(self, painter: QPainter) -> float:
        """Draw the key at the right; gives the room it took."""
        if not self.vondst.toets:
            return 0
        theme = self._theme
        maat = cap_size(theme, self.vondst.toets)
        vak = QRectF(
            self.width() - theme.gap(20) - maat.width(),
            (self.height() - maat.height()) / 2,
            maat.width(),
            maat.height(),
        )
        paint_cap(
            painter, vak, theme, self.vondst.toets, theme.color("edge"), theme.color("ink_soft")
        )
        return maat.width() + theme.gap(12)


def teken_gemerkt(
    painter: QPainter, theme: Theme, vak: QRectF, tekst: str, delen: Delen, rol: str, kleur: str
) -> None:
    """One line in ``vak`` with the matches on a marked ground, in bold; too long ends in "…"."""
    x, eind = vak.left(), vak.right()
    for stuk, gevonden in stukken(tekst, delen):
        font = theme.font(rol, 700 if gevonden else None)
        maat = QFontMetricsF(font)
        ruim = eind - x
        past = maat.horizontalAdvance(stuk) <= ruim
        toon = stuk if past else maat.elidedText(stuk, Qt.TextElideMode.ElideRight, ruim)
        breed = maat.horizontalAdvance(toon)
        if gevonden:
            grond = QRectF(x, vak.top() + 1, breed, vak.height() - 2)
            painter.fillRect(grond, theme.color("mark"))
        inkt = theme.color("ink" if gevonden else kleur)
        write(painter, QRectF(x, vak.top(), breed + 2, vak.height()), toon, font, inkt, _LINKS)
        x += breed
        if not past:
            return


def stukken(tekst: str, delen: Delen) -> list[tuple[str, bool]]:
    """Cut a text where matches begin and end: (piece, matched).

    >>> stukken("Kiezer zonder stempas", ((14, 5),))
    [('Kiezer zonder ', False), ('stemp', True), ('as', False)]
    """
    uit, op = [], 0
    for begin, lengte in delen:
        if begin < op:
            continue
        if begin > op:
            uit.append((tekst[op:begin], False))
        uit.append((tekst[begin : begin + lengte], True))
        op = begin + lengte
    if op < len(tekst):
        uit.append((tekst[op:], False))
    return uit
