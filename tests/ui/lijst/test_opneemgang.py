"""Into the folder and back: a second list, and what cannot be undone."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.lijst.stappen import akkoord, wacht
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.ui.lijst.pagina import LijstPagina


def test_a_second_list_is_turned_back_and_a_failure_is_said(
    qtbot: QtBot, pagina: LijstPagina, map_: Path
) -> None:
    bron = Bronmap(map_ / "bron")
    pagina.opnemen.zet_map(bron.map)
    for naam in ("schoon.csv", "verminkt.csv"):
        pagina.neem([map_ / naam])
        wacht(qtbot, pagina)
        akkoord(pagina)
        for _ in range(2):
            pagina.press_big()
            wacht(qtbot, pagina)
        pagina.bestanden.weg_knop.press()
    opname = bron.lees()
    assert opname is not None
    assert len(opname.nu.herkomst) == 2
    pagina.opnemen.terug_knop.press()
    wacht(qtbot, pagina)
    terug = bron.lees()
    assert terug is not None
    assert len(terug.nu.herkomst) == 1
    pagina.opnemen.terug_knop.press()
    wacht(qtbot, pagina)
    assert pagina.opnemen.melding is not None
    assert "geen eerdere lijst" in pagina.opnemen.melding.title.text()
