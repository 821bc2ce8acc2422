"""What the whole window says: an older version of the dossier, or a disk that is nearly full."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.helpers.voorbeeld import Klokje, heropen, maak_dossier
from tests.toegankelijkheid import text_fits, tree_walk
from waarnemer_app import platform
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.database import NAAM
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.ui.toestand import Toestand


def _venster(dossier: Dossier, theme: Theme, qtbot: QtBot) -> tuple[MainWindow, Toestand]:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.register("vandaag", lambda _: Page(theme, "Vandaag"))
    window.toon("vandaag")
    window.resize(1366, 768)
    window.show()
    toestand = Toestand(AppState(dossier, theme, Klokje(), window), window, window)
    toestand.toon()
    return window, toestand


def test_nothing_is_said_when_all_is_well(tmp_path: Path, theme: Theme, qtbot: QtBot) -> None:
    dossier = maak_dossier(tmp_path)
    assert _venster(dossier, theme, qtbot)[1].banner is None
    dossier.sluit()


def test_a_disk_that_is_nearly_full_is_said_until_there_is_room(
    tmp_path: Path, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_dossier(tmp_path)
    window, toestand = _venster(dossier, theme, qtbot)
    with monkeypatch.context() as patch:
        patch.setattr(platform, "free_space", lambda _pad: 1000)
        toestand.toon()
        banner = toestand.banner
        assert banner is not None
        assert banner.title.text() == "De schijf is bijna vol."
        qtbot.waitUntil(banner.isVisible)
        toestand.toon()
        assert toestand.banner is banner
        assert text_fits.faults(window) == []
        tree_walk.check(window)
    toestand.toon()
    assert toestand.banner is None
    assert not banner.isVisible()
    dossier.sluit()


def test_an_older_version_is_said_first(
    tmp_path: Path, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak_dossier(tmp_path).sluit()
    oud = (tmp_path / NAAM).read_bytes()
    dossier = heropen(tmp_path)
    dossier.doe(MaakNotitie(tekst="een"))
    dossier.sluit()
    (tmp_path / NAAM).write_bytes(oud)
    monkeypatch.setattr(platform, "free_space", lambda _pad: 1000)
    terug = heropen(tmp_path)
    _, toestand = _venster(terug, theme, qtbot)
    assert toestand.banner is not None
    assert toestand.banner.title.text() == ("Dit dossier is een oude versie. Er ontbreekt 1 regel.")
    assert "Bel het bureau." in toestand.banner.text.text()
    terug.sluit()
