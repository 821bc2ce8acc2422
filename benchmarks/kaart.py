"""Panning over 10,000 places: our picture beside a QGraphicsView with the same points.

One run drags both, turn by turn, over the whole country in small steps and paints each time.
Prints milliseconds per picture and pictures per second; 60 per second is 16.7 ms. Offscreen, so
that it is the work of the processor alone. ``SNEL=1`` is a small run.
"""

import json
import os
import random
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QImage, QPen
from PySide6.QtWidgets import QApplication, QGraphicsScene, QGraphicsView, QWidget

from waarnemer_app.ui.route.kaart import Kaart
from waarnemer_app.ui.route.plaatsen import Plaats
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.route import Halte

AANTAL = 10_000
BEELDEN = 60 if os.environ.get("SNEL") else 600
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


def deel(waarden: list[float], welk: float) -> float:
    return round(sorted(waarden)[min(len(waarden) - 1, int(len(waarden) * welk))], 2)


def kort(waarden: list[float]) -> dict[str, float]:
    return {
        "ms_p50": deel(waarden, 0.5),
        "ms_p95": deel(waarden, 0.95),
        "ms_p99": deel(waarden, 0.99),
        "beelden_per_seconde_p95": round(1000 / deel(waarden, 0.95)),
    }


def hoofd() -> None:
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
    uit = {
        "plaatsen": AANTAL,
        "beelden": BEELDEN,
        "maat": f"{BREED}x{HOOG}",
        "kaart": {ver: kort(tijden) for ver, tijden in onze.items()},
        "qgraphicsview": kort(hunne),
    }
    sys.stdout.write(json.dumps(uit, indent=1) + "\n")


if __name__ == "__main__":
    hoofd()
