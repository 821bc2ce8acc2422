"""One walk through the program in one theme and language; the window at each text size."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.standen import loop


def neem(naar: Path, thema: str, maat: int, taal: str) -> None:
    """Write ``NAAM.THEMA.MAAT.png`` of every state into ``naar``, as large as the window."""
    app = QApplication.instance() or QApplication(["waarnemer"])
    assert isinstance(app, QApplication)
    # some pictures show a path: of a stick, of a copy
    map_ = Path(tempfile.gettempdir()) / "demo"
    shutil.rmtree(map_, ignore_errors=True)
    try:
        with loop(app, map_, taal, thema=thema, maat=maat) as tocht:
            for stand, w in tocht:
                pad = naar / f"{stand.naam}.{thema}.{maat}.png"
                assert beeld(w.programma.stapel, w.vlak).save(str(pad)), pad
    finally:
        shutil.rmtree(map_, ignore_errors=True)


def beeld(venster: QWidget, vlak: QWidget) -> QPixmap:
    """The window, with the menu that hangs open over it."""
    plaat = venster.grab()
    if vlak is not venster:
        schilder = QPainter(plaat)
        schilder.drawPixmap(venster.mapFromGlobal(vlak.mapToGlobal(QPoint(0, 0))), vlak.grab())
        schilder.end()
    return plaat
