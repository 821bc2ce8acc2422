"""The closing check: laptop and register count everything, and compare digests of it.

Both make the same ``Telling`` of revisions, audit lines, attachments and receipts, each from what
it really holds. The register seals its own; the laptop says what differs.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from waarnemer_app.domain.basis import Id, Model, Tijdstip

SLOTCONTROLE_TYP: Final = "slotcontrole+jws"


class Telling(Model):
    """How many there are, and the SHA-256 over one line for each of them."""

    aantal: int = Field(ge=0)
    som: str = Field(pattern=r"^[0-9a-f]{64}$")


def tel(regels: Iterable[str]) -> Telling:
    """Count lines and digest them, each ended by a line feed, in the order given."""
    som, aantal = hashlib.sha256(), 0
    for regel in regels:
        som.update(regel.encode() + b"\n")
        aantal += 1
    return Telling(aantal=aantal, som=som.hexdigest())


class Slotcontrole(Model):
    """What the register holds of one device, up to revision ``tot`` and audit line ``auditTot``.

    ``regels`` and ``audit`` digest the hash of each line as it lies there now; ``zonderInhoud``
    counts revisions whose content is not held or does not fit its seal; ``bijlagen`` digests the
    SHA-256 of the whole attachments that are named, sorted; ``bewijzen`` the sorted hashes of
    the receipts given to this device.
    """

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    apparaat: Id
    tot: int = Field(ge=0)
    auditTot: int = Field(ge=0)  # noqa: N815 — name on the wire
    regels: Telling
    zonderInhoud: int = Field(ge=0)  # noqa: N815 — name on the wire
    audit: Telling
    bijlagen: Telling
    bewijzen: Telling
    op: Tijdstip
    demo: bool


class SlotcontroleAntwoord(BaseModel):
    """The check as JWS, and the receipts it counts: one that got lost on the way comes again."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    slotcontrole: str
    bewijzen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Eigen:
    """The same counts, made by the laptop; ``gewist``: contents that it erased by law."""

    regels: Telling
    audit: Telling
    bijlagen: Telling
    bewijzen: Telling
    gewist: int = 0


def verschillen(hier: Eigen, daar: Slotcontrole) -> tuple[str, ...]:
    """What is not the same on both sides, in words; nothing when all is."""
    paren = (
        ("regels", hier.regels, daar.regels),
        ("auditregels", hier.audit, daar.audit),
        ("bijlagen", hier.bijlagen, daar.bijlagen),
        ("ontvangstbewijzen", hier.bewijzen, daar.bewijzen),
    )
    uit = []
    for naam, eigen, ander in paren:
        if eigen.aantal != ander.aantal:
            uit.append(f"{naam}: hier {eigen.aantal}, in het register {ander.aantal}")
        elif eigen.som != ander.som:
            uit.append(f"{naam}: het aantal is gelijk, de inhoud niet")
    if daar.zonderInhoud > hier.gewist:
        uit.append(f"inhoud: van {daar.zonderInhoud} regels mist die in het register")
    return tuple(uit)
