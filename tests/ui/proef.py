"""A real window on a real dossier of the demo package, for the tests of the screens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.sjabloon import maak_snel
from tests.helpers.voorbeeld import NL, WACHTZIN, oefenkluis
from tests.ui.window import in_window
from waarnemer_app.domain.pakket import Pakket, Persoonlijk, Toewijzing
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.imports.pakket import lees_pakket, lees_persoonlijk, vertrouwde_wortels
from waarnemer_app.platform import resource_dir
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.opslag import NieuwDossier
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.pagina import BezoekPagina
from waarnemer_app.ui.bezoek.vertrek import ga_weg
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.pagina import VandaagPagina

DEMO = resource_dir() / "demo"
Toon = Callable[[QWidget], QWidget]
DAG = datetime(2026, 3, 18, tzinfo=NL)
"""Midnight of the day of the demo package."""


def om(uur: int, minuut: int = 0) -> datetime:
    """A moment of that day; 25 is one o'clock in the night after."""
    return DAG + timedelta(hours=uur, minutes=minuut)


class Klok:
    """Stands still until a test moves it; each look is a second later, as at a real keyboard."""

    def __init__(self, nu: datetime) -> None:
        self.nu = nu

    def __call__(self) -> datetime:
        self.nu += timedelta(seconds=1)
        return self.nu


@cache
def demo() -> tuple[Pakket, bytes, Persoonlijk]:
    """The demo package, read once, its bytes, and a personal file."""
    data = (DEMO / "demo.wvp").read_bytes()
    wortels = vertrouwde_wortels(DEMO)
    pakket = lees_pakket(data, wortels, demo_toegestaan=True)
    eigen = (DEMO / "voorbeeldwaarnemer.wvw").read_bytes()
    return pakket, data, lees_persoonlijk(eigen, wortels, pakket)


def nieuw_dossier(map_: Path, klok: Klok, plannen: tuple[Toewijzing, ...] = ()) -> Dossier:
    """A real, encrypted dossier with the demo package."""
    pakket, data, persoon = demo()
    nieuw = NieuwDossier(
        pakket=pakket, bestand=data, waarnemer=persoon.waarnemer, toewijzingen=plannen
    )
    return Dossier(maak_snel(map_, *oefenkluis(), nieuw, klok()), Tijdbron(nu=klok))


def heropen(map_: Path, klok: Klok) -> Dossier:
    """Open it again, as after a flat battery."""
    return open_dossier(map_, open_kluis(map_, WACHTZIN), Tijdbron(nu=klok))


@dataclass
class Proef:
    """The window with what is behind it."""

    map: Path
    klok: Klok
    dossier: Dossier
    state: AppState
    window: MainWindow
    bezocht: list[tuple[str, str]] = field(default_factory=list)

    def toon(self, pagina: str, id_: str = "") -> Page:
        """Go to a page and give it."""
        self.window.toon(pagina, id_)
        self.window.pages.whole()
        QApplication.processEvents()
        return self.pagina()

    def pagina(self) -> Page:
        """The page that is shown."""
        pagina = self.window.pages.whole()
        assert pagina is not None
        return pagina

    @property
    def gezien(self) -> list[tuple[str, str]]:
        """The pages that were shown; one that is on its way arrives first."""
        self.window.pages.current()
        return self.bezocht

    def overlay(self) -> QWidget | None:
        """What stands in front, if anything."""
        return self.window.overlay.content()

    def melding(self) -> str:
        """What the undo bar says."""
        return self.window.undo_bar.text()

    def plek(self, nummer: int) -> str:
        """Id of a practice station by its number."""
        return f"sb-GM9990-{nummer}"


class _Ander(Page):
    """Stands where a page of another screen would be; only its name is looked at."""


def proefvenster(
    qtbot: QtBot, theme: Theme, map_: Path, klok: Klok, plannen: tuple[Toewijzing, ...] = ()
) -> Proef:
    """Build window, dossier and pages; show and activate it."""
    dossier = nieuw_dossier(map_, klok, plannen)
    state = AppState(dossier, theme, klok)
    window = MainWindow(theme, demo=True)
    qtbot.addWidget(window)
    proef = Proef(map_, klok, dossier, state, window)
    window.register("vandaag", lambda _: VandaagPagina(state, window))
    window.register("bezoek", lambda id_: BezoekPagina(state, window, id_))
    window.register("formulier", lambda id_: FormulierPagina(state, window, id_))
    for naam in ("signaal", "kenmerken", "kennisgevingen", "aanwijzing", "versturen", "vastgelegd"):
        window.register(naam, lambda _: _Ander(theme, "Elders"))
    window.acts.on("notitie", lambda: window.toon_overlay(NotitiePaneel(state, window)))
    window.acts.on("bezoek_begin", lambda: window.toon_overlay(BeginBezoekPaneel(state, window)))
    window.acts.on("weggaan", lambda: ga_weg(state, window))
    window.page_shown.connect(lambda naam, id_: proef.bezocht.append((naam, id_)))
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return proef


@pytest.fixture
def klok() -> Klok:
    """Five past two in the afternoon of the day of the vote."""
    return Klok(om(14, 5))


@pytest.fixture
def proef(qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok) -> Iterator[Proef]:
    """A window on a new dossier without plans."""
    proef = proefvenster(qtbot, theme, tmp_path / "d", klok)
    yield proef
    proef.window.close()
    proef.dossier.sluit()


@pytest.fixture
def toon(qtbot: QtBot) -> Iterator[Toon]:
    """Put a part in a window that is shown and active; the part is given back."""
    ramen: list[QWidget] = []

    def doe(deel: QWidget) -> QWidget:
        ramen.append(in_window(qtbot, deel))
        return ramen[-1]

    yield doe
    for raam in ramen:
        raam.close()


def druk(toets: Qt.Key, wijze: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key on what has the focus, as a keyboard does."""
    held = QApplication.focusWidget()
    assert held is not None, "nothing has the focus"
    QTest.keyClick(held, toets, wijze)


def typ(tekst: str) -> None:
    """Type a text in what has the focus."""
    held = QApplication.focusWidget()
    assert held is not None, "nothing has the focus"
    QTest.keyClicks(held, tekst)
