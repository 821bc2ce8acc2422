"""What is written about a procesaanwijzing, put before the rules (``procesaanwijzing_toets``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from waarnemer_app.domain.bevinding import Bevinding
from waarnemer_app.domain.kennisgeving import toets_kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.procesaanwijzing_toets import toets, vraagt_schorsing
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zaak import stel_zaak_samen
from waarnemer_app.ui.signalen.feiten import plek_van, plek_van_onregelmatigheid
from waarnemer_app.ui.signalen.invulling import SOORT, lees_invulling
from waarnemer_app.ui.signalen.schrijven import zoek_concept
from waarnemer_app.ui.state import AppState


@dataclass(frozen=True)
class Getoetst:
    """What is filled in, for which plek, and what the rules find."""

    plek: Plek
    invulling: Invulling
    bevindingen: list[Bevinding]
    vraagt_schorsing: bool

    @property
    def blokkades(self) -> list[Bevinding]:
        """What stops preparing."""
        return [b for b in self.bevindingen if b.blokkeert]


def heeft_aanwijzing(inhoud: Onregelmatigheid) -> bool:
    """True where the ladder leads to a procesaanwijzing (R-ESC-3); the organisatieketen not."""
    return inhoud.keten is Keten.UITSLAGVASTSTELLING


def plek_voor(state: AppState, onregelmatigheid: str, inhoud: Mapping[str, Any]) -> Plek:
    """The plek the procesaanwijzing is for: as chosen, else that of the onregelmatigheid."""
    gekozen = plek_van(state.dossier, str(inhoud.get("plek") or "") or None)
    if gekozen is not None:
        return gekozen
    over = state.dossier.stand.geef(onregelmatigheid, Onregelmatigheid).inhoud
    return plek_van_onregelmatigheid(state.dossier, over)


def toets_inhoud(
    state: AppState, onregelmatigheid: str, inhoud: Mapping[str, Any], *, gegeven: bool
) -> Getoetst:
    """Test what is written. While preparing it is tested as if it were given now."""
    invulling = lees_invulling(inhoud)
    if not gegeven:
        invulling = invulling.model_copy(update={"gegeven_op": state.nu()})
    plek = plek_voor(state, onregelmatigheid, inhoud)
    dossier = state.dossier
    zaak = stel_zaak_samen(
        dossier.stand, dossier.pakket, onregelmatigheid, plek, invulling, state.nu()
    )
    gevonden = [*toets(zaak, invulling), *toets_kennisgeving(plek, zaak.verkiezingen)]
    return Getoetst(plek, invulling, gevonden, vraagt_schorsing(zaak))


def toets_concept(state: AppState, onregelmatigheid: str) -> Getoetst:
    """Test what was prepared so far."""
    concept = zoek_concept(state, SOORT, onregelmatigheid)
    return toets_inhoud(state, onregelmatigheid, concept.inhoud if concept else {}, gegeven=False)
