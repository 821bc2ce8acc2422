"""Recovery of a vault by two key holders of the bureau, on the side of the laptop (ADR 0011).

One chooses the new wachtzin when the request is made. It wraps the private key that the answer is
for (``herstel.json``), so that what lies on the disk while waiting opens nothing, also not for who
steals the laptop and gets hold of the answer. The answer then opens the data key in memory; the
vault is written anew under that same wachtzin, and the request is gone.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal
from uuid import uuid4

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from waarnemer_app import platform
from waarnemer_app.domain.herstel import (
    GEHEIM_BYTES,
    Herstelantwoord,
    Hersteld,
    Herstelverzoek,
    als_bytes,
    lees,
)
from waarnemer_app.domain.zegel import ZegelFout

from .bestanden import op_schijf, schrijf_veilig
from .fouten import KluisFout, OpslagFout
from .kluis import (
    B64,
    MAX_BYTES,
    Kdf,
    Kluis,
    Nonce,
    Ontsloten,
    afdruk_van,
    afleiden,
    kalibreer,
    lees_kluis,
    nieuwe_kdf,
    pak_in,
    pak_uit,
    schrijf_kluis,
    verpak,
    wis,
)

NAAM: Final = "herstel.json"
_DATABASE: Final = "dossier.db"


class HerstelFout(OpslagFout):
    """A recovery that cannot go on; the vault and the request are as they were."""

    def __init__(self, melding: str, remedie: str = "") -> None:
        super().__init__(
            melding,
            remedie or "Vraag het bureau om een nieuw antwoord. Uw gegevens staan er nog.",
            code="HERSTEL",
        )


class Wachtend(BaseModel):
    """The content of ``herstel.json``: the request as it was made, and its wrapped private key."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    formaat: Literal[1] = 1
    kdf: Kdf
    nonce: Nonce
    sleutel: B64
    verzoek: str = Field(max_length=MAX_BYTES)
    gemaaktOp: AwareDatetime  # noqa: N815 — name in the file

    def bestand(self) -> bytes:
        """The request for the bureau: what ``vingerafdruk`` is read aloud of."""
        return self.verzoek.encode()

    def inhoud(self) -> Herstelverzoek:
        """What is asked; raises ZegelFout when the file was changed."""
        return lees(Herstelverzoek, self.bestand())


@dataclass(frozen=True)
class Hersteldekluis:
    """An answer that fits: the key, and the vault to write once the dossier really opened."""

    kluis: Kluis
    ontsloten: Ontsloten


def maak_verzoek(
    map_: Path, wachtzin: str, nu: datetime, *, geheugen_kib: int | None = None
) -> Wachtend:
    """Make a request under the new wachtzin; slow, and touches no disk. Raises OpslagFout."""
    from pyrage import x25519  # noqa: PLC0415 — heavy, and only here

    kluis = lees_kluis(map_)
    if not kluis.herstel:
        raise HerstelFout(
            "Deze kluis heeft geen sleutels voor herstel: het pakket had geen register.",
            "Ga verder met een nieuw dossier. Bewaar deze laptop zoals hij is.",
        )
    sleutel = x25519.Identity.generate()
    try:
        verzoek = Herstelverzoek(
            verzoekId=f"herstel-{uuid4()}",
            kluisId=kluis.kluisId,
            ontvanger=str(sleutel.to_public()),
            blokken=kluis.herstel,
            gemaaktOp=nu,
        )
    except ValidationError as fout:
        raise KluisFout("Het bestand kluis.json is beschadigd of veranderd.") from fout
    bestand = als_bytes(verzoek)
    kdf = nieuwe_kdf(geheugen_kib or kalibreer())
    kek = afleiden(wachtzin, kdf)
    try:
        nonce, verpakt = pak_in(kek, str(sleutel).encode(), bestand)
    finally:
        wis(kek)
    return Wachtend(kdf=kdf, nonce=nonce, sleutel=verpakt, verzoek=bestand.decode(), gemaaktOp=nu)


def bewaar_verzoek(map_: Path, wachtend: Wachtend) -> None:
    """Keep the request until the answer comes; one that was there counts no more."""
    schrijf_veilig(map_ / NAAM, wachtend.model_dump_json(indent=1).encode())


def lees_verzoek(map_: Path) -> Wachtend | None:
    """The request that waits; None when there is none, or it is damaged (one makes another)."""
    try:
        with (map_ / NAAM).open("rb") as bestand:
            wachtend = Wachtend.model_validate_json(bestand.read(2 * MAX_BYTES))
        wachtend.inhoud()
    except (OSError, ValidationError, ZegelFout):
        return None
    return wachtend


@op_schijf()
def trek_verzoek_in(map_: Path) -> None:
    """Forget the request; an answer to it opens nothing any more."""
    (map_ / NAAM).unlink(missing_ok=True)
    platform.fsync_dir(map_)


def open_antwoord(
    map_: Path, antwoord: bytes, wachtzin: str, *, geheugen_kib: int | None = None
) -> Hersteldekluis:
    """Open the answer with the wachtzin of the request; slow, and touches no disk.

    Raises HerstelFout for an answer to another request or of another vault, WachtzinFout for
    another wachtzin, KluisFout for a damaged vault.
    """
    kluis = lees_kluis(map_)
    wachtend = lees_verzoek(map_)
    if wachtend is None:
        raise HerstelFout(
            "Er wacht hier geen verzoek om herstel. Een antwoord werkt één keer.",
            "Maak een nieuw verzoek, en breng het naar het bureau.",
        )
    verzoek = wachtend.inhoud()
    try:
        gelezen = lees(Herstelantwoord, antwoord)
    except ZegelFout as fout:
        raise HerstelFout(
            str(fout), "Kies het bestand van het bureau. Het eindigt op .wvk."
        ) from fout
    if (gelezen.kluisId, verzoek.kluisId) != (kluis.kluisId, kluis.kluisId):
        raise HerstelFout("Dit antwoord is voor een andere kluis.")
    if gelezen.verzoekId != verzoek.verzoekId:
        raise HerstelFout("Dit antwoord hoort bij een ander verzoek.")
    geheim = _lees_geheim(gelezen, _sleutel(wachtend, wachtzin))
    _controleer_zout(map_, geheim)
    nieuw = verpak(
        wachtzin,
        geheim,
        kluis_id=kluis.kluisId,
        herstel=kluis.herstel,
        aangemaakt=kluis.aangemaakt,
        geheugen_kib=geheugen_kib or kluis.kdf.m,
    )
    return Hersteldekluis(nieuw, Ontsloten(kluis.kluisId, geheim, afdruk_van(nieuw.bytes())))


def _sleutel(wachtend: Wachtend, wachtzin: str) -> str:
    """The private key of the request; raises WachtzinFout."""
    kek = afleiden(wachtzin, wachtend.kdf)
    try:
        return pak_uit(kek, wachtend.nonce, wachtend.sleutel, wachtend.bestand()).decode()
    finally:
        wis(kek)


def _lees_geheim(antwoord: Herstelantwoord, sleutel: str) -> bytearray:
    from pyrage import DecryptError, decrypt, x25519  # noqa: PLC0415 — heavy, and only here

    identiteit = x25519.Identity.from_str(sleutel)
    try:
        hersteld = lees(Hersteld, decrypt(base64.b64decode(antwoord.blok), [identiteit]))
    except DecryptError as fout:
        raise HerstelFout("Dit antwoord is voor een andere sleutel gemaakt.") from fout
    except ZegelFout as fout:
        raise HerstelFout(str(fout)) from fout
    if (hersteld.verzoekId, hersteld.kluisId) != (antwoord.verzoekId, antwoord.kluisId):
        raise HerstelFout("Dit antwoord hoort bij een ander verzoek.")
    return bytearray.fromhex(hersteld.geheim)


def _controleer_zout(map_: Path, geheim: bytearray) -> None:
    """The database tells whether the key is its own, before anything is written."""
    try:
        with (map_ / _DATABASE).open("rb") as bestand:
            begin = bestand.read(GEHEIM_BYTES - 32)
    except OSError as fout:
        raise KluisFout("Het bestand dossier.db is niet te lezen.") from fout
    if begin != bytes(geheim[32:]):
        raise HerstelFout("De sleutel in dit antwoord hoort niet bij dit dossier.")


def voltooi(map_: Path, kluis: Kluis) -> None:
    """The dossier opened with the key: the new wachtzin counts, and the request is gone."""
    schrijf_kluis(map_, kluis)
    trek_verzoek_in(map_)
