"""Where one is: the form with its progress, what is open before leaving, and one big button."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.bezoek.test_feiten import concept, vastgelegd
from tests.ui.proef import Proef, Toon, om
from waarnemer_app.domain.handelingen import BeginBezoek, BeginPauze
from waarnemer_app.ui.bezoek.feiten import formulieren_bij
from waarnemer_app.ui.components import ProgressCells
from waarnemer_app.ui.vandaag.dag import dag_van
from waarnemer_app.ui.vandaag.hier import Hier


@pytest.fixture
def hier(proef: Proef, toon: Toon) -> Hier:
    hier = Hier(proef.state.theme)
    toon(hier)
    return hier


@pytest.fixture
def bezoek(proef: Proef) -> str:
    return proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]


def toon_nu(hier: Hier, proef: Proef) -> str:
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    hier.toon_bezoek(proef.dossier, huidig, dag_van(proef.dossier, om(15)), om(15))
    QApplication.processEvents()
    return teksten(hier)


def teksten(hier: Hier) -> str:
    return "\n".join(x.text() for x in hier.findChildren(QLabel) if x.isVisibleTo(hier))


def test_place_address_and_since_when(hier: Hier, proef: Proef, bezoek: str) -> None:
    tekst = toon_nu(hier, proef)
    assert "U bent nu hier" in tekst
    assert "9001 Oefenlokaal Aula" in tekst
    assert "Oefenstraat 1, Voorbeeld · binnen sinds 14.05 uur" in tekst
    assert hier.knop.text() == "Begin formulier"


def test_a_form_that_was_begun_shows_how_far_it_is(
    hier: Hier, proef: Proef, bezoek: str, qtbot: QtBot
) -> None:
    proef.dossier.doe(concept(bezoek, "t1", gezien=11, niet_gezien=1, totaal=21))
    tekst = toon_nu(hier, proef)
    assert "12 van 21" in tekst
    assert "9 vragen zijn nog open" in tekst
    cellen = hier.findChild(ProgressCells)
    assert isinstance(cellen, ProgressCells)
    assert cellen.as_text() == "12 van 21, waarvan 1 niet gezien"
    assert hier.knop.text() == "Verder met formulier"
    with qtbot.waitSignal(hier.verder) as sein:
        hier.knop.press()
    assert sein.args[0].concept.id == "c-t1"


def test_all_forms_stated_leaves_going_elsewhere(
    hier: Hier, proef: Proef, bezoek: str, qtbot: QtBot
) -> None:
    for nummer in range(len(formulieren_bij(proef.dossier, bezoek))):
        proef.dossier.doe(vastgelegd(proef.dossier, bezoek, nummer))
    toon_nu(hier, proef)
    assert hier.knop.text() == "Ander bezoek"
    with qtbot.waitSignal(hier.verder) as sein:
        hier.knop.press()
    assert sein.args == [None]


def test_a_break_is_said(hier: Hier, proef: Proef, bezoek: str) -> None:
    proef.dossier.doe(BeginPauze(bezoek=bezoek))
    assert "pauze" in toon_nu(hier, proef)


def test_without_a_visit_it_says_where_one_goes_next(hier: Hier, proef: Proef) -> None:
    hier.toon_geen_bezoek(proef.dossier.plek(proef.plek(9007)))
    assert "Straks" in teksten(hier)
    assert "9007" in teksten(hier)
    assert hier.knop_weg.isHidden()
    hier.toon_geen_bezoek(None)
    assert "Geen bezoek bezig" in teksten(hier)
    assert hier.knop.text() == "Begin bezoek"


def test_leaving_is_asked_for(hier: Hier, proef: Proef, bezoek: str, qtbot: QtBot) -> None:
    toon_nu(hier, proef)
    with qtbot.waitSignal(hier.weg):
        hier.knop_weg.press()
