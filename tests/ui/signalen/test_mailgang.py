"""A mail draft made beside the window: stopped, for who goes on meanwhile, and at a full disk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from tests.ui.signalen.conftest import Wereld
from tests.ui.signalen.test_kennisgevingen import blok_van, feiten_van, pagina_van
from tests.ui.test_stukgang import wacht
from waarnemer_app.domain.kennisgeving import OntvangerRol
from waarnemer_app.store.fouten import OpslagFout


def test_a_mail_that_takes_a_while_can_be_stopped(wereld: Wereld) -> None:
    """Nothing is written, opened or noted; a second Ctrl+Enter before "Stop" waits for nobody."""
    pagina = pagina_van(wereld)
    blok, woord = blok_van(pagina, OntvangerRol.MINISTER), pagina.groot.text()
    pagina.hoofdknop()
    pagina.hoofdknop()
    assert pagina.mailgang.gang.bezig
    pagina.mailgang.gang.duurt.emit()
    assert pagina.groot.text() == "Stop"
    pagina.hoofdknop()
    assert pagina.groot.text() == woord
    assert not pagina.mailgang.gang.bezig
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    assert (wereld.geopend, list(wereld.uitvoer.iterdir())) == ([], [])
    assert feiten_van(wereld, blok).mail_concept_op is None


def test_who_goes_on_to_another_is_not_asked_about_the_wrong_mail(wereld: Wereld) -> None:
    pagina = pagina_van(wereld)
    minister = blok_van(pagina, OntvangerRol.MINISTER)
    gemeente = blok_van(pagina, OntvangerRol.GEMEENTE)
    pagina.hoofdknop()
    pagina.kies(gemeente.id)
    wacht(pagina.mailgang.gang)
    assert [pad.name for pad in wereld.geopend] == ["mail-procesaanwijzing-1-0941-minister.eml"]
    assert feiten_van(wereld, minister).mail_concept_op == wereld.klok()
    assert feiten_van(wereld, gemeente).mail_concept_op is None
    assert pagina._gekozen == gemeente.id
    assert not pagina.mail.vraag.wordt_gevraagd()


def test_what_cannot_be_noted_is_not_left(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*_: object) -> None:
        raise OpslagFout("De schijf is vol.", "Maak ruimte.")

    pagina = pagina_van(wereld)
    monkeypatch.setattr(wereld.state.dossier, "noteer", vol)
    pagina.open_mail()
    wacht(pagina.mailgang.gang)
    assert pagina.meldingen()[0].title.text() == "De schijf is vol."
    assert (wereld.geopend, list(wereld.uitvoer.iterdir())) == ([], [])
