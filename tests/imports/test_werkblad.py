"""Spreadsheets: which sheet, and what is refused before it is unpacked or evaluated."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.imports import lijsten as v
from waarnemer_app.imports import werkblad
from waarnemer_app.kindproces import KindFout

TABEL = [list(v.VOL), list(v.VOL.values()), list(v.tweede().values())]


def opnieuw(data: bytes, deel: str, patroon: bytes, nieuw: bytes) -> bytes:
    """The same workbook with a part changed."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as oud, zipfile.ZipFile(uit, "w") as zip_:
        for naam in oud.namelist():
            inhoud = oud.read(naam)
            if naam == deel:
                assert re.search(patroon, inhoud)
                inhoud = re.sub(patroon, nieuw, inhoud, count=1)
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def bladen(*namen: str) -> bytes:
    werkmap = Workbook()
    werkmap.active.title = "Toelichting"
    for naam in namen:
        blad = werkmap.create_sheet(naam)
        for rij in TABEL:
            blad.append(rij)
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def test_the_sheet_with_the_list_is_found_among_others() -> None:
    lijst = v.lees_data(bladen("Blad"))
    assert lijst.importeerbaar
    assert lijst.eigenschappen["blad"] == "Blad"
    assert len(lijst.plekken) == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (bladen("Een", "Twee"), "MEER_BLADEN"),
        (bladen(), "ONBEKENDE_KOLOMMEN"),
        (v.als_xlsx(v.gekanteld(dict.fromkeys(v.VOL, ""))), "LEEG"),
        (v.als_xlsx([list(v.VOL)]), "LEEG"),
        (v.als_zip({"xl/workbook.xml": "geen xml"}), "BESCHADIGD"),
        (v.als_ods("<office:geen"), "GEEN_XML"),
    ],
)
def test_a_workbook_without_one_list_is_said(data: bytes, code: str) -> None:
    lijst = v.lees_data(data)
    assert v.soorten(lijst) == {code}
    assert not lijst.importeerbaar


def test_a_bomb_is_not_unpacked() -> None:
    nullen = b"\0" * (16 * 1024 * 1024)
    data = v.als_zip({"xl/workbook.xml": "", **{f"xl/media/{nr}.png": nullen for nr in range(9)}})
    assert len(data) < 200_000
    assert v.soorten(v.lees_data(data)) == {"ZIPBOM"}
    veel = v.als_zip({"xl/workbook.xml": "", **{f"{nr}": "" for nr in range(1200)}})
    assert v.soorten(v.lees_data(veel)) == {"ZIPBOM"}


def test_a_part_that_says_it_is_small_is_not_believed() -> None:
    """The size in the contents of a zip is what its maker wrote."""
    data = v.als_zip({"xl/workbook.xml": b"\0" * (140 * 1024 * 1024)})
    plek = data.rindex(b"PK\x01\x02") + 24
    gelogen = data[:plek] + (10).to_bytes(4, "little") + data[plek + 4 :]
    assert v.soorten(v.lees_data(gelogen)) <= {"ZIPBOM", "BESCHADIGD"}
    assert v.soorten(v.lees_data(data)) == {"ZIPBOM"}


def test_a_cell_far_away_makes_no_huge_sheet() -> None:
    data = opnieuw(
        v.als_xlsx(TABEL),
        "xl/worksheets/sheet1.xml",
        rb"</row></sheetData>",
        b'</row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    )
    assert v.soorten(v.lees_data(data)) == {"BLAD_TE_GROOT"}
    cel = '<table:table-cell office:value-type="float" table:number-columns-repeated="16384"/>'
    ods = v.als_ods(
        f'<table:table><table:table-row table:number-rows-repeated="1048576">{cel}'
        "</table:table-row></table:table>"
    )
    assert v.soorten(v.lees_data(ods)) == {"BLAD_TE_GROOT"}


def test_there_is_an_end_to_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(werkblad, "MAX_GEVULD", 40)
    for data in (v.als_xlsx(TABEL), v.ods_tabel(TABEL)):
        assert v.soorten(v.lees_data(data)) == {"BLAD_TE_VOL"}


def test_a_formula_is_refused_and_its_cell_named() -> None:
    rijen = [TABEL[0], [*TABEL[1][:3], "=A1", *TABEL[1][4:]]]
    lijst = v.lees_data(v.als_xlsx(rijen))
    assert ("FORMULE", 2, "D") in v.codes(lijst)
    assert not lijst.importeerbaar
    ods = v.als_ods(
        '<table:table><table:table-row><table:table-cell table:formula="of:=1+1" '
        'office:value-type="float" office:value="2"/></table:table-row></table:table>'
    )
    assert ("FORMULE", 1, "") in v.codes(v.lees_data(ods))


def test_a_table_from_another_file_is_refused() -> None:
    ods = v.als_ods(
        '<table:table><table:table-source xlink:href="http://x.example"/></table:table>'
    )
    assert v.soorten(v.lees_data(ods)) == {"EXTERNE_KOPPELING"}


def test_an_entity_in_an_ods_is_refused() -> None:
    xml = '<!DOCTYPE a [<!ENTITY b "c">]><office:x xmlns:office="o">&b;</office:x>'
    soort = "application/vnd.oasis.opendocument.spreadsheet"
    data = v.als_zip({"mimetype": soort, "content.xml": xml})
    assert v.soorten(v.lees_data(data)) == {"XML_ONVEILIG"}


def test_a_dimension_without_columns_is_read_the_other_way() -> None:
    """Excel 2013 writes it; the first reader cannot."""
    data = opnieuw(
        v.als_xlsx(TABEL),
        "xl/worksheets/sheet1.xml",
        rb'<dimension ref="[^"]*"',
        b'<dimension ref="1:3"',
    )
    assert len(v.lees_data(data).plekken) == 2


def test_forms_of_a_gemeente_are_read_in_three_kinds_of_files(testdata: Path) -> None:
    paden = sorted((testdata / "wims_invulformulier").glob("test_*"))
    lijsten = [v.lees_pad(pad) for pad in paden]
    assert {lijst.formaat for lijst in lijsten} == {
        f"WIMS-invulformulier ({soort})" for soort in ("ODS", "XLS", "XLSX")
    }
    for lijst in lijsten:
        assert [(p.id, p.naam) for p in lijst.plekken] == [
            ("sb-GM0518-517", "Stadhuis"),
            ("sb-GM0518-516", "Stadhuis"),
        ]
        assert ("OPENT_IN_DE_NACHT", 12, "Openingstijd (G)") in v.codes(lijst)


def test_an_empty_form_and_an_example_hold_no_stembureaus(testdata: Path) -> None:
    paden = sorted((testdata / "wims_invulformulier").glob("[Sw]*.[xo]*"))
    assert len(paden) > 10
    for pad in paden:
        lijst = v.lees_pad(pad)
        assert v.soorten(lijst) == {"LEEG"}, pad.name


@pytest.mark.parametrize("uit", [KindFout("dood"), b"geen json"])
def test_a_child_that_dies_or_babbles_is_a_sentence(
    uit: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kind(*_: object) -> object:
        if isinstance(uit, Exception):
            raise uit
        return uit

    monkeypatch.setattr(werkblad, "laat_doen", kind)
    assert v.soorten(v.lees_data(v.als_xlsx(TABEL))) == {"BESCHADIGD"}


@pytest.mark.parametrize(("fout", "code"), [("BEVEILIGD", "BEVEILIGD"), ("BLAD_TE_GROOT",) * 2])
def test_what_the_child_refuses_is_said(
    fout: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(werkblad, "laat_doen", lambda *_: json.dumps({"fout": fout}).encode())
    assert v.soorten(v.lees_data(v.als_xlsx(TABEL))) == {code}
