"""Reading a list of stembureaus of "Waar is mijn stemlokaal" (CKAN JSON, ODS 1.7) into plekken.

Row identity is the UUID, the key of a stembureau the gemeente code with the number; several rows
of one mobile stembureau are its stops (``FORMATEN.md`` 2 and 5). The column
``Contactgegevens gemeente`` is never read. Times in the file are local and have no zone.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile
from typing import Any

from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort, StembureauVorm
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

from .bevinding import LijstBevinding, Niveau
from .wims_rij import GEMEENTE, NODIG, NUMMER, UUID, VERPLICHT, Lezer, Rij

MAX_BYTES = 64 * 1024 * 1024

_PERSOONLIJK = re.compile(r"[\w.+-]+@[\w-]+\.\w|\+31|\b0\d{1,3}[ -]?\d{6,8}\b|\b14 ?0\d{2}")


class Gemeente(Model):
    """A gemeente or openbaar lichaam of a list: CBS code and name."""

    code: str
    naam: str


class Stembureaulijst(Model):
    """What a list holds; ``plekken`` is empty when a finding blocks (all or nothing).

    ``sha256`` is of the file as it was given, for the provenance.
    """

    bestand: str
    sha256: str
    gemeenten: tuple[Gemeente, ...] = ()
    plekken: tuple[Plek, ...] = ()
    bevindingen: tuple[LijstBevinding, ...] = ()

    @property
    def importeerbaar(self) -> bool:
        """True when no finding blocks."""
        return not any(b.niveau is Niveau.FOUT for b in self.bevindingen)

    @property
    def aantal_locaties(self) -> int:
        """How many places the stembureaus have together."""
        return sum(len(plek.locaties) for plek in self.plekken)


def _naam(rijen: Sequence[Rij]) -> str:
    """The name of a stembureau: what the names of its stops begin with, in whole words."""
    namen = [rij.naam for rij in rijen]
    if len(set(namen)) == 1:
        return namen[0]
    woorden = zip(*(naam.split() for naam in namen), strict=False)
    gelijk = takewhile(lambda kolom: len(set(kolom)) == 1, woorden)
    return " ".join(kolom[0] for kolom in gelijk).rstrip(" -–,(") or namen[0]


def _plek(rijen: Sequence[Rij], verkiezingen: tuple[str, ...]) -> Plek:
    eerste = rijen[0]
    return Plek(
        id=f"sb-{eerste.code}-{eerste.nummer}",
        soort=PlekSoort.STEMBUREAU,
        naam=_naam(rijen),
        stembureau_soort=StembureauSoort.STEMBUREAU,
        nummer=eerste.nummer,
        vorm=eerste.vorm,
        gemeente_code=eerste.code,
        gemeente=eerste.gemeente,
        verkiezingen=verkiezingen,
        locaties=tuple(rij.locatie for rij in rijen),
    )


def _groepeer(rijen: Sequence[Rij], lezer: Lezer) -> list[list[Rij]]:
    """Rows by (code, number); more rows of one number are stops, and only a mobile one has them."""
    groepen: dict[tuple[str, int], list[Rij]] = {}
    for rij in rijen:
        groep = groepen.setdefault((rij.code, rij.nummer), [])
        groep.append(rij)
        if len(groep) > 1 and any(r.vorm is not StembureauVorm.MOBIEL for r in groep):
            melding = f"Dit nummer staat ook op regel {groep[0].regel}. Geef een ander nummer."
            lezer.fout("DUBBEL_NUMMER", rij.regel, NUMMER, rij.nummer, melding)
    for id_, aantal in Counter(rij.locatie.id for rij in rijen).items():
        if aantal > 1:
            melding = f"Deze sleutel staat op {aantal} regels. Elke regel heeft een eigen sleutel."
            lezer.fout("DUBBELE_SLEUTEL", 0, UUID, id_.removeprefix("loc-"), melding)
    for groep in groepen.values():
        groep.sort(key=lambda rij: (rij.locatie.open is None, rij.locatie.open, rij.locatie.id))
    return list(groepen.values())


def _gemeenten(rijen: Iterable[Rij], lezer: Lezer) -> tuple[Gemeente, ...]:
    namen: dict[str, str] = {}
    for rij in rijen:
        if namen.setdefault(rij.code, rij.gemeente) != rij.gemeente:
            melding = f"Deze gemeente heet op een andere regel {namen[rij.code]}."
            lezer.meld(
                Niveau.WAARSCHUWING,
                "GEMEENTENAAM",
                melding,
                regel=rij.regel,
                kolom=GEMEENTE,
                waarde=rij.gemeente,
            )
    return tuple(Gemeente(code=code, naam=naam) for code, naam in sorted(namen.items()))


def _records(data: bytes, lezer: Lezer) -> list[dict[str, Any]]:
    """The rows of a CKAN answer; reports what is wrong with the file as a whole."""
    if len(data) > MAX_BYTES:
        lezer.fout("TE_GROOT", 0, "", "", "Dit bestand is groter dan 64 MiB.")
        return []
    try:
        resultaat = lees_json_object(data).get("result")
    except ZegelFout:
        lezer.fout(
            "GEEN_JSON", 0, "", "", "Dit is geen JSON, of het is afgebroken. Haal het opnieuw."
        )
        return []
    if not isinstance(resultaat, dict):
        resultaat = {}
    records = resultaat.get("records")
    if not isinstance(records, list) or not all(isinstance(r, dict) for r in records):
        lezer.fout("GEEN_WIMS", 0, "", "", "Dit is geen lijst van Waar is mijn stemlokaal.")
        return []
    totaal = resultaat.get("total")
    if totaal != len(records):
        melding = f"Er horen {totaal} regels te zijn, het zijn er {len(records)}. Haal alles op."
        lezer.fout("ONVOLLEDIG", 0, "", "", melding)
    if not records:
        lezer.fout("LEEG", 0, "", "", "Deze lijst heeft geen regels.")
        return []
    for kolom in VERPLICHT:
        if kolom not in records[0]:
            lezer.fout("KOLOM", 1, kolom, "", "Deze kolom ontbreekt.")
    return records if all(kolom in records[0] for kolom in VERPLICHT) else []


def lees_wims(
    data: bytes, *, bestand: str, verkiezingen: tuple[str, ...], datum: date | None = None
) -> Stembureaulijst:
    """Read a CKAN answer; never raises, all findings are in the list that is returned.

    ``verkiezingen`` are the ids of the elections these stembureaus are for; with ``datum`` a
    time on another day is a fault. ``regel`` counts as in a table: the header is line 1.
    """
    lezer = Lezer(datum)
    rijen = [
        rij
        for nr, record in enumerate(_records(data, lezer), start=2)
        if (rij := lezer.rij(nr, record)) is not None
    ]
    groepen = _groepeer(rijen, lezer)
    gemeenten = _gemeenten(rijen, lezer)
    lijst = Stembureaulijst(
        bestand=bestand,
        sha256=hashlib.sha256(data).hexdigest(),
        gemeenten=gemeenten,
        bevindingen=tuple(sorted(lezer.bevindingen, key=lambda b: b.regel)),
    )
    if not lijst.importeerbaar:
        return lijst
    return lijst.model_copy(
        update={"plekken": tuple(_plek(groep, verkiezingen) for groep in groepen)}
    )


def schoon(data: bytes) -> bytes:
    """Leave only the columns the program uses, one row a line; contact data never comes along.

    Raises ValueError when the file is no list, or when a text that stays holds what looks like
    an e-mail address or a telephone number.
    """
    lezer = Lezer(None)
    records = _records(data, lezer)
    if lezer.bevindingen:
        raise ValueError(lezer.bevindingen[0].melding)
    regels = []
    for nr, record in enumerate(records, start=2):
        for kolom in NODIG:
            if _PERSOONLIJK.search(str(record.get(kolom) or "")) and kolom not in {UUID, "X", "Y"}:
                raise ValueError(f"Regel {nr}, {kolom}: hier lijkt een adres of nummer te staan.")
        klein = {kolom: record[kolom] for kolom in NODIG if record.get(kolom) not in (None, "")}
        regels.append(json.dumps(klein, ensure_ascii=False, separators=(",", ":")))
    kop = f'{{"success":true,"result":{{"total":{len(regels)},"records":[\n'
    return (kop + ",\n".join(regels) + "\n]}}\n").encode()
