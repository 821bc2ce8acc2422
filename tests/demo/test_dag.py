"""What the demo says of itself: a step counts only when it held, and it eats no other files."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from waarnemer_app.demo.dag import NAMEN, VERSLAG, Verloop, _ruim_vorige, _schrijf_verslag
from waarnemer_app.demo.speler import DemoFout


def test_a_step_counts_when_nothing_was_raised() -> None:
    verloop = Verloop()
    with verloop.stap(3) as feit:
        feit["opening"] = 22
    with pytest.raises(DemoFout), verloop.stap(4):
        raise DemoFout("niet gelukt")
    gelezen = verloop.als_json()
    assert gelezen["gelukt"] == f"1 van {len(NAMEN)}" == "1 van 8"
    assert gelezen["stappen"][2] == {"nr": 3, "naam": NAMEN[3], "gelukt": True, "opening": 22}
    assert not gelezen["stappen"][3]["gelukt"]


def test_a_step_whose_second_part_fails_does_not_count(capsys: pytest.CaptureFixture[str]) -> None:
    verloop = Verloop()
    with verloop.stap(2):
        pass
    with pytest.raises(DemoFout), verloop.stap(2):
        raise DemoFout("het tweede deel")
    assert verloop.gelukt == set()
    # the day comes back to a step: that is no second one of the same number
    eerst, daarna = capsys.readouterr().out.splitlines()
    assert (eerst, daarna) == (f"Stap 2: {NAMEN[2]}", f"Verder met stap 2: {NAMEN[2]}")


def test_the_verslag_has_the_hash_of_every_file(tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()
    (tmp_path / "dossier" / "a").write_bytes(b"abc")
    _schrijf_verslag(tmp_path, Verloop(), ["01-een.png"])
    gelezen = json.loads((tmp_path / VERSLAG).read_text("utf-8"))
    assert gelezen["beelden"] == ["01-een.png"]
    assert gelezen["bestanden"]["dossier/a"] == {
        "bytes": 3,
        "sha256": sha256(b"abc").hexdigest(),
    }


def test_an_earlier_demo_is_cleared(tmp_path: Path) -> None:
    (tmp_path / VERSLAG).write_text("{}", encoding="utf-8")
    (tmp_path / "01-oud.png").write_bytes(b"x")
    (tmp_path / "dossier" / "laptop").mkdir(parents=True)
    _ruim_vorige(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "vakantie.png").write_bytes(b"x")
    (tmp_path / "dossier").mkdir()
    _ruim_vorige(tmp_path)
    assert sorted(pad.name for pad in tmp_path.iterdir()) == ["dossier", "vakantie.png"]
