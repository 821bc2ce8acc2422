"""What laptop and centraal register say to each other: models on the wire, shared by both.

What the register states about a chain (stand, receipt) is a JWS by its bewijs key; what goes wrong
is problem+json (RFC 9457). Frozen files in ``tests/vectors/ontvangstbewijs``.
"""

from __future__ import annotations

import json
from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from waarnemer_app.domain.basis import Id, Model, Tijdstip
from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

API_VERSIE: Final = "1.0.0"
STAND_TYP: Final = "stand+jws"
ONTVANGSTBEWIJS_TYP: Final = "ontvangstbewijs+jws"
ASSERTIE_TYP: Final = "client-authentication+jwt"
CONTAINER_MIME: Final = "application/age"
PROBLEEM_MIME: Final = "application/problem+json"
GEWEIGERD: Final = "Eerder-Geweigerd"
"""Header of a request: how often it was answered 503 before, so that nobody waits for ever."""
SCOPE: Final = "bundels:schrijven"
ASSERTIE_SOORT: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
ASSERTIE_SECONDEN: Final = 60
ASSERTIE_GEBRUIKT: Final = "ASSERTIE_GEBRUIKT"
"""Code of a refusal: this proof came before. The line may have sent it twice."""
TOKEN_SECONDEN: Final = 600

_Hex = Field(pattern=r"^[0-9a-f]{64}$")


class Stand(Model):
    """What the register holds of one device: both chains by number and hash (0 and zeros: none)."""

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    apparaat: Id
    volgnummer: int = Field(ge=0)
    ketenhash: str = _Hex
    auditnr: int = Field(ge=0)
    audithash: str = _Hex
    op: Tijdstip


class Ontvangstbewijs(Model):
    """A receipt: the register holds the chain of a device up to ``tot``, ending in ``ketenhash``.

    ``van`` is the first revision of the bundle it was given for. ``volledig`` is true when every
    attachment named up to ``tot`` is held too. ``nr`` is unique per register ("OB-2026-000127");
    ``vorigBewijs`` is the SHA-256 of the receipt before it, of any device, so that the receipts
    of all laptops together witness for the register.
    """

    v: Literal[1] = 1
    nr: str = Field(pattern=r"^OB-\d{4}-\d{6,}$")
    doel: Id
    stemming: Id
    apparaat: Id
    van: int = Field(ge=1)
    tot: int = Field(ge=0)
    ketenhash: str = _Hex
    ontvangenOp: Tijdstip  # noqa: N815 — name on the wire
    volledig: bool
    vorigBewijs: str = _Hex  # noqa: N815 — name on the wire
    demo: bool


class Veldfout(BaseModel):
    """One thing wrong in a request; all of them are told together."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    veld: str = ""
    melding: str


class Probleem(BaseModel):
    """RFC 9457 problem details. Open for fields of later versions, as the RFC asks."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    type: str = "about:blank"
    title: str
    status: int = Field(ge=400, le=599)
    detail: str = ""
    code: str = ""
    fouten: tuple[Veldfout, ...] = ()


class TokenAntwoord(BaseModel):
    """Answer of POST /v1/tokens (RFC 6749 5.1)."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 — the name RFC 6749 gives, no secret
    expires_in: int = TOKEN_SECONDEN
    scope: str = SCOPE


class Assertie(Model):
    """``private_key_jwt`` (RFC 7523): the device proves that it has its key; times in epoch s."""

    iss: Id
    sub: Id
    aud: Id
    jti: Id
    iat: int
    exp: int


class ToelatingAanvraag(Model):
    """Body of POST /v1/toelatingsverzoeken: the sealed request, with the one-time code inside."""

    verzoek: str = Field(max_length=16 * 1024)


class ToelatingAntwoord(BaseModel):
    """How it stands with a request; ``certificaat`` is there once the bureau admitted it."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    apparaat: str
    status: Literal["ingediend", "toegelaten", "ingetrokken"]
    certificaat: str | None = None


class BewijzenVraag(Model):
    """Body of PUT ontvangstbewijzen: receipts of this register, as it signed them."""

    bewijzen: tuple[Annotated[str, Field(max_length=2 * 1024)], ...] = Field(max_length=40)


class BundelAntwoord(BaseModel):
    """Answer to a bundle: the receipt as JWS."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    ontvangstbewijs: str


class StandAntwoord(BaseModel):
    """Answer of GET stand: the stand as JWS."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    stand: str


class BijlageAntwoord(BaseModel):
    """Which pieces of an attachment are held; ``compleet`` when none is missing."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    sha256: str
    aanwezig: int = 0
    delen: int = 0
    compleet: bool = False


class Gezondheid(BaseModel):
    """Answer of GET /v1/gezondheid; ``tijd`` lets a laptop with a wrong clock prove itself."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    status: Literal["ok", "database"]
    doel: str
    demo: bool
    tijd: Tijdstip


LEEG = (0, GEEN_VORIGE)
"""Head of a chain of which the register holds nothing."""

M = TypeVar("M", bound=BaseModel)


def lees_zegel(sleutel: Sleutel, jws: str, typ: str, model: type[M]) -> M:
    """Check a JWS of the register and read it; raises ZegelFout."""
    try:
        return model.model_validate(sleutel.controleer(jws, typ))
    except ValidationError as fout:
        raise ZegelFout("Dit bewijs van het register heeft een onbekende vorm.") from fout


def lees_probleem(data: bytes) -> Probleem | None:
    """Read problem details; None when it is something else."""
    try:
        gelezen: Any = json.loads(data)
        return Probleem.model_validate(gelezen)
    except (ValueError, RecursionError):
        return None
