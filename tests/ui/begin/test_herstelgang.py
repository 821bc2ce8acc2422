"""The whole recovery in the program: request, restart, answer, window (R22)."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.kluis import NIEUW, antwoord_op, geef_houders
from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendel, ontgrendelscherm
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import Klok
from waarnemer_app.app import Programma
from waarnemer_app.domain.revisie import AUDIT_TYP
from waarnemer_app.store.herstel import NAAM
from waarnemer_app.ui.begin.herstel import HerstelPaneel


def paneel(programma: Programma, qtbot: QtBot) -> HerstelPaneel:
    """From the unlock window to the recovery."""
    ontgrendelscherm(programma).knop_herstel.press()
    assert programma.herstelpagina is not None
    assert programma.stapel.currentWidget() is programma.herstelpagina
    return programma.herstelpagina.paneel


@pytest.mark.usefixtures("theme")
def test_a_forgotten_wachtzin_is_replaced_with_two_holders(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, klok: Klok
) -> None:
    map_, verzoek, antwoord = tmp_path / "laptop", tmp_path / "v.wvh", tmp_path / "a.wvk"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    geef_houders(map_, WACHTZIN)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        deel = paneel(programma, qtbot)
        deel.nieuw.vul(NIEUW)
        deel.press_big()
        qtbot.waitUntil(deel.bewaar.isVisible, timeout=20_000)
        deel.schrijf_verzoek(verzoek)
        assert programma.herstelpagina is not None
        programma.herstelpagina.weg.press()
        ontgrendelscherm(programma)
    antwoord.write_bytes(antwoord_op(verzoek.read_bytes()))
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        assert ontgrendelscherm(programma).knop_herstel.text() == "Antwoord openen"
        deel = paneel(programma, qtbot)
        deel.antwoord.toon_pad(antwoord)
        deel.wachtzin.veld.setText(WACHTZIN)
        deel.press_big()
        qtbot.waitUntil(lambda: deel.melding() != "", timeout=20_000)
        assert deel.melding() == "Deze wachtzin past niet."
        deel.wachtzin.veld.setText(NIEUW)
        with qtbot.waitSignal(programma.geopend, timeout=20_000):
            deel.press_big()
        assert programma.venster is not None
        dossier = programma.venster.state.dossier
        regels = [dossier.sleutel.controleer(j, AUDIT_TYP) for j in dossier.opslag.audit.regels()]
        assert [r["actie"] for r in regels] == ["herstel-gevraagd", "hersteld", "ontgrendeld"]
        assert not (map_ / NAAM).exists()
        programma.vergrendel()
        assert ontgrendelscherm(programma).knop_herstel.text() == "Vraag herstel"
        ontgrendel(qtbot, programma, NIEUW)
        assert programma.venster.window.overlay.content() is None


@pytest.mark.usefixtures("theme")
def test_an_answer_that_opens_no_dossier_changes_nothing(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, klok: Klok
) -> None:
    map_, antwoord = tmp_path / "laptop", tmp_path / "a.wvk"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    geef_houders(map_, WACHTZIN)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        deel = paneel(programma, qtbot)
        deel.nieuw.vul(NIEUW)
        deel.press_big()
        qtbot.waitUntil(deel.bewaar.isVisible, timeout=20_000)
        deel.schrijf_verzoek(tmp_path / "v.wvh")
        antwoord.write_bytes(antwoord_op((tmp_path / "v.wvh").read_bytes()))
        database = (map_ / "dossier.db").read_bytes()
        (map_ / "dossier.db").write_bytes(database[:5000] + bytes(len(database) - 5000))
        voor = (map_ / "kluis.json").read_bytes()
        deel.antwoord.toon_pad(antwoord)
        deel.wachtzin.veld.setText(NIEUW)
        deel.press_big()
        qtbot.waitUntil(lambda: deel.melding() != "", timeout=20_000)
        assert "beschadigd" in deel.melding()
        assert (map_ / "kluis.json").read_bytes() == voor
        assert (map_ / NAAM).exists()
