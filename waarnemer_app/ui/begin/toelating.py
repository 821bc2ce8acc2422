"""Admission of this laptop: the key compared aloud, and three ways to get a certificate.

Used at the end of the first start and, later, from Versturen.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.afdruk import Afdruk
from waarnemer_app.ui.begin.begin import BeginFout, Toelating
from waarnemer_app.ui.begin.bestanden import bewaar_als, kies_bestand, lees_bestand, schrijf_bestand
from waarnemer_app.ui.components import Banner, Button, Fold, Label, TextField, Title, spaced
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.theme import Theme


class ToelatingPaneel(QWidget):
    """Shows how it stands; ``toegelaten`` fires when a certificate was verified and kept.

    ``bezig`` says why one waits for the network; empty when the answer is there.

    ``eerder``: it is about an earlier key of this dossier, whose lines still must be sent.
    """

    toegelaten = Signal()
    bezig = Signal(str)

    def __init__(
        self,
        theme: Theme,
        toelating: Toelating,
        parent: QWidget | None = None,
        *,
        eerder: bool = False,
    ) -> None:
        super().__init__(parent)
        self._theme, self._toelating, self._eerder = theme, toelating, eerder
        self._banner: Banner | None = None
        self._gevraagd = False
        self.knop_verzoek = Button(theme, self.tr("Bewaar verzoek"), icon="device-floppy")
        self.knop_certificaat = Button(theme, self.tr("Certificaat openen"), icon="file-text")
        self.code = TextField(theme, self.tr("Code van het bureau"))
        self.knop_vraag = Button(theme, self.tr("Vraag aan via netwerk"), icon="send")
        self._kolom = QVBoxLayout(self)
        self._ruimte = spaced(theme, self._kolom, spacing=16)
        self._bouw()
        self.knop_verzoek.acted.connect(self._bewaar_verzoek)
        self.knop_certificaat.acted.connect(self._open_certificaat)
        self.knop_vraag.acted.connect(self._vraag)
        self.code.returnPressed.connect(self.knop_vraag.press)
        self._ververs()

    def _bouw(self) -> None:
        theme = self._theme
        uitleg = self.tr(
            "Het bureau moet deze laptop nog toelaten. Tot dan kunt u gewoon werken. Versturen kan "
            "pas daarna. Vergelijk deze tekens hardop met het bureau."
        )
        if self._eerder:
            uitleg = self.tr(
                "Onder deze sleutel staan regels die nog niet zijn ontvangen. Vraag ook voor deze "
                "sleutel toelating. Vergelijk deze tekens hardop met het bureau."
            )
        self._uitleg = Label(theme, uitleg, "md", "ink_soft")
        self._kolom.addWidget(self._uitleg)
        self._kolom.addWidget(Afdruk(theme, self._toelating.vingerafdruk()))
        self._wegen = QWidget()
        wegen = QVBoxLayout(self._wegen)
        spaced(theme, wegen, spacing=12)
        bestanden = Flow(theme)
        bestanden.add(self.knop_verzoek, self.knop_certificaat)
        wegen.addWidget(bestanden)
        netwerk = QWidget()
        inhoud = QVBoxLayout(netwerk)
        spaced(theme, inhoud, spacing=6)
        tekst = self.tr("Typ de code die u van het bureau kreeg. Die werkt één keer.")
        inhoud.addWidget(Label(theme, tekst, "sm", "ink_soft"))
        rij = QHBoxLayout()
        spaced(theme, rij, spacing=8)
        rij.addWidget(self.code, 1)
        rij.addWidget(self.knop_vraag)
        inhoud.addLayout(rij)
        self._netwerk = Fold(theme, self.tr("Via het netwerk"), netwerk, open_=True)
        wegen.addWidget(self._netwerk)
        self._netwerk.setVisible(self._toelating.netwerk)
        self._kolom.addWidget(self._wegen)

    def als_venster(self) -> None:
        """In front of a page it has a title and margins of its own."""
        self._ruimte.set_margins((24, 16, 24, 20))
        self._kolom.insertWidget(0, Title(self._theme, self.tr("Toelating van uw sleutels"), "xl"))

    # acts ------------------------------------------------------------------------------------

    def _bewaar_verzoek(self) -> None:
        soorten = self.tr("Verzoek om toelating (*.wva)")
        bewaar_als(self, self.tr("Bewaar verzoek"), "toelating.wva", soorten, self.schrijf_verzoek)

    def schrijf_verzoek(self, pad: Path) -> None:
        """Write the request as a file for the bureau."""
        try:
            schrijf_bestand(pad, self._toelating.maak_verzoek())
        except BeginFout as fout:
            self._toon_fout(fout)
            return
        self._toon(
            "ok",
            self.tr("Het verzoek is bewaard."),
            self.tr("{0}. Breng of stuur dit naar het bureau. Lees de tekens voor.").format(pad),
        )

    def _open_certificaat(self) -> None:
        soorten = self.tr("Certificaat (*.wvc)")
        kies_bestand(self, self.tr("Certificaat openen"), soorten, self.lees_certificaat)

    def lees_certificaat(self, pad: Path) -> None:
        """Take in the certificate of the bureau."""
        try:
            self._toelating.neem_certificaat(lees_bestand(pad))
        except BeginFout as fout:
            self._toon_fout(fout)
            return
        self._klaar()

    def _vraag(self) -> None:
        self._wacht(self.tr("Even wachten, het bureau wordt gevraagd."))
        self._toelating.vraag_aan(self.code.value().strip(), self._antwoord, self._mislukt)

    def _wacht(self, waarom: str) -> None:
        self.knop_vraag.set_blocked(waarom)
        self.bezig.emit(waarom)

    def _antwoord(self, toegelaten: bool) -> None:
        self._wacht("")
        if toegelaten:
            self._klaar()
            return
        self.code.clear()
        self._toon_gevraagd()

    def _toon_gevraagd(self) -> None:
        self._gevraagd = True
        self.knop_vraag.show_text(self.tr("Vraag opnieuw"))
        self._toon(
            "info",
            self.tr("Het bureau heeft uw verzoek."),
            self.tr("Iemand kijkt ernaar. Vraag het later opnieuw. U kunt gewoon werken."),
        )

    def _mislukt(self, fout: BeginFout) -> None:
        self._wacht("")
        self._toon_fout(fout)

    # what is shown ---------------------------------------------------------------------------

    def _klaar(self) -> None:
        self._ververs()
        self.toegelaten.emit()

    def _ververs(self) -> None:
        binnen = self._toelating.toegelaten
        self._wegen.setVisible(not binnen)
        self._uitleg.setVisible(not binnen)
        if binnen:
            titel = self.tr("Deze laptop is toegelaten.")
            if self._eerder:
                titel = self.tr("Deze eerdere sleutel is toegelaten.")
            self._toon("ok", titel, self.tr("U kunt waarnemingen versturen."))

    def _toon_fout(self, fout: BeginFout) -> None:
        waar = f"{fout.waar}. " if fout.waar else ""
        self._toon("error", fout.melding, f"{waar}{fout.remedie}", fout.code)

    def _toon(self, soort: Kind, titel: str, tekst: str, code: str = "") -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = Banner(self._theme, soort, titel, tekst, code=code)
        self._kolom.insertWidget(0, self._banner)
        self._banner.tell()

    def opvolger(self) -> ToelatingPaneel:
        """The same in the language of now: what was typed, and whether the bureau was asked."""
        nieuw = ToelatingPaneel(self._theme, self._toelating, eerder=self._eerder)
        nieuw.code.setText(self.code.value())
        if self._gevraagd and not self._toelating.toegelaten:
            nieuw._toon_gevraagd()
        return nieuw

    def neem_focus(self) -> None:
        """Put the focus on the first way to ask: the page stays at its top."""
        accessibility.focus(self.knop_verzoek)
