"""The ten most frequent tasks stay within their keys, and the table says what was measured."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from benchmarks import bediening
from tests.helpers.klikken import TAKEN as MET_MUIS
from tests.helpers.klikken import Muistelling
from tests.helpers.klikken import speel as speel_met_muis
from tests.helpers.taken import GRENZEN, TAKEN, TEKST, VRAGEN, Telling, speel, vragenlijst

ZELFDE_OF_MEER: set[str] = set()
"""Where ours does not need fewer keys than the peer: told on the page."""


def test_each_task_stays_within_its_keys(qapp: QApplication, tmp_path: Path) -> None:
    assert len(TEKST) == 30
    assert set(GRENZEN) == set(TAKEN) == set(MET_MUIS)
    gemeten = speel(qapp, tmp_path / "laptop")
    te_veel = {n: t.toetsen for n, t in gemeten.items() if t.toetsen > GRENZEN[n]}
    assert not te_veel
    aanwijzing = gemeten["aanwijzing_telefonisch"]
    assert (aanwijzing.toetsen + aanwijzing.tekst) / 4 <= 60, "seconds at four keys per second"
    muis = speel_met_muis(qapp, tmp_path / "muis")
    kaart = bediening.tabel(gemeten, muis, bediening.eerder())
    assert _vast(kaart) == _vast(json.loads(bediening.UIT.read_bytes()))


def _vast(kaart: dict[str, Any]) -> dict[str, Any]:
    """Without the strokes of the wheel: another height of a row makes one more or less."""
    for taak in kaart["taken"].values():
        assert taak["muis"].pop("wiel") >= 0
    return kaart


def test_the_page_tells_the_figures_of_the_peer_and_where_ours_are_not_fewer() -> None:
    taken = json.loads(bediening.UIT.read_bytes())["taken"]
    naast = {naam: taak for naam, taak in taken.items() if taak["ander"]}
    assert set(naast) == {"formulier_20_vragen", "antwoord_verbeteren"}
    blad = bediening.UIT.with_name("README.md").read_text("utf-8")
    for taak in naast.values():
        klikken = (taak["muis"]["klikken"], taak["ander"]["muis"])
        naast_ons = (taak["toetsen"], taak["ander"]["toetsen"], *klikken)
        assert f"| {' | '.join(map(str, naast_ons))} |" in blad
    for naam, taak in taken.items():
        cellen = (naam.replace("_", " "), taak["toetsen"], taak["muis"]["klikken"])
        rest = (taak["muis"]["wiel"], taak["muis"]["tekst"])
        assert f"| {' | '.join(map(str, (*cellen, *rest)))} |" in blad
    gemeten = {n: Telling(t["toetsen"], t["tekst"]) for n, t in taken.items()}
    muis = {n: Muistelling(**t["muis"]) for n, t in taken.items()}
    alle = bediening.rijen(gemeten, muis, bediening.eerder())
    niet = [rij.wat for rij in alle if rij.gehaald is False]
    assert [naam.replace("_", " ") for naam in naast if naam in ZELFDE_OF_MEER] == niet


def test_the_peer_is_not_run_without_its_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda naam: f"/usr/bin/{naam}")
    (tmp_path / "node_modules" / "vue").mkdir(parents=True)
    with pytest.raises(SystemExit, match="does not hold @getodk/web-forms, vite, playwright-core"):
        bediening.web_forms(tmp_path)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SystemExit, match="needs Node and Chromium"):
        bediening.web_forms(tmp_path)


def test_the_peer_gets_a_form_that_its_counter_can_read() -> None:
    xform = vragenlijst().xform.decode()
    assert len(re.findall(r'<select1 ref="[^"]*/([^"/]+)"', xform)) == VRAGEN
    assert re.findall(r"<name>(\w+)</name>", xform)[:2] == ["ja", "nee"]
