"""Where one is: page, field, caret, scroll, and what lies in front; there after a lock or a crash.

What is typed belongs to its concept. Some fields have none (a search box, a time of a visit);
what stands half typed in these is kept with the place: see ``veld.py``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import TextField
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.slot.veld import is_half_getypt
from waarnemer_app.ui.state import AppState

WACHT_MS: Final = 500
"""Between the last change of the place and writing it; not prolonged by the next one."""
GELDIG: Final = timedelta(hours=12)
"""The next morning one begins on Vandaag."""

Veld = tuple[str, str, int]
"""A control inside a page: its class, its accessible name, and which of those that share both."""


class Plaats(BaseModel):
    """One place; ``voor`` is the act whose overlay is open, ``los`` the text of loose fields."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    op: AwareDatetime
    pagina: str
    id: str = ""
    voor: str = ""
    vraag: str = ""
    veld: Veld | None = None
    anker: int = 0
    cursor: int = 0
    veldrol: int = 0
    rol: int = 0
    los: tuple[tuple[Veld, str], ...] = ()


def benoem(veld: QWidget, binnen: QWidget) -> Veld:
    """Name a control inside a page or an overlay."""
    # by the name of the class: a subclass is another class
    soort, naam = type(veld), veld.accessibleName()
    return soort.__name__, naam, _gelijken(soort.__name__, naam, binnen).index(veld)


def vind(wie: Veld, binnen: QWidget) -> QWidget | None:
    """The control of this name, if it is there."""
    soort, naam, nummer = wie
    zelfde = _gelijken(soort, naam, binnen)
    return zelfde[nummer] if nummer < len(zelfde) else None


def _gelijken(soort: str, naam: str, binnen: QWidget) -> list[QWidget]:
    """The controls of this class and name: those in sight first.

    What lies hidden differs from one time to the next: rows of a section that one left, say.
    """
    alle = [
        een
        for een in binnen.findChildren(QWidget)
        if type(een).__name__ == soort and een.accessibleName() == naam
    ]
    return sorted(alle, key=lambda een: not een.isVisibleTo(binnen))


def lees_plaats(window: MainWindow, nu: datetime) -> Plaats | None:
    """Where one is now; None without a page."""
    pagina = window.pages.current()
    if pagina is None:
        return None
    voor = window.overlay.content()
    handeling = str(getattr(voor, "handeling", ""))
    binnen = voor if voor is not None and handeling else pagina
    naam, id_ = window.pages.at()
    veld, anker, cursor, veldrol = _lees_veld(window.focusWidget(), binnen)
    los = [
        (benoem(een, binnen), een.text())
        for een in binnen.findChildren(QLineEdit)
        if is_half_getypt(een)
    ]
    return Plaats(
        op=nu,
        pagina=naam,
        id=id_,
        voor=handeling,
        vraag=pagina.ref if isinstance(pagina, FormulierPagina) else "",
        veld=veld,
        anker=anker,
        cursor=cursor,
        veldrol=veldrol,
        rol=pagina.sheet.place(),
        los=tuple(los),
    )


def _lees_veld(veld: QWidget | None, binnen: QWidget) -> tuple[Veld | None, int, int, int]:
    """The control with the focus, the two ends of its selection, and how far it scrolled."""
    if veld is None or veld is binnen or not binnen.isAncestorOf(veld):
        return None, 0, 0, 0
    wie = benoem(veld, binnen)
    if isinstance(veld, QPlainTextEdit):
        cursor, rol = veld.textCursor(), veld.verticalScrollBar().value()
        return wie, cursor.anchor(), cursor.position(), rol
    if isinstance(veld, QLineEdit):
        plek, begin = veld.cursorPosition(), veld.selectionStart()
        eind = begin + veld.selectionLength()
        anker = plek if begin < 0 else begin if plek == eind else eind
        return wie, anker, plek, 0
    return wie, 0, 0, 0


def herstel(window: MainWindow, plaats: Plaats, *, voor: bool = True) -> None:
    """Go back there, as far as it still exists; ``voor`` also opens what lay in front."""
    ga_heen(window, plaats)
    neem_in(window, plaats, voor=voor)


def ga_heen(window: MainWindow, plaats: Plaats) -> None:
    """Ask for its page; what was shown may be gone (a concept that was stated, say)."""
    window.overlay.shut()
    try:
        window.pages.show(plaats.pagina, plaats.id, instead="vandaag")
    except KeyError:
        window.toon("vandaag")


def neem_in(window: MainWindow, plaats: Plaats, *, voor: bool = True) -> None:
    """Take the place on its page, if that is there."""
    pagina = window.pages.whole()
    if not isinstance(pagina, Page) or window.pages.at() != (plaats.pagina, plaats.id):
        return
    if isinstance(pagina, FormulierPagina) and plaats.vraag:
        pagina.ga_naar_vraag(plaats.vraag, terug=pagina.ref != plaats.vraag)
    binnen: QWidget = pagina
    if voor and plaats.voor:
        window.acts.run(plaats.voor)
        binnen = window.overlay.content() or pagina
    QApplication.sendPostedEvents()  # sizes first: a scroll bar knows no place before
    pagina.sheet.go(plaats.rol)
    if bool(plaats.voor) == (binnen is not pagina):
        zet_terug(binnen, pagina, plaats)


def zet_terug(binnen: QWidget, pagina: Page, plaats: Plaats) -> None:
    """Fill what stood half typed in loose fields, and give the focus back with its caret."""
    for wie, tekst in plaats.los:
        los = vind(wie, binnen)
        if isinstance(los, TextField):
            los.setText(tekst)
            los.setModified(True)
            los.report()
    veld = vind(plaats.veld, binnen) if plaats.veld is not None else None
    if veld is not None:
        _zet_veld(veld, plaats)
        if binnen is pagina:
            pagina.sheet.go(plaats.rol)


def _zet_veld(veld: QWidget, plaats: Plaats) -> None:
    accessibility.focus(veld)
    if isinstance(veld, QPlainTextEdit):
        cursor, einde = veld.textCursor(), veld.document().characterCount() - 1
        cursor.setPosition(min(plaats.anker, einde))
        cursor.setPosition(min(plaats.cursor, einde), QTextCursor.MoveMode.KeepAnchor)
        veld.setTextCursor(cursor)
        veld.verticalScrollBar().setValue(plaats.veldrol)
    elif isinstance(veld, QLineEdit):
        veld.setSelection(plaats.anker, plaats.cursor - plaats.anker)
        if plaats.anker == plaats.cursor:
            veld.setCursorPosition(plaats.cursor)


def oude_plaats(state: AppState) -> Plaats | None:
    """The place that was kept, unless it is too old or of another program."""
    try:
        plaats = Plaats.model_validate_json(state.plaats())
    except ValidationError:
        return None
    return plaats if abs(state.nu() - plaats.op) < GELDIG else None


class PlaatsWacht(QObject):
    """Keeps the place: half a second after it changed, and at once before the window goes."""

    def __init__(self, state: AppState, window: MainWindow) -> None:
        super().__init__(window)
        self._state, self._window = state, window
        self._gevolgd: QWidget | None = None
        self._laatst: Plaats | None = None
        self.klok = QTimer(self)
        self.klok.setSingleShot(True)
        self.klok.setInterval(WACHT_MS)
        self.klok.timeout.connect(self._na_wachten)
        window.page_shown.connect(self._andere_pagina)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._ander_veld)

    def _straks(self, *_: object) -> None:
        if not self.klok.isActive():
            self.klok.start()

    def _andere_pagina(self) -> None:
        pagina = self._window.pages.current()
        if pagina is not None:
            pagina.sheet.verticalScrollBar().valueChanged.connect(self._straks)
        self._straks()

    def _ander_veld(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        if nieuw is None or not self._window.isAncestorOf(nieuw):
            return
        self._laat_los()
        if isinstance(nieuw, QLineEdit | QPlainTextEdit):
            nieuw.cursorPositionChanged.connect(self._straks)
            self._gevolgd = nieuw
        self._straks()

    def _laat_los(self) -> None:
        oud, self._gevolgd = self._gevolgd, None
        if isinstance(oud, QLineEdit | QPlainTextEdit) and isValid(oud):
            oud.cursorPositionChanged.disconnect(self._straks)

    def _na_wachten(self) -> None:
        """Not while a page is on its way: it would be made in this turn, and its place is next."""
        if self._window.pages.on_its_way():
            self._straks()
        else:
            self.bewaar_nu()

    def bewaar_nu(self) -> None:
        """Keep where one is now, when that is somewhere else than before."""
        self.klok.stop()
        plaats = lees_plaats(self._window, self._state.nu())
        if plaats is None or _zelfde(plaats, self._laatst):
            return
        try:
            self._state.onthoud_plaats(plaats.model_dump_json())
        except OpslagFout:
            return  # what one typed says it; the place alone is not worth a message
        self._laatst = plaats

    def einde(self) -> None:
        """Keep it for the last time: the window goes."""
        self.bewaar_nu()
        self._laat_los()
        self._window.page_shown.disconnect(self._andere_pagina)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._ander_veld)


def _zelfde(een: Plaats, ander: Plaats | None) -> bool:
    return ander is not None and een == ander.model_copy(update={"op": een.op})
