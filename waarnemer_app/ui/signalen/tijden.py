"""Times as people type and read them: "21.47" becomes a moment, a duration becomes words.

A field holds a clock time; the record holds a moment with its zone. Which day is meant follows
from what the moment is near to, so that a night of counting needs no date field.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.ui.taal.schrijf import tijd

MINUUT: Final = timedelta(minutes=1)
VOORUIT: Final = timedelta(hours=4)
"""A moment that happened may be typed this far ahead before yesterday is meant."""

TERUG: Final = timedelta(hours=4)
"""A termijn may be typed this far back before tomorrow is meant: a slip must be seen as one."""


def _met_klok(klok: str, dag: datetime) -> datetime:
    uur, minuut = (int(deel) for deel in klok.split(":"))
    return dag.replace(hour=uur, minute=minuut, second=0, microsecond=0)


def is_kloktijd(tekst: str) -> bool:
    """True for "HH:MM", the form in which a time field reports."""
    uur, punt, minuut = tekst.partition(":")
    return punt == ":" and uur.isdigit() and minuut.isdigit() and int(uur) < 24 and int(minuut) < 60


def gebeurd_om(klok: str, nu: datetime) -> datetime:
    """The moment of something that happened: "23:50" typed at 0.20 was yesterday."""
    moment = _met_klok(klok, nu)
    return moment - timedelta(days=1) if moment > nu + VOORUIT else moment


def klaar_om(klok: str, vanaf: datetime) -> datetime:
    """The moment of a termijn: "0:20" after something given at 23.50 is the next day."""
    moment = _met_klok(klok, vanaf)
    return moment + timedelta(days=1) if moment < vanaf - TERUG else moment


def lees_moment(tekst: object) -> datetime | None:
    """Read back a moment of a concept; None when what stands there is not a moment (yet)."""
    if not isinstance(tekst, str):
        return None
    try:
        moment = datetime.fromisoformat(tekst)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def hele_minuut(moment: datetime) -> datetime:
    """The moment without its seconds: what a time field can show."""
    return moment.replace(second=0, microsecond=0)


def klok_van(waarde: object) -> str:
    """What a time field shows for a value of a concept: "HH:MM", or the text as it was typed."""
    moment = lees_moment(waarde)
    if moment is not None:
        return moment.strftime("%H:%M")
    return waarde if isinstance(waarde, str) else ""


def om(moment: datetime, dag: date | None = None) -> str:
    """ "9.41 uur", with the date when it is another day than ``dag``."""
    return tijd(moment, dag)


def duur(van: datetime, tot: datetime) -> str:
    """How long: "0 u 12 min"; a clock that was put back gives zero, never less."""
    minuten = max(0, int((tot - van) / MINUUT))
    tekst: str = QCoreApplication.translate("signalen", "{0} u {1} min")
    return tekst.format(minuten // 60, minuten % 60)
