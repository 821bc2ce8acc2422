"""The data of the day leave the vault after a warning only."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.test_stukgang import wacht
from tests.ui.versturen.conftest import Maak


# the dialog of Qt itself asks the offscreen platform for a smallest size
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_readable_data_are_written_after_a_warning_only(maak: Maak, tmp_path: Path) -> None:
    proef = maak()
    pagina = proef.open()
    pagina.gegevens.knop.press()
    assert proef.melding().startswith("Deze bestanden zijn niet versleuteld.")
    banner = pagina._banner
    assert banner is not None
    assert QApplication.activeModalWidget() is None
    banner.button.press()
    (dialoog,) = pagina.findChildren(QFileDialog)
    dialoog.fileSelected.emit(str(tmp_path / "waarnemingen.zip"))
    dialoog.reject()
    wacht(pagina.gegevens.gang)
    assert zipfile.is_zipfile(tmp_path / "waarnemingen.zip")
    assert proef.melding().startswith("De gegevens zijn bewaard, niet versleuteld.")
    pagina.gegevens.schrijf(tmp_path / "weg" / "waarnemingen.zip")
    wacht(pagina.gegevens.gang)
    assert proef.melding().startswith("De gegevens zijn niet bewaard.")
    # while it is made the button stops it, and no file is left
    woord = pagina.gegevens.knop.text()
    pagina.gegevens.schrijf(tmp_path / "later.zip")
    pagina.gegevens.gang.duurt.emit()
    assert pagina.gegevens.knop.text() == "Stop"
    pagina.gegevens.knop.press()
    assert pagina.gegevens.knop.text() == woord
    assert QThreadPool.globalInstance().waitForDone(60_000)
    proef.rust()
    assert proef.melding() == "U stopte het bewaren van de gegevens. Er is niets bewaard."
    assert [pad.name for pad in tmp_path.glob("*.zip")] == ["waarnemingen.zip"]
