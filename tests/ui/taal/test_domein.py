"""Sentences from below Qt: whole, filled in, several in a row; and what somebody typed stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scripts.talen import berichten, bestanden
from tests.ui.conftest import Show
from waarnemer_app.domain.tekst import Getypt, Zin, samen, vul
from waarnemer_app.ui.components import Banner, UndoBar
from waarnemer_app.ui.taal.domein import Catalogus, Gezegd, _catalogus, te_breed, vertaal
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme

TS = """<?xml version="1.0"?><!DOCTYPE TS><TS><context><name>Domein</name>{}</context></TS>"""
BERICHT = "<message><source>{}</source><translation>{}</translation></message>"


@pytest.fixture
def klein(tmp_path: Path) -> Catalogus:
    paren = {
        "De plek is vol.": "The place is full.",
        "Regel {0} klopt niet.": "Line {0} is wrong.",
        "Regel {0} klopt niet bij {1}.": "At {1} line {0} is wrong.",
        "de plek": "the place",
        "Dit is {0}, geen lijst. {1}": "This is {0}, no list. {1}",
        "Dit is {0}.": "This is {0}.",
        "{0} tot {1}": "{0} to {1}",
    }
    pad = tmp_path / "domein_xx.ts"
    berichten = "".join(BERICHT.format(*paar) for paar in paren.items())
    half = '<message><source>Half.</source><translation type="unfinished">?</translation></message>'
    pad.write_text(TS.format(berichten + half), encoding="utf-8")
    return Catalogus(pad)


def test_whole_sentences_and_patterns(klein: Catalogus) -> None:
    assert klein.zoek("De plek is vol.") == "The place is full."
    assert klein.zoek("Regel 12 klopt niet.") == "Line 12 is wrong."
    assert klein.zoek("Regel 3 klopt niet bij plek {1}.") == "At plek {1} line 3 is wrong."
    assert (
        klein.zoek("Dit is de plek, geen lijst. de plek") == "This is the place, no list. the place"
    )
    assert klein.zoek("Regel de plek klopt niet.") == "Line de plek is wrong."
    assert klein.zoek("Half.") is None
    assert klein.zoek("Wat iemand typte.") is None


def test_a_pattern_with_hardly_a_word_of_its_own_is_found_as_a_sentence_only(
    klein: Catalogus,
) -> None:
    assert klein.zoek("9.00 tot 10.00") is None
    assert klein.zoek("Dit is de plek.") is None
    assert klein.zoek(Zin("{0} tot {1}", "9.00", "de plek")) == "9.00 to the place"
    assert klein.zoek(Zin("{0} tot {1}", Getypt("de plek"), "x")) == "de plek to x"
    assert klein.zoek(Zin("{0} · {1}", Zin("{0} tot {1}", "a", "b"), "c")) == "a to b · c"


def test_without_its_file_everything_stays_dutch(tmp_path: Path) -> None:
    assert Catalogus(tmp_path / "weg.ts").zoek("De plek is vol.") is None


def test_in_dutch_nothing_is_looked_up(talen: Talen) -> None:
    assert vertaal("De inhoud van regel 7 is veranderd.") == "De inhoud van regel 7 is veranderd."


def test_in_another_language_sentence_by_sentence(talen: Talen) -> None:
    talen.kies("en")
    assert vertaal("De schijf geeft een fout. Onbekend. De plekken zijn gelijk.") == (
        "The disk reports an error. Onbekend. The places are the same."
    )
    assert vertaal("") == ""


@pytest.mark.parametrize(
    ("patroon", "nr", "engels"),
    [
        ("{0} formulieren vastgelegd", "0", "0 forms recorded"),
        ("{0} formulier is nog niet af", "1", "1 form is not finished yet"),
        ("{0} kennisgevingen zijn nog open", "2", "2 kennisgevingen are still open"),
        ("{0} notities bewaard", "2", "2 notes kept"),
        ("De gemeente weet het nog niet", "", "The municipality does not know yet"),
    ],
)
def test_a_count_brings_no_dutch_along(talen: Talen, patroon: str, nr: str, engels: str) -> None:
    talen.kies("en")
    assert vertaal(Zin(patroon, nr) if nr else patroon) == engels


def test_what_was_said_already_is_left_alone(talen: Talen, theme: Theme, show: Show) -> None:
    talen.kies("en")
    typed = "Sluit die dag eerst."
    assert vertaal(typed) != typed
    assert vertaal(Gezegd(typed)) == typed
    banner, balk = Banner(theme, "info", Gezegd(typed)), UndoBar(theme)
    show(banner, balk)
    balk.show_act(typed)
    assert banner.title.text() == balk.text() == typed


def test_every_pattern_finds_itself_when_it_is_filled_in(talen: Talen) -> None:
    """No other pattern takes it, and everything that was filled in comes along."""
    talen.kies("en")
    (ts,) = bestanden("domein")
    mis = []
    for _, bericht in berichten(ts):
        bron, naar = bericht.findtext("source") or "", bericht.findtext("translation") or ""
        gevuld, verwacht = (re.sub(r"\{(\d+)\}", r"Wx\1q", tekst) for tekst in (bron, naar))
        if te_breed(bron) and gevuld != bron:
            gevuld = Zin(bron, *(f"Wx{nr}q" for nr in range(bron.count("{"))))
        if vertaal(gevuld) != verwacht:
            mis.append((gevuld, vertaal(gevuld), verwacht))
    assert not mis


def bronnen() -> list[str]:
    (ts,) = bestanden("domein")
    return [bericht.findtext("source") or "" for _, bericht in berichten(ts)]


TEKST = st.text(min_size=1, max_size=40) | st.sampled_from(bronnen())
"""What anybody may type, the sentences of the program among them."""


@given(st.sampled_from([bron for bron in bronnen() if "{0}" in bron]), TEKST, TEKST)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_what_somebody_typed_comes_through_whole(
    talen: Talen, patroon: str, een: str, twee: str
) -> None:
    """In a sentence of the domain, alone, beside another part, and in a text of a screen."""
    talen.kies("en")
    catalogus = _catalogus("en")
    delen = tuple(Getypt(een if nr % 2 == 0 else twee) for nr in range(patroon.count("{")))
    assert vertaal(Zin(patroon, *delen)) == vul(catalogus._ingevuld[patroon], delen)
    assert vertaal(Getypt(een)) == een
    assert vertaal(samen(Zin("nr. {0}", Getypt(een)), Getypt(twee))) == f"no. {een} · {twee}"
    assert vertaal(Gezegd(f"Saved: {een}. {twee}")) == f"Saved: {een}. {twee}"


@given(st.text(alphabet="abcdefghij .:,“”·-0123456789", max_size=40), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_text_of_a_screen_with_typed_words_fits_no_pattern(
    talen: Talen, getypt: str, data: st.DataObject
) -> None:
    """Also where nobody marked it: no pattern is so wide that typed words alone make it fit."""
    talen.kies("en")
    woord = data.draw(
        st.sampled_from(["tot", "voor", "open", "uur", "op", "nr.", "regel", "nieuw"])
    )
    for tekst in (f"{getypt} {woord} {getypt}", f"{woord} {getypt}", f"{getypt}: {woord}"):
        assert vertaal(tekst) == tekst


def test_a_translation_is_not_translated_again(talen: Talen) -> None:
    talen.kies("en")
    assert isinstance(vertaal("De schijf geeft een fout."), Gezegd)
