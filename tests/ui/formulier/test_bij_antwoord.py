"""What an answer brings along: the offer of a signaal, and a reason beyond a soft limit."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.formulier.conftest import Zet
from tests.ui.formulier.test_rij import LEDEN, NEE, rij_van
from waarnemer_app.ui.components.field_row import Offer
from waarnemer_app.ui.formulier.bij_antwoord import LANGSTE_REDEN, Redenveld
from waarnemer_app.ui.formulier.invuller import NIET_NODIG, Invuller
from waarnemer_app.ui.theme import Theme


def test_the_offer_comes_with_the_answer_and_goes_with_it(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    rij = rij_van(theme, invuller, zet, NEE)
    invuller.antwoord(NEE, "nee")
    assert rij.row.offer() is not None
    with qtbot.waitSignal(rij.signaal) as sein:
        rij.row.offer_taken.emit()
    assert sein.args == [NEE]
    rij.row.offer_declined.emit()
    assert invuller.aanbod == {NEE: NIET_NODIG}
    assert rij.row.offer() is None
    invuller.antwoord(NEE, "ja")
    invuller.antwoord(NEE, "nee")
    assert rij.row.offer() is not None


def test_declining_gives_the_focus_back_to_the_answer(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    rij = rij_van(theme, invuller, zet, NEE)
    invuller.antwoord(NEE, "nee")
    (aanbod,) = rij.row.findChildren(Offer)
    aanbod._no.setFocus()
    aanbod._no.press()
    assert rij.doel().hasFocus()


def test_a_reason_fits_in_the_waarneming(theme: Theme, qtbot: QtBot) -> None:
    veld = Redenveld(theme, "Waarom?")
    qtbot.addWidget(veld)
    veld.setText("x" * 1000)
    assert len(veld.value()) == LANGSTE_REDEN


def test_an_emptied_reason_is_taken_back(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    rij = rij_van(theme, invuller, zet, LEDEN)
    invuller.antwoord(LEDEN, "2")
    invuller.aanvaard(LEDEN, "Een lid was ziek.")
    reden = rij._erbij.reden
    assert reden is not None
    assert reden.value() == "Een lid was ziek."
    reden.setText("")
    reden.report()
    reden.left.emit()
    assert reden.value() == ""
    assert invuller.twijfels() == [LEDEN]
