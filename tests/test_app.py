"""The program from start to lock, in a real folder with a real dossier (veiligheid 2.1, T12)."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.bezet import in_gebruik
from tests.helpers.programma import (
    draaiend,
    leg_dossier_klaar,
    ontgrendel,
    ontgrendelscherm,
    probeer,
)
from tests.helpers.voorbeeld import WACHTZIN
from tests.ui.proef import DEMO, Klok, om
from tests.ui.test_stukgang import wacht
from waarnemer_app import platform
from waarnemer_app.app import Programma, start
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import BeginBezoek, Vertrek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.voorblad import BESTAND as BEGIN
from waarnemer_app.ui.bezoek.vertrek import DagSluitenPaneel
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.route.pagina import RoutePagina
from waarnemer_app.ui.signalen.signaal import SignaalPagina

HALF = "Er ligt een stapel pap"


@pytest.fixture
def klok() -> Klok:
    return Klok(om(14, 5))


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    return tmp_path / "laptop"


@pytest.fixture
def leeg(qapp: QApplication, map_: Path, klok: Klok) -> Iterator[Programma]:
    """Started with --demo in an empty folder."""
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        yield programma


@pytest.fixture
def programma(qapp: QApplication, map_: Path, klok: Klok) -> Iterator[Programma]:
    """Started where a dossier is: it waits for the wachtzin."""
    leg_dossier_klaar(map_, WACHTZIN, klok)
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        yield programma


@pytest.fixture
def open_(qtbot: QtBot, programma: Programma) -> Programma:
    ontgrendel(qtbot, programma, WACHTZIN)
    return programma


def eerste_start(programma: Programma) -> EersteStart:
    scherm = programma.stapel.currentWidget()
    assert isinstance(scherm, EersteStart)
    return scherm


def inhoud(map_: Path) -> dict[str, bytes]:
    return {str(p.relative_to(map_)): p.read_bytes() for p in map_.rglob("*") if p.is_file()}


def test_an_empty_folder_begins_with_the_first_start(leeg: Programma, map_: Path) -> None:
    wizard = eerste_start(leeg)
    assert wizard.pakket.pakket.pad() == DEMO / "demo.wvp"
    assert wizard.pakket.eerst is None
    assert leeg.venster is None
    assert inhoud(map_) == {}


def begin_helemaal(leeg: Programma, qtbot: QtBot) -> None:
    """Go through the first start, to the window."""
    wizard = eerste_start(leeg)
    wizard.verder.press()
    qtbot.waitUntil(lambda: wizard.afdruk is not None, timeout=20_000)
    assert wizard.afdruk is not None
    wizard.afdruk.vul_in()
    wizard.verder.press()
    for veld in (wizard.wachtzin.eerste, wizard.wachtzin.tweede):
        veld.veld.setText(WACHTZIN)
    wizard.verder.press()
    qtbot.waitUntil(lambda: wizard.toelating is not None, timeout=20_000)
    with qtbot.waitSignal(leeg.geopend):
        wizard.verder.press()


def test_the_first_start_ends_in_the_window(leeg: Programma, qtbot: QtBot, map_: Path) -> None:
    begin_helemaal(leeg, qtbot)
    assert leeg.venster is not None
    assert leeg.venster.state.dossier.demo
    assert leeg.eerste_start is None
    begin = (map_ / BEGIN).read_text("utf-8")
    assert WACHTZIN not in begin
    assert leeg.venster.state.dossier.waarnemer.id not in begin
    dossier = weakref.ref(leeg.venster.state.dossier)
    leeg.vergrendel()
    qtbot.waitUntil(lambda: dossier() is None)


def test_without_demo_the_demo_package_is_refused(
    qapp: QApplication, qtbot: QtBot, map_: Path, klok: Klok
) -> None:
    with draaiend(qapp, map_, klok, demo=False) as programma:
        programma.start()
        wizard = eerste_start(programma)
        assert wizard.pakket.eerst is not None
        wizard.pakket.pakket.toon_pad(DEMO / "demo.wvp")
        wizard.verder.press()
        qtbot.waitUntil(lambda: wizard.melding() != "", timeout=20_000)
        assert wizard.afdruk is None
        assert "oefen" in wizard.melding().lower()
        assert inhoud(map_) == {}


def test_a_wrong_wachtzin_is_told_and_changes_nothing(
    programma: Programma, qtbot: QtBot, map_: Path
) -> None:
    ervoor = inhoud(map_)
    scherm = ontgrendelscherm(programma)
    probeer(programma, "een heel andere zin van woorden")
    qtbot.waitUntil(scherm.fout.isVisible, timeout=20_000)
    assert "wachtzin" in scherm.fout.title.text().lower()
    assert "Wacht 1 seconde" in scherm.fout.text.text()
    assert scherm.knop.reason().startswith("Wacht 1 seconde")
    erna = inhoud(map_)
    assert erna.pop("pogingen.json")
    assert erna == ervoor
    assert programma.venster is None


def test_after_a_wrong_one_the_right_one_opens(programma: Programma, qtbot: QtBot) -> None:
    scherm = ontgrendelscherm(programma)
    probeer(programma, "een heel andere zin van woorden")
    qtbot.waitUntil(scherm.fout.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: not scherm.knop.reason(), timeout=5_000)
    ontgrendel(qtbot, programma, WACHTZIN)
    assert programma.venster is not None
    assert programma.ontgrendelen is None


def test_unlocking_shows_the_window_of_the_dossier(open_: Programma) -> None:
    assert open_.venster is not None
    assert open_.stapel.currentWidget() is open_.venster.window
    assert open_.venster.window.pages.current() is not None


def test_it_unlocks_without_what_decorates_the_locked_screen(open_: Programma, map_: Path) -> None:
    assert not (map_ / BEGIN).exists()
    assert open_.venster is not None


@pytest.mark.parametrize("kapot", ["", "[]", '{"stemming": 3}', '{"stemming":"x","datum":"?"}'])
def test_a_broken_decoration_does_not_stop_the_start(
    qapp: QApplication, qtbot: QtBot, map_: Path, klok: Klok, kapot: str
) -> None:
    leg_dossier_klaar(map_, WACHTZIN, klok)
    (map_ / BEGIN).write_text(kapot, encoding="utf-8")
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        ontgrendelscherm(programma)


def test_locking_closes_the_dossier_and_empties_the_exports(open_: Programma, map_: Path) -> None:
    assert open_.venster is not None
    dossier = open_.venster.state.dossier
    uitvoer = platform.export_dir(map_)
    (uitvoer / "mail-procesaanwijzing.eml").write_text("leesbaar", encoding="utf-8")
    open_.vergrendel()
    ontgrendelscherm(open_)
    assert open_.venster is None
    assert list(uitvoer.iterdir()) == []
    with pytest.raises(OpslagFout):
        dossier.noteer("ontgrendeld")


def test_a_draft_that_is_open_elsewhere_stops_no_lock_and_is_told_at_the_next(
    open_: Programma, qtbot: QtBot, map_: Path
) -> None:
    """Windows keeps a file that the mail program has open."""
    uitvoer = platform.export_dir(map_)
    for naam in ("a.eml", "b.eml"):
        (uitvoer / naam).write_text("leesbaar", encoding="utf-8")
    with in_gebruik(uitvoer / "a.eml"):
        open_.vergrendel()
        ontgrendel(qtbot, open_, WACHTZIN)
        assert open_.venster is not None
        assert "nog leesbaar" in open_.venster.window.undo_bar.text()
    assert [pad.name for pad in uitvoer.iterdir()] == ["a.eml"]
    open_.vergrendel()
    assert not list(uitvoer.iterdir())


def test_a_pdf_that_was_made_is_gone_after_the_lock(open_: Programma, map_: Path) -> None:
    assert open_.venster is not None
    open_.venster.window.toon("route")
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClick(held, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    uitvoer = platform.export_dir(map_)
    pagina = open_.venster.window.pages.current()
    assert isinstance(pagina, RoutePagina)
    wacht(pagina.pdf.gang)
    assert [pad.name for pad in uitvoer.iterdir()] == ["route.pdf"]
    assert (uitvoer / "route.pdf").read_bytes().startswith(b"%PDF-")
    open_.vergrendel()
    ontgrendelscherm(open_)
    assert list(uitvoer.iterdir()) == []


def test_a_pdf_that_is_being_made_at_the_lock_never_comes(open_: Programma, map_: Path) -> None:
    assert open_.venster is not None
    open_.venster.window.toon("route")
    pagina = open_.venster.window.pages.current()
    assert isinstance(pagina, RoutePagina)
    pagina.pdf.press()
    assert pagina.pdf.gang.bezig
    open_.vergrendel()
    assert QThreadPool.globalInstance().waitForDone(60_000)
    QApplication.processEvents()
    ontgrendelscherm(open_)
    assert list(platform.export_dir(map_).iterdir()) == []


def test_the_key_locks(open_: Programma, qtbot: QtBot) -> None:
    held = QApplication.focusWidget()
    assert held is not None
    with qtbot.waitSignal(open_.vergrendeld):
        QTest.keyClick(held, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    ontgrendelscherm(open_)


def test_the_same_page_is_there_after_unlocking(open_: Programma, qtbot: QtBot) -> None:
    assert open_.venster is not None
    open_.venster.window.toon("versturen")
    open_.vergrendel()
    ontgrendel(qtbot, open_, WACHTZIN)
    assert open_.venster is not None
    soort = type(open_.venster.window.pages.current()).__name__
    assert soort == "VersturenPagina"


def test_what_was_half_typed_on_a_page_survives_the_lock(open_: Programma, qtbot: QtBot) -> None:
    assert open_.venster is not None
    window = open_.venster.window
    window.toon("signaal")
    pagina = window.pages.current()
    assert isinstance(pagina, SignaalPagina)
    assert pagina.ga_naar("wat")
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, HALF)
    open_.vergrendel()
    ontgrendel(qtbot, open_, WACHTZIN)
    assert open_.venster is not None
    (concept,) = open_.venster.state.dossier.concepten()
    assert concept.inhoud["wat"] == HALF


def test_what_was_half_typed_in_a_note_survives_the_lock(open_: Programma, qtbot: QtBot) -> None:
    assert open_.venster is not None
    open_.venster.window.acts.run("notitie")
    held = QApplication.focusWidget()
    assert held is not None
    QTest.keyClicks(held, HALF)
    open_.vergrendel()
    ontgrendel(qtbot, open_, WACHTZIN)
    assert open_.venster is not None
    open_.venster.window.acts.run("notitie")
    paneel = open_.venster.window.overlay.content()
    assert isinstance(paneel, NotitiePaneel)
    assert paneel.tekst.value() == HALF
    assert not open_.venster.state.dossier.stand.alle(Notitie)


def test_ending_the_program_closes_the_dossier(open_: Programma) -> None:
    assert open_.venster is not None
    dossier = open_.venster.state.dossier
    open_.sluit()
    open_.sluit()
    assert open_.venster is None
    with pytest.raises(OpslagFout):
        dossier.noteer("ontgrendeld")


def test_a_day_that_is_long_over_is_proposed_to_be_closed(
    open_: Programma, qtbot: QtBot, klok: Klok
) -> None:
    """The night belongs to the day before; the next day asks (bediening 4)."""
    assert open_.venster is not None
    state = open_.venster.state
    plek = next(p for p in state.dossier.zoek_plekken("oefenlokaal") if p.oefen)
    state.doe(BeginBezoek(plek=plek))
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    state.doe(Vertrek(bezoek=huidig.id))
    assert open_.venster.window.overlay.content() is None
    open_.vergrendel()
    klok.nu += timedelta(days=1)
    ontgrendel(qtbot, open_, WACHTZIN)
    assert open_.venster is not None
    assert isinstance(open_.venster.window.overlay.content(), DagSluitenPaneel)


def test_practising_uses_a_folder_of_its_own(
    qapp: QApplication,
    map_: Path,
    klok: Klok,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path))
    with draaiend(qapp, map_, klok, demo=False) as programma:
        programma.start()
        eerste_start(programma).oefenen.emit()
        assert programma.demo
        assert eerste_start(programma).pakket.pakket.pad() == DEMO / "demo.wvp"
        with pytest.raises(platform.AlreadyRunningError):
            platform.single_instance(platform.data_dir(demo=True))
        assert inhoud(map_) == {}
    platform.single_instance(platform.data_dir(demo=True)).close()


def test_practising_twice_at_a_time_is_refused(
    qapp: QApplication,
    map_: Path,
    klok: Klok,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("WAARNEMER_DATA", str(tmp_path))
    with (
        platform.single_instance(platform.data_dir(demo=True)),
        draaiend(qapp, map_, klok, demo=False) as programma,
    ):
        programma.start()
        wizard = eerste_start(programma)
        wizard.oefenen.emit()
        assert wizard.melding() == "Het oefenprogramma is al open."
        assert eerste_start(programma) is wizard
        assert not programma.demo


def test_without_a_screen_it_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(platform, "harden_process", lambda: None)
    monkeypatch.setattr(platform, "has_display", lambda: False)
    assert start() == 2
    assert "demo --uit" in capsys.readouterr().err


def test_a_program_that_nothing_holds_ends_without_a_fault(
    qapp: QApplication, qtbot: QtBot, map_: Path, klok: Klok
) -> None:
    """A second one in the process: Python takes the fields away before Qt ends the window."""
    programma = Programma(qapp, map_, nu=klok)
    raam = weakref.ref(programma.stapel)
    with qtbot.captureExceptions() as fouten:
        del programma
        gc.collect()
    assert raam() is None
    assert fouten == []
