"""From signaal to onregelmatigheid, or to another outcome (R-ONR-1, R-ONR-2)."""

from pathlib import Path

import pytest

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.handelingen import (
    BeoordeelSignaal,
    LegOnregelmatigheidVast,
    MaakSignaal,
    TrekIn,
)
from waarnemer_app.domain.onregelmatigheid import Kenmerken, Onregelmatigheid
from waarnemer_app.domain.signaal import Signaal, Uitkomst
from waarnemer_app.dossier import Dossier


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return maak_dossier(tmp_path / "d")


def signaal(dossier: Dossier) -> str:
    return dossier.doe(MaakSignaal(signaal=SIGNAAL)).objecten[0]


def vast(
    signaal_id: str, kenmerken: Kenmerken = VOL, titel: str = "Zonder stempas"
) -> LegOnregelmatigheidVast:
    return LegOnregelmatigheidVast(
        signaal=signaal_id,
        titel=titel,
        plek="sb-GM9990-1",
        verkiezingen=("GR2026",),
        kenmerken=kenmerken,
    )


def test_signaal_needs_what_was_seen(dossier: Dossier) -> None:
    leeg = SIGNAAL.model_copy(update={"wat": " "})
    assert dossier.doe(MaakSignaal(signaal=leeg)).bevindingen[0].code == "SIG_LEEG"


@pytest.mark.parametrize(
    "uitkomst", [Uitkomst.MISVERSTAND, Uitkomst.INCIDENT_ZONDER_INVLOED, Uitkomst.IN_ONDERZOEK]
)
def test_other_outcomes_are_one_act_r_onr_2(dossier: Dossier, uitkomst: Uitkomst) -> None:
    id_ = signaal(dossier)
    dossier.doe(BeoordeelSignaal(signaal=id_, uitkomst=uitkomst))
    assert dossier.stand.geef(id_, Signaal).inhoud.uitkomst is uitkomst
    assert dossier.stand.alle(Onregelmatigheid) == []


def test_onregelmatigheid_cannot_be_declared_by_an_outcome_r_onr_1(dossier: Dossier) -> None:
    id_ = signaal(dossier)
    besluit = dossier.doe(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.ONREGELMATIGHEID))
    assert [b.code for b in besluit.bevindingen] == ["SIG_NIET_ZO"]


def test_missing_kenmerk_refuses_and_names_it_r_onr_1(dossier: Dossier) -> None:
    id_ = signaal(dossier)
    zonder = VOL.model_copy(update={"verantwoordelijke": None})
    besluit = dossier.doe(vast(id_, zonder))
    assert [b.code for b in besluit.bevindingen] == ["ONR_GEEN_VERANTWOORDELIJKE"]
    assert dossier.stand.alle(Onregelmatigheid) == []


def test_all_three_make_the_onregelmatigheid_and_close_the_signaal(dossier: Dossier) -> None:
    id_ = signaal(dossier)
    assert dossier.doe(vast(id_, titel=" ")).bevindingen[0].code == "ONR_GEEN_TITEL"
    dossier.doe(vast(id_))
    (onregelmatigheid,) = dossier.stand.alle(Onregelmatigheid)
    assert onregelmatigheid.inhoud.keten == "uitslagvaststelling"
    assert onregelmatigheid.inhoud.feiten == SIGNAAL.wat
    assert dossier.stand.geef(id_, Signaal).inhoud.uitkomst is Uitkomst.ONREGELMATIGHEID
    terug = dossier.doe(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.MISVERSTAND))
    assert terug.bevindingen[0].code == "SIG_AL_ONREGELMATIGHEID"


def verzoek(id_: str, **anders: object) -> LegOnregelmatigheidVast:
    return LegOnregelmatigheidVast.model_validate({**vast(id_).model_dump(), **anders})


def test_the_elections_are_those_of_the_day_r_rap_2() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    assert wereld.vraag(verzoek(id_, verkiezingen=())) == ["ONR_VERKIEZING"]
    assert wereld.vraag(verzoek(id_, verkiezingen=("GR2026", "TK1999"))) == ["ONR_VERKIEZING"]
    assert wereld.vraag(verzoek(id_)) == []


def test_flags_go_along_with_it() -> None:
    """R-ONR-9: both kinds can go into an advice; nothing is flagged by itself."""
    wereld = Wereld()
    kaal = wereld.stand.geef(wereld.lukt(verzoek(wereld.signaal())), Onregelmatigheid).inhoud
    assert not kaal.relevant_advies_herstemming
    assert not kaal.relevant_evaluatieadvies
    spatie = wereld.lukt(verzoek(wereld.signaal(), titel=" Zonder stempas "))
    assert wereld.stand.geef(spatie, Onregelmatigheid).inhoud.titel == "Zonder stempas"
    onr = wereld.lukt(
        verzoek(
            wereld.signaal(),
            relevant_advies_herstemming=True,
            relevant_evaluatieadvies=True,
            laat_bekend_reden="Later gezien.",
        )
    )
    inhoud = wereld.stand.geef(onr, Onregelmatigheid).inhoud
    assert inhoud.relevant_advies_herstemming
    assert inhoud.relevant_evaluatieadvies
    assert inhoud.laat_bekend_reden == "Later gezien."


def test_one_signaal_is_one_onregelmatigheid_until_it_is_withdrawn() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    onr = wereld.onregelmatigheid(id_)
    assert wereld.vraag(verzoek(id_)) == ["ONR_BESTAAT_AL"]
    assert wereld.vraag(TrekIn(object=id_, reden="x")) == ["INT_EERST"]
    wereld.lukt(TrekIn(object=onr, reden="Verkeerd beoordeeld"))
    assert wereld.stand.geef(id_, Signaal).inhoud.uitkomst is Uitkomst.IN_ONDERZOEK
    assert wereld.stand.onregelmatigheid_van(id_) is None
    wereld.lukt(verzoek(id_))
    assert wereld.vraag(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.MISVERSTAND)) == [
        "SIG_AL_ONREGELMATIGHEID"
    ]


def test_a_withdrawn_signaal_is_not_judged() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    wereld.lukt(TrekIn(object=id_, reden="Dubbel"))
    assert wereld.vraag(verzoek(id_)) == ["INGETROKKEN"]
