"""A passphrase: proposals are drawn well, and what is guessed first is refused (2.1)."""

from __future__ import annotations

import math
import re
import secrets
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.helpers.voorbeeld import WACHTZIN
from waarnemer_app.store.wachtzin import AANTAL, MIN_WACHTZIN, WOORDEN, bezwaar, voorstel, woorden
from waarnemer_app.ui.begin.stappen import OEFENWACHTZIN


def test_the_list_gives_64_bits() -> None:
    lijst = woorden()
    assert len(lijst) == len(set(lijst)) == AANTAL
    assert WOORDEN * math.log2(len(lijst)) > 64
    assert all(re.fullmatch("[a-z]{4,8}", woord) for woord in lijst)
    assert list(lijst) == sorted(lijst)


def test_what_was_taken_out_by_hand_is_not_proposed() -> None:
    uit = (Path(__file__).parents[2] / "scripts" / "woorden_uit.txt").read_text("ascii").split()
    assert {"bezopen", "oorlog", "verdomme", "petitie", "zondig"} <= set(uit)
    assert not set(uit) & set(woorden())
    assert len(uit) + AANTAL == 6**5


def test_every_word_is_drawn_by_the_chance_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    keuzes: list[int] = []

    def kies(lijst: tuple[str, ...]) -> str:
        keuzes.append(len(lijst))
        return lijst[len(keuzes)]

    monkeypatch.setattr(secrets, "choice", kies)
    assert voorstel() == " ".join(woorden()[1:6])
    assert keuzes == [AANTAL] * WOORDEN


def test_proposals_differ_and_use_the_whole_list() -> None:
    gezien = Counter(voorstel() for _ in range(500))
    assert max(gezien.values()) == 1
    eerste = {zin[0] for zin in gezien}
    assert len(eerste) > 15


@given(st.lists(st.sampled_from(woorden()), min_size=WOORDEN, max_size=WOORDEN, unique=True))
def test_a_proposal_is_never_refused(gekozen: list[str]) -> None:
    assert bezwaar(" ".join(gekozen)) is None


@pytest.mark.parametrize(
    ("zin", "woord"),
    [
        ("kort", "minstens 15"),
        ("", "minstens 15"),
        ("veertien teken", "minstens 15"),
        ("Kiesraad2026", "minstens 15"),
        ("aaaaaaaaaaaaaaaaaaaa", "verschillende letters"),
        ("abababababababababab", "verschillende letters"),
        ("qwertyuiopasdfghjkl", "op een rij"),
        ("lkjhgfdsapoiuytrewq", "op een rij"),
        ("12345678901234567890", "op een rij"),
        ("abcdefghijklmnopqrs", "op een rij"),
        ("appelboom appelboom", "hetzelfde"),
        ("fietspadfietspadfietspad", "hetzelfde"),
        ("Kiesraad Verkiezingen 2026", "raadt iemand"),
        ("k1esr44d verk1ez1ngen", "raadt iemand"),
        ("Stembureau Rotterdam 18 maart", "raadt iemand"),
        ("wáchtwóórd wachtzin welkom", "raadt iemand"),
        ("vijf losse woorden om te oefenen", "handleiding"),
        ("Vijf Losse Woorden Om-Te-Oefenen!", "handleiding"),
        ("correct horse battery staple", "handleiding"),
    ],
)
def test_what_is_guessed_first_is_refused(zin: str, woord: str) -> None:
    fout = bezwaar(zin)
    assert fout is not None
    assert woord in fout


@pytest.mark.parametrize(
    "zin",
    [
        "lantaarn wolk fietspad sneeuw theelepel",
        "mijn oma bakt appeltaart",
        "lantaarnpaalwolk",
        "Een heel andere wachtzin",
        "kiesraad lantaarn wolk theelepel",
        "été à la plage tôt",
        "تفاحة قطار مدينة نهر كتاب",
        "x9!Kq7#Lm2$Vb4%Zp",
    ],
)
def test_an_own_choice_that_is_long_and_varied_is_good(zin: str) -> None:
    assert bezwaar(zin) is None


def test_the_printed_practice_passphrase_is_good_to_practise_only() -> None:
    for zin in {OEFENWACHTZIN, WACHTZIN}:
        assert bezwaar(zin, oefenen=True) is None
        assert bezwaar(zin) is not None


@given(st.text(alphabet=st.characters(max_codepoint=127), max_size=MIN_WACHTZIN - 1))
def test_what_is_short_is_refused(zin: str) -> None:
    assert bezwaar(zin) is not None


@given(st.text(max_size=200))
def test_any_text_gives_an_answer(zin: str) -> None:
    assert bezwaar(zin) is None or str(bezwaar(zin)).endswith(".")
