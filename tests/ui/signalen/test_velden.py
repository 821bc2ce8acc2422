"""A moment as an answer: typed, now, or so many minutes later."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import DAG
from tests.ui.signalen.conftest import StilleKlok, in_venster
from waarnemer_app.ui.signalen.tijden import gebeurd_om, klaar_om
from waarnemer_app.ui.signalen.velden import TijdVeld
from waarnemer_app.ui.theme import Theme

NU = DAG.replace(hour=10, minute=12)


def _veld(theme: Theme, qtbot: QtBot, *, termijn: bool = False) -> tuple[TijdVeld, list[str]]:
    stappen = [("+15 min", timedelta(minutes=15)), ("+1 uur", timedelta(hours=1))]
    dag = klaar_om if termijn else gebeurd_om
    veld = TijdVeld(theme, "Wanneer?", dag, StilleKlok(NU), stappen=stappen if termijn else ())
    gezegd: list[str] = []
    veld.typed.connect(gezegd.append)
    in_venster(veld, qtbot)
    return veld, gezegd


def test_a_clock_time_becomes_a_moment(theme: Theme, qtbot: QtBot) -> None:
    veld, gezegd = _veld(theme, qtbot)
    QTest.keyClicks(veld.veld, "0941")
    veld.flush()
    assert gezegd == [NU.replace(hour=9, minute=41).isoformat()]


def test_what_is_no_time_is_reported_as_typed(theme: Theme, qtbot: QtBot) -> None:
    veld, gezegd = _veld(theme, qtbot)
    QTest.keyClicks(veld.veld, "99")
    veld.flush()
    assert gezegd == ["99"]


def test_now_by_space_and_by_button(theme: Theme, qtbot: QtBot) -> None:
    veld, gezegd = _veld(theme, qtbot)
    QTest.keyClick(veld.veld, Qt.Key.Key_Space)
    veld.knoppen[0].press()
    assert gezegd == [NU.isoformat(), NU.isoformat()]
    assert veld.veld.text() == "10.12"


def test_steps_count_from_the_moment_given(theme: Theme, qtbot: QtBot) -> None:
    veld, gezegd = _veld(theme, qtbot, termijn=True)
    for knop in veld.knoppen:
        knop.press()
    assert gezegd == [
        (NU + timedelta(minutes=15)).isoformat(),
        (NU + timedelta(hours=1)).isoformat(),
    ]
    assert veld.veld.text() == "11.12"
    assert [knop.accessibleName() for knop in veld.knoppen] == [
        "Wanneer?: +15 min",
        "Wanneer?: +1 uur",
    ]


def test_what_the_program_shows_is_not_reported(theme: Theme, qtbot: QtBot) -> None:
    veld, gezegd = _veld(theme, qtbot)
    veld.show_value(NU.isoformat())
    assert gezegd == []
    assert veld.veld.text() == "10.12"
    veld.show_fault("Dit is geen tijd.")
    assert veld.veld.accessibleDescription() == "Dit is geen tijd."
