"""The blank twin of a form: from the list of a visit and from the acts, by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from tests.documents.pdfhulp import info_van
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_stukgang import wacht
from tests.ui.test_venster import Dag, dag
from waarnemer_app import platform
from waarnemer_app.ui.bezoek.pagina import BezoekPagina
from waarnemer_app.ui.papier import PapierPaneel

__all__ = ["dag"]


def paneel(dag: Dag) -> PapierPaneel:
    """What stands in front, after the act."""
    dag.venster.window.acts.run("papier")
    QApplication.processEvents()
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, PapierPaneel)
    return voor


def test_enter_on_a_form_opens_its_blank_twin(dag: Dag) -> None:
    koppen = dag.state.dossier.formulieren()
    voor = paneel(dag)
    lijst = voor.lijst
    assert [rij.title.text() for rij in lijst.rows()] == [kop.titel for kop in koppen]
    assert lijst.rows()[0].hasFocus()
    dag.toets(Qt.Key.Key_Down)
    dag.toets(Qt.Key.Key_Return)
    wacht(voor.gang)
    (pad,) = platform.export_dir(dag.state.dossier.map).iterdir()
    assert info_van(pad.read_bytes())["Title"] == f"{koppen[1].titel}, op papier"
    assert dag.venster.window.overlay.content() is None
    assert koppen[1].titel in dag.venster.window.undo_bar.text()


def test_a_failure_is_said_and_the_list_stays(dag: Dag) -> None:
    dag.state.open_bestand = lambda _: False
    voor = paneel(dag)
    dag.toets(Qt.Key.Key_Return)
    wacht(voor.gang)
    assert voor.fout() == "Er is geen programma dat een PDF opent."
    voor.knop.press()
    assert dag.venster.window.overlay.content() is None


def test_when_it_takes_a_while_the_big_button_stops_it(dag: Dag) -> None:
    voor = paneel(dag)
    dag.toets(Qt.Key.Key_Return)
    voor.gang.duurt.emit()
    assert voor.knop.text() == "Stop"
    voor.knop.press()
    assert voor.knop.text() == "Sluit"
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    assert list(platform.export_dir(dag.state.dossier.map).iterdir()) == []
    assert dag.venster.window.overlay.content() is voor


def test_the_page_of_a_visit_offers_it(dag: Dag) -> None:
    dag.bezoek()
    dag.toon("bezoek")
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, BezoekPagina)
    pagina.papier.press()
    assert isinstance(dag.venster.window.overlay.content(), PapierPaneel)


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(dag: Dag, factor: int) -> None:
    dag.venster.window.resize(1024, 640)
    dag.state.theme.set(factor=factor)
    voor = paneel(dag)
    assert text_fits.faults(dag.venster.window) == []
    assert len(tree_walk.check(voor)) >= len(voor.lijst.rows())
    dag.state.theme.set(factor=100)
