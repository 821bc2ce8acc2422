"""One component in its states, and a sheet with many of them, drawn from the real widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget

from waarnemer_app.ui.components import MomentField, TimerBox
from waarnemer_app.ui.theme import Theme

BREED, RAND, TUSSEN, ADEM = 1200, 24, 16, 8
"""In px: a sheet, its margin, what lies between two cells, the room for a focus ring."""

_EIGEN_BREEDTE = (QAbstractButton, MomentField, TimerBox)
"""What is no wider than it needs; a field or a row takes the whole cell."""

Maak = Callable[[Theme], Any]
Stap = Callable[[Any], object]
DeelT = TypeVar("DeelT", bound=QWidget)


def na(deel: DeelT, *stappen: Callable[[DeelT], object]) -> DeelT:
    """A widget after these steps."""
    for stap in stappen:
        stap(deel)
    return deel


def met(maak: Maak, *stappen: Stap) -> Maak:
    """How to make a widget, and then these steps."""
    return lambda theme: na(maak(theme), *stappen)


def over(deel: QWidget) -> None:
    """As with the pointer over it."""
    deel.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    deel.update()


def ingedrukt(deel: QAbstractButton) -> None:
    """As while it is held down."""
    deel.setDown(True)


def focus(deel: Any) -> None:
    """With the focus, come by Tab."""
    if hasattr(deel, "take_focus"):
        deel.take_focus()
    else:
        deel.setFocus(Qt.FocusReason.TabFocusReason)


@dataclass(frozen=True)
class Staat:
    """A state: its name, how the widget is made, what is done once its window is active."""

    naam: str
    maak: Callable[[Theme], QWidget]
    doe: Callable[[Any], object] | None = None


@dataclass(frozen=True)
class Onderdeel:
    """A component: its name, modules of ui/components, one sentence, width in px, states."""

    naam: str
    modules: Sequence[str]
    zin: str
    breed: int
    staten: Sequence[Staat]
    verschilt: bool = True
    """Whether each state must look unlike the others."""


@dataclass(frozen=True)
class Groep:
    """What stands on one sheet; ``bestand`` is the name of its pictures."""

    bestand: str
    naam: str
    onderdelen: Sequence[Onderdeel] = field(default=())


class GelijkError(Exception):
    """Two states of a component look the same: one of them shows nothing."""


def vel(app: QApplication, theme: Theme, groep: Groep) -> QImage:
    """The sheet of a group; raises GelijkError when two states of a component look the same."""
    delen = [(deel, _beelden(app, theme, deel)) for deel in groep.onderdelen]
    hoog = 2 * RAND + sum(_hoogte(theme, deel, beelden) for deel, beelden in delen)
    blad = QImage(BREED, hoog - 2 * TUSSEN, QImage.Format.Format_RGB32)
    blad.fill(theme.color("paper"))
    schilder = QPainter(blad)
    top = RAND
    for deel, beelden in delen:
        _teken(schilder, theme, deel, beelden, top)
        top += _hoogte(theme, deel, beelden)
    schilder.end()
    return blad


def _beelden(app: QApplication, theme: Theme, deel: Onderdeel) -> list[QImage]:
    beelden = [neem(app, theme, staat, deel.breed) for staat in deel.staten]
    for een, ander in combinations(range(len(beelden)), 2):
        if deel.verschilt and beelden[een] == beelden[ander]:
            namen = f"{deel.staten[een].naam} = {deel.staten[ander].naam}"
            raise GelijkError(f"{deel.naam}, {theme.variant}: {namen}")
    return beelden


def neem(app: QApplication, theme: Theme, staat: Staat, breed: int) -> QImage:
    """One widget in one state, in a window of its own so that it can have the focus."""
    venster = QWidget()
    # else the first control would take the focus of the window
    venster.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    venster.setFocus()
    kolom = QVBoxLayout(venster)
    kolom.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
    kolom.setContentsMargins(ADEM, ADEM, ADEM, ADEM)
    deel = staat.maak(theme)
    if isinstance(deel, _EIGEN_BREEDTE) and not deel.hasHeightForWidth():
        kolom.addWidget(deel, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        kolom.addWidget(deel)
    venster.resize(breed, 10)
    venster.show()
    venster.activateWindow()
    QTest.qWaitForWindowActive(venster)
    _maak_passend(app, venster, kolom)
    if staat.doe is not None:
        staat.doe(deel)
        _maak_passend(app, venster, kolom)
    beeld = _met_menu(app, theme, venster)
    venster.close()
    venster.deleteLater()
    return beeld


def _maak_passend(app: QApplication, venster: QWidget, kolom: QVBoxLayout) -> None:
    """As high as it wants to be; wrapped words and growing fields settle in a few rounds."""
    for _ in range(4):
        app.processEvents()
        lang = kolom.totalHeightForWidth(venster.width())
        venster.resize(venster.width(), lang if lang > 0 else kolom.totalSizeHint().height())
    app.processEvents()


def _met_menu(app: QApplication, theme: Theme, venster: QWidget) -> QImage:
    """The window, and the menu that hangs open below it."""
    plaat = venster.grab()
    menu = app.activePopupWidget()
    if menu is None:
        return plaat.toImage().convertToFormat(QImage.Format.Format_RGB32)
    plek = QRect(venster.mapFromGlobal(menu.mapToGlobal(QPoint(0, 0))), menu.size())
    geheel = plek.united(venster.rect())
    beeld = QImage(venster.width(), geheel.height() + ADEM, QImage.Format.Format_RGB32)
    beeld.fill(theme.color("paper"))
    schilder = QPainter(beeld)
    schilder.drawPixmap(0, 0, plaat)
    schilder.drawPixmap(plek.topLeft(), menu.grab())
    schilder.end()
    menu.close()
    return beeld


def _rijen(deel: Onderdeel, beelden: Sequence[QImage]) -> list[list[tuple[str, QImage]]]:
    """The states, as many beside each other as there is room for."""
    op_rij = max(1, (BREED - 2 * RAND + 2 * ADEM + TUSSEN) // (deel.breed + TUSSEN))
    paren = [(staat.naam, beeld) for staat, beeld in zip(deel.staten, beelden, strict=True)]
    return [paren[van : van + op_rij] for van in range(0, len(paren), op_rij)]


def _kop(theme: Theme) -> int:
    return theme.line_height("lg") + theme.line_height("sm") + 4


def _rijhoogte(theme: Theme, rij: Sequence[tuple[str, QImage]]) -> int:
    return theme.line_height("xs") + max(beeld.height() for _, beeld in rij) + 4


def _hoogte(theme: Theme, deel: Onderdeel, beelden: Sequence[QImage]) -> int:
    rijen = _rijen(deel, beelden)
    return _kop(theme) + sum(_rijhoogte(theme, rij) for rij in rijen) + 2 * TUSSEN


def _teken(
    schilder: QPainter, theme: Theme, deel: Onderdeel, beelden: Sequence[QImage], top: int
) -> None:
    def schrijf(links: int, hoog: int, tekst: str, rol: str, kleur: str) -> None:
        schilder.setFont(theme.font(rol))
        schilder.setPen(theme.color(kleur))
        plek = QRect(links, hoog, BREED - links, theme.line_height(rol))
        schilder.drawText(plek, Qt.AlignmentFlag.AlignVCenter, tekst)

    schrijf(RAND, top, deel.naam, "lg", "ink")
    schrijf(RAND, top + theme.line_height("lg"), deel.zin, "sm", "ink_soft")
    top += _kop(theme)
    for rij in _rijen(deel, beelden):
        for nummer, (naam, beeld) in enumerate(rij):
            links = RAND + nummer * (deel.breed + TUSSEN)
            schrijf(links, top, naam, "xs", "ink_faint")
            schilder.drawImage(links - ADEM, top + theme.line_height("xs"), beeld)
        top += _rijhoogte(theme, rij)
