"""The demo that is kept: the real list, the practice gemeente, and nobody's address."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from register.pakketmaker import maak_pakket
from register.sleutels import laad_openbaar, open_sleutel
from tests.helpers.boom import ROOT
from waarnemer_app.domain.escalatie import (
    ESCALATIE,
    INFORMEEL_OVERLEG,
    MINISTER_INGELICHT,
    PROCESAANWIJZING,
    RAPPORTAGE,
)
from waarnemer_app.domain.pakket import ContactRol, Keten, KiesraadlidRol, Pakket
from waarnemer_app.domain.verkiezing import PlekSoort, StembureauSoort, StembureauVorm
from waarnemer_app.imports.pakket import (
    PakketFout,
    lees_pakket,
    lees_persoonlijk,
    vertrouwde_wortels,
)
from waarnemer_app.xforms import load_form

DEMO = ROOT / "resources/demo"
BYTES = (DEMO / "demo.wvp").read_bytes()
OEFEN = "GM9990"
WACHTZIN = "demo-wachtzin-alleen-voor-oefenen"


@pytest.fixture(scope="module")
def demo() -> Pakket:
    return lees_pakket(BYTES, vertrouwde_wortels(DEMO), demo_toegestaan=True)


def test_the_kept_demo_is_what_its_sources_give() -> None:
    """When this fails: build the demo again as resources/demo/README.md says."""
    wortel = open_sleutel(DEMO / "sleutels", "wortel", WACHTZIN)
    gemaakt = maak_pakket(DEMO / "bron", laad_openbaar(DEMO / "sleutels"), wortel)
    assert gemaakt.pakket == BYTES
    bewaard = {pad.stem: pad.read_text(encoding="ascii") for pad in DEMO.glob("*.wvw")}
    assert gemaakt.personen == bewaard


def test_a_normal_start_refuses_the_demo() -> None:
    vertrouwd = vertrouwde_wortels(ROOT / "resources/vertrouwd")
    with pytest.raises(PakketFout) as fout:
        lees_pakket(BYTES, vertrouwd, demo_toegestaan=False)
    assert fout.value.code == "PAKKET_DEMO"
    with pytest.raises(PakketFout):
        lees_pakket(BYTES, vertrouwde_wortels(DEMO), demo_toegestaan=False)


def test_it_holds_exactly_the_real_list_and_twelve_practice_stations(demo: Pakket) -> None:
    lokalen = [p for p in demo.plekken if p.stembureau_soort is StembureauSoort.STEMBUREAU]
    echt = [p for p in lokalen if p.gemeente_code != OEFEN]
    oefen = [p for p in lokalen if p.gemeente_code == OEFEN]
    assert len(echt) == 1129
    assert sum(len(p.locaties) for p in echt) == 1140
    assert len({p.gemeente_code for p in echt}) == 37
    assert Counter(p.vorm for p in oefen) == {
        StembureauVorm.REGULIER: 10,
        StembureauVorm.BIJZONDER: 1,
        StembureauVorm.MOBIEL: 1,
    }
    assert all(p.naam.startswith("Oefenlokaal ") for p in oefen)


def test_practice_is_marked_and_real_is_not(demo: Pakket) -> None:
    assert {p.id for p in demo.plekken if p.oefen} == {
        p.id for p in demo.plekken if p.gemeente_code == OEFEN
    }


def test_each_gemeente_can_be_visited_itself_and_its_gsb_and_csb(demo: Pakket) -> None:
    for soort in (StembureauSoort.GSB, StembureauSoort.CSB):
        gemeenten = [p.gemeente_code for p in demo.plekken if p.stembureau_soort is soort]
        assert len(set(gemeenten)) == len(gemeenten) == 38
    assert sum(p.soort is PlekSoort.GEMEENTE for p in demo.plekken) == 38
    anders = {p.naam for p in demo.plekken if p.soort is PlekSoort.ANDERS}
    assert anders == {"Oefentellocatie Sporthal", "Oefendrukkerij stembiljetten"}


def test_the_practice_gemeente_lies_in_the_water(demo: Pakket) -> None:
    """RD metres in the middle of the IJsselmeer: kilometres from any stembureau."""
    oefen = [loc for p in demo.plekken if p.oefen for loc in p.locaties]
    echt = [loc for p in demo.plekken if not p.oefen for loc in p.locaties]
    for een in oefen:
        assert een.x is not None
        assert een.y is not None
        assert 147_000 < een.x < 151_500
        assert 534_000 < een.y < 536_500
    for ander in echt:
        assert ander.x is not None
        assert ander.y is not None
        assert abs(ander.x - 149_000) > 5_000 or abs(ander.y - 535_000) > 5_000


def test_there_is_one_orgaan_per_gemeente(demo: Pakket) -> None:
    """R-RAP-2: a rapportage per vertegenwoordigend orgaan."""
    (verkiezing,) = demo.stemming.verkiezingen
    assert len(verkiezing.organen) == 38
    assert "raad-GM9990" in {orgaan.id for orgaan in verkiezing.organen}


def test_both_ladders_stand_as_the_plan_names_them(demo: Pakket) -> None:
    """R-ESC-2, R-ESC-3."""
    uitslag = [t.code for t in demo.ladder(Keten.UITSLAGVASTSTELLING).treden]
    organisatie = [t.code for t in demo.ladder(Keten.ORGANISATIE).treden]
    assert uitslag == [INFORMEEL_OVERLEG, ESCALATIE, PROCESAANWIJZING, RAPPORTAGE]
    assert organisatie == [
        INFORMEEL_OVERLEG,
        MINISTER_INGELICHT,
        "overleg_minister",
        "interbestuurlijk_toezicht",
    ]


def test_people_are_known_by_their_role(demo: Pakket) -> None:
    assert all(lid.naam.endswith("(voorbeeld)") for lid in demo.kiesraadleden)
    rollen = Counter(rol for lid in demo.kiesraadleden for rol in lid.rollen.values())
    assert rollen == {KiesraadlidRol.KWALITEITSBEWAKEND: 7, KiesraadlidRol.BUITENGEWOON: 1}


def test_nobody_can_be_reached_but_the_informatiepunt(demo: Pakket) -> None:
    for contact in demo.contacten:
        if contact.rol is ContactRol.INFORMATIEPUNT:
            assert contact.telefoon == "070 426 62 66"
        else:
            assert contact.email.endswith(".example")
            assert re.fullmatch(r"0000 000 \d{3}", contact.telefoon)
    for rol in (
        ContactRol.COLLEGE,
        ContactRol.BURGEMEESTER,
        ContactRol.PROJECTLEIDER_VERKIEZINGEN,
    ):
        assert demo.contact(rol, OEFEN) is not None
    for rol in (ContactRol.MINISTER, ContactRol.MINISTER_PIKET, ContactRol.BUREAU):
        assert demo.contact(rol) is not None


@pytest.mark.parametrize(
    "pad", [p for p in sorted(DEMO.rglob("*")) if p.suffix in {".wvp", ".json", ".csv", ".toml"}]
)
def test_no_at_sign_stands_outside_an_invented_address(pad: Path) -> None:
    tekst = pad.read_text(encoding="utf-8")
    for plaats in (m.start() for m in re.finditer("@", tekst)):
        erom = tekst[max(0, plaats - 40) : plaats + 60]
        # One real stembureau has the sign in its name; it is no address.
        assert re.search(
            r"\w@[\w.-]+\.example\b|informatiepunt@kiesraad\.nl|Flex@Work, laan van", erom
        ), erom


def test_the_forms_are_those_of_the_repository(demo: Pakket) -> None:
    bronnen = {pad.read_bytes() for pad in (ROOT / "forms").glob("*.md")}
    assert {formulier.bron for formulier in demo.formulieren} == bronnen
    for formulier in demo.formulieren:
        geladen = load_form(formulier.xform)
        assert (geladen.id, geladen.version) == (formulier.kop.id, formulier.kop.versie)


def test_the_example_waarnemer_plays_in_the_practice_gemeente(demo: Pakket) -> None:
    persoon = lees_persoonlijk(
        (DEMO / "voorbeeldwaarnemer.wvw").read_bytes(), vertrouwde_wortels(DEMO), demo
    )
    assert (persoon.waarnemer.id, persoon.waarnemer.aanduiding) == (
        "waarnemer-01",
        "Waarnemer 01 (voorbeeld)",
    )
    plekken = {p.id: p for p in demo.plekken}
    assert persoon.toewijzingen
    assert all(plekken[t.plek].oefen for t in persoon.toewijzingen)


def test_the_register_of_the_demo_is_a_demo_on_this_machine(demo: Pakket) -> None:
    openbaar = laad_openbaar(DEMO / "sleutels")
    register = demo.centraal_register
    assert register == openbaar.register_gegevens("http://127.0.0.1:8765")
    assert openbaar.demo
