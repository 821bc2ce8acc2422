"""What staff does is noted with the six fields of BIO2 8.15.01, in the same transaction."""

from __future__ import annotations

import httpx2
import pytest

from register.recht import Rol
from tests.register.server import Demosleutels, Server

pytestmark = pytest.mark.register


def test_elke_daad_van_de_staf_wordt_genoteerd(server: Server, demo: Demosleutels) -> None:
    kop = {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER, 'm-log')}"}
    codes = []
    for _ in range(2):
        antwoord = httpx2.post(
            f"{server.adres}/v1/eenmalige-codes",
            json={"stemming": "GR2026", "waarnemer": "w-log"},
            headers=kop,
        )
        assert antwoord.status_code == 201
        codes.append(antwoord.json()["code"])
    rijen = server.sql(
        "SELECT actie, object, resultaat, oorsprong, actor, tijdstip IS NOT NULL"
        " FROM bewijs.auditlog WHERE actor = 'm-log'"
    )
    # The first use of an access is noted too (role grants are logged).
    assert rijen.pop(0) == ("toegang", "beheerder", "gelukt", "api", "m-log", True)
    assert rijen == [("code_gemaakt", "w-log", "gelukt", "api", "m-log", True)] * 2
    for code in codes:
        assert (
            server.sql("SELECT 1 FROM bewijs.auditlog a WHERE a::text LIKE %s", f"%{code}%") == []
        )


def test_wat_mislukt_laat_geen_daad_achter(server: Server, demo: Demosleutels) -> None:
    kop = {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER, 'm-mis')}"}
    antwoord = httpx2.put(
        f"{server.adres}/v1/apparaten/{'A' * 43}/intrekking",
        json={"stemming": "GR2026", "reden": "Weg"},
        headers=kop,
    )
    assert antwoord.status_code == 404
    assert (
        server.sql("SELECT 1 FROM bewijs.auditlog WHERE actor = 'm-mis' AND actie <> 'toegang'")
        == []
    )
