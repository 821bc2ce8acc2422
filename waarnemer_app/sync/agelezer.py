"""Reads age files that came from elsewhere: small header first, then in memory, never to disk."""

from __future__ import annotations

from collections.abc import Sequence

import pyrage

from .formaat import MAX_BESTAND, MAX_KLAAR, MAX_KOP, MAX_ONTVANGERS, fout_in

_AGE = b"age-encryption.org/v1\n"
_AGE_EINDE = b"\n--- "
_VREEMD = "matching"
"""What pyrage says when none of the keys is meant; else the file itself is not whole."""
_ANDER_REGISTER = "Vraag de waarnemer welk bureau zijn laptop toeliet, en breng het daar."
_NOG_EENS = "Kopieer het bestand opnieuw. Helpt dat niet: laat de waarnemer het opnieuw maken."


def controleer_age_kop(data: bytes, waar: str = "Bestand") -> None:
    """Refuse what is no binary age file with a small header, before a parser sees it.

    The parser's work grows with the square of the header (veiligheid 0.8); raises ContainerFout.
    """
    if not any(data[: len(_AGE)]):  # a size without content: what FAT leaves of a pulled stick
        raise fout_in("Het bestand is leeg.", waar, "GEEN_AGE", _NOG_EENS)
    if not data.startswith(_AGE):
        raise fout_in("Dit is geen bestand van de waarnemer-app.", waar, "GEEN_AGE")
    einde = data.find(_AGE_EINDE, 0, MAX_KOP)
    if einde < 0 or data.count(b"\n-> ", 0, einde) > MAX_ONTVANGERS:
        raise fout_in("De kop van het bestand is niet in orde.", waar, "AGE_KOP")


def ontsleutel(data: bytes, sleutels: Sequence[str], waar: str = "Bestand") -> bytes:
    """Decrypt in memory, never to disk; ``sleutels`` are age identities (``AGE-SECRET-KEY-…``)."""
    if len(data) > MAX_BESTAND:
        raise fout_in("Het bestand is groter dan 32 MB.", waar, "TE_GROOT")
    controleer_age_kop(data, waar)
    identiteiten = [pyrage.x25519.Identity.from_str(s) for s in sleutels]
    try:
        klaar: bytes = pyrage.decrypt(data, identiteiten)
    except pyrage.DecryptError as fout:
        if _VREEMD in str(fout):
            melding, remedie = "Dit bestand is voor een ander register.", _ANDER_REGISTER
        else:
            melding, remedie = "Het bestand is half of beschadigd.", _NOG_EENS
        raise fout_in(melding, waar, "ONLEESBAAR", remedie) from fout
    if len(klaar) > MAX_KLAAR:
        raise fout_in("Het bestand is groter dan 32 MB.", waar, "TE_GROOT")
    return klaar
