"""Vandaag: an empty day asks for the first stembureau; open points open by their number."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.bezoek.test_feiten import concept
from tests.ui.proef import Klok, Proef, druk, om, proefvenster, typ
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    MaakNotitie,
    MaakSignaal,
    SluitWerkdag,
    Vertrek,
)
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.signaal import Monitoringbron, Signaal
from waarnemer_app.ui.bezoek.vertrek import VertrekPaneel
from waarnemer_app.ui.formulier.invuller import zoek_invulling
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.vandaag.pagina import MEEST, VandaagPagina, verstreken


@pytest.fixture
def bezoek(proef: Proef) -> str:
    return proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]


def vandaag(proef: Proef) -> VandaagPagina:
    gevonden = proef.toon("vandaag")
    assert isinstance(gevonden, VandaagPagina)
    return gevonden


def signaal(proef: Proef, uur: int, bezoek: str | None = None) -> str:
    inhoud = Signaal(
        bron=Monitoringbron.WAARNEMINGEN,
        waargenomen_op=om(uur),
        bezoek=bezoek,
        wat="De stembus stond achter een pilaar.",
    )
    return proef.dossier.doe(MaakSignaal(signaal=inhoud)).objecten[0]


def teksten(pagina: VandaagPagina) -> str:
    return "\n".join(x.text() for x in pagina.findChildren(QLabel) if x.isVisible())


def sluit(proef: Proef, bezoek: str, uur: int) -> None:
    """Leave, and close the working day."""
    proef.klok.nu = om(uur)
    for daad in (Vertrek(bezoek=bezoek, vertrek=om(uur)), SluitWerkdag()):
        assert not proef.dossier.doe(daad).geweigerd


@pytest.mark.parametrize("nu", [om(22, 30), om(24, 36), om(28, 59)])
def test_a_closed_day_says_so_and_what_can_still_be_done(
    proef: Proef, bezoek: str, nu: datetime
) -> None:
    sluit(proef, bezoek, 22)
    proef.klok.nu = nu
    pagina = vandaag(proef)
    tekst = teksten(pagina)
    assert "De dag is gesloten" in tekst
    assert f"{proef.dossier.lengte} regels wachten op verzending" in tekst
    assert "Een nieuw bezoek (F4) begint een nieuwe werkdag." in tekst
    assert "Kies uw eerste stembureau" not in tekst
    assert pagina.hier.knop.hasFocus()
    druk(Qt.Key.Key_Return)
    assert proef.gezien[-1][0] == "versturen"


def test_the_morning_after_a_new_day_begins(proef: Proef, bezoek: str) -> None:
    sluit(proef, bezoek, 22)
    proef.klok.nu = om(29, 1)
    assert "Kies uw eerste stembureau" in teksten(vandaag(proef))


def test_a_new_visit_after_closing_is_where_one_is(proef: Proef, bezoek: str) -> None:
    sluit(proef, bezoek, 20)
    proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9002))))
    assert "U bent nu hier" in teksten(vandaag(proef))


def test_an_empty_day_asks_for_the_first_stembureau_with_the_search_box_open(
    proef: Proef,
) -> None:
    pagina = vandaag(proef)
    assert "Kies uw eerste stembureau" in teksten(pagina)
    assert pagina.zoekblad is not None
    assert pagina.zoekblad.zoek.edit.hasFocus()
    typ("9001")
    druk(Qt.Key.Key_Return)
    QApplication.processEvents()
    assert proef.dossier.stand.huidig_bezoek() is not None
    assert pagina.zoekblad is None
    assert "U bent nu hier" in teksten(pagina)


def test_after_beginning_the_focus_is_on_the_big_button(proef: Proef, qtbot: QtBot) -> None:
    pagina = vandaag(proef)
    typ("9001")
    druk(Qt.Key.Key_Return)
    qtbot.waitUntil(pagina.hier.knop.hasFocus)
    druk(Qt.Key.Key_Return)
    assert proef.gezien[-1][0] == "formulier"


def test_ctrl_enter_on_an_empty_day_begins_with_what_is_found(proef: Proef) -> None:
    pagina = vandaag(proef)
    typ("9003")
    pagina.bewaar_nu()
    assert pagina.zoekblad is not None
    pagina.zoekblad.zoek.edit.flush()
    druk(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.inhoud.plek.nummer == 9003


def test_one_key_goes_on_with_the_form(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    assert pagina.hier.knop.hasFocus()
    druk(Qt.Key.Key_Return)
    concept_ = zoek_invulling(proef.dossier, bezoek, "t1")
    assert concept_ is not None
    assert proef.gezien[-1] == ("formulier", concept_.id)


def test_a_disk_that_refuses_is_said_and_one_may_try_again(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 1")
    druk(Qt.Key.Key_Return)
    proef.dossier.opslag.db.uitvoeren("PRAGMA query_only = 0")
    assert pagina.fout.isVisible()
    assert proef.gezien[-1] == ("vandaag", "")
    druk(Qt.Key.Key_Return)
    assert proef.gezien[-1][0] == "formulier"


def test_open_points_stand_in_order_with_how_long_they_are_open(proef: Proef, bezoek: str) -> None:
    signaal(proef, 10, bezoek)
    proef.dossier.doe(concept(bezoek, "t1", gezien=1, niet_gezien=0, totaal=3))
    pagina = vandaag(proef)
    rijen = pagina.punten.rows()
    assert [(r.title.text(), r.right.text()) for r in rijen] == [
        ("Signaal 1 beoordelen", "4 u 5 min"),
        ("Opening en inrichting", ""),
    ]
    assert rijen[0].accessibleName().startswith("let op, Signaal 1 beoordelen")
    proef.klok.nu = om(15, 10)
    pagina.refresh()
    assert rijen is not pagina.punten.rows()
    assert pagina.punten.rows()[0] is rijen[0]
    assert rijen[0].right.text() == "5 u 10 min"


@pytest.mark.parametrize(("toets", "pagina"), [("1", "kenmerken"), ("2", "formulier")])
def test_a_digit_opens_its_point_wherever_the_focus_is(
    proef: Proef, bezoek: str, toets: str, pagina: str
) -> None:
    signaal(proef, 10, bezoek)
    proef.toon("bezoek")
    proef.pagina().press_big()
    vandaag(proef)
    typ(toets)
    assert proef.gezien[-1][0] == pagina


def test_a_digit_without_a_point_does_nothing(proef: Proef, bezoek: str) -> None:
    vandaag(proef)
    typ("7")
    assert proef.gezien[-1] == ("vandaag", "")


def test_arrows_walk_the_points_and_enter_opens(proef: Proef, bezoek: str) -> None:
    eerste, tweede = signaal(proef, 9, bezoek), signaal(proef, 10, bezoek)
    pagina = vandaag(proef)
    pagina.punten.go(0)
    druk(Qt.Key.Key_Down)
    druk(Qt.Key.Key_Return)
    assert proef.gezien[-1] == ("kenmerken", tweede)
    assert eerste != tweede


def test_a_note_that_was_not_finished_opens_as_a_note(proef: Proef, bezoek: str) -> None:
    nieuw = proef.state.nieuw_concept("notitie", tekst="De stem")
    proef.state.bewaar(nieuw)
    vandaag(proef)
    typ("1")
    paneel = proef.overlay()
    assert isinstance(paneel, NotitiePaneel)
    assert paneel.tekst.value() == "De stem"


def test_more_than_nine_points_are_counted(proef: Proef, bezoek: str) -> None:
    for _ in range(MEEST + 2):
        signaal(proef, 10, bezoek)
    pagina = vandaag(proef)
    assert len(pagina.punten.rows()) == MEEST
    assert "Er zijn er nog 2." in teksten(pagina)


def test_nothing_open_is_said_quietly(proef: Proef, bezoek: str) -> None:
    assert "Niets open" in teksten(vandaag(proef))


def test_the_page_follows_what_is_stated(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    proef.state.doe(MaakNotitie(tekst="De deur ging open."))
    QApplication.processEvents()
    assert len(pagina.tijdlijn.data().notes) == 1


def test_the_side_acts_and_f7_open_their_panels(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    for knop in (pagina.side_acts[0], pagina.side_acts[2]):
        knop.press()
        assert proef.overlay() is not None
        proef.window.sluit_overlay()
    pagina.side_acts[1].press()
    assert proef.gezien[-1] == ("signaal", "")
    pagina = vandaag(proef)
    pagina.hier.knop_weg.press()
    assert isinstance(proef.overlay(), VertrekPaneel)


def test_between_visits_it_shows_what_was_planned(
    qtbot: QtBot, theme: Theme, tmp_path: Path, klok: Klok
) -> None:
    plan = Toewijzing(plek="sb-GM9990-9011", van=om(16), tot=om(17), toelichting="Na de middag")
    proef = proefvenster(qtbot, theme, tmp_path / "d", klok, (plan,))
    id_ = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]
    tekst = teksten(vandaag(proef))
    assert "Straks: 9011 Oefenlokaal Zorghuis, 16.00 uur" in tekst
    assert "hemelsbreed · Na de middag" in tekst
    assert "1 van 2 bezoeken" in tekst
    proef.klok.nu = om(15)
    proef.state.doe(Vertrek(bezoek=id_))
    pagina = vandaag(proef)
    assert "9011 Oefenlokaal Zorghuis" in teksten(pagina)
    assert pagina.hier.knop.text() == "Begin bezoek"
    druk(Qt.Key.Key_Return)
    druk(Qt.Key.Key_Return)
    huidig = proef.dossier.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.inhoud.plek.nummer == 9011
    proef.window.close()
    proef.dossier.sluit()


def test_in_english_the_date_of_the_package_is_not_said_beside_that_of_the_day(
    proef: Proef, bezoek: str, tmp_path: Path
) -> None:
    talen = Talen(tmp_path / "taal")
    talen.kies("en")
    try:
        pagina = vandaag(proef)
        pagina.refresh()
        assert "18 March 2026" in pagina.facts.text()
        assert "18 maart 2026" not in pagina.facts.text()
    finally:
        talen.kies("nl")
        talen.deleteLater()


def test_the_head_says_the_day_and_not_the_date_twice(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    assert pagina.facts.text().startswith("Woensdag 18 maart 2026 · ")
    assert pagina.facts.text().count("18 maart 2026") == 1
    assert "gemeente Oefengemeente Voorbeeld" in pagina.facts.text()


def test_the_pictures_lead_to_the_list_of_visits(proef: Proef, bezoek: str) -> None:
    pagina = vandaag(proef)
    pagina.tijdlijn.setFocus()
    druk(Qt.Key.Key_Return)
    assert proef.gezien[-1] == ("bezoek", "")
    assert proef.dossier.stand.geef(bezoek, Bezoek)


@pytest.mark.parametrize(
    ("minuten", "tekst"),
    [(-3, "0 min"), (0, "0 min"), (14, "14 min"), (254, "4 u 14 min"), (3000, "2 dagen")],
)
def test_how_long_in_words(minuten: int, tekst: str) -> None:
    assert verstreken(om(10), om(10) + timedelta(minutes=minuten)) == tekst


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
@pytest.mark.parametrize("leeg", [True, False])
def test_it_fits_and_can_be_walked(
    proef: Proef,
    factor: int,
    maat: tuple[int, int],
    leeg: bool,  # noqa: FBT001 — a table column
) -> None:
    proef.state.theme.set(factor=factor)
    proef.window.resize(*maat)
    if not leeg:
        id_ = proef.dossier.doe(BeginBezoek(plek=proef.dossier.plek(proef.plek(9001)))).objecten[-1]
        proef.dossier.doe(concept(id_, "t1", gezien=1, niet_gezien=1, totaal=21))
        signaal(proef, 10, id_)
    vandaag(proef)
    assert not text_fits.faults(proef.window)
    tree_walk.check(proef.window)
