"""The dagverslag of the page of sending: written, told why not, or stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool

from tests.ui.test_stukgang import wacht
from tests.ui.versturen.conftest import Maak
from tests.ui.versturen.test_pagina import vertrek
from waarnemer_app.documents.pdf import fonts


def test_the_dagverslag_is_written_or_it_is_said_why_not(maak: Maak, tmp_path: Path) -> None:
    proef = maak()
    vertrek(proef)
    pagina = proef.open()
    pad = tmp_path / "dagverslag.pdf"
    pagina.verslag.schrijf(pad)
    wacht(pagina.verslag.gang)
    assert pad.read_bytes().startswith(b"%PDF")
    assert proef.melding() == f"Het dagverslag is bewaard. {pad}"
    pagina.verslag.schrijf(tmp_path / "weg" / "dagverslag.pdf")
    wacht(pagina.verslag.gang)
    assert proef.melding().startswith("Het dagverslag is niet bewaard.")


def test_a_dagverslag_that_takes_a_while_can_be_stopped(maak: Maak, tmp_path: Path) -> None:
    proef = maak()
    vertrek(proef)
    pagina = proef.open()
    woord = pagina.verslag.knop.text()
    pagina.verslag.schrijf(tmp_path / "dagverslag.pdf")
    pagina.verslag.gang.duurt.emit()
    assert pagina.verslag.knop.text() == "Stop"
    pagina.verslag.knop.press()
    assert pagina.verslag.knop.text() == woord
    assert QThreadPool.globalInstance().waitForDone(60_000)
    proef.rust()
    assert proef.melding() == "U stopte het dagverslag. Er is niets bewaard."
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_font_that_is_gone_is_no_fault_of_the_stick(
    maak: Maak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proef = maak()
    vertrek(proef)
    pagina = proef.open()
    monkeypatch.setattr(fonts, "resource_dir", lambda: tmp_path)
    fonts.laad.cache_clear()
    pagina.verslag.schrijf(tmp_path / "dagverslag.pdf")
    wacht(pagina.verslag.gang)
    fonts.laad.cache_clear()
    assert "Installeer het programma opnieuw" in proef.melding()
    assert not (tmp_path / "dagverslag.pdf").exists()
