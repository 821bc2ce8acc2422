"""Who may observe, and what an ondersteuner declares (R-WN-1, R-WN-2)."""

import pytest

from tests.domain.wereld import LAAT
from tests.helpers.voorbeeld import ONDERSTEUNER
from waarnemer_app.domain.pakket import WaarnemerGegevens
from waarnemer_app.domain.waarnemer import (
    VOORWAARDEN,
    Verklaring,
    moet_verklaren,
    toets_verklaring,
    toets_waarnemer,
)

MEDEWERKER = WaarnemerGegevens(id="m-1", aanduiding="Medewerker 1 (voorbeeld)", soort="medewerker")


def verklaring(verkiezing: str = "GR2026", **anders: object) -> Verklaring:
    alles: dict[str, object] = dict.fromkeys(VOORWAARDEN, True)
    velden = {"verkiezing": verkiezing, "verklaard_op": LAAT, **alles, **anders}
    return Verklaring.model_validate(velden)


def test_there_are_two_kinds_and_one_declares_r_wn_1() -> None:
    assert moet_verklaren(ONDERSTEUNER)
    assert not moet_verklaren(MEDEWERKER)
    assert toets_waarnemer(MEDEWERKER, ("GR2026",), ()) == []


@pytest.mark.parametrize("voorwaarde", list(VOORWAARDEN))
def test_each_condition_is_declared_r_wn_2(voorwaarde: str) -> None:
    assert toets_verklaring(verklaring()) == []
    (bevinding,) = toets_verklaring(verklaring().model_copy(update={voorwaarde: False}))
    assert (bevinding.code, bevinding.veld) == ("WN_VOORWAARDE", voorwaarde)
    assert VOORWAARDEN[voorwaarde] in bevinding.melding


def test_nothing_is_declared_by_itself_r_wn_2() -> None:
    leeg = Verklaring(verkiezing="GR2026", verklaard_op=LAAT)
    assert [b.veld for b in toets_verklaring(leeg)] == list(VOORWAARDEN)
    assert not leeg.instructie_gevolgd, "R-WN-3"
    assert not leeg.herkenbaar, "R-WN-4"


def test_each_election_asks_its_own_declaration_r_wn_2() -> None:
    beide = ("GR2026", "PS2027")
    velden = [b.veld for b in toets_waarnemer(ONDERSTEUNER, beide, (verklaring(),))]
    assert velden == ["PS2027"]
    half = verklaring("PS2027", niet_ontzet=False)
    assert [b.code for b in toets_waarnemer(ONDERSTEUNER, beide, (verklaring(), half))] == [
        "WN_GEEN_VERKLARING"
    ]
    assert toets_waarnemer(ONDERSTEUNER, beide, (verklaring(), verklaring("PS2027"))) == []
