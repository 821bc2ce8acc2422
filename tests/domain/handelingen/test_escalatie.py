"""Overleg and escalatie say when, with whom and what was agreed (R-ESC-1, R-ESC-3)."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.handelingen.test_procesaanwijzing import escalatie, onregelmatigheid, overleg
from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import Wereld, overslag, uur
from tests.domain.wereld import escalatie as trede_van
from tests.helpers.voorbeeld import DAG, maak_dossier
from waarnemer_app.domain.handelingen import (
    Corrigeer,
    LegEscalatieVast,
    LegOverlegVast,
    SlaTredeOver,
)
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.pakket import Keten, Trede
from waarnemer_app.dossier import Dossier

MORGEN = DAG + timedelta(days=1)


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return maak_dossier(tmp_path / "d")


@pytest.mark.parametrize(
    ("veld", "waarde", "code"),
    [
        ("met_rol", " ", "OVL_ZONDER_ROL"),
        ("afspraak", "", "OVL_ZONDER_AFSPRAAK"),
        ("tijd", MORGEN, "OVL_TOEKOMST"),
    ],
)
def test_overleg_is_complete_or_refused(
    dossier: Dossier, veld: str, waarde: object, code: str
) -> None:
    onr = onregelmatigheid(dossier)
    fout = dossier.doe(
        LegOverlegVast(overleg=overleg(onr).model_copy(update={"tijd": DAG, veld: waarde}))
    )
    assert [b.code for b in fout.bevindingen] == [code]
    dossier.doe(LegOverlegVast(overleg=overleg(onr, tijd=DAG)))
    assert len(dossier.stand.overleggen(onr)) == 1


@pytest.mark.parametrize(
    ("veld", "waarde", "code"),
    [
        ("naar", " ", "ESC_ZONDER_ORGANISATIE"),
        ("afspraak", "", "ESC_ZONDER_AFSPRAAK"),
        ("tijd", MORGEN, "ESC_TOEKOMST"),
    ],
)
def test_escalatie_is_complete_or_refused(
    dossier: Dossier, veld: str, waarde: object, code: str
) -> None:
    onr = onregelmatigheid(dossier)
    fout = dossier.doe(
        LegEscalatieVast(escalatie=escalatie(onr).model_copy(update={"tijd": DAG, veld: waarde}))
    )
    assert [b.code for b in fout.bevindingen] == [code]
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr, tijd=DAG)))
    assert len(dossier.stand.escalaties(onr)) == 1


def test_they_are_listed_by_their_own_time(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    for uren in (0, -2, -1):
        dossier.doe(LegOverlegVast(overleg=overleg(onr, uren)))
    tijden = [o.inhoud.tijd for o in dossier.stand.overleggen(onr)]
    assert tijden == sorted(tijden)
    assert len(tijden) == 3


def test_overleg_about_nothing_is_an_error_of_the_program(dossier: Dossier) -> None:
    with pytest.raises(KeyError):
        dossier.doe(LegOverlegVast(overleg=overleg("nergens")))


def test_an_escalatie_is_a_rung_of_the_ladder_r_esc_2_r_esc_3_r_esc_6() -> None:
    """Else a made-up one would be drawn, or a procesaanwijzing in the organisatieketen."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    for trede in ("procesaanwijzing", "informeel_overleg", "rapportage_van_bevindingen", "zomaar"):
        handeling = LegEscalatieVast(escalatie=trede_van(onr, trede=trede))
        assert wereld.vraag(handeling) == ["ESC_TREDE_ONBEKEND"]
    for trede in ("escalatie_naar_organisatie", "minister_ingelicht"):
        assert wereld.vraag(LegEscalatieVast(escalatie=trede_van(onr, trede=trede))) == []
    wereld.lukt(LegEscalatieVast(escalatie=trede_van(onr)))
    (gelegd,) = wereld.stand.escalaties(onr)
    anders = gelegd.inhoud.model_copy(update={"trede": "procesaanwijzing"})
    assert wereld.vraag(Corrigeer(object=gelegd.id, inhoud=anders, reden="x")) == [
        "ESC_TREDE_ONBEKEND"
    ]


def test_in_the_organisatieketen_an_escalatie_can_be_logged_too_r_esc_2() -> None:
    """Its middle rungs are not known, and one logged before the keten was corrected stays so."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid(
        kenmerken=VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
    )
    assert wereld.stand.geef(onr, Onregelmatigheid).inhoud.keten is Keten.ORGANISATIE
    assert wereld.vraag(LegEscalatieVast(escalatie=trede_van(onr))) == []


def test_a_rung_is_of_the_ladder_of_its_own_keten_r_esc_2_r_esc_3() -> None:
    """The middle rungs of the organisatieketen come with the package, for that keten alone."""
    wereld = Wereld()
    tussen = Trede(nummer=3, code="bestuurlijk_overleg", titel="Bestuurlijk overleg")
    wereld.pak = wereld.pak.model_copy(
        update={
            "ladders": tuple(
                ladder.model_copy(update={"treden": (*ladder.treden, tussen)})
                if ladder.keten is Keten.ORGANISATIE
                else ladder
                for ladder in wereld.pak.ladders
            )
        }
    )
    gemeente = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
    for kenmerken, verwacht in ((gemeente, []), (VOL, ["ESC_TREDE_ONBEKEND"])):
        onr = wereld.onregelmatigheid(kenmerken=kenmerken)
        gelegd = LegEscalatieVast(escalatie=trede_van(onr, trede=tussen.code))
        assert wereld.vraag(gelegd) == verwacht


def test_a_rung_is_not_skipped_in_the_future_r_esc_5() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    laat = SlaTredeOver(overslag=overslag(onr, tijd=uur(12.1)))
    assert wereld.vraag(laat) == ["ESC_TOEKOMST"]
    assert wereld.vraag(SlaTredeOver(overslag=overslag(onr, tijd=wereld.nu))) == [], "it is now"
