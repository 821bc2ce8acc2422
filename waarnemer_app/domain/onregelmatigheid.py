"""The onregelmatigheid: a signaal that has all three kenmerken (plan 3.2; R-ONR-1 to R-ONR-10)."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, computed_field, model_validator

from .basis import Id, Inhoud, KorteTekst, LangeTekst, Model, Tijdstip
from .bevinding import Bevinding, blokkade, waarschuwing
from .pakket import Keten
from .signaal import Signaal, met_organisatie
from .verkiezing import VerkiezingSoort, Waarborg

PLAN = "Plan 3.2"


class Risico(StrEnum):
    """Which risk, if it is not solved in time (R-ONR-3)."""

    VERLOOP = "verloop"
    BETROUWBAARHEID = "betrouwbaarheid"
    JUISTHEID = "juistheid"


class ConstateringBron(StrEnum):
    """How the Kiesraad knows (R-ONR-4)."""

    ZELF_GEZIEN = "zelf_gezien"
    PROCES_VERBAAL = "proces_verbaal"
    EXTERN_ONDERZOCHT = "extern_onderzocht"


class Verantwoordelijke(StrEnum):
    """Who is responsible (R-ONR-6); a leverancier never is (R-ORG-10)."""

    STEMBUREAU = "stembureau"
    GEMEENTE = "gemeente"
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    WATERSCHAP = "waterschap"
    IEMAND_ANDERS = "iemand_anders"


class Ernst(StrEnum):
    """Gradation; a proposal, the plan gives no scale (R-ONR-7)."""

    LICHT = "licht"
    ERNSTIG = "ernstig"
    ZEER_ERNSTIG = "zeer_ernstig"

    @property
    def vraagt_schorsing(self) -> bool:
        """True at ernstig and worse: schorsing is asked (R-PA-14), the minister told (R-ONR-10)."""
        return self is not Ernst.LICHT


class Kenmerken(Model):
    """The three kenmerken as filled in so far; empty where nothing was chosen yet."""

    risicos: tuple[Risico, ...] = ()
    waarom: LangeTekst = ""
    bron: ConstateringBron | None = None
    feitelijke_constatering: LangeTekst = ""
    verantwoordelijke: Verantwoordelijke | None = None


def keten_van(verantwoordelijke: Verantwoordelijke | None) -> Keten:
    """Derive the keten from who is responsible (R-ONR-6); raises ValueError for somebody else."""
    if verantwoordelijke in {None, Verantwoordelijke.IEMAND_ANDERS}:
        raise ValueError("Zonder verantwoordelijke is er geen keten.")
    if verantwoordelijke is Verantwoordelijke.STEMBUREAU:
        return Keten.UITSLAGVASTSTELLING
    return Keten.ORGANISATIE


def _eerste(k: Kenmerken) -> list[Bevinding]:
    if not k.risicos:
        return [
            blokkade(
                "ONR_GEEN_RISICO",
                "Er is nog geen risico gekozen.",
                "Kies wat er gevaar loopt: verloop, betrouwbaarheid of juistheid.",
                "R-ONR-1",
                PLAN,
                "risicos",
            )
        ]
    uit = []
    if not k.waarom.strip():
        uit.append(
            blokkade(
                "ONR_GEEN_UITLEG",
                "Er staat niet waarom dit gevaar oplevert.",
                "Schrijf waarom dit kan leiden tot een hertelling of herstemming.",
                "R-ONR-3",
                PLAN,
                "waarom",
            )
        )
    if k.risicos == (Risico.VERLOOP,):
        uit.append(
            waarschuwing(
                "ONR_W_ALLEEN_VERLOOP",
                "U koos alleen het verloop.",
                "Leg uit hoe dit de uitslag kan raken.",
                "R-ONR-3",
                PLAN,
                "risicos",
            )
        )
    return uit


def _tweede(k: Kenmerken, signaal: Signaal) -> list[Bevinding]:
    if k.bron is None or not k.feitelijke_constatering.strip():
        return [
            blokkade(
                "ONR_GEEN_CONSTATERING",
                "Er is nog geen feitelijke constatering.",
                "Schrijf wat de Kiesraad zelf zag of onderzocht.",
                "R-ONR-4",
                PLAN,
                "feitelijke_constatering",
            )
        ]
    if signaal.bron.extern and k.bron is not ConstateringBron.EXTERN_ONDERZOCHT:
        return [
            blokkade(
                "ONR_EXTERN_SIGNAAL",
                "Dit signaal kwam van buiten.",
                "Kies 'onderzocht' en leg het eigen onderzoek vast.",
                "R-ONR-5",
                PLAN,
                "bron",
            )
        ]
    onderzocht = any(met_organisatie(contact) for contact in signaal.onderzoek)
    if k.bron is ConstateringBron.EXTERN_ONDERZOCHT and not onderzocht:
        return [
            blokkade(
                "ONR_GEEN_ONDERZOEK",
                "Er is nog geen contact met de gemeente of het waterschap.",
                "Bel de gemeente of het waterschap en leg dat vast.",
                "R-ONR-5",
                PLAN,
                "onderzoek",
            )
        ]
    return []


def _derde(k: Kenmerken, soorten: tuple[VerkiezingSoort, ...]) -> list[Bevinding]:
    if k.verantwoordelijke is None:
        return [
            blokkade(
                "ONR_GEEN_VERANTWOORDELIJKE",
                "Er is nog geen verantwoordelijke gekozen.",
                "Kies het stembureau, de gemeente of het waterschap.",
                "R-ONR-6",
                PLAN,
                "verantwoordelijke",
            )
        ]
    if k.verantwoordelijke is Verantwoordelijke.IEMAND_ANDERS:
        return [
            blokkade(
                "ONR_IEMAND_ANDERS",
                "Iemand anders is verantwoordelijk. Dan blijft dit een signaal.",
                "Kies een andere uitkomst voor het signaal.",
                "R-ONR-6",
                PLAN,
                "verantwoordelijke",
            )
        ]
    alleen_ab = bool(soorten) and set(soorten) == {VerkiezingSoort.AB}
    if k.verantwoordelijke is Verantwoordelijke.WATERSCHAP and not alleen_ab:
        return [
            blokkade(
                "ONR_WATERSCHAP_GEEN_ROL",
                "Een waterschap heeft alleen bij de waterschapsverkiezing een rol.",
                "Kies alleen die verkiezing, of kies het stembureau of de gemeente.",
                "R-ORG-8",
                "Plan, reikwijdte",
                "verantwoordelijke",
            )
        ]
    return []


def kenmerk_staat(
    k: Kenmerken, signaal: Signaal, soorten: tuple[VerkiezingSoort, ...]
) -> tuple[bool, bool, bool]:
    """Which of the three kenmerken hold now, for the picture of the circles."""
    delen = (_eerste(k), _tweede(k, signaal), _derde(k, soorten))
    return tuple(not any(b.blokkeert for b in deel) for deel in delen)  # type: ignore[return-value]  # three by construction


def toets_kenmerken(
    k: Kenmerken, signaal: Signaal, soorten: tuple[VerkiezingSoort, ...]
) -> list[Bevinding]:
    """What is missing before this signaal is an onregelmatigheid (R-ONR-1: all three or none)."""
    return [*_eerste(k), *_tweede(k, signaal), *_derde(k, soorten)]


def toets_minister(ernst: Ernst, *, verteld: bool) -> list[Bevinding]:
    """At a serious risk the Kiesraad tells the minister, whatever the keten (R-ONR-10)."""
    if verteld or not ernst.vraagt_schorsing:
        return []
    return [
        waarschuwing(
            "ONR_W_MINISTER",
            "Dit is ernstig. De minister weet het nog niet.",
            "Overleg met het bureau: de Kiesraad licht de minister in.",
            "R-ONR-10",
            "Kieswet A 16",
            "minister",
        )
    ]


class Onregelmatigheid(Inhoud):
    """An onregelmatigheid. ``keten`` is computed from ``verantwoordelijke`` and cannot be set.

    ``relevant_*`` are the flags of R-ONR-9. ``laat_bekend_reden`` is the exception of R-RAP-5:
    why the Kiesraad did not know of it earlier; empty where it does not apply.
    """

    signaal: Id
    titel: KorteTekst
    feiten: LangeTekst
    waargenomen_op: Tijdstip
    plek: Id
    verkiezingen: tuple[Id, ...] = Field(min_length=1)
    kenmerken: Kenmerken
    ernst: Ernst = Ernst.LICHT
    waarborgen: tuple[Waarborg, ...] = ()
    relevant_advies_herstemming: bool = False
    relevant_evaluatieadvies: bool = False
    organisatie_vooraf_geinformeerd_op: Tijdstip | None = None
    organisatie_vooraf_geinformeerd_hoe: KorteTekst = ""
    organisatie_vooraf_geinformeerd_door: KorteTekst = ""
    laat_bekend_reden: LangeTekst = ""
    afgerond_op: Tijdstip | None = None

    @model_validator(mode="before")
    @classmethod
    def _zonder_keten(cls, data: object) -> object:
        """Drop a written keten: reading back derives it again, so it can never disagree."""
        if isinstance(data, dict):
            return {sleutel: waarde for sleutel, waarde in data.items() if sleutel != "keten"}
        return data

    @model_validator(mode="after")
    def _heeft_kenmerken(self) -> Onregelmatigheid:
        k = self.kenmerken
        vol = k.risicos and k.waarom.strip() and k.bron and k.feitelijke_constatering.strip()
        if not vol or k.verantwoordelijke in {None, Verantwoordelijke.IEMAND_ANDERS}:
            raise ValueError("een onregelmatigheid heeft alle drie de kenmerken (R-ONR-1)")
        return self

    @computed_field  # type: ignore[prop-decorator]  # pydantic's own pattern for a property
    @property
    def keten(self) -> Keten:
        """The keten that follows (R-ONR-6)."""
        return keten_van(self.kenmerken.verantwoordelijke)
