"""Recovery with two key holders: choose a new wachtzin, bring a request, open the answer.

The new wachtzin is chosen first: it protects what waits on the disk, and it opens the dossier as
soon as the answer is there (ADR 0011).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.domain.vingerafdruk import vingerafdruk
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.afdruk import Afdruk
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.bestanden import BestandKeuze, bewaar_als, lees_bestand, schrijf_bestand
from waarnemer_app.ui.begin.hulp import hulp_herstel
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.begin.nieuwe_wachtzin import Keuring, NieuweWachtzin
from waarnemer_app.ui.begin.wachtzin import WachtzinVeld
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.theme import Theme


class Herstel(Keuring, Protocol):
    """The recovery of one vault; after a fault all is as it was."""

    def verzoek(self) -> bytes | None:
        """The request that waits for its answer, as the bytes of its file."""

    def maak_verzoek(self, wachtzin: str, goed: Callable[[], None], fout: Fout) -> None:
        """Make and keep a request under the new wachtzin; an older one counts no more."""

    def open_antwoord(
        self, data: bytes, wachtzin: str, goed: Callable[[], None], fout: Fout
    ) -> None:
        """Open the dossier with the answer and the new wachtzin."""


class HerstelPaneel(QWidget):
    """The two steps. ``geopend`` fires when the answer opened the dossier.

    ``bezig`` says why one waits; empty when that is over.
    """

    geopend = Signal()
    bezig = Signal(str)

    def __init__(
        self,
        theme: Theme,
        herstel: Herstel,
        *,
        titel: str = "d1",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._herstel = theme, herstel
        self._banner: Banner | None = None
        self.titel = Title(theme, "", titel)
        self.nieuw = NieuweWachtzin(theme, herstel, voorstel=True)
        self.antwoord = BestandKeuze(
            theme,
            self.tr("Antwoord van het bureau"),
            self.tr("De naam eindigt op .wvk. Het past alleen bij dit verzoek."),
            self.tr("Antwoord (*.wvk)"),
        )
        self.wachtzin = WachtzinVeld(theme, self.tr("De nieuwe wachtzin"))
        self.bewaar = Button(theme, self.tr("Bewaar verzoek"), icon="device-floppy")
        self.opnieuw = Button(theme, self.tr("Nieuw verzoek"), kind="quiet")
        self.knop = BigButton(theme, "")
        self._kolom = QVBoxLayout(self)
        self._vragen, self._wachten = QWidget(), QWidget()
        self._afdruk: Afdruk | None = None
        self._bouw()
        self.nieuw.klaar.connect(self.knop.press)
        self.wachtzin.klaar.connect(self.knop.press)
        self.bewaar.acted.connect(self._bewaar)
        self.opnieuw.acted.connect(self._toon_vragen)
        self.knop.acted.connect(self._druk)
        if herstel.verzoek() is None:
            self._toon_vragen()
        else:
            self._toon_wachten()

    def _bouw(self) -> None:
        theme = self._theme
        spaced(theme, self._kolom, spacing=16)
        vragen, self._onder = QVBoxLayout(self._vragen), QVBoxLayout(self._wachten)
        for kolom in (vragen, self._onder):
            spaced(theme, kolom, spacing=16)
        uitleg = self.tr(
            "Kies eerst uw nieuwe wachtzin. Die geldt zodra het bureau heeft geantwoord."
        )
        vragen.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        vragen.addWidget(self.nieuw)
        rij = Flow(theme)
        rij.add(self.bewaar, self.opnieuw)
        stappen = self.tr(
            "Breng het verzoek naar het bureau. Het bureau belt u. Lees deze tekens dan voor."
        )
        self._onder.addWidget(Label(theme, stappen, "md", "ink_soft"))
        self._onder.addWidget(rij)
        self._onder.addWidget(self.antwoord)
        self._onder.addWidget(self.wachtzin)
        for deel in (self.titel, self._vragen, self._wachten, self.knop):
            self._kolom.addWidget(deel)

    def _toon_vragen(self) -> None:
        self._toon(wachten=False)
        self.nieuw.toon_voorstel()

    def _toon_wachten(self) -> None:
        verzoek = self._herstel.verzoek() or b""
        if self._afdruk is not None:
            self._afdruk.deleteLater()
        self._afdruk = Afdruk(self._theme, vingerafdruk(verzoek))
        self._onder.insertWidget(1, self._afdruk)
        self.nieuw.wis()
        self._toon(wachten=True)
        self.neem_focus()

    def _toon(self, *, wachten: bool) -> None:
        self._meld(None)
        self._wacht = wachten
        self._vragen.setVisible(not wachten)
        self._wachten.setVisible(wachten)
        self.titel.setText(self.tr("Wacht op het bureau") if wachten else self.tr("Vraag herstel"))
        self._toon_knop()

    def _toon_knop(self) -> None:
        woord = self.tr("Open het dossier") if self._wacht else self.tr("Maak het verzoek")
        self.knop.show_text(woord)

    # acts ------------------------------------------------------------------------------------

    def _druk(self) -> None:
        if self._wacht:
            self._open()
        else:
            self._maak()

    def _maak(self) -> None:
        fout = self.nieuw.bezwaar()
        if fout is not None:
            self._meld(fout)
            return
        self._bezig(self.tr("Het verzoek wordt gemaakt…"))
        self._herstel.maak_verzoek(self.nieuw.waarde(), self._gemaakt, self._fout)

    def _gemaakt(self) -> None:
        self._bezig("")
        self._toon_wachten()

    def _bewaar(self) -> None:
        soorten = self.tr("Verzoek om herstel (*.wvh)")
        bewaar_als(self, self.tr("Bewaar verzoek"), "herstel.wvh", soorten, self.schrijf_verzoek)

    def schrijf_verzoek(self, pad: Path) -> None:
        """Write the request as a file for the bureau."""
        try:
            schrijf_bestand(pad, self._herstel.verzoek() or b"")
        except BeginFout as fout:
            self._meld(fout)
            return
        self._zeg(
            "ok",
            self.tr("Het verzoek is bewaard."),
            self.tr("{0}. Breng of stuur dit naar het bureau.").format(pad),
        )

    def _open(self) -> None:
        self.antwoord.veld.flush()
        pad = self.antwoord.pad()
        if pad is None:
            self.antwoord.veld.take_focus()
            melding = self.tr("Er is nog geen antwoord gekozen.")
            self._meld(BeginFout(melding, self.tr("Kies het bestand van het bureau.")))
            return
        if not self.wachtzin.waarde():
            self.wachtzin.neem_focus()
            melding = self.tr("De nieuwe wachtzin ontbreekt.")
            self._meld(BeginFout(melding, self.tr("U koos hem bij het verzoek. Typ hem hier.")))
            return
        try:
            data = lees_bestand(pad)
        except BeginFout as fout:
            self._meld(fout)
            return
        self._bezig(self.tr("De kluis wordt geopend…"))
        self._herstel.open_antwoord(data, self.wachtzin.waarde(), self._is_open, self._fout)

    def _is_open(self) -> None:
        self._bezig("")
        self.wachtzin.wis()
        self.geopend.emit()

    # what is shown ---------------------------------------------------------------------------

    def _bezig(self, waarom: str) -> None:
        for knop in (self.knop, self.bewaar, self.opnieuw):
            knop.set_blocked(waarom)
        self.bezig.emit(waarom)
        if waarom:
            self._meld(None)
            self.knop.show_text(waarom)
            accessibility.announce(self, waarom)
        else:
            self._toon_knop()

    def _fout(self, fout: BeginFout) -> None:
        self._bezig("")
        self._meld(fout)

    def _meld(self, fout: BeginFout | None) -> None:
        if fout is None:
            self._haal_banner_weg()
        else:
            waar = f"{fout.waar}. " if fout.waar else ""
            self._zeg("error", fout.melding, f"{waar}{fout.remedie}", fout.code)

    def _haal_banner_weg(self) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None

    def _zeg(self, soort: Kind, titel: str, tekst: str, code: str = "") -> None:
        self._haal_banner_weg()
        self._banner = Banner(self._theme, soort, titel, tekst, code=code)
        if self._wacht:
            # between what one pressed and what is still asked, where the eye is
            self._onder.insertWidget(self._onder.indexOf(self.antwoord), self._banner)
        else:
            self._kolom.insertWidget(1, self._banner)
        self._banner.tell()

    def melding(self) -> str:
        """What the banner says now; empty when there is none."""
        return self._banner.title.text() if self._banner is not None else ""

    def opvolger(self) -> HerstelPaneel:
        """The same step in the language of now, with what was typed and chosen."""
        nieuw = HerstelPaneel(self._theme, self._herstel)
        if nieuw._wacht and not self._wacht:
            nieuw._toon(wachten=False)
        nieuw.nieuw.neem_over(self.nieuw)
        nieuw.antwoord.toon_pad(self.antwoord.pad())
        nieuw.wachtzin.neem_over(self.wachtzin)
        return nieuw

    def neem_focus(self) -> None:
        """Put the focus where this step begins."""
        if self._wacht:
            accessibility.focus(self.bewaar)
        else:
            self.nieuw.neem_focus()

    take_focus = neem_focus

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        self.knop.press()


class HerstelPagina(QWidget):
    """The panel in the frame of before the dossier is open. ``terug`` goes to the unlock window.

    ``geopend`` fires when the answer opened the dossier.
    """

    terug = Signal()
    geopend = Signal()
    taal_gekozen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        herstel: Herstel,
        omgeving: Omgeving,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._maak(HerstelPaneel(theme, herstel), omgeving)

    def _maak(self, paneel: HerstelPaneel, omgeving: Omgeving) -> None:
        info = KaderInfo(
            self.tr("Wachtzin vergeten"),
            self.tr("Twee mensen van het bureau helpen u"),
            (
                ("shield-lock", self.tr("Uw werk blijft versleuteld op deze laptop")),
                ("wifi-off", self.tr("U heeft geen netwerk nodig")),
            ),
            hulp_herstel(),
        )
        self._kader = BeginKader(self._theme, info, omgeving, breed=720)
        self._kader.taal_gekozen.connect(self.taal_gekozen)
        self.paneel = paneel
        paneel.geopend.connect(self.geopend)
        paneel.bezig.connect(self._kader.blokkeer_taal)
        self.weg = Button(self._theme, self.tr("Terug"), icon="arrow-left")
        self.weg.acted.connect(self.terug)
        self._kader.kolom.addWidget(self.paneel)
        self._kader.balk.addWidget(self.weg)
        self._kader.balk.addStretch(1)
        self._kader.balk.addWidget(self.paneel.knop)
        self._kader.groot.connect(self.paneel.press_big)
        if (geheel := self.layout()) is not None:
            geheel.addWidget(self._kader)

    def spreek(self, omgeving: Omgeving) -> None:
        """Say everything in the language of now; the step and what was typed stay."""
        kader = self._kader
        self._maak(self.paneel.opvolger(), omgeving)
        kader.hide()
        kader.deleteLater()
        self._begin()

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is where one begins, as soon as the page is in its window."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.paneel.neem_focus()
        self._kader.naar_boven()
