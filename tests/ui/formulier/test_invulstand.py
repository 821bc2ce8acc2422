"""Reading a form that is being filled in: what was just taken away, and what counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.ui.formulier.proefformulier import formulier
from waarnemer_app.ui.formulier.invulstand import Invulstand
from waarnemer_app.xforms import Environment, Instance, load_form

TEKST = "/data/los[1]/tekst"


@pytest.fixture
def stand() -> Invulstand:
    omgeving = Environment(now=lambda: datetime(2026, 3, 18, 14, tzinfo=UTC))
    return Invulstand(Instance(load_form(formulier().xform), environment=omgeving), "")


def test_a_question_just_taken_away_stays_as_it_was_but_is_not_asked(stand: Invulstand) -> None:
    stand.instance.answer(TEKST, "Oefening.")
    assert stand.staat(TEKST).value == "Oefening."
    stand.instance.remove_repeat("/data/los[1]")
    stand.vergeet()
    assert (stand.staat(TEKST).value, stand.staat(TEKST).relevant) == ("Oefening.", False)
    assert not stand.bestaat(TEKST)
    with pytest.raises(KeyError):
        stand.staat("/data/los[9]/tekst")


def test_a_repeat_may_be_counted_without_instances(stand: Invulstand) -> None:
    stand.instance.remove_repeat("/data/los[1]")
    stand.vergeet()
    (leeg,) = [s for s in stand.secties() if s.ref == "/data/los"]
    assert (leeg.label, leeg.questions, stand.telling(leeg)) == ("Los vel", (), (0, 0, 0))


def test_labels_follow_the_language(stand: Invulstand) -> None:
    node = stand.instance.form.nodes["/data/zaal/bus"]
    assert stand.naam_van(node) == "Stembus"
    assert stand.kaart_van("/data/zaal/bus[1]/slot[2]/heel") == "Slot 2"
    assert stand.kaart_van("/data/zaal/wissel") == ""
    stand.instance.set_language("en")
    assert stand.naam_van(node) == "Ballot box"


def test_several_answers_are_said_by_their_labels(stand: Invulstand) -> None:
    stand.instance.answer("/data/zaal/bus[1]/vol", "ja")
    stand.vergeet()
    assert stand.antwoord_in_woorden("/data/zaal/bus[1]/vol") == "Ja"


def test_counts_again_only_where_something_changed(stand: Invulstand) -> None:
    zaal, samen, _ = stand.secties()
    assert stand.telling(zaal) == (0, 0, 2)
    buiten = stand.staat("/data/samen/een")
    refs = stand.instance.answer("/data/zaal/bus[1]/vol", "ja").changed
    stand.vergeet(refs)
    assert stand.telling(stand.secties()[0]) == (1, 0, 2)
    assert stand.staat("/data/samen/een") is buiten
    # a count that makes instances come and go: everything is asked again
    for leden, vragen in (("3", 3), ("1", 1)):
        stand.vergeet(stand.instance.answer("/data/zaal/leden", leden).changed)
        lid = [ref for ref in stand.secties()[0].questions if "/lid[" in ref]
        assert len(lid) == vragen
    assert not stand.staat("/data/zaal/bus[1]/plek").value
    assert stand.telling(samen) == (0, 0, 0)
