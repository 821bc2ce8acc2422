"""Reading the source folder of a package: every fault with its file and line, all at once."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from pydantic import Field

from register.pakketbron import Bron, Bronfout, Rij, in_het_nederlands
from waarnemer_app.domain.basis import Id, KorteTekst, Model


class Deel(Model):
    id: Id
    naam: KorteTekst
    soort: Literal["een", "twee"] = "een"


class Onder(Model):
    delen: tuple[Deel, ...]


class Proef(Model):
    versie: int = Field(ge=1)
    tabel: Onder
    ladders: tuple[Onder, ...] = ()


@pytest.fixture
def bron(tmp_path: Path) -> Bron:
    return Bron(tmp_path)


def schrijf(bron: Bron, naam: str, inhoud: str | bytes) -> None:
    data = inhoud.encode() if isinstance(inhoud, str) else inhoud
    (bron.map / naam).write_bytes(data)


GOED = """versie = 1

[tabel]
delen = [{ id = "a", naam = "A" }]

[[ladders]]
[[ladders.delen]]
id = "b"
naam = "B"

[[ladders]]
[[ladders.delen]]
id = "c"
naam = "C"

[[ladders.delen]]
id = "d"
naam = "D"
"""


def test_a_fault_reads_as_file_line_and_sentence() -> None:
    assert str(Bronfout("a.csv", 3, "dit mist.")) == "a.csv, regel 3: dit mist."
    assert str(Bronfout("a.csv", 0, "dit mist.")) == "a.csv: dit mist."


def test_a_sound_toml_file_becomes_a_model(bron: Bron) -> None:
    schrijf(bron, "p.toml", GOED)
    proef = bron.toml("p.toml", Proef)
    assert proef is not None
    assert [d.id for ladder in proef.ladders for d in ladder.delen] == ["b", "c", "d"]
    assert not bron.fouten


@pytest.mark.parametrize(
    ("oud", "nieuw", "regel"),
    [
        ("versie = 1", "versie = 0", 1),
        ("versie = 1", "versie = 1\nkleur = 2", 2),
        ('delen = [{ id = "a", naam = "A" }]', 'delen = [{ id = "a b", naam = "A" }]', 4),
        ('naam = "B"', 'naam = "B"\nsoort = "drie"', 10),
        ('id = "c"', 'id = "c d"', 13),
        ('naam = "D"', "naam = 4", 18),
        ('id = "d"\n', "", 16),
        ("[tabel]", "[tabel", 3),
    ],
)
def test_a_fault_in_toml_names_the_line_that_says_it(
    bron: Bron, oud: str, nieuw: str, regel: int
) -> None:
    schrijf(bron, "p.toml", GOED.replace(oud, nieuw, 1))
    assert bron.toml("p.toml", Proef) is None
    assert [fout.regel for fout in bron.fouten] == [regel]


def test_all_faults_of_a_toml_file_come_at_once(bron: Bron) -> None:
    schrijf(bron, "p.toml", 'versie = 0\n[tabel]\ndelen = [{ id = "", naam = 1 }]\n')
    assert bron.toml("p.toml", Proef) is None
    assert [fout.regel for fout in bron.fouten] == [1, 3, 3]


def test_a_file_that_is_not_there_is_a_fault(bron: Bron) -> None:
    assert bron.lees("geen.md") is None
    assert bron.toml("geen.toml", Proef) is None
    assert [fout.bestand for fout in bron.fouten] == ["geen.md", "geen.toml"]


def test_text_that_is_no_utf8_names_its_line(bron: Bron) -> None:
    schrijf(bron, "t.txt", "regel een\nKerkeb\u00f6ske".encode("cp1252"))
    assert bron.tekst("t.txt") is None
    assert bron.fouten[0].regel == 2
    schrijf(bron, "t.txt", b"\xef\xbb\xbfeen\r\ntwee")
    assert bron.tekst("t.txt") == "een\ntwee"


@pytest.mark.parametrize("scheiding", [";", ","])
def test_a_csv_file_gives_its_lines_without_spaces(bron: Bron, scheiding: str) -> None:
    schrijf(bron, "l.csv", f"\ufeffid{scheiding}naam\r\na{scheiding} A \r\n\r\nb{scheiding}\r\n")
    rijen = bron.csv("l.csv", ("id",), ("naam",))
    assert [(rij.regel, dict(rij.velden)) for rij in rijen] == [
        (2, {"id": "a", "naam": "A"}),
        (4, {"id": "b", "naam": ""}),
    ]
    assert rijen[0].gevuld("id") == {"naam": "A"}
    assert rijen[1].gevuld() == {"id": "b"}


def test_a_name_with_the_other_separator_stays_whole(bron: Bron) -> None:
    schrijf(bron, "l.csv", 'id,naam\na,"Nuenen, Gerwen en Nederwetten"\n')
    (rij,) = bron.csv("l.csv", ("id", "naam"))
    assert rij.velden["naam"] == "Nuenen, Gerwen en Nederwetten"


def test_a_csv_file_that_is_not_there_has_no_lines_and_no_fault(bron: Bron) -> None:
    assert bron.csv("geen.csv", ("id",)) == []
    assert not bron.fouten


@pytest.mark.parametrize(
    ("tekst", "fouten"),
    [
        ("naam;kleur;naam\n", [(1, "id"), (1, "kleur"), (1, "naam")]),
        ("id;naam\na;b;c\nd\n", [(2, "3 velden"), (3, "1 velden")]),
        ('id;naam\na;"b\n', [(2, "aanhalingstekens")]),
        ("", [(1, "id")]),
    ],
)
def test_all_faults_of_a_csv_file_come_with_their_lines(
    bron: Bron, tekst: str, fouten: list[tuple[int, str]]
) -> None:
    schrijf(bron, "l.csv", tekst)
    assert bron.csv("l.csv", ("id",), ("naam",)) == []
    assert [fout.regel for fout in bron.fouten] == [regel for regel, _ in fouten]
    assert all(deel in str(fout) for fout, (_, deel) in zip(bron.fouten, fouten, strict=True))


def test_a_line_that_does_not_fit_a_model_is_told_in_dutch(bron: Bron) -> None:
    rij = Rij("l.csv", 7, {})
    assert bron.model(Deel, rij, {"id": "a b", "soort": "drie", "kleur": "x"}) is None
    assert {fout.regel for fout in bron.fouten} == {7}
    tekst = "\n".join(fout.melding for fout in bron.fouten)
    assert "id: “a b” heeft niet de goede vorm." in tekst
    assert "naam: dit ontbreekt. Vul het in." in tekst
    assert "soort: “drie” kan niet. Kies uit 'een' of 'twee'." in tekst
    assert "kleur: dit veld bestaat niet." in tekst


def test_a_fault_without_a_field_is_a_sentence_too() -> None:
    assert in_het_nederlands({"type": "vreemd", "loc": (), "input": "x"}) == "“x” past hier niet."
