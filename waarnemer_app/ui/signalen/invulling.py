"""From what is typed about a procesaanwijzing to the ``Invulling`` of the rules, and back."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    GerichtOp,
    Invulling,
    JaNee,
    SchorsingOverleg,
    Wijze,
)
from waarnemer_app.ui.signalen.gebonden_rijen import KORT, LANG
from waarnemer_app.ui.signalen.tijden import lees_moment

SOORT: Final = "procesaanwijzing"
"""Kind of the concept that preparing and recording share; it is about an onregelmatigheid."""

CORRECTIE: Final = "procesaanwijzing-correctie"
"""Kind of the concept that corrects a recorded one; it is about that procesaanwijzing."""

ZELF: Final = "zelf"
ANDER: Final = "ander"
"""Who spoke it: the chosen member, or somebody else (then ``PA_GEVER_NIET_BEVOEGD``)."""

JA: Final = "ja"
NEE: Final = "nee"

ONBEKENDE_ROL: Final = "onbekend"
"""What is recorded while the role of somebody else was not written: the deviation stands."""

Keuze = TypeVar("Keuze", bound=StrEnum)


def _keuze(soort: type[Keuze], waarde: object) -> Keuze | None:
    return soort(waarde) if waarde in {str(een) for een in soort} else None


def _tekst(inhoud: Mapping[str, Any], veld: str, grens: int = LANG) -> str:
    """A text as the record takes it; the page tells when it is too long."""
    waarde = inhoud.get(veld)
    return waarde.strip()[:grens] if isinstance(waarde, str) else ""


def _schorsing(inhoud: Mapping[str, Any]) -> SchorsingOverleg | None:
    besproken = inhoud.get("schorsing_besproken")
    if besproken not in {JA, NEE}:
        return None
    return SchorsingOverleg(
        besproken=besproken == JA,
        uitkomst=_tekst(inhoud, "schorsing_uitkomst", KORT),
        besloten_door=_tekst(inhoud, "schorsing_door", KORT),
    )


def _ander(inhoud: Mapping[str, Any]) -> str:
    """The role of who spoke it instead of the member; empty when the member did (R-PA-12)."""
    if inhoud.get("uitgesproken_door") != ANDER:
        return ""
    return _tekst(inhoud, "uitgesproken_door_ander", KORT) or ONBEKENDE_ROL


def lees_invulling(inhoud: Mapping[str, Any]) -> Invulling:
    """What is filled in so far; a field that holds no answer (yet) stays empty.

    The giver is what was picked in its own field; nothing here knows who is logged in (R-PA-12).
    """
    herstel = {JA: True, NEE: False}.get(_tekst(inhoud, "herstel_mogelijk"))
    return Invulling(
        gegeven_op=lees_moment(inhoud.get("gegeven_op")),
        wijze=_keuze(Wijze, inhoud.get("wijze")),
        gegeven_door_lid=_tekst(inhoud, "gegeven_door_lid") or None,
        uitgesproken_door_ander=_ander(inhoud),
        geadresseerde=_keuze(Geadresseerde, inhoud.get("geadresseerde")),
        opdracht=_tekst(inhoud, "opdracht"),
        gericht_op=_keuze(GerichtOp, inhoud.get("gericht_op")) or GerichtOp.FEITELIJKE_GANG,
        termijn=lees_moment(inhoud.get("termijn")),
        evenredigheidsweging=_tekst(inhoud, "evenredigheidsweging"),
        herstel_mogelijk=herstel,
        hersteltoelichting=_tekst(inhoud, "hersteltoelichting"),
        reden=_tekst(inhoud, "reden"),
        spoed=inhoud.get("spoed") is True,
        spoedreden=_keuze(AfwijkReden, inhoud.get("spoedreden")),
        spoedtoelichting=_tekst(inhoud, "spoedtoelichting"),
        schorsing=_schorsing(inhoud),
        gewezen_op_vermelding_pv=_keuze(JaNee, inhoud.get("gewezen_op_vermelding_pv")),
    )


def schrijf_invulling(invulling: Invulling) -> dict[str, Any]:
    """The fields of a page for what was recorded; ``lees_invulling`` gives the same back."""
    velden = invulling.model_dump(mode="json", exclude={"schorsing", "uitgesproken_door_ander"})
    schorsing, ander = invulling.schorsing, invulling.uitgesproken_door_ander
    herstel = invulling.herstel_mogelijk
    return {
        **{veld: waarde for veld, waarde in velden.items() if waarde is not None},
        "herstel_mogelijk": None if herstel is None else JA if herstel else NEE,
        "uitgesproken_door": ANDER if ander else ZELF if invulling.gegeven_door_lid else None,
        "uitgesproken_door_ander": "" if ander == ONBEKENDE_ROL else ander,
        "schorsing_besproken": None if schorsing is None else JA if schorsing.besproken else NEE,
        "schorsing_uitkomst": schorsing.uitkomst if schorsing else "",
        "schorsing_door": schorsing.besloten_door if schorsing else "",
    }
