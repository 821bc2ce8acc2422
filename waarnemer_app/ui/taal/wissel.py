"""Another language without a restart: every page again, and one is where one was."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.fold import FoldButton
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.slot.plaats import (
    Plaats,
    Veld,
    benoem,
    herstel,
    lees_plaats,
    vind,
    zet_terug,
)

Nummer = tuple[str, int]
"""A control by its class, and which of that class as one reads: no word is in it."""


def _zelfde(soort: str, binnen: QWidget) -> list[QWidget]:
    """The controls of a class that are shown, from top left on."""
    gevonden = [
        een
        for een in binnen.findChildren(QWidget)
        if type(een).__name__ == soort and een.isVisibleTo(binnen)
    ]

    def plek(een: QWidget) -> tuple[int, int]:
        hoek = een.mapTo(binnen, QPoint(0, 0))
        return hoek.y(), hoek.x()

    return sorted(gevonden, key=plek)


def _nummer(wie: Veld, binnen: QWidget) -> Nummer | None:
    veld = vind(wie, binnen)
    zelfde = _zelfde(wie[0], binnen)
    return (wie[0], zelfde.index(veld)) if veld in zelfde else None


def _op_nummer(nummer: Nummer | None, binnen: QWidget) -> Veld | None:
    zelfde = _zelfde(nummer[0], binnen) if nummer is not None else []
    return benoem(zelfde[nummer[1]], binnen) if nummer and nummer[1] < len(zelfde) else None


def _voor(window: MainWindow, plaats: Plaats) -> QWidget:
    """Where the control of a place is: what lies in front, else the page."""
    voor = window.overlay.content() if plaats.voor else None
    return voor or window.pages.current() or window


def _vouwen(binnen: QWidget) -> list[FoldButton]:
    return [een for een in _zelfde("FoldButton", binnen) if isinstance(een, FoldButton)]


def wissel(window: MainWindow, nu: datetime) -> None:
    """Say everything anew; page, control, caret, scroll, folds and half-typed text stay."""
    window.pages.whole()
    held = window.focusWidget()
    plaats = lees_plaats(window, nu)
    if plaats is None:
        window.speak()
        return
    binnen = _voor(window, plaats)
    veld = _nummer(plaats.veld, binnen) if plaats.veld is not None else None
    los = [(_nummer(wie, binnen), tekst) for wie, tekst in plaats.los]
    open_ = [nummer for nummer, vouw in enumerate(_vouwen(binnen)) if vouw.isChecked()]
    window.speak()
    herstel(window, plaats.model_copy(update={"veld": None, "los": ()}))
    pagina = window.pages.current()
    if pagina is None:
        return
    binnen = _voor(window, plaats)
    QApplication.sendPostedEvents()  # sizes first: which control it is goes by its place
    for nummer, vouw in enumerate(_vouwen(binnen)):
        vouw.setChecked(nummer in open_)
    QApplication.sendPostedEvents()
    gevonden = [(wie, tekst) for nummer, tekst in los if (wie := _op_nummer(nummer, binnen))]
    terug = {"veld": _op_nummer(veld, binnen), "los": tuple(gevonden)}
    zet_terug(binnen, pagina, plaats.model_copy(update=terug))
    if held is not None and isValid(held) and window.isAncestorOf(held) and held.isVisible():
        accessibility.focus(held)  # it stood outside the page: on the rail, say
