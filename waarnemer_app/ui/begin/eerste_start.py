"""The first start: package, fingerprint, passphrase, admission. It collects; others make.

Whatever goes wrong is shown as what is so, where, and what to do; nothing was changed then.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import Begin, BeginFout, PakketInfo, Toelating, WaarnemerInfo
from waarnemer_app.ui.begin.hulp import hulp_eerste_start
from waarnemer_app.ui.begin.kader import BeginKader, KaderInfo, Omgeving
from waarnemer_app.ui.begin.stappen import StapPakket, StapVingerafdruk, StapWachtzin
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.voorladen import Voorlader
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.panels import Kind
from waarnemer_app.ui.theme import Theme

_PAKKET, _AFDRUK, _WACHTZIN, _TOELATING = range(4)


class EersteStart(QWidget):
    """The wizard of four steps. ``klaar`` fires when the dossier is there and one goes on.

    ``oefenen`` asks to go on with the demo data; it is offered in the normal start alone.
    ``terugzetten`` asks to put a copy back instead; ``lijsten`` to look at lists of stembureaus.
    """

    klaar = Signal()
    oefenen = Signal()
    terugzetten = Signal()
    lijsten = Signal()
    taal_gekozen = Signal(str)

    def __init__(
        self, theme: Theme, begin: Begin, omgeving: Omgeving, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._begin = theme, begin
        self._data = b""
        geheel = QVBoxLayout(self)
        geheel.setContentsMargins(0, 0, 0, 0)
        geheel.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._maak(omgeving)
        self._toon(_PAKKET)

    def _maak(self, omgeving: Omgeving) -> None:
        """Every part anew, in the language of now."""
        theme, begin = self._theme, self._begin
        self._nummer = Label(theme, "", "sm", "ink_soft", weight=600)
        self._titel = Title(theme, "", "d1")
        self._banner: Banner | None = None
        self.pakket = StapPakket(theme, begin)
        self.pakket.oefenen.connect(self.oefenen)
        self.pakket.lijsten.connect(self.lijsten)
        self.afdruk: StapVingerafdruk | None = None
        self.wachtzin = StapWachtzin(theme, begin)
        self.toelating: ToelatingPaneel | None = None
        self.vorige = Button(theme, self.tr("Vorige"), icon="arrow-left")
        self.kopie = Button(theme, self.tr("Zet een kopie terug"), icon="usb")
        self.verder = BigButton(theme, "")
        self._kader = BeginKader(theme, self._kaderinfo(), omgeving, breed=720)
        self._kader.taal_gekozen.connect(self.taal_gekozen)
        self._kader.groot.connect(self.hoofdknop)
        self._bouw()
        self.vorige.acted.connect(lambda: self._toon(self._stap - 1))
        self.kopie.acted.connect(self.terugzetten)
        self.verder.acted.connect(self._verder)
        self.wachtzin.klaar.connect(self.verder.press)

    def spreek(self, omgeving: Omgeving) -> None:
        """Say everything in the language of now; the step and what was typed stay."""
        kader, stap = self._kader, self._stap
        pakket, afdruk, wachtzin, toelating = (
            self.pakket,
            self.afdruk,
            self.wachtzin,
            self.toelating,
        )
        self._maak(omgeving)
        self.pakket.neem_over(pakket)
        self.wachtzin.nieuw.neem_over(wachtzin.nieuw)
        if afdruk is not None:
            self._zet_afdruk(afdruk.info, afdruk.persoon).neem_over(afdruk)
        if toelating is not None:
            self._zet_toelating(toelating.opvolger())
        kader.hide()
        kader.deleteLater()
        self._toon(stap)

    def _kaderinfo(self) -> KaderInfo:
        return KaderInfo(
            self.tr("Eerste start"),
            self.tr("Hierna staat alles klaar"),
            (
                ("shield-lock", self.tr("Alles op deze laptop wordt versleuteld")),
                ("wifi-off", self.tr("U heeft geen netwerk nodig")),
            ),
            hulp_eerste_start(),
        )

    def _bouw(self) -> None:
        theme = self._theme
        kop, self._vak = QVBoxLayout(), QVBoxLayout()
        spaced(theme, kop, spacing=2)
        spaced(theme, self._vak, spacing=14)
        kop.addWidget(self._nummer)
        kop.addWidget(self._titel)
        for deel in (self.pakket, self.wachtzin):
            self._vak.addWidget(deel)
        for laag in (kop, self._vak):
            self._kader.kolom.addLayout(laag)
        self._kader.balk.addWidget(self.vorige)
        self._kader.balk.addWidget(self.kopie)
        self._kader.balk.addStretch(1)
        self._kader.balk.addWidget(self.verder)
        if (geheel := self.layout()) is not None:
            geheel.addWidget(self._kader)

    # steps -----------------------------------------------------------------------------------

    def _toon(self, stap: int) -> None:
        self._stap = stap
        self._meld(None)
        titels = (
            self.tr("Kies het pakket"),
            self.tr("Controleer de vingerafdruk"),
            self.tr("Kies een wachtzin"),
            self.tr("Vraag toelating"),
        )
        self._nummer.setText(self.tr("Stap {0} van {1}").format(stap + 1, len(titels)))
        self._titel.setText(titels[stap])
        for nummer, deel in enumerate(self._delen()):
            if deel is not None:
                deel.setVisible(nummer == stap)
        self.vorige.setVisible(stap in {_AFDRUK, _WACHTZIN})
        self.kopie.setVisible(stap == _PAKKET)
        self._toon_verder()
        accessibility.announce(self, f"{self._nummer.text()}. {self._titel.text()}")
        self.focus_begin()
        self._kader.naar_boven()

    def _delen(self) -> tuple[QWidget | None, ...]:
        return (self.pakket, self.afdruk, self.wachtzin, self.toelating)

    def _toon_verder(self) -> None:
        laatste = self._stap == _TOELATING
        binnen = self.toelating is not None and not self.toelating.knop_verzoek.isVisibleTo(
            self.toelating
        )
        if not laatste:
            self.verder.show_text(self.tr("Verder"))
        else:
            self.verder.show_text(self.tr("Begin") if binnen else self.tr("Later"))

    def _verder(self) -> None:
        (self._lees_pakket, self._na_afdruk, self._maak_dossier, self.klaar.emit)[self._stap]()

    def _lees_pakket(self) -> None:
        try:
            self._data, eigen = self.pakket.lees()
        except BeginFout as fout:
            self.toon_fout(fout)
            self.pakket.neem_focus()
            return
        self._bezig(self.tr("Het pakket wordt gecontroleerd…"))
        self._begin.lees_pakket(
            self._data, lambda info: self._met_pakket(info, eigen), self.toon_fout
        )

    def _met_pakket(self, info: PakketInfo, eigen: bytes | None) -> None:
        persoon: WaarnemerInfo | None = None
        try:
            if eigen is not None:
                persoon = self._begin.lees_persoonlijk(eigen)
        except BeginFout as fout:
            self.toon_fout(fout)
            return
        self._bezig("")
        if self.afdruk is not None:
            self.afdruk.deleteLater()
        self._zet_afdruk(info, persoon)
        self._toon(_AFDRUK)

    def _zet_afdruk(self, info: PakketInfo, persoon: WaarnemerInfo | None) -> StapVingerafdruk:
        self.afdruk = StapVingerafdruk(self._theme, self._data, info, persoon)
        self._vak.addWidget(self.afdruk)
        return self.afdruk

    def _na_afdruk(self) -> None:
        fout = self.afdruk.bezwaar() if self.afdruk is not None else None
        if fout is not None:
            self.toon_fout(fout)
        else:
            self._toon(_WACHTZIN)

    def _maak_dossier(self) -> None:
        fout = self.wachtzin.bezwaar()
        if fout is not None or self.afdruk is None:
            self._meld(fout)
            return
        self._bezig(self.tr("Het dossier wordt gemaakt…"))
        wie = self.afdruk.wie.waarnemer()
        wachtzin = self.wachtzin.eerste.waarde()
        self._begin.maak_dossier(wachtzin, wie, self._met_dossier, self.toon_fout)

    def _met_dossier(self, toelating: Toelating) -> None:
        self._bezig("")
        self.wachtzin.wis()
        self._zet_toelating(ToelatingPaneel(self._theme, toelating))
        self._toon(_TOELATING)

    def _zet_toelating(self, paneel: ToelatingPaneel) -> None:
        self.toelating = paneel
        paneel.toegelaten.connect(self._toon_verder)
        paneel.bezig.connect(self._kader.blokkeer_taal)
        self._vak.addWidget(paneel)

    # what is shown ---------------------------------------------------------------------------

    def _bezig(self, waarom: str) -> None:
        """Wait for the answer; an empty text ends the wait."""
        self.verder.set_blocked(waarom)
        self.vorige.set_blocked(waarom)
        self._kader.blokkeer_taal(waarom)
        if waarom:
            self._meld(None)
            self.verder.show_text(waarom)
            accessibility.announce(self, waarom)
        else:
            self._toon_verder()

    def _meld(self, fout: BeginFout | None) -> None:
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if fout is None:
            return
        waar = f"{fout.waar}. " if fout.waar else ""
        tekst = f"{waar}{fout.remedie}"
        self._zet_banner(Banner(self._theme, "error", fout.melding, tekst, code=fout.code))

    def _zet_banner(self, banner: Banner) -> None:
        self._banner = banner
        self._vak.insertWidget(0, self._banner)
        self._banner.tell()
        self._kader.toon_zichtbaar(self._banner)

    def toon_fout(self, fout: BeginFout) -> None:
        """Say what is wrong in the error panel; the step stays as it is."""
        self._bezig("")
        self._meld(fout)

    def toon_melding(self, soort: Kind, titel: str, tekst: str) -> None:
        """Say what happened before this start."""
        self._meld(None)
        self._zet_banner(Banner(self._theme, soort, titel, tekst))

    def melding(self) -> str:
        """What the error panel says now; empty when there is none."""
        return self._banner.title.text() if self._banner is not None else ""

    # what the window asks ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is where one begins, as soon as the page is in its window."""
        if not event.spontaneous():
            QTimer.singleShot(0, self, self.focus_begin)
            Voorlader(self).begin()

    def focus_begin(self) -> None:
        """Put the focus where this step begins."""
        deel = self._delen()[self._stap]
        if isinstance(deel, StapPakket) and deel.pakket.pad() is not None:
            accessibility.focus(self.verder)
        elif isinstance(deel, StapPakket | StapVingerafdruk | StapWachtzin | ToelatingPaneel):
            deel.neem_focus()

    def hoofdknop(self) -> None:
        """What Ctrl+Enter does: the big button of this step."""
        self.verder.press()
