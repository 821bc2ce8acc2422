"""The keys of a dossier: how each stands, and admission for the one that needs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Toon
from waarnemer_app.ui.begin.begin import Fout
from waarnemer_app.ui.begin.sleutels import SleutelsPaneel, Sleutelstand
from waarnemer_app.ui.theme import Theme

NU = Sleutelstand(0, "", True, 3, 0)
OUD = Sleutelstand(1, "opgenomen 18 maart 2026: kopie teruggezet", False, 12, 5)


class _Toelating:
    """The admission of one key, with a fingerprint that shows which."""

    def __init__(self, nr: int, *, toegelaten: bool) -> None:
        self.nr, self.toegelaten, self.netwerk = nr, toegelaten, True

    def vingerafdruk(self) -> tuple[str, ...]:
        return (f"{self.nr:04}",) * 16

    def maak_verzoek(self) -> bytes:
        return b""

    def neem_certificaat(self, data: bytes) -> None:
        self.toegelaten = True

    def vraag_aan(self, code: str, goed: Callable[[bool], None], fout: Fout) -> None:
        self.toegelaten = True
        goed(True)


class _Sleutels:
    def __init__(self, *standen: Sleutelstand) -> None:
        self.standen = list(standen)
        self.gevraagd: list[int] = []

    def lijst(self) -> list[Sleutelstand]:
        return list(self.standen)

    def toelating(self, nr: int) -> _Toelating:
        self.gevraagd.append(nr)
        stand = next(s for s in self.standen if s.nr == nr)
        return _Toelating(nr, toegelaten=stand.toegelaten)


def test_the_key_that_needs_admission_is_chosen(theme: Theme, toon: Toon) -> None:
    sleutels = _Sleutels(NU, OUD)
    paneel = SleutelsPaneel(theme, sleutels)
    toon(paneel)
    paneel.take_focus()
    assert sleutels.gevraagd == [1]
    een, twee = paneel.lijst.rows()
    assert "toegelaten · 3 regels, alles ontvangen" in een.subtitle.text()
    assert "niet toegelaten · 12 regels, 5 nog niet ontvangen" in twee.subtitle.text()
    assert twee.hasFocus()


def test_after_one_is_admitted_the_next_is_shown(theme: Theme, toon: Toon, qtbot: QtBot) -> None:
    sleutels = _Sleutels(replace(NU, toegelaten=False), OUD)
    paneel = SleutelsPaneel(theme, sleutels)
    toon(paneel)
    assert paneel.paneel is not None
    sleutels.standen[0] = NU
    with qtbot.waitSignal(paneel.toegelaten):
        paneel.paneel.knop_vraag.press()
    assert sleutels.gevraagd == [0, 1]
    assert paneel._welke.text() == "Eerdere sleutel 1"


def test_an_earlier_key_of_which_all_was_received_needs_nothing() -> None:
    assert not replace(OUD, wachten=0).moet_toelating
    assert OUD.moet_toelating
    assert replace(NU, toegelaten=False).moet_toelating


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(theme: Theme, toon: Toon, factor: int) -> None:
    theme.set(factor=factor)
    paneel = SleutelsPaneel(theme, _Sleutels(NU, OUD))
    toon(paneel)
    raam = paneel.window()
    raam.resize(1300, 1800)
    QApplication.processEvents()
    assert text_fits.faults(raam) == []
    tree_walk.check(raam)
