"""The panel of the copy: when the last one was, and which there are."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.ui.behoud.conftest import Proef


def test_it_says_when_the_last_copy_was_and_which_there_are(proef: Proef, stick: Path) -> None:
    paneel = proef.pagina.kopie
    assert paneel.stand() == "Er is nog geen kopie gemaakt."
    assert not paneel._lijst.isVisible()
    for aantal in (1, 2):
        proef.kopieer(stick)
        assert paneel.stand().startswith("Laatste kopie: 18 maart 2026, 7.")
        assert len(paneel._lijst.rows()) == aantal
    assert not paneel.balk.isVisible()
    shutil.rmtree(stick)
    proef.pagina.refresh()
    assert not paneel._lijst.isVisible()


def test_the_focus_goes_back_from_stop_to_the_button(proef: Proef, stick: Path) -> None:
    paneel = proef.pagina.kopie
    proef.venster.behoud.kopieerder.maak(stick)
    assert paneel.knop_stop.isVisible()
    paneel.knop_stop.setFocus()
    proef.qtbot.waitUntil(lambda: not proef.venster.behoud.kopieerder.is_bezig, timeout=60_000)
    assert paneel.knop.hasFocus()
    assert not paneel.knop_stop.isVisible()
