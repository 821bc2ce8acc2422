"""The API against its own description: whatever is asked, the answer is one it describes (R37).

For each operation requests that fit and requests that do not, with the access of a role that may
ask it. Nothing may give a server error, another status or form than described, or a trace.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from register.api import maak_app
from register.database import maak_pool
from register.instellingen import Instellingen
from register.recht import Rol, geef_token
from tests.register.server import Demosleutels, Server
from tests.register.test_recht import APPARAAT, EIGEN, MATRIX
from waarnemer_app.domain.zegel import Sleutel

pytestmark = pytest.mark.register
AANTAL = int(os.environ.get("WAARNEMER_CONTRACT", "12"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def _beschrijving() -> dict[str, Any]:
    """The description as it is served; no key and no database is used for it."""
    sleutel = Sleutel.nieuw()
    inst = Instellingen(
        doel="register-demo",
        demo=True,
        ontvangst="",
        bewijs=sleutel,
        token=sleutel,
        toelating=sleutel,
        wortel=sleutel,
    )
    return maak_app(inst, maak_pool("postgresql://nergens.example/", rollen=False)).openapi()


schema = schemathesis.openapi.from_dict(_beschrijving())


def test_de_server_geeft_deze_beschrijving(server: Server) -> None:
    assert httpx2.get(f"{server.adres}/v1/openapi.json").json() == _beschrijving()


def _toegang(demo: Demosleutels, case: Any) -> dict[str, str]:
    """Access of a role that may ask this; of its own per operation, so that no limit is reached."""
    methode, pad = case.operation.method.upper(), case.operation.path
    rollen = MATRIX[methode, pad]
    if not rollen:
        return {}
    rol = sorted(rollen)[0]
    wie = APPARAAT if rol is Rol.WAARNEMER else f"contract-{abs(hash((methode, pad)))}"
    nu = datetime.now(UTC).timestamp()
    token = geef_token(demo.token, "register-demo", rol, wie, nu=nu, stemming=EIGEN)
    return {"Authorization": f"Bearer {token}"}


@schema.parametrize()
@settings(
    max_examples=AANTAL,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)
def test_elk_antwoord_is_beschreven(case: Any, server: Server, demo: Demosleutels) -> None:
    antwoord = case.call(base_url=server.adres, headers=_toegang(demo, case))
    if antwoord.status_code == 429:
        return  # the limit answered, and it is described too
    case.validate_response(antwoord, checks=CHECKS)
    assert antwoord.status_code != 422
    assert antwoord.headers["api-version"]
    tekst = antwoord.content.decode("utf-8", "replace")
    assert "Traceback" not in tekst
    assert "psycopg" not in tekst
    if antwoord.status_code >= 400 and case.method != "HEAD":
        assert antwoord.headers["content-type"] == ["application/problem+json"]
        probleem = antwoord.json()
        assert probleem["status"] == antwoord.status_code
        assert probleem["title"]
        assert probleem["code"]
