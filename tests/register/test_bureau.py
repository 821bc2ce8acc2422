"""Every command says in words what cannot be, and exits with 1; wrongly typed with 2."""

from __future__ import annotations

import subprocess
import sys

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.aanloop import opdracht
from tests.register.opdrachten import Bureau
from tests.register.server import ROOT

pytestmark = pytest.mark.register


@pytest.mark.parametrize(
    ("woorden", "deel"),
    [
        (("overzicht", "--token", "nergens.token"), "waarnemer-register medewerker"),
        (("overzicht", "--register", "http://127.0.0.1:9", "--token", "b"), "niet bereikbaar"),
        (("overzicht", "--register", "onzin://x", "--token", "b"), "niet bereikbaar"),
        (("verifieer", "nergens.wvb", "--sleutels", str(DEMO_SLEUTELS)), "niet te lezen"),
        (("apparaat", "toelaten", "x.wva", "--sleutels", "."), "niet te lezen"),
        (("start", "--sleutels", "nergens"), "Oefenen kan met --demo"),
        (("start", "--demo", "--database", "postgresql://127.0.0.1:9/x"), "niet bereikbaar"),
        (("start", "--demo", "--tls-sleutel", "x", "--database", "@"), "Controleer het adres"),
    ],
)
def test_wat_niet_kan(bureau: Bureau, woorden: tuple[str, ...], deel: str) -> None:
    (bureau.map / "b").write_text("token")
    status, _, fout = bureau.doe(*woorden)
    assert status == 1
    assert deel in fout
    assert "Traceback" not in fout


def test_bij_een_andere_dienst(bureau: Bureau) -> None:
    """Something else listens there: said in words, not as a trace."""
    import http.server
    import threading

    class Anders(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>welkom</html>")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Anders) as anders:
        draad = threading.Thread(target=anders.handle_request)
        draad.start()
        (bureau.map / "b").write_text("token")
        adres = f"http://127.0.0.1:{anders.server_port}"
        status, _, fout = bureau.doe("overzicht", "--register", adres, "--token", "b")
        draad.join(timeout=10)
    assert status == 1
    assert "antwoordt geen register" in fout


def test_verkeerd_getypt_geeft_2() -> None:
    for woorden in ([], ["onbekend"], ["apparaat"], ["verifieer"]):
        klaar = subprocess.run([*opdracht(), *woorden], cwd=ROOT, capture_output=True, check=False)
        assert klaar.returncode == 2
        assert b"Traceback" not in klaar.stderr


def test_hulp_noemt_elke_opdracht() -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "register", "--help"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    for naam in ("start", "sleutels", "pakket", "apparaat", "ontvang", "verifieer", "overzicht"):
        assert f"\n    {naam}" in klaar.stdout


@pytest.mark.parametrize("naam", ["-" + "a" * 42, "--" + "b" * 41, "c" * 43])
def test_a_name_of_a_device_may_begin_with_a_dash(bureau: Bureau, naam: str) -> None:
    status, _, fout = bureau.doe(
        "apparaat", "toelaten", naam, "--sleutels", str(DEMO_SLEUTELS), "--ja", rol=Rol.BEHEERDER
    )
    assert (status, fout.strip()) == (1, f"Van {naam} is geen verzoek. Bekijk: apparaat lijst.")
