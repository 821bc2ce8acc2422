"""The route: the points of the package around today's visits. No tiles, no network."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Picture, paint_glyph
from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.taal.schrijf import getal
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.dag import bezoeken_van, dag_van, kort, plannen

_SPAN: Final = 1200.0
"""Metres that the picture shows at least, so that one point is not a blot."""
_MATEN: Final = (100, 250, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000)
"""Lengths of the scale bar in metres."""

Punt = tuple[float, float]


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Route", tekst)


class Halte(NamedTuple):
    """A place of the route: where, what stands in its circle, its name, and how it stands."""

    x: float
    y: float
    kort: str
    naam: str
    staat: Literal["geweest", "nu", "straks"]
    signaal: bool = False


@dataclass(frozen=True)
class RouteData:
    """Places in order of time, other points of the package around them; RD metres."""

    haltes: Sequence[Halte] = ()
    rest: Sequence[Punt] = ()

    def items(self) -> list[str]:
        """One sentence per place."""
        woorden = {"geweest": _zeg("geweest"), "nu": _zeg("nu"), "straks": _zeg("straks")}
        uit = []
        for halte in self.haltes:
            naam = halte.naam if halte.naam.startswith(halte.kort) else f"{halte.kort} {halte.naam}"
            signaal = f", {_zeg('signaal open')}" if halte.signaal else ""
            uit.append(f"{naam}, {woorden[halte.staat]}{signaal}")
        return uit

    def as_text(self) -> str:
        """The route in words."""
        return "\n".join(self.items()) or _zeg("Nog geen bezoek en geen plan.")

    def kader(self) -> QRectF:
        """What the picture shows, in RD metres; at least 1.2 km wide and high."""
        punten = [(h.x, h.y) for h in self.haltes] or list(self.rest)
        if not punten:
            return QRectF(0, 0, _SPAN, _SPAN)
        xs, ys = [x for x, _ in punten], [y for _, y in punten]
        breed, hoog = max(max(xs) - min(xs), _SPAN), max(max(ys) - min(ys), _SPAN)
        midden = QPointF((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2)
        rand = 1.25
        kader = QRectF(0, 0, breed * rand, hoog * rand)
        kader.moveCenter(midden)
        return kader


def afstand(a: Punt, b: Punt) -> float:
    """Metres as the crow flies between two points in RD."""
    return math.hypot(a[0] - b[0], a[1] - b[1])


def kilometer(meters: float) -> str:
    """ "6,2 km"; below a kilometre "350 m".

    >>> kilometer(6230), kilometer(348)
    ('6,2 km', '350 m')
    """
    if meters < 1000:
        return f"{round(meters, -1):.0f} m"
    return f"{getal(round(meters / 1000, 1))} km"


def routebeeld(
    dossier: Dossier, nu: datetime, punten: Sequence[tuple[str, float, float]]
) -> RouteData:
    """Visits and plans of the day with a known place, and the other points of the package."""
    waar = {plek: (x, y) for plek, x, y in punten}
    dag = dag_van(dossier, nu)
    stand = dossier.stand
    met_signaal = {
        o.inhoud.bezoek for o in stand.alle(Signaal) if o.inhoud.uitkomst.open and o.inhoud.bezoek
    }
    haltes: list[Halte] = []
    for object_ in bezoeken_van(dossier, dag):
        plek = object_.inhoud.plek
        if plek.id in waar:
            staat: Literal["geweest", "nu"] = "nu" if object_.inhoud.bezig else "geweest"
            signaal = object_.id in met_signaal
            haltes.append(Halte(*waar[plek.id], kort(plek), plek.aanduiding, staat, signaal))
    for _, plek in plannen(dossier, dag, nu):
        if plek.id in waar:
            haltes.append(Halte(*waar[plek.id], kort(plek), plek.aanduiding, "straks"))
    bezet = {(h.x, h.y) for h in haltes}
    return RouteData(
        tuple(haltes), tuple(p for p in dict.fromkeys(waar.values()) if p not in bezet)
    )


class _Schaal:
    """From RD metres to the picture, north above."""

    def __init__(self, rect: QRectF, data: RouteData, marge: float) -> None:
        kader = data.kader()
        ruim = rect.adjusted(marge, marge, -marge, -marge * 1.6)
        # a picture that is squeezed to nothing still has a scale above zero
        self.maat = min(
            max(ruim.width(), 1) / kader.width(), max(ruim.height(), 1) / kader.height()
        )
        self._kader, self._midden = kader.center(), ruim.center()

    def punt(self, x: float, y: float) -> QPointF:
        return QPointF(
            self._midden.x() + (x - self._kader.x()) * self.maat,
            self._midden.y() - (y - self._kader.y()) * self.maat,
        )


def route_hoogte(theme: Theme, _data: RouteData, breedte: int) -> int:
    """Height in px: about three to five with the width, within bounds."""
    return min(max(theme.px(180), round(breedte * 0.6)), theme.px(300))


def teken_route(painter: QPainter, rect: QRectF, theme: Theme, data: RouteData) -> None:
    """Draw the points, the way between them, and a scale bar."""
    edge = theme.color("line")
    box(painter, rect, theme.color("sunken"), edge, radius=theme.radius())
    painter.save()
    painter.setClipRect(rect.adjusted(1, 1, -1, -1))
    schaal = _Schaal(rect, data, theme.px(18))
    # decoration: with much contrast it would be as strong as the way itself
    if theme.variant != "hoog_contrast":
        _teken_rooster(painter, rect, theme, schaal)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("edge"))
    for x, y in data.rest:
        plaats = schaal.punt(x, y)
        if rect.contains(plaats):  # also in a file there is no more than one sees
            painter.drawEllipse(plaats, 2.6, 2.6)
    teken_lijnen(painter, theme, data.haltes, [schaal.punt(h.x, h.y) for h in data.haltes])
    for halte in sorted(data.haltes, key=_laag):
        teken_halte(painter, theme, halte, schaal.punt(halte.x, halte.y))
    painter.restore()
    teken_maat(painter, rect, theme, schaal.maat)


def _laag(halte: Halte) -> int:
    """Where one is goes on top, what is planned below."""
    return ("straks", "geweest", "nu").index(halte.staat)


def _teken_rooster(painter: QPainter, rect: QRectF, theme: Theme, schaal: _Schaal) -> None:
    stap = _maat(schaal.maat, rect.width() / 3) * schaal.maat
    painter.setPen(QPen(theme.color("line"), 1))
    x = rect.left() + stap / 2
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        x += stap
    y = rect.top() + stap / 2
    while y < rect.bottom():
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
        y += stap


def teken_lijnen(
    painter: QPainter, theme: Theme, haltes: Sequence[Halte], plekken: Sequence[QPointF]
) -> None:
    """The way from stop to stop; dashed towards what is still to come."""
    for (een, twee), halte in zip(
        itertools.pairwise(plekken), itertools.islice(haltes, 1, None), strict=True
    ):
        pen = QPen(theme.color("primary"), 2)
        if halte.staat == "straks":
            pen.setDashPattern([3, 3])
            pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.drawLine(een, twee)


def teken_halte(painter: QPainter, theme: Theme, halte: Halte, plaats: QPointF) -> None:
    """A stop with what stands in its circle, and a triangle where something asks attention."""
    vol, rand, inkt = {
        "geweest": ("primary_soft", "primary", "ink"),
        "nu": ("primary", "surface", "on_primary"),
        "straks": ("surface", "edge", "ink_soft"),
    }[halte.staat]
    hoog = theme.px(28 if halte.staat == "nu" else 24)
    breed = max(hoog, theme.text_width(halte.kort, "xs", 700) + theme.px(10))
    vak = QRectF(plaats.x() - breed / 2, plaats.y() - hoog / 2, breed, hoog)
    stippel = halte.staat == "straks"
    box(
        painter,
        vak,
        theme.color(vol),
        theme.color(rand),
        radius=hoog / 2,
        width=2 if halte.staat == "nu" else 1.5,
        dashed=stippel,
    )
    write(painter, vak, halte.kort, theme.font("xs", 700), theme.color(inkt))
    if halte.signaal:
        zijde = theme.px(18)
        hoek = QRectF(vak.right() - zijde * 0.4, vak.top() - zijde * 0.6, zijde, zijde)
        paint_glyph(painter, hoek, theme, "warning")


def _maat(per_meter: float, hoogstens: float) -> int:
    """The longest length of the scale bar that is not wider than ``hoogstens`` px."""
    passend = [maat for maat in _MATEN if maat * per_meter <= hoogstens]
    return passend[-1] if passend else _MATEN[0]


def teken_maat(painter: QPainter, rect: QRectF, theme: Theme, per_meter: float) -> None:
    """A scale bar in the corner; ``per_meter`` is px per metre."""
    maat = _maat(per_meter, rect.width() / 3)
    links, onder = rect.left() + theme.px(14), rect.bottom() - theme.px(14)
    rechts = links + maat * per_meter
    painter.setPen(QPen(theme.color("ink"), 2))
    painter.drawLine(QPointF(links, onder), QPointF(rechts, onder))
    for x in (links, rechts):
        painter.drawLine(QPointF(x, onder - 4), QPointF(x, onder + 4))
    woord = f"{maat // 1000} km" if maat >= 1000 else f"{maat} m"
    plek = QRectF(rechts + theme.px(8), onder - theme.px(11), theme.px(80), theme.px(22))
    links_midden = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    write(painter, plek, woord, theme.font("sm"), theme.color("ink_soft"), links_midden)


class Route(Picture[RouteData]):
    """The route as a widget."""

    def __init__(self, theme: Theme, data: RouteData, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, _zeg("De route van vandaag"), data, teken_route, size=route_hoogte, parent=parent
        )
