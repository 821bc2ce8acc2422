"""Correct or withdraw what was stated: always a new revision with a reason.

A correction obeys the rules of the act that stated it first: it is no way around them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from pydantic import SerializeAsAny

from waarnemer_app.domain.basis import Id, Inhoud, KorteTekst
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.escalatie import Escalatie, Overleg, Tredeoverslag
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.waarneming import Waarneming

from .afronding import heropening
from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken
from .escalatie import toets_escalatie, toets_overleg, toets_overslag, toets_trede
from .kennisgeving import toets_feiten
from .procesaanwijzing import hertoets
from .signaal import kenmerken_bezwaren, toets_moment, toets_verkiezingen
from .waarneming import toets_waarneming

VAN_DE_WET = (
    Waarneming,
    Signaal,
    Onregelmatigheid,
    Overleg,
    Escalatie,
    Tredeoverslag,
    Kennisgeving,
)
"""Kinds with rules of their own; the others (a note, a visit) may be corrected freely."""


def _reden(reden: str) -> Besluit | None:
    if reden.strip():
        return None
    return weiger("REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "reden")


def _verbonden(veld: str) -> Besluit:
    return weiger(
        "COR_VAST",
        "Dit hoort bij iets anders en kan niet verhuizen.",
        "Trek dit in en leg het opnieuw vast.",
        veld,
    )


def _signaal(oud: Object[Inhoud], nieuw: Signaal, stand: Stand, context: Context) -> Besluit | None:
    """The outcome onregelmatigheid comes and goes with its own acts (R-ONR-1, R-ONR-2)."""
    if nieuw.waargenomen_op != getattr(oud.inhoud, "waargenomen_op", None) and (
        weigering := toets_moment(nieuw, context)
    ):
        return weigering
    onregelmatigheid = stand.onregelmatigheid_van(oud.id)
    if (onregelmatigheid is not None) is not (nieuw.uitkomst is Uitkomst.ONREGELMATIGHEID):
        return weiger(
            "COR_UITKOMST",
            "De uitkomst verandert niet met een correctie.",
            "Beoordeel het signaal opnieuw.",
            "uitkomst",
            regel="R-ONR-1",
            bron="Plan 3.2",
        )
    if onregelmatigheid is None:
        return None
    return _kenmerken(onregelmatigheid.inhoud, nieuw, context)


def _kenmerken(
    onregelmatigheid: Onregelmatigheid, signaal: Signaal, context: Context
) -> Besluit | None:
    bevindingen = kenmerken_bezwaren(
        onregelmatigheid.kenmerken, signaal, onregelmatigheid.verkiezingen, context
    )
    blokkades = tuple(b for b in bevindingen if b.blokkeert)
    return Besluit(bevindingen=blokkades) if blokkades else None


def _onregelmatigheid(
    oud: Onregelmatigheid, nieuw: Onregelmatigheid, stand: Stand, context: Context
) -> Besluit | None:
    """All three kenmerken still hold; closing and opening have acts of their own (R-ONR-1)."""
    if oud.signaal != nieuw.signaal:
        return _verbonden("signaal")
    if oud.afgerond_op is not None:
        return weiger("COR_AFGEROND", "Dit is afgerond.", "Heropen het eerst.", "afgerond_op")
    if nieuw.afgerond_op is not None:
        return _verbonden("afgerond_op")
    signaal = stand.geef(nieuw.signaal, Signaal).inhoud
    return toets_verkiezingen(nieuw.verkiezingen, context) or _kenmerken(nieuw, signaal, context)


def _bezwaar(oud: Object[Inhoud], nieuw: Inhoud, stand: Stand, context: Context) -> Besluit | None:
    """What the rules of this kind have against the corrected content."""
    inhoud = oud.inhoud
    if isinstance(nieuw, Procesaanwijzing):
        return weiger(
            "COR_PROCESAANWIJZING",
            "Een procesaanwijzing heeft een eigen correctie.",
            "Corrigeer de procesaanwijzing op haar eigen pagina.",
        )
    if not isinstance(nieuw, VAN_DE_WET):
        return None
    if weigering := weiger_ingetrokken(oud):
        return weigering
    if isinstance(inhoud, Waarneming) and isinstance(nieuw, Waarneming):
        return _waarneming(inhoud, nieuw)
    if isinstance(nieuw, Signaal):
        return _signaal(oud, nieuw, stand, context)
    if isinstance(inhoud, Onregelmatigheid) and isinstance(nieuw, Onregelmatigheid):
        return _onregelmatigheid(inhoud, nieuw, stand, context)
    if isinstance(nieuw, Kennisgeving):
        return _kennisgeving(cast("Object[Kennisgeving]", oud), nieuw, stand, context)
    return _ladder(inhoud, nieuw, stand, context)


def _waarneming(oud: Waarneming, nieuw: Waarneming) -> Besluit | None:
    """Of the same visit, with the same version of the same form (R-WN-5, R-WN-6)."""
    for veld in ("bezoek", "formulier", "versie", "xform_sha256"):
        if getattr(oud, veld) != getattr(nieuw, veld):
            return _verbonden(veld)
    return toets_waarneming(nieuw)


def _kennisgeving(
    oud: Object[Kennisgeving], nieuw: Kennisgeving, stand: Stand, context: Context
) -> Besluit | None:
    """Of the same recipient, with the rules of telling and mailing (R-PA-15)."""
    for veld in ("procesaanwijzing", "ontvanger"):
        if getattr(oud.inhoud, veld) != getattr(nieuw, veld):
            return _verbonden(veld)
    return toets_feiten(oud, nieuw, stand, context.nu)


def _ladder(oud: Inhoud, nieuw: Inhoud, stand: Stand, context: Context) -> Besluit | None:
    """A rung stays with its onregelmatigheid, and keeps the rules of its own act."""
    if getattr(oud, "onregelmatigheid", None) != getattr(nieuw, "onregelmatigheid", None):
        return _verbonden("onregelmatigheid")
    if isinstance(nieuw, Overleg):
        return toets_overleg(nieuw, context.nu)
    if isinstance(nieuw, Escalatie):
        return toets_trede(nieuw, stand, context) or toets_escalatie(nieuw, context.nu)
    return toets_overslag(cast("Tredeoverslag", nieuw), stand, context)


def _heropend(inhoud: Inhoud, stand: Stand) -> tuple[NieuweInhoud, ...]:
    """A closed onregelmatigheid opens again when something it rests on changes."""
    if isinstance(inhoud, Kennisgeving):
        inhoud = stand.geef(inhoud.procesaanwijzing, Procesaanwijzing).inhoud
    if isinstance(inhoud, Overleg | Escalatie | Tredeoverslag | Procesaanwijzing):
        return heropening(stand, inhoud.onregelmatigheid, "Heropend na een correctie")
    return ()


def _hertoetst(nieuw: NieuweInhoud, stand: Stand, context: Context) -> tuple[NieuweInhoud, ...]:
    """The procesaanwijzingen that rest on what changed are tested again (regels.md 1C.2)."""
    if isinstance(nieuw.inhoud, Onregelmatigheid):
        return hertoets(stand, context, nieuw.object, (nieuw,))
    if isinstance(nieuw.inhoud, Overleg | Escalatie | Tredeoverslag):
        return hertoets(stand, context, nieuw.inhoud.onregelmatigheid, (nieuw,))
    return ()


class Corrigeer(Handeling):
    """State a corrected content of the same kind, with a reason."""

    object: Id
    inhoud: SerializeAsAny[Inhoud]
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with REDEN_ONTBREEKT, SOORT_ANDERS, or a code of the rules of its kind."""
        oud = stand.geef(self.object, Inhoud)
        if weigering := _reden(self.reden):
            return weigering
        if type(oud.inhoud) is not type(self.inhoud):
            return weiger("SOORT_ANDERS", "Dit is een ander soort gegeven.", "Begin opnieuw.")
        if weigering := _bezwaar(oud, self.inhoud, stand, context):
            return weigering
        nieuw = NieuweInhoud(self.object, self.inhoud, RevisieSoort.CORRECTIE, self.reden)
        return Besluit(
            revisies=(
                nieuw,
                *_heropend(self.inhoud, stand),
                *_hertoetst(nieuw, stand, context),
            )
        )


class CorrigeerWaarneming(Handeling):
    """State a form again that was stated before, with a reason; the earlier one stays readable.

    ``fouten`` counts what the engine found wrong or open in it; it must be zero.
    """

    object: Id
    waarneming: Waarneming
    reden: KorteTekst
    fouten: int = 0
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``WN_FOUTEN``, or a code of ``Corrigeer``."""
        correctie = Corrigeer(object=self.object, inhoud=self.waarneming, reden=self.reden)
        besluit = toets_waarneming(self.waarneming, self.fouten) or correctie.beslis(stand, context)
        return replace(besluit, concept_weg=None if besluit.geweigerd else self.concept)


class TrekIn(Handeling):
    """Withdraw what was stated, with a reason; it stays readable in the history.

    A signaal whose onregelmatigheid is withdrawn is *in onderzoek* again.
    """

    object: Id
    reden: KorteTekst

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``REDEN_ONTBREEKT``, ``INGETROKKEN``, or a code of ``_vastgehouden``."""
        oud = stand.geef(self.object, Inhoud)
        weigering = _reden(self.reden) or weiger_ingetrokken(oud) or _vastgehouden(oud, stand)
        if weigering is not None:
            return weigering
        nieuw = NieuweInhoud(self.object, oud.inhoud, RevisieSoort.INTREKKING, self.reden)
        return Besluit(
            revisies=(
                nieuw,
                *_signaal_weer_open(oud.inhoud, stand),
                *_heropend(oud.inhoud, stand),
                *_hertoetst(nieuw, stand, context),
            )
        )


def _vastgehouden(oud: Object[Inhoud], stand: Stand) -> Besluit | None:
    """``INT_EERST`` where something else rests on it; ``INT_PLICHT`` for who must be told."""
    rest = None
    if isinstance(oud.inhoud, Signaal) and stand.onregelmatigheid_van(oud.id) is not None:
        rest = "de onregelmatigheid"
    elif isinstance(oud.inhoud, Onregelmatigheid) and stand.aanwijzingen(oud.id):
        rest = "de procesaanwijzing"
    elif isinstance(oud.inhoud, Bezoek):
        rest = _vastgelegd_bij(oud.id, stand)
    elif isinstance(oud.inhoud, Kennisgeving):
        return weiger(
            "INT_PLICHT",
            "Deze ontvanger moet het weten.",
            "Trek eerst de procesaanwijzing in, als die er niet was.",
            regel="R-PA-15",
            bron="Kieswet A 12 lid 5",
        )
    if rest is None:
        return None
    return weiger("INT_EERST", f"Hier rust iets op: {rest}.", f"Trek eerst {rest} in.")


def _vastgelegd_bij(bezoek: str, stand: Stand) -> str | None:
    """What was stated at this visit says where and when by it (R-WN-6)."""
    soorten: tuple[tuple[type[Waarneming | Signaal | Notitie], str], ...] = (
        (Waarneming, "de waarneming"),
        (Signaal, "het signaal"),
        (Notitie, "de notitie"),
    )
    for soort, naam in soorten:
        if any(o.inhoud.bezoek == bezoek for o in stand.alle(soort)):
            return naam
    return None


def _signaal_weer_open(inhoud: Inhoud, stand: Stand) -> tuple[NieuweInhoud, ...]:
    if not isinstance(inhoud, Onregelmatigheid):
        return ()
    signaal = stand.geef(inhoud.signaal, Signaal)
    nieuw = signaal.inhoud.model_copy(update={"uitkomst": Uitkomst.IN_ONDERZOEK})
    return (
        NieuweInhoud(signaal.id, nieuw, RevisieSoort.CORRECTIE, "Onregelmatigheid ingetrokken"),
    )
