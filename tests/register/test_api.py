"""The API keeps the NL API Design Rules and tells nothing of its inside (R37)."""

from __future__ import annotations

import json
import re
import socket
from typing import Any, cast
from urllib.parse import urlsplit

import httpx2
import pytest

from register.api import KOPPEN
from register.recht import Rol
from tests.register.server import Demosleutels, Server

pytestmark = pytest.mark.register


@pytest.fixture(scope="module")
def openapi(server: Server) -> dict[str, Any]:
    return cast("dict[str, Any]", httpx2.get(f"{server.adres}/v1/openapi.json").json())


def _beheer(demo: Demosleutels) -> dict[str, str]:
    return {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"}


def test_openapi_is_openbaar_en_noemt_een_contact(server: Server, openapi: dict[str, Any]) -> None:
    assert openapi["openapi"].startswith("3.")
    assert openapi["info"]["contact"]["email"] == "informatiepunt@kiesraad.nl"
    assert openapi["info"]["version"] == KOPPEN["API-Version"]
    antwoord = httpx2.get(
        f"{server.adres}/v1/openapi.json", headers={"Origin": "https://x.example"}
    )
    assert antwoord.headers["Access-Control-Allow-Origin"] == "*"


def test_paden_en_sleutels(openapi: dict[str, Any]) -> None:
    """kebab-case, no slash at the end, version in the path, camelCase in queries and bodies."""
    for pad, methoden in openapi["paths"].items():
        assert re.fullmatch(r"/v1(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-z0-9A-Z]+\}))+", pad), pad
        for methode in methoden.values():
            assert "422" not in methode["responses"], pad
            for parameter in methode.get("parameters", []):
                if parameter["in"] == "query":
                    assert re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", parameter["name"])
    eigen = {"CodeAntwoord", "VerzoekRij", "ApparaatRij", "Overzicht", "IntrekkingVraag"}
    for naam in eigen:
        for veld in openapi["components"]["schemas"][naam]["properties"]:
            assert re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", veld), (naam, veld)


def test_koppen_op_elk_antwoord(server: Server) -> None:
    for pad in ("/v1/gezondheid", "/v1/openapi.json", "/v1/nergens", "/v1/apparaten", "/"):
        antwoord = httpx2.get(server.adres + pad)
        for naam, waarde in KOPPEN.items():
            assert antwoord.headers[naam] == waarde
        assert "server" not in antwoord.headers


@pytest.mark.parametrize(
    ("methode", "pad", "status"),
    [
        ("GET", "/v1/nergens", 404),
        ("GET", "/v1/gezondheid/", 404),
        ("DELETE", "/v1/gezondheid", 405),
        ("POST", "/v1/toelatingsverzoeken", 400),
        ("POST", "/v1/tokens", 400),
        ("GET", "/v1/toelatingsverzoeken/" + "A" * 43, 403),
        ("GET", "/v1/apparaten", 401),
    ],
)
def test_problemen(server: Server, methode: str, pad: str, status: int) -> None:
    antwoord = httpx2.request(methode, server.adres + pad)
    assert antwoord.status_code == status
    assert antwoord.headers["Content-Type"] == "application/problem+json"
    probleem = antwoord.json()
    assert probleem["status"] == status
    assert probleem["title"]
    assert probleem["detail"]
    assert "Traceback" not in antwoord.text


@pytest.mark.parametrize(
    "lichaam", [b"", b"{", b"null", b"[]", b'"x"', b"\xff", b"[" * 20_000, b'{"verzoek":"\\ud800"}']
)
def test_vijandige_json(server: Server, lichaam: bytes) -> None:
    antwoord = httpx2.post(
        f"{server.adres}/v1/toelatingsverzoeken",
        content=lichaam,
        headers={"Content-Type": "application/json"},
    )
    assert antwoord.status_code == 400
    assert antwoord.headers["Content-Type"] == "application/problem+json"


def test_groot_lichaam_wordt_afgebroken(server: Server, demo: Demosleutels) -> None:
    """34 MB without a length given: refused at the limit, and the server goes on."""

    def stroom() -> Any:
        for _ in range(34):
            yield bytes(1024 * 1024)

    try:
        antwoord = httpx2.post(
            f"{server.adres}/v1/bundels", content=stroom(), headers=_beheer(demo), timeout=60
        )
        assert antwoord.status_code == 400
        assert antwoord.json()["code"] == "TE_GROOT"
    except httpx2.TransportError:
        pass  # the server may close before all was sent
    assert httpx2.get(f"{server.adres}/v1/gezondheid").status_code == 200


def test_groot_json_lichaam(server: Server) -> None:
    antwoord = httpx2.post(
        f"{server.adres}/v1/toelatingsverzoeken",
        content=json.dumps({"verzoek": "x" * 200_000}).encode(),
        headers={"Content-Type": "application/json"},
    )
    assert antwoord.status_code == 400
    assert antwoord.json()["code"] == "TE_GROOT"


@pytest.mark.parametrize(
    "ruw",
    [
        b"GET / HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET /v1/gezondheid HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 40_000,
        b"PUT /v1/bijlagen/x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    ],
)
def test_onzin_op_de_draad(server: Server, ruw: bytes) -> None:
    delen = urlsplit(server.adres)
    with socket.create_connection((delen.hostname, delen.port), timeout=10) as verbinding:
        verbinding.sendall(ruw)
        verbinding.shutdown(socket.SHUT_WR)
        antwoord = verbinding.recv(65536)
    assert b"Traceback" not in antwoord
    assert httpx2.get(f"{server.adres}/v1/gezondheid").status_code == 200
