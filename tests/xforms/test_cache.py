"""A form that was loaded before is given again; what differs in a byte is another form."""

from __future__ import annotations

import pytest

from tests.xforms.hulp import environment, sheet
from waarnemer_app.xforms import FormError, Instance, compile_xlsform
from waarnemer_app.xforms.cache import FormCache, key_of

XML = compile_xlsform(sheet("type | name | label", "text | a | A"), name="proef").xml
FROM_FILE = compile_xlsform(
    sheet("type | name | label", "select_one_from_file l.csv | a | A"), name="lijst"
).xml


def test_the_same_form_is_loaded_once_and_shared() -> None:
    cache = FormCache()
    form = cache.form(XML)
    assert cache.form(bytes(XML)) is form
    one, other = (Instance(form, environment=environment()) for _ in range(2))
    one.answer("/data/a", "x")
    assert other.state("/data/a").value == ""


def test_another_byte_or_another_attachment_is_another_form() -> None:
    cache = FormCache()
    assert cache.form(XML.replace(b">A<", b">B<")) is not cache.form(XML)
    lists = [{"l.csv": f"name,label\n{name},{name}\n".encode()} for name in "ab"]
    forms = [cache.form(FROM_FILE, attachments=files) for files in lists]
    shown = [Instance(form, environment=environment()).state("/data/a").choices for form in forms]
    assert shown == [(("a", "a"),), (("b", "b"),)]


def test_a_name_and_a_content_cannot_change_places() -> None:
    keys = {
        key_of(b"x", {}),
        key_of(b"x", {"a": b"b"}),
        key_of(b"x", {"b": b"a"}),
        key_of(b"x", {"a": b"", "b": b""}),
        key_of(b"x", {"ab": b""}),
    }
    assert len(keys) == 5


def test_the_form_that_was_not_used_for_the_longest_goes_first() -> None:
    cache = FormCache(2)
    first, second, third = (XML.replace(b">A<", f">{name}<".encode()) for name in "XYZ")
    kept, gone = cache.form(first), cache.form(second)
    cache.form(first)
    cache.form(third)
    assert len(cache) == 2
    assert cache.form(first) is kept
    assert cache.form(second) is not gone


def test_a_form_at_fault_is_not_kept() -> None:
    cache = FormCache()
    with pytest.raises(FormError):
        cache.form(b"<html/>")
    assert len(cache) == 0
