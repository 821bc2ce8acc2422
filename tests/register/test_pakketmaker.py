"""From a folder of plain files to a signed package: whole or not at all, all faults at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from register.pakketmaker import Gemaakt, MaakFout, maak_pakket, verzamel
from register.sleutels import OpenbareSleutels, laad_openbaar
from tests.helpers.boom import ROOT
from waarnemer_app.domain.pakket import ContactRol, Keten, Pakket
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import lees_pakket, lees_persoonlijk

WORTEL = Sleutel.nieuw()
WORTELS = {WORTEL.duimafdruk: WORTEL}
TOML = """pakket_id = "proef"
versie = 2
demo = true
gemaakt_op = 2026-03-01T12:00:00+01:00
herkenning = "Zie het uitvoeringsplan."

[stemming]
id = "GR2026"
naam = "Oefenverkiezing"
datum = 2026-03-18

[[stemming.verkiezingen]]
id = "GR2026"
soort = "GR"
naam = "Gemeenteraadsverkiezing"

[centraal_register]
adres = "http://127.0.0.1:8765"
ca = "ca.pem"

[[formulieren]]
bestand = "formulieren/t9.md"
thema = "T9"
processtap = "telling"

[[ladders]]
keten = "uitslagvaststelling"

[[ladders.treden]]
code = "informeel_overleg"
titel = "Informeel overleg"

[[ladders.treden]]
code = "escalatie_naar_organisatie"
titel = "Escalatie"

[[ladders.treden]]
code = "procesaanwijzing"
titel = "Procesaanwijzing"

[[ladders.treden]]
code = "rapportage_van_bevindingen"
titel = "Rapportage"

[[kiesraadleden]]
id = "lid-a"
naam = "Kiesraadlid A (voorbeeld)"
rollen = { GR2026 = "kwaliteitsbewakend" }
"""
FORMULIER = """| survey |
|  | type | name | label |
|  | text | wat | Wat zag u? |
| settings |
|  | form_title | form_id | version |
|  | Oefenformulier | t9 | 3 |
"""
BESTANDEN = {
    "pakket.toml": TOML,
    "ca.pem": "-----BEGIN CERTIFICATE-----\n",
    "formulieren/t9.md": FORMULIER,
    "plekken.csv": (
        "id;soort;stembureau_soort;nummer;naam;gemeente_code;oefen\n"
        "sb-1;stembureau;stembureau;1;Oefenlokaal 1;GM9990;ja\n"
        "gemeente;gemeente;;;Oefengemeente;GM9990;ja\n"
    ),
    "contacten.csv": "id;rol;naam;email\nbureau;bureau;Bureau;bureau@kiesraad.example\n",
    "waarnemers.csv": (
        "id;aanduiding;soort;bestand\n"
        "w-1;Waarnemer 1 (voorbeeld);medewerker;eerste\n"
        "w-2;Waarnemer 2 (voorbeeld);ondersteuner;\n"
    ),
    "toewijzingen.csv": (
        "waarnemer;plek;van;tot;formulieren;aanleiding\nw-1;sb-1;07:00;09:00;t9;risicogestuurd\n"
    ),
    "instructies/voor-de-dag.md": "# Voor de dag\n\n- Neem de lader mee.\n",
    "sjablonen/bevestiging.txt": "Geachte lezer,\n",
}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam, tekst in BESTANDEN.items():
        (tmp_path / naam).parent.mkdir(exist_ok=True)
        (tmp_path / naam).write_text(tekst, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def openbaar() -> OpenbareSleutels:
    demo = laad_openbaar(ROOT / "resources/demo/sleutels")
    return demo.model_copy(update={"wortel": WORTEL.openbaar()})


def lees(gemaakt: Gemaakt) -> Pakket:
    return lees_pakket(gemaakt.pakket, WORTELS, demo_toegestaan=True)


def fouten(map_: Path) -> list[str]:
    with pytest.raises(MaakFout) as fout:
        verzamel(map_)
    return [str(f) for f in fout.value.fouten]


def test_every_file_of_the_folder_comes_into_the_package(
    map_: Path, openbaar: OpenbareSleutels
) -> None:
    gemaakt = maak_pakket(map_, openbaar, WORTEL)
    pakket = lees(gemaakt)
    assert (pakket.kop.pakketId, pakket.kop.versie, pakket.kop.demo) == ("proef", 2, True)
    assert [plek.id for plek in pakket.plekken] == ["sb-1", "gemeente"]
    assert pakket.contact(ContactRol.BUREAU) is not None
    assert [t.nummer for t in pakket.ladder(Keten.UITSLAGVASTSTELLING).treden] == [1, 2, 3, 4]
    assert pakket.instructies[0].tekst == "- Neem de lader mee."
    assert pakket.sjablonen[0].sleutel == "bevestiging"
    assert pakket.herkenning == "Zie het uitvoeringsplan."
    register = pakket.centraal_register
    assert register is not None
    assert (register.doel, register.adres) == ("register-demo", "http://127.0.0.1:8765")
    assert register.ca.startswith("-----BEGIN")
    assert not gemaakt.waarschuwingen


def test_a_form_travels_with_its_source_and_compiled(
    map_: Path, openbaar: OpenbareSleutels
) -> None:
    (formulier,) = lees(maak_pakket(map_, openbaar, WORTEL)).formulieren
    kop = formulier.kop
    assert (kop.id, kop.versie, kop.thema, kop.titel) == ("t9", "3", "T9", "Oefenformulier")
    assert kop.processtap is Processtap.TELLING
    assert formulier.bron == FORMULIER.encode()
    assert b"Wat zag u?" in formulier.xform


def test_each_waarnemer_gets_a_file_of_one_person(map_: Path, openbaar: OpenbareSleutels) -> None:
    gemaakt = maak_pakket(map_, openbaar, WORTEL)
    pakket = lees(gemaakt)
    assert set(gemaakt.personen) == {"eerste", "w-2"}
    eerste = lees_persoonlijk(gemaakt.personen["eerste"], WORTELS, pakket)
    tweede = lees_persoonlijk(gemaakt.personen["w-2"], WORTELS, pakket)
    assert eerste.waarnemer.id == "w-1"
    assert [(t.plek, t.formulieren, t.aanleiding) for t in eerste.toewijzingen] == [
        ("sb-1", ("t9",), "risicogestuurd")
    ]
    assert not tweede.toewijzingen
    assert b"Waarnemer" not in gemaakt.pakket


def test_the_same_folder_gives_the_same_bytes(map_: Path, openbaar: OpenbareSleutels) -> None:
    assert maak_pakket(map_, openbaar, WORTEL) == maak_pakket(map_, openbaar, WORTEL)


def test_a_demo_package_is_not_signed_with_real_keys(
    map_: Path, openbaar: OpenbareSleutels
) -> None:
    echt = openbaar.model_copy(update={"demo": False})
    with pytest.raises(MaakFout, match="om te oefenen"):
        maak_pakket(map_, echt, WORTEL)


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "plaats", "deel"),
    [
        ("pakket.toml", "versie = 2", "versie = 0", "pakket.toml, regel 2", "versie"),
        ("pakket.toml", '"GR"', '"XX"', "pakket.toml, regel 14", "Kies uit"),
        ("pakket.toml", "2026-03-18", "2026-13-18", "pakket.toml, regel 10", "TOML"),
        (
            "pakket.toml",
            "datum = 2026-03-18",
            'datum = 2026-03-18\ntijdzone = "Europe/Oefendorp"',
            "pakket.toml",
            "tijdzone",
        ),
        ("pakket.toml", "formulieren/t9.md", "formulieren/t8.md", "formulieren/t8.md", "lezen"),
        ("pakket.toml", "GR2026 = ", "TK2027 = ", "pakket.toml", "kiesraadlid lid-a"),
        (
            "pakket.toml",
            'code = "procesaanwijzing"',
            'code = "informeel_overleg"',
            "pakket.toml",
            "2 keer",
        ),
        ("formulieren/t9.md", "text | wat", "tekst | wat", "formulieren/t9.md", "survey"),
        ("plekken.csv", "gemeente;gemeente", "sb-1;gemeente", "plekken.csv, regel 3", "al op"),
        ("plekken.csv", "gemeente;gemeente;;", "g;stembureau;;", "plekken.csv, regel 3", "soort"),
        ("contacten.csv", "bureau;bureau;B", "bureau;baas;B", "contacten.csv, regel 2", "rol"),
        ("contacten.csv", "bureau@kiesraad.example", "", "contacten.csv, regel 2", "geef een"),
        ("contacten.csv", "bureau@kiesraad", "bureau kiesraad", "contacten.csv, regel 2", "geen"),
        ("contacten.csv", ".example", ".invalid", "contacten.csv, regel 2", ".example"),
        ("waarnemers.csv", "w-2;", "w-1;", "waarnemers.csv, regel 3", "staat er al"),
        ("waarnemers.csv", "eerste", "../elders", "waarnemers.csv, regel 2", "bestand"),
        ("waarnemers.csv", "eerste", "w-2", "waarnemers.csv, regel 3", "al van een ander"),
        ("toewijzingen.csv", "w-1;", "w-9;", "toewijzingen.csv, regel 2", "w-9"),
        ("toewijzingen.csv", ";sb-1", ";sb-9", "toewijzingen.csv, regel 2", "sb-9"),
        ("toewijzingen.csv", ";t9", ";t8", "toewijzingen.csv, regel 2", "t8"),
        ("toewijzingen.csv", "09:00", "06:00", "toewijzingen.csv, regel 2", "einde"),
        ("instructies/voor-de-dag.md", "# ", "", "instructies/voor-de-dag.md, regel 1", "titel"),
    ],
)
def test_a_fault_names_its_file_and_line(
    map_: Path, bestand: str, oud: str, nieuw: str, plaats: str, deel: str
) -> None:
    pad = map_ / bestand
    tekst = pad.read_text(encoding="utf-8")
    if oud not in tekst:
        pytest.fail(f"{oud} staat niet in {bestand}")
    pad.write_text(tekst.replace(oud, nieuw, 1), encoding="utf-8")
    (gevonden,) = [f for f in fouten(map_) if deel in f] or [""]
    assert gevonden.startswith(plaats)
    assert gevonden


def test_faults_of_all_files_come_at_once(map_: Path) -> None:
    for naam in ("contacten.csv", "waarnemers.csv", "plekken.csv"):
        with (map_ / naam).open("a", encoding="utf-8") as bestand:
            bestand.write("te weinig velden\n")
    (map_ / "formulieren/t9.md").unlink()
    assert {f.partition(":")[0] for f in fouten(map_)} >= {
        "contacten.csv, regel 3",
        "waarnemers.csv, regel 4",
        "plekken.csv, regel 4",
        "formulieren/t9.md",
    }


def test_a_folder_without_pakket_toml_says_so(tmp_path: Path) -> None:
    assert fouten(tmp_path) == ["pakket.toml: dit bestand is er niet, of het is niet te lezen."]


def test_a_folder_with_only_pakket_toml_is_enough(map_: Path, openbaar: OpenbareSleutels) -> None:
    for pad in map_.iterdir():
        if pad.is_dir():
            shutil.rmtree(pad)
        elif pad.name != "pakket.toml":
            pad.unlink()
    kaal = TOML.partition("[centraal_register]")[0]
    (map_ / "pakket.toml").write_text(kaal, encoding="utf-8")
    pakket = lees(maak_pakket(map_, openbaar, WORTEL))
    assert (pakket.plekken, pakket.formulieren, pakket.contacten) == ((), (), ())
    assert pakket.centraal_register is not None


def test_a_part_that_is_too_long_for_a_line_is_a_fault(
    map_: Path, openbaar: OpenbareSleutels
) -> None:
    lang = "# Lang\n\n" + "€" * 29_000
    (map_ / "instructies/lang.md").write_text(lang, encoding="utf-8")
    with pytest.raises(MaakFout, match="instructie lang: Een deel is groter dan 64 KiB"):
        maak_pakket(map_, openbaar, WORTEL)


def test_a_ladder_that_the_plan_does_not_know_is_refused(map_: Path) -> None:
    """R-ESC-3: with the place of the rung that must be there."""
    toml = BESTANDEN["pakket.toml"].replace("escalatie_naar_organisatie", "iets_anders")
    (map_ / "pakket.toml").write_text(toml, encoding="utf-8")
    (fout,) = fouten(map_)
    assert "mist een trede" in fout
