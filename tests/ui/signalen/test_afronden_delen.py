"""The parts of the closing page by themselves: the list of what is open, and its words."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import in_venster
from waarnemer_app.domain.bevinding import blokkade, waarschuwing
from waarnemer_app.ui.signalen.afronden_delen import OpenLijst
from waarnemer_app.ui.theme import Theme

OPEN = blokkade("AF_X", "De gemeente weet dit niet.", "Bel eerst.", "R-ESC-8", "Plan 1.4")
LET_OP = waarschuwing("AF_W", "Dit is ernstig.", "Overleg.", "R-ONR-10", "Kieswet A 16")


def test_each_point_has_its_own_way(theme: Theme, qtbot: QtBot) -> None:
    lijst = OpenLijst(theme)
    in_venster(lijst, qtbot)
    lijst.toon([OPEN, LET_OP], lambda tekst: tekst.replace("gemeente", "openbaar lichaam"))
    assert [knop.accessibleName() for knop in lijst.knoppen()] == [
        "Ga erheen: De openbaar lichaam weet dit niet",
        "Ga erheen: Dit is ernstig",
    ]
    codes: list[str] = []
    lijst.naar.connect(codes.append)
    for knop in lijst.knoppen():
        knop.press()
    assert codes == ["AF_X", "AF_W"]


def test_nothing_open_is_said(theme: Theme, qtbot: QtBot) -> None:
    lijst = OpenLijst(theme)
    in_venster(lijst, qtbot)
    lijst.toon([OPEN], str)
    lijst.toon([], str)
    assert lijst.knoppen() == []
