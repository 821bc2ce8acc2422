"""All pairs of the tokens reach their minimum in all three variants (bediening 6)."""

import json

import pytest

from tests.toegankelijkheid.contrast import ratio
from waarnemer_app.ui.theme import RESOURCES, VARIANTS

TOKENS = json.loads((RESOURCES / "stijl" / "tokens.json").read_text("utf-8"))


def test_the_formula_gives_the_known_ends() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#14212B", "#14212B") == 1


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_pair_reaches_its_minimum(variant: str) -> None:
    colors = TOKENS["color"][variant]
    low = {}
    for pair in TOKENS["contrast"]:
        found = ratio(colors[pair["fg"]]["value"], colors[pair["bg"]]["value"])
        if found < pair["min"]:
            low[f"{pair['fg']} on {pair['bg']}"] = round(found, 2)
    assert not low


@pytest.mark.parametrize("variant", VARIANTS)
def test_what_the_tokens_say_is_what_the_colours_are(variant: str) -> None:
    colors = TOKENS["color"][variant]
    for pair in TOKENS["contrast"]:
        found = ratio(colors[pair["fg"]]["value"], colors[pair["bg"]]["value"])
        assert found == pytest.approx(pair[variant], abs=0.01), pair


def test_every_role_exists_in_every_variant() -> None:
    names = [set(TOKENS["color"][variant]) for variant in VARIANTS]
    assert names[0] == names[1] == names[2]
