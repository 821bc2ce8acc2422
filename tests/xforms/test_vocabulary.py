"""The words of XLSForm, in all the ways they are written."""

from __future__ import annotations

import pytest

from waarnemer_app.xforms.vocabulary import column_name, is_appearance, read_type


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("Integer", "integer"),
        ("string", "text"),
        ("datetime", "dateTime"),
        ("begin group", "begin_group"),
        ("Begin_Repeat", "begin_repeat"),
        ("begin lgroup", "begin_repeat"),
        ("end repeat", "end_repeat"),
        ("select one  JN", "select_one JN"),
        ("select1 jn", "select_one jn"),
        ("select all that apply from jn", "select_multiple jn"),
        ("select_one jn or specify other", "select_one jn or_other"),
        ("select_multiple_from_file Plaatsen.csv", "select_multiple_from_file Plaatsen.csv"),
        ("select one ${naam}", "select_one ${naam}"),
        ("rank volgorde", "rank volgorde"),
        ("uri:deviceid", "deviceid"),
        ("Phone number", "phone number"),
        ("get phone number", "phonenumber"),
        ("integr", ""),
        ("select_one", ""),
    ],
)
def test_a_type_has_one_name(cell: str, text: str) -> None:
    assert read_type(cell).text == text


def test_what_a_type_says() -> None:
    assert read_type("begin group").begins == "group"
    assert read_type("end_repeat").ends == "repeat"
    assert read_type("select_one_from_file a.csv").from_file
    assert "geoshape" in read_type("geoshape").foreign
    assert "external" in read_type("select_one_external plaats").foreign
    assert "lus" in read_type("begin loop over l").foreign


@pytest.mark.parametrize(
    ("column", "name"),
    [
        ("Relevance", "relevant"),
        ("constraint message::English (en)", "constraint_message::English (en)"),
        ("label:fr", "label::fr"),
        ("media::image::nl", "media::image::nl"),
        ("jr:count", "repeat_count"),
        ("read only", "readonly"),
        ("Omit_InstanceID", "omit_instanceID"),
    ],
)
def test_a_column_has_one_name(column: str, name: str) -> None:
    assert column_name(column) == name


def test_appearances() -> None:
    assert all(map(is_appearance, ("minimal", "w4", "columns-3", "compact-2")))
    assert not is_appearance("minimaal")
