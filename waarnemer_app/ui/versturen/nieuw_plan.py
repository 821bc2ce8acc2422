"""New assignments during the day, from a personal file of the bureau: see them, take them over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.imports.pakket import PakketFout
from waarnemer_app.planwissel import Planwissel, bekijk_plan, neem_plan_over
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import kies_bestand, lees_bestand
from waarnemer_app.ui.begin.uitvoering import beginfout, wortels
from waarnemer_app.ui.components import Banner, BigButton, Button, Label, Title, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.lijst.tabel import RijTabel
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.versturen.verandertabel import verandertabel


class NieuwPlanPaneel(QWidget):
    """The overlay. ``overgenomen`` carries how many assignments there are now."""

    overgenomen = Signal(int)

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._theme = state, state.theme
        self._plan: Planwissel | None = None
        self.weg = Button(self._theme, self.tr("Sluit"), key="Esc", small=True)
        self.kies = Button(self._theme, self.tr("Kies bestand"), icon="file-text")
        self.melding: Banner | None = None
        self.tabel: RijTabel | None = None
        self.knop = BigButton(self._theme, self.tr("Neem over"), icon="check")
        self._kolom = QVBoxLayout(self)
        self._bouw()
        self.kies.acted.connect(self._vraag)
        self.knop.acted.connect(self._neem_over)

    def _bouw(self) -> None:
        theme = self._theme
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=12)
        kop.addWidget(Title(theme, self.tr("Nieuwe toewijzingen"), "xl"), 1)
        kop.addWidget(self.weg)
        spaced(theme, self._kolom, (24, 18, 24, 20), 14)
        self._kolom.addLayout(kop)
        uitleg = self.tr(
            "Het bureau stuurt u een nieuw persoonlijk bestand (.wvw) als uw plan verandert. "
            "Wat u vastlegde, blijft."
        )
        self._kolom.addWidget(Label(theme, uitleg, "md", "ink_soft"))
        self._kolom.addWidget(self.kies, 0, Qt.AlignmentFlag.AlignLeft)
        self._kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignRight)
        reveal(self.knop, False)

    def _vraag(self) -> None:
        soorten = self.tr("Persoonlijk bestand (*.wvw)")
        kies_bestand(self, self.tr("Nieuwe toewijzingen openen"), soorten, self.lees)

    def lees(self, pad: Path) -> None:
        """Read a file and show what it changes; nothing is taken over yet."""
        self._leeg()
        dossier = self._state.dossier
        try:
            plan = bekijk_plan(dossier, lees_bestand(pad), wortels(demo=dossier.demo))
        except (BeginFout, PakketFout, OpslagFout) as mis:
            self._meld_fout(beginfout(mis))
            return
        if not plan.regels:
            titel = self.tr("Dit is het plan dat u al heeft.")
            self._meld(Banner(self._theme, "info", titel, self.tr("U hoeft niets te doen.")))
            return
        self._plan = plan
        self.tabel = verandertabel(self._theme, plan.regels)
        self._kolom.insertWidget(self._kolom.count() - 1, self.tabel)
        reveal(self.knop, True)
        tekst = self.tr("Er verandert {0} keer iets.").format(len(plan.regels))
        accessibility.announce(self, tekst)
        accessibility.focus(self.knop)

    def _leeg(self) -> None:
        self._plan = None
        for oud in (self.melding, self.tabel):
            if oud is not None:
                oud.hide()
                oud.deleteLater()
        self.melding = self.tabel = None
        if self.knop.hasFocus():
            accessibility.focus(self.kies)
        reveal(self.knop, False)

    def _meld(self, banner: Banner) -> None:
        self.melding = banner
        self._kolom.insertWidget(self._kolom.count() - 1, banner)
        banner.tell()

    def _meld_fout(self, fout: BeginFout) -> None:
        waar = f"{fout.waar}. " if fout.waar else ""
        veilig = self.tr("Uw plan en uw werk zijn niet veranderd.")
        tekst = f"{waar}{fout.remedie} {veilig}"
        self._meld(Banner(self._theme, "error", fout.melding, tekst, code=fout.code))

    def _neem_over(self) -> None:
        if self._plan is None:
            return
        try:
            neem_plan_over(self._state.dossier, self._plan, self._state.nu())
        except OpslagFout as mis:
            self._leeg()
            self._meld_fout(beginfout(mis))
        else:
            self.overgenomen.emit(len(self._plan.toewijzingen))

    # what the overlay asks -------------------------------------------------------------------

    def take_focus(self) -> None:
        """Where one begins: choosing the file."""
        accessibility.focus(self.kies if self._plan is None else self.knop)

    def press_big(self) -> None:
        """What Ctrl+Enter does."""
        (self.kies if self._plan is None else self.knop).press()
