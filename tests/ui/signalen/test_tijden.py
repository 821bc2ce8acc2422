"""Clock times become moments on the right day, also in a night of counting."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from tests.helpers.voorbeeld import NL
from waarnemer_app.ui.signalen.tijden import (
    duur,
    gebeurd_om,
    hele_minuut,
    is_kloktijd,
    klaar_om,
    klok_van,
    lees_moment,
    om,
)

DAG = datetime(2026, 3, 18, tzinfo=NL)


def _op(uur: int, minuut: int = 0, dag: int = 0) -> datetime:
    return DAG + timedelta(days=dag, hours=uur, minutes=minuut)


@pytest.mark.parametrize(
    ("klok", "nu", "verwacht"),
    [
        ("09:41", _op(9, 47), _op(9, 41)),
        ("23:50", _op(0, 20, dag=1), _op(23, 50)),
        ("10:30", _op(9, 47), _op(10, 30)),
        ("07:00", _op(23, 0), _op(7, 0)),
    ],
)
def test_what_happened_was_today_or_last_night(klok: str, nu: datetime, verwacht: datetime) -> None:
    assert gebeurd_om(klok, nu) == verwacht


@pytest.mark.parametrize(
    ("klok", "vanaf", "verwacht"),
    [
        ("10:30", _op(10, 12), _op(10, 30)),
        ("00:20", _op(23, 50), _op(0, 20, dag=1)),
        ("21:00", _op(7, 0), _op(21, 0)),
        ("10:00", _op(10, 12), _op(10, 0)),
    ],
)
def test_a_termijn_is_later_and_a_slip_stays_a_slip(
    klok: str, vanaf: datetime, verwacht: datetime
) -> None:
    """R-PA-9: a termijn typed before the aanwijzing must be seen as out of order."""
    assert klaar_om(klok, vanaf) == verwacht


def test_a_moment_of_a_concept_has_a_zone() -> None:
    moment = _op(9, 41)
    assert lees_moment(moment.isoformat()) == moment
    assert klok_van(moment.isoformat()) == "09:41"
    for geen in ("", "99", "2026-03-18T09:41:00", None, 7):
        assert lees_moment(geen) is None
    assert klok_van("99") == "99"
    assert klok_van(None) == ""


def test_what_is_a_clock_time() -> None:
    assert is_kloktijd("09:41")
    for geen in ("24:00", "09:60", "0941", "", "ab:cd"):
        assert not is_kloktijd(geen)


def test_durations_are_never_negative() -> None:
    assert duur(_op(9, 52), _op(10, 4)) == "0 u 12 min"
    assert duur(_op(10, 12), _op(14, 26)) == "4 u 14 min"
    assert duur(_op(10, 12), _op(10, 0)) == "0 u 0 min"


def test_words_of_a_moment() -> None:
    assert om(_op(9, 41), date(2026, 3, 18)) == "9.41 uur"
    assert om(_op(0, 41, dag=1), date(2026, 3, 18)) == "0.41 uur (19 maart)"
    assert hele_minuut(_op(9, 41) + timedelta(seconds=30)) == _op(9, 41)
