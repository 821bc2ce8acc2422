"""The files of a recovery: request, part and answer, shared by laptop and bureau (format 1).

The request goes to both key holders. The holder of the outer key (b or d) makes a part of it, the
holder of the inner key (a or c) an answer of that part. All three are JSON of a few kB and hold
nothing that opens anything by itself (ADR 0011).
"""

from __future__ import annotations

import base64
import binascii
from typing import Annotated, Final, Literal, TypeVar

from pydantic import AfterValidator, Field, StringConstraints, ValidationError

from .basis import Id, Model, Tijdstip
from .zegel import ZegelFout, lees_json_object

VERZOEK_SUFFIX: Final = ".wvh"
DEEL_SUFFIX: Final = ".wvd"
ANTWOORD_SUFFIX: Final = ".wvk"
MAX_BYTES: Final = 32 * 1024
GEHEIM_BYTES: Final = 48
_AGE: Final = b"age-encryption.org/v1\n"
_AGE_EINDE: Final = b"\n--- "
_AGE_KOP: Final = 4096
_AGE_STANZAS: Final = 8


def _controleer_age(tekst: str) -> str:
    try:
        data = base64.b64decode(tekst, validate=True)
    except binascii.Error as fout:
        raise ValueError("geen base64") from fout
    kop = data[:_AGE_KOP]
    einde = kop.find(_AGE_EINDE)
    if not kop.startswith(_AGE) or einde < 0 or kop[:einde].count(b"\n-> ") > _AGE_STANZAS:
        raise ValueError("geen age")
    return tekst


AgeBlok = Annotated[str, StringConstraints(max_length=8192), AfterValidator(_controleer_age)]
"""An age file in base64, its header looked at before a parser sees it (veiligheid 0.8)."""
Ontvanger = Annotated[str, StringConstraints(max_length=100, pattern=r"^age1[a-z0-9]{58}$")]


class Herstelverzoek(Model):
    """What the laptop asks: open one of these blocks for this fresh key. Holds no secret."""

    v: Literal[1] = 1
    soort: Literal["herstelverzoek"] = "herstelverzoek"
    verzoekId: Id  # noqa: N815 — name in the file
    kluisId: Id  # noqa: N815 — name in the file
    ontvanger: Ontvanger
    blokken: tuple[AgeBlok, ...] = Field(min_length=1, max_length=4)
    gemaaktOp: Tijdstip  # noqa: N815 — name in the file


class Hersteldeel(Model):
    """The block without its outer layer: only the holder of the inner key can open it."""

    v: Literal[1] = 1
    soort: Literal["hersteldeel"] = "hersteldeel"
    verzoekId: Id  # noqa: N815 — name in the file
    kluisId: Id  # noqa: N815 — name in the file
    verzoekHash: str = Field(pattern=r"^[0-9a-f]{64}$")  # noqa: N815 — name in the file
    paar: int = Field(ge=0, le=3)
    blok: AgeBlok


class Herstelantwoord(Model):
    """The key of the vault, for the fresh key of the request alone."""

    v: Literal[1] = 1
    soort: Literal["herstelantwoord"] = "herstelantwoord"
    verzoekId: Id  # noqa: N815 — name in the file
    kluisId: Id  # noqa: N815 — name in the file
    blok: AgeBlok


class Hersteld(Model):
    """What is inside the block of an answer, so that an answer cannot pass for another."""

    verzoekId: Id  # noqa: N815 — name in the file
    kluisId: Id  # noqa: N815 — name in the file
    geheim: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{96}$")]


H = TypeVar("H", Herstelverzoek, Hersteldeel, Herstelantwoord, Hersteld)
_NAAM: Final = {
    Herstelverzoek: "verzoek om herstel",
    Hersteldeel: "deel van een herstel",
    Herstelantwoord: "antwoord op een verzoek om herstel",
    Hersteld: "antwoord op een verzoek om herstel",
}


def lees(model: type[H], data: bytes) -> H:
    """Read one of the files strictly; raises ZegelFout in Dutch."""
    if len(data) > MAX_BYTES:
        raise ZegelFout("Dit bestand is te groot.")
    try:
        return model.model_validate(lees_json_object(data))
    except (ZegelFout, ValidationError) as fout:
        raise ZegelFout(f"Dit is geen {_NAAM[model]}, of het is beschadigd.") from fout


def als_bytes(deel: Model) -> bytes:
    """The file; ``lees`` gives the same back."""
    return deel.model_dump_json(indent=1).encode() + b"\n"
