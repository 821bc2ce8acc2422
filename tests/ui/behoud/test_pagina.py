"""The page: a copy by the keyboard, progress, the outcome in words."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.behoud.conftest import Proef
from waarnemer_app.store import kopie
from waarnemer_app.ui.behoud import kopie_paneel
from waarnemer_app.ui.behoud.pagina import BehoudPagina


def test_the_menu_and_the_page_of_sending_lead_here(proef: Proef) -> None:
    w = proef.venster.window
    w.toon("vandaag")
    w.acts.run("behoud")
    assert isinstance(w.pages.current(), BehoudPagina)
    w.toon("versturen")
    w.pages.current().knop_behoud.press()  # type: ignore[union-attr]  # the page of sending
    assert isinstance(w.pages.current(), BehoudPagina)


def test_the_big_button_asks_where_to_and_makes_a_copy(
    proef: Proef, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kopie_paneel, "kies_map", lambda _ouder, _titel, klaar: klaar(stick))
    QTest.keyClick(proef.venster.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert proef.venster.behoud.kopieerder.is_bezig
    proef.qtbot.waitUntil(lambda: not proef.venster.behoud.kopieerder.is_bezig, timeout=60_000)
    proef.qtbot.waitUntil(lambda: "teruggelezen" in proef.melding())
    (map_,) = stick.iterdir()
    assert str(map_) in proef.melding()


def test_a_place_that_is_no_good_is_said(proef: Proef, tmp_path: Path) -> None:
    proef.kopieer(tmp_path / "weg")
    assert proef.melding().startswith("Deze map is er niet meer.")


def test_what_was_said_is_gone_when_one_comes_back(proef: Proef, tmp_path: Path) -> None:
    proef.kopieer(tmp_path / "weg")
    w = proef.venster.window
    for pagina in ("vandaag", "behoud"):
        w.toon(pagina)
        w.pages.whole()
    assert isinstance(w.pages.current(), BehoudPagina)
    assert proef.melding() == ""
    proef.kopieer(tmp_path / "weg")
    assert proef.melding().startswith("Deze map is er niet meer.")


def test_stopping_is_said(proef: Proef, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kopieerder = proef.venster.behoud.kopieerder
    gedrukt, echt = threading.Event(), kopie.schrijf

    def na_de_knop(opdracht: kopie.Opdracht, doel: Path, stap: kopie.Stap) -> kopie.Kopie:
        gedrukt.wait(60)
        return echt(opdracht, doel, stap)

    monkeypatch.setattr(kopie, "schrijf", na_de_knop)
    kopieerder.maak(stick)
    proef.pagina.kopie.knop_stop.press()
    gedrukt.set()
    proef.qtbot.waitUntil(lambda: not kopieerder.is_bezig, timeout=60_000)
    assert proef.melding().startswith("U stopte de kopie.")
    assert list(stick.iterdir()) == []
