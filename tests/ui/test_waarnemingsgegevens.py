"""The data of the day from the open dossier: who may read the file, and that it is noted."""

from __future__ import annotations

import stat
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.voorbeeld import maak_dossier, oefenlokaal
from tests.ui.proef import Klok, om
from waarnemer_app.domain.handelingen import BeginBezoek
from waarnemer_app.ui import waarnemingsgegevens
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def state(tmp_path: Path, qapp: QApplication) -> Iterator[AppState]:
    state = AppState(maak_dossier(tmp_path / "d"), Theme.load(), Klok(om(9)))
    yield state
    state.dossier.sluit()


def test_without_a_day_there_is_nothing_to_write(state: AppState, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        waarnemingsgegevens.schrijf(state, tmp_path / "gegevens.zip")
    assert not (tmp_path / "gegevens.zip").exists()


def test_it_is_written_for_the_owner_alone_and_noted_after(state: AppState, tmp_path: Path) -> None:
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    ervoor = len(state.dossier.opslag.audit.regels())
    with pytest.raises(OSError, match="map of het bestand is er niet"):
        waarnemingsgegevens.schrijf(state, tmp_path / "weg" / "gegevens.zip")
    assert len(state.dossier.opslag.audit.regels()) == ervoor
    map_ = tmp_path / "stick"
    map_.mkdir()
    waarnemingsgegevens.schrijf(state, map_ / "gegevens.zip")
    (pad,) = map_.iterdir()
    assert zipfile.is_zipfile(pad)
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert len(state.dossier.opslag.audit.regels()) == ervoor + 1
