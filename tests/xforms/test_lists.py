"""Faults in the sheets *choices* and *settings*, in names of columns and sheets, in languages."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms import FormError, Problem, compile_xlsform

SURVEY = """
| survey |
| | type | name | label |
| | select_multiple jn | a | A |
"""
CHOICES = """
| choices |
| | list_name | name | label |
| | jn | ja | Ja |
"""


def problems(text: str) -> list[Problem]:
    try:
        return compile_xlsform(text.encode(), name="proef").notes
    except FormError as error:
        return error.problems


@pytest.mark.parametrize(
    ("text", "row", "column", "value", "warning", "words"),
    [
        (CHOICES + "| | jn | ja | Ook |", 3, "name", "ja", False, "staat al in rij 2"),
        (CHOICES + "| | jn | | Leeg |", 3, "name", "", False, "geen waarde"),
        (CHOICES + "| | jn | a b | Spatie |", 3, "name", "a b", False, "bevat een spatie"),
        (CHOICES + "| | jn | nee | |", 3, "label", "nee", True, "geen tekst"),
        (CHOICES + "| | | nee | Nee |", 3, "list_name", "nee", True, "hoort bij geen lijst"),
        (CHOICES + "| | los | x | X |", 3, "list_name", "los", True, "wordt niet gebruikt"),
        (CHOICES + "| | jn | x | ${b} |", 3, "label", "b", False, "De vraag “b” bestaat niet"),
        (
            CHOICES.replace("| label", "| label | a b").replace("| Ja", "| Ja | x"),
            1, "a b", "a b", True, "telt niet mee",
        ),
    ],
)  # fmt: skip
def test_choices(
    *, text: str, row: int, column: str, value: str, warning: bool, words: str
) -> None:
    (problem,) = problems(SURVEY + text)
    assert (problem.sheet, problem.row, problem.column) == ("choices", row, column)
    assert (problem.value, problem.warning) == (value, warning)
    assert words in str(problem)


def test_a_missing_column_of_choices_is_named_with_the_nearest() -> None:
    found = problems(SURVEY + CHOICES.replace("list_name", "lijst").replace("| name", "| nme"))
    columns = {(problem.sheet, problem.column): problem for problem in found}
    assert columns["choices", "name"].remedy == "Hernoem de kolom “nme”."
    assert columns["choices", "list_name"].remedy == "Voeg de kolom toe."


def test_values_may_stand_twice_where_the_form_says_so() -> None:
    text = SURVEY + CHOICES + "| | jn | ja | Ook |\n| settings |\n"
    assert problems(text + "| | allow_choice_duplicates |\n| | yes |") == []


def test_a_list_may_be_used_in_an_expression() -> None:
    extra = "| | calculate | b | | count(instance('los')/root/item) |\n"
    survey = SURVEY.replace("label |", "label | calculation |") + extra
    assert problems(survey + CHOICES + "| | los | x | X |") == []


@pytest.mark.parametrize(
    ("column", "value", "warning", "words"),
    [
        ("defualt_language", "nl", False, "Bedoelt u “default_language”?"),
        ("public_key", "ABC", False, "versleuteld insturen"),
        ("submission_url", "x", True, "doet hier niets"),
        ("name", "1x", False, "kan geen naam van een formulier zijn"),
        ("instance_name", "foo(${a})", False, "De functie “foo()” bestaat niet"),
        ("instance_name", "${b}", False, "De vraag “b” bestaat niet"),
    ],
)
def test_settings(*, column: str, value: str, warning: bool, words: str) -> None:
    text = SURVEY.replace("select_multiple jn", "text") + f"| settings |\n| | {column} |\n"
    (problem,) = problems(text + f"| | {value} |")
    assert (problem.sheet, problem.column, problem.warning) == ("settings", column, warning)
    assert words in str(problem)


@pytest.mark.parametrize(
    ("sheet", "warning", "words"),
    [
        ("chioces", True, "Bedoelt u “choices”?"),
        ("uitleg", True, "wordt niet gebruikt"),
        ("entities", False, "entiteiten"),
    ],
)
def test_sheets(*, sheet: str, warning: bool, words: str) -> None:
    text = SURVEY.replace("select_multiple jn", "text") + f"| {sheet} |\n| | a |\n| | b |\n"
    (problem,) = problems(text)
    assert (problem.sheet, problem.warning) == (sheet, warning)
    assert words in str(problem)


@pytest.mark.parametrize(
    ("column", "warning", "words"),
    [
        ("kleur", False, "Gebruik een van: appearance"),
        ("relevent", False, "Bedoelt u “relevant”?"),
        ("waarnemer::grnd", False, "Bedoelt u “waarnemer::grond”?"),
        ("waarnemer::kleur", False, "waarnemer::waarborg"),
        ("save_to", False, "entiteiten"),
        ("body::intent", False, "een andere app"),
        ("bind::abc:kleur", False, "voorvoegsel “abc:” is niet bekend"),
        ("notes", True, "doet hier niets"),
        ("_mijn", True, "doet hier niets"),
    ],
)
def test_columns(*, column: str, warning: bool, words: str) -> None:
    text = f"| survey |\n| | type | name | label | {column} |\n| | text | a | A | x |"
    (problem,) = problems(text)
    assert (problem.sheet, problem.row, problem.column) == ("survey", 1, column)
    assert problem.warning == warning
    assert words in str(problem)


def test_a_prefix_may_be_declared() -> None:
    text = "| survey |\n| | type | name | label | bind::abc:kleur |\n| | text | a | A | x |\n"
    spaces = '| settings |\n| | namespaces |\n| | abc="http://voorbeeld.example/abc" |'
    assert problems(text + spaces) == []


def test_missing_translations_are_told_once_for_each_column() -> None:
    text = """
| survey |
| | type | name | label::Nederlands (nl) | label::English (en) | hint::English (en) |
| | text | a | A | A | H |
| | text | b | B | | |
| | text | c | | C | |
| settings |
| | default_language |
| | Frans (fr) |
"""
    found = [(p.sheet, p.row, p.column, p.value) for p in problems(text)]
    assert found == [
        ("settings", 2, "default_language", "Frans (fr)"),
        ("survey", 4, "label::Nederlands (nl)", "Nederlands (nl)"),
        ("survey", 3, "label::English (en)", "English (en)"),
        ("survey", 1, "hint", "Nederlands (nl)"),
    ]
