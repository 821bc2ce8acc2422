"""One walk through the program in one theme, text size and language; what it sees, made small."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.standen import loop
from tests.schermen.platen import GEWOON, GROOT, breedte, ruwe_plaat, verklein


def neem(naar: Path, thema: str, maat: int, taal: str, alleen: Collection[str] = ()) -> int:
    """Write the tile of every state into ``naar``, or of some; gives how many were written.

    In the plain look (light, 100 %) also whole, for the pictures at full size.
    """
    app = QApplication.instance() or QApplication(["waarnemer"])
    assert isinstance(app, QApplication)
    # a caret that blinks makes every picture another one
    app.setCursorFlashTime(0)
    # some pictures show a path: of a stick, of a copy
    map_ = Path(tempfile.gettempdir()) / "demo"
    shutil.rmtree(map_, ignore_errors=True)
    nog, gedaan = set(alleen), 0
    try:
        with loop(app, map_, taal, thema=thema, maat=maat) as tocht:
            for stand, w in tocht:
                if alleen and stand.naam not in nog:
                    continue
                plaat = naar_pil(beeld(w.programma.stapel, w.vlak))
                pad = ruwe_plaat(naar, stand.naam, thema, maat)
                verklein(plaat, breedte(thema, maat)).save(pad, compress_level=1)
                if (thema, maat) == GEWOON and stand.naam in GROOT:
                    plaat.save(ruwe_plaat(naar, stand.naam), compress_level=1)
                gedaan += 1
                nog.discard(stand.naam)
                if alleen and not nog:
                    break
    finally:
        shutil.rmtree(map_, ignore_errors=True)
    assert not nog, f"there is no state {nog}"
    return gedaan


def beeld(venster: QWidget, vlak: QWidget) -> QPixmap:
    """The window, with the menu that hangs open over it."""
    plaat = venster.grab()
    if vlak is not venster:
        schilder = QPainter(plaat)
        schilder.drawPixmap(venster.mapFromGlobal(vlak.mapToGlobal(QPoint(0, 0))), vlak.grab())
        schilder.end()
    return plaat


def naar_pil(plaat: QPixmap) -> Image.Image:
    """The same picture for Pillow."""
    qt = plaat.toImage().convertToFormat(QImage.Format.Format_RGB888)
    maat = (qt.width(), qt.height())
    return Image.frombytes("RGB", maat, bytes(qt.constBits()), "raw", "RGB", qt.bytesPerLine())
