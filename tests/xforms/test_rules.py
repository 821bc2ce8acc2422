"""Soft limits and other rules of a question."""

from __future__ import annotations

from tests.xforms.hulp import environment, start, value
from waarnemer_app.xforms import Instance, load_form

SOFT = (
    "type | name | label | waarnemer::zacht | waarnemer::zacht_melding",
    "integer | leden | L | | ",
    "integer | a | A | . >= 3 ;; . <= ${leden} | Minder dan 3. ;; Meer dan ${leden}.",
)


def test_a_soft_limit_warns_and_is_accepted_with_a_reason_until_something_changes() -> None:
    instance = start(*SOFT)
    instance.answer("/data/leden", "7")
    assert instance.answer("/data/a", "2").result == "ok"
    assert instance.state("/data/a").soft_warning == "Minder dan 3."
    instance.answer("/data/a", "8")
    assert instance.state("/data/a").soft_warning == "Meer dan 7."
    assert instance.accept_warning("/data/a", "  ") == set()
    assert instance.accept_warning("/data/a", "Zelf gezien") == {"/data/a"}
    assert instance.accept_warning("/data/a", "") == {"/data/a"}
    assert instance.sections()[0].warnings == 1
    instance.accept_warning("/data/a", "Zelf gezien")
    section = instance.sections()[0]
    assert (section.warnings, section.accepted, section.faults) == (0, 1, 0)
    instance.answer("/data/leden", "6")
    assert instance.state("/data/a").accepted == ""
    assert instance.sections()[0].warnings == 1
    instance.answer("/data/leden", "9")
    assert instance.state("/data/a").soft_warning is None


def test_an_empty_value_of_an_action_goes_before_its_text() -> None:
    model = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">
    <h:head><h:title>P</h:title><model><instance><data id="p"><a/><b/></data></instance>
    <setvalue ref="/data/a" event="odk-instance-first-load" value="">x</setvalue>
    <setvalue ref="/data/b" event="odk-instance-first-load">x</setvalue></model></h:head>
    <h:body><input ref="/data/a"/><input ref="/data/b"/></h:body></h:html>"""
    instance = Instance(load_form(model), environment=environment())
    assert (value(instance, "/data/a"), value(instance, "/data/b")) == ("", "x")


def test_an_action_may_name_one_instance_of_a_repeat() -> None:
    xml = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">
    <h:head><h:title>P</h:title><model><instance><data id="p"><a/><r><b/></r></data></instance>
    </model></h:head><h:body><input ref="/data/a">
    <setvalue ref="/data/r[position()=2]/b" event="xforms-value-changed" value="/data/a"/></input>
    <group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/b"/></repeat></group>
    </h:body></h:html>"""
    instance = Instance(load_form(xml), environment=environment())
    instance.answer("/data/a", "1")
    instance.add_repeat("/data/r")
    instance.answer("/data/a", "2")
    assert (value(instance, "/data/r[1]/b"), value(instance, "/data/r[2]/b")) == ("", "2")
