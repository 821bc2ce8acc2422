"""Items and choices (semantics 7)."""

from __future__ import annotations

from tests.xforms.hulp import environment, start, value
from waarnemer_app.xforms import Instance, load_form

CHOICES = "l | a | Aa | x\nl | b | Bb | y\nl | c | Cc | x"


def test_an_answer_that_falls_out_of_its_list_is_cleared_and_order_is_kept() -> None:
    instance = start(
        "type | name | label | choice_filter",
        "text | soort | S | ",
        "select_one l | een | E | soort = ${soort}",
        "select_multiple l | meer | M | soort != ${soort}",
        choices=CHOICES,
    )
    instance.answer("/data/soort", "x")
    assert [v for v, _ in instance.state("/data/een").choices] == ["a", "c"]
    instance.answer("/data/een", "c")
    instance.answer("/data/soort", "geen")
    instance.answer("/data/meer", "c b a")
    assert value(instance, "/data/een") == ""
    changed = instance.answer("/data/soort", "y").changed
    assert {"/data/een", "/data/meer"} <= changed
    assert value(instance, "/data/meer") == "c a"


def test_choices_come_from_a_repeat_as_well() -> None:
    instance = start(
        "type | name | label",
        "begin_repeat | lid | Lid",
        "text | naam | Naam",
        "end_repeat | | ",
        "select_one ${naam} | wie | Wie",
    )
    instance.answer("/data/lid[1]/naam", "voorzitter")
    instance.answer("/data/lid[2]/naam", "lid2")
    assert instance.state("/data/wie").choices == (
        ("voorzitter", "voorzitter"),
        ("lid2", "lid2"),
    )
    instance.answer("/data/wie", "lid2")
    instance.answer("/data/lid[2]/naam", "")
    assert value(instance, "/data/wie") == ""


def test_randomized_choices_keep_their_order() -> None:
    rows = ("type | name | label | parameters", "select_one l | a | A | randomize=true")
    one, other = start(*rows, choices=CHOICES), start(*rows, choices=CHOICES)
    assert one.state("/data/a").choices == other.state("/data/a").choices
    assert {v for v, _ in one.state("/data/a").choices} == {"a", "b", "c"}


def test_or_other_opens_a_text() -> None:
    instance = start("type | name | label", "select_one l or_other | a | A", choices=CHOICES)
    assert not instance.state("/data/a_other").relevant
    instance.answer("/data/a", "other")
    assert instance.state("/data/a_other").relevant


SEVERAL = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>x</h:title><model><instance><data id="x">
<r jr:template=""><a/><i jr:template=""><b>t</b></i></r>
<r><a>1</a><i><b>5</b></i><i><b>6</b></i></r><r><a>2</a></r></data></instance>
<bind nodeset="/data/r/a" type="int"/><bind nodeset="/data/r/i/b" type="string"/></model></h:head>
<h:body><repeat nodeset="/data/r"><input ref="/data/r/a"><label>a</label></input>
<repeat nodeset="/data/r/i"><input ref="/data/r/i/b"><label>b</label></input></repeat></repeat>
</h:body></h:html>"""


def test_each_instance_starts_with_what_the_form_gives_it_a_new_one_with_the_template() -> None:
    instance = Instance(load_form(SEVERAL), environment=environment())
    counts = [instance.count(ref) for ref in ("/data/r", "/data/r[1]/i", "/data/r[2]/i")]
    assert counts == [2, 2, 0]
    refs = ("/data/r[1]/a", "/data/r[1]/i[2]/b", "/data/r[2]/a")
    assert [instance.state(ref).value for ref in refs] == ["1", "6", "2"]
    instance.add_repeat("/data/r")
    instance.add_repeat("/data/r[3]/i")
    assert instance.state("/data/r[3]/a").value == ""
    assert instance.state("/data/r[3]/i[1]/b").value == "t"


def test_a_repeat_without_a_template_gives_new_instances_nothing() -> None:
    xml = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">
    <h:head><h:title>P</h:title><model><instance><data id="p"><r><a>x</a></r></data></instance>
    <bind nodeset="/data/r/a" type="string"/></model></h:head>
    <h:body><group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/a"/></repeat></group>
    </h:body></h:html>"""
    instance = Instance(load_form(xml), environment=environment())
    instance.add_repeat("/data/r")
    assert (value(instance, "/data/r[1]/a"), value(instance, "/data/r[2]/a")) == ("x", "")
