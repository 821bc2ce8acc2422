"""Everything that is wrong in a form is found at once, with sheet, row and column."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import sheet
from waarnemer_app.xforms import FormError, Problem, compile_xlsform
from waarnemer_app.xforms.book import read_book
from waarnemer_app.xforms.outline import MAX_PROBLEMS
from waarnemer_app.xforms.sheets import check_book


def problems(columns: str, *rows: str) -> list[Problem]:
    with pytest.raises(FormError) as caught:
        compile_xlsform(sheet(columns, *rows), name="proef")
    return caught.value.problems


def test_every_fault_is_named_at_its_place() -> None:
    found = problems(
        "type | name | label | kleur | relevant | constraint | calculation",
        "integr | a | A | rood | | | ",
        "select_one weg | b | B | | ${q} = 1 | | ",
        "integer | c | C | | foo(1) = 2 | . > (1 | ",
        "calculate | | | | | | 1",
    )
    assert [(p.sheet, p.row, p.column, p.value) for p in found] == [
        ("survey", 1, "kleur", "kleur"),
        ("survey", 2, "type", "integr"),
        ("survey", 3, "type", "weg"),
        ("survey", 3, "relevant", "q"),
        ("survey", 4, "relevant", "foo"),
        ("survey", 4, "constraint", ". > (1"),
        ("survey", 5, "name", ""),
    ]
    assert "integer" in found[1].remedy
    assert "coalesce" in found[4].remedy


def test_warnings_come_along_with_the_faults() -> None:
    found = problems("type | name | label | relevant", "integr | a | A | ", "text | b | B | ja = 1")
    assert [(problem.row, problem.warning) for problem in found] == [(2, False), (3, True)]


def test_a_form_of_another_tool_is_refused_with_the_whole_list() -> None:
    source = """
| survey |
| | type | name | label | appearance | save_to |
| | geotrace | a | A | | |
| | text | b | B | ex:org.app(1) | x |
| | text | c | C ${last-saved#b} | | |
| | background-audio | d | D | | |
| settings |
| | public_key |
| | ABC |
| entities |
| | dataset |
| | x |
"""
    with pytest.raises(FormError) as caught:
        compile_xlsform(source.encode(), name="proef")
    words = [problem.message for problem in caught.value.problems]
    assert len(words) == 7
    assert all(word.startswith("Dit programma kent niet: ") for word in words)


@pytest.mark.parametrize("source", [b"| survey |", b"| survey |\n| | type |", b"| x |\n| | y |\n"])
def test_without_questions_the_sheet_is_named(source: bytes) -> None:
    with pytest.raises(FormError, match="Het blad “survey” ontbreekt of is leeg"):
        compile_xlsform(source, name="proef")


def test_without_the_columns_type_and_name() -> None:
    found = problems("soort | naam", "text | a")
    assert {("survey", 1, "type"), ("survey", 1, "name")} <= {
        (problem.sheet, problem.row, problem.column) for problem in found
    }


def test_thousands_of_faults_end_in_one_line() -> None:
    rows = [f"text | q{at} | A | ${{weg{at}}} = 1" for at in range(5_000)]
    found = problems("type | name | label | relevant", *rows)
    assert len(found) == MAX_PROBLEMS + 2
    assert any(f"meer dan {MAX_PROBLEMS} fouten" in problem.message for problem in found)


def test_thousands_of_warnings_do_not_refuse_a_form() -> None:
    rows = [f"text | q{at} | A | onbekend" for at in range(600)]
    checked = check_book(read_book(sheet("type | name | label | appearance", *rows)))
    assert all(problem.warning for problem in checked.problems)
    assert checked.problems[-1].message == "Er zijn nog 100 opmerkingen."


def test_two_names_for_one_column_are_pointed_out() -> None:
    (problem,) = problems("type | name | label | relevant | relevance", "text | a | A | | 1 = 1")
    assert "“relevance” is hetzelfde als “relevant”" in problem.message


def test_a_disabled_row_does_not_count() -> None:
    checked = check_book(
        read_book(
            b"| survey |\n| | type | name | label | disabled |\n| | onzin | a | A | yes |\n"
            b"| | text | b | B | no |"
        )
    )
    assert [problem.column for problem in checked.problems] == ["disabled"]
    assert list(checked.outline.rows) == ["/data/b"]


def test_a_column_to_filter_by_keeps_its_name() -> None:
    checked = check_book(
        read_book(b"| survey |\n| | type |\n| | text |\n| choices |\n| | List Name | Soort |")
    )
    assert checked.choices.columns == ["list_name", "Soort"]


def test_our_own_forms_are_told_apart_from_a_misspelt_column() -> None:
    (problem,) = problems("type | name | label | waarnemer::waarborgen", "text | a | A | x")
    assert problem.remedy.startswith("Bedoelt u “waarnemer::waarborg”?")
