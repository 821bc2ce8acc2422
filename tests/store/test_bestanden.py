"""Either the old file or the new one."""

import stat
import sys
from pathlib import Path

import pytest

from waarnemer_app.store.bestanden import schrijf_veilig


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
    with pytest.raises(OSError, match="No space"):
        schrijf_veilig(pad, b"nieuw")
    assert pad.read_bytes() == b"oud"
    assert [p.name for p in tmp_path.iterdir()] == ["kluis.json"]
