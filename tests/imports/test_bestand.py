"""What a file is by its content, and a clear sentence for what is no list (FORMATEN 6.5)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.bestand import MAX_BYTES, Soort, herken, lees_bytes
from waarnemer_app.imports.bevinding import LijstFout

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600


@pytest.mark.parametrize(
    ("data", "soort"),
    [
        (b"a;b\n1;2\n", Soort.TEKST),
        ("a;b".encode("utf-16"), Soort.TEKST),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><EML/>", Soort.XML),
        (b'\n{"result": {}}', Soort.JSON),
        (b"[]", Soort.JSON),
        (v.als_xlsx([["a"]]), Soort.XLSX),
        (v.als_ods(""), Soort.ODS),
        (OLE, Soort.XLS),
    ],
)
def test_a_file_is_known_by_its_content(data: bytes, soort: Soort) -> None:
    assert herken(data) is soort


@pytest.mark.parametrize(
    ("data", "code", "deel"),
    [
        (b"", "LEEG_BESTAND", "leeg"),
        (b"\r\n \x00", "LEEG_BESTAND", "leeg"),
        (b"%PDF-1.7 ...", "ANDER_BESTAND", "PDF"),
        (b"\x89PNG....", "ANDER_BESTAND", "afbeelding"),
        (b"\x1f\x8b....", "ANDER_BESTAND", "ingepakt"),
        (b"<!DOCTYPE html><table>", "HTML", ".xlsx"),
        (b"<?xml version='1.0'?>\n<html>", "HTML", ".xlsx"),
        (b"<EML " + b'a="1" ' * 20_000 + b"/>", "XML_TE_GROOT", "deel"),
        (b"<a/>" * 7_000_000, "TE_GROOT", "te groot"),
        (b"a;b\n" * 11_000_000, "TE_GROOT", "te groot"),
        (
            b"<?xml?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            "EXCEL_XML",
            "",
        ),
        (b"\x09\x08\x10\x00rest", "OUDE_EXCEL", "1997"),
        (b"a\x00b\x00c", "ANDER_BESTAND", ""),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "BEVEILIGD", "versleuteling"),
        (OLE + "_VBA_PROJECT".encode("utf-16-le"), "MACRO", "macro"),
        (OLE + "WordDocument".encode("utf-16-le"), "ANDER_BESTAND", "Word"),
        (v.als_zip({"xl/workbook.xml": "", "xl/vbaProject.bin": ""}), "MACRO", "macro"),
        (v.als_zip({"content.xml": "", "Basic/script-lc.xml": ""}), "MACRO", "macro"),
        (
            v.als_zip({"xl/workbook.xml": "", "xl/externalLinks/externalLink1.xml": ""}),
            "EXTERNE_KOPPELING",
            "waarden",
        ),
        (v.als_zip({"xl/workbook.bin": ""}), "EXCEL_BINAIR", ".xlsx"),
        (v.als_zip({"Index/Document.iwa": ""}), "NUMBERS", "Numbers"),
        (v.als_zip({"word/document.xml": ""}), "ANDER_BESTAND", "ingepakt"),
        (v.als_xlsx([["a"]])[:-40], "BESCHADIGD", "opnieuw"),
        (b"PK\x03\x04", "BESCHADIGD", "opnieuw"),
    ],
)
def test_what_is_no_list_is_said_in_words(data: bytes, code: str, deel: str) -> None:
    with pytest.raises(LijstFout) as fout:
        herken(data)
    assert fout.value.code == code
    assert deel in fout.value.melding


def test_an_encrypted_part_is_said() -> None:
    data = bytearray(v.als_zip({"xl/workbook.xml": "x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(LijstFout, match="versleuteld"):
        herken(bytes(data))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    pad = tmp_path / "groot.csv"
    with pad.open("wb") as bestand:
        bestand.truncate(200 * 1024 * 1024)
    with pytest.raises(LijstFout, match="te groot"):
        lees_bytes(pad)
    with pytest.raises(LijstFout, match="te groot"):
        herken(bytes(MAX_BYTES + 1))


def test_a_file_that_is_not_there_or_is_a_folder_is_said(tmp_path: Path) -> None:
    for pad in (tmp_path, tmp_path / "geen.csv"):
        with pytest.raises(LijstFout, match="is er niet"):
            lees_bytes(pad)
    (tmp_path / "lijst.csv").write_bytes(b"a;b")
    assert lees_bytes(tmp_path / "lijst.csv") == b"a;b"
