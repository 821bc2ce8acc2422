"""Acts on a kennisgeving: two facts per recipient, told and confirmed by mail (R-PA-15)."""

from __future__ import annotations

from datetime import datetime

from waarnemer_app.domain.basis import Id, KorteTekst, Tijdstip
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object, Stand

from .basis import Besluit, Context, Handeling, weiger, weiger_ingetrokken, wijzig

PA_15 = {"regel": "R-PA-15", "bron": "Plan 3.4.2; Kieswet A 12 lid 5"}


def toets_feiten(
    kennisgeving: Object[Kennisgeving], nieuw: Kennisgeving, stand: Stand, nu: datetime
) -> Besluit | None:
    """What is against these facts, also as a correction (R-PA-15).

    ``INGETROKKEN``; ``KG_ZONDER_HOE``; ``KG_TOEKOMST``; or ``KG_VOOR_AANWIJZING``: nobody can be
    told or mailed of a procesaanwijzing before it was given. What stood there already is kept.
    """
    aanwijzing = stand.geef(nieuw.procesaanwijzing, Procesaanwijzing)
    if weigering := weiger_ingetrokken(kennisgeving) or weiger_ingetrokken(aanwijzing):
        return weigering
    oud, gegeven = kennisgeving.inhoud, aanwijzing.inhoud.invulling.gegeven_op
    concept = nieuw.mail_concept_op
    if concept is not None and concept != oud.mail_concept_op and concept > nu:
        return _toekomst("mail_concept_op")
    for veld in ("verteld_op", "mail_verstuurd_op"):
        op = getattr(nieuw, veld)
        if op is None or op == getattr(oud, veld):
            continue
        if op > nu:
            return _toekomst(veld)
        if gegeven is not None and op < gegeven.replace(second=0, microsecond=0):
            return weiger(
                "KG_VOOR_AANWIJZING",
                "Deze tijd ligt voor de procesaanwijzing zelf.",
                "Wijzig deze tijd, of corrigeer de tijd van de aanwijzing.",
                veld,
                **PA_15,
            )
    nieuw_verteld = nieuw.verteld_op is not None and nieuw.verteld_op != oud.verteld_op
    if nieuw_verteld and not nieuw.verteld_hoe.strip():
        return weiger(
            "KG_ZONDER_HOE",
            "Er staat niet hoe het is verteld.",
            "Kies hoe.",
            "verteld_hoe",
            **PA_15,
        )
    return None


def _toekomst(veld: str) -> Besluit:
    return weiger("KG_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", veld)


class NoteerVerteld(Handeling):
    """Note that a recipient was told: when, how and to whom (R-PA-15)."""

    kennisgeving: Id
    op: Tijdstip
    hoe: KorteTekst = ""
    aan: KorteTekst = ""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with a code of ``toets_feiten``."""
        object_ = stand.geef(self.kennisgeving, Kennisgeving)
        nieuw = object_.inhoud.model_copy(
            update={"verteld_op": self.op, "verteld_hoe": self.hoe, "verteld_aan": self.aan}
        )
        return toets_feiten(object_, nieuw, stand, context.nu) or wijzig(
            object_, nieuw, "Verteld genoteerd", waargenomen_op=self.op
        )


class NoteerMail(Handeling):
    """Note that a draft was made, or that the mail was sent; never assumed (R-PA-15)."""

    kennisgeving: Id
    concept_op: Tijdstip | None = None
    verstuurd_op: Tijdstip | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with KG_GEEN_TIJD or a code of ``toets_feiten``; what was noted is kept."""
        object_ = stand.geef(self.kennisgeving, Kennisgeving)
        if self.concept_op is None and self.verstuurd_op is None:
            return weiger("KG_GEEN_TIJD", "Er is geen tijd.", "Noteer de tijd.", "verstuurd_op")
        oud = object_.inhoud
        nieuw = oud.model_copy(
            update={
                "mail_concept_op": self.concept_op or oud.mail_concept_op,
                "mail_verstuurd_op": self.verstuurd_op or oud.mail_verstuurd_op,
            }
        )
        reden = "Mail verstuurd" if self.verstuurd_op else "Mailconcept gemaakt"
        return toets_feiten(object_, nieuw, stand, context.nu) or wijzig(object_, nieuw, reden)
