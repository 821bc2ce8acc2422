"""A note: two keys, durable while typing, kept by Ctrl+Enter and by Esc, gone when empty."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Klok, Proef, druk, heropen, klok, om, proef, typ
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BeginBezoek, VerwijderConcept
from waarnemer_app.ui.notitie import NotitiePaneel

__all__ = ["klok", "proef"]

ZIN = "De stembus stond achter een pilaar."


def notities(proef: Proef) -> list[Notitie]:
    return [o.inhoud for o in proef.dossier.stand.alle(Notitie)]


@pytest.fixture
def bezoek(proef: Proef) -> str:
    plek = proef.dossier.plek(proef.plek(9001))
    return proef.dossier.doe(BeginBezoek(plek=plek)).objecten[-1]


def open_notitie(proef: Proef) -> NotitiePaneel:
    proef.toon("vandaag")
    druk(Qt.Key.Key_F2)
    paneel = proef.overlay()
    assert isinstance(paneel, NotitiePaneel)
    return paneel


def test_a_note_is_two_keys_and_has_time_and_place(proef: Proef, bezoek: str) -> None:
    paneel = open_notitie(proef)
    assert "9001 Oefenlokaal Aula" in paneel.waar.text()
    assert "14.05 uur" in paneel.waar.text()
    typ(ZIN)
    druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(n.tekst, n.bezoek) for n in notities(proef)] == [(ZIN, bezoek)]
    assert proef.overlay() is None
    assert proef.dossier.concepten() == []
    assert "bewaard" in proef.melding()


def test_escape_keeps_too(proef: Proef, bezoek: str) -> None:
    open_notitie(proef)
    typ(ZIN)
    druk(Qt.Key.Key_Escape)
    assert [n.tekst for n in notities(proef)] == [ZIN]
    assert proef.overlay() is None


@pytest.mark.parametrize("tekst", ["", "   "])
def test_an_empty_note_vanishes(proef: Proef, bezoek: str, tekst: str) -> None:
    open_notitie(proef)
    typ(tekst)
    druk(Qt.Key.Key_Escape)
    assert notities(proef) == []
    assert proef.dossier.concepten() == []
    assert proef.overlay() is None


def test_what_is_typed_is_on_the_disk_without_any_key_more(
    proef: Proef, bezoek: str, qtbot: QtBot
) -> None:
    open_notitie(proef)
    typ(ZIN)
    qtbot.waitUntil(lambda: bool(proef.dossier.concepten("notitie")), timeout=1000)
    proef.dossier.sluit()
    weer = heropen(proef.map, Klok(om(15)))
    (concept,) = weer.concepten("notitie")
    assert concept.inhoud["tekst"] == ZIN
    assert concept.bezoek == bezoek
    weer.sluit()
    proef.dossier = heropen(proef.map, proef.klok)


def test_a_note_that_was_not_finished_comes_back(proef: Proef, bezoek: str) -> None:
    paneel = open_notitie(proef)
    typ("De stem")
    paneel.flush()
    proef.window.sluit_overlay()
    weer = open_notitie(proef)
    assert weer.tekst.value() == "De stem"
    typ("bus")
    druk(Qt.Key.Key_Escape)
    assert [n.tekst for n in notities(proef)] == ["De stembus"]


def test_undo_withdraws_the_note_and_gives_its_text_back(proef: Proef, bezoek: str) -> None:
    open_notitie(proef)
    typ(ZIN)
    druk(Qt.Key.Key_Escape)
    druk(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert notities(proef) == []
    assert open_notitie(proef).tekst.value() == ZIN


def test_a_note_without_a_visit_says_so(proef: Proef) -> None:
    paneel = open_notitie(proef)
    assert "niet bij een bezoek" in paneel.waar.text()
    typ(ZIN)
    druk(Qt.Key.Key_Escape)
    assert notities(proef)[0].bezoek is None


def test_a_disk_that_refuses_is_said_and_the_text_stays(proef: Proef, bezoek: str) -> None:
    paneel = open_notitie(proef)
    typ(ZIN)
    paneel.tekst.flush()
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    druk(Qt.Key.Key_Escape)
    assert not paneel.fout.isHidden()
    assert paneel.fout.title.text()
    assert paneel.tekst.value() == ZIN
    assert proef.overlay() is paneel
    assert notities(proef) == []
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    druk(Qt.Key.Key_Escape)
    assert [n.tekst for n in notities(proef)] == [ZIN]


def test_the_concept_can_be_thrown_away_elsewhere(proef: Proef, bezoek: str) -> None:
    paneel = open_notitie(proef)
    typ(ZIN)
    paneel.flush()
    proef.dossier.doe(VerwijderConcept(concept=proef.dossier.concepten("notitie")[0].id))
    druk(Qt.Key.Key_Escape)
    assert [n.tekst for n in notities(proef)] == [ZIN]


@pytest.mark.parametrize("factor", [100, 200])
def test_the_note_fits_and_can_be_read(proef: Proef, bezoek: str, factor: int) -> None:
    proef.state.theme.set(factor=factor)
    paneel = open_notitie(proef)
    QApplication.processEvents()
    assert not text_fits.faults(proef.window)
    namen = {control.name for control in tree_walk.walk(paneel)}
    assert {"Notitie", "Bewaar"} <= namen
