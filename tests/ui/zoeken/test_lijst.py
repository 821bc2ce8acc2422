"""The list: one chosen line, groups with a heading, and never higher than its room."""

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Title
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.zoeken.lijst import Vondstlijst, groepsnaam
from waarnemer_app.ui.zoeken.vondst import Groep, Vondst


def regels(groep: Groep, aantal: int) -> list[Vondst]:
    return [Vondst(groep, "note", f"{groep} {nr}", lambda: None) for nr in range(aantal)]


def test_lines_are_walked_by_one_and_by_group(theme: Theme, show: Show) -> None:
    lijst = Vondstlijst(theme)
    show(lijst)
    assert lijst.gekozen is None
    lijst.loop(1)
    lijst.toon([*regels(Groep.DOEN, 3), *regels(Groep.DOSSIER, 20), *regels(Groep.PLEKKEN, 2)])
    gezien = []

    def nu() -> str:
        assert lijst.gekozen is not None
        return lijst.gekozen.titel

    for stap in (1, 1, -1):
        lijst.loop(stap)
        gezien.append(nu())
    assert gezien == ["doen 1", "doen 2", "doen 1"]
    assert lijst.andere_groep(1)
    assert nu() == "dossier 0"
    assert lijst.andere_groep(1)
    assert not lijst.andere_groep(1)
    assert nu() == "plekken 0"
    assert lijst.andere_groep(-1)
    assert nu() == "dossier 0"
    lijst.loop(99)
    assert nu() == "plekken 1"
    assert [kop.text() for kop in lijst.findChildren(Title)] == [
        groepsnaam(g) for g in (Groep.DOEN, Groep.DOSSIER, Groep.PLEKKEN)
    ]


def test_a_long_list_scrolls_to_what_is_chosen(theme: Theme, show: Show) -> None:
    lijst = Vondstlijst(theme)
    lijst.toon(regels(Groep.DOSSIER, 30))
    show(lijst)
    assert lijst.height() <= theme.px(400)
    lijst.loop(29)
    rij = lijst.rijen()[29]
    assert lijst.viewport().rect().contains(rij.mapTo(lijst.viewport(), rij.rect().center()))


def test_a_click_gives_the_line(theme: Theme, show: Show) -> None:
    lijst = Vondstlijst(theme)
    lijst.toon(regels(Groep.DOSSIER, 3))
    show(lijst)
    gezien: list[int] = []
    lijst.geopend.connect(gezien.append)
    lijst.rijen()[2].click()
    assert gezien == [2]
