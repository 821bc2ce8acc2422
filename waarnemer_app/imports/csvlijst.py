"""Text with separators as cells in lines: encoding, separator and quotes found by what is there."""

from __future__ import annotations

import csv
import io
from typing import Final

from . import kolommen as k
from .bevinding import LijstFout, Melder
from .tabel import MAX_RIJEN, Raster

_SCHEIDINGEN: Final = {";": "puntkomma", ",": "komma", "\t": "tab", "|": "streep"}
_MAX_REGELS_PER_RIJ: Final = 20
_MAX_REGEL: Final = 1_000_000
_MAX_REGELS: Final = 1_000_000
"""Lines: a result of the whole country, with a row per party, has 300,000."""
_KOP_ZOEKEN: Final = 20


def lees_csv(data: bytes, melder: Melder) -> Raster:
    """The cells of a text; raises LijstFout when the quotes do not close."""
    tekst, codering = _tekst(data, melder)
    begin = 0
    if tekst[:4].casefold() == "sep=":
        begin = tekst.find("\n") + 1
    if tekst.count("\n") + tekst.count("\r") > 2 * _MAX_REGELS:
        raise LijstFout("TE_VEEL_RIJEN", f"Deze lijst heeft meer dan {_MAX_REGELS} regels.")
    if max(map(len, io.StringIO(tekst)), default=0) > _MAX_REGEL:
        raise LijstFout("REGEL_TE_LANG", "Een regel is langer dan een lijst ooit heeft.")
    scheiding = tekst[4:5] if begin else _scheiding(tekst)
    lijnen = _lijnen(tekst[begin:], scheiding, 1 if begin else 0, melder)
    eigenschappen = {
        "codering": codering,
        "scheidingsteken": _SCHEIDINGEN.get(scheiding, scheiding),
        "regels": str(len(lijnen)),
    }
    return Raster("CSV", lijnen, eigenschappen)


def _tekst(data: bytes, melder: Melder) -> tuple[str, str]:
    """The text and the name of its encoding: a mark at the start, else UTF-8, else Windows."""
    try:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            return data.decode("utf-16"), "UTF-16"
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        melder.opmerking(
            "CODERING",
            "Dit bestand is geen UTF-8. Het is gelezen als Windows-1252, zoals Excel het bewaart. "
            "Kijk of namen met accenten kloppen.",
        )
    tekst = data.decode("cp1252", "replace")
    if "\ufffd" in tekst:
        melder.let_op("TEKEN_KWIJT", "Sommige tekens van dit bestand zijn niet te lezen.")
    return tekst, "Windows-1252"


def _scheiding(tekst: str) -> str:
    """The separator by which the first lines name most columns; else the one seen most."""
    begin = tekst[:20_000].splitlines()[:20]

    def gewicht(teken: str) -> tuple[int, int]:
        lijnen = list(csv.reader(begin, delimiter=teken))
        hoogste = max((k.gewicht(lijn) for lijn in lijnen), default=0)
        return hoogste, sum(lijn.count(teken) for lijn in begin)

    return max(_SCHEIDINGEN, key=gewicht)


def _lijnen(tekst: str, scheiding: str, ervoor: int, melder: Melder) -> list[tuple[int, list[str]]]:
    """Cells with the line each row begins on; a row may go on over more lines."""
    lijnen, regel = _ontleed(tekst, scheiding, ervoor, streng=True)
    if not regel:
        return lijnen
    lijnen, gestopt = _ontleed(tekst, scheiding, ervoor, streng=False)
    if gestopt:
        raise LijstFout("GEEN_CSV", "Deze regel is niet te lezen. Kijk naar de tekens.", gestopt)
    vorige = None
    for nr, _ in lijnen:
        if vorige is not None and nr - vorige > _MAX_REGELS_PER_RIJ:
            raise _open_aanhaling(vorige)
        vorige = nr
    if vorige is not None and tekst.count("\n") + ervoor - vorige > _MAX_REGELS_PER_RIJ:
        raise _open_aanhaling(vorige)
    melder.let_op(
        "AANHALINGSTEKENS",
        "De aanhalingstekens van deze regel kloppen niet. Kijk of de velden goed staan.",
        (regel, ""),
    )
    return lijnen


def _open_aanhaling(regel: int) -> LijstFout:
    melding = "Een aanhalingsteken op deze regel gaat niet dicht. Zet er een bij, of haal het weg."
    return LijstFout("AANHALINGSTEKENS", melding, regel)


def _ontleed(
    tekst: str, scheiding: str, ervoor: int, *, streng: bool
) -> tuple[list[tuple[int, list[str]]], int]:
    """The rows, and the line of the first that cannot be read (0: all can)."""
    lezer = csv.reader(io.StringIO(tekst, newline=""), delimiter=scheiding, strict=streng)
    lijnen: list[tuple[int, list[str]]] = []
    gezien: set[tuple[str, ...]] = set()
    sleutel: tuple[int, ...] = ()
    begin = ervoor + 1
    try:
        for cellen in lezer:
            if not sleutel and len(lijnen) < _KOP_ZOEKEN:
                sleutel = _per_partij(cellen)
            elif sleutel:
                eigen = tuple(cellen[plek] for plek in sleutel if plek < len(cellen))
                if eigen in gezien:
                    begin = lezer.line_num + ervoor + 1
                    continue
                gezien.add(eigen)
            lijnen.append((begin, cellen))
            if len(lijnen) > MAX_RIJEN + _KOP_ZOEKEN:
                melding = f"Deze lijst heeft meer dan {MAX_RIJEN} regels."
                raise LijstFout("TE_VEEL_RIJEN", melding, begin)
            begin = lezer.line_num + ervoor + 1
    except csv.Error:
        return lijnen, begin
    return lijnen, 0


def _per_partij(cellen: list[str]) -> tuple[int, ...]:
    """Where a result with a row per party says which stembureau it is; empty for another head."""
    if k.gewicht(cellen) < 3:
        return ()
    kop = k.lees_kop(cellen)
    return tuple(kop.plaats.values()) if {"partijnaam", "aantalstemmen"} & kop.gewone else ()
