"""The work behind the panel: what is not there is said, and changes nothing."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.versturen.conftest import Maak
from waarnemer_app.platform import resource_dir
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.versturen.pakketwerk import Gelezen, PakketWerk


def test_without_a_message_there_is_nothing_to_fetch(maak: Maak) -> None:
    werk = PakketWerk(maak().state)
    fouten: list[BeginFout] = []
    assert not werk.kan_halen()
    werk.haal(lambda _: None, fouten.append)
    assert [fout.melding for fout in fouten] == ["Er is geen nieuwer pakket."]


def test_a_file_that_is_not_there(maak: Maak, tmp_path: Path, qtbot: QtBot) -> None:
    werk = PakketWerk(maak().state)
    fouten: list[BeginFout] = []
    werk.lees(tmp_path / "weg.wvp", lambda _: None, fouten.append)
    qtbot.waitUntil(lambda: bool(fouten))
    assert fouten[0].melding == "Dit bestand is er niet."


def test_the_package_that_is_in_force_changes_nothing(maak: Maak, qtbot: QtBot) -> None:
    proef = maak()
    werk, gelezen = PakketWerk(proef.state), list[Gelezen]()
    werk.lees(resource_dir() / "demo" / "demo.wvp", gelezen.append, lambda _: None)
    qtbot.waitUntil(lambda: bool(gelezen), timeout=30_000)
    assert not gelezen[0].wissel.nieuw
    assert not werk.neem_over(gelezen[0]).nieuw
