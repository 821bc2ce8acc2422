"""The table of decided differences: each line is so in both engines, and stands in the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance.afwijkingen import AFWIJKINGEN, ALLEEN_GENOEMD, COLUMNS, REFUSED, Afwijking
from tests.conformance.orakel import Orakel, needs_java
from tests.xforms.hulp import environment, sheet
from waarnemer_app.xforms import Instance, compile_xlsform, load_form

CHOICES = "l | a | Aa | \nl | b | Bb | "
DOCUMENT = Path(__file__).parents[2] / "docs/conformantie.md"
WIDTH = len(COLUMNS.split("|"))


def xml_of(one: Afwijking) -> bytes:
    rows = [row + " |" * (WIDTH - len(row.split("|"))) for row in one.rows]
    return compile_xlsform(sheet(COLUMNS, *rows, choices=CHOICES), name="proef").xml


@pytest.mark.parametrize("one", AFWIJKINGEN, ids=lambda one: one.name)
def test_ours_is_as_the_table_says(one: Afwijking) -> None:
    instance = Instance(load_form(xml_of(one)), environment=environment())
    for ref, text in one.answers:
        instance.answer(ref, text)
    if one.ref.endswith("()"):
        assert str(instance.count(one.ref[:-2])) == one.ours
    else:
        assert instance.state(one.ref).value == one.ours


@needs_java
@pytest.mark.parametrize("one", AFWIJKINGEN, ids=lambda one: one.name)
def test_the_reference_is_as_the_table_says(one: Afwijking, orakel: Orakel) -> None:
    told = orakel.load(xml_of(one))
    if one.theirs == REFUSED:
        assert told.startswith("ERROR")
        return
    assert told == "ok"
    orakel.picture()
    for ref, text in one.answers:
        assert orakel.ask("answer", ref, text) == "OK"
    if one.ref.endswith("()"):
        assert orakel.ask("count", one.ref[:-2]) == one.theirs
    else:
        assert orakel.ask("value", one.ref) == one.theirs


def test_the_document_names_every_difference() -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    table = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line[:1] == "|"]
    named = {row[0].strip("`"): row[-1] for row in table[2:] if row[0] != "Wat"}
    known = {one.name: one.reason for one in AFWIJKINGEN} | ALLEEN_GENOEMD
    assert {name: named.get(name) for name in known} == known
