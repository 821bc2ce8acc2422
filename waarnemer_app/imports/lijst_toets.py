"""What only the whole of a list shows: one number twice, another day, a gemeente that is gone."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from waarnemer_app.domain.verkiezing import StembureauVorm

from . import kolommen as k
from .bevinding import Melder
from .rij import Lezer, Rij
from .rij_plaats import GEEN_BAG

_STAART: Final = re.compile(r"\d{1,9}\D*$")


@dataclass(frozen=True)
class Uitslag:
    """The rows by stembureau, the gemeenten by code, and the day of the list."""

    groepen: list[list[Rij]]
    gemeenten: dict[str, str]
    datum: date | None


def toets_lijst(lezer: Lezer, rijen: list[Rij], gevraagd: date | None) -> Uitslag:
    """Check a list as a whole; ``gevraagd`` is the day of stemming it should be for."""
    if not rijen and not lezer.tabel.zonder_bureaus:
        melding = "Deze lijst heeft geen stembureaus. Vul er ten minste één in."
        lezer.melder.fout("LEEG", melding)
    _kolommen(lezer, rijen)
    datum = _stemdag(lezer, rijen, gevraagd)
    groepen = _groepeer(lezer, rijen)
    _sleutels(lezer.melder, rijen)
    gemeenten = toets_gemeenten(lezer, rijen, datum)
    _zelfde_adres(lezer, rijen)
    _contacten(lezer.melder, rijen)
    return Uitslag(groepen, gemeenten, datum)


def _kolommen(lezer: Lezer, rijen: Sequence[Rij]) -> None:
    """What the file does not have at all: said once."""
    if lezer.tabel.zonder_bureaus or not lezer.tabel.kolommen:
        return
    if not lezer.heeft(k.NAAM):
        lezer.melder.fout("KOLOM", "De kolom met de naam ontbreekt.", (1, k.NAAM))
    if rijen and not lezer.heeft(k.NUMMER):
        if not any(rij.nummer for rij in rijen):
            lezer.melder.fout(
                "GEEN_NUMMERS",
                "Deze lijst heeft geen nummers van stembureaus. Zonder nummer is niet te zeggen "
                "over welk stembureau een waarneming gaat. Vraag een lijst met nummers.",
                (1, k.NUMMER),
            )
        else:
            for rij in rijen:
                if not rij.nummer:
                    melding = "Hier hoort de gemeentecode met het nummer: 0014::SB100."
                    lezer.melder.fout("NUMMER", melding, rij.bron.plaats(k.ID))
    mist = [
        wat
        for wat, kolommen in (
            ("adressen", (k.STRAAT, k.EXTRA)),
            ("tijden", (k.OPEN, k.TIJDEN)),
            ("coördinaten", (k.X, k.LAT)),
        )
        if not any(kolom.startswith(kolommen) for kolom in lezer.tabel.kolommen)
    ]
    if rijen and mist:
        melding = f"Deze lijst heeft geen {' en geen '.join(mist)}. Die blijven leeg."
        lezer.melder.opmerking("MIST", melding)


def _in_woorden(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"


def _stemdag(lezer: Lezer, rijen: Iterable[Rij], gevraagd: date | None) -> date | None:
    """The day of a list: what most rows say; a row of another day is told of."""
    melder = lezer.melder
    dagen = [
        (rij, van or tot) for rij in rijen for van, tot in rij.uren if (van or tot) is not None
    ]
    meest = Counter(tijd.date() for _, tijd in dagen if tijd).most_common(1)
    per_dag = any(kolom.startswith(f"{k.TIJDEN} ") for kolom in lezer.tabel.kolommen)
    zelf = max((t.date() for _, t in dagen if t), default=None) if per_dag else None
    zelf = zelf or lezer.tabel.datum or (meest[0][0] if meest else None)
    if gevraagd is not None and zelf is not None and zelf != gevraagd:
        melding = (
            f"Deze lijst is voor {_in_woorden(zelf)}. De stemming is op {_in_woorden(gevraagd)}. "
            "Kies de goede lijst."
        )
        melder.fout("ANDERE_STEMDAG", melding)
    for rij, tijd in () if per_dag else dagen:
        if tijd and tijd.date() != zelf and zelf is not None:
            melding = f"Dit is een andere dag dan {_in_woorden(zelf)}. Verbeter de datum."
            meld = melder.let_op if gevraagd is None else melder.fout
            meld("DATUM", melding, rij.bron.plaats(k.OPEN), tijd.isoformat())
    return zelf


def _groepeer(lezer: Lezer, rijen: list[Rij]) -> list[list[Rij]]:
    """Rows by (code, number); more rows of one number are stops, and only a mobile one has them."""
    if not any(rij.nummer for rij in rijen):
        return [[rij] for rij in rijen]
    groepen: dict[tuple[str, int | None, object], list[Rij]] = {}
    for rij in rijen:
        sleutel = (rij.code, rij.nummer, rij.soort if rij.nummer else rij.bron)
        groepen.setdefault(sleutel if rij.nummer else (rij.code, None, id(rij)), []).append(rij)
    for groep in groepen.values():
        if len(groep) > 1:
            _meermaals(lezer, groep)
    return list(groepen.values())


def _andere(regels: Sequence[tuple[int, str]], eigen: tuple[int, str]) -> str:
    """The first other lines of a group; a group may be as long as the list."""
    eerste = [regel for regel in regels[:7] if regel != eigen]
    rest = " …" if len(regels) > 7 else ""
    return ", ".join(dict.fromkeys(str(regel[0]) for regel in eerste[:5])) + rest


def _meermaals(lezer: Lezer, groep: list[Rij]) -> None:
    kolom = k.NUMMER if lezer.heeft(k.NUMMER) else k.ID
    regels = [rij.bron.plaats(kolom) for rij in groep]
    haltes = {(rij.plek.adres, rij.plek.postcode, rij.naam, str(rij.uren)) for rij in groep}
    zonder_type = not lezer.heeft(k.TYPE) and all(rij.uren and rij.uren[0][0] for rij in groep)
    mobiel = all(rij.vorm is StembureauVorm.MOBIEL for rij in groep)
    for rij in groep:
        waar = rij.bron.plaats(kolom)
        anders = _andere(regels, waar)
        if len(haltes) < len(groep):
            melding = f"Dit stembureau staat er meer dan eens in: ook op regel {anders}."
            meld = lezer.melder.let_op if mobiel else lezer.melder.fout
            meld("DUBBELE_RIJ", melding, waar, rij.nummer)
        elif mobiel:
            melding = f"Dit is een halte van een mobiel stembureau, net als regel {anders}."
            lezer.melder.opmerking("HALTE", melding, waar, rij.nummer)
        elif zonder_type:
            rij.vorm = StembureauVorm.MOBIEL
            melding = f"Dit nummer staat ook op regel {anders}. Het is gelezen als mobiel."
            lezer.melder.let_op("HALTE_AANGENOMEN", melding, waar, rij.nummer)
        else:
            melding = f"Dit nummer staat ook op regel {anders}. Geef elk een eigen nummer."
            lezer.melder.fout("DUBBEL_NUMMER", melding, waar, rij.nummer)


def _sleutels(melder: Melder, rijen: Iterable[Rij]) -> None:
    eerste: dict[str, int] = {}
    for rij in rijen:
        if not rij.uuid:
            continue
        waar = rij.bron.plaats(k.UUID)
        vorige = eerste.setdefault(rij.uuid, waar[0])
        if vorige != waar[0]:
            melding = (
                f"Deze sleutel staat ook op regel {vorige}. Elke regel heeft een eigen sleutel."
            )
            melder.fout("DUBBELE_SLEUTEL", melding, waar, rij.uuid)


def toets_gemeenten(lezer: Lezer, rijen: Iterable[Rij], datum: date | None) -> dict[str, str]:
    """The gemeenten of a list by code; of each is told once what is amiss with it."""
    namen: dict[str, str] = dict(lezer.tabel.gemeenten)
    for code, naam in namen.items():
        _gemeente(lezer, code, naam, (0, ""), datum)
    eerste: dict[str, str] = {}
    for rij in rijen:
        if not rij.code:
            continue
        if rij.code not in namen:
            namen[rij.code] = rij.gemeente
            _gemeente(lezer, rij.code, rij.gemeente, rij.bron.plaats(k.CODE), datum)
        bekend = lezer.referentie.gemeenten.get(rij.code, "")
        hoort = bekend or eerste.setdefault(rij.code, rij.gemeente)
        if bekend and lezer.referentie.heet_zo(rij.code, rij.gemeente):
            namen[rij.code] = rij.gemeente = bekend
        elif hoort != rij.gemeente:
            melding = f"Bij {rij.code} hoort de naam {hoort}. Die is genomen. Klopt de code?"
            lezer.melder.let_op("GEMEENTENAAM", melding, rij.bron.plaats(k.GEMEENTE), rij.gemeente)
            namen[rij.code] = rij.gemeente = hoort
    return namen


def _gemeente(
    lezer: Lezer, code: str, naam: str, waar: tuple[int, str], datum: date | None
) -> None:
    referentie, melder = lezer.referentie, lezer.melder
    if not referentie.gemeenten:
        return
    if code in referentie.opgeheven:
        was, einde = referentie.opgeheven[code]
        if datum is None or datum > einde:
            melding = (
                f"De gemeente {was} bestaat sinds {_in_woorden(einde)} niet meer. Is de lijst oud?"
            )
            melder.let_op("GEMEENTE_OPGEHEVEN", melding, waar, code)
    elif code not in referentie.gemeenten:
        melding = f"De gemeentecode {code} ({naam}) is niet bekend. Klopt zij?"
        melder.let_op("GEMEENTE_ONBEKEND", melding, waar, code)
    waarom = referentie.niet_stemmend.get((datum, code)) if datum else None
    if waarom:
        melding = f"{naam} stemt niet op {_in_woorden(datum or date.min)}: {waarom}."
        melder.let_op("GEMEENTE_STEMT_NIET", melding, waar, code)


def _zelfde_adres(lezer: Lezer, rijen: Iterable[Rij]) -> None:
    """Two rows with one BAG id; where Excel spoilt the id, with one postcode and number."""
    per_adres: dict[str, list[Rij]] = defaultdict(list)
    for rij in rijen if lezer.heeft(k.BAG) else ():
        bag = rij.plek.bag
        nummer = rij.bron.waarden.get(k.HUISNUMMER)
        if bag and bag != GEEN_BAG:
            per_adres[bag].append(rij)
        elif not bag and rij.plek.postcode and nummer:
            per_adres[f"{rij.plek.postcode} {rij.plek.adres}"].append(rij)
    for groep in per_adres.values():
        regels = [rij.bron.plaats(k.BAG) for rij in groep]
        for rij, waar in zip(groep, regels, strict=True) if len(groep) > 1 else ():
            melding = f"Dit adres staat ook op regel {_andere(regels, waar)}. Dat kan."
            lezer.melder.opmerking("ZELFDE_ADRES", melding, waar, rij.plek.bag or rij.plek.adres)


def _contacten(melder: Melder, rijen: Iterable[Rij]) -> None:
    """Another contact within one gemeente: also the series that Excel makes by filling down."""
    per_gemeente: dict[str, list[Rij]] = defaultdict(list)
    for rij in rijen:
        if rij.contact:
            per_gemeente[rij.code].append(rij)
    for groep in per_gemeente.values():
        teksten = {rij.contact for rij in groep}
        if len(teksten) == 1:
            continue
        if len(teksten) > 3 and len({_STAART.sub("", tekst) for tekst in teksten}) == 1:
            code = "CONTACT_REEKS"
            melding = "Het laatste getal loopt op: Excel heeft het doorgetrokken. Vraag het goede."
        else:
            code = "CONTACT_VERSCHILT"
            melding = "Deze gemeente heeft meer dan één contact in de lijst. Vraag welk klopt."
        for rij in groep:
            melder.let_op(code, melding, rij.bron.plaats(k.CONTACT), rij.contact)
