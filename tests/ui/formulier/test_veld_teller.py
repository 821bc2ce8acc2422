"""A question that is answered by counting: its row counts, shows when, and takes back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.formulier.alles import ref
from tests.ui.formulier.conftest import Zet
from waarnemer_app.ui.components import Counter
from waarnemer_app.ui.formulier import telling
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.theme import Theme

TEL = ref("tel")


def test_the_row_counts_shows_and_takes_back(theme: Theme, alles: Invuller, zet: Zet) -> None:
    rij = Vraagrij(theme, alles, TEL)
    alles.veranderd.connect(rij.toon)
    zet(rij.row)
    teller = rij.veld
    assert isinstance(teller, Counter)
    for _ in range(3):
        QTest.keyClick(rij.doel(), Qt.Key.Key_Space)
    assert teller.value() == "3"
    assert teller.tally().startswith("3 in de laatste 10 minuten")
    teller.undo.click()
    assert (teller.value(), alles.staat(TEL).value) == ("2", "2")


def test_every_press_is_a_step_of_ctrl_z_and_its_time_goes_with_it(
    theme: Theme, alles: Invuller, zet: Zet
) -> None:
    rij = Vraagrij(theme, alles, TEL)
    alles.veranderd.connect(rij.toon)
    zet(rij.row)
    for _ in range(3):
        telling.tel(alles, TEL, 1)
    alles.terug()
    assert alles.staat(TEL).value == "2"
    assert len(alles.ernaast.drukken[TEL]) == 2
    assert telling.onlangs(alles, TEL).startswith("2 in de laatste")
