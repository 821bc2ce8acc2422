"""The input for the rapportage van bevindingen as plain text, per organ (plan 3.5; R-RAP-3).

A function of what ``domain/rapportage.py`` gathered: screen, laptop and register say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from waarnemer_app.domain.organisatie import is_caribisch
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.rapportage import TITEL, RapportageInvoer, RapportageRegel

from .nederlands import woorden

VRAGEN = (
    "Welke onregelmatigheden zijn geconstateerd op stembureaus?",
    "Welke zijn na informeel overleg opgelost?",
    "Bij welke is een procesaanwijzing gegeven?",
)
"""The three questions of plan 3.5, in their fixed order (R-RAP-3)."""

_NAGELEEFD = {
    "binnen_termijn": "nageleefd binnen de termijn",
    "te_laat": "te laat nageleefd",
    "deels": "deels nageleefd",
    "niet": "niet nageleefd",
    "onbekend": "onbekend of zij is nageleefd",
}


def stembureau_met_naam(regel: RapportageRegel) -> str:
    """Number and name, as plan 3.5 asks; a plek without a number says its name alone."""
    plek = regel.plek
    naam = f"nr. {plek.nummer}, {plek.naam}" if plek.nummer is not None else plek.naam
    return f"{naam}, {plek.gemeente}" if plek.gemeente else naam


def over_aanwijzing(aanwijzing: Procesaanwijzing) -> str:
    """Why it was given, and how it was dealt with (R-RAP-8)."""
    reden = aanwijzing.invulling.reden.strip() or "nog niet ingevuld."
    opvolging = aanwijzing.opvolging
    if opvolging is None:
        return f"Reden: {reden} Opvolging: nog niet vastgelegd."
    return f"Reden: {reden} Opvolging: {_NAGELEEFD[opvolging.nageleefd]}. {opvolging.tekst}"


def rapportage_tekst(
    invoer: RapportageInvoer, aanwijzing: Callable[[str], Procesaanwijzing]
) -> str:
    """All of it for one organ. ``aanwijzing`` gives a procesaanwijzing by id."""
    kop = f"{TITEL}\n{invoer.orgaan.naam}"
    if not invoer.gereed:
        kop += "\nNIET GEREED: bij een of meer punten ontbreekt nog iets."
    if invoer.slot:
        return f"{kop}\n\n{invoer.slot}\n\n{invoer.verklaring}\n"
    delen: Sequence[tuple[RapportageRegel, ...]] = (
        invoer.geconstateerd,
        invoer.opgelost,
        invoer.met_aanwijzing,
    )
    blokken = []
    for nr, (vraag, regels) in enumerate(zip(VRAGEN, delen, strict=True), 1):
        punten = [_punt(regel, nr, aanwijzing) for regel in regels] or ["- geen"]
        blokken.append("\n".join([f"{nr}. {vraag}", *punten]))
    return "\n\n".join([kop, *blokken, invoer.verklaring]) + "\n"


def niet_geplaatst_tekst(regel: RapportageRegel, reden: str) -> str:
    """What stands in the rapportage of no organ yet, and why."""
    waarom = woorden(reden, caribisch=is_caribisch(regel.plek))
    return f"Nog bij geen orgaan: {stembureau_met_naam(regel)}\n{waarom}"


def _punt(regel: RapportageRegel, vraag: int, aanwijzing: Callable[[str], Procesaanwijzing]) -> str:
    regels = [f"- {stembureau_met_naam(regel)}"]
    if vraag == 1:
        regels.append(f"  {' '.join(regel.feiten.split())}")
        caribisch = is_caribisch(regel.plek)
        regels += [
            f"  Niet gereed: {woorden(f'{b.melding} {b.remedie}', caribisch=caribisch)}"
            for b in regel.bevindingen
        ]
    if vraag == 3:
        regels += [f"  {over_aanwijzing(aanwijzing(id_))}" for id_ in regel.aanwijzingen]
    return "\n".join(regels)
