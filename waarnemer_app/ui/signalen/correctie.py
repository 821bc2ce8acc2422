"""Correct a procesaanwijzing that was recorded: the same rows, and why (R-PA-14, R-PA-18)."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from waarnemer_app.domain.handelingen import CorrigeerProcesaanwijzing
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.feiten import plek_tekst
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, Vraag
from waarnemer_app.ui.signalen.invulling import CORRECTIE, schrijf_invulling
from waarnemer_app.ui.signalen.schrijven import Schrijver, zoek_concept
from waarnemer_app.ui.state import AppState


class CorrectiePagina(AanwijzingPagina):
    """The page ``correctie``: id of a Procesaanwijzing, with "#" and the field to begin at.

    What was recorded stays in the logboek; a recipient that comes with another plek is added.
    """

    def __init__(
        self, state: AppState, navigatie: Navigatie, id_: str, *, parent: QWidget | None = None
    ) -> None:
        self._aanwijzing, _hek, wens = id_.partition("#")
        self._oud = state.dossier.stand.geef(self._aanwijzing, Procesaanwijzing).inhoud
        super().__init__(state, navigatie, f"{self._oud.onregelmatigheid}#{wens}", parent=parent)

    def _schrijver(self, state: AppState) -> Schrijver:
        concept = zoek_concept(state, CORRECTIE, self._aanwijzing)
        return Schrijver(state, CORRECTIE, self._aanwijzing, self._begin(state), concept)

    def _begin(self, state: AppState) -> dict[str, Any]:
        gegeven = schrijf_invulling(self._oud.invulling)
        return {**gegeven, "plek": self._oud.plek.id, "correctiereden": ""}

    def _bouw_vel(self) -> None:
        super()._bouw_vel()
        vraag = Vraag("", self.tr("Waarom corrigeert u dit?"), self.tr("Dit staat in het logboek."))
        self.rijen.regel("correctiereden", vraag, onder=True)

    def _bouw_balk(self) -> None:
        knop = self.add_bar().set_big(self.tr("Leg correctie vast"), icon="rubber-stamp")
        knop.acted.connect(self.leg_vast)

    def refresh(self) -> None:
        """Read the record again: it may have been corrected elsewhere."""
        self._oud = self.state.dossier.stand.geef(self._aanwijzing, Procesaanwijzing).inhoud
        super().refresh()
        self._al.hide()

    def _toon_kop(self, nr: int) -> None:
        onr = self.tr("onregelmatigheid {0}").format(nr)
        rest = self.tr("wat was vastgelegd, blijft te lezen")
        titel = self.tr("Procesaanwijzing corrigeren")
        self.show_head(titel, f"{plek_tekst(self._oud.plek)} · {onr} · {rest}")

    def leg_vast(self) -> None:
        """State the corrected content, and go back to the procesaanwijzing."""
        if not self.klaar_om_vast_te_leggen("gegeven_op"):
            return
        getoetst = self._getoetst()
        gedaan = self.doe(
            CorrigeerProcesaanwijzing(
                procesaanwijzing=self._aanwijzing,
                invulling=getoetst.invulling,
                reden=self.schrijver.tekst("correctiereden").strip()[:KORT],
                plek=getoetst.plek.model_copy(update={"locaties": ()}),
                concept=self.schrijver.id,
            )
        )
        if gedaan is not None:
            self.schrijver.vergeet(self._begin(self.state))
            self.navigatie.toon("procesaanwijzing", self._aanwijzing)
