"""Whether the parts of a verkiezingspakket fit together: one list, for maker and reader alike.

The maker shows all objections at once; the reader refuses a package that has any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import isfinite

from waarnemer_app.domain.escalatie import toets_ladder
from waarnemer_app.domain.pakket import FormulierBestand, Pakket, Persoonlijk
from waarnemer_app.domain.verkiezing import Plek

MAX_BESTAND = 5 * 1024 * 1024
MAX_BESTANDEN = 20 * 1024 * 1024


@dataclass(frozen=True)
class Bezwaar:
    """Why a package does not hold together: where (part and id), and what, in Dutch."""

    waar: str
    melding: str


def _dubbel(soort: str, ids: Iterable[str]) -> Iterator[Bezwaar]:
    for id_, aantal in Counter(ids).items():
        if aantal > 1:
            yield Bezwaar(f"{soort} {id_}", f"Dit staat er {aantal} keer in. Laat er één staan.")


def _plek(plek: Plek, verkiezingen: frozenset[str]) -> Iterator[Bezwaar]:
    waar = f"plek {plek.id}"
    for onbekend in sorted(set(plek.verkiezingen) - verkiezingen):
        yield Bezwaar(waar, f"De verkiezing {onbekend} staat niet in de stemming.")
    if plek.is_stembureau != (plek.stembureau_soort is not None):
        yield Bezwaar(waar, "Alleen een stembureau heeft een soort stembureau, en dat altijd.")
    if plek.handmatig or plek.gekoppeld_aan is not None:
        yield Bezwaar(waar, "Een plek van het pakket is niet met de hand getypt.")
    yield from _dubbel(f"{waar}, locatie", (locatie.id for locatie in plek.locaties))
    for locatie in plek.locaties:
        if not all(isfinite(getal) for getal in (locatie.x or 0.0, locatie.y or 0.0)):
            yield Bezwaar(waar, "Een coördinaat is geen gewoon getal.")


def _nummers(plekken: Iterable[Plek]) -> Iterator[Bezwaar]:
    """The key of a stembureau is the gemeente code with the number (``FORMATEN.md`` 1)."""
    gezien: dict[tuple[str, str, int], str] = {}
    for plek in plekken:
        if plek.stembureau_soort is None or plek.gemeente_code is None or plek.nummer is None:
            continue
        sleutel = (plek.stembureau_soort, plek.gemeente_code, plek.nummer)
        eerste = gezien.setdefault(sleutel, plek.id)
        if eerste != plek.id:
            yield Bezwaar(
                f"plek {plek.id}", f"Gemeente en nummer zijn gelijk aan die van {eerste}."
            )


def _ladders(pakket: Pakket) -> Iterator[Bezwaar]:
    for ladder in pakket.ladders:
        waar = f"ladder {ladder.keten}"
        if [t.nummer for t in ladder.treden] != list(range(1, len(ladder.treden) + 1)):
            yield Bezwaar(waar, "De treden zijn niet genummerd van 1 af, zonder gat.")
        yield from _dubbel(f"{waar}, trede", (t.code for t in ladder.treden))


def bezwaren_plan(pakket: Pakket) -> tuple[Bezwaar, ...]:
    """What the plan has against the ladders (R-ESC-2, R-ESC-3): the maker refuses to make it.

    The reader does not: an older package must stay readable, and the ladder page says it.
    """
    return tuple(
        Bezwaar(f"ladder {ladder.keten}", f"{bevinding.melding} {bevinding.remedie}")
        for ladder in pakket.ladders
        for bevinding in toets_ladder(ladder)
    )


def te_groot(bestand: FormulierBestand) -> str:
    """Why a file of a form may not travel, in Dutch; empty when it may."""
    if bestand.grootte <= MAX_BESTAND:
        return ""
    return f"Het bestand “{bestand.naam}” is groter dan {MAX_BESTAND // 1024 // 1024} MB."


def _bestanden(pakket: Pakket) -> Iterator[Bezwaar]:
    """Files of forms: each name once, sizes as told, and not too large (ADR 0009)."""
    totaal = 0
    for formulier in pakket.formulieren:
        waar = f"formulier {formulier.kop.id}"
        bestanden = formulier.kop.bestanden or ()
        yield from _dubbel(f"{waar}, bestand", (bestand.naam for bestand in bestanden))
        for bestand in bestanden:
            totaal += bestand.grootte
            melding = te_groot(bestand)
            if melding:
                yield Bezwaar(waar, melding)
            if bestand.grootte != len(formulier.bestanden.get(bestand.naam, b"")):
                yield Bezwaar(waar, f"Het bestand “{bestand.naam}” heeft een andere grootte.")
    if totaal > MAX_BESTANDEN:
        grens = MAX_BESTANDEN // 1024 // 1024
        yield Bezwaar("formulieren", f"De bestanden zijn samen groter dan {grens} MB.")


def bezwaren(pakket: Pakket) -> tuple[Bezwaar, ...]:
    """All objections to a package, in the order of its parts; empty when it is sound."""
    stemming = pakket.stemming
    verkiezingen = frozenset(v.id for v in stemming.verkiezingen)
    uit: list[Bezwaar] = []
    if pakket.kop.stemming != stemming.id:
        uit.append(Bezwaar("stemming", f"De kop noemt een andere stemming: {pakket.kop.stemming}."))
    uit.extend(_dubbel("verkiezing", (v.id for v in stemming.verkiezingen)))
    for verkiezing in stemming.verkiezingen:
        uit.extend(
            _dubbel(f"verkiezing {verkiezing.id}, orgaan", (o.id for o in verkiezing.organen))
        )
    uit.extend(_dubbel("plek", (p.id for p in pakket.plekken)))
    for plek in pakket.plekken:
        uit.extend(_plek(plek, verkiezingen))
    uit.extend(_nummers(pakket.plekken))
    uit.extend(_dubbel("formulier", (f.kop.id for f in pakket.formulieren)))
    uit.extend(_bestanden(pakket))
    uit.extend(_dubbel("ladder", (ladder.keten for ladder in pakket.ladders)))
    uit.extend(_ladders(pakket))
    uit.extend(_dubbel("sjabloon", (s.sleutel for s in pakket.sjablonen)))
    uit.extend(_dubbel("contact", (c.id for c in pakket.contacten)))
    uit.extend(_dubbel("kiesraadlid", (k.id for k in pakket.kiesraadleden)))
    for lid in pakket.kiesraadleden:
        uit.extend(
            Bezwaar(f"kiesraadlid {lid.id}", f"De verkiezing {onbekend} staat niet in de stemming.")
            for onbekend in sorted(set(lid.rollen) - verkiezingen)
        )
    uit.extend(_dubbel("instructie", (i.id for i in pakket.instructies)))
    return tuple(uit)


def bezwaren_persoonlijk(persoonlijk: Persoonlijk, pakket: Pakket) -> tuple[Bezwaar, ...]:
    """All objections to a personal file beside the package it belongs to."""
    waar = f"waarnemer {persoonlijk.waarnemer.id}"
    uit = []
    if persoonlijk.pakketId != pakket.kop.pakketId:
        uit.append(Bezwaar(waar, f"Dit hoort bij een ander pakket: {persoonlijk.pakketId}."))
    plekken = {p.id for p in pakket.plekken}
    formulieren = {f.kop.id for f in pakket.formulieren}
    for nr, toewijzing in enumerate(persoonlijk.toewijzingen, start=1):
        plaats = f"{waar}, toewijzing {nr}"
        if toewijzing.plek not in plekken:
            uit.append(Bezwaar(plaats, f"De plek {toewijzing.plek} staat niet in het pakket."))
        uit.extend(
            Bezwaar(plaats, f"Het formulier {onbekend} staat niet in het pakket.")
            for onbekend in toewijzing.formulieren
            if onbekend not in formulieren
        )
        if toewijzing.van and toewijzing.tot and toewijzing.tot <= toewijzing.van:
            uit.append(Bezwaar(plaats, "Het einde ligt niet na het begin."))
    return tuple(uit)
