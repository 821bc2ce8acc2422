"""Folders that a service copies to a cloud: no place for a copy of the dossier (veiligheid T24)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_DIENSTEN: Final = (
    "OneDrive", "Dropbox", "Google Drive", "GoogleDrive", "iCloud Drive", "iCloudDrive",
    "Mobile Documents",  # what macOS calls the folder of iCloud Drive
    "CloudStorage",  # where macOS keeps the folders of the other services
    "Nextcloud", "ownCloud", "SURFdrive", "Syncthing",
)  # fmt: skip


def wolkdienst(pad: Path) -> str | None:
    """The name of the service that copies `pad` to a cloud, judged by the folder names.

    A database that is copied while it is being written can be damaged.
    """
    for deel in pad.absolute().resolve().parts:
        for dienst in _DIENSTEN:
            if deel.casefold().startswith(dienst.casefold()):
                return dienst
    return None
