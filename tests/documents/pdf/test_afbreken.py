"""Lines without bad breaks: words stay whole, unless they are wider than their column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth

from waarnemer_app.documents.pdf.afbreken import breek
from waarnemer_app.documents.pdf.fonts import GEWOON, in_font, laad

laad()


def gebroken(tekst: str, breedte: float) -> list[str]:
    """The lines at 10 points, with a hyphen where one is drawn."""
    return [r.tekst + "-" * r.afgebroken for r in breek(tekst, GEWOON, 10, breedte)]


def test_words_stay_whole_where_they_fit() -> None:
    assert gebroken("De rapportage van bevindingen komt later.", 90) == [
        "De rapportage van",
        "bevindingen komt",
        "later.",
    ]


def test_a_word_wider_than_its_column_is_broken_as_dutch_is() -> None:
    assert gebroken("arbeidsongeschiktheid", 60) == ["arbeidsonge-", "schiktheid"]


def test_a_long_word_is_broken_where_it_would_leave_half_a_line_empty() -> None:
    assert gebroken("de stembureauledenvergadering", 100)[0].endswith("-")


def test_a_word_with_a_hyphen_breaks_there_and_gets_no_other() -> None:
    assert gebroken("Noord-Brabantse-verkiezingen", 90) == ["Noord-Brabantse-", "verkiezingen"]


@pytest.mark.parametrize("teken", ["1", "_", "€"])
def test_what_is_no_word_is_cut_between_two_characters(teken: str) -> None:
    regels = gebroken(teken * 200, 70)
    assert "".join(regels) == teken * 200
    assert all(stringWidth(regel, GEWOON, 10) <= 70 for regel in regels)


def test_line_feeds_of_the_writer_stay() -> None:
    assert gebroken("een\n\ntwee", 100) == ["een", "", "twee"]


def test_an_empty_text_has_a_line() -> None:
    assert gebroken("", 100) == [""]


@given(st.text(max_size=300), st.floats(12, 400))
def test_nothing_is_lost_and_nothing_sticks_out(tekst: str, breedte: float) -> None:
    bruikbaar = in_font(tekst, GEWOON)
    regels = breek(bruikbaar, GEWOON, 10, breedte)
    weg = str.maketrans("", "", " \n")
    assert "".join(r.tekst for r in regels).translate(weg) == bruikbaar.translate(weg)
    for regel in regels:
        if len(regel.tekst) > 1:
            streep = "-" if regel.afgebroken else ""
            assert stringWidth(regel.tekst + streep, GEWOON, 10) <= breedte + 0.01
