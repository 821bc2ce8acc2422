"""Languages, references in texts and the fall-back."""

from __future__ import annotations

from pathlib import Path

from tests.xforms.hulp import environment, form
from waarnemer_app.xforms import Instance, compile_xlsform, load_form
from waarnemer_app.xforms.play import check


def test_languages_fall_back_to_the_default() -> None:
    made = form(
        "type | name | label::Nederlands (nl) | label::English (en) | hint::Nederlands (nl)",
        "integer | a | Hoeveel? | How many? | Tel ${b} mee",
        "integer | b | Leden | | ",
        settings="default_language | form_title\nNederlands (nl) | Titel",
    )
    instance = Instance(made, environment=environment(), language="en")
    instance.answer("/data/b", "3")
    assert made.languages == ("Nederlands (nl)", "English (en)")
    assert instance.state("/data/a").label == "How many?"
    assert instance.state("/data/b").label == "Leden"
    assert instance.state("/data/a").hint == "Tel 3 mee"
    instance.set_language("nl")
    assert instance.state("/data/a").label == "Hoeveel?"


def test_pictures_of_a_question_and_of_its_choices_in_the_language_of_now() -> None:
    source = """| survey |
| | type | name | label::nl (nl) | label::en (en) | media::image::nl (nl) | media::image::en (en) |
| | select_one kleur | a | Welke? | Which? | plaat.png | plate.png |
| | note | n | ${a} | ${a} | k ${a}.png | k ${a}.png |
| choices |
| | list_name | name | label::nl (nl) | label::en (en) | media::image::nl (nl) |
| | kleur | rood | Rood | Red | rood.png |
| | kleur | wit | | | wit.png |
| | kleur | geen | Geen | None | |
| settings |
| | default_language |
| | nl (nl) |
"""
    made = load_form(compile_xlsform(source.encode(), name="proef").xml)
    instance = Instance(made, environment=environment())
    state = instance.state("/data/a")
    assert state.image == "plaat.png"
    assert state.choices == (("rood", "Rood"), ("wit", "wit"), ("geen", "Geen"))
    assert state.choice_images == {"rood": "rood.png", "wit": "wit.png"}
    instance.answer("/data/a", "wit")
    assert instance.state("/data/n").image == "k wit.png"
    instance.set_language("en")
    assert instance.state("/data/a").image == "plate.png"
    assert instance.state("/data/a").choice_images["rood"] == "rood.png"


def test_a_text_that_shows_what_is_not_there_shows_nothing_and_is_noted(tmp_path: Path) -> None:
    xml = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms">
    <h:head><h:title>P</h:title><model><instance><data id="p"><a/></data></instance>
    <bind nodeset="/data/a" type="string"/></model></h:head>
    <h:body><input ref="/data/a"><label>Hier <output value="/data/weg"/>.</label></input></h:body>
    </h:html>"""
    instance = Instance(load_form(xml), environment=environment())
    assert instance.state("/data/a").label == "Hier ."
    (tmp_path / "p.xml").write_bytes(xml)
    (note,) = check(tmp_path / "p.xml")
    assert note.warning
    assert "“/data/weg”, en dat bestaat niet" in note.message
    assert compile_xlsform(xml, name="p").notes == [note]
