"""The steps of the first start: the file, the paper, who one is, and the passphrase."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.proef import DEMO, Klok, Toon, demo
from waarnemer_app.domain.vingerafdruk import open_groepen, vingerafdruk
from waarnemer_app.dossier import Tijdbron
from waarnemer_app.ui.begin.begin import BeginFout, PakketInfo, WaarnemerInfo
from waarnemer_app.ui.begin.stappen import (
    OEFENWACHTZIN,
    StapPakket,
    StapVingerafdruk,
    StapWachtzin,
)
from waarnemer_app.ui.begin.uitvoering import BeginUitvoering
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.theme import Theme

DATA = b"een oefenpakket"
GROEPEN = vingerafdruk(DATA)
EEN, TWEE = open_groepen(DATA)
PERSOON = WaarnemerInfo("waarnemer-01", "Waarnemer 01 (voorbeeld)", "ondersteuner")


def info(*, oefenen: bool = False, oefen: int = 12) -> PakketInfo:
    datum = demo()[0].stemming.datum
    return PakketInfo("Oefening 2026", datum, 1, 1129, 1140, 37, oefen, oefenen)


@pytest.fixture
def echt(tmp_path: Path, klok: Klok) -> BeginUitvoering:
    """The normal start."""
    return BeginUitvoering(tmp_path / "dossier", Tijdbron(nu=klok), demo=False)


@pytest.fixture
def oefenen(tmp_path: Path, klok: Klok) -> BeginUitvoering:
    """The start with --demo."""
    return BeginUitvoering(tmp_path / "dossier", Tijdbron(nu=klok), demo=True)


@pytest.fixture
def papier(theme: Theme, toon: Toon) -> StapVingerafdruk:
    stap = StapVingerafdruk(theme, DATA, info(), PERSOON)
    toon(stap)
    return stap


def fout(stap: StapVingerafdruk) -> BeginFout:
    gevonden = stap.bezwaar()
    assert gevonden is not None
    return gevonden


# the file


def test_in_the_demo_the_package_and_a_personal_file_are_chosen(
    theme: Theme, toon: Toon, oefenen: BeginUitvoering
) -> None:
    stap = StapPakket(theme, oefenen)
    toon(stap)
    data, eigen = stap.lees()
    assert data == demo()[1]
    assert eigen == (DEMO / "voorbeeldwaarnemer.wvw").read_bytes()


def test_a_personal_file_beside_the_package_is_found_by_itself(
    theme: Theme, toon: Toon, echt: BeginUitvoering, tmp_path: Path
) -> None:
    (tmp_path / "p.wvp").write_bytes(b"pakket")
    (tmp_path / "ik.wvw").write_bytes(b"persoon")
    stap = StapPakket(theme, echt)
    toon(stap)
    stap.neem_focus()
    QTest.keyClicks(stap.pakket.veld, str(tmp_path / "p.wvp"))
    assert stap.lees() == (b"pakket", b"persoon")


def test_two_personal_files_ask_for_a_choice_and_a_typed_one_stays(
    theme: Theme, toon: Toon, echt: BeginUitvoering, tmp_path: Path
) -> None:
    for naam in ("p.wvp", "een.wvw", "twee.wvw"):
        (tmp_path / naam).write_bytes(naam.encode())
    stap = StapPakket(theme, echt)
    toon(stap)
    stap.pakket.toon_pad(tmp_path / "p.wvp")
    stap.pakket.gekozen.emit()
    assert stap.lees() == (b"p.wvp", None)
    stap.persoonlijk.toon_pad(tmp_path / "twee.wvw")
    stap.pakket.gekozen.emit()
    assert stap.lees() == (b"p.wvp", b"twee.wvw")


def test_no_package_is_said(theme: Theme, toon: Toon, echt: BeginUitvoering) -> None:
    stap = StapPakket(theme, echt)
    toon(stap)
    with pytest.raises(BeginFout, match="nog geen pakket"):
        stap.lees()


def test_practising_and_lists_are_offered_in_the_normal_start_only(
    theme: Theme, toon: Toon, echt: BeginUitvoering, oefenen: BeginUitvoering, qtbot: QtBot
) -> None:
    stap = StapPakket(theme, echt)
    toon(stap)
    banner, bureau = stap.findChildren(Banner)
    with qtbot.waitSignal(stap.oefenen):
        banner.button.press()
    with qtbot.waitSignal(stap.lijsten):
        bureau.button.press()
    ander = StapPakket(theme, oefenen)
    toon(ander)
    assert not [b for b in ander.findChildren(Banner) if b.button.isVisible()]


# the paper


def test_two_groups_are_typed_from_paper(papier: StapVingerafdruk) -> None:
    assert list(papier.afdruk.velden) == [EEN, TWEE]
    papier.neem_focus()
    assert papier.afdruk.velden[EEN].hasFocus()
    QTest.keyClicks(papier.afdruk.velden[EEN], GROEPEN[EEN].upper())
    QTest.keyClicks(papier.afdruk.velden[TWEE], GROEPEN[TWEE])
    assert papier.bezwaar() is None


@pytest.mark.parametrize(
    ("oefen", "einde"),
    [
        (12, "1.129 stembureaus, 1.140 locaties in 37 gemeenten, en 12 oefenlokalen."),
        (0, "1.129 stembureaus, 1.140 locaties in 37 gemeenten."),
    ],
)
def test_what_is_in_the_package_is_counted_and_practice_apart(
    theme: Theme, toon: Toon, oefen: int, einde: str
) -> None:
    stap = StapVingerafdruk(theme, DATA, info(oefen=oefen), PERSOON)
    toon(stap)
    regels = [label.text() for label in stap.findChildren(QLabel)]
    assert f"Oefening 2026, woensdag 18 maart 2026. Versie 1, met {einde}" in regels


def test_the_demo_package_is_counted_as_it_is(oefenen: BeginUitvoering, qtbot: QtBot) -> None:
    gelezen: list[PakketInfo] = []
    oefenen.lees_pakket(demo()[1], gelezen.append, lambda fout: pytest.fail(fout.melding))
    qtbot.waitUntil(lambda: bool(gelezen), timeout=20_000)
    (een,) = gelezen
    assert (een.stembureaus, een.locaties, een.gemeenten, een.oefen) == (1129, 1140, 37, 12)


def test_it_says_which_group_is_wrong_and_which_is_empty(papier: StapVingerafdruk) -> None:
    gevonden = fout(papier)
    assert gevonden.melding == f"Groep {EEN + 1} en {TWEE + 1} zijn nog leeg."
    QTest.keyClicks(papier.afdruk.velden[EEN], GROEPEN[EEN])
    assert fout(papier).melding == f"Groep {TWEE + 1} is nog leeg."
    QTest.keyClicks(papier.afdruk.velden[TWEE], "zzzz")
    gevonden = fout(papier)
    assert gevonden.melding == f"Groep {TWEE + 1} klopt niet."
    assert (gevonden.waar, gevonden.code) == ("Vingerafdruk", "AFDRUK_ANDERS")
    assert papier.afdruk.velden[TWEE].hasFocus()
    assert papier.afdruk.velden[EEN].property("staat") == ""


def test_another_file_has_other_groups(theme: Theme, toon: Toon) -> None:
    ander = DATA + b"!"
    stap = StapVingerafdruk(theme, ander, info(), PERSOON)
    toon(stap)
    for veld, groep in zip(stap.afdruk.velden.values(), (GROEPEN[EEN], GROEPEN[TWEE]), strict=True):
        QTest.keyClicks(veld, groep)
    assert "niet" in fout(stap).melding


def test_the_practice_paper_is_there_in_the_demo_only(
    papier: StapVingerafdruk, theme: Theme, toon: Toon
) -> None:
    assert papier.papier is None
    stap = StapVingerafdruk(theme, DATA, info(oefenen=True), None)
    toon(stap)
    assert stap.papier is not None
    stap.vul_in()
    assert stap.bezwaar() is None
    assert stap.wie.waarnemer() == PERSOON


# who one is


def test_who_one_is_comes_from_the_personal_file(papier: StapVingerafdruk) -> None:
    assert papier.wie.bezwaar() is None
    assert papier.wie.waarnemer() is PERSOON


# the passphrase


def test_a_wachtzin_is_proposed_and_enter_in_its_field_goes_on(
    theme: Theme, toon: Toon, echt: BeginUitvoering, qtbot: QtBot
) -> None:
    stap = StapWachtzin(theme, echt)
    toon(stap)
    assert stap.nieuw.voorgesteld
    stap.neem_focus()
    QTest.keyClicks(stap.eerste.veld, stap.nieuw.woorden.text())
    with qtbot.waitSignal(stap.klaar):
        QTest.keyClick(stap.eerste.veld, Qt.Key.Key_Return)
    assert stap.bezwaar() is None
    stap.wis()
    assert (stap.eerste.waarde(), stap.tweede.waarde()) == ("", "")


def test_the_practice_passphrase_is_strong_enough(
    theme: Theme, toon: Toon, oefenen: BeginUitvoering
) -> None:
    stap = StapWachtzin(theme, oefenen)
    toon(stap)
    stap.vul_in()
    assert stap.bezwaar() is None
    assert stap.eerste.waarde() == OEFENWACHTZIN
