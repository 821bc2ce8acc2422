"""With whom one speaks, by role: recorded in Dutch, shown in the language of the program.

A role that was picked goes into the record, a mail to the minister and a PDF, which are Dutch
(ADR 0018). So what is picked has its Dutch words as value, and the screen shows others for it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.pakket import ContactRol
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.signalen.kies_veld import Optie
from waarnemer_app.ui.signalen.teksten import voor_plek
from waarnemer_app.ui.taal.talen import BRON, taal

translate = QCoreApplication.translate

GESPREK: Final = (
    "Voorzitter van het stembureau",
    "Plaatsvervangend voorzitter",
    "Stembureaulid",
    "Projectleider verkiezingen",
    "Contactpersoon van de gemeente",
    "Burgemeester",
    "Dijkgraaf",
    "Bureau van de Kiesraad",
    "Ministerie van BZK",
)
"""With whom one speaks about an onregelmatigheid; another text is possible."""
VERTELD: Final = {
    OntvangerRol.MINISTER: ("Piket van de minister", "Secretariaat van de minister"),
    OntvangerRol.GEMEENTE: ("Burgemeester", "Gemeentesecretaris", "Projectleider verkiezingen"),
    OntvangerRol.OPENBAAR_LICHAAM: ("Gezaghebber", "Eilandsecretaris"),
    OntvangerRol.WATERSCHAP: ("Dijkgraaf", "Secretaris-directeur"),
}
"""Whom one tells of a procesaanwijzing."""
VERTELLER: Final = ("Waarnemer", "Bureau van de Kiesraad", "Lid van de Kiesraad")
"""Who told gemeente or waterschap of an onregelmatigheid."""
CONTACT: Final = {
    ContactRol.BUREAU: "Bureau van de Kiesraad",
    ContactRol.INFORMATIEPUNT: "Informatiepunt",
    ContactRol.PROJECTLEIDER_VERKIEZINGEN: "Projectleider verkiezingen",
    ContactRol.BURGEMEESTER: "Burgemeester",
    ContactRol.COLLEGE: "Burgemeester en college van B en W",
    ContactRol.GEZAGHEBBER: "Gezaghebber",
    ContactRol.BESTUURSCOLLEGE: "Bestuurscollege",
    ContactRol.DIJKGRAAF: "Dijkgraaf",
    ContactRol.DAGELIJKS_BESTUUR: "Dagelijks bestuur",
    ContactRol.MINISTER: "Minister van BZK",
    ContactRol.MINISTER_PIKET: "Minister van BZK, piket",
}
"""Who a contact of the package is."""


def _woorden() -> dict[str, str]:
    """Every role of the program as the screen says it, by its Dutch words."""
    return {
        "Voorzitter van het stembureau": translate("signalen", "Voorzitter van het stembureau"),
        "Plaatsvervangend voorzitter": translate("signalen", "Plaatsvervangend voorzitter"),
        "Stembureaulid": translate("signalen", "Stembureaulid"),
        "Projectleider verkiezingen": translate("signalen", "Projectleider verkiezingen"),
        "Contactpersoon van de gemeente": translate("signalen", "Contactpersoon van de gemeente"),
        "Contactpersoon van het openbaar lichaam": translate(
            "signalen", "Contactpersoon van het openbaar lichaam"
        ),
        "Burgemeester": translate("signalen", "Burgemeester"),
        "Dijkgraaf": translate("signalen", "Dijkgraaf"),
        "Bureau van de Kiesraad": translate("signalen", "Bureau van de Kiesraad"),
        "Ministerie van BZK": translate("signalen", "Ministerie van BZK"),
        "Informatiepunt": translate("signalen", "Informatiepunt"),
        "Burgemeester en college van B en W": translate(
            "signalen", "Burgemeester en college van B en W"
        ),
        "Gezaghebber": translate("signalen", "Gezaghebber"),
        "Bestuurscollege": translate("signalen", "Bestuurscollege"),
        "Dagelijks bestuur": translate("signalen", "Dagelijks bestuur"),
        "Minister van BZK": translate("signalen", "Minister van BZK"),
        "Minister van BZK, piket": translate("signalen", "Minister van BZK, piket"),
        "Piket van de minister": translate("signalen", "Piket van de minister"),
        "Secretariaat van de minister": translate("signalen", "Secretariaat van de minister"),
        "Gemeentesecretaris": translate("signalen", "Gemeentesecretaris"),
        "Eilandsecretaris": translate("signalen", "Eilandsecretaris"),
        "Secretaris-directeur": translate("signalen", "Secretaris-directeur"),
        "Waarnemer": translate("signalen", "Waarnemer"),
        "Lid van de Kiesraad": translate("signalen", "Lid van de Kiesraad"),
    }


def in_beeld(rol: str) -> str:
    """A role as the screen says it; one that somebody wrote stays as it is."""
    return rol if taal() == BRON else _woorden().get(rol, rol)


def opties(rollen: Iterable[str], plek: Plek | None = None) -> list[Optie]:
    """These roles to pick from, as they are called at this place (R-ORG-6)."""
    namen = [voor_plek(rol, plek) for rol in rollen]
    return [Optie(naam, in_beeld(naam)) for naam in namen]


def contact_rollen() -> dict[ContactRol, str]:
    """Who a contact of the package is, as the screen says it."""
    return {rol: in_beeld(naam) for rol, naam in CONTACT.items()}
