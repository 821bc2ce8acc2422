"""How far the themes of the day are, as a picture: a bar per theme, and the same in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Picture
from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.taal.titels import formulier_titel
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.dag import Dag, bezoeken_van

_RIJ: Final = 30
_LINKS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RECHTS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Themas", tekst)


class Thema(NamedTuple):
    """One theme form today: how often it was stated, is being written, and could be filled in."""

    code: str
    titel: str
    vast: int
    bezig: int
    kon: int

    @property
    def woorden(self) -> str:
        """ "2 vastgelegd, 1 bezig"; nothing of both is "nog niet begonnen"."""
        delen = [_zeg("{0} vastgelegd").format(self.vast)] if self.vast else []
        delen += [_zeg("{0} bezig").format(self.bezig)] if self.bezig else []
        return ", ".join(delen) or _zeg("nog niet begonnen")


@dataclass(frozen=True)
class ThemasData:
    """The themes of the package, in its order, and how many visits the day has."""

    themas: tuple[Thema, ...] = ()
    bezoeken: int = 0

    def items(self) -> list[str]:
        """One sentence per theme."""
        return [f"{t.code} {t.titel}: {t.woorden}" for t in self.themas]

    def as_text(self) -> str:
        """The picture in words."""
        begonnen = sum(bool(t.vast or t.bezig) for t in self.themas)
        kop = _zeg("{0} van {1} thema's begonnen, bij {2}.").format(
            begonnen,
            len(self.themas),
            aantal(self.bezoeken, _zeg("bezoek"), _zeg("bezoeken")),
        )
        return "\n".join([kop, *self.items()])


def themabeeld(dossier: Dossier, dag: Dag) -> ThemasData:
    """Each form of the package at the visits of this day."""
    bezoeken = {o.id: o.inhoud.plek for o in bezoeken_van(dossier, dag)}
    vast = [
        o.inhoud.formulier for o in dossier.stand.alle(Waarneming) if o.inhoud.bezoek in bezoeken
    ]
    bezig = [
        str(c.inhoud.get("formulier"))
        for c in dossier.concepten(WAARNEMING)
        if c.bezoek in bezoeken
    ]
    return ThemasData(
        tuple(
            Thema(
                kop.thema,
                formulier_titel(dossier, kop),
                vast.count(kop.id),
                bezig.count(kop.id),
                sum(kop.past_bij(plek) for plek in bezoeken.values()),
            )
            for kop in dossier.formulieren()
        ),
        len(bezoeken),
    )


def themas_hoogte(theme: Theme, data: ThemasData, _breedte: int) -> int:
    """Height in px: a line per theme."""
    return max(1, len(data.themas)) * theme.px(_RIJ)


def teken_themas(painter: QPainter, rect: QRectF, theme: Theme, data: ThemasData) -> None:
    """Code, title, a cell per visit (full: stated, half: being written), and the words."""
    code = max((theme.text_width(t.code, "sm", 600) for t in data.themas), default=0)
    titel = max((theme.text_width(t.titel, "sm") for t in data.themas), default=0)
    woord = max((theme.text_width(t.woorden, "sm") for t in data.themas), default=0)
    gat = theme.px(12)
    titel = min(titel, max(theme.px(60), int(rect.width() * 0.42)))
    for nummer, thema in enumerate(data.themas):
        vak = QRectF(rect.left(), rect.top() + nummer * theme.px(_RIJ), rect.width(), 0)
        vak.setHeight(theme.px(_RIJ))
        plek = QRectF(vak.left(), vak.top(), code, vak.height())
        write(painter, plek, thema.code, theme.font("sm", 600), theme.color("ink_faint"), _LINKS)
        plek = QRectF(plek.right() + gat, vak.top(), titel, vak.height())
        kort = theme_kort(theme, thema.titel, titel)
        write(painter, plek, kort, theme.font("sm"), theme.color("ink"), _LINKS)
        links, rechts = plek.right() + gat, vak.right() - woord - gat
        if rechts - links < theme.px(40):  # on little room the words say it
            rechts = links
        else:
            rij = QRectF(links, vak.top(), rechts - links, vak.height())
            _teken_cellen(painter, rij, theme, thema)
        kleur = "ink" if thema.vast or thema.bezig else "ink_soft"
        uit = QRectF(rechts, vak.top(), vak.right() - rechts, vak.height())
        write(painter, uit, thema.woorden, theme.font("sm"), theme.color(kleur), _RECHTS)


def theme_kort(theme: Theme, tekst: str, breed: float) -> str:
    """A title that fits, cut at a word; the words of the picture have it whole."""
    if theme.text_width(tekst, "sm") <= breed:
        return tekst
    woorden = tekst.split()
    while len(woorden) > 1 and theme.text_width(f"{' '.join(woorden)} …", "sm") > breed:
        woorden.pop()
    return f"{' '.join(woorden)} …"


def _teken_cellen(painter: QPainter, vak: QRectF, theme: Theme, thema: Thema) -> None:
    aantal_cellen = max(thema.kon, thema.vast + thema.bezig, 1)
    breed = min(theme.px(36), vak.width() / aantal_cellen)
    for nummer in range(aantal_cellen):
        hoog = theme.px(12)
        cel = QRectF(vak.left() + nummer * breed, vak.center().y() - hoog / 2, breed - 3, hoog)
        box(painter, cel, theme.color("surface"), theme.color("edge"), radius=0)
        if nummer < thema.vast:
            painter.fillRect(cel, theme.color("primary"))
        elif nummer < thema.vast + thema.bezig:
            half = QRectF(cel)
            half.setWidth(cel.width() / 2)
            painter.fillRect(half, theme.color("primary"))


class Themas(Picture[ThemasData]):
    """The progress of the themes as a widget."""

    def __init__(self, theme: Theme, data: ThemasData, parent: QWidget | None = None) -> None:
        naam = _zeg("Thema's van vandaag")
        super().__init__(theme, naam, data, teken_themas, size=themas_hoogte, parent=parent)
