"""A newer verkiezingspakket on a laptop during the day: what was recorded stays as it is.

A plek that is not in the newer package stays when something was recorded of it, is being written
about it, or is planned there. An older package is refused (T5), and one of another register: the
receipts that are here would no longer verify.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.pakket import (
    Contact,
    FormulierKop,
    Instructie,
    Kiesraadlid,
    Pakket,
    RegisterGegevens,
)
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.dossier import Dossier
from waarnemer_app.imports.pakket import PakketFout, lees_pakket, nieuwer_dan
from waarnemer_app.imports.pakket_verschil import Regel, regels_van, regels_van_plekken
from waarnemer_app.imports.verschil import Verschil, vergelijk, voeg_samen

_ALLE = 1_000_000


@dataclass(frozen=True)
class Telling:
    """How many parts of one kind are new, changed or gone."""

    nieuw: int = 0
    veranderd: int = 0
    weg: int = 0


@dataclass(frozen=True)
class Wissel:
    """What a newer package changes; ``nieuw`` is False for the very same one.

    ``verschil`` is about the plekken, the counts about forms and contacts; ``regels`` name each
    thing that changes, to read.
    """

    nieuw: bool
    versie: int
    verschil: Verschil = field(default_factory=Verschil)
    formulieren: Telling = field(default_factory=Telling)
    contacten: Telling = field(default_factory=Telling)
    regels: tuple[Regel, ...] = ()

    @property
    def plekken(self) -> Telling:
        """The plekken, each counted once however many of its fields change."""
        v = self.verschil
        return Telling(len(v.nieuw), len({een.plek for een in v.veranderd}), len(v.weg))


def _teksten(waarde: Any) -> Iterator[str]:
    """Every text in what was recorded, however deep."""
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _teksten(deel)


def in_gebruik(dossier: Dossier) -> set[str]:
    """The ids that what was recorded, written or planned may name."""
    ids = {toewijzing.plek for toewijzing in dossier.opslag.toewijzingen()}
    for concept in dossier.concepten():
        ids.update(_teksten({**concept.inhoud, "betreft": concept.betreft or ""}))
    for object_ in dossier.stand.elk():
        ids.update(_teksten(object_.inhoud.model_dump(mode="json")))
    return ids


def _tel(oud: Iterable[tuple[str, Model]], nieuw: Iterable[tuple[str, Model]]) -> Telling:
    was, wordt = dict(oud), dict(nieuw)
    return Telling(
        nieuw=len(wordt.keys() - was.keys()),
        veranderd=sum(was[id_] != wordt[id_] for id_ in was.keys() & wordt.keys()),
        weg=len(was.keys() - wordt.keys()),
    )


def _zelfde_register(oud: RegisterGegevens | None, nieuw: RegisterGegevens | None) -> bool:
    """Address, CA and recipients may change; who signs receipts and certificates may not."""
    if oud is None:
        return True
    return nieuw is not None and (oud.doel, oud.bewijs, oud.toelating) == (
        nieuw.doel,
        nieuw.bewijs,
        nieuw.toelating,
    )


def vooruitblik(dossier: Dossier, pakket: Pakket) -> Wissel:
    """What this package would change; nothing is changed yet.

    Raises PakketFout for one that is older, or of another stemming or register.
    """
    if not nieuwer_dan(pakket.kop, dossier.pakket.kop):
        return Wissel(False, pakket.kop.versie)
    if not _zelfde_register(dossier.pakket.centraal_register, pakket.centraal_register):
        raise PakketFout(
            "PAKKET_ANDER_REGISTER",
            "Dit pakket hoort bij een ander centraal register.",
            waar=pakket.kop.pakketId,
            remedie="Werk door met uw pakket en bel het bureau.",
        )
    oud = dossier.opslag.naslag.zoek("", _ALLE)
    verschil = vergelijk(oud, pakket.plekken, vast=in_gebruik(dossier))
    hier, formulieren = dossier.pakket, [f.kop for f in pakket.formulieren]
    return Wissel(
        True,
        pakket.kop.versie,
        verschil,
        _tel(
            ((kop.id, kop) for kop in dossier.formulieren()),
            ((f.kop.id, f.kop) for f in pakket.formulieren),
        ),
        _tel(((c.id, c) for c in hier.contacten), ((c.id, c) for c in pakket.contacten)),
        (
            *regels_van_plekken(verschil),
            *regels_van("formulier", dossier.formulieren(), formulieren, _titel),
            *regels_van("contact", hier.contacten, pakket.contacten, _naam),
            *regels_van("lid", hier.kiesraadleden, pakket.kiesraadleden, _naam),
            *regels_van("instructie", hier.instructies, pakket.instructies, _titel),
        ),
    )


def _titel(deel: FormulierKop | Instructie) -> str:
    return deel.titel


def _naam(deel: Contact | Kiesraadlid) -> str:
    return deel.naam


def neem_over(dossier: Dossier, pakket: Pakket, data: bytes, nu: datetime) -> Wissel:
    """Take in a package that was read from ``data``, in one transaction with its audit line.

    Raises PakketFout as ``vooruitblik``, and OpslagFout; then nothing is changed.
    """
    wissel = vooruitblik(dossier, pakket)
    if not wissel.nieuw:
        return wissel
    opslag = dossier.opslag
    plekken = voeg_samen(opslag.naslag.zoek("", _ALLE), pakket.plekken, wissel.verschil)
    with opslag.db.transactie():
        opslag.naslag.laad(pakket.model_copy(update={"plekken": plekken}), data, nu)
        opslag.noteer(Actie.PAKKET, f"{pakket.kop.versie}-{pakket.sha256[:16]}", nu)
    dossier.pakket = opslag.naslag.pakket()
    return wissel


def wissel_pakket(
    dossier: Dossier, data: bytes, wortels: Mapping[str, Sleutel], nu: datetime
) -> Wissel:
    """Read, check and take in a newer package.

    Raises PakketFout for one that cannot be trusted, is older, or is for another stemming; then
    nothing is changed.
    """
    pakket = lees_pakket(data, wortels, demo_toegestaan=dossier.demo)
    return neem_over(dossier, pakket, data, nu)
