"""The client against the real register, and against everything that is not one (R33, R36)."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta

import pytest

from tests.register.server import ROOT, Demosleutels, Server
from tests.sync.netwerk import antwoordt, luisteraar
from tests.sync.netwerk import http as antwoord
from waarnemer_app.sync.client import MAX_ANTWOORD, Register
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


def _fout(adres: str) -> SyncFout:
    with Register(adres, "register-demo") as register, pytest.raises(SyncFout) as fout:
        register.gezondheid()
    for deel in (fout.value.melding, fout.value.waar, fout.value.remedie):
        assert deel.strip()
    return fout.value


def test_het_juiste_register(server: Server) -> None:
    with server.verbind() as register:
        gezond = register.gezondheid()
        assert gezond.doel == "register-demo"
        assert gezond.demo
        assert abs(register.klok_verschil) < 60


def test_een_ander_register(server: Server) -> None:
    with (
        Register(server.adres, "register-kiesraad") as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert fout.value.code == "ANDER_REGISTER"


def test_register_is_er_niet() -> None:
    fout = _fout("http://127.0.0.1:9")
    assert (fout.code, fout.opnieuw) == ("GEEN_VERBINDING", True)


def test_verbinding_zonder_antwoord() -> None:
    with luisteraar(lambda verbinding: verbinding.close()) as adres:
        assert _fout(adres).code == "GEEN_VERBINDING"


@pytest.mark.parametrize(
    ("ruw", "code", "opnieuw"),
    [
        (
            antwoord("302 Found", b"", "Location: http://inloggen.example/"),
            "INLOGPAGINA",
            False,
        ),
        (
            antwoord("200 OK", b"<html>Log in</html>", "Content-Type: text/html"),
            "INLOGPAGINA",
            False,
        ),
        (
            antwoord("511 Network Authentication Required", b"<html>", "Content-Type: text/html"),
            "INLOGPAGINA",
            False,
        ),
        (antwoord("200 OK", b'{"status":"ok"}', "Content-Type: application/json"), "ONZIN", False),
        (antwoord("200 OK", b"\x00\xff" * 99, "API-Version: 1.0.0"), "ONZIN", False),
        (antwoord("200 OK", b"{}", "API-Version: 1.0.0"), "ONZIN", False),
        (antwoord("200 OK", b"{}", "API-Version: 2.0.0"), "ONZIN", False),
        (antwoord("200 OK", b"[" * 100_000, "API-Version: 1.0.0"), "ONZIN", False),
        (antwoord("404 Not Found", b"niets"), "ONZIN", False),
        (antwoord("502 Bad Gateway", b"x"), "NIET_BESCHIKBAAR", True),
        (antwoord("503 Service Unavailable", b"x", "Retry-After: 7"), "NIET_BESCHIKBAAR", True),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "GEEN_VERBINDING", True),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nkort", "GEEN_VERBINDING", True),
        (
            antwoord(
                "200 OK",
                gzip.compress(bytes(50_000_000)),
                "API-Version: 1.0.0",
                "Content-Encoding: gzip",
            ),
            "ONZIN",
            False,
        ),
        (antwoord("200 OK", bytes(MAX_ANTWOORD + 1), "API-Version: 1.0.0"), "ONZIN", False),
    ],
    ids=[
        "doorgestuurd",
        "inlogpagina",
        "511",
        "geen-versie",
        "bytes",
        "leeg-object",
        "versie-2",
        "diep",
        "404",
        "502",
        "503",
        "ssh",
        "half",
        "gzip-bom",
        "te-groot",
    ],
)
def test_wat_geen_register_is(ruw: bytes, code: str, opnieuw: bool) -> None:  # noqa: FBT001 — a table
    with antwoordt(ruw) as adres:
        fout = _fout(adres)
    assert (fout.code, fout.opnieuw) == (code, opnieuw)
    if "503" in ruw[:20].decode():
        assert fout.na == 7


def test_volgt_geen_omleiding() -> None:
    """Not even to a register that would answer well: nothing is sent to where nobody asked."""
    gevraagd: list[str] = []
    with luisteraar(lambda _: gevraagd.append("hier")) as elders:
        ruw = antwoord("307 Temporary Redirect", b"", f"Location: {elders}/v1/gezondheid")
        with antwoordt(ruw) as adres:
            assert _fout(adres).code == "INLOGPAGINA"
    assert gevraagd == []


def test_omgeving_geeft_geen_proxy(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for naam in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(naam, "http://127.0.0.1:9")
    with server.verbind() as register:
        assert register.gezondheid().status == "ok"


@pytest.mark.parametrize(
    "adres",
    [
        "http://register.example",
        "http://192.0.2.1:8765",
        "ftp://127.0.0.1",
        "https://",
        "https://naam:woord@register.example",
        "https://register.example/?a=b",
        "https://[kapot",
        "https://register.example:99999",
        "",
        "127.0.0.1:8765",
    ],
)
def test_onbruikbaar_adres(adres: str) -> None:
    with pytest.raises(SyncFout) as fout:
        Register(adres, "register-demo", ca_pem="x")
    assert fout.value.code == "ADRES"


@pytest.mark.parametrize("proxy", ["geen adres", "ftp://127.0.0.1"])
def test_onbruikbare_proxy(server: Server, proxy: str) -> None:
    with pytest.raises(SyncFout) as fout:
        Register(server.adres, "register-demo", proxy=proxy)
    assert fout.value.code == "PROXY"


def test_door_een_proxy(server: Server) -> None:
    """A proxy that is set is used: it sees the whole address of the register."""
    gezien: list[bytes] = []

    def doe(verbinding: socket.socket) -> None:
        gezien.append(verbinding.recv(65536))
        verbinding.sendall(antwoord("502 Bad Gateway", b""))

    with (
        luisteraar(doe) as proxy,
        Register(server.adres, "register-demo", proxy=proxy) as register,
        pytest.raises(SyncFout),
    ):
        register.gezondheid()
    assert gezien[0].startswith(f"GET {server.adres}/v1/gezondheid ".encode())


@pytest.mark.parametrize("ca", ["", "geen certificaat"])
def test_https_zonder_ca(ca: str) -> None:
    with pytest.raises(SyncFout) as fout:
        Register("https://register.example", "register-demo", ca_pem=ca)
    assert fout.value.code == "CA"


def test_niet_aangemeld(server: Server) -> None:
    with server.verbind() as register, pytest.raises(SyncFout) as fout:
        register.stand()
    assert fout.value.code == "NIET_TOEGELATEN"


@pytest.mark.parametrize("dagen", [-3650, -365, 365])
def test_klok_van_de_laptop_mag_verkeerd_staan(
    server: Server, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch, dagen: int
) -> None:
    """T21, R33: a laptop that lives in another year still gets in, with the register's time."""
    apparaat = demo.nieuw("een")
    begin = datetime.now(UTC)
    echt = time.time

    class Ander(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]  # only as it is used
            return begin + timedelta(days=dagen) + timedelta(seconds=echt() - begin.timestamp())

    monkeypatch.setattr("waarnemer_app.sync.client.datetime", Ander)
    monkeypatch.setattr("waarnemer_app.sync.client.time.time", lambda: echt() + dagen * 86400)
    with server.verbind(apparaat) as register:
        assert abs(register.klok_verschil + dagen * 86400) < 3600
        assert register.stuur(1, demo.bundel(apparaat).data)


def test_http_laadt_niet_bij_de_start() -> None:
    """Only ``client`` brings HTTP; what the window imports does not."""
    code = (
        "import sys, waarnemer_app.sync.engine, waarnemer_app.sync.receipts\n"
        "print({'httpx2', 'httpcore2', 'fastapi'} & set(sys.modules))"
    )
    klaar = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert klaar.stdout.strip() == "set()"
