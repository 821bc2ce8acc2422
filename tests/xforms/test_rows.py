"""Each fault in a row of *survey* is told at its row and column, all at once."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, Problem, compile_xlsform

COLUMNS = (
    "type | name | label | calculation | choice_filter | parameters | appearance | trigger | "
    "relevant"
)
CHOICES = "jn | ja | Ja | x\njn | nee | Nee | y"


def problems(*rows: str) -> list[Problem]:
    source = sheet(COLUMNS, *rows, choices=CHOICES)
    try:
        return compile_xlsform(source, name="proef").notes
    except FormError as error:
        return error.problems


@pytest.mark.parametrize(
    ("row", "column", "value", "words"),
    [
        ("integr | a | A", "type", "integr", "Bedoelt u “integer”? Gebruik een van: text"),
        (" | a | A", "type", "", "geen type"),
        ("geoshape | a | A", "type", "geoshape", "kent niet: een vlak op de kaart"),
        ("background-audio | a", "type", "background-audio", "geluid opnemen op de achtergrond"),
        ("select_one_external l | a | A", "type", "select_one_external l", "external_choices"),
        ("text | | A", "name", "", "geen naam"),
        ("text | a | ", "label", "", "“a” heeft geen tekst"),
        ("calculate | a | ", "calculation", "", "berekening ontbreekt"),
        ("select_one ja | a | A", "type", "ja", "“ja” bestaat niet. Gebruik een van: jn"),
        ("select_one ${b} | a | A", "type", "b", "De vraag “b” bestaat niet"),
        ("select_multiple ${n} | a | A", "type", "${n}", "maar één antwoord"),
        ("select_one l.csv | a | A", "type", "l.csv", "select_one_from_file l.csv"),
        ("select_one_from_file l.geojson | a | A", "type", "l.geojson", ".csv of .xml"),
        (
            "select_one jn or_other | a | A | | soort = 'x'",
            "choice_filter", "soort = 'x'", "zonder choice_filter",
        ),
        ("text | a | A | | | kleur=rood", "parameters", "kleur", "Gebruik een van: rows"),
        ("text | a | A | | | rows", "parameters", "rows", "naam=waarde"),
        ("select_one jn | a | A | | | randomize=ja", "parameters", "ja", "true of false"),
        ("select_one jn | a | A | | | seed=3", "parameters", "seed", "randomize=true"),
        ("select_one jn | a | A | | | randomize=true seed=x", "parameters", "x", "geen getal"),
        ("range | a | A | | | start=a", "parameters", "a", "geen getal"),
        ("text | a | A | | | | search('x')", "appearance", "search('x')", "zoeken in een tabel"),
        ("text | a | A | | | | ex:org.app(1)", "appearance", "ex:org.app(1)", "een andere app"),
        ("text | a | A | 1 | | | | b + 1", "trigger", "b + 1", "hoort een vraag"),
        ("text | a | A | | | | | | ${last-saved#a} = 1", "relevant", "${last-saved#a} = 1",
         "last-saved"),
        ("text | a | A | | | | | | ${aa} = 1", "relevant", "aa", "De vraag “aa” bestaat niet"),
    ],
)  # fmt: skip
def test_a_fault_names_its_place(row: str, column: str, value: str, words: str) -> None:
    found = [problem for problem in problems("note | n | N", row) if not problem.warning]
    assert len(found) == 1, found
    assert (found[0].sheet, found[0].row, found[0].column) == ("survey", 3, column)
    assert found[0].value == value
    assert words in str(found[0])


@pytest.mark.parametrize(
    ("row", "value", "words"),
    [
        ("audit | | ", "audit", "doet hier niets"),
        ("barcode | a | A", "barcode", "typt u hier zelf"),
        ("email | a | ", "email", "blijft hier leeg"),
        ("image | a | A | | | max-pixels=800 app=org.app", "max-pixels", "doet hier niets"),
        ("text | a | A | | | | groot", "groot", "met de gewone weergave"),
        (
            "begin repeat | r | | | | | | | \n|  | text | a | A |\n|  | end repeat |",
            "",
            "geen tekst",
        ),
        ("text | a | A | | | | | | ja = 1", "ja", "zonder aanhalingstekens"),
        ("select_one jn | a | A | | srt = 'x'", "srt", "geen kolom “srt”"),
    ],
)
def test_what_does_no_harm_is_a_warning(row: str, value: str, words: str) -> None:
    found = problems("note | n | N", row)
    assert found
    assert all(problem.warning for problem in found)
    assert found[0].row == 3
    assert found[0].value == value
    assert words in str(found[0])


def test_a_good_form_has_no_problem() -> None:
    assert not problems(
        "start | begin | ",
        "Integer | a | A | | | | counter | | ",
        "select_multiple jn or specify other | b | B | | | randomize=true seed=${a} | minimal | | ",
        "select one ${naam} | wie | W | | | | | | ",
        "begin group | g | ",
        "begin repeat | r | R",
        "text | naam | N",
        "end repeat",
        "end group",
        "text | t | T | 'x' | | rows=3 | multiline w2 | ${a}, ${b} | ",
    )
