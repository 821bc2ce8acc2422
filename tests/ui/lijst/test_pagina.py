"""The page from choosing files to taking them in and back, as the bureau goes through it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.imports import lijsten as v
from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.lijst.stappen import akkoord, wacht
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.ui.lijst import opneemgang
from waarnemer_app.ui.lijst import pagina as module
from waarnemer_app.ui.lijst.pagina import LijstPagina


def test_a_list_is_looked_at_accepted_taken_in_and_undone(
    qtbot: QtBot, pagina: LijstPagina, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    klaar: list[bool] = []
    pagina.klaar.connect(lambda: klaar.append(True))
    keuze = [map_ / "verminkt.csv"]
    monkeypatch.setattr(module, "kies_bestanden", lambda _w, _t, _s, neem: neem(keuze))
    monkeypatch.setattr(opneemgang, "kies_map", lambda _w, _t, neem: neem(map_ / "bron"))
    assert pagina.knop.text() == "Kies bestanden"
    assert not pagina.opnemen.isVisible()
    pagina.press_big()
    wacht(qtbot, pagina)
    assert pagina.knop.reason() == "Ga eerst akkoord met 2 waarschuwingen. F8 gaat erheen."
    pagina.handlers["volgende_open"]()
    bladen = pagina.uitslag.groepen if pagina.uitslag else []
    assert bladen[0].knop.hasFocus()
    bladen[1].laat_knop.press()
    akkoord(pagina)
    assert pagina.knop.text() == "Kies een pakketmap"
    pagina.press_big()
    wacht(qtbot, pagina)
    assert pagina.knop.text() == "Bekijk wat verandert"
    pagina.press_big()
    wacht(qtbot, pagina)
    assert pagina.knop.text() == "Neem op"
    bron = Bronmap(map_ / "bron")
    assert bron.lees() is None
    pagina.press_big()
    wacht(qtbot, pagina)
    opname = bron.lees()
    assert opname is not None
    assert opname.nu.plekken[0].naam == "CafÃ© Noord"
    assert pagina.knop.text() == "Klaar"
    pagina.press_big()
    assert klaar == [True]
    melding = pagina.opnemen.melding
    assert melding is not None
    assert "pakket.toml" in melding.text.text()
    melding.button.press()
    wacht(qtbot, pagina)
    assert bron.lees() is None
    assert pagina.knop.text() == "Bekijk wat verandert"


def test_a_fault_in_one_list_takes_none_in(qtbot: QtBot, pagina: LijstPagina, map_: Path) -> None:
    pagina.neem([map_ / "schoon.csv", map_ / "fout.csv"])
    wacht(qtbot, pagina)
    akkoord(pagina)
    pagina.opnemen.zet_map(map_ / "bron")
    wacht(qtbot, pagina)
    assert "fout.csv" in pagina.knop.reason()
    pagina.press_big()
    assert pagina.gang.voorstel is None
    pagina.bestanden.lijst.opened.emit(1)
    assert pagina.bekeken is pagina.stapel.bestanden[1]
    pagina.handlers["volgende_open"]()
    assert pagina.uitslag is not None
    assert pagina.uitslag.groepen[0].vouw.hasFocus()
    pagina.bestanden.weg_knop.press()
    assert pagina.knop.reason() == ""
    assert [b.pad.name for b in pagina.stapel.bestanden] == ["schoon.csv"]


def test_the_day_of_the_folder_is_asked_of_the_list(
    qtbot: QtBot, pagina: LijstPagina, map_: Path
) -> None:
    (map_ / "bron" / "pakket.toml").write_text("[stemming]\ndatum = 2027-03-17\n")
    pagina.neem([map_ / "schoon.csv"])
    wacht(qtbot, pagina)
    assert not pagina.stapel.bestanden[0].fouten
    pagina.opnemen.zet_map(map_ / "bron")
    wacht(qtbot, pagina)
    assert pagina.uitslag is not None
    assert pagina.uitslag.groepen[0].groep.code == "ANDERE_STEMDAG"


def test_files_are_dropped_and_reading_can_be_stopped(
    qtbot: QtBot, pagina: LijstPagina, map_: Path
) -> None:
    (map_ / "lang.csv").write_bytes(v.als_csv([v.VOL] * 3000))
    inhoud = QMimeData()
    inhoud.setUrls([QUrl.fromLocalFile(str(map_ / "lang.csv"))])
    plek, knop, toets = QPoint(5, 5), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    komt = QDragEnterEvent(plek, Qt.DropAction.CopyAction, inhoud, knop, toets)
    pagina.dragEnterEvent(komt)
    assert komt.isAccepted()
    pagina.dropEvent(QDropEvent(plek.toPointF(), Qt.DropAction.CopyAction, inhoud, knop, toets))
    assert pagina.bezig
    pagina.bestanden.stop_knop.press()
    wacht(qtbot, pagina)
    assert pagina.stapel.bestanden == []
    assert pagina.knop.text() == "Kies bestanden"


def test_it_can_be_walked_and_fits_at_every_size(
    qtbot: QtBot, pagina: LijstPagina, map_: Path
) -> None:
    pagina.activateWindow()
    pagina.neem([map_ / "verminkt.csv", map_ / "fout.csv"])
    wacht(qtbot, pagina)
    assert pagina.uitslag is not None
    for blad in pagina.uitslag.groepen:
        blad.vouw.click()
    QApplication.processEvents()
    tree_walk.check(pagina)
    for factor in (100, 200):
        pagina.theme.set(factor=factor)
        QApplication.processEvents()
        assert text_fits.faults(pagina) == []
