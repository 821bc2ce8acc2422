"""R-PA-1 to R-PA-12 and R-ESC-4 to R-ESC-6: for each code the smallest case and its neighbour."""

from datetime import datetime, timedelta

import pytest

from tests.domain.test_onregelmatigheid import VOL, onregelmatigheid
from tests.helpers.voorbeeld import DAG, oefenlokaal, pakket
from waarnemer_app.domain.escalatie import AfwijkReden
from waarnemer_app.domain.onregelmatigheid import Ernst, Risico, Verantwoordelijke
from waarnemer_app.domain.procesaanwijzing import (
    Geadresseerde,
    GerichtOp,
    Invulling,
    Wijze,
    Zaak,
)
from waarnemer_app.domain.procesaanwijzing_toets import toets, vraagt_schorsing
from waarnemer_app.domain.verkiezing import PlekSoort, StembureauSoort, VerkiezingSoort

LEDEN = {lid.id: lid for lid in pakket().kiesraadleden}
GR = pakket().stemming.verkiezingen
TK = pakket(VerkiezingSoort.TK).stemming.verkiezingen


def uur(getal: float) -> datetime:
    return DAG + timedelta(hours=getal)


ZAAK = Zaak(
    onregelmatigheid=onregelmatigheid(),
    plek=oefenlokaal(1),
    verkiezingen=GR,
    lid=LEDEN["lid-a"],
    overleg_op=uur(1),
    escalatie_op=uur(2),
    einde_zitting=uur(14),
)
INVULLING = Invulling(
    gegeven_op=uur(3),
    wijze=Wijze.TELEFONISCH,
    gegeven_door_lid="lid-a",
    geadresseerde=Geadresseerde.VOORZITTER,
    opdracht="Geef alleen een stembiljet na het innemen van een stempas.",
    termijn=uur(3.5),
    evenredigheidsweging="Het stembureau moest dit al doen.",
    herstel_mogelijk=True,
    hersteltoelichting="Het stembureau kan dit meteen.",
    reden="Anders klopt het aantal stemmen niet.",
)


def codes(zaak: dict[str, object] | None = None, **invulling: object) -> list[str]:
    gevonden = toets(ZAAK.model_copy(update=zaak or {}), INVULLING.model_copy(update=invulling))
    return [b.code for b in gevonden]


SPOED: dict[str, object] = {
    "spoed": True,
    "spoedreden": AfwijkReden.ERNST,
    "spoedtoelichting": "De bus vult.",
}


def test_complete_procesaanwijzing_has_no_findings() -> None:
    assert codes() == []


ORGANISATIE = onregelmatigheid(
    kenmerken=VOL.model_copy(update={"verantwoordelijke": Verantwoordelijke.GEMEENTE})
)
JUISTHEID = onregelmatigheid(kenmerken=VOL.model_copy(update={"risicos": (Risico.JUISTHEID,)}))


ALLES = onregelmatigheid(kenmerken=VOL.model_copy(update={"risicos": tuple(Risico)}))


@pytest.mark.parametrize(
    ("zaak", "invulling", "verwacht"),
    [
        ({"onregelmatigheid": None}, {}, ["PA_GEEN_ONREGELMATIGHEID"]),
        ({"onregelmatigheid": ORGANISATIE}, {}, ["PA_ORGANISATIETAAK"]),
        ({}, {"gericht_op": GerichtOp.ORGANISATIETAAK}, ["PA_ORGANISATIETAAK"]),
        ({}, {"gericht_op": GerichtOp.UITKOMST_OF_BESLUIT}, ["PA_UITKOMST_OF_BESLUIT"]),
        ({}, {"gericht_op": GerichtOp.ANDERS}, ["PA_NIET_FEITELIJK"]),
        ({"onregelmatigheid": JUISTHEID}, {}, ["PA_W_ALLEEN_JUISTHEID"]),
        ({"overleg_op": None}, {}, ["PA_GEEN_OVERLEG"]),
        ({"overleg_opgelost": True}, {}, ["PA_GEEN_OVERLEG"]),
        ({"escalatie_op": None}, {}, ["PA_GEEN_ESCALATIE"]),
        ({"escalatie_opgelost": True}, {}, ["PA_GEEN_ESCALATIE"]),
        ({}, {"spoed": True}, ["PA_SPOED_ZONDER_REDEN"]),
        ({}, {"spoed": True, "spoedreden": AfwijkReden.ERNST}, ["PA_SPOED_ZONDER_REDEN"]),
        (
            {"escalatie_op": None},
            {"spoed": True, "spoedreden": AfwijkReden.ERNST, "spoedtoelichting": "De bus vult."},
            [],
        ),
        (
            {"escalatie_op": None, "overleg_op": None},
            {"spoed": True, "spoedreden": AfwijkReden.ERNST, "spoedtoelichting": "De bus vult."},
            ["PA_W_SPOED_ZONDER_OVERLEG"],
        ),
        ({"overleg_opgelost": True}, SPOED, ["PA_W_AL_OPGELOST"]),
        ({"escalatie_opgelost": True}, SPOED, ["PA_W_AL_OPGELOST"]),
        ({}, {"herstel_mogelijk": False}, ["PA_HERSTEL_ONMOGELIJK"]),
        ({}, {"herstel_mogelijk": None}, ["PA_HERSTEL_ONMOGELIJK"]),
        ({}, {"hersteltoelichting": " "}, ["PA_HERSTEL_ONMOGELIJK"]),
        ({}, {"evenredigheidsweging": ""}, ["PA_NIET_EVENREDIG"]),
        ({}, {"opdracht": "  "}, ["PA_GEEN_OPDRACHT"]),
        ({"lid": None}, {}, ["PA_GEVER_NIET_BEVOEGD"]),
        ({"lid": LEDEN["lid-c"]}, {}, ["PA_GEVER_NIET_BEVOEGD"]),
        ({"lid": LEDEN["lid-b"]}, {}, []),
        ({"lid": LEDEN["lid-b"], "verkiezingen": TK}, {}, ["PA_GEVER_NIET_BEVOEGD"]),
        ({"lid": LEDEN["lid-a"], "verkiezingen": TK}, {}, []),
        ({}, {"termijn": None}, ["PA_GEEN_TERMIJN"]),
        ({}, {"termijn": uur(14)}, []),
        ({}, {"termijn": uur(14.01)}, ["PA_W_TERMIJN_NA_ZITTING"]),
        ({}, {"gegeven_op": uur(13.9), "termijn": uur(14.5)}, ["PA_W_TERMIJN_NA_ZITTING"]),
        ({}, {"gegeven_op": uur(14), "termijn": uur(14.5)}, []),
        ({}, {"gegeven_op": uur(16.8), "termijn": uur(17.3)}, []),
        ({"nu": uur(15)}, {"gegeven_op": None, "termijn": uur(15.5)}, []),
        ({}, {"termijn": uur(3)}, ["PA_TIJDVOLGORDE"]),
        ({"overleg_op": uur(2)}, {}, []),
        ({"overleg_op": uur(2.1)}, {}, ["PA_TIJDVOLGORDE"]),
        ({"escalatie_op": uur(3.1)}, {}, ["PA_TIJDVOLGORDE"]),
        ({}, {"gegeven_op": None}, []),
        ({}, {"gegeven_op": None, "termijn": uur(2)}, []),
        ({"nu": uur(4)}, {"gegeven_op": None}, ["PA_TIJDVOLGORDE"]),
        ({"nu": uur(3.4)}, {"gegeven_op": None}, []),
        ({"nu": uur(4)}, {}, []),
        ({"nu": uur(3)}, {}, []),
        ({"nu": uur(2.9)}, {}, ["PA_W_TOEKOMST"]),
        ({}, {"geadresseerde": None}, ["PA_GEEN_GEADRESSEERDE"]),
        ({}, {"geadresseerde": Geadresseerde.STEMBUREAU}, []),
        ({}, {"wijze": None}, ["PA_GEEN_WIJZE"]),
        ({}, {"wijze": Wijze.SCHRIFTELIJK}, []),
        ({}, {"uitgesproken_door_ander": "waarnemer"}, ["PA_GEVER_NIET_BEVOEGD"]),
        ({}, {"uitgesproken_door_ander": " "}, []),
        ({"onregelmatigheid": ALLES}, {}, []),
        ({"verkiezingen": ()}, {}, ["ORG_SOORT_KAN_NIET"]),
    ],
)
def test_each_code_with_its_nearest_neighbour(
    zaak: dict[str, object], invulling: dict[str, object], verwacht: list[str]
) -> None:
    """R-PA-1, R-PA-2, R-PA-4, R-PA-5, R-PA-6, R-PA-7, R-PA-8, R-PA-9, R-PA-10, R-PA-11, R-PA-12,
    R-PA-13: the smallest case that gives the code, and the nearest one that does not.
    """
    assert codes(zaak, **invulling) == verwacht


def test_only_the_six_kinds_of_stembureau_can_get_one_r_pa_3() -> None:
    for soort in StembureauSoort:
        plek = oefenlokaal(1, stembureau_soort=soort)
        assert codes({"plek": plek, "verkiezingen": TK}) == []
    gemeente = oefenlokaal(1, soort=PlekSoort.GEMEENTE, stembureau_soort=None)
    assert codes({"plek": gemeente}) == ["PA_GEEN_STEMBUREAU"]


def test_same_case_without_spoed_is_refused_and_with_spoed_accepted_r_esc_4() -> None:
    zonder: dict[str, object] = {"escalatie_op": None}
    assert codes(zonder) == ["PA_GEEN_ESCALATIE"]
    met = codes(
        zonder, spoed=True, spoedreden=AfwijkReden.TIJDSDRUK, spoedtoelichting="Kiezers wachten."
    )
    assert met == []


def test_every_finding_tells_what_to_do_and_where_it_comes_from() -> None:
    leeg = Invulling(gericht_op=GerichtOp.ANDERS)
    zaak = Zaak(
        onregelmatigheid=None,
        plek=oefenlokaal(1, soort=PlekSoort.GEMEENTE, stembureau_soort=None),
        verkiezingen=GR,
        lid=None,
    )
    gevonden = toets(zaak, leeg)
    assert len(gevonden) == 12
    for bevinding in gevonden:
        assert bevinding.melding.endswith(".")
        assert bevinding.remedie.endswith(".")
        assert bevinding.regel.startswith("R-")
        assert bevinding.bron


@pytest.mark.parametrize(
    ("ernst", "vraagt"),
    [(Ernst.LICHT, False), (Ernst.ERNSTIG, True), (Ernst.ZEER_ERNSTIG, True)],
)
def test_schorsing_is_asked_at_ernstig_and_worse_r_pa_14(ernst: Ernst, vraagt: bool) -> None:  # noqa: FBT001 — a table column
    zaak = ZAAK.model_copy(update={"onregelmatigheid": onregelmatigheid(ernst=ernst)})
    assert vraagt_schorsing(zaak) is vraagt
    assert not vraagt_schorsing(ZAAK.model_copy(update={"onregelmatigheid": None}))
