"""How fast an answer is on the form page: from the answer to the painted frame.

First theme 5 with its count grid on the screen, on a real encrypted dossier: the engine alone, kept
on the disk, and shown; then every form. Offscreen when there is no display. A frame of 60 Hz is
16.7 ms.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from benchmarks.kader import SNEL, Rij, deel, grens, meld
from benchmarks.motoren.schermen import (
    alle_formulieren,
    maak_dossier,
    naar_onderdeel,
    nu,
    toon,
)
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.ui.components import FocusRing
from waarnemer_app.ui.formulier.invuller import begin_invulling
from waarnemer_app.ui.formulier.pagina import FormulierPagina, lees_vorm
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.opruimen import Opruimer
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme

RONDEN = 60 if SNEL else 400
BEELD = 16.7
AANTALLEN = 3
GETAL = "/data/aantallen/aantallen_1/{0}"
NEE = "/data/aantallen/t5_06"


def meet(werk: Callable[[int], object], ronden: int = RONDEN) -> list[float]:
    """Milliseconds of each round, the first ten left out."""
    tijden = []
    for nummer in range(ronden + 10):
        begin = time.perf_counter()
        werk(nummer)
        tijden.append((time.perf_counter() - begin) * 1000)
    return tijden[10:]


class Kijker(QObject):
    """Counts what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.geverfd = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 — name of Qt
        self.geverfd += event.type() == QEvent.Type.Paint
        return False


def paints(pagina: FormulierPagina, werk: Callable[[], object]) -> bool:
    """True when the work really repaints the grid."""
    (raster,) = pagina.rasters.values()
    kijker = Kijker()
    raster._balans.installEventFilter(kijker)  # noqa: SLF001 — nobody else needs to know
    werk()
    raster._balans.removeEventFilter(kijker)  # noqa: SLF001 — the same
    return kijker.geverfd > 0


def opstelling(app: QApplication, map_: Path) -> tuple[AppState, MainWindow, str]:
    """A window of 1366 x 768 at a visit."""
    theme = Theme.load()
    theme.apply(app)
    FocusRing(app, theme)
    dossier = maak_dossier(map_)
    bezoek = dossier.doe(BeginBezoek(plek=dossier.zoek_plekken("oefenlokaal")[0])).objecten[-1]
    state = AppState(dossier, theme, nu, app)
    venster = MainWindow(theme, demo=True)
    opruimer = Opruimer(venster)
    state.opgeslagen.connect(opruimer.bezig)
    venster.page_shown.connect(opruimer.bezig)
    venster.register(
        "formulier",
        lambda i: FormulierPagina(state, venster, i),
        place="bezoek",
        before=partial(lees_vorm, state),
    )
    venster.resize(1366, 768)
    venster.show()
    return state, venster, bezoek


def telraster(app: QApplication, state: AppState, venster: MainWindow, bezoek: str) -> list[Rij]:
    """Theme 5 with the section of the numbers."""
    kop = next(kop for kop in state.dossier.formulieren() if kop.id == "t5")
    venster.toon("formulier", begin_invulling(state, kop, bezoek).id)
    pagina = venster.pages.current()
    assert isinstance(pagina, FormulierPagina)
    pagina.toon_onderdeel(AANTALLEN)
    invuller = pagina.invuller
    instance, letters = invuller.instance, "hdabefg"
    for letter, aantal in zip("abdefgh", (1046, 78, 1124, 1111, 5, 8, 1124), strict=True):
        invuller.antwoord(GETAL.format(letter), str(aantal))
    app.processEvents()

    def getal(nummer: int) -> tuple[str, str]:
        return GETAL.format(letters[nummer % 7]), str(1000 + nummer)

    def getekend(nummer: int) -> None:
        invuller.antwoord(*getal(nummer))
        toon(app)

    def opent(nummer: int) -> None:
        invuller.antwoord(NEE, "nee" if nummer % 2 else "ja")
        toon(app)

    def onderdeel(nummer: int) -> None:
        beurt.append(naar_onderdeel(app, pagina, nummer % 6)[1])

    assert paints(pagina, lambda: getekend(0)), "nothing was painted: the figures say nothing"
    alleen = meet(lambda n: instance.answer(*getal(n)))
    bewaren = meet(lambda _: invuller.bewaar("x"))
    heel = meet(lambda _: venster.repaint())
    getallen, openen = meet(getekend), meet(opent)
    beurt: list[float] = []
    secties = meet(onderdeel, 60)
    wat = "a number in the count grid"
    return [
        grens(f"{wat}: engine alone, p99", deel(alleen, 0.99), 5),
        grens(f"{wat}: kept on the disk, p99", deel(bewaren, 0.99), 50),
        grens(f"{wat}: to the painted frame, p99", deel(getallen, 0.99), BEELD),
        grens(f"{wat}: to the painted frame, worst", max(getallen), 50),
        Rij(f"{wat}: the same, median", deel(getallen, 0.5), "painting the whole window",
            deel(heel, 0.5)),
        grens("nee: a toelichting and an offer open or close, p99", deel(openen, 0.99), 50),
        grens("another section, p99", deel(secties, 0.99), 50),
        grens("another section, longest turn, p99", deel(beurt, 0.99), 50),
    ]  # fmt: skip


def main() -> int:
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as map_:
        state, venster, bezoek = opstelling(app, Path(map_) / "dossier")
        rijen = telraster(app, state, venster, bezoek)
        rijen += alle_formulieren(app, state, venster, bezoek)
        meld(rijen)
        venster.close()
        state.dossier.sluit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
