"""What goes along with the bundle: licences, SBOM, hashes and the signature over them."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

import pydantic
import PySide6
import pytest

from register.wachtzin import OMGEVING
from scripts import lever
from tests.helpers import boom
from waarnemer_app import __version__
from waarnemer_app.demo.bureau import WACHTZIN

DEMO = boom.ROOT / "resources/demo"


@pytest.fixture
def dist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small folder as PyInstaller leaves it."""
    map_ = tmp_path / "dist"
    (map_ / "waarnemer/_internal").mkdir(parents=True)
    (map_ / "waarnemer/waarnemer").write_bytes(b"programma")
    (map_ / "waarnemer/_internal/los.so").write_bytes(b"bibliotheek")
    (map_ / "herkomst.txt").write_text(f"{pydantic.__file__}\n{boom.ROOT}/LICENSE\n")
    monkeypatch.setattr(lever, "DIST", map_)
    return map_


def geen() -> argparse.Namespace:
    return argparse.Namespace()


def test_every_package_that_is_shipped_has_its_licence_and_no_other_is_listed(dist: Path) -> None:
    lever.afsluiten(geen())
    lijst = (dist / "waarnemer/licenties/LIJST.txt").read_text()
    assert {regel.split()[0] for regel in lijst.splitlines()} == {"cpython", "pydantic"}
    assert "MIT License" in next((dist / "waarnemer/licenties/pydantic").iterdir()).read_text()


@pytest.mark.parametrize("systeem", ["debian", "ander"])
def test_qt_goes_with_the_text_of_the_licence_by_which_we_have_it(
    dist: Path, monkeypatch: pytest.MonkeyPatch, systeem: str
) -> None:
    """Outside Debian too, and where its wheel carries the text of its commercial licence alone."""
    if systeem == "ander":
        monkeypatch.setattr(lever, "GEMEEN", dist / "geen")
    (dist / "herkomst.txt").write_text(f"{PySide6.__file__}\n")
    lever.afsluiten(geen())
    teksten = [p.read_text() for p in (dist / "waarnemer/licenties/PySide6_Essentials").iterdir()]
    koppen = {tekst.split()[1] for tekst in teksten if "Version 3, 29 June 2007" in tekst}
    assert koppen == {"GENERAL", "LESSER"}


def test_for_windows_the_program_is_the_one_with_a_window(dist: Path) -> None:
    (dist / "waarnemer/waarnemer").rename(dist / "waarnemer/waarnemer.exe")
    lever.afsluiten(geen())
    regels = (dist / "SHA256SUMS").read_text().splitlines()
    (som,) = {r.partition("  ")[0] for r in regels if r.endswith("  waarnemer/waarnemer.exe")}
    sbom = json.loads((dist / "waarnemer/sbom.cdx.json").read_bytes())
    assert sbom["metadata"]["component"]["hashes"][0]["content"] == som


def test_the_sbom_names_versions_and_says_the_same_each_time(dist: Path) -> None:
    lever.afsluiten(geen())
    eerst = (dist / "waarnemer/sbom.cdx.json").read_bytes()
    sbom = json.loads(eerst)
    assert (sbom["bomFormat"], sbom["specVersion"]) == ("CycloneDX", "1.6")
    purls = {deel["purl"] for deel in sbom["components"]}
    assert f"pkg:pypi/pydantic@{pydantic.VERSION}" in purls
    assert f"pkg:generic/cpython@{sys.version.split()[0]}" in purls
    lever.afsluiten(geen())
    assert (dist / "waarnemer/sbom.cdx.json").read_bytes() == eerst


def test_a_package_without_a_licence_stops_the_delivery(
    dist: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lever, "_van_pypi", lambda _: [lever.Deel("kaal", "1", "pypi", "MIT")])
    with pytest.raises(SystemExit, match="kaal"):
        lever.afsluiten(geen())
    assert not (dist / "SHA256SUMS").exists()


@pytest.fixture
def getekend(dist: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(OMGEVING, WACHTZIN)
    lever.afsluiten(geen())
    lever.teken(argparse.Namespace(sleutels=DEMO / "sleutels", wachtzin_bestand=None))
    return dist


def controleer(map_: Path) -> None:
    lever.controleer(argparse.Namespace(map=map_, sleutel=DEMO / "wortel.jwk"))


def test_what_was_signed_is_found_whole(getekend: Path, capsys: pytest.CaptureFixture[str]) -> None:
    controleer(getekend)
    assert "alle bestanden kloppen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("bestand", "melding"),
    [
        ("waarnemer/_internal/los.so", "veranderd of weg"),
        ("SHA256SUMS", "een andere dan de getekende"),
        ("SHA256SUMS.jws", "handtekening klopt niet"),
    ],
)
def test_one_changed_byte_is_seen(getekend: Path, bestand: str, melding: str) -> None:
    doel = getekend / bestand
    inhoud = bytearray(doel.read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    doel.write_bytes(bytes(inhoud))
    with pytest.raises(SystemExit, match=melding):
        controleer(getekend)


def test_a_package_without_a_bundle_says_what_to_do_first(dist: Path) -> None:
    (dist / "waarnemer/waarnemer").unlink()
    with pytest.raises(SystemExit, match="make bundle"):
        lever.deb(geen())


@pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dit is geen Debian")
def test_the_package_is_the_same_whoever_builds_it(dist: Path) -> None:
    """What a user forbids others on his own machine is no part of what is shipped."""
    gemaakt = []
    (dist / "waarnemer/waarnemer").chmod(0o755)
    for masker in (0o022, 0o077):
        vorig = os.umask(masker)
        try:
            gemaakt.append(lever.maak_deb().read_bytes())
        finally:
            os.umask(vorig)
    assert gemaakt[0] == gemaakt[1]


def test_one_version_stands_everywhere() -> None:
    for bestand, regel in (
        ("pyproject.toml", f'version = "{__version__}"'),
        ("publiccode.yml", f'softwareVersion: "{__version__}"'),
        ("CHANGELOG.md", f"Version {__version__}"),
        ("README.md", f"This is version {__version__}:"),
        ("SECURITY.md", f"version {__version__}"),
    ):
        assert regel in (boom.ROOT / bestand).read_text(encoding="utf-8"), bestand
