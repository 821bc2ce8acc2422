"""The check of the day: what is in order, what is open, and where it is mended."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.domain.handelingen.test_procesaanwijzing import escalatie, geef, onregelmatigheid
from tests.domain.handelingen.test_signaal import signaal, vast
from tests.domain.test_onregelmatigheid import VOL
from tests.domain.wereld import Wereld
from tests.domain.wereld import escalatie as trede
from tests.helpers.voorbeeld import DAG, Klokje, maak_dossier, oefenlokaal, pakket
from waarnemer_app.domain.dagcontrole import Controleregel, controleer_dag
from waarnemer_app.domain.escalatie import MINISTER_INGELICHT
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BeoordeelSignaal,
    BewaarConcept,
    Concept,
    LegEscalatieVast,
    LegOpvolgingVast,
    MaakNotitie,
    NoteerMail,
    NoteerVerteld,
    SluitWerkdag,
    TrekIn,
    Vertrek,
)
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import Nageleefd, Opvolging, Procesaanwijzing
from waarnemer_app.domain.signaal import Uitkomst
from waarnemer_app.domain.verkiezing import VerkiezingSoort
from waarnemer_app.dossier import Dossier

LAAT = DAG + timedelta(hours=12)


@pytest.fixture
def klok() -> Klokje:
    return Klokje(LAAT)


@pytest.fixture
def dossier(tmp_path: Path, klok: Klokje) -> Dossier:
    return maak_dossier(tmp_path / "d", klok)


def regels(dossier: Dossier) -> list[Controleregel]:
    return controleer_dag(dossier.stand, dossier.concepten())


def open_(dossier: Dossier) -> list[Controleregel]:
    return [regel for regel in regels(dossier) if not regel.in_orde]


def goed(dossier: Dossier) -> list[str]:
    return [regel.titel for regel in regels(dossier) if regel.in_orde]


def concept(soort: str, betreft: str | None = None) -> BewaarConcept:
    return BewaarConcept(
        concept=Concept(id=f"c-{soort}", soort=soort, betreft=betreft, gewijzigd_op=LAAT)
    )


def bezoek(dossier: Dossier, nummer: int = 1) -> str:
    return dossier.doe(BeginBezoek(plek=oefenlokaal(nummer))).objecten[-1]


def test_an_empty_dossier_is_in_order(dossier: Dossier) -> None:
    assert open_(dossier) == []
    assert goed(dossier) == [
        "0 bezoeken hebben een vertrektijd",
        "0 formulieren vastgelegd",
        "0 signalen beoordeeld",
        "0 notities bewaard",
    ]


def test_a_visit_that_goes_on_is_open_until_one_leaves(dossier: Dossier) -> None:
    id_ = bezoek(dossier)
    (regel,) = open_(dossier)
    assert (regel.pagina, regel.id) == ("bezoek", id_)
    assert regel.toelichting == "1 Oefenlokaal 1"
    dossier.doe(Vertrek(bezoek=id_))
    assert open_(dossier) == []
    assert goed(dossier)[0] == "1 bezoek heeft een vertrektijd"


def test_counts_are_of_the_last_day_what_is_open_of_all(dossier: Dossier, klok: Klokje) -> None:
    dossier.doe(Vertrek(bezoek=bezoek(dossier)))
    dossier.doe(MaakNotitie(tekst="Rustig."))
    oud = signaal(dossier)
    dossier.doe(SluitWerkdag())
    klok.tijd += timedelta(days=1)
    dossier.doe(Vertrek(bezoek=bezoek(dossier, 2)))
    assert "1 bezoek heeft een vertrektijd" in goed(dossier)
    assert "0 notities bewaard" in goed(dossier)
    (regel,) = open_(dossier)
    assert (regel.titel, regel.id) == ("1 signaal is niet beoordeeld", oud)


def test_a_half_form_is_open(dossier: Dossier) -> None:
    dossier.doe(concept("waarneming"))
    (regel,) = open_(dossier)
    assert regel.titel == "1 formulier is nog niet af"
    assert (regel.pagina, regel.id) == ("formulier", "c-waarneming")


@pytest.mark.parametrize(
    ("soort", "betreft", "pagina", "id_"),
    [
        ("signaal", None, "signaal", "c-signaal"),
        ("signaal-correctie", "s-1", "signaal", "s-1"),
        ("overleg", "o-1", "overleg", "o-1"),
        ("escalatie", "o-1", "escalatie", "o-1"),
        ("procesaanwijzing", "o-1", "aanwijzing", "o-1"),
        ("notitie", None, "", ""),
    ],
)
def test_what_was_begun_and_not_stated_is_open(
    dossier: Dossier, soort: str, betreft: str | None, pagina: str, id_: str
) -> None:
    dossier.doe(concept(soort, betreft))
    (regel,) = open_(dossier)
    assert (regel.pagina, regel.id) == (pagina, id_)
    assert "nog niet" in regel.titel


def test_a_signaal_is_open_until_it_has_an_outcome_r_onr_2(dossier: Dossier) -> None:
    id_ = signaal(dossier)
    (regel,) = open_(dossier)
    assert (regel.pagina, regel.id) == ("kenmerken", id_)
    dossier.doe(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.IN_ONDERZOEK))
    assert len(open_(dossier)) == 1
    dossier.doe(BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst.MISVERSTAND))
    assert "1 signaal beoordeeld" in goed(dossier)
    assert open_(dossier) == []


def test_nothing_comes_as_a_surprise_r_esc_8(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    (regel,) = open_(dossier)
    assert regel.titel == "Zonder stempas: de gemeente weet het nog niet"
    assert (regel.pagina, regel.id) == ("onregelmatigheid", onr)
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr)))
    assert open_(dossier) == []


def test_the_organisation_is_the_one_responsible(tmp_path: Path, klok: Klokje) -> None:
    dossier = maak_dossier(tmp_path / "d", klok, pakket(VerkiezingSoort.AB))
    kenmerken = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.WATERSCHAP})
    dossier.doe(vast(signaal(dossier), kenmerken))
    assert [r.titel for r in open_(dossier)] == ["Zonder stempas: het waterschap weet het nog niet"]


def test_an_aanwijzing_is_complete_with_opvolging_and_both_mails_r_pa_15_r_pa_17(
    dossier: Dossier,
) -> None:
    onr = onregelmatigheid(dossier)
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr)))
    geef(dossier, onr)
    titels = [regel.titel for regel in open_(dossier)]
    assert titels == [
        "De opvolging van een procesaanwijzing ontbreekt",
        "2 kennisgevingen zijn nog open",
    ]
    (aanwijzing,) = dossier.stand.alle(Procesaanwijzing)
    assert open_(dossier)[1].id == aanwijzing.id
    for k in dossier.stand.alle(Kennisgeving):
        dossier.doe(NoteerVerteld(kennisgeving=k.id, op=LAAT, hoe="telefoon"))
        dossier.doe(NoteerMail(kennisgeving=k.id, verstuurd_op=LAAT))
    opvolging = Opvolging(
        nageleefd=Nageleefd.BINNEN_TERMIJN, tekst="Het ging goed.", vastgesteld_op=LAAT
    )
    dossier.doe(LegOpvolgingVast(procesaanwijzing=aanwijzing.id, opvolging=opvolging))
    assert open_(dossier) == []
    assert {"1 procesaanwijzing is compleet", "2 kennisgevingen gedaan"} <= set(goed(dossier))


def test_a_withdrawn_aanwijzing_leaves_no_duties(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    dossier.doe(LegEscalatieVast(escalatie=escalatie(onr)))
    geef(dossier, onr)
    (aanwijzing,) = dossier.stand.alle(Procesaanwijzing)
    dossier.doe(TrekIn(object=aanwijzing.id, reden="Bij het verkeerde stembureau genoteerd."))
    assert open_(dossier) == []


def test_that_the_minister_knows_tells_the_organisation_nothing_r_esc_8() -> None:
    """And who it is, is said in the words of the place (R-ORG-6)."""
    wereld = Wereld()
    hier = oefenlokaal(1, gemeente_code="GM9001", gemeente="Bonaire")
    wereld.lukt(BeginBezoek(plek=hier))
    onr = wereld.onregelmatigheid()
    wereld.lukt(LegEscalatieVast(escalatie=trede(onr, trede=MINISTER_INGELICHT)))
    titel = "Zonder stempas: het openbaar lichaam weet het nog niet"
    assert titel in [r.titel for r in controleer_dag(wereld.stand, []) if not r.in_orde]
    wereld.lukt(LegEscalatieVast(escalatie=trede(onr)))
    assert titel not in [r.titel for r in controleer_dag(wereld.stand, [])]
