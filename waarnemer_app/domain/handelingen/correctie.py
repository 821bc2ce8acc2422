"""Correct or withdraw what was stated: always a new revision with a reason."""

from __future__ import annotations

from pydantic import SerializeAsAny

from waarnemer_app.domain.basis import Id, Inhoud, KorteTekst
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger


class Corrigeer(Handeling):
    """State a corrected content of the same kind, with a reason."""

    object: Id
    inhoud: SerializeAsAny[Inhoud]
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``REDEN_ONTBREEKT`` or ``SOORT_ANDERS``."""
        oud = stand.geef(self.object, Inhoud)
        if not self.reden.strip():
            return weiger("REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "reden")
        if type(oud.inhoud) is not type(self.inhoud):
            return weiger("SOORT_ANDERS", "Dit is een ander soort gegeven.", "Begin opnieuw.")
        return Besluit(
            revisies=(NieuweInhoud(self.object, self.inhoud, RevisieSoort.CORRECTIE, self.reden),)
        )


class TrekIn(Handeling):
    """Withdraw what was stated, with a reason; it stays readable in the history."""

    object: Id
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``REDEN_ONTBREEKT``."""
        oud = stand.geef(self.object, Inhoud)
        if not self.reden.strip():
            return weiger("REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "reden")
        return Besluit(
            revisies=(NieuweInhoud(self.object, oud.inhoud, RevisieSoort.INTREKKING, self.reden),)
        )
