"""Two key holders of our own for a vault: opening the demo's key files takes seconds on purpose."""

from __future__ import annotations

from pathlib import Path

from pyrage import encrypt, x25519

from register.herstel import haal_binnenste, haal_buitenste
from waarnemer_app.store.kluis import b64, lees_kluis, open_kluis, schrijf_kluis

A, B = x25519.Identity.generate(), x25519.Identity.generate()
NIEUW = "lantaarn wolk fietspad sneeuw theelepel"


def geef_houders(map_: Path, wachtzin: str) -> None:
    """From now on both of these holders can open this vault together."""
    ontsloten = open_kluis(map_, wachtzin)
    blok = encrypt(encrypt(bytes(ontsloten.geheim), [A.to_public()]), [B.to_public()])
    schrijf_kluis(map_, lees_kluis(map_).model_copy(update={"herstel": (b64(blok),)}))
    ontsloten.wis()


def antwoord_op(verzoek: bytes) -> bytes:
    """What both holders make of a request."""
    return haal_binnenste(
        verzoek, haal_buitenste(verzoek, "herstel-b", str(B)), "herstel-a", str(A)
    )
