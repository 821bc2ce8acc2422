"""Panning over 10,000 places: our picture beside a QGraphicsView with the same points.

One run drags both, turn by turn, over the whole country in small steps and paints each time. A
picture may take 16.7 ms (60 per second). Offscreen, so that it is the work of the processor alone.
"""

import os
import random
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QImage, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from benchmarks.kader import SNEL, Rij, deel, grens, meld
from waarnemer_app.ui.route.kaart import Kaart
from waarnemer_app.ui.route.plaatsen import Plaats
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.route import Halte

AANTAL = 10_000
BEELDEN = 60 if SNEL else 600
BREED, HOOG = 900, 640


def plaatsen() -> list[Plaats]:
    """Points spread as gemeenten are: many near each other, few between."""
    dobbel = random.Random(2026)  # noqa: S311 — the same points each run
    kernen = [
        (dobbel.uniform(20_000, 280_000), dobbel.uniform(310_000, 610_000)) for _ in range(342)
    ]
    return [
        Plaats(f"p{nr}", dobbel.gauss(kern[0], 2500), dobbel.gauss(kern[1], 2500))
        for nr in range(AANTAL)
        for kern in (dobbel.choice(kernen),)
    ]


def teken(widget: QWidget, vel: QImage) -> float:
    begin = time.perf_counter()
    QWidget.render(widget, vel)
    return (time.perf_counter() - begin) * 1000


def ander(punten: list[Plaats]) -> QGraphicsView:
    toneel = QGraphicsScene()
    pen, kwast = QPen(), QBrush()
    for p in punten:
        toneel.addEllipse(p.x / 100 - 1, -p.y / 100 - 1, 2, 2, pen, kwast)
    zicht = QGraphicsView(toneel)
    toneel.setParent(zicht)
    zicht.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    return zicht


def main() -> None:
    app = QApplication(sys.argv)
    theme = Theme.load()
    theme.apply(app)
    punten = plaatsen()
    kaart, zicht = Kaart(theme), ander(punten)
    kaart.toon_plaatsen(punten)
    stops = [(p.id, Halte(p.x, p.y, str(n), f"{n}", "straks")) for n, p in enumerate(punten[:12])]
    kaart.toon_haltes(stops)
    for widget in (kaart, zicht):
        widget.resize(BREED, HOOG)
        widget.show()
    app.processEvents()
    kaart.toon_alles()
    zicht.fitInView(zicht.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    zicht.setSceneRect(zicht.sceneRect().adjusted(-5000, -5000, 5000, 5000))
    schaal = zicht.transform().m11()
    vel = QImage(BREED, HOOG, QImage.Format.Format_RGB32)
    onze: dict[str, list[float]] = {"heel_land": [], "provincie": []}
    hunne: list[float] = []
    for ver, tijden in onze.items():
        if ver == "provincie":
            kaart.zoom(4)
        for nr in range(BEELDEN):
            stap = 6 if nr // 50 % 2 else -6
            kaart.schuif(stap, stap / 2)
            tijden.append(teken(kaart, vel))
            if ver == "heel_land":
                zicht.translate(stap / schaal, stap / 2 / schaal)
                hunne.append(teken(zicht, vel))
    wat, ander_ = f"a picture of {AANTAL} places at p95", "QGraphicsView with the same points"
    land, provincie = (deel(onze[ver], 0.95) for ver in ("heel_land", "provincie"))
    meld(
        [
            Rij(f"{wat}: the whole country", land, ander_, deel(hunne, 0.95), hoogstens=1),
            grens(f"{wat}: the whole country", land, 16.7),
            grens(f"{wat}: a provincie", provincie, 16.7),
        ]
    )


if __name__ == "__main__":
    main()
