"""The day as hours since its midnight: the night belongs to it, and plans follow."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.domain.test_onregelmatigheid import VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.ui.bezoek.test_feiten import concept, vastgelegd
from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app.domain.handelingen import (
    BeeindigPauze,
    BeginBezoek,
    BeginPauze,
    BeoordeelSignaal,
    LegOnregelmatigheidVast,
    LegProcesaanwijzingVast,
    MaakNotitie,
    MaakSignaal,
    SluitWerkdag,
    Vertrek,
)
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import SignalMark
from waarnemer_app.ui.vandaag.dag import (
    bezoeken_van,
    dag_van,
    dagbeeld,
    hoort_bij,
    kort,
    plannen,
)

OCHTEND = Toewijzing(plek="sb-GM9990-9001", van=om(6, 45), tot=om(9, 30))
AVOND = Toewijzing(plek="sb-GM9990-9001", van=om(20, 30), tot=om(24, 30))
MIDDAG = Toewijzing(plek="gemeente-GM9990", van=om(15), tot=om(16))


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Dossier:
    return nieuw_dossier(tmp_path / "d", klok, (AVOND, OCHTEND, MIDDAG))


def bezoek(dossier: Dossier, klok: Klok, uur: float, plek: str = "sb-GM9990-9001") -> str:
    klok.nu = om(0) + (om(1) - om(0)) * uur
    return dossier.doe(BeginBezoek(plek=dossier.plek(plek))).objecten[-1]


def signaal(dossier: Dossier, uur: int) -> str:
    return dossier.doe(
        MaakSignaal(
            signaal=Signaal(
                bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=om(uur), wat="Iets gezien"
            )
        )
    ).objecten[0]


def test_the_night_belongs_to_the_day_before_until_it_is_closed(
    dossier: Dossier, klok: Klok
) -> None:
    eerste = bezoek(dossier, klok, 20)
    dag = dag_van(dossier, om(26))
    assert (dag.datum, dag.uur(om(25))) == (om(12).date(), 25)
    assert dag.heeft(om(26))
    assert not dag.heeft(om(31))
    klok.nu = om(29)
    dossier.doe(Vertrek(bezoek=eerste))
    dossier.doe(SluitWerkdag())
    volgende = dag_van(dossier, om(33))
    assert volgende.datum == om(33).date()
    assert bezoeken_van(dossier, volgende) == []


def test_a_day_that_was_closed_today_is_still_today(dossier: Dossier, klok: Klok) -> None:
    eerste = bezoek(dossier, klok, 8)
    klok.nu = om(10)
    dossier.doe(Vertrek(bezoek=eerste))
    dossier.doe(SluitWerkdag())
    assert [o.id for o in bezoeken_van(dossier, dag_van(dossier, om(12)))] == [eerste]


def test_a_visit_is_drawn_from_arrival_to_departure(dossier: Dossier, klok: Klok) -> None:
    eerste = bezoek(dossier, klok, 7)
    klok.nu = om(9)
    dossier.doe(Vertrek(bezoek=eerste))
    bezoek(dossier, klok, 10, "sb-GM9990-9003")
    beeld = dagbeeld(dossier, om(11), None)
    klaar, nu = (v for v in beeld.visits if v.state != "planned")
    assert (round(klaar.start), round(klaar.end), klaar.title, klaar.state) == (
        7,
        9,
        "9001",
        "done",
    )
    assert (round(nu.start), nu.title, nu.state) == (10, "9003", "current")
    assert nu.end > 11
    assert beeld.now == pytest.approx(11)


def test_plans_follow_after_now_in_order_and_never_over_where_one_is(
    dossier: Dossier, klok: Klok
) -> None:
    bezoek(dossier, klok, 14.9)
    beeld = dagbeeld(dossier, om(15), None)
    vakken = sorted(beeld.visits)
    assert [v.title for v in vakken] == ["9001", "gemeente", "9001"]
    assert all(een.end <= twee.start for een, twee in pairwise(vakken))
    assert vakken[-1].start == pytest.approx(20.5)


@pytest.mark.parametrize(
    ("uur", "past"), [(6.5, True), (9, True), (4, False), (10, False), (14, False)]
)
def test_a_visit_is_the_planned_one_when_it_began_about_then(
    dossier: Dossier,
    klok: Klok,
    uur: float,
    past: bool,  # noqa: FBT001 — a table column
) -> None:
    bezoek(dossier, klok, uur)
    huidig = dossier.stand.huidig_bezoek()
    assert huidig is not None
    assert hoort_bij(OCHTEND, huidig.inhoud) is past
    assert not hoort_bij(MIDDAG, huidig.inhoud)


def test_what_is_over_or_done_is_no_plan_any_more(dossier: Dossier, klok: Klok) -> None:
    dag = dag_van(dossier, om(6))
    assert [t for t, _ in plannen(dossier, dag, om(6))] == [OCHTEND, MIDDAG, AVOND]
    assert [t for t, _ in plannen(dossier, dag, om(17))] == [AVOND]
    bezoek(dossier, klok, 20)
    assert plannen(dossier, dag_van(dossier, om(20)), om(20)) == []


def test_forms_signalen_notes_and_breaks_have_their_lanes(dossier: Dossier, klok: Klok) -> None:
    id_ = bezoek(dossier, klok, 8)
    dossier.doe(MaakNotitie(tekst="De deur ging open."))
    klok.nu = om(9)
    dossier.doe(BeginPauze(bezoek=id_))
    klok.nu = om(10)
    dossier.doe(BeeindigPauze(bezoek=id_))
    dossier.doe(vastgelegd(dossier, id_, 0))
    dossier.doe(concept(id_, "t5"))
    for uur in (8, 9, 10):
        laatste = signaal(dossier, uur)
    dossier.doe(BeoordeelSignaal(signaal=laatste, uitkomst=Uitkomst.MISVERSTAND))
    beeld = dagbeeld(dossier, om(15), None)
    assert [round(uur) for uur in beeld.notes] == [8]
    assert [(round(van), round(tot)) for van, tot in beeld.pauses] == [(9, 10)]
    assert {(s.label, s.state) for s in beeld.stated} == {("T1", "stated"), ("T5", "busy")}
    assert [(m.number, m.kind, m.text) for m in beeld.signals] == [
        ("1", "warning", "te beoordelen"),
        ("2", "warning", "te beoordelen"),
        ("3", "plain", ""),
    ]


def test_a_procesaanwijzing_stands_at_the_hour_it_was_given(dossier: Dossier, klok: Klok) -> None:
    bezoek(dossier, klok, 8)
    klok.nu = om(11)
    id_ = signaal(dossier, 9)
    onr = dossier.doe(
        LegOnregelmatigheidVast(
            signaal=id_,
            titel="Zonder stempas",
            plek="sb-GM9990-9001",
            verkiezingen=(dossier.pakket.stemming.verkiezingen[0].id,),
            kenmerken=VOL,
        )
    ).objecten[-1]
    (kaal,) = dagbeeld(dossier, om(12), None).signals
    assert (kaal.kind, kaal.text, kaal.given) == ("error", "onregelmatigheid", None)
    dossier.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=onr,
            plek=dossier.plek("sb-GM9990-9001"),
            invulling=INVULLING.model_copy(update={"gegeven_op": om(10, 12)}),
        )
    )
    (mark,) = dagbeeld(dossier, om(12), None).signals
    assert mark == SignalMark(9.0, "1", "error", "procesaanwijzing 10.12", 10.2)


def test_hours_come_from_the_place_else_from_the_law(dossier: Dossier) -> None:
    kaal = dagbeeld(dossier, om(12), None)
    assert (kaal.opens, kaal.closes) == (7.5, 21.0)
    plek = dossier.plek("sb-GM9990-9001")
    eerder = tuple(x.model_copy(update={"open": om(6), "dicht": om(20)}) for x in plek.locaties)
    beeld = dagbeeld(dossier, om(12), plek.model_copy(update={"locaties": eerder}))
    assert (beeld.opens, beeld.closes) == (6, 20)


def test_outside_the_picture_there_is_no_now(dossier: Dossier) -> None:
    assert dagbeeld(dossier, om(5), None).now is None
    assert dagbeeld(dossier, om(6), None).now == 6


@pytest.mark.parametrize(
    ("plek", "woord"),
    [("sb-GM9990-9001", "9001"), ("gemeente-GM9990", "gemeente"), ("gsb-GM9990", "GSB")],
)
def test_a_small_box_holds_a_short_word(dossier: Dossier, plek: str, woord: str) -> None:
    assert kort(dossier.plek(plek)) == woord
