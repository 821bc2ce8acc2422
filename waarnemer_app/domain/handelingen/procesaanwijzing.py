"""Acts on a procesaanwijzing: record it (never blocked), correct it, and its follow-up."""

from __future__ import annotations

from collections.abc import Sequence

from waarnemer_app.domain.basis import Id, KorteTekst
from waarnemer_app.domain.kennisgeving import (
    OPNIEUW_MAILEN,
    Kennisgeving,
    ontvangers_bij,
    toets_kennisgeving,
)
from waarnemer_app.domain.procesaanwijzing import Invulling, JaNee, Opvolging, Procesaanwijzing
from waarnemer_app.domain.procesaanwijzing_toets import toets
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zaak import stel_zaak_samen

from .afronding import heropening
from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken, wijzig

HEROPEND = "Heropend: er is een procesaanwijzing"
HERTOETST = "Opnieuw getoetst: er is iets bijgekomen of gecorrigeerd"


def _niet_gegeven(invulling: Invulling) -> Besluit | None:
    """Nothing can be recorded that did not happen yet; else recording is never refused."""
    if invulling.gegeven_op is not None:
        return None
    return weiger(
        "PA_NIET_GEGEVEN",
        "Er staat niet wanneer.",
        "Noteer de tijd.",
        "gegeven_op",
        regel="R-PA-13",
        bron="Plan 3.4.2",
    )


def _inhoud(
    onregelmatigheid: str, plek: Plek, invulling: Invulling, stand: Stand, context: Context
) -> Procesaanwijzing:
    """As given, with the codes of what was irregular (regels.md 1C.2)."""
    zaak = stel_zaak_samen(
        stand,
        context.pakket,
        onregelmatigheid,
        context.plek(plek.id) or plek,
        invulling,
        context.nu,
    )
    bevindingen = [*toets(zaak, invulling), *toets_kennisgeving(plek, zaak.verkiezingen)]
    return Procesaanwijzing(
        onregelmatigheid=onregelmatigheid,
        plek=plek,
        stembureau_soort=plek.stembureau_soort,
        verkiezingen=tuple(v.id for v in zaak.verkiezingen),
        vastgelegd_door=context.waarnemer.id,
        invulling=invulling,
        afwijkingen=tuple(b.code for b in bevindingen),
    )


def _kennisgevingen(
    aanwijzing_id: str, aanwijzing: Procesaanwijzing, stand: Stand, context: Context
) -> tuple[NieuweInhoud, ...]:
    """One open Kennisgeving per recipient that has none yet (R-PA-15, R-PA-18)."""
    verkiezingen = tuple(context.pakket.stemming.verkiezing(v) for v in aanwijzing.verkiezingen)
    gevonden = ontvangers_bij(aanwijzing.plek, verkiezingen)
    al = {k.inhoud.ontvanger for k in stand.kennisgevingen(aanwijzing_id)}
    return tuple(
        NieuweInhoud(
            context.nieuw_id(), Kennisgeving(procesaanwijzing=aanwijzing_id, ontvanger=ontvanger)
        )
        for ontvanger in gevonden
        if ontvanger not in al
    )


def hertoets(
    stand: Stand, context: Context, onregelmatigheid: str, revisies: Sequence[NieuweInhoud]
) -> tuple[NieuweInhoud, ...]:
    """What these revisions change in the procesaanwijzingen of an onregelmatigheid.

    Their codes say what was irregular when they were given, as far as is known now: an overleg
    that was not there after all, one that is logged later, another keten or election. Who must be
    told as well is added (R-PA-18).
    """
    if not stand.aanwijzingen(onregelmatigheid):
        return ()
    straks = stand.kopie()
    for nieuw in revisies:
        weg = nieuw.soort is RevisieSoort.INTREKKING
        straks.stel_voor(nieuw.object, nieuw.inhoud, ingetrokken=weg)
    return tuple(
        revisie
        for object_ in straks.aanwijzingen(onregelmatigheid)
        for revisie in _opnieuw(object_, object_.inhoud.plek, straks, context)
    )


def verplaats(
    stand: Stand, context: Context, plek_id: str, lijstplek: Plek
) -> tuple[NieuweInhoud, ...]:
    """A plek typed by hand turned out to be one of the list: what was given there was given here.

    So its gemeente must be told, and its number stands in the mail (R-PA-18, R-RAP-3).
    """
    kaal = lijstplek.model_copy(update={"locaties": ()})
    return tuple(
        revisie
        for object_ in stand.alle(Procesaanwijzing)
        if object_.inhoud.plek.id == plek_id
        for revisie in _opnieuw(object_, kaal, stand, context)
    )


def _opnieuw(
    object_: Object[Procesaanwijzing], plek: Plek, straks: Stand, context: Context
) -> tuple[NieuweInhoud, ...]:
    """One procesaanwijzing tested again; nothing when nothing changes.

    That its time lay in the future when it was recorded is not undone by waiting.
    """
    oud = object_.inhoud
    nu = _inhoud(oud.onregelmatigheid, plek, oud.invulling, straks, context)
    bleef = [c for c in oud.afwijkingen if c == "PA_W_TOEKOMST" and c not in nu.afwijkingen]
    codes = (*nu.afwijkingen, *bleef)
    gelijk = (nu.plek, nu.verkiezingen) == (oud.plek, oud.verkiezingen)
    if gelijk and set(codes) == set(oud.afwijkingen):
        return ()
    nieuw = nu.model_copy(
        update={
            "afwijkingen": codes,
            "opvolging": oud.opvolging,
            "vermelding_gezien_in_pv": oud.vermelding_gezien_in_pv,
            "vastgelegd_door": oud.vastgelegd_door,
        }
    )
    return (
        NieuweInhoud(object_.id, nieuw, RevisieSoort.CORRECTIE, HERTOETST),
        *_kennisgevingen(object_.id, nieuw, straks, context),
        *_bevestig_opnieuw(object_.id, oud, nieuw, straks, context),
    )


def _bevestig_opnieuw(
    aanwijzing_id: str,
    oud: Procesaanwijzing,
    nieuw: Procesaanwijzing,
    stand: Stand,
    context: Context,
) -> tuple[NieuweInhoud, ...]:
    """A mail that was sent or made confirms what is not so any more: it is open again (R-PA-15).

    With a register the bureau may have sent it, and this laptop need not have heard of it yet.
    """
    niet_in_mail = {"gewezen_op_vermelding_pv", "gericht_op"}
    delen = [
        (a.plek.aanduiding, a.verkiezingen, a.invulling.model_dump(exclude=niet_in_mail))
        for a in (oud, nieuw)
    ]
    if delen[0] == delen[1]:
        return ()
    bureau = context.pakket.centraal_register is not None
    leeg = {"mail_concept_op": None, "mail_verstuurd_op": None}
    return tuple(
        NieuweInhoud(k.id, k.inhoud.model_copy(update=leeg), RevisieSoort.CORRECTIE, OPNIEUW_MAILEN)
        for k in stand.kennisgevingen(aanwijzing_id)
        if bureau or k.inhoud.mail_verstuurd_op is not None or k.inhoud.mail_concept_op is not None
    )


class LegProcesaanwijzingVast(Handeling):
    """Record a procesaanwijzing that a Kiesraadlid gave.

    Recording is never blocked: what was irregular is stored as codes (regels.md 1C.2). Only the
    moment of giving must be known, else nothing happened yet.
    """

    onregelmatigheid: Id
    plek: Plek
    invulling: Invulling
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Also makes one open Kennisgeving per recipient, and opens what was closed."""
        if weigering := _niet_gegeven(self.invulling):
            return weigering
        aanwijzing_id = context.nieuw_id()
        aanwijzing = _inhoud(self.onregelmatigheid, self.plek, self.invulling, stand, context)
        return Besluit(
            revisies=(
                NieuweInhoud(aanwijzing_id, aanwijzing, waargenomen_op=self.invulling.gegeven_op),
                *_kennisgevingen(aanwijzing_id, aanwijzing, stand, context),
                *heropening(stand, self.onregelmatigheid, HEROPEND),
            ),
            concept_weg=self.concept,
        )


class CorrigeerProcesaanwijzing(Handeling):
    """Correct what was recorded; the rules are asked again, and nobody who was told is dropped.

    Its follow-up stays. A recipient that comes with another plek is added (R-PA-18). A mail that
    was sent must be sent again where it says something else now (R-PA-15).
    """

    procesaanwijzing: Id
    invulling: Invulling
    reden: KorteTekst
    plek: Plek | None = None
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``REDEN_ONTBREEKT`` or ``PA_NIET_GEGEVEN``."""
        object_ = stand.geef(self.procesaanwijzing, Procesaanwijzing)
        if weigering := weiger_ingetrokken(object_) or _niet_gegeven(self.invulling):
            return weigering
        if not self.reden.strip():
            return weiger(
                "REDEN_ONTBREEKT", "De reden ontbreekt.", "Schrijf waarom.", "correctiereden"
            )
        oud = object_.inhoud
        nieuw = _inhoud(
            oud.onregelmatigheid, self.plek or oud.plek, self.invulling, stand, context
        ).model_copy(
            update={
                "opvolging": oud.opvolging,
                "vermelding_gezien_in_pv": oud.vermelding_gezien_in_pv,
                "vastgelegd_door": oud.vastgelegd_door,
            }
        )
        return Besluit(
            revisies=(
                NieuweInhoud(
                    object_.id,
                    nieuw,
                    RevisieSoort.CORRECTIE,
                    self.reden,
                    waargenomen_op=self.invulling.gegeven_op,
                ),
                *_kennisgevingen(object_.id, nieuw, stand, context),
                *_bevestig_opnieuw(object_.id, oud, nieuw, stand, context),
                *heropening(stand, oud.onregelmatigheid, "Heropend na een correctie"),
            ),
            concept_weg=self.concept,
        )


class LegOpvolgingVast(Handeling):
    """Record how the procesaanwijzing was dealt with (R-PA-17), and whether the PV mentions it."""

    procesaanwijzing: Id
    opvolging: Opvolging
    vermelding_gezien_in_pv: JaNee | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``PA_OPVOLGING_ZONDER_TEKST`` or ``PA_OPVOLGING_TIJD``."""
        object_ = stand.geef(self.procesaanwijzing, Procesaanwijzing)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        op, gegeven = self.opvolging.vastgesteld_op, object_.inhoud.invulling.gegeven_op
        vroeg = gegeven is not None and op < gegeven.replace(second=0, microsecond=0)
        if vroeg or op > context.nu:
            return weiger(
                "PA_OPVOLGING_TIJD",
                "Deze tijd ligt voor de aanwijzing, of in de toekomst.",
                "Wijzig de tijd.",
                "vastgesteld_op",
                regel="R-PA-17",
                bron="Plan 3.4.2",
            )
        if not self.opvolging.tekst.strip():
            return weiger(
                "PA_OPVOLGING_ZONDER_TEKST",
                "Er staat niet hoe het ging.",
                "Schrijf hoe het stembureau het oploste.",
                "tekst",
                regel="R-PA-17",
                bron="Plan 3.4.2",
            )
        oud = object_.inhoud
        nieuw = oud.model_copy(
            update={
                "opvolging": self.opvolging,
                "vermelding_gezien_in_pv": self.vermelding_gezien_in_pv
                or oud.vermelding_gezien_in_pv,
            }
        )
        return wijzig(object_, nieuw, "Opvolging vastgelegd")


class NoteerVermelding(Handeling):
    """Note whether the proces-verbaal mentions the procesaanwijzing; often seen later (R-PA-16)."""

    procesaanwijzing: Id
    gezien: JaNee

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``."""
        object_ = stand.geef(self.procesaanwijzing, Procesaanwijzing)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        nieuw = object_.inhoud.model_copy(update={"vermelding_gezien_in_pv": self.gezien})
        return wijzig(object_, nieuw, "Vermelding in PV genoteerd")
