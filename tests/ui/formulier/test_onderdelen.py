"""The list of sections: shape, count, what is wrong, and the letters below it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.formulier.conftest import Maak, Zet
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.onderdelen import Onderdelen, regel_bij, staat_van, toetsen, wat_bij
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Section


def sectie(**anders: object) -> Section:
    basis: dict[str, object] = {
        "ref": "/data/x",
        "label": "Deel",
        "relevant": True,
        "total": 3,
        "answered": 0,
        "open_required": 2,
        "faults": 0,
        "warnings": 0,
        "accepted": 0,
        "questions": ("/data/x/a",),
    }
    return Section(**{**basis, **anders})  # type: ignore[arg-type]  # the fields of a Section


@pytest.mark.parametrize(
    ("anders", "staat", "wat"),
    [
        ({}, "empty", ""),
        ({"answered": 1, "open_required": 1}, "busy", ""),
        ({"answered": 3, "open_required": 0}, "ready", ""),
        ({"answered": 3, "open_required": 0, "accepted": 1}, "ready", ""),
        ({"answered": 3, "open_required": 0, "warnings": 2}, "warning", "2 let op"),
        ({"answered": 3, "faults": 1, "warnings": 2}, "error", "1 fout"),
        ({"answered": 3, "faults": 2}, "error", "2 fouten"),
    ],
)
def test_a_fault_goes_before_a_doubt_before_the_count(
    anders: dict[str, object], staat: str, wat: str
) -> None:
    deel = sectie(**anders)
    assert (staat_van(deel), wat_bij(deel)) == (staat, wat)


def test_shows_counts_and_keeps_its_rows(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    lijst = Onderdelen(theme)
    qtbot.addWidget(lijst)
    lijst.toon(invuller, invuller.secties(), 0)
    voor = lijst.lijst.rows()
    assert lijst._telling.text() == "0 van 16"
    assert voor[1].accessibleName() == "nog leeg, Sluiting, 0/2"
    invuller.antwoord("/data/sluiting/t5_02", "niet_gezien")
    lijst.toon(invuller, invuller.secties(), 1)
    assert lijst.lijst.rows() == voor
    assert lijst._telling.text() == "1 van 16"
    assert voor[1].accessibleName() == "bezig, Sluiting, 1/2"


def test_what_was_stated_says_so_in_every_section(
    theme: Theme, invuller: Invuller, qtbot: QtBot
) -> None:
    lijst = Onderdelen(theme)
    qtbot.addWidget(lijst)
    invuller.antwoord("/data/proces_verbaal/t5_17", "45")
    lijst.toon(invuller, invuller.secties(), 0)
    assert lijst.lijst.rows()[5].accessibleName().startswith("fout, Proces-verbaal, 1 fout: ")
    invuller.vastgelegd = True
    lijst.toon(invuller, invuller.secties(), -1)
    namen = [rij.accessibleName() for rij in lijst.lijst.rows()]
    assert all(naam.startswith("vastgelegd, ") and "fout" not in naam for naam in namen)


def test_a_line_opens_its_section(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    lijst = Onderdelen(theme)
    qtbot.addWidget(lijst)
    lijst.toon(invuller, invuller.secties(), 0)
    with qtbot.waitSignal(lijst.gekozen) as sein:
        lijst.lijst.rows()[4].click()
    assert sein.args == [4]


def test_the_letters_make_room_for_the_list(maak_proef: Maak) -> None:
    hoog = maak_proef()
    hoog.open()
    assert hoog.pagina()._lijst._toetsen.isVisible()
    laag = maak_proef(maat=(1366, 480))
    laag.open()
    assert not laag.pagina()._lijst._toetsen.isVisible()


def test_one_letter_has_one_meaning_and_can_be_switched_off(invuller: Invuller) -> None:
    letters = [toets for toets, _ in toetsen(invuller)]
    assert letters == ["J", "N", "V", "G", "W", "T", "S"]
    invuller.instance.set_language("en")
    letters = [toets for toets, _ in toetsen(invuller)]
    assert letters == ["Y", "N", "A", "S", "W", "T", "F"]
    # WCAG 2.1.4
    invuller.state.zet_enkele_toetsen(False)
    assert toetsen(invuller) == []


def test_a_long_message_stands_at_its_question_alone(invuller: Invuller) -> None:
    """Beside the count it would push the sections down while one types."""
    for deel, getal in (("d", "1046"), ("h", "60")):
        invuller.antwoord(f"/data/aantallen/aantallen_1/{deel}", getal)
    aantallen = next(s for s in invuller.secties() if s.ref == "/data/aantallen")
    assert regel_bij(invuller, aantallen) == "1 let op"


VEEL = [sectie(ref=f"/data/s{nr}", label=f"Deel {nr}") for nr in range(40)]


def test_of_many_sections_the_first_are_made_at_once_and_all_come(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    lijst = Onderdelen(theme)
    zet(lijst)
    lijst.toon(invuller, VEEL, 0)
    eerst = lijst.lijst.rows()
    assert 8 < len(eerst) < len(VEEL)
    qtbot.waitUntil(lambda: len(lijst.lijst.rows()) == len(VEEL))
    assert lijst.lijst.rows()[: len(eerst)] == eerst
    assert [rij.title.text() for rij in lijst.lijst.rows()] == [s.label for s in VEEL]
    # one that is opened while others still come is the section of its words
    lijst.toon(invuller, [*VEEL[:3], *VEEL[20:]], 0)
    with qtbot.waitSignal(lijst.gekozen) as sein:
        lijst.lijst.rows()[3].click()
    assert sein.args == [3]


def test_a_section_that_comes_was_made_before_it_was_asked(
    theme: Theme, invuller: Invuller, zet: Zet, qtbot: QtBot
) -> None:
    lijst = Onderdelen(theme)
    alle = invuller.secties()
    zet(lijst)
    lijst.toon(invuller, [alle[0], alle[2]], 0)
    staat = lijst.lijst.rows()
    qtbot.waitUntil(lambda: alle[1].ref in lijst._vooraf)
    gemaakt = lijst._vooraf[alle[1].ref]
    lijst.toon(invuller, alle[:3], 0)
    assert lijst.lijst.rows() == [staat[0], gemaakt, staat[1]]
    assert gemaakt.isVisible()
    # what fell away and comes again has a row of its own again
    lijst.toon(invuller, [alle[0], alle[2]], 0)
    lijst.toon(invuller, alle[:3], 0)
    assert [rij.title.text() for rij in lijst.lijst.rows()] == [s.label for s in alle[:3]]
