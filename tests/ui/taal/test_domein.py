"""Sentences from below Qt: whole, filled in, several in a row; and what somebody typed stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from scripts.talen import berichten, bestanden
from tests.ui.conftest import Show
from waarnemer_app.ui.components import Banner, UndoBar
from waarnemer_app.ui.taal.domein import Catalogus, Gezegd, vertaal
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
        "Dit is {0}.": "This is {0}.",
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
    assert klein.zoek("Dit is de plek.") == "This is the place."
    assert klein.zoek("Half.") is None
    assert klein.zoek("Wat iemand typte.") is None


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
    ("zin", "engels"),
    [
        ("0 formulieren vastgelegd", "0 forms recorded"),
        ("1 formulier is nog niet af", "1 form is not finished yet"),
        ("2 kennisgevingen zijn nog open", "2 kennisgevingen are still open"),
        ("2 notities bewaard", "2 notes kept"),
        ("De gemeente weet het nog niet", "The municipality does not know yet"),
    ],
)
def test_a_count_brings_no_dutch_along(talen: Talen, zin: str, engels: str) -> None:
    talen.kies("en")
    assert vertaal(zin) == engels


def test_what_was_said_already_is_left_alone(talen: Talen, theme: Theme, show: Show) -> None:
    talen.kies("en")
    typed = "Nothing found for 'van 9 tot 10'."
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
        if vertaal(gevuld) != verwacht:
            mis.append((gevuld, vertaal(gevuld), verwacht))
    assert not mis
