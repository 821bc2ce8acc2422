"""R-PA-15 and R-PA-18: who is told, one test per row of the table; told and confirmed."""

import pytest

from tests.helpers.voorbeeld import DAG, oefenlokaal
from waarnemer_app.domain.kennisgeving import MINISTER, Kennisgeving, ontvangers
from waarnemer_app.domain.verkiezing import StembureauSoort, VerkiezingSoort

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
DEN_HAAG = ("gemeente", "GM0518", True)


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
