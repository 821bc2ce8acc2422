"""Every value of the law has a word on the screen, and only those values are offered."""

from __future__ import annotations

from enum import StrEnum

import pytest

from tests.helpers.voorbeeld import oefenlokaal
from waarnemer_app.domain.escalatie import AfwijkReden, Kanaal
from waarnemer_app.domain.onregelmatigheid import Ernst, Risico
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    GerichtOp,
    JaNee,
    Nageleefd,
    Wijze,
)
from waarnemer_app.domain.signaal import Monitoringbron, Uitkomst
from waarnemer_app.domain.verkiezing import StembureauSoort, Waarborg
from waarnemer_app.regels import lees_regels
from waarnemer_app.ui.signalen import teksten


def test_every_code_of_a_procesaanwijzing_has_its_words() -> None:
    """A code that is mended gets a tick with words, and one that is stored is explained."""
    codes = {code for regel in lees_regels() for code in regel.codes if code.startswith("PA_")}
    # about an aanwijzing that is stored
    later = {"PA_NIET_GEGEVEN", "PA_OPVOLGING_ZONDER_TEKST", "PA_OPVOLGING_TIJD"}
    ook = {"ORG_SOORT_KAN_NIET", "ORG_W_BRIEFSTEMBUREAU", "KG_GEEN_GEMEENTE"}
    assert (codes - later) | ook == set(teksten.afwijkingen())
    blokkades = {code for code in codes if not code.startswith("PA_W_")}
    assert blokkades - later == set(teksten.voorwaarden())


@pytest.mark.parametrize(
    ("keuzes", "soort"),
    [
        (teksten.bronnen(), Monitoringbron),
        (teksten.risicos(), Risico),
        (teksten.ernst(), Ernst),
        (teksten.waarborgen(), Waarborg),
        (teksten.kanalen(), Kanaal),
        (teksten.wijzen(), Wijze),
        (teksten.geadresseerden(), Geadresseerde),
        (teksten.gericht_op(), GerichtOp),
        (teksten.ja_nee(), JaNee),
        (teksten.nageleefd(), Nageleefd),
        (teksten.afwijkredenen(), AfwijkReden),
        (teksten.stembureausoorten(), StembureauSoort),
    ],
)
def test_each_value_once_and_with_its_own_word(
    keuzes: teksten.Keuzes, soort: type[StrEnum]
) -> None:
    assert sorted(waarde for waarde, _tekst in keuzes) == sorted(soort)
    woorden = [tekst for _waarde, tekst in keuzes]
    assert len(set(woorden)) == len(woorden)


def test_nine_sources_and_nine_waarborgen() -> None:
    """R-WN-10, R-WN-11: closed lists; the waarborgen in their fixed order."""
    assert len(teksten.bronnen()) == 9
    assert [waarde for waarde, _tekst in teksten.waarborgen()] == list(Waarborg)


def test_every_outcome_has_words() -> None:
    assert set(teksten.uitkomsten()) == set(Uitkomst)


def test_a_label_falls_back_on_the_value() -> None:
    assert teksten.label(teksten.ernst(), "licht") == "Licht"
    assert teksten.label(teksten.ernst(), "onbekend") == "onbekend"
    assert teksten.label(teksten.ernst(), None) == ""


def test_the_words_of_caribisch_nederland() -> None:
    """R-ORG-6."""
    eiland = oefenlokaal(1, gemeente_code="GM9002", gemeente="Oefeneiland Voorbeeld")
    assert teksten.voor_plek("Bel de gemeente.", eiland) == "Bel het openbaar lichaam."
    assert teksten.voor_plek("Bel de gemeente.", oefenlokaal(1)) == "Bel de gemeente."
    assert teksten.voor_plek("Bel de gemeente.", None) == "Bel de gemeente."
