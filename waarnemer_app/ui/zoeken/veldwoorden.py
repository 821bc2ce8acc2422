"""What the fields and the values of a record are called, in the language of the screen.

The record itself keeps its names and codes; paper and mail have words of their own
(``documents/woorden.py``), which are Dutch.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.domain.onregelmatigheid import ConstateringBron, Verantwoordelijke
from waarnemer_app.domain.signaal import Gesprekspartner
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Aanleiding
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.signalen import teksten
from waarnemer_app.ui.signalen.feiten import lid_naam
from waarnemer_app.ui.signalen.rollen import in_beeld
from waarnemer_app.ui.taal.schrijf import hoofdletter

_ROLLEN: Final = frozenset(
    {"met_rol", "verteld_aan", "organisatie_vooraf_geinformeerd_door", "naar", "besloten_door"}
)
"""Fields with a role that is picked or written."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Veldwoorden", tekst)


def _namen() -> dict[str, str]:
    return {
        "aankomst": _zeg("Aankomst"),
        "aanleiding": _zeg("Aanleiding"),
        "achttien_op_de_dag": _zeg("Achttien jaar of ouder"),
        "afgerond_op": _zeg("Afgerond op"),
        "afspraak": _zeg("Afspraak"),
        "afwijkingen": _zeg("Afwijkingen"),
        "antwoorden": _zeg("Antwoorden"),
        "begonnen_op": _zeg("Begonnen op"),
        "besloten_door": _zeg("Besloten door"),
        "besproken": _zeg("Besproken"),
        "bezoek": _zeg("Bezoek"),
        "bijlagen": _zeg("Bijlagen"),
        "bron": _zeg("Bron"),
        "datum": _zeg("Datum"),
        "ernst": _zeg("Ernst"),
        "evenredigheidsweging": _zeg("Afweging"),
        "feitelijke_constatering": _zeg("Feitelijke constatering"),
        "feiten": _zeg("Feiten"),
        "formulier": _zeg("Formulier"),
        "geadresseerde": _zeg("Geadresseerde"),
        "geen_andere_functie": _zeg("Geen andere functie"),
        "geen_gekozen_lid": _zeg("Geen gekozen lid"),
        "geen_kandidaat": _zeg("Geen kandidaat"),
        "geen_kiesraadlid": _zeg("Geen lid van de Kiesraad"),
        "gegeven_door_lid": _zeg("Gegeven door"),
        "gegeven_op": _zeg("Gegeven op"),
        "gericht_op": _zeg("Gericht op"),
        "geschreven_op": _zeg("Geschreven op"),
        "gesloten_op": _zeg("Gesloten op"),
        "gewezen_op_vermelding_pv": _zeg("Gezegd dat het in het PV moet"),
        "grootte": _zeg("Grootte in bytes"),
        "heeft_aanwijzingsbewijs": _zeg("Heeft een aanwijzingsbewijs"),
        "herkenbaar": _zeg("Herkenbaar"),
        "herkoppelingen": _zeg("Eerder bij een andere plek"),
        "herstel_mogelijk": _zeg("Herstel mogelijk"),
        "hersteltoelichting": _zeg("Uitleg bij het herstel"),
        "instructie_gevolgd": _zeg("Instructie gehad"),
        "invulling": _zeg("Invulling"),
        "kanaal": _zeg("Hoe"),
        "kenmerken": _zeg("Kenmerken"),
        "laat_bekend_reden": _zeg("Waarom pas later bekend"),
        "mail_concept_op": _zeg("Mail klaar op"),
        "mail_verstuurd_op": _zeg("Mail verstuurd op"),
        "met_rol": _zeg("Met wie"),
        "mime": _zeg("Soort bestand"),
        "naam": _zeg("Naam"),
        "naar": _zeg("Naar"),
        "nageleefd": _zeg("Nageleefd"),
        "niet_ontzet": _zeg("Niet ontzet uit het kiesrecht"),
        "onderzoek": _zeg("Onderzoek"),
        "onregelmatigheid": _zeg("Onregelmatigheid"),
        "ontvanger": _zeg("Ontvanger"),
        "op": _zeg("Op"),
        "opdracht": _zeg("Opdracht"),
        "opgelost": _zeg("Opgelost"),
        "opvolging": _zeg("Opvolging"),
        "organisatie": _zeg("Organisatie"),
        "organisatie_vooraf_geinformeerd_door": _zeg("Vooraf verteld door"),
        "organisatie_vooraf_geinformeerd_hoe": _zeg("Hoe vooraf verteld"),
        "organisatie_vooraf_geinformeerd_op": _zeg("Vooraf verteld op"),
        "pauzes": _zeg("Pauzes"),
        "plek": _zeg("Plek"),
        "procesaanwijzing": _zeg("Procesaanwijzing"),
        "processtap": _zeg("Processtap"),
        "reden": _zeg("Reden"),
        "redenen": _zeg("Redenen"),
        "relevant_advies_herstemming": _zeg("Voor een advies tot herstemming"),
        "relevant_evaluatieadvies": _zeg("Voor een evaluatieadvies"),
        "risicos": _zeg("Risico’s"),
        "rol": _zeg("Rol"),
        "schorsing": _zeg("Schorsing"),
        "signaal": _zeg("Signaal"),
        "spoed": _zeg("Spoed"),
        "spoedreden": _zeg("Reden van spoed"),
        "spoedtoelichting": _zeg("Uitleg bij de spoed"),
        "stembureau_soort": _zeg("Soort stembureau"),
        "tekst": _zeg("Tekst"),
        "termijn": _zeg("Termijn"),
        "tijd": _zeg("Tijd"),
        "titel": _zeg("Titel"),
        "toelichting": _zeg("Toelichting"),
        "tot": _zeg("Tot"),
        "trede": _zeg("Trede"),
        "uitgesproken_door_ander": _zeg("Door een ander gezegd"),
        "uitkomst": _zeg("Uitkomst"),
        "van": _zeg("Van"),
        "van_plek": _zeg("Eerst bij"),
        "vastgelegd_door": _zeg("Vastgelegd door"),
        "vastgesteld_op": _zeg("Vastgesteld op"),
        "verantwoordelijke": _zeg("Verantwoordelijke"),
        "verkiezing": _zeg("Verkiezing"),
        "verkiezingen": _zeg("Verkiezingen"),
        "verklaard_op": _zeg("Verklaard op"),
        "verklaringen": _zeg("Verklaringen"),
        "vermelding_gezien_in_pv": _zeg("Gezien in het PV"),
        "verplicht": _zeg("Verplicht"),
        "verteld_aan": _zeg("Verteld aan"),
        "verteld_hoe": _zeg("Hoe verteld"),
        "verteld_op": _zeg("Verteld op"),
        "vertrek": _zeg("Vertrek"),
        "vraag": _zeg("Vraag"),
        "waarborgen": _zeg("Waarborgen"),
        "waargenomen_op": _zeg("Waargenomen op"),
        "waarneming": _zeg("Waarneming"),
        "waarom": _zeg("Waarom"),
        "wat": _zeg("Wat"),
        "werkdag": _zeg("Werkdag"),
        "wijze": _zeg("Hoe gegeven"),
    }


def _eigen_waarden() -> list[tuple[StrEnum, str]]:
    """Values that no question of a screen offers."""
    return [
        (Aanleiding.THEMATISCH, _zeg("Volgens plan")),
        (Aanleiding.RISICOGESTUURD, _zeg("Na een signaal of risico")),
        (ConstateringBron.ZELF_GEZIEN, _zeg("Zelf gezien")),
        (ConstateringBron.PROCES_VERBAAL, _zeg("Proces-verbaal of digitaal bestand")),
        (ConstateringBron.EXTERN_ONDERZOCHT, _zeg("Na eigen onderzoek")),
        (OntvangerRol.MINISTER, _zeg("Minister")),
        (OntvangerRol.GEMEENTE, _zeg("Gemeente")),
        (OntvangerRol.OPENBAAR_LICHAAM, _zeg("Openbaar lichaam")),
        (OntvangerRol.WATERSCHAP, _zeg("Waterschap")),
        (Processtap.KANDIDAATSTELLING, _zeg("Kandidaatstelling")),
        (Processtap.REGISTRATIE, _zeg("Registratie")),
        (Processtap.STEMPASSEN, _zeg("Stempassen")),
        (Processtap.STEMMING, _zeg("Stemming")),
        (Processtap.TELLING, _zeg("Telling")),
        (Processtap.ZITTING_GSB, _zeg("Zitting gemeentelijk stembureau")),
        (Processtap.ZITTING_HSB, _zeg("Zitting hoofdstembureau")),
        (Processtap.ZITTING_CSB, _zeg("Zitting centraal stembureau")),
        (Processtap.VASTSTELLING, _zeg("Vaststelling")),
        (Verantwoordelijke.STEMBUREAU, _zeg("Stembureau")),
        (Verantwoordelijke.GEMEENTE, _zeg("Gemeente")),
        (Verantwoordelijke.OPENBAAR_LICHAAM, _zeg("Openbaar lichaam")),
        (Verantwoordelijke.WATERSCHAP, _zeg("Waterschap")),
        (Verantwoordelijke.IEMAND_ANDERS, _zeg("Iemand anders")),
        (Gesprekspartner.GEMEENTE, _zeg("Gemeente")),
        (Gesprekspartner.OPENBAAR_LICHAAM, _zeg("Openbaar lichaam")),
        (Gesprekspartner.WATERSCHAP, _zeg("Waterschap")),
        (Gesprekspartner.STEMBUREAU, _zeg("Stembureau")),
        (Gesprekspartner.ANDERS, _zeg("Iemand anders")),
    ]


def veldnaam(naam: str) -> str:
    """What a field of a record is called; raises KeyError for one that has no words."""
    return _namen()[naam]


def waardewoord(waarde: StrEnum) -> str:
    """A value of a closed list in words; raises KeyError for one that has none."""
    keuzes = (
        *teksten.bronnen(),
        *teksten.uitkomsten().items(),
        *teksten.risicos(),
        *teksten.ernst(),
        *teksten.waarborgen(),
        *teksten.kanalen(),
        *teksten.wijzen(),
        *teksten.geadresseerden(),
        *teksten.gericht_op(),
        *teksten.ja_nee(),
        *teksten.nageleefd(),
        *teksten.afwijkredenen(),
        *teksten.stembureausoorten(),
        *_eigen_waarden(),
    )
    # values of different lists are the same text: "stembureau"
    return hoofdletter(_van_soort(keuzes, type(waarde))[waarde])


def _van_soort(keuzes: tuple[tuple[str, str], ...], soort: type[StrEnum]) -> dict[str, str]:
    return {waarde: woord for waarde, woord in keuzes if type(waarde) is soort}


def codewoord(dossier: Dossier, veld: str, tekst: str) -> str:
    """What a code, a role or an id in this field says; empty when it is none."""
    if veld in _ROLLEN:
        return in_beeld(tekst)
    if veld == "afwijkingen":
        return teksten.afwijkingen().get(tekst, "")
    if veld == "gegeven_door_lid":
        return lid_naam(dossier, tekst)
    if veld in {"kanaal", "verteld_hoe", "organisatie_vooraf_geinformeerd_hoe"}:
        return next((woord for waarde, woord in teksten.kanalen() if waarde == tekst), "")
    if veld == "organisatie" and tekst in set(Gesprekspartner):
        return waardewoord(Gesprekspartner(tekst))
    if veld == "trede":
        treden = (trede for ladder in dossier.pakket.ladders for trede in ladder.treden)
        return next((trede.titel for trede in treden if trede.code == tekst), "")
    return ""
