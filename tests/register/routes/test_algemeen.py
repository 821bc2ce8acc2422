"""The way in: one-time codes, requests, certificates for the device itself."""

from __future__ import annotations

import httpx2
import pytest

from register.recht import Rol
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


def test_andere_laptop_ziet_mijn_verzoek_niet(server: Server, demo: Demosleutels) -> None:
    apparaat, ander = demo.nieuw(), demo.nieuw()
    with server.verbind() as register:
        with pytest.raises(SyncFout) as fout:
            register.haal_certificaat(apparaat.sleutel, apparaat.naam)
        assert fout.value.code == "GEEN_VERZOEK"
        antwoord_ = httpx2.put(
            f"{server.adres}/v1/apparaten/{apparaat.naam}/certificaat",
            json={"certificaat": apparaat.certificaat},
            headers={"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"},
        )
        assert antwoord_.status_code == 200
        with pytest.raises(SyncFout) as fout:
            register.haal_certificaat(ander.sleutel, apparaat.naam)
        assert fout.value.code == "ASSERTIE"
        assert register.haal_certificaat(apparaat.sleutel, apparaat.naam).status == "toegelaten"


@pytest.mark.parametrize("code", ["", "AAAA-AAAA-AAAA-AAAA-AAAA", "\u0000", "é" * 30])
def test_verkeerde_code(server: Server, code: str) -> None:
    with server.verbind() as register, pytest.raises(SyncFout) as fout:
        register.vraag_toelating(Apparaat().verzoek(code))
    assert fout.value.code == "CODE"
    assert "nieuwe code" in fout.value.remedie


def test_code_telt_een_keer_en_voor_een_waarnemer(server: Server, demo: Demosleutels) -> None:
    def code(waarnemer: str) -> str:
        gegeven = httpx2.post(
            f"{server.adres}/v1/eenmalige-codes",
            json={"stemming": "GR2026-oefen", "waarnemer": waarnemer},
            headers={"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"},
        ).json()
        return str(gegeven["code"])

    mijn = code("w-1")
    with server.verbind() as register:
        register.vraag_toelating(Apparaat().verzoek(mijn))
        for weigert in (mijn, code("w-2")):
            with pytest.raises(SyncFout) as fout:
                register.vraag_toelating(Apparaat().verzoek(weigert))
            assert fout.value.code == "CODE"
        with pytest.raises(SyncFout) as fout:
            register.vraag_toelating(Apparaat().verzoek(code("w-1"), doel="register-kiesraad"))
        assert fout.value.code == "ANDER_REGISTER"
        with pytest.raises(SyncFout) as fout:
            register.vraag_toelating("onzin")
        assert fout.value.code == "VERZOEK"
