"""The folder of a package: what stands in it, and what taking lists in would change."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.imports import lijsten as v
from tests.ui.conftest import Show
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.imports.opname import Opname, Voorstel, herkomst_van, stel_voor
from waarnemer_app.ui.lijst.opnemen import OpnemenPaneel
from waarnemer_app.ui.theme import Theme


def voorstel(
    vorige: Opname | None, *rijen: dict[str, object], vast: tuple[str, ...] = ()
) -> Voorstel:
    lijst = v.lees(*rijen, datum=None)
    op = datetime(2026, 3, 1, 12, tzinfo=UTC)
    return stel_voor(vorige, [(lijst, herkomst_van(lijst, op, "bureau"))], vast=vast)


def test_a_folder_says_what_stands_in_it(theme: Theme, show: Show, map_: Path) -> None:
    paneel = OpnemenPaneel(theme)
    raam = show(paneel)
    paneel.zet_map(map_ / "geen")
    assert paneel.bron is None
    assert paneel.melding is not None
    assert "is er niet" in paneel.melding.title.text()
    paneel.zet_map(map_ / "bron")
    assert paneel._stand.text() == "In deze map is nog geen lijst opgenomen."
    bron = Bronmap(map_ / "bron")
    bron.bewaar(voorstel(None, v.VOL).opname)
    paneel.ververs()
    assert "1 stembureaus" in paneel._stand.text()
    assert not paneel.terug_knop.isVisible()
    bron.bewaar(voorstel(bron.lees(), v.VOL, v.tweede()).opname)
    paneel.ververs()
    assert paneel.terug_knop.isVisible()
    bron.pad.write_text("{")
    paneel.zet_map(map_ / "bron")
    assert paneel.bron is None
    assert raam.isVisible()


def test_the_difference_stands_in_a_table_with_what_must_stay(theme: Theme, show: Show) -> None:
    paneel = OpnemenPaneel(theme)
    raam = show(paneel)
    eerste = voorstel(None, v.VOL, v.tweede()).opname
    derde = v.tweede(**{"Nummer stembureau": 3, "UUID": "3" * 32})
    anders = voorstel(eerste, {**v.VOL, "Naam stembureau": "Zaal"}, derde, vast=("sb-GM9990-2",))
    paneel.toon_voorstel(anders)
    assert paneel.telling.text() == (
        "1 nieuw, 1 veranderd, 0 weg, 1 blijven omdat iemand er heen gaat."
    )
    assert paneel.tabel is not None
    model = paneel.tabel.model_
    assert [model.data(model.index(r, 0)) for r in range(model.rowCount())] == [
        "blijft",
        "locaties",
        "naam",
        "nieuw",
    ]
    paneel.toon_voorstel(voorstel(eerste, v.VOL, v.tweede()))
    assert paneel.telling.text() == "Er verandert niets: alles is gelijk."
    assert paneel.tabel is None
    assert raam.isVisible()
