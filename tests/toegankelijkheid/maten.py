"""Measure every text on every screen in every state: both languages, small and large.

    python -m tests.toegankelijkheid.maten [nl|en]      (make maten; some ten minutes)

Each state is measured at 1366 x 768 and at 1024 x 640, at 100 and at 200 percent. In another
language than Dutch a text of the program that still stands there in Dutch is a fault too.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from scripts.talen import berichten, bestanden
from tests.toegankelijkheid import text_fits
from waarnemer_app.ui.taal.domein import Catalogus
from waarnemer_app.ui.theme import Theme

VENSTERS: Final = ((1366, 768), (1024, 640))
TEKST: Final = (100, 200)
_NEDERLANDS: Final = frozenset({"Voorlezen", "_Alinea", "_AlineaTekst"})
"""What is read aloud or mailed stays Dutch."""


def maten(theme: Theme, window: QWidget) -> Iterator[str]:
    """Every fault of the screen as it stands, at each size; the size of before comes back."""
    was = window.size(), theme.factor
    for breed, hoog in VENSTERS:
        for factor in TEKST:
            window.resize(breed, hoog)
            theme.set(factor=factor)
            for fout in text_fits.faults(window):
                yield f"{breed} x {hoog}, {factor} %: {fout}"
    window.resize(was[0])
    theme.set(factor=was[1])
    QApplication.processEvents()


def woorden(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """What a window says, to the eye and to a screen reader; not what was typed."""
    for deel in (window, *window.findChildren(QWidget)):
        if deel is not window and not deel.isVisibleTo(window):
            continue
        yield deel, deel.accessibleName()
        yield deel, deel.accessibleDescription()
        yield deel, deel.toolTip()
        tekst = getattr(deel, "text", None)
        if callable(tekst) and not isinstance(deel, QLineEdit | QPlainTextEdit):
            yield deel, str(tekst())


class Achtergebleven:
    """Finds texts of the program that were left in Dutch on a screen in another language."""

    def __init__(self, code: str) -> None:
        self._vast: set[str] = set()
        for soort in ("waarnemer", "domein"):
            for ts in bestanden(soort):
                if not ts.stem.endswith(f"_{code}"):
                    continue
                for _, bericht in berichten(ts):
                    bron = bericht.findtext("source") or ""
                    anders = bron != bericht.findtext("translation")
                    if anders and "{" not in bron and " " in bron.strip():
                        self._vast.add(bron)
        pad = next(ts for ts in bestanden("domein") if ts.stem.endswith(f"_{code}"))
        self._domein = Catalogus(pad)

    def in_venster(self, window: QWidget) -> Iterator[str]:
        """Each text that is Dutch, once."""
        gezien = set()
        for deel, tekst in woorden(window):
            if type(deel).__name__ in _NEDERLANDS or tekst in gezien:
                continue
            gezien.add(tekst)
            if any(zin in self._vast for zin in (tekst, *tekst.split(". "), *tekst.split(" · "))):
                yield f"nog Nederlands: {tekst!r}"
                continue
            if "." in tekst and self._domein.zoek(tekst) not in {None, tekst}:
                yield f"nog Nederlands: {tekst!r}"


def loop_na(code: str, zeg: Callable[[str], object]) -> int:
    """Walk every state in a language; gives the number of faults."""
    from tests.helpers.standen import loop

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    achter = Achtergebleven(code) if code != "nl" else None
    fouten = standen = 0
    with tempfile.TemporaryDirectory() as map_, loop(app, Path(map_), code) as tocht:
        for stand, w in tocht:
            standen += 1
            gevonden = list(maten(w.programma.theme, w.programma.stapel))
            if achter and stand.pagina not in {"rapportage", "uitleg"}:
                gevonden += achter.in_venster(w.programma.stapel)
            fouten += len(gevonden)
            for fout in gevonden:
                zeg(f"{code}, {stand.naam}: {fout}")
    zeg(f"{code}: {standen} standen, {len(VENSTERS) * len(TEKST)} maten, {fouten} fouten")
    return fouten


if __name__ == "__main__":
    import tests.conftest  # noqa: F401 — folders of its own, before anything reads them
    from waarnemer_app.ui import accessibility

    QApplication([])
    accessibility.install()
    talen = sys.argv[1:] or ["nl", "en"]
    sys.exit(min(1, sum(loop_na(code, print) for code in talen)))
