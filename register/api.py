"""The API of the centraal register (NL API Design Rules; problems as RFC 9457).

``maak_app`` builds it from settings and a pool. It keeps nothing between requests, so that several
processes on one database behave as one.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

import psycopg
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from psycopg_pool import PoolClosed, PoolTimeout, TooManyRequests
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from waarnemer_app.sync.protocol import API_VERSIE, PROBLEEM_MIME, Probleem, Veldfout

from .database import Pool
from .dienst import Dienst
from .drempel import Drempel
from .fouten import Weigering
from .instellingen import Instellingen
from .routes import algemeen, apparaat, bureau, inzage, quarantaine, toezicht, wissen

log = logging.getLogger("register")
Telling = Callable[[str, str, int, float], None]
"""Told of each request: method, route, status, seconds."""

KOPPEN = {
    "API-Version": API_VERSIE,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
MAX_JSON = 64 * 1024
"""Body of every route but those that take a container."""
_TITELS = {
    400: ("INVOER", "De vraag is niet te lezen.", "Werk het programma bij."),
    404: ("ONBEKEND", "Dit adres bestaat hier niet.", "Kijk of het adres van het register klopt."),
    405: ("METHODE", "Dit kan hier niet.", "Werk het programma bij."),
}
_TE_GROOT = Probleem(
    title="Dit is groter dan het register aanneemt.",
    status=400,
    detail="Laat het in delen maken.",
    code="TE_GROOT",
)
_STORING = Probleem(
    title="In het register ging iets mis.",
    status=500,
    detail="Probeer het later opnieuw, of gebruik een stick.",
    code="STORING",
)


def _antwoord(probleem: Probleem, wacht: int | None = None) -> Response:
    koppen = {} if wacht is None else {"Retry-After": str(wacht)}
    if probleem.status == 401:
        koppen["WWW-Authenticate"] = "Bearer"
    return JSONResponse(
        probleem.model_dump(mode="json"),
        probleem.status,
        headers=koppen,
        media_type=PROBLEEM_MIME,
    )


async def _bij_weigering(_: Request, fout: Exception) -> Response:
    assert isinstance(fout, Weigering)  # noqa: S101 — registered for this class alone
    return _antwoord(fout.probleem, fout.wacht)


async def _bij_invoer(_: Request, fout: Exception) -> Response:
    """400 and not 422, with all errors together (NL API Design Rules)."""
    assert isinstance(fout, RequestValidationError)  # noqa: S101 — registered for this class alone
    fouten = tuple(
        Veldfout(
            veld=".".join(str(deel) for deel in f["loc"][1:]),
            melding="Dit veld ontbreekt."
            if f["type"] == "missing"
            else "Dit veld heeft een onbekende vorm.",
        )
        for f in fout.errors()
    )
    code, titel, raad = _TITELS[400]
    return _antwoord(Probleem(title=titel, status=400, detail=raad, code=code, fouten=fouten))


async def _bij_http(_: Request, fout: Exception) -> Response:
    assert isinstance(fout, HTTPException)  # noqa: S101 — registered for this class alone
    code, titel, raad = _TITELS.get(fout.status_code, _TITELS[400])
    return _antwoord(Probleem(title=titel, status=fout.status_code, detail=raad, code=code))


async def _bij_database(_: Request, fout: Exception) -> Response:
    log.error("database_weg %s", type(fout).__name__)
    return _antwoord(
        Probleem(
            title="De database van het register antwoordt niet.",
            status=503,
            detail="Probeer het over een paar minuten opnieuw.",
            code="DATABASE",
        ),
        wacht=5,
    )


def _te_veel(wacht: int) -> Response:
    return _antwoord(
        Probleem(
            title="Er komen te veel vragen achter elkaar.",
            status=429,
            detail=f"Wacht {wacht} seconden.",
            code="TE_VEEL",
        ),
        wacht=wacht,
    )


class Schil:
    """Round the whole app: headers on every answer, one line of log, and no stack trace out."""

    def __init__(self, app: ASGIApp, tel: Telling | None = None) -> None:
        self._app = app
        self._tel = tel

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        begin = time.monotonic()
        antwoord = _Antwoord(scope, send)
        try:
            await self._app(scope, receive, antwoord.stuur_of_vervang)
            if antwoord.te_groot:
                await _antwoord(_TE_GROOT)(scope, receive, antwoord.stuur)
        except ClientDisconnect:
            log.info("verbroken")
        except Exception as fout:  # noqa: BLE001 — the last net: no trace may leave, the type is logged
            log.error("storing %s", type(fout).__name__)
            if antwoord.status == 0:
                await _antwoord(_STORING)(scope, receive, antwoord.stuur)
        regel = {
            "methode": scope["method"],
            "route": getattr(scope.get("route"), "path", ""),
            "status": antwoord.status,
            "ms": round((time.monotonic() - begin) * 1000),
        }
        log.info("%s", json.dumps(regel))
        if self._tel is not None:
            duur = time.monotonic() - begin
            self._tel(str(regel["methode"]), str(regel["route"]), antwoord.status, duur)


class _Antwoord:
    """One answer on its way out."""

    def __init__(self, scope: Scope, send: Send) -> None:
        self._scope = scope
        self._send = send
        self.status = 0
        self.te_groot = False

    async def stuur(self, bericht: Message) -> None:
        """Pass on, with the headers that every answer has."""
        if bericht["type"] == "http.response.start":
            self.status = bericht["status"]
            koppen = [(n.lower().encode(), w.encode()) for n, w in KOPPEN.items()]
            if self._scope["path"] == "/v1/openapi.json":
                koppen.append((b"access-control-allow-origin", b"*"))
            bericht["headers"] = [*bericht["headers"], *koppen]
        await self._send(bericht)

    async def stuur_of_vervang(self, bericht: Message) -> None:
        """Hold back the 413 of the limit on bodies: ours is a problem with status 400."""
        self.te_groot = self.te_groot or bericht.get("status") == 413
        if not self.te_groot:
            await self.stuur(bericht)


def _beschrijf(app: FastAPI) -> dict[str, Any]:
    """The description; a problem has the type of RFC 9457 in it too, not that of other JSON."""
    if app.openapi_schema is None:
        beschrijving = FastAPI.openapi(app)
        for methoden in beschrijving["paths"].values():
            for methode in methoden.values():
                fout = methode["responses"]["default"]
                fout["content"] = {PROBLEEM_MIME: next(iter(fout["content"].values()))}
        app.openapi_schema = beschrijving
    return app.openapi_schema


def maak_app(inst: Instellingen, pool: Pool, tel: Telling | None = None) -> FastAPI:
    """Build the API; the pool is opened when the server starts and closed when it ends."""

    @asynccontextmanager
    async def leven(_: FastAPI) -> AsyncIterator[None]:
        pool.open()
        yield
        pool.close(timeout=2)

    app = FastAPI(
        title="Centraal register van waarnemingen",
        version=API_VERSIE,
        description=(
            "Neemt waarnemingen van laptops aan, voegt ze toe aan hun keten en geeft een "
            "ondertekend ontvangstbewijs. Fouten volgen RFC 9457."
        ),
        contact={
            "name": "Informatiepunt Verkiezingen van de Kiesraad",
            "url": "https://www.kiesraad.nl",
            "email": "informatiepunt@kiesraad.nl",
        },
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=leven,
        exception_handlers={
            Weigering: _bij_weigering,
            RequestValidationError: _bij_invoer,
            HTTPException: _bij_http,
            psycopg.OperationalError: _bij_database,
            PoolTimeout: _bij_database,
            PoolClosed: _bij_database,
            TooManyRequests: _bij_database,
        },
    )
    app.state.dienst = Dienst(inst, pool)
    antwoorden: dict[int | str, dict[str, Any]] = {
        "default": {"model": Probleem, "description": "Probleem (RFC 9457)"}
    }
    delen = (algemeen, apparaat, bureau, inzage, quarantaine, toezicht, wissen)
    for router in (deel.router for deel in delen):
        app.include_router(router, prefix="/v1", responses=antwoorden, max_body_size=MAX_JSON)
    app.openapi = partial(_beschrijf, app)  # type: ignore[method-assign]  # FastAPI's own way
    app.add_middleware(Drempel, weiger=_te_veel)
    app.add_middleware(Schil, tel=tel)
    return app
