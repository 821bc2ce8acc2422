"""What makes a picture the same each time: seeded chance, no path of here."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from unittest import mock

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from joserfc.jwk import OKPKey

from waarnemer_app.domain.zegel import Sleutel


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

    vervangers = {
        "os.urandom": toeval.randbytes,
        "secrets.choice": toeval.choice,
        "waarnemer_app.platform._base": lambda: map_,
        "waarnemer_app.domain.zegel.Sleutel.nieuw": sleutel,
    }
    with ExitStack() as lapjes:
        for naam, vervanger in vervangers.items():
            lapjes.enter_context(mock.patch(naam, vervanger))
        yield
