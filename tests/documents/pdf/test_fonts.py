"""Fonts are embedded, and a character they lack is never a silent box."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from waarnemer_app.documents.fouten import LettertypeFout
from waarnemer_app.documents.pdf import fonts
from waarnemer_app.documents.pdf.fonts import (
    GEWOON,
    SCHREEF,
    VET,
    OntbrekendTekenFout,
    in_font,
    laad,
)


@pytest.mark.parametrize("naam", [GEWOON, VET, SCHREEF])
def test_dutch_and_its_neighbours_can_be_drawn(naam: str) -> None:
    tekst = (
        "Één reünie in Fryslân: 's-Gravenhage, IJsselstein, Curaçao, Özdemir, Łódź – € 1,50 “ja”"
    )
    assert in_font(tekst, naam) == tekst


@pytest.mark.parametrize("naam", [GEWOON, VET, SCHREEF])
def test_what_the_font_lacks_becomes_its_letters(naam: str) -> None:
    assert in_font("\uff21\uff11\u202e", naam) == "A1[U+202E]"


def test_the_dutch_ij_as_one_character_is_never_a_code() -> None:
    """An opdracht stands in the serif, which lacks it."""
    assert in_font("\u0132muiden, \u0133s", SCHREEF) == "IJmuiden, ijs"


@pytest.mark.parametrize("naam", [GEWOON, VET, SCHREEF])
def test_what_the_font_lacks_is_written_out(naam: str) -> None:
    assert in_font("a😀ⴰ\nb\u202e", naam) == "a[U+1F600][U+2D30]\nb[U+202E]"


@pytest.mark.parametrize("naam", [GEWOON, VET, SCHREEF])
def test_our_own_text_with_such_a_character_is_an_error(naam: str) -> None:
    laad()
    canvas = Canvas(BytesIO(), initialFontName=naam)
    canvas.setFont(naam, 10)
    with pytest.raises(OntbrekendTekenFout, match=r"\[U\+1F600\]"):
        canvas.drawString(0, 0, "😀")


@given(st.text())
def test_any_text_can_be_drawn_after_it_was_put_in_the_font(tekst: str) -> None:
    bekend = laad()[GEWOON].bekend
    assert {ord(c) for c in in_font(tekst, GEWOON) if c != "\n"} <= bekend


@pytest.fixture
def opnieuw() -> Iterator[None]:
    """Fonts are read once; here they are read again, and afterwards from their own folder."""
    laad.cache_clear()
    yield
    laad.cache_clear()


@pytest.mark.usefixtures("opnieuw")
@pytest.mark.parametrize("inhoud", [None, b"", b"geen lettertype", b"\0\1\0\0" + bytes(40)])
def test_a_font_that_cannot_be_read_is_told_in_dutch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inhoud: bytes | None
) -> None:
    (tmp_path / "fonts").mkdir()
    if inhoud is not None:
        (tmp_path / "fonts" / f"{GEWOON}.ttf").write_bytes(inhoud)
    monkeypatch.setattr(fonts, "resource_dir", lambda: tmp_path)
    with pytest.raises(LettertypeFout) as fout:
        laad()
    assert isinstance(fout.value, OSError)
    assert fout.value.waar == f"{GEWOON}.ttf"
    assert "Installeer het programma opnieuw" in str(fout.value)
