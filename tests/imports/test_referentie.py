"""Reference data: what is in it, what the law says of it, and a newer table of the bureau."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from tests.helpers.boom import ROOT
from waarnemer_app.domain.organisatie import SOORTEN_BIJ, kiezerspas_mogelijk
from waarnemer_app.domain.verkiezing import STEMBUREAU_NAMEN, StembureauSoort, VerkiezingSoort
from waarnemer_app.imports.bevinding import LijstFout
from waarnemer_app.imports.referentie import TABELLEN, laad_referentie

MAP = ROOT / "resources/referentie"
REF = laad_referentie(MAP)


def tabel(naam: str) -> list[dict[str, str]]:
    return list(csv.DictReader((MAP / naam).read_text("utf-8").splitlines(), delimiter=";"))


def test_the_country_is_whole() -> None:
    gemeenten = {code for code in REF.gemeenten if not code.startswith("GM90")}
    assert len(gemeenten) == 342
    assert len(REF.opgeheven) == 263
    assert len(REF.waterschappen) == 21
    assert len(tabel("provincies.csv")) == 12
    assert not gemeenten & REF.opgeheven.keys()
    assert {rij["provincie"] for rij in tabel("gemeenten.csv")} == {
        rij["code"] for rij in tabel("provincies.csv")
    }


def test_every_table_that_is_named_is_there_with_its_columns() -> None:
    for naam, kolommen in TABELLEN.items():
        assert tuple(tabel(naam)[0]) == kolommen, naam


@pytest.mark.parametrize(
    ("code", "naam"),
    [
        ("GM0518", "'s-Gravenhage"),
        ("GM0518", "‘s-Gravenhage"),
        ("GM0518", "Den Haag"),
        ("GM0417", "Laren (NH.)"),
        ("GM0893", "Bergen (L)"),
        ("GM1900", "Sudwest Fryslan"),
        ("GM9001", "Bonaire"),
    ],
)
def test_a_gemeente_is_known_in_every_spelling(code: str, naam: str) -> None:
    assert REF.heet_zo(code, naam)
    assert REF.code_van(naam) == code


def test_a_name_of_two_gemeenten_gives_no_code() -> None:
    assert REF.code_van("Bergen") == ""
    assert not REF.heet_zo("GM0518", "Rotterdam")


def test_known_waterschappen_name_their_gemeenten() -> None:
    met = [w for w in REF.waterschappen if w.gemeenten]
    assert [w.naam for w in met] == ["Limburg"]
    assert len(met[0].gemeenten) == 31
    assert set(met[0].gemeenten) <= REF.gemeenten.keys()


def test_two_gemeenten_do_not_vote_in_march() -> None:
    dag = date(2026, 3, 18)
    assert {REF.gemeenten[code] for d, code in REF.niet_stemmend if d == dag} == {
        "Hilversum",
        "Wijdemeren",
    }


def test_the_kinds_of_elections_and_stembureaus_are_those_of_the_law() -> None:
    """R-ORG-1 to R-ORG-4, R-ORG-7."""
    assert {
        VerkiezingSoort(rij["soort"]): {
            StembureauSoort(s) for s in rij["stembureausoorten"].split(",")
        }
        for rij in tabel("verkiezingen.csv")
    } == SOORTEN_BIJ
    assert all(
        kiezerspas_mogelijk(VerkiezingSoort(rij["soort"])) == (rij["kiezerspas"] == "ja")
        for rij in tabel("verkiezingen.csv")
    )
    assert {
        StembureauSoort(rij["soort"]): rij["naam"] for rij in tabel("stembureausoorten.csv")
    } == STEMBUREAU_NAMEN


def test_a_table_of_the_bureau_comes_first_and_the_rest_stays(tmp_path: Path) -> None:
    (tmp_path / "gemeenten.csv").write_text(
        "code;naam;naam_officieel;naam_voorkeur;provincie\nGM9990;Oefen;Oefen;Oefen;PV20\n"
    )
    nieuw = laad_referentie(tmp_path, MAP)
    assert "GM9990" in nieuw.gemeenten
    assert "GM0014" not in nieuw.gemeenten
    assert nieuw.opgeheven == REF.opgeheven


@pytest.mark.parametrize(
    ("naam", "tekst", "deel"),
    [
        ("gemeenten.csv", "code;naam\n", "kolommen"),
        ("gemeenten_opgeheven.csv", "code;naam;einddatum\nGM1;A\n", "velden"),
        ("gemeenten_opgeheven.csv", "code;naam;einddatum\nGM1;A;gisteren\n", "geen dag"),
    ],
)
def test_a_wrong_table_is_said(tmp_path: Path, naam: str, tekst: str, deel: str) -> None:
    (tmp_path / naam).write_text(tekst)
    with pytest.raises(LijstFout, match=deel):
        laad_referentie(tmp_path, MAP)


def test_a_table_in_another_encoding_is_said(tmp_path: Path) -> None:
    (tmp_path / "provincies.csv").write_bytes(b"code\xff")
    (tmp_path / "gemeenten.csv").write_bytes(b"code\xff")
    with pytest.raises(LijstFout, match="UTF-8"):
        laad_referentie(tmp_path, MAP)
