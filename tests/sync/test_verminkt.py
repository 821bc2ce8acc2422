"""R27: no spoilt bytes bring a reader to anything but its own error.

Each reader gets good bytes of which some were changed; what lies behind a seal is spoilt and sealed
again. ``FUZZ`` says how often; ``make fuzz`` does it thousands of times.
"""

from __future__ import annotations

import base64
import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyrage
import pytest

from tests.helpers import boom
from tests.imports.fuzz import verminkt
from tests.sync.hulp import Apparaat, age_paar, bestand, heel_bestand
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.imports.pakket import lees_pakket
from waarnemer_app.imports.pakket_regels import PakketFout
from waarnemer_app.store.fouten import KluisFout
from waarnemer_app.store.kluis import NAAM, lees_kluis
from waarnemer_app.sync import container as c
from waarnemer_app.sync.formaat import ContainerFout, lees_lijn
from waarnemer_app.sync.protocol import lees_probleem
from waarnemer_app.sync.receipts import lees_ontvangstbewijs

VECTOREN = boom.ROOT / "tests" / "vectors"
KEER = int(os.environ.get("FUZZ", "150"))
REGISTER, VOOR_REGISTER = age_paar()
APPARAAT = Apparaat()
APPARAAT.notitie("De deur was op slot.")
SLEUTEL = Sleutel.nieuw()
PROBLEEM = b'{"type":"about:blank","title":"Vol","status":503,"code":"VOL","detail":"Later."}'


def _bundel() -> c.Bundel:
    (bundel,) = c.maak_containers(
        APPARAAT.lijnen, APPARAAT.feiten(), APPARAAT.sleutel, [VOOR_REGISTER]
    )
    return bundel


def _met_foto_s() -> bytes:
    lijn, age = bestand(b"een foto" * 20)
    feiten = APPARAAT.feiten(1)
    (bundel,) = c.maak_containers([lijn], feiten, APPARAAT.sleutel, [VOOR_REGISTER])
    return heel_bestand(bundel, {lijn.sha256: age})


def _container(data: bytes) -> None:
    container = c.open_container(data, [REGISTER], lambda _: APPARAAT.openbaar())
    c.lees_keten(container)
    for gevonden in container.bestanden:
        assert gevonden.inhoud("Bestand") == b"een foto" * 20


def _klaar(data: bytes) -> None:
    c.lees_keten(c.lees_klaar(data, lambda _: APPARAAT.openbaar()))


def _lijn(data: bytes) -> None:
    lees_lijn(data, 2, "Bestand")


def _jws(data: bytes) -> None:
    SLEUTEL.controleer(data.decode("utf-8", "replace"), "proef+jws")


def _bewijs(data: bytes) -> None:
    try:
        inhoud: Any = json.loads(data)
    except ValueError:
        return
    if isinstance(inhoud, dict) and "\\ud" not in json.dumps(
        inhoud
    ):  # half a letter is never sealed
        jws = SLEUTEL.teken("ontvangstbewijs+jws", inhoud)
        lees_ontvangstbewijs(jws, SLEUTEL, doel="d", stemming="GR2026", apparaat="a", demo=True)


def _pakket(data: bytes) -> None:
    wortel = Sleutel.uit_jwk(json.loads((VECTOREN / "pakket/testsleutel-wortel.json").read_text()))
    lees_pakket(data, {wortel.duimafdruk: wortel}, demo_toegestaan=True)


def _kluis(map_: Path, data: bytes) -> None:
    (map_ / NAAM).write_bytes(data)
    lees_kluis(map_)


def _inhoud(jws: str) -> bytes:
    deel = jws.split(".")[1]
    return base64.urlsafe_b64decode(deel + "=" * (-len(deel) % 4))


def _zaden() -> dict[str, tuple[bytes, Callable[[bytes], object], type[Exception]]]:
    bundel = _bundel().data
    klaar = bytes(pyrage.decrypt(bundel, [pyrage.x25519.Identity.from_str(REGISTER)]))
    bewijs = (VECTOREN / "ontvangstbewijs/goed-v1.wvo").read_text().strip()
    return {
        "container": (bundel, _container, ContainerFout),
        "bestand van een stick": (_met_foto_s(), _container, ContainerFout),
        "container, ontsleuteld": (klaar, _klaar, ContainerFout),
        "regel van een container": (klaar.split(b"\n")[1], _lijn, ContainerFout),
        "jws": (SLEUTEL.teken("proef+jws", {"a": [1, "b"]}).encode(), _jws, ZegelFout),
        "ontvangstbewijs": (_inhoud(bewijs), _bewijs, ZegelFout),
        "pakket": ((VECTOREN / "pakket/goed-v1.wvp").read_bytes(), _pakket, PakketFout),
        "probleem": (PROBLEEM, lees_probleem, AssertionError),
    }


ZADEN = _zaden()


@pytest.mark.parametrize("lezer", ZADEN)
def test_no_bytes_break_a_reader(lezer: str) -> None:
    zaad, lees, fout = ZADEN[lezer]
    kans = random.Random(27)
    goed = 0
    for _ in range(KEER):
        data = verminkt(zaad, kans)
        try:
            lees(data)
            goed += 1
        except fout:
            continue
    assert goed < KEER or lezer == "probleem"


def test_no_bytes_break_the_reader_of_a_vault(tmp_path: Path) -> None:
    zaad = (VECTOREN / "kluis/kluis.json").read_bytes()
    kans = random.Random(27)
    geweigerd = 0
    for _ in range(KEER):
        try:
            _kluis(tmp_path, verminkt(zaad, kans))
        except KluisFout:
            geweigerd += 1
    assert geweigerd
