"""Faults in expressions are found with the word, the place and what to do."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.formulas import Cell, Formulas, among, nearest
from waarnemer_app.xforms.outline import Notes, Outline, read_outline

ROWS = [{"type": "text", "name": name} for name in ("leeftijd", "dubbel", "dubbel")]
CELL = Cell("survey", 2, "relevant")


def checked(source: str, columns: Collection[str] | None = ()) -> list[Problem]:
    notes = Notes()
    outline = Outline("data")
    read_outline(ROWS, outline, Notes())
    formulas = Formulas(outline, notes, frozenset({"instanceID"}))
    formulas.references(CELL, source)
    formulas.expression(CELL, source, columns=columns)
    return notes.problems


@pytest.mark.parametrize(
    "source",
    [
        "${leeftijd} > 5 and . = 'a'",
        "${ leeftijd } = ${instanceID}",
        "instance('l')/root/item[name = ${leeftijd}]/label",
        "${leeftijd} = ‘a’",
        "count(../leeftijd) div 2",
        "if(true(), 1, -2)",
    ],
)
def test_a_good_expression_has_no_fault(source: str) -> None:
    assert checked(source) == []


@pytest.mark.parametrize(
    ("source", "value", "words"),
    [
        ("${leeftjd} = 1", "leeftjd", "bestaat niet. Bedoelt u ${leeftijd}?"),
        ("${dubbel} = 1", "dubbel", "rij 3 en 4"),
        ("foo(1)", "foo", "coalesce"),
        ("selectd(., 'a')", "selectd", "Bedoelt u “selected”?"),
        ("selected(.)", "selected", "krijgt 1 waarden, maar vraagt er 2"),
        ("round(1, 2, 3)", "round", "vraagt er 1 tot 2"),
        ("concat(coalesce(1))", "coalesce", "vraagt er 2 of meer"),
        (". > (1", ". > (1", "maar er staat het einde"),
        ("${leeftijd} ${leeftijd}", "${leeftijd}", "“${leeftijd}” staat op een plaats"),
        (". = 'a' ; 3", "; 3", "Plaats: teken 9"),
        ("+".join(["1"] * 5000), "+".join(["1"] * 20) + "+", "te lang"),
    ],
)
def test_a_fault_is_named(source: str, value: str, words: str) -> None:
    (problem,) = checked(source)
    assert not problem.warning
    assert problem.value[: len(value)] == value
    assert words in str(problem)


def test_a_reference_that_is_not_closed() -> None:
    assert "niet gesloten" in checked("'${leeftijd'")[0].message


def test_a_word_without_quotes_is_a_warning() -> None:
    (problem,) = checked("selected(${leeftijd}, ja) or . = ja")
    assert problem.warning
    assert problem.remedy == (
        "Is het een tekst? Schrijf dan 'ja'. Is het een vraag? Schrijf dan ${ja}."
    )


def test_a_filter_may_name_the_columns_of_its_list() -> None:
    assert checked("soort = ${leeftijd}", {"soort", "name"}) == []
    assert checked("soort = ${leeftijd}", None) == []
    (problem,) = checked("srt = ${leeftijd}", {"soort", "name"})
    assert problem.warning
    assert "name, soort" in problem.remedy


def test_the_nearest_word() -> None:
    assert nearest("Lable", ["label", "hint"]) == "label"
    assert nearest("kleur", ["label", "hint"]) == ""
    assert among("kleur", ["label", "hint"]) == "Gebruik een van: hint, label."
