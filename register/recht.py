"""Who may do what: access tokens, and the right that every route declares (veiligheid 2.7).

Denied by default: a route without a declared right fails the tests. A token is a JWS by the
register's own token key, so that every process knows it without asking the database.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Final, Literal

from fastapi import Request
from pydantic import ValidationError

from waarnemer_app.domain.basis import Id, Model
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import TOKEN_SECONDEN

from .dienst import Dienst
from .fouten import Weigering
from .instellingen import Instellingen

TOEGANG_TYP: Final = "toegang+jws"


class Rol(StrEnum):
    """The roles of veiligheid 2.7 that hold a token."""

    WAARNEMER = "waarnemer"
    BUREAU = "bureau"
    BEHEERDER = "beheerder"
    AUDITOR = "auditor"
    CSB = "csb"


STAF = tuple(rol for rol in Rol if rol is not Rol.WAARNEMER)


class Toegang(Model):
    """Payload of an access token: ``wie`` is a device or the id of a person; times in epoch s."""

    v: Literal[1] = 1
    doel: Id
    rol: Rol
    wie: Id
    stemming: Id | None = None
    iat: int
    exp: int


def geef_token(
    sleutel: Sleutel,
    inst_doel: str,
    rol: Rol,
    wie: str,
    *,
    nu: float,
    duur: timedelta = timedelta(seconds=TOKEN_SECONDEN),
    stemming: str | None = None,
) -> str:
    """Issue a token; ``nu`` in epoch seconds."""
    toegang = Toegang(
        doel=inst_doel,
        rol=rol,
        wie=wie,
        stemming=stemming,
        iat=int(nu),
        exp=int(nu + duur.total_seconds()),
    )
    return sleutel.teken(TOEGANG_TYP, toegang.model_dump(mode="json"))


def _onbevoegd() -> Weigering:
    return Weigering(
        401, "TOKEN", "Uw toegang is verlopen of niet geldig.", "Vraag een nieuwe toegang."
    )


def lees_token(token: str, inst: Instellingen) -> Toegang:
    """Check a token: seal, register and time; raises Weigering (401)."""
    try:
        toegang = Toegang.model_validate(inst.token.controleer(token, TOEGANG_TYP))
    except (ZegelFout, ValidationError) as fout:
        raise _onbevoegd() from fout
    if toegang.doel != inst.doel or inst.nu().timestamp() >= toegang.exp:
        raise _onbevoegd()
    return toegang


class Open:
    """Right of a route that anybody may ask; what it asks for itself stands in the route."""

    async def __call__(self) -> None:
        """Let everybody in."""


class Recht:
    """Right of a route that only these roles may ask."""

    def __init__(self, *rollen: Rol) -> None:
        self.rollen = frozenset(rollen)

    async def __call__(self, request: Request) -> Toegang:
        """Give who asks; raises Weigering (401 or 403)."""
        dienst: Dienst = request.app.state.dienst
        soort, _, token = request.headers.get("Authorization", "").partition(" ")
        if soort != "Bearer":
            raise _onbevoegd()
        toegang = lees_token(token, dienst.inst)
        if toegang.rol not in self.rollen:
            raise Weigering(
                403,
                "ROL",
                f"De rol {toegang.rol} mag dit niet.",
                "Vraag iemand met een andere rol.",
            )
        apparaat = request.path_params.get("apparaat")
        if toegang.rol is Rol.WAARNEMER and apparaat not in {None, toegang.wie}:
            raise Weigering(
                403, "ANDER_APPARAAT", "Dit is van een ander apparaat.", "Log opnieuw in."
            )
        return toegang
