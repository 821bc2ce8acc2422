"""A concept and back."""

from __future__ import annotations

import json

import pytest

from tests.xforms.hulp import environment, form
from waarnemer_app.xforms import FormError, Instance


def test_a_saved_concept_belongs_to_one_version() -> None:
    rows = ("type | name | label", "integer | a | A")
    old = form(*rows, settings="form_id | version\nf | 1")
    new = form(*rows, settings="form_id | version\nf | 2")
    instance = Instance(old, environment=environment())
    instance.answer("/data/a", "x")
    saved = instance.save()
    again = Instance.restore(old, saved, environment=environment())
    assert again.save() == saved
    assert again.state("/data/a").violated
    with pytest.raises(FormError, match="versie 1"):
        Instance.restore(new, saved, environment=environment())


def test_a_calculated_date_stays_a_date_and_a_text_that_looks_like_one_a_text() -> None:
    made = form(
        "type | name | label | calculation",
        "text | t | T | ",
        "calculate | kopie | | ${t}",
        "calculate | dag | | date('2026-03-18')",
        "text | r | R | ",
        "calculate | som | | concat(number(${kopie}), ' ', number(${dag}), ${r})",
    )
    instance = Instance(made, environment=environment())
    instance.answer("/data/t", "2026-03-18")
    assert instance.state("/data/som").value == "NaN 20530"
    saved = json.loads(json.dumps(instance.save()))
    again = Instance.restore(made, saved, environment=environment())
    assert again.save() == saved
    again.answer("/data/r", ".")
    assert again.state("/data/som").value == "NaN 20530."


def test_what_was_saved_is_made_again_only_after_a_change() -> None:
    made = form(
        "type | name | label",
        "integer | a | A",
        "begin_repeat | r | R",
        "integer | b | B",
        "end_repeat",
    )
    instance = Instance(made, environment=environment())
    seen = [instance.save()]
    assert instance.save() is seen[0]
    for change in (
        lambda: instance.answer("/data/a", "1"),
        lambda: instance.add_repeat("/data/r"),
        lambda: instance.answer("/data/r[2]/b", "2"),
        lambda: instance.remove_repeat("/data/r[1]"),
        instance.undo,
        instance.redo,
        lambda: instance.preset({"/data/a": "3"}),
    ):
        change()
        saved = instance.save()
        assert saved != seen[-1]
        again = Instance.restore(made, saved, environment=environment())
        assert again.save() == saved
        seen.append(saved)
