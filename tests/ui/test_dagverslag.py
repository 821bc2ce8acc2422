"""The dagverslag from the open dossier: which day, what it holds, who may read the file."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.voorbeeld import maak_dossier, oefenlokaal
from tests.ui.proef import Klok, om
from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.handelingen import BeginBezoek, MaakNotitie, SluitWerkdag, Vertrek
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import dagverslag
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def state(tmp_path: Path, qapp: QApplication) -> Iterator[AppState]:
    state = AppState(maak_dossier(tmp_path / "d"), Theme.load(), Klok(om(9)))
    yield state
    state.dossier.sluit()


def test_without_a_day_there_is_nothing_to_write(state: AppState, tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        dagverslag.schrijf(state, tmp_path / "dagverslag.pdf")
    assert not (tmp_path / "dagverslag.pdf").exists()


def test_it_is_written_for_the_owner_alone_and_noted(state: AppState, tmp_path: Path) -> None:
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    state.doe(MaakNotitie(tekst="De rij staat tot buiten."))
    ervoor = len(state.dossier.opslag.audit.regels())
    pad = tmp_path / "dagverslag.pdf"
    dagverslag.schrijf(state, pad)
    with pikepdf.open(pad) as pdf:
        assert len(pdf.pages) >= 1
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert len(state.dossier.opslag.audit.regels()) == ervoor + 1


def test_after_the_day_was_closed_it_is_still_of_that_day(state: AppState) -> None:
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    state.doe(Vertrek(bezoek=huidig.id))
    state.doe(SluitWerkdag())
    assert state.dossier.stand.werkdag() is None
    assert len(state.dossier.stand.alle(Werkdag)) == 1
    assert dagverslag.verzamel(state)().startswith(b"%PDF-")


def test_a_folder_that_is_not_there_is_told(state: AppState, tmp_path: Path) -> None:
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    ervoor = len(state.dossier.opslag.audit.regels())
    with pytest.raises((OpslagFout, OSError)):
        dagverslag.schrijf(state, tmp_path / "weg" / "dagverslag.pdf")
    assert len(state.dossier.opslag.audit.regels()) == ervoor
