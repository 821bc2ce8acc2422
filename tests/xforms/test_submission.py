"""What is stated."""

from __future__ import annotations

import re

from tests.xforms.hulp import start
from waarnemer_app.xforms.submission import instance_id, stated_xml
from waarnemer_app.xforms.xml import read_xml

CHOICES = "l | a | Aa | x\nl | b | Bb | y\nl | c | Cc | x"


def test_submission_is_typed_and_carries_the_time_of_entry() -> None:
    instance = start(
        "type | name | label",
        "begin_group | g | G",
        "integer | i | I",
        "decimal | d | D",
        "select_multiple l | m | M",
        "select_one l | o | O",
        "end_group | | ",
        choices=CHOICES,
    )
    for name, text in {"i": "3", "d": "2.5", "m": "c a", "o": "b"}.items():
        instance.answer(f"/data/g/{name}", text)
    stated = instance.submission()
    assert stated["answers"]["g"] == {"i": 3, "d": 2.5, "m": ["c", "a"], "o": "b"}
    assert stated["times"]["/data/g/i"] == "2026-03-18T07:30:00+01:00"


def test_stated_answers_make_the_submission_of_the_instance_itself() -> None:
    instance = start(
        "type | name | label | calculation | relevant",
        "begin_group | g | G | |",
        "integer | i | I | |",
        "select_multiple l | m | M | |",
        "text | weg | W | | ${i} > 5",
        "calculate | ja | | ${i} > 1 |",
        "end_group | | | |",
        "begin_repeat | r | R | |",
        "decimal | d | D | |",
        "text | t | T | |",
        "end_repeat | | | |",
        choices=CHOICES,
        settings="form_id | version\nproef | 3",
    )
    answers = {"g/i": "9", "g/m": "c a", "g/weg": "x", "r[1]/d": "2.50", "r[1]/t": "<é>"}
    for ref, text in {**answers, "r[2]/d": "-1", "r[2]/t": "y"}.items():
        instance.answer(f"/data/{ref}", text)
    stated = instance.submission()["answers"]
    key = instance_id(stated)
    assert re.fullmatch("uuid:[0-9a-f-]{36}", key)
    assert stated_xml(instance.form, stated, key) == instance.submission_xml()
    instance.answer("/data/g/i", "3")
    xml = stated_xml(instance.form, instance.submission()["answers"], key)
    root = read_xml(xml)
    assert root.attrib == {"id": "proef", "version": "3"}
    assert root.find("g/weg") is None
    assert root.findtext("meta/instanceID") == key
    assert [part.findtext("d") for part in root.findall("r")] == ["2.5", "-1"]


def test_what_xml_cannot_hold_is_left_out_and_a_form_without_meta_gets_its_key() -> None:
    instance = start("type | name | label", "text | t | T")
    xml = stated_xml(instance.form, {"t": "a\x00b"}, "uuid:1")
    root = read_xml(xml)
    assert root.findtext("t") == "ab"
    assert root.findtext("{*}meta/{*}instanceID") == "uuid:1"


def test_attributes_of_the_form_stand_in_what_is_stated() -> None:
    instance = start(
        "type | name | label | instance::bron",
        "text | a | A | loket",
        settings="form_id | version | attribute::soort\np | | proef",
    )
    instance.answer("/data/a", "x")
    answers = instance.submission()["answers"]
    for xml in (instance.submission_xml(), stated_xml(instance.form, answers, "uuid:1")):
        root = read_xml(xml)
        assert (root.get("id"), root.get("soort")) == ("p", "proef")
        (first, _) = root
        assert (first.text, first.get("bron")) == ("x", "loket")
