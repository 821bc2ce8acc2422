"""What stands on the sheet of a section, without a window."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ui.formulier.proefformulier import LOS, SAMEN, ZAAL, formulier
from waarnemer_app.ui.formulier.invulstand import Invulstand
from waarnemer_app.ui.formulier.opbouw import Deel, bouw, paginas, snoei
from waarnemer_app.xforms import Environment, Instance, load_form


@pytest.fixture
def stand() -> Invulstand:
    omgeving = Environment(now=lambda: datetime(2026, 3, 18, 14, tzinfo=UTC))
    return Invulstand(Instance(load_form(formulier().xform), environment=omgeving), "")


def lees(delen: tuple[Deel, ...], diepte: int = 0) -> list[str]:
    """The tree as lines, for eyes."""
    uit = []
    for deel in delen:
        uit.append(
            f"{'  ' * diepte}{deel.soort} {deel.ref.rpartition('/')[2]} {deel.label}".rstrip()
        )
        uit += lees(deel.delen, diepte + 1)
    return uit


def sectie(stand: Invulstand, nummer: int) -> tuple[Deel, ...]:
    return bouw(stand, stand.secties()[nummer])


def test_repeats_hold_cards_and_a_place_to_add_one(stand: Invulstand) -> None:
    stand.instance.add_repeat("/data/zaal/bus")
    stand.instance.answer("/data/zaal/leden", "2")
    stand.vergeet()
    assert lees(sectie(stand, ZAAL)) == [
        "vraag uitleg",
        "vraag leden",
        "herhaling bus Stembus",
        "  kaart bus[1] Stembus 1",
        "    vraag plek",
        "    vraag vol",
        "    herhaling slot Slot",
        "      kaart slot[1] Slot 1",
        "        vraag heel",
        "      erbij slot Slot",
        "  kaart bus[2] Stembus 2",
        "    vraag plek",
        "    vraag vol",
        "    herhaling slot Slot",
        "      erbij slot Slot",
        "  erbij bus Stembus",
        # the form counts these: nothing to add or take away
        "herhaling lid Lid",
        "  kaart lid[1] Lid 1",
        "    vraag er",
        "  kaart lid[2] Lid 2",
        "    vraag er",
        "vraag wissel",
    ]


def test_a_repeat_without_instances_keeps_its_place_to_add_one(stand: Invulstand) -> None:
    stand.instance.remove_repeat("/data/los[1]")
    stand.vergeet()
    assert [s.label for s in stand.secties()] == ["Zaal", "Samen", "Los vel"]
    assert lees(sectie(stand, LOS)) == ["herhaling los Los vel", "  erbij los Los vel"]


def test_a_group_on_one_page_stays_together_with_its_own_groups(stand: Invulstand) -> None:
    delen = sectie(stand, SAMEN)
    assert lees(delen) == ["groep samen", "  vraag een", "  groep diep Daarna", "    vraag twee"]
    (pagina,) = paginas(delen)
    assert [blad.ref for blad in pagina] == ["/data/samen/een", "/data/samen/diep/twee"]


def test_a_page_is_one_question_in_its_card_or_the_list_of_a_repeat(stand: Invulstand) -> None:
    delen = sectie(stand, ZAAL)
    alle = paginas(delen)
    assert [p[0].sleutel.rpartition("/")[2] for p in alle] == [
        "uitleg",
        "leden",
        "plek",
        "vol",
        "heel",
        "slot",
        "bus",
        "wissel",
    ]
    assert lees(snoei(delen, alle[2])) == [
        "herhaling bus Stembus",
        "  kaart bus[1] Stembus 1",
        "    vraag plek",
    ]
    # where one adds, every card stands
    assert [d.soort for d in snoei(delen, alle[6])[0].delen] == ["kaart", "erbij"]


def test_a_toelichting_stands_on_the_page_of_its_question() -> None:
    vraag, toel, ander = (Deel("vraag", f"/d/{n}") for n in ("a", "a_toel", "b_toel"))
    assert paginas((vraag, toel, ander)) == [(vraag, toel), (ander,)]
