"""Another wachtzin for the open dossier, and what the program must say about its vault."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.nieuwe_wachtzin import Keuring, NieuweWachtzin
from waarnemer_app.ui.begin.vraagblad import Vraagblad
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.theme import Theme


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("KluisMelding", tekst)


class Wijzig(Keuring, Protocol):
    """Changes the wachtzin; after a fault the old one still counts."""

    def wacht_nog(self) -> int:
        """Seconds until the old wachtzin may be tried again."""

    def wijzig(self, oud: str, nieuw: str, goed: Callable[[], None], fout: Fout) -> None:
        """Change it; slow on purpose."""


class WachtzinPaneel(QWidget):
    """The overlay: the old wachtzin once, then a new one. ``gewijzigd`` fires when it counts."""

    gewijzigd = Signal()

    def __init__(self, theme: Theme, werk: Wijzig, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._werk = werk
        self.oud = WachtzinVeld(theme, self.tr("Uw oude wachtzin"))
        self.nieuw = NieuweWachtzin(theme, werk, voorstel=True)
        self.knop = BigButton(theme, self.tr("Wijzig de wachtzin"), icon="key")
        self.fout = Banner(theme, "error", "")
        self.fout.hide()
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addWidget(Title(theme, self.tr("Wachtzin wijzigen"), "xl"))
        uitleg = self.tr("Uw werk verandert niet. De oude wachtzin past daarna niet meer.")
        kolom.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        for deel in (self.fout, self.oud, self.nieuw, self.knop):
            kolom.addWidget(deel)
        self.oud.klaar.connect(self.nieuw.neem_focus)
        self.nieuw.klaar.connect(self.knop.press)
        self.knop.acted.connect(self._wijzig)

    def _wijzig(self) -> None:
        if not self.oud.waarde():
            self.oud.toon_fout(self.tr("Typ uw oude wachtzin."))
            self.oud.neem_focus()
            return
        self.oud.toon_fout("")
        fout = self.nieuw.bezwaar()
        wacht = self._werk.wacht_nog()
        if fout is None and wacht:
            secondes = aantal(wacht, self.tr("seconde"), self.tr("seconden"))
            fout = BeginFout(
                self.tr("De vorige keer paste de oude wachtzin niet."),
                self.tr("Wacht {0}. Daarna kunt u weer proberen.").format(secondes),
            )
        if fout is not None:
            self._meld(fout)
            return
        self._bezig(self.tr("De wachtzin wordt gewijzigd…"))
        self._werk.wijzig(self.oud.waarde(), self.nieuw.waarde(), self._klaar, self._mislukt)

    def _bezig(self, waarom: str) -> None:
        self.knop.set_blocked(waarom)
        self.knop.show_text(waarom or self.tr("Wijzig de wachtzin"), icon="key")
        if waarom:
            self.fout.hide()
            accessibility.announce(self, waarom)

    def _klaar(self) -> None:
        self._bezig("")
        self.oud.wis()
        self.nieuw.wis()
        self.gewijzigd.emit()

    def _mislukt(self, fout: BeginFout) -> None:
        self._bezig("")
        self._meld(fout)

    def _meld(self, fout: BeginFout) -> None:
        self.fout.show_message(fout.melding, fout.remedie, code=fout.code)
        self.fout.show()
        self.fout.tell()

    def take_focus(self) -> None:
        """Put the caret in the old wachtzin."""
        self.oud.neem_focus()

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()


class KluisMelding(Vraagblad):
    """The overlay that says what was seen of the vault at unlocking. ``verder``: change it."""

    def __init__(self, theme: Theme, zinnen: Sequence[str], parent: QWidget | None = None) -> None:
        self.zinnen = tuple(zinnen)
        super().__init__(
            theme,
            _zeg("Let op de kluis"),
            [Banner(theme, "warning", zin) for zin in zinnen],
            BigButton(theme, _zeg("Wijzig de wachtzin"), icon="key"),
            Button(theme, _zeg("Sluit"), key="Esc"),
            parent,
        )
