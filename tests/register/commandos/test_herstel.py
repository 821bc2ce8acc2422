"""The whole recovery as it goes: the laptop, two holders, the laptop again.

Opening a key file takes seconds on purpose; ``tests/test_beheer.py`` does it with real ones.
"""

from __future__ import annotations

import builtins
import json
from pathlib import Path

import pytest
from pyrage import x25519

from register.__main__ import main
from register.commandos import herstel
from register.wachtzin import OMGEVING
from tests.helpers.voorbeeld import DAG, LICHT_KIB, Klokje, maak_dossier, oefenkluis
from waarnemer_app.dossier import Tijdbron, open_dossier
from waarnemer_app.store.herstel import bewaar_verzoek, maak_verzoek, open_antwoord, voltooi
from waarnemer_app.store.kluis import _herstelblok, open_kluis, schrijf_kluis

WACHTZIN = "de wachtzin van een houder"
HOUDERS = {f"herstel-{letter}": x25519.Identity.generate() for letter in "abcd"}
NIEUW = "lantaarn wolk fietspad sneeuw theelepel"


@pytest.fixture
def bureau(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keys of four holders, a locked dossier in ``laptop``, and its request."""
    monkeypatch.setenv(OMGEVING, WACHTZIN)

    def open_sleutel(map_: Path, naam: str, wachtzin: str) -> str:
        assert map_ == tmp_path / "sleutels"
        assert wachtzin == WACHTZIN
        return str(HOUDERS[naam])

    monkeypatch.setattr(herstel, "open_sleutel", open_sleutel)
    (tmp_path / "sleutels").mkdir()
    laptop = tmp_path / "laptop"
    maak_dossier(laptop).sluit()
    gemaakt, ontsloten = oefenkluis()
    openbaar = {naam: str(sleutel.to_public()) for naam, sleutel in HOUDERS.items()}
    paren = [(openbaar[f"herstel-{a}"], openbaar[f"herstel-{b}"]) for a, b in ("ab", "cd")]
    blokken = tuple(_herstelblok(ontsloten.geheim, paar) for paar in paren)
    schrijf_kluis(laptop, gemaakt.model_copy(update={"herstel": blokken}))
    wachtend = maak_verzoek(laptop, NIEUW, DAG, geheugen_kib=LICHT_KIB)
    bewaar_verzoek(laptop, wachtend)
    (tmp_path / "verzoek.wvh").write_bytes(wachtend.bestand())
    return tmp_path


def doe(*woorden: object) -> int:
    """As the bureau types it."""
    return main([str(woord) for woord in woorden])


def stap(bureau: Path, wat: str, houder: str, *meer: object) -> int:
    woorden = [wat, bureau / "verzoek.wvh"]
    if wat == "antwoord":
        woorden.append(bureau / "verzoek.wvd")
    return doe(
        *("herstel", *woorden, "--sleutels", bureau / "sleutels", "--houder", houder),
        *("--wie", "waarnemer-01", "--reden", "wachtzin vergeten", *meer),
    )


@pytest.mark.parametrize(
    ("eerste", "tweede"), [("herstel-b", "herstel-a"), ("herstel-d", "herstel-c")]
)
def test_the_whole_path(
    bureau: Path, capsys: pytest.CaptureFixture[str], eerste: str, tweede: str
) -> None:
    assert stap(bureau, "deel", eerste, "--ja") == 0
    assert stap(bureau, "antwoord", tweede, "--ja") == 0
    uit = capsys.readouterr().out
    assert uit.count("Vingerafdruk van het verzoek:") == 2
    laptop = bureau / "laptop"
    herstelde = open_antwoord(laptop, (bureau / "verzoek.wvk").read_bytes(), NIEUW)
    dossier = open_dossier(laptop, herstelde.ontsloten, Tijdbron(nu=Klokje()))
    dossier.sluit()
    voltooi(laptop, herstelde.kluis)
    open_kluis(laptop, NIEUW).wis()
    assert doe("herstel", "logboek", bureau / "sleutels" / "herstel.log") == 0
    regels = capsys.readouterr().out.splitlines()
    assert regels[-1] == "2 regels, de keten klopt."
    assert [json.loads(r)["houder"] for r in regels[:2]] == [eerste, tweede]
    assert {json.loads(r)["reden"] for r in regels[:2]} == {"wachtzin vergeten"}


def test_the_fingerprint_is_compared_before_a_key_is_used(
    bureau: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (bureau / "verzoek.wvd").write_bytes(b"{}")
    monkeypatch.setattr(herstel, "open_sleutel", None)
    monkeypatch.setattr(builtins, "input", lambda _vraag: "nee")
    for wat, houder in (("deel", "herstel-b"), ("antwoord", "herstel-a")):
        assert stap(bureau, wat, houder) == 1
        uit = capsys.readouterr().out
        assert "Bel de waarnemer zelf" in uit
        assert "Er is niets gemaakt" in uit
    assert not (bureau / "sleutels" / "herstel.log").exists()


def test_refusals_say_what_is_wrong_and_write_nothing(
    bureau: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(builtins, "input", lambda _vraag: "ja")
    assert stap(bureau, "deel", "herstel-a") == 1
    assert "kan dit niet eerst" in capsys.readouterr().err
    (bureau / "verzoek.wvd").write_bytes((bureau / "verzoek.wvh").read_bytes())
    assert stap(bureau, "antwoord", "herstel-a") == 1
    assert "geen deel van een herstel" in capsys.readouterr().err
    assert not list(bureau.glob("*.wvk"))
    assert not (bureau / "sleutels" / "herstel.log").exists()
    (bureau / "kapot.log").write_text("{}\n")
    assert doe("herstel", "logboek", bureau / "kapot.log") == 1
    assert "beschadigd" in capsys.readouterr().err


def test_another_place_for_the_files(bureau: Path) -> None:
    uit, log = bureau / "uit.wvd", bureau / "eigen.log"
    assert stap(bureau, "deel", "herstel-b", "--ja", "--uit", uit, "--logboek", log) == 0
    assert uit.exists()
    assert log.exists()
    assert not (bureau / "verzoek.wvd").exists()
