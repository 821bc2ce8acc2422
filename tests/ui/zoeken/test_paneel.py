"""Ctrl+K: as you type, by keyboard alone, opening each thing at its page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import NOTITIE, notitie
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel
from waarnemer_app.ui.zoeken.vondst import Groep

Zoek = Callable[[str], ZoekPaneel]
K = Qt.Key


def titels(paneel: ZoekPaneel, groep: Groep) -> list[str]:
    return [r.vondst.titel for r in paneel.lijst.rijen() if r.vondst.groep is groep]


def test_a_record_is_five_keys_with_three_letters(dag: Dag, zoek: Zoek) -> None:
    """Ctrl+K, k a c, Enter."""
    dag.bezoek()
    id_ = notitie(dag)
    zoek("kac")
    dag.toets(K.Key_Return)
    assert dag.venster.window.overlay.content() is None
    assert dag.venster.window.pages.at() == ("vastgelegd", id_)


def test_enter_opens_without_waiting_for_the_search(dag: Dag, zoek: Zoek) -> None:
    """Typed faster than the search looks: Enter looks first."""
    dag.bezoek()
    id_ = notitie(dag)
    zoek("")
    for letter in "KAC":
        dag.toets(K(ord(letter)))
    dag.toets(K.Key_Return)
    assert dag.venster.window.pages.at() == ("vastgelegd", id_)


def test_each_record_opens_at_its_own_page(dag: Dag, zoek: Zoek) -> None:
    dag.alles()
    for tekst, pagina in (("stempas", "onregelmatigheid"), ("voorzitter", "onregelmatigheid")):
        paneel = zoek(tekst)
        rij = next(r for r in paneel.lijst.rijen() if r.vondst.groep is Groep.DOSSIER)
        assert rij.vondst.in_titel or rij.vondst.in_onder
        rij.click()
        assert dag.venster.window.pages.at()[0] in {pagina, "signaal"}


def test_an_act_is_found_with_its_key_and_done(dag: Dag, zoek: Zoek) -> None:
    paneel = zoek("noti")
    gekozen = paneel.lijst.gekozen
    assert gekozen is not None
    assert (gekozen.titel, gekozen.toets, gekozen.in_titel) == ("Notitie", "F2", ((0, 4),))
    dag.toets(K.Key_Return)
    assert isinstance(dag.venster.window.overlay.content(), NotitiePaneel)


def test_a_number_alone_looks_for_places_first(dag: Dag, zoek: Zoek) -> None:
    paneel = zoek("9003")
    gekozen = paneel.lijst.gekozen
    assert gekozen is not None
    assert gekozen.titel == "9003 Oefenlokaal Buurthuis"
    dag.toets(K.Key_Return)
    begin = dag.venster.window.overlay.content()
    assert isinstance(begin, BeginBezoekPaneel)
    dag.toets(K.Key_Return)
    bezoek = dag.state.dossier.stand.huidig_bezoek()
    assert bezoek is not None
    assert bezoek.inhoud.plek.nummer == 9003


def test_an_empty_box_offers_what_can_be_done(dag: Dag, zoek: Zoek) -> None:
    paneel = zoek("")
    assert "Notitie" in titels(paneel, Groep.DOEN)
    assert titels(paneel, Groep.DOSSIER) == []
    assert len(tree_walk.check(dag.venster.window)) > 3
    assert text_fits.faults(dag.venster.window) == []


def test_arrows_and_tab_walk_and_tab_leaves_after_the_last_group(dag: Dag, zoek: Zoek) -> None:
    dag.bezoek()
    notitie(dag)
    paneel = zoek("oefen")
    groepen = [r.vondst.groep for r in paneel.lijst.rijen()]
    assert {Groep.DOSSIER, Groep.PLEKKEN} <= set(groepen)
    gezien = []
    while paneel.zoek.edit.hasFocus():
        nu = next(r for r in paneel.lijst.rijen() if r.is_current)
        gezien.append(nu.vondst.groep)
        dag.toets(K.Key_Tab)
    assert gezien == list(dict.fromkeys(groepen))
    assert QApplication.focusWidget() is next(iter(paneel.zeef.knoppen.values()))
    paneel.take_focus()
    dag.toets(K.Key_Up)
    voor = paneel.lijst.gekozen
    dag.toets(K.Key_Down)
    assert paneel.lijst.gekozen is not voor


def test_the_filters_leave_out_what_does_not_fit(dag: Dag, zoek: Zoek) -> None:
    dag.alles()
    notitie(dag)
    paneel = zoek("")
    paneel.zeef.kies("staat", "open")
    assert all("Signaal" in t or "Onregel" in t or "Ken" in t or "Werkdag" in t or "Bezoek" in t
               for t in titels(paneel, Groep.DOSSIER))  # fmt: skip
    assert titels(paneel, Groep.DOSSIER)
    assert titels(paneel, Groep.DOEN) == []
    paneel.zeef.kies("staat", "onaf")
    assert all("nog niet af" in t for t in titels(paneel, Groep.DOSSIER))
    paneel.zeef.kies("staat", "weg")
    assert titels(paneel, Groep.DOSSIER) == []
    assert paneel.melding.isVisible()
    paneel.zeef.weg.press()
    assert paneel.zeef.zeef().open
    assert not paneel.zeef.weg.isVisible()


def test_a_half_written_text_is_found_too(dag: Dag, zoek: Zoek) -> None:
    dag.state.bewaar(dag.state.nieuw_concept("notitie", tekst="Halverwege het trapportaal"))
    paneel = zoek("trapp")
    gekozen = paneel.lijst.gekozen
    assert gekozen is not None
    assert "nog niet af" in gekozen.titel
    dag.toets(K.Key_Return)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, NotitiePaneel)
    assert voor.tekst.value() == "Halverwege het trapportaal"


def test_nothing_found_becomes_a_note_after_a_second_enter(dag: Dag, zoek: Zoek) -> None:
    paneel = zoek("qxz")
    assert "Niets gevonden voor “qxz”" in paneel.melding.title.text()
    dag.toets(K.Key_Return)
    assert dag.venster.window.overlay.content() is paneel
    dag.toets(K.Key_Return)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, NotitiePaneel)
    assert voor.tekst.value() == "qxz"


def test_a_note_that_was_being_written_keeps_its_text(dag: Dag, zoek: Zoek) -> None:
    dag.state.bewaar(dag.state.nieuw_concept("notitie", tekst="Eerst dit"))
    zoek("qxz")
    dag.toets(K.Key_Return)
    dag.toets(K.Key_Return)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, NotitiePaneel)
    assert voor.tekst.value() == "Eerst dit\nqxz"


def test_ctrl_k_again_selects_what_was_typed(dag: Dag, zoek: Zoek) -> None:
    eerst = zoek("noti")
    assert zoek("") is eerst
    assert eerst.zoek.edit.selectedText() == "noti"


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_everything_fits(dag: Dag, zoek: Zoek, factor: int, maat: tuple[int, int]) -> None:
    dag.alles()
    notitie(dag, NOTITIE * 20)
    dag.venster.window.resize(*maat)
    dag.state.theme.set(factor=factor)
    zoek("oefen")
    assert text_fits.faults(dag.venster.window) == []
    dag.state.theme.set(factor=100)
