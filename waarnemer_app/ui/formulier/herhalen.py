"""Adding to a repeat and taking away from it: at once, told, and to be undone."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.formulier.anker import zet_neer
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.vel import Vel
from waarnemer_app.ui.navigatie import Navigatie


class Herhalen(QObject):
    """Does what the cards of a sheet ask; the focus is where one goes on right after it."""

    def __init__(self, vel: Vel, invuller: Invuller, navigatie: Navigatie) -> None:
        super().__init__(vel)
        self._vel, self._invuller, self._navigatie = vel, invuller, navigatie
        vel.maker.meer.connect(self.voeg_toe)
        vel.maker.weg.connect(self.haal_weg)

    def voeg_toe(self, herhaling: str) -> None:
        """Add an instance and go to its first question."""
        self._vel.flush()
        ref = self._invuller.voeg_toe(herhaling)
        if not ref:
            self._navigatie.meld(self.tr("Hier past er niet een meer bij."))
            return
        self._zeg(self.tr("{0} staat erbij.").format(self._invuller.kaart_van(f"{ref}/")))
        self._naar(self._vel.doel_in(ref))

    def haal_weg(self, ref: str) -> None:
        """Take an instance away and go to the one that took its place, else to the one before."""
        self._vel.flush()
        naam = self._invuller.kaart_van(f"{ref}/")
        herhaling, _, getal = ref.removesuffix("]").rpartition("[")
        held = self._vel.window().focusWidget()
        if held is not None and self._vel.isAncestorOf(held):
            # what has the focus may go; a hidden focus jumps to whatever comes next
            held.clearFocus()
        self._invuller.haal_weg(ref)
        nummer = min(int(getal), self._invuller.instance.count(herhaling))
        doel = self._vel.doel_in(f"{herhaling}[{nummer}]") if nummer else None
        self._naar(doel or self._vel.doel_in(herhaling))
        woorden = self.tr("{0} is weg.").format(naam)
        self._zeg(woorden)
        terug = partial(self._haal_terug, self._invuller.stappen)
        self._navigatie.meld(woorden, terug)

    def _haal_terug(self, merk: int) -> None:
        """Take back only while nothing else was answered since."""
        if self._invuller.stappen != merk:
            self._navigatie.meld(self.tr("Er is daarna iets gewijzigd. Druk op Ctrl+Z."))
            return
        refs = self._invuller.terug()
        self._naar(next((doel for ref in sorted(refs) if (doel := self._vel.doel(ref))), None))

    def _naar(self, doel: QWidget | None) -> None:
        if doel is not None:
            zet_neer()
            accessibility.focus(doel)

    def _zeg(self, woorden: str) -> None:
        accessibility.announce(self._vel, woorden)
