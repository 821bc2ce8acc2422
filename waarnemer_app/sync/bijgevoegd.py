"""Attachments behind a container, each as the age file that lay on the laptop (ADR 0020).

A file of a stick that carries them is one line of ASCII with the length of the container, the
container, and the age files in the order of its lines. Which bytes belong to which attachment,
and the key of each, stand sealed in the container: nothing outside of it is believed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pyrage

from .agelezer import controleer_age_kop
from .formaat import (
    MAX_BESTAND,
    MAX_BIJLAGE,
    MAX_KOP,
    BijlagebestandLijn,
    ContainerFout,
    Lijn,
    fout_in,
)

NIETS: Final = memoryview(b"")
MERK: Final = b"waarnemer-bijlagen/1 "
_KOP = re.compile(re.escape(MERK) + rb"([1-9][0-9]{0,7})\n")
_OPNIEUW = "Kopieer de hele stick opnieuw. Helpt dat niet: laat de waarnemer het opnieuw maken."


def _fout(melding: str, waar: str) -> ContainerFout:
    return fout_in(melding, waar, "BIJLAGE", _OPNIEUW)


def met_kop(container: bytes) -> bytes:
    """The begin of a file in which age files follow this container."""
    return b"%b%d\n" % (MERK, len(container)) + container


def splits(data: bytes, waar: str) -> tuple[bytes, memoryview]:
    """The container in a file, and the bytes behind it; raises ContainerFout."""
    if not data.startswith(MERK):
        return data, NIETS
    if len(data) > MAX_BESTAND:
        raise fout_in("Het bestand is groter dan 32 MB.", waar, "TE_GROOT")
    kop = _KOP.match(data)
    begin = kop.end() if kop else 0
    einde = begin + int(kop[1]) if kop else 0
    if not begin < einde < len(data):
        raise _fout("De bijlagen in dit bestand zijn niet heel.", waar)
    return data[begin:einde], memoryview(data)[einde:]


@dataclass(frozen=True)
class Bijgevoegd:
    """An attachment of which the age file is what the device sealed; not decrypted yet."""

    lijn: BijlagebestandLijn
    age: memoryview

    def inhoud(self, waar: str) -> bytes:
        """The attachment itself (1 byte to 20 MiB); raises ContainerFout."""
        data = bytes(self.age)
        controleer_age_kop(data[:MAX_KOP], waar)
        try:
            sleutel = pyrage.x25519.Identity.from_str(self.lijn.sleutel)
            inhoud: bytes = pyrage.decrypt(data, [sleutel])
        except (pyrage.IdentityError, pyrage.DecryptError) as fout:
            raise _fout("Een bijlage gaat niet open met haar sleutel.", waar) from fout
        goed = hashlib.sha256(inhoud).hexdigest() == self.lijn.sha256
        if not (goed and 0 < len(inhoud) <= MAX_BIJLAGE):
            raise _fout("Een bijlage is een andere dan zijn naam zegt.", waar)
        return inhoud


def koppel(lijnen: Sequence[Lijn], bijgevoegd: memoryview, waar: str) -> tuple[Bijgevoegd, ...]:
    """The bytes behind a container by its lines, each by its SHA-256; raises ContainerFout."""
    genoemd = [lijn for lijn in lijnen if isinstance(lijn, BijlagebestandLijn)]
    if genoemd and len(genoemd) != len(lijnen):
        raise _fout("Bij bijlagen horen geen andere regels.", waar)
    if sum(lijn.grootte for lijn in genoemd) != len(bijgevoegd):
        raise _fout("De bijlagen in dit bestand zijn niet heel.", waar)
    uit, plaats = [], 0
    for lijn in genoemd:
        age = bijgevoegd[plaats : plaats + lijn.grootte]
        if hashlib.sha256(age).hexdigest() != lijn.versleuteld:
            raise _fout("Een bijlage in dit bestand is beschadigd.", waar)
        uit.append(Bijgevoegd(lijn, age))
        plaats += lijn.grootte
    return tuple(uit)
