"""Erasing asks once more, and its proof is not lost to a wrong name or a full disk."""

from __future__ import annotations

import io

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels

pytestmark = pytest.mark.register
STEMMING = "wissen-oefen"
WIE = ("--stemming", STEMMING)
BESLUIT = ("--besluit", "toegestaan", "--reden", "Het recht bestaat", "--uit", "rapport.json")


def test_vraagt_het_en_bewaart_eerst_een_plaats(
    bureau: Bureau, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    Staf(bureau.server, demo, STEMMING).plaats(pakket_van(STEMMING))
    laptop = Laptop(demo, pakket_van(STEMMING), "w-a")
    signaal = laptop.signaal()
    laptop.stuur(bureau.server)
    vraag = ("vraag", *WIE, "--waarnemer", "w-a", "--object", signaal, "--reden", "Verzoek")
    uit = bureau.doe("wissen", *vraag, rol=Rol.BUREAU)[1]
    verzoek = uit.split("Verzoek ")[1].split()[0]

    def besluit() -> tuple[int, str, str]:
        return bureau.doe("wissen", "besluit", verzoek, *WIE, *BESLUIT, rol=Rol.AUDITOR)

    rapport = bureau.map / "rapport.json"
    rapport.write_text("van een eerder verzoek")
    status, _, fout = besluit()
    assert (status, "rapport.json is er al" in fout) == (1, True)
    assert rapport.read_text() == "van een eerder verzoek"
    rapport.unlink()
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    status, _, fout = besluit()
    assert (status, "geen antwoord" in fout) == (1, True)
    monkeypatch.setattr("sys.stdin", io.StringIO("nee\n"))
    status, uit, _ = besluit()
    assert (status, f"wist 1 keer inhoud van {signaal} van w-a" in uit) == (1, True)
    assert "nog geen besluit" in bureau.doe("wissen", "lijst", *WIE, rol=Rol.AUDITOR)[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("ja\n"))
    status, uit, fout = besluit()
    assert (status, "Gewist." in uit, fout) == (0, True, "")
    assert bureau.doe("verifieer", "rapport.json", "--sleutels", str(DEMO_SLEUTELS))[0] == 0
