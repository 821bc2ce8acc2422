"""The check page before Vastleggen (bediening 5.03b, 10.5): what is open, and what stating does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.conftest import CTRL, Maak, Proef
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.components import ListRow

K = Qt.Key
RASTER = "/data/aantallen/aantallen_1"


def regels(proef: Proef) -> list[str]:
    return [rij.accessibleName() for rij in proef.controle()._lijst.rows()]


def ingevuld(proef: Proef) -> None:
    """All that is required, through the form page."""
    proef.vul(proef.open().invuller)


def test_lists_what_is_open_per_section(proef: Proef) -> None:
    proef.open()
    proef.toets("1")
    proef.toets("j")
    lijst = regels(proef)
    assert lijst[0] == "klaar, Dit bezoek, klaar"
    assert lijst[1] == "nog leeg, Sluiting, 0/2"
    assert lijst[2].startswith("nog leeg, 5.02 Mochten kiezers")
    pagina = proef.controle()
    assert pagina._paneel.title.text() == "14 vragen zijn nog open"
    assert pagina.add_bar().note.text() == "Nog 14 open"


def test_the_focus_is_on_the_first_open_question_and_enter_goes_there(proef: Proef) -> None:
    proef.open()
    proef.controle()
    held = proef.focus()
    assert isinstance(held, ListRow)
    assert held.title.text() == "K8 Waarom neemt u hier waar?"
    proef.toets(K.Key_Down)
    proef.toets(K.Key_Return)
    assert proef.vraag() == "k10"


def test_faults_and_doubts_are_told_apart(proef: Proef) -> None:
    ingevuld(proef)
    invuller = proef.pagina().invuller
    invuller.antwoord(proef.ref("t5_17"), "45")
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        invuller.antwoord(f"{RASTER}/{letter}", getal)
    pagina = proef.controle()
    assert pagina._paneel.title.text() == "1 fout, 1 let op zonder reden"
    namen = [rij.accessibleName() for rij in pagina._lijst.rows()]
    assert "fout, 5.17 Hoeveel leden tekenden het proces-verbaal?, " in " ".join(
        naam for naam in namen if "5.17" in naam
    )
    assert any(naam.startswith("let op, D: Kiezers in totaal, A, B en C zijn") for naam in namen)
    assert not pagina.ongezien.isVisible()


def test_a_doubt_does_not_keep_one_from_stating(proef: Proef) -> None:
    ingevuld(proef)
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        proef.pagina().invuller.antwoord(f"{RASTER}/{letter}", getal)
    pagina = proef.controle()
    assert pagina.add_bar().note.text() == "Hierna kunt u alleen corrigeren met een reden."
    proef.toets(K.Key_Return, CTRL)
    assert len(proef.dossier.stand.alle(Waarneming)) == 1


def test_pressing_leg_vast_too_early_goes_to_what_is_missing(proef: Proef) -> None:
    proef.open()
    proef.controle()
    proef.toets(K.Key_Return, CTRL)
    assert proef.vraag() == "k8"
    assert proef.dossier.stand.alle(Waarneming) == []


def test_not_seen_in_one_go_and_back_in_one_go(proef: Proef) -> None:
    proef.open()
    proef.toets("1")
    pagina = proef.controle()
    pagina.ongezien.press()
    proef.rust()
    assert proef.venster.undo_bar.text() == "14 vragen staan op “niet gezien”."
    assert pagina._paneel.title.text() == "1 vraag is nog open"
    assert len(proef.op_schijf().fouten()) == 1
    proef.toets(K.Key_Z, CTRL)
    assert pagina._paneel.title.text() == "15 vragen zijn nog open"
    assert len(proef.op_schijf().fouten()) == 15
    assert proef.op_schijf().instance.state("/data/dit_bezoek/k8").value == "thema"


def test_undo_does_not_take_away_what_was_answered_since(proef: Proef) -> None:
    proef.open()
    proef.controle().ongezien.press()
    proef.venster.toon("formulier", proef.begin().id)
    proef.ga("k8")
    proef.toets("1")
    proef.venster.undo_bar.button.press()
    proef.rust()
    assert "iets gewijzigd" in proef.venster.undo_bar.text()
    assert proef.waarde("k8") == "thema"
    assert proef.waarde("t5_02") == "niet_gezien"


def test_the_form_page_sees_what_was_set_here(proef: Proef) -> None:
    proef.open(onderdeel=1)
    proef.controle().ongezien.press()
    proef.venster.toon("formulier", proef.begin().id)
    proef.rust()
    assert proef.waarde("t5_02") == "niet_gezien"
    proef.pagina().toon_onderdeel(0)
    proef.toets("1")
    instance = proef.op_schijf().instance
    assert instance.state("/data/dit_bezoek/k8").value == "thema"
    assert instance.state("/data/sluiting/t5_02").value == "niet_gezien"


def test_stating_shows_the_visit_and_removes_the_concept(proef: Proef) -> None:
    ingevuld(proef)
    concept = proef.begin().id
    proef.controle()
    proef.toets(K.Key_Return, CTRL)
    assert proef.getoond[-1] == ("bezoek", proef.bezoek)
    assert proef.venster.undo_bar.text() == "Sluiting en telling is vastgelegd."
    assert proef.dossier.concept(concept) is None


def test_going_back_cannot_state_or_change_it_again(proef: Proef) -> None:
    ingevuld(proef)
    concept = proef.begin().id
    proef.controle()
    proef.toets(K.Key_Return, CTRL)
    for _ in range(2):
        proef.venster.terug()
        proef.rust()
        pagina = proef.venster.pages.current()
        assert pagina is not None
        assert pagina.facts.text() == "Dit formulier is vastgelegd."
        assert text_fits.faults(proef.venster) == []
        pagina.press_big()
        assert proef.getoond[-1] == ("bezoek", proef.bezoek)
        proef.venster.terug()
        proef.rust()
    assert len(proef.dossier.stand.alle(Waarneming)) == 1
    assert proef.dossier.concept(concept) is None


def test_a_disk_that_fails_says_so_and_keeps_the_form(proef: Proef) -> None:
    ingevuld(proef)
    pagina = proef.controle()
    db = proef.dossier.opslag.db
    db.uitvoeren("PRAGMA query_only = 1")
    pagina.press_big()
    proef.rust()
    assert pagina._opslagfout is not None
    assert pagina._opslagfout.isVisible()
    assert pagina._opslagfout.title.text()
    db.uitvoeren("PRAGMA query_only = 0")
    assert proef.dossier.stand.alle(Waarneming) == []
    pagina.press_big()
    proef.rust()
    assert len(proef.dossier.stand.alle(Waarneming)) == 1


def test_a_refusal_is_told_with_its_code(proef: Proef) -> None:
    ingevuld(proef)
    pagina = proef.controle()
    # an answer that another page took away after this one was shown
    pagina.invuller.instance.answer("/data/dit_bezoek/k10", "")
    pagina._leg_vast()
    assert pagina._weigering is not None
    assert pagina._weigering.title.text() == "1 vraag is nog open of fout."
    pagina.invuller.antwoord("/data/dit_bezoek/k10", "ja")
    pagina.refresh()
    assert pagina._weigering is None


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
@pytest.mark.parametrize("af", [False, True])
def test_nothing_is_cut_off_and_a_reader_finds_all(
    maak_proef: Maak, factor: int, maat: tuple[int, int], *, af: bool
) -> None:
    proef = maak_proef(maat=maat)
    proef.theme.set(factor=factor)
    invuller = proef.open().invuller
    if af:
        proef.vul(invuller)
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        invuller.antwoord(f"{RASTER}/{letter}", getal)
    proef.controle()
    assert text_fits.faults(proef.venster) == []
    assert tree_walk.check(proef.venster)
