"""A let op below the grid: what is so, why it is right all the same, and a signaal."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.formulier.conftest import Zet
from waarnemer_app.ui.formulier.invuller import NIET_NODIG, Invuller
from waarnemer_app.ui.formulier.letop import LetOp
from waarnemer_app.ui.formulier.rij import veldstaat
from waarnemer_app.ui.theme import Theme

D = "/data/aantallen/aantallen_1/d"


def letop(theme: Theme, invuller: Invuller, zet: Zet) -> LetOp:
    deel = LetOp(theme, invuller, "d")
    zet(deel)

    def toon() -> None:
        deel.toon(D, *veldstaat(invuller.instance.state(D)))

    invuller.veranderd.connect(toon)
    toon()
    return deel


def fout_in_d(invuller: Invuller) -> None:
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        invuller.antwoord(f"/data/aantallen/aantallen_1/{letter}", getal)


def test_hidden_while_there_is_nothing_to_say(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    deel = letop(theme, invuller, zet)
    assert (deel.isHidden(), deel.tekst()) == (True, "")
    fout_in_d(invuller)
    assert deel.tekst().startswith("A, B en C zijn samen niet gelijk aan D.")
    assert not deel.maak.isHidden()
    invuller.antwoord(D, "11")
    assert deel.isHidden()


def test_the_reason_is_kept_and_stays_until_the_number_changes(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    deel = letop(theme, invuller, zet)
    fout_in_d(invuller)
    deel.reden.setText("Zo gezegd.")
    deel.reden.report()
    assert invuller.instance.state(D).accepted == "Zo gezegd."
    deel.reden.setText("")
    deel.reden.left.emit()
    assert deel.reden.value() == "Zo gezegd."
    invuller.antwoord(D, "13")
    assert deel.reden.value() == ""


def test_a_signaal_from_this_number_or_not(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    deel = letop(theme, invuller, zet)
    fout_in_d(invuller)
    with qtbot.waitSignal(deel.signaal) as sein:
        deel.maak.press()
    assert sein.args == [D]
    deel.niet.press()
    assert invuller.aanbod == {D: NIET_NODIG}
    assert deel.maak.isHidden()
    assert not deel.isHidden()
