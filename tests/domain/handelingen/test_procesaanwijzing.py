"""Recording what was given is never blocked; closing needs more (R-PA-12 to R-PA-17)."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.handelingen.test_signaal import signaal, vast
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.wereld import OPVOLGING, Wereld, uur
from tests.helpers.voorbeeld import DAG, Klokje, heropen, maak_dossier, oefenlokaal, pakket
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    AfwijkReden,
    Escalatie,
    Kanaal,
    Overleg,
    Tredeoverslag,
)
from waarnemer_app.domain.handelingen import (
    CorrigeerProcesaanwijzing,
    LegEscalatieVast,
    LegOpvolgingVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    NoteerMail,
    NoteerVermelding,
    NoteerVerteld,
    SlaTredeOver,
    TrekIn,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.procesaanwijzing import (
    Invulling,
    JaNee,
    Nageleefd,
    Opvolging,
    Procesaanwijzing,
)
from waarnemer_app.domain.verkiezing import StembureauSoort, VerkiezingSoort
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
        "PA_GEEN_GEADRESSEERDE",
        "PA_GEEN_WIJZE",
        "PA_GEVER_NIET_BEVOEGD",
        "PA_GEEN_TERMIJN",
    }


def test_only_spoed_goes_without_escalatie_also_when_the_rung_was_skipped_r_esc_4(
    dossier: Dossier,
) -> None:
    """Another reason to leave the ladder is stored (R-ESC-5), and lifts nothing (plan 1.4)."""
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
    aanwijzing = dossier.stand.geef(uitkomst.objecten[0], Procesaanwijzing).inhoud
    assert aanwijzing.afwijkingen == ("PA_GEEN_ESCALATIE",)
    spoed = {"spoed": True, "spoedreden": AfwijkReden.TIJDSDRUK, "spoedtoelichting": "Te laat."}
    uitkomst = geef(dossier, onr, INVULLING.model_copy(update=spoed))
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
    assert dossier.doe(
        NoteerVerteld(kennisgeving=id_, op=LAAT + timedelta(days=1), hoe="x")
    ).geweigerd
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


def test_the_recorder_is_never_the_giver_r_pa_12() -> None:
    wereld = Wereld()
    id_ = wereld.aanwijzing(wereld.onregelmatigheid(), uitgesproken_door_ander="waarnemer")
    aanwijzing = wereld.stand.geef(id_, Procesaanwijzing).inhoud
    assert "PA_GEVER_NIET_BEVOEGD" in aanwijzing.afwijkingen
    assert (aanwijzing.vastgelegd_door, aanwijzing.invulling.gegeven_door_lid) == (
        "waarnemer-01",
        "lid-a",
    )


def test_a_time_in_the_future_is_kept_with_its_code_r_pa_13() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    id_ = wereld.aanwijzing(onr, gegeven_op=uur(12.5), termijn=uur(13))
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.afwijkingen == ("PA_W_TOEKOMST",)


def test_a_correction_asks_the_rules_again_and_keeps_the_rest() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    id_ = wereld.aanwijzing(onr, termijn=None)
    wereld.maak_compleet(id_)
    ander = replace(wereld, waarnemer=wereld.waarnemer.model_copy(update={"id": "waarnemer-02"}))

    def corrigeer(reden: str = "Vergeten", **anders: object) -> CorrigeerProcesaanwijzing:
        return CorrigeerProcesaanwijzing(
            procesaanwijzing=id_, invulling=INVULLING.model_copy(update=anders), reden=reden
        )

    assert ander.vraag(corrigeer(" ")) == ["REDEN_ONTBREEKT"]
    assert ander.vraag(corrigeer(gegeven_op=None)) == ["PA_NIET_GEGEVEN"]
    ander.lukt(corrigeer())
    aanwijzing = wereld.stand.geef(id_, Procesaanwijzing)
    assert aanwijzing.inhoud.afwijkingen == ()
    assert aanwijzing.inhoud.invulling == INVULLING
    assert aanwijzing.inhoud.opvolging == OPVOLGING
    assert aanwijzing.inhoud.vermelding_gezien_in_pv is JaNee.JA
    assert aanwijzing.inhoud.vastgelegd_door == "waarnemer-01", "who recorded it stays"
    assert aanwijzing.geschiedenis[-1].reden == "Vergeten"
    assert len(wereld.stand.kennisgevingen(id_)) == 2


def test_another_plek_adds_who_must_be_told_r_pa_18() -> None:
    wereld = Wereld()
    id_ = wereld.aanwijzing(wereld.onregelmatigheid())
    elders = oefenlokaal(2, gemeente_code="GM9991", gemeente="Oefengemeente Elders")
    wereld.doe(
        CorrigeerProcesaanwijzing(
            procesaanwijzing=id_, invulling=INVULLING, plek=elders, reden="Ander lokaal"
        )
    )
    wie = [k.inhoud.ontvanger.organisatie for k in wereld.stand.kennisgevingen(id_)]
    assert wie == ["", "GM9990", "GM9991"]
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.plek == elders


def test_the_waterschap_is_told_at_its_election_r_org_8() -> None:
    wereld = Wereld(pakket(VerkiezingSoort.AB))
    csb = oefenlokaal(1, stembureau_soort=StembureauSoort.CSB)
    id_ = wereld.aanwijzing(wereld.onregelmatigheid(), plek=csb)
    gevonden = [k.inhoud.ontvanger for k in wereld.stand.kennisgevingen(id_)]
    assert [(o.rol, o.verplicht) for o in gevonden] == [
        ("minister", True),
        ("gemeente", True),
        ("waterschap", True),
    ]


def test_no_gemeente_is_said_in_the_record_r_pa_18() -> None:
    wereld = Wereld(pakket(VerkiezingSoort.TK))
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    csb = oefenlokaal(1, stembureau_soort=StembureauSoort.CSB)
    id_ = wereld.aanwijzing(onr, plek=csb)
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.afwijkingen == ("KG_GEEN_GEMEENTE",)


def test_the_proces_verbaal_may_be_seen_later_r_pa_16() -> None:
    wereld = Wereld()
    id_ = wereld.aanwijzing(wereld.onregelmatigheid())
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.vermelding_gezien_in_pv is None
    wereld.lukt(NoteerVermelding(procesaanwijzing=id_, gezien=JaNee.NEE))
    wereld.lukt(LegOpvolgingVast(procesaanwijzing=id_, opvolging=OPVOLGING))
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.vermelding_gezien_in_pv is JaNee.NEE
    wereld.lukt(NoteerVermelding(procesaanwijzing=id_, gezien=JaNee.JA))
    assert wereld.stand.geef(id_, Procesaanwijzing).inhoud.vermelding_gezien_in_pv is JaNee.JA


def test_a_withdrawn_procesaanwijzing_takes_no_more_acts() -> None:
    wereld = Wereld()
    id_ = wereld.aanwijzing(wereld.onregelmatigheid())
    wereld.lukt(TrekIn(object=id_, reden="Was er niet"))
    for handeling in (
        NoteerVermelding(procesaanwijzing=id_, gezien=JaNee.JA),
        LegOpvolgingVast(procesaanwijzing=id_, opvolging=OPVOLGING),
        CorrigeerProcesaanwijzing(procesaanwijzing=id_, invulling=INVULLING, reden="x"),
    ):
        assert wereld.vraag(handeling) == ["INGETROKKEN"]


def test_the_hours_come_from_the_list_and_a_plek_typed_by_hand_has_none() -> None:
    """A visit keeps its plek without locaties; the package has them (R-PA-9)."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    laat = DAG.replace(hour=21, minute=1)
    zonder = oefenlokaal(1, locaties=())
    bekend = wereld.aanwijzing(onr, plek=zonder, termijn=laat)
    met_de_hand = wereld.aanwijzing(onr, plek=oefenlokaal(7, locaties=()), termijn=laat)
    afwijkingen = [
        wereld.stand.geef(id_, Procesaanwijzing).inhoud.afwijkingen for id_ in (bekend, met_de_hand)
    ]
    assert afwijkingen == [("PA_W_TERMIJN_NA_ZITTING",), ()]
