"""Acts at the end of an onregelmatigheid: no surprise, close, open again (R-ESC-8, R-PA-17)."""

from __future__ import annotations

from waarnemer_app.domain.afronding import toets_afronding
from waarnemer_app.domain.basis import Id, KorteTekst, Tijdstip
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken, wijzig

ESC_8 = {"regel": "R-ESC-8", "bron": "Plan 1.4, 3.5"}


class NoteerGeinformeerd(Handeling):
    """Note that gemeente or waterschap knows of it before any rapportage (R-ESC-8)."""

    onregelmatigheid: Id
    op: Tijdstip
    hoe: KorteTekst
    door: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``GEI_ONVOLLEDIG`` or ``GEI_TOEKOMST``."""
        object_ = stand.geef(self.onregelmatigheid, Onregelmatigheid)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        if not self.hoe.strip() or not self.door.strip():
            return weiger(
                "GEI_ONVOLLEDIG",
                "Er staat niet hoe en door wie dit is verteld.",
                "Vul beide in.",
                "organisatie_vooraf_geinformeerd_hoe",
                **ESC_8,
            )
        if self.op > context.nu:
            return weiger(
                "GEI_TOEKOMST",
                "De tijd ligt in de toekomst.",
                "Wijzig de tijd.",
                "organisatie_vooraf_geinformeerd_op",
                **ESC_8,
            )
        nieuw = object_.inhoud.model_copy(
            update={
                "organisatie_vooraf_geinformeerd_op": self.op,
                "organisatie_vooraf_geinformeerd_hoe": self.hoe,
                "organisatie_vooraf_geinformeerd_door": self.door,
            }
        )
        return wijzig(object_, nieuw, "Organisatie geïnformeerd", waargenomen_op=self.op)


class RondAf(Handeling):
    """Close an onregelmatigheid; nothing may be open any more (R-PA-14 to R-PA-17, R-ESC-8)."""

    onregelmatigheid: Id

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``AF_AL_AFGEROND`` or the codes of ``toets_afronding``."""
        object_ = stand.geef(self.onregelmatigheid, Onregelmatigheid)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        if object_.inhoud.afgerond_op is not None:
            return weiger("AF_AL_AFGEROND", "Dit is al afgerond.", "Heropen het eerst.")
        bevindingen = tuple(toets_afronding(stand, object_.id))
        if any(b.blokkeert for b in bevindingen):
            return Besluit(bevindingen=bevindingen)
        nieuw = object_.inhoud.model_copy(update={"afgerond_op": context.nu})
        return Besluit(
            revisies=(NieuweInhoud(object_.id, nieuw, RevisieSoort.CORRECTIE, "Afgerond"),),
            bevindingen=bevindingen,
        )


class Heropen(Handeling):
    """Open a closed onregelmatigheid again, with a reason."""

    onregelmatigheid: Id
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``REDEN_ONTBREEKT`` or ``AF_NIET_AFGEROND``."""
        object_ = stand.geef(self.onregelmatigheid, Onregelmatigheid)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        if not self.reden.strip():
            return weiger("REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "reden")
        revisies = heropening(stand, object_.id, self.reden)
        if not revisies:
            return weiger("AF_NIET_AFGEROND", "Dit is nog open.", "U kunt gewoon verder.")
        return Besluit(revisies=revisies)


def heropening(stand: Stand, onregelmatigheid: str, reden: str) -> tuple[NieuweInhoud, ...]:
    """The revision that opens it again where it was closed: no fact waits for that."""
    object_ = stand.geef(onregelmatigheid, Onregelmatigheid)
    if object_.ingetrokken or object_.inhoud.afgerond_op is None:
        return ()
    open_ = object_.inhoud.model_copy(update={"afgerond_op": None})
    return (NieuweInhoud(object_.id, open_, RevisieSoort.CORRECTIE, reden),)
