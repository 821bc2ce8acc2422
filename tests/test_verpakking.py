"""The service and the proxy of the register, as far as systemd and nginx themselves can tell."""

from __future__ import annotations

import http.client
import http.server
import re
import shutil
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.helpers import boom
from tests.sync.test_tussenpersoon import Ca

VERPAKKING = boom.ROOT / "resources/verpakking"
NAAM = "register.example"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is er niet")
def test_systemd_accepts_the_unit_and_calls_it_well_shut(tmp_path: Path) -> None:
    unit = tmp_path / "waarnemer-register.service"
    tekst = boom.text(VERPAKKING / unit.name)
    unit.write_text(re.sub(r"ExecStart=\S+", "ExecStart=/bin/true", tekst))
    klaar = subprocess.run(
        ["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False
    )
    assert (klaar.returncode, klaar.stdout + klaar.stderr) == (0, "")
    oordeel = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=20", unit],
        capture_output=True,
        check=False,
    )
    assert oordeel.returncode == 0, "an exposure above 2.0 of 10"


def test_the_command_of_the_unit_knows_its_options() -> None:
    regel = re.sub(r"\\\n", " ", boom.text(VERPAKKING / "waarnemer-register.service"))
    woorden = next(r for r in regel.splitlines() if r.startswith("ExecStart=")).split()
    opties = {woord for woord in woorden if woord.startswith("--")}
    hulp = subprocess.run(
        [sys.executable, "-m", "register", "start", "--help"],
        cwd=boom.ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert opties >= {"--sleutels", "--wachtzin-bestand", "--adres"}
    assert not {optie for optie in opties if optie not in hulp}


@dataclass
class Achter:
    """What stands behind the proxy, and what came there."""

    poort: int
    gehoord: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def achter() -> Iterator[Achter]:
    class Antwoord(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            gezien.gehoord.append((self.path, self.headers["X-Forwarded-Proto"]))
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"ja")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Antwoord) as server:
        gezien = Achter(server.server_port)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield gezien
        server.shutdown()


def vrije_poort() -> int:
    with socket.socket() as los:
        los.bind(("127.0.0.1", 0))
        poort: int = los.getsockname()[1]
        return poort


@pytest.fixture
def proxy(tmp_path: Path, achter: Achter) -> Iterator[tuple[int, ssl.SSLContext]]:
    """nginx with our file, its paths and ports put in this folder; gives its port."""
    if shutil.which("nginx") is None:
        pytest.skip("nginx is er niet")
    poort = vrije_poort()
    ca = Ca()
    keten, sleutel = ca.geef(tmp_path, host=NAAM)
    (tmp_path / "ca.pem").write_text(ca.pem)
    tekst = boom.text(VERPAKKING / "nginx.conf")
    for van, naar in (
        ("127.0.0.1:8765", f"127.0.0.1:{achter.poort}"),
        ("    listen [::]:443 ssl;\n", ""),
        ("listen 443 ssl", f"listen 127.0.0.1:{poort} ssl"),
        ("/etc/waarnemer-register/tls/keten.pem", str(keten)),
        ("/etc/waarnemer-register/tls/sleutel.pem", str(sleutel)),
        ("/var/log/nginx/waarnemer-register.log", str(tmp_path / "toegang.log")),
    ):
        assert van in tekst, van
        tekst = tekst.replace(van, naar)
    bestand = tmp_path / "nginx.conf"
    mappen = "".join(
        f"{soort}_temp_path {tmp_path}/{soort};\n"
        for soort in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    bestand.write_text(
        f"daemon off;\nmaster_process off;\npid {tmp_path}/pid;\nerror_log {tmp_path}/fout.log;\n"
        f"events {{}}\nhttp {{\n{mappen}{tekst}\n}}\n"
    )
    mappen_ = ("-p", str(tmp_path), "-e", str(tmp_path / "fout.log"))
    opdracht = ["nginx", *mappen_, "-c", str(bestand)]
    proef = subprocess.run([*opdracht, "-t"], capture_output=True, text=True, check=False)
    assert proef.returncode == 0, proef.stderr
    kind = subprocess.Popen(opdracht)
    vertrouwt = ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))
    try:
        while kind.poll() is None:
            with suppress(OSError), socket.create_connection(("127.0.0.1", poort)):
                break
        assert kind.poll() is None, (tmp_path / "fout.log").read_text()
        yield poort, vertrouwt
    finally:
        kind.terminate()
        kind.wait()


def vraag(
    poort: int, context: ssl.SSLContext, pad: str, kop: dict[str, str] | None = None
) -> tuple[int, bytes]:
    """GET over TLS, as if the name led here."""
    with (
        socket.create_connection(("127.0.0.1", poort)) as los,
        context.wrap_socket(los, server_hostname=NAAM) as lijn,
    ):
        verbinding = http.client.HTTPConnection(NAAM)
        verbinding.sock = lijn
        verbinding.request("GET", pad, headers=kop or {})
        antwoord = verbinding.getresponse()
        return antwoord.status, antwoord.read()


def test_the_proxy_lets_the_register_through_and_nothing_else(
    proxy: tuple[int, ssl.SSLContext], achter: Achter, tmp_path: Path
) -> None:
    poort, context = proxy
    assert vraag(poort, context, "/v1/stand?geheim=ja") == (200, b"ja")
    assert achter.gehoord == [("/v1/stand?geheim=ja", "https")]
    assert vraag(poort, context, "/docs")[0] == 404
    assert vraag(poort, context, "/v1/x", {"Content-Length": str(41 * 2**20)})[0] == 413
    assert len(achter.gehoord) == 1
    oud = ssl.create_default_context(cafile=str(tmp_path / "ca.pem"))
    oud.maximum_version = ssl.TLSVersion.TLSv1_2
    with pytest.raises(ssl.SSLError):
        vraag(poort, oud, "/v1/stand")
    log = (tmp_path / "toegang.log").read_text()
    assert "/v1/stand 200" in log
    assert "geheim" not in log
