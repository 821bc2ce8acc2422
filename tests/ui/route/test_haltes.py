"""The stops: what was planned and why, what is late or missed, and an order by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app.domain.handelingen import BeginBezoek, Vertrek
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.route.haltes import Staat, Stop, stops_van, verschuif


def plan(nummer: int, van: float, tot: float, **rest: object) -> Toewijzing:
    return Toewijzing.model_validate(
        {
            "plek": f"sb-GM9990-{nummer}",
            "van": om(int(van), round(van % 1 * 60)),
            "tot": om(int(tot), round(tot % 1 * 60)),
            **rest,
        }
    )


PLAN = (
    plan(9003, 14, 15, aanleiding="risicogestuurd", toelichting="Vorige keer een lange rij."),
    plan(9001, 9, 10, formulieren=("t1",)),
    plan(9011, 16, 17),
    plan(9012, 6, 6.5),
)


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Iterator[Dossier]:
    dossier = nieuw_dossier(tmp_path / "d", klok, PLAN)
    yield dossier
    dossier.sluit()


def kort(stops: list[Stop]) -> list[tuple[int | None, Staat]]:
    return [(s.plek.nummer, s.staat) for s in stops]


def test_in_order_of_time_and_how_each_stands(dossier: Dossier, klok: Klok) -> None:
    assert kort(stops_van(dossier, om(8))) == [
        (9001, Staat.STRAKS),
        (9003, Staat.STRAKS),
        (9011, Staat.STRAKS),
        (9012, Staat.GEMIST),
    ]
    klok.nu = om(9)
    bezoek = dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9001"))).objecten[-1]
    assert kort(stops_van(dossier, om(9, 30)))[0] == (9001, Staat.NU)
    klok.nu = om(10)
    dossier.doe(Vertrek(bezoek=bezoek))
    klok.nu = om(11)
    dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9005")))
    assert kort(stops_van(dossier, om(14, 20))) == [
        (9001, Staat.GEWEEST),
        (9005, Staat.NU),
        (9003, Staat.LAAT),
        (9011, Staat.STRAKS),
        (9012, Staat.GEMIST),
    ]


def test_a_stop_says_why_when_and_what_is_filled_in(dossier: Dossier) -> None:
    een, twee, *_ = stops_van(dossier, om(8))
    assert een.wanneer == "9.00 uur tot 10.00 uur"
    titels = {k.id: k.titel for k in dossier.formulieren()}
    assert een.formulieren == (titels["t1"],)
    assert twee.plan is not None
    assert (twee.plan.aanleiding, twee.plan.toelichting) == (
        "risicogestuurd",
        "Vorige keer een lange rij.",
    )


def test_a_plan_outside_the_hours_is_seen(dossier: Dossier) -> None:
    vroeg = next(s for s in stops_van(dossier, om(5)) if s.plek.nummer == 9012)
    assert vroeg.open_ is not None
    assert vroeg.open_ > om(6)
    assert vroeg.buiten_uren
    assert not stops_van(dossier, om(8))[0].buiten_uren


def test_the_order_by_hand_counts_for_what_is_to_come(dossier: Dossier) -> None:
    stops = stops_van(dossier, om(8))
    nieuw = verschuif(stops, 0, 1)
    assert nieuw is not None
    assert kort(stops_van(dossier, om(8), nieuw))[:3] == [
        (9003, Staat.STRAKS),
        (9001, Staat.STRAKS),
        (9011, Staat.STRAKS),
    ]
    assert verschuif(stops, 0, -1) is None
    assert verschuif(stops, 2, 1) is None
    assert verschuif(stops, 3, -1) is None, "what was missed stays at the end"
    assert verschuif(stops, 99, 1) is None


def test_a_plan_for_another_day_or_an_unknown_place_is_left_out(tmp_path: Path, klok: Klok) -> None:
    anders = (plan(9001, 9 + 48, 10 + 48), Toewijzing(plek="sb-GM9990-1", van=om(9), tot=om(10)))
    dossier = nieuw_dossier(tmp_path / "e", klok, anders)
    assert stops_van(dossier, om(8)) == []
    dossier.sluit()
