"""The plan's own examples: which keten, and whether a procesaanwijzing is possible (R-ONR-8)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.domain.test_onregelmatigheid import VOL, onregelmatigheid
from tests.domain.test_procesaanwijzing_toets import INVULLING, ZAAK
from tests.domain.wereld import Wereld
from tests.helpers.voorbeeld import oefenlokaal
from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.handelingen import BeoordeelSignaal, LegProcesaanwijzingVast
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from waarnemer_app.domain.pakket import Keten
from waarnemer_app.domain.procesaanwijzing import GerichtOp
from waarnemer_app.domain.procesaanwijzing_toets import toets
from waarnemer_app.domain.rapportage import rapportage_invoer
from waarnemer_app.domain.signaal import Uitkomst
from waarnemer_app.domain.verkiezing import StembureauSoort

STEMBUREAU, GEMEENTE = Verantwoordelijke.STEMBUREAU, Verantwoordelijke.GEMEENTE


@dataclass(frozen=True)
class Voorbeeld:
    """What the plan names, in the words of the plan (3.1.3, 3.2, 3.4, 1.4)."""

    wat: str
    wie: Verantwoordelijke
    soort: StembureauSoort = StembureauSoort.STEMBUREAU
    spoed: bool = False


UITSLAG = [
    Voorbeeld("Kiezers zonder stempas worden toegelaten tot de stemming", STEMBUREAU, spoed=True),
    Voorbeeld("Politieke uitingen in het stemlokaal", STEMBUREAU),
    Voorbeeld("Onvoldoende stembureauleden aanwezig", STEMBUREAU),
    Voorbeeld("Structurele fouten in het telproces", STEMBUREAU, StembureauSoort.GSB),
]
ORGANISATIE = [
    Voorbeeld("Een groot deel van de kiesgerechtigden kreeg geen stempas", GEMEENTE),
    Voorbeeld("Een groot deel van de kiesgerechtigden kreeg de stempas te laat", GEMEENTE),
    Voorbeeld("Een groot deel van de kiesgerechtigden kreeg een foute stempas", GEMEENTE),
    Voorbeeld("Er is een tekort aan stembiljetten", GEMEENTE),
    Voorbeeld("Verzending van stempassen", GEMEENTE),
    Voorbeeld("Opslag van stembiljetten", GEMEENTE),
    Voorbeeld("Aanwijzen van stembureaus", GEMEENTE),
]


def inhoud_van(voorbeeld: Voorbeeld) -> Onregelmatigheid:
    kenmerken = VOL.model_copy(
        update={"verantwoordelijke": voorbeeld.wie, "feitelijke_constatering": voorbeeld.wat}
    )
    return onregelmatigheid(kenmerken=kenmerken, feiten=voorbeeld.wat, titel=voorbeeld.wat)


def codes(voorbeeld: Voorbeeld, zaak: dict[str, object], **invulling: object) -> list[str]:
    velden = {
        "onregelmatigheid": inhoud_van(voorbeeld),
        "plek": oefenlokaal(1, stembureau_soort=voorbeeld.soort),
        **zaak,
    }
    gevonden = toets(ZAAK.model_copy(update=velden), INVULLING.model_copy(update=invulling))
    return [b.code for b in gevonden]


@pytest.mark.parametrize("voorbeeld", UITSLAG, ids=lambda v: v.wat)
def test_at_a_stembureau_the_ladder_ends_at_a_procesaanwijzing_r_esc_3(
    voorbeeld: Voorbeeld,
) -> None:
    assert inhoud_van(voorbeeld).keten is Keten.UITSLAGVASTSTELLING
    assert codes(voorbeeld, {}) == []
    zonder: dict[str, object] = {"escalatie_op": None}
    assert codes(voorbeeld, zonder) == ["PA_GEEN_ESCALATIE"]
    if voorbeeld.spoed:
        met = {"spoedreden": AfwijkReden.TIJDSDRUK, "spoedtoelichting": "De bus vult zich."}
        assert codes(voorbeeld, zonder, spoed=True, **met) == []


@pytest.mark.parametrize("voorbeeld", ORGANISATIE, ids=lambda v: v.wat)
def test_a_task_of_the_gemeente_never_leads_to_one_r_esc_6_r_pa_5(voorbeeld: Voorbeeld) -> None:
    assert inhoud_van(voorbeeld).keten is Keten.ORGANISATIE
    assert codes(voorbeeld, {}) == ["PA_ORGANISATIETAAK"]
    met = {"spoedreden": AfwijkReden.ERNST, "spoedtoelichting": "Er is haast."}
    assert codes(voorbeeld, {}, spoed=True, **met) == ["PA_ORGANISATIETAAK"], (
        "spoed changes nothing"
    )


def test_the_fixed_number_of_votes_for_a_candidate_never_is_r_pa_4() -> None:
    telling = Voorbeeld("Het vastgestelde aantal stemmen op een kandidaat", STEMBUREAU)
    gericht = codes(telling, {}, gericht_op=GerichtOp.UITKOMST_OF_BESLUIT)
    assert gericht == ["PA_UITKOMST_OF_BESLUIT"]


def test_the_examples_stand_in_the_rapportage_by_their_keten_r_rap_1() -> None:
    wereld = Wereld()

    for voorbeeld in (*UITSLAG, *ORGANISATIE):
        signaal = wereld.signaal(wat=voorbeeld.wat)
        kenmerken = VOL.model_copy(update={"verantwoordelijke": voorbeeld.wie})
        wereld.onregelmatigheid(signaal, titel=voorbeeld.wat, kenmerken=kenmerken)
    (invoer,) = rapportage_invoer(wereld.stand, wereld.pak, wereld.plek_van)
    assert [regel.feiten for regel in invoer.geconstateerd] == [v.wat for v in UITSLAG]


def test_an_incident_without_influence_is_never_an_onregelmatigheid_r_onr_2() -> None:
    """Plan 3.2: a misverstand is cleared up and stays a signaal."""
    wereld = Wereld()
    signaal = wereld.signaal(wat="De rij was lang, maar iedereen kon stemmen")
    wereld.lukt(BeoordeelSignaal(signaal=signaal, uitkomst=Uitkomst.INCIDENT_ZONDER_INVLOED))
    assert wereld.stand.onregelmatigheid_van(signaal) is None


def test_given_for_a_task_of_the_gemeente_it_is_recorded_with_its_code() -> None:
    """Regels.md 1C.2: what was given is stored as given."""
    wereld = Wereld()
    kenmerken = VOL.model_copy(update={"verantwoordelijke": GEMEENTE})
    onr = wereld.onregelmatigheid(wereld.signaal(wat=ORGANISATIE[3].wat), kenmerken=kenmerken)
    wereld.langs_de_ladder(onr)
    besluit = wereld.doe(
        LegProcesaanwijzingVast(onregelmatigheid=onr, plek=oefenlokaal(1), invulling=INVULLING)
    )
    assert not besluit.geweigerd
    (aanwijzing,) = wereld.stand.aanwijzingen(onr)
    assert aanwijzing.inhoud.afwijkingen == ("PA_ORGANISATIETAAK",)
