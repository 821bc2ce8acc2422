"""The two acts of a recovery at the bureau, one for each key holder (veiligheid 2.1, ADR 0011).

The outer holder (b or d) takes the outer layer away, the inner one (a or c) the inner one. Each
holds the request of the laptop beside it, so that nobody can slip another receiver in.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import Id, Model, Tijdstip
from waarnemer_app.domain.herstel import (
    GEHEIM_BYTES,
    Herstelantwoord,
    Hersteld,
    Hersteldeel,
    Herstelverzoek,
    als_bytes,
    lees,
)
from waarnemer_app.domain.zegel import ZegelFout, lees_json_object

Houder = Literal["herstel-a", "herstel-b", "herstel-c", "herstel-d"]
BUITEN: Final[dict[Houder, int]] = {"herstel-b": 0, "herstel-d": 1}
"""The holders of the outer layer, each with the pair it belongs to."""
BINNEN: Final[dict[Houder, int]] = {"herstel-a": 0, "herstel-c": 1}
_PAREN: Final = (("herstel-a", "herstel-b"), ("herstel-c", "herstel-d"))


class HerstelFout(ValueError):
    """A recovery that cannot be; ``str()`` is Dutch: what, where, what to do."""


def lees_verzoek(data: bytes) -> Herstelverzoek:
    """Read a request of a laptop; raises HerstelFout."""
    try:
        return lees(Herstelverzoek, data)
    except ZegelFout as fout:
        raise HerstelFout(f"{fout} Vraag de waarnemer om een nieuw verzoek (.wvh).") from fout


def haal_buitenste(data: bytes, houder: Houder, identiteit: str) -> bytes:
    """The part for the inner holder, of a request; raises HerstelFout."""
    verzoek = lees_verzoek(data)
    if houder not in BUITEN:
        raise HerstelFout(
            f"Met {houder} kan dit niet eerst. Begin met herstel-b of herstel-d, "
            "en geef het deel daarna aan de andere houder."
        )
    paar = BUITEN[houder]
    if paar >= len(verzoek.blokken):
        raise HerstelFout(f"Deze kluis is niet gesloten voor {houder}. Neem het andere paar.")
    binnenste = _ontsleutel(verzoek.blokken[paar], identiteit, houder)
    try:
        deel = Hersteldeel(
            verzoekId=verzoek.verzoekId,
            kluisId=verzoek.kluisId,
            verzoekHash=hashlib.sha256(data).hexdigest(),
            paar=paar,
            blok=base64.b64encode(binnenste).decode(),
        )
    except ValidationError as fout:
        raise HerstelFout("Het blok van deze kluis is beschadigd. Neem het andere paar.") from fout
    return als_bytes(deel)


def haal_binnenste(data: bytes, deel_data: bytes, houder: Houder, identiteit: str) -> bytes:
    """The answer for the laptop, of its request and the part of the outer holder.

    Raises HerstelFout.
    """
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    verzoek = lees_verzoek(data)
    try:
        deel = lees(Hersteldeel, deel_data)
    except ZegelFout as fout:
        raise HerstelFout(f"{fout} Vraag de andere houder om het deel (.wvd).") from fout
    if deel.kluisId != verzoek.kluisId:
        raise HerstelFout("Dit deel hoort bij een andere kluis. Vraag om het goede deel.")
    if deel.verzoekHash != hashlib.sha256(data).hexdigest():
        raise HerstelFout("Dit deel hoort bij een ander verzoek. Vraag om het goede deel.")
    if BINNEN.get(houder) != deel.paar:
        eerste, tweede = _PAREN[deel.paar] if deel.paar < len(_PAREN) else ("?", "?")
        raise HerstelFout(
            f"Dit deel is gemaakt met {tweede}. Alleen {eerste} kan het afmaken, niet {houder}."
        )
    geheim = _ontsleutel(deel.blok, identiteit, houder)
    if len(geheim) != GEHEIM_BYTES:
        raise HerstelFout("In dit deel zit geen sleutel van een kluis. Vraag om een nieuw deel.")
    inhoud = Hersteld(verzoekId=verzoek.verzoekId, kluisId=verzoek.kluisId, geheim=geheim.hex())
    ontvanger = pyrage.x25519.Recipient.from_str(verzoek.ontvanger)
    blok = pyrage.encrypt(als_bytes(inhoud), [ontvanger])
    antwoord = Herstelantwoord(
        verzoekId=verzoek.verzoekId,
        kluisId=verzoek.kluisId,
        blok=base64.b64encode(blok).decode(),
    )
    return als_bytes(antwoord)


def _ontsleutel(blok: str, identiteit: str, houder: str) -> bytes:
    import pyrage  # noqa: PLC0415 — heavy, and only needed where keys are used

    try:
        sleutel = pyrage.x25519.Identity.from_str(identiteit)
        return bytes(pyrage.decrypt(base64.b64decode(blok), [sleutel]))
    except pyrage.DecryptError as fout:
        raise HerstelFout(
            f"De sleutel {houder} past hier niet op. De kluis is van een ander bureau, "
            "of het bestand is beschadigd."
        ) from fout


class HerstelRegel(Model):
    """One line of the log of a holder: who did what for which vault, and why; no secret."""

    nr: int = Field(ge=1)
    vorige: str = Field(pattern=r"^[0-9a-f]{64}$")
    tijdstip: Tijdstip
    houder: Id
    stap: Literal["deel", "antwoord"]
    verzoekId: Id  # noqa: N815 — name in the files
    kluisId: Id  # noqa: N815 — name in the files
    verzoekHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name in the files
    wie: str = Field(min_length=1, max_length=100)
    reden: str = Field(min_length=1, max_length=300)


def noteer(
    pad: Path,
    verzoek: bytes,
    *,
    houder: Houder,
    stap: Literal["deel", "antwoord"],
    wie: str,
    reden: str,
    nu: datetime,
) -> HerstelRegel:
    """Append a line to the log, chained by hash, durable on return; raises HerstelFout.

    It is written before the file goes out: a recovery that is not in the log does not happen.
    """
    regels = lees_log(pad)
    gelezen = lees_verzoek(verzoek)
    try:
        regel = HerstelRegel(
            nr=len(regels) + 1,
            vorige=hashlib.sha256(regels[-1]).hexdigest() if regels else "0" * 64,
            tijdstip=nu,
            houder=houder,
            stap=stap,
            verzoekId=gelezen.verzoekId,
            kluisId=gelezen.kluisId,
            verzoekHash=hashlib.sha256(verzoek).hexdigest(),
            wie=wie.strip(),
            reden=reden.strip(),
        )
    except ValidationError as fout:
        raise HerstelFout("Schrijf met --wie en --reden wie dit vraagt, en waarom.") from fout
    try:
        nieuw = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(nieuw, "ab") as bestand:
            bestand.write(regel.model_dump_json().encode() + b"\n")
            bestand.flush()
            os.fsync(bestand.fileno())
    except OSError as fout:
        raise HerstelFout(
            f"Het logboek {pad} is niet te schrijven. Kies een ander met --logboek."
        ) from fout
    return regel


def lees_log(pad: Path) -> list[bytes]:
    """The lines of a log; raises HerstelFout when a line was changed or is missing."""
    try:
        regels = pad.read_bytes().splitlines() if pad.exists() else []
    except OSError as fout:
        raise HerstelFout(f"Het logboek {pad} is niet te lezen. Kies een ander.") from fout
    vorige = "0" * 64
    for nr, ruw in enumerate(regels, 1):
        try:
            regel = HerstelRegel.model_validate(lees_json_object(ruw))
        except (ZegelFout, ValidationError, json.JSONDecodeError) as fout:
            raise HerstelFout(f"Regel {nr} van {pad} is beschadigd. Bewaar dit bestand.") from fout
        if (regel.nr, regel.vorige) != (nr, vorige):
            raise HerstelFout(f"Vóór regel {nr} van {pad} is iets veranderd. Bewaar dit bestand.")
        vorige = hashlib.sha256(ruw).hexdigest()
    return regels
