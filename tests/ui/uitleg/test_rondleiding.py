"""The tour: by Enter alone, back, left by Esc, and found again in the menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.taal.conftest import talen
from tests.ui.test_venster import Dag
from waarnemer_app.ui.formulier.letters import LETTERS
from waarnemer_app.ui.frame.actions import acts
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.uitleg.rondleiding import Rondleiding, stappen

__all__ = ["talen"]


def rondleiding(dag: Dag) -> Rondleiding:
    dag.venster.window.handel("rondleiding")
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, Rondleiding)
    return voor


def test_enter_alone_goes_through_it(dag: Dag) -> None:
    voor = rondleiding(dag)
    gezien = []
    while dag.venster.window.overlay.content() is voor:
        gezien.append(voor.titel.text())
        dag.toets(Qt.Key.Key_Return)
    assert gezien == [titel for titel, _, _ in stappen()]


def test_one_goes_back_and_leaves_when_one_likes(dag: Dag) -> None:
    voor = rondleiding(dag)
    voor.knop.press()
    voor.vorige.press()
    voor.vorige.press()
    assert voor.nu == 0
    dag.toets(Qt.Key.Key_Escape)
    assert dag.venster.window.overlay.content() is None


def test_the_keys_it_names_are_those_of_the_program() -> None:
    echt = {toets for act in acts() for toets in act.keys}
    genoemd = {toets for _, _, toetsen in stappen() for toets in toetsen}
    assert genoemd - {*LETTERS["nl"].values(), "Enter"} == genoemd & echt
    assert set(LETTERS["nl"].values()) <= genoemd


def test_in_english_it_names_the_letters_of_an_english_form(talen: Talen) -> None:
    talen.kies("en")
    assert [toetsen for _, _, toetsen in stappen()][3] == tuple(LETTERS["en"].values())


@pytest.mark.parametrize("factor", [100, 200])
def test_everything_fits_and_is_reached(dag: Dag, factor: int) -> None:
    dag.state.theme.set(factor=factor)
    voor = rondleiding(dag)
    for nummer in range(len(stappen())):
        voor.ga(nummer)
        assert text_fits.faults(dag.venster.window) == []
        tree_walk.check(dag.venster.window)
    dag.state.theme.set(factor=100)
