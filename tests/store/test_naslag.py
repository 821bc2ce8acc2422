"""Search while typing: by number, name, place or postcode."""

from pathlib import Path

import pytest

from tests.helpers.voorbeeld import DAG, heropen, maak_dossier, oefenlokaal, pakket
from tests.vectors import maak_pakket2_vectoren as met_bestanden
from waarnemer_app.store.fouten import DatabaseFout
from waarnemer_app.store.naslag import tel


def test_search_finds_by_number_name_place_and_postcode(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    for vraag in ("2", "oefenlokaal 2", "oefenstr 2", "LOKAAL 2"):
        gevonden = [p.id for p in dossier.zoek_plekken(vraag)]
        if vraag == "LOKAAL 2":
            assert gevonden == []
        else:
            assert gevonden[0] == "sb-GM9990-2", vraag
    assert len(dossier.zoek_plekken("9999zz")) == 2
    assert len(dossier.zoek_plekken("9999 zz")) == 2
    assert len(dossier.zoek_plekken("oefendorp")) == 2
    assert dossier.zoek_plekken("bestaat niet") == []
    assert len(dossier.zoek_plekken("")) == 4
    dossier.sluit()


@pytest.mark.parametrize("vraag", ['"', "*", "a OR b", "NEAR(", "-", "'; DROP TABLE plek; --"])
def test_signs_of_the_search_language_are_plain_text(tmp_path: Path, vraag: str) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.zoek_plekken(vraag)
    assert dossier.opslag.naslag.aantallen()["plekken"] == 4
    dossier.sluit()


def test_unknown_form_version_says_which(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    with pytest.raises(DatabaseFout, match="t9 versie 3") as fout:
        dossier.xform("t9", "3")
    assert isinstance(fout.value, KeyError)
    assert dossier.formulieren() == []
    dossier.sluit()


def test_files_stay_with_the_version_of_the_form_they_came_with(tmp_path: Path) -> None:
    pak, formulier = pakket(), met_bestanden.formulier()
    dossier = maak_dossier(tmp_path, pak=pak.model_copy(update={"formulieren": (formulier,)}))
    naslag, naam = dossier.opslag.naslag, "plattegrond zaal.png"
    for kop in (formulier.kop, formulier.kop.model_copy(update={"versie": "2"})):
        bestanden = {**formulier.bestanden, "plaatsen.csv": b"name,label\n"}
        ander = formulier.model_copy(update={"kop": kop, "bestanden": bestanden})
        later = pak.kop.model_copy(update={"versie": pak.kop.versie + int(kop.versie)})
        nieuw = pak.model_copy(update={"kop": later, "formulieren": (ander,)})
        with dossier.opslag.db.transactie():
            naslag.laad(nieuw, b"later", DAG)
    assert naslag.xform("t2", "2") == formulier.xform
    assert naslag.lijsten("t2", "1") == {"plaatsen.csv": met_bestanden.LIJST}
    assert naslag.lijsten("t2", "2") == {"plaatsen.csv": b"name,label\n"}
    assert naslag.beeld("t2", "1", naam) == met_bestanden.BEELD
    assert naslag.beeld("t2", "1", "plaatsen.csv") == naslag.beeld("t9", "1", naam) == b""
    dossier.sluit()
    assert not any(
        met_bestanden.LIJST[:12] in p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()
    )


def test_practice_stations_are_counted_apart() -> None:
    echt = oefenlokaal(3, oefen=False)
    telling = tel([oefenlokaal(1), echt, oefenlokaal(2)])
    assert telling == {
        "stembureaus": 1,
        "locaties": len(echt.locaties),
        "gemeenten": 1,
        "oefen": 2,
        "plekken": 3,
    }


def test_points_and_package_survive_reopening(tmp_path: Path) -> None:
    maak_dossier(tmp_path).sluit()
    weer = heropen(tmp_path)
    assert weer.pakket.plekken == ()
    assert weer.opslag.naslag.aantallen() == {
        "stembureaus": 0,
        "locaties": 0,
        "gemeenten": 0,
        "oefen": 2,
        "plekken": 4,
    }
    assert weer.punten() == []
    weer.sluit()


def test_a_plek_with_coordinates_is_a_point_on_the_route(tmp_path: Path) -> None:
    plek = oefenlokaal(7)
    (zonder,) = plek.locaties
    met = zonder.model_copy(update={"id": "loc-b", "x": 155_000.0, "y": 463_000.0})
    plek = plek.model_copy(update={"locaties": (zonder, met)})
    pak = pakket().model_copy(update={"plekken": (oefenlokaal(1), plek)})
    dossier = maak_dossier(tmp_path, pak=pak)
    assert dossier.punten() == [("sb-GM9990-7", 155_000.0, 463_000.0)]
    assert dossier.opslag.naslag.plek("sb-GM9990-7") == plek
    assert dossier.opslag.naslag.plek("sb-GM9990-8") is None
    dossier.sluit()


def test_each_gemeente_has_the_code_of_its_first_plek(tmp_path: Path) -> None:
    een, twee, drie, vier, vijf = (oefenlokaal(nr) for nr in range(1, 6))
    plekken = (
        een.model_copy(update={"gemeente": "Zuid", "gemeente_code": "GM9991"}),
        twee,
        drie.model_copy(update={"gemeente": "Zuid", "gemeente_code": "GM9992"}),
        vier.model_copy(update={"gemeente": "Noord", "gemeente_code": None}),
        vijf.model_copy(update={"gemeente": "", "gemeente_code": "GM9993"}),
    )
    dossier = maak_dossier(tmp_path, pak=pakket().model_copy(update={"plekken": plekken}))
    gevonden = list(dossier.opslag.naslag.gemeenten().items())
    assert gevonden == [("Zuid", "GM9991"), (twee.gemeente, twee.gemeente_code)]
    dossier.sluit()


def test_a_dossier_without_its_package_says_so(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path)
    dossier.opslag.db.uitvoeren("DELETE FROM pakket_deel WHERE soort = 'pakket'")
    dossier.sluit()
    with pytest.raises(DatabaseFout, match="geen verkiezingspakket"):
        heropen(tmp_path)
