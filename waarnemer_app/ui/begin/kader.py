"""The frame before the dossier is open: dark panel left, one column right, settings below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from waarnemer_app.ui.begin.hulp import HulpBlad
from waarnemer_app.ui.begin.instellingen import Instellingen
from waarnemer_app.ui.components import (
    DemoBand,
    IconLabel,
    Label,
    Title,
    spaced,
)
from waarnemer_app.ui.components.base import MoreBelow, brush, fill, reveal
from waarnemer_app.ui.frame.title_line import TitleLine, heading_of
from waarnemer_app.ui.icons import paint_mark
from waarnemer_app.ui.taal.schrijf import klok
from waarnemer_app.ui.theme import Theme

if TYPE_CHECKING:
    from waarnemer_app.ui.frame.overlay import Overlay

_SMAL: Final = 900
"""Effective width in px (window ÷ text factor) below which the dark panel is a band on top."""


class KaderInfo(NamedTuple):
    """What the dark panel says: name and day of the stemming, and lines of (icon, text).

    ``hulp`` is what F1 shows: (question, answer).

    Nothing about gemeente, stembureau or person: a locked screen says nothing about the work.
    """

    titel: str = ""
    ondertitel: str = ""
    regels: tuple[tuple[str, str], ...] = ()
    hulp: tuple[tuple[str, str], ...] = ()


class Omgeving(NamedTuple):
    """What the frame shows of its surroundings: the clock, the battery in percent, languages.

    ``talen`` are (code, name). ``demo`` shows the band that says that this is practice.
    """

    nu: Callable[[], datetime]
    accu: Callable[[], int | None] = lambda: None
    talen: Sequence[tuple[str, str]] = (("nl", "Nederlands"),)
    taal: str = "nl"
    demo: bool = False


@runtime_checkable
class Spreekt(Protocol):
    """A page of before the dossier is open that can say itself in another language."""

    def spreek(self, omgeving: Omgeving) -> None:
        """Say everything in the language of now; the step and what was typed stay."""


class _Merk(QWidget):
    """The mark of the program; decoration beside its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._zijde = theme, 76
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.on_change(self.updateGeometry)

    def toon_zijde(self, zijde: int) -> None:
        """Another height and width, in px at text 100 %."""
        self._zijde = zijde
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.gap(self._zijde), self._theme.gap(self._zijde))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        vak = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint_mark(brush(self), vak, theme.color("rail_ink"), theme.color("rail_mark"))


class _Streep(QWidget):
    """The short yellow line between the program and the stemming."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(56, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, self._theme.color("rail_mark"))


class DonkerPaneel(QWidget):
    """The dark panel; in a narrow window it is a band on top with less in it."""

    def __init__(self, theme: Theme, info: KaderInfo) -> None:
        super().__init__()
        self._theme = theme
        self._merk = _Merk(theme)
        self._naam = Title(theme, self.tr("Waarnemer"), "d2")
        voor = self.tr("Voor waarnemers van de Kiesraad")
        self._voor = Label(theme, voor, "lg", "rail_soft", weight=400)
        self._streep = _Streep(theme)
        self._titel = Label(theme, info.titel, "xl", "rail_ink")
        self._dag = Label(theme, info.ondertitel, "md", "rail_soft")
        self._naam.set_color("rail_ink")
        self._onder = QWidget()
        self._bouw(info)

    def _bouw(self, info: KaderInfo) -> None:
        theme = self._theme
        onder = QVBoxLayout(self._onder)
        spaced(theme, onder, spacing=12)
        for icoon, tekst in info.regels:
            regel = QHBoxLayout()
            spaced(theme, regel, spacing=12)
            regel.addWidget(IconLabel(theme, icoon, "rail_soft"), 0, Qt.AlignmentFlag.AlignTop)
            regel.addWidget(Label(theme, tekst, "md", "rail_soft"), 1)
            onder.addLayout(regel)
        naam, stemming = QVBoxLayout(), QVBoxLayout()
        spaced(theme, naam)
        spaced(theme, stemming)
        for deel in (self._naam, self._voor):
            naam.addWidget(deel)
        for deel in (self._titel, self._dag):
            stemming.addWidget(deel)
            reveal(deel, bool(deel.text()))
        self._kolom = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._kolom.addWidget(self._merk, 0, Qt.AlignmentFlag.AlignTop)
        self._kolom.addLayout(naam)
        self._kolom.addWidget(self._streep)
        self._kolom.addLayout(stemming)
        self._kolom.addStretch(1)
        self._kolom.addWidget(self._onder)

    def zet_smal(self, *, smal: bool) -> None:
        """Show it as a band (True) or as a panel (False)."""
        theme, richting = self._theme, QBoxLayout.Direction
        self._kolom.setDirection(richting.LeftToRight if smal else richting.TopToBottom)
        self._kolom.setStretch(3, 1 if smal else 0)
        self._kolom.setStretch(4, 0 if smal else 1)
        self._merk.toon_zijde(36 if smal else 76)
        self._naam.set_role("h1" if smal else "d2")
        for deel in (self._voor, self._streep, self._onder, self._dag):
            deel.setVisible(not smal)
        self._kolom.setAlignment(
            self._merk, Qt.AlignmentFlag.AlignVCenter if smal else Qt.AlignmentFlag.AlignTop
        )
        self._titel.set_role("md" if smal else "xl", 600)
        midden = Qt.AlignmentFlag.AlignVCenter
        self._titel.setAlignment(midden | Qt.AlignmentFlag.AlignRight if smal else midden)
        rand, boven = (theme.gap(24), theme.gap(10)) if smal else (theme.gap(64), theme.gap(60))
        self._kolom.setContentsMargins(rand, boven, rand if smal else theme.gap(32), boven)
        self._kolom.setSpacing(theme.gap(16) if smal else theme.gap(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, self._theme.color("rail"))


class _Kop(QWidget):
    """Battery and clock, top right."""

    def __init__(self, theme: Theme, omgeving: Omgeving) -> None:
        super().__init__()
        self._omgeving = omgeving
        self._accu_teken = IconLabel(theme, "battery-2", "ink_soft", 18)
        self._accu = Label(theme, "", "sm", "ink_soft", wrap=False)
        self._klok = Label(theme, "", "xl", wrap=False)
        rij = QHBoxLayout(self)
        spaced(theme, rij, (24, 12, 28, 0), 8)
        rij.addStretch(1)
        for deel in (self._accu_teken, self._accu, self._klok):
            rij.addWidget(deel)
        tik = QTimer(self)
        tik.setInterval(10_000)
        tik.timeout.connect(self.ververs)
        tik.start()
        self.ververs()

    def ververs(self) -> None:
        """Show the time and the battery as they are now."""
        nu = self._omgeving.nu()
        self._klok.setText(klok(nu))
        stand = self._omgeving.accu()
        for deel in (self._accu_teken, self._accu):
            deel.setVisible(stand is not None)
        if stand is not None:
            self._accu.setText(f"{stand} %")
            self._accu_teken.show_icon(f"battery-{min(4, stand // 25 + 1)}", "ink_soft")


def _gemidden(deel: QWidget) -> QHBoxLayout:
    """A row with one widget in the middle, as wide as it may be."""
    rij = QHBoxLayout()
    rij.setContentsMargins(0, 0, 0, 0)
    rij.addStretch(1)
    rij.addWidget(deel, 1000)
    rij.addStretch(1)
    return rij


class BeginKader(QWidget):
    """The frame; ``kolom`` is the layout to fill. It scrolls when it does not fit.

    ``balk`` is a row below it that never scrolls away, for the buttons of a page with an end.
    ``breed`` is the greatest width of the column in px at text 100 %. ``groot`` is Ctrl+Enter.
    """

    taal_gekozen = Signal(str)
    groot = Signal()

    def __init__(
        self,
        theme: Theme,
        info: KaderInfo,
        omgeving: Omgeving,
        *,
        breed: int = 480,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._breed = theme, breed
        self._paneel = DonkerPaneel(theme, info)
        self._kop = _Kop(theme, omgeving)
        self.kolom = QVBoxLayout()
        spaced(theme, self.kolom, (8, 16, 8, 16), 20)
        self._inhoud = QWidget()
        self._inhoud.setLayout(self.kolom)
        self.balk = QHBoxLayout()
        spaced(theme, self.balk, (32, 8, 32, 8), 12)
        self._balk = QWidget()
        self._balk.setLayout(self.balk)
        self._instellingen = Instellingen(theme, omgeving.talen, omgeving.taal)
        self._instellingen.taal_gekozen.connect(self.taal_gekozen)
        self._instellingen.hulp.connect(self.toon_hulp)
        for toetsen, daad in (
            ("F1", self.toon_hulp),
            ("Ctrl+Return", self._druk_groot),
            ("Ctrl+Enter", self._druk_groot),
        ):
            QShortcut(toetsen, self).activated.connect(daad)
        self._hulp = info.hulp
        self._overlay: Overlay | None = None
        self._scroll, self._grond = QScrollArea(), QWidget()
        self._bouw(DemoBand(theme) if omgeving.demo else None)
        theme.on_change(self._schik)
        self._schik()

    def _bouw(self, band: DemoBand | None) -> None:
        blad = self._grond
        blad.setObjectName("ground")
        self._blad = QVBoxLayout(blad)
        # at the left what the scroll bar takes at the right: the column stays above the buttons
        spaced(self._theme, self._blad, (24 + 14, 0, 24, 8))
        self._blad.addStretch(2)
        self._blad.addLayout(_gemidden(self._inhoud))
        self._blad.addStretch(3)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(blad)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        TitleLine(self._theme, self._scroll).follow(lambda: heading_of(self._inhoud))
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        # after the parts have found their places, too
        straks = QTimer(self)
        straks.setSingleShot(True)
        straks.timeout.connect(self._volg_focus)
        self._scroll.verticalScrollBar().rangeChanged.connect(lambda: straks.start(0))
        rechts = QVBoxLayout()
        spaced(self._theme, rechts)
        rechts.addWidget(self._kop)
        rechts.addWidget(self._scroll, 1)
        rechts.addWidget(MoreBelow(self._theme, self._scroll))
        rechts.addLayout(_gemidden(self._balk))
        self._onder = QHBoxLayout()
        spaced(self._theme, self._onder, (24, 6, 24, 16))
        rechts.addLayout(self._onder)
        geheel = QVBoxLayout(self)
        # large text must not push the window over the edge of the screen: the sheet scrolls
        geheel.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spaced(self._theme, geheel)
        if band is not None:
            geheel.addWidget(band)
        self._rij = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        geheel.addLayout(self._rij, 1)
        self._rij.setContentsMargins(0, 0, 0, 0)
        self._rij.setSpacing(0)
        self._rij.addWidget(self._paneel)
        self._rij.addLayout(rechts, 1)

    def blokkeer_taal(self, waarom: str) -> None:
        """No other language while something is done that answers to this page; why."""
        self._instellingen.blokkeer_taal(waarom)

    def toon_hulp(self) -> None:
        """Show in front what one does here; a second time closes it."""
        if self.blad() is not None:
            self.sluit_blad()
        else:
            self.toon_blad(HulpBlad(self._theme, self._hulp))

    def toon_blad(self, blad: QWidget) -> None:
        """Show a sheet in front; Esc closes it."""
        from waarnemer_app.ui.frame.overlay import Overlay  # noqa: PLC0415 — keeps the start light

        if self._overlay is None:
            self._overlay = Overlay(self._theme, self)
        self._overlay.open(blad)

    def blad(self) -> QWidget | None:
        """The sheet that is in front, if any."""
        return self._overlay.content() if self._overlay is not None else None

    def sluit_blad(self) -> None:
        """Close the sheet in front."""
        if self._overlay is not None:
            self._overlay.shut()

    def _druk_groot(self) -> None:
        blad = self.blad()
        if blad is None:
            self.groot.emit()
            return
        druk = getattr(blad, "press_big", None)
        if callable(druk):
            druk()

    def toon_zichtbaar(self, deel: QWidget) -> None:
        """Scroll until the whole widget is in view, with room for its ring.

        ``ensureWidgetVisible`` looks at the caret of a field only.
        """
        midden = deel.mapTo(self._grond, deel.rect().center())
        rond = deel.height() // 2 + self._theme.gap(16)
        self._scroll.ensureVisible(midden.x(), midden.y(), 0, rond)

    def naar_boven(self) -> None:
        """Scroll to the top, and from there as far as the focus asks."""
        self._scroll.verticalScrollBar().setValue(0)
        self._volg_focus()

    def _volg_focus(self) -> None:
        """The control with the focus is in view, also after the layout changed."""
        held = self.focusWidget()
        if held is not None and self._inhoud.isAncestorOf(held):
            self.toon_zichtbaar(held)

    def _schik(self) -> None:
        smal = self.width() / self._theme.scale < _SMAL
        richting = QBoxLayout.Direction
        self._rij.setDirection(richting.TopToBottom if smal else richting.LeftToRight)
        self._paneel.zet_smal(smal=smal)
        self._kop.setVisible(not smal)
        (self._blad if smal else self._onder).addWidget(self._instellingen)
        if smal:
            self._paneel.setMinimumWidth(0)
            self._paneel.setMaximumWidth(16_777_215)
            self._paneel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        else:
            # on a large screen it does not grow on: there is no more to say
            self._paneel.setFixedWidth(min(round(self.width() * 0.38), self._theme.px(680)))
            self._paneel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._inhoud.setMaximumWidth(self._theme.px(self._breed))
        self._balk.setMaximumWidth(self._theme.px(self._breed) + 2 * self._theme.gap(24))
        reveal(self._balk, self.balk.count() > 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._schik()

    def paintEvent(self, event: QPaintEvent) -> None:
        fill(self, self._theme.color("paper"))
