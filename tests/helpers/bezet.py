"""A file that another program has open: on Windows it can be neither replaced nor removed."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def in_gebruik(pad: Path) -> Iterator[None]:
    """Windows refuses by itself; elsewhere the same is refused here, for this file alone."""
    with pad.open("rb"), pytest.MonkeyPatch.context() as m:
        if sys.platform != "win32":
            for naam in ("unlink", "replace"):
                m.setattr(Path, naam, _weiger(pad, getattr(Path, naam)))
        yield


def _weiger(pad: Path, echt: Any) -> Any:
    def doe(self: Path, *waarden: Any, **namen: Any) -> Any:
        if pad in {self, *waarden}:
            raise PermissionError(errno.EACCES, "Access denied", str(self))
        return echt(self, *waarden, **namen)

    return doe
