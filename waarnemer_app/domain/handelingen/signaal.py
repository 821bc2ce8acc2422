"""Acts on a signaal: make it, judge it, or state the onregelmatigheid that it turned out to be."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id, KorteTekst, LangeTekst
from waarnemer_app.domain.bevinding import Bevinding
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

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken

NIET_ZO = weiger(
    "SIG_NIET_ZO",
    "Een onregelmatigheid volgt alleen uit de drie kenmerken.",
    "Vul de drie kenmerken in.",
    regel="R-ONR-1",
    bron="Plan 3.2",
)


def toets_moment(signaal: Signaal, context: Context) -> Besluit | None:
    """Refuse with ``SIG_TOEKOMST`` what was not seen yet; also when correcting (R-ONR-4)."""
    if signaal.waargenomen_op <= context.nu:
        return None
    return weiger(
        "SIG_TOEKOMST",
        "De tijd ligt in de toekomst.",
        "Wijzig de tijd.",
        "waargenomen_op",
        regel="R-ONR-4",
        bron="Plan 3.2",
    )


class MaakSignaal(Handeling):
    """Make a signaal; it is offered by an answer or made by hand, never automatic (R-ONR-1)."""

    signaal: Signaal
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``SIG_LEEG``, ``SIG_NIET_ZO`` or ``SIG_TOEKOMST``."""
        if not self.signaal.wat.strip():
            return weiger("SIG_LEEG", "Er staat nog niet wat u zag.", "Schrijf wat u zag.", "wat")
        if self.signaal.uitkomst is Uitkomst.ONREGELMATIGHEID:
            return NIET_ZO
        if weigering := toets_moment(self.signaal, context):
            return weigering
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
        """Refused with ``INGETROKKEN``, ``SIG_NIET_ZO`` or ``SIG_AL_ONREGELMATIGHEID``."""
        object_ = stand.geef(self.signaal, Signaal)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        if self.uitkomst in {Uitkomst.ONREGELMATIGHEID, Uitkomst.NIEUW}:
            return NIET_ZO
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


def kenmerken_bezwaren(
    kenmerken: Kenmerken, signaal: Signaal, verkiezingen: tuple[str, ...], context: Context
) -> list[Bevinding]:
    """What ``toets_kenmerken`` finds at these elections of the package."""
    return toets_kenmerken(kenmerken, signaal, context.pakket.verkiezing_soorten(verkiezingen))


def toets_verkiezingen(verkiezingen: tuple[str, ...], context: Context) -> Besluit | None:
    """Refuse with ``ONR_VERKIEZING`` unless each is one of the package, and one at least.

    The rapportage is made per organ of an election (R-RAP-2).
    """
    bekend = {v.id for v in context.pakket.stemming.verkiezingen}
    if verkiezingen and set(verkiezingen) <= bekend:
        return None
    return weiger(
        "ONR_VERKIEZING",
        "Er staat niet bij welke verkiezing dit hoort.",
        "Kies een of meer verkiezingen van deze dag.",
        "verkiezingen",
        regel="R-RAP-2",
        bron="Plan 3.5",
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
    relevant_advies_herstemming: bool = False
    relevant_evaluatieadvies: bool = False
    laat_bekend_reden: LangeTekst = ""
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with the codes of ``toets_kenmerken``, or one of ``_weigering``."""
        object_ = stand.geef(self.signaal, Signaal)
        signaal = object_.inhoud
        if weigering := weiger_ingetrokken(object_) or self._weigering(stand, context):
            return weigering
        bevindingen = kenmerken_bezwaren(self.kenmerken, signaal, self.verkiezingen, context)
        if any(b.blokkeert for b in bevindingen):
            return Besluit(bevindingen=tuple(bevindingen))
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
            relevant_advies_herstemming=self.relevant_advies_herstemming,
            relevant_evaluatieadvies=self.relevant_evaluatieadvies,
            laat_bekend_reden=self.laat_bekend_reden,
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

    def _weigering(self, stand: Stand, context: Context) -> Besluit | None:
        """``ONR_BESTAAT_AL``, ``ONR_VERKIEZING`` or ``ONR_GEEN_TITEL``, the first that holds."""
        if stand.onregelmatigheid_van(self.signaal) is not None:
            return weiger(
                "ONR_BESTAAT_AL",
                "Van dit signaal is al een onregelmatigheid vastgelegd.",
                "Corrigeer die, of trek haar in.",
            )
        if weigering := toets_verkiezingen(self.verkiezingen, context):
            return weigering
        if not self.titel.strip():
            return weiger("ONR_GEEN_TITEL", "De titel ontbreekt.", "Geef een korte titel.", "titel")
        return None
