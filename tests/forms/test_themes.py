"""The rules that themes 0, 2, 3, 4, 6 and 7 hold."""

from __future__ import annotations

import re

import pytest

from tests.forms.formulieren import IDS, begin, form, give, questions, ref, relevant, warning
from waarnemer_app.domain.verkiezing import Processtap, Waarborg

ASKED = {"t0": 10, "t1": 20, "t2": 20, "t3": 21, "t4": 20, "t6": 20, "t7": 18}
"""How many questions a theme has; those of t5 stand in a grid partly."""


@pytest.mark.parametrize("form_id", ASKED)
def test_no_question_of_a_theme_is_missing(form_id: str) -> None:
    numbers = [re.match(rf"{form_id}_(\d\d)", node.name) for node in questions(form_id)]
    asked = {int(match[1]) for match in numbers if match}
    assert asked == set(range(1, ASKED[form_id] + 1))


def marks(form_id: str) -> set[str]:
    """The ketens of the signals that a form offers."""
    marked = " ".join(node.extra.get("signaal", "") for node in questions(form_id)).split()
    return {mark.partition(":")[2] for mark in marked}


def test_what_the_municipality_is_responsible_for_never_leads_to_a_procesaanwijzing() -> None:
    """R-ESC-6, R-PA-5: T4 and T7 are about the organisatieketen alone."""
    assert marks("t4") == marks("t7") == {"O"}
    assert all(marks(form_id) - {"O"} for form_id in IDS if form_id not in {"t4", "t7"})


# T0


def choices(form_id: str, name: str) -> list[str]:
    instance = begin(form_id)
    return [value for value, _ in instance.state(ref(instance, name)).choices]


def test_t0_knows_every_processtap_and_every_waarborg() -> None:
    assert choices("t0", "t0_01") == list(Processtap)  # R-WN-6
    assert choices("t0", "t0_06") == [*Waarborg, "weet_niet"]  # R-WN-11, their fixed order


@pytest.mark.parametrize(
    ("soort", "asked", "not_asked"),
    [("stembureau", "t0_07", "t0_08"), ("csb", "t0_07", "t0_08"), ("", "t0_08", "t0_07")],
)
def test_t0_the_place_fixes_the_keten(soort: str, asked: str, not_asked: str) -> None:
    """R-ONR-6: a stembureau is of the uitslagketen, an organisation of the organisatieketen."""
    instance = begin("t0", stembureau_soort=soort)
    assert relevant(instance, asked)
    assert not relevant(instance, not_asked)
    keten = instance.state(ref(instance, asked)).node.extra["signaal"]
    assert keten == ("nee:U" if soort else "nee:O")
    assert not relevant(instance, "t0_09")
    give(instance, **{asked: "nee"})
    assert relevant(instance, "t0_09")
    assert relevant(instance, "t0_10")


def test_t0_a_queue_is_only_counted_while_people_vote() -> None:
    instance = begin("t0", stembureau_soort="stembureau")
    assert not relevant(instance, "t0_05")
    give(instance, t0_01="stemming")
    assert relevant(instance, "t0_05")
    assert instance.state(ref(instance, "t0_05")).node.appearance == "counter"


# T2


def test_t2_who_watched_nobody_is_not_asked_about_the_checks() -> None:
    instance = begin("t2")
    for watched, asked in {"0": False, "12": True}.items():
        give(instance, t2_02=watched)
        assert relevant(instance, "t2_05") == asked
        shown = [section.label for section in instance.sections() if section.questions]
        assert ("Controle aan de tafel" in shown) == asked


@pytest.mark.parametrize(("most", "warned"), [(1, False), (2, False), (3, True), (50, True)])
def test_t2_two_proxies_and_no_more(most: int, *, warned: bool) -> None:
    """Kieswet L 4. Fifty-one cannot be."""
    instance = begin("t2")
    give(instance, t2_13="ja", t2_14=most)
    assert bool(warning(instance, "t2_14")) == warned
    assert instance.answer(ref(instance, "t2_14"), "51").result == "constraint_violated"


@pytest.mark.parametrize(
    ("elections", "warned"),
    [("GR", True), ("ER", True), ("PS", False), ("TK", False), ("ER KC_CN", False), ("", False)],
)
def test_t2_no_kiezerspas_at_gr_and_er(elections: str, *, warned: bool) -> None:
    instance = begin("t2", verkiezingen=elections)
    give(instance, t2_18="ja")
    assert bool(warning(instance, "t2_18")) == warned
    give(instance, t2_18="nee")
    assert warning(instance, "t2_18") == ""


def test_t2_niet_gezien_stands_alone_among_the_reasons() -> None:
    instance = begin("t2")
    give(instance, t2_11="ja", t2_12="geen_id verschil")
    refused = instance.answer(ref(instance, "t2_12"), "geen_id niet_gezien")
    assert refused.result == "constraint_violated"


# T3


@pytest.mark.parametrize(("members", "warned"), [(2, True), (3, False), (0, True), (20, False)])
def test_t3_three_members_always(members: int, *, warned: bool) -> None:
    """Kieswet J 12 lid 1; the example of plan 3.4, so also whether there is haste."""
    instance = begin("t3")
    give(instance, t3_01=members)
    assert bool(warning(instance, "t3_01")) == warned
    assert instance.state(ref(instance, "t3_01")).node.extra["signaal"] == "zacht:U!"


def test_t3_a_suspension_asks_for_the_seal() -> None:
    instance = begin("t3")
    for what, asked in {"nee": False, "niet_opgelost": False, "geschorst": True}.items():
        give(instance, t3_20=what)
        assert relevant(instance, "t3_21") == asked


# T4


def test_t4_what_the_municipality_said_is_compared_with_what_was_seen() -> None:
    instance = begin("t4")
    give(instance, t4_17="toegankelijk", t4_03="ja", t4_12="niet_gezien")
    assert warning(instance, "t4_17") == ""
    give(instance, t4_12="nee")
    assert "antwoordde ook nee" in warning(instance, "t4_17")
    give(instance, t4_17="niet_toegankelijk")
    assert warning(instance, "t4_17") == ""


def test_t4_a_parking_place_is_not_asked_at_a_mobile_stembureau() -> None:
    assert not relevant(begin("t4", stembureau_vorm="mobiel"), "t4_02")
    assert relevant(begin("t4", stembureau_vorm="regulier"), "t4_02")
    assert relevant(begin("t4"), "t4_02")


@pytest.mark.parametrize(("name", "unit"), [("t4_05", "cm"), ("t4_07", "cm"), ("t4_18", "minuten")])
def test_t4_measures_have_a_unit_and_no_norm(name: str, unit: str) -> None:
    """No measure was found, so every measure that can exist is taken without a word."""
    (node,) = [node for node in questions("t4") if node.name == name]
    assert node.extra["eenheid_nl"] == unit
    assert node.soft == ()
    assert node.constraint is not None


# T6


@pytest.mark.parametrize(
    ("elections", "day", "warned"),
    [
        ("GR", "2026-03-18", True),
        ("GR", "2026-03-19", False),
        ("GR", "2026-03-20", True),
        ("PS AB", "2026-03-19", False),
        ("PS AB", "2026-03-20", False),
        ("PS AB", "2026-03-21", True),
    ],
)
def test_t6_the_session_is_the_day_after(elections: str, day: str, *, warned: bool) -> None:
    """Kieswet Na 1; for the waterschap also the second day."""
    instance = begin("t6", verkiezingen=elections, stemdag="2026-03-18")
    give(instance, t6_01_dag=day)
    assert bool(warning(instance, "t6_01_dag")) == warned
    instance.preset({"/data/bezoek/stemdag": ""})
    assert warning(instance, "t6_01_dag") == ""


def test_t6_the_day_after_the_clock_went_forward() -> None:
    instance = begin("t6", stemdag="2026-03-28")
    give(instance, t6_01_dag="2026-03-29")
    assert warning(instance, "t6_01_dag") == ""


@pytest.mark.parametrize(
    ("elections", "members", "warned"),
    [("GR", 2, True), ("GR", 3, False), ("ER", 3, False), ("PS", 4, True), ("PS AB", 5, False)],
)
def test_t6_enough_members(elections: str, members: int, *, warned: bool) -> None:
    """Kieswet Na 4: five, at the gemeenteraad and the eilandsraad three."""
    instance = begin("t6", verkiezingen=elections)
    give(instance, t6_03=members)
    assert bool(warning(instance, "t6_03")) == warned


@pytest.mark.parametrize(
    ("way", "decentral", "central"),
    [("decentraal", True, False), ("centraal", False, True), ("", True, True)],
)
def test_t6_the_questions_follow_the_stemopneming(
    way: str, *, decentral: bool, central: bool
) -> None:
    """R-ORG-11; where it is not known both are asked, and n.v.t. is an answer."""
    instance = begin("t6", stemopneming=way)
    assert relevant(instance, "t6_07") == decentral
    assert relevant(instance, "t6_10") == central
    give(instance, t6_08_zag="ja", t6_08="ja")
    assert relevant(instance, "t6_09") == decentral


# T7


@pytest.mark.parametrize(
    ("topic", "asked"),
    [
        ("stempassen", {"t7_03", "t7_04"}),
        ("uittreksel", {f"t7_{n:02d}" for n in range(7, 12)}),
        ("opslag", {"t7_12", "t7_13"}),
        ("training", {"t7_14", "t7_15", "t7_16"}),
        ("loket", {"t7_17"}),
        ("anders", {"t7_01_toel"}),
    ],
)
def test_t7_asks_only_what_belongs_to_the_topic(topic: str, asked: set[str]) -> None:
    instance = begin("t7", stemdag="2026-03-18")
    give(instance, t7_01=topic)
    names = {node.name for node in questions("t7") if relevant(instance, node.name)}
    assert names - {"k8", "k10", "k11", "t7_01", "e1", "e2", "e3"} == asked


@pytest.mark.parametrize(("day", "warned"), [("2026-03-04", False), ("2026-03-05", True)])
@pytest.mark.parametrize("known", [True, False])
def test_t7_poll_cards_fourteen_days_before(day: str, *, warned: bool, known: bool) -> None:
    """Kieswet J 7 lid 2. The day of voting is asked only when the visit does not say it."""
    instance = begin("t7", stemdag="2026-03-18" if known else "")
    assert relevant(instance, "t7_02") != known
    give(instance, t7_01="stempassen", **({} if known else {"t7_02": "2026-03-18"}))
    give(instance, t7_03=day)
    assert bool(warning(instance, "t7_03")) == warned


def test_t7_after_a_signal_it_asks_what_the_municipality_told() -> None:
    """Kieswet A 15: municipalities inform the Kiesraad."""
    instance = begin("t7")
    give(instance, k8="thema")
    assert not relevant(instance, "t7_18")
    give(instance, k8="signaal")
    assert relevant(instance, "t7_18")


def test_all_that_is_counted_live_has_a_counter() -> None:
    """A counter is of use for what one counts while it goes on, and for nothing else."""
    counted = {n.name for i in IDS for n in form(i).nodes.values() if "counter" in n.appearance}
    assert counted == {"t0_05", "t0_09", "t2_02", "t2_10", "t4_20"}
