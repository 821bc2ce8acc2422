"""The report of a wipe (``.wvv``): what a laptop held and what was confirmed, sealed by its key.

It is written before the first byte is destroyed; the register checks it with the certificate that
travels in it (ADR 0012; R40; BIO2 7.10.02).
"""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field, ValidationError

from .basis import Id, KorteTekst, Model, Tijdstip
from .zegel import Sleutel, ZegelFout

TYP: Final = "wisverslag+jws"
SUFFIX: Final = ".wvv"


class Ketenstand(Model):
    """One chain as it was: how long, and up to where the register had confirmed it."""

    apparaat: Id
    regels: int = Field(ge=0)
    kop: str = Field(pattern=r"^[0-9a-f]{64}$")
    ontvangen: int = Field(ge=0)
    bewijs: KorteTekst = ""


class NietOntvangen(Model):
    """What goes with the wipe and is nowhere else, as far as the receipts say."""

    regels: int = Field(default=0, ge=0)
    bijlagen: int = Field(default=0, ge=0)
    concepten: int = Field(default=0, ge=0)
    dossiers: int = Field(default=0, ge=0)

    @property
    def niets(self) -> bool:
        """True when the register has it all."""
        return not (self.regels or self.bijlagen or self.concepten or self.dossiers)


class Wisverslag(Model):
    """The payload of a report of a wipe; it names no content and no person but the waarnemer id.

    ``certificaat`` is that of the device, so that its key can be checked without a database.
    ``dossiers`` in ``nietOntvangen`` counts locked dossiers that were set apart on this laptop.
    """

    v: Literal[1] = 1
    apparaat: Id
    stemming: Id
    waarnemer: Id
    demo: bool
    op: Tijdstip
    reden: Literal["termijn", "verzoek"]
    certificaat: str = Field(default="", max_length=8 * 1024)
    ketens: tuple[Ketenstand, ...]
    nietOntvangen: NietOntvangen  # noqa: N815 — name on the wire


def teken(sleutel: Sleutel, verslag: Wisverslag) -> str:
    """The report as it is kept and sent (JWS); signed by the key that goes with the wipe."""
    return sleutel.teken(TYP, verslag.model_dump(mode="json"))


def lees(sleutel: Sleutel, jws: str) -> Wisverslag:
    """Check the seal of a report and read it; raises ZegelFout."""
    try:
        return Wisverslag.model_validate(sleutel.controleer(jws, TYP))
    except ValidationError as fout:
        raise ZegelFout("Dit wisverslag heeft een onbekende vorm.") from fout
