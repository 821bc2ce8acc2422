"""Small pictures of large ones, the page that shows them all, and chance that is none."""

from __future__ import annotations

import os
import secrets
from itertools import product
from pathlib import Path

import pytest
from PIL import Image

from tests.helpers.standen import STANDEN
from tests.schermen.platen import GROOT, HALF, MATEN, THEMAS, galerij, schrijf
from tests.schermen.vast import zonder_toeval
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.platform import resource_dir

NAAM = "vandaag-te-laat"


@pytest.fixture
def ruw(tmp_path: Path) -> Path:
    for nummer, (thema, maat) in enumerate(product(THEMAS, MATEN)):
        beeld = Image.new("RGB", (1366, 768), (20 * nummer, 0, 0))
        beeld.save(tmp_path / f"{NAAM}.{thema}.{maat}.png")
    return tmp_path


def test_one_by_itself_one_with_all_and_one_at_full_size(ruw: Path) -> None:
    uit = ruw / "uit"
    schrijf(ruw, uit, "nl", [NAAM])
    schrijf(ruw, uit, "en", [NAAM])
    namen = {pad.relative_to(uit).as_posix() for pad in uit.rglob("*.png")}
    een, alle = f"{NAAM}.png", f"{NAAM}-alle.png"
    klein = {f"{taal}/{naam}" for taal in ("nl", "en") for naam in (een, alle)}
    assert namen == klein | {"vandaag.png", "vandaag.en.png"}
    with Image.open(uit / "nl" / een) as beeld:
        assert beeld.width == HALF
    with Image.open(uit / "vandaag.png") as beeld:
        assert beeld.size == (1366, 768)
    with Image.open(uit / "nl" / alle) as beeld:
        kleuren = beeld.convert("RGB").getcolors() or []
        assert {(20 * n, 0, 0) for n in range(9)} <= {kleur for _, kleur in kleuren}


def test_the_page_shows_each_state_once_per_language() -> None:
    pagina = galerij(("nl", "en"))
    for stand in STANDEN:
        assert pagina.count(f"](nl/{stand.naam}.png)") == 1
        assert pagina.count(f"](en/{stand.naam}-alle.png)") == 1
    assert set(GROOT) <= {stand.naam for stand in STANDEN}


def test_what_is_drawn_by_chance_is_the_same_twice() -> None:
    def trek() -> tuple[object, ...]:
        with zonder_toeval(resource_dir().parent):
            return Sleutel.nieuw().openbaar(), os.urandom(8), secrets.choice(range(1000))

    assert trek() == trek()
    assert Sleutel.nieuw().openbaar() != Sleutel.nieuw().openbaar()
    assert resource_dir().is_dir()
