"""Acts on the ladder: overleg, escalatie, and a skipped rung (R-ESC-1 to R-ESC-5)."""

from __future__ import annotations

from datetime import datetime

from waarnemer_app.domain.basis import Id
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    INFORMEEL_OVERLEG,
    MINISTER_INGELICHT,
    PROCESAANWIJZING,
    RAPPORTAGE,
    Escalatie,
    Overleg,
    Tredeoverslag,
)
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger, weiger_ingetrokken
from .procesaanwijzing import hertoets

ESC_1 = {"regel": "R-ESC-1", "bron": "Plan 1.4, 3.3"}
ESC_3 = {"regel": "R-ESC-3", "bron": "Plan 1.4, 3.3"}


def toets_overleg(overleg: Overleg, nu: datetime) -> Besluit | None:
    """Refuse an overleg without a role or agreement, or in the future (R-ESC-1)."""
    if not overleg.met_rol.strip():
        return weiger(
            "OVL_ZONDER_ROL", "Er staat niet met wie.", "Kies de rol.", "met_rol", **ESC_1
        )
    if not overleg.afspraak.strip():
        return weiger(
            "OVL_ZONDER_AFSPRAAK",
            "Er staat niet wat u afsprak.",
            "Schrijf wat u afsprak.",
            "afspraak",
            **ESC_1,
        )
    if overleg.tijd > nu:
        return weiger(
            "OVL_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "tijd", **ESC_1
        )
    return None


def toets_trede(escalatie: Escalatie, stand: Stand, context: Context) -> Besluit | None:
    """Refuse a rung that is no escalatie, or that the ladder does not have (R-ESC-2, R-ESC-3).

    Telling the minister may be logged in both ketens (R-ONR-10).
    """
    keten = stand.geef(escalatie.onregelmatigheid, Onregelmatigheid).inhoud.keten
    codes = {t.code for x in context.pakket.ladders if x.keten is keten for t in x.treden}
    eigen = {INFORMEEL_OVERLEG, PROCESAANWIJZING, RAPPORTAGE}
    mag = (codes | {ESCALATIE, MINISTER_INGELICHT}) - eigen
    return None if escalatie.trede in mag else _onbekende_trede()


def toets_escalatie(escalatie: Escalatie, nu: datetime) -> Besluit | None:
    """Refuse an escalatie without organisation or agreement, or in the future (R-ESC-3).

    The rung before a procesaanwijzing goes to gemeente or waterschap (R-ESC-4), never the minister.
    """
    if not escalatie.naar.strip():
        return weiger(
            "ESC_ZONDER_ORGANISATIE",
            "Er staat niet naar wie u escaleerde.",
            "Kies de gemeente of het waterschap.",
            "naar",
            **ESC_3,
        )
    if escalatie.trede == ESCALATIE and "minister" in escalatie.naar.casefold():
        return weiger(
            "ESC_NAAR_MINISTER",
            "Deze trede is voor de gemeente of het waterschap, niet voor de minister.",
            "Kies de organisatie, of leg vast dat de minister is ingelicht.",
            "naar",
            **ESC_3,
        )
    if not escalatie.afspraak.strip():
        return weiger(
            "ESC_ZONDER_AFSPRAAK",
            "Er staat niet wat u afsprak.",
            "Schrijf wat u afsprak.",
            "afspraak",
            **ESC_3,
        )
    if escalatie.tijd > nu:
        return weiger(
            "ESC_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "tijd", **ESC_3
        )
    return None


def toets_overslag(overslag: Tredeoverslag, stand: Stand, context: Context) -> Besluit | None:
    """Refuse a rung that the ladder of this keten does not have (R-ESC-2, R-ESC-3, R-ESC-5)."""
    keten = stand.geef(overslag.onregelmatigheid, Onregelmatigheid).inhoud.keten
    codes = {t.code for x in context.pakket.ladders if x.keten is keten for t in x.treden}
    if overslag.tijd > context.nu:
        return weiger(
            "ESC_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "tijd", **ESC_3
        )
    return None if overslag.trede in codes else _onbekende_trede()


def _onbekende_trede() -> Besluit:
    return weiger(
        "ESC_TREDE_ONBEKEND",
        "Deze trede bestaat niet op deze ladder.",
        "Kies een trede.",
        "trede",
        regel="R-ESC-5",
        bron="Plan 1.4",
    )


def _leg_vast(
    inhoud: Overleg | Escalatie | Tredeoverslag,
    stand: Stand,
    context: Context,
    concept: str | None = None,
) -> Besluit:
    """State a rung; a procesaanwijzing that was given before it was logged is tested again."""
    nieuw = NieuweInhoud(context.nieuw_id(), inhoud, waargenomen_op=inhoud.tijd)
    hertoetst = hertoets(stand, context, inhoud.onregelmatigheid, (nieuw,))
    return Besluit(revisies=(nieuw, *hertoetst), concept_weg=concept)


class LegOverlegVast(Handeling):
    """Log an informeel overleg: when, with whom (role), how, what was agreed, solved or not."""

    overleg: Overleg
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN`` and the codes of ``toets_overleg``."""
        onregelmatigheid = stand.geef(self.overleg.onregelmatigheid, Onregelmatigheid)
        return (
            weiger_ingetrokken(onregelmatigheid)
            or toets_overleg(self.overleg, context.nu)
            or _leg_vast(self.overleg, stand, context, self.concept)
        )


class LegEscalatieVast(Handeling):
    """Log an escalatie to gemeente or waterschap (R-ESC-3), or a later rung (R-ESC-2)."""

    escalatie: Escalatie
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, and the codes of ``toets_trede``, ``toets_escalatie``."""
        onregelmatigheid = stand.geef(self.escalatie.onregelmatigheid, Onregelmatigheid)
        return (
            weiger_ingetrokken(onregelmatigheid)
            or toets_trede(self.escalatie, stand, context)
            or toets_escalatie(self.escalatie, context.nu)
            or _leg_vast(self.escalatie, stand, context, self.concept)
        )


class SlaTredeOver(Handeling):
    """Skip a rung for one of the three reasons, with a text (R-ESC-5)."""

    overslag: Tredeoverslag

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, and ``ESC_TREDE_ONBEKEND`` when the ladder has no such."""
        onregelmatigheid = stand.geef(self.overslag.onregelmatigheid, Onregelmatigheid)
        return (
            weiger_ingetrokken(onregelmatigheid)
            or toets_overslag(self.overslag, stand, context)
            or _leg_vast(self.overslag, stand, context)
        )
