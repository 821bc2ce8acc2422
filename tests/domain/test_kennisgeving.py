"""R-PA-15 and R-PA-18: who is told, one test per row of the table; told and confirmed."""

from datetime import datetime

import pytest

from tests.helpers.voorbeeld import DAG, oefenlokaal, pakket
from waarnemer_app.domain.kennisgeving import (
    MINISTER,
    OPNIEUW_MAILEN,
    Kennisgeving,
    Ontvanger,
    OntvangerRol,
    bevestigt_nog,
    ontvangers,
    toets_adres,
    toets_ontvangers,
    waterschappen_bij,
)
from waarnemer_app.domain.pakket import Contact, ContactRol
from waarnemer_app.domain.verkiezing import (
    StembureauSoort,
    VerkiezingSoort,
    VertegenwoordigendOrgaan,
)

S, V = StembureauSoort, VerkiezingSoort
SCHAP = (("ws-oefen", "Oefenwaterschap"),)


def wie(
    soort: StembureauSoort, verkiezing: VerkiezingSoort, gemeente: str | None = "GM9990"
) -> list[tuple[str, str, bool]]:
    plek = oefenlokaal(1, stembureau_soort=soort, gemeente_code=gemeente)
    schappen = SCHAP if verkiezing is V.AB else ()
    gevonden = ontvangers(plek, (verkiezing,), schappen)
    assert gevonden[0] == MINISTER
    return [(o.rol, o.organisatie, o.verplicht) for o in gevonden[1:]]


GEMEENTE = ("gemeente", "GM9990", True)
DEN_HAAG = DEN_HAAG_EIGEN = ("gemeente", "GM0518", True)


@pytest.mark.parametrize(
    ("soort", "verkiezing", "gemeente", "verwacht"),
    [
        (S.STEMBUREAU, V.GR, "GM9990", [GEMEENTE]),
        (S.GSB, V.TK, "GM9990", [GEMEENTE]),
        (S.STEMBUREAU, V.ER, "GM9001", [("openbaar_lichaam", "GM9001", True)]),
        (S.HSB, V.TK, "GM9990", [GEMEENTE]),
        (S.CSB, V.GR, "GM9990", [GEMEENTE]),
        (S.CSB, V.PS, "GM9990", [GEMEENTE]),
        (S.CSB, V.AB, "GM9990", [GEMEENTE, ("waterschap", "ws-oefen", True)]),
        (S.STEMBUREAU, V.AB, "GM9990", [GEMEENTE, ("waterschap", "ws-oefen", False)]),
        (S.NBSB, V.TK, None, [DEN_HAAG]),
        (S.BSB, V.TK, "GM0518", [DEN_HAAG]),
        (S.BSB, V.KC_NI, None, [DEN_HAAG]),
        (S.BSB, V.TK, "GM9990", [GEMEENTE]),
        (S.CSB, V.TK, "GM9990", []),
        (S.CSB, V.EP, None, []),
        (S.CSB, V.EP, "GM9990", []),
        (S.CSB, V.EK, "GM9990", []),
        (S.STEMBUREAU, V.EK, "GM9990", [GEMEENTE]),
        (S.HSB, V.PS, "GM9990", [GEMEENTE]),
        (S.CSB, V.ER, "GM9003", [("openbaar_lichaam", "GM9003", True)]),
        (S.CSB, V.KC_CN, "GM9001", [("openbaar_lichaam", "GM9001", True)]),
        (S.CSB, V.KC_NI, "GM0518", [DEN_HAAG_EIGEN]),
        (S.GSB, V.AB, "GM9990", [GEMEENTE, ("waterschap", "ws-oefen", False)]),
        (S.NBSB, V.EP, "GM9990", [DEN_HAAG]),
    ],
)
def test_each_row_of_the_table_r_pa_18(
    soort: StembureauSoort,
    verkiezing: VerkiezingSoort,
    gemeente: str | None,
    verwacht: list[tuple[str, str, bool]],
) -> None:
    assert wie(soort, verkiezing, gemeente) == verwacht


def test_complete_only_when_told_and_mailed_r_pa_15() -> None:
    leeg = Kennisgeving(procesaanwijzing="p1", ontvanger=MINISTER)
    verteld = leeg.model_copy(update={"verteld_op": DAG})
    gemaild = leeg.model_copy(update={"mail_verstuurd_op": DAG})
    alleen_concept = verteld.model_copy(update={"mail_concept_op": DAG})
    assert not leeg.compleet
    assert not verteld.compleet
    assert not gemaild.compleet
    assert not alleen_concept.compleet
    assert verteld.model_copy(update={"mail_verstuurd_op": DAG}).compleet


def test_boards_are_named_as_the_law_names_them_a_12_lid_5_ya_3() -> None:
    gevonden = ontvangers(oefenlokaal(1, gemeente_code="GM9003"), (V.ER, V.AB), SCHAP)
    assert [o.gericht_aan for o in gevonden] == [
        "Minister van BZK",
        "Gezaghebber en bestuurscollege",
        "Dijkgraaf en dagelijks bestuur",
    ]
    assert (
        ontvangers(oefenlokaal(1), (V.GR,))[1].gericht_aan == "Burgemeester en college van B en W"
    )


def test_of_an_island_beyond_only_the_minister_hears_r_pa_18() -> None:
    """Kieswet E 5 lid 2: the minister instituted it; no gemeente follows, and that is right."""
    plek = oefenlokaal(1, stembureau_soort=S.BSB, gemeente_code=None, ingesteld_door_minister=True)
    gevonden = ontvangers(plek, (V.TK,))
    assert gevonden == (MINISTER,)
    assert toets_ontvangers(plek, gevonden, (V.TK,)) == []


def test_no_gemeente_is_a_warning_r_pa_18() -> None:
    csb = oefenlokaal(1, stembureau_soort=S.CSB)
    (bevinding,) = toets_ontvangers(csb, ontvangers(csb, (V.TK,)), (V.TK,))
    assert (bevinding.code, bevinding.blokkeert) == ("KG_GEEN_GEMEENTE", False)
    assert "volgt geen gemeente uit de wet" in bevinding.melding
    assert toets_ontvangers(csb, ontvangers(csb, (V.GR,)), (V.GR,)) == []
    zonder = oefenlokaal(1, gemeente_code=None)
    assert ontvangers(zonder, (V.GR,)) == (MINISTER,)
    (onbekend,) = toets_ontvangers(zonder, (MINISTER,), (V.GR,))
    assert onbekend.code == "KG_GEEN_GEMEENTE"
    assert "niet bekend" in onbekend.melding, "the law does name one: it is only not known here"


def test_a_centraal_stembureau_of_two_elections_may_be_that_of_the_gemeente_r_pa_18() -> None:
    """Held with a gemeenteraad the gemeente hears it: one too many rather than one too few."""
    csb = oefenlokaal(1, stembureau_soort=S.CSB)
    assert [o.organisatie for o in ontvangers(csb, (V.TK, V.GR))] == ["", "GM9990"]
    assert ontvangers(csb, (V.TK, V.EP)) == (MINISTER,)
    assert ontvangers(csb, (V.TK, V.EK, V.EP)) == (MINISTER,)


def test_the_briefstembureau_for_non_residents_is_always_of_den_haag_r_pa_18() -> None:
    """Kieswet Pa 5 lid 2, wherever the list says that it is."""
    brief = oefenlokaal(1, stembureau_soort=S.BSB)
    assert [o.organisatie for o in ontvangers(brief, (V.KC_NI,))] == ["", "GM0518"]
    assert [o.organisatie for o in ontvangers(brief, (V.TK,))] == ["", "GM9990"]


def test_only_a_briefstembureau_can_be_of_the_minister_r_pa_18() -> None:
    """Kieswet E 5 lid 2: the mark on another kind takes no gemeente away."""
    gewoon = oefenlokaal(1, ingesteld_door_minister=True)
    assert [o.organisatie for o in ontvangers(gewoon, (V.TK,))] == ["", "GM9990"]
    los = oefenlokaal(1, ingesteld_door_minister=True, gemeente_code=None)
    assert [b.code for b in toets_ontvangers(los, (MINISTER,), (V.TK,))] == ["KG_GEEN_GEMEENTE"]


@pytest.mark.parametrize(
    ("soort", "gemeente", "verwacht"),
    [(V.AB, "GM9990", ["ws-a"]), (V.AB, "GM9992", []), (V.PS, "GM9990", [])],
)
def test_the_waterschap_follows_from_the_gemeente_r_org_8(
    soort: VerkiezingSoort, gemeente: str, verwacht: list[str]
) -> None:
    organen = (
        VertegenwoordigendOrgaan(id="ws-a", naam="A", gemeenten=("GM9990",)),
        VertegenwoordigendOrgaan(id="ws-b", naam="B", gemeenten=("GM9991",)),
    )
    verkiezing = pakket(soort).stemming.verkiezingen[0].model_copy(update={"organen": organen})
    plek = oefenlokaal(1, gemeente_code=gemeente)
    assert [id_ for id_, _ in waterschappen_bij(plek, (verkiezing,))] == verwacht


def test_a_recipient_without_an_address_is_named_r_pa_15() -> None:
    pak = pakket()
    minister, gemeente = ontvangers(oefenlokaal(1), (V.GR,))
    assert toets_adres(minister, pak) == toets_adres(gemeente, pak) == []
    elders = gemeente.model_copy(update={"organisatie": "GM9991"})
    (bevinding,) = toets_adres(elders, pak)
    assert (bevinding.code, bevinding.blokkeert) == ("KG_GEEN_ADRES", False)
    zonder_mail = [c.model_copy(update={"email": ""}) for c in pak.contacten]
    leeg = pak.model_copy(update={"contacten": tuple(zonder_mail)})
    assert [b.code for b in toets_adres(gemeente, leeg)] == ["KG_GEEN_ADRES"]


@pytest.mark.parametrize(
    ("rol", "contacten"),
    [
        ("gemeente", (ContactRol.COLLEGE, ContactRol.BURGEMEESTER)),
        ("openbaar_lichaam", (ContactRol.BESTUURSCOLLEGE, ContactRol.GEZAGHEBBER)),
        ("waterschap", (ContactRol.DAGELIJKS_BESTUUR, ContactRol.DIJKGRAAF)),
        ("minister", (ContactRol.MINISTER,)),
    ],
)
def test_the_board_or_its_head_has_the_address(rol: str, contacten: tuple[ContactRol, ...]) -> None:
    ontvanger = Ontvanger(rol=OntvangerRol(rol), organisatie="x", naam="X")
    for contactrol in ContactRol:
        contact = Contact(
            id="c", rol=contactrol, naam="X", organisatie="x", email="a@oefenen.example"
        )
        pak = pakket().model_copy(update={"contacten": (contact,)})
        assert (toets_adres(ontvanger, pak) == []) is (contactrol in contacten)


def test_what_the_bureau_sent_before_a_correction_confirms_it_no_more_r_pa_15() -> None:
    """``DAG``: when the register had it. What it has not yet stands in no mail of the bureau."""
    redenen: list[tuple[str, datetime | None]] = [
        ("Mailconcept gemaakt", DAG),
        (OPNIEUW_MAILEN, DAG.replace(hour=12)),
    ]
    assert not bevestigt_nog([(OPNIEUW_MAILEN, None)], DAG)
    assert bevestigt_nog([("Mailconcept gemaakt", None)], DAG), "what does not open it may come"
    assert not bevestigt_nog(redenen, DAG.replace(hour=11))
    assert bevestigt_nog(redenen, DAG.replace(hour=12))
    assert bevestigt_nog(redenen[:1], DAG)
