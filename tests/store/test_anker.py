"""The anchor: private, whole or nothing, and in nobody's way."""

import os
from pathlib import Path

from waarnemer_app.store.anker import NAAM, Anker, Ankerstand

STAND = Ankerstand(7, "ab" * 32, 9, "cd" * 32)


def test_it_reads_back_and_the_last_one_counts(tmp_path: Path) -> None:
    anker = Anker(tmp_path, "11" * 32)
    assert anker.lees() is None
    anker.zet(Ankerstand(1, "00" * 32, 1, "00" * 32))
    anker.zet(STAND)
    assert anker.lees() == STAND
    ruw = (tmp_path / NAAM).read_bytes()
    assert bytes.fromhex("ab" * 8) not in ruw
    if os.name == "posix":
        assert (tmp_path / NAAM).stat().st_mode & 0o077 == 0


def test_torn_foreign_or_changed_it_says_nothing(tmp_path: Path) -> None:
    anker = Anker(tmp_path, "11" * 32)
    anker.zet(STAND)
    goed = (tmp_path / NAAM).read_bytes()
    assert Anker(tmp_path, "22" * 32).lees() is None
    for kwaad in (b"", goed[:5], goed[:-1], bytes([goed[0] ^ 1]) + goed[1:], goed + b"x"):
        (tmp_path / NAAM).write_bytes(kwaad)
        assert anker.lees() is None
    anker.zet(STAND)
    assert anker.lees() in {STAND, None}


def test_a_disk_that_refuses_it_is_no_fault(tmp_path: Path) -> None:
    Anker(tmp_path / "weg", "11" * 32).zet(STAND)
    assert not (tmp_path / "weg").exists()
