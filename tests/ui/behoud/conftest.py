"""A laptop with work on it, in a real window with the page of copies and wiping."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.register import NERGENS, laptop
from tests.helpers.voorbeeld import Klokje
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.behoud.pagina import BehoudPagina
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.venster import Venster


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    return theme


class Proef:
    """The window of one laptop, at the page."""

    def __init__(self, map_: Path, theme: Theme, qtbot: QtBot) -> None:
        klok = Klokje()
        self.qtbot = qtbot
        self.dossier = laptop(map_, NERGENS, klok=klok)
        self.state = AppState(self.dossier, theme, klok)
        toelating = ToelatingUitvoering(self.dossier, Tijdbron(klok))
        self.venster = Venster(self.state, toelating, lambda _: True)
        w = self.venster.window
        w.resize(1366, 768)
        w.toon("behoud")
        w.show()
        w.activateWindow()
        qtbot.waitUntil(w.isActiveWindow)

    @property
    def pagina(self) -> BehoudPagina:
        """The page that is shown."""
        pagina = self.venster.window.pages.current()
        assert isinstance(pagina, BehoudPagina)
        return pagina

    def melding(self) -> str:
        """The banner at the left: title and text."""
        banner = self.pagina._banner
        return "" if banner is None else f"{banner.title.text()} {banner.text.text()}"

    def kopieer(self, doel: Path) -> None:
        """Make a copy and wait for the outcome."""
        self.venster.behoud.kopieerder.maak(doel)
        self.qtbot.waitUntil(lambda: not self.venster.behoud.kopieerder.is_bezig, timeout=60_000)
        QApplication.processEvents()


@pytest.fixture
def proef(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Proef]:
    proef = Proef(tmp_path / "d", theme, qtbot)
    yield proef
    proef.venster.window.close()
    proef.venster.window.deleteLater()
    proef.venster.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    proef.dossier.sluit()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"
