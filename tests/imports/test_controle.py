"""The report of a dry run, to read and as an object."""

from __future__ import annotations

import json
from pathlib import Path

from tests.imports import lijsten as v
from waarnemer_app.imports.controle import als_json, als_object, controleer, verslag
from waarnemer_app.imports.lijst import Opdracht

SLEUTELS = ["niveau", "code", "regel", "kolom", "waarde", "melding", "oud", "nieuw"]


def test_the_object_has_these_fields_and_no_others() -> None:
    lijst = v.lees({**v.VOL, "Naam stembureau": " A"}, v.tweede(**{"Nummer stembureau": 0}))
    gelezen = json.loads(als_json(lijst))
    assert list(gelezen) == [
        "bestand",
        "formaat",
        "versie",
        "aantallen",
        "importeerbaar",
        "bevindingen",
    ]
    assert gelezen["aantallen"] == {"stembureaus": 2, "locaties": 2, "gemeenten": 1}
    assert gelezen["importeerbaar"] is False
    assert [list(bevinding) for bevinding in gelezen["bevindingen"]] == [SLEUTELS] * 2
    assert gelezen["bevindingen"][0] == {
        "niveau": "opmerking",
        "code": "SPATIES",
        "regel": 2,
        "kolom": "Naam stembureau",
        "waarde": " A",
        "melding": "Er stonden spaties te veel. Die zijn weg.",
        "oud": " A",
        "nieuw": "A",
    }
    assert "\n" not in als_json(lijst)


def test_the_report_shows_groups_with_a_count_and_the_first_lines() -> None:
    rijen = [
        v.tweede(
            **{"Nummer stembureau": nr, "UUID": f"{nr:032}", "Huisletter": "a", "Huisnummer": nr}
        )
        for nr in range(1, 9)
    ]
    tekst = verslag(
        v.lees(*rijen, {**v.VOL, "Type stembureau": "drijvend", "Nummer stembureau": 99})
    )
    assert "lijst.json: WIMS/ODS (JSON) 1.7" in tekst
    assert "1 fout TYPE: Dit type bestaat niet." in tekst
    assert "8 opmerkingen KLEINE_LETTER" in tekst
    assert "en nog 3" in tekst
    assert tekst.index("fout TYPE") < tekst.index("KLEINE_LETTER")
    assert tekst.endswith("De lijst kan niet worden geïmporteerd. Verbeter eerst de fouten.")
    heel = verslag(v.lees(*rijen), alles=True)
    assert heel.count("Huisletter: “a”") == 8
    assert heel.endswith("De lijst kan worden geïmporteerd.")


def test_a_correction_shows_old_and_new() -> None:
    tekst = verslag(v.lees({**v.VOL, "Naam stembureau": "Zaal  1"}))
    assert "regel 2, Naam stembureau: “Zaal  1” → “Zaal 1”" in tekst


def test_a_file_that_cannot_be_read_is_a_list_with_that_fault(tmp_path: Path) -> None:
    lijst = controleer(tmp_path / "geen.csv", Opdracht())
    assert als_object(lijst)["bevindingen"][0]["code"] == "BESTAND_ONLEESBAAR"
    assert "geen.csv: niet herkend" in verslag(lijst)
    (tmp_path / "lijst.csv").write_bytes(v.als_csv([v.VOL]))
    assert controleer(tmp_path / "lijst.csv", Opdracht()).importeerbaar
