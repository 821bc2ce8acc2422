"""The schema of the verkiezingspakket: sections may be empty, and what is asked of it is found."""

import pytest
from pydantic import ValidationError

from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.pakket import (
    ContactRol,
    FormulierKop,
    Keten,
    Pakket,
    PakketKop,
    Termijnen,
)
from waarnemer_app.domain.verkiezing import PlekSoort, StembureauSoort, VerkiezingSoort


def test_every_section_but_head_and_stemming_may_be_empty() -> None:
    vol = pakket()
    leeg = Pakket(kop=vol.kop, sha256=vol.sha256, stemming=vol.stemming)
    assert (leeg.plekken, leeg.formulieren, leeg.contacten) == ((), (), ())
    assert leeg.centraal_register is None
    assert leeg.termijnen == Termijnen()


def test_a_contact_by_role_and_organisation() -> None:
    vol = pakket()
    minister = vol.contact(ContactRol.MINISTER)
    assert minister is not None
    assert minister.email == "verkiezingen@bzk.example"
    assert vol.contact(ContactRol.COLLEGE) is None
    college = vol.contact(ContactRol.COLLEGE, "GM9990")
    assert college is not None
    assert college.id == "c1"


def test_a_ladder_per_keten() -> None:
    vol = pakket()
    assert vol.ladder(Keten.ORGANISATIE).keten is Keten.ORGANISATIE
    with pytest.raises(KeyError):
        vol.model_copy(update={"ladders": ()}).ladder(Keten.ORGANISATIE)


def test_kinds_of_elections_by_id() -> None:
    assert pakket(VerkiezingSoort.AB).verkiezing_soorten(("GR2026",)) == (VerkiezingSoort.AB,)
    with pytest.raises(KeyError):
        pakket().verkiezing_soorten(("TK2029",))


@pytest.mark.parametrize("anders", [{"versie": 0}, {"aantal": 0}, {"sha256": "A" * 64}, {"v": 3}])
def test_a_head_that_cannot_be_is_no_head(anders: dict[str, object]) -> None:
    goed = pakket().kop.model_dump()
    with pytest.raises(ValidationError):
        PakketKop.model_validate({**goed, **anders})


@pytest.mark.parametrize("minuten", [2, 16])
def test_the_lock_comes_after_three_to_fifteen_minutes(minuten: int) -> None:
    with pytest.raises(ValidationError):
        Termijnen(slot_minuten=minuten)


def test_a_form_is_offered_at_the_kinds_it_is_for() -> None:
    kop = FormulierKop(
        id="t1",
        versie="1",
        thema="t",
        titel="T",
        bron_sha256="0" * 64,
        xform_sha256="0" * 64,
    )
    overal = [oefenlokaal(1), oefenlokaal(1, soort="gemeente", stembureau_soort=None)]
    assert [kop.past_bij(plek) for plek in overal] == [True, True]
    gsb = kop.model_copy(update={"plekken": (StembureauSoort.GSB, PlekSoort.GEMEENTE)})
    assert [gsb.past_bij(plek) for plek in overal] == [False, True]
    assert gsb.past_bij(oefenlokaal(1, stembureau_soort="gsb"))
