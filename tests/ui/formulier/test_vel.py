"""The sheet of one section: rows in the order of the form, and the focus in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.formulier.conftest import Maak, Zet
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.vel import Vel
from waarnemer_app.ui.theme import Theme

SLUITING, AANTALLEN = 1, 3
NEE = "/data/sluiting/t5_02"


def vel_van(theme: Theme, invuller: Invuller, zet: Zet, nummer: int) -> Vel:
    vel = Vel(theme, invuller)
    vel.begin(invuller.secties()[nummer])
    zet(vel)
    invuller.veranderd.connect(lambda _: vel.schik(invuller.secties()[nummer]))
    return vel


def getoond(vel: Vel) -> list[str]:
    """The questions as they stand below each other."""
    plaats = [
        (rij.row.y(), ref.rpartition("/")[2])
        for ref, rij in vel.rijen.items()
        if rij.row.isVisible()
    ]
    return [naam for _, naam in sorted(plaats)]


def test_rows_come_and_go_in_the_order_of_the_form(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    vel = vel_van(theme, invuller, zet, SLUITING)
    for antwoord in ("nee", "ja"):
        invuller.antwoord(NEE, antwoord)
    invuller.antwoord("/data/sluiting/t5_03", "nee")
    qtbot.waitUntil(lambda: getoond(vel) == ["t5_01", "t5_02", "t5_03", "t5_03_toel"])
    invuller.antwoord(NEE, "nee")
    alles = ["t5_01", "t5_02", "t5_02_toel", "t5_03", "t5_03_toel"]
    qtbot.waitUntil(lambda: getoond(vel) == alles)


def test_a_row_that_comes_back_is_the_same_row(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    vel = vel_van(theme, invuller, zet, SLUITING)
    invuller.antwoord(NEE, "nee")
    eerst = vel.rijen[f"{NEE}_toel"]
    invuller.antwoord(NEE, "ja")
    assert eerst.row.isHidden()
    assert vel.doel(f"{NEE}_toel") is None
    invuller.antwoord(NEE, "nee")
    assert vel.rijen[f"{NEE}_toel"] is eerst


def test_knows_which_question_has_the_focus(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    vel = vel_van(theme, invuller, zet, AANTALLEN)
    (raster,) = vel.rasters.values()
    assert vel.ref_van(raster.velden["e"]) == "/data/aantallen/aantallen_1/e"
    assert vel.ref_van(raster._letop["h"].reden) == "/data/aantallen/aantallen_1/h"
    rij = vel.rijen["/data/aantallen/t5_04"]
    assert vel.ref_van(rij.row.why.button) == rij.ref
    assert vel.ref_van(vel) == ""
    assert vel.ref_van(None) == ""


def test_the_first_open_question_is_no_toelichting_and_no_grid_that_was_begun(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    vel = vel_van(theme, invuller, zet, AANTALLEN)
    invuller.antwoord("/data/aantallen/t5_04", "nee")
    (raster,) = vel.rasters.values()
    assert vel.eerste_open() is raster.velden["a"]
    invuller.antwoord("/data/aantallen/aantallen_1/d", "9")
    assert vel.eerste_open() is vel.doel("/data/aantallen/t5_06")


def test_beyond_the_last_question_it_says_so(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    vel = vel_van(theme, invuller, zet, SLUITING)
    with qtbot.waitSignal(vel.voorbij):
        vel.rijen["/data/sluiting/t5_03"].ga.emit("next")
    with qtbot.assertNotEmitted(vel.voorbij):
        vel.rijen["/data/sluiting/t5_01"].ga.emit("previous")


def test_a_page_key_goes_five_questions_or_to_the_end(maak_proef: Maak) -> None:
    proef = maak_proef()
    proef.open(onderdeel=4)
    proef.toets(Qt.Key.Key_PageDown)
    assert proef.vraag() == "t5_15"
    proef.toets(Qt.Key.Key_PageUp)
    assert proef.vraag() == "t5_10"
