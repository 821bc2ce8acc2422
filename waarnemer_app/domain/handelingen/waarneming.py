"""State a filled-in form."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.waarneming import Aanleiding, Waarneming

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger


class LegWaarnemingVast(Handeling):
    """State a waarneming; the form engine has already judged the answers.

    ``fouten`` counts what the engine found wrong or open; it must be zero.
    """

    waarneming: Waarneming
    fouten: int = 0
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with a code of ``toets_waarneming``."""
        return toets_waarneming(self.waarneming, self.fouten) or Besluit(
            revisies=(NieuweInhoud(context.nieuw_id(), self.waarneming),),
            concept_weg=self.concept,
        )


def toets_waarneming(waarneming: Waarneming, fouten: int = 0) -> Besluit | None:
    """Refuse with ``WN_FOUTEN``, or ``WN_SIGNAAL_ONTBREEKT`` (R-WN-5); also when correcting."""
    if fouten:
        return weiger(
            "WN_FOUTEN",
            "1 vraag is nog open of fout."
            if fouten == 1
            else f"{fouten} vragen zijn nog open of fout.",
            "Beantwoord ze, of kies 'niet gezien'.",
        )
    risico = waarneming.aanleiding is Aanleiding.RISICOGESTUURD
    if risico and waarneming.signaal is None:
        return weiger(
            "WN_SIGNAAL_ONTBREEKT",
            "U neemt waar na een signaal, maar welk signaal ontbreekt.",
            "Kies het signaal.",
            "signaal",
            regel="R-WN-5",
            bron="Plan 3.1.2",
        )
    return None
