"""The page about accessibility: its tables are those of the program, its tests exist."""

import ast
import re

import pytest

from tests.helpers import boom
from tests.toegankelijkheid import verslag
from tests.toegankelijkheid.atspi import Report

TEXT = boom.text(verslag.PAGE)


def test_every_test_that_the_page_names_exists() -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", TEXT)
    assert len(named) > 50
    missing = []
    for file, test in named:
        tree = ast.parse(boom.text(boom.ROOT / file) or "")
        tests = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        if not tests or (test and test not in tests):
            missing.append(f"{file}::{test}")
    assert not missing


def test_every_criterion_of_wcag_2_2_up_to_aa_is_there() -> None:
    """A range such as 1.2.1–1.2.5 names all between."""
    found = set()
    for first, last in re.findall(r"^\| (\d\.\d\.\d+)(?:–(\d\.\d\.\d+))? ", TEXT, re.MULTILINE):
        guideline, _, begin = first.rpartition(".")
        end = int((last or first).rpartition(".")[2])
        found |= {f"{guideline}.{number}" for number in range(int(begin), end + 1)}
    wanted = """1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3
        1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2
        2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2
        3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.1 4.1.2 4.1.3"""
    assert found == set(wanted.split())


def test_a_table_comes_between_its_marks_and_nothing_else_changes() -> None:
    page = "boven\n<!-- begin x -->\noud\n<!-- einde x -->\nonder"
    assert verslag.put(page, "x", "| nieuw |") == page.replace("oud", "| nieuw |")
    with pytest.raises(AssertionError, match="no place for y"):
        verslag.put(page, "y", "")


def test_the_screens_are_counted() -> None:
    controls = [{"name": "Vandaag"}, {"name": "Slot"}]
    report = Report("vandaag", "Waarnemer", {"push button": 2}, 1, 0, [], controls)
    table = verslag.screens_table([report])
    assert "| vandaag | 2 | 2 push button |" in table
    assert "| 1 schermen | 2 |  |" in table


def test_the_page_speaks_of_the_version_that_runs() -> None:
    assert verslag.put(TEXT, "versie", verslag.version_line()) == TEXT
