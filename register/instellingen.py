"""What one running register knows beside its database: its name, its keys, whose seals count."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from waarnemer_app.domain.zegel import Sleutel

from .sleutels import OpenbareSleutels, RegisterSleutels


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def token_sleutel(geheim: bytes) -> Sleutel:
    """The key of the access tokens: Ed25519 with the 32 secret bytes as seed (RFC 8032)."""
    openbaar = Ed25519PrivateKey.from_private_bytes(geheim).public_key()
    return Sleutel.uit_jwk(
        {
            "kty": "OKP",
            "crv": "Ed25519",
            "d": _b64(geheim),
            "x": _b64(openbaar.public_bytes(Encoding.Raw, PublicFormat.Raw)),
        }
    )


def _nu() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Instellingen:
    """Keys and name of a register. ``nu`` gives the time, so that a test can say what it is."""

    doel: str
    demo: bool
    ontvangst: str
    bewijs: Sleutel
    token: Sleutel
    toelating: Sleutel
    wortel: Sleutel
    nu: Callable[[], datetime] = _nu

    @classmethod
    def uit_sleutels(cls, openbaar: OpenbareSleutels, geheim: RegisterSleutels) -> Instellingen:
        """Gather what the server needs from an opened key folder."""
        return cls(
            doel=openbaar.doel,
            demo=openbaar.demo,
            ontvangst=geheim.ontvangst,
            bewijs=geheim.bewijs,
            token=token_sleutel(geheim.token_geheim),
            toelating=Sleutel.uit_jwk(openbaar.toelating),
            wortel=Sleutel.uit_jwk(openbaar.wortel),
        )
