"""What makes a picture the same each time: seeded chance, no path of here."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final
from unittest import mock

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc.jwk import OKPKey

from waarnemer_app.domain.vingerafdruk import vingerafdruk
from waarnemer_app.domain.zegel import Sleutel

_TEKENS: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_MACHTEN: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_VOOR: Final = "age-secret-key-"


def _controle(waarden: list[int]) -> int:
    som = 1
    for waarde in waarden:
        hoog = som >> 25
        som = (som & 0x1FFFFFF) << 5 ^ waarde
        for nummer, macht in enumerate(_MACHTEN):
            som ^= macht if hoog >> nummer & 1 else 0
    return som


def geheim(sleutel: bytes) -> str:
    """32 bytes as age writes a secret key: Bech32 (BIP 173), in capitals."""
    getal = int.from_bytes(sleutel) << 4
    vijftallen = [getal >> 5 * nummer & 31 for nummer in range(51, -1, -1)]
    kop = [*(ord(t) >> 5 for t in _VOOR), 0, *(ord(t) & 31 for t in _VOOR)]
    som = _controle([*kop, *vijftallen, *[0] * 6]) ^ 1
    vijftallen += [som >> 5 * nummer & 31 for nummer in range(5, -1, -1)]
    return f"{_VOOR}1{''.join(_TEKENS[v] for v in vijftallen)}".upper()


@contextmanager
def zonder_toeval(map_: Path, zaad: int = 2026) -> Iterator[None]:
    """Keys, names and words that are drawn are the same each time; only to draw pictures.

    ``map_`` is where the program seems to lie.
    """
    toeval = random.Random(zaad)

    def sleutel() -> Sleutel:
        prive = Ed25519PrivateKey.from_private_bytes(toeval.randbytes(32))
        pem = prive.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        return Sleutel(OKPKey.import_key(pem))

    class Identity:
        """Of age: drawn like the rest."""

        from_str = pyrage.x25519.Identity.from_str

        @staticmethod
        def generate() -> pyrage.x25519.Identity:
            return pyrage.x25519.Identity.from_str(geheim(toeval.randbytes(32)))

    def afdruk(_verzoek: bytes) -> tuple[str, ...]:
        """Of a request: the blocks in it are made by age, with chance of its own."""
        return vingerafdruk(toeval.randbytes(32))

    vervangers = {
        "waarnemer_app.ui.begin.herstel.vingerafdruk": afdruk,
        "pyrage.x25519.Identity": Identity,
        "os.urandom": toeval.randbytes,
        "secrets.choice": toeval.choice,
        "waarnemer_app.platform._base": lambda: map_,
        "waarnemer_app.domain.zegel.Sleutel.nieuw": sleutel,
    }
    with ExitStack() as lapjes:
        for naam, vervanger in vervangers.items():
            lapjes.enter_context(mock.patch(naam, vervanger))
        yield
