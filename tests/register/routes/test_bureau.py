"""What staff asks: codes, withdrawal, and that it is noted."""

from __future__ import annotations

import re

import httpx2
import pytest

from register.recht import Rol
from tests.register.server import Demosleutels, Server
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


def _beheer(demo: Demosleutels) -> dict[str, str]:
    return {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"}


def test_alle_fouten_samen_en_400(server: Server, demo: Demosleutels) -> None:
    antwoord = httpx2.post(
        f"{server.adres}/v1/eenmalige-codes",
        json={"stemming": "../x", "uren": 0, "extra": 1},
        headers=_beheer(demo),
    )
    assert antwoord.status_code == 400
    velden = {f["veld"] for f in antwoord.json()["fouten"]}
    assert velden == {"stemming", "waarnemer", "uren", "extra"}
    antwoord = httpx2.post(f"{server.adres}/v1/tokens", content=b"grant_type=password")
    assert len(antwoord.json()["fouten"]) == 5


@pytest.mark.parametrize(
    "tekst",
    ["a\u0000b", "a\nb", "\x1b[31m", "", "x" * 301],
    ids=["nul", "lf", "ansi", "leeg", "lang"],
)
def test_reden_zonder_stuurtekens(server: Server, demo: Demosleutels, tekst: str) -> None:
    """R42: nothing in a log or a database that is more than a line of text."""
    antwoord = httpx2.put(
        f"{server.adres}/v1/apparaten/{'A' * 43}/intrekking",
        json={"stemming": "GR2026", "reden": tekst},
        headers=_beheer(demo),
    )
    assert antwoord.status_code == 400


def test_onbekend_apparaat_intrekken(server: Server, demo: Demosleutels) -> None:
    antwoord = httpx2.put(
        f"{server.adres}/v1/apparaten/{'A' * 43}/intrekking",
        json={"stemming": "GR2026", "reden": "Weg"},
        headers=_beheer(demo),
    )
    assert antwoord.status_code == 404


def test_tijden_in_utc(server: Server, demo: Demosleutels) -> None:
    antwoord = httpx2.post(
        f"{server.adres}/v1/eenmalige-codes",
        json={"stemming": "GR2026", "waarnemer": "w-1"},
        headers=_beheer(demo),
    )
    assert antwoord.status_code == 201
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", antwoord.json()["geldigTot"])
    assert re.fullmatch(
        r"([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}", antwoord.json()["code"]
    )


def test_ingetrokken_toelating(server: Server, demo: Demosleutels) -> None:
    import httpx2

    apparaat = demo.nieuw("een")
    with server.verbind(apparaat) as register:
        antwoord = httpx2.put(
            f"{server.adres}/v1/apparaten/{apparaat.naam}/certificaat",
            json={"certificaat": apparaat.certificaat},
            headers={"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"},
        )
        assert antwoord.status_code == 200
        antwoord = httpx2.put(
            f"{server.adres}/v1/apparaten/{apparaat.naam}/intrekking",
            json={"stemming": apparaat.stemming, "reden": "Laptop gestolen"},
            headers={"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"},
        )
        assert antwoord.status_code == 200
        with pytest.raises(SyncFout) as fout:
            register.stuur(1, demo.bundel(apparaat).data)  # the token still runs
        assert fout.value.code == "INGETROKKEN"
    with pytest.raises(SyncFout) as fout:
        server.verbind(apparaat)
    assert fout.value.code == "INGETROKKEN"
    antwoord = httpx2.post(
        f"{server.adres}/v1/bundels",
        content=demo.bundel(apparaat).data,
        headers={"Authorization": f"Bearer {demo.staf(Rol.BUREAU)}"},
    )
    assert antwoord.status_code == 403
    assert antwoord.json()["code"] == "INGETROKKEN"
