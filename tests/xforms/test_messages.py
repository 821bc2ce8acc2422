"""What the converter and the loader say becomes Dutch, at a row of the form."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms.errors import Problem
from waarnemer_app.xforms.messages import of_fault, of_loader, of_warning


def test_a_fault_we_do_not_know_keeps_its_own_words_as_detail() -> None:
    problem = of_fault(ValueError("[row : 7] On the 'choices' sheet, the 'x' value is invalid. A"))
    assert (problem.sheet, problem.row, problem.column) == ("choices", 7, "x")
    assert problem.message == "Dit formulier kan niet worden omgezet."
    assert problem.detail == "On the 'choices' sheet, the 'x' value is invalid. A"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("The question ${a} is not user-visible", "kan geen trigger zijn"),
        ("Instance names must be unique within a form", "dezelfde naam"),
        ("maximum recursion depth exceeded", "te diep genest"),
    ],
)
def test_a_fault_we_know_is_said_in_dutch(words: str, message: str) -> None:
    assert message in of_fault(ValueError(words)).message


def test_a_language_without_a_code() -> None:
    text = "The following … valid machine-readable codes: Frans, Duits. Learn more: x"
    assert [problem.value for problem in of_warning(text)] == ["Frans", "Duits"]
    assert all(problem.warning for problem in of_warning(text))


def test_what_we_said_ourselves_is_not_said_again() -> None:
    assert of_warning("[row : 2] Use the max-pixels parameter") == []
    (problem,) = of_warning("[row : 2] something new")
    assert (problem.row, problem.warning, problem.detail) == (2, True, "something new")


ROWS = {"/data/g": 2, "/data/g/a": 3, "/data/b": 5}


def test_the_loader_speaks_of_rows() -> None:
    found = of_loader(
        Problem("", 0, "relevant", "x", "Vraag /data/g/a: dit is fout.", "Doe."), ROWS
    )
    assert (found.sheet, found.row, found.message) == ("survey", 3, "dit is fout.")
    found = of_loader(Problem("", 0, "", "", "/data/b → /data/g/a → /data/b.", ""), ROWS)
    assert found.row == 5
    assert found.message == "/data/b (rij 5) → /data/g/a (rij 3) → /data/b (rij 5)."


def test_what_has_no_row_stays_as_it_is() -> None:
    problem = Problem("", 0, "", "", "Vraag /data/meta/x: fout.", "")
    assert of_loader(problem, ROWS) == problem
    assert of_loader(problem, {}) == problem
