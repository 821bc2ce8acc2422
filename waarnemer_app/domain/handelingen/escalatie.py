"""Acts on the ladder: overleg, escalatie, and a skipped rung (R-ESC-1 to R-ESC-5)."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id
from waarnemer_app.domain.escalatie import Escalatie, Overleg, Tredeoverslag
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, NieuweInhoud, weiger


class LegOverlegVast(Handeling):
    """Log an informeel overleg: when, with whom (role), how, what was agreed, solved or not."""

    overleg: Overleg
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused (R-ESC-1) with OVL_ZONDER_ROL, OVL_ZONDER_AFSPRAAK or OVL_TOEKOMST."""
        stand.geef(self.overleg.onregelmatigheid, Onregelmatigheid)
        if not self.overleg.met_rol.strip():
            return weiger("OVL_ZONDER_ROL", "Er staat niet met wie.", "Kies de rol.", "met_rol")
        if not self.overleg.afspraak.strip():
            return weiger(
                "OVL_ZONDER_AFSPRAAK",
                "Er staat niet wat u afsprak.",
                "Schrijf wat u afsprak.",
                "afspraak",
            )
        if self.overleg.tijd > context.nu:
            return weiger("OVL_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "tijd")
        return Besluit(
            revisies=(
                NieuweInhoud(context.nieuw_id(), self.overleg, waargenomen_op=self.overleg.tijd),
            ),
            concept_weg=self.concept,
        )


class LegEscalatieVast(Handeling):
    """Log an escalatie to gemeente or waterschap (R-ESC-3)."""

    escalatie: Escalatie
    concept: Id | None = None

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``ESC_ZONDER_ORGANISATIE``, ``ESC_ZONDER_AFSPRAAK`` or ``ESC_TOEKOMST``."""
        stand.geef(self.escalatie.onregelmatigheid, Onregelmatigheid)
        if not self.escalatie.naar.strip():
            return weiger(
                "ESC_ZONDER_ORGANISATIE",
                "Er staat niet naar wie u escaleerde.",
                "Kies de gemeente of het waterschap.",
                "naar",
            )
        if not self.escalatie.afspraak.strip():
            return weiger(
                "ESC_ZONDER_AFSPRAAK",
                "Er staat niet wat u afsprak.",
                "Schrijf wat u afsprak.",
                "afspraak",
            )
        if self.escalatie.tijd > context.nu:
            return weiger("ESC_TOEKOMST", "De tijd ligt in de toekomst.", "Wijzig de tijd.", "tijd")
        return Besluit(
            revisies=(
                NieuweInhoud(
                    context.nieuw_id(), self.escalatie, waargenomen_op=self.escalatie.tijd
                ),
            ),
            concept_weg=self.concept,
        )


class SlaTredeOver(Handeling):
    """Skip a rung for one of the three reasons, with a text (R-ESC-5)."""

    overslag: Tredeoverslag

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``ESC_TREDE_ONBEKEND`` when no ladder has the rung."""
        stand.geef(self.overslag.onregelmatigheid, Onregelmatigheid)
        codes = {t.code for ladder in context.pakket.ladders for t in ladder.treden}
        if self.overslag.trede not in codes:
            return weiger("ESC_TREDE_ONBEKEND", "Deze trede bestaat niet.", "Kies een trede.")
        return Besluit(
            revisies=(
                NieuweInhoud(context.nieuw_id(), self.overslag, waargenomen_op=self.overslag.tijd),
            )
        )
