"""Dates, times and numbers in both languages, side by side."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest

from waarnemer_app.ui.components.file_field import size_in_words
from waarnemer_app.ui.taal import schrijf
from waarnemer_app.ui.taal.talen import Talen

DAG = date(2027, 3, 17)
MOMENT = datetime(2027, 3, 17, 9, 5, 7)  # noqa: DTZ001 — the clock on the wall
NACHT = datetime(2027, 3, 18, 0, 41)  # noqa: DTZ001 — the same
GEVALLEN: list[tuple[Callable[[], str], str, str]] = [
    (lambda: schrijf.datum(DAG), "17 maart 2027", "17 March 2027"),
    (lambda: schrijf.datum_kort(DAG), "17 maart", "17 March"),
    (lambda: schrijf.datum_met_dag(DAG), "woensdag 17 maart 2027", "Wednesday 17 March 2027"),
    (lambda: schrijf.tijd(MOMENT), "9.05 uur", "09:05"),
    (lambda: schrijf.tijd(NACHT, DAG), "0.41 uur (18 maart)", "00:41 (18 March)"),
    (
        lambda: schrijf.tijd(NACHT, date(2026, 1, 1)),
        "0.41 uur (18 maart 2027)",
        "00:41 (18 March 2027)",
    ),
    (lambda: schrijf.klok(MOMENT), "9.05", "09:05"),
    (lambda: schrijf.klok(MOMENT, seconden=True), "9.05.07", "09:05:07"),
    (lambda: schrijf.datum_en_tijd(MOMENT), "17 maart 2027, 9.05 uur", "17 March 2027, 09:05"),
    (lambda: schrijf.getal(1124), "1.124", "1,124"),
    (lambda: schrijf.getal(Decimal("-1234567.5")), "-1.234.567,5", "-1,234,567.5"),
    (lambda: size_in_words(3_400_000), "3,4 MB", "3.4 MB"),
    (lambda: schrijf.aantal(1, "x", "y"), "1 x", "1 x"),
    (lambda: schrijf.aantal(1200, "x", "y"), "1.200 y", "1,200 y"),
    (lambda: schrijf.opsomming(["A", "B", "C"]), "A, B en C", "A, B and C"),
    (lambda: schrijf.duur(14), "14 min", "14 min"),
    (lambda: schrijf.duur(254), "4 u 14 min", "4 h 14 min"),
    (lambda: schrijf.duur(3 * 24 * 60), "3 dagen", "3 days"),
]


@pytest.mark.parametrize("nummer", range(len(GEVALLEN)))
def test_as_the_language_writes_it(talen: Talen, nummer: int) -> None:
    schrijf_het, nederlands, engels = GEVALLEN[nummer]
    assert schrijf_het() == nederlands
    talen.kies("en")
    assert schrijf_het() == engels
