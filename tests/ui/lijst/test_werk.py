"""The work in the background: reading, breaking off, proposing, writing and putting back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.imports import lijsten as v
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.imports.lijst import Stembureaulijst
from waarnemer_app.ui.lijst.werk import Bron, LijstWerk, Vraag

Klok = Callable[[], datetime]


def vraag(pad: Path) -> Vraag:
    return Vraag(pad, frozenset())


def lees(qtbot: QtBot, werk: LijstWerk, vragen: list[Vraag], bron: Bron) -> list[Stembureaulijst]:
    uit: list[list[Stembureaulijst] | None] = []
    werk.lees(vragen, bron, uit.append, lambda _: uit.append(None))
    qtbot.waitUntil(lambda: bool(uit))
    assert uit[0] is not None
    return uit[0]


def test_it_reads_with_the_day_of_the_folder_and_its_own_reference(
    qtbot: QtBot, nu: Klok, map_: Path
) -> None:
    referentie = map_ / "bron" / "referentie"
    referentie.mkdir()
    (referentie / "gemeenten.csv").write_text(
        "code;naam;naam_officieel;naam_voorkeur;provincie\nGM9990;Oefengemeente Voorbeeld;;;\n"
    )
    werk = LijstWerk(nu)
    paden = [vraag(map_ / "schoon.csv"), vraag(map_ / "geen.csv")]
    een, twee = lees(qtbot, werk, paden, Bron(v.DAG, "", map_ / "bron"))
    assert "GEMEENTE_ONBEKEND" not in v.soorten(een)
    assert v.soorten(twee) == {"BESTAND_ONLEESBAAR"}


def test_who_stops_gets_nothing(qtbot: QtBot, nu: Klok, map_: Path) -> None:
    werk = LijstWerk(nu)
    uit: list[object] = []
    werk.lees([vraag(map_ / "schoon.csv")] * 500, Bron(), uit.append, uit.append)
    werk.stop()
    qtbot.waitUntil(lambda: bool(uit))
    assert uit == [None]


def test_it_proposes_writes_and_puts_back(qtbot: QtBot, nu: Klok, map_: Path) -> None:
    werk, bron = LijstWerk(nu, {"sb-GM9990-2"}), Bronmap(map_ / "bron")
    lijsten = lees(qtbot, werk, [vraag(map_ / "schoon.csv")], Bron())
    voorstellen: list[object] = []
    gedaan: list[object] = []
    werk.stel_voor(lijsten, bron, False, voorstellen.append, voorstellen.append)
    qtbot.waitUntil(lambda: bool(voorstellen))
    voorstel = voorstellen[0]
    werk.neem_op(bron, voorstel, gedaan.append, gedaan.append)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(gedaan))
    opname = bron.lees()
    assert opname is not None
    assert opname.nu.herkomst[0].sha256 == lijsten[0].sha256
    werk.draai_terug(bron, gedaan.append, gedaan.append)
    qtbot.waitUntil(lambda: len(gedaan) == 2)
    assert gedaan[1] == "Er is geen eerdere lijst om naar terug te draaien."
    werk.zet_terug(bron, None, gedaan.append, gedaan.append)
    qtbot.waitUntil(lambda: len(gedaan) == 3)
    assert bron.lees() is None
