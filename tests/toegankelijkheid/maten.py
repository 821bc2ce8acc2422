"""Measure every text on every screen in every state: both languages, small and large.

    python -m tests.toegankelijkheid.maten              (make maten)
    python -m tests.toegankelijkheid.maten --taal en --tekst 200        (one walk of the four)

There is one walk per language and text size, because another text size costs as much as all the
rest of a state; in each of them a state is measured at 1366 x 768 and at 1024 x 640. In another
language than Dutch a text of the program that still stands there in Dutch is a fault too.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import product
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from scripts.talen import berichten, bestanden
from tests.helpers.standen.wereld import Wereld
from tests.toegankelijkheid import text_fits
from waarnemer_app.ui.taal.domein import Catalogus

TALEN: Final = ("nl", "en")
VENSTERS: Final = ((1366, 768), (1024, 640))
TEKST: Final = (100, 200)
VAN_ELDERS: Final = {"rapportage", "uitleg"}
"""What these pages show is the text of a document, and of the package."""
_NEDERLANDS: Final = frozenset({"Voorlezen", "_Alinea", "_AlineaTekst"})
"""What is read aloud or mailed stays Dutch, with all that is in it."""
_GETYPT: Final = (
    "tekst", "wat", "titel", "waarom", "feitelijke_constatering", "afspraak", "opdracht",
    "toelichting", "evenredigheidsweging", "hersteltoelichting", "reden",
)  # fmt: skip
"""Fields of a record or concept that hold free text."""
_KORT: Final = 8
"""Letters; a shorter text that somebody typed says nothing about the text around it."""


def maten(window: QWidget) -> Iterator[str]:
    """Every fault of the screen as it stands, at each size; the size of before comes back."""
    was = window.size()
    for breed, hoog in VENSTERS:
        window.resize(breed, hoog)
        for fout in text_fits.faults(window):
            yield f"{breed} x {hoog}: {fout}"
    window.resize(was)
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


def _staat_in_het_nederlands(deel: QWidget | None) -> bool:
    while deel is not None:
        if type(deel).__name__ in _NEDERLANDS:
            return True
        deel = deel.parentWidget()
    return False


def getypt(w: Wereld) -> set[str]:
    """Every text of the open dossier that a person typed."""
    venster = w.programma.venster
    if venster is None:
        return set()
    dossier = venster.state.dossier
    inhoud: list[object] = [een.inhoud.model_dump() for een in dossier.stand.elk()]
    return set(_teksten([*inhoud, *(concept.inhoud for concept in dossier.concepten())]))


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, Mapping):
        yield from (waarde[veld] for veld in _GETYPT if isinstance(waarde.get(veld), str))
        yield from _teksten(list(waarde.values()))
    elif isinstance(waarde, list | tuple):
        for deel in waarde:
            yield from _teksten(deel)


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

    def in_venster(self, window: QWidget, eigen: Iterable[str] = ()) -> Iterator[str]:
        """Each text that is Dutch, once; not where one of the texts of a person is in it."""
        gezien, eigen = set(), [tekst for tekst in eigen if len(tekst) >= _KORT]
        for deel, tekst in woorden(window):
            if tekst in gezien or any(een in tekst for een in eigen):
                continue
            if _staat_in_het_nederlands(deel):
                continue
            gezien.add(tekst)
            if any(zin in self._vast for zin in (tekst, *tekst.split(". "), *tekst.split(" · "))):
                yield f"nog Nederlands: {tekst!r}"
                continue
            if "." in tekst and self._domein.zoek(tekst) not in {None, tekst}:
                yield f"nog Nederlands: {tekst!r}"


def loop_na(code: str, factor: int, zeg: Callable[[str], object]) -> int:
    """Walk every state in a language at a text size (%); gives the number of faults."""
    from tests.helpers.standen import STANDEN, loop

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    achter = Achtergebleven(code) if code != "nl" else None
    begin, fouten, standen = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory() as map_, loop(app, Path(map_), code, maat=factor) as tocht:
        for stand, w in tocht:
            standen += 1
            gevonden = list(maten(w.programma.stapel))
            if achter and stand.pagina not in VAN_ELDERS:
                gevonden += achter.in_venster(w.programma.stapel, getypt(w))
            fouten += len(gevonden)
            for fout in gevonden:
                zeg(f"{code}, {factor} %, {stand.naam}: {fout}")
    assert standen == len(STANDEN), "the walk stopped early"
    maten_, duur = len(VENSTERS), time.monotonic() - begin
    zeg(f"{code}, {factor} %: {standen} standen, {maten_} vensters, {fouten} fouten, {duur:.0f} s")
    return fouten


def main() -> int:
    """Read the command line; gives 1 when there is a fault."""
    import tests.conftest  # noqa: F401 — folders of its own, before anything reads them
    from waarnemer_app.ui import accessibility

    lezer = argparse.ArgumentParser(description=__doc__)
    lezer.add_argument("--taal", choices=TALEN)
    lezer.add_argument("--tekst", type=int, choices=TEKST)
    gekozen = lezer.parse_args()
    app = QApplication([])
    accessibility.install()
    gangen = product(
        [gekozen.taal] if gekozen.taal else TALEN, [gekozen.tekst] if gekozen.tekst else TEKST
    )
    fouten = sum(loop_na(code, factor, partial(print, flush=True)) for code, factor in gangen)
    app.processEvents()
    return min(1, fouten)


if __name__ == "__main__":
    sys.exit(main())
