"""Uitleg: the right page from anywhere, searching while typing, and reading by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import Dag
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.uitleg.pagina import UitlegPagina
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel
from waarnemer_app.ui.zoeken.vondst import Groep


def uitleg(dag: Dag) -> UitlegPagina:
    QApplication.processEvents()
    nu = dag.venster.window.pages.current()
    assert isinstance(nu, UitlegPagina)
    return nu


def test_f1_and_enter_open_the_page_about_where_one_is(dag: Dag) -> None:
    dag.toon("versturen")
    dag.toets(Qt.Key.Key_F1)
    assert isinstance(dag.venster.window.overlay.content(), KeyList)
    dag.toets(Qt.Key.Key_Return)
    assert uitleg(dag).tekst.accessibleName() == "Einde van de dag"
    assert uitleg(dag).tekst.hasFocus()


def test_searching_while_typing(dag: Dag) -> None:
    dag.venster.window.toon("uitleg")
    pagina = uitleg(dag)
    pagina.zoek.take_focus()
    for letter in "LADER":
        dag.toets(Qt.Key(ord(letter)))
    dag.toets(Qt.Key.Key_Return)
    assert pagina.tekst.accessibleName() == "Voor de dag"
    assert next(r.title.text() for r in pagina.lijst.rows()) == "Voor de dag"
    pagina.zoek.show_value("kachelpijp")
    pagina.zoek.edit.report()
    assert pagina._niets.isVisible()


def test_ctrl_k_finds_the_explanation(dag: Dag) -> None:
    dag.toets(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, ZoekPaneel)
    voor.zoek.show_value("lader")
    voor.zoek.edit.report()
    rij = next(r for r in voor.lijst.rijen() if r.vondst.groep is Groep.UITLEG)
    rij.click()
    assert uitleg(dag).tekst.accessibleName() == "Voor de dag"


def test_the_why_of_a_question_leads_to_its_page(dag: Dag) -> None:
    """Where the instruction says something about the question; else there is no link."""
    dag.bezoek()
    dag.formulier()
    dag.toon("formulier")
    formulier = dag.venster.window.pages.current()
    assert isinstance(formulier, FormulierPagina)
    formulier.toon_uitleg("signaal")
    assert uitleg(dag).tekst.accessibleName() == "Van signaal naar onregelmatigheid"


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_everything_fits_and_is_reached(dag: Dag, factor: int, maat: tuple[int, int]) -> None:
    dag.venster.window.resize(*maat)
    dag.state.theme.set(factor=factor)
    dag.venster.window.toon("uitleg")
    assert text_fits.faults(dag.venster.window) == []
    assert len(tree_walk.check(dag.venster.window)) > 3
    dag.state.theme.set(factor=100)
