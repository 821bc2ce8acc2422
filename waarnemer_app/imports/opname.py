"""A list that was taken in: its plekken, where they came from, and what was there before.

One file, written whole or not at all, so that a power cut or a break off leaves the old one. It
holds no contact data. The last taking in can be undone.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final, Literal

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import KorteTekst, Model, Tijdstip
from waarnemer_app.domain.verkiezing import Plek

from .bevinding import LijstFout, Niveau
from .lijst import Stembureaulijst
from .verschil import Verschil, vergelijk, voeg_samen

SOORT: Final = "waarnemer-stembureaus"


class Herkomst(Model):
    """Where a list came from; ``sha256`` is of the file as given, ``door`` who took it in.

    ``waarschuwingen`` are those it was taken in with, by code: who did so had seen and accepted
    them.
    """

    bestand: KorteTekst
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    op: Tijdstip
    door: KorteTekst = ""
    formaat: KorteTekst = ""
    versie: KorteTekst = ""
    aantallen: dict[str, int] = Field(default_factory=dict)
    waarschuwingen: dict[str, int] = Field(default_factory=dict)


def herkomst_van(lijst: Stembureaulijst, op: datetime, door: str) -> Herkomst:
    """Where this list comes from, for one who takes it in now."""
    return Herkomst(
        bestand=lijst.bestand[-300:],
        sha256=lijst.sha256,
        op=op,
        door=door,
        formaat=lijst.formaat,
        versie=lijst.versie,
        aantallen=lijst.aantallen,
        waarschuwingen=Counter(
            b.code for b in lijst.bevindingen if b.niveau is Niveau.WAARSCHUWING
        ),
    )


class Stand(Model):
    """The plekken after a taking in, with all it came from, the last one last."""

    herkomst: tuple[Herkomst, ...] = Field(min_length=1)
    datum: date | None = None
    gemeenten: dict[str, str] = Field(default_factory=dict)
    plekken: tuple[Plek, ...] = ()


class Opname(Model):
    """The file: what holds now, and what held before the last taking in.

    Version 1 did not have the warnings that were accepted; it is read as having none.
    """

    soort: Literal["waarnemer-stembureaus"] = "waarnemer-stembureaus"
    v: Literal[1, 2] = 2
    nu: Stand
    vorige: Stand | None = None


def bereken(
    vorige: Opname | None,
    lijst: Stembureaulijst,
    *,
    vast: Collection[str] = (),
    heel: bool = False,
) -> Verschil:
    """What a list would change. Without ``heel`` it speaks of its own gemeenten alone.

    ``vast`` are plekken that must stay, because someone is assigned to them or was there.
    """
    gemeenten = None if heel else {gemeente.code for gemeente in lijst.gemeenten}
    oud = vorige.nu.plekken if vorige else ()
    return vergelijk(oud, lijst.plekken, vast=vast, gemeenten=gemeenten)


def neem_op(
    vorige: Opname | None, lijst: Stembureaulijst, verschil: Verschil, herkomst: Herkomst
) -> Opname:
    """The file after taking in a list; raises LijstFout for one that has a fault or another day."""
    if not lijst.importeerbaar:
        raise LijstFout("FOUTEN", "Deze lijst heeft fouten. Er is niets opgenomen.")
    if not lijst.plekken:
        raise LijstFout("LEEG", "Deze lijst heeft geen stembureaus. Er is niets opgenomen.")
    oud = vorige.nu if vorige else None
    if oud and oud.datum and lijst.datum and oud.datum != lijst.datum:
        melding = f"Deze lijst is voor {lijst.datum}, de opgenomen lijst voor {oud.datum}."
        raise LijstFout("ANDERE_STEMDAG", melding)
    plekken = voeg_samen(oud.plekken if oud else (), lijst.plekken, verschil)
    namen = {**(oud.gemeenten if oud else {}), **{g.code: g.naam for g in lijst.gemeenten}}
    over = {plek.gemeente_code for plek in plekken}
    nu = Stand(
        herkomst=(*(oud.herkomst if oud else ()), herkomst),
        datum=lijst.datum or (oud.datum if oud else None),
        gemeenten={code: naam for code, naam in sorted(namen.items()) if code in over},
        plekken=plekken,
    )
    return Opname(nu=nu, vorige=oud)


@dataclass(frozen=True)
class Voorstel:
    """What taking lists in would make of the file, and what that changes; nothing is written."""

    opname: Opname
    verschil: Verschil


def stel_voor(
    vorige: Opname | None,
    lijsten: Sequence[tuple[Stembureaulijst, Herkomst]],
    *,
    vast: Collection[str] = (),
    heel: bool = False,
) -> Voorstel:
    """Take lists in one after the other, as one act with one way back; raises LijstFout.

    ``vast`` and ``heel`` as for ``bereken``; with ``heel`` the lists together are the whole.
    """
    nu, behouden = vorige, dict[str, Plek]()
    for lijst, herkomst in lijsten:
        verschil = bereken(nu, lijst, vast=vast)
        behouden.update({plek.id: plek for plek in verschil.behouden})
        nu = neem_op(nu, lijst, verschil, herkomst)
    if nu is None:
        raise LijstFout("LEEG", "Er is geen lijst gekozen.")
    oud = vorige.nu.plekken if vorige else ()
    plekken = nu.nu.plekken
    if heel:
        genoemd = {plek.id for lijst, _ in lijsten for plek in lijst.plekken}
        weg = [plek for plek in plekken if plek.id not in genoemd]
        behouden.update({plek.id: plek for plek in weg if plek.id in vast})
        plekken = tuple(plek for plek in plekken if plek.id in genoemd or plek.id in behouden)
    stand = nu.nu.model_copy(update={"plekken": plekken})
    totaal = vergelijk(oud, plekken)
    wissel = replace(totaal, behouden=tuple(behouden.values()))
    return Voorstel(Opname(nu=stand, vorige=vorige.nu if vorige else None), wissel)


def maak_ongedaan(opname: Opname) -> Opname:
    """The file as it was before the last taking in; raises LijstFout when that is not there."""
    if opname.vorige is None:
        raise LijstFout("NIETS_TERUG", "Er is geen eerdere lijst om naar terug te draaien.")
    return Opname(nu=opname.vorige)


def schrijf(opname: Opname) -> bytes:
    """The bytes of the file: JSON, with a plek per line, so that a difference can be seen."""

    def stand(deel: Stand | None) -> str:
        if deel is None:
            return "null"
        kop = deel.model_dump(mode="json", exclude={"plekken"})
        plekken = ",\n".join(plek.model_dump_json(exclude_none=True) for plek in deel.plekken)
        zonder = json.dumps(kop, ensure_ascii=False)[:-1]
        return f'{zonder},"plekken":[\n{plekken}\n]}}'

    kop = f'{{"soort":"{SOORT}","v":{opname.v},"nu":'
    return f'{kop}{stand(opname.nu)},\n"vorige":{stand(opname.vorige)}}}\n'.encode()


def is_opname(data: bytes) -> bool:
    """True for a file of this kind, by its first bytes."""
    return data.lstrip().startswith(f'{{"soort":"{SOORT}"'.encode())


def lees(data: bytes) -> Opname:
    """Read the file; raises LijstFout for another or a spoilt one."""
    try:
        return Opname.model_validate_json(data)
    except ValidationError as fout:
        melding = "Dit bestand van opgenomen stembureaus is beschadigd. Neem de lijst opnieuw op."
        raise LijstFout("BESCHADIGD", melding) from fout
