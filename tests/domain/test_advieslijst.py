"""Three lists with the same care: why a line is there, and what is missing (R-ONR-9, R-ONR-10)."""

from __future__ import annotations

import pytest

from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import Wereld, escalatie
from waarnemer_app.domain.advieslijst import BRONNEN, TITELS, Advieslijst, advieslijst
from waarnemer_app.domain.escalatie import MINISTER_INGELICHT
from waarnemer_app.domain.handelingen import LegEscalatieVast
from waarnemer_app.domain.onregelmatigheid import Ernst, Verantwoordelijke

GEMEENTE = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})


def ids(wereld: Wereld, lijst: Advieslijst) -> list[str]:
    return [regel.onregelmatigheid for regel in advieslijst(lijst, wereld.stand)]


@pytest.mark.parametrize("ernst", list(Ernst), ids=str)
def test_the_minister_hears_of_a_serious_risk_in_either_keten_r_onr_10(ernst: Ernst) -> None:
    wereld = Wereld()
    alle = [wereld.onregelmatigheid(ernst=ernst, kenmerken=k) for k in (VOL, GEMEENTE)]
    assert ids(wereld, Advieslijst.MINISTER) == ([] if ernst is Ernst.LICHT else alle)


def test_the_organisatieketen_goes_to_the_minister_after_escalatie_r_esc_2() -> None:
    wereld = Wereld()
    uitslag, organisatie = (wereld.onregelmatigheid(kenmerken=k) for k in (VOL, GEMEENTE))
    assert ids(wereld, Advieslijst.MINISTER) == []
    for onr in (uitslag, organisatie):
        wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr)))
    (regel,) = advieslijst(Advieslijst.MINISTER, wereld.stand)
    assert (regel.onregelmatigheid, regel.minister_weet_het) == (organisatie, False)
    assert regel.redenen == ("Organisatieketen, na escalatie.",)
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(organisatie, trede=MINISTER_INGELICHT)))
    assert advieslijst(Advieslijst.MINISTER, wereld.stand)[0].minister_weet_het


@pytest.mark.parametrize(
    ("vlag", "lijst"),
    [
        ("relevant_advies_herstemming", Advieslijst.HERSTEMMING),
        ("relevant_evaluatieadvies", Advieslijst.EVALUATIE),
    ],
)
def test_the_other_two_follow_the_flags_r_onr_9(vlag: str, lijst: Advieslijst) -> None:
    wereld = Wereld()
    wereld.onregelmatigheid()
    gemerkt = wereld.onregelmatigheid(wereld.signaal(), **{vlag: True})
    for ander in Advieslijst:
        assert ids(wereld, ander) == ([gemerkt] if ander is lijst else [])


def test_no_surprise_holds_for_every_list_r_esc_8() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid(
        ernst=Ernst.ERNSTIG, relevant_advies_herstemming=True, relevant_evaluatieadvies=True
    )

    def codes() -> list[list[str]]:
        return [
            [b.code for regel in advieslijst(x, wereld.stand) for b in regel.bevindingen]
            for x in Advieslijst
        ]

    minister = ["RAP_NIET_GEINFORMEERD", "ONR_W_MINISTER"]
    assert codes() == [minister, ["RAP_NIET_GEINFORMEERD"], ["RAP_NIET_GEINFORMEERD"]]
    wereld.informeer(onr)
    assert codes() == [["ONR_W_MINISTER"], [], []]


def test_each_list_has_a_title_and_a_ground() -> None:
    assert set(TITELS) == set(BRONNEN) == set(Advieslijst)
