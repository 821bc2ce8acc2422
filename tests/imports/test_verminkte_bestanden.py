"""Files that were saved otherwise, or spoilt as a whole: exactly these findings, and no other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import pytest

from tests.imports import lijsten as v
from tests.imports.test_eml import NS, VERKIEZING, eml_110b, halte, plaats
from tests.imports.test_verminkt import BAG, CODE, CONTACT, LIJST, NAAM, NUMMER, OPEN, TYPE, lees
from tests.imports.xls_maken import als_xls

A, B = ({k: w for k, w in een.items() if k != "Toilet"} for een in (LIJST[4], LIJST[7]))
KOP: Final = list(A)
TWEE: Final = [[str(w) for w in een.values()] for een in (A, B)]


def csv(*lijnen: Sequence[str], einde: str = "\r\n") -> bytes:
    """Lines of cells with semicolons."""
    return "".join(";".join(lijn) + einde for lijn in lijnen).encode()


def met(lijst: Sequence[str], nr: int, waarde: str) -> list[str]:
    """The same with another cell."""
    return [*lijst[:nr], waarde, *lijst[nr + 1 :]]


LEEG: Final = [""] * len(KOP)
N: Final = KOP.index(NAAM)
BESTANDEN: Final[dict[str, tuple[bytes, set[tuple[str, int, str]], int]]] = {
    "schoon": (csv(KOP, *TWEE), set(), 2),
    "bom": (b"\xef\xbb\xbf" + csv(KOP, *TWEE), set(), 2),
    "cp1252": (
        csv(KOP, met(TWEE[0], N, "Café"), TWEE[1]).decode().encode("cp1252"),
        {("CODERING", 0, "")},
        2,
    ),
    "utf16": (csv(KOP, *TWEE).decode().encode("utf-16"), set(), 2),
    "mac": (csv(KOP, *TWEE, einde="\r"), set(), 2),
    "unix": (csv(KOP, *TWEE, einde="\n"), set(), 2),
    "sep": (b"sep=;\r\n" + csv(KOP, *TWEE), set(), 2),
    "lege-regels": (csv([], KOP, [], TWEE[0], LEEG, [], TWEE[1], [], []), set(), 2),
    "lege-regels-fout": (
        csv([], KOP, [], TWEE[0], LEEG, [], met(TWEE[1], N, "")),
        {("LEEG", 7, NAAM)},
        2,
    ),
    "titel-erboven": (csv(["Lijst van 2026"], [], KOP, *TWEE), set(), 2),
    "titel-erboven-fout": (
        csv(["Lijst van 2026", *[""] * 9], KOP, met(TWEE[0], N, "")),
        {("LEEG", 3, NAAM)},
        1,
    ),
    "kop-in-hoofdletters": (csv([k.upper() for k in KOP], *TWEE), set(), 2),
    "kop-met-spaties": (csv([f" {k} " for k in KOP], *TWEE), set(), 2),
    "kop-met-streepjes": (csv([k.replace(" ", "_") for k in KOP], *TWEE), set(), 2),
    "kop-met-regel": (
        csv([f'"{k}\n"' if k == NAAM else k for k in KOP], met(TWEE[0], N, "")),
        {("LEEG", 3, NAAM)},
        1,
    ),
    "kolom-dubbel": (
        csv([*KOP, NAAM], *([*een, "x"] for een in TWEE)),
        {("KOLOM_DUBBEL", 1, NAAM)},
        2,
    ),
    "kolom-onbekend": (
        csv([*KOP, "Beheerder"], *([*een, "x"] for een in TWEE)),
        {("KOLOM_ONBEKEND", 1, "Beheerder")},
        2,
    ),
    "zonder-naam": (
        csv(met(KOP, N, "Iets"), TWEE[0]),
        {("KOLOM", 1, NAAM), ("LEEG", 2, NAAM), ("KOLOM_ONBEKEND", 1, "Iets")},
        1,
    ),
    "lege-kolommen-erachter": (csv([*KOP, "", ""], *([*e, "", ""] for e in TWEE)), set(), 2),
    "veld-te-veel": (csv(KOP, [*TWEE[0], "x"], TWEE[1]), {("AANTAL_VELDEN", 2, "")}, 2),
    "veld-te-weinig": (csv(KOP, TWEE[0], TWEE[1][:-1]), {("AANTAL_VELDEN", 3, "")}, 2),
    "tekst-over-regels": (
        csv(KOP, met(TWEE[0], N, '"Zaal\nNoord"'), met(TWEE[1], N, "")),
        {("SPATIES", 2, NAAM), ("LEEG", 4, NAAM)},
        2,
    ),
    "aanhaling-open": (
        csv(KOP, met(TWEE[0], N, '"Zaal'), *[TWEE[1]] * 30),
        {("AANHALINGSTEKENS", 2, "")},
        0,
    ),
    "formule": (csv(KOP, met(TWEE[0], N, "=A1&B1")), {("FORMULE", 2, NAAM), ("LEEG", 2, NAAM)}, 1),
    "tekst-als-formule": (csv(KOP, met(TWEE[0], N, '"=""Zaal"""')), set(), 1),
    "alleen-kop": (csv(KOP), {("LEEG", 0, "")}, 0),
    "zelfde-regel": (
        csv(KOP, TWEE[0], TWEE[0]),
        {
            *(
                (code, regel, kolom)
                for regel in (2, 3)
                for code, kolom in (("DUBBELE_RIJ", NUMMER), ("ZELFDE_ADRES", BAG))
            ),
            ("DUBBELE_SLEUTEL", 3, "UUID"),
        },
        1,
    ),
    "zelfde-nummer": (
        csv(KOP, TWEE[0], met(TWEE[1], KOP.index(NUMMER), TWEE[0][KOP.index(NUMMER)])),
        {("DUBBEL_NUMMER", 2, NUMMER), ("DUBBEL_NUMMER", 3, NUMMER)},
        1,
    ),
    "totaalregel": (
        csv(KOP, *TWEE, ["Totaal", "2", *[""] * (len(KOP) - 2)]),
        {
            *(
                ("GEMEENTECODE_VORM", 4, CODE),
                ("GEMEENTE_ONBEKEND", 4, CODE),
                ("NUMMER", 4, NUMMER),
                ("LEEG", 4, NAAM),
            ),
            *(("TYPE_ONTBREEKT", 4, TYPE), ("BAG_LEEG", 4, BAG), ("STRAAT_LEEG", 4, "Straatnaam")),
            *(("PLAATS_LEEG", 4, "Plaats"), ("GEEN_PLAATS", 4, "Straatnaam")),
            *(("GEEN_COORDINAAT", 4, "Latitude"), ("TIJD_ONTBREEKT", 4, OPEN)),
            ("CONTACT_LEEG", 4, CONTACT),
        },
        3,
    ),
    "nulbyte": (csv(KOP, met(TWEE[0], N, "Zaal\x01")), {("TEKENS", 2, NAAM)}, 1),
}


@pytest.mark.parametrize("naam", BESTANDEN)
def test_a_file_that_was_saved_otherwise_has_these_findings_alone(naam: str) -> None:
    data, verwacht, aantal = BESTANDEN[naam]
    lijst = lees(data)
    assert {b.cel for b in lijst.bevindingen} == verwacht
    assert len(lijst.groepen) == aantal


def test_a_workbook_with_a_title_merged_heads_and_gaps_keeps_its_lines() -> None:
    fout = met(TWEE[1], N, "")
    blad: list[Sequence[str]] = [["Stembureaus 2026"], [], KOP, [], TWEE[0], [], fout]
    for data in (v.als_xlsx(blad), v.ods_tabel(blad), als_xls(blad)):
        assert {b.cel for b in lees(data).bevindingen} == {("LEEG", 7, NAAM)}


# EML, with its lines

NIEUW: Final = halte("07:30", "21:00")
ANDER: Final = NIEUW.replace("123456", "654321")
EML: Final[dict[str, tuple[bytes, set[tuple[str, int, str]]]]] = {
    "schoon": (eml_110b(plaats("1", locaties=NIEUW, vorm="FixedLocation")), set()),
    "windows-1252": (
        eml_110b(plaats("1", "Café", NIEUW))
        .decode()
        .replace("UTF-8", "windows-1252")
        .encode("cp1252"),
        set(),
    ),
    "utf-16": (
        eml_110b(plaats("1", locaties=NIEUW)).decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        set(),
    ),
    "bom": (b"\xef\xbb\xbf" + eml_110b(plaats("1", locaties=NIEUW)), set()),
    **{
        naam: (eml_110b(plaats("9", locaties=ANDER), plaats(*delen)), verwacht)
        for naam, delen, verwacht in (
            ("nummer-leeg", ("", "Zaal", NIEUW), {("NUMMER", 6, "PollingStation")}),
            ("nummer-min", ("-1", "Zaal", NIEUW), {("NUMMER", 6, "PollingStation")}),
            ("nummer-letters", ("1a", "Zaal", NIEUW), {("NUMMER", 6, "PollingStation")}),
            ("nummer-nullen", ("007", "Zaal", NIEUW), {("NUMMER_NULLEN", 6, "PollingStation")}),
            ("naam-leeg", ("1", "", NIEUW), {("LEEG", 6, "LocalityName")}),
            ("naam-spaties", ("1", "A  B", NIEUW), {("SPATIES", 6, "LocalityName")}),
            ("naam-mojibake", ("1", "CafÃ©", NIEUW), {("MOJIBAKE", 6, "LocalityName")}),
            (
                "naam-entiteit",
                ("1", "A &amp;amp; B", NIEUW),
                {("HTML_ENTITEIT", 6, "LocalityName")},
            ),
            ("vorm", ("1", "Zaal", NIEUW, "Tent"), {("TYPE", 6, "ReportingUnitType")}),
            ("brief", ("1", "Zaal", NIEUW, "", "postal"), {("BRIEFSTEMBUREAU", 6, "Channel")}),
            *(
                (f"plek-{oud}", ("1", "Zaal", NIEUW.replace(oud, nieuw)), {(code, 6, kolom)})
                for oud, nieuw, code, kolom in (
                    ("0014200010123456", "5,89E+14", "BAG_VERLOREN", "BAGId"),
                    ("<sb:PostalCode>9712 HV", "<sb:PostalCode>9712", "POSTCODE", "PostalCode"),
                    ("<sb:City>Groningen", "<sb:City>", "PLAATS_LEEG", "City"),
                    ("T07:30:00", "T07:29:59", "SECONDEN", "OpenTime"),
                    ("2026-03-18T07:30:00", "half acht", "TIJD", "OpenTime"),
                    ("2026-03-18T21:00:00", "2026-03-18T22:00:00", "NA_21_UUR", "ClosingTime"),
                    ("2026-03-18T21:00:00", "2026-03-18T06:00:00", "TIJDEN", "ClosingTime"),
                    ("2026-03-18T21:00:00", "2026-03-18T07:30:00", "TIJDEN_GELIJK", "OpenTime"),
                    (
                        "233818</sb:RDx><sb:RDy>581974",
                        "581974</sb:RDx><sb:RDy>233818",
                        "COORDINATEN_VERWISSELD",
                        "RDx",
                    ),
                    ("<sb:Number>1", "<sb:Number>4 C", "HUISNUMMER_TEKST", "Number"),
                )
            ),
        )
    },
    "twee-keer": (
        eml_110b(
            *(
                plaats("1", naam, NIEUW.replace("123456", f"12345{nr}"))
                for nr, naam in enumerate("AB")
            )
        ),
        {("DUBBEL_NUMMER", 5, "PollingStation"), ("DUBBEL_NUMMER", 6, "PollingStation")},
    ),
    "gezag-onbekend": (
        eml_110b(plaats("1", locaties=NIEUW), gezag="9998"),
        {("GEMEENTE_ONBEKEND", 3, "AuthorityIdentifier")},
    ),
    "gezag-letters": (
        eml_110b(plaats("1", locaties=NIEUW), gezag="abc"),
        {("GEMEENTECODE", 3, "AuthorityIdentifier")},
    ),
    "kiezers": (
        eml_110b(plaats("1", locaties=NIEUW).replace(">1273<", ">veel<")),
        {("KIEZERS", 5, "PollingStation")},
    ),
    "andere-dag": (
        eml_110b(
            plaats("1", locaties=NIEUW), verkiezing=VERKIEZING.replace("2026-03-18", "2026-03-19")
        ),
        {("ANDERE_STEMDAG", 0, ""), ("DATUM", 5, "OpenTime")},
    ),
    "geen-dag": (
        eml_110b(
            plaats("1", locaties=NIEUW), verkiezing=VERKIEZING.replace("2026-03-18", "morgen")
        ),
        {("VERKIEZINGSDAG", 4, "ElectionDate")},
    ),
    "soort": (
        eml_110b(plaats("1", locaties=NIEUW), verkiezing=VERKIEZING.replace(">GR<", ">XX<")),
        {("VERKIEZINGSSOORT", 4, "ElectionCategory"), ("ONDERSOORT", 4, "ElectionSubcategory")},
    ),
    "leeg": (eml_110b(), {("LEEG", 0, "")}),
    "afgebroken": (eml_110b(plaats("1"))[:-30], {("GEEN_XML", 6, "")}),
    "tellingen": (f'<EML {NS} Id="510b"/>'.encode(), {("ANDERE_EML", 0, "")}),
    "dtd": (b'<!DOCTYPE a SYSTEM "x.dtd"><EML Id="110b"/>', {("XML_ONVEILIG", 0, "")}),
}


@pytest.mark.parametrize("naam", EML)
def test_eml_that_is_spoilt_has_these_findings_alone(naam: str) -> None:
    data, verwacht = EML[naam]
    assert {b.cel for b in lees(data).bevindingen} == verwacht


# JSON

J: Final = v.als_json(A, B)
JSON: Final[dict[str, tuple[bytes, set[tuple[str, int, str]]]]] = {
    "schoon": (J, set()),
    "bom": (b"\xef\xbb\xbf" + J, set()),
    "utf-16": (J.decode().encode("utf-16"), set()),
    "kale-lijst": (J[J.index(b"[") : J.rindex(b"]") + 1], set()),
    "afgebroken": (J[:-40], {("GEEN_JSON", 0, "")}),
    "deel": (v.als_json(A, B, total=9), {("ONVOLLEDIG", 0, "")}),
    "fout-van-de-site": (b'{"success": false, "error": {}}', {("GEEN_LIJST", 0, "")}),
    "leeg": (v.als_json(), {("LEEG", 0, "")}),
    "iets-anders": (b'{"type": "FeatureCollection", "features": []}', {("GEEN_LIJST", 0, "")}),
    "null": (v.als_json({**A, NAAM: None}), {("LEEG", 2, NAAM)}),
    "veld-mist": (v.als_json(A, {k: w for k, w in B.items() if k != NAAM}), {("LEEG", 3, NAAM)}),
    "veld-meer": (v.als_json(A, {**B, "Beheerder": "x"}), {("KOLOM_ONBEKEND", 1, "Beheerder")}),
    "getal-als-tekst": (v.als_json({**A, NUMMER: "104"}), set()),
    "waar-als-nummer": (v.als_json({**A, NUMMER: True}), {("NUMMER", 2, NUMMER)}),
    "lijst-als-naam": (v.als_json({**A, NUMMER: [1]}), {("NUMMER", 2, NUMMER)}),
    "half-teken": (
        J.replace(b"Oefenlokaal 1", b"\\ud800", 1),
        {("TEKENS", 2, NAAM), ("LEEG", 2, NAAM)},
    ),
}


@pytest.mark.parametrize("naam", JSON)
def test_json_that_is_spoilt_has_these_findings_alone(naam: str) -> None:
    data, verwacht = JSON[naam]
    assert {b.cel for b in lees(data).bevindingen} == verwacht
