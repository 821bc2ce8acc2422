"""The ten most frequent tasks stay within their keys, and the table says what was measured."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.helpers.taken import GRENZEN, TAKEN, TEKST, speel

TABEL = Path(__file__).parents[2] / "benchmarks" / "bediening.json"


def test_each_task_stays_within_its_keys(qapp: QApplication, tmp_path: Path) -> None:
    assert len(TEKST) == 30
    assert set(GRENZEN) == set(TAKEN)
    gemeten = speel(qapp, tmp_path / "laptop")
    te_veel = {n: t.toetsen for n, t in gemeten.items() if t.toetsen > GRENZEN[n]}
    assert not te_veel
    aanwijzing = gemeten["aanwijzing_telefonisch"]
    assert (aanwijzing.toetsen + aanwijzing.tekst) / 4 <= 60, "seconds at four keys per second"
    bewaard = json.loads(TABEL.read_text("utf-8"))["taken"]
    assert {n: (t.toetsen, t.tekst, t.klikken) for n, t in gemeten.items()} == {
        n: (t["toetsen"], t["tekst"], t["klikken"]) for n, t in bewaard.items()
    }
