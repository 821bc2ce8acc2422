"""Lists in JSON: whole or not, cut off, and what stands in other JSON."""

from __future__ import annotations

import json

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.bevinding import LijstFout, Melder
from waarnemer_app.imports.jsonlijst import lees_json, ontleed, records

MINDER = {k: w for k, w in v.VOL.items() if k != "Nummer stembureau"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"result":{"records":{}}}', "GEEN_LIJST"),
        (b'{"result":{"records":[1],"total":1}}', "GEEN_LIJST"),
        (b'{"success":false,"error":{}}', "GEEN_LIJST"),
        (b'{"a":1}', "GEEN_LIJST"),
        (b'[{"a":1}]', "GEEN_LIJST"),
        (b'{"result":{"records":[],"total":0}}', "LEEG"),
        (v.als_json(v.VOL)[:-9], "GEEN_JSON"),
        (b'{"a": NaN}', "GEEN_JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "GEEN_JSON"),
        (b"[" * 100_000, "GEEN_JSON"),
        (b'{"records":[' + b"{}," * 250_000 + b"{}]}", "TE_VEEL_RIJEN"),
        (json.dumps([{f"k{nr}": 1 for nr in range(2000)}]).encode(), "TE_VEEL_VELDEN"),
        (
            json.dumps([{f"k{r}-{nr}": 1 for nr in range(250)} for r in range(9)]).encode(),
            "GEEN_LIJST",
        ),
        (b'{"a":"\xff"}', "GEEN_JSON"),
        (v.als_json(v.VOL, total=2), "ONVOLLEDIG"),
        (v.als_json(MINDER), "GEEN_NUMMERS"),
    ],
)
def test_a_file_that_is_no_whole_list_is_refused(data: bytes, code: str) -> None:
    lijst = v.lees_data(data)
    assert code in v.soorten(lijst)
    assert not lijst.importeerbaar
    assert lijst.plekken == ()


def test_a_file_that_was_cut_off_is_said_so() -> None:
    with pytest.raises(LijstFout, match="afgebroken"):
        ontleed(v.als_json(v.VOL)[:-9])
    with pytest.raises(LijstFout, match="regel 2"):
        ontleed(b'{"a":1,\n"b" 2}')


def test_the_line_of_a_record_is_its_number_and_one() -> None:
    tabel = lees_json(v.als_json(v.VOL, v.tweede()), Melder())
    assert [rij.regel for rij in tabel.rijen] == [2, 3]


def test_an_unknown_field_is_told_of() -> None:
    melder = Melder()
    lees_json(v.als_json({**v.VOL, "Kleur": "rood"}), melder)
    assert [(b.code, b.kolom) for b in melder.bevindingen] == [("KOLOM_ONBEKEND", "Kleur")]


def test_records_of_a_bare_list_are_taken() -> None:
    assert records(json.loads(json.dumps([v.VOL])), Melder()) == [v.VOL]
