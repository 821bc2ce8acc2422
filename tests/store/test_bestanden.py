"""Either the old file or the new one."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.helpers.bezet import in_gebruik
from waarnemer_app.store.bestanden import in_map, op_schijf, schrijf_veilig
from waarnemer_app.store.fouten import DatabaseFout, SchijfFout


def test_file_is_replaced_whole_and_only_for_the_owner(tmp_path: Path) -> None:
    pad = tmp_path / "kluis.json"
    schrijf_veilig(pad, b"een")
    schrijf_veilig(pad, b"twee")
    assert pad.read_bytes() == b"twee"
    assert [p.name for p in tmp_path.iterdir()] == ["kluis.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600


def test_failed_replace_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "kluis.json"
    schrijf_veilig(pad, b"oud")

    def vol(self: Path, doel: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", vol)
    with pytest.raises(SchijfFout, match="vol") as gevangen:
        schrijf_veilig(pad, b"nieuw")
    assert isinstance(gevangen.value, OSError)
    assert pad.read_bytes() == b"oud"
    assert [p.name for p in tmp_path.iterdir()] == ["kluis.json"]


def test_a_file_that_another_program_has_open_is_told_and_stays(tmp_path: Path) -> None:
    """A PDF in a reader, a draft in the mail program: Windows keeps both from being replaced."""
    pad = tmp_path / "dagverslag.pdf"
    schrijf_veilig(pad, b"oud")
    with in_gebruik(pad), pytest.raises(SchijfFout, match="ander programma"):
        schrijf_veilig(pad, b"nieuw")
    assert pad.read_bytes() == b"oud"
    assert [p.name for p in tmp_path.iterdir()] == ["dagverslag.pdf"]
    schrijf_veilig(pad, b"nieuw")
    assert pad.read_bytes() == b"nieuw"


@pytest.mark.parametrize(
    ("nummer", "woord"),
    [(errno.EDQUOT, "vol"), (errno.EROFS, "gelezen"), (errno.EIO, "De schijf geeft een fout")],
)
def test_what_the_disk_refuses_is_told_in_dutch_r05(nummer: int, woord: str) -> None:
    with pytest.raises(SchijfFout, match=woord) as gevangen, op_schijf():
        raise OSError(nummer, "refused")
    assert gevangen.value.remedie
    with pytest.raises(DatabaseFout), op_schijf():
        raise DatabaseFout("Dit is al Nederlands.")


def test_a_folder_that_may_not_be_read_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for naam in ("b.age", "a.age", "c.nieuw"):
        (tmp_path / naam).write_bytes(b"")
    assert [pad.name for pad in in_map(tmp_path, "*.age")] == ["a.age", "b.age"]
    assert len(in_map(tmp_path)) == 3
    assert in_map(tmp_path / "weg") == in_map(tmp_path / "a.age") == []

    def dicht(_: object) -> list[str]:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "listdir", dicht)
    with pytest.raises(PermissionError):
        in_map(tmp_path)
