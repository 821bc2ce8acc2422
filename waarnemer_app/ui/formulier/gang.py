"""Going through a form: on, back, to what is open, and to what an undo changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.formulier.rij import vraagcode
from waarnemer_app.ui.navigatie import Navigatie

if TYPE_CHECKING:
    from waarnemer_app.ui.formulier.pagina import FormulierPagina

Begin = Literal["open", "eerste", "laatste"]
"""Where to start in a section: at the first open question, at its first page, at its last."""


class Gang(QObject):
    """The steps of one form page; each keeps first what was typed."""

    def __init__(self, pagina: FormulierPagina, navigatie: Navigatie) -> None:
        super().__init__(pagina)
        self._pagina, self._navigatie = pagina, navigatie

    def verder(self) -> None:
        """The next page, the next section, or the check page after the last."""
        pagina = self._pagina
        pagina.flush()
        if self._blader(1):
            return
        if pagina.huidig < len(pagina.secties) - 1:
            pagina.toon_onderdeel(pagina.huidig + 1, begin="eerste")
        else:
            pagina.vel.verlaat()
            self._navigatie.toon("controle", pagina.invuller.concept.id)

    def terug(self) -> None:
        """The page before, or the section before."""
        self._pagina.flush()
        if not self._blader(-1):
            self._pagina.toon_onderdeel(self._pagina.huidig - 1, begin="laatste")

    def _blader(self, stap: int) -> bool:
        """One page on or back in this section; False when there is none."""
        vel = self._pagina.vel
        naar = vel.wijzer.nummer() + stap
        if not vel.wijzer.smal or not 1 <= naar <= len(vel.wijzer.paginas()):
            return False
        vel.toon_pagina(naar)
        self._pagina.sheet.go(0)
        doel = vel.doel_op_pagina() or self._pagina.add_bar().big
        if doel is not None:
            accessibility.focus(doel)
        return True

    def naar_open(self, stap: int) -> None:
        """F8: the next question that is open, wrong or doubtful, also in another section."""
        pagina = self._pagina
        pagina.flush()
        werk = {fout.ref for fout in pagina.invuller.fouten()} | set(pagina.invuller.twijfels())
        alle = [ref for sectie in pagina.secties for ref in sectie.questions]
        hier = alle.index(pagina.ref) if pagina.ref in alle else -1
        rond = [*alle[hier + 1 :], *alle[: max(hier, 0)]]
        volgende = next((ref for ref in rond[::stap] if ref in werk), None)
        if volgende is not None:
            pagina.ga_naar_vraag(volgende)
        else:
            self._navigatie.meld(self.tr("Er is verder niets open."))

    def zeg_terug(self) -> None:
        """Say at which question one was: where one is now."""
        staat = self._pagina.invuller.staat(self._pagina.ref)
        waar = vraagcode(staat.node.name) or staat.label
        self._navigatie.meld(self.tr("U was bij {0}.").format(waar))

    def zeg_bestand(self, ref: str, melding: str, remedie: str) -> None:
        """Say it at the bottom when a file failed whose question is not in sight."""
        pagina = self._pagina
        if melding and not (pagina.isVisible() and ref in pagina.vel.rijen):
            self._navigatie.meld(f"{melding} {remedie}")

    def ongedaan(self) -> None:
        """Take back the last answer."""
        self._herhaal(self._pagina.invuller.terug, self.tr("Ongedaan gemaakt."))

    def opnieuw(self) -> None:
        """Do the answer that was taken back again."""
        self._herhaal(self._pagina.invuller.opnieuw, self.tr("Opnieuw gedaan."))

    def _herhaal(self, stap: Callable[[], frozenset[str]], woorden: str) -> None:
        """What changed is never out of sight, so the focus goes to its question."""
        pagina = self._pagina
        pagina.flush()
        refs = stap()
        gevraagd = [ref for sectie in pagina.secties for ref in sectie.questions]
        ref = next((ref for ref in gevraagd if ref in refs), "")
        if ref:
            pagina.ga_naar_vraag(ref)
        if refs:
            accessibility.announce(pagina, woorden)
