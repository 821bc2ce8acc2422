"""The window of a dossier is loaded ahead, in the background."""

import gc
import sys

from waarnemer_app.ui.vooruit import is_gelezen, laad_venster


def test_the_window_is_loaded() -> None:
    laad_venster()
    assert "waarnemer_app.ui.venster" in sys.modules


def test_what_was_read_is_looked_through_no_more() -> None:
    is_gelezen.cache_clear()
    is_gelezen()
    nieuw: list[list[object]] = [[] for _ in range(1000)]
    voor = gc.get_freeze_count()
    is_gelezen()
    # some of what was frozen may have gone meanwhile
    erbij = gc.get_freeze_count() - voor
    assert erbij < len(nieuw) // 2, "once: what came later may hold content"
