"""The end of an onregelmatigheid: no surprise, flags, close and open again (R-ESC-8, R-ONR-9)."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld, maak_wereld
from waarnemer_app.domain.handelingen import (
    LegOpvolgingVast,
    LegProcesaanwijzingVast,
    NoteerMail,
    NoteerVermelding,
    NoteerVerteld,
)
from waarnemer_app.domain.onregelmatigheid import Ernst, Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    JaNee,
    Nageleefd,
    Opvolging,
    SchorsingOverleg,
)
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.correctie import CorrectiePagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.kennisgevingen import KennisgevingenPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.overleg import OverlegPagina
from waarnemer_app.ui.signalen.reden import RedenPaneel
from waarnemer_app.ui.signalen.signalen import SignalenPagina

VERTELD = {"hoe": "telefonisch", "door": "Bureau van de Kiesraad"}


def _inhoud(w: Wereld, id_: str) -> Onregelmatigheid:
    return w.dossier.stand.geef(id_, Onregelmatigheid).inhoud


def _pagina(w: Wereld, id_: str) -> AfrondenPagina:
    return w.toon(AfrondenPagina, "afronden", id_)


def _overlay(w: Wereld) -> QWidget | None:
    return w.venster.overlay.content()


def _geef(w: Wereld, id_: str, *, schorsing: bool = False) -> str:
    invulling = Invulling(
        gegeven_op=w.klok(),
        reden="Anders klopt de telling niet." if schorsing else "",
        schorsing=SchorsingOverleg(besproken=False) if schorsing else None,
    )
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=invulling
    )
    return w.doe(handeling).objecten[0]


def test_the_organisation_is_noted_as_told(wereld: Wereld) -> None:
    """R-ESC-8: when, how and by whom; nothing comes as a surprise."""
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    pagina = _pagina(wereld, id_)
    assert pagina.geinformeerd.weet.isHidden()
    pagina.schrijver.zet_alle(VERTELD)
    pagina.noteer_geinformeerd()
    inhoud = _inhoud(wereld, id_)
    assert inhoud.organisatie_vooraf_geinformeerd_op == wereld.klok()
    assert inhoud.organisatie_vooraf_geinformeerd_hoe == "telefonisch"
    assert inhoud.organisatie_vooraf_geinformeerd_door == "Bureau van de Kiesraad"
    assert "Verteld om 9.41 uur" in pagina.geinformeerd.weet.title.text()
    assert wereld.dossier.concepten("afronding") == []


@pytest.mark.parametrize("veld", ["op", "hoe", "door"])
def test_what_is_missing_about_telling_is_asked(wereld: Wereld, veld: str) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _pagina(wereld, id_)
    pagina.schrijver.zet_alle({**VERTELD, veld: ""})
    pagina.noteer_geinformeerd()
    assert _inhoud(wereld, id_).organisatie_vooraf_geinformeerd_op is None
    assert pagina.rijen.rij(veld).message.text()


def test_a_moment_to_come_is_refused_with_its_code(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _pagina(wereld, id_)
    later = wereld.klok().replace(hour=11).isoformat()
    pagina.schrijver.zet_alle({**VERTELD, "op": later})
    pagina.noteer_geinformeerd()
    assert "GEI_TOEKOMST" in pagina.meldingen()[0]._code.text()


def test_a_flag_is_kept_at_once_and_taken_back(wereld: Wereld) -> None:
    """R-ONR-9."""
    id_ = wereld.onregelmatigheid()
    pagina = _pagina(wereld, id_)
    pagina.later.vlaggen.tiles["relevant_evaluatieadvies"].click()
    assert _inhoud(wereld, id_).relevant_evaluatieadvies
    assert not _inhoud(wereld, id_).relevant_advies_herstemming
    assert wereld.venster._undo is not None
    wereld.venster._take_back()
    assert not _inhoud(wereld, id_).relevant_evaluatieadvies
    QApplication.processEvents()
    assert not pagina.later.vlaggen.tiles["relevant_evaluatieadvies"].isChecked()


def test_knowing_it_later_stands_in_for_the_overleg(wereld: Wereld) -> None:
    """R-RAP-5: the exception needs its reason."""
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    pagina = _pagina(wereld, id_)
    assert pagina.open_lijst.knoppen()[0].accessibleName().startswith("Ga erheen")
    pagina.schrijver.zet("laat_bekend_reden", "Het stond pas in het proces-verbaal.")
    pagina.noteer_laat()
    assert _inhoud(wereld, id_).laat_bekend_reden == "Het stond pas in het proces-verbaal."
    assert len(pagina.open_lijst.knoppen()) == 1, "only telling is open now"


def test_closing_waits_until_nothing_is_open_and_says_what(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    pagina = _pagina(wereld, id_)
    pagina.hoofdknop()
    assert _inhoud(wereld, id_).afgerond_op is None
    wereld.pagina(OverlegPagina)
    wereld.overleg(id_, opgelost=True)
    pagina = _pagina(wereld, id_)
    pagina.hoofdknop()
    assert wereld.focus().accessibleName() == "Wanneer is het verteld?"
    pagina.schrijver.zet_alle(VERTELD)
    pagina.noteer_geinformeerd()
    pagina.hoofdknop()
    assert _inhoud(wereld, id_).afgerond_op is not None
    wereld.pagina(SignalenPagina)


def test_a_closed_one_opens_again_with_a_reason(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    wereld.overleg(id_, opgelost=True)
    pagina = _pagina(wereld, id_)
    pagina.schrijver.zet_alle(VERTELD)
    pagina.noteer_geinformeerd()
    pagina.rond_af()
    pagina = _pagina(wereld, id_)
    assert "Afgerond om 9.41 uur" in pagina._al.title.text()
    assert not pagina._al.isHidden()
    pagina.heropen()
    paneel = _overlay(wereld)
    assert isinstance(paneel, RedenPaneel)
    paneel.press_big()
    assert paneel.fout() == "De reden ontbreekt."
    paneel.reden.setPlainText("Het gebeurde weer.")
    paneel.press_big()
    assert _overlay(wereld) is None
    assert _inhoud(wereld, id_).afgerond_op is None
    geschiedenis = wereld.dossier.stand.geef(id_, Onregelmatigheid).geschiedenis
    assert geschiedenis[-1].reden == "Het gebeurde weer."
    assert wereld.dossier.concepten("heropen") == []


def test_a_reason_half_typed_is_there_again(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    pagina = _pagina(wereld, id_)
    pagina.heropen()
    paneel = _overlay(wereld)
    assert isinstance(paneel, RedenPaneel)
    wereld.typ("Het gebeurde")
    wereld.venster.sluit_overlay()
    wereld.sluit()
    opnieuw = maak_wereld(wereld.map, wereld.theme, opnieuw=True)
    _pagina(opnieuw, id_).heropen()
    terug = _overlay(opnieuw)
    assert isinstance(terug, RedenPaneel)
    assert terug.reden.value() == "Het gebeurde"
    wereld.dossier, wereld.venster = opnieuw.dossier, opnieuw.venster


def test_each_open_point_leads_to_where_it_is_mended(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    pagina = _pagina(wereld, id_)
    pagina.ga_naar_code("ONR_W_MINISTER")
    wereld.pagina(OverlegPagina)
    aanwijzing = _geef(wereld, id_)
    pagina = _pagina(wereld, id_)
    for code, soort in (
        ("AF_GEEN_OVERLEG", OverlegPagina),
        ("AF_GEEN_REDEN", CorrectiePagina),
        ("AF_GEEN_OPVOLGING", ProcesaanwijzingPagina),
        ("AF_VERMELDING_PV", ProcesaanwijzingPagina),
        ("AF_SCHORSING", CorrectiePagina),
        ("AF_KENNISGEVING_OPEN", KennisgevingenPagina),
        ("ONR_W_MINISTER", KennisgevingenPagina),
    ):
        pagina.ga_naar_code(code)
        wereld.pagina(soort)
        pagina = _pagina(wereld, id_)
    assert wereld.dossier.stand.aanwijzingen(id_)[0].id == aanwijzing


def test_with_every_duty_done_it_closes(wereld: Wereld) -> None:
    """R-PA-14 to R-PA-17 and R-ESC-8 together."""
    id_ = wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    wereld.overleg(id_)
    aanwijzing = _geef(wereld, id_, schorsing=True)
    for k in wereld.dossier.stand.kennisgevingen(aanwijzing):
        wereld.doe(NoteerVerteld(kennisgeving=k.id, op=wereld.klok(), hoe="telefonisch"))
        wereld.doe(NoteerMail(kennisgeving=k.id, verstuurd_op=wereld.klok()))
    opvolging = Opvolging(nageleefd=Nageleefd.DEELS, tekst="Half.", vastgesteld_op=wereld.klok())
    wereld.doe(LegOpvolgingVast(procesaanwijzing=aanwijzing, opvolging=opvolging))
    wereld.doe(NoteerVermelding(procesaanwijzing=aanwijzing, gezien=JaNee.NIET_GEZIEN))
    pagina = _pagina(wereld, id_)
    pagina.schrijver.zet_alle(VERTELD)
    pagina.noteer_geinformeerd()
    assert pagina._groot.reason() == ""
    pagina.hoofdknop()
    assert _inhoud(wereld, id_).afgerond_op is not None


def test_a_flag_on_a_closed_one_is_refused_and_stays_as_it_was(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(ernst=Ernst.LICHT)
    wereld.overleg(id_, opgelost=True)
    pagina = _pagina(wereld, id_)
    pagina.schrijver.zet_alle(VERTELD)
    pagina.noteer_geinformeerd()
    pagina.rond_af()
    pagina = _pagina(wereld, id_)
    pagina.later.vlaggen.tiles["relevant_evaluatieadvies"].click()
    assert "COR_AFGEROND" in pagina.meldingen()[0]._code.text()
    assert not pagina.later.vlaggen.tiles["relevant_evaluatieadvies"].isChecked()


def test_the_organisatieketen_speaks_of_the_gemeente_and_leads_back(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    pagina = _pagina(wereld, id_)
    assert pagina.geinformeerd.title.text() == "Weet de gemeente dit al?"
    pagina.side_acts[0].press()
    wereld.pagina(LadderPagina)
