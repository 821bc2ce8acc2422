"""Loading ahead: the window of a dossier needs many modules, and reading them takes long.

It is done while somebody types (``ui/begin/voorladen.py``), and what is left in the background
once somebody unlocks, so that the window does not stand still.
"""

import gc
from functools import cache
from importlib import import_module


def laad_venster() -> None:
    """Import what the window of a dossier needs."""
    import_module("waarnemer_app.ui.venster")


@cache
def is_gelezen() -> None:
    """Modules are no garbage: the lock does not look through what was read until here.

    Before the first dossier is open, so that nothing that holds content is among it.
    """
    gc.freeze()
