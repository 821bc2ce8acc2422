"""Dutch in documents: dates, times, numbers, lists, and the words of Caribisch Nederland (R-ORG-6).

Nothing here asks the locale of the system: a document is the same on every laptop.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from decimal import Decimal

DAGEN: Final = (
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
)
MAANDEN: Final = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_CARIBISCH: Final = {
    "het college van burgemeester en wethouders": "het bestuurscollege",
    "college van burgemeester en wethouders": "bestuurscollege",
    "het college van B en W": "het bestuurscollege",
    "college van B en W": "bestuurscollege",
    "burgemeester en wethouders": "bestuurscollege",
    "gemeentelijk stembureau": "stembureau van het openbaar lichaam",
    "gemeentelijke stembureau": "stembureau van het openbaar lichaam",
    "de gemeente": "het openbaar lichaam",
    "deze gemeente": "dit openbaar lichaam",
    "die gemeente": "dat openbaar lichaam",
    "elke gemeente": "elk openbaar lichaam",
    "welke gemeente": "welk openbaar lichaam",
    "uw gemeente": "uw openbaar lichaam",
    "gemeenten": "openbare lichamen",
    "gemeente": "openbaar lichaam",
    "gemeenteraad": "eilandsraad",
    "gemeenteraadsverkiezing": "eilandsraadsverkiezing",
    "gemeentehuis": "bestuurskantoor",
    "gemeenteblad": "afkondigingsblad",
    "burgemeester": "gezaghebber",
    "artikel 1 Wet op de identificatieplicht": "artikel 2 Wet identificatieplicht BES",
}
"""Kieswet Ya 3: the longer phrase goes first, and an article goes with its noun."""

_CARIBISCH_KLEIN: Final = {van.casefold(): naar for van, naar in _CARIBISCH.items()}


@cache
def _caribisch_patroon() -> re.Pattern[str]:
    lang_eerst = sorted(_CARIBISCH, key=len, reverse=True)
    woorden = "|".join(re.escape(van) for van in lang_eerst)
    return re.compile(rf"(?<!\w)(?:{woorden})(?!\w)", re.IGNORECASE)


def datum(dag: date) -> str:
    """Write a date in full.

    >>> datum(date(2026, 3, 18))
    '18 maart 2026'
    """
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def datum_met_dag(dag: date) -> str:
    """Write a date with its weekday.

    >>> datum_met_dag(date(2026, 3, 18))
    'woensdag 18 maart 2026'
    """
    return f"{DAGEN[dag.weekday()]} {datum(dag)}"


def tijd(moment: datetime, dag: date | None = None) -> str:
    """Write a time of the clock where it was noted; no zone is computed.

    With ``dag``, a moment on another date says so: a count that passes midnight belongs to the
    day before.

    >>> tijd(datetime(2026, 3, 18, 22, 18))
    '22.18 uur'
    >>> tijd(datetime(2026, 3, 19, 0, 41), date(2026, 3, 18))
    '0.41 uur (19 maart)'
    """
    tekst = f"{moment.hour}.{moment.minute:02d} uur"
    if dag is None or moment.date() == dag:
        return tekst
    op = moment.date()
    kort = f"{op.day} {MAANDEN[op.month - 1]}"
    return f"{tekst} ({kort})" if op.year == dag.year else f"{tekst} ({kort} {op.year})"


def datum_en_tijd(moment: datetime) -> str:
    """Write a moment in full, for what must be clear without its page.

    >>> datum_en_tijd(datetime(2026, 3, 18, 10, 12))
    '18 maart 2026, 10.12 uur'
    """
    return f"{datum(moment.date())}, {tijd(moment)}"


def getal(waarde: int | float | Decimal) -> str:
    """Write a number with a point per thousand and a decimal comma.

    >>> getal(1124)
    '1.124'
    >>> getal(-1234.5)
    '-1.234,5'
    """
    from decimal import Decimal  # noqa: PLC0415 — the unlock window shows no number

    exact = Decimal(str(waarde))
    if not exact.is_finite():
        return str(waarde)
    return f"{exact:,f}".translate(str.maketrans(",.", ".,"))


def aantal(n: int, enkel: str, meer: str) -> str:
    """Write a count with its noun.

    >>> aantal(1, "bezoek", "bezoeken")
    '1 bezoek'
    """
    return f"{getal(n)} {enkel if n == 1 else meer}"


def opsomming(delen: Sequence[str], woord: str = "en") -> str:
    """Join words as Dutch does, without a comma before the last.

    >>> opsomming(["A", "B", "C"])
    'A, B en C'
    """
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {woord} {delen[-1]}"


def hoofdletter(tekst: str) -> str:
    """Begin with a capital; in 's-Gravenhage and 't Harde that is the next letter.

    >>> hoofdletter("'s-Gravenhage")
    "'s-Gravenhage"
    """
    if re.match(r"['’][a-z][ -]", tekst):
        return tekst[:3] + tekst[3:4].upper() + tekst[4:]
    return tekst[:1].upper() + tekst[1:]


def zin(tekst: str) -> str:
    """End what somebody typed as a sentence.

    >>> zin("de deur was dicht")
    'De deur was dicht.'
    """
    kaal = hoofdletter(tekst.strip())
    return f"{kaal}." if kaal and (kaal[-1].isalnum() or kaal[-1] in ")%”\"'’") else kaal


def zonder_punt(tekst: str) -> str:
    """Take the full stop off what somebody typed, to go on with the sentence it stands in.

    >>> zonder_punt("de voorzitter. ")
    'de voorzitter'
    """
    return tekst.strip().removesuffix(".")


def woorden(tekst: str, *, caribisch: bool) -> str:
    """Give our own words as the law says them there (R-ORG-6; Kieswet Ya 3).

    Only for texts of this program: what a waarnemer typed stays as it is.

    >>> woorden("De gemeente weet het.", caribisch=True)
    'Het openbaar lichaam weet het.'
    """
    if not caribisch:
        return tekst

    def vervang(gevonden: re.Match[str]) -> str:
        naar = _CARIBISCH_KLEIN[gevonden.group().casefold()]
        return hoofdletter(naar) if gevonden.group()[0].isupper() else naar

    return _caribisch_patroon().sub(vervang, tekst)
