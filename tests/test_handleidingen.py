"""The two manuals say the same: chapters, keys, pictures, and words that stand on a screen."""

from __future__ import annotations

import re
from functools import cache

import pytest

from scripts import talen
from tests.helpers import boom
from tests.test_documenten import (
    HANDLEIDING,
    MEESTE_WOORDEN,
    schermwoorden,
    tabelrijen,
    zinnen,
    zonder_blokken,
)
from waarnemer_app.ui.formulier.letters import AANBOD, LETTERS
from waarnemer_app.ui.frame.actions import acts, key_words

ENGELS = HANDLEIDING.with_name("handleiding.en.md")
_KOP = re.compile(r"^(#+) ", re.M)
_BEELD = re.compile(r"^!\[[^\]]+\]\((.+)\)$", re.M)
_TOETS = re.compile(r"`([^`\n]+)`")
ANDERS = {LETTERS["nl"][naam]: letter for naam, letter in LETTERS["en"].items()}
ANDERS |= {AANBOD["nl"]: AANBOD["en"], "Spatie": "Space", "toets": "key"}
"""What is in Dutch between backticks, and in English another one."""
TEKENS = {"+"}
"""On a button in every language."""


def plat(tekst: str) -> str:
    return zonder_blokken(tekst)


def test_both_have_the_same_chapters_pictures_and_keys() -> None:
    nl, en = plat(boom.text(HANDLEIDING)), plat(boom.text(ENGELS))
    assert _KOP.findall(en) == _KOP.findall(nl)
    beelden = _BEELD.findall(nl)
    assert len(beelden) > 5
    assert _BEELD.findall(en) == [naam.replace(".png", ".en.png") for naam in beelden]
    assert _TOETS.findall(en) == [ANDERS.get(toets, toets) for toets in _TOETS.findall(nl)]
    for deel_nl, deel_en in zip(_KOP.split(nl)[2::2], _KOP.split(en)[2::2], strict=True):
        stappen = [len(re.findall(r"^(?:\d+\.|-) ", deel, re.M)) for deel in (deel_nl, deel_en)]
        assert stappen[0] == stappen[1], deel_en[:40]


def test_both_are_shown_with_the_same_blocks() -> None:
    blok = re.compile(r"^```.*?^```$", re.M | re.S)
    assert blok.findall(boom.text(ENGELS)) == blok.findall(boom.text(HANDLEIDING)) != []


def test_the_english_one_is_easy_to_read() -> None:
    lang = {
        zin: aantal
        for zin in zinnen(boom.text(ENGELS))
        if (aantal := len(re.findall(r"[\w’'`.+-]*\w[\w’'`.+-]*", zin))) > MEESTE_WOORDEN
    }
    assert not lang
    assert "!" not in re.sub(r"!\[", "", boom.text(ENGELS))


@cache
def engels() -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the screens say in English: whole texts, and texts with a place for a value."""
    alle = {
        (vorm.text or "").strip()
        for ts in talen.bestanden()
        for _, bericht in talen.berichten(ts)
        for vorm in (*bericht.iter("translation"), *bericht.iter("numerusform"))
    } - {""}
    alle |= {deel.strip() for pad in boom.files("forms/*.md") for deel in boom.text(pad).split("|")}
    alle |= {deel for zin in set(alle) for deel in re.split(r"(?<=[.?]) ", zin)}
    met_plaats = [re.escape(z) for z in alle if "{" in z and len(re.sub(r"\{\w*\}", "", z)) > 4]
    return frozenset(alle), tuple(re.compile(re.sub(r"\\\{\w*\\\}", ".+", z)) for z in met_plaats)


@pytest.mark.parametrize("taal", ["nl", "en"])
def test_what_is_quoted_or_bold_stands_on_a_screen(taal: str) -> None:
    heel, patronen = schermwoorden() if taal == "nl" else engels()
    tekst = plat(boom.text(HANDLEIDING if taal == "nl" else ENGELS))
    genoemd = re.findall(r"\*\*([^*]+)\*\*", tekst)
    vreemd = [
        woord
        for woord in genoemd
        if woord not in heel
        and not any(p.fullmatch(woord) for p in patronen)
        and woord not in TEKENS
    ]
    # a quotation may be the part of a text before its values
    alles = "\n".join(heel)
    vreemd += [zin for zin in re.findall("“([^”]+)”", tekst) if zin not in alles]
    assert len(genoemd) > 100
    assert not vreemd


def test_the_english_one_lists_every_key() -> None:
    """Every act of the registry, in the words of the translation, with both keys."""
    (ts,) = talen.bestanden("waarnemer")
    woorden = {
        bericht.findtext("source"): bericht.findtext("translation")
        for context, bericht in talen.berichten(ts)
        if context == "Actions"
    }
    rijen = {rij[1]: rij[0] for rij in tabelrijen(boom.text(ENGELS)) if len(rij) >= 2}
    for act in acts():
        toetsen = _TOETS.findall(rijen[woorden[act.text] or ""])
        assert toetsen == key_words(act.keys)[:2], act.text
