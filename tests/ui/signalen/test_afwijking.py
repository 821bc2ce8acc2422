"""The panel beside the recording: codes and sources, live, without losing the focus."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import DAG
from tests.ui.signalen.conftest import in_venster
from waarnemer_app.domain.bevinding import blokkade, waarschuwing
from waarnemer_app.ui.signalen.afwijking import AfwijkingPaneel, DaarnaPaneel
from waarnemer_app.ui.theme import Theme

TERMIJN = blokkade(
    "PA_GEEN_TERMIJN", "Er is nog geen termijn.", "Kies.", "R-PA-9", "Kieswet A 12 lid 4"
)
JUISTHEID = waarschuwing(
    "PA_W_ALLEEN_JUISTHEID", "De wet noemt verloop.", "Schrijf.", "R-PA-1", "Kieswet A 12 lid 1"
)


def test_blockers_and_warnings_both_count(theme: Theme, qtbot: QtBot) -> None:
    """Regels.md 1C.2: the register sees both."""
    paneel = AfwijkingPaneel(theme)
    in_venster(paneel, qtbot)
    paneel.toon([TERMIJN, JUISTHEID])
    assert paneel.codes() == ["PA_GEEN_TERMIJN", "PA_W_ALLEEN_JUISTHEID"]
    assert "2 punten" in paneel._tekst.text()
    assert paneel._delen[0].accessibleDescription() == "PA_GEEN_TERMIJN"
    paneel.toon([TERMIJN])
    assert "dit punt" in paneel._tekst.text()


def test_in_order_is_calm(theme: Theme, qtbot: QtBot) -> None:
    paneel = AfwijkingPaneel(theme)
    in_venster(paneel, qtbot)
    paneel.toon([])
    assert paneel.titel() == "Geen afwijking"
    assert paneel._glyph.state == "ready"
    assert not paneel._slot.isVisible()


def test_nothing_is_rebuilt_when_nothing_changed(theme: Theme, qtbot: QtBot) -> None:
    paneel = AfwijkingPaneel(theme)
    in_venster(paneel, qtbot)
    paneel.toon([TERMIJN])
    delen = list(paneel._delen)
    paneel.toon([TERMIJN])
    assert paneel._delen == delen


def test_preparing_has_other_words(theme: Theme, qtbot: QtBot) -> None:
    paneel = AfwijkingPaneel(theme, voorbereiden=True)
    in_venster(paneel, qtbot)
    paneel.toon([TERMIJN])
    assert paneel.titel() == "Nog niet mogelijk"
    paneel.toon([])
    assert paneel.titel() == "Alles is er"


def test_what_follows(theme: Theme, qtbot: QtBot) -> None:
    paneel = DaarnaPaneel(theme)
    in_venster(paneel, qtbot)
    termijn: datetime = DAG.replace(hour=10, minute=30)
    paneel.toon(["Minister van BZK"], termijn)
    assert paneel._mail.text() == "1 mail staat klaar als concept"
    assert paneel._termijn.text() == "Opvolging: kijk om 10.30 uur"
    paneel.toon(["Minister van BZK", "Burgemeester"], None)
    assert paneel._bel.text() == "Bel: Minister van BZK; Burgemeester"
    assert paneel._mail.text() == "2 mails staan klaar als concept"
