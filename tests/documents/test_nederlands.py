"""Dutch dates, times, numbers and lists; the words of Caribisch Nederland (R-ORG-6)."""

import doctest
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.documents import nederlands
from waarnemer_app.documents.nederlands import (
    aantal,
    datum,
    datum_en_tijd,
    datum_met_dag,
    getal,
    hoofdletter,
    opsomming,
    tijd,
    woorden,
    zin,
)

DAG = date(2026, 3, 18)


def test_the_examples_in_the_text_hold() -> None:
    uitkomst = doctest.testmod(nederlands)
    assert uitkomst.attempted >= 10
    assert uitkomst.failed == 0


@pytest.mark.parametrize(
    ("dag", "voluit"),
    [
        (date(2026, 3, 18), "woensdag 18 maart 2026"),
        (date(2027, 3, 17), "woensdag 17 maart 2027"),
        (date(2026, 11, 1), "zondag 1 november 2026"),
        (date(2024, 2, 29), "donderdag 29 februari 2024"),
    ],
)
def test_a_date_has_its_weekday_and_its_month_in_full(dag: date, voluit: str) -> None:
    assert datum_met_dag(dag) == voluit
    assert datum(dag) == voluit.split(" ", 1)[1]


@pytest.mark.parametrize(
    ("moment", "tekst"),
    [
        (datetime(2026, 3, 18, 22, 18, tzinfo=UTC), "22.18 uur"),
        (datetime(2026, 3, 18, 9, 5, tzinfo=UTC), "9.05 uur"),
        (datetime(2026, 3, 18, 0, 0, tzinfo=UTC), "0.00 uur"),
        (datetime(2026, 3, 19, 0, 41, tzinfo=UTC), "0.41 uur (19 maart)"),
        (datetime(2027, 1, 1, 0, 5, tzinfo=UTC), "0.05 uur (1 januari 2027)"),
    ],
)
def test_a_time_after_midnight_says_its_date(moment: datetime, tekst: str) -> None:
    assert tijd(moment, DAG) == tekst


def test_a_time_stays_the_time_of_the_clock_where_it_was_noted() -> None:
    bonaire = datetime(2026, 3, 18, 21, 4, tzinfo=timezone(timedelta(hours=-4)))
    assert tijd(bonaire, DAG) == "21.04 uur"
    assert datum_en_tijd(bonaire) == "18 maart 2026, 21.04 uur"


@pytest.mark.parametrize(
    ("waarde", "tekst"),
    [
        (0, "0"),
        (1124, "1.124"),
        (-1234567, "-1.234.567"),
        (Decimal("0.05"), "0,05"),
        (1234.5, "1.234,5"),
        (Decimal("1E+3"), "1.000"),
    ],
)
def test_numbers_have_points_and_a_comma(waarde: float | Decimal, tekst: str) -> None:
    assert getal(waarde) == tekst


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_number_reads_back(waarde: int) -> None:
    assert int(getal(waarde).replace(".", "")) == waarde


def test_counts_and_lists_read_as_dutch() -> None:
    assert aantal(0, "bezoek", "bezoeken") == "0 bezoeken"
    assert aantal(1, "bezoek", "bezoeken") == "1 bezoek"
    assert aantal(1200, "bezoek", "bezoeken") == "1.200 bezoeken"
    assert opsomming([]) == ""
    assert opsomming(["A"]) == "A"
    assert opsomming(["A", "B"], "of") == "A of B"
    assert opsomming(["A", "B", "C"]) == "A, B en C"


def test_sentences_begin_with_a_capital_and_end() -> None:
    assert zin("  de deur was dicht ") == "De deur was dicht."
    assert zin("Klaar!") == "Klaar!"
    assert zin("   ") == ""
    assert hoofdletter("'s-gravenhage") == "'s-Gravenhage"
    assert hoofdletter("’t harde") == "’t Harde"
    assert hoofdletter("") == ""


@pytest.mark.parametrize(
    ("nederland", "caribisch"),
    [
        ("De gemeente en de burgemeester", "Het openbaar lichaam en de gezaghebber"),
        ("het college van B en W", "het bestuurscollege"),
        ("het college van burgemeester en wethouders", "het bestuurscollege"),
        ("burgemeester en wethouders", "bestuurscollege"),
        ("de gemeenteraad", "de eilandsraad"),
        ("het gemeentehuis", "het bestuurskantoor"),
        ("het gemeenteblad", "het afkondigingsblad"),
        ("Gemeentelijk stembureau", "Stembureau van het openbaar lichaam"),
        ("alle gemeenten", "alle openbare lichamen"),
        ("uw gemeente", "uw openbaar lichaam"),
        ("artikel 1 Wet op de identificatieplicht", "artikel 2 Wet identificatieplicht BES"),
    ],
)
def test_the_words_of_caribisch_nederland(nederland: str, caribisch: str) -> None:
    """R-ORG-6 (Kieswet Ya 3): every word of the map, with its article."""
    assert woorden(nederland, caribisch=True) == caribisch
    assert woorden(nederland, caribisch=False) == nederland


def test_a_word_within_another_word_stays() -> None:
    assert woorden("Oefengemeente, gemeentelijke", caribisch=True) == "Oefengemeente, gemeentelijke"
