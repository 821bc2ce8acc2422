"""Findings: three levels, corrections, groups, and a table that starts no formula."""

from waarnemer_app.imports.bevinding import (
    LijstFout,
    Melder,
    Niveau,
    als_csv,
    groepeer,
    kort,
)


def test_there_are_three_levels_and_a_correction_shows_old_and_new() -> None:
    assert [niveau.value for niveau in Niveau] == ["fout", "waarschuwing", "opmerking"]
    melder = Melder()
    melder.hersteld("SPATIES", "…", (2, "Naam"), " a", "a")
    (bevinding,) = melder.bevindingen
    assert (bevinding.regel, bevinding.kolom) == (2, "Naam")
    assert (bevinding.niveau, bevinding.oud, bevinding.nieuw) == (Niveau.OPMERKING, " a", "a")


def test_groups_come_strongest_first_then_largest() -> None:
    melder = Melder()
    melder.opmerking("A", "a", (1, "k"))
    for regel in (3, 2):
        melder.let_op("B", f"b {regel}", (regel, "k"))
    melder.let_op("C", "c")
    melder.fout("D", "d", (9, "k"), 12)
    groepen = groepeer(melder.bevindingen)
    assert [(g.code, len(g.bevindingen), g.melding) for g in groepen] == [
        ("D", 1, "d"),
        ("B", 2, "b 3"),
        ("C", 1, "c"),
        ("A", 1, "a"),
    ]
    assert groepen[0].bevindingen[0].waarde == "12"


def test_the_table_of_findings_starts_no_formula() -> None:
    melder = Melder()
    melder.fout("A", "m", (2, "k"), "=1+1")
    melder.fout("A", "m", (3, "k"), '@SOM(A1;"x")')
    tekst = als_csv(("=lijst.csv", b) for b in melder.bevindingen).decode("utf-8-sig")
    kop, eerste, tweede, *_ = tekst.split("\r\n")
    assert kop == "bestand;niveau;code;regel;kolom;waarde;melding;oud;nieuw"
    assert eerste == "'=lijst.csv;fout;A;2;k;'=1+1;m;;"
    assert tweede.startswith("'=lijst.csv;fout;A;3;k;\"'@SOM(A1;")


def test_a_value_is_short_and_can_be_written() -> None:
    assert kort(None) == ""
    assert len(kort("x" * 999)) == 200
    assert kort("a\ud800b") == "a?b"
    assert kort("é" * 300) == "é" * 200


def test_a_fault_of_a_whole_file_knows_its_line() -> None:
    fout = LijstFout("A", "melding", 7)
    assert (str(fout), fout.code, fout.regel) == ("melding", "A", 7)
