"""Correcting a recorded procesaanwijzing: the same rows, and why (R-PA-14, R-PA-18)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld
from waarnemer_app.domain.handelingen import LegProcesaanwijzingVast
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    Invulling,
    JaNee,
    Procesaanwijzing,
    SchorsingOverleg,
    Wijze,
)
from waarnemer_app.ui.signalen.correctie import CorrectiePagina
from waarnemer_app.ui.signalen.gegeven_pagina import ProcesaanwijzingPagina

GEGEVEN = Invulling(
    wijze=Wijze.TELEFONISCH,
    gegeven_door_lid="lid-a",
    geadresseerde=Geadresseerde.VOORZITTER,
    opdracht="Vraag elke kiezer om de stempas.",
    herstel_mogelijk=True,
    hersteltoelichting="Begin opnieuw.",
    reden="Het ging mis.",
    schorsing=SchorsingOverleg(besproken=True, uitkomst="Niet nodig", besloten_door="voorzitter"),
    gewezen_op_vermelding_pv=JaNee.JA,
)


def _geef(w: Wereld) -> str:
    invulling = GEGEVEN.model_copy(update={"gegeven_op": w.klok()})
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=w.onregelmatigheid(), plek=oefenlokaal(1), invulling=invulling
    )
    return w.doe(handeling).objecten[0]


def test_the_page_begins_with_what_was_recorded(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(CorrectiePagina, "correctie", id_)
    assert (
        pagina._getoetst().invulling
        == wereld.dossier.stand.geef(id_, Procesaanwijzing).inhoud.invulling
    )
    assert pagina.title.text() == "Procesaanwijzing corrigeren"


def test_a_correction_is_a_new_revision_with_its_reason(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    wereld.toon(ProcesaanwijzingPagina, "procesaanwijzing", id_)
    pagina = wereld.toon(CorrectiePagina, "correctie", id_)
    pagina.schrijver.zet_alle(
        {"opdracht": "Vraag elke kiezer om stempas en legitimatie.", "correctiereden": "Tikfout."}
    )
    pagina.hoofdknop()
    object_ = wereld.dossier.stand.geef(id_, Procesaanwijzing)
    assert object_.inhoud.invulling.opdracht == "Vraag elke kiezer om stempas en legitimatie."
    assert object_.inhoud.invulling.schorsing == GEGEVEN.schorsing
    assert object_.geschiedenis[-1].reden == "Tikfout."
    assert wereld.dossier.concepten("procesaanwijzing-correctie") == []
    terug = wereld.pagina(ProcesaanwijzingPagina)
    from PySide6.QtWidgets import QLabel

    teksten = [label.text() for label in terug.findChildren(QLabel) if label.isVisible()]
    assert "Vraag elke kiezer om stempas en legitimatie." in teksten


def test_without_a_reason_it_is_refused_at_its_field(wereld: Wereld) -> None:
    id_ = _geef(wereld)
    pagina = wereld.toon(CorrectiePagina, "correctie", id_)
    pagina.schrijver.zet("opdracht", "Iets anders.")
    pagina.hoofdknop()
    assert "REDEN_ONTBREEKT" in pagina.meldingen()[0]._code.text()
    assert pagina.rijen.rij("correctiereden").message.text()
    assert wereld.dossier.stand.geef(id_, Procesaanwijzing).rev == 1


def test_it_begins_at_the_field_that_was_asked_for(wereld: Wereld) -> None:
    pagina = wereld.toon(CorrectiePagina, "correctie", f"{_geef(wereld)}#schorsing_besproken")
    assert pagina.rijen.rij("schorsing_besproken").isAncestorOf(wereld.focus())


def test_somebody_else_spoke_it_and_that_is_a_deviation(wereld: Wereld) -> None:
    """R-PA-12."""
    id_ = _geef(wereld)
    pagina = wereld.toon(CorrectiePagina, "correctie", id_)
    assert "PA_GEVER_NIET_BEVOEGD" not in pagina.afwijking.codes()
    assert pagina.rijen.rij("uitgesproken_door_ander").isHidden()
    pagina.schrijver.zet("uitgesproken_door", "ander")
    assert "PA_GEVER_NIET_BEVOEGD" in pagina.afwijking.codes()
    assert not pagina.rijen.rij("uitgesproken_door_ander").isHidden()
    pagina.schrijver.zet_alle(
        {"uitgesproken_door_ander": "medewerker van de gemeente", "correctiereden": "Zo was het."}
    )
    pagina.hoofdknop()
    inhoud = wereld.dossier.stand.geef(id_, Procesaanwijzing).inhoud
    assert inhoud.invulling.uitgesproken_door_ander == "medewerker van de gemeente"
    assert "PA_GEVER_NIET_BEVOEGD" in inhoud.afwijkingen


def test_another_stembureau_can_be_typed_over_the_first(wereld: Wereld) -> None:
    """R-PA-18: emptying the field does not hide it."""
    id_ = _geef(wereld)
    pagina = wereld.toon(CorrectiePagina, "correctie", id_)
    pagina.schrijver.zet("plek", "")
    assert not pagina.rijen.rij("plek").isHidden()
    pagina.schrijver.zet_alle({"plek": "sb-GM9990-2", "correctiereden": "Ander lokaal."})
    pagina.hoofdknop()
    assert wereld.dossier.stand.geef(id_, Procesaanwijzing).inhoud.plek.id == "sb-GM9990-2"


def test_the_words_at_the_field_stand_free_of_the_banner(wereld: Wereld) -> None:
    """At a large text the banner above the bar took the room of the row that it is about."""
    pagina = wereld.toon(CorrectiePagina, "correctie", _geef(wereld))
    wereld.theme.set(factor=200)
    pagina.leg_vast()
    for _ in range(8):
        QApplication.processEvents()
    woorden = pagina.rijen.rij("correctiereden").message
    zicht = pagina.sheet.viewport()
    plek = QRect(woorden.mapTo(zicht, QPoint(0, 0)), woorden.size())
    assert pagina.meldingen()
    assert woorden.text()
    assert zicht.rect().contains(plek), (zicht.rect(), plek)
