"""A device proves that it has its key, once per proof (R37)."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx2
import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.sync.protocol import (
    ASSERTIE_TYP,
    Assertie,
)

pytestmark = pytest.mark.register


def test_een_bewijs_telt_een_keer(server: Server, demo: Demosleutels) -> None:
    """R37: a proof that was overheard, is too old, or was made for another, opens nothing."""
    apparaat = demo.nieuw()
    nu = int(datetime.now(UTC).timestamp())
    goed = Assertie(
        iss=apparaat.naam,
        sub=apparaat.naam,
        aud="register-demo",
        jti="eenmaal",
        iat=nu,
        exp=nu + 60,
    )
    anders = [
        goed.model_copy(update=u)
        for u in (
            {"jti": "j1", "iat": nu - 600, "exp": nu - 540},
            {"jti": "j2", "iat": nu + 600, "exp": nu + 660},
            {"jti": "j3", "exp": nu + 3600},
            {"jti": "j4", "aud": "register-kiesraad"},
            {"jti": "j5", "sub": "A" * 43},
            {"jti": "j6", "iss": "A" * 43},
        )
    ]

    def status(sleutel_van: Apparaat, assertie: Assertie) -> int:
        velden = {
            "grant_type": "client_credentials",
            "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            "client_assertion": sleutel_van.sleutel.teken(ASSERTIE_TYP, assertie.model_dump()),
            "certificaat": apparaat.certificaat,
            "scope": "bundels:schrijven",
        }
        return httpx2.post(f"{server.adres}/v1/tokens", data=velden).status_code

    assert status(demo.nieuw(), goed) == 403
    assert status(apparaat, goed) == 200
    assert status(apparaat, goed) == 403
    assert [status(apparaat, a) for a in anders] == [403] * len(anders)
