"""The battery is said at 20, 10 and 5 %, once each; below 20 % the program does less."""

from __future__ import annotations

from tests.ui.proef import Klok, Proef, klok, proef
from waarnemer_app.platform import Power
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.stroom import Stroom
from waarnemer_app.ui.theme import SYSTEM
from waarnemer_app.ui.vandaag.pagina import ZUINIG_MS, VandaagPagina

__all__ = ["Klok", "klok", "proef"]


def titel(stroom: Stroom) -> str:
    return stroom.banner.title.text() if isinstance(stroom.banner, Banner) else ""


def test_each_limit_is_said_once_and_plugging_in_ends_it(proef: Proef) -> None:
    stroom = Stroom(proef.state, proef.window)
    gezegd: list[str] = []
    for charge in (64, 21, 20, 19, 12, 10, 9, 5, 3):
        stroom.zie(Power(charge, plugged=False))
        if titel(stroom) not in ("", *gezegd):
            gezegd.append(titel(stroom))
    assert gezegd == [f"De accu is nog {n} %." for n in (20, 10, 5)]
    assert proef.state.zuinig
    stroom.zie(Power(4, plugged=True))
    assert stroom.banner is None
    assert not proef.state.zuinig
    stroom.zie(Power(8, plugged=False))
    assert titel(stroom) == "De accu is nog 8 %."
    stroom.zie(Power(None, plugged=False))
    assert stroom.banner is None
    assert not proef.state.zuinig


def test_a_darker_screen_is_offered_once_and_can_be_taken_back(proef: Proef) -> None:
    proef.state.theme.set(variant=SYSTEM)
    proef.toon("vandaag")
    stroom = Stroom(proef.state, proef.window)
    stroom.zie(Power(18, plugged=False))
    assert stroom.banner is not None
    stroom.banner.button.setFocus()
    stroom.banner.button.press()
    assert proef.state.theme.choice == "donker"
    assert stroom.banner is None
    assert proef.window.focusWidget() is not None
    proef.window.acts.run("ongedaan")
    assert (proef.state.theme.choice, proef.state.theme.variant) == (SYSTEM, "licht")
    stroom.zie(Power(9, plugged=False))
    assert stroom.banner is not None
    assert stroom.banner.button.isHidden()


def test_with_a_low_battery_durations_go_by_the_minute(proef: Proef) -> None:
    Stroom(proef.state, proef.window).zie(Power(15, plugged=False))
    pagina = proef.toon("vandaag")
    assert isinstance(pagina, VandaagPagina)
    assert pagina._tik.interval() == ZUINIG_MS
