"""Which stembureau exists where, and what differs by place (R-ORG-1 to R-ORG-11)."""

from itertools import product
from zoneinfo import ZoneInfo

import pytest

from tests.domain.test_kennisgeving import wie
from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import DAG, oefenlokaal, pakket
from waarnemer_app.domain.handelingen import BeginBezoek, VoegPlekToe
from waarnemer_app.domain.onregelmatigheid import Verantwoordelijke, keten_van
from waarnemer_app.domain.organisatie import (
    is_caribisch,
    kiezerspas_mogelijk,
    pv_modellen,
    tijdzone_van,
    toets_klok,
    toets_stembureau_soort,
)
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.verkiezing import (
    PlekSoort,
    StembureauSoort,
    StembureauVorm,
    Stemopneming,
    VerkiezingSoort,
)

S, V = StembureauSoort, VerkiezingSoort

BESTAAT = {
    V.TK: "stembureau gsb hsb csb bsb nbsb",
    V.EP: "stembureau gsb hsb csb bsb nbsb",
    V.EK: "stembureau csb",
    V.PS: "stembureau gsb hsb csb",
    V.AB: "stembureau gsb csb",
    V.GR: "stembureau gsb csb",
    V.ER: "stembureau gsb csb",
    V.KC_CN: "stembureau gsb csb",
    V.KC_NI: "bsb csb",
}


@pytest.mark.parametrize(("verkiezing", "soort"), list(product(V, S)), ids=str)
def test_each_kind_at_each_election_r_org_2_r_org_3(
    verkiezing: VerkiezingSoort, soort: StembureauSoort
) -> None:
    codes = [b.code for b in toets_stembureau_soort(soort, (verkiezing,))]
    if soort in BESTAAT[verkiezing].split():
        assert codes == []
    elif soort in {S.BSB, S.NBSB}:
        assert codes == ["ORG_W_BRIEFSTEMBUREAU"]
    else:
        assert codes == ["ORG_SOORT_KAN_NIET"]


def test_one_election_where_it_exists_is_enough_r_org_2() -> None:
    assert toets_stembureau_soort(S.HSB, (V.AB, V.PS)) == []
    assert toets_stembureau_soort(S.HSB, (V.AB, V.GR)) != []
    assert toets_stembureau_soort(None, (V.GR,)) == []


@pytest.mark.parametrize(
    ("verkiezing", "soort", "codes"),
    [
        (V.GR, S.HSB, ["ORG_SOORT_KAN_NIET"]),
        (V.TK, S.HSB, []),
        (V.GR, S.NBSB, ["ORG_W_BRIEFSTEMBUREAU"]),
        (V.KC_NI, S.STEMBUREAU, ["ORG_SOORT_KAN_NIET"]),
    ],
)
def test_a_plek_typed_by_hand_is_of_a_kind_that_exists_r_org_2(
    verkiezing: VerkiezingSoort, soort: StembureauSoort, codes: list[str]
) -> None:
    wereld = Wereld(pakket(verkiezing))
    plek = oefenlokaal(7, id="hand-7", stembureau_soort=soort)
    besluit = wereld.doe(VoegPlekToe(plek=plek))
    assert [b.code for b in besluit.bevindingen] == codes
    assert besluit.geweigerd is ("ORG_SOORT_KAN_NIET" in codes)
    elders = plek.model_copy(update={"id": "hand-8", "verkiezingen": ()})
    assert wereld.vraag(VoegPlekToe(plek=elders)) == codes


def test_there_are_six_kinds_and_mobile_is_a_form_r_org_1() -> None:
    assert [soort.value for soort in S] == ["stembureau", "gsb", "hsb", "csb", "bsb", "nbsb"]
    assert StembureauVorm.MOBIEL.value == "mobiel"
    assert not {vorm.value for vorm in StembureauVorm} & {soort.value for soort in S}


def test_there_are_nine_kinds_of_election_r_org_4() -> None:
    assert [s.value for s in V] == ["TK", "EK", "EP", "PS", "AB", "GR", "ER", "KC_CN", "KC_NI"]


def test_an_openbaar_lichaam_stands_where_a_gemeente_stands_r_org_5() -> None:
    assert keten_van(Verantwoordelijke.OPENBAAR_LICHAAM) is keten_van(Verantwoordelijke.GEMEENTE)
    assert wie(S.STEMBUREAU, V.ER, "GM9002") == [("openbaar_lichaam", "GM9002", True)]
    assert wie(S.STEMBUREAU, V.ER, "GM9004") == [("gemeente", "GM9004", True)]


def test_the_time_of_the_place_r_org_6() -> None:
    stemming = pakket().stemming
    eiland = oefenlokaal(1, gemeente_code="GM9001")
    lichaam = oefenlokaal(1, soort=PlekSoort.OPENBAAR_LICHAAM, gemeente_code=None)
    assert [is_caribisch(p) for p in (eiland, lichaam, oefenlokaal(1))] == [True, True, False]
    assert tijdzone_van(eiland, stemming) == "America/Kralendijk"
    assert tijdzone_van(oefenlokaal(1), stemming) == "Europe/Amsterdam"


def test_a_clock_of_elsewhere_is_told_and_stops_nobody_r_org_6() -> None:
    """At the national election a laptop of The Hague is five hours ahead of Bonaire."""
    stemming = pakket(V.TK).stemming
    eiland = oefenlokaal(1, gemeente_code="GM9001")
    daar = DAG.astimezone(ZoneInfo("America/Kralendijk"))
    assert [b.code for b in toets_klok(eiland, stemming, DAG)] == ["ORG_W_KLOK"]
    assert toets_klok(eiland, stemming, daar) == []
    assert [b.code for b in toets_klok(oefenlokaal(1), stemming, daar)] == ["ORG_W_KLOK"]
    assert toets_klok(oefenlokaal(1), stemming, DAG) == []
    zomer = DAG.replace(month=7)
    assert toets_klok(oefenlokaal(1), stemming, zomer) == [], "summer time is the same zone"
    wereld = Wereld()
    wereld.lukt(BeginBezoek(plek=eiland))
    assert wereld.stand.huidig_bezoek() is not None


@pytest.mark.parametrize("soort", list(V), ids=str)
def test_no_kiezerspas_at_gemeenteraad_and_eilandsraad_r_org_7(soort: VerkiezingSoort) -> None:
    assert kiezerspas_mogelijk(soort) is (soort.value not in {"GR", "ER"})


def test_one_visit_for_two_elections_r_org_9() -> None:
    basis = pakket(V.PS)
    ps = basis.stemming.verkiezingen[0]
    ab = ps.model_copy(update={"id": "AB2027", "soort": V.AB})
    stemming = basis.stemming.model_copy(update={"verkiezingen": (ps, ab)})
    wereld = Wereld(basis.model_copy(update={"stemming": stemming}))
    wereld.lukt(BeginBezoek(plek=oefenlokaal(1, verkiezingen=())))
    bezoek = wereld.stand.huidig_bezoek()
    assert bezoek is not None
    assert bezoek.inhoud.verkiezingen == (ps.id, "AB2027")


def test_a_supplier_is_never_responsible_r_org_10() -> None:
    ketens = {wie: keten_van(wie) for wie in Verantwoordelijke if wie != "iemand_anders"}
    assert set(ketens.values()) == set(Keten)
    assert sorted(wie.value for wie in ketens) == [
        "gemeente",
        "openbaar_lichaam",
        "stembureau",
        "waterschap",
    ]


def test_the_way_of_counting_gives_the_models_r_org_11() -> None:
    assert pv_modellen(Stemopneming.DECENTRAAL) == ("N 10-1", "Na 31-1", "Na 14-1")
    assert pv_modellen(Stemopneming.CENTRAAL) == ("N 10-2", "Na 31-2", "Na 14-2")
