"""Languages, references in texts and the fall-back."""

from __future__ import annotations

from tests.xforms.hulp import environment, form
from waarnemer_app.xforms import Instance, compile_xlsform, load_form


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
