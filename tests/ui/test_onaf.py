"""The list of what is not finished: go on, throw away, put back, and nothing of it by accident."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import Dag, dag
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.onaf import OnafPaneel
from waarnemer_app.ui.signalen.kenmerken import KenmerkenPagina
from waarnemer_app.ui.vandaag.pagina import VandaagPagina

__all__ = ["dag"]


@pytest.fixture
def bezig(dag: Dag) -> Dag:
    """A form, a note, a judgement and a signaal that are half written."""
    dag.bezoek()
    dag.formulier()
    dag.signaal()
    state = dag.state
    state.bewaar(state.nieuw_concept("notitie", tekst="Er ligt een stapel papier"))
    state.bewaar(state.nieuw_concept("kenmerken", betreft=dag.id["signaal"], waarom="Daarom"))
    state.bewaar(state.nieuw_concept("kenmerken", betreft="weg"))
    dag.toon("vandaag")
    return dag


def vandaag(dag: Dag) -> VandaagPagina:
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, VandaagPagina)
    return pagina


def paneel(dag: Dag) -> OnafPaneel:
    if dag.venster.window.overlay.content() is None:
        vandaag(dag).onaf.click()
        QApplication.processEvents()
    open_ = dag.venster.window.overlay.content()
    assert isinstance(open_, OnafPaneel)
    return open_


def titels(dag: Dag) -> list[str]:
    return [rij.title.text() for rij in paneel(dag).lijst.rows()]


def test_it_lists_what_is_half_written_and_how_it_begins(bezig: Dag) -> None:
    assert vandaag(bezig).onaf.text() == "Nog niet af: 4"
    assert titels(bezig) == [
        "Beoordeling van een signaal",
        "Beoordeling van een signaal",
        "Notitie",
        vandaag(bezig).state.dossier.formulieren()[0].titel,
    ]
    onder = [rij.subtitle.text() for rij in paneel(bezig).lijst.rows()]
    assert onder[2].startswith("Er ligt een stapel papier · ")
    assert "gewijzigd om 9.41" in onder[2]
    assert paneel(bezig).lijst.rows()[0].hasFocus()
    assert text_fits.faults(bezig.venster.window) == []
    namen = [control.name for control in tree_walk.check(bezig.venster.window)]
    assert "Gooi weg: Notitie" in namen


def test_enter_goes_on_where_one_was(bezig: Dag) -> None:
    window = bezig.venster.window
    paneel(bezig).ga_verder(2)
    assert isinstance(window.overlay.content(), NotitiePaneel)
    window.sluit_overlay()
    paneel(bezig).lijst.go(3)
    QTest.keyClick(paneel(bezig).lijst.rows()[3], Qt.Key.Key_Return)
    assert isinstance(window.pages.current(), FormulierPagina)
    bezig.toon("vandaag")
    paneel(bezig).ga_verder(2)  # the form was looked at last and stands on top now
    assert isinstance(window.pages.current(), KenmerkenPagina)


def test_what_is_about_something_that_is_gone_says_so(bezig: Dag) -> None:
    open_ = paneel(bezig)
    open_.ga_verder(0)
    assert open_.fout.isVisible()
    assert "er niet meer is" in open_.fout.title.text()


def test_thrown_away_is_gone_everywhere_and_comes_back_whole(bezig: Dag) -> None:
    window, state = bezig.venster.window, bezig.state
    bezig.toon("formulier")
    pagina = window.pages.current()
    assert isinstance(pagina, FormulierPagina)
    bezig.toon("vandaag")
    concept = pagina.invuller.concept
    paneel(bezig).lijst.go(0)
    QTest.keyClick(paneel(bezig).lijst.rows()[0], Qt.Key.Key_Delete)
    assert state.dossier.concept(concept.id) is None
    assert state.weggegooid() == [concept]
    assert "Weggegooid" in window.undo_bar.text()
    assert len(paneel(bezig).prullenbak.rows()) == 1
    # an old page writes nothing into what was thrown away
    pagina.invuller.bewaar()
    assert state.dossier.concept(concept.id) is None
    paneel(bezig).zet_terug(concept.id)
    assert state.dossier.concept(concept.id) == concept
    bezig.toon("formulier")
    nieuw = window.pages.current()
    assert isinstance(nieuw, FormulierPagina)
    assert nieuw is not pagina
    assert not nieuw.invuller.vastgelegd


def test_ctrl_z_takes_it_back(bezig: Dag) -> None:
    for _ in range(4):
        paneel(bezig).gooi_weg(0)
    assert bezig.state.dossier.concepten() == []
    assert paneel(bezig).sluit.hasFocus()
    assert "vastgelegd" in paneel(bezig)._uitleg.text()
    bezig.venster.window.sluit_overlay()
    assert vandaag(bezig).onaf.text() == "Weggegooid: 4"
    bezig.venster.window.undo_bar.undo.emit()
    assert len(bezig.state.dossier.concepten()) == 1
    assert paneel(bezig).lijst.rows()[0].title.text() in titels(bezig)


def test_a_page_that_wrote_in_it_is_empty_and_full_again(bezig: Dag) -> None:
    bezig.toon("kenmerken")
    pagina = bezig.venster.window.pages.current()
    assert isinstance(pagina, KenmerkenPagina)
    assert pagina.schrijver.tekst("waarom") == "Daarom"
    bezig.toon("vandaag")
    paneel(bezig).gooi_weg(1)
    assert pagina.schrijver.tekst("waarom") == ""
    assert pagina.schrijver.id is None
    paneel(bezig).zet_terug(bezig.state.weggegooid()[0].id)
    assert pagina.schrijver.tekst("waarom") == "Daarom"


def test_a_full_disk_is_told_and_throws_nothing_away(
    bezig: Dag, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak ruimte.")

    open_ = paneel(bezig)
    monkeypatch.setattr(bezig.state, "doe", vol)
    open_.gooi_weg(0)
    assert open_.fout.title.text() == "De schijf is vol."
    assert len(open_.lijst.rows()) == 4
