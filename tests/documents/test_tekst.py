"""Text from people, made harmless: nothing hidden, nothing that turns the direction (R30)."""

import doctest
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.documents import tekst as module
from waarnemer_app.documents.tekst import bestandsnaam, een_regel, toonbaar


def test_the_examples_in_the_text_hold() -> None:
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x61C])
def test_every_bidi_control_is_written_out(code: int) -> None:
    assert toonbaar(f"a{chr(code)}b") == f"a[U+{code:04X}]b"


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne"),
        ("a\tb", "a b"),
        ("a\x00b\x1bc", "a[U+0000]b[U+001B]c"),
        ("ver\u00adkie\u200bzing\ufeff", "verkiezing"),
        ("\ud800", "[U+D800]"),
        ("\ue000", "[U+E000]"),
        ("cafe\u0301", "café"),
        ("€ “één” – 12 ½", "€ “één” – 12 ½"),
    ],
)
def test_hidden_characters_are_shown_or_dropped(ruw: str, schoon: str) -> None:
    assert toonbaar(ruw) == schoon


@given(st.text())
def test_whatever_comes_in_only_visible_text_goes_out(ruw: str) -> None:
    uit = toonbaar(ruw)
    verborgen = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not [c for c in uit if c != "\n" and unicodedata.category(c) in verborgen]
    assert toonbaar(uit) == uit
    assert "\n" not in een_regel(ruw)


@given(st.lists(st.text(max_size=40), max_size=4))
def test_a_file_name_is_short_plain_ascii(delen: list[str]) -> None:
    naam = bestandsnaam(*delen)
    assert naam
    assert len(naam) <= 80
    assert naam.isascii()
    assert not set(naam) - set("abcdefghijklmnopqrstuvwxyz0123456789-")


def test_what_makes_a_name_unique_is_never_cut_off() -> None:
    """Of 342 organs each has its file, however long the name of the verkiezing."""
    lang = "Gemeenteraadsverkiezingen 18 maart 2026 in heel Nederland, met een lange naam erachter"
    namen = {bestandsnaam("rapportage", f"raad-GM{nr:04}", lang) for nr in range(342)}
    assert len(namen) == 342
    assert max(map(len, namen)) <= 60
    assert len(bestandsnaam("rapportage", "x" * 64, lang, hoogstens=120)) == 120
