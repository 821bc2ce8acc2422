"""Ctrl+P on each page that has a PDF: the file opens, or the page says why not."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from tests.documents.pdfhulp import info_van
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_stukgang import Maker, wacht
from tests.ui.test_stukken import waarneming
from tests.ui.test_venster import Dag, dag
from waarnemer_app.ui.formulier.controle import ControlePagina
from waarnemer_app.ui.pdfknop import PdfKnop
from waarnemer_app.ui.route.pagina import RoutePagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel
from waarnemer_app.ui.zoeken.vastgelegd import VastgelegdPagina

__all__ = ["dag"]
CTRL = Qt.KeyboardModifier.ControlModifier
WEGEN: dict[str, tuple[Callable[[Dag], tuple[str, str]], str]] = {
    "waarneming": (lambda dag: ("vastgelegd", waarneming(dag)), "Oefenlokaal"),
    "concept": (lambda dag: ("controle", dag.id["formulier"]), "Concept: "),
    "onregelmatigheid": (
        lambda dag: ("onregelmatigheid", dag.id["onregelmatigheid"]),
        "kiezers zonder stempas",
    ),
    "geschiedenis": (
        lambda dag: ("vastgelegd", dag.id["onregelmatigheid"]),
        "kiezers zonder stempas",
    ),
    "route": (lambda _: ("route", ""), "Route"),
}


@pytest.fixture
def geopend(dag: Dag) -> list[Path]:
    """The files that the program asked the system to open."""
    paden: list[Path] = []

    def open_(pad: Path) -> bool:
        paden.append(pad)
        return True

    dag.state.open_bestand = open_
    return paden


def ga(dag: Dag, naam: str) -> PdfKnop:
    """Show the page of this way, and give its button."""
    dag.alles()
    dag.venster.window.toon(*WEGEN[naam][0](dag))
    QApplication.processEvents()
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, VastgelegdPagina | ControlePagina | LadderPagina | RoutePagina)
    return pagina.pdf


@pytest.mark.parametrize("naam", WEGEN)
def test_the_key_makes_it_and_opens_it(dag: Dag, geopend: list[Path], naam: str) -> None:
    knop = ga(dag, naam)
    assert knop.isVisible()
    assert text_fits.faults(dag.venster.window) == []
    dag.toets(Qt.Key.Key_P, CTRL)
    wacht(knop.gang)
    (pad,) = geopend
    assert WEGEN[naam][1] in info_van(pad.read_bytes())["Title"]
    assert knop.melding is None


@pytest.mark.parametrize("naam", WEGEN)
def test_a_failure_is_said_on_the_page_until_the_next_try(dag: Dag, naam: str) -> None:
    knop = ga(dag, naam)
    dag.state.open_bestand = lambda _: False
    knop.press()
    wacht(knop.gang)
    assert knop.melding is not None
    assert knop.melding.isVisible()
    assert "geen programma" in knop.melding.title.text()
    tree_walk.check(dag.venster.window)
    dag.state.open_bestand = lambda _: True
    knop.press()
    assert knop.melding is None
    wacht(knop.gang)


def test_it_is_found_in_the_search_box(dag: Dag, geopend: list[Path]) -> None:
    knop = ga(dag, "onregelmatigheid")
    dag.toets(Qt.Key.Key_K, CTRL)
    paneel = dag.venster.window.overlay.content()
    assert isinstance(paneel, ZoekPaneel)
    for letter in "PDF":
        dag.toets(Qt.Key(ord(letter)))
    paneel.zoek.edit.flush()
    dag.toets(Qt.Key.Key_Return)
    wacht(knop.gang)
    assert len(geopend) == 1


def test_when_it_takes_a_while_the_button_stops_it(dag: Dag, geopend: list[Path]) -> None:
    knop = ga(dag, "route")
    woord, maker = knop.text(), Maker()
    knop._stuk = weakref.WeakMethod(maker.stuk)
    knop.press()
    knop.gang.duurt.emit()
    assert knop.text() == "Stop"
    QApplication.processEvents()
    assert text_fits.faults(dag.venster.window) == []
    tree_walk.check(dag.venster.window)
    knop.press()
    assert knop.text() == woord
    maker.mag.set()
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    assert geopend == []
    knop.press()
    wacht(knop.gang)
    assert knop.text() == woord
    assert len(geopend) == 1


def test_a_page_without_a_pdf_has_neither_button_nor_key(dag: Dag, geopend: list[Path]) -> None:
    dag.alles()
    dag.toon("vastgelegd")
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, VastgelegdPagina)
    assert not pagina.pdf.isVisible()
    dag.toets(Qt.Key.Key_P, CTRL)
    assert geopend == []


def test_a_form_that_was_stated_is_no_concept_any_more(dag: Dag, geopend: list[Path]) -> None:
    knop = ga(dag, "concept")
    waarneming(dag)
    dag.venster.window.toon("bezoek", dag.id["bezoek"])
    dag.toon("controle")
    assert not knop.isVisible()
    dag.toets(Qt.Key.Key_P, CTRL)
    assert geopend == []
