"""Elections and places: six kinds of stembureau, number and name together (R-ORG-1, R-RAP-3)."""

import pytest
from pydantic import ValidationError

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.verkiezing import (
    Plek,
    PlekSoort,
    StembureauSoort,
    StembureauVorm,
    VerkiezingSoort,
    Waarborg,
    soort_naam,
)


def test_exactly_six_kinds_and_mobile_is_a_form_r_org_1() -> None:
    assert len(StembureauSoort) == 6
    assert StembureauVorm.MOBIEL.value not in {s.value for s in StembureauSoort}


def test_nine_waarborgen_in_their_order_r_wn_11() -> None:
    assert [w.value for w in Waarborg][::8] == ["kiesgerechtigheid", "onafhankelijkheid"]
    assert len(Waarborg) == 9


def test_place_is_named_with_number_and_kind_r_rap_3() -> None:
    assert oefenlokaal(7).aanduiding == "7 Oefenlokaal 7"
    assert soort_naam(oefenlokaal(7, stembureau_soort=StembureauSoort.GSB)) == (
        "gemeentelijk stembureau"
    )
    drukker = Plek(id="d", soort=PlekSoort.ANDERS, naam="Drukkerij")
    assert (drukker.aanduiding, soort_naam(drukker)) == ("Drukkerij", "plek")
    assert not drukker.is_stembureau
    assert oefenlokaal(1).is_stembureau


@pytest.mark.parametrize("code", ["0363", "GM363", "GM03630", "gm0363"])
def test_gemeente_code_is_gm_and_four_digits(code: str) -> None:
    with pytest.raises(ValidationError):
        oefenlokaal(1, gemeente_code=code)


def test_unknown_election_is_an_error() -> None:
    stemming = pakket(VerkiezingSoort.PS).stemming
    assert stemming.verkiezing("GR2026").soort is VerkiezingSoort.PS
    with pytest.raises(KeyError):
        stemming.verkiezing("TK2030")
