"""The form page by its keys (bediening 5.03, 9, 10; regels 3.0): answer, go on, unfold, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.formulier.conftest import CTRL, Maak, Proef
from waarnemer_app.domain.handelingen import MaakSignaal
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.components import TextArea
from waarnemer_app.ui.formulier.dicht import NietTeOpenen
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.signalen.signaal import SignaalPagina

SLUITING, STEMBUS, AANTALLEN = 1, 2, 3
K = Qt.Key


@pytest.fixture
def proef(schone_proef: Proef) -> Proef:
    return schone_proef


def test_opens_on_the_first_open_question_with_its_letters(proef: Proef) -> None:
    proef.open()
    assert proef.vraag() == "k8"
    assert proef.pagina().rijen[proef.ref("k8")].row.is_current()


@pytest.mark.parametrize(
    ("letter", "waarde"), [("j", "ja"), ("v", "nvt"), ("g", "niet_gezien"), ("N", "nee")]
)
def test_a_letter_answers_and_goes_on(proef: Proef, letter: str, waarde: str) -> None:
    proef.open(onderdeel=4)
    assert proef.vraag() == "t5_10"
    proef.toets(letter)
    assert proef.waarde("t5_10") == waarde
    # nee opens a toelichting and an offer: then one stays
    assert proef.vraag() == ("t5_10" if waarde == "nee" else "t5_11")


def test_nee_that_opens_nothing_new_goes_on(proef: Proef) -> None:
    proef.open(onderdeel=4)
    proef.toets("n")
    proef.toets("n")
    assert proef.vraag() == "t5_10_toel"


def test_space_and_a_click_answer_and_stay(proef: Proef) -> None:
    pagina = proef.open(onderdeel=4)
    proef.toets(K.Key_Space)
    assert (proef.waarde("t5_10"), proef.vraag()) == ("ja", "t5_10")
    segment = pagina.rijen[proef.ref("t5_11")].veld.segments[3]  # type: ignore[attr-defined]  # a choice
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    proef.rust()
    assert (proef.waarde("t5_11"), proef.vraag()) == ("niet_gezien", "t5_11")


def test_backspace_clears_and_arrows_only_move(proef: Proef) -> None:
    proef.open(onderdeel=4)
    proef.toets("j")
    proef.toets(K.Key_Up)
    assert proef.vraag() == "t5_10"
    proef.toets(K.Key_Right)
    proef.toets(K.Key_Right)
    assert proef.waarde("t5_10") == "ja"
    proef.toets(K.Key_Backspace)
    assert proef.waarde("t5_10") == ""
    proef.toets(K.Key_Down)
    assert (proef.vraag(), proef.waarde("t5_11")) == ("t5_11", "")
    proef.toets(K.Key_End)
    assert proef.vraag() == "t5_15"
    proef.toets(K.Key_Home)
    assert proef.vraag() == "t5_10"


def test_after_the_last_answer_the_big_button_has_the_focus(proef: Proef) -> None:
    pagina = proef.open(onderdeel=4)
    for _ in range(4):
        proef.toets("g")
    assert pagina.add_bar().big is proef.focus()
    proef.toets(K.Key_Return)
    assert proef.vraag() == "t5_16"


def test_w_folds_and_t_goes_to_the_toelichting(proef: Proef) -> None:
    pagina = proef.open(onderdeel=4)
    rij = pagina.rijen[proef.ref("t5_10")]
    proef.toets("w")
    assert rij.row.why.is_open()
    proef.toets("w")
    assert not rij.row.why.is_open()
    proef.toets("t")
    assert proef.vraag() == "t5_10"
    proef.toets("n")
    proef.toets("t")
    assert proef.vraag() == "t5_10_toel"
    proef.toets("jnvgwts, dat alles is tekst")
    pagina.flush()
    assert proef.waarde("t5_10_toel") == "jnvgwts, dat alles is tekst"


def test_s_takes_the_offer_once_and_f3_comes_back_to_it(proef: Proef) -> None:
    proef.open(onderdeel=SLUITING)
    proef.ga("t5_02")
    proef.toets("s")
    assert proef.getoond[-1][0] == "formulier"
    proef.toets("n")
    proef.toets("s")
    naam, concept = proef.getoond[-1]
    assert naam == "signaal"
    assert isinstance(proef.venster.pages.current(), SignaalPagina)
    inhoud = proef.dossier.concept(concept).inhoud  # type: ignore[union-attr]  # it is there
    assert inhoud["wat"].endswith("nog stemmen? Nee.")
    assert inhoud["vraag"] == "t5 5.02"
    proef.venster.terug()
    proef.rust()
    assert proef.vraag() == "t5_02"
    proef.toets("s")
    assert proef.getoond[-1][0] == "formulier"
    proef.toets(K.Key_F3)
    assert proef.getoond[-1] == ("signaal", concept)
    assert len(proef.dossier.concepten("signaal")) == 1


def test_rows_keep_the_order_of_the_form_whatever_opens_and_closes(proef: Proef) -> None:
    pagina = proef.open(onderdeel=SLUITING)
    invuller = pagina.invuller
    for naam, waarde in (("t5_02", "nee"), ("t5_02", "ja"), ("t5_03", "nee"), ("t5_02", "nee")):
        invuller.antwoord(proef.ref(naam), waarde)
    proef.rust()
    getoond = [r for r in pagina.rijen.values() if not r.row.isHidden()]
    getoond.sort(key=lambda rij: rij.row.y())
    assert [r.ref for r in getoond] == list(pagina.secties[SLUITING].questions)
    hoogtes = [r.row.y() for r in getoond]
    assert len(set(hoogtes)) == 5


def test_what_unfolds_below_moves_neither_focus_nor_scroll(maak_proef: Maak) -> None:
    proef = maak_proef(maat=(1000, 500))
    pagina = proef.open(onderdeel=4)
    proef.ga("t5_11")
    plek, boven = pagina.sheet.place(), proef.focus().mapTo(pagina, proef.focus().rect().center())
    proef.toets("n")
    assert proef.vraag() == "t5_11"
    assert pagina.sheet.place() == plek
    assert proef.focus().mapTo(pagina, proef.focus().rect().center()).y() == boven.y()


def test_a_row_that_falls_away_gives_its_focus_to_the_question_before(proef: Proef) -> None:
    pagina = proef.open(onderdeel=SLUITING)
    proef.ga("t5_02")
    proef.toets("n")
    proef.toets("t")
    assert proef.vraag() == "t5_02_toel"
    pagina.invuller.antwoord(proef.ref("t5_02"), "ja")
    assert proef.vraag() == "t5_02"
    proef.toets("v")
    assert proef.waarde("t5_02") == "nvt"


def test_f8_goes_on_to_every_open_question_and_back(proef: Proef) -> None:
    proef.open()
    proef.toets("1")
    bezocht = []
    for _ in range(4):
        proef.toets(K.Key_F8)
        bezocht.append(proef.vraag())
    assert bezocht == ["t5_02", "t5_03", "t5_07", "t5_09"]
    proef.toets(K.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert proef.vraag() == "t5_07"
    proef.toets(K.Key_J, CTRL)
    assert proef.vraag() == "t5_09"


def test_f8_comes_to_a_number_and_a_doubt_too(proef: Proef) -> None:
    pagina = proef.open()
    invuller = pagina.invuller
    proef.vul(invuller)
    for letter, getal in (("a", "10"), ("b", "1"), ("d", "12")):
        invuller.antwoord(f"/data/aantallen/aantallen_1/{letter}", getal)
    proef.toets(K.Key_F8)
    (raster,) = pagina.rasters.values()
    assert proef.focus() is raster.velden["d"]


def test_sections_by_key_by_list_and_by_drop_down(proef: Proef) -> None:
    pagina = proef.open()
    proef.toets(K.Key_PageDown, CTRL)
    assert proef.vraag() == "t5_01"
    proef.toets(K.Key_PageUp, CTRL)
    assert proef.vraag() == "k8"
    proef.toets(K.Key_PageUp, CTRL)
    assert proef.vraag() == "k8"
    pagina._lijst.lijst.rows()[3].click()
    assert proef.vraag() == "t5_04"
    pagina._strook.keuze.picked.emit("2")
    assert proef.vraag() == "t5_07"
    proef.toets(K.Key_Return, CTRL)
    assert proef.vraag() == "t5_04"


def test_undo_goes_to_what_changed_and_redo_brings_it_back(proef: Proef) -> None:
    pagina = proef.open()
    proef.toets("1")
    proef.toets("j")
    pagina.toon_onderdeel(4)
    proef.rust()
    proef.toets(K.Key_Z, CTRL)
    assert (proef.vraag(), proef.waarde("k10")) == ("k10", "")
    assert proef.op_schijf().instance.state(proef.ref("k10")).value == ""
    proef.toets(K.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert proef.waarde("k10") == "ja"


def test_undo_shows_in_a_text_field_that_has_the_focus(proef: Proef) -> None:
    pagina = proef.open(onderdeel=SLUITING)
    pagina.invuller.antwoord(proef.ref("t5_02"), "nee")
    pagina.invuller.antwoord(proef.ref("t5_02_toel"), "Eén deur dicht.")
    proef.ga("t5_02_toel")
    vak = pagina.rijen[proef.ref("t5_02_toel")].veld
    assert isinstance(vak, TextArea)
    assert vak.value() == "Eén deur dicht."
    pagina._gang.ongedaan()
    assert vak.value() == ""


def test_reopening_restores_values_section_and_row(proef: Proef) -> None:
    proef.open(onderdeel=SLUITING)
    proef.ga("t5_02")
    proef.toets("n")
    proef.toets("t")
    proef.toets("De deur was dicht.")
    proef.toets(K.Key_Tab)
    concept = proef.begin().id
    proef.heropen()
    proef.venster.toon("formulier", concept)
    proef.rust()
    assert (proef.waarde("t5_02"), proef.waarde("t5_02_toel")) == ("nee", "De deur was dicht.")
    # the focus had gone on by Tab; that is where one was
    assert proef.vraag() == "t5_03"
    assert proef.pagina().rijen[proef.ref("t5_03")].row.is_current()
    assert proef.venster.undo_bar.text() == "U was bij 5.03."


def test_coming_back_from_another_page_keeps_the_place(proef: Proef) -> None:
    proef.open(onderdeel=4)
    proef.toets(K.Key_Down)
    proef.venster.toon("bezoek")
    proef.venster.terug()
    proef.rust()
    assert proef.vraag() == "t5_11"


def test_a_wrong_answer_is_kept_and_marked(proef: Proef) -> None:
    pagina = proef.open(onderdeel=5)
    proef.ga("t5_17")
    proef.toets("45")
    proef.toets(K.Key_Return)
    assert proef.waarde("t5_17") == "45"
    rij = pagina.rijen[proef.ref("t5_17")]
    assert rij.row.message.text() == "Vul een aantal in van 0 tot en met 20."
    assert rij.veld.property("staat") == "error"
    assert "0 tot en met 20" in rij.veld.accessibleDescription()
    assert proef.op_schijf().instance.state(rij.ref).violated
    (lijst,) = [r for r in pagina._lijst.lijst.rows() if r.title.text() == "Proces-verbaal"]
    assert lijst.subtitle.text() == "1 fout: vul een aantal in van 0 tot en met 20"


def test_a_soft_limit_asks_a_reason_and_keeps_it(proef: Proef) -> None:
    pagina = proef.open(onderdeel=5)
    proef.ga("t5_17")
    proef.toets("2")
    rij = pagina.rijen[proef.ref("t5_17")]
    assert rij.row.message.text() == ""
    proef.toets(K.Key_Return)
    assert rij.row.message.text() == "Er horen ten minste 3 leden te tekenen. Klopt dit aantal?"
    assert rij._erbij.reden is not None
    rij._erbij.reden.take_focus()
    proef.toets("Een lid was ziek.")
    proef.toets(K.Key_Return)
    staat = proef.op_schijf().instance.state(rij.ref)
    assert staat.accepted == "Een lid was ziek."
    assert pagina.invuller.twijfels() == []
    # emptied, the reason is taken back; given again it counts again
    rij._erbij.reden.take_focus()
    rij._erbij.reden.setText("")
    rij._erbij.reden.report()
    assert proef.op_schijf().instance.state(rij.ref).accepted == ""
    assert pagina.invuller.twijfels() == [rij.ref]
    # another number is another doubt
    proef.ga("t5_17")
    proef.toets(K.Key_Backspace)
    proef.toets("1")
    proef.toets(K.Key_Return)
    assert (rij._erbij.reden.value(), pagina.invuller.twijfels()) == ("", [rij.ref])


def test_k8_after_a_signal_asks_which(proef: Proef) -> None:
    pagina = proef.open()
    proef.toets("2")
    rij = pagina.rijen[proef.ref("k8")]
    assert rij._erbij.signalen is not None
    assert rij._erbij.signalen.keuze.isHidden()
    assert proef.vraag() == "k8"
    uitkomst = proef.state.doe(
        MaakSignaal(
            signaal=Signaal(
                bron=Monitoringbron.MEDIA, waargenomen_op=proef.klok(), wat="Lange rij (oefening)"
            )
        )
    )
    pagina.refresh()
    assert not rij._erbij.signalen.keuze.isHidden()
    rij._erbij.signalen.keuze.picked.emit(uitkomst.objecten[0])
    assert proef.op_schijf().signaal == uitkomst.objecten[0]
    assert rij._erbij.signalen.keuze.text() == "Signaal 1: Lange rij (oefening)"


def test_a_full_disk_is_told_and_the_next_answer_keeps_both(proef: Proef) -> None:
    pagina = proef.open()
    db = proef.dossier.opslag.db
    db.uitvoeren("PRAGMA max_page_count = 1").fetchall()
    pagina.invuller.antwoord(proef.ref("k11"), "anders")
    pagina.invuller.antwoord(proef.ref("e3"), "Lang. " * 3000)
    assert pagina._banner is not None
    assert pagina._banner.isVisible()
    db.uitvoeren("PRAGMA max_page_count = 1000000").fetchall()
    proef.toets("1")
    assert not pagina._banner.isVisible()
    instance = proef.op_schijf().instance
    assert instance.state(proef.ref("k11")).value == "anders"
    assert instance.state(proef.ref("k8")).value == "thema"


def test_a_form_that_does_not_load_says_what_to_do(maak_proef: Maak) -> None:
    proef = maak_proef()  # its own: it breaks the store
    concept = proef.begin()
    db = proef.dossier.opslag.db
    db.uitvoeren("UPDATE xform SET xform = ? WHERE id = 't5'", (b"<geen formulier>",))
    proef.venster.toon("formulier", concept.id)
    pagina = proef.venster.pages.current()
    assert isinstance(pagina, NietTeOpenen)
    assert pagina.banner.title.text()
    db.uitvoeren("DELETE FROM xform WHERE id = 't1'")
    concept = proef.begin("t1")
    proef.venster.toon("formulier", concept.id)
    pagina = proef.venster.pages.current()
    assert isinstance(pagina, NietTeOpenen)
    assert "t1" in pagina.banner.title.text()


def test_what_was_just_typed_is_kept_by_another_page_and_by_the_lock(proef: Proef) -> None:
    proef.open(onderdeel=SLUITING)
    proef.ga("t5_02")
    proef.toets("n")
    proef.toets("t")
    QTest.keyClicks(proef.focus(), "Eerste zin.")
    proef.venster.toon("bezoek")
    ref = "/data/sluiting/t5_02_toel"
    assert proef.op_schijf().instance.state(ref).value == "Eerste zin."
    proef.venster.terug()
    proef.rust()
    assert proef.vraag() == "t5_02_toel"
    QTest.keyClicks(proef.focus(), " Tweede zin.")
    proef.venster.pages.clear()
    assert proef.op_schijf().instance.state(ref).value == "Eerste zin. Tweede zin."


def test_ctrl_enter_goes_on_from_a_text_and_enter_does_not(proef: Proef) -> None:
    pagina = proef.open(onderdeel=SLUITING)
    proef.ga("t5_02")
    proef.toets("n")
    proef.toets("t")
    proef.toets("Een")
    proef.toets(K.Key_Return)
    proef.toets("twee")
    proef.toets(K.Key_Return, CTRL)
    assert pagina.secties[pagina.huidig].label == "Stembus open"
    assert proef.waarde("t5_02_toel") == "Een\ntwee"


def test_rows_do_not_pile_up_when_sections_change(proef: Proef) -> None:
    pagina = proef.open()
    for nummer in (1, 2, 3, 0, 1, 0):
        pagina.toon_onderdeel(nummer)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(pagina.rijen) == len(pagina.findChildren(Vraagrij))


def test_after_leaving_nothing_is_made_any_more(proef: Proef) -> None:
    """A lock closes the dossier while rows were still to be made."""
    proef.venster.toon("formulier", proef.begin().id)
    pagina = proef.pagina()
    assert pagina.vel.later.busy
    proef.venster.put_away()
    assert not pagina.vel.later.busy
