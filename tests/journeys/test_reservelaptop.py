"""A spare laptop from the box to its first answer: package, certificate by file, no network."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication

from register.__main__ import main
from register.commandos.start import DEMO_SLEUTELS, DEMO_WACHTZIN
from register.wachtzin import OMGEVING
from tests.helpers.programma import draaiend
from waarnemer_app.app import Programma
from waarnemer_app.demo.begin import bezoek, eerste_start
from waarnemer_app.demo.bureau import Bureau
from waarnemer_app.demo.formulieren import _beantwoord, _open_formulier
from waarnemer_app.demo.speler import DemoKlok, Speler, demodag


class BureauMetBestanden:
    """The bureau without a register: a request file in, a certificate file out."""

    adres = ""

    def laat_toe(self, verzoek: str, certificaat: Path) -> str:
        """Compare, sign, and write the certificate."""
        sleutels = ("--sleutels", str(DEMO_SLEUTELS), "--ja", "--zonder-register")
        status = main(["apparaat", "toelaten", *sleutels, "--uit", str(certificaat), verzoek])
        assert status == 0
        return ""


def van_doos_tot_antwoord(qapp: QApplication, programma: Programma, uit: Path) -> Speler:
    """The first start in four steps, a visit, and one answer, all through the window."""
    speler = Speler(qapp, programma, uit)
    feit: dict[str, Any] = {}
    eerste_start(speler, cast("Bureau", BureauMetBestanden()), uit, feit)
    bezoek(speler, "9001", "Oefenlokaal")
    pagina = _open_formulier(speler, "t1")
    pagina.toon_onderdeel(0)
    speler.rust()
    instance = pagina.invuller.instance
    ref = next(
        ref
        for ref in pagina.secties[0].questions
        if ref in pagina.rijen and "ja" in [waarde for waarde, _ in instance.state(ref).choices]
    )
    _beantwoord(speler, pagina.rijen[ref], "ja")
    assert instance.state(ref).value == "ja"
    return speler


def test_zonder_netwerk_tot_het_eerste_antwoord(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing on the way asks for a network; the answer is durable and the laptop admitted."""
    gezocht: list[object] = []

    def geen_netwerk(_: socket.socket, adres: object) -> None:
        gezocht.append(adres)
        raise OSError("geen netwerk")

    monkeypatch.setattr(socket.socket, "connect", geen_netwerk)
    monkeypatch.setenv(OMGEVING, DEMO_WACHTZIN)
    uit = tmp_path / "uit"
    uit.mkdir()
    klok: DemoKlok = demodag()
    with draaiend(qapp, tmp_path / "laptop", klok) as programma:
        speler = van_doos_tot_antwoord(qapp, programma, uit)
        venster = programma.venster
        assert venster is not None
        dossier = venster.state.dossier
        assert dossier.certificaat is not None
        (concept,) = dossier.concepten()
        assert concept.bezoek == speler.stand.huidig_bezoek().id  # type: ignore[union-attr]  # it is there
        assert "ja" in concept.model_dump_json()
    assert gezocht == []
