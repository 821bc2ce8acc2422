"""What an answer means for the waarnemer: whether trying again helps, and what to do."""

from __future__ import annotations

import json
import ssl

import httpx2
import pytest

from waarnemer_app.sync.weigering import Antwoord, geen_verbinding, weigering

ADRES = "https://register.example"
VERSIE = {"API-Version": "1.0.0"}


def _probleem(status: int, **koppen: str) -> Antwoord:
    data = json.dumps({"title": "Dit mag niet.", "status": status, "code": "X"}).encode()
    return Antwoord(status, VERSIE | {"Content-Type": "application/problem+json"} | koppen, data)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 412])
def test_wat_niet_over_gaat(status: int) -> None:
    fout = weigering(_probleem(status), ADRES)
    assert (fout.opnieuw, fout.code, fout.melding) == (False, "X", "Dit mag niet.")
    assert fout.remedie


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_wat_over_kan_gaan(status: int) -> None:
    fout = weigering(_probleem(status, **{"Retry-After": "17"}), ADRES)
    assert (fout.opnieuw, fout.na) == (True, 17)


@pytest.mark.parametrize("na", ["", "morgen", "-1", "99999", "1.5", "¹"])
def test_onleesbare_wachttijd(na: str) -> None:
    assert weigering(_probleem(503, **{"Retry-After": na}), ADRES).na is None


@pytest.mark.parametrize(
    ("status", "soort"),
    [(200, "text/html"), (302, ""), (303, "text/plain"), (307, "text/html"), (511, "text/html")],
)
def test_inlogpagina_van_een_netwerk(status: int, soort: str) -> None:
    """Whatever a hotel or school answers: say that one logs in first, in a browser."""
    fout = weigering(Antwoord(status, {"Content-Type": soort}, b"<html>Welkom</html>"), ADRES)
    assert (fout.code, fout.opnieuw) == ("INLOGPAGINA", False)
    assert fout.melding == "Dit netwerk vraagt eerst om inloggen."
    assert "browser" in fout.remedie


def test_een_probleem_zonder_onze_versie_is_niet_van_het_register() -> None:
    antwoord = _probleem(409)
    antwoord.headers = {"Content-Type": "application/problem+json"}
    assert weigering(antwoord, ADRES).code == "ONZIN"


@pytest.mark.parametrize(
    ("oorzaak", "code", "opnieuw"),
    [
        (ssl.SSLCertVerificationError("verlopen"), "TLS", False),
        (ssl.SSLError("alert protocol version"), "TLS", False),
        (ssl.SSLEOFError("unexpected eof"), "GEEN_VERBINDING", True),
        (ssl.SSLZeroReturnError("closed"), "GEEN_VERBINDING", True),
        (ConnectionResetError(), "GEEN_VERBINDING", True),
    ],
)
def test_verbroken_of_verkeerd_verzegeld(oorzaak: Exception, code: str, opnieuw: bool) -> None:  # noqa: FBT001 — a table
    """A cut in the middle of TLS is a cut; only a wrong certificate or version is final."""
    fout = httpx2.ConnectError("")
    fout.__cause__ = oorzaak
    gevonden = geen_verbinding(fout, ADRES)
    assert (gevonden.code, gevonden.opnieuw) == (code, opnieuw)


def test_proxy_weigert() -> None:
    fout = geen_verbinding(httpx2.ProxyError("403 Forbidden"), ADRES)
    assert (fout.code, fout.waar, fout.opnieuw) == ("PROXY_WEIGERT", "Proxy", True)
    fout = geen_verbinding(httpx2.ProxyError("407 Proxy Authentication Required"), ADRES)
    assert (fout.code, fout.waar, fout.opnieuw) == ("PROXY_NAAM", "Proxy", False)
