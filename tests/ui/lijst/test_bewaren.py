"""What came of a list is written where one asks, or said not to be."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.lijst.stappen import wacht
from waarnemer_app.ui.components import Banner
from waarnemer_app.ui.lijst import bewaren as module
from waarnemer_app.ui.lijst.pagina import LijstPagina


def test_the_list_and_its_findings_are_written(
    qtbot: QtBot, pagina: LijstPagina, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doel = [map_ / "uit.csv"]
    monkeypatch.setattr(module, "bewaar_als", lambda _w, _t, _n, _s, klaar: klaar(doel[0]))
    pagina.neem([map_ / "verminkt.csv"])
    wacht(qtbot, pagina)
    for knop, deel in (("lijst_knop", "Café Noord"), ("bevindingen_knop", "MOJIBAKE")):
        getattr(pagina.uitslag, knop).press()
        wacht(qtbot, pagina)
        assert deel in doel[0].read_text(encoding="utf-8-sig")
    doel[0] = map_ / "geen" / "uit.csv"
    assert pagina.uitslag is not None
    pagina.uitslag.bevindingen_knop.press()
    titels = [b.title.text() for b in pagina.uitslag.feiten.findChildren(Banner)]
    assert "Het bestand is niet bewaard." in titels
