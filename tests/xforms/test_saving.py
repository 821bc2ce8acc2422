"""A concept and back."""

from __future__ import annotations

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
