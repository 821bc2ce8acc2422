"""A jump of the clock: told once, forward or back; sleeping and a clock set by hand are none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from tests.helpers.voorbeeld import DAG
from waarnemer_app.ui.kloksprong import Kloksprong


@dataclass
class Klokken:
    """The clock on the wall, and the seconds that only go on."""

    wand: datetime = DAG
    gestaag: float = 0.0

    def verder(self, seconden: float, sprong: float = 0.0) -> None:
        self.gestaag += seconden
        self.wand += timedelta(seconds=seconden + sprong)


def test_a_jump_is_told_once_forward_and_back() -> None:
    klokken = Klokken()
    sprong = Kloksprong(lambda: klokken.wand, lambda: klokken.gestaag)
    assert sprong() == 0
    klokken.verder(10, sprong=47 * 60)
    assert sprong() == 47 * 60
    klokken.verder(10)
    assert sprong() == 0
    klokken.verder(10, sprong=-3600)
    assert sprong() == -3600


def test_a_long_sleep_is_no_jump() -> None:
    klokken = Klokken()
    sprong = Kloksprong(lambda: klokken.wand, lambda: klokken.gestaag)
    sprong()
    klokken.verder(9 * 3600)
    assert sprong() == 0


def test_a_clock_that_is_set_by_hand_never_jumps() -> None:
    klokken = Klokken()
    sprong = Kloksprong(lambda: klokken.wand, None)
    sprong()
    klokken.verder(10, sprong=3600)
    assert sprong() == 0
