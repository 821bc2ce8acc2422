"""What the converter gets: our own columns as attributes, and *or_other* in words."""

from __future__ import annotations

from tests.xforms.hulp import environment
from waarnemer_app.xforms import Form, Instance, compile_xlsform, load_form
from waarnemer_app.xforms.book import read_book
from waarnemer_app.xforms.definition import definition
from waarnemer_app.xforms.sheets import check_book


def form(text: str) -> Form:
    return load_form(compile_xlsform(text.encode(), name="proef").xml)


def test_our_own_columns_travel_with_their_language() -> None:
    columns = {
        "type": "integer",
        "name": "a",
        "label": "A",
        "waarnemer::zacht": ". < 5",
        "waarnemer::zacht_melding::Nederlands (nl)": "Meer dan ${a}?",
        "waarnemer::eenheid::English (en)": "minutes",
        "waarnemer::grond": "W J 18",
    }
    made = form(f"| survey |\n| | {' | '.join(columns)} |\n| | {' | '.join(columns.values())} |")
    assert dict(made.nodes["/data/a"].extra) == {
        "zacht": ". < 5",
        "grond": "W J 18",
        "eenheid_en": "minutes",
    }
    assert len(made.nodes["/data/a"].soft) == 1


def test_what_does_nothing_is_left_out() -> None:
    text = b"""
| survey |
| | type | name | label | notes | parameters | parameters |
| | image | a | A ${ a } | x | max-pixels=5; app=org.app | |
| | audit | b | | | track-changes=onzin | |
| | | | | los | | |
"""
    made = definition(check_book(read_book(text)), "proef")
    assert made["survey"] == [
        {"type": "image", "name": "a", "label": "A ${a}"},
        {"type": "audit"},
        {},
    ]


OTHER = """
| survey |
| | type | name | {label} |
| | select_one l or_other | a | {words} |
| choices |
| | list_name | name | {label} |
| | l | x | {words} |
"""


def test_or_other_speaks_the_language_of_the_form() -> None:
    label = "label::Nederlands (nl) | label::English (en)"
    made = form(OTHER.format(label=label, words="A | A"))
    for language, words in (
        ("nl", ("Anders", "Anders, namelijk")),
        ("en", ("Other", "Specify other.")),
    ):
        instance = Instance(made, environment=environment(), language=language)
        assert instance.state("/data/a").choices[-1] == ("other", words[0])
        assert not instance.state("/data/a_other").relevant
        instance.answer("/data/a", "other")
        assert instance.state("/data/a_other").relevant
        assert instance.state("/data/a_other").label == words[1]


def test_without_languages_it_is_as_in_other_tools() -> None:
    instance = Instance(
        form(OTHER.format(label="label", words="A")), environment=environment(), language=""
    )
    assert instance.state("/data/a").choices == (("x", "A"), ("other", "Other"))


def test_settings_keep_the_title_in_every_language() -> None:
    made = form("""
| survey |
| | type | name | label::Nederlands (nl) | label::English (en) |
| | text | a | A | A |
| settings |
| | form_title | form_title::English (en) | version | name | default_language |
| | Opening | Opening day | 7 | dag | Nederlands (nl) |
""")
    assert (made.id, made.version, made.root.ref) == ("proef", "7", "/dag")
    assert (made.title("nl"), made.title("en")) == ("Opening", "Opening day")
