"""Each component stands on the design page, its pictures are there, and its states differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from tests.onderdelen import invoer
from tests.onderdelen.pagina import DOCS, GROEPEN, MAP, pagina, plaat
from tests.onderdelen.vel import BREED, GelijkError, Groep, Onderdeel, Staat, focus, vel
from waarnemer_app.ui import components as c
from waarnemer_app.ui.theme import RESOURCES, VARIANTS, Theme

MOST = 1_500_000
"""Bytes that all pictures together may take in the repository."""
BIJWERK = {"__init__", "gallery", "gallery_questions"}
"""Modules without a look of their own: the overview that this page goes beyond."""


def test_every_module_of_components_stands_on_the_page() -> None:
    modules = {pad.stem for pad in Path(c.__file__).parent.glob("*.py")} - BIJWERK
    genoemd = {module for groep in GROEPEN for deel in groep.onderdelen for module in deel.modules}
    assert genoemd == modules


def test_the_page_is_the_one_that_was_written() -> None:
    assert (DOCS / f"{MAP}.md").read_text("utf-8") == pagina(), "make onderdelen"


def test_the_pictures_are_those_that_the_page_names_and_small() -> None:
    genoemd = set(re.findall(rf"\]\(({MAP}/[^)]+)\)", pagina()))
    assert genoemd == {plaat(groep, thema) for groep in GROEPEN for thema in VARIANTS}
    aanwezig = {f"{MAP}/{pad.name}": pad for pad in (DOCS / MAP).iterdir()}
    assert set(aanwezig) == genoemd
    assert sum(pad.stat().st_size for pad in aanwezig.values()) <= MOST
    for pad in aanwezig.values():
        with Image.open(pad) as beeld:
            assert beeld.width == BREED


def test_the_page_names_every_icon_and_licence() -> None:
    tekst = pagina()
    for pad in (RESOURCES / "iconen").iterdir():
        assert f"(../resources/iconen/{pad.name})" in tekst
    for pad in (RESOURCES / "fonts").glob("OFL-*"):
        assert f"(../resources/fonts/{pad.name})" in tekst


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme.load()
    theme.apply(qapp)
    yield theme
    theme.deleteLater()


@pytest.mark.no_qt_log  # the offscreen platform says that it cannot grab the keyboard
@pytest.mark.parametrize("thema", VARIANTS)
def test_each_state_of_a_button_looks_unlike_the_others(
    qapp: QApplication, theme: Theme, thema: str
) -> None:
    theme.set(variant=thema)
    ring = c.FocusRing(qapp, theme)
    blad = vel(qapp, theme, invoer.KNOPPEN)
    ring.deleteLater()
    assert blad.width() == BREED
    assert blad.pixelColor(2, 2) == theme.color("paper")


def test_two_states_that_look_the_same_are_refused(qapp: QApplication, theme: Theme) -> None:
    def knop(theme: Theme) -> c.Button:
        return c.Button(theme, "Leg vast")

    # without a ring the focus is not seen
    deel = Onderdeel("Knop", ["buttons"], "", 216, [Staat("rust", knop), Staat("met", knop, focus)])
    with pytest.raises(GelijkError, match="rust = met"):
        vel(qapp, theme, Groep("knop", "Knop", [deel]))
