"""Values of cells: text, numbers, times, BAG ids and coordinates, as people and Excel leave them.

Pure functions. Nothing is corrected in silence: what gives a new value gives it beside the old.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import Any, Final, NamedTuple

VUIL: Final = re.compile(
    r"^[\s=]|\s$|\s\s|[^\S ]|&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});|[ÃÂâÅÄ]"
    r"|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd\u00ad\ud800-\udfff]"
    r"|[\u2018\u2019\u201c\u201d\u201e\u201a]|\w\?\w"
)
"""What makes a second look at a text worth while."""
LANGSTE_CEL: Final = 4000
"""Longer than any text of a list; some patterns take long over more."""
_ONZICHTBAAR: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\ud800-\udfff]"
)
_KRUL: Final = re.compile(r"[\u2018\u2019\u201c\u201d\u201e\u201a]")
_KWIJT: Final = re.compile(r"\ufffd|[^\W\d_]\?[^\W\d_]")
E_MACHT: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d{1,3}")
"""A long number as Excel writes it: ``5,89200E+14``. Its last digits are gone."""


class Stap(NamedTuple):
    """A correction of a text: its code, the new text, and what is said of it."""

    code: str
    nieuw: str
    melding: str


def _als_utf8(tekst: str) -> str:
    """The text that was UTF-8 and was read as Windows-1252 or Latin-1; the same when it was not."""
    rauw = bytearray()
    for teken in tekst:
        try:
            rauw += teken.encode("cp1252")
        except UnicodeEncodeError:
            if ord(teken) > 0xFF:
                return tekst
            rauw.append(ord(teken))
    try:
        return rauw.decode("utf-8")
    except UnicodeDecodeError:
        return tekst


def schoon(tekst: str) -> Iterator[Stap]:
    """The corrections of a text, each on the result of the one before."""
    recht = _als_utf8(tekst)
    if recht != tekst and not _ONZICHTBAAR.search(recht):
        tekst = recht
        yield Stap("MOJIBAKE", tekst, "De letters met accenten waren verminkt. Kijk of dit klopt.")
    recht = _ONZICHTBAAR.sub("", tekst)
    if recht != tekst:
        tekst = recht
        yield Stap("TEKENS", tekst, "Er stonden onzichtbare tekens in. Die zijn weg.")
    recht = html.unescape(tekst)
    if recht != tekst:
        tekst = _ONZICHTBAAR.sub("", recht)
        yield Stap("HTML_ENTITEIT", tekst, "Hier stond een teken in de taal van webpagina's.")
    recht = " ".join(tekst.split())
    if recht != tekst:
        tekst = recht
        yield Stap("SPATIES", tekst, "Er stonden spaties te veel. Die zijn weg.")


def is_krul(tekst: str) -> bool:
    """True for a text with a curly quote, which is kept."""
    return _KRUL.search(tekst) is not None


def is_kwijt(tekst: str) -> bool:
    """True for a text that lost a letter: ``S?dwest-Frysl?n``."""
    return _KWIJT.search(tekst) is not None


def als_tekst(waarde: Any) -> str:
    """A cell as text, as it would have been typed: 517.0 is ``517``."""
    if waarde is None:
        return ""
    if isinstance(waarde, str):
        return waarde
    if isinstance(waarde, bool):
        return "ja" if waarde else "nee"
    if isinstance(waarde, float) and waarde.is_integer() and abs(waarde) < 1e16:
        return str(int(waarde))
    if isinstance(waarde, datetime | date | time):
        return waarde.isoformat()
    return str(waarde)


# Numbers

_GEHEEL: Final = re.compile(r"(\d+)([.,]0+)?")
_GETAL: Final = re.compile(r"[-+]?\d+([.,]\d+)?")
_DUIZEND: Final = re.compile(r"[-+]?\d{1,3}(\.\d{3})+(,\d+)?|[-+]?\d{1,3}(,\d{3})+(\.\d+)?")


def geheel(tekst: str) -> int | None:
    """A whole number from 0; None for anything else. ``12,0`` of a spreadsheet is 12."""
    passend = _GEHEEL.fullmatch(tekst)
    return int(passend[1]) if passend and len(passend[1]) <= 15 else None


def getal(tekst: str) -> float | None:
    """A number with a comma or a dot for the decimals, and perhaps for thousands."""
    if _GETAL.fullmatch(tekst):
        waarde = float(tekst.replace(",", "."))
    elif _DUIZEND.fullmatch(tekst):
        decimaal = max(".,", key=tekst.rfind)
        ander = "," if decimaal == "." else "."
        enkel = tekst.count(decimaal) == 1 and ander in tekst
        waarde = float(
            tekst.replace(ander, "").replace(decimaal, ".")
            if enkel
            else tekst.replace(",", "").replace(".", "")
        )
    else:
        return None
    return waarde if isfinite(waarde) else None


# Times

_DAG: Final = (
    r"(?:(?P<j>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})[-/](?P<m2>\d{1,2})[-/](?P<j2>\d{4}|\d{2}))"
)
_KLOK: Final = r"(?P<u>\d{1,2})[:.](?P<min>\d{2})(?:[:.](?P<s>\d{2})(?:[.,]\d+)?)?(?: ?uur)?"
_TIJDSTIP: Final = re.compile(rf"{_DAG}(?:[T ]+{_KLOK})?(?P<z>Z|[+-]\d{{2}}:?\d{{2}})?", re.ASCII)
_ALLEEN_KLOK: Final = re.compile(_KLOK, re.ASCII)
_DAGGETAL: Final = re.compile(r"\d{5}(?:[.,]\d{1,17})?|0[.,]\d{2,17}", re.ASCII)
"""A day with its hour as Excel keeps it, or the hour alone; not ``7.30``."""
_NUL: Final = datetime(1899, 12, 30)  # noqa: DTZ001 — the day 0 of Excel, local as every time here
_TOT: Final = re.compile(r"\s*(?:\btot\b|\bt/m\b|\s-\s|–|(?<=\d)-(?=\d{1,2}[:.]))\s*")


class Tijd(NamedTuple):
    """A local time, or why there is none: ``fout`` is a code."""

    waarde: datetime | None
    fout: str = ""


def tijdstip(waarde: Any, dag: date | None) -> Tijd:
    """A local time of a cell. A time alone is on ``dag``, when that is known."""
    if isinstance(waarde, datetime):
        return Tijd(None, "TIJDZONE") if waarde.tzinfo else Tijd(waarde)
    if isinstance(waarde, time):
        return Tijd(datetime.combine(dag, waarde)) if dag else Tijd(None, "TIJD_ZONDER_DAG")
    tekst = als_tekst(waarde).strip()
    if is_getal(waarde):
        return _van_excel(float(tekst.replace(",", ".")), dag)
    passend = _TIJDSTIP.fullmatch(tekst)
    if passend and passend["z"]:
        return Tijd(None, "TIJDZONE")
    klok = passend or _ALLEEN_KLOK.fullmatch(tekst)
    if klok is None:
        return Tijd(None, "TIJD")
    try:
        if passend:
            jaar = passend["j"] or passend["j2"]
            dag = date(
                int(jaar) + (2000 if len(jaar) == 2 else 0),
                int(passend["m"] or passend["m2"]),
                int(passend["d"] or passend["d2"]),
            )
        if dag is None:
            return Tijd(None, "TIJD_ZONDER_DAG")
        uur, minuut, seconde = (int(klok[deel] or 0) for deel in ("u", "min", "s"))
        later = timedelta(days=1) if (uur, minuut, seconde) == (24, 0, 0) else timedelta()
        return Tijd(
            datetime.combine(dag, time(uur % 24 if later else uur, minuut, seconde)) + later
        )
    except (ValueError, OverflowError):
        return Tijd(None, "TIJD")


def is_getal(waarde: Any) -> bool:
    """True for a time that was written as a number, in a cell or as text."""
    if isinstance(waarde, str):
        return _DAGGETAL.fullmatch(waarde.strip()) is not None
    return isinstance(waarde, int | float) and not isinstance(waarde, bool)


def _van_excel(getal_: float, dag: date | None) -> Tijd:
    """A day number of Excel with the part of the day, or that part alone."""
    if 0 <= getal_ < 1 and dag:
        return Tijd(datetime.combine(dag, time()) + timedelta(seconds=round(getal_ * 86400)))
    if 36_526 <= getal_ < 73_051:  # the years 2000 to 2099
        return Tijd(_NUL + timedelta(seconds=round(getal_ * 86400)))
    return Tijd(None, "TIJD")


def begin_en_eind(tekst: str) -> tuple[str, str] | None:
    """The two sides of ``07:30 tot 21:00``, the hours of ODS 1.0 to 1.3; None for another text."""
    delen = [deel for deel in _TOT.split(tekst.strip()) if deel]
    return (delen[0], delen[1]) if len(delen) == 2 else None


def op_de_minuut(tijd: datetime) -> datetime:
    """The whole minute that is nearest: Excel makes 21:00:01 of 21:00."""
    return (tijd + timedelta(seconds=30)).replace(second=0, microsecond=0)


# Places

POSTCODE: Final = re.compile(r"\d{4} ?[A-Z]{2}")
_UTRECHT: Final = (52.15517440, 5.38720621)
_NAAR_X: Final = (
    (0, 1, 190094.945), (1, 1, -11832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705),
    (3, 1, -2.340), (1, 3, -0.608), (0, 2, -0.008), (2, 3, 0.148),
)  # fmt: skip
_NAAR_Y: Final = (
    (1, 0, 309056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788),
    (0, 1, 0.433), (2, 2, -6.439), (1, 1, -0.032), (0, 4, 0.092), (1, 4, -0.054),
)  # fmt: skip


def naar_rd(lat: float, lon: float) -> tuple[float, float]:
    """RD New in metres of WGS84 degrees, within the country to less than a metre.

    The series of F. H. Schreutelkamp and G. L. Strang van Hees, Benaderingsformules voor de
    transformatie tussen RD- en WGS84-kaartcoördinaten, Geodesia 43 (2001), p. 64-69.
    """
    dlat, dlon = 0.36 * (lat - _UTRECHT[0]), 0.36 * (lon - _UTRECHT[1])
    x = 155_000 + sum(c * dlat**p * dlon**q for p, q, c in _NAAR_X)
    y = 463_000 + sum(c * dlat**p * dlon**q for p, q, c in _NAAR_Y)
    return round(x, 1), round(y, 1)


def in_nederland(lat: float, lon: float) -> bool:
    """True within the European part, by the bounds of the ODS."""
    return 50 <= lat <= 54 and 3 <= lon <= 8


def op_de_eilanden(lat: float, lon: float) -> bool:
    """True on Bonaire, Saba or Sint Eustatius, by the bounds of the ODS."""
    return (12 <= lat <= 12.4 and -68.5 <= lon <= -68) or (
        17.4 <= lat <= 17.7 and -63.3 <= lon <= -62.9
    )


def is_duizendtal(x: float, y: float) -> bool:
    """True for metres of RD New that were read as kilometres: ``233.818`` with a point."""
    heel = all(abs(deel * 1000 - round(deel * 1000)) < 1e-6 for deel in (x, y))
    return heel and 0 < x < 1000 and 300 <= y < 620 and in_rd(x * 1000, y * 1000)


def in_rd(x: float, y: float) -> bool:
    """True for coordinates of RD New within the bounds of the ODS."""
    return 0 <= x <= 300_000 and 300_000 <= y <= 620_000
