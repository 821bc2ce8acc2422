"""R-ONR-1 to R-ONR-6: all three kenmerken, or it stays a signaal."""

from itertools import product

import pytest
from pydantic import ValidationError

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Kenmerken,
    Onregelmatigheid,
    Risico,
    Verantwoordelijke,
    kenmerk_staat,
    keten_van,
    toets_kenmerken,
)
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.signaal import Monitoringbron, OnderzoekContact, Signaal
from waarnemer_app.domain.verkiezing import VerkiezingSoort

GR = (VerkiezingSoort.GR,)
SIGNAAL = Signaal(
    bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=DAG, wat="Kiezers zonder stempas toegelaten"
)
VOL = Kenmerken(
    risicos=(Risico.BETROUWBAARHEID,),
    waarom="Er zitten dan stemmen in de bus zonder stempas.",
    bron=ConstateringBron.ZELF_GEZIEN,
    feitelijke_constatering="Drie kiezers kregen een stembiljet zonder stempas.",
    verantwoordelijke=Verantwoordelijke.STEMBUREAU,
)


def codes(
    kenmerken: Kenmerken, signaal: Signaal = SIGNAAL, soorten: tuple[VerkiezingSoort, ...] = GR
) -> list[str]:
    return [b.code for b in toets_kenmerken(kenmerken, signaal, soorten)]


@pytest.mark.parametrize("kenmerken", list(product([True, False], repeat=3)))
def test_only_all_three_kenmerken_make_an_onregelmatigheid_r_onr_1(
    kenmerken: tuple[bool, bool, bool],
) -> None:
    een, twee, drie = kenmerken
    wijziging: dict[str, object] = {}
    if not een:
        wijziging["risicos"] = ()
    if not twee:
        wijziging["feitelijke_constatering"] = ""
    if not drie:
        wijziging["verantwoordelijke"] = None
    gevuld = VOL.model_copy(update=wijziging)
    assert kenmerk_staat(gevuld, SIGNAAL, GR) == kenmerken
    geblokkeerd = any(b.blokkeert for b in toets_kenmerken(gevuld, SIGNAAL, GR))
    assert geblokkeerd is not all(kenmerken)


def test_risk_needs_its_explanation_r_onr_3() -> None:
    assert codes(VOL.model_copy(update={"waarom": "  "})) == ["ONR_GEEN_UITLEG"]


def test_verloop_alone_is_a_warning_that_does_not_block_r_onr_3() -> None:
    gevonden = toets_kenmerken(VOL.model_copy(update={"risicos": (Risico.VERLOOP,)}), SIGNAAL, GR)
    assert [b.code for b in gevonden] == ["ONR_W_ALLEEN_VERLOOP"]
    assert not gevonden[0].blokkeert


@pytest.mark.parametrize("bron", [b for b in Monitoringbron if b.extern], ids=str)
def test_external_signal_needs_own_onderzoek_with_contact_r_onr_5(bron: Monitoringbron) -> None:
    extern = SIGNAAL.model_copy(update={"bron": bron})
    assert codes(VOL, extern) == ["ONR_EXTERN_SIGNAAL"]
    onderzocht = VOL.model_copy(update={"bron": ConstateringBron.EXTERN_ONDERZOCHT})
    assert codes(onderzocht, extern) == ["ONR_GEEN_ONDERZOEK"]
    contact = OnderzoekContact(tijd=DAG, met_rol="projectleider verkiezingen")
    assert codes(onderzocht, extern.model_copy(update={"onderzoek": (contact,)})) == []


def test_keten_follows_from_who_is_responsible_r_onr_6() -> None:
    assert keten_van(Verantwoordelijke.STEMBUREAU) is Keten.UITSLAGVASTSTELLING
    for wie in ("gemeente", "openbaar_lichaam", "waterschap"):
        assert keten_van(Verantwoordelijke(wie)) is Keten.ORGANISATIE
    with pytest.raises(ValueError, match="geen keten"):
        keten_van(Verantwoordelijke.IEMAND_ANDERS)
    with pytest.raises(ValueError, match="geen keten"):
        keten_van(None)


def test_somebody_else_stays_a_signaal_r_onr_6() -> None:
    anders = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.IEMAND_ANDERS})
    assert codes(anders) == ["ONR_IEMAND_ANDERS"]


@pytest.mark.parametrize("soort", list(VerkiezingSoort))
def test_waterschap_only_at_waterschapsverkiezingen_r_org_8(soort: VerkiezingSoort) -> None:
    waterschap = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.WATERSCHAP})
    verwacht = [] if soort is VerkiezingSoort.AB else ["ONR_WATERSCHAP_GEEN_ROL"]
    assert codes(waterschap, soorten=(soort,)) == verwacht
    samen = codes(waterschap, soorten=(soort, VerkiezingSoort.AB))
    assert samen == verwacht, "held together, it has no role at the other election"


def onregelmatigheid(**anders: object) -> Onregelmatigheid:
    basis: dict[str, object] = {
        "signaal": "s1",
        "titel": "Kiezers zonder stempas",
        "feiten": SIGNAAL.wat,
        "waargenomen_op": DAG,
        "plek": "sb-GM9990-1",
        "verkiezingen": ("GR2026",),
        "kenmerken": VOL,
    }
    return Onregelmatigheid.model_validate({**basis, **anders})


def test_content_cannot_exist_without_all_kenmerken_r_onr_1() -> None:
    with pytest.raises(ValidationError, match="R-ONR-1"):
        onregelmatigheid(kenmerken=VOL.model_copy(update={"feitelijke_constatering": ""}))


def test_keten_cannot_be_typed_and_survives_writing_and_reading_r_onr_6() -> None:
    gelogen = onregelmatigheid(keten="organisatie")
    assert gelogen.keten is Keten.UITSLAGVASTSTELLING
    terug = Onregelmatigheid.model_validate_json(gelogen.model_dump_json())
    assert terug == gelogen
    assert '"keten":"uitslagvaststelling"' in gelogen.model_dump_json()


def test_what_is_no_content_at_all_is_refused() -> None:
    with pytest.raises(ValidationError):
        Onregelmatigheid.model_validate("onregelmatigheid")


def test_nothing_is_flagged_and_nobody_was_told_by_itself_r_esc_8() -> None:
    kaal = onregelmatigheid()
    assert not kaal.relevant_advies_herstemming
    assert not kaal.relevant_evaluatieadvies
    assert kaal.organisatie_vooraf_geinformeerd_op is None
    assert kaal.afgerond_op is None
