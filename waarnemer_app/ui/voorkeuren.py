"""What one chose before anything is unlocked: one small file in the data folder.

Language, text size, theme and targets for touch are seen on the locked screen, so that they cannot
stand in the dossier. The file says nothing about the work.
"""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Final

from waarnemer_app import platform

BESTAND: Final = "weergave.json"
_MEEST: Final = 4096


def lees(map_: Path) -> dict[str, object]:
    """What was chosen; empty when there is no file or when it says nothing useful."""
    try:
        gelezen = json.loads((map_ / BESTAND).read_text(encoding="utf-8")[:_MEEST])
    except (OSError, ValueError):
        return {}
    return gelezen if isinstance(gelezen, dict) else {}


def houd(map_: Path, **keuzes: object) -> None:
    """Keep these choices beside those of before; a disk that refuses forgets them at the end."""
    with contextlib.suppress(OSError):
        platform.private_dir(map_)
        nieuw = map_ / f"{BESTAND}.nieuw"
        nieuw.write_text(json.dumps({**lees(map_), **keuzes}), encoding="utf-8")
        platform.lock_down(nieuw)
        nieuw.replace(map_ / BESTAND)
