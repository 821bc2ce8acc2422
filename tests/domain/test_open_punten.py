"""What is open, by duty and then by age (R-PA-15, R-PA-17, R-ONR-2)."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.domain.handelingen.test_procesaanwijzing import geef, onregelmatigheid
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import DAG, Klokje, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BeoordeelSignaal,
    Besluit,
    BewaarConcept,
    Concept,
    Context,
    Handeling,
    LegOpvolgingVast,
    MaakSignaal,
    NieuweInhoud,
    NoteerMail,
    NoteerVerteld,
    TrekIn,
    Vertrek,
)
from waarnemer_app.domain.kennisgeving import MINISTER, Kennisgeving, OntvangerRol
from waarnemer_app.domain.open_punten import (
    OpenPunt,
    Plicht,
    Toestand,
    open_punten,
    open_vragen,
    tel_signalen,
)
from waarnemer_app.domain.procesaanwijzing import Nageleefd, Opvolging
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.stand import Stand
from waarnemer_app.dossier import Dossier

TITELS = {"t1": "Opening en inrichting"}
NU = DAG + timedelta(hours=14)


@pytest.fixture
def dossier(tmp_path: Path) -> Dossier:
    return maak_dossier(tmp_path / "d", Klokje(DAG + timedelta(hours=12)))


def punten(dossier: Dossier, nu: datetime = NU) -> list[OpenPunt]:
    return open_punten(dossier.stand, dossier.concepten(), TITELS, nu)


def nieuw_signaal(dossier: Dossier, uren: float, *, spoed: bool = False) -> str:
    huidig = dossier.stand.huidig_bezoek()
    signaal = Signaal(
        bron=Monitoringbron.WAARNEMINGEN,
        waargenomen_op=DAG + timedelta(hours=uren),
        bezoek=huidig.id if huidig else None,
        wat="De stembus stond niet in het zicht.",
        spoed=spoed,
    )
    return dossier.doe(MaakSignaal(signaal=signaal)).objecten[0]


def concept(soort: str, bezoek: str | None = None, **inhoud: object) -> BewaarConcept:
    return BewaarConcept(
        concept=Concept(
            id=f"c-{soort}",
            soort=soort,
            bezoek=bezoek,
            inhoud={"formulier": "t1", **inhoud},
            gewijzigd_op=DAG + timedelta(hours=10 if soort == "notitie" else 9),
        )
    )


def test_empty_dossier_has_nothing_open(dossier: Dossier) -> None:
    assert punten(dossier) == []


def test_duties_come_first_and_the_oldest_of_a_duty_goes_before(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    geef(dossier, onr)
    bezoek = dossier.doe(BeginBezoek(plek=oefenlokaal(2))).objecten[-1]
    dossier.doe(concept("waarneming", bezoek))
    laat, vroeg = nieuw_signaal(dossier, 11), nieuw_signaal(dossier, 10)
    open_ = punten(dossier)
    assert [p.plicht for p in open_] == [
        Plicht.VERTELLEN,
        Plicht.VERTELLEN,
        Plicht.BEOORDELEN,
        Plicht.BEOORDELEN,
        Plicht.AFMAKEN,
        Plicht.OPVOLGEN,
    ]
    assert [p.id for p in open_[2:4]] == [vroeg, laat]
    assert open_[0].sinds == INVULLING.gegeven_op
    assert open_[0].toestand is Toestand.TE_LAAT
    assert {p.titel for p in open_[:2]} == {
        "De minister weet het nog niet",
        "De gemeente weet het nog niet",
    }


def test_told_leaves_the_mail_and_both_close_the_point_r_pa_15(dossier: Dossier) -> None:
    aanwijzing = geef(dossier, onregelmatigheid(dossier)).objecten[0]
    minister = next(
        o.id
        for o in dossier.stand.alle(Kennisgeving)
        if o.inhoud.ontvanger.rol is OntvangerRol.MINISTER
    )
    dossier.doe(
        NoteerVerteld(kennisgeving=minister, op=DAG + timedelta(hours=12), hoe="telefonisch")
    )
    dossier.doe(NoteerMail(kennisgeving=minister, concept_op=DAG + timedelta(hours=12)))
    mail = next(p for p in punten(dossier) if p.plicht is Plicht.MAILEN)
    assert mail.titel == "Mail aan de minister is nog concept"
    assert (mail.pagina, mail.id, mail.toestand) == ("kennisgevingen", aanwijzing, Toestand.LET_OP)
    dossier.doe(NoteerMail(kennisgeving=minister, verstuurd_op=DAG + timedelta(hours=12)))
    assert all("minister" not in p.titel for p in punten(dossier))


def test_signaal_with_spoed_goes_first_and_a_judged_one_is_gone_r_onr_2(dossier: Dossier) -> None:
    oud = nieuw_signaal(dossier, 9)
    spoed = nieuw_signaal(dossier, 11, spoed=True)
    open_ = punten(dossier)
    assert [(p.id, p.pagina) for p in open_] == [(spoed, "kenmerken"), (oud, "kenmerken")]
    assert open_[0].titel == "Signaal 2 beoordelen"
    dossier.doe(BeoordeelSignaal(signaal=oud, uitkomst=Uitkomst.IN_ONDERZOEK))
    assert punten(dossier)[-1].pagina == "onderzoek"
    dossier.doe(BeoordeelSignaal(signaal=oud, uitkomst=Uitkomst.MISVERSTAND))
    assert [p.id for p in punten(dossier)] == [spoed]
    assert tel_signalen(dossier.stand) == {oud: 1, spoed: 2}


def test_half_written_form_and_note_are_open_and_other_concepts_are_not(dossier: Dossier) -> None:
    bezoek = dossier.doe(BeginBezoek(plek=oefenlokaal(2))).objecten[-1]
    voortgang = {"gezien": 11, "niet_gezien": 1, "totaal": 21}
    dossier.doe(concept("waarneming", bezoek, voortgang=voortgang))
    dossier.doe(concept("notitie", bezoek, tekst="half"))
    dossier.doe(concept("overleg"))
    formulier, notitie = punten(dossier)
    assert (formulier.titel, formulier.waar) == (
        "Opening en inrichting",
        "nr. 2 · 9 vragen open",
    )
    assert (formulier.pagina, formulier.id, formulier.toon_duur) == (
        "formulier",
        "c-waarneming",
        False,
    )
    assert (notitie.titel, notitie.pagina) == ("Notitie afmaken", "notitie")


@pytest.mark.parametrize(
    ("voortgang", "verwacht"),
    [
        ({"gezien": 3, "niet_gezien": 0, "totaal": 4}, 1),
        ({"gezien": 5, "niet_gezien": 5, "totaal": 4}, 0),
        ({"gezien": "3", "niet_gezien": 0, "totaal": 4}, None),
        (None, None),
    ],
)
def test_open_questions_are_counted_only_when_they_are_known(
    voortgang: object, verwacht: int | None
) -> None:
    handeling = concept("waarneming", None, voortgang=voortgang)
    assert open_vragen(handeling.concept) == verwacht


def test_opvolging_becomes_a_warning_after_its_termijn_r_pa_17(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    aanwijzing = geef(dossier, onr).objecten[0]
    assert INVULLING.termijn is not None

    def opvolging(na: timedelta) -> OpenPunt:
        assert INVULLING.termijn is not None
        nu = INVULLING.termijn + na
        return next(p for p in punten(dossier, nu) if p.plicht is Plicht.OPVOLGEN)

    voor, na = opvolging(-timedelta(minutes=1)), opvolging(timedelta(minutes=1))
    assert (voor.toestand, voor.toon_duur) == (Toestand.LEEG, False)
    assert (na.toestand, na.toon_duur, na.sinds) == (Toestand.LET_OP, True, INVULLING.termijn)
    assert (na.pagina, na.id) == ("procesaanwijzing", aanwijzing)
    dossier.doe(
        LegOpvolgingVast(
            procesaanwijzing=aanwijzing,
            opvolging=Opvolging(
                nageleefd=Nageleefd.BINNEN_TERMIJN,
                tekst="De bus staat nu in het zicht.",
                vastgesteld_op=DAG + timedelta(hours=12),
            ),
        )
    )
    assert all(p.plicht is not Plicht.OPVOLGEN for p in punten(dossier))


def test_day_is_proposed_for_closing_on_a_later_date_without_a_running_visit(
    dossier: Dossier,
) -> None:
    bezoek = dossier.doe(BeginBezoek(plek=oefenlokaal(1))).objecten[-1]
    morgen = DAG + timedelta(hours=23)
    assert punten(dossier, morgen) == []
    dossier.doe(Vertrek(bezoek=bezoek))
    assert punten(dossier, DAG + timedelta(hours=14)) == []
    (dag,) = punten(dossier, morgen)
    assert (dag.plicht, dag.pagina) == (Plicht.DAG_SLUITEN, "versturen")


def test_long_names_do_not_break_the_list(dossier: Dossier) -> None:
    dossier.doe(BeginBezoek(plek=oefenlokaal(3, naam="n" * 300)))
    dossier.doe(concept("waarneming", None))
    nieuw_signaal(dossier, 11)
    assert len(punten(dossier)) == 2


def test_what_is_half_written_opens_where_it_was_written(dossier: Dossier) -> None:
    onr = onregelmatigheid(dossier)
    for soort in ("signaal", "overleg", "escalatie", "procesaanwijzing"):
        betreft = None if soort == "signaal" else onr
        dossier.doe(
            BewaarConcept(
                concept=Concept(id=f"c-{soort}", soort=soort, betreft=betreft, gewijzigd_op=DAG)
            )
        )
    weg = Concept(id="c-weg", soort="overleg", betreft="weg", gewijzigd_op=DAG)
    dossier.doe(BewaarConcept(concept=weg))
    open_ = {p.pagina: p.id for p in punten(dossier) if p.plicht is Plicht.AFMAKEN}
    assert open_ == {
        "signaal": "c-signaal",
        "overleg": onr,
        "escalatie": onr,
        "onregelmatigheid": onr,
    }


def test_a_withdrawn_or_erased_procesaanwijzing_asks_nothing_more() -> None:
    wereld = Wereld()
    aanwijzing = wereld.aanwijzing(wereld.onregelmatigheid())
    assert len(open_punten(wereld.stand, (), {}, NU)) == 3
    wereld.lukt(TrekIn(object=aanwijzing, reden="Was er niet"))
    assert open_punten(wereld.stand, (), {}, NU) == []
    los = Wereld()
    los.lukt(Los())
    assert open_punten(los.stand, (), {}, NU) == [], "its content was erased by law"


class Los(Handeling):
    """A kennisgeving whose procesaanwijzing is gone."""

    def beslis(self, stand: Stand, context: Context) -> Besluit:
        inhoud = Kennisgeving(procesaanwijzing="weg", ontvanger=MINISTER)
        return Besluit(revisies=(NieuweInhoud("k-1", inhoud),))
