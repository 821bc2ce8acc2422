"""The words on the screens of the law: labels of choices, conditions, and roles.

Each function gives (value, label) in the order of the screen, in the language of the program.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from waarnemer_app.documents.nederlands import woorden
from waarnemer_app.domain.escalatie import AfwijkReden, Kanaal
from waarnemer_app.domain.onregelmatigheid import Ernst, Risico, Verantwoordelijke
from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    GerichtOp,
    JaNee,
    Nageleefd,
    Wijze,
)
from waarnemer_app.domain.signaal import Gesprekspartner, Monitoringbron, Uitkomst
from waarnemer_app.domain.verkiezing import Plek, StembureauSoort, VerkiezingSoort, Waarborg

Keuzes = list[tuple[str, str]]
translate = QCoreApplication.translate


def voor_plek(tekst: str, plek: Plek | None) -> str:
    """Our own words as the law says them at this place (R-ORG-6)."""
    return woorden(tekst, caribisch=plek is not None and is_caribisch(plek))


def bronnen() -> Keuzes:
    """The nine monitoring sources; the own observation goes first, it is the usual one."""
    return [
        (Monitoringbron.WAARNEMINGEN, translate("signalen", "Eigen waarneming")),
        (Monitoringbron.INFORMATIEPUNT, translate("signalen", "Informatiepunt")),
        (Monitoringbron.INLICHTINGENPLICHT, translate("signalen", "Inlichtingenplicht")),
        (Monitoringbron.PROCESSEN_VERBAAL, translate("signalen", "Proces-verbaal")),
        (Monitoringbron.DATA_ANALYSE, translate("signalen", "Data-analyse")),
        (Monitoringbron.MEDIA, translate("signalen", "Media")),
        (Monitoringbron.INLOOPSPREEKUREN, translate("signalen", "Inloopspreekuur")),
        (Monitoringbron.GEMEENTEBEZOEKEN, translate("signalen", "Gemeentebezoek")),
        (Monitoringbron.OVERIG, translate("signalen", "Overig")),
    ]


def uitkomsten() -> dict[Uitkomst, str]:
    """What became of a signaal."""
    return {
        Uitkomst.NIEUW: translate("signalen", "nog niet beoordeeld"),
        Uitkomst.IN_ONDERZOEK: translate("signalen", "nog in onderzoek"),
        Uitkomst.MISVERSTAND: translate("signalen", "misverstand"),
        Uitkomst.INCIDENT_ZONDER_INVLOED: translate("signalen", "incident zonder invloed"),
        Uitkomst.ONREGELMATIGHEID: translate("signalen", "onregelmatigheid"),
    }


def risicos() -> Keuzes:
    """Which risk (R-ONR-3)."""
    return [
        (Risico.VERLOOP, translate("signalen", "Verloop")),
        (Risico.BETROUWBAARHEID, translate("signalen", "Betrouwbaarheid")),
        (Risico.JUISTHEID, translate("signalen", "Juistheid van de uitslag")),
    ]


def verantwoordelijken(plek: Plek | None, soorten: tuple[VerkiezingSoort, ...]) -> Keuzes:
    """Who can be responsible here (R-ONR-6, R-ORG-6, R-ORG-8)."""
    caribisch = plek is not None and is_caribisch(plek)
    uit: Keuzes = [(Verantwoordelijke.STEMBUREAU, translate("signalen", "Stembureau"))]
    if caribisch:
        uit.append((Verantwoordelijke.OPENBAAR_LICHAAM, translate("signalen", "Openbaar lichaam")))
    else:
        uit.append((Verantwoordelijke.GEMEENTE, translate("signalen", "Gemeente")))
    if VerkiezingSoort.AB in soorten:
        uit.append((Verantwoordelijke.WATERSCHAP, translate("signalen", "Waterschap")))
    uit.append((Verantwoordelijke.IEMAND_ANDERS, translate("signalen", "Iemand anders")))
    return uit


def ernst() -> Keuzes:
    """How serious it is (R-ONR-7)."""
    return [
        (Ernst.LICHT, translate("signalen", "Licht")),
        (Ernst.ERNSTIG, translate("signalen", "Ernstig")),
        (Ernst.ZEER_ERNSTIG, translate("signalen", "Zeer ernstig")),
    ]


def waarborgen() -> Keuzes:
    """The nine waarborgen in their fixed order (R-WN-11)."""
    labels = {
        Waarborg.KIESGERECHTIGHEID: translate("signalen", "Kiesgerechtigheid"),
        Waarborg.UNICITEIT: translate("signalen", "Uniciteit"),
        Waarborg.TOEGANKELIJKHEID: translate("signalen", "Toegankelijkheid"),
        Waarborg.TRANSPARANTIE: translate("signalen", "Transparantie"),
        Waarborg.CONTROLEERBAARHEID: translate("signalen", "Controleerbaarheid"),
        Waarborg.STEMVRIJHEID: translate("signalen", "Stemvrijheid"),
        Waarborg.STEMGEHEIM: translate("signalen", "Stemgeheim"),
        Waarborg.INTEGRITEIT: translate("signalen", "Integriteit"),
        Waarborg.ONAFHANKELIJKHEID: translate("signalen", "Onafhankelijkheid"),
    }
    return [(waarborg, labels[waarborg]) for waarborg in Waarborg]


def vlaggen() -> Keuzes:
    """For which advice of the Kiesraad it may count, by field (R-ONR-9)."""
    return [
        ("relevant_advies_herstemming", translate("signalen", "Advies tot herstemming")),
        ("relevant_evaluatieadvies", translate("signalen", "Evaluatieadvies aan de minister")),
    ]


def kanalen() -> Keuzes:
    """How people spoke."""
    return [
        (Kanaal.TER_PLAATSE, translate("signalen", "Ter plaatse")),
        (Kanaal.TELEFONISCH, translate("signalen", "Telefonisch")),
        (Kanaal.SCHRIFTELIJK, translate("signalen", "Schriftelijk")),
    ]


def organisaties(plek: Plek | None) -> Keuzes:
    """With which organisation one spoke in an onderzoek (R-ONR-5, R-ORG-6)."""
    caribisch = plek is not None and is_caribisch(plek)
    eerste = (
        (Gesprekspartner.OPENBAAR_LICHAAM, translate("signalen", "Openbaar lichaam"))
        if caribisch
        else (Gesprekspartner.GEMEENTE, translate("signalen", "Gemeente"))
    )
    return [
        eerste,
        (Gesprekspartner.WATERSCHAP, translate("signalen", "Waterschap")),
        (Gesprekspartner.STEMBUREAU, translate("signalen", "Stembureau")),
        (Gesprekspartner.ANDERS, translate("signalen", "Iemand anders")),
    ]


def wijzen() -> Keuzes:
    """How a procesaanwijzing was given (R-PA-13)."""
    return [
        (Wijze.TELEFONISCH, translate("signalen", "Telefonisch")),
        (Wijze.TER_PLAATSE, translate("signalen", "Ter plaatse")),
        (Wijze.SCHRIFTELIJK, translate("signalen", "Schriftelijk")),
    ]


def geadresseerden() -> Keuzes:
    """To whom it was given (R-PA-11)."""
    return [
        (Geadresseerde.VOORZITTER, translate("signalen", "Voorzitter")),
        (Geadresseerde.STEMBUREAU, translate("signalen", "Stembureau")),
    ]


def gericht_op() -> Keuzes:
    """What it is about (R-PA-2, R-PA-4, R-PA-5)."""
    return [
        (GerichtOp.FEITELIJKE_GANG, translate("signalen", "Wat er gebeurt op het stembureau")),
        (GerichtOp.UITKOMST_OF_BESLUIT, translate("signalen", "Een uitkomst of besluit")),
        (GerichtOp.ORGANISATIETAAK, translate("signalen", "Een taak van de gemeente")),
        (GerichtOp.ANDERS, translate("signalen", "Iets anders")),
    ]


def ja_nee() -> Keuzes:
    """Yes, no, not seen; for things that may have gone unseen."""
    return [
        (JaNee.JA, translate("signalen", "Ja")),
        (JaNee.NEE, translate("signalen", "Nee")),
        (JaNee.NIET_GEZIEN, translate("signalen", "Niet gezien")),
    ]


def nageleefd() -> Keuzes:
    """How the procesaanwijzing was dealt with (R-PA-17)."""
    return [
        (Nageleefd.BINNEN_TERMIJN, translate("signalen", "Op tijd")),
        (Nageleefd.TE_LAAT, translate("signalen", "Te laat")),
        (Nageleefd.DEELS, translate("signalen", "Deels")),
        (Nageleefd.NIET, translate("signalen", "Niet")),
        (Nageleefd.ONBEKEND, translate("signalen", "Onbekend")),
    ]


def stembureausoorten() -> Keuzes:
    """The six kinds of stembureau (Kieswet A 10)."""
    return [
        (StembureauSoort.STEMBUREAU, translate("signalen", "Stembureau")),
        (StembureauSoort.GSB, translate("signalen", "Gemeentelijk stembureau")),
        (StembureauSoort.HSB, translate("signalen", "Hoofdstembureau")),
        (StembureauSoort.CSB, translate("signalen", "Centraal stembureau")),
        (StembureauSoort.BSB, translate("signalen", "Briefstembureau")),
        (StembureauSoort.NBSB, translate("signalen", "Nationaal briefstembureau")),
    ]


def afwijkredenen() -> Keuzes:
    """The only three reasons to deviate from a ladder (R-ESC-5)."""
    return [
        (AfwijkReden.TIJDSDRUK, translate("signalen", "Tijdsdruk")),
        (AfwijkReden.BESCHIKBAARHEID, translate("signalen", "Beschikbaarheid")),
        (AfwijkReden.ERNST, translate("signalen", "Ernst van de situatie")),
    ]


def voorwaarden() -> dict[str, str]:
    """The conditions of a procesaanwijzing as they read when they are met, by blocker code."""
    return {
        "PA_GEEN_ONREGELMATIGHEID": translate("signalen", "Er is een onregelmatigheid"),
        "PA_ORGANISATIETAAK": translate("signalen", "Het is geen taak van de gemeente"),
        "PA_GEEN_STEMBUREAU": translate("signalen", "De plek is een stembureau"),
        "PA_UITKOMST_OF_BESLUIT": translate("signalen", "Het gaat niet om een uitkomst of besluit"),
        "PA_NIET_FEITELIJK": translate("signalen", "Het gaat om wat er op het stembureau gebeurt"),
        "PA_GEEN_OVERLEG": translate("signalen", "Er was overleg"),
        "PA_GEEN_ESCALATIE": translate("signalen", "Er was een escalatie, of een reden"),
        "PA_GEEN_OPDRACHT": translate("signalen", "Er staat wat het stembureau moet doen"),
        "PA_GEEN_GEADRESSEERDE": translate("signalen", "Er staat aan wie zij is"),
        "PA_GEEN_WIJZE": translate("signalen", "Er staat hoe zij wordt gegeven"),
        "PA_HERSTEL_ONMOGELIJK": translate("signalen", "Er staat hoe herstel mogelijk is"),
        "PA_NIET_EVENREDIG": translate("signalen", "De afweging staat er"),
        "PA_GEVER_NIET_BEVOEGD": translate("signalen", "Het gekozen lid mag dit"),
        "PA_GEEN_TERMIJN": translate("signalen", "Er is een termijn"),
        "PA_TIJDVOLGORDE": translate("signalen", "De tijden staan in de goede volgorde"),
        "PA_SPOED_ZONDER_REDEN": translate("signalen", "Bij spoed staat er een reden"),
    }


def afwijkingen() -> dict[str, str]:
    """What was irregular when a procesaanwijzing was given, by the code that is stored."""
    return {
        "PA_GEEN_ONREGELMATIGHEID": translate("signalen", "Er was geen onregelmatigheid"),
        "PA_ORGANISATIETAAK": translate("signalen", "Het was een taak van de gemeente"),
        "PA_GEEN_STEMBUREAU": translate("signalen", "De plek was geen stembureau"),
        "PA_UITKOMST_OF_BESLUIT": translate("signalen", "Het ging om een uitkomst of besluit"),
        "PA_NIET_FEITELIJK": translate("signalen", "Het ging niet om wat er gebeurde"),
        "PA_GEEN_OVERLEG": translate("signalen", "Geen overleg vastgelegd"),
        "PA_GEEN_ESCALATIE": translate("signalen", "Geen escalatie vastgelegd"),
        "PA_GEEN_OPDRACHT": translate("signalen", "De opdracht ontbreekt"),
        "PA_GEEN_GEADRESSEERDE": translate("signalen", "Er staat niet aan wie zij was"),
        "PA_GEEN_WIJZE": translate("signalen", "Er staat niet hoe zij werd gegeven"),
        "PA_HERSTEL_ONMOGELIJK": translate("signalen", "Er staat niet hoe herstel kan"),
        "PA_NIET_EVENREDIG": translate("signalen", "De afweging ontbreekt"),
        "PA_GEVER_NIET_BEVOEGD": translate("signalen", "Geen lid dat dit hier mag"),
        "PA_GEEN_TERMIJN": translate("signalen", "De termijn ontbreekt"),
        "PA_TIJDVOLGORDE": translate("signalen", "De tijden staan niet op volgorde"),
        "PA_SPOED_ZONDER_REDEN": translate("signalen", "Spoed zonder reden"),
        "PA_W_SPOED_ZONDER_OVERLEG": translate("signalen", "Spoed, en met niemand gesproken"),
        "PA_W_AL_OPGELOST": translate("signalen", "Het laatste gesprek had het al opgelost"),
        "PA_W_SCHORSING_BESLUIT": translate("signalen", "Niet het stembureau besliste te schorsen"),
        "PA_W_TERMIJN_NA_ZITTING": translate("signalen", "De termijn ligt na de zitting"),
        "PA_W_ALLEEN_JUISTHEID": translate("signalen", "Alleen de juistheid liep gevaar"),
        "PA_W_TOEKOMST": translate("signalen", "Het tijdstip lag in de toekomst"),
        "ORG_SOORT_KAN_NIET": translate("signalen", "Dit stembureau bestaat hier niet"),
        "ORG_W_BRIEFSTEMBUREAU": translate("signalen", "Hier is zo’n briefstembureau er niet"),
        "KG_GEEN_GEMEENTE": translate("signalen", "Er volgt geen gemeente om te vertellen"),
    }


def label(keuzes: Keuzes, waarde: object) -> str:
    """The label of a value; the value itself when it is unknown."""
    return next((tekst for sleutel, tekst in keuzes if sleutel == waarde), str(waarde or ""))
