"""Acts on a signaal: make it, judge it, or state the onregelmatigheid that it turned out to be."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst
from waarnemer_app.domain.bevinding import blokkade
from waarnemer_app.domain.onregelmatigheid import (
    Ernst,
    Kenmerken,
    Onregelmatigheid,
    toets_kenmerken,
)
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Waarborg

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger


class MaakSignaal(Handeling):
    """Make a signaal; it is offered by an answer or made by hand, never automatic (R-ONR-1)."""

    signaal: Signaal
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``SIG_LEEG``."""
        if not self.signaal.wat.strip():
            return weiger("SIG_LEEG", "Er staat nog niet wat u zag.", "Schrijf wat u zag.", "wat")
        return Besluit(
            revisies=(
                NieuweInhoud(
                    context.nieuw_id(), self.signaal, waargenomen_op=self.signaal.waargenomen_op
                ),
            ),
            concept_weg=self.concept,
        )


class BeoordeelSignaal(Handeling):
    """Give a signaal another outcome than onregelmatigheid (R-ONR-2)."""

    signaal: Id
    uitkomst: Uitkomst
    toelichting: LangeTekst = ""
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``SIG_NIET_ZO`` for onregelmatigheid, and ``SIG_AL_ONREGELMATIGHEID``."""
        object_ = stand.geef(self.signaal, Signaal)
        if self.uitkomst in {Uitkomst.ONREGELMATIGHEID, Uitkomst.NIEUW}:
            return Besluit(
                bevindingen=(
                    blokkade(
                        "SIG_NIET_ZO",
                        "Een onregelmatigheid volgt alleen uit de drie kenmerken.",
                        "Vul de drie kenmerken in.",
                        "R-ONR-1",
                        "Plan 3.2",
                    ),
                )
            )
        if object_.inhoud.uitkomst is Uitkomst.ONREGELMATIGHEID:
            return weiger(
                "SIG_AL_ONREGELMATIGHEID",
                "Dit signaal is al een onregelmatigheid.",
                "Trek eerst de onregelmatigheid in.",
            )
        nieuw = object_.inhoud.model_copy(
            update={"uitkomst": self.uitkomst, "toelichting": self.toelichting}
        )
        return Besluit(
            revisies=(
                NieuweInhoud(object_.id, nieuw, RevisieSoort.CORRECTIE, "Signaal beoordeeld"),
            ),
            concept_weg=self.concept,
        )


class LegOnregelmatigheidVast(Handeling):
    """State that a signaal is an onregelmatigheid; all three kenmerken must hold (R-ONR-1)."""

    signaal: Id
    titel: KorteTekst
    plek: Id
    verkiezingen: tuple[Id, ...]
    kenmerken: Kenmerken
    ernst: Ernst = Ernst.LICHT
    waarborgen: tuple[Waarborg, ...] = ()
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with the codes of ``toets_kenmerken``, or ``ONR_GEEN_TITEL``."""
        object_ = stand.geef(self.signaal, Signaal)
        signaal = object_.inhoud
        soorten = context.pakket.verkiezing_soorten(self.verkiezingen)
        bevindingen = toets_kenmerken(self.kenmerken, signaal, soorten)
        if any(b.blokkeert for b in bevindingen):
            return Besluit(bevindingen=tuple(bevindingen))
        if not self.titel.strip():
            return weiger("ONR_GEEN_TITEL", "De titel ontbreekt.", "Geef een korte titel.", "titel")
        onregelmatigheid = Onregelmatigheid(
            signaal=self.signaal,
            titel=self.titel.strip(),
            feiten=signaal.wat,
            waargenomen_op=signaal.waargenomen_op,
            plek=self.plek,
            verkiezingen=self.verkiezingen,
            kenmerken=self.kenmerken,
            ernst=self.ernst,
            waarborgen=self.waarborgen,
        )
        nieuw_signaal = signaal.model_copy(
            update={
                "uitkomst": Uitkomst.ONREGELMATIGHEID,
                "feitelijke_constatering": self.kenmerken.feitelijke_constatering,
            }
        )
        return Besluit(
            revisies=(
                NieuweInhoud(
                    object_.id, nieuw_signaal, RevisieSoort.CORRECTIE, "Signaal beoordeeld"
                ),
                NieuweInhoud(
                    context.nieuw_id(), onregelmatigheid, waargenomen_op=signaal.waargenomen_op
                ),
            ),
            concept_weg=self.concept,
            bevindingen=tuple(bevindingen),
        )
