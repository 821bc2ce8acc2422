"""Deny by default: every route declares its right, and only the listed cells pass (R38)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import RouteContext, iter_route_contexts

from register.api import maak_app
from register.database import maak_pool
from register.instellingen import Instellingen
from register.recht import STAF, Open, Recht, Rol, geef_token
from tests.register.server import Demosleutels, Server
from waarnemer_app.domain.zegel import Sleutel

MATRIX: dict[tuple[str, str], frozenset[Rol] | None] = {
    ("GET", "/v1/gezondheid"): None,
    ("POST", "/v1/toelatingsverzoeken"): None,
    ("GET", "/v1/toelatingsverzoeken/{apparaat}"): None,
    ("POST", "/v1/tokens"): None,
    ("GET", "/v1/apparaten/{apparaat}/stand"): frozenset({Rol.WAARNEMER}),
    ("GET", "/v1/apparaten/{apparaat}/berichten"): frozenset({Rol.WAARNEMER}),
    ("PUT", "/v1/apparaten/{apparaat}/bundels/{van}"): frozenset({Rol.WAARNEMER}),
    ("HEAD", "/v1/bijlagen/{sha256}"): frozenset({Rol.WAARNEMER}),
    ("PUT", "/v1/bijlagen/{sha256}"): frozenset({Rol.WAARNEMER}),
    ("POST", "/v1/eenmalige-codes"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/toelatingsverzoeken"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/apparaten"): frozenset({Rol.BEHEERDER, Rol.BUREAU}),
    ("PUT", "/v1/apparaten/{apparaat}/certificaat"): frozenset({Rol.BEHEERDER}),
    ("PUT", "/v1/apparaten/{apparaat}/intrekking"): frozenset({Rol.BEHEERDER}),
    ("POST", "/v1/bundels"): frozenset({Rol.BEHEERDER, Rol.BUREAU}),
    ("GET", "/v1/overzichten/{stemming}"): frozenset({Rol.BUREAU}),
}
"""Who may ask what (veiligheid 2.7); None: anybody, the route itself asks for a proof."""


@pytest.fixture(scope="module")
def inst(demo: Demosleutels) -> Instellingen:
    return Instellingen.uit_sleutels(demo.openbaar, demo.register)


def _rechten(afhankelijk: Dependant) -> list[Open | Recht]:
    gevonden = [afhankelijk.call] if isinstance(afhankelijk.call, Open | Recht) else []
    return gevonden + [r for onder in afhankelijk.dependencies for r in _rechten(onder)]


def _routes(inst: Instellingen) -> list[RouteContext]:
    """Every route but the description of the API itself."""
    app = maak_app(inst, maak_pool("postgresql://nergens.example/", rollen=False))
    return [r for r in iter_route_contexts(app.routes) if r.path != app.openapi_url]


@pytest.mark.register
def test_elke_route_noemt_zijn_recht(inst: Instellingen) -> None:
    """A new route without a right, or without a line in the table, fails here."""
    gevonden: dict[tuple[str, str], frozenset[Rol] | None] = {}
    for route in _routes(inst):
        assert route.path
        (recht,) = _rechten(route.dependant)
        methoden = route.methods or set()
        assert len(methoden) == 1
        gevonden[next(iter(methoden)), route.path] = (
            recht.rollen if isinstance(recht, Recht) else None
        )
    assert gevonden == MATRIX


def _vraag(server: Server, methode: str, pad: str, token: str | None) -> int:
    invulling = {
        "{apparaat}": "A" * 43,
        "{van}": "1",
        "{sha256}": "a" * 64,
        "{stemming}": "GR2026",
    }
    for naam, waarde in invulling.items():
        pad = pad.replace(naam, waarde)
    koppen = {} if token is None else {"Authorization": f"Bearer {token}"}
    return httpx2.request(methode, server.adres + pad, headers=koppen).status_code


@pytest.mark.register
def test_elke_rol_op_elke_route(server: Server, demo: Demosleutels) -> None:
    """Another role gets 403, nobody 401; the listed roles get past both."""
    tokens: dict[Rol, str] = {rol: demo.staf(rol) for rol in STAF}
    tokens[Rol.WAARNEMER] = geef_token(
        demo.token,
        "register-demo",
        Rol.WAARNEMER,
        "A" * 43,
        nu=datetime.now(UTC).timestamp(),
        stemming="GR2026",
    )
    assert set(tokens) == set(Rol)
    for (methode, pad), rollen in MATRIX.items():
        if rollen is None:
            continue
        assert _vraag(server, methode, pad, None) == 401
        for rol, token in tokens.items():
            status = _vraag(server, methode, pad, token)
            assert (status not in {401, 403}) == (rol in rollen), (methode, pad, rol, status)


@pytest.mark.register
@pytest.mark.parametrize("geval", ["verlopen", "ander-register", "andere-sleutel", "ander-typ"])
def test_ongeldig_token(server: Server, demo: Demosleutels, geval: str) -> None:
    nu = datetime.now(UTC).timestamp()
    sleutel = Sleutel.nieuw() if geval == "andere-sleutel" else demo.token
    token = geef_token(
        sleutel,
        "register-kiesraad" if geval == "ander-register" else "register-demo",
        Rol.BEHEERDER,
        "m-1",
        nu=nu - 7200 if geval == "verlopen" else nu,
        duur=timedelta(hours=1),
    )
    if geval == "ander-typ":
        token = demo.register.bewijs.teken("toegang+jws", {"rol": "beheerder"})
    assert _vraag(server, "GET", "/v1/apparaten", token) == 401


@pytest.mark.register
def test_toegang_in_een_andere_vorm(server: Server, demo: Demosleutels) -> None:
    for kop in ("", "Basic YTpi", f"bearer {demo.staf(Rol.BEHEERDER)}", "Bearer", "Bearer a.b.c"):
        antwoord = httpx2.get(f"{server.adres}/v1/apparaten", headers={"Authorization": kop})
        assert antwoord.status_code == 401
        assert antwoord.headers["WWW-Authenticate"] == "Bearer"
