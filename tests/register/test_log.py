"""The log of the server tells that something was asked, never what (R42): the canary test."""

from __future__ import annotations

import json

import httpx2
import pytest

from register.recht import Rol
from tests.register.dag import Laptop, pakket_van
from tests.register.server import Demosleutels, Server

pytestmark = pytest.mark.register
KANARIE = "Kanarie-7d1f"


def test_geen_inhoud_in_het_log(database: str, demo: Demosleutels) -> None:
    with Server(database) as server:
        laptop = Laptop(demo, pakket_van("log-oefen"), f"w-{KANARIE}")
        laptop.signaal(wat=f"{KANARIE} in de inhoud\r\nmet een regel erbij \x1b[31m")
        laptop.stuur(server)
        kop = {"Authorization": f"Bearer {demo.staf(Rol.BUREAU, KANARIE, stemming='log-oefen')}"}
        for pad in (
            f"objecten/log-oefen?tekst={KANARIE}",
            f"dossiers/log-oefen/w-{KANARIE}",
            f"objecten/{KANARIE}",
            f"nergens/{KANARIE}",
        ):
            httpx2.get(f"{server.adres}/v1/{pad}", headers=kop)
        httpx2.post(f"{server.adres}/v1/bundels", headers=kop, content=KANARIE.encode())
        httpx2.get(f"{server.adres}/v1/{KANARIE}", headers={"X": KANARIE, "User-Agent": KANARIE})
        regels = server.logboek().splitlines()
    assert len(regels) > 8
    assert KANARIE not in "\n".join(regels)
    vragen = [json.loads(r[r.index("{") :]) for r in regels if "{" in r]
    assert all(set(v) == {"methode", "route", "status", "ms"} for v in vragen)
    assert {v["status"] for v in vragen} >= {200, 400, 403, 404}
