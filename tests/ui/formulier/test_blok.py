"""A question, a grid and the place to add one are the same to the sheet."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.formulier.bladen import Bladen
from waarnemer_app.ui.formulier.blok import Blok
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.opbouw import Deel
from waarnemer_app.ui.theme import Theme

GROEP = "/data/aantallen/aantallen_1"


@pytest.mark.parametrize(
    "deel",
    [
        Deel("vraag", "/data/sluiting/t5_02"),
        Deel("raster", GROEP, groepen=(GROEP,)),
        Deel("erbij", "/data/telling", label="Telling"),
    ],
    ids=lambda deel: deel.soort,
)
def test_each_can_have_the_focus_and_knows_its_questions(
    theme: Theme, invuller: Invuller, qtbot: QtBot, deel: Deel
) -> None:
    blok: Blok = Bladen(theme, invuller, invuller).blok(deel)
    qtbot.addWidget(blok.blad)
    for doel in (blok.doel(), blok.laatste()):
        assert blok.blad.isAncestorOf(doel)
    assert blok.refs() == deel.refs()
    blok.toon()
    blok.flush()
