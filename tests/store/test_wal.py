"""Damage in the log is told apart from a write that was cut off (R08)."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3

from waarnemer_app.store.wal import is_beschadigd

BLAD = 24 + 4096


@pytest.fixture
def wal(tmp_path: Path) -> Iterator[Path]:
    """The log of a database that is still open, with three transactions of several pages."""
    pad = tmp_path / "d.db"
    db = sqlcipher3.connect(str(pad), isolation_level=None)
    db.execute("PRAGMA key = 'proef'")
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE t (a)")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for n in range(3):
        db.execute("INSERT INTO t VALUES (?)", (os.urandom(9_000 + n),))
    (tmp_path / "kopie").mkdir()
    for bestand in tmp_path.glob("d.db*"):
        shutil.copy(bestand, tmp_path / "kopie")
    yield tmp_path / "kopie" / "d.db-wal"
    db.close()


def pad(wal: Path) -> Path:
    return wal.with_name("d.db")


def test_a_whole_log_and_none_are_sound(wal: Path) -> None:
    assert not is_beschadigd(pad(wal))
    wal.unlink()
    assert not is_beschadigd(pad(wal))
    for begin in (b"", bytes(20), bytes(5_000)):
        wal.write_bytes(begin)
        assert not is_beschadigd(pad(wal))


def test_every_flipped_bit_is_seen(wal: Path) -> None:
    goed = wal.read_bytes()
    toeval = random.Random(3)
    plaatsen = [*range(0, 56, 3), *(toeval.randrange(len(goed)) for _ in range(20))]
    laatste = len(goed) - BLAD
    plaatsen += [*range(laatste, laatste + 24, 2), *(len(goed) - n for n in (1, 5, 4090))]
    for plaats in plaatsen:
        kwaad = bytearray(goed)
        kwaad[plaats] ^= 1 << toeval.randrange(8)
        wal.write_bytes(kwaad)
        assert is_beschadigd(pad(wal)), plaats


def test_damage_before_a_later_transaction_is_seen_whatever_it_is(wal: Path) -> None:
    goed = wal.read_bytes()
    for frame in (0, 2, 4):
        kwaad = bytearray(goed)
        kwaad[32 + frame * BLAD + 500 : 32 + frame * BLAD + 900] = os.urandom(400)
        wal.write_bytes(kwaad)
        assert is_beschadigd(pad(wal))


def test_a_last_transaction_that_was_cut_off_is_no_damage(wal: Path) -> None:
    goed = wal.read_bytes()
    frames = (len(goed) - 32) // BLAD
    # the last three pages are of the last transaction; one byte more or less may be one bit,
    # and that counts as damage
    for weg in range(64, 3 * 4096, 1500):
        wal.write_bytes(goed[: len(goed) - weg])
        assert not is_beschadigd(pad(wal)), weg
        wal.write_bytes(goed[: len(goed) - weg] + bytes(weg))
        assert not is_beschadigd(pad(wal)), weg
    gat = bytearray(goed)
    gat[32 + (frames - 2) * BLAD :][:512] = bytes(512)
    plaats = 32 + (frames - 2) * BLAD
    gat[plaats : plaats + 512] = bytes(512)
    wal.write_bytes(gat)
    assert not is_beschadigd(pad(wal))


def test_frames_of_an_earlier_round_through_the_file_are_no_damage(tmp_path: Path) -> None:
    db = sqlcipher3.connect(str(tmp_path / "d.db"), isolation_level=None)
    db.execute("PRAGMA key = 'proef'")
    db.execute("PRAGMA locking_mode = EXCLUSIVE")
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("CREATE TABLE t (a)")
    for _ in range(4):
        db.execute("INSERT INTO t VALUES (randomblob(9000))")
    db.execute("PRAGMA wal_checkpoint(RESTART)")
    db.execute("INSERT INTO t VALUES (1)")
    assert not is_beschadigd(tmp_path / "d.db")
    db.close()
