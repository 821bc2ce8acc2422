"""The whole check in the window: beside the work, to be stopped, its result in the auditlog."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import Klokje
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.versturen.conftest import Maak, Zendproef
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import AuditRegel, lees_audit
from waarnemer_app.store.controle import Controle, controleer_tabellen
from waarnemer_app.store.fouten import DatabaseFout, SchijfVol
from waarnemer_app.store.stilstand import Stilstand, Veranderd
from waarnemer_app.ui import background
from waarnemer_app.ui.versturen import dossiercontrole


def _laatste(proef: Zendproef) -> AuditRegel:
    return lees_audit(proef.dossier.sleutel, proef.dossier.opslag.audit.regels()[-1])


def test_the_button_checks_and_says_what_came_of_it(maak: Maak, qtbot: QtBot) -> None:
    proef = maak()
    paneel = proef.open().dossier
    assert paneel.stand.text() == "Nog niet helemaal gecontroleerd."
    paneel.knop.setFocus()
    QTest.keyClick(paneel.knop, Qt.Key.Key_Space)
    assert proef.controle.bezig
    assert paneel.knop_stop.hasFocus()
    assert paneel.stand.text() == "De controle loopt. U kunt gewoon doorwerken."
    assert not proef.state.doe(MaakNotitie(tekst="ondertussen")).geweigerd
    with qtbot.waitSignal(proef.controle.klaar):
        proef.controle.begin()
    assert paneel.uitslag is not None
    assert paneel.uitslag.title.text() == "Dit dossier klopt."
    assert paneel.uitslag.text.text() == "Nagekeken op handtekening en inhoud: 3 regels."
    assert paneel.knop.hasFocus()
    assert paneel.stand.text().startswith("Gecontroleerd op ")
    regel = _laatste(proef)
    assert (regel.actie, regel.object, regel.resultaat) == (Actie.CONTROLE, "3", "gelukt")
    assert tree_walk.check(proef.venster)
    assert text_fits.faults(proef.venster) == []


def test_it_can_be_stopped_and_a_fault_of_the_disk_is_said(
    maak: Maak, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef = maak()
    paneel = proef.open().dossier
    proef.controle.stop()
    assert paneel.uitslag is None
    paneel.knop.press()
    paneel.knop_stop.press()
    assert not proef.controle.bezig
    assert paneel.uitslag is not None
    assert paneel.uitslag.title.text() == "U stopte de controle."
    proef.controle._stap()

    def kapot(_loop: Controle) -> bool:
        raise DatabaseFout("De schijf geeft een fout.", "Bel het bureau.")

    monkeypatch.setattr(Controle, "stap", kapot)
    paneel.knop.press()
    qtbot.waitUntil(lambda: not proef.controle.bezig)
    assert paneel.uitslag.title.text() == "De schijf geeft een fout."
    assert proef.controle.laatst() is None


def test_what_does_not_hold_is_said_and_counts_as_not_checked(maak: Maak, qtbot: QtBot) -> None:
    proef = maak()
    paneel = proef.open().dossier
    db = proef.dossier.opslag.db
    db.uitvoeren("DROP TRIGGER inhoud_alleen_wissen")
    db.uitvoeren("UPDATE inhoud SET inhoud = x'7b7d' WHERE seq = 1")
    with qtbot.waitSignal(proef.controle.klaar):
        paneel.knop.press()
    assert paneel.uitslag is not None
    assert paneel.uitslag.title.text() == "Dit dossier klopt niet."
    assert "na regel 1." in paneel.uitslag.text.text()
    assert "Bel het bureau." in paneel.uitslag.text.text()
    assert _laatste(proef).resultaat == "mislukt"
    assert proef.controle.laatst() is None


def test_once_a_week_it_begins_by_itself(maak: Maak, qtbot: QtBot) -> None:
    proef = maak()
    proef.controle.wekelijks()
    assert proef.controle.bezig
    assert proef.controle._klok.interval() > 1000, "first one sees the day"
    proef.controle.stop()
    with qtbot.waitSignal(proef.controle.klaar):
        proef.controle.wekelijks(eerst_ms=0)
    proef.controle.wekelijks()
    assert not proef.controle.bezig
    klok = proef.state.nu
    assert isinstance(klok, Klokje)
    klok.tijd += timedelta(days=8)
    proef.controle.wekelijks()
    assert proef.controle.bezig
    proef.controle.stop()


def test_pages_that_changed_meanwhile_are_looked_at_again(
    maak: Maak, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef = maak()
    proef.open()
    gezien: list[Stilstand] = []

    def eerst_veranderd(stilstand: Stilstand) -> tuple[str, ...]:
        gezien.append(stilstand)
        if len(gezien) == 1:
            raise Veranderd
        return controleer_tabellen(stilstand)

    monkeypatch.setattr(dossiercontrole, "controleer_tabellen", eerst_veranderd)
    with qtbot.waitSignal(proef.controle.klaar) as klaar:
        proef.controle.begin()
    assert len(gezien) == 2
    assert klaar.args is not None
    assert klaar.args[0].goed
    assert proef.controle.laatst() is not None


@pytest.mark.parametrize(
    ("fout", "melding"),
    [
        (DatabaseFout("De schijf geeft een fout."), "De schijf geeft een fout."),
        (ValueError("iets anders"), "De controle is niet afgemaakt."),
    ],
)
def test_pages_that_cannot_be_looked_at_are_no_sound_dossier(
    maak: Maak, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fout: Exception, melding: str
) -> None:
    proef = maak()
    paneel = proef.open().dossier

    def mis(_: Stilstand) -> tuple[str, ...]:
        raise fout

    monkeypatch.setattr(dossiercontrole, "controleer_tabellen", mis)
    with qtbot.waitSignal(proef.controle.mislukt):
        paneel.knop.press()
    assert paneel.uitslag is not None
    assert paneel.uitslag.title.text() == melding
    assert not proef.controle.bezig
    assert proef.controle.laatst() is None


@pytest.mark.parametrize("fout", [None, DatabaseFout("te laat")])
def test_what_comes_of_pages_after_it_was_stopped_is_dropped(
    maak: Maak, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fout: Exception | None
) -> None:
    proef = maak()
    proef.open()
    gezegd: list[object] = []
    for sein in (proef.controle.klaar, proef.controle.mislukt):
        sein.connect(lambda *woorden: gezegd.append(woorden))
    mag = threading.Event()

    def traag(stilstand: Stilstand) -> tuple[str, ...]:
        assert mag.wait(30)
        if fout is not None:
            raise fout
        return controleer_tabellen(stilstand)

    monkeypatch.setattr(dossiercontrole, "controleer_tabellen", traag)
    proef.controle.begin()
    qtbot.waitUntil(lambda: bool(background._underway))
    proef.controle.stop()
    mag.set()
    qtbot.waitUntil(lambda: not background._underway)
    assert gezegd == []
    assert proef.controle.laatst() is None


def test_a_disk_that_does_not_take_the_result_is_told(
    maak: Maak, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef = maak()
    paneel = proef.open().dossier

    def vol(*_: object, **__: object) -> None:
        raise SchijfVol

    monkeypatch.setattr(proef.dossier, "noteer", vol)
    with qtbot.waitSignal(proef.controle.mislukt):
        paneel.knop.press()
    assert paneel.uitslag is not None
    assert "schijf is vol" in paneel.uitslag.title.text()
    assert not proef.controle.bezig
