"""Text with separators: encodings, separators, quotes, and the line a row begins on."""

from __future__ import annotations

import pytest

from tests.imports import lijsten as v
from waarnemer_app.imports.bevinding import LijstFout, Melder
from waarnemer_app.imports.csvlijst import lees_csv
from waarnemer_app.imports.tabel import MAX_RIJEN, Raster

KOP = "CBS gemeentecode;Nummer stembureau;Naam stembureau;Toilet\r\n"


def lees(data: str | bytes) -> tuple[Raster, list[str]]:
    melder = Melder()
    raster = lees_csv(data.encode() if isinstance(data, str) else data, melder)
    return raster, [b.code for b in melder.bevindingen]


@pytest.mark.parametrize("scheiding", [";", ",", "\t", "|"])
def test_the_separator_is_the_one_that_gives_columns(scheiding: str) -> None:
    raster, codes = lees(v.als_csv([v.VOL], scheiding))
    assert len(raster.lijnen[1][1]) == len(v.VOL)
    assert codes == []


def test_a_value_with_the_separator_stays_whole() -> None:
    raster, _ = lees('Gemeente,CBS gemeentecode,Naam stembureau\n"Nuenen, Gerwen",GM0820,A\n')
    assert raster.lijnen[1][1] == ["Nuenen, Gerwen", "GM0820", "A"]


def test_windows_text_is_told_of() -> None:
    raster, codes = lees((KOP + "GM0014;1;Café ’t Hoekje;ja\r\n").encode("cp1252"))
    assert raster.lijnen[1][1][2] == "Café ’t Hoekje"
    assert codes == ["CODERING"]
    assert raster.eigenschappen["codering"] == "Windows-1252"
    _, codes = lees(KOP.encode() + b"GM0014;1;Caf\x81;ja\r\n")
    assert codes == ["CODERING", "TEKEN_KWIJT"]


def test_lines_are_those_of_the_file_also_after_a_line_within_quotes() -> None:
    raster, _ = lees(KOP + 'GM0014;1;"Zaal\r\nNoord";ja\r\nGM0014;2;B;ja\r\n')
    assert [regel for regel, _ in raster.lijnen] == [1, 2, 4]


def test_the_line_that_names_the_separator_counts_as_a_line() -> None:
    raster, _ = lees("sep=;\r\n" + KOP + "GM0014;1;A;ja\r\n")
    assert [regel for regel, _ in raster.lijnen] == [2, 3]


def test_a_quote_within_a_field_is_read_and_told() -> None:
    raster, codes = lees(KOP + 'GM0014;1;"De Brug" zaal 2;ja\r\nGM0014;2;B;ja\r\n')
    assert raster.lijnen[1][1][2] == "De Brug zaal 2"
    assert codes == ["AANHALINGSTEKENS"]


def test_a_quote_that_never_closes_is_refused_at_its_line() -> None:
    rest = "".join(f"GM0014;{nr};A;ja\r\n" for nr in range(3, 60))
    with pytest.raises(LijstFout) as fout:
        lees(KOP + "GM0014;1;A;ja\r\n" + 'GM0014;2;"B;ja\r\n' + rest)
    assert (fout.value.code, fout.value.regel) == ("AANHALINGSTEKENS", 3)


def test_a_field_without_end_is_refused() -> None:
    with pytest.raises(LijstFout, match="niet te lezen"):
        lees(KOP + "x" * 200_000)
    with pytest.raises(LijstFout, match="langer dan"):
        lees(KOP + ";" * 1_000_001)


def test_a_result_of_the_whole_country_keeps_a_row_per_stembureau() -> None:
    """One row per party: 10,000 stembureaus are a quarter of a million rows."""
    kop = "GemeenteCode;GemeenteNaam;Postcode;StembureauNaam;StembureauCode;"
    kop += "PartijNaam;AantalStemmen\n"
    rijen = "".join(
        f"14;Groningen;9712HV;Stembureau {nr};SB{nr};Partij {p};1\n"
        for nr in range(1, 6001)
        for p in range(20)
    )
    raster, codes = lees(kop + rijen)
    assert len(raster.lijnen) == 6001
    assert [regel for regel, _ in raster.lijnen[:3]] == [1, 2, 22]
    assert codes == []


def test_there_is_an_end_to_rows() -> None:
    with pytest.raises(LijstFout, match="meer dan"):
        lees(KOP + "GM0014;1;A;ja\n" * (MAX_RIJEN + 30))


def test_there_is_an_end_to_lines_before_they_are_split() -> None:
    with pytest.raises(LijstFout, match="regels") as fout:
        lees(KOP + "\n" * 2_000_001)
    assert fout.value.code == "TE_VEEL_RIJEN"
    with pytest.raises(LijstFout) as fout:
        lees(KOP + "x" * 1_000_002)
    assert fout.value.code == "REGEL_TE_LANG"
