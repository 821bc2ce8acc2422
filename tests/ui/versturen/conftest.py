"""A laptop in a real window at the real register, and a server that is none."""

from __future__ import annotations

import http.server
import itertools
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.register import NERGENS, laptop
from tests.helpers.voorbeeld import Klokje
from tests.register.server import Demosleutels, demo, postgres_url, server, server_database
from waarnemer_app.dossier import Dossier, Tijdbron
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.toelating import ToelatingPaneel
from waarnemer_app.ui.begin.uitvoering import ToelatingUitvoering
from waarnemer_app.ui.components import FocusRing
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.versturen.dossiercontrole import Dossiercontrole
from waarnemer_app.ui.versturen.pagina import VersturenPagina
from waarnemer_app.ui.versturen.verzender import Verzender

__all__ = ["demo", "postgres_url", "server", "server_database"]

Maak = Callable[..., "Zendproef"]


class Zendproef:
    """The page of sending of one laptop."""

    def __init__(self, dossier: Dossier, klok: Klokje, theme: Theme, qtbot: QtBot) -> None:
        self.dossier, self.qtbot = dossier, qtbot
        self.state = AppState(dossier, theme, klok)
        self.verzender = Verzender(self.state)
        self.controle = Dossiercontrole(self.state, self.verzender)
        self.toelating = ToelatingUitvoering(dossier, Tijdbron(klok))
        self._getoond: list[tuple[str, str]] = []
        self.fouten: list[tuple[str, str, str, str]] = []
        self.verzender.mislukt.connect(lambda *woorden: self.fouten.append(woorden))
        self.venster = w = MainWindow(theme, demo=True)
        w.register("versturen", lambda _: self._pagina(w))
        for naam in ("bezoek", "formulier", "kenmerken", "signaal"):
            w.register(naam, lambda _, naam=naam: Page(theme, naam))  # type: ignore[misc]  # default
        w.page_shown.connect(lambda naam, id_: self._getoond.append((naam, id_)))
        w.resize(1366, 768)
        w.show()
        w.activateWindow()
        qtbot.waitUntil(w.isActiveWindow)

    def _pagina(self, w: MainWindow) -> VersturenPagina:
        return VersturenPagina(
            self.state,
            w,
            self.verzender,
            self.controle,
            lambda: ToelatingPaneel(self.state.theme, self.toelating),
        )

    def open(self) -> VersturenPagina:
        """Show the page."""
        self.venster.toon("versturen")
        self.rust()
        pagina = self.venster.pages.current()
        assert isinstance(pagina, VersturenPagina)
        return pagina

    @property
    def getoond(self) -> list[tuple[str, str]]:
        """Names and ids of the pages that were shown; one that is on its way arrives first."""
        self.venster.pages.current()
        return self._getoond

    def rust(self) -> None:
        """Let layouts settle."""
        for _ in range(5):
            QApplication.processEvents()

    def wacht(self) -> None:
        """Until nothing is under way."""
        self.qtbot.waitUntil(lambda: not self.verzender.is_bezig, timeout=60_000)
        self.rust()

    def verstuur(self) -> None:
        """Press the big button and wait for the outcome."""
        self.open().knop.press()
        self.wacht()

    def melding(self) -> str:
        """The banner, title and text."""
        banner = self.open()._banner
        return "" if banner is None else f"{banner.title.text()} {banner.text.text()}".strip()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    accessibility.install()
    theme = Theme.load()
    theme.apply(qapp)
    ring = FocusRing(qapp, theme)
    yield theme
    ring.deleteLater()
    theme.deleteLater()


@pytest.fixture
def maak(tmp_path: Path, theme: Theme, qtbot: QtBot) -> Iterator[Maak]:
    """Makes laptops: ``adres`` of the register, admitted when ``demo`` is given."""
    nummers, gemaakt = itertools.count(), list[Zendproef]()

    def act(adres: str = NERGENS, demo: Demosleutels | None = None) -> Zendproef:
        klok = Klokje()
        dossier = laptop(tmp_path / f"laptop{next(nummers)}", adres, demo, klok)
        gemaakt.append(Zendproef(dossier, klok, theme, qtbot))
        return gemaakt[-1]

    yield act
    for proef in gemaakt:
        proef.verzender.stop()
        proef.wacht()
        proef.venster.close()
        proef.dossier.sluit()


class Onzin(http.server.BaseHTTPRequestHandler):
    """A portal of a hotel: every address gives the same page."""

    antwoord, soort = b"<html><title>Welkom</title></html>", "text/html"

    def _stuur(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.soort)
        self.send_header("Content-Length", str(len(self.antwoord)))
        self.end_headers()
        self.wfile.write(self.antwoord)

    do_GET = do_POST = do_PUT = _stuur  # noqa: N815 — names of http.server

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def portaal() -> Iterator[str]:
    """Address of something that is no register."""
    portaal = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Onzin)
    draad = threading.Thread(target=portaal.serve_forever)
    draad.start()
    yield f"http://127.0.0.1:{portaal.server_address[1]}"
    portaal.shutdown()
    draad.join()
    portaal.server_close()
