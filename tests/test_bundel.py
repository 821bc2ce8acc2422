"""The bundle, built as `make bundle` does, and its self-test with nothing else within reach."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers import boom

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("xvfb-run") is None,
    reason="de proef vraagt Linux en een X-server (pakket xvfb)",
)


@pytest.fixture(scope="module")
def bundel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh build without the key of a bureau; what PyInstaller said is in ``bouw.txt``."""
    nodig = subprocess.run(
        ["scripts/systeem.sh", "bouwen"], cwd=boom.ROOT, capture_output=True, text=True, check=False
    )
    if nodig.returncode:
        pytest.skip(nodig.stdout + nodig.stderr)
    map_ = tmp_path_factory.mktemp("bundel")
    klaar = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", map_ / "dist", "--workpath", map_ / "werk", "build.spec"),
        ],
        cwd=boom.ROOT,
        env={**os.environ, "PYTHONHASHSEED": "0", "WAARNEMER_SLEUTEL": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    (map_ / "bouw.txt").write_text(klaar.stdout)
    return map_


def test_the_self_test_passes_in_the_bundle_without_path_or_libraries(bundel: Path) -> None:
    kaal = (
        'exec env -i PATH= LD_LIBRARY_PATH= LC_ALL=C.UTF-8 HOME="$1" '
        'DISPLAY="$DISPLAY" XAUTHORITY="$XAUTHORITY" "$2" zelftest'
    )
    klaar = subprocess.run(
        [
            *("xvfb-run", "-a", "sh", "-c", kaal, "sh"),
            *(bundel, bundel / "dist/waarnemer/waarnemer"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    assert klaar.stdout.splitlines()[-1] == "11 goed, 0 fout"


def test_without_a_key_it_says_that_it_is_for_the_demo(bundel: Path) -> None:
    assert "alleen de demo" in (bundel / "bouw.txt").read_text()
    vertrouwd = bundel / "dist/waarnemer/_internal/resources/vertrouwd"
    assert not list(vertrouwd.glob("*.jwk"))


def test_what_is_shipped_has_no_tool_of_ours_and_no_register(bundel: Path) -> None:
    herkomst = (bundel / "dist/herkomst.txt").read_text()
    for woord in ("/register/", "/pytest/", "/mypy/", "/hypothesis/", "/fastapi/", "/psycopg"):
        assert woord not in herkomst, woord
    plugins = {p.name for p in bundel.rglob("PySide6/Qt/plugins/platforms/*")}
    assert {"libqxcb.so", "libqoffscreen.so"} <= plugins
    assert not {p for p in plugins if "vnc" in p or "eglfs" in p}


def test_every_language_and_the_small_data_of_icu_are_in_it(bundel: Path) -> None:
    talen = bundel / "dist/waarnemer/_internal/resources/talen"
    bronnen = {p.stem for p in (boom.ROOT / "resources/talen").glob("*.ts")}
    assert {p.stem for p in talen.glob("*.ts")} == bronnen
    vertaald = {naam for naam in bronnen if naam.startswith("waarnemer_")}
    assert {p.stem for p in talen.glob("*.qm")} == vertaald
    # PyInstaller may put a link to it beside the program
    (gegevens,) = {pad.resolve() for pad in bundel.rglob("libicudata.so.*")}
    assert gegevens.stat().st_size < 6_000_000


@pytest.mark.parametrize(
    ("zonder", "fout"),
    [
        ("resources/talen/waarnemer_en.qm", "lettertypen en talen"),
        ("resources/talen/domein_en.ts", "lettertypen en talen"),
        ("PySide6/Qt/translations/qtbase_nl.qm", "lettertypen en talen"),
        ("docs/schermen/route.png", "handleiding en formulieren"),
        ("docs/handleiding.md", "handleiding en formulieren"),
        ("forms", "handleiding en formulieren"),
    ],
)
def test_the_self_test_misses_what_is_not_in_it(bundel: Path, zonder: str, fout: str) -> None:
    weg = bundel / "dist/waarnemer/_internal" / zonder
    opzij = weg.rename(bundel / "opzij")
    try:
        klaar = subprocess.run(
            [bundel / "dist/waarnemer/waarnemer", "zelftest"],
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        opzij.rename(weg)
    assert klaar.returncode == 1
    fouten = [regel for regel in klaar.stdout.splitlines() if regel.startswith("FOUT")]
    assert [regel.partition(":")[0] for regel in fouten] == [f"FOUT  {fout}"]


def test_a_key_that_is_secret_stops_the_build(tmp_path: Path) -> None:
    geheim = tmp_path / "wortel.jwk"
    geheim.write_text(json.dumps({"kty": "OKP", "crv": "Ed25519", "x": "A" * 43, "d": "A" * 43}))
    klaar = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
            *("--distpath", tmp_path / "dist", "--workpath", tmp_path / "werk", "build.spec"),
        ],
        cwd=boom.ROOT,
        env={**os.environ, "WAARNEMER_SLEUTEL": str(geheim)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode != 0
    assert "sleutel" in klaar.stdout + klaar.stderr
