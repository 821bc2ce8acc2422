"""Log the own onderzoek of a signaal: one contact at a time (R-ONR-5)."""

from __future__ import annotations

from waarnemer_app.domain.basis import Id, LangeTekst
from waarnemer_app.domain.signaal import OnderzoekContact, Signaal, Uitkomst
from waarnemer_app.domain.stand import Stand

from .basis import Besluit, Context, Handeling, weiger, weiger_ingetrokken, wijzig


class LegOnderzoekVast(Handeling):
    """Add a contact to the onderzoek; a new signaal is *in onderzoek* from then on."""

    signaal: Id
    contact: OnderzoekContact
    feitelijke_constatering: LangeTekst = ""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        """Refused with ``INGETROKKEN``, ``OND_ZONDER_ROL`` or ``OND_TOEKOMST``."""
        object_ = stand.geef(self.signaal, Signaal)
        if weigering := weiger_ingetrokken(object_):
            return weigering
        if not self.contact.met_rol.strip():
            return weiger(
                "OND_ZONDER_ROL",
                "Er staat niet met wie.",
                "Kies de rol, bij de gemeente of het waterschap.",
                "met_rol",
                regel="R-ONR-5",
                bron="Plan 3.2",
            )
        if self.contact.tijd > context.nu:
            return weiger(
                "OND_TOEKOMST",
                "De tijd ligt in de toekomst.",
                "Wijzig de tijd.",
                "tijd",
                regel="R-ONR-5",
                bron="Plan 3.2",
            )
        oud = object_.inhoud
        nieuw = oud.model_copy(
            update={
                "onderzoek": (*oud.onderzoek, self.contact),
                "feitelijke_constatering": self.feitelijke_constatering
                or oud.feitelijke_constatering,
                "uitkomst": Uitkomst.IN_ONDERZOEK
                if oud.uitkomst is Uitkomst.NIEUW
                else oud.uitkomst,
            }
        )
        return wijzig(object_, nieuw, "Onderzoek vastgelegd", waargenomen_op=self.contact.tijd)
