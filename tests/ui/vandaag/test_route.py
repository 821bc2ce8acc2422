"""The route: places by their RD coordinates, a scale bar that is true, and the same in words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app.domain.handelingen import BeginBezoek, MaakSignaal, Vertrek
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.route import (
    Halte,
    Route,
    RouteData,
    _maat,
    _Schaal,
    afstand,
    kilometer,
    routebeeld,
    teken_route,
)

PLAN = (Toewijzing(plek="sb-GM9990-9011", van=om(16), tot=om(17)),)


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Dossier:
    return nieuw_dossier(tmp_path / "d", klok, PLAN)


def beeld(dossier: Dossier) -> RouteData:
    return routebeeld(dossier, om(15), dossier.punten())


def test_visited_now_and_planned_in_order_of_time(dossier: Dossier, klok: Klok) -> None:
    klok.nu = om(8)
    eerste = dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9001"))).objecten[-1]
    klok.nu = om(9)
    dossier.doe(Vertrek(bezoek=eerste))
    tweede = dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9003"))).objecten[-1]
    dossier.doe(
        MaakSignaal(
            signaal=Signaal(
                bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=om(9), bezoek=tweede, wat="x"
            )
        )
    )
    data = beeld(dossier)
    assert [(h.kort, h.staat, h.signaal) for h in data.haltes] == [
        ("9001", "geweest", False),
        ("9003", "nu", True),
        ("9011", "straks", False),
    ]
    assert data.items() == [
        "9001 Oefenlokaal Aula, geweest",
        "9003 Oefenlokaal Buurthuis, nu, signaal open",
        "9011 Oefenlokaal Zorghuis, straks",
    ]


def test_the_points_are_those_of_the_package(dossier: Dossier) -> None:
    data = beeld(dossier)
    assert len(data.rest) + len(data.haltes) == len({(x, y) for _, x, y in dossier.punten()})
    waar = {id_: (x, y) for id_, x, y in dossier.punten()}
    (halte,) = data.haltes
    assert (halte.x, halte.y) == waar["sb-GM9990-9011"]


def test_a_place_without_coordinates_is_left_out(dossier: Dossier, klok: Klok) -> None:
    plek = dossier.plek("sb-GM9990-9001").model_copy(update={"id": "plek-1", "locaties": ()})
    dossier.doe(BeginBezoek(plek=plek))
    assert [h.staat for h in beeld(dossier).haltes] == ["straks"]


def test_without_any_place_it_says_so() -> None:
    assert RouteData().as_text() == "Nog geen bezoek en geen plan."
    assert RouteData().kader().width() > 0


def test_one_place_is_not_a_blot_and_far_places_fit() -> None:
    een = RouteData((Halte(1000, 1000, "1", "1 Een", "nu"),))
    assert een.kader().width() >= 1200
    ver = RouteData(
        (Halte(0, 0, "1", "1 Een", "nu"), Halte(50_000, 10_000, "2", "2 Twee", "straks"))
    )
    assert ver.kader().contains(0, 0)
    assert ver.kader().contains(50_000, 10_000)


@pytest.mark.parametrize(
    ("meters", "tekst"), [(0, "0 m"), (348, "350 m"), (1000, "1,0 km"), (6230, "6,2 km")]
)
def test_distances_are_written_in_dutch(meters: float, tekst: str) -> None:
    assert kilometer(meters) == tekst


def test_distance_is_as_the_crow_flies() -> None:
    assert afstand((0, 0), (3000, 4000)) == 5000


def test_north_is_above_and_the_scale_bar_is_true() -> None:
    data = RouteData((Halte(0, 0, "1", "1 Een", "nu"), Halte(4000, 4000, "2", "2 Twee", "straks")))
    schaal = _Schaal(QRectF(0, 0, 400, 300), data, 18)
    zuidwest, noordoost = schaal.punt(0, 0), schaal.punt(4000, 4000)
    assert noordoost.x() > zuidwest.x()
    assert noordoost.y() < zuidwest.y()
    assert noordoost.x() - zuidwest.x() == pytest.approx(4000 * schaal.maat)
    maat = _maat(schaal.maat, 100)
    assert maat * schaal.maat <= 100 < maat * schaal.maat * 2.6


def test_the_picture_draws_what_it_is_given(theme: Theme) -> None:
    def tel(data: RouteData) -> int:
        vel = QImage(400, 300, QImage.Format.Format_RGB32)
        verf = QPainter(vel)
        teken_route(verf, QRectF(0, 0, 400, 300), theme, data)
        verf.end()
        blauw = theme.color("primary").rgb()
        return sum(vel.pixel(x, y) == blauw for x in range(0, 400, 2) for y in range(0, 300, 2))

    leeg = RouteData((), ((0.0, 0.0),))
    nu = RouteData((Halte(0, 0, "1", "1 Een", "nu"),))
    assert tel(leeg) == 0
    assert tel(nu) > 100


@pytest.mark.parametrize("maat", [(0, 0), (400, 10), (10, 300)])
def test_a_picture_without_room_is_drawn_too(theme: Theme, maat: tuple[int, int]) -> None:
    """Squeezed by large text it once had a negative scale, and its grid had no end."""
    vel = QImage(400, 300, QImage.Format.Format_RGB32)
    verf = QPainter(vel)
    teken_route(verf, QRectF(0, 0, *maat), theme, RouteData((Halte(0, 0, "1", "1 Een", "nu"),)))
    verf.end()
    assert _Schaal(QRectF(0, 0, *maat), RouteData(), 18).maat > 0


def test_a_reader_hears_the_route(theme: Theme) -> None:
    route = Route(theme, RouteData((Halte(0, 0, "1", "1 Een", "nu"),)))
    assert route.accessibleName() == "De route van vandaag"
    assert route.accessibleDescription() == "1 Een, nu"
    route.deleteLater()
