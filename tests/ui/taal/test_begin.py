"""Another language before the dossier is open: the step stays, and what was typed in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend
from tests.ui.begin.test_eerste_start import Start, demo_start
from tests.ui.begin.test_herstel import Proefherstel
from tests.ui.proef import Klok, Toon, klok, om, toon
from tests.ui.slot.test_slot import CODE, Proef, proef
from waarnemer_app.ui.begin.herstel import HerstelPagina
from waarnemer_app.ui.begin.instellingen import Instellingen
from waarnemer_app.ui.begin.kader import Omgeving, Spreekt
from waarnemer_app.ui.behoud.terugzetten import TerugzetScherm
from waarnemer_app.ui.components import MenuButton
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme

__all__ = ["demo_start", "klok", "proef", "toon"]


def omgeving(talen: Talen, taal: str) -> Omgeving:
    return Omgeving(nu=lambda: om(9), talen=talen.namen(), taal=taal)


def zeg(scherm: QWidget, talen: Talen, taal: str) -> None:
    """As the program does when a language is picked below the page."""
    talen.kies(taal)
    assert isinstance(scherm, Spreekt)
    scherm.spreek(omgeving(talen, taal))


def knop(scherm: QWidget) -> MenuButton:
    """The choice of languages of what is shown now."""
    (rij,) = [een for een in scherm.findChildren(Instellingen) if een.isVisibleTo(scherm)]
    (gevonden,) = [
        een
        for een in rij.findChildren(MenuButton)
        if een.text() in {"Nederlands", "English"} and een.isVisibleTo(rij)
    ]
    return gevonden


def test_each_step_of_the_first_start_stays_as_it_was(demo_start: Start, talen: Talen) -> None:
    start, scherm = demo_start, demo_start.scherm
    zeg(scherm, talen, "en")
    assert start.titel() == "Choose the package"
    start.verder()
    stap = scherm.afdruk
    assert stap is not None
    veld = next(iter(stap.afdruk.velden.values()))
    veld.setText("ab")
    stap.wie.nummer.setText("waarnemer-12")
    stap.wie.soort.show_value("medewerker")
    zeg(scherm, talen, "nl")
    assert start.titel() == "Controleer de vingerafdruk"
    nieuw = scherm.afdruk
    assert nieuw is not None
    assert nieuw is not stap
    assert next(iter(nieuw.afdruk.velden.values())).text() == "ab"
    assert (nieuw.wie.nummer.value(), nieuw.wie.soort.value()) == ("waarnemer-12", "medewerker")
    start.qtbot.waitUntil(next(iter(nieuw.afdruk.velden.values())).hasFocus)
    nieuw.vul_in()
    start.verder()
    scherm.wachtzin.vul_in()
    scherm.wachtzin.tweede.veld.setText("vijf")
    zeg(scherm, talen, "en")
    assert start.titel() == "Choose a passphrase"
    assert scherm.wachtzin.tweede.waarde() == "vijf"
    assert scherm.wachtzin.tweede.veld.echoMode() is QLineEdit.EchoMode.Password
    scherm.wachtzin.vul_in()
    start.verder()
    assert scherm.toelating is not None
    scherm.toelating.code.setText("KXPR")
    zeg(scherm, talen, "nl")
    assert start.titel() == "Vraag toelating"
    assert scherm.toelating.code.value() == "KXPR"
    with start.qtbot.waitSignal(scherm.klaar):
        scherm.hoofdknop()
    assert start.begin.dossier is not None
    start.begin.dossier.sluit()


def test_a_proposal_stays_the_same_words(theme: Theme, talen: Talen, toon: Toon) -> None:
    herstel = Proefherstel()
    pagina = HerstelPagina(theme, herstel, omgeving(talen, "nl"))
    toon(pagina)
    woorden = pagina.paneel.nieuw.woorden.text()
    QTest.keyClicks(pagina.paneel.nieuw.eerste.veld, woorden)
    herstel.wachtzin_voorstel = lambda: "andere woorden"  # type: ignore[method-assign]
    zeg(pagina, talen, "en")
    assert pagina.paneel.titel.text() == "Ask for recovery"
    assert pagina.paneel.nieuw.woorden.text() == woorden
    assert pagina.paneel.nieuw.eerste.veld.echoMode() is QLineEdit.EchoMode.Normal
    pagina.paneel.press_big()
    assert herstel.gevraagd == [(woorden,)]
    assert pagina.paneel.titel.text() == "Wait for the bureau"


def test_the_recovery_keeps_its_file_and_opens(
    theme: Theme, talen: Talen, toon: Toon, tmp_path: Path, qtbot: QtBot
) -> None:
    antwoord = tmp_path / "a.wvk"
    antwoord.write_bytes(b"antwoord")
    herstel = Proefherstel(b"verzoek")
    pagina = HerstelPagina(theme, herstel, omgeving(talen, "nl"))
    toon(pagina)
    pagina.paneel.antwoord.toon_pad(antwoord)
    pagina.paneel.wachtzin.veld.setText("nieuwe zin")
    zeg(pagina, talen, "en")
    assert pagina.weg.text() == "Back"
    with qtbot.waitSignal(pagina.geopend):
        pagina.paneel.press_big()
    assert herstel.gevraagd == [("antwoord", "nieuwe zin")]
    # a new request was begun: the page does not jump back to waiting for the old one
    pagina.paneel.opnieuw.press()
    zeg(pagina, talen, "nl")
    assert pagina.paneel.titel.text() == "Vraag herstel"


def test_while_one_waits_for_an_answer_the_language_waits_too(
    theme: Theme, talen: Talen, toon: Toon, qtbot: QtBot
) -> None:
    pagina = HerstelPagina(theme, Proefherstel(b"verzoek"), omgeving(talen, "nl"))
    toon(pagina)
    keuze = knop(pagina)
    pagina.paneel.bezig.emit("De kluis wordt geopend…")
    assert keuze.reason() == "De kluis wordt geopend…"
    with qtbot.assertNotEmitted(keuze.acted):
        QTest.keyClick(keuze, Qt.Key.Key_Down)
    pagina.paneel.bezig.emit("")
    assert not keuze.reason()
    with qtbot.waitSignal(pagina.taal_gekozen) as sein:
        keuze.picked.emit("en")
    assert sein.args == ["en"]


def test_the_short_lock_says_itself_at_once_and_the_window_when_it_opens(
    proef: Proef, talen: Talen, qtbot: QtBot
) -> None:
    proef.kies(CODE)
    proef.wacht(600)
    kort = proef.kort()
    kort.veld.setText("000000")
    kort.knop.press()
    kort.veld.setText(CODE[:3])
    with qtbot.waitSignal(proef.slot.taal_gekozen):
        kort.taal_gekozen.emit("en")
    talen.kies("en")
    proef.slot.spreek()
    assert proef.kort() is kort
    assert kort.knop.text() == "Go on"
    assert kort.veld.text() == CODE[:3]
    assert proef.raam.gesproken == 0
    for _ in range(2):
        kort.veld.setText("000000")
        kort.knop.press()
    assert proef.vol, "the first wrong code still counts"
    kort.veld.setText(CODE)
    kort.knop.press()
    assert proef.slot.kort is None
    assert proef.raam.gesproken == 1
    talen.kies("nl")
    proef.slot.spreek()
    assert proef.raam.gesproken == 1, "a window that is shown is said by the program itself"


@pytest.mark.usefixtures("theme")
def test_the_program_offers_it_on_each_page_of_before(
    qapp: QApplication, tmp_path: Path, klok: Klok
) -> None:
    with draaiend(qapp, tmp_path / "laptop", klok) as programma:
        programma.start()
        eerste = programma.eerste_start
        assert eerste is not None
        knop(eerste).picked.emit("en")
        assert eerste.verder.text() == "Continue"
        assert programma.eerste_start is eerste
        eerste.kopie.press()
        terug = programma.stapel.currentWidget()
        assert isinstance(terug, TerugzetScherm)
        terug.wachtzin.veld.setText("half")
        knop(terug).picked.emit("nl")
        assert terug.verder.text() == "Zet terug"
        assert terug.wachtzin.waarde() == "half"
        assert programma.stapel.currentWidget() is terug
