"""What a newer verkiezingspakket changes, to read before it is given out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Literal, NamedTuple

from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.pakket import Pakket

from .verschil import Verschil, in_woorden, vergelijk, waar

_LANGST = 80


Hoe = Literal["nieuw", "veranderd", "weg", "blijft"]
_STIL = frozenset({"id", "keten", "volgorde", "bron_sha256", "xform_sha256", "bestanden"})
"""Fields that say nothing to a reader; a form whose text changes gets another version."""


class Regel(NamedTuple):
    """One thing that a newer package or plan changes: what it is, how, and which one.

    Of a field that changes its name, with the old and the new value.
    """

    wat: str
    hoe: Hoe
    welk: str
    veld: str = ""
    was: str = ""
    wordt: str = ""


def regels_van(
    wat: str, oud: Iterable[Any], nieuw: Iterable[Any], naam: Callable[[Any], str]
) -> Iterator[Regel]:
    """What changes in parts that have an ``id``: gone first, then changed, then new."""
    was, wordt = {deel.id: deel for deel in oud}, {deel.id: deel for deel in nieuw}
    for id_, deel in was.items():
        if id_ not in wordt:
            yield Regel(wat, "weg", naam(deel))
    for id_, deel in wordt.items():
        if id_ not in was or was[id_] == deel:
            continue
        voor, na = was[id_].model_dump(mode="json"), deel.model_dump(mode="json")
        velden = [veld for veld in na if veld not in _STIL and voor.get(veld) != na[veld]]
        for veld in velden:
            yield Regel(wat, "veranderd", naam(deel), veld, _kort(voor.get(veld)), _kort(na[veld]))
        if not velden:
            yield Regel(wat, "veranderd", naam(deel))
    for id_, deel in wordt.items():
        if id_ not in was:
            yield Regel(wat, "nieuw", naam(deel))


def regels_van_plekken(verschil: Verschil) -> Iterator[Regel]:
    """The same of plekken, with those that stay although they are gone from the package."""
    yield from (Regel("plek", "weg", waar(plek)) for plek in verschil.weg)
    yield from (Regel("plek", "blijft", waar(plek)) for plek in verschil.behouden)
    for een in verschil.veranderd:
        yield Regel("plek", "veranderd", een.waar, een.veld, een.oud, een.nieuw)
    yield from (Regel("plek", "nieuw", waar(plek)) for plek in verschil.nieuw)


def _kort(waarde: Any) -> str:
    tekst = " ".join(str("" if waarde is None else waarde).split())
    return tekst if len(tekst) <= _LANGST else f"{tekst[: _LANGST - 1]}…"


def _velden(oud: Model, nieuw: Model) -> Iterator[str]:
    """The fields that differ, old and new; a long text is cut short."""
    voor, na = oud.model_dump(mode="json"), nieuw.model_dump(mode="json")
    for veld in voor:
        if voor[veld] != na[veld]:
            yield f"{veld} “{_kort(voor[veld])}” → “{_kort(na[veld])}”"


def _deel(wat: str, oud: Mapping[str, Model], nieuw: Mapping[str, Model]) -> Iterator[str]:
    """New, gone and changed parts of one kind, by their id."""
    for id_ in nieuw.keys() - oud.keys():
        yield f"{wat} {id_}: nieuw"
    for id_ in oud.keys() - nieuw.keys():
        yield f"{wat} {id_}: weg"
    for id_ in oud.keys() & nieuw.keys():
        yield from (f"{wat} {id_}: {veld}" for veld in _velden(oud[id_], nieuw[id_]))


def _op_id(delen: Iterable[Any], sleutel: str = "id") -> dict[str, Model]:
    return {str(getattr(deel, sleutel)): deel for deel in delen}


def verschil_pakketten(oud: Pakket, nieuw: Pakket, *, hoogstens: int = 20) -> str:
    """The difference to read: head, parts by id, and the plekken with at most so many lines."""
    regels = [
        f"{nieuw.kop.pakketId}: van versie {oud.kop.versie} naar versie {nieuw.kop.versie}",
    ]
    delen: list[str] = [f"stemming: {veld}" for veld in _velden(oud.stemming, nieuw.stemming)]
    delen += [f"termijnen: {veld}" for veld in _velden(oud.termijnen, nieuw.termijnen)]
    if oud.herkenning != nieuw.herkenning:
        delen.append("herkenning: de tekst is veranderd")
    if oud.centraal_register and nieuw.centraal_register:
        velden = _velden(oud.centraal_register, nieuw.centraal_register)
        delen += [f"centraal register: {veld}" for veld in velden]
    elif oud.centraal_register != nieuw.centraal_register:
        delen.append(f"centraal register: {'weg' if oud.centraal_register else 'nieuw'}")
    for wat, voor, na, sleutel in (
        ("formulier", (f.kop for f in oud.formulieren), (f.kop for f in nieuw.formulieren), "id"),
        ("ladder", oud.ladders, nieuw.ladders, "keten"),
        ("contact", oud.contacten, nieuw.contacten, "id"),
        ("Kiesraadlid", oud.kiesraadleden, nieuw.kiesraadleden, "id"),
        ("instructie", oud.instructies, nieuw.instructies, "id"),
        ("sjabloon", oud.sjablonen, nieuw.sjablonen, "sleutel"),
    ):
        delen += sorted(_deel(wat, _op_id(voor, sleutel), _op_id(na, sleutel)))
    regels += [f"  {deel}" for deel in delen] or ["  Buiten de plekken is niets veranderd."]
    plekken = in_woorden(vergelijk(oud.plekken, nieuw.plekken), hoogstens=hoogstens)
    regels += [f"  {regel}" for regel in plekken.splitlines()]
    return "\n".join(regels)
