"""A folder that goes to a cloud is known by the names above it (veiligheid T24)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from waarnemer_app.store.wolkmap import wolkdienst


@pytest.mark.parametrize(
    ("parts", "service"),
    [
        (("OneDrive - Kiesraad", "Documenten"), "OneDrive"),
        (("dropbox", "werk"), "Dropbox"),
        (("Library", "Mobile Documents", "waarnemer"), "Mobile Documents"),
        (("Documenten", "waarnemer"), None),
        (("mijn Dropbox-uitleg",), None),
    ],
)
def test_a_folder_that_goes_to_a_cloud_is_recognised(
    tmp_path: Path, parts: tuple[str, ...], service: str | None
) -> None:
    assert wolkdienst(tmp_path.joinpath(*parts)) == service


@pytest.mark.skipif(sys.platform == "win32", reason="op Windows vraagt een link om rechten")
def test_a_link_into_a_cloud_folder_is_recognised(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "gewoon").symlink_to(tmp_path / "Nextcloud")
    assert wolkdienst(tmp_path / "gewoon" / "kluis") == "Nextcloud"
