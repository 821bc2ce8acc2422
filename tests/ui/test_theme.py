"""One theme: figures from the tokens, weights under one family, a change that reaches all."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from waarnemer_app.ui import theme as module
from waarnemer_app.ui.theme import FACTORS, RESOURCES, SYSTEM, VARIANTS, Theme, ThemeError

TOKENS = json.loads((RESOURCES / "stijl" / "tokens.json").read_text("utf-8"))


@pytest.mark.parametrize("variant", VARIANTS)
def test_colours_are_those_of_the_tokens(qapp: QApplication, variant: str) -> None:
    theme = Theme.load(variant)
    for name, role in TOKENS["color"][variant].items():
        assert theme.color(name).name().upper() == role["value"]
    assert theme.palette().color(QPalette.ColorRole.Window) == theme.color("paper")


@pytest.mark.parametrize(
    ("role", "weight"), [("md", 400), ("question", 600), ("spoken", 400), ("law", 400)]
)
def test_every_weight_is_found_under_one_family(qapp: QApplication, role: str, weight: int) -> None:
    family = "Source Serif 4" if role in {"spoken", "law"} else "Source Sans 3"
    found = QFontInfo(Theme.load().font(role))
    assert found.family() == family
    assert found.weight() == weight
    assert found.exactMatch()


def test_weight_600_is_wider_than_400_so_it_is_no_smeared_copy(qapp: QApplication) -> None:
    theme = Theme.load()
    plain, half, bold = (theme.text_width("Kennisgevingen", "md", w) for w in (400, 600, 700))
    assert plain < half < bold


def test_text_bound_sizes_grow_with_the_text_and_space_with_a_third(qapp: QApplication) -> None:
    small, large = Theme.load(factor=100), Theme.load(factor=200)
    assert large.px(44) == 2 * small.px(44) == 88
    assert (small.gap(24), large.gap(24)) == (24, 32)
    assert large.font("md").pixelSize() == 2 * TOKENS["type"]["md"]["px"]
    assert (small.ring_width, large.ring_width) == (3, 5)


def test_a_width_that_was_asked_before_follows_the_size_and_a_font_is_ones_own(
    qapp: QApplication,
) -> None:
    theme = Theme.load()
    small = theme.text_width("Vraag")
    assert theme.text_width("Vraag") == small
    assert theme.text_width("Vraag", "md", 600) > small
    theme.font().setPixelSize(80)
    assert theme.font().pixelSize() == theme.px(TOKENS["type"]["md"]["px"])
    theme.set(factor=200)
    assert theme.text_width("Vraag") > 1.8 * small
    assert theme.font().pixelSize() == theme.px(TOKENS["type"]["md"]["px"])


def test_a_change_is_told_and_reaches_the_application(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.load()
    theme.apply(qapp)
    with qtbot.waitSignal(theme.changed):
        theme.set(variant="donker", factor=150)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == "#10171D"
    assert theme.font("md").pixelSize() == round(17 * 1.5)
    assert theme.colors()["surface"] in qapp.styleSheet()
    with qtbot.assertNotEmitted(theme.changed):
        theme.set(variant="donker")
    theme.set(variant="licht", factor=100)


def test_it_follows_the_system_until_one_chooses(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.load()
    with qtbot.assertNotEmitted(theme.changed):
        theme.follow("donker")
    assert (theme.variant, theme.choice) == ("licht", "licht")
    theme.set(variant=SYSTEM)
    assert theme.variant == "donker"
    with qtbot.waitSignal(theme.changed):
        theme.follow("hoog_contrast")
    assert (theme.variant, theme.choice) == ("hoog_contrast", SYSTEM)
    with pytest.raises(ThemeError, match="zwart"):
        theme.follow("zwart")


def test_for_touch_what_one_presses_is_44_high_at_least(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme.load(factor=200)
    assert (theme.target(24), theme.size("control_small"), theme.size("strip")) == (48, 80, 96)
    with qtbot.waitSignal(theme.changed):
        theme.set(touch=True)
    assert (theme.target(24), theme.size("control_small"), theme.size("strip")) == (88, 88, 96)
    assert theme.target(50) == 100


def test_the_lines_of_a_menu_are_targets_too(theme: Theme) -> None:
    def height() -> int:
        menu = QMenu()
        return menu.actionGeometry(menu.addAction("Notitie")).height()

    assert 24 <= height() < 44
    theme.set(touch=True)
    assert height() >= 44
    theme.set(touch=False)
    assert height() < 44


def test_nothing_of_qt_moves_by_itself(qapp: QApplication) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    qapp.setStyleSheet("")
    Theme.load(factor=115).apply(qapp)
    assert not any(qapp.isEffectEnabled(effect) for effect in Qt.UIEffect)


def test_a_menu_has_our_font_where_the_system_has_one_of_its_own(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Windows a style sheet brings the fonts of the system for menus and lists back."""
    put_on = qapp.setStyleSheet

    def as_windows_does(sheet: str) -> None:
        put_on(sheet)
        qapp.setFont(QFont("Tahoma", 8), "QMenu")  # type: ignore[arg-type]

    monkeypatch.setattr(qapp, "setStyleSheet", as_windows_does)
    qapp.setStyleSheet("")
    theme = Theme.load(factor=150)
    theme.apply(qapp)
    menu = QMenu()
    menu.ensurePolished()
    assert menu.font().family() == "Source Sans 3"
    assert menu.font().pixelSize() == theme.font("md").pixelSize()


def test_steps_stop_at_both_ends(qapp: QApplication) -> None:
    theme = Theme.load(factor=175)
    theme.step(1)
    theme.step(1)
    assert theme.factor == FACTORS[-1] == 200
    for _ in FACTORS:
        theme.step(-1)
    assert theme.factor == FACTORS[0]


def test_a_wrong_choice_and_a_broken_file_are_said_in_words(
    qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(ThemeError, match="Onbekende weergave: zwart 100 %"):
        Theme.load("zwart")
    with pytest.raises(ThemeError, match=r"tokens\.json"):
        Theme.load(resources=tmp_path)
    stijl = tmp_path / "stijl"
    stijl.mkdir()
    (stijl / "tokens.json").write_text(json.dumps(TOKENS), "utf-8")
    with pytest.raises(ThemeError, match="lettertype"):
        Theme.load(resources=tmp_path)


def test_the_fonts_come_with_their_licence() -> None:
    fonts = RESOURCES / "fonts"
    for name in (*module._SANS, *module._LATER):
        assert (fonts / name).exists()
    for licence in ("OFL-SourceSans3.txt", "OFL-SourceSerif4.txt"):
        assert "SIL Open Font License, Version 1.1" in (fonts / licence).read_text("utf-8")


def test_the_fonts_that_no_first_picture_has_come_when_they_are_asked_for(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme.load()
    gevraagd: list[Path] = []
    monkeypatch.setattr(module, "load_rest", gevraagd.append)
    theme.font("md")
    theme.font("h1", 600)
    assert gevraagd == []
    theme.font("sm", 700)
    theme.font("law")
    assert gevraagd == [theme.resources, theme.resources]


def test_icons_come_in_the_colour_and_size_of_the_theme(qapp: QApplication) -> None:
    theme = Theme.load(factor=200)
    pixmap = theme.pixmap("flag", "error", 20, 2.0)
    assert pixmap.width() == 80
    assert pixmap.deviceIndependentSize().width() == 40
