"""All pairs of the tokens reach their minimum in all three variants (bediening 6)."""

import json
import re

import pytest
from PySide6.QtGui import QPalette
from pytestqt.qtbot import QtBot

from tests.helpers import boom
from tests.toegankelijkheid import pixels, verslag
from tests.toegankelijkheid.contrast import ratio
from tests.ui.window import in_window
from waarnemer_app.ui.components import Label
from waarnemer_app.ui.theme import RESOURCES, VARIANTS, Theme

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


def test_every_text_and_graphic_stands_out_from_every_ground() -> None:
    """Also the pairs that no screen has today: whoever picks two roles cannot pick badly."""
    low = [
        f"{role} on {ground} in {variant}"
        for roles, least in ((verslag.TEXTS, 4.5), (verslag.GRAPHICS, 3))
        for role in roles
        for ground in verslag.GROUNDS
        for variant in VARIANTS
        if verslag.contrast(role, ground, variant) < least
    ]
    assert not low


def test_no_colour_stands_in_the_code() -> None:
    found = [
        f"{boom.name(path)}: {colour}"
        for path in boom.files("waarnemer_app/ui/*.py")
        for colour in re.findall(r"\"#[0-9A-Fa-f]{3,8}\"", boom.text(path))
    ]
    assert not found


def test_the_page_has_the_contrasts_of_the_tokens() -> None:
    assert verslag.contrast_tables() in verslag.PAGE.read_text("utf-8")


def test_a_text_that_hardly_stands_out_is_found_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    window = in_window(qtbot, Label(theme, "goed leesbaar"), faint := Label(theme, "grijs op wit"))
    assert pixels.faults(window) == []
    palette = faint.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.color("line"))
    faint.setPalette(palette)
    assert [fault.partition(":")[0] for fault in pixels.faults(window)] == ["Label 'grijs op wit'"]


def test_what_lies_behind_another_is_not_measured(theme: Theme, qtbot: QtBot) -> None:
    hidden = Label(theme, "hierachter")
    window = in_window(qtbot, hidden)
    assert [text for text in pixels.pairs(window).values() if "hierachter" in text]
    cover = Label(theme, "ervoor", parent=window)
    cover.setGeometry(window.rect())
    cover.setAutoFillBackground(True)
    cover.show()
    cover.raise_()
    assert not [text for text in pixels.pairs(window).values() if "hierachter" in text]
