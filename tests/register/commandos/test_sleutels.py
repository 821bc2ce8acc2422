"""``waarnemer-register sleutels``, as the bureau types it.

That both acts do their work is seen in ``tests/register/test_sleutels.py``, which types them.
"""

from __future__ import annotations

import errno
import getpass
import shutil
from pathlib import Path

import pytest

from register import sleutels
from register.sleutels import SleutelFout, laad_openbaar
from register.wachtzin import OMGEVING
from tests.register.commandos.test_pakket import DEMO, WACHTZIN, doe


def test_make_needs_a_name_for_a_real_register(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    assert doe("sleutels", "maak", tmp_path / "map") == 1
    assert "--doel" in capsys.readouterr().out
    assert not (tmp_path / "map").exists()


def test_make_does_not_touch_a_folder_with_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    kopie = Path(shutil.copytree(DEMO / "sleutels", tmp_path / "map"))
    assert doe("sleutels", "maak", kopie, "--demo") == 1
    assert "niet leeg" in capsys.readouterr().out
    assert laad_openbaar(kopie) == laad_openbaar(DEMO / "sleutels")


def test_a_full_disk_leaves_no_part_of_the_keys(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schrijf = sleutels._schrijf

    def vol(pad: Path, data: bytes) -> None:
        if pad.name == "reserve.age":
            raise OSError(errno.ENOSPC, "No space left on device")
        schrijf(pad, data)

    monkeypatch.setattr(sleutels, "_schrijf", vol)
    bestanden = dict.fromkeys(("wortel.age", "reserve.age", "openbaar.json"), b"x")
    with pytest.raises(SleutelFout, match=r"De schijf is vol\."):
        sleutels._bewaar_alles(tmp_path / "map", bestanden)
    assert not list((tmp_path / "map").iterdir())


def test_a_new_wachtzin_that_is_typed_wrong_once_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    kopie = Path(shutil.copytree(DEMO / "sleutels", tmp_path / "map"))
    voor = (kopie / "herstel-b.age").read_bytes()
    antwoorden = iter(("de eigen zin van houder b", "iets anders dan dat"))
    monkeypatch.setattr(getpass, "getpass", lambda _vraag: next(antwoorden))
    assert doe("sleutels", "wachtzin", kopie, "herstel-b") == 1
    assert "niet gelijk" in capsys.readouterr().out
    assert (kopie / "herstel-b.age").read_bytes() == voor
