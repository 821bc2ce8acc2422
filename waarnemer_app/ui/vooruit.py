"""Loading ahead: the window of a dossier needs many modules, and reading them takes long.

It is done in the background once somebody unlocks, so that the window does not stand still.
"""

import gc
from functools import cache
from importlib import import_module

from PySide6.QtCore import QObject

from waarnemer_app.ui import background


def laad_venster(_progress: object = None) -> None:
    """Import what the window of a dossier needs."""
    import_module("waarnemer_app.ui.venster")


@cache
def is_gelezen() -> None:
    """Modules are no garbage: the lock does not look through what was read until here.

    Before the first dossier is open, so that nothing that holds content is among it.
    """
    gc.freeze()


def laad_vast(context: QObject) -> None:
    """Do so in the background; whoever needs it sooner loads it then."""
    background.run(context, laad_venster, _niets, _niets)


def _niets(_uitslag: object) -> None:
    """Nobody waits for it."""
