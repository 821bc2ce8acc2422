"""Beginning a visit: four keys, a search while typing, and nothing lost when it is refused."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.proef import Klok, Proef, druk, om, proefvenster, typ
from waarnemer_app.domain.bezoek import Bezoek, Werkdag
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.verkiezing import PlekSoort
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel, is_soort
from waarnemer_app.ui.theme import Theme


def bezoeken(proef: Proef) -> list[Bezoek]:
    return [o.inhoud for o in proef.dossier.stand.alle(Bezoek)]


def open_begin(proef: Proef) -> BeginBezoekPaneel:
    """From the page of the visits, with F4."""
    proef.toon("bezoek")
    druk(Qt.Key.Key_F4)
    paneel = proef.overlay()
    assert isinstance(paneel, BeginBezoekPaneel)
    return paneel


def zoek(paneel: BeginBezoekPaneel, tekst: str) -> list[str]:
    paneel.zoek.edit.clear()
    typ(tekst)
    paneel.zoek.edit.flush()
    return [plek.aanduiding for plek in paneel.gevonden()]


def test_a_visit_is_f4_two_digits_and_enter(proef: Proef) -> None:
    open_begin(proef)
    for toets in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return):
        druk(toets)
    (bezoek,) = bezoeken(proef)
    assert bezoek.plek.nummer == 12
    assert bezoek.plek.is_stembureau
    assert bezoek.aankomst.replace(second=0, microsecond=0) == om(14, 5)
    assert bezoek.verkiezingen == ("GR2026",) or len(bezoek.verkiezingen) == 1
    assert proef.overlay() is None
    assert [o.inhoud.datum for o in proef.dossier.stand.alle(Werkdag)] == [om(14).date()]


@pytest.mark.parametrize(
    ("tekst", "eerste"),
    [
        ("9001", "9001 Oefenlokaal Aula"),
        ("oefenlokaal bus", "9012 Oefenlokaal Bus"),
        ("buurthuis oefen", "9003 Oefenlokaal Buurthuis"),
    ],
)
def test_search_by_number_and_words_while_typing(proef: Proef, tekst: str, eerste: str) -> None:
    assert zoek(open_begin(proef), tekst)[0] == eerste


def test_search_by_postcode_with_and_without_space(proef: Proef) -> None:
    paneel = open_begin(proef)
    postcode = proef.dossier.plek(proef.plek(9001)).locaties[0].postcode
    assert "9001 Oefenlokaal Aula" in zoek(paneel, postcode)
    assert "9001 Oefenlokaal Aula" in zoek(paneel, postcode.replace(" ", ""))


def test_a_number_alone_looks_for_stembureaus_first(proef: Proef) -> None:
    gevonden = open_begin(proef)
    zoek(gevonden, "12")
    nummers = [plek.nummer for plek in gevonden.gevonden()]
    assert nummers[0] == 12
    assert all(is_soort(plek, "stembureau") for plek in gevonden.gevonden())


def test_where_one_works_today_goes_before_elsewhere(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "12")
    elders = paneel.gevonden()[2]
    druk(Qt.Key.Key_Escape)
    proef.dossier.doe(BeginBezoek(plek=elders.model_copy(update={"id": "ander", "nummer": 1})))
    paneel = open_begin(proef)
    zoek(paneel, "12")
    assert paneel.gevonden()[0].gemeente_code == elders.gemeente_code


def test_arrows_choose_and_the_focus_stays_in_the_box(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "oefenlokaal")
    druk(Qt.Key.Key_Down)
    druk(Qt.Key.Key_Down)
    druk(Qt.Key.Key_Up)
    assert paneel.zoek.edit.hasFocus()
    gekozen = paneel.gevonden()[1]
    druk(Qt.Key.Key_Return)
    assert [b.plek.id for b in bezoeken(proef)] == [gekozen.id]


def test_a_click_on_a_line_begins_there(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "oefenlokaal")
    gekozen = paneel.gevonden()[2]
    QTest.mouseClick(paneel.lijst.rows()[2], Qt.MouseButton.LeftButton)
    assert [b.plek.id for b in bezoeken(proef)] == [gekozen.id]


@pytest.mark.parametrize(
    ("soort", "soorten", "stembureaus"),
    [
        ("stembureau", {PlekSoort.STEMBUREAU}, {"stembureau"}),
        ("hoger", {PlekSoort.STEMBUREAU}, {"gsb", "hsb", "csb", "bsb", "nbsb"}),
        ("organisatie", {PlekSoort.GEMEENTE}, {None}),
    ],
)
def test_kinds_narrow_the_list(
    proef: Proef, soort: str, soorten: set[PlekSoort], stembureaus: set[str | None]
) -> None:
    paneel = open_begin(proef)
    segment = next(s for s in paneel.soort.segments if s.value.value == soort)
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert paneel.gevonden()
    assert {plek.soort for plek in paneel.gevonden()} == soorten
    assert {plek.stembureau_soort for plek in paneel.gevonden()} <= stembureaus


def test_another_time_of_arrival_is_kept(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "9001")
    paneel.aankomst.setFocus()
    paneel.aankomst.selectAll()
    typ("1340")
    druk(Qt.Key.Key_Return)
    assert bezoeken(proef)[0].aankomst == om(13, 40)


@pytest.mark.parametrize("tijd", ["2960", "1500"])
def test_a_time_that_cannot_be_is_refused_and_nothing_is_written(proef: Proef, tijd: str) -> None:
    eerst = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9003)))).objecten[-1]
    paneel = open_begin(proef)
    zoek(paneel, "9001")
    paneel.aankomst.setFocus()
    paneel.aankomst.selectAll()
    typ(tijd)
    druk(Qt.Key.Key_Return)
    assert len(bezoeken(proef)) == 1
    assert proef.dossier.stand.geef(eerst, Bezoek).inhoud.bezig
    assert proef.overlay() is paneel


def test_a_visit_that_goes_on_ends_when_the_next_begins_and_undo_takes_back_both(
    proef: Proef,
) -> None:
    eerste = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9003)))).objecten[-1]
    proef.klok.nu = om(15)
    paneel = open_begin(proef)
    zoek(paneel, "9001")
    druk(Qt.Key.Key_Return)
    oud = proef.dossier.stand.geef(eerste, Bezoek).inhoud
    assert oud.vertrek is not None
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.inhoud.plek.nummer == 9001
    druk(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    weer = proef.dossier.stand.huidig_bezoek()
    assert weer is not None
    assert weer.id == eerste


def test_a_second_visit_to_the_same_place_is_a_second_visit(proef: Proef) -> None:
    for uur in (14, 20):
        proef.klok.nu = om(uur, 5)
        paneel = open_begin(proef)
        zoek(paneel, "9001")
        druk(Qt.Key.Key_Return)
    assert [b.plek.nummer for b in bezoeken(proef)] == [9001, 9001]


def test_nothing_found_says_so_and_offers_to_type_the_place(proef: Proef) -> None:
    paneel = open_begin(proef)
    assert zoek(paneel, "xyzzy") == []
    assert paneel.melding.title.text() == "Niets gevonden voor “xyzzy”."
    druk(Qt.Key.Key_Return)
    assert bezoeken(proef) == []
    zoek(paneel, "9001")
    assert paneel.melding.isHidden()


def test_a_place_typed_by_hand_is_usable_at_once(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "Noodlokaal")
    paneel.met_de_hand.button.click()
    paneel.hand.knop.press()
    (bezoek,) = bezoeken(proef)
    assert (bezoek.plek.naam, bezoek.plek.handmatig) == ("Noodlokaal", True)
    assert proef.dossier.plek(bezoek.plek.id).naam == "Noodlokaal"
    assert proef.overlay() is None


def test_what_the_bureau_planned_stands_above_when_nothing_is_typed(
    qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok
) -> None:
    plan = Toewijzing(plek="sb-GM9990-9007", van=om(15), tot=om(16))
    proef = proefvenster(qtbot, theme, tmp_path / "d", klok, (plan,))
    paneel = open_begin(proef)
    assert paneel.gevonden()[0].nummer == 9007
    druk(Qt.Key.Key_Return)
    assert bezoeken(proef)[0].plek.nummer == 9007
    proef.window.close()
    proef.dossier.sluit()


def test_a_disk_that_refuses_is_said_and_the_search_stays(proef: Proef) -> None:
    paneel = open_begin(proef)
    zoek(paneel, "9001")
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    druk(Qt.Key.Key_Return)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert bezoeken(proef) == []
    assert not paneel.melding.isHidden()
    assert paneel.zoek.value() == "9001"
    druk(Qt.Key.Key_Return)
    assert len(bezoeken(proef)) == 1


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_the_panel_fits_and_every_control_has_a_name(
    proef: Proef, factor: int, maat: tuple[int, int]
) -> None:
    proef.state.theme.set(factor=factor)
    proef.window.resize(*maat)
    proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9003))))
    paneel = open_begin(proef)
    zoek(paneel, "12")
    paneel.met_de_hand.button.click()
    QApplication.processEvents()
    assert not text_fits.faults(proef.window)
    tree_walk.check(proef.window)


def test_what_is_typed_by_hand_can_be_taken_back(proef: Proef) -> None:
    paneel = open_begin(proef)
    paneel.met_de_hand.button.click()
    assert paneel.hand.rijen.ga("naam")
    typ("Zaal Noord")
    paneel.flush()
    proef.window.handel("ongedaan")
    assert paneel.hand._schrijver.tekst("naam") == ""
    proef.window.handel("opnieuw")
    assert paneel.hand._schrijver.tekst("naam") == "Zaal Noord"


def test_a_clock_of_another_zone_is_told_when_one_begins_r_org_6(proef: Proef) -> None:
    """It stops nobody: the visit goes on, and the message says what is wrong with the times."""
    proef.klok.nu = proef.klok.nu.astimezone(ZoneInfo("America/Kralendijk"))
    open_begin(proef)
    for toets in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return):
        druk(toets)
    assert len(bezoeken(proef)) == 1
    assert "andere tijdzone dan deze plek" in proef.melding()
