"""What the program must be unable to do, or always does (kind *structuur* in the list of rules)."""

from collections.abc import Iterator

import pytest
from pydantic import BaseModel, ValidationError

from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.wereld import Wereld
from tests.helpers import boom
from waarnemer_app.domain.handelingen import BeoordeelSignaal, MaakSignaal
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.verkiezing import PlekSoort, Processtap

ANDERS = (Uitkomst.MISVERSTAND, Uitkomst.INCIDENT_ZONDER_INVLOED, Uitkomst.IN_ONDERZOEK)


@pytest.mark.parametrize("uitkomst", list(Uitkomst), ids=str)
def test_without_all_kenmerken_it_stays_a_signaal_r_onr_2(uitkomst: Uitkomst) -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    geweigerd = wereld.doe(BeoordeelSignaal(signaal=id_, uitkomst=uitkomst)).geweigerd
    assert geweigerd is (uitkomst not in ANDERS)
    assert wereld.stand.geef(id_, Signaal).inhoud.uitkomst is (
        Uitkomst.NIEUW if geweigerd else uitkomst
    )
    assert wereld.stand.alle(Onregelmatigheid) == []
    assert uitkomst.open is (uitkomst in {Uitkomst.NIEUW, Uitkomst.IN_ONDERZOEK})


def test_a_signaal_cannot_be_made_as_an_onregelmatigheid_r_onr_1() -> None:
    wereld = Wereld()
    klaar = SIGNAAL.model_copy(update={"uitkomst": Uitkomst.ONREGELMATIGHEID})
    assert wereld.vraag(MaakSignaal(signaal=klaar)) == ["SIG_NIET_ZO"]


def test_there_are_nine_sources_and_each_signaal_has_one_r_wn_10() -> None:
    assert len(Monitoringbron) == 9
    for bron in ("telefoon", None, ("media", "overig")):
        with pytest.raises(ValidationError):
            Signaal.model_validate({**SIGNAAL.model_dump(), "bron": bron})
    eigen = {bron.value for bron in Monitoringbron if not bron.extern}
    assert eigen == {"waarnemingen", "processen_verbaal", "data_analyse"}


def test_every_step_of_the_process_can_be_observed_r_wn_6() -> None:
    assert [stap.value for stap in Processtap] == [
        "kandidaatstelling",
        "registratie",
        "stempassen",
        "stemming",
        "telling",
        "zitting_gsb",
        "zitting_hsb",
        "zitting_csb",
        "vaststelling",
    ]
    assert {soort.value for soort in PlekSoort} == {
        "stembureau",
        "gemeente",
        "openbaar_lichaam",
        "waterschap",
        "anders",
    }


def velden(model: type[BaseModel]) -> Iterator[str]:
    for naam, veld in model.model_fields.items():
        yield naam
        for deel in (veld.annotation, *getattr(veld.annotation, "__args__", ())):
            if isinstance(deel, type) and issubclass(deel, BaseModel):
                yield from velden(deel)


def test_no_field_and_no_question_asks_how_somebody_voted_r_wn_12() -> None:
    namen = {naam for soort in SOORTEN.values() for naam in velden(soort)}
    assert {"opdracht", "risicos", "naam"} <= namen, "the walk goes into the parts"
    verboden = ("stemkeuze", "gestemd_op", "partij", "kandidaat_naam", "kiezer", "kiezer_naam")
    assert not namen & set(verboden)
    vormen = [boom.text(pad).casefold() for pad in boom.laid("forms/*.md")]
    assert len(vormen) >= 7
    for zin in (
        "op wie stemde",
        "welke partij",
        "waarop stemde",
        "hoe stemde",
        "naam van de kiezer",
    ):
        assert not [vorm for vorm in vormen if zin in vorm]


def test_the_kenmerken_stand_in_the_content_itself_r_pa_1() -> None:
    velden_ = {
        "signaal": "s1",
        "titel": "t",
        "feiten": "f",
        "waargenomen_op": SIGNAAL.waargenomen_op,
        "plek": "p",
        "verkiezingen": ("GR2026",),
    }
    assert Onregelmatigheid.model_validate({**velden_, "kenmerken": VOL}).kenmerken == VOL
    for leeg in (
        {"risicos": ()},
        {"waarom": " "},
        {"bron": None},
        {"feitelijke_constatering": " "},
        {"verantwoordelijke": None},
        {"verantwoordelijke": "iemand_anders"},
    ):
        kenmerken = VOL.model_dump() | leeg
        with pytest.raises(ValidationError, match="R-ONR-1"):
            Onregelmatigheid.model_validate({**velden_, "kenmerken": kenmerken})
