"""A signaal: any report, before it is judged (plan 3.2; R-ONR-2, R-WN-10)."""

from __future__ import annotations

from enum import StrEnum

from .basis import Id, Inhoud, KorteTekst, LangeTekst, Model, Tijdstip


class Monitoringbron(StrEnum):
    """The nine monitoring sources, a closed list (R-WN-10; plan tabel 3)."""

    INFORMATIEPUNT = "informatiepunt"
    INLOOPSPREEKUREN = "inloopspreekuren"
    INLICHTINGENPLICHT = "inlichtingenplicht"
    WAARNEMINGEN = "waarnemingen"
    DATA_ANALYSE = "data_analyse"
    PROCESSEN_VERBAAL = "processen_verbaal"
    GEMEENTEBEZOEKEN = "gemeentebezoeken"
    MEDIA = "media"
    OVERIG = "overig"

    @property
    def extern(self) -> bool:
        """True for what did not come from own eyes or own reading: it needs onderzoek (R-ONR-5)."""
        return self not in {
            Monitoringbron.WAARNEMINGEN,
            Monitoringbron.PROCESSEN_VERBAAL,
            Monitoringbron.DATA_ANALYSE,
        }


class Uitkomst(StrEnum):
    """Outcome of a signaal; only three kenmerken make it an onregelmatigheid (R-ONR-1, R-ONR-2)."""

    NIEUW = "nieuw"
    IN_ONDERZOEK = "in_onderzoek"
    MISVERSTAND = "misverstand"
    INCIDENT_ZONDER_INVLOED = "incident_zonder_invloed"
    ONREGELMATIGHEID = "onregelmatigheid"

    @property
    def open(self) -> bool:
        """True while somebody still has to judge."""
        return self in {Uitkomst.NIEUW, Uitkomst.IN_ONDERZOEK}


class Gesprekspartner(StrEnum):
    """With which organisation one spoke in an onderzoek (R-ONR-5)."""

    GEMEENTE = "gemeente"
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    WATERSCHAP = "waterschap"
    STEMBUREAU = "stembureau"
    ANDERS = "anders"


class OnderzoekContact(Model):
    """A logged contact of the own onderzoek (R-ONR-5).

    ``organisatie`` is a value of Gesprekspartner; empty where it was not asked.
    """

    tijd: Tijdstip
    met_rol: KorteTekst
    organisatie: KorteTekst = ""
    kanaal: KorteTekst = ""
    uitkomst: LangeTekst = ""


def met_organisatie(contact: OnderzoekContact) -> bool:
    """True for a contact with gemeente, openbaar lichaam or waterschap (R-ONR-5).

    Where the organisation was not asked, every role counts but that of a stembureau.
    """
    if not contact.organisatie:
        return "stembureau" not in contact.met_rol.casefold()
    return contact.organisatie in {
        Gesprekspartner.GEMEENTE,
        Gesprekspartner.OPENBAAR_LICHAAM,
        Gesprekspartner.WATERSCHAP,
    }


class Signaal(Inhoud):
    """A signaal with its source, time, place and, later, its outcome.

    ``vraag`` is the question (ref in the form) whose answer offered the signaal.
    """

    bron: Monitoringbron
    waargenomen_op: Tijdstip
    bezoek: Id | None = None
    plek: Id | None = None
    wat: LangeTekst
    waarneming: Id | None = None
    vraag: KorteTekst = ""
    spoed: bool = False
    onderzoek: tuple[OnderzoekContact, ...] = ()
    feitelijke_constatering: LangeTekst = ""
    uitkomst: Uitkomst = Uitkomst.NIEUW
    toelichting: LangeTekst = ""
