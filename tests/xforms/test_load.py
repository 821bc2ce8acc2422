"""Loading a compiled form: what is taken over, and what is refused."""

from __future__ import annotations

import pytest

from tests.helpers.formulieren import demo_pakket
from tests.xforms.hulp import environment, form, sheet
from waarnemer_app.xforms import FormError, Instance, compile_xlsform, load_form, title_of
from waarnemer_app.xforms.load import MAX_NODES, try_form


def test_the_tree_has_kinds_and_types() -> None:
    made = form(
        "type | name | label | appearance | calculation",
        "hidden | h | | | ",
        "begin_group | g | G | field-list | ",
        "note | n | N | | ",
        "text | t | T | multiline | ",
        "select_multiple l | m | M | | ",
        "acknowledge | k | K | | ",
        "image | foto | F | | ",
        "end_group | | | | ",
        "begin_repeat | r | R | | ",
        "calculate | c | | | 1",
        "end_repeat | | | | ",
        choices="l | a | A | ",
        settings="form_id | version | form_title\nproef | 3 | Proef",
    )
    assert (made.id, made.version, made.title("nl")) == ("proef", "3", "Proef")
    seen = {ref: (node.kind, node.type, node.appearance) for ref, node in made.nodes.items()}
    assert seen["/data/h"] == ("hidden", "string", "")
    assert seen["/data/g"] == ("group", "string", "field-list")
    assert seen["/data/g/n"][0] == "note"
    assert seen["/data/g/t"] == ("question", "string", "multiline")
    assert seen["/data/g/m"] == ("question", "select", "")
    assert seen["/data/g/k"] == ("question", "trigger", "")
    assert seen["/data/g/foto"] == ("question", "binary", "")
    assert seen["/data/r"][0] == "repeat"
    assert seen["/data/r/c"][0] == "calculate"
    assert made.nodes["/data/g/t"].parent is made.nodes["/data/g"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b'type="int"', b'type="getal"', "het type “getal” bestaat niet"),
        (b'nodeset="/data/a"', b'nodeset="/data/zz"', "“/data/zz” bestaat niet"),
        (b'constraint=". &lt; 5"', b'constraint="vreemd(.)"', "vreemd"),
        (b"<input ", b"<secretary ", "wordt niet gebruikt"),
        (b"<h:body", b"<h:lijf", "geen goede XML"),
    ],
)
def test_a_changed_form_is_refused_in_words(old: bytes, new: bytes, words: str) -> None:
    source = sheet("type | name | label | constraint", "integer | a | A | . < 5")
    xml = compile_xlsform(source, name="proef").xml
    assert old in xml
    if new.startswith(b"<secr"):
        xml = xml.replace(b"</input>", b"</secretary>")
    with pytest.raises(FormError, match=words):
        load_form(xml.replace(old, new))


def test_something_else_is_no_form() -> None:
    with pytest.raises(FormError, match="geen formulier"):
        load_form(b"<html/>")


def test_choices_and_data_come_from_a_file_beside_the_form() -> None:
    source = sheet(
        "type | name | label | choice_filter | calculation",
        "text | soort | S | | ",
        "select_one_from_file plaatsen.csv | p | P | soort = ${soort} | ",
        "calculate | aantal | | | pulldata('plaatsen', 'inwoners', 'name', ${p})",
    )
    xml = compile_xlsform(source, name="proef").xml
    table = b"name,label,soort,inwoners\na,Plaats A,x,10\nb,Plaats B,y,20\n"
    made = load_form(xml, attachments={"plaatsen.csv": table})
    instance = Instance(made, environment=environment())
    instance.answer("/data/soort", "y")
    assert instance.state("/data/p").choices == (("b", "Plaats B"),)
    instance.answer("/data/p", "b")
    assert instance.state("/data/aantal").value == "20"
    with pytest.raises(FormError, match=r"plaatsen\.csv"):
        load_form(xml)
    with pytest.raises(FormError, match="UTF-8"):
        load_form(xml, attachments={"plaatsen.csv": b"name\n\xff\xfe"})


INLINE = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
<h:head><h:title>Oud</h:title><model>
<instance><data id="oud"><s>b</s></data></instance><bind nodeset="/data/s" type="select1"/>
</model></h:head>
<h:body><select1 ref="/data/s"><label>Kies</label>
<item><label>Aa</label><value>a</value></item><item><label>Bb</label><value>b</value></item>
</select1></h:body></h:html>"""


def test_choices_may_stand_in_the_question_itself() -> None:
    instance = Instance(load_form(INLINE), environment=environment())
    assert instance.state("/data/s").choices == (("a", "Aa"), ("b", "Bb"))
    assert (instance.state("/data/s").label, instance.state("/data/s").value) == ("Kies", "b")


def test_titles_per_language() -> None:
    made = form(
        "type | name | label::Nederlands (nl) | label::English (en)",
        "integer | a | A | A",
        settings=(
            "form_title | form_title::English (en) | default_language\n"
            "Opening | Opening of the day | Nederlands (nl)"
        ),
    )
    assert (made.title("nl"), made.title("en")) == ("Opening", "Opening of the day")


def test_the_title_alone_is_that_of_the_loaded_form() -> None:
    for bron in (deel.xform for deel in demo_pakket().formulieren[:3]):
        for lang in ("nl", "en", "Nederlands (nl)", "xx"):
            assert title_of(bron, lang) == load_form(bron).title(lang) != ""
    assert title_of(MIXED, "en") == load_form(MIXED).title("en") == "Oud"
    with pytest.raises(FormError):
        title_of(b"<html/>", "en")


MIXED = b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Oud</h:title><model>
<itext><translation lang="nl"><text id="b"><value>Bee</value></text></translation></itext>
<instance><data id="oud"><g><s/><t/></g><orx:meta><orx:instanceID/></orx:meta></data></instance>
<bind nodeset="/data/g/s" type="select1"/>
<bind nodeset="/data/orx:meta/orx:instanceID" jr:preload="uid" type="string"/>
</model></h:head>
<h:body><group ref="g"><select1 ref="s"><label>Kies</label>
<item><label>Aa</label><value>a</value></item>
<item><label ref="jr:itext('b')"/><value>b</value></item>
<item><label>Na <output value="/data/g/t"/></label><value>c</value></item>
<setvalue event="xforms-value-changed" ref="../t">gezet</setvalue>
</select1></group></h:body></h:html>"""


def test_relative_references_prefixes_and_mixed_labels() -> None:
    instance = Instance(load_form(MIXED), environment=environment())
    assert instance.state("/data/meta/instanceID").value.startswith("uuid:")
    instance.answer("/data/g/s", "a")
    assert instance.state("/data/g/t").value == "gezet"
    assert instance.state("/data/g/s").choices == (("a", "Aa"), ("b", "Bee"), ("c", "Na gezet"))


def test_a_text_that_is_in_no_language_is_named() -> None:
    with pytest.raises(FormError, match="De tekst “weg” bestaat niet"):
        load_form(MIXED.replace(b"jr:itext('b')", b"jr:itext('weg')"))


def test_an_expression_of_thousands_of_terms_is_refused() -> None:
    xml = compile_xlsform(
        sheet("type | name | label | relevant", "text | a | A | 1 + 1"), name="p"
    ).xml
    with pytest.raises(FormError, match="te lang"):
        load_form(xml.replace(b"1 + 1", b"+".join([b"1"] * 5_000)))


def test_too_many_nodes_are_refused() -> None:
    nodes = b"".join(b"<q%d/>" % number for number in range(MAX_NODES + 1))
    with pytest.raises(FormError, match="te veel vragen"):
        load_form(INLINE.replace(b"<s>", nodes + b"<s>"))


def test_a_form_can_be_tried_before_its_lists_are_there() -> None:
    source = sheet("type | name | label", "select_one_from_file plaatsen.csv | p | P")
    xml = compile_xlsform(source, name="proef").xml
    assert try_form(xml).nodes["/data/p"].itemset is not None


def test_any_column_of_a_list_may_name_the_text_of_a_choice() -> None:
    xml = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">
    <h:head><h:title>P</h:title><model><itext><translation lang="nl">
    <text id="x1"><value>Eerste</value></text></translation></itext>
    <instance><data id="p"><a/></data></instance>
    <instance id="l"><root><item><value>x1</value></item></root></instance>
    <bind nodeset="/data/a" type="string"/></model></h:head>
    <h:body><select1 ref="/data/a"><itemset nodeset="instance('l')/root/item">
    <value ref="value"/><label ref="jr:itext(value)"/></itemset></select1></h:body></h:html>"""
    instance = Instance(load_form(xml), environment=environment())
    assert instance.state("/data/a").choices == (("x1", "Eerste"),)
