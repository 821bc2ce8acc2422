"""A plek typed by hand: kind, number, name and gemeente; durable while it is typed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.proef import Klok, Proef, Toon, druk, heropen, om, typ
from waarnemer_app.domain.bezoek import PlekInhoud
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort
from waarnemer_app.ui.bezoek.met_de_hand import CONCEPT, MetDeHand


@pytest.fixture
def hand(proef: Proef, toon: Toon) -> MetDeHand:
    hand = MetDeHand(proef.state)
    toon(hand)
    return hand


def vul(hand: MetDeHand, veld: str, tekst: str) -> None:
    assert hand.rijen.ga(veld)
    typ(tekst)
    hand.rijen.spoel()


def kies(hand: MetDeHand, veld: str, toets: str) -> None:
    assert hand.rijen.ga(veld)
    typ(toets)


def test_all_fields_come_into_the_plek(hand: MetDeHand, proef: Proef, qtbot: QtBot) -> None:
    kies(hand, "bureau", "2")
    vul(hand, "nummer", "77")
    vul(hand, "naam", "Oefenzaal Noord")
    vul(hand, "gemeente", "Oefengemeente Voorbeeld")
    with qtbot.waitSignal(hand.klaar) as sein:
        hand.voeg_toe()
    plek = sein.args[0]
    assert isinstance(plek, Plek)
    assert (plek.soort, plek.stembureau_soort) == (PlekSoort.STEMBUREAU, StembureauSoort.GSB)
    assert (plek.nummer, plek.naam, plek.handmatig) == (77, "Oefenzaal Noord", True)
    assert (plek.gemeente, plek.gemeente_code) == ("Oefengemeente Voorbeeld", "GM9990")
    assert [o.inhoud.plek.id for o in proef.dossier.stand.alle(PlekInhoud)] == [plek.id]
    assert proef.dossier.concepten(CONCEPT) == []


def test_a_gemeente_that_is_not_in_the_package_is_kept_without_a_code(
    hand: MetDeHand, qtbot: QtBot
) -> None:
    vul(hand, "naam", "Oefenzaal")
    vul(hand, "gemeente", "Nergenshuizen")
    hand.voeg_toe()
    assert "Deze gemeente is niet bekend" in hand.let_op.text.text()
    with qtbot.waitSignal(hand.klaar) as sein:
        hand.voeg_toe()
    plek = sein.args[0]
    assert isinstance(plek, Plek)
    assert (plek.gemeente, plek.gemeente_code) == ("Nergenshuizen", None)


def test_an_organisation_has_no_number_and_no_kind_of_stembureau(
    hand: MetDeHand, qtbot: QtBot
) -> None:
    kies(hand, "soort", "5")
    assert hand.rijen.doel("nummer") is None
    assert hand.rijen.doel("bureau") is None
    vul(hand, "naam", "Drukkerij")
    with qtbot.waitSignal(hand.klaar) as sein:
        hand.voeg_toe()
    plek = sein.args[0]
    assert isinstance(plek, Plek)
    assert (plek.soort, plek.stembureau_soort) == (PlekSoort.ANDERS, None)


@pytest.mark.parametrize(
    ("nummer", "naam", "veld"),
    [("12a", "Zaal", "nummer"), ("0", "Zaal", "nummer"), ("", "", "naam")],
)
def test_what_is_missing_or_wrong_is_said_at_its_field(
    hand: MetDeHand, proef: Proef, nummer: str, naam: str, veld: str
) -> None:
    if nummer:
        vul(hand, "nummer", nummer)
    if naam:
        vul(hand, "naam", naam)
    hand.voeg_toe()
    assert hand.rijen.rij(veld).message.text()
    assert proef.dossier.stand.alle(PlekInhoud) == []
    doel = hand.rijen.doel(veld)
    assert doel is not None
    assert doel.hasFocus()


def test_typing_is_durable_and_comes_back(hand: MetDeHand, proef: Proef, qtbot: QtBot) -> None:
    hand.rijen.ga("naam")
    typ("Oefenzaal Noord")
    qtbot.waitUntil(lambda: bool(proef.dossier.concepten(CONCEPT)), timeout=1000)
    proef.dossier.sluit()
    proef.dossier = heropen(proef.map, Klok(om(15)))
    assert proef.dossier.concepten(CONCEPT)[0].inhoud["naam"] == "Oefenzaal Noord"
    proef.state.dossier = proef.dossier
    weer = MetDeHand(proef.state)
    qtbot.addWidget(weer)
    veld = weer.rijen.doel("naam")
    assert veld is not None
    assert veld.property("text") == "Oefenzaal Noord"


def test_what_was_searched_for_is_taken_over_once(hand: MetDeHand) -> None:
    hand.stel_voor("Noodlokaal")
    hand.stel_voor("Iets anders")
    hand.stel_voor("88")
    naam, nummer = hand.rijen.doel("naam"), hand.rijen.doel("nummer")
    assert naam is not None
    assert nummer is not None
    assert (naam.property("text"), nummer.property("text")) == ("Noodlokaal", "88")


def test_the_focus_is_known(hand: MetDeHand) -> None:
    hand.neem_focus()
    assert hand.heeft_focus()
    druk(Qt.Key.Key_Tab)
    assert hand.heeft_focus()


def test_what_was_mended_stands_in_its_field_before_it_is_added(
    hand: MetDeHand, proef: Proef, qtbot: QtBot
) -> None:
    """FORMATEN 6.13: the same checks as a list, and nothing is corrected in silence."""
    vul(hand, "nummer", "007")
    vul(hand, "naam", "Zaal  Noord")
    vul(hand, "gemeente", "Oefengemeente Voorbeeld")
    hand.voeg_toe()
    assert proef.dossier.stand.alle(PlekInhoud) == []
    concept = proef.dossier.concepten(CONCEPT)[0].inhoud
    assert (concept["nummer"], concept["naam"]) == ("7", "Zaal Noord")
    assert "spaties te veel" in hand.let_op.text.text()
    with qtbot.waitSignal(hand.klaar):
        hand.voeg_toe()
    (plek,) = [o.inhoud.plek for o in proef.dossier.stand.alle(PlekInhoud)]
    assert (plek.nummer, plek.naam) == (7, "Zaal Noord")


def test_a_number_that_is_in_the_list_is_told_of(hand: MetDeHand, proef: Proef) -> None:
    bekend = proef.dossier.plek("sb-GM9990-9001")
    vul(hand, "nummer", "9001")
    vul(hand, "naam", "Zaal")
    vul(hand, "gemeente", "Oefengemeente Voorbeeld")
    hand.voeg_toe()
    assert f"staat al in de lijst: {bekend.aanduiding}." in hand.let_op.text.text()
    assert proef.dossier.stand.alle(PlekInhoud) == []
