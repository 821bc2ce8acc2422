"""The file of what one chose before unlocking: merged, private, and never in the way."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from waarnemer_app.ui.voorkeuren import BESTAND, houd, lees


def test_choices_are_kept_beside_each_other_and_for_oneself(tmp_path: Path) -> None:
    map_ = tmp_path / "data"
    assert lees(map_) == {}
    houd(map_, taal="en", tekst=150)
    houd(map_, tekst=200)
    assert lees(map_) == {"taal": "en", "tekst": 200}
    assert [pad.name for pad in map_.iterdir()] == [BESTAND]
    if sys.platform != "win32":  # there the folder of the user keeps others out
        assert (map_ / BESTAND).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("inhoud", ["", "[]", "7", "\ufffd", '{"taal"'])
def test_a_file_that_says_nothing_useful_is_no_choice(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / BESTAND).write_text(inhoud, encoding="utf-8")
    assert lees(tmp_path) == {}
    houd(tmp_path, tekst=115)
    assert lees(tmp_path) == {"tekst": 115}


def test_a_disk_that_refuses_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("geen map", encoding="utf-8")
    houd(tmp_path / "data", tekst=115)
    assert lees(tmp_path / "data") == {}
