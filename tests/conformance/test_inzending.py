"""What we state is opened by the reference engine with the same answers, and found valid."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.conformance.orakel import jar, needs_java
from tests.xforms.hulp import environment, sheet
from waarnemer_app.xforms import Instance, compile_xlsform, load_form
from waarnemer_app.xforms.submission import instance_id, stated_xml

pytestmark = needs_java

FORM = sheet(
    "type | name | label | relevant | constraint | required | calculation",
    "begin_group | g | G | | | |",
    "integer | i | I | | . < 10 | yes |",
    "decimal | d | D | | | |",
    "select_one l | een | Een | | | yes |",
    "select_multiple l | meer | Meer | | | |",
    "date | dag | Dag | | | |",
    "geopoint | plek | Plek | | | |",
    "text | weg | Weg | ${i} > 5 | | yes |",
    "calculate | som | | | | | ${i} * 2",
    "end_group | | | | | |",
    "begin_repeat | r | R | | | |",
    "text | t | T | | | yes |",
    "begin_repeat | s | S | | | |",
    "integer | n | N | | . > 0 | |",
    "end_repeat | | | | | |",
    "end_repeat | | | | | |",
    choices="l | a | A | \nl | b | B | \nl | c | C | ",
    settings="form_id | version\nproef | 3",
)
ANSWERS = {
    "/data/g/i": "3",
    "/data/g/d": "2.5",
    "/data/g/een": "b",
    "/data/g/meer": "c a",
    "/data/g/dag": "2026-03-18",
    "/data/g/plek": "52.1 4.3",
    "/data/r[1]/t": '<één> & "twee"',
    "/data/r[1]/s[1]/n": "1",
    "/data/r[1]/s[2]/n": "2",
    "/data/r[2]/t": "y",
    "/data/r[2]/s[1]/n": "3",
}


def test_a_submission_is_opened_with_the_same_answers(tmp_path: Path) -> None:
    xml = compile_xlsform(FORM, name="proef").xml
    instance = Instance(load_form(xml), environment=environment())
    instance.answer("/data/g/weg", "weg")
    for ref, text in ANSWERS.items():
        instance.answer(ref, text)
    assert instance.faults() == []
    answers = instance.submission()["answers"]
    key = instance_id(answers)
    form, submission = tmp_path / "form.xml", tmp_path / "inzending.xml"
    form.write_bytes(xml)
    submission.write_bytes(stated_xml(instance.form, answers, key))
    source = Path(__file__).with_name("Inzending.java")
    told = subprocess.run(
        ["java", "-XX:TieredStopAtLevel=1", "-cp", str(jar()), str(source), form, submission],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout.splitlines()
    found = dict(line.split("\t") for line in told[:-1])
    place = found.pop("/data/g/plek").split()
    assert [float(part) for part in place[:2]] == [52.1, 4.3]
    wanted = {ref: text for ref, text in ANSWERS.items() if ref != "/data/g/plek"}
    assert found == {**wanted, "/data/g/som": "6", "/data/meta/instanceID": key}
    assert told[-1] == "valid"
