"""Tell first, close, open again; and what opens a closed one by itself (R-ESC-8, R-PA-17)."""

from collections.abc import Callable

import pytest

from tests.domain.wereld import LAAT, Wereld, escalatie, overleg, overslag, uur
from waarnemer_app.domain.handelingen import (
    CorrigeerProcesaanwijzing,
    Handeling,
    Heropen,
    LegEscalatieVast,
    LegOverlegVast,
    NoteerGeinformeerd,
    NoteerMail,
    RondAf,
    SlaTredeOver,
    TrekIn,
)
from waarnemer_app.domain.handelingen.correctie import Corrigeer
from waarnemer_app.domain.onregelmatigheid import Ernst, Onregelmatigheid


def afgerond(wereld: Wereld, onr: str) -> bool:
    return wereld.stand.geef(onr, Onregelmatigheid).inhoud.afgerond_op is not None


def klaar() -> tuple[Wereld, str]:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    wereld.lukt(SlaTredeOver(overslag=overslag(onr)))
    wereld.maak_compleet(wereld.aanwijzing(onr))
    wereld.informeer(onr)
    return wereld, onr


def test_closing_waits_for_what_is_open_r_esc_8() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    assert wereld.vraag(RondAf(onregelmatigheid=onr)) == ["AF_GEEN_OVERLEG", "AF_NIET_GEINFORMEERD"]
    assert wereld.doe(RondAf(onregelmatigheid=onr)).geweigerd
    wereld.langs_de_ladder(onr)
    wereld.informeer(onr)
    assert wereld.vraag(RondAf(onregelmatigheid=onr)) == []
    wereld.lukt(RondAf(onregelmatigheid=onr))
    assert wereld.stand.geef(onr, Onregelmatigheid).inhoud.afgerond_op == LAAT
    assert wereld.vraag(RondAf(onregelmatigheid=onr)) == ["AF_AL_AFGEROND"]


def test_a_warning_does_not_stop_closing_r_onr_10() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    wereld.langs_de_ladder(onr)
    wereld.informeer(onr)
    besluit = wereld.doe(RondAf(onregelmatigheid=onr))
    assert [b.code for b in besluit.bevindingen] == ["ONR_W_MINISTER"]
    assert afgerond(wereld, onr)


def test_opening_again_needs_a_reason() -> None:
    wereld, onr = klaar()
    assert wereld.vraag(Heropen(onregelmatigheid=onr, reden="x")) == ["AF_NIET_AFGEROND"]
    wereld.lukt(RondAf(onregelmatigheid=onr))
    assert wereld.vraag(Heropen(onregelmatigheid=onr, reden=" ")) == ["REDEN_ONTBREEKT"]
    wereld.lukt(Heropen(onregelmatigheid=onr, reden="Er kwam nog iets."))
    assert not afgerond(wereld, onr)
    assert wereld.stand.geef(onr, Onregelmatigheid).geschiedenis[-1].reden == "Er kwam nog iets."


def test_who_told_and_how_r_esc_8() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()

    def vertel(**anders: object) -> NoteerGeinformeerd:
        velden = {"onregelmatigheid": onr, "op": LAAT, "hoe": "telefonisch", "door": "waarnemer"}
        return NoteerGeinformeerd.model_validate({**velden, **anders})

    assert wereld.vraag(vertel(hoe=" ")) == ["GEI_ONVOLLEDIG"]
    assert wereld.vraag(vertel(door="")) == ["GEI_ONVOLLEDIG"]
    assert wereld.vraag(vertel(op=uur(12.1))) == ["GEI_TOEKOMST"]
    wereld.lukt(vertel())
    inhoud = wereld.stand.geef(onr, Onregelmatigheid).inhoud
    assert inhoud.organisatie_vooraf_geinformeerd_op == LAAT
    assert inhoud.organisatie_vooraf_geinformeerd_hoe == "telefonisch"
    assert inhoud.organisatie_vooraf_geinformeerd_door == "waarnemer"


def _trek_overleg_in(wereld: Wereld, onr: str) -> Handeling:
    return TrekIn(object=wereld.stand.overleggen(onr)[0].id, reden="Dubbel")


def _trek_escalatie_in(wereld: Wereld, onr: str) -> Handeling:
    return TrekIn(object=wereld.stand.escalaties(onr)[0].id, reden="Dubbel")


def _trek_overslag_in(wereld: Wereld, onr: str) -> Handeling:
    return TrekIn(object=wereld.stand.overslagen(onr)[0].id, reden="Dubbel")


def _corrigeer_aanwijzing(wereld: Wereld, onr: str) -> Handeling:
    (aanwijzing,) = wereld.stand.aanwijzingen(onr)
    return CorrigeerProcesaanwijzing(
        procesaanwijzing=aanwijzing.id, invulling=aanwijzing.inhoud.invulling, reden="Typefout"
    )


def _corrigeer_kennisgeving(wereld: Wereld, onr: str) -> Handeling:
    (aanwijzing,) = wereld.stand.aanwijzingen(onr)
    kennisgeving = wereld.stand.kennisgevingen(aanwijzing.id)[0]
    nieuw = kennisgeving.inhoud.model_copy(update={"verteld_op": None})
    return Corrigeer(object=kennisgeving.id, inhoud=nieuw, reden="Niet verteld")


def _nog_een_aanwijzing(wereld: Wereld, onr: str) -> None:
    wereld.aanwijzing(onr)


OPENT: list[Callable[[Wereld, str], Handeling]] = [
    _trek_overleg_in,
    _trek_escalatie_in,
    _trek_overslag_in,
    _corrigeer_aanwijzing,
    _corrigeer_kennisgeving,
]


@pytest.mark.parametrize("wat", OPENT, ids=lambda f: f.__name__)
def test_what_it_rests_on_changes_and_it_opens_again(
    wat: Callable[[Wereld, str], Handeling],
) -> None:
    wereld, onr = klaar()
    wereld.lukt(RondAf(onregelmatigheid=onr))
    assert not wereld.doe(wat(wereld, onr)).geweigerd
    assert not afgerond(wereld, onr)


def test_a_new_procesaanwijzing_opens_what_was_closed_r_pa_17() -> None:
    wereld, onr = klaar()
    wereld.lukt(RondAf(onregelmatigheid=onr))
    _nog_een_aanwijzing(wereld, onr)
    assert not afgerond(wereld, onr)


def test_more_talk_or_a_mail_leaves_it_closed() -> None:
    wereld, onr = klaar()
    wereld.lukt(RondAf(onregelmatigheid=onr))
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    (aanwijzing,) = wereld.stand.aanwijzingen(onr)
    kennisgeving = wereld.stand.kennisgevingen(aanwijzing.id)[0]
    wereld.lukt(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=LAAT))
    assert afgerond(wereld, onr)


def test_a_withdrawn_onregelmatigheid_takes_no_more_acts() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.lukt(TrekIn(object=onr, reden="Dubbel"))
    for handeling in (
        RondAf(onregelmatigheid=onr),
        Heropen(onregelmatigheid=onr, reden="x"),
        NoteerGeinformeerd(onregelmatigheid=onr, op=LAAT, hoe="x", door="y"),
        LegOverlegVast(overleg=overleg(onr)),
        LegEscalatieVast(escalatie=escalatie(onr)),
        SlaTredeOver(overslag=overslag(onr)),
        TrekIn(object=onr, reden="x"),
    ):
        assert wereld.vraag(handeling) == ["INGETROKKEN"], handeling


def test_a_procesaanwijzing_given_after_withdrawal_is_recorded_with_its_code_r_pa_1() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.langs_de_ladder(onr)
    wereld.lukt(TrekIn(object=onr, reden="Dubbel"))
    wereld.aanwijzing(onr)
    (aanwijzing,) = wereld.stand.aanwijzingen(onr)
    assert aanwijzing.inhoud.afwijkingen == ("PA_GEEN_ONREGELMATIGHEID",)
