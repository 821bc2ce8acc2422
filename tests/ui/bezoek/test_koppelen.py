"""Linking: the answers stay, a reason is asked, and what was typed survives."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Proef, druk, typ
from waarnemer_app.domain.bezoek import Bezoek, PlekInhoud
from waarnemer_app.domain.handelingen import BeginBezoek, VoegPlekToe
from waarnemer_app.domain.verkiezing import Plek, PlekSoort
from waarnemer_app.ui.bezoek.koppelen import CONCEPT, KoppelPaneel, herkoppel, koppel_plek
from waarnemer_app.ui.formulier.invuller import begin_invulling, zoek_invulling


@pytest.fixture
def bezoek(proef: Proef) -> str:
    bezoek = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]
    proef.toon("bezoek")
    return bezoek


def paneel(proef: Proef) -> KoppelPaneel:
    gevonden = proef.overlay()
    assert isinstance(gevonden, KoppelPaneel)
    return gevonden


def kies(proef: Proef, tekst: str) -> None:
    typ(tekst)
    druk(Qt.Key.Key_Return)


def test_a_visit_moves_with_a_reason_and_its_answers_stay(proef: Proef, bezoek: str) -> None:
    concept = begin_invulling(proef.state, proef.dossier.formulieren()[0], bezoek)
    herkoppel(proef.state, proef.window, bezoek)
    kies(proef, "9002")
    paneel(proef).rijen.ga("reden")
    typ("Verkeerde deur")
    druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    inhoud = proef.dossier.stand.geef(bezoek, Bezoek).inhoud
    assert inhoud.plek.nummer == 9002
    assert [stap.reden for stap in inhoud.herkoppelingen] == ["Verkeerde deur"]
    weer = zoek_invulling(proef.dossier, bezoek, proef.dossier.formulieren()[0].id)
    assert weer is not None
    assert weer.id == concept.id
    assert proef.overlay() is None
    assert proef.dossier.concepten(CONCEPT) == []


def test_without_place_or_reason_it_says_what_is_missing(proef: Proef, bezoek: str) -> None:
    herkoppel(proef.state, proef.window, bezoek)
    paneel(proef).press_big()
    assert paneel(proef).rijen.rij("plek").message.text() == "Kies een plek uit de lijst."
    kies(proef, "9002")
    paneel(proef).press_big()
    assert paneel(proef).rijen.rij("reden").message.text() == "Schrijf waarom."
    assert proef.dossier.stand.geef(bezoek, Bezoek).inhoud.plek.nummer == 9001


def test_the_same_place_is_refused_in_the_words_of_the_act(proef: Proef, bezoek: str) -> None:
    herkoppel(proef.state, proef.window, bezoek)
    kies(proef, "9001")
    paneel(proef).rijen.ga("reden")
    typ("Toch")
    paneel(proef).press_big()
    assert paneel(proef).fout() == "Dit is al de plek van het bezoek."


def test_what_was_chosen_is_there_again(proef: Proef, bezoek: str) -> None:
    herkoppel(proef.state, proef.window, bezoek)
    kies(proef, "9002")
    paneel(proef).rijen.ga("reden")
    typ("Verkeerde d")
    druk(Qt.Key.Key_Escape)
    assert proef.overlay() is None
    herkoppel(proef.state, proef.window, bezoek)
    reden = paneel(proef).rijen.doel("reden")
    plek = paneel(proef).rijen.doel("plek")
    assert reden is not None
    assert plek is not None
    assert reden.property("text") == "Verkeerde d"
    assert "9002" in plek.property("text")


def test_a_place_typed_by_hand_is_linked_to_the_list(proef: Proef, bezoek: str) -> None:
    plek = Plek(id="plek-1", soort=PlekSoort.STEMBUREAU, naam="Noodlokaal")
    proef.dossier.doe(VoegPlekToe(plek=plek))
    koppel_plek(proef.state, proef.window, "plek-1")
    kies(proef, "9003")
    paneel(proef).rijen.ga("reden")
    typ("Staat toch in de lijst")
    paneel(proef).press_big()
    inhoud = proef.dossier.stand.geef("plek-1", PlekInhoud).inhoud
    assert inhoud.plek.gekoppeld_aan == proef.plek(9003)
    assert inhoud.plek.naam == "Noodlokaal"


@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(proef: Proef, bezoek: str, factor: int) -> None:
    proef.state.theme.set(factor=factor)
    herkoppel(proef.state, proef.window, bezoek)
    typ("oefen")
    QApplication.processEvents()
    assert not text_fits.faults(proef.window)
    tree_walk.check(proef.window)
