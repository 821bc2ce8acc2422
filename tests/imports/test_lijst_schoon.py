"""Cleaning a list: the needed columns stay, contact data never comes along."""

from __future__ import annotations

import json

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.kolommen import NODIG
from waarnemer_app.imports.lijst_schoon import schoon


def test_a_cleaned_list_holds_the_needed_columns_and_gives_the_same_stembureaus() -> None:
    klein = schoon(v.als_json(v.RIJ))
    (rij,) = json.loads(klein)["result"]["records"]
    assert set(rij) <= set(NODIG)
    assert "Contactgegevens gemeente" not in rij
    assert v.lees_data(klein).plekken == v.lees_data(v.als_json(v.RIJ)).plekken
    assert schoon(klein) == klein


@pytest.mark.parametrize(
    "tekst", ["bel 0161-123456", "mail naar a@b.example", "+31 6 1234", "bel 14 010"]
)
def test_a_text_with_a_way_to_reach_someone_is_not_kept(tekst: str) -> None:
    with pytest.raises(ValueError, match="Regel 2, Extra adresaanduiding"):
        schoon(v.als_json({**v.RIJ, "Extra adresaanduiding": tekst}))


@pytest.mark.parametrize(
    "data", [v.als_json(), v.als_json(v.RIJ, total=2), v.als_json({"Gemeente": "A"}), b"{}", b"x"]
)
def test_what_is_no_whole_list_is_not_cleaned(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        schoon(data)


def test_the_kept_list_is_a_cleaned_one() -> None:
    assert schoon(v.LIJST.read_bytes()) == v.LIJST.read_bytes()
