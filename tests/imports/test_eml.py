"""EML_NL 110a and 110b: the old form, the new one with locations, and what is amiss in them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.imports import lijsten as v
from tests.imports.lijsten import plaatselijk
from waarnemer_app.domain.verkiezing import StembureauSoort, StembureauVorm

NS = (
    'xmlns="urn:oasis:names:tc:evs:schema:eml" xmlns:kr="http://www.kiesraad.nl/extensions" '
    'xmlns:xal="urn:oasis:names:tc:ciq:xsdschema:xAL:2.0" '
    'xmlns:sb="http://www.kiesraad.nl/sb-extensions"'
)
VERKIEZING = (
    '<ElectionIdentifier Id="GR2026_Groningen"><ElectionName>Raad</ElectionName>'
    "<ElectionCategory>GR</ElectionCategory><kr:ElectionSubcategory>GR2</kr:ElectionSubcategory>"
    '<kr:ElectionDomain Id="0014">Groningen</kr:ElectionDomain>'
    "<kr:ElectionDate>2026-03-18</kr:ElectionDate>"
    "<kr:NominationDate>2026-02-02</kr:NominationDate></ElectionIdentifier>"
)


def eml_110b(
    *plaatsen: str, verkiezing: str = VERKIEZING, gezag: str = "0014", meer: str = ""
) -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<EML {NS} Id="110b" SchemaVersion="5">\n'
        f'<ManagingAuthority><AuthorityIdentifier Id="{gezag}">Groningen</AuthorityIdentifier>'
        f"</ManagingAuthority>\n<ElectionEvent><Election>{verkiezing}<Contest>"
        f"<MaxVotes>100</MaxVotes>{meer}\n" + "\n".join(plaatsen) + "\n</Contest></Election>"
        "</ElectionEvent></EML>"
    ).encode()


def plaats(
    nummer: str,
    naam: str = "Oefenlokaal",
    locaties: str = "",
    vorm: str = "",
    kanaal: str = "polling",
) -> str:
    soort = f"<kr:ReportingUnitType>{vorm}</kr:ReportingUnitType>" if vorm else ""
    return (
        f'<PollingPlace Channel="{kanaal}"><PhysicalLocation><Address><Locality>'
        f"<xal:LocalityName>{naam}</xal:LocalityName><xal:PostalCode>"
        "<xal:PostalCodeNumber>9712 HV</xal:PostalCodeNumber></xal:PostalCode></Locality>"
        f'{locaties}</Address><PollingStation Id="{nummer}">1273</PollingStation>{soort}'
        "</PhysicalLocation></PollingPlace>"
    )


def halte(open_: str, dicht: str, straat: str = "Oefenstraat") -> str:
    return (
        f"<sb:Location><sb:BAGId>0014200010123456</sb:BAGId><sb:StreetName>{straat}</sb:StreetName>"
        "<sb:Number>1</sb:Number><sb:PostalCode>9712 HV</sb:PostalCode><sb:City>Groningen</sb:City>"
        f"<sb:OpenTime>2026-03-18T{open_}:00</sb:OpenTime>"
        f"<sb:ClosingTime>2026-03-18T{dicht}:00</sb:ClosingTime>"
        "<sb:RDx>233818</sb:RDx><sb:RDy>581974</sb:RDy></sb:Location>"
    )


def test_the_old_form_gives_numbers_names_and_postcodes() -> None:
    lijst = v.lees_data(eml_110b(plaats("1", "Stadhuis"), plaats("35", "De Brug")), v.DAG)
    assert lijst.importeerbaar
    assert (lijst.formaat, lijst.versie) == ("EML_NL 110b", "zonder locaties")
    assert (lijst.verkiezing, lijst.datum) == ("GR2026_Groningen", v.DAG)
    assert v.soorten(lijst) == {"MIST"}
    plek = lijst.plekken[1]
    assert (plek.id, plek.naam, plek.gemeente) == ("sb-GM0014-35", "De Brug", "Groningen")
    assert (plek.locaties[0].postcode, plek.locaties[0].open) == ("9712 HV", None)


def test_the_new_form_gives_places_hours_and_stops() -> None:
    vast = plaats("1", locaties=halte("07:30", "21:00"), vorm="FixedLocation")
    mobiel = plaats(
        "2",
        locaties=halte("14:00", "16:00", "Markt") + halte("09:00", "11:00", "Haven"),
        vorm="Mobile",
    )
    lijst = v.lees_data(eml_110b(vast, mobiel), v.DAG)
    assert lijst.importeerbaar, lijst.bevindingen
    assert lijst.versie == "met locaties"
    assert lijst.aantallen == {"stembureaus": 2, "locaties": 3, "gemeenten": 1}
    eerste, tweede = lijst.plekken
    assert (eerste.vorm, tweede.vorm) == (StembureauVorm.REGULIER, StembureauVorm.MOBIEL)
    assert [loc.adres for loc in tweede.locaties] == ["Haven 1", "Markt 1"]
    assert eerste.locaties[0].x == 233818.0
    open_ = eerste.locaties[0].open
    assert open_ is not None
    assert open_.replace(tzinfo=None) == plaatselijk(2026, 3, 18, 7, 30)


def test_the_line_of_a_finding_is_that_of_the_element() -> None:
    lijst = v.lees_data(eml_110b(plaats("1"), plaats("-2"), plaats("3", "A &amp;amp; B")))
    assert ("NUMMER", 6, "PollingStation") in v.codes(lijst)
    assert ("HTML_ENTITEIT", 7, "LocalityName") in v.codes(lijst)
    assert not lijst.importeerbaar


def test_one_number_twice_is_a_fault() -> None:
    lijst = v.lees_data(eml_110b(plaats("1", "A"), plaats("1", "B")))
    assert [c for c in v.codes(lijst) if c[0] == "DUBBEL_NUMMER"] == [
        ("DUBBEL_NUMMER", 5, "PollingStation"),
        ("DUBBEL_NUMMER", 6, "PollingStation"),
    ]


def test_a_postal_station_is_a_briefstembureau_with_a_warning() -> None:
    lijst = v.lees_data(eml_110b(plaats("1"), plaats("1", kanaal="postal")))
    assert lijst.importeerbaar
    assert [p.stembureau_soort for p in lijst.plekken] == [
        StembureauSoort.STEMBUREAU,
        StembureauSoort.BSB,
    ]
    assert "BRIEFSTEMBUREAU" in v.soorten(lijst)


def test_a_list_for_another_day_is_refused() -> None:
    lijst = v.lees_data(eml_110b(plaats("1")), date(2027, 3, 17))
    assert ("ANDERE_STEMDAG", 0, "") in v.codes(lijst)
    assert not lijst.importeerbaar


@pytest.mark.parametrize(
    ("oud", "nieuw", "code", "importeerbaar"),
    [
        ("2026-03-18", "2026-18", "VERKIEZINGSDAG", False),
        ("GR2026_Groningen", "GR2022_Groningen", "AFWIJKENDE_VERKIEZING", True),
        (">GR<", ">XX<", "VERKIEZINGSSOORT", True),
        (">GR2<", ">PS1<", "ONDERSOORT", True),
        ('Id="GR2026_Groningen"', "", "GEEN_VERKIEZING", False),
    ],
)
def test_what_is_amiss_with_the_election(
    oud: str, nieuw: str, code: str, *, importeerbaar: bool
) -> None:
    lijst = v.lees_data(eml_110b(plaats("1"), verkiezing=VERKIEZING.replace(oud, nieuw)))
    assert code in v.soorten(lijst)
    assert lijst.importeerbaar == importeerbaar


def test_numbers_of_voters_are_looked_at_but_not_used() -> None:
    fout = eml_110b(plaats("1")).replace(b">1273<", b">veel<")
    assert "KIEZERS" in v.soorten(v.lees_data(fout))
    zonder = eml_110b(plaats("1")).replace(b"<MaxVotes>100</MaxVotes>", b"")
    assert "GEEN_KIEZERS" in v.soorten(v.lees_data(zonder))


# 110a


def eml_110a(gebieden: str, zetels: str = "45", drempel: str = "25") -> bytes:
    return (
        f'<?xml version="1.0"?><EML {NS} Id="110a"><ElectionEvent><Election>{VERKIEZING}'
        f"<Contest><VotingMethod>SPV</VotingMethod></Contest>"
        f"<kr:NumberOfSeats>{zetels}</kr:NumberOfSeats>"
        f"<kr:PreferenceThreshold>{drempel}</kr:PreferenceThreshold>"
        f"<kr:ElectionTree>{gebieden}</kr:ElectionTree></Election></ElectionEvent></EML>"
    ).encode()


GEBIED = (
    '<kr:Region RegionNumber="14" RegionCategory="GEMEENTE">'
    "<kr:RegionName>Groningen</kr:RegionName></kr:Region>"
)


def test_a_definition_gives_the_gemeenten_and_no_stembureaus() -> None:
    lijst = v.lees_data(eml_110a(GEBIED))
    assert lijst.importeerbaar
    assert [(g.code, g.naam) for g in lijst.gemeenten] == [("GM0014", "Groningen")]
    assert lijst.plekken == ()
    assert v.soorten(lijst) == {"DEFINITIE"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (eml_110a(""), "DEFINITIE_MIST"),
        (eml_110a(GEBIED, "46"), "DEFINITIE_ZETELS"),
        (eml_110a(GEBIED, ""), "DEFINITIE_ZETELS"),
        (eml_110a(GEBIED, "11"), "ONDERSOORT"),
        (eml_110a(GEBIED, "45", "50"), "DEFINITIE_DREMPEL"),
        (eml_110a(GEBIED.replace("14", "0x14")), "DEFINITIE_GEMEENTE"),
        (eml_110a(GEBIED).replace(b"2026-02-02", b"2026-31"), "DEFINITIE_DAG"),
        (eml_110a(GEBIED).replace(b">SPV<", b">EPV<"), "DEFINITIE_WIJZE"),
        (eml_110a(GEBIED).replace(b"kr:NominationDate", b"kr:X"), "DEFINITIE_MIST"),
    ],
)
def test_what_is_amiss_in_a_definition_is_a_warning(data: bytes, code: str) -> None:
    lijst = v.lees_data(data)
    assert code in v.soorten(lijst)
    assert lijst.importeerbaar


def test_the_files_that_should_be_refused_elsewhere_have_a_finding_here(testdata: Path) -> None:
    paden = sorted((testdata / "eml/110a").glob("*invalid*"))
    assert len(paden) > 10
    schoon = [
        pad.name
        for pad in paden
        if v.soorten(v.lees_pad(pad)) <= {"DEFINITIE", "GEMEENTE_ONBEKEND"}
    ]
    assert schoon == []


# No EML


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"<x/>", "GEEN_EML"),
        (f'<EML {NS} Id="230b"/>'.encode(), "ANDERE_EML"),
        (f'<EML {NS} Id="510b"/>'.encode(), "ANDERE_EML"),
        (eml_110b(plaats("1"))[:-20], "GEEN_XML"),
        (eml_110b(), "LEEG"),
        (b'<EML Id="110b">' + b"<a/>" * 200_001 + b"</EML>", "XML_TE_GROOT"),
        (b'<EML Id="110b">' + b'<a b="1" c="2"/>' * 70_000 + b"</EML>", "XML_TE_GROOT"),
        (f'<EML {NS} Id="110b">{"<a>" * 60}{"</a>" * 60}</EML>'.encode(), "XML_TE_GROOT"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><EML Id="110b">&a;</EML>', "XML_ONVEILIG"),
        (eml_110b("<PollingPlace/>" * 40_000), "TE_VEEL_RIJEN"),
    ],
)
def test_other_xml_is_refused(data: bytes, code: str) -> None:
    lijst = v.lees_data(data)
    assert code in v.soorten(lijst)
    assert not lijst.importeerbaar
