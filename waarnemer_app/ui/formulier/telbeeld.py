"""The count grid with its balance as one picture, to copy, keep or print (picture 03)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

from waarnemer_app.ui.components.balance import Balance, BalanceData, balance_height, paint_balance
from waarnemer_app.ui.components.base import box, write
from waarnemer_app.ui.components.fields import TextField
from waarnemer_app.ui.components.picture import Image
from waarnemer_app.ui.components.small import MessageLine
from waarnemer_app.ui.theme import Theme

TOTALEN: Final = frozenset("dh")
_BREED: Final = 760
_RIJ: Final = 36
_LINKS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RECHTS: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Telbeeld", tekst)


class Rij(NamedTuple):
    """One number of the grid as it stands there; empty when nobody said it."""

    letter: str
    woorden: str
    getal: str


@dataclass(frozen=True)
class TelbeeldData:
    """Both tables, what the sums say, and the balance."""

    kiezers: tuple[Rij, ...]
    stemmen: tuple[Rij, ...]
    sommen: tuple[str, ...]
    balans: BalanceData

    def as_text(self) -> str:
        """The picture in words, a line per number."""
        rijen = [*self.kiezers, *self.stemmen]
        regels = [f"{r.letter.upper()} {r.woorden}: {r.getal or _zeg('leeg')}" for r in rijen]
        return "\n".join([*regels, *self.sommen, self.balans.as_text()])


def telbeeld(
    theme: Theme,
    labels: Mapping[str, QLabel],
    velden: Mapping[str, TextField],
    sommen: Iterable[MessageLine],
    balans: Balance,
) -> Image:
    """What the grid shows now: rows that are asked, no more."""
    rijen = [
        Rij(letter, labels[letter].text(), velden[letter].value())
        for letter in sorted(velden)
        if not velden[letter].isHidden()
    ]
    data = TelbeeldData(
        tuple(r for r in rijen if r.letter <= "d"),
        tuple(r for r in rijen if r.letter > "d"),
        tuple(tekst for som in sommen if (tekst := som.text())),
        balans.data(),
    )
    hoogte = _kop(theme) + max(len(data.kiezers), len(data.stemmen)) * theme.px(_RIJ)
    hoogte += theme.line_height("sm") * len(data.sommen)
    hoogte += theme.px(32) + balance_height(theme, data.balans, _BREED)
    maat = QSize(theme.px(_BREED), hoogte)
    return Image(_zeg("Telling"), data.as_text(), maat, lambda p, r, t: teken(p, r, t, data))


def _kop(theme: Theme) -> int:
    return theme.line_height("question") + theme.px(20)


def teken(painter: QPainter, rect: QRectF, theme: Theme, data: TelbeeldData) -> None:
    """Draw the two tables beside each other, the sums below them, and the balance."""
    marge, tussen = theme.px(12), theme.px(28)
    helft = (rect.width() - 2 * marge - tussen) / 2
    boven = rect.top() + theme.px(8)
    titels = (_zeg("Toegelaten kiezers"), _zeg("Uitgebrachte stemmen"))
    for kolom, (titel, rijen) in enumerate(zip(titels, (data.kiezers, data.stemmen), strict=True)):
        links = rect.left() + marge + kolom * (helft + tussen)
        kop = QRectF(links, boven, helft, theme.line_height("question"))
        write(painter, kop, titel, theme.font("question"), theme.color("ink"), _LINKS)
        for nummer, rij in enumerate(rijen):
            top = rect.top() + _kop(theme) + nummer * theme.px(_RIJ)
            _teken_rij(painter, QRectF(links, top, helft, theme.px(_RIJ)), theme, rij)
    hoog = max(len(data.kiezers), len(data.stemmen)) * theme.px(_RIJ)
    onder = rect.top() + _kop(theme) + hoog + theme.px(8)
    for som in data.sommen:
        plek = QRectF(rect.left() + marge, onder, rect.width() - 2 * marge, theme.line_height("sm"))
        write(painter, plek, som, theme.font("sm"), theme.color("ink_soft"), _LINKS)
        onder += theme.line_height("sm")
    rest = QRectF(rect.left() + marge, onder + theme.px(12), rect.width() - 2 * marge, 0)
    rest.setBottom(rect.bottom())
    paint_balance(painter, rest, theme, data.balans)


def _teken_rij(painter: QPainter, vak: QRectF, theme: Theme, rij: Rij) -> None:
    totaal = rij.letter in TOTALEN
    if totaal:
        for hoogte in (0, 3):
            lijn = QRectF(vak.left(), vak.top() + hoogte, vak.width(), 1)
            painter.fillRect(lijn, theme.color("edge"))
    breed = theme.px(110)
    woorden = vak.adjusted(theme.px(26), 0, -breed - theme.px(8), 0)
    zwaar = 600 if totaal else 400
    letter = QRectF(vak.left(), vak.top(), theme.px(22), vak.height())
    write(painter, letter, rij.letter.upper(), theme.font("sm", 600), theme.color("ink_faint"))
    write(painter, woorden, rij.woorden, theme.font("md", zwaar), theme.color("ink"), _LINKS)
    veld = QRectF(vak.right() - breed, vak.top() + 6, breed, vak.height() - 8)
    box(painter, veld, theme.color("surface"), theme.color("edge"), radius=theme.radius())
    getal = veld.adjusted(0, 0, -theme.px(10), 0)
    write(painter, getal, rij.getal, theme.font("md", zwaar), theme.color("ink"), _RECHTS)
