"""The three blocks: what the signaal tells already, what is asked, and where a fault leads."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import FEIT, Wereld, in_venster
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.domain.verkiezing import Plek, VerkiezingSoort
from waarnemer_app.ui.signalen.kenmerk_vragen import KenmerkVragen
from waarnemer_app.ui.signalen.schrijven import Schrijver


def _vragen(
    w: Wereld,
    qtbot: QtBot,
    *,
    bron: Monitoringbron = Monitoringbron.WAARNEMINGEN,
    plek: Plek | None = None,
    soort: VerkiezingSoort = VerkiezingSoort.GR,
) -> KenmerkVragen:
    signaal = Signaal(bron=bron, waargenomen_op=w.klok(), wat=FEIT)
    begin = {"bron": "zelf_gezien", "feitelijke_constatering": FEIT, "verantwoordelijke": None}
    schrijver = Schrijver(w.state, "proef", None, begin, None)
    vragen = KenmerkVragen(w.theme, schrijver, signaal, plek or oefenlokaal(1), (soort,))
    schrijver.setParent(vragen)
    in_venster(vragen, qtbot)
    return vragen


def _keuzes(vragen: KenmerkVragen) -> list[str]:
    return [segment.value.value for segment in vragen._wie.segments]


def test_what_was_seen_is_folded_until_it_is_changed(wereld: Wereld, qtbot: QtBot) -> None:
    vragen = _vragen(wereld, qtbot)
    assert vragen._kort.isVisible()
    assert FEIT in vragen._kort_tekst.text()
    assert not vragen._uit.isVisible()
    vragen._open_constatering()
    assert vragen._uit.isVisible()
    assert wereld.focus() is vragen._feit


def test_onderzoek_is_offered_only_from_outside(wereld: Wereld, qtbot: QtBot) -> None:
    """R-ONR-5."""
    assert not _vragen(wereld, qtbot)._onderzoek.isVisible()
    van_buiten = _vragen(wereld, qtbot, bron=Monitoringbron.MEDIA)
    assert van_buiten._onderzoek.isVisible()
    with qtbot.waitSignal(van_buiten.naar_onderzoek):
        van_buiten._onderzoek.press()


def test_the_words_of_the_place(wereld: Wereld, qtbot: QtBot) -> None:
    """R-ORG-6: on Bonaire an openbaar lichaam is responsible, and never a gemeente."""
    plek = oefenlokaal(1, gemeente_code="GM9001", gemeente="Oefeneiland Voorbeeld")
    vragen = _vragen(wereld, qtbot, plek=plek, soort=VerkiezingSoort.ER)
    assert _keuzes(vragen) == ["stembureau", "openbaar_lichaam", "iemand_anders"]
    vragen._gekozen("verantwoordelijke", "openbaar_lichaam", by_key=False)
    assert vragen._keten.text() == "Organisatieketen: een taak van het openbaar lichaam."


def test_a_waterschap_only_at_its_own_election(wereld: Wereld, qtbot: QtBot) -> None:
    """R-ORG-8."""
    assert "waterschap" in _keuzes(_vragen(wereld, qtbot, soort=VerkiezingSoort.AB))
    assert "waterschap" not in _keuzes(_vragen(wereld, qtbot, soort=VerkiezingSoort.PS))


def test_a_fault_leads_to_its_control(wereld: Wereld, qtbot: QtBot) -> None:
    vragen = _vragen(wereld, qtbot)
    for veld in ("risicos", "waarom", "bron", "feitelijke_constatering", "verantwoordelijke"):
        assert vragen.ga(veld), veld
        assert wereld.focus() is vragen.doel(veld)
    assert not vragen.ga("titel")


def test_a_digit_chooses_and_goes_on(wereld: Wereld, qtbot: QtBot) -> None:
    vragen = _vragen(wereld, qtbot)
    vragen.ga("verantwoordelijke")
    with qtbot.waitSignal(vragen.klaar):
        wereld.toets("2")
    assert vragen._schrijver.inhoud["verantwoordelijke"] == "gemeente"
    with qtbot.waitSignal(vragen.klaar):
        wereld.toets(Qt.Key.Key_Return)
    wereld.toets(Qt.Key.Key_Backspace)
    assert vragen._schrijver.inhoud["verantwoordelijke"] is None


def test_a_text_that_is_too_long_is_named(wereld: Wereld, qtbot: QtBot) -> None:
    vragen = _vragen(wereld, qtbot)
    assert vragen.te_lang() is None
    vragen._schrijver.zet("feitelijke_constatering", "x" * 4001)
    assert vragen.te_lang() == "feitelijke_constatering"
