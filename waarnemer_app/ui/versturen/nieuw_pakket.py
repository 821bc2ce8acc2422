"""A newer package during the day: where it comes from, what it changes, and taking it over.

Nothing is changed before somebody typed the two groups from paper and chose **Neem over**.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.pakketwissel import Telling, Wissel
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.afdrukcontrole import AfdrukControle
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import kies_bestand
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Panel, Title, spaced
from waarnemer_app.ui.components.fold import Fold
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.versturen.nieuw_plan import NieuwPlanPaneel
from waarnemer_app.ui.versturen.pakketwerk import Gelezen, PakketWerk
from waarnemer_app.ui.versturen.verandertabel import verandertabel


class NieuwPakketPaneel(QWidget):
    """The overlay. ``overgenomen`` carries the Wissel once the newer package is in force."""

    overgenomen = Signal(object)

    def __init__(self, state: AppState, werk: PakketWerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._theme, self._werk = state, state.theme, werk
        self._gelezen: Gelezen | None = None
        theme = self._theme
        self.weg = Button(theme, self.tr("Sluit"), key="Esc", small=True)
        self.haal = Button(theme, self.tr("Haal op via netwerk"), icon="wifi")
        self.kies = Button(theme, self.tr("Kies bestand"), icon="file-text")
        self.fout, self.gelijk = Banner(theme, "error", ""), Banner(theme, "info", "")
        self.wijzigt = Panel(theme, "")
        self._regels = Label(theme, "")
        self._uitleg = Label(theme, "", "md", "ink_soft")
        self.controle: AfdrukControle | None = None
        self.precies: Fold | None = None
        self.knop = BigButton(theme, self.tr("Neem over"), icon="check")
        self._bouw()
        self.haal.acted.connect(self._haal)
        self.kies.acted.connect(self._vraag_bestand)
        self.knop.acted.connect(self._neem_over)
        self._leeg()

    def _bouw(self) -> None:
        theme = self._theme
        kop, rij = QHBoxLayout(), QHBoxLayout()
        for laag in (kop, rij):
            spaced(theme, laag, spacing=12)
        kop.addWidget(Title(theme, self.tr("Nieuw pakket"), "xl"), 1)
        kop.addWidget(self.weg)
        rij.addWidget(self.haal)
        rij.addWidget(self.kies)
        rij.addStretch(1)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, (24, 18, 24, 20), 14)
        kolom.addLayout(kop)
        kolom.addWidget(Label(theme, self._inleiding(), "md", "ink_soft"))
        kolom.addLayout(rij)
        for deel in (self.fout, self.gelijk, self.wijzigt):
            kolom.addWidget(deel)
        self.wijzigt.add(self._regels)
        self.wijzigt.add(self._uitleg)
        kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignRight)
        self.haal.setVisible(self._werk.kan_halen())

    def _inleiding(self) -> str:
        nieuw, hier = self._werk.aangekondigd(), self._state.dossier.pakket.kop.versie
        if nieuw is None:
            tekst = self.tr("U heeft versie {0}. Kies een pakket van het bureau (.wvp).")
            return tekst.format(hier)
        tekst = self.tr("Het bureau heeft versie {0} klaargezet. U heeft versie {1}.")
        return tekst.format(nieuw.versie, hier)

    # reading ---------------------------------------------------------------------------------

    def _leeg(self) -> None:
        self._gelezen = None
        for deel in (self.fout, self.gelijk, self.wijzigt, self.knop):
            deel.hide()
        for oud in (self.controle, self.precies):
            if oud is not None:
                oud.hide()
                oud.deleteLater()
        self.controle = self.precies = None

    def _haal(self) -> None:
        self._begin()
        self._werk.haal(self._met_pakket, self._mislukt)

    def _vraag_bestand(self) -> None:
        soorten = self.tr("Verkiezingspakket (*.wvp)")
        kies_bestand(self, self.tr("Nieuw pakket openen"), soorten, self._lees)

    def _lees(self, pad: Path) -> None:
        self._begin()
        self._werk.lees(pad, self._met_pakket, self._mislukt)

    def _begin(self) -> None:
        self._leeg()
        self._bezig(self.tr("Het pakket wordt gecontroleerd…"))

    def _bezig(self, waarom: str) -> None:
        # blocked, never disabled: that would throw the focus away
        for knop in (self.haal, self.kies):
            knop.set_blocked(waarom)
        if waarom:
            accessibility.announce(self, waarom)

    def _mislukt(self, fout: BeginFout) -> None:
        self._bezig("")
        waar = f"{fout.waar}. " if fout.waar else ""
        veilig = self.tr("Uw pakket en uw werk zijn niet veranderd.")
        self.fout.show_message(fout.melding, f"{waar}{fout.remedie} {veilig}", code=fout.code)
        self.fout.show()
        self.fout.tell()

    def _met_pakket(self, gelezen: Gelezen) -> None:
        self._bezig("")
        wissel = gelezen.wissel
        if not wissel.nieuw:
            titel = self.tr("U heeft dit pakket al: versie {0}.").format(wissel.versie)
            self.gelijk.show_message(titel, self.tr("U hoeft niets te doen."))
            self.gelijk.show()
            self.gelijk.tell()
            return
        self._gelezen = gelezen
        demo = self._state.dossier.demo
        self.controle = AfdrukControle(self._theme, gelezen.data, demo=demo)
        self.wijzigt.show_title(self.tr("Versie {0}").format(wissel.versie))
        self._regels.setText("\n".join(self._woorden(wissel)))
        self._uitleg.setText(
            self.tr(
                "Wat u vastlegde en schreef, blijft. Een formulier dat u begon, houdt zijn versie. "
                "Typ de twee lege groepen over van het papier bij deze versie. "
                "Heeft u dat papier niet? Bel het bureau."
            )
        )
        if wissel.regels:
            tabel = verandertabel(self._theme, wissel.regels)
            titel = self.tr("Wat verandert er precies?")
            self.precies = Fold(self._theme, titel, tabel, open_=True)
            self.wijzigt.body.insertWidget(1, self.precies)
        self.wijzigt.add(self.controle)
        self.wijzigt.show()
        self.knop.show()
        accessibility.announce(self, f"{self.wijzigt.title.text()} {self._regels.text()}")
        self.controle.neem_focus()

    def _woorden(self, wissel: Wissel) -> list[str]:
        uit = [
            f"{wat}: {self._telling(telling)}"
            for wat, telling in (
                (self.tr("Plekken"), wissel.plekken),
                (self.tr("Formulieren"), wissel.formulieren),
                (self.tr("Contacten"), wissel.contacten),
            )
        ]
        blijft = len(wissel.verschil.behouden)
        if blijft:
            plekken = aantal(blijft, self.tr("plek"), self.tr("plekken"))
            uit.append(self.tr("Niet meer in het pakket, maar in gebruik: {0}.").format(plekken))
        return uit

    def _telling(self, telling: Telling) -> str:
        if telling == Telling():
            return self.tr("niets verandert.")
        woorden = self.tr("{0} nieuw, {1} veranderd, {2} weg.")
        return woorden.format(telling.nieuw, telling.veranderd, telling.weg)

    # taking over -----------------------------------------------------------------------------

    def _neem_over(self) -> None:
        if self._gelezen is None or self.controle is None:
            return
        self.fout.hide()
        bezwaar = self.controle.bezwaar()
        if bezwaar is not None:
            self._mislukt(bezwaar)
            return
        try:
            wissel = self._werk.neem_over(self._gelezen)
        except BeginFout as fout:
            self._mislukt(fout)
        else:
            self.overgenomen.emit(wissel)

    # what the overlay asks -------------------------------------------------------------------

    def take_focus(self) -> None:
        """Where one begins: the groups, else the way the package comes."""
        if self.controle is not None:
            self.controle.neem_focus()
        else:
            accessibility.focus(self._bron())

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        (self.knop if self._gelezen is not None else self._bron()).press()

    def _bron(self) -> Button:
        return self.haal if self._werk.kan_halen() else self.kies


class Pakketgang(QObject):
    """Shows the panel, and after a change every page anew: what they show came from the old one."""

    def __init__(self, state: AppState, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._window = state, window

    def toon(self) -> None:
        """Show it in front."""
        werk = PakketWerk(self._state, self)
        paneel = NieuwPakketPaneel(self._state, werk)
        werk.setParent(paneel)
        paneel.weg.acted.connect(self._window.sluit_overlay)
        paneel.overgenomen.connect(self._is_overgenomen)
        self._window.toon_overlay(paneel)

    def toon_plan(self) -> None:
        """Show the panel of a newer personal file in front."""
        paneel = NieuwPlanPaneel(self._state)
        paneel.weg.acted.connect(self._window.sluit_overlay)
        paneel.overgenomen.connect(self._is_nieuw_plan)
        self._window.toon_overlay(paneel)

    def _is_overgenomen(self, wissel: Wissel) -> None:
        tekst = self.tr("Pakket versie {0} geldt nu. Alles wat u vastlegde, staat er nog.")
        self._alles_nieuw("versturen", tekst.format(wissel.versie))

    def _is_nieuw_plan(self, aantal_: int) -> None:
        tekst = self.tr("Uw nieuwe plan geldt nu: {0}. Alles wat u vastlegde, staat er nog.")
        plekken = aantal(aantal_, self.tr("toewijzing"), self.tr("toewijzingen"))
        self._alles_nieuw("vandaag", tekst.format(plekken))

    def _alles_nieuw(self, pagina: str, tekst: str) -> None:
        self._window.sluit_overlay()
        self._window.pages.clear()
        self._state.pakket_veranderd.emit()
        self._window.toon(pagina)
        self._window.meld(tekst)
