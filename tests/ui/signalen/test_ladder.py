"""The ladder page: what blocks, what lifts it, what may be skipped, and what is never offered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.escalatie import AfwijkReden, Tredeoverslag
from waarnemer_app.domain.handelingen import (
    LegProcesaanwijzingVast,
    NoteerGeinformeerd,
    NoteerMail,
    NoteerVerteld,
    RondAf,
)
from waarnemer_app.domain.onregelmatigheid import Ernst, Verantwoordelijke
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.ui.components import Button
from waarnemer_app.ui.signalen.aanwijzing import AanwijzingPagina
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.invulling import SOORT
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.schrijven import zoek_concept
from waarnemer_app.ui.signalen.signalen import SignalenPagina
from waarnemer_app.ui.signalen.toetspaneel import ToetsPaneel
from waarnemer_app.ui.signalen.wijzigen import WijzigPagina
from waarnemer_app.ui.signalen.zaak import toets_concept
from waarnemer_app.ui.taal.talen import Talen


def _ladder(w: Wereld, id_: str) -> LadderPagina:
    return w.toon(LadderPagina, "onregelmatigheid", id_)


def _toets(pagina: LadderPagina) -> ToetsPaneel:
    assert pagina.toetspaneel is not None
    return pagina.toetspaneel


def _woorden(pagina: LadderPagina) -> str:
    QApplication.processEvents()
    delen = [w.text() for w in pagina.findChildren(QLabel) if w.isVisible()]
    delen += [w.text() for w in pagina.findChildren(Button) if w.isVisible()]
    return " | ".join(delen)


def test_every_blocker_stands_there_with_remedy_source_and_a_way(wereld: Wereld) -> None:
    """Regels.md 1C.2: the list is that of the rules, not of the screen."""
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    paneel = _toets(pagina)
    getoetst = toets_concept(wereld.state, id_)
    assert paneel.codes_open() == [b.code for b in getoetst.bevindingen]
    woorden = _woorden(pagina)
    for bevinding in getoetst.blokkades:
        assert bevinding.melding.removesuffix(".") in woorden
        assert bevinding.remedie in woorden
        assert bevinding.bron in woorden
    assert [k.text() for k in paneel.knoppen()] == [
        "Naar trede 1",
        "Naar trede 2",
        "Schrijf",
        "Schrijf",
        "Schrijf",
        "Kies",
        "Kies",
        "Kies lid",
        "Kies tijd",
    ]


def test_a_mended_point_stays_as_a_tick(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    wereld.overleg(id_)
    pagina.refresh()
    assert "PA_GEEN_OVERLEG" in _toets(pagina).codes_open()
    assert "Er was overleg" in _woorden(pagina)
    assert "8 punten" in _woorden(pagina)


def test_each_button_leads_to_its_field(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    _toets(pagina).naar.emit("overleg")
    wereld.pagina(OverlegPagina)
    wereld.venster.terug()
    _toets(wereld.pagina(LadderPagina)).naar.emit("escalatie")
    assert wereld.pagina(OverlegPagina).title.text() == "Escalatie vastleggen"
    wereld.venster.terug()
    _toets(wereld.pagina(LadderPagina)).naar.emit("termijn")
    wereld.pagina(AanwijzingPagina)
    assert wereld.focus().accessibleName() == "Vóór welke tijd?"
    wereld.venster.terug()
    assert wereld.pagina(LadderPagina) is pagina


def test_the_big_button_follows_the_ladder(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    assert pagina.groot.text() == "Leg overleg vast"
    wereld.overleg(id_)
    pagina.refresh()
    assert pagina.groot.text() == "Leg escalatie vast"
    wereld.escalatie(id_)
    # as it is after the escalatie: made anew, at its top
    wereld.venster.resize(1366, 600)
    pagina = _ladder(wereld, id_)
    QApplication.processEvents()
    assert pagina.groot.text() == "Bereid de aanwijzing voor"
    assert pagina.groot.hasFocus()
    assert pagina.groot.visibleRegion().boundingRect() == pagina.groot.rect()
    assert pagina.sheet.place() == 0
    pagina.hoofdknop()
    assert wereld.pagina(AanwijzingPagina).title.text() == "Procesaanwijzing voorbereiden"


def test_recording_is_always_offered_with_f9(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    assert pagina.al_gegeven is not None
    assert pagina.al_gegeven.isVisible()
    wereld.toets(Qt.Key.Key_F9)
    assert wereld.pagina(AanwijzingPagina).title.text() == "Gegeven procesaanwijzing vastleggen"


def test_the_organisatieketen_never_offers_a_procesaanwijzing(wereld: Wereld) -> None:
    """R-ESC-6: no rung, no preparing, no recording; the sentence of the rule instead."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    pagina = _ladder(wereld, id_)
    assert pagina.toetspaneel is None
    assert pagina.al_gegeven is None
    assert "aanwijzing" not in pagina.handlers
    assert "Procesaanwijzing" not in pagina.ladder.as_text()
    woorden = _woorden(pagina)
    assert "Hier kan geen procesaanwijzing." in woorden
    assert "Dit is een taak van de gemeente." in woorden
    knoppen = " ".join(k.text() for k in pagina.findChildren(Button))
    assert "aanwijzing" not in knoppen.casefold()
    wereld.toets(Qt.Key.Key_F9)
    assert wereld.pagina(LadderPagina) is pagina


def test_the_organisatieketen_says_so_in_english_too(wereld: Wereld, tmp_path: Path) -> None:
    """R-ESC-6: the message has two sentences, and is found as a whole."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    talen = Talen(tmp_path / "data")
    talen.kies("en")
    try:
        woorden = _woorden(_ladder(wereld, id_))
    finally:
        talen.kies("nl")
        talen.deleteLater()
    assert "No procesaanwijzing is possible here." in woorden
    assert "This is a task of the municipality. The next step is consultation." in woorden


def test_the_organisatieketen_goes_on_to_its_own_rung(wereld: Wereld) -> None:
    """R-ESC-2."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    wereld.overleg(id_)
    pagina = _ladder(wereld, id_)
    assert pagina.groot.text() == "Leg trede 2 vast"
    pagina.hoofdknop()
    escalatie = wereld.pagina(OverlegPagina)
    assert escalatie.schrijver.tekst("trede") == "minister_ingelicht"
    assert escalatie.schrijver.tekst("naar") == "Minister van BZK"


def test_a_rung_is_skipped_only_with_reason_and_text(wereld: Wereld) -> None:
    """R-ESC-5."""
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_)
    pagina = _ladder(wereld, id_)
    spoed = pagina.spoed
    assert spoed.knop.text() == "Sla trede 2 over"
    spoed.open()
    spoed.leg_vast()
    assert wereld.dossier.stand.overslagen(id_) == []
    wereld.toets("1")
    spoed.leg_vast()
    assert wereld.dossier.stand.overslagen(id_) == []
    assert wereld.focus() is spoed.toelichting
    wereld.typ("De stemming sluit over tien minuten.")
    spoed.vast.press()
    overslag = wereld.dossier.stand.overslagen(id_)[0].inhoud
    assert isinstance(overslag, Tredeoverslag)
    assert (overslag.trede, overslag.reden) == ("escalatie_naar_organisatie", AfwijkReden.TIJDSDRUK)
    assert not spoed.is_open()
    assert "overgeslagen" in pagina.ladder.as_text()
    concept = zoek_concept(wereld.state, SOORT, id_)
    assert concept is not None
    assert concept.inhoud["spoed"] is True, "the mails will say why"
    assert "PA_GEEN_ESCALATIE" not in [b.code for b in toets_concept(wereld.state, id_).bevindingen]


def test_the_reason_of_a_skip_survives_leaving_the_page(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    pagina.spoed.open()
    wereld.toets("3")
    wereld.typ("Er is gevaar.")
    wereld.venster.toon("signalen")
    wereld.venster.pages.clear()
    terug = _ladder(wereld, id_)
    assert terug.spoed.is_open()
    assert terug.spoed.toelichting.value() == "Er is gevaar."
    terug.spoed._toch_niet()
    assert wereld.dossier.concepten("tredeoverslag") == []


def test_solved_needs_no_next_rung(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    wereld.overleg(id_, opgelost=True)
    pagina = _ladder(wereld, id_)
    assert "Opgelost in het gesprek van 9.41 uur" in _woorden(pagina)
    assert not _toets(pagina).isVisible()
    assert pagina.groot.text() == "Naar afronden"
    pagina.hoofdknop()
    wereld.pagina(AfrondenPagina)


def test_after_giving_the_duties_come_first(wereld: Wereld) -> None:
    """R-PA-15, R-PA-17."""
    id_ = wereld.onregelmatigheid()
    wereld.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
        )
    )
    pagina = _ladder(wereld, id_)
    assert pagina.groot.text() == "Open kennisgevingen"
    assert not _toets(pagina).isVisible()
    assert "Gegeven met afwijking" in _woorden(pagina)
    # no empty room to scroll into: the ladder is no higher than it is drawn
    vel = pagina.sheet.widget()
    hoog = max(vel.heightForWidth(vel.width()), pagina.sheet.viewport().height())
    assert vel.height() <= hoog
    pagina.hoofdknop()
    wereld.pagina(KennisgevingenPagina)
    wereld.venster.terug()
    wereld.pagina(LadderPagina).gegeven.open_aanwijzing.emit(
        wereld.dossier.stand.aanwijzingen(id_)[0].id
    )
    wereld.pagina(ProcesaanwijzingPagina)


def test_how_long_it_is_open_goes_on(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    assert "0 u 0 min" in _woorden(pagina)
    wereld.klok.vooruit(72)
    pagina.tik()
    assert "1 u 12 min" in _woorden(pagina)


def test_f5_logs_an_overleg(wereld: Wereld) -> None:
    _ladder(wereld, wereld.onregelmatigheid())
    wereld.toets(Qt.Key.Key_F5)
    assert wereld.pagina(OverlegPagina).title.text() == "Overleg vastleggen"


def test_a_package_without_a_ladder_still_lets_one_work(wereld: Wereld) -> None:
    """Bad input: a section of the package may be empty."""
    wereld.dossier.pakket = wereld.dossier.pakket.model_copy(update={"ladders": ()})
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    assert "Dit pakket heeft geen ladder." in _woorden(pagina)
    assert pagina.groot.text() == "Leg overleg vast"
    pagina.hoofdknop()
    wereld.pagina(OverlegPagina)
    escalatie = wereld.toon(OverlegPagina, "escalatie", id_)
    assert escalatie.schrijver.tekst("trede") == "escalatie_naar_organisatie"
    assert escalatie.schrijver.tekst("naar") == "gemeente Oefengemeente Voorbeeld"


def test_when_every_duty_is_done_closing_is_next(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    gedaan = wereld.doe(
        LegProcesaanwijzingVast(
            onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
        )
    )
    for kennisgeving in wereld.dossier.stand.kennisgevingen(gedaan.objecten[0]):
        wereld.doe(NoteerVerteld(kennisgeving=kennisgeving.id, op=wereld.klok(), hoe="telefonisch"))
        wereld.doe(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=wereld.klok()))
    pagina = _ladder(wereld, id_)
    assert pagina.groot.text() == "Leg opvolging vast"
    pagina.hoofdknop()
    opvolging = wereld.pagina(ProcesaanwijzingPagina)
    opvolging.schrijver.zet_alle({"nageleefd": "niet", "tekst": "Het ging door."})
    opvolging.hoofdknop()
    assert wereld.pagina(LadderPagina).groot.text() == "Naar afronden"
    wereld.pagina(LadderPagina).hoofdknop()
    wereld.pagina(AfrondenPagina)


def test_a_closed_one_leads_back_to_the_list(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    wereld.overleg(id_, opgelost=True)
    wereld.doe(
        NoteerGeinformeerd(onregelmatigheid=id_, op=wereld.klok(), hoe="telefonisch", door="Bureau")
    )
    wereld.doe(RondAf(onregelmatigheid=id_))
    pagina = _ladder(wereld, id_)
    assert pagina.groot.text() == "Naar alle signalen"
    pagina.hoofdknop()
    wereld.pagina(SignalenPagina)


def test_from_the_ladder_one_corrects_and_closes(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _ladder(wereld, id_)
    assert [knop.text() for knop in pagina.side_acts] == ["Bellen", "Wijzig", "Afronden"]
    pagina.side_acts[1].press()
    wereld.pagina(WijzigPagina)
    wereld.venster.terug()
    wereld.pagina(LadderPagina).side_acts[2].press()
    wereld.pagina(AfrondenPagina)


def test_a_ladder_that_the_plan_does_not_know_is_said(wereld: Wereld) -> None:
    """R-ESC-3: an older package stays usable, and the page says that it is not right."""
    ladder = wereld.dossier.pakket.ladder(Keten.UITSLAGVASTSTELLING)
    krom = ladder.model_copy(update={"treden": ladder.treden[:1]})
    wereld.dossier.pakket = wereld.dossier.pakket.model_copy(update={"ladders": (krom,)})
    pagina = _ladder(wereld, wereld.onregelmatigheid())
    assert "mist een trede" in _woorden(pagina)
