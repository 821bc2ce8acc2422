"""Who may do what: access tokens, and the right that every route declares (veiligheid 2.7).

Denied by default: a route without a declared right fails the tests. A token is a JWS by the
register's own token key, so that every process knows it without asking the database.
"""

from __future__ import annotations

import hashlib
from datetime import timedelta
from enum import StrEnum
from typing import Final, Literal

from fastapi import Request
from pydantic import ValidationError

from waarnemer_app.domain.basis import Id, Model
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import TOKEN_SECONDEN

from .database import Verbinding
from .dienst import Dienst
from .fouten import Weigering
from .houders import is_houder
from .instellingen import Instellingen
from .pakketten import functiescheiding

TOEGANG_TYP: Final = "toegang+jws"


class Rol(StrEnum):
    """The roles of veiligheid 2.7 that hold a token."""

    WAARNEMER = "waarnemer"
    BUREAU = "bureau"
    BEHEERDER = "beheerder"
    AUDITOR = "auditor"
    CSB = "csb"


STAF = tuple(rol for rol in Rol if rol is not Rol.WAARNEMER)
PER_STEMMING = frozenset({Rol.BUREAU, Rol.CSB})
"""Roles whose access is for one stemming; the others may have it for all."""


class Toegang(Model):
    """Payload of an access token: ``wie`` is a device or the id of a person; times in epoch s.

    ``stemming`` None is every stemming; ``waarnemer`` is who this person is when also waarnemer.
    """

    v: Literal[1] = 1
    doel: Id
    rol: Rol
    wie: Id
    stemming: Id | None = None
    waarnemer: Id | None = None
    iat: int
    exp: int

    def binnen(self, stemming: str) -> str:
        """The same stemming; raises Weigering (403) when this access is for another one."""
        if self.stemming not in {None, stemming}:
            raise Weigering(
                403,
                "ANDERE_STEMMING",
                "Uw toegang is voor een andere stemming.",
                "Vraag toegang voor deze stemming.",
            )
        return stemming


def geef_token(
    sleutel: Sleutel,
    inst_doel: str,
    rol: Rol,
    wie: str,
    *,
    nu: float,
    duur: timedelta = timedelta(seconds=TOKEN_SECONDEN),
    stemming: str | None = None,
    waarnemer: str | None = None,
) -> str:
    """Issue a token; ``nu`` in epoch seconds."""
    toegang = Toegang(
        doel=inst_doel,
        rol=rol,
        wie=wie,
        stemming=stemming,
        waarnemer=waarnemer,
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
    if toegang.rol in PER_STEMMING and toegang.stemming is None:
        raise _onbevoegd()
    return toegang


class Open:
    """Right of a route that anybody may ask; what it asks for itself stands in the route."""

    async def __call__(self) -> None:
        """Let everybody in."""


class Recht:
    """Right of a route that only these roles may ask, each within its own stemming.

    A stemming, device or waarnemer in the path is compared here, so that no route can forget it.
    """

    def __init__(self, *rollen: Rol) -> None:
        self.rollen = frozenset(rollen)

    def __call__(self, request: Request) -> Toegang:
        """Give who asks; raises Weigering (401 or 403)."""
        dienst: Dienst = request.app.state.dienst
        soort, _, token = request.headers.get("Authorization", "").partition(" ")
        if soort != "Bearer":
            raise _onbevoegd()
        toegang = lees_token(token, dienst.inst)
        if toegang.rol is not Rol.WAARNEMER:
            noteer_toegang(dienst, toegang, token)
        if toegang.rol not in self.rollen:
            raise Weigering(
                403,
                "ROL",
                f"De rol {toegang.rol} mag dit niet.",
                "Vraag iemand met een andere rol.",
            )
        _binnen_het_pad(toegang, request.path_params)
        return toegang


def _binnen_het_pad(toegang: Toegang, pad: dict[str, str]) -> None:
    if "stemming" in pad:
        toegang.binnen(pad["stemming"])
    if toegang.rol is Rol.WAARNEMER and pad.get("apparaat") not in {None, toegang.wie}:
        raise Weigering(403, "ANDER_APPARAAT", "Dit is van een ander apparaat.", "Log opnieuw in.")
    if toegang.waarnemer is not None and pad.get("waarnemer") == toegang.waarnemer:
        raise Weigering(
            403,
            "EIGEN_DOSSIER",
            "Dit is uw eigen dossier als waarnemer.",
            "Vraag een collega om het te behandelen.",
        )


_SLUIT_UIT = {
    Rol.BUREAU: (Rol.BEHEERDER, Rol.CSB),
    Rol.BEHEERDER: (Rol.BUREAU,),
    Rol.CSB: (Rol.BUREAU,),
}
"""Roles one person may not have together; with csb only where functiescheiding applies."""


def noteer_toegang(dienst: Dienst, toegang: Toegang, token: str) -> None:
    """Note the first use of an access; raises Weigering (403) when another role excludes it."""
    sleutel = (toegang.stemming or "", hashlib.sha256(token.encode()).hexdigest())
    with dienst.pool.connection() as conn:
        gezien = conn.execute(
            "SELECT 1 FROM bewijs.toegang WHERE (stemming, token) = (%s, %s)", sleutel
        ).fetchone()
        if gezien is not None:
            return
        with conn.transaction():
            conn.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 2))", (toegang.wie,))
            _weiger_dubbele_rol(dienst, conn, toegang)
            conn.execute(
                "INSERT INTO bewijs.toegang (stemming, token, wie, rol, waarnemer, tot)"
                " VALUES (%s, %s, %s, %s, %s, to_timestamp(%s)) ON CONFLICT DO NOTHING",
                (*sleutel, toegang.wie, toegang.rol, toegang.waarnemer or "", toegang.exp),
            )
            dienst.log_staf(conn, "toegang", toegang.rol, toegang.wie, toegang.stemming or "")


def _weiger_dubbele_rol(dienst: Dienst, conn: Verbinding, toegang: Toegang) -> None:
    if toegang.rol is Rol.BEHEERDER and is_houder(conn, toegang.wie):
        raise Weigering(
            403,
            "FUNCTIESCHEIDING",
            "U houdt een sleutel voor het herstel. Een beheerder houdt geen sleutel.",
            "Laat iemand anders dit doen, of geef de sleutel over.",
        )
    rijen = conn.execute(
        "SELECT DISTINCT rol, stemming FROM bewijs.toegang WHERE wie = %(w)s AND rol = ANY(%(r)s)"
        " AND (stemming = %(s)s OR stemming = '' OR %(s)s = '')",
        {
            "w": toegang.wie,
            "r": list(_SLUIT_UIT.get(toegang.rol, ())),
            "s": toegang.stemming or "",
        },
    ).fetchall()
    for rol, stemming in rijen:
        met_csb = Rol.CSB in {Rol(rol), toegang.rol}
        if met_csb and not functiescheiding(conn, dienst.inst, stemming or toegang.stemming or ""):
            continue
        raise Weigering(
            403,
            "FUNCTIESCHEIDING",
            f"U heeft bij deze stemming al de rol {rol}. Samen met {toegang.rol} mag dat niet.",
            "Laat iemand anders dit doen.",
        )
