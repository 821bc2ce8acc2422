"""What the screens of a visit read: forms and how they stand, what is open, words of a place."""

from pathlib import Path

import pytest

from tests.ui.proef import Klok, nieuw_dossier, om
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.escalatie import Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BeoordeelSignaal,
    BewaarConcept,
    Concept,
    LegOnregelmatigheidVast,
    LegOverlegVast,
    LegProcesaanwijzingVast,
    LegWaarnemingVast,
    MaakSignaal,
    Vertrek,
)
from waarnemer_app.domain.onregelmatigheid import (
    ConstateringBron,
    Ernst,
    Kenmerken,
    Risico,
    Verantwoordelijke,
)
from waarnemer_app.domain.pakket import Toewijzing
from waarnemer_app.domain.procesaanwijzing import Invulling
from waarnemer_app.domain.signaal import Monitoringbron, Signaal, Uitkomst
from waarnemer_app.domain.verkiezing import PlekSoort, Processtap, StembureauSoort
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.bezoek.feiten import (
    adres,
    eerste_open,
    formulieren_bij,
    gepland,
    hele_plek,
    sinds_tot,
    soort_en_gemeente,
    voor_vertrek,
    voortgang,
)
from waarnemer_app.ui.components import Progress


@pytest.fixture
def dossier(tmp_path: Path, klok: Klok) -> Dossier:
    return nieuw_dossier(tmp_path / "d", klok)


@pytest.fixture
def bezoek(dossier: Dossier) -> str:
    return dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9012"))).objecten[-1]


def concept(bezoek: str, formulier: str = "t1", **voortgang: int) -> BewaarConcept:
    inhoud: dict[str, object] = {"formulier": formulier, "versie": "1"}
    if voortgang:
        inhoud["voortgang"] = voortgang
    return BewaarConcept(
        concept=Concept(
            id=f"c-{formulier}",
            soort="waarneming",
            bezoek=bezoek,
            inhoud=inhoud,
            gewijzigd_op=om(14),
        )
    )


def vastgelegd(dossier: Dossier, bezoek: str, nummer: int = 0) -> LegWaarnemingVast:
    kop = formulieren_bij(dossier, bezoek)[nummer].kop
    return LegWaarnemingVast(
        waarneming=Waarneming(
            bezoek=bezoek,
            formulier=kop.id,
            versie=kop.versie,
            xform_sha256=kop.xform_sha256,
            processtap=kop.processtap,
            antwoorden={},
        )
    )


def test_a_place_in_words(dossier: Dossier) -> None:
    bus = dossier.plek("sb-GM9990-9012")
    assert adres(bus).endswith("en 2 meer")
    assert soort_en_gemeente(bus) == "Stembureau, gemeente Oefengemeente Voorbeeld"
    gemeente = dossier.plek("gemeente-GM9990")
    assert soort_en_gemeente(gemeente) == "Gemeente"
    assert adres(gemeente.model_copy(update={"locaties": (), "gemeente": ""})) == ""


def test_a_visit_keeps_a_place_without_locations_and_they_are_found_again(
    dossier: Dossier, bezoek: str
) -> None:
    plek = dossier.stand.geef(bezoek, Bezoek).inhoud.plek
    assert plek.locaties == ()
    assert len(hele_plek(dossier, plek).locaties) == 3
    vreemd = plek.model_copy(update={"id": "nergens"})
    assert hele_plek(dossier, vreemd) is vreemd


def namen(dossier: Dossier, bezoek: str) -> list[str]:
    return [f.kop.id for f in formulieren_bij(dossier, bezoek)]


def test_forms_are_empty_then_busy_then_stated(dossier: Dossier, bezoek: str) -> None:
    assert {f.staat for f in formulieren_bij(dossier, bezoek)} == {"empty"}
    dossier.doe(concept(bezoek, "t1", gezien=2, niet_gezien=1, totaal=9))
    bezig = formulieren_bij(dossier, bezoek)[0]
    assert (bezig.staat, bezig.ver) == ("busy", Progress(2, 1, 9))
    dossier.doe(vastgelegd(dossier, bezoek, 1))
    staten = [f.staat for f in formulieren_bij(dossier, bezoek)]
    assert staten == ["busy", "stated", "empty", "empty", "empty", "empty"]
    dossier.doe(Vertrek(bezoek=bezoek))
    ander = dossier.doe(BeginBezoek(plek=dossier.plek("sb-GM9990-9001"))).objecten[-1]
    assert {f.staat for f in formulieren_bij(dossier, ander)} == {"empty"}


def test_a_plek_is_offered_the_forms_that_fit_it(dossier: Dossier, bezoek: str) -> None:
    """A waarneming may be at a stembureau, a gemeente or elsewhere (R-WN-6); T0 fits all."""
    assert namen(dossier, bezoek) == ["t1", "t2", "t3", "t4", "t5", "t0"]
    dossier.doe(Vertrek(bezoek=bezoek))
    gemeente = dossier.plek("gemeente-GM9990")
    loket = dossier.doe(BeginBezoek(plek=gemeente)).objecten[-1]
    assert namen(dossier, loket) == ["t7", "t0"]
    dossier.doe(Vertrek(bezoek=loket))
    gsb = gemeente.model_copy(
        update={
            "id": "gsb",
            "soort": PlekSoort.STEMBUREAU,
            "stembureau_soort": StembureauSoort.GSB,
        }
    )
    zitting = dossier.doe(BeginBezoek(plek=gsb)).objecten[-1]
    assert namen(dossier, zitting) == ["t6", "t0"]


def test_a_form_that_was_begun_stays_wherever_it_was(dossier: Dossier, bezoek: str) -> None:
    dossier.doe(concept(bezoek, "t7"))
    assert namen(dossier, bezoek) == ["t1", "t2", "t3", "t4", "t5", "t7", "t0"]


def test_after_the_end_of_the_stemming_its_forms_come_last(dossier: Dossier, bezoek: str) -> None:
    """Kieswet J 1: the stemming lasts until 21.00 hours."""

    def eerst(uur: int, minuut: int = 0) -> Processtap:
        volgend = eerste_open(formulieren_bij(dossier, bezoek), om(uur, minuut))
        assert volgend is not None
        return volgend.kop.processtap

    assert eerst(7, 5) == eerst(20, 59) == Processtap.STEMMING
    assert eerst(21) == eerst(0, 40) == Processtap.TELLING


def test_going_on_is_with_what_was_begun_then_with_what_was_not(
    dossier: Dossier, bezoek: str
) -> None:
    hier = [f.kop for f in formulieren_bij(dossier, bezoek)]
    tweede = hier[1]
    dossier.doe(concept(bezoek, tweede.id))
    volgend = eerste_open(formulieren_bij(dossier, bezoek), om(14))
    assert volgend is not None
    assert volgend.kop == tweede
    assert volgend.ver is None
    klaar = vastgelegd(dossier, bezoek, 1).model_copy(update={"concept": f"c-{tweede.id}"})
    dossier.doe(klaar)
    for nummer in (0, 2, 3, 4, 5):
        volgend = eerste_open(formulieren_bij(dossier, bezoek), om(14))
        assert volgend is not None
        assert volgend.kop == hier[nummer]
        dossier.doe(vastgelegd(dossier, bezoek, nummer))
    assert eerste_open(formulieren_bij(dossier, bezoek), om(14)) is None


def test_progress_is_only_what_was_counted(bezoek: str) -> None:
    assert voortgang(concept(bezoek).concept) is None
    assert voortgang(concept(bezoek, gezien=1, niet_gezien=0, totaal=2).concept) == Progress(
        1, 0, 2
    )


@pytest.mark.parametrize(
    ("open_", "tekst", "staat"),
    [
        ({"gezien": 8, "niet_gezien": 0, "totaal": 9}, "1 vraag is nog open", "empty"),
        ({"gezien": 0, "niet_gezien": 0, "totaal": 9}, "9 vragen zijn nog open", "empty"),
        (
            {"gezien": 9, "niet_gezien": 0, "totaal": 9},
            "1 formulier is nog niet vastgelegd",
            "busy",
        ),
        ({}, "1 formulier is nog niet vastgelegd", "busy"),
    ],
)
def test_before_leaving_it_says_what_is_open(
    dossier: Dossier, bezoek: str, open_: dict[str, int], tekst: str, staat: str
) -> None:
    dossier.doe(concept(bezoek, "t1", **open_))
    eerste = voor_vertrek(dossier, dossier.stand.geef(bezoek, Bezoek))[0]
    assert (eerste.tekst, eerste.staat) == (tekst, staat)


def test_before_leaving_it_names_the_signalen_that_were_not_judged(
    dossier: Dossier, bezoek: str
) -> None:
    for wat in ("Eerste", "Tweede"):
        signaal = Signaal(
            bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=om(14), bezoek=bezoek, wat=wat
        )
        laatste = dossier.doe(MaakSignaal(signaal=signaal)).objecten[0]
    dossier.doe(BeoordeelSignaal(signaal=laatste, uitkomst=Uitkomst.MISVERSTAND))
    teksten = [c.tekst for c in voor_vertrek(dossier, dossier.stand.geef(bezoek, Bezoek))]
    assert teksten == [
        "Er staan geen vragen open",
        "Signaal 1 is nog niet beoordeeld",
        "Aankomst 14.05 is genoteerd",
    ]


def test_before_leaving_it_names_what_nobody_talked_about(dossier: Dossier, bezoek: str) -> None:
    def regel() -> str:
        return voor_vertrek(dossier, dossier.stand.geef(bezoek, Bezoek))[1].tekst

    assert regel() == "Er is hier geen signaal"
    plek = dossier.stand.geef(bezoek, Bezoek).inhoud.plek.id
    signaal = Signaal(
        bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=om(14), bezoek=bezoek, wat="Folders"
    )
    id_ = dossier.doe(MaakSignaal(signaal=signaal)).objecten[0]
    kenmerken = Kenmerken(
        risicos=(Risico.BETROUWBAARHEID,),
        waarom="Kiezers zien ze.",
        bron=ConstateringBron.ZELF_GEZIEN,
        feitelijke_constatering="Folders op tafel",
        verantwoordelijke=Verantwoordelijke.STEMBUREAU,
    )
    vast = LegOnregelmatigheidVast(
        signaal=id_,
        titel="folders",
        plek=plek,
        verkiezingen=(dossier.pakket.stemming.verkiezingen[0].id,),
        kenmerken=kenmerken,
        ernst=Ernst.ERNSTIG,
    )
    uitkomst = dossier.doe(vast)
    assert not uitkomst.geweigerd, uitkomst.bevindingen
    assert regel() == "Signaal 1 is nog niet besproken"
    overleg = Overleg(
        onregelmatigheid=uitkomst.objecten[-1],
        tijd=om(14, 1),
        met_rol="Voorzitter van het stembureau",
        kanaal=Kanaal.TER_PLAATSE,
        afspraak="De voorzitter haalt ze weg.",
        opgelost=True,
    )
    assert not dossier.doe(LegOverlegVast(overleg=overleg)).geweigerd
    assert regel() == "Elk signaal is besproken"
    gegeven = LegProcesaanwijzingVast(
        onregelmatigheid=uitkomst.objecten[-1],
        plek=dossier.plek(plek),
        invulling=Invulling(gegeven_op=om(14, 2)),
    )
    assert not dossier.doe(gegeven).geweigerd
    teksten = [c.tekst for c in voor_vertrek(dossier, dossier.stand.geef(bezoek, Bezoek))]
    assert teksten[2] == "2 kennisgevingen zijn nog open"


def test_times_of_a_visit_say_another_date(dossier: Dossier, bezoek: str, klok: Klok) -> None:
    dag = om(14).date()
    assert sinds_tot(dossier.stand.geef(bezoek, Bezoek).inhoud, dag) == "binnen sinds 14.05 uur"
    klok.nu = om(24, 41)
    dossier.doe(Vertrek(bezoek=bezoek))
    tekst = sinds_tot(dossier.stand.geef(bezoek, Bezoek).inhoud, dag)
    assert tekst == "14.05 uur tot 0.41 uur (19 maart)"


def test_plans_of_a_place_that_is_gone_are_left_out(tmp_path: Path, klok: Klok) -> None:
    plannen = (Toewijzing(plek="weg"), Toewijzing(plek="sb-GM9990-9007"))
    dossier = nieuw_dossier(tmp_path / "met-plan", klok, plannen)
    assert [plek.nummer for plek in gepland(dossier)] == [9007]
    dossier.sluit()
