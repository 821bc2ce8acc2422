"""The plekken of a package: from a list with its gemeenten, and from plekken.csv (R-ORG-2)."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from register.pakketbron import Bron, Rij
from register.pakketplekken import Lijst, lees_lijst, lees_plekken, moment, raden
from tests.imports.lijsten import RIJ, als_json
from tests.vectors.maak_pakket_vectoren import stemming
from waarnemer_app.domain.verkiezing import Plek, PlekSoort, StembureauSoort
from waarnemer_app.imports import opname
from waarnemer_app.imports.lijst import Gemeente
from waarnemer_app.imports.lijst import lees_lijst as lees

NL = ZoneInfo("Europe/Amsterdam")
KOP = (
    "id;soort;stembureau_soort;nummer;naam;vorm;gemeente_code;gemeente;verkiezingen;oefen;"
    "locatie;adres;open;dicht;x;y\n"
)


@pytest.fixture
def bron(tmp_path: Path) -> Bron:
    return Bron(tmp_path)


def plekken(bron: Bron, regels: str) -> list[Plek]:
    (bron.map / "plekken.csv").write_text(KOP + regels, encoding="utf-8")
    return lees_plekken(bron, stemming(), {})


def lijst(bron: Bron, **anders: object) -> tuple[tuple[Plek, ...], tuple[Gemeente, ...], list[str]]:
    inhoud = {"result": {"total": 1, "records": [{**RIJ, **anders}]}}
    (bron.map / "lijst.json").write_text(json.dumps(inhoud), encoding="utf-8")
    opzet = Lijst(
        bestand="lijst.json", verkiezingen=("GR2026",), per_gemeente=("gemeente", "gsb", "csb")
    )
    waarschuwingen: list[str] = []
    return (*lees_lijst(bron, opzet, stemming(), waarschuwingen), waarschuwingen)


def test_a_list_gives_stembureaus_and_the_three_plekken_of_its_gemeente(bron: Bron) -> None:
    gelezen, gemeenten, _ = lijst(bron)
    assert {(p.id, p.soort, p.stembureau_soort, p.naam) for p in gelezen} == {
        (
            "sb-GM9990-1",
            PlekSoort.STEMBUREAU,
            StembureauSoort.STEMBUREAU,
            "Oefenlokaal 1",
        ),
        ("gemeente-GM9990", PlekSoort.GEMEENTE, None, "Gemeente Oefengemeente Voorbeeld"),
        (
            "gsb-GM9990",
            PlekSoort.STEMBUREAU,
            StembureauSoort.GSB,
            "Gemeentelijk stembureau Oefengemeente Voorbeeld",
        ),
        (
            "csb-GM9990",
            PlekSoort.STEMBUREAU,
            StembureauSoort.CSB,
            "Centraal stembureau Oefengemeente Voorbeeld",
        ),
    }
    assert [gemeente.code for gemeente in gemeenten] == ["GM9990"]


def test_a_caribbean_list_gives_an_openbaar_lichaam(bron: Bron) -> None:
    """R-ORG-5, R-ORG-6."""
    gelezen, gemeenten, _ = lijst(bron, **{"CBS gemeentecode": "GM9001", "Gemeente": "Bonaire"})
    assert ("Openbaar lichaam Bonaire", PlekSoort.OPENBAAR_LICHAAM) in {
        (p.naam, p.soort) for p in gelezen
    }
    assert raden(gemeenten) == [{"id": "raad-GM9001", "naam": "Eilandsraad van Bonaire"}]


def test_findings_of_a_list_are_faults_or_warnings_with_their_line(bron: Bron) -> None:
    _, _, waarschuwingen = lijst(bron, **{"Naam stembureau": " Oefenlokaal 1"})
    assert len(waarschuwingen) == 2
    assert "GM9990 (Oefengemeente Voorbeeld) is niet bekend" in waarschuwingen[0]
    spaties = "lijst.json, regel 2: Naam stembureau: Er stonden spaties te veel. Die zijn weg."
    assert waarschuwingen[1] == spaties
    assert not bron.fouten
    gelezen, _, _ = lijst(bron, Openingstijd="2026-03-17T07:30:00")
    assert not [p for p in gelezen if p.id.startswith("sb-")]
    assert [(fout.bestand, fout.regel) for fout in bron.fouten] == [("lijst.json", 0)]


def test_a_line_becomes_a_plek_with_a_location(bron: Bron) -> None:
    (plek,) = plekken(
        bron,
        "sb-1;stembureau;stembureau;1;Oefenlokaal 1;regulier;GM9990;Oefengemeente;;ja;"
        "Zaal;Oefenstraat 1;7:30;21:00;149000,5;535000\n",
    )
    assert (plek.nummer, plek.oefen, plek.verkiezingen) == (1, True, ("GR2026",))
    (locatie,) = plek.locaties
    assert (locatie.id, locatie.naam, locatie.x) == ("sb-1.1", "Zaal", 149000.5)
    assert locatie.open == datetime(2026, 3, 18, 7, 30, tzinfo=NL)


def test_lines_with_one_id_are_the_stops_of_one_plek(bron: Bron) -> None:
    (plek,) = plekken(
        bron,
        "bus;stembureau;stembureau;2;Oefenbus;mobiel;GM9990;Oefen;;ja;Haven;;08:00;11:00;;\n"
        "bus;stembureau;;;Oefenbus;;;;;;Markt;;12:00;16:00;;\n",
    )
    assert [locatie.naam for locatie in plek.locaties] == ["Haven", "Markt"]


def test_another_place_needs_no_location(bron: Bron) -> None:
    (plek,) = plekken(bron, "drukker;anders;;;Oefendrukkerij;;;;GR2026;;;;;;;\n")
    assert (plek.soort, plek.locaties, plek.oefen) == (PlekSoort.ANDERS, (), False)


@pytest.mark.parametrize(
    ("regels", "deel"),
    [
        ("a;kasteel;;;Oefen;;;;;;;;;;;\n", "soort: “kasteel” kan niet."),
        ("a b;anders;;;Oefen;;;;;;;;;;;\n", "id: “a b”"),
        ("a;anders;;;Oefen;;9990;;;;;;;;;\n", "gemeente_code"),
        ("a;anders;;;Oefen;;;;;misschien;;;;;;\n", "oefen: “misschien” kan niet."),
        ("a;anders;;;Oefen;;;;;;;;half acht;;;\n", "open: “half acht” is geen tijd."),
        ("a;anders;;;Oefen;;;;;;;;12:00;11:00;;\n", "dicht: de sluiting"),
        ("a;anders;;;Oefen;;;;;;;;;;west;\n", "x: “west”"),
    ],
)
def test_a_wrong_field_is_a_fault_of_its_line(bron: Bron, regels: str, deel: str) -> None:
    plekken(bron, "goed;anders;;;Oefen;;;;;;;;;;;\n" + regels)
    assert {fout.regel for fout in bron.fouten} == {3}
    assert any(deel in fout.melding for fout in bron.fouten)


def test_a_second_line_that_tells_another_story_is_a_fault(bron: Bron) -> None:
    plekken(
        bron,
        "bus;stembureau;stembureau;2;Oefenbus;mobiel;;;;;Haven;;;;;\n"
        "bus;stembureau;stembureau;3;Oefenbus;mobiel;;;;;Markt;;;;;\n",
    )
    assert [fout.regel for fout in bron.fouten] == [3]


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", None),
        ("07:30", datetime(2026, 3, 18, 7, 30, tzinfo=NL)),
        ("2026-03-19 00:30", datetime(2026, 3, 19, 0, 30, tzinfo=NL)),
        ("2026-03-18T20:00:00-04:00", datetime(2026, 3, 19, 1, 0, tzinfo=NL)),
    ],
)
def test_a_moment_is_on_the_day_of_stemming_unless_it_says_a_day(
    bron: Bron, tekst: str, verwacht: datetime | None
) -> None:
    assert stemming().datum == date(2026, 3, 18)
    assert moment(bron, Rij("x.csv", 2, {"van": tekst}), "van", stemming()) == verwacht
    assert not bron.fouten


def test_a_list_that_was_taken_in_is_read_for_its_own_day(bron: Bron) -> None:
    gelezen = lees(als_json(RIJ), "x")
    herkomst = opname.Herkomst(
        bestand="x.json", sha256=gelezen.sha256, op=datetime(2026, 3, 1, tzinfo=NL)
    )
    opgenomen = opname.neem_op(None, gelezen, opname.bereken(None, gelezen), herkomst)
    (bron.map / "lijst.json").write_bytes(opname.schrijf(opgenomen))
    opzet = Lijst(bestand="lijst.json", verkiezingen=("GR2026",), per_gemeente=("gsb",))
    plekken_, gemeenten = lees_lijst(bron, opzet, stemming(), [])
    assert [plek.id for plek in plekken_] == ["sb-GM9990-1", "gsb-GM9990"]
    assert plekken_[0].verkiezingen == ("GR2026",)
    assert [gemeente.code for gemeente in gemeenten] == ["GM9990"]
    assert not bron.fouten
    later = stemming().model_copy(update={"datum": date(2027, 3, 17)})
    lees_lijst(bron, opzet, later, [])
    assert "2027-03-17" in bron.fouten[0].melding
    (bron.map / "lijst.json").write_bytes(opname.schrijf(opgenomen)[:-9])
    lees_lijst(bron, opzet, stemming(), [])
    assert "beschadigd" in bron.fouten[1].melding
