"""Which files a compiled form names: its lists and its pictures."""

from __future__ import annotations

from waarnemer_app.xforms.compile import compile_xlsform
from waarnemer_app.xforms.files import NamedFile, files_of

FORM = b"""| survey |
| | type | name | label | media::image | calculation |
| | select_one kleur | a | Welke? | plaat.png | |
| | select_one_from_file plaatsen.csv | p | Waar? | plaat.png | |
| | note | n | Kijk | kaart ${a}.png | |
| | calculate | c | | | pulldata('prijzen', 'prijs', 'name', ${a}) |
| choices |
| | list_name | name | label | media::image |
| | kleur | rood | Rood | rood doek.jpg |
| | kleur | wit | Wit | |
"""


def test_each_list_and_picture_is_named_once_and_a_picture_by_answer_is_not() -> None:
    named = files_of(compile_xlsform(FORM, name="proef").xml)
    assert set(named) == {
        NamedFile("plaatsen.csv", "list"),
        NamedFile("prijzen.csv", "list"),
        NamedFile("plaat.png", "picture"),
        NamedFile("rood doek.jpg", "picture"),
    }
    assert len(named) == 4
