"""What the whole window says: an older version of the dossier, or a disk that is nearly full."""

from collections.abc import Callable
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


def _venster(
    dossier: Dossier, theme: Theme, qtbot: QtBot, sprong: Callable[[], int] = int
) -> tuple[MainWindow, Toestand]:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.register("vandaag", lambda _: Page(theme, "Vandaag"))
    window.toon("vandaag")
    window.resize(1366, 768)
    window.show()
    state = AppState(dossier, theme, Klokje(), window, sprong=sprong)
    toestand = Toestand(state, window, window)
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


@pytest.mark.parametrize(
    ("sprongen", "titel"),
    [
        ([47 * 60], "De klok van deze laptop sprong 47 min vooruit."),
        ([-3720], "De klok van deze laptop sprong 1 u 2 min terug."),
        ([3600, -7200], "De klok van deze laptop sprong 1 u 0 min terug."),
    ],
)
def test_a_clock_that_jumped_is_said_calmly_until_it_is_read(
    tmp_path: Path, theme: Theme, qtbot: QtBot, sprongen: list[int], titel: str
) -> None:
    dossier = maak_dossier(tmp_path)
    nog = iter(sprongen)
    window, toestand = _venster(dossier, theme, qtbot, lambda: next(nog, 0))
    for _ in range(3):
        toestand.toon()
    banner = toestand.banner
    assert banner is not None
    assert banner.title.text() == titel
    assert "Wat vastligt, houdt zijn tijd" in banner.text.text()
    assert "maak een notitie (F2)" in banner.text.text()
    qtbot.waitUntil(banner.isVisible)
    assert not banner.isWindow(), "no pop-up: one works on"
    assert text_fits.faults(window) == []
    tree_walk.check(window)
    banner.button.press()
    assert toestand.banner is None
    toestand.toon()
    assert toestand.banner is None
    dossier.sluit()


def test_a_clock_that_was_put_right_before_one_read_it_is_not_said(
    tmp_path: Path, theme: Theme, qtbot: QtBot
) -> None:
    dossier = maak_dossier(tmp_path)
    nog = iter([3600, -3600])
    _, toestand = _venster(dossier, theme, qtbot, lambda: next(nog, 0))
    assert toestand.banner is not None
    toestand.toon()
    assert toestand.banner is None
    dossier.sluit()


def test_a_full_disk_goes_before_the_clock(
    tmp_path: Path, theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_dossier(tmp_path)
    nog = iter([3600])
    with monkeypatch.context() as patch:
        patch.setattr(platform, "free_space", lambda _pad: 1000)
        _, toestand = _venster(dossier, theme, qtbot, lambda: next(nog, 0))
        assert toestand.banner is not None
        assert toestand.banner.title.text() == "De schijf is bijna vol."
    toestand.toon()
    assert toestand.banner is not None
    assert toestand.banner.title.text() == "De klok van deze laptop sprong 1 u 0 min vooruit."
    dossier.sluit()
