"""Which languages there are, what is remembered, and the words of Qt itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.frame.actions import acts
from waarnemer_app.ui.taal.talen import Talen, taal
from waarnemer_app.ui.voorkeuren import BESTAND


def zeg(context: str, tekst: str) -> str:
    return QCoreApplication.translate(context, tekst)


def test_dutch_first_then_what_there_is(talen: Talen) -> None:
    assert talen.namen() == [("nl", "Nederlands"), ("en", "English")]
    assert taal() == "nl"
    assert talen.volgende() == "en"


def test_a_language_holds_for_our_words_and_for_those_of_qt(talen: Talen, qtbot: QtBot) -> None:
    assert zeg("QPlatformTheme", "Cancel") == "Annuleren"
    with qtbot.waitSignal(talen.gewisseld):
        talen.kies("en")
    assert taal() == "en"
    assert talen.volgende() == "nl"
    assert next(act.text for act in acts() if act.name == "vandaag") == "Today"
    assert zeg("QPlatformTheme", "Cancel") == "Cancel"
    talen.kies("nl")
    assert next(act.text for act in acts() if act.name == "vandaag") == "Vandaag"


def test_it_is_remembered_before_anybody_unlocks(talen: Talen, tmp_path: Path) -> None:
    talen.kies("en")
    pad = tmp_path / "data" / BESTAND
    assert json.loads(pad.read_text(encoding="utf-8")) == {"taal": "en"}
    assert pad.stat().st_mode & 0o077 == 0
    talen.kies("nl")
    pad.write_text('{"taal": "en"}', encoding="utf-8")
    weer = Talen(tmp_path / "data")
    assert taal() == "en"
    weer.kies("nl")
    weer.deleteLater()


@pytest.mark.parametrize("inhoud", ["", "[]", '{"taal": "xx"}', '{"taal": 7}', "\ufffd"])
def test_a_file_that_says_nothing_useful_means_dutch(tmp_path: Path, inhoud: str) -> None:
    (tmp_path / BESTAND).write_text(inhoud, encoding="utf-8")
    talen = Talen(tmp_path)
    assert taal() == "nl"
    talen.deleteLater()


def test_a_language_that_is_not_there_changes_nothing(
    talen: Talen, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(talen.gewisseld):
        talen.kies("xx")
        talen.kies("nl")
    assert not (tmp_path / "data" / BESTAND).exists()


def test_in_another_folder_from_now_on(talen: Talen, tmp_path: Path) -> None:
    talen.verhuis(tmp_path / "oefen")
    talen.kies("en")
    assert (tmp_path / "oefen" / BESTAND).exists()
    assert not (tmp_path / "data" / BESTAND).exists()
