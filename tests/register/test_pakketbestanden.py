"""The files beside a form: taken when the form names them, and every fault in them told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from register.pakketmaker import MaakFout, maak_pakket, verzamel
from register.sleutels import laad_openbaar
from tests.helpers.boom import ROOT
from tests.helpers.voorbeeld import maak_dossier
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import lees_pakket
from waarnemer_app.xforms import Environment, Instance

WORTEL = Sleutel.nieuw()
TOML = """pakket_id = "proef"
versie = 1
demo = true
[stemming]
id = "GR2026"
naam = "Oefenverkiezing"
datum = 2026-03-18
[[stemming.verkiezingen]]
id = "GR2026"
soort = "GR"
naam = "Gemeenteraadsverkiezing"
[[formulieren]]
bestand = "formulieren/t9.md"
thema = "T9"
"""
FORM = """| survey |
| | type | name | label | media::image | calculation |
| | select_one_from_file plaatsen.csv | p | Waar? | zaal.png | |
| | calculate | c | | | pulldata('prijzen', 'prijs', 'name', ${p}) |
| settings |
| | form_title | form_id | version |
| | Oefenformulier | t9 | 1 |
"""
BESTANDEN = {
    "plaatsen.csv": b"name,label\nhal,Hal\nzaal,Zaal\n",
    "prijzen.csv": b"name,prijs\nhal,3\n",
    "zaal.png": b"\x89PNG",
}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    (tmp_path / "formulieren").mkdir()
    (tmp_path / "pakket.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "formulieren/t9.md").write_text(FORM, encoding="utf-8")
    for naam, data in {**BESTANDEN, "los.csv": b"niet genoemd"}.items():
        (tmp_path / "formulieren" / naam).write_bytes(data)
    return tmp_path


def pakket(map_: Path) -> Pakket:
    demo = laad_openbaar(ROOT / "resources/demo/sleutels")
    openbaar = demo.model_copy(update={"wortel": WORTEL.openbaar()})
    data = maak_pakket(map_, openbaar, WORTEL).pakket
    return lees_pakket(data, {WORTEL.duimafdruk: WORTEL}, demo_toegestaan=True)


def meldingen(map_: Path) -> list[str]:
    with pytest.raises(MaakFout) as fout:
        verzamel(map_)
    assert {f.bestand for f in fout.value.fouten} == {"formulieren/t9.md"}
    return [f.melding for f in fout.value.fouten]


def test_a_form_with_files_works_from_the_folder_to_the_dossier(map_: Path) -> None:
    gelezen = pakket(map_)
    assert gelezen.kop.v == 2
    assert gelezen.formulieren[0].bestanden == BESTANDEN
    dossier = maak_dossier(map_ / "dossier", pak=gelezen)
    form = dossier.form("t9", "1")
    assert dossier.form("t9", "1") is form
    omgeving = Environment(now=lambda: gelezen.kop.gemaaktOp)
    instance = Instance(form, environment=omgeving)
    assert instance.state("/data/p").choices == (("hal", "Hal"), ("zaal", "Zaal"))
    instance.answer("/data/p", "hal")
    assert instance.state("/data/c").value == "3"
    assert dossier.form.beeld("t9", "1", instance.state("/data/p").image) == BESTANDEN["zaal.png"]
    dossier.sluit()


@pytest.mark.parametrize("naam", list(BESTANDEN))
def test_a_file_that_is_not_there_is_named(map_: Path, naam: str) -> None:
    (map_ / "formulieren" / naam).unlink()
    (melding,) = meldingen(map_)
    assert f"Het bestand “{naam}” hoort bij dit formulier, maar ontbreekt." in melding


def test_a_file_that_is_too_large_is_named_and_not_read(map_: Path) -> None:
    for naam, regel in (("zaal.png", b"x" * 99_999), ("prijzen.csv", b"x" * 99_999 + b",3\n")):
        with (map_ / "formulieren" / naam).open("ab") as bestand:
            bestand.write(regel * 53)
    assert meldingen(map_) == [
        "Het bestand “prijzen.csv” is groter dan 5 MB. Maak het kleiner.",
        "Het bestand “zaal.png” is groter dan 5 MB. Maak het kleiner.",
    ]


@pytest.mark.parametrize(
    ("naam", "woorden"), [("zaal.svg", "van een andere soort"), (".zaal.png", "kan niet")]
)
def test_a_picture_of_another_kind_or_name_is_refused(map_: Path, naam: str, woorden: str) -> None:
    (map_ / "formulieren" / naam).write_bytes(b"x")
    met = FORM.replace("zaal.png", naam)
    (map_ / "formulieren/t9.md").write_text(met, encoding="utf-8")
    (melding,) = meldingen(map_)
    assert f"“{naam}” " in melding
    assert woorden in melding
