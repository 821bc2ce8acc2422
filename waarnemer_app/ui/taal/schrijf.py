"""Dates, times, numbers and lists as the language of the screen writes them.

Dutch is what the documents write (``documents/nederlands.py``), so that screen and paper agree.
Other languages write as English does. Nothing asks the locale of the system: two laptops beside
each other show the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from waarnemer_app.documents import nederlands
from waarnemer_app.documents.nederlands import hoofdletter
from waarnemer_app.ui.taal.talen import BRON, taal

if TYPE_CHECKING:
    from decimal import Decimal

__all__ = [
    "aantal",
    "datum",
    "datum_en_tijd",
    "datum_kort",
    "datum_met_dag",
    "duur",
    "getal",
    "hoofdletter",
    "klok",
    "kloktekst",
    "opsomming",
    "tijd",
    "tot",
]

_DAGEN: Final = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_MAANDEN: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _nederlands() -> bool:
    return taal() == BRON


def datum(dag: date) -> str:
    """Write a date in full: "18 maart 2026", "18 March 2026"."""
    if _nederlands():
        return nederlands.datum(dag)
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def datum_kort(dag: date) -> str:
    """Write a date without its year: "18 maart", "18 March"."""
    return datum(dag).rpartition(" ")[0]


def datum_met_dag(dag: date) -> str:
    """Write a date with its weekday: "woensdag 18 maart 2026", "Wednesday 18 March 2026"."""
    if _nederlands():
        return nederlands.datum_met_dag(dag)
    return f"{_DAGEN[dag.weekday()]} {datum(dag)}"


def kloktekst(uur: int, minuut: int) -> str:
    """Write a time of the clock: "9.05", "09:05"."""
    return f"{uur}.{minuut:02}" if _nederlands() else f"{uur:02}:{minuut:02}"


def klok(moment: datetime, *, seconden: bool = False) -> str:
    """Write the clock alone: "9.05", "09:05"; with seconds "9.05.07", "09:05:07"."""
    staart = ("." if _nederlands() else ":") + f"{moment.second:02}" if seconden else ""
    return kloktekst(moment.hour, moment.minute) + staart


def tijd(moment: datetime, dag: date | None = None) -> str:
    """Write a time: "22.18 uur", "22:18"; on another day than ``dag`` with its date."""
    if _nederlands():
        return nederlands.tijd(moment, dag)
    op = moment.date()
    if dag is None or op == dag:
        return klok(moment)
    return f"{klok(moment)} ({datum_kort(op) if op.year == dag.year else datum(op)})"


def tot(van: datetime, einde: datetime) -> str:
    """Write from when till when: "8.00 tot 9.30 uur", "08:00 to 09:30"."""
    return f"{klok(van)} {'tot' if _nederlands() else 'to'} {tijd(einde)}"


def datum_en_tijd(moment: datetime) -> str:
    """Write a moment in full: "18 maart 2026, 10.12 uur", "18 March 2026, 10:12"."""
    return f"{datum(moment.date())}, {tijd(moment)}"


def getal(waarde: int | float | Decimal) -> str:
    """Write a number: "1.124,5", "1,124.5"."""
    dutch = nederlands.getal(waarde)
    return dutch if _nederlands() else dutch.translate(str.maketrans(",.", ".,"))


def aantal(n: int, enkel: str, meer: str) -> str:
    """Write a count with its noun: "1 bezoek", "2 visits"."""
    return f"{getal(n)} {enkel if n == 1 else meer}"


def opsomming(delen: Sequence[str], woord: str = "") -> str:
    """Join words: "A, B en C", "A, B and C"; ``woord`` is another one for "en"."""
    return nederlands.opsomming(delen, woord or ("en" if _nederlands() else "and"))


def duur(minuten: int) -> str:
    """Write how long: "14 min", "4 u 14 min", "4 h 14 min"; from two days on in days."""
    uur = "u" if _nederlands() else "h"
    if minuten >= 48 * 60:
        return f"{minuten // (24 * 60)} {'dagen' if _nederlands() else 'days'}"
    return f"{minuten} min" if minuten < 60 else f"{minuten // 60} {uur} {minuten % 60} min"
