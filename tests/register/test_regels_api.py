"""The rules of docs/api.md that no other test looks at."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, cast

import httpx2
import pytest

from register.recht import Rol
from tests.helpers import boom
from tests.register.dag import Staf, pakket_van
from tests.register.server import Demosleutels, Server

pytestmark = pytest.mark.register


@pytest.fixture(scope="module")
def openapi(server: Server) -> dict[str, Any]:
    return cast("dict[str, Any]", httpx2.get(f"{server.adres}/v1/openapi.json").json())


def test_elke_regel_staat_in_de_tabel() -> None:
    """The 36 rules, each once, and every test that is named exists."""
    rijen = re.findall(
        r"^\| ([a-z/-]+) \| (.+) \| (.+) \|$", boom.text(boom.ROOT / "docs/api.md"), re.MULTILINE
    )
    namen = [naam for naam, _, _ in rijen if naam not in {"regel", "geval"}]
    assert len(namen) == len(set(namen)) == 36
    for _, _, tests in rijen:
        for test in re.findall(r"`([\w/]+)`", tests):
            assert (boom.ROOT / "tests" / "register" / f"{test}.py").is_file(), test


def test_meervoud_en_methoden(openapi: dict[str, Any]) -> None:
    for pad, methoden in openapi["paths"].items():
        assert set(methoden) <= {"get", "head", "put", "post"}
        delen = pad.removeprefix("/v1/").split("/")
        for voor, deel in zip(["", *delen], delen, strict=False):
            # A part of one thing is singular: its stand, its certificate.
            if not deel.startswith("{") and not voor.startswith("{") and deel != "gezondheid":
                assert re.search(r"(en|s)$", deel), pad


def test_taal_en_versie(openapi: dict[str, Any]) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", openapi["info"]["version"])
    assert openapi["openapi"].startswith("3.1")
    assert "Unreleased" in boom.text(boom.ROOT / "CHANGELOG.md")
    for methoden in openapi["paths"].values():
        for methode in methoden.values():
            assert methode["summary"]
            assert not re.search(r"\b(the|get|list of)\b", methode["summary"], re.IGNORECASE)


def test_alle_fouten_tegelijk(server: Server, demo: Demosleutels) -> None:
    antwoord = Staf(server, demo, "regels-api").vraag(
        "eenmalige-codes", Rol.BEHEERDER, methode="POST", json={"stemming": "a b", "uren": 0}
    )
    assert antwoord.status_code == 400
    assert {f["veld"] for f in antwoord.json()["fouten"]} == {"stemming", "waarnemer", "uren"}


def test_tijden_in_utc_en_een_dag_zonder_tijd(server: Server, demo: Demosleutels) -> None:
    staf = Staf(server, demo, "regels-tijd")
    staf.plaats(pakket_van("regels-tijd"))
    stukken: Any = staf.lees("rapportages/regels-tijd")["rapportages"]
    assert stukken[0]["dag"] == "2026-03-18"
    assert datetime.fromisoformat(stukken[0]["gemaakt_op"]).utcoffset() == timedelta(0)
    tijd = httpx2.get(f"{server.adres}/v1/gezondheid").json()["tijd"]
    assert datetime.fromisoformat(tijd).utcoffset() == timedelta(0)
