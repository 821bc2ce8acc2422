"""Acts of the day: arrival, breaks, departure, another plek, the end of the day (R-WN-6)."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.wereld import LAAT, Wereld
from tests.helpers.voorbeeld import ONDERSTEUNER, Klokje, maak_dossier, oefenlokaal
from waarnemer_app.domain.bezoek import Bezoek, PlekInhoud, Werkdag
from waarnemer_app.domain.handelingen import (
    BeeindigPauze,
    BeginBezoek,
    BeginPauze,
    BeginWerkdag,
    Herkoppel,
    KoppelPlek,
    LegVerklaringAf,
    MaakNotitie,
    SluitWerkdag,
    TrekIn,
    Vertrek,
    VoegPlekToe,
)
from waarnemer_app.domain.verkiezing import Plek, PlekSoort
from waarnemer_app.domain.waarnemer import VOORWAARDEN, Verklaring
from waarnemer_app.dossier import Dossier, Uitkomst


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return maak_dossier(tmp_path / "d", Klokje())


def codes(uitkomst: Uitkomst) -> list[str]:
    return [b.code for b in uitkomst.bevindingen]


def bezoek(dossier: Dossier) -> str:
    return dossier.doe(BeginBezoek(plek=oefenlokaal(1))).objecten[-1]


def test_break_ends_with_the_departure(dossier: Dossier) -> None:
    id_ = bezoek(dossier)
    dossier.doe(BeginPauze(bezoek=id_))
    assert codes(dossier.doe(BeginPauze(bezoek=id_))) == ["PAUZE_KAN_NIET"]
    dossier.doe(Vertrek(bezoek=id_))
    klaar = dossier.stand.geef(id_, Bezoek).inhoud
    assert klaar.pauzes[0].tot == klaar.vertrek
    assert not klaar.in_pauze
    assert codes(dossier.doe(BeeindigPauze(bezoek=id_))) == ["PAUZE_KAN_NIET"]
    assert codes(dossier.doe(BeginPauze(bezoek=id_))) == ["PAUZE_KAN_NIET"]


def test_break_can_be_ended_by_hand(dossier: Dossier) -> None:
    id_ = bezoek(dossier)
    dossier.doe(BeginPauze(bezoek=id_))
    assert dossier.stand.geef(id_, Bezoek).inhoud.in_pauze
    dossier.doe(BeeindigPauze(bezoek=id_))
    assert not dossier.stand.geef(id_, Bezoek).inhoud.in_pauze


def test_departure_lies_after_arrival_and_is_given_once(dossier: Dossier) -> None:
    id_ = bezoek(dossier)
    aankomst = dossier.stand.geef(id_, Bezoek).inhoud.aankomst
    assert codes(dossier.doe(Vertrek(bezoek=id_, vertrek=aankomst))) == ["BEZOEK_TIJD"]
    assert not dossier.doe(Vertrek(bezoek=id_)).geweigerd
    assert codes(dossier.doe(Vertrek(bezoek=id_))) == ["BEZOEK_AL_KLAAR"]


def test_arrival_in_the_future_is_refused(dossier: Dossier) -> None:
    morgen = Klokje()() + timedelta(days=1)
    assert codes(dossier.doe(BeginBezoek(plek=oefenlokaal(1), aankomst=morgen))) == [
        "BEZOEK_TOEKOMST"
    ]


def test_visit_to_the_wrong_place_is_linked_with_a_reason(dossier: Dossier) -> None:
    id_ = bezoek(dossier)
    ander = oefenlokaal(2)
    assert codes(dossier.doe(Herkoppel(bezoek=id_, plek=ander, reden=" "))) == ["REDEN_ONTBREEKT"]
    zelfde = Herkoppel(bezoek=id_, plek=oefenlokaal(1), reden="x")
    assert codes(dossier.doe(zelfde)) == ["PLEK_GELIJK"]
    dossier.doe(Herkoppel(bezoek=id_, plek=ander, reden="Andere ingang"))
    nu = dossier.stand.geef(id_, Bezoek).inhoud
    assert nu.plek.id == ander.id
    assert [(h.van_plek, h.reden) for h in nu.herkoppelingen] == [("sb-GM9990-1", "Andere ingang")]


def test_hand_typed_place_is_used_at_once_and_linked_later(dossier: Dossier) -> None:
    plek = Plek(id="eigen-1", soort=PlekSoort.ANDERS, naam="Drukkerij Oefening", oefen=True)
    dossier.doe(VoegPlekToe(plek=plek))
    assert codes(dossier.doe(VoegPlekToe(plek=plek))) == ["PLEK_BESTAAT"]
    leeg = plek.model_copy(update={"id": "eigen-2", "naam": " "})
    assert codes(dossier.doe(VoegPlekToe(plek=leeg))) == ["PLEK_ZONDER_NAAM"]
    dossier.doe(BeginBezoek(plek=plek))
    onbekend = KoppelPlek(plek="eigen-1", lijstplek="nergens", reden="gevonden")
    assert codes(dossier.doe(onbekend)) == ["PLEK_ONBEKEND"]
    dossier.doe(KoppelPlek(plek="eigen-1", lijstplek="sb-GM9990-2", reden="Stond er toch in"))
    assert dossier.stand.geef("eigen-1", PlekInhoud).inhoud.plek.gekoppeld_aan == "sb-GM9990-2"
    assert dossier.stand.huidig_bezoek() is not None


def test_day_closes_when_no_visit_runs_and_a_new_one_can_begin(dossier: Dossier) -> None:
    assert codes(dossier.doe(SluitWerkdag())) == ["DAG_NIET_OPEN"]
    id_ = bezoek(dossier)
    assert codes(dossier.doe(SluitWerkdag())) == ["DAG_BEZOEK_BEZIG"]
    assert codes(dossier.doe(BeginWerkdag())) == ["DAG_AL_OPEN"]
    dossier.doe(Vertrek(bezoek=id_))
    dossier.doe(SluitWerkdag())
    assert dossier.stand.werkdag() is None
    dossier.doe(BeginWerkdag())
    assert len(dossier.stand.alle(Werkdag)) == 2


def test_visit_without_elections_of_its_own_gets_those_of_the_package(dossier: Dossier) -> None:
    plek = oefenlokaal(2, verkiezingen=())
    id_ = dossier.doe(BeginBezoek(plek=plek)).objecten[-1]
    assert dossier.stand.geef(id_, Bezoek).inhoud.verkiezingen == ("GR2026",)


def test_note_hangs_on_the_current_visit_and_may_not_be_empty(dossier: Dossier) -> None:
    assert codes(dossier.doe(MaakNotitie(tekst="  "))) == ["NOTITIE_LEEG"]
    id_ = bezoek(dossier)
    notitie = dossier.doe(MaakNotitie(tekst=" rij tot buiten ")).objecten[0]
    from waarnemer_app.domain.bezoek import Notitie

    inhoud = dossier.stand.geef(notitie, Notitie).inhoud
    assert (inhoud.bezoek, inhoud.tekst) == (id_, "rij tot buiten")


def test_a_withdrawn_visit_takes_no_more_acts() -> None:
    wereld = Wereld()
    bezoek = wereld.lukt(BeginBezoek(plek=oefenlokaal(1)))
    wereld.lukt(TrekIn(object=bezoek, reden="Ongedaan gemaakt"))
    for handeling in (
        Vertrek(bezoek=bezoek),
        BeginPauze(bezoek=bezoek),
        BeeindigPauze(bezoek=bezoek),
        Herkoppel(bezoek=bezoek, plek=oefenlokaal(2), reden="x"),
    ):
        assert wereld.vraag(handeling) == ["INGETROKKEN"]


def test_an_ondersteuner_declares_before_the_first_visit_r_wn_2() -> None:
    wereld = Wereld(waarnemer=ONDERSTEUNER)
    begin = BeginBezoek(plek=oefenlokaal(1))
    assert wereld.vraag(begin) == ["WN_GEEN_VERKLARING"]
    verklaring = Verklaring.model_validate(
        {"verkiezing": "GR2026", "verklaard_op": LAAT, **dict.fromkeys(VOORWAARDEN, True)}
    )
    wereld.doe(LegVerklaringAf(verklaring=verklaring))
    assert wereld.vraag(begin) == []
    ander = oefenlokaal(1).model_copy(update={"verkiezingen": ("GR2026", "PS2027")})
    assert wereld.vraag(BeginBezoek(plek=ander)) == ["WN_GEEN_VERKLARING"], "per election"
