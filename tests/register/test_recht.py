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
from register.recht import PER_STEMMING, Open, Recht, Rol, geef_token
from tests.register.server import Demosleutels, Server
from waarnemer_app.domain.zegel import Sleutel

MATRIX: dict[tuple[str, str], frozenset[Rol] | None] = {
    ("GET", "/v1/gezondheid"): None,
    ("POST", "/v1/toelatingsverzoeken"): None,
    ("GET", "/v1/toelatingsverzoeken/{apparaat}"): None,
    ("POST", "/v1/tokens"): None,
    ("GET", "/v1/apparaten/{apparaat}/stand"): frozenset({Rol.WAARNEMER}),
    ("GET", "/v1/apparaten/{apparaat}/berichten"): frozenset({Rol.WAARNEMER}),
    ("GET", "/v1/apparaten/{apparaat}/slotcontrole"): frozenset({Rol.WAARNEMER}),
    ("PUT", "/v1/apparaten/{apparaat}/bundels/{van}"): frozenset({Rol.WAARNEMER}),
    ("HEAD", "/v1/bijlagen/{sha256}"): frozenset({Rol.WAARNEMER}),
    ("PUT", "/v1/bijlagen/{sha256}"): frozenset({Rol.WAARNEMER}),
    ("POST", "/v1/eenmalige-codes"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/toelatingsverzoeken"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/apparaten"): frozenset({Rol.BEHEERDER, Rol.BUREAU}),
    ("PUT", "/v1/apparaten/{apparaat}/certificaat"): frozenset({Rol.BEHEERDER}),
    ("PUT", "/v1/apparaten/{apparaat}/intrekking"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/quarantaines"): frozenset({Rol.BEHEERDER}),
    ("PUT", "/v1/apparaten/{apparaat}/quarantaines/{sha256}/besluit"): frozenset({Rol.BEHEERDER}),
    ("POST", "/v1/bundels"): frozenset({Rol.BEHEERDER, Rol.BUREAU}),
    ("GET", "/v1/overzichten/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/objecten/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/dossiers/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/dossiers/{stemming}/{waarnemer}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/dubbelen/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/rapportages/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/advieslijsten/{stemming}/{soort}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/kennisgevingen/{stemming}"): frozenset({Rol.BUREAU}),
    (
        "PUT",
        "/v1/kennisgevingen/{stemming}/{waarnemer}/{kennisgeving}/bevestiging",
    ): frozenset({Rol.BUREAU}),
    ("GET", "/v1/bewijzen/{stemming}"): frozenset({Rol.AUDITOR}),
    ("GET", "/v1/auditregels/{stemming}"): frozenset({Rol.AUDITOR}),
    ("PUT", "/v1/stemmingen/{stemming}/pakket"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/stemmingen/{stemming}/pakket"): frozenset({Rol.BEHEERDER, Rol.BUREAU}),
    ("PUT", "/v1/apparaten/{apparaat}/ontvangstbewijzen"): frozenset({Rol.WAARNEMER}),
    ("GET", "/v1/pakketten/{sha256}"): frozenset({Rol.WAARNEMER}),
    ("POST", "/v1/dagkoppen/{stemming}"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/dagkoppen/{stemming}/{volgnummer}"): frozenset({Rol.BEHEERDER, Rol.AUDITOR}),
    ("POST", "/v1/wisverslagen/{stemming}"): frozenset({Rol.BEHEERDER}),
    ("GET", "/v1/sleutelhouders"): frozenset({Rol.BEHEERDER, Rol.AUDITOR}),
    ("PUT", "/v1/sleutelhouders/{sleutel}"): frozenset({Rol.AUDITOR}),
    ("POST", "/v1/wisverzoeken/{stemming}"): frozenset({Rol.BUREAU}),
    ("GET", "/v1/wisverzoeken/{stemming}"): frozenset({Rol.BUREAU, Rol.AUDITOR}),
    ("PUT", "/v1/wisverzoeken/{stemming}/{verzoek}/besluit"): frozenset({Rol.AUDITOR}),
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


EIGEN, ANDER = "GR2026-recht", "TK2026-recht"
APPARAAT, WAARNEMER = "A" * 43, "w-recht"


def _vraag(
    server: Server, methode: str, pad: str, token: str | None, **anders: str
) -> tuple[int, str]:
    """Status, and the code of the problem when there is one."""
    invulling = {
        "apparaat": APPARAAT,
        "van": "1",
        "sha256": "a" * 64,
        "stemming": EIGEN,
        "waarnemer": WAARNEMER,
        "kennisgeving": "kg-1",
        "soort": "minister",
        "volgnummer": "1",
        "verzoek": "v-1",
        "sleutel": "herstel-a",
        **anders,
    }
    koppen = {} if token is None else {"Authorization": f"Bearer {token}"}
    antwoord = httpx2.request(methode, server.adres + pad.format_map(invulling), headers=koppen)
    code = antwoord.json().get("code", "") if antwoord.content and antwoord.is_error else ""
    return antwoord.status_code, code


def _token(demo: Demosleutels, rol: Rol, stemming: str, wie: str) -> str:
    nu = datetime.now(UTC).timestamp()
    return geef_token(demo.token, "register-demo", rol, wie, nu=nu, stemming=stemming)


@pytest.mark.register
@pytest.mark.parametrize("rol", list(Rol), ids=str)
def test_elke_rol_op_elke_route(server: Server, demo: Demosleutels, rol: Rol) -> None:
    """Every route x this role x own and other stemming: only the listed cells pass (R38)."""
    wie = APPARAAT if rol is Rol.WAARNEMER else f"r-{rol}"
    token = _token(demo, rol, EIGEN, wie)
    for (methode, pad), rollen in MATRIX.items():
        if rollen is None:
            continue
        assert _vraag(server, methode, pad, None)[0] == 401, (methode, pad)
        status, code = _vraag(server, methode, pad, token)
        assert (status not in {401, 403}) == (rol in rollen), (methode, pad, rol, status, code)
        if rol not in rollen and methode != "HEAD":
            assert code == "ROL"
        if "{stemming}" in pad:
            status, code = _vraag(server, methode, pad, token, stemming=ANDER)
            assert status == 403, (methode, pad, rol)
            assert code == ("ANDERE_STEMMING" if rol in rollen else "ROL")
        if rol is Rol.WAARNEMER and rol in rollen and "{apparaat}" in pad:
            status, code = _vraag(server, methode, pad, token, apparaat="B" * 43)
            assert (status, code) == (403, "ANDER_APPARAAT")


@pytest.mark.register
def test_een_lijst_laat_alleen_de_eigen_stemming_zien(server: Server, demo: Demosleutels) -> None:
    demo_apparaat = demo.nieuw("een")
    with server.verbind(demo_apparaat) as register:
        register.stuur(1, demo.bundel(demo_apparaat).data)
    for stemming, ziet in ((demo_apparaat.stemming, True), (ANDER, False)):
        kop = {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER, 'r-lijst', stemming=stemming)}"}
        rijen = httpx2.get(f"{server.adres}/v1/apparaten", headers=kop).json()
        assert (demo_apparaat.naam in {r["apparaat"] for r in rijen}) is ziet
        code = {"stemming": demo_apparaat.stemming, "waarnemer": "w-1"}
        antwoord = httpx2.post(f"{server.adres}/v1/eenmalige-codes", json=code, headers=kop)
        assert antwoord.status_code == (201 if ziet else 403)


@pytest.mark.register
def test_stick_van_een_andere_stemming(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    for stemming, status in ((ANDER, 403), (apparaat.stemming, 200)):
        kop = {"Authorization": f"Bearer {demo.staf(Rol.BUREAU, 'r-stick', stemming=stemming)}"}
        antwoord = httpx2.post(
            f"{server.adres}/v1/bundels", content=demo.bundel(apparaat).data, headers=kop
        )
        assert antwoord.status_code == status


@pytest.mark.register
@pytest.mark.parametrize("rol", sorted(PER_STEMMING))
def test_bureau_en_csb_hebben_toegang_voor_een_stemming(
    server: Server, demo: Demosleutels, rol: Rol
) -> None:
    nu = datetime.now(UTC).timestamp()
    token = geef_token(demo.token, "register-demo", rol, "r-overal", nu=nu)
    assert _vraag(server, "GET", "/v1/apparaten", token)[0] == 401


OVERZICHT = ("GET", "/v1/overzichten/{stemming}")


@pytest.mark.register
@pytest.mark.parametrize(
    ("eerst", "daarna", "stemming", "status"),
    [
        (Rol.CSB, Rol.BUREAU, EIGEN, 403),  # not known here: as if functiescheiding applies
        (Rol.BEHEERDER, Rol.BUREAU, EIGEN, 403),
        (Rol.AUDITOR, Rol.BUREAU, EIGEN, 200),
        (Rol.CSB, Rol.BUREAU, ANDER, 200),
    ],
)
def test_rollen_die_elkaar_uitsluiten(
    server: Server, demo: Demosleutels, eerst: Rol, daarna: Rol, stemming: str, status: int
) -> None:
    """One person is not on both sides of a stemming; on another stemming it may be (R-FS-2)."""
    wie = f"r-{eerst}-{stemming[:2]}"
    _vraag(server, *OVERZICHT, _token(demo, eerst, stemming, wie), stemming=stemming)
    gekregen, code = _vraag(server, *OVERZICHT, _token(demo, daarna, EIGEN, wie))
    assert (gekregen, code) == (status, "FUNCTIESCHEIDING" if status == 403 else "")


@pytest.mark.register
def test_toegang_voor_alle_stemmingen_telt_overal(server: Server, demo: Demosleutels) -> None:
    kop = {"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER, 'r-overal')}"}
    assert httpx2.get(f"{server.adres}/v1/apparaten", headers=kop).status_code == 200
    status, code = _vraag(server, *OVERZICHT, _token(demo, Rol.BUREAU, EIGEN, "r-overal"))
    assert (status, code) == (403, "FUNCTIESCHEIDING")


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
    assert _vraag(server, "GET", "/v1/apparaten", token)[0] == 401


@pytest.mark.register
def test_toegang_in_een_andere_vorm(server: Server, demo: Demosleutels) -> None:
    for kop in ("", "Basic YTpi", f"bearer {demo.staf(Rol.BEHEERDER)}", "Bearer", "Bearer a.b.c"):
        antwoord = httpx2.get(f"{server.adres}/v1/apparaten", headers={"Authorization": kop})
        assert antwoord.status_code == 401
        assert antwoord.headers["WWW-Authenticate"] == "Bearer"
