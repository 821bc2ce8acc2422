"""Whether the parts of a package fit together; each objection has a package that has only it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.vectors import maak_pakket2_vectoren as met_bestanden
from tests.vectors import maak_pakket_vectoren as vectoren
from waarnemer_app.domain.pakket import Pakket, Persoonlijk
from waarnemer_app.imports.pakket import lees_pakket, lees_persoonlijk
from waarnemer_app.imports.pakket_samenhang import bezwaren, bezwaren_persoonlijk, bezwaren_plan

WORTEL = vectoren.sleutel("wortel")
WORTELS = {WORTEL.duimafdruk: WORTEL}
PAKKET = lees_pakket((vectoren.PAKKET / "goed-v1.wvp").read_bytes(), WORTELS, demo_toegestaan=False)
PERSOON = lees_persoonlijk((vectoren.PAKKET / "goed-v1.wvw").read_bytes(), WORTELS, PAKKET)
PLEK = PAKKET.plekken[0]
LADDER = PAKKET.ladders[0]


def met(**anders: Any) -> Pakket:
    return PAKKET.model_copy(update=anders)


def plek(**anders: Any) -> Pakket:
    return met(plekken=(PLEK.model_copy(update=anders), *PAKKET.plekken[1:]))


def test_a_sound_package_has_no_objection() -> None:
    assert not bezwaren(PAKKET)
    assert not bezwaren_persoonlijk(PERSOON, PAKKET)


TREDE = LADDER.treden[0]
LID = PAKKET.kiesraadleden[0]
VERKIEZING = PAKKET.stemming.verkiezingen[0]


@pytest.mark.parametrize(
    ("pakket", "waar"),
    [
        (met(kop=PAKKET.kop.model_copy(update={"stemming": "TK2027"})), "stemming"),
        (
            met(stemming=PAKKET.stemming.model_copy(update={"verkiezingen": (VERKIEZING,) * 2})),
            "verkiezing GR2026",
        ),
        (
            met(
                stemming=PAKKET.stemming.model_copy(
                    update={
                        "verkiezingen": (
                            VERKIEZING.model_copy(update={"organen": VERKIEZING.organen * 2}),
                        )
                    }
                )
            ),
            "verkiezing GR2026, orgaan raad-GM9990",
        ),
        (plek(verkiezingen=("PS2027",)), f"plek {PLEK.id}"),
        (plek(stembureau_soort=None), f"plek {PLEK.id}"),
        (plek(handmatig=True), f"plek {PLEK.id}"),
        (plek(gekoppeld_aan="x"), f"plek {PLEK.id}"),
        (plek(locaties=PLEK.locaties * 2), f"plek {PLEK.id}, locatie {PLEK.locaties[0].id}"),
        (
            plek(locaties=(PLEK.locaties[0].model_copy(update={"y": float("inf")}),)),
            f"plek {PLEK.id}",
        ),
        (plek(id="sb-GM9990-2", nummer=7), "plek sb-GM9990-2"),
        (plek(nummer=2), "plek sb-GM9990-2"),
        (met(formulieren=PAKKET.formulieren * 2), "formulier t1"),
        (met(ladders=PAKKET.ladders * 2), "ladder uitslagvaststelling"),
        (
            met(ladders=(LADDER.model_copy(update={"treden": (TREDE, TREDE)}),)),
            "ladder uitslagvaststelling",
        ),
        (met(sjablonen=PAKKET.sjablonen * 2), "sjabloon bevestiging"),
        (met(contacten=PAKKET.contacten * 2), "contact bureau"),
        (met(kiesraadleden=PAKKET.kiesraadleden * 2), "kiesraadlid lid-a"),
        (
            met(kiesraadleden=(LID.model_copy(update={"rollen": {"TK2027": "csb"}}),)),
            "kiesraadlid lid-a",
        ),
        (met(instructies=PAKKET.instructies * 2), "instructie voor-de-dag"),
    ],
)
def test_each_objection_is_found_and_says_where(pakket: Pakket, waar: str) -> None:
    gevonden = bezwaren(pakket)
    assert waar in [bezwaar.waar for bezwaar in gevonden]
    assert all(bezwaar.melding.endswith(".") for bezwaar in gevonden)


def bestanden(*groottes: int, naam: str = "") -> Pakket:
    """A package with one form that has files of these sizes."""
    formulier = met_bestanden.formulier()
    (eerste, *_) = formulier.kop.bestanden or ()
    koppen = [
        eerste.model_copy(update={"naam": naam or f"{nr}.csv", "grootte": grootte})
        for nr, grootte in enumerate(groottes)
    ]
    kop = formulier.kop.model_copy(update={"bestanden": tuple(koppen)})
    inhoud = {b.naam: bytes(b.grootte) for b in koppen}
    update = {"kop": kop, "bestanden": inhoud}
    return met(formulieren=(formulier.model_copy(update=update),))


def test_files_of_forms_have_a_size_and_a_name_of_their_own() -> None:
    vijf = 5 * 1024 * 1024
    assert bezwaren(bestanden(vijf, vijf, vijf, vijf)) == ()
    for pakket, melding in (
        (bestanden(vijf + 1), "Het bestand “0.csv” is groter dan 5 MB."),
        (bestanden(vijf, vijf, vijf, vijf, 1), "De bestanden zijn samen groter dan 20 MB."),
        (bestanden(3, 3, naam="a.csv"), "Dit staat er 2 keer in. Laat er één staan."),
    ):
        assert [b.melding for b in bezwaren(pakket)] == [melding]


def test_one_number_at_a_stembureau_and_a_gsb_is_no_double() -> None:
    """The key is gemeente code and number of one kind (FORMATEN 1, R-ORG-1)."""
    gsb = PLEK.model_copy(update={"id": "gsb", "stembureau_soort": "gsb"})
    elders = PLEK.model_copy(update={"id": "elders", "gemeente_code": "GM9991"})
    assert not bezwaren(met(plekken=(*PAKKET.plekken, gsb, elders)))


@pytest.mark.parametrize(
    ("veld", "waarde", "waar"),
    [
        ("plek", "sb-GM9990-99", "waarnemer waarnemer-01, toewijzing 1"),
        ("formulieren", ("t9",), "waarnemer waarnemer-01, toewijzing 1"),
        ("tot", PERSOON.toewijzingen[0].van, "waarnemer waarnemer-01, toewijzing 1"),
    ],
)
def test_an_assignment_names_what_the_package_has(veld: str, waarde: object, waar: str) -> None:
    toewijzing = PERSOON.toewijzingen[0].model_copy(update={veld: waarde})
    persoon = PERSOON.model_copy(update={"toewijzingen": (toewijzing,)})
    assert [b.waar for b in bezwaren_persoonlijk(persoon, PAKKET)] == [waar]


def test_a_personal_file_belongs_to_one_package() -> None:
    persoon = Persoonlijk(pakketId="ander", waarnemer=PERSOON.waarnemer)
    assert [b.waar for b in bezwaren_persoonlijk(persoon, PAKKET)] == ["waarnemer waarnemer-01"]


def test_the_plan_objects_to_a_ladder_without_its_rungs() -> None:
    """R-ESC-3: the maker refuses it; an older package that has it is still read."""
    assert [b.waar for b in bezwaren_plan(PAKKET)] == ["ladder uitslagvaststelling"]
    assert "mist een trede" in bezwaren_plan(PAKKET)[0].melding
    assert bezwaren_plan(met(ladders=())) == ()
