"""What was given for one onregelmatigheid, and what is still open on it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import oefenlokaal
from tests.ui.signalen.conftest import Wereld, in_venster
from waarnemer_app.domain.handelingen import (
    LegOpvolgingVast,
    LegProcesaanwijzingVast,
    NoteerMail,
    NoteerVerteld,
)
from waarnemer_app.domain.procesaanwijzing import Invulling, Nageleefd, Opvolging
from waarnemer_app.ui.signalen.gegeven import GegevenPaneel


def _geef(w: Wereld, id_: str) -> str:
    handeling = LegProcesaanwijzingVast(
        onregelmatigheid=id_, plek=oefenlokaal(1), invulling=Invulling(gegeven_op=w.klok())
    )
    return w.doe(handeling).objecten[0]


def _paneel(w: Wereld, qtbot: QtBot, id_: str) -> GegevenPaneel:
    paneel = GegevenPaneel(w.state, id_)
    in_venster(paneel, qtbot)
    return paneel


def test_nothing_given_is_nothing_shown(wereld: Wereld, qtbot: QtBot) -> None:
    paneel = _paneel(wereld, qtbot, wereld.onregelmatigheid())
    assert not paneel.toon()
    assert paneel.isHidden()
    assert paneel.open_kennisgeving_bij() is None


def test_duties_stay_open_until_both_facts_are_there(wereld: Wereld, qtbot: QtBot) -> None:
    """R-PA-15: told and mailed, each recipient."""
    id_ = wereld.onregelmatigheid()
    paneel = _paneel(wereld, qtbot, id_)
    aanwijzing = _geef(wereld, id_)
    assert paneel.toon()
    for kennisgeving in wereld.dossier.stand.kennisgevingen(aanwijzing):
        assert paneel.open_kennisgeving_bij() == aanwijzing
        wereld.doe(NoteerVerteld(kennisgeving=kennisgeving.id, op=wereld.klok(), hoe="telefonisch"))
        wereld.doe(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=wereld.klok()))
    assert paneel.open_kennisgeving_bij() is None


def test_the_opvolging_is_missed_until_it_is_stated(wereld: Wereld, qtbot: QtBot) -> None:
    """R-PA-17."""
    id_ = wereld.onregelmatigheid()
    paneel = _paneel(wereld, qtbot, id_)
    aanwijzing = _geef(wereld, id_)
    assert paneel.zonder_opvolging() == aanwijzing
    opvolging = Opvolging(
        nageleefd=Nageleefd.TE_LAAT, tekst="Pas om elf uur.", vastgesteld_op=wereld.klok()
    )
    wereld.doe(LegOpvolgingVast(procesaanwijzing=aanwijzing, opvolging=opvolging))
    assert paneel.zonder_opvolging() is None


def test_buttons_ask_for_the_right_page(wereld: Wereld, qtbot: QtBot) -> None:
    id_ = wereld.onregelmatigheid()
    paneel = _paneel(wereld, qtbot, id_)
    aanwijzing = _geef(wereld, id_)
    paneel.toon()
    gevraagd: list[tuple[str, str]] = []
    paneel.open_aanwijzing.connect(lambda pa: gevraagd.append(("aanwijzing", pa)))
    paneel.open_kennisgevingen.connect(lambda pa: gevraagd.append(("kennisgevingen", pa)))
    for deel in paneel._delen:
        deel.knop.press()  # type: ignore[attr-defined]  # each of the three rows has a button
    assert gevraagd == [
        ("aanwijzing", aanwijzing),
        ("kennisgevingen", aanwijzing),
        ("aanwijzing", aanwijzing),
    ]
