"""Languages, references in texts and the fall-back."""

from __future__ import annotations

from tests.xforms.hulp import environment, form
from waarnemer_app.xforms import Instance


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
