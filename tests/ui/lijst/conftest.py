"""Lists on disk for the page, and a clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.imports import lijsten as v
from waarnemer_app.ui.lijst.pagina import LijstPagina
from waarnemer_app.ui.theme import Theme

VERMINKT = {"Naam stembureau": "CafÃ© Noord", "Straatnaam": "A &amp; B"}


@pytest.fixture
def nu() -> Callable[[], datetime]:
    return lambda: datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    """Lists of each kind, and the folder of a package."""
    (tmp_path / "schoon.csv").write_bytes(v.als_csv([{**v.VOL, "X": "149000,5"}, v.tweede()], ";"))
    (tmp_path / "verminkt.csv").write_bytes(v.als_csv([{**v.VOL, **VERMINKT}, v.tweede()], ";"))
    (tmp_path / "fout.csv").write_bytes(v.als_csv([{**v.VOL, "Nummer stembureau": "x"}]))
    bron = tmp_path / "bron"
    bron.mkdir()
    (bron / "pakket.toml").write_text("[stemming]\ndatum = 2026-03-18\n")
    return tmp_path


@pytest.fixture
def pagina(qtbot: QtBot, theme: Theme, nu: Callable[[], datetime]) -> LijstPagina:
    pagina = LijstPagina(theme, nu)
    qtbot.addWidget(pagina)
    pagina.resize(1366, 768)
    pagina.show()
    return pagina
