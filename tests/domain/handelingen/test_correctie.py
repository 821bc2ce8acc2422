"""Correcting keeps the kind; withdrawing keeps the content readable."""

from pathlib import Path

import pytest

from tests.domain.handelingen.test_waarneming import WAARNEMING
from tests.domain.test_onregelmatigheid import SIGNAAL, VOL
from tests.domain.wereld import LAAT, Wereld, escalatie, overleg, overslag, uur
from tests.helpers.voorbeeld import maak_dossier, oefenlokaal
from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    Corrigeer,
    CorrigeerWaarneming,
    LegEscalatieVast,
    LegOverlegVast,
    LegWaarnemingVast,
    MaakNotitie,
    MaakSignaal,
    SlaTredeOver,
    TrekIn,
)
from waarnemer_app.domain.onregelmatigheid import Ernst, Risico
from waarnemer_app.domain.signaal import Monitoringbron, Uitkomst
from waarnemer_app.domain.waarneming import Aanleiding


def test_another_kind_of_content_is_refused(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    id_ = dossier.doe(MaakNotitie(tekst="iets")).objecten[0]
    fout = dossier.doe(Corrigeer(object=id_, inhoud=SIGNAAL, reden="verkeerd"))
    assert [b.code for b in fout.bevindingen] == ["SOORT_ANDERS"]
    dossier.sluit()


def test_withdrawal_needs_a_reason_and_keeps_the_text(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    id_ = dossier.doe(MaakNotitie(tekst="iets")).objecten[0]
    assert dossier.doe(TrekIn(object=id_, reden="")).bevindingen[0].code == "REDEN_ONTBREEKT"
    dossier.doe(TrekIn(object=id_, reden="Dubbel"))
    (object_,) = dossier.stand.alle(Notitie, ook_ingetrokken=True)
    assert object_.ingetrokken
    assert object_.inhoud.tekst == "iets"
    with pytest.raises(KeyError):
        dossier.doe(TrekIn(object="nergens", reden="x"))
    dossier.sluit()


def corrigeer(wereld: Wereld, id_: str, **anders: object) -> list[str]:
    oud = wereld.stand.geef(id_, Inhoud).inhoud
    nieuw = oud.model_copy(update=anders)
    return wereld.vraag(Corrigeer(object=id_, inhoud=nieuw, reden="Verkeerd"))


def test_a_correction_is_no_way_round_the_kenmerken_r_onr_1() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    assert corrigeer(wereld, id_, uitkomst=Uitkomst.ONREGELMATIGHEID) == ["COR_UITKOMST"]
    assert corrigeer(wereld, id_, uitkomst=Uitkomst.MISVERSTAND) == []
    assert corrigeer(wereld, id_, waargenomen_op=uur(12.1)) == ["SIG_TOEKOMST"]
    assert corrigeer(wereld, id_, waargenomen_op=uur(3)) == []
    onr = wereld.onregelmatigheid(id_)
    assert corrigeer(wereld, id_, uitkomst=Uitkomst.MISVERSTAND) == ["COR_UITKOMST"]
    assert corrigeer(wereld, id_, wat="Vier kiezers") == []
    assert corrigeer(wereld, id_, bron=Monitoringbron.MEDIA) == ["ONR_EXTERN_SIGNAAL"]
    leeg = VOL.model_copy(update={"waarom": ""})
    assert corrigeer(wereld, onr, kenmerken=leeg) == ["ONR_GEEN_UITLEG"]
    assert corrigeer(wereld, onr, verkiezingen=()) == ["ONR_VERKIEZING"]
    assert corrigeer(wereld, onr, signaal="ander") == ["COR_VAST"]
    assert corrigeer(wereld, onr, afgerond_op=LAAT) == ["COR_VAST"]
    verloop = VOL.model_copy(update={"risicos": (Risico.VERLOOP,)})
    assert corrigeer(wereld, onr, kenmerken=verloop) == [], "a warning stops nothing"
    assert corrigeer(wereld, onr, ernst=Ernst.ERNSTIG) == []


def test_a_rung_keeps_its_rules_when_corrected_r_esc_1_r_esc_3_r_esc_5() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    gesprek = wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    hoger = wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr)))
    sprong = wereld.lukt(SlaTredeOver(overslag=overslag(onr)))
    for id_ in (gesprek, hoger, sprong):
        assert corrigeer(wereld, id_, onregelmatigheid="ander") == ["COR_VAST"]
        assert corrigeer(wereld, id_) == []
    assert corrigeer(wereld, gesprek, met_rol="") == ["OVL_ZONDER_ROL"]
    assert corrigeer(wereld, hoger, naar="") == ["ESC_ZONDER_ORGANISATIE"]
    assert corrigeer(wereld, sprong, trede="minister_ingelicht") == ["ESC_TREDE_ONBEKEND"]


def test_who_must_be_told_is_not_corrected_away_r_pa_15() -> None:
    wereld = Wereld()
    aanwijzing = wereld.aanwijzing(wereld.onregelmatigheid())
    minister, gemeente = wereld.stand.kennisgevingen(aanwijzing)
    assert corrigeer(wereld, minister.id, ontvanger=gemeente.inhoud.ontvanger) == ["COR_VAST"]
    assert corrigeer(wereld, minister.id, procesaanwijzing="ander") == ["COR_VAST"]
    assert corrigeer(wereld, minister.id, verteld_aan="piket") == []
    assert wereld.vraag(TrekIn(object=minister.id, reden="Niet nodig")) == ["INT_PLICHT"]


def test_what_rests_on_it_goes_first() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    aanwijzing = wereld.aanwijzing(onr)
    assert corrigeer(wereld, aanwijzing) == ["COR_PROCESAANWIJZING"]
    assert wereld.vraag(TrekIn(object=onr, reden="x")) == ["INT_EERST"]
    wereld.lukt(TrekIn(object=aanwijzing, reden="Was er niet"))
    wereld.lukt(TrekIn(object=onr, reden="Was er niet"))
    for id_ in (aanwijzing, onr):
        assert wereld.vraag(TrekIn(object=id_, reden="x")) == ["INGETROKKEN"]
    assert corrigeer(wereld, onr, titel="Anders") == ["INGETROKKEN"]


def test_a_visit_stays_while_something_of_it_is_stated_r_wn_6() -> None:
    wereld = Wereld()
    bezoek = wereld.lukt(BeginBezoek(plek=oefenlokaal(1), aankomst=LAAT))
    van_bezoek = WAARNEMING.model_copy(update={"bezoek": bezoek})
    for daad in (
        MaakNotitie(tekst="Druk.", bezoek=bezoek),
        MaakSignaal(signaal=SIGNAAL.model_copy(update={"bezoek": bezoek})),
        LegWaarnemingVast(waarneming=van_bezoek),
    ):
        id_ = wereld.lukt(daad)
        assert wereld.vraag(TrekIn(object=bezoek, reden="Vergissing")) == ["INT_EERST"]
        wereld.lukt(TrekIn(object=id_, reden="Vergissing"))
    wereld.lukt(TrekIn(object=bezoek, reden="Vergissing"))


def test_a_withdrawn_note_can_come_back_by_a_correction() -> None:
    wereld = Wereld()
    id_ = wereld.lukt(MaakNotitie(tekst="iets"))
    wereld.lukt(TrekIn(object=id_, reden="Dubbel"))
    wereld.lukt(Corrigeer(object=id_, inhoud=wereld.stand.geef(id_, Inhoud).inhoud, reden="Toch"))
    assert not wereld.stand.geef(id_, Inhoud).ingetrokken


def test_a_correction_needs_a_reason_too() -> None:
    wereld = Wereld()
    id_ = wereld.signaal()
    zonder = Corrigeer(object=id_, inhoud=SIGNAAL, reden=" ")
    assert wereld.vraag(zonder) == ["REDEN_ONTBREEKT"]


@pytest.mark.parametrize("veld", ["bezoek", "formulier", "versie", "xform_sha256"])
def test_a_form_stays_with_its_visit_and_version_r_wn_5_r_wn_6(veld: str) -> None:
    wereld = Wereld()
    id_ = wereld.lukt(LegWaarnemingVast(waarneming=WAARNEMING))
    assert corrigeer(wereld, id_, **{veld: "ander"}) == ["COR_VAST"]
    assert corrigeer(wereld, id_, antwoorden={"stembus": {"t1_08": "nee"}}) == []
    assert corrigeer(wereld, id_, aanleiding=Aanleiding.RISICOGESTUURD) == ["WN_SIGNAAL_ONTBREEKT"]


def test_a_form_is_stated_again_only_when_nothing_is_open_and_then_its_concept_goes() -> None:
    wereld = Wereld()
    id_ = wereld.lukt(LegWaarnemingVast(waarneming=WAARNEMING))
    goed = CorrigeerWaarneming(object=id_, waarneming=WAARNEMING, reden="Anders", concept="c1")
    assert wereld.doe(goed).concept_weg == "c1"
    open_ = goed.model_copy(update={"fouten": 1})
    besluit = wereld.doe(open_)
    assert [b.code for b in besluit.bevindingen] == ["WN_FOUTEN"]
    assert besluit.concept_weg is None
    assert wereld.vraag(goed.model_copy(update={"reden": " "})) == ["REDEN_ONTBREEKT"]
