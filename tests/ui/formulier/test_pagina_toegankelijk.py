"""The form page for eyes that need large text and for ears (bediening 7, 10)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.conftest import Maak, Proef
from waarnemer_app.ui import accessibility

SLUITING, AANTALLEN = 1, 3
K = Qt.Key


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def test_with_a_screen_reader_one_stays_and_is_told_why(
    proef: Proef, monkeypatch: pytest.MonkeyPatch
) -> None:
    # offscreen there is nothing that a reader could listen to
    monkeypatch.setattr(accessibility, "reader_active", lambda: True)
    proef.open(onderdeel=4)
    proef.toets("j")
    assert (proef.waarde("t5_10"), proef.vraag()) == ("ja", "t5_10")
    assert "schermlezer" in proef.venster.undo_bar.text()


def test_a_reader_hears_the_answer_the_offer_and_each_quarter(
    proef: Proef, gezegd: list[str]
) -> None:
    pagina = proef.open(onderdeel=4)
    proef.toets("g")
    assert "5.10 Niet gezien" in gezegd
    gezegd.clear()
    proef.toets("n")
    assert gezegd == ["5.11 Nee", "Dit kan een signaal zijn.", "Hieronder staat iets bij."]
    gezegd.clear()
    proef.vul(pagina.invuller)
    kwarten = [w for w in gezegd if "beantwoord" in w]
    assert kwarten == [
        "Een kwart is beantwoord.",
        "De helft is beantwoord.",
        "Driekwart is beantwoord.",
        "Alles is beantwoord.",
    ]


def test_a_fault_is_said_at_once_after_leaving_the_field(proef: Proef, gezegd: list[str]) -> None:
    proef.open(onderdeel=5)
    proef.ga("t5_17")
    gezegd.clear()
    proef.toets("45")
    assert gezegd == []
    proef.toets(K.Key_Return)
    assert "Vul een aantal in van 0 tot en met 20." in gezegd


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
@pytest.mark.parametrize("onderdeel", [0, SLUITING, AANTALLEN])
def test_nothing_is_cut_off_and_a_reader_finds_all(
    maak_proef: Maak, factor: int, maat: tuple[int, int], onderdeel: int
) -> None:
    proef = maak_proef(maat=maat)
    proef.theme.set(factor=factor)
    pagina = proef.open(onderdeel=onderdeel)
    if onderdeel == SLUITING:
        pagina.invuller.antwoord(proef.ref("t5_02"), "nee")
        pagina.invuller.antwoord(proef.ref("t5_01"), "20:30")
    if onderdeel == AANTALLEN:
        for letter, getal in zip(
            "abdefgh", ("1046", "71", "1214", "9", "5", "8", "90000"), strict=True
        ):
            pagina.invuller.antwoord(f"/data/aantallen/aantallen_1/{letter}", getal)
    proef.rust()
    assert text_fits.faults(proef.venster) == []
    namen = {control.name for control in tree_walk.check(proef.venster)}
    assert namen
