"""Small lists of stembureaus for tests, in each form; every one of them is invented."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

from tests.helpers.boom import ROOT
from waarnemer_app.imports.lijst import Opdracht, Stembureaulijst, lees_lijst
from waarnemer_app.imports.referentie import laad_referentie

REFERENTIE = laad_referentie(ROOT / "resources/referentie")
LIJST = ROOT / "resources/demo/bron/stembureaus/wims_gr2026_2026-01-21.json"
DAG = date(2026, 3, 18)
RIJ: dict[str, Any] = {
    "Gemeente": "Oefengemeente Voorbeeld",
    "CBS gemeentecode": "GM9990",
    "Nummer stembureau": 1,
    "Naam stembureau": "Oefenlokaal 1",
    "Type stembureau": "regulier",
    "Straatnaam": "Oefenstraat",
    "Huisnummer": "1",
    "Huisletter": "A",
    "Huisnummertoevoeging": "F001",
    "Postcode": "0000AA",
    "Plaats": "Voorbeeld",
    "Extra adresaanduiding": "ingang Oefenlaan",
    "X": 149000.5,
    "Y": 535000,
    "Openingstijd": "2026-03-18T07:30:00",
    "Sluitingstijd": "2026-03-18T21:00:00",
    "Contactgegevens gemeente": "verkiezingen@oefengemeente.example, 0000 000 001",
    "UUID": "0" * 32,
}
VOL: dict[str, Any] = {
    **RIJ,
    "BAG Nummeraanduiding ID": "9990200000000001",
    "Latitude": 52.8006,
    "Longitude": 5.2986,
    "Prokkelduo": "",
    "Toilet": "ja, toegankelijk toilet",
}
"""A row with everything ODS 1.7 has that the program looks at."""


def plaatselijk(*delen: int) -> datetime:
    """A local time without a zone, as it stands in a list."""
    return datetime(*delen)  # type: ignore[arg-type]  # noqa: DTZ001 — without, on purpose


def tweede(**anders: Any) -> dict[str, Any]:
    """A second stembureau, on another row of the same list."""
    basis = {**VOL, "Nummer stembureau": 2, "UUID": "1" * 32, "Naam stembureau": "Oefenlokaal 2"}
    return {**basis, "BAG Nummeraanduiding ID": "9990200000000002", "Huisnummer": "2", **anders}


def als_json(*rijen: dict[str, Any], **anders: Any) -> bytes:
    inhoud = {"total": len(rijen), "records": list(rijen), **anders}
    return json.dumps({"success": True, "result": inhoud}).encode()


def als_csv(
    rijen: Iterable[dict[str, Any]], scheiding: str = ",", codering: str = "utf-8"
) -> bytes:
    lijst = list(rijen)
    uit = io.StringIO(newline="")
    schrijver = csv.DictWriter(uit, list(lijst[0]), delimiter=scheiding)
    schrijver.writeheader()
    schrijver.writerows(lijst)
    return uit.getvalue().encode(codering)


def als_xlsx(rijen: Iterable[Sequence[Any]], blad: str = "Attributen") -> bytes:
    werkmap = Workbook()
    werkblad = werkmap.active
    werkblad.title = blad
    for rij in rijen:
        werkblad.append(list(rij))
    uit = io.BytesIO()
    werkmap.save(uit)
    return uit.getvalue()


def gekanteld(*rijen: dict[str, Any]) -> list[list[Any]]:
    """The form of a gemeente: names in the first column, a station per column from F."""
    kop = ["Attributen", "Verplicht (ja/nee)", "Opmerkingen", "Format", "Voorbeeld"]
    lijnen = [[*kop, *(f"Invulveld {nr}" for nr in range(1, len(rijen) + 1))]]
    lijnen.extend(
        [naam, "ja", "", "tekst", "iets", *(rij.get(naam, "") for rij in rijen)]
        for naam in rijen[0]
    )
    return lijnen


def als_ods(
    inhoud: str, *, mimetype: str = "application/vnd.oasis.opendocument.spreadsheet"
) -> bytes:
    """An ODS with this ``content.xml`` within ``office:spreadsheet``."""
    namen = ["office", "table", "text", "xlink", "script"]
    ruimten = " ".join(f'xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in namen)
    xml = (
        f'<?xml version="1.0"?><office:document-content {ruimten}><office:body>'
        f"<office:spreadsheet>{inhoud}</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
    return als_zip({"mimetype": mimetype, "META-INF/manifest.xml": manifest, "content.xml": xml})


def ods_tabel(rijen: Iterable[Sequence[Any]]) -> bytes:
    """An ODS with one sheet of these cells; whole numbers as numbers."""

    def cel(waarde: Any) -> str:
        if waarde in ("", None):
            return "<table:table-cell/>"
        if isinstance(waarde, int | float):
            return f'<table:table-cell office:value-type="float" office:value="{waarde}"/>'
        tekst = f"<text:p>{escape(str(waarde))}</text:p>"
        return f'<table:table-cell office:value-type="string">{tekst}</table:table-cell>'

    lijnen = "".join(
        f"<table:table-row>{''.join(cel(waarde) for waarde in rij)}</table:table-row>"
        for rij in rijen
    )
    return als_ods(f'<table:table table:name="Blad1">{lijnen}</table:table>')


def als_zip(delen: dict[str, str | bytes]) -> bytes:
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def lees(*rijen: dict[str, Any], datum: date | None = DAG, **anders: Any) -> Stembureaulijst:
    """Read rows as an answer in JSON, without reference data."""
    return lees_lijst(als_json(*rijen, **anders), "lijst.json", Opdracht(("GR2026",), datum))


def lees_data(data: bytes, datum: date | None = None, **anders: Any) -> Stembureaulijst:
    """Read a file with the reference data of the program."""
    return lees_lijst(data, "lijst", Opdracht(datum=datum, referentie=REFERENTIE, **anders))


def codes(lijst: Stembureaulijst) -> list[tuple[str, int, str]]:
    return [(b.code, b.regel, b.kolom) for b in lijst.bevindingen]


def soorten(lijst: Stembureaulijst) -> set[str]:
    return {b.code for b in lijst.bevindingen}


def lees_pad(pad: Path) -> Stembureaulijst:
    return lees_data(pad.read_bytes())
