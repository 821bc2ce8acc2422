"""Write a file so that after a crash either the old or the new one is there, never half a one."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

from waarnemer_app import platform

from .fouten import OpslagFout, SchijfFout


@contextlib.contextmanager
def op_schijf() -> Iterator[None]:
    """Tell in Dutch what the disk refuses: an OSError becomes a SchijfFout."""
    try:
        yield
    except OpslagFout:
        raise
    except OSError as fout:
        raise SchijfFout(fout) from fout


@op_schijf()
def schrijf_veilig(pad: Path, inhoud: bytes) -> None:
    """Write beside, fsync, replace, and make the name durable; readable by the owner alone.

    Raises SchijfFout (an OSError), and then nothing of the new content is left beside it.
    """
    tijdelijk = pad.with_name(pad.name + ".nieuw")
    vlaggen = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    fd = os.open(tijdelijk, vlaggen, 0o600)
    try:
        with os.fdopen(fd, "wb") as bestand:
            bestand.write(inhoud)
            bestand.flush()
            os.fsync(bestand.fileno())
        _vervang(tijdelijk, pad)
    except OSError:
        with contextlib.suppress(OSError):
            tijdelijk.unlink(missing_ok=True)
        raise
    platform.fsync_dir(pad.parent, pad)


def _vervang(nieuw: Path, pad: Path) -> None:
    try:
        nieuw.replace(pad)
    except PermissionError as fout:  # beside it we could write: on Windows somebody has it open
        raise OSError(errno.EBUSY, fout.strerror) from fout


def in_map(map_: Path, patroon: str = "*") -> list[Path]:
    """What lies in a folder under such a name, sorted; nothing when there is no folder.

    ``Path.glob`` takes a folder that may not be read for an empty one, and work that was to move
    or to wipe its files would look done. Raises OSError.
    """
    try:
        gevonden = [pad for pad in map_.iterdir() if fnmatchcase(pad.name, patroon)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(gevonden)
