"""The widgets of a sheet are made once, and thrown away with the section."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.formulier.bladen import Bladen
from waarnemer_app.ui.formulier.herhaling import Kaart
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.opbouw import Deel
from waarnemer_app.ui.theme import Theme

NEE = Deel("vraag", "/data/sluiting/t5_02")
OPEN = Deel("vraag", "/data/sluiting/t5_03")


def test_a_part_has_one_widget_until_the_section_goes(
    theme: Theme, invuller: Invuller, qtbot: QtBot
) -> None:
    bladen = Bladen(theme, invuller, invuller)
    eerst = bladen.blok(NEE)
    assert bladen.blok(NEE) is eerst
    assert list(bladen.rijen) == [NEE.ref]
    bladen.wis()
    assert bladen.blokken() == []
    ander = bladen.blok(NEE)
    qtbot.addWidget(ander.blad)
    assert ander is not eerst


def test_passes_on_what_a_part_asks(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    bladen = Bladen(theme, invuller, invuller)
    qtbot.addWidget(bladen.blok(NEE).blad)
    with qtbot.waitSignal(bladen.ga) as sein:
        bladen.rijen[NEE.ref].ga.emit("next")
    assert sein.args == [NEE.sleutel, "next"]
    plus = bladen.blok(Deel("erbij", "/data/telling", label="Telling"))
    qtbot.addWidget(plus.blad)
    with qtbot.waitSignal(bladen.meer) as sein:
        plus.doel().click()  # type: ignore[attr-defined]  # its button
    assert sein.args == ["/data/telling"]


def test_a_card_says_how_far_it_is(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    bladen = Bladen(theme, invuller, invuller)
    deel = Deel("kaart", "/data/sluiting[1]", (NEE, OPEN), "Telling 1", vrij=True, nummer=1)

    def namen() -> str:
        kaart = bladen.houder(deel, dicht=True)
        assert isinstance(kaart, Kaart)
        if kaart.parent() is None:
            qtbot.addWidget(kaart)
        return kaart.regel.accessibleName()

    assert namen() == "nog leeg, Telling 1, 0/2"
    invuller.antwoord(NEE.ref, "ja")
    assert namen() == "bezig, Telling 1, 1/2"
    invuller.antwoord(OPEN.ref, "niet_gezien")
    assert namen() == "klaar, Telling 1, 2/2"


def test_groups_and_repeats_have_a_heading(theme: Theme, invuller: Invuller, qtbot: QtBot) -> None:
    bladen = Bladen(theme, invuller, invuller)
    gemaakt: list[QWidget] = []
    for soort, label in (("groep", "Daarna"), ("herhaling", "Stembus")):
        deel = Deel(soort, f"/data/{soort}", label=label)  # type: ignore[arg-type]  # a Soort
        gemaakt.append(bladen.houder(deel, dicht=False))
        qtbot.addWidget(gemaakt[-1])
    assert gemaakt[1].accessibleName() == "Stembus, nog geen"


def test_rows_of_questions_that_may_come_are_made_ahead_out_of_sight(
    theme: Theme, invuller: Invuller, qtbot: QtBot
) -> None:
    vel = QWidget()
    qtbot.addWidget(vel)
    bladen = Bladen(theme, invuller, vel)
    stappen = list(bladen.vooraf([NEE.ref, OPEN.ref]))
    assert bladen.blokken() == []
    bladen.blok(NEE)
    for stap in stappen:
        stap()
    assert list(bladen.rijen) == [NEE.ref, OPEN.ref]
    rij = bladen.rijen[OPEN.ref].row
    assert rij.parent() is vel
    assert not rij.isVisible()
