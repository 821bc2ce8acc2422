"""Pictures of a form on the screen: of a question, of its answers, in the language, and broken."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.helpers.formulieren import begin_bezoek, demo_pakket, maak
from tests.helpers.voorbeeld import Klokje
from tests.toegankelijkheid import tree_walk
from tests.ui.formulier.beeldformulier import met_beelden
from tests.ui.formulier.conftest import Zet
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Label
from waarnemer_app.ui.components.choice_list import ChoiceList
from waarnemer_app.ui.components.ranking import Ranking
from waarnemer_app.ui.formulier.beeld import Groot, keuzes_van, lees_beeld
from waarnemer_app.ui.formulier.invuller import Invuller, begin_invulling, invuller_van
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[Dossier]:
    """A dossier whose package has this form alone, with its files."""
    pakket = demo_pakket().model_copy(update={"formulieren": (met_beelden(),)})
    dossier = maak(tmp_path_factory.mktemp("beelden") / "d", Klokje(), pakket)
    begin_bezoek(dossier)
    yield dossier
    dossier.sluit()


@pytest.fixture
def invuller(dossier: Dossier, theme: Theme) -> Invuller:
    state = AppState(dossier, theme, Klokje())
    kop = met_beelden().kop
    return invuller_van(state, begin_invulling(state, kop, "b").id)


def rij_van(theme: Theme, invuller: Invuller, zet: Zet, naam: str) -> Vraagrij:
    rij = Vraagrij(theme, invuller, f"/data/deel/{naam}")
    zet(rij.row)
    return rij


def test_a_question_shows_its_picture_under_its_own_words(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    rij = rij_van(theme, invuller, zet, "plaat")
    (groot,) = rij.row.findChildren(Groot)
    assert groot.beeld.accessibleName() == "Klopt de opstelling met deze plattegrond?"
    assert rij.row.question.geometry().bottom() <= groot.geometry().top()
    assert groot.geometry().bottom() <= rij.row.answer.geometry().top()
    tree_walk.check(rij.row.window())
    rij.toon()
    assert rij.row.findChildren(Groot) == [groot]


def test_a_picture_that_was_made_lower_can_be_made_larger_with_a_key(
    theme: Theme, invuller: Invuller, zet: Zet
) -> None:
    theme.set(factor=200)
    rij = rij_van(theme, invuller, zet, "plaat")
    (groot,) = rij.row.findChildren(Groot)
    groot.beeld.lowered.emit(True)
    laag = groot.beeld.heightForWidth(900)
    groot.knop.setFocus()
    QTest.keyClick(groot.knop, Qt.Key.Key_Space)
    assert groot.knop.text() == "Maak kleiner"
    assert groot.beeld.heightForWidth(900) >= laag
    assert groot.knop.isVisible()


def test_another_language_has_another_picture(theme: Theme, invuller: Invuller, zet: Zet) -> None:
    rij = rij_van(theme, invuller, zet, "kapot")
    assert [d.text() for d in rij.row.findChildren(Label) if "kapot.png" in d.text()] == [
        "Afbeelding “kapot.png” is niet te tonen."
    ]
    invuller.instance.set_language("en")
    invuller.vergeet()
    rij.toon()
    assert any("weg.png" in d.text() for d in rij.row.findChildren(Label))


@pytest.mark.parametrize(
    ("naam", "soort"), [("zegel", ChoiceList), ("zegels", ChoiceList), ("rang", Ranking)]
)
def test_choices_stand_in_a_list_with_their_pictures(
    theme: Theme, invuller: Invuller, zet: Zet, naam: str, soort: type[ChoiceList | Ranking]
) -> None:
    lijst = rij_van(theme, invuller, zet, naam).veld
    assert isinstance(lijst, soort)
    opties = lijst.view.options.options
    assert [o.label for o in opties] == [
        "Rood zegel",
        "Blauw zegel met een nummer",
        "Groen zegel (afbeelding “weg.png” is niet te tonen)",
        "Geen zegel",
    ]
    assert [o.image is not None for o in opties] == [True, True, False, False]
    lijn = lijst.view.visualRect(lijst.view.options.index(0))
    assert lijn.height() >= theme.px(96)
    beeld = lijst.view.grab().toImage()
    kleuren = {beeld.pixelColor(x, lijn.center().y() + 20).name() for x in range(beeld.width())}
    assert "#a90061" in kleuren


def test_a_picture_that_is_not_there_breaks_nothing(invuller: Invuller) -> None:
    for naam in ("kapot.png", "weg.png", "../plattegrond.png", ""):
        assert lees_beeld(invuller, naam).isNull()
    assert not lees_beeld(invuller, "plattegrond.png").isNull()
    staat = invuller.staat("/data/deel/woorden")
    assert keuzes_van(invuller, staat) == ([], {})
