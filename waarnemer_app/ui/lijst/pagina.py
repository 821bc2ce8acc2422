"""The page of lists of stembureaus: choose, look, accept, and take them into a package folder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app import platform
from waarnemer_app.imports.bevinding import Niveau
from waarnemer_app.imports.lijst import Stembureaulijst
from waarnemer_app.imports.uitleg import laad_uitleg
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import kies_bestanden
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.lijst.bestanden import BestandenPaneel, paden_van
from waarnemer_app.ui.lijst.bewaren import bewaar_bevindingen, bewaar_lijst
from waarnemer_app.ui.lijst.groep import GroepBlad
from waarnemer_app.ui.lijst.opneemgang import Opneemgang
from waarnemer_app.ui.lijst.opnemen import OpnemenPaneel
from waarnemer_app.ui.lijst.stapel import Bestand, Gelezen, Stapel
from waarnemer_app.ui.lijst.uitslag import UitslagBlad
from waarnemer_app.ui.lijst.werk import Bron, LijstWerk, Vraag
from waarnemer_app.ui.theme import Theme

SOORTEN = "*.csv *.json *.xlsx *.xls *.ods *.xml *.txt"


class LijstPagina(Page):
    """``klaar`` when one is done here. ``vast`` are plekken that must never go unsaid."""

    klaar = Signal()

    def __init__(
        self,
        theme: Theme,
        nu: Callable[[], datetime],
        vast: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.stapel = Stapel()
        self.bekeken: Bestand | None = None
        self._leest = False
        self.werk = LijstWerk(nu, vast)
        self.werk.setParent(self)
        self._uitleg = laad_uitleg(platform.resource_dir() / "bevindingen.csv")
        self.bestanden = BestandenPaneel(theme, nu().date())
        self.uitslag: UitslagBlad | None = None
        self._vak = QVBoxLayout()
        self.opnemen = OpnemenPaneel(theme)
        self.gang = Opneemgang(self, self.opnemen, self.werk)
        self.show_head(
            self.tr("Lijsten van stembureaus"),
            self.tr("Voor het bureau: kijk een lijst na, en neem haar op in een pakketmap."),
        )
        self._bouw()
        self._toon()

    def _bouw(self) -> None:
        self.setAcceptDrops(True)
        self.add(self.bestanden)
        self.body.addLayout(self._vak)
        self.add(self.opnemen)
        self.knop = self.add_bar().set_big("")
        self.knop.acted.connect(self._doe)
        deel = self.bestanden
        deel.kies.connect(self._vraag_bestanden)
        deel.stop.connect(self.werk.stop)
        deel.weg.connect(self._haal_weg)
        deel.geopend.connect(lambda nr: self.bekijk(self.stapel.bestanden[nr]))
        deel.anders.connect(self._anders)
        self.werk.vordert.connect(deel.toon_voortgang)
        self.opnemen.anders.connect(self._anders)
        self.gang.veranderd.connect(self._toon)
        self.handle("volgende_open", lambda: self._naar_open(1))
        self.handle("vorige_open", lambda: self._naar_open(-1))

    def first_focus(self) -> QWidget:
        """One begins by choosing files."""
        return self.bestanden.kies_knop if not self.stapel.bestanden else self.knop

    def keys(self) -> list[tuple[str, str]]:
        """What the tables do."""
        return [
            ("Enter", self.tr("op een regel: neem over of laat staan")),
            ("Ctrl+C", self.tr("op regels: kopieer ze")),
        ]

    # files -------------------------------------------------------------------------------------

    def _vraag_bestanden(self) -> None:
        titel, soorten = self.tr("Lijsten kiezen"), self.tr("Lijsten ({0})").format(SOORTEN)
        kies_bestanden(self, titel, f"{soorten};;{self.tr('Alle bestanden (*)')}", self.neem)

    def neem(self, paden: Sequence[Path]) -> None:
        """Add files to the pile and read them."""
        if paden and not self.bezig:
            self.stapel.voeg_toe(paden)
            self.bekeken = next(b for b in self.stapel.bestanden if b.pad == paden[0])
            self._anders()

    def _haal_weg(self) -> None:
        if self.bekeken is not None and not self.bezig:
            self.stapel.haal_weg(self.bekeken)
            over = self.stapel.bestanden
            self.bekijk(over[0] if over else None)
            self.gang.vergeet()

    def bekijk(self, bestand: Bestand | None) -> None:
        """Show the findings of one list."""
        self.bekeken = bestand
        if self.uitslag is not None:
            self.uitslag.hide()
            self.uitslag.deleteLater()
            self.uitslag = None
        if bestand is not None and bestand.gelezen is not None:
            self.uitslag = UitslagBlad(self.theme, bestand, self._uitleg)
            self.uitslag.veranderd.connect(self.gang.vergeet)
            self.uitslag.bewaar_lijst.connect(
                lambda: self._zorg(lambda: self._bewaar(bewaar_lijst))
            )
            self.uitslag.bewaar_bevindingen.connect(lambda: self._bewaar(bewaar_bevindingen))
            self._vak.addWidget(self.uitslag)
        self._toon()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from the file manager may be dropped anywhere on the page."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the files that were dropped."""
        lokaal = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        self.neem(paden_van(lokaal))

    # reading -----------------------------------------------------------------------------------

    def _bron(self) -> Bron:
        bron = self.opnemen.bron
        dag = self.bestanden.datum() or (bron.stemdag() if bron else None)
        return Bron(dag, self.bestanden.code(), bron.map if bron else None)

    @property
    def bezig(self) -> bool:
        """True while something is read or written."""
        return self._leest or self.gang.bezig

    def _anders(self) -> None:
        self.gang.vergeet()
        self._zorg(self._stap)

    def _zorg(self, dan: Callable[[], None]) -> None:
        """Read what was not read as it must be, and then do this."""
        if self.bezig:
            return
        bron = self._bron()
        ongelezen = self.stapel.ongelezen(bron)
        if not ongelezen:
            self._toon()
            dan()
            return
        vragen = [Vraag(b.pad, frozenset(b.laat_staan)) for b in ongelezen]

        def gelezen(lijsten: list[Stembureaulijst] | None) -> None:
            self._zet_leest(leest=False)
            if lijsten is None:
                self._gestopt()
                return
            for bestand, vraag, lijst in zip(ongelezen, vragen, lijsten, strict=True):
                bestand.gelezen = Gelezen(lijst)
                bestand.gelezen_met = (bron, vraag.laat_staan)
            self.bekijk(self.bekeken)
            if self.uitslag is not None and self.uitslag.oordeel is not None:
                self.uitslag.oordeel.tell()
            dan()

        self._zet_leest(leest=True)
        self.werk.lees(vragen, bron, gelezen, self._mislukt)

    def _gestopt(self) -> None:
        for bestand in list(self.stapel.bestanden):
            if bestand.gelezen is None:
                self.stapel.haal_weg(bestand)
        over = self.stapel.bestanden
        self.bekijk(over[0] if over else None)
        accessibility.announce(self, self.tr("U stopte. Er is niets veranderd."))

    def _zet_leest(self, *, leest: bool) -> None:
        self._leest = leest
        self.bestanden.toon_bezig(bezig=leest)
        self._toon()

    def _mislukt(self, melding: str) -> None:
        self._zet_leest(leest=False)
        self.gang.meld_fout(melding)

    def _toon(self) -> None:
        self.bestanden.toon_rijen(self.stapel.bestanden, self.bekeken)
        reveal(self.opnemen, any(b.gelezen for b in self.stapel.bestanden))
        self._stap()

    # the big button ----------------------------------------------------------------------------

    def _stap(self) -> None:
        """What the big button does now, and why it cannot yet."""
        woord, reden = self._woord_en_reden()
        self.knop.show_text(woord)
        self.knop.set_blocked(reden)
        self.add_bar().show_note(reden)

    def _woord_en_reden(self) -> tuple[str, str]:
        stapel = self.stapel.bestanden
        if self.bezig:
            return self.tr("Even geduld"), self.tr("De lijsten worden gelezen.")
        if not stapel:
            return self.tr("Kies bestanden"), ""
        if self.gang.af:
            return self.tr("Klaar"), ""
        fout = next((b for b in stapel if b.fouten), None)
        if fout is not None:
            tekst = self.tr("In {0} staan fouten. Verbeter het bestand, of haal het weg.")
            return self.tr("Bekijk wat verandert"), tekst.format(fout.pad.name)
        zien = sum(len(b.te_zien) for b in stapel)
        if zien:
            tekst = self.tr("Ga eerst akkoord met {0} waarschuwingen. F8 gaat erheen.")
            if zien == 1:
                tekst = self.tr("Ga eerst akkoord met {0} waarschuwing. F8 gaat erheen.")
            return self.tr("Bekijk wat verandert"), tekst.format(zien)
        if self.opnemen.bron is None:
            return self.tr("Kies een pakketmap"), ""
        return (self.tr("Neem op") if self.gang.voorstel else self.tr("Bekijk wat verandert")), ""

    def _doe(self) -> None:
        if not self.stapel.bestanden:
            self._vraag_bestanden()
        elif self.gang.af:
            self.klaar.emit()
        elif self.opnemen.bron is None:
            self.gang.vraag_map()
        elif self.gang.voorstel is None:
            self._zorg(self._stel_voor)
        else:
            self.gang.neem_op()

    def _stel_voor(self) -> None:
        if not self._woord_en_reden()[1]:
            self.gang.stel_voor(self.stapel.lijsten)

    def _bewaar(self, hoe: Callable[[Page, Bestand, Callable[[Banner], None]], None]) -> None:
        uitslag = self.uitslag
        if self.bekeken is not None and uitslag is not None:

            def meld(banner: Banner) -> None:
                uitslag.meld(banner)
                self.bring_into_view(banner)

            hoe(self, self.bekeken, meld)

    def _naar_open(self, richting: int) -> None:
        """F8: to the next group that still asks something."""
        bladen = [b for b in (self.uitslag.groepen if self.uitslag else ()) if self._vraagt(b)]
        if not bladen:
            accessibility.focus(self.knop)
            return
        hier = self.window().focusWidget()
        nu = next((nr for nr, b in enumerate(bladen) if hier and b.isAncestorOf(hier)), None)
        volgende = (0 if richting > 0 else -1) if nu is None else (nu + richting) % len(bladen)
        blad = bladen[volgende]
        doel = blad.knop if blad.groep.niveau is Niveau.WAARSCHUWING else blad.vouw
        accessibility.focus(doel)
        self.bring_into_view(doel)

    def _vraagt(self, blad: GroepBlad) -> bool:
        bestand = self.bekeken
        te_zien = {groep.code for groep in bestand.te_zien} if bestand else set()
        niveau = blad.groep.niveau
        return niveau is Niveau.FOUT or (
            niveau is Niveau.WAARSCHUWING and blad.groep.code in te_zien
        )
