"""The one style sheet: filled completely, sizes by the text factor."""

import re

import pytest
from PySide6.QtWidgets import QApplication

from waarnemer_app.ui.style import style_sheet
from waarnemer_app.ui.theme import RESOURCES, VARIANTS, Theme


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_template_is_filled_completely(qapp: QApplication, variant: str) -> None:
    theme = Theme.load(variant, 150)
    sheet = style_sheet(RESOURCES / "stijl", theme.colors(), theme.px)
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "$" not in rules
    assert rules.count("{") == rules.count("}")
    assert f"padding: 0 {theme.px(12)}px" in rules
    wide = style_sheet(RESOURCES / "stijl", theme.colors(), theme.px, menu=20)
    assert f"QMenu::item {{ padding: {theme.px(20)}px" in wide


def test_only_colours_of_the_tokens_are_used(qapp: QApplication) -> None:
    theme = Theme.load()
    sheet = style_sheet(RESOURCES / "stijl", theme.colors(), theme.px)
    used = {colour.upper() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", sheet)}
    assert used <= {colour.upper() for colour in theme.colors().values()}


def test_a_colour_that_is_not_there_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        style_sheet(RESOURCES / "stijl", {"ink": "#000000"}, Theme.load().px)
