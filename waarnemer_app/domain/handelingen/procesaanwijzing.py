"""Acts on a procesaanwijzing: record it (never blocked), its follow-up, and who was told."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id, KorteTekst, Tijdstip
from waarnemer_app.domain.kennisgeving import Kennisgeving, ontvangers
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Invulling, JaNee, Opvolging, Procesaanwijzing
from waarnemer_app.domain.procesaanwijzing_toets import toets
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.zaak import stel_zaak_samen

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger


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
        """Also makes one open Kennisgeving per recipient (R-PA-15, R-PA-18)."""
        if self.invulling.gegeven_op is None:
            return weiger(
                "PA_NIET_GEGEVEN", "Er staat niet wanneer.", "Noteer de tijd.", "gegeven_op"
            )
        zaak = stel_zaak_samen(
            stand,
            context.pakket,
            self.onregelmatigheid,
            context.plek(self.plek.id) or self.plek,
            self.invulling,
        )
        bevindingen = toets(zaak, self.invulling)
        onregelmatigheid = stand.geef(self.onregelmatigheid, Onregelmatigheid).inhoud
        soorten = context.pakket.verkiezing_soorten(onregelmatigheid.verkiezingen)
        aanwijzing_id = context.nieuw_id()
        aanwijzing = Procesaanwijzing(
            onregelmatigheid=self.onregelmatigheid,
            plek=self.plek,
            stembureau_soort=self.plek.stembureau_soort,
            verkiezingen=onregelmatigheid.verkiezingen,
            vastgelegd_door=context.waarnemer.id,
            invulling=self.invulling,
            afwijkingen=tuple(b.code for b in bevindingen),
        )
        kennisgevingen = tuple(
            NieuweInhoud(
                context.nieuw_id(),
                Kennisgeving(procesaanwijzing=aanwijzing_id, ontvanger=ontvanger),
            )
            for ontvanger in ontvangers(self.plek, soorten)
        )
        return Besluit(
            revisies=(
                NieuweInhoud(aanwijzing_id, aanwijzing, waargenomen_op=self.invulling.gegeven_op),
                *kennisgevingen,
            ),
            concept_weg=self.concept,
        )


class LegOpvolgingVast(Handeling):
    """Record how the procesaanwijzing was dealt with (R-PA-17), and whether the PV mentions it."""

    procesaanwijzing: Id
    opvolging: Opvolging
    vermelding_gezien_in_pv: JaNee | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``PA_OPVOLGING_ZONDER_TEKST``."""
        object_ = stand.geef(self.procesaanwijzing, Procesaanwijzing)
        if not self.opvolging.tekst.strip():
            return weiger(
                "PA_OPVOLGING_ZONDER_TEKST",
                "Er staat niet hoe het ging.",
                "Schrijf hoe het stembureau het oploste.",
                "tekst",
            )
        nieuw = object_.inhoud.model_copy(
            update={
                "opvolging": self.opvolging,
                "vermelding_gezien_in_pv": self.vermelding_gezien_in_pv,
            }
        )
        return Besluit(
            revisies=(
                NieuweInhoud(object_.id, nieuw, RevisieSoort.CORRECTIE, "Opvolging vastgelegd"),
            )
        )


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
            return weiger("KG_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "op")
        nieuw = object_.inhoud.model_copy(
            update={"verteld_op": self.op, "verteld_hoe": self.hoe, "verteld_aan": self.aan}
        )
        return Besluit(
            revisies=(
                NieuweInhoud(
                    object_.id,
                    nieuw,
                    RevisieSoort.CORRECTIE,
                    "Verteld genoteerd",
                    waargenomen_op=self.op,
                ),
            )
        )


class NoteerMail(Handeling):
    """Note that a draft was made, or that the mail was sent; never assumed (R-PA-15)."""

    kennisgeving: Id
    concept_op: Tijdstip | None = None
    verstuurd_op: Tijdstip | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Keep what was noted before; one of both moments must be given."""
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
        return Besluit(revisies=(NieuweInhoud(object_.id, nieuw, RevisieSoort.CORRECTIE, reden),))
