"""The data of the day from the open dossier: who may read the file, and that it is noted."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.documents.voorbeelddag import ANTWOORDEN, FORMULIER, voorbeeldpakket
from tests.helpers.voorbeeld import maak_dossier, oefenlokaal
from tests.ui.proef import Klok, om
from waarnemer_app.documents import waarnemingsgegevens as documenten
from waarnemer_app.domain.bezoek import Werkdag
from waarnemer_app.domain.handelingen import BeginBezoek, LegWaarnemingVast
from waarnemer_app.domain.verkiezing import Processtap
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.ui import waarnemingsgegevens
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme


@pytest.fixture
def state(tmp_path: Path, qapp: QApplication) -> Iterator[AppState]:
    state = AppState(maak_dossier(tmp_path / "d", pak=voorbeeldpakket()), Theme.load(), Klok(om(9)))
    yield state
    state.dossier.sluit()


def test_without_a_day_there_is_nothing_to_write(state: AppState) -> None:
    with pytest.raises(KeyError):
        waarnemingsgegevens.verzamel(state)


def test_it_is_of_the_moment_it_was_asked(state: AppState) -> None:
    """The bytes of the exporter on the dossier itself; what is stated later is not in it."""
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    huidig = state.dossier.stand.huidig_bezoek()
    assert huidig is not None
    waarneming = Waarneming(
        bezoek=huidig.id,
        formulier=FORMULIER,
        versie="1",
        xform_sha256="0" * 64,
        processtap=Processtap.STEMMING,
        antwoorden=ANTWOORDEN,
    )
    assert not state.doe(LegWaarnemingVast(waarneming=waarneming)).geweigerd
    dossier = state.dossier
    toen = documenten.waarnemingsgegevens(
        dossier.stand,
        dossier.stand.alle(Werkdag)[-1].id,
        dossier.form,
        waarnemer=dossier.waarnemer.id,
        apparaat=dossier.apparaat,
    )
    werk = waarnemingsgegevens.verzamel(state)
    assert not state.doe(LegWaarnemingVast(waarneming=waarneming)).geweigerd
    assert werk() == toen
    assert waarnemingsgegevens.verzamel(state)() != toen


def test_it_is_written_for_the_owner_alone_and_noted_after(state: AppState, tmp_path: Path) -> None:
    state.doe(BeginBezoek(plek=oefenlokaal(1)))
    ervoor = len(state.dossier.opslag.audit.regels())
    with pytest.raises(OSError, match="map of het bestand is er niet"):
        waarnemingsgegevens.bewaar(state, tmp_path / "weg" / "gegevens.zip", b"PK")
    assert len(state.dossier.opslag.audit.regels()) == ervoor
    map_ = tmp_path / "stick"
    map_.mkdir()
    waarnemingsgegevens.bewaar(state, map_ / "gegevens.zip", b"PK")
    (pad,) = map_.iterdir()
    assert pad.read_bytes() == b"PK"
    if sys.platform != "win32":
        assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert len(state.dossier.opslag.audit.regels()) == ervoor + 1
