"""Recording what was given is never blocked; closing needs more (R-PA-12 to R-PA-17)."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.handelingen.test_signaal import signaal, vast
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.helpers.voorbeeld import DAG, Klokje, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    AfwijkReden,
    Escalatie,
    Kanaal,
    Overleg,
    Tredeoverslag,
)
from waarnemer_app.domain.handelingen import (
    LegEscalatieVast,
    LegOpvolgingVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    NoteerMail,
    NoteerVerteld,
    SlaTredeOver,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    JaNee,
    Nageleefd,
    Opvolging,
    Procesaanwijzing,
)
from waarnemer_app.dossier import Dossier, Uitkomst

LAAT = DAG + timedelta(hours=12)


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return maak_dossier(tmp_path / "d", Klokje(LAAT))


def onregelmatigheid(dossier: Dossier) -> str:
    return dossier.doe(vast(signaal(dossier))).objecten[-1]


def overleg(onr: str, uren: float = 1, **anders: object) -> Overleg:
    velden: dict[str, object] = {
        "onregelmatigheid": onr,
        "tijd": DAG + timedelta(hours=uren),
        "met_rol": "voorzitter",
        "kanaal": Kanaal.TER_PLAATSE,
        "afspraak": "De voorzitter blijft erbij.",
        "opgelost": False,
    }
    return Overleg.model_validate({**velden, **anders})


def escalatie(onr: str, uren: float = 2, **anders: object) -> Escalatie:
    velden: dict[str, object] = {
        "onregelmatigheid": onr,
        "tijd": DAG + timedelta(hours=uren),
        "naar": "Oefengemeente Voorbeeld",
        "met_rol": "projectleider verkiezingen",
        "kanaal": Kanaal.TELEFONISCH,
        "afspraak": "De gemeente kan het niet oplossen.",
        "opgelost": False,
    }
    return Escalatie.model_validate({**velden, **anders})


def geef(dossier: Dossier, onr: str, invulling: Invulling = INVULLING) -> Uitkomst:
    return dossier.doe(
        LegProcesaanwijzingVast(onregelmatigheid=onr, plek=oefenlokaal(1), invulling=invulling)
    )


def test_regular_aanwijzing_after_overleg_and_escalatie_has_no_deviation(
    dossier: Dossier,
) -> None:
    onr = onregelmatigheid(dossier)
    dossier.doe(LegOverlegVast(overleg=overleg(onr)))
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr)))
    uitkomst = geef(dossier, onr)
    aanwijzing = dossier.stand.geef(uitkomst.objecten[0], Procesaanwijzing).inhoud
    assert aanwijzing.afwijkingen == ()
    assert aanwijzing.vastgelegd_door == "waarnemer-01"
    assert aanwijzing.invulling.gegeven_door_lid == "lid-a"


def test_irregular_aanwijzing_is_stored_with_its_codes_never_refused(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    uitkomst = geef(dossier, onr, Invulling(gegeven_op=DAG))
    aanwijzing = dossier.stand.geef(uitkomst.objecten[0], Procesaanwijzing).inhoud
    assert aanwijzing.gegeven_met_afwijking
    assert set(aanwijzing.afwijkingen) == {
        "PA_GEEN_OVERLEG",
        "PA_GEEN_ESCALATIE",
        "PA_HERSTEL_ONMOGELIJK",
        "PA_NIET_EVENREDIG",
        "PA_GEEN_OPDRACHT",
        "PA_GEVER_NIET_BEVOEGD",
        "PA_GEEN_TERMIJN",
    }


def test_skipped_rung_lifts_the_missing_escalatie_r_esc_5(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    dossier.doe(LegOverlegVast(overleg=overleg(onr)))
    overslag = Tredeoverslag(
        onregelmatigheid=onr,
        trede=ESCALATIE,
        tijd=DAG,
        reden=AfwijkReden.TIJDSDRUK,
        toelichting="De bus vult zich.",
    )
    onbekend = overslag.model_copy(update={"trede": "bestaat-niet"})
    assert dossier.doe(SlaTredeOver(overslag=onbekend)).bevindingen[0].code == (
        "ESC_TREDE_ONBEKEND"
    )
    dossier.doe(SlaTredeOver(overslag=overslag))
    uitkomst = geef(dossier, onr)
    assert dossier.stand.geef(uitkomst.objecten[0], Procesaanwijzing).inhoud.afwijkingen == ()


def test_end_of_the_zitting_comes_from_the_package(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    dossier.doe(LegOverlegVast(overleg=overleg(onr)))
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr)))
    laat = INVULLING.model_copy(update={"termijn": DAG.replace(hour=21, minute=1)})
    uitkomst = geef(dossier, onr, laat)
    aanwijzing = dossier.stand.geef(uitkomst.objecten[0], Procesaanwijzing).inhoud
    assert aanwijzing.afwijkingen == ("PA_W_TERMIJN_NA_ZITTING",)


def test_nothing_given_is_nothing_recorded(dossier: Dossier) -> None:
    uitkomst = geef(dossier, onregelmatigheid(dossier), Invulling())
    assert [b.code for b in uitkomst.bevindingen] == ["PA_NIET_GEGEVEN"]


def test_two_recipients_open_until_told_and_mailed_r_pa_15(
    dossier: Dossier, tmp_path: Path
) -> None:
    aanwijzing = geef(dossier, onregelmatigheid(dossier)).objecten[0]
    open_ = dossier.stand.kennisgevingen(aanwijzing)
    assert [k.inhoud.ontvanger.rol for k in open_] == ["minister", "gemeente"]
    id_ = open_[0].id
    assert dossier.doe(NoteerVerteld(kennisgeving=id_, op=LAAT + timedelta(days=1))).geweigerd
    assert dossier.doe(NoteerMail(kennisgeving=id_)).geweigerd
    dossier.doe(NoteerVerteld(kennisgeving=id_, op=LAAT, hoe="telefonisch", aan="piket"))
    dossier.doe(NoteerMail(kennisgeving=id_, concept_op=LAAT))
    assert not dossier.stand.geef(id_, Kennisgeving).inhoud.compleet
    dossier.doe(NoteerMail(kennisgeving=id_, verstuurd_op=LAAT))
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    inhoud = weer.stand.geef(id_, Kennisgeving).inhoud
    assert inhoud.compleet
    assert inhoud.mail_concept_op == LAAT
    weer.sluit()


def test_follow_up_needs_a_text_r_pa_17(dossier: Dossier) -> None:
    aanwijzing = geef(dossier, onregelmatigheid(dossier)).objecten[0]
    leeg = Opvolging(nageleefd=Nageleefd.BINNEN_TERMIJN, tekst=" ", vastgesteld_op=LAAT)
    handeling = LegOpvolgingVast(procesaanwijzing=aanwijzing, opvolging=leeg)
    assert dossier.doe(handeling).bevindingen[0].code == "PA_OPVOLGING_ZONDER_TEKST"
    vol = leeg.model_copy(update={"tekst": "Vanaf 10.20 uur ging het goed."})
    dossier.doe(
        LegOpvolgingVast(
            procesaanwijzing=aanwijzing, opvolging=vol, vermelding_gezien_in_pv=JaNee.JA
        )
    )
    inhoud = dossier.stand.geef(aanwijzing, Procesaanwijzing).inhoud
    assert inhoud.opvolging == vol
    assert inhoud.vermelding_gezien_in_pv is JaNee.JA
