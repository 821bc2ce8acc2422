"""The two steps of the recovery on screen, and what they say when something lacks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.begin.test_nieuwe_wachtzin import Keur
from tests.ui.proef import Toon, om
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.herstel import HerstelPagina, HerstelPaneel
from waarnemer_app.ui.begin.kader import Omgeving
from waarnemer_app.ui.theme import Theme

ZIN = "lantaarn wolk fietspad sneeuw theelepel"


class Proefherstel(Keur):
    """Answers at once; ``gaat_mis`` is what it says instead."""

    def __init__(self, verzoek: bytes | None = None) -> None:
        self.bestand = verzoek
        self.gevraagd: list[tuple[str, ...]] = []
        self.gaat_mis: BeginFout | None = None

    def verzoek(self) -> bytes | None:
        return self.bestand

    def _antwoord(self, goed: Callable[[], None], fout: Fout) -> None:
        if self.gaat_mis is not None:
            fout(self.gaat_mis)
        else:
            goed()

    def maak_verzoek(self, wachtzin: str, goed: Callable[[], None], fout: Fout) -> None:
        self.gevraagd.append((wachtzin,))
        self.bestand = b"het verzoek"
        self._antwoord(goed, fout)

    def open_antwoord(
        self, data: bytes, wachtzin: str, goed: Callable[[], None], fout: Fout
    ) -> None:
        self.gevraagd.append((data.decode(), wachtzin))
        self._antwoord(goed, fout)


def test_first_a_new_wachtzin_then_the_request(theme: Theme, toon: Toon, tmp_path: Path) -> None:
    herstel = Proefherstel()
    deel = HerstelPaneel(theme, herstel)
    toon(deel)
    assert deel.titel.text() == "Vraag herstel"
    deel.press_big()
    assert deel.melding() == "Dit is niet het voorstel."
    assert herstel.gevraagd == []
    deel.nieuw.vul(ZIN)
    herstel.gaat_mis = BeginFout("De schijf is vol.", "Maak ruimte.", waar="kluis", code="X")
    deel.press_big()
    assert deel.melding() == "De schijf is vol."
    herstel.gaat_mis = None
    deel.press_big()
    assert herstel.gevraagd == [(ZIN,), (ZIN,)]
    assert deel.titel.text() == "Wacht op het bureau"
    assert deel.nieuw.waarde() == ""
    deel.schrijf_verzoek(tmp_path / "v.wvh")
    assert (tmp_path / "v.wvh").read_bytes() == b"het verzoek"
    assert deel.melding() == "Het verzoek is bewaard."
    deel.schrijf_verzoek(tmp_path / "geen map" / "v.wvh")
    assert deel.melding() == "Het bestand is niet bewaard."


def test_the_answer_needs_its_file_and_the_new_wachtzin(
    theme: Theme, toon: Toon, tmp_path: Path, qtbot: QtBot
) -> None:
    herstel = Proefherstel(b"verzoek")
    deel = HerstelPaneel(theme, herstel)
    toon(deel)
    deel.press_big()
    assert deel.melding() == "Er is nog geen antwoord gekozen."
    banner = deel._banner
    assert banner is not None
    rij = deel._onder
    assert rij.indexOf(banner) + 1 == rij.indexOf(deel.antwoord), "right above its field"
    deel.antwoord.toon_pad(tmp_path / "a.wvk")
    deel.press_big()
    assert deel.melding() == "De nieuwe wachtzin ontbreekt."
    deel.wachtzin.veld.setText(ZIN)
    deel.press_big()
    assert deel.melding() == "Dit bestand is er niet."
    (tmp_path / "a.wvk").write_bytes(b"antwoord")
    herstel.gaat_mis = BeginFout("Dit antwoord hoort bij een ander verzoek.", "Vraag een ander.")
    deel.press_big()
    assert "ander verzoek" in deel.melding()
    herstel.gaat_mis = None
    with qtbot.waitSignal(deel.geopend):
        deel.press_big()
    assert herstel.gevraagd[-1] == ("antwoord", ZIN)
    assert deel.wachtzin.waarde() == ""


def test_another_request_begins_with_another_wachtzin(theme: Theme, toon: Toon) -> None:
    deel = HerstelPaneel(theme, Proefherstel(b"verzoek"))
    toon(deel)
    deel.opnieuw.press()
    assert deel.titel.text() == "Vraag herstel"
    assert deel.nieuw.voorgesteld


@pytest.mark.parametrize("verzoek", [None, b"verzoek"])
@pytest.mark.parametrize("factor", [100, 200])
def test_it_fits_and_can_be_walked(
    theme: Theme, qtbot: QtBot, verzoek: bytes | None, factor: int
) -> None:
    pagina = HerstelPagina(theme, Proefherstel(verzoek), Omgeving(nu=lambda: om(13, 31)))
    qtbot.addWidget(pagina)
    theme.set(factor=factor)
    pagina.resize(1024, 640)
    pagina.show()
    pagina.activateWindow()
    qtbot.waitUntil(pagina.isActiveWindow)
    QApplication.processEvents()
    assert not text_fits.faults(pagina)
    tree_walk.check(pagina)
    with qtbot.waitSignal(pagina.terug):
        pagina.weg.press()
