"""The first start from file to dossier: a real package, a real vault, and what is refused."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import LICHT_KIB
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import DEMO, Klok, druk, om
from waarnemer_app.dossier import Tijdbron, open_dossier
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.store.opslag import heeft_dossier
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.begin.stappen import OEFENWACHTZIN
from waarnemer_app.ui.begin.uitvoering import BeginUitvoering
from waarnemer_app.ui.theme import Theme

LANG = 20_000
"""Milliseconds: deriving a key on a busy machine takes a while."""


class Start:
    """A first start in a window, with what is behind it."""

    def __init__(self, qtbot: QtBot, theme: Theme, map_: Path, klok: Klok, *, demo: bool) -> None:
        self.map, self.qtbot = map_, qtbot
        self.begin = BeginUitvoering(map_, Tijdbron(nu=klok), demo=demo, geheugen_kib=LICHT_KIB)
        self.scherm = EersteStart(theme, self.begin, Omgeving(nu=lambda: om(9)))
        qtbot.addWidget(self.scherm)
        self.scherm.resize(1366, 768)
        self.scherm.show()
        self.scherm.activateWindow()
        qtbot.waitUntil(self.scherm.isActiveWindow)

    def verder(self) -> None:
        """Press the big button and wait until it may be pressed again."""
        self.scherm.hoofdknop()
        self.qtbot.waitUntil(lambda: not self.scherm.verder.reason(), timeout=LANG)

    def druk_groot(self) -> None:
        """The same by Ctrl+Enter."""
        druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: not self.scherm.verder.reason(), timeout=LANG)

    def titel(self) -> str:
        return self.scherm._titel.text()

    def tot_wachtzin(self) -> None:
        self.verder()
        assert self.scherm.afdruk is not None
        self.scherm.afdruk.vul_in()
        self.verder()

    def tot_toelating(self) -> None:
        self.tot_wachtzin()
        self.scherm.wachtzin.vul_in()
        self.verder()


@pytest.fixture
def demo_start(qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok) -> Start:
    return Start(qtbot, theme, tmp_path / "dossier", klok, demo=True)


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok) -> Start:
    return Start(qtbot, theme, tmp_path / "dossier", klok, demo=False)


def test_the_last_step_opens_at_its_top_with_the_focus_in_sight(demo_start: Start) -> None:
    demo_start.tot_toelating()
    QApplication.processEvents()
    toelating = demo_start.scherm.toelating
    assert toelating is not None
    assert toelating.knop_verzoek.hasFocus()
    titel, knop = demo_start.scherm._titel, toelating.knop_verzoek
    assert not titel.visibleRegion().isEmpty()
    assert knop.visibleRegion().boundingRect() == knop.rect()


def test_ctrl_enter_presses_the_big_button(demo_start: Start) -> None:
    demo_start.qtbot.waitUntil(demo_start.scherm.verder.hasFocus)
    demo_start.druk_groot()
    assert demo_start.titel() == "Controleer de vingerafdruk"


def test_behind_the_help_nothing_is_pressed(demo_start: Start) -> None:
    demo_start.qtbot.waitUntil(demo_start.scherm.verder.hasFocus)
    druk(Qt.Key.Key_F1)
    druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not demo_start.scherm.verder.reason()
    assert demo_start.titel() == "Kies het pakket"


def test_a_newcomer_is_inside_with_six_keys(demo_start: Start, klok: Klok) -> None:
    start = demo_start
    start.qtbot.waitUntil(start.scherm.verder.hasFocus)
    start.tot_toelating()
    assert start.titel() == "Vraag toelating"
    assert start.scherm.verder.text() == "Later"
    with start.qtbot.waitSignal(start.scherm.klaar):
        start.scherm.hoofdknop()
    assert heeft_dossier(start.map)
    assert start.begin.dossier is not None
    assert start.begin.dossier.waarnemer.id == "waarnemer-01"
    start.begin.dossier.sluit()


def test_the_passphrase_that_was_typed_opens_the_dossier_and_is_not_kept(
    demo_start: Start, klok: Klok
) -> None:
    demo_start.tot_toelating()
    assert demo_start.scherm.wachtzin.eerste.waarde() == ""
    assert demo_start.begin.dossier is not None
    demo_start.begin.dossier.sluit()
    ontsloten = open_kluis(demo_start.map, OEFENWACHTZIN)
    weer = open_dossier(demo_start.map, ontsloten, Tijdbron(nu=klok))
    assert weer.demo
    weer.sluit()


def test_a_wrong_group_stops_here_and_nothing_is_written(demo_start: Start) -> None:
    demo_start.verder()
    stap = demo_start.scherm.afdruk
    assert stap is not None
    stap.vul_in()
    eerste = next(iter(stap.afdruk.velden.values()))
    eerste.setText("0000")
    demo_start.verder()
    assert demo_start.titel() == "Controleer de vingerafdruk"
    assert "klopt niet" in demo_start.scherm.melding()
    assert not demo_start.map.exists()


def test_going_back_keeps_what_was_chosen(demo_start: Start) -> None:
    demo_start.tot_wachtzin()
    demo_start.scherm.vorige.press()
    assert demo_start.titel() == "Controleer de vingerafdruk"
    demo_start.scherm.vorige.press()
    assert demo_start.titel() == "Kies het pakket"
    assert demo_start.scherm.pakket.pakket.pad() == DEMO / "demo.wvp"


def test_the_normal_start_refuses_the_demo_package(start: Start) -> None:
    start.scherm.pakket.pakket.toon_pad(DEMO / "demo.wvp")
    start.verder()
    assert start.scherm.melding() == "Dit is een pakket om te oefenen."
    assert start.titel() == "Kies het pakket"
    assert not start.map.exists()


@pytest.mark.parametrize(
    ("verander", "melding"),
    [
        (lambda data: data[:-9] + b"X" + data[-8:], "anders dan toen"),
        (lambda data: data[: len(data) // 2], "anders dan toen"),
        (lambda data: b"geen pakket\n", "geen verkiezingspakket"),
        (lambda data: b"", "geen verkiezingspakket"),
    ],
)
def test_a_bad_package_is_said_and_nothing_is_written(
    demo_start: Start, tmp_path: Path, verander: object, melding: str
) -> None:
    assert callable(verander)
    pad = tmp_path / "stuk.wvp"
    pad.write_bytes(verander((DEMO / "demo.wvp").read_bytes()))
    demo_start.scherm.pakket.pakket.toon_pad(pad)
    demo_start.verder()
    assert melding in demo_start.scherm.melding()
    assert demo_start.titel() == "Kies het pakket"
    assert not demo_start.map.exists()


def test_a_personal_file_of_somebody_elses_package_is_said(
    demo_start: Start, tmp_path: Path
) -> None:
    pad = tmp_path / "ik.wvw"
    pad.write_bytes((DEMO / "voorbeeldwaarnemer.wvw").read_bytes()[:-6] + b"AAAAAA")
    demo_start.scherm.pakket.persoonlijk.toon_pad(pad)
    demo_start.verder()
    assert demo_start.scherm.melding()
    assert demo_start.titel() == "Kies het pakket"


def test_a_missing_file_gets_the_focus_back(start: Start, tmp_path: Path) -> None:
    QTest.keyClicks(start.scherm.pakket.pakket.veld, str(tmp_path / "weg.wvp"))
    QTest.keyClick(start.scherm.pakket.pakket.veld, Qt.Key.Key_Tab)
    start.verder()
    assert start.scherm.melding() == "Dit bestand is er niet."
    assert start.scherm.pakket.pakket.veld.hasFocus()


def test_a_folder_with_a_dossier_is_refused_and_the_passphrase_stays(
    demo_start: Start,
) -> None:
    demo_start.tot_wachtzin()
    demo_start.map.mkdir()
    (demo_start.map / "kluis.json").write_text("{}")
    demo_start.scherm.wachtzin.vul_in()
    demo_start.verder()
    assert demo_start.scherm.melding() == "Er is hier al een dossier."
    assert demo_start.titel() == "Kies een wachtzin"
    assert demo_start.scherm.wachtzin.eerste.waarde() == OEFENWACHTZIN


def test_practising_first_is_passed_on(start: Start) -> None:
    with start.qtbot.waitSignal(start.scherm.oefenen):
        start.scherm.pakket.oefenen.emit()


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_every_step_fits_and_can_be_walked(
    demo_start: Start, theme: Theme, factor: int, maat: tuple[int, int]
) -> None:
    theme.set(factor=factor)
    demo_start.scherm.resize(*maat)

    def kijk() -> None:
        QApplication.processEvents()
        assert not text_fits.faults(demo_start.scherm), demo_start.titel()
        tree_walk.check(demo_start.scherm)

    kijk()
    demo_start.verder()
    kijk()
    demo_start.verder()
    kijk()
    assert demo_start.scherm.afdruk is not None
    demo_start.scherm.afdruk.vul_in()
    demo_start.verder()
    kijk()
    demo_start.scherm.wachtzin.vul_in()
    demo_start.verder()
    kijk()
    assert demo_start.begin.dossier is not None
    demo_start.begin.dossier.sluit()
