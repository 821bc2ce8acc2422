"""Theme 1, the opening, and theme 5, the closing and the count: the rules they hold."""

from __future__ import annotations

import re

import pytest

from tests.forms.formulieren import begin, form, warning
from waarnemer_app.xforms import Form, Instance

A1 = "/data/aantallen/aantallen_1"
A2 = "/data/aantallen/aantallen_2"


@pytest.fixture
def t1() -> Form:
    return form("t1")


@pytest.fixture
def t5() -> Form:
    return form("t5")


def fill(instance: Instance, group: str, **numbers: int) -> None:
    for name, number in numbers.items():
        assert instance.answer(f"{group}/{name}", str(number)).result == "ok"


def test_t1_shows_its_sections_in_order() -> None:
    labels = [section.label for section in begin("t1").sections()]
    assert labels == [
        *("Dit bezoek", "Opening", "Stembureauleden", "Stembus"),
        *("Stemhokjes en zaal", "Op tafel", "Tot slot"),
    ]


def test_t1_holds_all_twenty_questions(t1: Form) -> None:
    asked = {match[0] for name in t1.nodes if (match := re.search(r"t1_\d\d", name))}
    assert asked == {f"t1_{at:02d}" for at in range(1, 21)}


def test_t1_who_came_after_the_start_is_not_asked_about_the_empty_box() -> None:
    instance = begin("t1", aankomst="08:00")
    instance.answer("/data/opening/t1_03", "07:30")
    assert not instance.state("/data/stembus/t1_06").relevant
    instance.preset({"/data/bezoek/aankomst": "07:15"})
    assert instance.state("/data/stembus/t1_06").relevant


def test_t1_other_opening_hours_are_compared_softly() -> None:
    instance = begin("t1")
    assert not instance.state("/data/opening/t1_02_tot").relevant
    instance.answer("/data/opening/t1_03", "08:05")
    assert "later dan de openingstijd" in warning(instance, "/data/opening/t1_03")
    instance.answer("/data/opening/t1_01", "ja")
    instance.answer("/data/opening/t1_02_van", "08:05")
    assert warning(instance, "/data/opening/t1_03") == ""
    for until, words in {
        "21:30": "uiterlijk om 21.00",
        "07:00": "voor het begin",
        "15:00": "minstens 8 uur",
        "16:05": "",
    }.items():
        assert instance.answer("/data/opening/t1_02_tot", until).result == "ok"
        assert words in warning(instance, "/data/opening/t1_02_tot")
        assert bool(words) == bool(warning(instance, "/data/opening/t1_02_tot"))


@pytest.mark.parametrize(
    ("count", "result", "warned"),
    [
        ("2", "ok", True),
        ("3", "ok", False),
        ("7", "ok", False),
        ("8", "ok", True),
        ("21", "constraint_violated", True),
    ],
)
def test_t1_three_to_seven_members(count: str, result: str, *, warned: bool) -> None:
    instance = begin("t1")
    assert instance.answer("/data/stembureauleden/t1_04", count).result == result
    assert bool(warning(instance, "/data/stembureauleden/t1_04")) == warned


def test_t1_nee_opens_an_explanation_without_names() -> None:
    instance = begin("t1")
    ref = "/data/stembus/t1_08_toel"
    assert not instance.state(ref).relevant
    assert ref in instance.answer("/data/stembus/t1_08", "nee").changed
    state = instance.state(ref)
    assert (state.relevant, state.required) == (True, False)
    assert "geen namen" in state.hint
    assert instance.answer(ref, "x" * 1001).result == "constraint_violated"


def test_t1_separate_boxes_only_at_combined_elections() -> None:
    assert not begin("t1").state("/data/stembus/t1_20").relevant
    assert begin("t1", verkiezingen="PS AB").state("/data/stembus/t1_20").relevant


def test_a_bad_judgement_asks_why() -> None:
    instance = begin("t1")
    instance.answer("/data/tot_slot/e1", "matig")
    assert "/data/tot_slot/e1_toel" in {fault.ref for fault in instance.faults()}
    instance.answer("/data/tot_slot/e1", "goed")
    assert "/data/tot_slot/e1_toel" not in {fault.ref for fault in instance.faults()}


def test_t5_holds_its_questions_and_the_difference_follows(t5: Form) -> None:
    asked = {match[0] for name in t5.nodes if (match := re.search(r"t5_\d\d", name))}
    grid = {"t5_05", "t5_12", "t5_13"}  # A to H and the difference, per election
    assert asked == {f"t5_{at:02d}" for at in range(1, 21)} - grid
    assert [child.name for child in t5.nodes[A1].children] == [*"abcdefgh", "verschil"]
    assert t5.nodes[A1].appearance == "telraster"


def test_t5_counts_per_election() -> None:
    one, two = begin("t5"), begin("t5", verkiezingen="PS AB")
    assert (one.state(A1).relevant, one.state(A2).relevant) == (True, False)
    assert two.state(A2).relevant
    assert two.state(A1).label == "Aantallen Provinciale Staten"
    assert two.state(A2).label == "Aantallen waterschap"


@pytest.mark.parametrize(("code", "shown"), [("GR", False), ("ER", False), ("PS", True)])
def test_t5_no_kiezerspas_at_gr_and_er(code: str, *, shown: bool) -> None:
    assert begin("t5", verkiezingen=code).state(f"{A1}/c").relevant == shown


@pytest.mark.parametrize(("way", "word"), [("centraal", "lijsten"), ("decentraal", "kandidaten")])
def test_t5_the_label_of_e_follows_the_stemopneming(way: str, word: str) -> None:
    assert begin("t5", stemopneming=way).state(f"{A1}/e").label == f"E: Stemmen op {word}"


def test_t5_sums_that_are_right_give_no_warning() -> None:
    instance = begin("t5", verkiezingen="PS AB")
    fill(instance, A1, a=1046, b=71, c=7, d=1124, e=1109, f=5, g=8, h=1122)
    assert [warning(instance, f"{A1}/{letter}") for letter in "abcdefgh"] == [""] * 8
    assert instance.state(f"{A1}/verschil").value == "minder"
    assert instance.state("/data/aantallen/t5_14").relevant


@pytest.mark.parametrize(
    ("letter", "number", "words"),
    [
        ("d", 1125, "samen niet gelijk aan D"),
        ("h", 1121, "samen niet gelijk aan H"),
        ("h", 0, "W.204"),
        ("f", 34, "W.201"),
        ("g", 34, "W.202"),
    ],
)
def test_t5_official_limits_are_warnings(letter: str, number: int, words: str) -> None:
    instance = begin("t5")
    fill(instance, A1, a=1050, b=74, d=1124, e=1109, f=5, g=8, h=1122)
    fill(instance, A1, **{letter: number})
    assert words in warning(instance, f"{A1}/{letter}")
    assert A1 not in {fault.ref.rpartition("/")[0] for fault in instance.faults()}


@pytest.mark.parametrize(("blank", "warned"), [(2, False), (3, True)])
def test_t5_three_percent_is_rounded_up(blank: int, *, warned: bool) -> None:
    instance = begin("t5")
    fill(instance, A1, f=blank, h=99)  # 3 percent is 2.97
    assert ("W.201" in warning(instance, f"{A1}/f")) == warned


@pytest.mark.parametrize(
    ("voters", "votes", "warned"),
    [(1000, 1014, False), (1000, 1015, True), (100, 101, False), (98, 100, True), (15, 0, True)],
)
def test_t5_difference_of_fifteen_or_two_percent(voters: int, votes: int, *, warned: bool) -> None:
    instance = begin("t5")
    fill(instance, A1, d=voters, h=votes)
    assert bool(warning(instance, f"{A1}/h")) == warned
    assert ("W.203" in warning(instance, f"{A1}/h")) == (warned and votes > 0)


def test_t5_times_pass_midnight() -> None:
    instance = begin("t5")
    instance.answer("/data/sluiting/t5_01", "21:00")
    instance.answer("/data/stembus_open/t5_08", "21:20")
    instance.answer("/data/proces_verbaal/t5_19", "01:15")
    assert warning(instance, "/data/proces_verbaal/t5_19") == ""
    instance.answer("/data/proces_verbaal/t5_19", "21:10")
    assert warning(instance, "/data/proces_verbaal/t5_19")
    instance.answer("/data/stembus_open/t5_08", "20:55")
    assert "voor het einde van de stemtijd" in warning(instance, "/data/stembus_open/t5_08")


def test_t5_an_unexplained_difference_tells_what_follows() -> None:
    instance = begin("t5")
    fill(instance, A1, d=100, h=101)
    instance.answer("/data/aantallen/t5_14", "nee")
    assert "telt het gemeentelijk stembureau opnieuw" in warning(instance, "/data/aantallen/t5_14")
    fill(instance, A1, h=100)
    assert not instance.state("/data/aantallen/t5_14").relevant


@pytest.mark.parametrize(("signed", "words"), [(2, "ten minste 3"), (3, "Niet alle"), (4, "")])
def test_t5_all_members_present_sign(signed: int, words: str) -> None:
    """Kieswet N 10 lid 2; at least three is in the model of the proces-verbaal."""
    instance = begin("t5")
    fill(instance, "/data/proces_verbaal", t5_17_er=4, t5_17=signed)
    assert words in warning(instance, "/data/proces_verbaal/t5_17")
    assert bool(words) == bool(warning(instance, "/data/proces_verbaal/t5_17"))


@pytest.mark.parametrize(
    ("code", "words"),
    [("KC_CN", "kiescollege"), ("KC_NI", "kiescollege niet-ingezetenen"), ("ER", "eilandsraad")],
)
def test_t5_says_which_election_is_counted(code: str, words: str) -> None:
    assert begin("t5", verkiezingen=code).state(A1).label == f"Aantallen {words}"
