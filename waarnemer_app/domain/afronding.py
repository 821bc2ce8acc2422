"""When an onregelmatigheid may be closed: no surprise, and no duty open (R-PA-14 to R-PA-17)."""

from __future__ import annotations

from .bevinding import Bevinding, blokkade
from .escalatie import INFORMEEL_OVERLEG, MINISTER_INGELICHT
from .kennisgeving import OntvangerRol
from .onregelmatigheid import Ernst, Onregelmatigheid, toets_minister
from .procesaanwijzing import Procesaanwijzing
from .stand import Stand


def minister_weet_het(stand: Stand, onregelmatigheid: str) -> bool:
    """True when telling the minister was logged, on the ladder or for a procesaanwijzing."""
    op_ladder = any(
        e.inhoud.trede == MINISTER_INGELICHT for e in stand.escalaties(onregelmatigheid)
    )
    return op_ladder or any(
        k.inhoud.ontvanger.rol is OntvangerRol.MINISTER and k.inhoud.verteld_op is not None
        for aanwijzing in stand.aanwijzingen(onregelmatigheid)
        for k in stand.kennisgevingen(aanwijzing.id)
    )


def _overleg(stand: Stand, id_: str, inhoud: Onregelmatigheid) -> list[Bevinding]:
    overgeslagen = any(o.inhoud.trede == INFORMEEL_OVERLEG for o in stand.overslagen(id_))
    if stand.overleggen(id_) or overgeslagen or inhoud.laat_bekend_reden.strip():
        return []
    return [
        blokkade(
            "AF_GEEN_OVERLEG",
            "Er is nog geen informeel overleg vastgelegd.",
            "Leg het overleg vast, of waarom het er niet was.",
            "R-ESC-1",
            "Plan 1.4, 3.3",
            "overleg",
        )
    ]


def _geinformeerd(inhoud: Onregelmatigheid) -> list[Bevinding]:
    if inhoud.organisatie_vooraf_geinformeerd_op is not None:
        return []
    return [
        blokkade(
            "AF_NIET_GEINFORMEERD",
            "De gemeente of het waterschap weet dit nog niet.",
            "Niets komt als verrassing. Bel eerst, en leg dat vast.",
            "R-ESC-8",
            "Plan 1.4, 3.5",
            "organisatie_vooraf_geinformeerd_op",
        )
    ]


def toets_aanwijzing_klaar(aanwijzing: Procesaanwijzing, ernst: Ernst) -> list[Bevinding]:
    """What is still to do for a procesaanwijzing that was given (R-PA-14, R-PA-16, R-PA-17)."""
    uit = []
    if not aanwijzing.invulling.reden.strip():
        uit.append(
            blokkade(
                "AF_GEEN_REDEN",
                "Er staat niet waarom de procesaanwijzing is gegeven.",
                "Vul dat aan bij de procesaanwijzing.",
                "R-PA-17",
                "Plan 3.4.2; Kieswet A 13 lid 1",
                "reden",
            )
        )
    if aanwijzing.opvolging is None:
        uit.append(
            blokkade(
                "AF_GEEN_OPVOLGING",
                "De opvolging van de procesaanwijzing ontbreekt.",
                "Leg vast hoe het stembureau ermee omging.",
                "R-PA-17",
                "Plan 3.4.2",
                "opvolging",
            )
        )
    if aanwijzing.vermelding_gezien_in_pv is None:
        uit.append(
            blokkade(
                "AF_VERMELDING_PV",
                "Er staat niet of het proces-verbaal de aanwijzing vermeldt.",
                "Kies ja, nee of niet gezien.",
                "R-PA-16",
                "Plan 3.4.2",
                "vermelding_gezien_in_pv",
            )
        )
    schorsing = aanwijzing.invulling.schorsing
    half = schorsing is None or (
        schorsing.besproken and not (schorsing.uitkomst.strip() and schorsing.besloten_door.strip())
    )
    if ernst.vraagt_schorsing and half:
        uit.append(
            blokkade(
                "AF_SCHORSING",
                "Er staat niet of schorsing is besproken."
                if schorsing is None
                else "Er staat niet wat over schorsing is besloten, en door wie.",
                "Vul dat aan bij de procesaanwijzing.",
                "R-PA-14",
                "Plan 3.4.2; Kieswet J 38",
                "schorsing",
            )
        )
    return uit


def _kennisgevingen(stand: Stand, aanwijzing: str) -> list[Bevinding]:
    open_ = [
        k
        for k in stand.kennisgevingen(aanwijzing)
        if k.inhoud.ontvanger.verplicht and not k.inhoud.compleet
    ]
    if not open_:
        return []
    return [
        blokkade(
            "AF_KENNISGEVING_OPEN",
            "Nog niet iedereen is verteld en gemaild over de procesaanwijzing.",
            "Vertel het, verstuur de mail, en noteer beide.",
            "R-PA-15",
            "Plan 3.4.2; Kieswet A 12 lid 5",
            "kennisgevingen",
        )
    ]


def toets_afronding(stand: Stand, onregelmatigheid: str) -> list[Bevinding]:
    """What stands in the way of closing, and the warning of R-ONR-10; raises KeyError.

    Each code comes once, also with several procesaanwijzingen.
    """
    inhoud = stand.geef(onregelmatigheid, Onregelmatigheid).inhoud
    gevonden = [*_overleg(stand, onregelmatigheid, inhoud), *_geinformeerd(inhoud)]
    for aanwijzing in stand.aanwijzingen(onregelmatigheid):
        gevonden += toets_aanwijzing_klaar(aanwijzing.inhoud, inhoud.ernst)
        gevonden += _kennisgevingen(stand, aanwijzing.id)
    gevonden += toets_minister(inhoud.ernst, verteld=minister_weet_het(stand, onregelmatigheid))
    return list({bevinding.code: bevinding for bevinding in gevonden}.values())
