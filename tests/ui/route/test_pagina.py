"""The page of the route: why, when, what is late; order by keys with undo; list and picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Klok, Proef, druk, om, proefvenster
from tests.ui.route.test_haltes import PLAN
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.ui.route.pagina import RoutePagina
from waarnemer_app.ui.theme import Theme

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def plekken() -> list[Plek]:
    return []


@pytest.fixture
def route(
    qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok, plekken: list[Plek]
) -> Iterator[Proef]:
    klok.nu = om(8)
    proef = proefvenster(qtbot, theme, tmp_path / "d", klok, PLAN)
    proef.window.register("route", lambda _: RoutePagina(proef.state, proef.window, plekken.append))
    proef.toon("route")
    yield proef
    proef.window.close()
    proef.dossier.sluit()


def pagina(route: Proef) -> RoutePagina:
    nu = route.pagina()
    assert isinstance(nu, RoutePagina)
    return nu


def nummers(route: Proef) -> list[int | None]:
    return [stop.plek.nummer for stop in pagina(route).stops()]


def test_the_list_says_when_why_and_what_is_late(route: Proef, klok: Klok) -> None:
    klok.nu = om(14, 20)
    pagina(route).refresh()
    assert "2 te laat" in pagina(route).facts.text() or "3 te laat" in pagina(route).facts.text()
    rij = next(r for r in pagina(route).lijst.rows() if "9003" in r.title.text())
    assert rij.title.text() == "14.00 uur tot 15.00 uur · 9003 Oefenlokaal Buurthuis"
    assert "om een risico: Vorige keer een lange rij." in rij.subtitle.text()
    assert "open 7.30 tot 21.00 uur" in rij.subtitle.text()
    assert rij.right.text() == "te laat"
    vroeg = next(r for r in pagina(route).lijst.rows() if "9012" in r.title.text())
    assert vroeg.right.text() == "gemist"
    assert "let op: open" in vroeg.subtitle.text()


def test_a_reason_that_is_the_title_of_the_form_is_said_once(route: Proef) -> None:
    stop = next(s for s in pagina(route).stops() if s.formulieren)
    assert stop.plan is not None
    titel = stop.formulieren[0]
    zelfde = stop.plan.model_copy(update={"toelichting": f"{titel}."})
    gezegd = " · ".join(pagina(route).redenen(replace(stop, plan=zelfde)))
    assert gezegd.count(titel) == 1
    assert titel in pagina(route).redenen(stop)


def test_ctrl_down_moves_a_stop_keeps_it_and_can_be_undone(route: Proef) -> None:
    assert nummers(route) == [9001, 9003, 9011, 9012]
    druk(Qt.Key.Key_Down, CTRL)
    assert nummers(route) == [9003, 9001, 9011, 9012]
    assert pagina(route).lijst.op() == 1, "the focus goes with it"
    assert route.melding() == "9001 Oefenlokaal Aula is nu stop 2."
    assert route.state.route_volgorde
    druk(Qt.Key.Key_Down, CTRL)
    assert nummers(route) == [9003, 9011, 9001, 9012]
    druk(Qt.Key.Key_Down, CTRL)
    assert nummers(route) == [9003, 9011, 9001, 9012]
    route.window.acts.run("ongedaan")
    assert nummers(route) == [9003, 9001, 9011, 9012]
    pagina(route).terug.press()
    assert nummers(route) == [9001, 9003, 9011, 9012]
    assert not pagina(route).terug.isVisible()


def test_the_buttons_move_what_is_marked(route: Proef) -> None:
    pagina(route).later.press()
    assert route.melding() == "Kies eerst een stop in de lijst."
    druk(Qt.Key.Key_Return)
    pagina(route).later.press()
    assert nummers(route)[:2] == [9003, 9001]
    pagina(route).eerder.press()
    assert nummers(route)[:2] == [9001, 9003]


def test_enter_marks_a_stop_on_the_picture_and_enter_again_opens(
    route: Proef, plekken: list[Plek]
) -> None:
    druk(Qt.Key.Key_Return)
    assert pagina(route).kaart.keuze == route.plek(9001)
    assert pagina(route).open.text() == "Begin bezoek"
    druk(Qt.Key.Key_Return)
    assert [plek.nummer for plek in plekken] == [9001]
    bezoek = route.state.doe(BeginBezoek(plek=plekken[0])).objecten[-1]
    QApplication.processEvents()
    assert pagina(route).open.text() == "Open bezoek"
    pagina(route).open.press()
    assert route.gezien[-1] == ("bezoek", bezoek)


def test_a_place_on_the_picture_begins_a_visit(route: Proef, plekken: list[Plek]) -> None:
    kaart = pagina(route).kaart
    kaart.setFocus()
    druk(Qt.Key.Key_Down)
    assert pagina(route)._gekozen.isVisible()
    druk(Qt.Key.Key_Return)
    assert len(plekken) == 1
    assert plekken[0].id == kaart.keuze


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_everything_fits_and_is_reached(route: Proef, factor: int, maat: tuple[int, int]) -> None:
    route.window.resize(*maat)
    route.state.theme.set(factor=factor)
    QApplication.processEvents()
    assert text_fits.faults(route.window) == []
    assert len(tree_walk.check(route.window)) > 8
    route.state.theme.set(factor=100)


def test_without_plans_the_picture_is_there(proef: Proef) -> None:
    proef.window.register("route", lambda _: RoutePagina(proef.state, proef.window, print))
    pagina_ = proef.toon("route")
    assert isinstance(pagina_, RoutePagina)
    assert pagina_._niets.isVisible()
    assert pagina_.kaart.hasFocus()
