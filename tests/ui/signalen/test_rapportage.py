"""The page with the input for the rapportage: three questions, and what is missing (R-RAP-3)."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import FEIT, Wereld
from waarnemer_app.documents.rapportage_tekst import VRAGEN
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.onregelmatigheid import Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.ui.components import Banner, FoldButton
from waarnemer_app.ui.signalen.afronden import AfrondenPagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina
from waarnemer_app.ui.signalen.ladder import LadderPagina
from waarnemer_app.ui.signalen.rapportage import RapportagePagina


def _teksten(pagina: RapportagePagina) -> list[str]:
    return [label.text() for label in pagina.findChildren(QLabel) if label.isVisible()]


def test_nothing_found_is_said_to_the_organ(wereld: Wereld) -> None:
    """R-RAP-4, R-RAP-6; an item of the organisatieketen never enters (R-RAP-1)."""
    wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    teksten = " ".join(_teksten(wereld.toon(RapportagePagina, "rapportage")))
    assert "Er zijn geen onregelmatigheden geconstateerd." in teksten
    assert "De Kiesraad kan niet elke onregelmatigheid" in teksten
    assert VRAGEN[0] not in teksten


def test_three_questions_with_number_and_name_and_what_is_missing(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
    )
    wereld.doe(handeling)
    pagina = wereld.toon(RapportagePagina, "rapportage")
    teksten = _teksten(pagina)
    vragen = [tekst for tekst in teksten if tekst[:2] in {"1.", "2.", "3."}]
    assert vragen == [f"{nr}. {vraag}" for nr, vraag in enumerate(VRAGEN, 1)]
    assert any("nr. " in tekst for tekst in teksten)
    codes = " ".join(b._code.text() for b in pagina.findChildren(Banner) if b.isVisible())
    for code in ("RAP_NIET_GEINFORMEERD", "RAP_GEEN_OVERLEG", "RAP_AANWIJZING_ONVOLLEDIG"):
        assert code in codes
    assert "NIET GEREED" in pagina.tekst()


def test_each_missing_point_leads_to_its_page(wereld: Wereld) -> None:
    id_ = wereld.onregelmatigheid()
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
    )
    wereld.doe(handeling)
    pagina = wereld.toon(RapportagePagina, "rapportage")
    banners = [b for b in pagina.findChildren(Banner) if b.isVisible()]
    banners[0].acted.emit()
    wereld.pagina(AfrondenPagina)
    wereld.venster.terug()
    pagina = wereld.pagina(RapportagePagina)
    [b for b in pagina.findChildren(Banner) if b.isVisible()][-1].acted.emit()
    wereld.pagina(ProcesaanwijzingPagina)


def test_the_text_goes_to_the_clipboard(wereld: Wereld) -> None:
    wereld.onregelmatigheid()
    wereld.toon(RapportagePagina, "rapportage").kopieer.press()
    assert FEIT in QApplication.clipboard().text()
    QApplication.clipboard().clear()


def test_many_organs_are_a_list_that_is_folded(wereld: Wereld) -> None:
    wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    pagina = wereld.toon(RapportagePagina, "rapportage")
    namen = [f"Gemeenteraad van Oefengemeente {nr}" for nr in range(3)]
    vel = pagina._lijst(namen)
    (vouw,) = vel.findChildren(FoldButton)
    (lijst,) = [een for een in vel.findChildren(QLabel) if een.text()]
    assert lijst.isHidden()
    vouw.click()
    assert not lijst.isHidden()
    assert lijst.text().splitlines() == namen


def test_what_no_organ_would_hear_of_stands_above_r_rap_8(wereld: Wereld) -> None:
    """A procesaanwijzing in the organisatieketen: recorded, for it happened, and never lost."""
    id_ = wereld.onregelmatigheid(Verantwoordelijke.GEMEENTE)
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=wereld.klok())
    )
    wereld.doe(handeling)
    pagina = wereld.toon(RapportagePagina, "rapportage")
    teksten = " ".join(_teksten(pagina))
    assert "Nog bij geen orgaan: nr. 1, Oefenlokaal 1" in teksten
    assert "De Kiesraad beslist waar dit komt te staan." in teksten
    assert "geen onregelmatigheden geconstateerd" not in teksten
    assert pagina.tekst().startswith("Nog bij geen orgaan: nr. 1")
    next(b for b in pagina.findChildren(Banner) if b.isVisible()).acted.emit()
    wereld.pagina(LadderPagina)
