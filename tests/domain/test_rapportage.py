"""Input for the rapportage: per organ, three questions, only the uitslagketen (R-RAP-1 to 8)."""

import pytest

from tests.domain.test_onregelmatigheid import VOL, onregelmatigheid
from tests.domain.wereld import Wereld, escalatie, overleg, uur
from tests.helpers.voorbeeld import oefenlokaal, pakket
from waarnemer_app.domain.handelingen import (
    BeoordeelSignaal,
    Corrigeer,
    LegEscalatieVast,
    LegOverlegVast,
    TrekIn,
    VoegPlekToe,
)
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.rapportage import (
    GEEN,
    GEEN_ORGAAN,
    NIET_ALLES,
    NOG_NIET,
    ORGANISATIEKETEN,
    TITEL,
    RapportageInvoer,
    hoort_erin,
    niet_geplaatst,
    rapportage_invoer,
    sprak_projectleider,
)
from waarnemer_app.domain.signaal import Monitoringbron, Uitkomst
from waarnemer_app.domain.verkiezing import (
    Plek,
    StembureauSoort,
    VerkiezingSoort,
    VertegenwoordigendOrgaan,
)


def invoer(wereld: Wereld) -> tuple[RapportageInvoer, ...]:
    return rapportage_invoer(wereld.stand, wereld.pak, wereld.plek_van)


def codes(wereld: Wereld) -> list[str]:
    (een,) = invoer(wereld)
    return [b.code for regel in een.geconstateerd for b in regel.bevindingen]


def klaar() -> tuple[Wereld, str]:
    """An onregelmatigheid that may stand in a rapportage as it is."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.lukt(LegOverlegVast(overleg=overleg(onr)))
    wereld.informeer(onr)
    return wereld, onr


@pytest.mark.parametrize("wie", [w for w in Verantwoordelijke if w != "iemand_anders"], ids=str)
def test_only_what_falls_under_a_stembureau_r_rap_1(wie: Verantwoordelijke) -> None:
    inhoud = onregelmatigheid(kenmerken=VOL.model_copy(update={"verantwoordelijke": wie}))
    assert hoort_erin(inhoud) is (wie is Verantwoordelijke.STEMBUREAU)


def test_a_mixed_set_gives_only_the_uitslagketen_r_rap_1() -> None:
    wereld, onr = klaar()
    gemeente = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
    wereld.onregelmatigheid(kenmerken=gemeente)
    (een,) = invoer(wereld)
    assert [regel.onregelmatigheid for regel in een.geconstateerd] == [onr]


def test_a_signaal_without_influence_never_enters_r_rap_7() -> None:
    wereld, onr = klaar()
    vraag = wereld.signaal(bron=Monitoringbron.INFORMATIEPUNT, wat="Waar kan ik stemmen?")
    wereld.lukt(BeoordeelSignaal(signaal=vraag, uitkomst=Uitkomst.INCIDENT_ZONDER_INVLOED))
    (een,) = invoer(wereld)
    assert [regel.onregelmatigheid for regel in een.geconstateerd] == [onr]


def twee_organen() -> Pakket:
    """PS and AB on one day; the waterschap covers two gemeenten, another one does not."""
    basis = pakket(VerkiezingSoort.PS)
    ps = basis.stemming.verkiezingen[0]
    schappen = (
        VertegenwoordigendOrgaan(id="ws-a", naam="Oefenwaterschap A", gemeenten=("GM9990",)),
        VertegenwoordigendOrgaan(id="ws-b", naam="Oefenwaterschap B", gemeenten=("GM9991",)),
    )
    ab = ps.model_copy(update={"id": "AB2027", "soort": VerkiezingSoort.AB, "organen": schappen})
    stemming = basis.stemming.model_copy(update={"verkiezingen": (ps, ab)})
    return basis.model_copy(update={"stemming": stemming})


def test_one_input_per_organ_and_one_fact_may_stand_at_two_r_rap_2() -> None:
    wereld = Wereld(twee_organen())
    beide = wereld.onregelmatigheid()
    alleen_ps = wereld.onregelmatigheid(verkiezingen=("GR2026",))
    per_orgaan = {
        een.orgaan.id: [r.onregelmatigheid for r in een.geconstateerd] for een in invoer(wereld)
    }
    assert per_orgaan == {"raad-GM9990": [beide, alleen_ps], "ws-a": [beide], "ws-b": []}


def test_an_organ_of_one_gemeente_is_known_by_its_id_r_rap_2() -> None:
    raad = VertegenwoordigendOrgaan(id="raad-GM9990", naam="raad")
    ander = VertegenwoordigendOrgaan(id="raad-GM999", naam="raad")
    verkiezing = pakket().stemming.verkiezingen[0].model_copy(update={"organen": (raad, ander)})
    assert verkiezing.organen_bij("GM9990") == (raad,)
    assert verkiezing.organen_bij("GM9991") == ()
    assert verkiezing.organen_bij(None) == ()
    enige = verkiezing.model_copy(update={"organen": (ander,)})
    assert enige.organen_bij(None) == (ander,)


def test_three_questions_in_order_with_number_and_name_r_rap_3() -> None:
    wereld, opgelost = klaar()
    wereld.lukt(LegOverlegVast(overleg=overleg(opgelost, opgelost=True)))
    gegeven = wereld.onregelmatigheid()
    wereld.langs_de_ladder(gegeven)
    wereld.lukt(LegOverlegVast(overleg=overleg(gegeven, opgelost=True)))
    aanwijzing = wereld.aanwijzing(gegeven)
    open_ = wereld.onregelmatigheid()
    (een,) = invoer(wereld)
    vragen = list(RapportageInvoer.model_fields)[2:5]
    assert vragen == ["geconstateerd", "opgelost", "met_aanwijzing"]
    assert [r.onregelmatigheid for r in een.geconstateerd] == [opgelost, gegeven, open_]
    assert [r.onregelmatigheid for r in een.opgelost] == [opgelost]
    assert [(r.onregelmatigheid, r.aanwijzingen) for r in een.met_aanwijzing] == [
        (gegeven, (aanwijzing,))
    ]
    assert een.geconstateerd[0].plek.aanduiding == "1 Oefenlokaal 1"
    assert een.geconstateerd[0].feiten == "Kiezers zonder stempas toegelaten"


def zonder_nummer(nummer: int) -> Plek:
    return oefenlokaal(nummer, id=f"hand-{nummer}").model_copy(update={"nummer": None})


def test_a_stembureau_without_number_is_not_ready_r_rap_3() -> None:
    wereld = Wereld()
    wereld.lukt(VoegPlekToe(plek=zonder_nummer(7)))
    onr = wereld.onregelmatigheid(plek="hand-7", laat_bekend_reden="Zag ik in het proces-verbaal.")
    wereld.informeer(onr)
    assert codes(wereld) == ["RAP_ZONDER_NUMMER"]
    gsb = zonder_nummer(8).model_copy(update={"stembureau_soort": StembureauSoort.GSB})
    wereld = Wereld()
    wereld.lukt(VoegPlekToe(plek=gsb))
    wereld.informeer(wereld.onregelmatigheid(plek="hand-8", laat_bekend_reden="Later gezien."))
    assert codes(wereld) == []


@pytest.mark.parametrize("later", [3, 4])
def test_what_an_escalatie_did_not_help_was_not_solved_by_the_overleg_r_rap_3(later: int) -> None:
    """The overleg said solved; the escalatie of that minute or after it says that it came back."""
    wereld, onr = klaar()
    wereld.lukt(LegOverlegVast(overleg=overleg(onr, tijd=uur(3), opgelost=True)))
    assert [r.onregelmatigheid for r in invoer(wereld)[0].opgelost] == [onr]
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr, tijd=uur(2))))
    assert len(invoer(wereld)[0].opgelost) == 1, "that was before the overleg"
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr, tijd=uur(later))))
    assert invoer(wereld)[0].opgelost == ()


def test_a_plek_that_is_no_stembureau_has_no_number_either_r_rap_3() -> None:
    """The stembureau is responsible, but it was seen at the gemeente: which one is not said."""
    wereld = Wereld()
    onr = wereld.onregelmatigheid(plek="gem-GM9990", laat_bekend_reden="Later gezien.")
    wereld.informeer(onr)
    assert codes(wereld) == ["RAP_ZONDER_NUMMER"]


def test_what_falls_to_no_organ_does_not_fall_out_unseen_r_rap_2_r_rap_6() -> None:
    """No organ may be told that nothing was found while something may yet be of it."""
    wereld = Wereld(pak=twee_organen())
    plek = wereld.lukt(VoegPlekToe(plek=oefenlokaal(9, id="hand-9", gemeente_code="GM9999")))
    onr = wereld.onregelmatigheid(plek=plek)
    ps, *schappen = invoer(wereld)
    assert [r.onregelmatigheid for r in ps.geconstateerd] == [onr]
    assert (ps.zonder_orgaan, [s.zonder_orgaan for s in schappen]) == (0, [1, 1])
    assert [(s.slot, s.gereed) for s in schappen] == [(NOG_NIET, False)] * 2
    (los,) = niet_geplaatst(wereld.stand, wereld.pak, wereld.plek_van)
    assert (los.regel.onregelmatigheid, los.verkiezingen) == (onr, ("AB2027",))
    assert los.reden == GEEN_ORGAAN


def test_a_procesaanwijzing_in_the_organisatieketen_is_not_lost_r_rap_1_r_rap_8() -> None:
    """She may not stand in the rapportage and must be in one: the Kiesraad says where."""
    wereld, onr = klaar()
    aanwijzing = wereld.aanwijzing(onr)
    inhoud = wereld.stand.geef(onr, Onregelmatigheid).inhoud
    gemeente = VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
    anders = inhoud.model_copy(update={"kenmerken": gemeente})
    wereld.lukt(Corrigeer(object=onr, inhoud=anders, reden="Het is toch de gemeente"))
    (een,) = invoer(wereld)
    assert (een.geconstateerd, een.gereed, een.slot) == ((), False, NOG_NIET)
    (los,) = niet_geplaatst(wereld.stand, wereld.pak, wereld.plek_van)
    assert (los.regel.aanwijzingen, los.reden) == ((aanwijzing,), ORGANISATIEKETEN)
    wereld.lukt(TrekIn(object=aanwijzing, reden="Zij was niet gegeven"))
    (een,) = invoer(wereld)
    assert (een.gereed, een.slot) == (True, GEEN)
    assert niet_geplaatst(wereld.stand, wereld.pak, wereld.plek_van) == ()


def test_it_always_says_that_not_everything_is_seen_r_rap_4() -> None:
    (leeg,) = invoer(Wereld())
    (vol,) = invoer(klaar()[0])
    assert leeg.verklaring == vol.verklaring == NIET_ALLES
    assert "kan niet elke onregelmatigheid in het land opmerken" in NIET_ALLES
    assert (leeg.slot, vol.slot) == (GEEN, "")
    assert TITEL.startswith("Invoer voor")


def test_a_projectleider_knew_or_it_was_known_late_r_rap_5() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.informeer(onr)
    wereld.lukt(LegOverlegVast(overleg=overleg(onr, met_rol="voorzitter")))
    assert codes(wereld) == ["RAP_GEEN_OVERLEG"]
    wereld.lukt(LegOverlegVast(overleg=overleg(onr, met_rol="Projectleider verkiezingen")))
    assert codes(wereld) == []
    leeg = Wereld()
    leeg.informeer(leeg.onregelmatigheid(laat_bekend_reden=" "))
    assert codes(leeg) == ["RAP_GEEN_OVERLEG"]
    laat = Wereld()
    laat.informeer(laat.onregelmatigheid(laat_bekend_reden="Het stond in het proces-verbaal."))
    assert codes(laat) == []


def test_an_escalatie_to_a_projectleider_counts_too_r_rap_5() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid()
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr, met_rol="burgemeester")))
    assert not sprak_projectleider(wereld.stand, onr)
    wereld.lukt(LegEscalatieVast(escalatie=escalatie(onr)))
    assert sprak_projectleider(wereld.stand, onr)


def test_no_surprise_or_the_draft_is_not_ready_r_esc_8() -> None:
    wereld = Wereld()
    onr = wereld.onregelmatigheid(laat_bekend_reden="Later gezien.")
    assert codes(wereld) == ["RAP_NIET_GEINFORMEERD"], "also for what was known late"
    assert not invoer(wereld)[0].gereed
    wereld.informeer(onr)
    assert codes(wereld) == []
    assert invoer(wereld)[0].gereed
    wereld.onregelmatigheid(laat_bekend_reden="Later gezien.")
    assert not invoer(wereld)[0].gereed, "one that misses something is enough"


def test_why_it_was_given_and_how_it_went_r_rap_8() -> None:
    wereld, onr = klaar()
    eerste = wereld.aanwijzing(onr, reden="De telling zou niet kloppen.")
    assert codes(wereld) == ["RAP_AANWIJZING_ONVOLLEDIG"]
    wereld.maak_compleet(eerste)
    assert codes(wereld) == []
    tweede = wereld.aanwijzing(onr, reden=" ")
    wereld.maak_compleet(tweede)
    assert codes(wereld) == ["RAP_AANWIJZING_ONVOLLEDIG"], "an empty reason is no reason"
    derde = wereld.aanwijzing(onr, reden="")
    assert codes(wereld) == ["RAP_AANWIJZING_ONVOLLEDIG"], "said once"
    assert derde
