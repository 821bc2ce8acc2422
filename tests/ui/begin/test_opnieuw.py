"""Going on with a new dossier is asked twice, and leaves the locked one as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.helpers.programma import draaiend, leg_dossier_klaar, ontgrendelscherm
from tests.helpers.voorbeeld import WACHTZIN
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Klok, Toon
from waarnemer_app.store import eerder
from waarnemer_app.store.eerder import eerdere
from waarnemer_app.store.kluis import open_kluis
from waarnemer_app.ui.begin.eerste_start import EersteStart
from waarnemer_app.ui.begin.opnieuw import OpnieuwBlad
from waarnemer_app.ui.theme import Theme


def test_the_locked_dossier_is_set_apart_and_the_first_start_begins(
    qapp: QApplication, tmp_path: Path, klok: Klok, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    map_ = tmp_path / "laptop"
    leg_dossier_klaar(map_, WACHTZIN, klok)
    database = (map_ / "dossier.db").read_bytes()
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        scherm = ontgrendelscherm(programma)
        scherm.knop_nieuw.press()
        blad = scherm._kader.blad()
        assert isinstance(blad, OpnieuwBlad)
        blad.weg.press()
        assert scherm._kader.blad() is None
        assert eerdere(map_) == []
        with monkeypatch.context() as stoorder:

            def vol(*_: object) -> None:
                raise OSError(28, "vol")

            stoorder.setattr(eerder, "_verplaats", vol)
            scherm.nieuw.emit()
            assert "niet opzij" in scherm.fout.title.text()
        scherm.knop_nieuw.press()
        blad = scherm._kader.blad()
        assert isinstance(blad, OpnieuwBlad)
        blad.press_big()
        assert isinstance(programma.stapel.currentWidget(), EersteStart)
        (apart,) = eerdere(map_)
        assert (apart.map / "dossier.db").read_bytes() == database
        open_kluis(apart.map, WACHTZIN).wis()


def test_a_move_that_was_broken_off_is_finished_at_the_start(
    qapp: QApplication, tmp_path: Path, klok: Klok
) -> None:
    map_ = tmp_path / "laptop"
    (map_ / "vorige" / "kluis-1.bezig").mkdir(parents=True)
    (map_ / "dossier.db").write_bytes(b"oud")
    with draaiend(qapp, map_, klok) as programma:
        programma.start()
        assert isinstance(programma.stapel.currentWidget(), EersteStart)
        assert (map_ / "vorige" / "kluis-1" / "dossier.db").read_bytes() == b"oud"


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(theme: Theme, toon: Toon, factor: int) -> None:
    blad = OpnieuwBlad(theme)
    theme.set(factor=factor)
    window = toon(blad)
    blad.take_focus()
    assert blad.weg.hasFocus()
    assert not text_fits.faults(window)
    tree_walk.check(window)
