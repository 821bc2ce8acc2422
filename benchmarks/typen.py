"""From a key to a durable concept, in the real window with a long text, beside a bare text field.

One run types the same keys, turn by turn, in the field of a signaal that is being written and in a
text area that belongs to nothing: from key to the return of the commit that holds it; how long a
key is handled in both; and what the window is busy with when it keeps concept and place.
"""

import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from benchmarks.kader import SNEL, Rij, deel, grens, meld
from tests.ui.proef import nieuw_dossier
from waarnemer_app.app import plaatselijk
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.components import TextArea
from waarnemer_app.ui.signalen.signaal import SignaalPagina
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster

TOETSEN = 60 if SNEL else 400
TUSSEN_MS = 70
"""A quick typist: 170 words a minute."""
LANG = "De rij stond tot buiten. " * 150


def ms(begin: float) -> float:
    return (time.perf_counter() - begin) * 1000


class Meting:
    """Types and looks at the clock."""

    def __init__(self, state: AppState, veld: QPlainTextEdit, los: QPlainTextEdit) -> None:
        self.veld, self.los = veld, los
        self.wachten: list[float] = []
        self.durend: list[float] = []
        self.toets: list[float] = []
        self.kale_toets: list[float] = []
        self.bewaren: list[float] = []
        state.opgeslagen.connect(self._durend)
        bewaar = state.bewaar

        def gemeten(concept: object) -> None:
            begin = time.perf_counter()
            bewaar(concept)
            self.bewaren.append(ms(begin))

        state.bewaar = gemeten

    def _durend(self, _: str) -> None:
        self.durend += [ms(begin) for begin in self.wachten]
        self.wachten = []

    def typ(self, nummer: int) -> None:
        letter = "abcde "[nummer % 6]
        for veld, lijst in ((self.veld, self.toets), (self.los, self.kale_toets)):
            begin = time.perf_counter()
            if veld is self.veld:
                self.wachten.append(begin)
            QTest.keyClicks(veld, letter)
            lijst.append(ms(begin))


def typ_alles(venster: Venster, meting: Meting) -> list[float]:
    """Type all keys in real time; gives how long keeping the place took each time."""
    plaatsen: list[float] = []
    lus, klok = QEventLoop(), QTimer()
    klok.setInterval(TUSSEN_MS)
    nummers = iter(range(TOETSEN))

    def volgende() -> None:
        nummer = next(nummers, None)
        if nummer is None:
            klok.stop()
            QTimer.singleShot(1500, lus.quit)
            return
        meting.typ(nummer)

    def plaats() -> None:
        begin = time.perf_counter()
        venster.plaats.bewaar_nu()
        plaatsen.append(ms(begin))

    venster.plaats.klok.timeout.disconnect()
    venster.plaats.klok.timeout.connect(plaats)
    klok.timeout.connect(volgende)
    klok.start()
    lus.exec()
    return plaatsen


def main() -> None:
    app = QApplication([])
    theme = Theme.load()
    theme.apply(app)
    with tempfile.TemporaryDirectory() as map_:
        dossier = nieuw_dossier(Path(map_) / "d", plaatselijk)
        state = AppState(dossier, theme, plaatselijk)
        toelating = ToelatingUitvoering(dossier, Tijdbron(nu=plaatselijk))
        venster = Venster(state, toelating, lambda _: True)
        venster.window.resize(1366, 768)
        venster.window.show()
        venster.window.toon("signaal")
        pagina = venster.window.pages.current()
        assert isinstance(pagina, SignaalPagina)
        pagina.ga_naar("wat")
        veld = venster.window.focusWidget()
        assert isinstance(veld, TextArea)
        los = TextArea(theme, "Los", parent=pagina)
        los.show()
        for een in (veld, los):
            een.setPlainText(LANG)
        meting = Meting(state, veld, los)
        plaatsen = typ_alles(venster, meting)
        meld(verslag(meting, plaatsen))
        assert not meting.wachten, "some keys never became durable"
        venster.einde()
        dossier.sluit()


def verslag(meting: Meting, plaatsen: list[float]) -> list[Rij]:
    """What was found."""
    los = "the same key in a field that belongs to nothing"
    toets, kaal = deel(meting.toets, 0.5), deel(meting.kale_toets, 0.5)
    return [
        grens(f"from key to durable, the worst of {TOETSEN}", max(meting.durend), 1000),
        Rij("a key in the page, median", toets, los, kaal, hoogstens=2),
        grens("a key in the page, p99", deel(meting.toets, 0.99), 16.7),
        grens("keeping the concept, the worst", max(meting.bewaren), 50),
        grens("keeping the place, the worst", max(plaatsen), 50),
    ]


if __name__ == "__main__":
    main()
