"""Reading a procesaanwijzing, and recording how it was dealt with (R-PA-16, R-PA-17)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld, maak_wereld
from tests.ui.test_stukgang import wacht
from waarnemer_app.documents.pdf import fonts
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    JaNee,
    Nageleefd,
    Procesaanwijzing,
    Wijze,
)
from waarnemer_app.domain.revisie import lees_audit
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.reden import RedenPaneel


def _geef(w: Wereld) -> str:
    invulling = Invulling(
        gegeven_op=w.klok(),
        wijze=Wijze.TELEFONISCH,
        gegeven_door_lid="lid-a",
        opdracht="Vraag elke kiezer om de stempas.",
        herstel_mogelijk=False,
    )
    gedaan = w.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=w.onregelmatigheid(), plek=oefenlokaal(1), invulling=invulling
        )
    )
    return gedaan.objecten[0]


def _feiten(w: Wereld, id_: str) -> Procesaanwijzing:
    return w.dossier.stand.geef(id_, Procesaanwijzing).inhoud


def test_giver_and_recorder_are_two_facts(wereld: Wereld) -> None:
    """R-PA-12."""
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", _geef(wereld))
    teksten = [label.text() for label in pagina.findChildren(QLabel)]
    assert teksten[teksten.index("Gegeven door") + 1] == "Kiesraadlid A (voorbeeld)"
    assert teksten[teksten.index("Vastgelegd door") + 1] == "Waarnemer 01 (voorbeeld)"
    assert teksten[teksten.index("Herstel mogelijk") + 1] == "Nee."
    assert any("PA_GEEN_OVERLEG" in tekst for tekst in teksten)


def test_the_opvolging_is_stated_with_the_proces_verbaal(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    wereld.toets("1")
    wereld.typ("De voorzitter vroeg weer om de stempas.")
    pagina.rijen.spoel()
    pagina.vermelding.segments[2].click()
    pagina.hoofdknop()
    wereld.pagina(LadderPagina)
    feiten = _feiten(wereld, id_)
    assert feiten.opvolging is not None
    assert feiten.opvolging.nageleefd is Nageleefd.BINNEN_TERMIJN
    assert feiten.opvolging.vastgesteld_op == wereld.klok()
    assert feiten.vermelding_gezien_in_pv is JaNee.NIET_GEZIEN
    assert wereld.dossier.concepten("opvolging") == []


def test_an_opvolging_without_words_is_refused(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    pagina.hoofdknop()
    assert pagina.rijen.rij("nageleefd").message.text()
    pagina.schrijver.zet("nageleefd", "deels")
    pagina.hoofdknop()
    assert _feiten(wereld, id_).opvolging is None
    assert "PA_OPVOLGING_ZONDER_TEKST" in pagina.meldingen()[0]._code.text()


def test_a_later_look_in_the_proces_verbaal_is_a_new_revision(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    pagina.schrijver.zet_alle({"nageleefd": "niet", "tekst": "Het ging door."})
    pagina.hoofdknop()
    terug = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    assert terug.schrijver.tekst("tekst") == "Het ging door."
    terug.vermelding.segments[0].click()
    assert _feiten(wereld, id_).vermelding_gezien_in_pv is JaNee.JA
    assert wereld.dossier.stand.geef(id_, Procesaanwijzing).rev == 3


def test_from_here_to_the_mails_and_back(wereld: Wereld) -> None:
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", _geef(wereld))
    pagina.side_acts[1].press()
    wereld.pagina(KennisgevingenPagina)
    wereld.venster.terug()
    wereld.pagina(ProcesaanwijzingPagina).side_acts[0].press()
    wereld.pagina(LadderPagina)


def test_half_an_opvolging_survives_a_restart(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    pagina.ga_naar("tekst")
    wereld.typ("De voorzitter")
    pagina.bewaar_nu()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    terug = opnieuw.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    assert terug.schrijver.tekst("tekst") == "De voorzitter"
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster


def test_the_pdf_opens_with_its_key(wereld: Wereld) -> None:
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", _geef(wereld))
    QTest.keyClick(wereld.focus(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    wacht(pagina.gang)
    pad = wereld.geopend[0]
    assert (pad.parent, pad.name) == (wereld.uitvoer, "procesaanwijzing-1-0941.pdf")
    assert pad.read_bytes().startswith(b"%PDF-")
    regel = lees_audit(wereld.dossier.sleutel, wereld.dossier.opslag.audit.regels()[-1])
    assert regel.actie == "export-leesbaar"
    assert wereld.dossier.stand.heeft(regel.object)
    wereld.mailprogramma = False
    pagina.open_pdf()
    wacht(pagina.gang)
    assert str(pad) in pagina.meldingen()[0].text.text()
    pad.unlink()
    wereld.uitvoer.rmdir()
    pagina.open_pdf()
    wacht(pagina.gang)
    assert pagina.meldingen()[-1].title.text() == "De PDF kon niet worden bewaard."


def test_a_pdf_that_takes_a_while_can_be_stopped(wereld: Wereld) -> None:
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", _geef(wereld))
    pagina.open_pdf()
    pagina.gang.duurt.emit()
    assert pagina.pdf.text() == "Stop"
    pagina.pdf.press()
    assert pagina.pdf.text() == "PDF"
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    assert wereld.geopend == []


def test_a_pdf_that_cannot_be_noted_or_drawn_is_not_left(
    wereld: Wereld, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", _geef(wereld))
    db = wereld.dossier.opslag.db
    db.uitvoeren("PRAGMA query_only = 1")
    pagina.open_pdf()
    wacht(pagina.gang)
    db.uitvoeren("PRAGMA query_only = 0")
    assert pagina.meldingen()[-1].title.text() == "De PDF kon niet worden bewaard."
    monkeypatch.setattr(fonts, "resource_dir", lambda: tmp_path)
    fonts.laad.cache_clear()
    pagina.open_pdf()
    wacht(pagina.gang)
    fonts.laad.cache_clear()
    assert "lettertype" in pagina.meldingen()[-1].title.text()
    assert list(wereld.uitvoer.iterdir()) == []


def test_a_withdrawal_asks_why_and_goes_back(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    pagina.trek_in()
    paneel = wereld.venster.overlay.content()
    assert isinstance(paneel, RedenPaneel)
    paneel.reden.setPlainText("Zij is niet gegeven.")
    paneel.press_big()
    assert wereld.dossier.stand.geef(id_, Procesaanwijzing).ingetrokken
    wereld.pagina(LadderPagina)


def test_who_spoke_it_instead_is_shown(wereld: Wereld) -> None:
    """R-PA-12: that somebody else spoke it is a fact of the record."""
    invulling = Invulling(
        gegeven_op=wereld.klok(), gegeven_door_lid="lid-a", uitgesproken_door_ander="waarnemer"
    )
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=wereld.onregelmatigheid(), plek=oefenlokaal(1), invulling=invulling
    )
    id_ = wereld.doe(handeling).objecten[0]
    assert "PA_GEVER_NIET_BEVOEGD" in _feiten(wereld, id_).afwijkingen
    pagina = wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    teksten = [label.text() for label in pagina.findChildren(QLabel)]
    assert teksten[teksten.index("Uitgesproken door") + 1] == "waarnemer"
