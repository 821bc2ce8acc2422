"""Acts on a kennisgeving: two facts per recipient, told and confirmed by mail (R-PA-15)."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id, KorteTekst, Tijdstip
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, weiger, wijzig


def _toekomst(veld: str) -> Besluit:
    return weiger("KG_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", veld)


class NoteerVerteld(Handeling):
    """Note that a recipient was told: when, how and to whom (R-PA-15)."""

    kennisgeving: Id
    op: Tijdstip
    hoe: KorteTekst = ""
    aan: KorteTekst = ""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``KG_TOEKOMST``."""
        object_ = stand.geef(self.kennisgeving, Kennisgeving)
        if self.op > context.nu:
            return _toekomst("op")
        nieuw = object_.inhoud.model_copy(
            update={"verteld_op": self.op, "verteld_hoe": self.hoe, "verteld_aan": self.aan}
        )
        return wijzig(object_, nieuw, "Verteld genoteerd", waargenomen_op=self.op)


class NoteerMail(Handeling):
    """Note that a draft was made, or that the mail was sent; never assumed (R-PA-15)."""

    kennisgeving: Id
    concept_op: Tijdstip | None = None
    verstuurd_op: Tijdstip | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with KG_GEEN_TIJD or KG_TOEKOMST; what was noted before is kept."""
        object_ = stand.geef(self.kennisgeving, Kennisgeving)
        tijden = [tijd for tijd in (self.concept_op, self.verstuurd_op) if tijd is not None]
        if not tijden:
            return weiger("KG_GEEN_TIJD", "Er is geen tijd.", "Noteer de tijd.", "verstuurd_op")
        if max(tijden) > context.nu:
            return _toekomst("verstuurd_op")
        oud = object_.inhoud
        nieuw = oud.model_copy(
            update={
                "mail_concept_op": self.concept_op or oud.mail_concept_op,
                "mail_verstuurd_op": self.verstuurd_op or oud.mail_verstuurd_op,
            }
        )
        reden = "Mail verstuurd" if self.verstuurd_op else "Mailconcept gemaakt"
        return wijzig(object_, nieuw, reden)
