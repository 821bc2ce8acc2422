"""Files that a command of the bureau writes: whole or not at all, and why it could not be."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from waarnemer_app import platform

GEHEIM: Final = 0o600
GEWOON: Final = 0o666
"""Modes of a file, before the umask: for this user alone, and as other files are."""
_WAAROM: Final = {
    errno.ENOSPC: "De schijf is vol. Maak ruimte, of kies een andere plaats.",
    errno.ENOENT: "De map bestaat niet. Maak haar eerst, of kies een andere plaats.",
    errno.EACCES: "U mag hier niet schrijven. Kies een andere plaats.",
    errno.EPERM: "U mag hier niet schrijven. Kies een andere plaats.",
    errno.EROFS: "Deze schijf is alleen te lezen. Kies een andere plaats.",
    errno.EISDIR: "Dit is een map. Noem een bestand.",
}


class SchrijfFout(Exception):
    """A file that cannot be written; ``str()`` is Dutch: what, why, what to do."""


def waarom_niet(fout: OSError) -> str:
    """Why the system did not write, and what to do, in Dutch."""
    return _WAAROM.get(fout.errno or 0, "Kies een andere plaats.")


def schrijf_heel(pad: Path, stukken: Iterable[bytes], modus: int = GEHEIM) -> None:
    """Write a file whole or not at all, durable on return; raises SchrijfFout.

    What stood there before stays until the new file is whole, and no half file is left.
    """
    nieuw = pad.with_name(f"{pad.name}.{os.getpid()}.nieuw")  # two may write the same receipt
    try:
        with os.fdopen(os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, modus), "wb") as f:
            f.writelines(stukken)
            f.flush()
            os.fsync(f.fileno())
        nieuw.replace(pad)
        platform.fsync_dir(pad.parent, pad)
    except OSError as fout:
        with contextlib.suppress(OSError):
            nieuw.unlink()
        raise SchrijfFout(f"{pad} is niet te schrijven. {waarom_niet(fout)}") from fout


def moet_nieuw_zijn(pad: Path) -> None:
    """Refuse a file that is there, or a folder that is not; raises SchrijfFout.

    Ask it before an act that is done once: then its proof is not lost, and no earlier one.
    """
    if pad.exists():
        raise SchrijfFout(f"{pad} is er al. Kies een nieuwe naam; het oude bestand blijft zo.")
    if not pad.absolute().parent.is_dir():
        raise SchrijfFout(f"{pad} is niet te schrijven. {_WAAROM[errno.ENOENT]}")
