"""Rows write what the user does, move on by key, and show faults at their field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import Wereld, in_venster
from waarnemer_app.ui.signalen.gebonden_rijen import LANG, Vraag
from waarnemer_app.ui.signalen.rijen import Rijen
from waarnemer_app.ui.signalen.schrijven import Schrijver
from waarnemer_app.ui.signalen.tijden import gebeurd_om, lees_moment

KEUZES = [("ja", "Ja"), ("nee", "Nee"), ("weet_niet", "Weet niet")]


class Vel:
    """Four rows of different kinds in a window."""

    def __init__(self, w: Wereld, qtbot: QtBot) -> None:
        self.schrijver = Schrijver(w.state, "proef", None, {}, None)
        self.rijen = Rijen(w.theme, self.schrijver)
        self.rijen.keuze("eens", Vraag("1", "Bent u het eens?"), KEUZES, letters="JNW")
        self.rijen.tijd("tijd", Vraag("2", "Wanneer?"), gebeurd_om, w.klok)
        self.rijen.regel("titel", Vraag("3", "Titel"))
        self.rijen.tekst("wat", Vraag("4", "Wat?"))
        self.rijen.vinken("delen", Vraag("5", "Welke?"), KEUZES[:2])
        self.klaar: list[bool] = []
        self.rijen.klaar.connect(lambda: self.klaar.append(True))
        self.venster = in_venster(self.rijen, qtbot)

    def toets(self, *keys: Qt.Key | str) -> None:
        for key in keys:
            held = QApplication.focusWidget()
            assert held is not None
            if isinstance(key, str):
                QTest.keyClicks(held, key)
            else:
                QTest.keyClick(held, key)
            QApplication.processEvents()

    def hier(self) -> str:
        return next(v for v in self.rijen.velden() if self.rijen.rij(v).is_current())


def test_a_key_answers_and_goes_to_the_next_open_row(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.schrijver.zet("tijd", wereld.klok().isoformat())
    vel.rijen.ga("eens")
    vel.toets("n")
    assert vel.schrijver.inhoud["eens"] == "nee"
    assert vel.hier() == "titel", "the time was filled in already"


def test_enter_and_arrows_go_to_the_next_row(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.rijen.ga("eens")
    vel.toets(Qt.Key.Key_Down)
    assert vel.hier() == "tijd"
    vel.toets("0938", Qt.Key.Key_Return)
    moment = lees_moment(vel.schrijver.inhoud["tijd"])
    assert moment == wereld.klok().replace(minute=38)
    assert vel.hier() == "titel"
    vel.toets("kort", Qt.Key.Key_Up)
    assert vel.schrijver.tekst("titel") == "kort"
    assert vel.hier() == "tijd"


def test_space_fills_in_now(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.rijen.ga("tijd")
    vel.toets(" ")
    assert lees_moment(vel.schrijver.inhoud["tijd"]) == wereld.klok()


def test_the_end_is_told(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.schrijver.zet_alle(
        {"tijd": wereld.klok().isoformat(), "titel": "t", "wat": "w", "delen": ["ja"]}
    )
    vel.rijen.ga("eens")
    vel.toets("j")
    assert vel.klaar == [True]


def test_a_row_that_is_not_asked_gives_its_focus_away(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.rijen.ga("titel")
    vel.rijen.toon_rij("titel", gevraagd=False)
    QApplication.processEvents()
    assert vel.hier() == "tijd"
    assert not vel.rijen.ga("titel")
    assert vel.rijen.doel("titel") is None


def test_a_fault_stands_at_its_field(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    assert vel.rijen.geen_tijd(["tijd"]) == "tijd"
    assert vel.rijen.rij("tijd").message.text()
    vel.rijen.wis_fouten()
    assert vel.rijen.rij("tijd").message.text() == ""
    assert vel.rijen.te_lang() is None
    vel.schrijver.zet("wat", "x" * (LANG + 7))
    assert vel.rijen.te_lang() == "wat"
    assert "7 tekens te lang" in vel.rijen.rij("wat").message.text()


def test_ticks_and_clearing_are_written(wereld: Wereld, qtbot: QtBot) -> None:
    vel = Vel(wereld, qtbot)
    vel.rijen.ga("delen")
    vel.toets("2")
    assert vel.schrijver.inhoud["delen"] == ["nee"]
    vel.rijen.ga("eens")
    vel.toets("j")
    vel.rijen.ga("eens")
    vel.toets(Qt.Key.Key_Backspace)
    assert vel.schrijver.inhoud["eens"] is None
