"""The acts of a waarnemer: what is asked, and the pure function that decides."""

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
from .concept import BewaarConcept, VerwijderConcept
from .correctie import Corrigeer, TrekIn
from .escalatie import LegEscalatieVast, LegOverlegVast, SlaTredeOver
from .procesaanwijzing import (
    LegOpvolgingVast,
    LegProcesaanwijzingVast,
    NoteerMail,
    NoteerVerteld,
)
from .signaal import BeoordeelSignaal, LegOnregelmatigheidVast, MaakSignaal
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
    "Handeling",
    "Herkoppel",
    "KoppelPlek",
    "LegEscalatieVast",
    "LegOnregelmatigheidVast",
    "LegOpvolgingVast",
    "LegOverlegVast",
    "LegProcesaanwijzingVast",
    "LegWaarnemingVast",
    "MaakNotitie",
    "MaakSignaal",
    "NieuweInhoud",
    "NoteerMail",
    "NoteerVerteld",
    "SlaTredeOver",
    "SluitWerkdag",
    "TrekIn",
    "Vertrek",
    "VerwijderConcept",
    "VoegPlekToe",
]
