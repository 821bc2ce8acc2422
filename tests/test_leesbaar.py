"""Every Dutch text is plain: no long sentence, and Flesch-Douma of 60 or more per group."""

from __future__ import annotations

import pytest

from scripts import leesbaar


def test_no_sentence_is_long() -> None:
    lang = [
        f"{groep}: {zin}"
        for groep, teksten in leesbaar.groepen().items()
        for tekst in teksten
        for zin in leesbaar.te_lang(tekst)
    ]
    assert not lang


def test_every_screen_form_and_mail_is_plain() -> None:
    gemeten = leesbaar.scores()
    assert len(gemeten) > 40
    assert not [groep for groep in gemeten if groep.score < leesbaar.MINSTE_SCORE]


def test_a_hard_text_would_be_seen() -> None:
    hard = (
        "Overeenkomstig de desbetreffende uitvoeringsbepalingen geschiedt de inventarisatie "
        "van geconstateerde tekortkomingen uitsluitend na voorafgaande schriftelijke toestemming "
        "van de daartoe gemandateerde functionarissen."
    )
    punten, woorden = leesbaar.score([hard])
    assert punten < 0
    assert woorden == 18
    assert leesbaar.te_lang(hard) == [hard]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        # 4 words, 4 syllables, 1 sentence: 206.84 - 77 - 3.72
        ("De boom is groen.", 126.12),
        # 4 words, 8 syllables, 2 sentences: 206.84 - 154 - 1.86
        ("Kinderen spelen. Niemand kijkt.", 50.98),
    ],
)
def test_the_score_is_that_of_douma(tekst: str, verwacht: float) -> None:
    assert leesbaar.score([tekst])[0] == pytest.approx(verwacht, abs=0.01)


def test_terms_of_law_and_what_is_filled_in_do_not_count_as_hard() -> None:
    assert leesbaar.is_term("Procesaanwijzingen")
    assert not leesbaar.is_term("kies")
    assert leesbaar.score(["De procesaanwijzing is klaar."])[1] == 3
    assert leesbaar.woorden("{0} van {1} · klaar") == ["x", "van", "x", "klaar"]
    assert leesbaar.lettergrepen("verkiezing") == 3
