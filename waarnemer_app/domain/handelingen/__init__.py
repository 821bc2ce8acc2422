"""The acts of a waarnemer: what is asked, and the pure function that decides."""

from .afronding import Heropen, NoteerGeinformeerd, RondAf
from .basis import Besluit, Concept, Context, Handeling, NieuweInhoud
from .bezoek import (
    BeeindigPauze,
    BeginBezoek,
    BeginPauze,
    BeginWerkdag,
    Herkoppel,
    KoppelPlek,
    MaakNotitie,
    SluitWerkdag,
    Vertrek,
    VoegPlekToe,
)
from .concept import BewaarConcept, GooiConceptWeg, VerwijderConcept, ZetConceptTerug
from .correctie import Corrigeer, CorrigeerWaarneming, TrekIn
from .escalatie import LegEscalatieVast, LegOverlegVast, SlaTredeOver
from .kennisgeving import NoteerMail, NoteerVerteld
from .onderzoek import LegOnderzoekVast
from .procesaanwijzing import (
    CorrigeerProcesaanwijzing,
    LegOpvolgingVast,
    LegProcesaanwijzingVast,
    NoteerVermelding,
)
from .signaal import BeoordeelSignaal, LegOnregelmatigheidVast, MaakSignaal
from .verklaring import LegVerklaringAf
from .waarneming import LegWaarnemingVast

__all__ = [
    "BeeindigPauze",
    "BeginBezoek",
    "BeginPauze",
    "BeginWerkdag",
    "BeoordeelSignaal",
    "Besluit",
    "BewaarConcept",
    "Concept",
    "Context",
    "Corrigeer",
    "CorrigeerProcesaanwijzing",
    "CorrigeerWaarneming",
    "GooiConceptWeg",
    "Handeling",
    "Herkoppel",
    "Heropen",
    "KoppelPlek",
    "LegEscalatieVast",
    "LegOnderzoekVast",
    "LegOnregelmatigheidVast",
    "LegOpvolgingVast",
    "LegOverlegVast",
    "LegProcesaanwijzingVast",
    "LegVerklaringAf",
    "LegWaarnemingVast",
    "MaakNotitie",
    "MaakSignaal",
    "NieuweInhoud",
    "NoteerGeinformeerd",
    "NoteerMail",
    "NoteerVermelding",
    "NoteerVerteld",
    "RondAf",
    "SlaTredeOver",
    "SluitWerkdag",
    "TrekIn",
    "Vertrek",
    "VerwijderConcept",
    "VoegPlekToe",
    "ZetConceptTerug",
]
