"""Numbers without content, on a port of their own and on this machine only."""

from __future__ import annotations

import httpx2
import pytest

from register.metrieken import Metrieken
from register.recht import Rol
from tests.register.server import Demosleutels, Server


def test_tellen() -> None:
    metrieken = Metrieken()
    for status in (200, 200, 404):
        metrieken.tel("GET", "/overzichten/{stemming}", status, 0.01)
    metrieken.tel("GET", "", 404, 0.01)
    antwoord = httpx2.get(f"http://127.0.0.1:{metrieken.bedien(0)}/metrics").text
    wat = 'methode="GET",route="/overzichten/{stemming}"'
    assert f'register_vragen_total{{{wat},status="200"}} 2.0' in antwoord
    assert f'register_vragen_total{{{wat},status="404"}} 1.0' in antwoord
    assert 'route="onbekend"' in antwoord


@pytest.mark.register
def test_de_server_bedient_ze_apart(database: str, demo: Demosleutels) -> None:
    with Server(database, "--metrieken-poort", "0") as server:
        regel = next(r for r in server.gezegd if r.startswith("Metrieken op "))
        kanarie = {"Authorization": f"Bearer {demo.staf(Rol.BUREAU)}"}
        httpx2.get(f"{server.adres}/v1/objecten/GR2026-oefen?tekst=kanarie", headers=kanarie)
        # a request is counted when its answer has gone: who has it may be earlier than the count
        keren = (httpx2.get(regel.split()[-1]).text for _ in range(500))
        tekst = next((t for t in keren if 'route="/objecten/{stemming}"' in t), "")
        assert tekst
        assert "kanarie" not in tekst
        assert httpx2.get(f"{server.adres}/v1/metrics").status_code == 404
