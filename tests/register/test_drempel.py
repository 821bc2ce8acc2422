"""One caller that runs wild waits; the others notice nothing."""

from __future__ import annotations

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse
from starlette.types import Scope

from register.drempel import MEEST_BEKEND, MET_TOEGANG, ZONDER_TOEGANG, Drempel, Emmers, Maat
from register.recht import Rol
from tests.register.server import Demosleutels, Server

MAAT = Maat(ineens=3, per_seconde=0.5)


class Klok:
    def __init__(self) -> None:
        self.nu = 0.0

    def __call__(self) -> float:
        return self.nu


def test_ineens_en_daarna_druppelt_het() -> None:
    klok = Klok()
    emmers = Emmers(klok)
    assert [emmers.neem("a", MAAT) for _ in range(5)] == [0, 0, 0, 2, 2]
    assert emmers.neem("b", MAAT) == 0
    klok.nu = 2.0
    assert [emmers.neem("a", MAAT) for _ in range(2)] == [0, 2]


@given(stappen=st.lists(st.floats(0, 100), max_size=60))
def test_nooit_meer_dan_de_maat(stappen: list[float]) -> None:
    klok = Klok()
    emmers = Emmers(klok)
    mocht = 0
    for stap in stappen:
        klok.nu += stap
        mocht += emmers.neem("a", MAAT) == 0
    assert mocht <= MAAT.ineens + klok.nu * MAAT.per_seconde + 1e-6


def test_het_geheugen_heeft_een_grens() -> None:
    emmers = Emmers(Klok())
    for nr in range(MEEST_BEKEND + 10):
        emmers.neem(str(nr), MAAT)
    assert len(emmers._emmers) == MEEST_BEKEND


def _wie(koppen: list[tuple[bytes, bytes]], adres: str) -> tuple[str, Maat]:
    scope: Scope = {"type": "http", "headers": koppen, "client": (adres, 1)}
    return Drempel(PlainTextResponse("x"), lambda _: PlainTextResponse("y"))._wie(scope)


def test_met_toegang_telt_de_toegang_en_niet_het_adres() -> None:
    """A whole bureau may stand behind one address."""
    een = _wie([(b"authorization", b"Bearer een")], "10.0.0.1")
    assert een == _wie([(b"authorization", b"Bearer een")], "10.0.0.2")
    assert een[0] != _wie([(b"authorization", b"Bearer twee")], "10.0.0.1")[0]
    assert een[1] is MET_TOEGANG
    assert _wie([], "10.0.0.1") != _wie([], "10.0.0.2")
    assert _wie([(b"authorization", b"Basic x")], "10.0.0.1")[1] is ZONDER_TOEGANG


@pytest.mark.register
def test_wie_te_veel_vraagt_krijgt_429(server: Server, demo: Demosleutels) -> None:
    kop = {"Authorization": f"Bearer {demo.staf(Rol.AUDITOR, 'm-wild')}"}
    antwoord = None
    with httpx2.Client(headers=kop) as client:
        for _ in range(int(MET_TOEGANG.ineens) * 20):
            antwoord = client.get(f"{server.adres}/v1/gezondheid")
            if antwoord.status_code == 429:
                break
    assert antwoord is not None
    assert antwoord.status_code == 429
    assert int(antwoord.headers["Retry-After"]) >= 1
    assert antwoord.headers["Content-Type"] == "application/problem+json"
    assert antwoord.json()["code"] == "TE_VEEL"
    assert "API-Version" in antwoord.headers
    assert httpx2.get(f"{server.adres}/v1/gezondheid").status_code == 200
