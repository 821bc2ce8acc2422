"""Sections, states and faults as a screen shows them."""

from __future__ import annotations

from tests.xforms.hulp import start


def test_sections_count_what_is_on_the_screen() -> None:
    instance = start(
        "type | name | label | required | relevant | constraint",
        "hidden | h | | | | ",
        "begin_group | g | Groep | | | ",
        "note | n | Let op | | | ",
        "integer | a | A | yes | | . < 5",
        "integer | b | B | yes | ${a} = 1 | ",
        "end_group | | | | | ",
        "begin_group | leeg | | | | ",
        "hidden | h2 | | | | ",
        "end_group | | | | | ",
    )
    (section,) = instance.sections()
    assert section.questions == ("/data/g/n", "/data/g/a")
    assert section.answers == ("",)
    assert (section.label, section.total, section.answered, section.open_required) == (
        "Groep",
        1,
        0,
        1,
    )
    instance.answer("/data/g/a", "1")
    assert instance.questions("/data/g") == ["/data/g/n", "/data/g/a", "/data/g/b"]
    assert instance.sections()[0].answers == ("1", "")
    instance.answer("/data/g/a", "7")
    assert instance.sections()[0].faults == 1
