"""From what is typed about a procesaanwijzing to the ``Invulling`` that the rules look at."""

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

JA: Final = "ja"
NEE: Final = "nee"

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


def lees_invulling(inhoud: Mapping[str, Any]) -> Invulling:
    """What is filled in so far; a field that holds no answer (yet) stays empty.

    The giver is what was picked in its own field; nothing here knows who is logged in (R-PA-12).
    """
    herstel = {JA: True, NEE: False}.get(_tekst(inhoud, "herstel_mogelijk"))
    return Invulling(
        gegeven_op=lees_moment(inhoud.get("gegeven_op")),
        wijze=_keuze(Wijze, inhoud.get("wijze")),
        gegeven_door_lid=_tekst(inhoud, "gegeven_door_lid") or None,
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
