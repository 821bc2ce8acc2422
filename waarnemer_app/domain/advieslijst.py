"""Three lists for the Kiesraad: for the minister, for herstemming, for the evaluatieadvies.

They gather what was recorded; whether anything is told or advised is for the Kiesraad (R-RAP-10,
R-RAP-11). No surprise holds for each of them: what the gemeente or the waterschap does not know
yet is marked (R-ESC-8).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .afronding import minister_weet_het
from .basis import Model
from .bevinding import Bevinding
from .onregelmatigheid import Onregelmatigheid, toets_minister
from .pakket import Keten
from .rapportage import toets_geinformeerd
from .stand import Object, Stand


class Advieslijst(StrEnum):
    """Which list."""

    MINISTER = "minister"
    HERSTEMMING = "herstemming"
    EVALUATIE = "evaluatie"


TITELS: Final = {
    Advieslijst.MINISTER: "Voor de minister van BZK",
    Advieslijst.HERSTEMMING: "Voor een advies tot herstemming",
    Advieslijst.EVALUATIE: "Voor het evaluatieadvies",
}
BRONNEN: Final = {
    Advieslijst.MINISTER: "Plan 1.4; Kieswet A 16",
    Advieslijst.HERSTEMMING: "Plan 3.6; Kieswet A 14",
    Advieslijst.EVALUATIE: "Plan 3.3",
}


class LijstRegel(Model):
    """One onregelmatigheid on a list: why it is there, and what is missing yet."""

    onregelmatigheid: str
    redenen: tuple[str, ...]
    minister_weet_het: bool
    bevindingen: tuple[Bevinding, ...]


def redenen(lijst: Advieslijst, stand: Stand, object_: Object[Onregelmatigheid]) -> tuple[str, ...]:
    """Why an onregelmatigheid stands on this list; empty when it does not.

    For the minister: the organisatieketen once an escalatie was recorded (R-ESC-2), and whatever
    the keten from *ernstig* on (R-ONR-10). The other two follow the flags of R-ONR-9.
    """
    inhoud = object_.inhoud
    if lijst is Advieslijst.HERSTEMMING:
        return ("Aangemerkt voor het advies.",) if inhoud.relevant_advies_herstemming else ()
    if lijst is Advieslijst.EVALUATIE:
        return ("Aangemerkt voor de evaluatie.",) if inhoud.relevant_evaluatieadvies else ()
    uit = []
    if inhoud.keten is Keten.ORGANISATIE and stand.escalaties(object_.id):
        uit.append("Organisatieketen, na escalatie.")
    if inhoud.ernst.vraagt_schorsing:
        uit.append("Ernstig risico (Kieswet A 16).")
    return tuple(uit)


def advieslijst(lijst: Advieslijst, stand: Stand) -> tuple[LijstRegel, ...]:
    """The lines of one list that a dossier gives, in the order in which they were stated."""
    uit = []
    for object_ in stand.alle(Onregelmatigheid):
        waarom = redenen(lijst, stand, object_)
        if not waarom:
            continue
        weet = minister_weet_het(stand, object_.id)
        bevindingen = toets_geinformeerd(object_.inhoud)
        if lijst is Advieslijst.MINISTER:
            bevindingen += toets_minister(object_.inhoud.ernst, verteld=weet)
        uit.append(
            LijstRegel(
                onregelmatigheid=object_.id,
                redenen=waarom,
                minister_weet_het=weet,
                bevindingen=tuple(bevindingen),
            )
        )
    return tuple(uit)
