"""The page of a visit: forms that open or go on, times, notes, and all visits."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.bezoek.test_feiten import vastgelegd
from tests.ui.proef import Proef, druk, om
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    MaakNotitie,
    Vertrek,
    VoegPlekToe,
)
from waarnemer_app.domain.verkiezing import Plek, PlekSoort
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.bezoek.feiten import formulieren_bij
from waarnemer_app.ui.bezoek.koppelen import KoppelPaneel
from waarnemer_app.ui.bezoek.pagina import BezoekPagina
from waarnemer_app.ui.bezoek.vertrek import VertrekPaneel
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.formulier.invuller import Invuller, begin_invulling, zoek_invulling


@pytest.fixture
def bezoek(proef: Proef) -> str:
    return proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]


def pagina(proef: Proef, id_: str = "") -> BezoekPagina:
    gevonden = proef.toon("bezoek", id_)
    assert isinstance(gevonden, BezoekPagina)
    return gevonden


def titels(pagina: BezoekPagina) -> list[str]:
    return [rij.title.text() for rij in pagina.formulieren.rows()]


def teksten(pagina: BezoekPagina) -> str:
    return "\n".join(x.text() for x in pagina.findChildren(QLabel) if x.isVisible())


def test_it_says_where_since_when_and_how_the_forms_stand(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    assert p.title.text() == "9001 Oefenlokaal Aula"
    assert p.facts.text().endswith("binnen sinds 14.05 uur")
    koppen = [f.kop for f in formulieren_bij(proef.dossier, bezoek)]
    assert titels(p) == [kop.titel for kop in koppen]
    assert f"0 van {len(koppen)} vastgelegd" in teksten(p)


def test_one_key_begins_the_first_form_at_this_visit(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    assert p.groot.hasFocus()
    druk(Qt.Key.Key_Return)
    concept = zoek_invulling(proef.dossier, bezoek, "t1")
    assert concept is not None
    assert proef.gezien[-1] == ("formulier", concept.id)


def test_what_was_begun_goes_on_with_its_answers(proef: Proef, bezoek: str) -> None:
    kop = proef.dossier.formulieren()[0]
    invuller = Invuller(proef.state, begin_invulling(proef.state, kop, bezoek))
    ref = next(
        ref
        for sectie in invuller.instance.sections()
        for ref in sectie.questions
        if "ja" in {waarde for waarde, _ in invuller.instance.state(ref).choices}
    )
    invuller.antwoord(ref, "ja")
    p = pagina(proef)
    assert p.groot.text() == "Verder met formulier"
    assert p.formulieren.rows()[0].right.text().startswith("1 van ")
    p.hoofdknop()
    assert proef.gezien[-1] == ("formulier", invuller.concept.id)


def test_a_line_opens_its_form_by_key_and_by_click(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    p.formulieren.go(1)
    druk(Qt.Key.Key_Return)
    tweede = proef.dossier.formulieren()[1].id
    concept = zoek_invulling(proef.dossier, bezoek, tweede)
    assert concept is not None
    assert proef.gezien[-1] == ("formulier", concept.id)
    p = pagina(proef)
    QTest.mouseClick(p.formulieren.rows()[1], Qt.MouseButton.LeftButton)
    assert proef.gezien[-1] == ("formulier", concept.id)


def test_a_stated_form_opens_to_read_and_is_only_filled_in_again_on_purpose(
    proef: Proef, bezoek: str
) -> None:
    proef.dossier.doe(vastgelegd(proef.dossier, bezoek, 0))
    p = pagina(proef)
    assert f"1 van {len(formulieren_bij(proef.dossier, bezoek))} vastgelegd" in teksten(p)
    p.formulieren.rows()[0].click()
    assert proef.dossier.concepten() == []
    (gezegd,) = proef.dossier.stand.alle(Waarneming)
    assert proef.gezien[-1] == ("vastgelegd", gezegd.id)
    knop = p.formulieren.rows()[0].button
    assert knop is not None
    knop.press()
    assert zoek_invulling(proef.dossier, bezoek, "t1") is not None


def test_a_break_begins_and_ends_and_stands_in_the_times(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    p.pauze.press()
    assert proef.dossier.stand.geef(bezoek, Bezoek).inhoud.in_pauze
    QApplication.processEvents()
    assert p.pauze.text() == "Einde pauze"
    proef.klok.nu = om(14, 20)
    p.pauze.press()
    assert not proef.dossier.stand.geef(bezoek, Bezoek).inhoud.in_pauze
    QApplication.processEvents()
    assert "Pauze 14.05 uur tot 14.20 uur" in teksten(p)


def test_notes_of_this_visit_are_listed_with_their_time(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    assert "Nog geen notities" in teksten(p)
    proef.state.doe(MaakNotitie(tekst="De deur ging laat open."))
    QApplication.processEvents()
    assert [(r.title.text(), r.subtitle.text()) for r in p.notities.rows()] == [
        ("De deur ging laat open.", "14.05 uur")
    ]
    assert "Nog geen notities" not in teksten(p)


def test_all_visits_are_listed_last_first_and_open_theirs(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(15)
    proef.dossier.doe(Vertrek(bezoek=bezoek))
    tweede = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9003)))).objecten[-1]
    p = pagina(proef)
    assert [r.title.text() for r in p.bezoeken.rows()] == [
        "9003 Oefenlokaal Buurthuis",
        "9001 Oefenlokaal Aula",
    ]
    p.bezoeken.rows()[1].click()
    QApplication.processEvents()
    oud = proef.pagina()
    assert isinstance(oud, BezoekPagina)
    assert proef.gezien[-1] == ("bezoek", bezoek)
    assert oud.facts.text().endswith("14.05 uur tot 15.00 uur")
    assert oud.weg.isHidden()
    assert oud.pauze.isHidden()
    huidig = oud.bezoek()
    assert huidig is not None
    assert huidig.id == bezoek != tweede


def test_a_form_of_an_earlier_visit_stays_with_that_visit(proef: Proef, bezoek: str) -> None:
    proef.klok.nu = om(15)
    proef.dossier.doe(Vertrek(bezoek=bezoek))
    proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9003))))
    pagina(proef, bezoek).hoofdknop()
    concept = zoek_invulling(proef.dossier, bezoek, "t1")
    assert concept is not None
    assert concept.bezoek == bezoek


def test_without_any_visit_it_says_the_first_key(proef: Proef) -> None:
    p = pagina(proef)
    assert "Nog geen bezoek" in teksten(p)
    p.hoofdknop()
    assert isinstance(proef.overlay(), BeginBezoekPaneel)


def test_the_acts_of_a_visit_open_their_panels(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    p.weg.press()
    assert isinstance(proef.overlay(), VertrekPaneel)
    proef.window.sluit_overlay()
    p.anders.press()
    assert isinstance(proef.overlay(), KoppelPaneel)
    proef.window.sluit_overlay()
    for nummer in (0, 2):
        p.side_acts[nummer].press()
        assert proef.overlay() is not None
        proef.window.sluit_overlay()
    p.side_acts[1].press()
    assert proef.gezien[-1] == ("signaal", "")


def test_a_place_typed_by_hand_can_be_linked_later(proef: Proef) -> None:
    plek = Plek(id="plek-1", soort=PlekSoort.STEMBUREAU, naam="Noodlokaal")
    proef.dossier.doe(VoegPlekToe(plek=plek))
    proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek("plek-1")))
    p = pagina(proef)
    assert "Deze plek typte u zelf." in teksten(p)


def test_all_forms_stated_leaves_going_elsewhere(proef: Proef, bezoek: str) -> None:
    for nummer in range(len(formulieren_bij(proef.dossier, bezoek))):
        proef.dossier.doe(vastgelegd(proef.dossier, bezoek, nummer))
    p = pagina(proef)
    assert p.groot.text() == "Ander bezoek"
    p.hoofdknop()
    assert isinstance(proef.overlay(), BeginBezoekPaneel)


def test_a_disk_that_refuses_is_said_on_the_page(proef: Proef, bezoek: str) -> None:
    p = pagina(proef)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    p.pauze.press()
    p.hoofdknop()
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert not proef.dossier.stand.geef(bezoek, Bezoek).inhoud.in_pauze
    QApplication.processEvents()
    (banner,) = [b for b in p.findChildren(Banner) if b.isVisible()]
    assert banner.title.text()
    assert proef.gezien[-1] == ("bezoek", "")


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_it_fits_and_can_be_walked(
    proef: Proef, bezoek: str, factor: int, maat: tuple[int, int]
) -> None:
    proef.state.theme.set(factor=factor)
    proef.window.resize(*maat)
    begin_invulling(proef.state, proef.dossier.formulieren()[0], bezoek)
    proef.dossier.doe(vastgelegd(proef.dossier, bezoek, 1))
    proef.dossier.doe(MaakNotitie(tekst="De deur ging laat open."))
    pagina(proef)
    assert not text_fits.faults(proef.window)
    tree_walk.check(proef.window)
