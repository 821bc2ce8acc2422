"""One sheet of nine looks, the pages that show them all, and chance that is none."""

from __future__ import annotations

import os
import re
import secrets
from itertools import product
from pathlib import Path

import pyrage
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QPixmap

from tests.helpers import boom
from tests.helpers.standen import STANDEN
from tests.schermen.gang import naar_pil
from tests.schermen.platen import (
    GROOT,
    MATEN,
    PLAATS,
    THEMAS,
    breedte,
    galerij,
    groot,
    ruwe_plaat,
    schrijf,
    verklein,
    wijzer,
)
from tests.schermen.vast import geheim, zonder_toeval
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.platform import resource_dir

NAAM = "vandaag-te-laat"


@pytest.fixture
def ruw(tmp_path: Path) -> Path:
    for nummer, (thema, maat) in enumerate(product(THEMAS, MATEN)):
        beeld = Image.new("RGB", (1366, 768), (20 * nummer, 0, 0))
        verklein(beeld, breedte(thema, maat)).save(ruwe_plaat(tmp_path, NAAM, thema, maat))
        if nummer == 0:
            beeld.save(ruwe_plaat(tmp_path, NAAM))
    return tmp_path


def test_every_look_has_its_place_on_the_sheet() -> None:
    assert set(PLAATS) == set(product(THEMAS, MATEN))
    assert len(set(PLAATS.values())) == len(PLAATS)


def test_a_sheet_per_language_and_one_picture_at_full_size(ruw: Path) -> None:
    uit = ruw / "uit"
    for taal in ("nl", "en"):
        schrijf(ruw, uit, taal, NAAM)
    namen = {pad.relative_to(uit).as_posix() for pad in uit.rglob("*.png")}
    assert namen == {f"nl/{NAAM}.png", f"en/{NAAM}.png", "vandaag.png", "vandaag.en.png"}
    with Image.open(uit / "vandaag.png") as beeld:
        assert beeld.size == (1366, 768)
    with Image.open(uit / "nl" / f"{NAAM}.png") as beeld:
        kleuren = beeld.convert("RGB").getcolors() or []
        assert {(20 * n, 0, 0) for n in range(9)} <= {kleur for _, kleur in kleuren}
    een = (uit / "nl" / f"{NAAM}.png").read_bytes()
    schrijf(ruw, uit, "nl", NAAM)
    assert (uit / "nl" / f"{NAAM}.png").read_bytes() == een


def test_the_pages_show_each_state_once_per_language() -> None:
    for taal in ("nl", "en"):
        pagina = galerij(taal)
        for stand in STANDEN:
            assert pagina.count(f"]({taal}/{stand.naam}.png)") == 1
    assert wijzer(("nl", "en")).count(".png)") == len(STANDEN)
    assert set(GROOT) <= {stand.naam for stand in STANDEN}


@pytest.mark.parametrize(("taal", "boek"), [("nl", "handleiding.md"), ("en", "handleiding.en.md")])
def test_each_picture_of_the_handleiding_is_drawn_by_the_walk(taal: str, boek: str) -> None:
    tekst = (boom.ROOT / "docs" / boek).read_text(encoding="utf-8")
    getoond = set(re.findall(r"\(schermen/([^)]+)\)", tekst))
    assert getoond
    assert getoond <= {groot(naam, taal) for naam in GROOT}


@pytest.mark.usefixtures("qapp")
def test_a_picture_of_qt_is_the_same_for_pillow() -> None:
    plaat = QPixmap(3, 2)
    plaat.fill(QColor("#13283C"))
    beeld = naar_pil(plaat)
    assert beeld.size == (3, 2)
    assert beeld.getcolors() == [(6, (0x13, 0x28, 0x3C))]


def test_what_is_drawn_by_chance_is_the_same_twice() -> None:
    def trek() -> tuple[object, ...]:
        with zonder_toeval(resource_dir().parent):
            van_age = str(pyrage.x25519.Identity.generate().to_public())
            sleutel = Sleutel.nieuw().openbaar()
            return sleutel, van_age, os.urandom(8), secrets.choice(range(1000))

    assert trek() == trek()
    assert Sleutel.nieuw().openbaar() != Sleutel.nieuw().openbaar()
    assert resource_dir().is_dir()


def test_a_secret_key_is_written_as_age_does() -> None:
    for nummer in range(20):
        tekst = geheim(bytes([nummer * 12]) * 32)
        assert str(pyrage.x25519.Identity.from_str(tekst)) == tekst
