"""Nothing open, nobody surprised: what closing asks (R-ESC-1, R-ESC-8, R-PA-14 to R-PA-17)."""

import pytest

from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import OPVOLGING, Wereld, escalatie, overleg, overslag, uur
from waarnemer_app.domain.afronding import (
    minister_weet_het,
    toets_aanwijzing_klaar,
    toets_afronding,
)
from waarnemer_app.domain.handelingen import (
    LegEscalatieVast,
    LegOpvolgingVast,
    LegOverlegVast,
    NoteerMail,
    NoteerVerteld,
    SlaTredeOver,
)
from waarnemer_app.domain.onregelmatigheid import (
    Ernst,
    Kenmerken,
    Verantwoordelijke,
    toets_minister,
)
from waarnemer_app.domain.procesaanwijzing import JaNee, Procesaanwijzing, SchorsingOverleg


def codes(wereld: Wereld, onr: str) -> list[str]:
    return [b.code for b in toets_afronding(wereld.stand, onr)]


def klaar(ernst: Ernst = Ernst.LICHT, kenmerken: Kenmerken = VOL) -> tuple[Wereld, str]:
    """An onregelmatigheid that may be closed."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid(ernst=ernst, kenmerken=kenmerken)
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    wereld.informeer(onr)
    assert codes(wereld, onr) in ([], ["ONR_W_MINISTER"])
    return wereld, onr


def test_overleg_comes_first_or_why_it_was_not_there_r_esc_1() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.informeer(onr)
    wereld.lukt(SlaTredeOver(overslag=overslag(onr)))
    assert codes(wereld, onr) == ["AF_GEEN_OVERLEG"], "another rung was skipped"
    wereld.lukt(SlaTredeOver(overslag=overslag(onr, trede="informeel_overleg")))
    assert codes(wereld, onr) == []
    leeg = Wereld()
    zonder_reden = leeg.onregelmatigheid(laat_bekend_reden=" ")
    leeg.informeer(zonder_reden)
    assert codes(leeg, zonder_reden) == ["AF_GEEN_OVERLEG"]
    laat = Wereld()
    gezien = laat.onregelmatigheid(laat_bekend_reden="Het stond in het proces-verbaal.")
    laat.informeer(gezien)
    assert codes(laat, gezien) == []


def test_nobody_is_surprised_r_esc_8() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    assert codes(wereld, onr) == ["AF_NIET_GEINFORMEERD"]
    wereld.informeer(onr)
    assert codes(wereld, onr) == []


def test_a_procesaanwijzing_needs_its_follow_up_r_pa_16_r_pa_17() -> None:
    wereld, onr = klaar()
    aanwijzing = wereld.aanwijzing(onr)
    assert codes(wereld, onr) == ["AF_GEEN_OPVOLGING", "AF_VERMELDING_PV", "AF_KENNISGEVING_OPEN"]
    wereld.lukt(LegOpvolgingVast(procesaanwijzing=aanwijzing, opvolging=OPVOLGING))
    assert codes(wereld, onr) == ["AF_VERMELDING_PV", "AF_KENNISGEVING_OPEN"]
    wereld.lukt(
        LegOpvolgingVast(
            procesaanwijzing=aanwijzing,
            opvolging=OPVOLGING,
            vermelding_gezien_in_pv=JaNee.NIET_GEZIEN,
        )
    )
    assert codes(wereld, onr) == ["AF_KENNISGEVING_OPEN"], "not seen is an answer"


def test_told_and_mailed_for_every_recipient_r_pa_15() -> None:
    wereld, onr = klaar()
    aanwijzing = wereld.aanwijzing(onr)
    wereld.lukt(
        LegOpvolgingVast(
            procesaanwijzing=aanwijzing, opvolging=OPVOLGING, vermelding_gezien_in_pv=JaNee.NEE
        )
    )
    for kennisgeving in wereld.stand.kennisgevingen(aanwijzing):
        assert codes(wereld, onr) == ["AF_KENNISGEVING_OPEN"]
        wereld.lukt(NoteerVerteld(kennisgeving=kennisgeving.id, op=uur(4), hoe="telefonisch"))
        wereld.lukt(NoteerMail(kennisgeving=kennisgeving.id, concept_op=uur(4)))
        assert codes(wereld, onr) == ["AF_KENNISGEVING_OPEN"]
        wereld.lukt(NoteerMail(kennisgeving=kennisgeving.id, verstuurd_op=uur(4)))
    assert codes(wereld, onr) == []


def test_schorsing_is_asked_when_it_is_serious_r_pa_14() -> None:
    besproken = SchorsingOverleg(besproken=True, uitkomst="Niet nodig", besloten_door="voorzitter")
    for ernst, schorsing, verwacht in (
        (Ernst.LICHT, None, []),
        (Ernst.ERNSTIG, None, ["AF_SCHORSING"]),
        (Ernst.ERNSTIG, besproken, []),
        (Ernst.ZEER_ERNSTIG, SchorsingOverleg(besproken=False), []),
    ):
        wereld, onr = klaar(ernst=ernst)
        wereld.maak_compleet(wereld.aanwijzing(onr, schorsing=schorsing))
        assert codes(wereld, onr) == verwacht


def test_two_procesaanwijzingen_say_each_code_once() -> None:
    wereld, onr = klaar()
    wereld.aanwijzing(onr)
    wereld.aanwijzing(onr)
    assert codes(wereld, onr) == ["AF_GEEN_OPVOLGING", "AF_VERMELDING_PV", "AF_KENNISGEVING_OPEN"]


@pytest.mark.parametrize("ernst", list(Ernst), ids=str)
def test_the_minister_hears_of_a_serious_risk_in_either_keten_r_onr_10(ernst: Ernst) -> None:
    gevraagd = ["ONR_W_MINISTER"] if ernst is not Ernst.LICHT else []
    for wie in (Verantwoordelijke.STEMBUREAU, Verantwoordelijke.GEMEENTE):
        kenmerken = VOL.model_copy(update={"verantwoordelijke": wie})
        wereld, onr = klaar(ernst=ernst, kenmerken=kenmerken)
        gevonden = toets_afronding(wereld.stand, onr)
        assert [b.code for b in gevonden] == gevraagd
        assert not any(b.blokkeert for b in gevonden)
        wereld.lukt(
            LegEscalatieVast(escalatie=escalatie(onr, trede="minister_ingelicht", naar="BZK"))
        )
        assert codes(wereld, onr) == []
    assert toets_minister(ernst, verteld=True) == []


def test_an_escalatie_to_the_gemeente_is_not_the_minister_r_onr_10() -> None:
    wereld, onr = klaar(ernst=Ernst.ERNSTIG)
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr)))
    assert not minister_weet_het(wereld.stand, onr)
    aanwijzing = wereld.aanwijzing(onr)
    minister, gemeente = wereld.stand.kennisgevingen(aanwijzing)
    wereld.lukt(NoteerVerteld(kennisgeving=gemeente.id, op=uur(4), hoe="telefonisch"))
    assert not minister_weet_het(wereld.stand, onr)
    wereld.lukt(NoteerVerteld(kennisgeving=minister.id, op=uur(4), hoe="telefonisch"))
    assert minister_weet_het(wereld.stand, onr)


def test_a_talk_about_schorsing_says_what_was_decided_and_by_whom_r_pa_14() -> None:
    """Kieswet J 38: the stembureau decides; that must be readable."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid(ernst=Ernst.ERNSTIG)
    wereld.langs_de_ladder(onr)
    for schorsing, open_ in (
        (SchorsingOverleg(besproken=True), True),
        (SchorsingOverleg(besproken=True, uitkomst="Niet geschorst"), True),
        (SchorsingOverleg(besproken=True, uitkomst=" ", besloten_door="voorzitter"), True),
        (SchorsingOverleg(besproken=True, uitkomst="Nee", besloten_door=" "), True),
        (SchorsingOverleg(besproken=True, uitkomst="Nee", besloten_door="voorzitter"), False),
        (SchorsingOverleg(besproken=False), False),
    ):
        id_ = wereld.aanwijzing(onr, schorsing=schorsing)
        aanwijzing = wereld.stand.geef(id_, Procesaanwijzing).inhoud
        codes = [b.code for b in toets_aanwijzing_klaar(aanwijzing, Ernst.ERNSTIG)]
        assert ("AF_SCHORSING" in codes) is open_
    nooit = wereld.stand.geef(wereld.aanwijzing(onr), Procesaanwijzing).inhoud
    half = wereld.aanwijzing(onr, schorsing=SchorsingOverleg(besproken=True))
    zinnen = [
        b.melding
        for inhoud in (nooit, wereld.stand.geef(half, Procesaanwijzing).inhoud)
        for b in toets_aanwijzing_klaar(inhoud, Ernst.ERNSTIG)
        if b.code == "AF_SCHORSING"
    ]
    assert "is besproken" in zinnen[0]
    assert "is besloten, en door wie" in zinnen[1]
