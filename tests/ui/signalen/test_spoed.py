"""Skipping a rung (R-ESC-5): one of three reasons and a text, durable while it is typed."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import Wereld, in_venster
from waarnemer_app.domain.escalatie import AfwijkReden, Tredeoverslag
from waarnemer_app.domain.pakket import Trede
from waarnemer_app.ui.signalen.spoed import SpoedPaneel

TREDE = Trede(nummer=2, code="escalatie_naar_organisatie", titel="Escalatie naar de gemeente")


def _paneel(w: Wereld, qtbot: QtBot) -> tuple[SpoedPaneel, list[Tredeoverslag]]:
    paneel = SpoedPaneel(w.state, w.onregelmatigheid())
    gevraagd: list[Tredeoverslag] = []
    paneel.sla_over.connect(gevraagd.append)
    in_venster(paneel, qtbot)
    paneel.toon_trede(TREDE)
    return paneel, gevraagd


def test_only_the_three_reasons_of_the_plan(wereld: Wereld, qtbot: QtBot) -> None:
    paneel, _gevraagd = _paneel(wereld, qtbot)
    waarden = [segment.value.value for segment in paneel.reden.segments]
    assert waarden == [reden.value for reden in AfwijkReden]


def test_reason_and_text_are_both_needed(wereld: Wereld, qtbot: QtBot) -> None:
    paneel, gevraagd = _paneel(wereld, qtbot)
    paneel.open()
    paneel.leg_vast()
    assert paneel._bericht.text() == "Kies eerst een reden."
    wereld.toets("2")
    paneel.leg_vast()
    assert paneel._bericht.text() == "Schrijf in het kort waarom."
    assert gevraagd == []
    wereld.typ("Niemand nam de telefoon op.")
    paneel.leg_vast()
    assert (gevraagd[0].trede, gevraagd[0].reden) == (TREDE.code, AfwijkReden.BESCHIKBAARHEID)
    assert gevraagd[0].toelichting == "Niemand nam de telefoon op."


def test_folded_it_shows_which_rung(wereld: Wereld, qtbot: QtBot) -> None:
    paneel, _gevraagd = _paneel(wereld, qtbot)
    assert paneel.knop.text() == "Sla trede 2 over"
    assert not paneel.is_open()
    paneel.toon_trede(None)
    assert paneel.isHidden()


def test_after_the_act_nothing_typed_is_left(wereld: Wereld, qtbot: QtBot) -> None:
    paneel, _gevraagd = _paneel(wereld, qtbot)
    paneel.open()
    wereld.toets("1")
    assert len(wereld.dossier.concepten("tredeoverslag")) == 1
    paneel.klaar()
    assert wereld.dossier.concepten("tredeoverslag") == []
    assert not paneel.is_open()
