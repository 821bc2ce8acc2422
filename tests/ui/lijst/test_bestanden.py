"""Choosing lists: a line per file that says how it stands, day and code, and a way to stop."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.imports import lijsten as v
from tests.ui.conftest import Show
from waarnemer_app.ui.lijst.bestanden import BestandenPaneel, paden_van
from waarnemer_app.ui.lijst.stapel import Bestand, Gelezen
from waarnemer_app.ui.theme import Theme


def bestand(naam: str, **anders: object) -> Bestand:
    return Bestand(Path(naam), Gelezen(v.lees_data(v.als_json({**v.VOL, **anders}))))


def test_each_file_says_how_it_stands(theme: Theme, show: Show) -> None:
    paneel = BestandenPaneel(theme, date(2026, 3, 1))
    raam = show(paneel)
    assert not paneel.weg_knop.isVisible()
    goed = bestand("goed.json")
    goed.gezien = {"GEMEENTE_ONBEKEND"}
    alle = [
        goed,
        bestand("w.json"),
        bestand("f.json", **{"Nummer stembureau": 0}),
        Bestand(Path("n")),
    ]
    paneel.toon_rijen(alle, goed)
    assert [rij.subtitle.text().rpartition(", ")[2] for rij in paneel.lijst.rows()] == [
        "kan worden opgenomen",
        "1 waarschuwing te zien",
        "1 fout",
        "Nog niet gelezen",
    ]
    assert paneel.weg_knop.isVisible()
    paneel.toon_rijen([], None)
    assert not paneel.lijst.isVisible()
    assert raam.isVisible()


def test_while_it_reads_one_can_stop(theme: Theme, show: Show) -> None:
    paneel = BestandenPaneel(theme, date(2026, 3, 1))
    raam = show(paneel)
    paneel.toon_bezig(bezig=True)
    paneel.toon_voortgang(250, 1000, "lijst.csv")
    assert paneel.balk.stand() == "lijst.csv: 250 van 1000"
    paneel.stop_knop.setFocus()
    paneel.toon_bezig(bezig=False)
    assert paneel.kies_knop.hasFocus()
    assert not paneel.stop_knop.isVisible()
    assert raam.isVisible()


def test_day_and_code_are_judged_as_they_are_typed(theme: Theme) -> None:
    paneel = BestandenPaneel(theme, date(2026, 3, 1))
    gezegd: list[bool] = []
    paneel.anders.connect(lambda: gezegd.append(True))
    for tekst, dag in (("18-3", date(2026, 3, 18)), ("31-2", None), ("", None)):
        paneel.dag.setText(tekst)
        paneel.dag.typed.emit(tekst)
        assert paneel.datum() == dag
    for tekst, code in (("gm0014", "GM0014"), ("14", ""), ("", "")):
        paneel.gemeente.setText(tekst)
        paneel.gemeente.typed.emit(tekst)
        assert paneel.code() == code
    assert len(gezegd) == 4


def test_only_files_are_dropped(tmp_path: Path) -> None:
    (tmp_path / "een.csv").touch()
    assert paden_van([str(tmp_path), str(tmp_path / "een.csv")]) == [tmp_path / "een.csv"]
