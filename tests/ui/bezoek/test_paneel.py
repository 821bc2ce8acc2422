"""The base of the overlays: one big button, a fault above it, and acts that may be refused."""

import pytest

from tests.ui.proef import Proef
from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.handelingen import BeginWerkdag
from waarnemer_app.ui.bezoek.paneel import Paneel
from waarnemer_app.ui.components import BigButton, Button


@pytest.fixture
def paneel(proef: Proef) -> Paneel:
    proef.toon("bezoek")
    knop = BigButton(proef.state.theme, "Doe het")
    paneel = Paneel(proef.state, proef.window, "Titel", "Uitleg", knop)
    proef.window.toon_overlay(paneel)
    return paneel


def test_the_focus_starts_on_the_big_button_and_ctrl_enter_presses_it(paneel: Paneel) -> None:
    gedaan: list[str] = []
    paneel.knop.acted.connect(lambda: gedaan.append("ja"))
    assert paneel.knop.hasFocus()
    paneel.press_big()
    assert gedaan == ["ja"]


def test_a_refusal_is_shown_with_its_words(paneel: Paneel, proef: Proef) -> None:
    assert paneel.doe(BeginWerkdag()) is not None
    assert paneel.fout() == ""
    assert paneel.doe(BeginWerkdag()) is None
    assert paneel.fout() == "Er is al een werkdag open."
    assert len(proef.dossier.stand.alle(Werkdag)) == 1


def test_a_disk_that_refuses_is_shown_too(paneel: Paneel, proef: Proef) -> None:
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    assert paneel.doe(BeginWerkdag()) is None
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert paneel.fout()
    assert proef.dossier.stand.alle(Werkdag) == []


def test_a_second_button_stands_left_of_the_big_one(paneel: Paneel, proef: Proef) -> None:
    later = Button(proef.state.theme, "Nog niet")
    paneel.naast(later)
    assert later.isVisible()
    assert later.x() < paneel.knop.x()
