"""``private_key_jwt`` (RFC 7523): a device proves that it holds its key, once per proof."""

from __future__ import annotations

import psycopg
from pydantic import ValidationError

from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import (
    ASSERTIE_GEBRUIKT,
    ASSERTIE_SECONDEN,
    ASSERTIE_TYP,
    Assertie,
)

from .database import Verbinding
from .fouten import Weigering, niet_toegelaten
from .instellingen import Instellingen

SPELING = 30
"""Seconds that clocks may differ; the laptop already uses the time of the register."""


def controleer_assertie(
    conn: Verbinding, inst: Instellingen, jws: str, sleutel: Sleutel, apparaat: str, stemming: str
) -> None:
    """Check a proof with the key of the device; raises Weigering (403), also the second time."""
    try:
        a = Assertie.model_validate(sleutel.controleer(jws, ASSERTIE_TYP))
    except (ZegelFout, ValidationError) as fout:
        raise _nee("Dit apparaat bewijst zijn sleutel niet.") from fout
    nu = inst.nu().timestamp()
    if (a.iss, a.sub, a.aud) != (apparaat, apparaat, inst.doel):
        raise _nee("Dit bewijs is voor een ander apparaat of register.")
    if a.exp - a.iat > ASSERTIE_SECONDEN or not a.iat - SPELING <= nu <= a.exp + SPELING:
        raise _nee("Dit bewijs is verlopen. Kijk of de klok goed staat.")
    try:
        conn.execute(
            "INSERT INTO bewijs.assertie (stemming, apparaat, jti) VALUES (%s, %s, %s)",
            (stemming, apparaat, a.jti),
        )
    except psycopg.errors.UniqueViolation as fout:
        raise Weigering(
            403, ASSERTIE_GEBRUIKT, "Deze aanmelding kwam twee keer aan.", "Probeer het opnieuw."
        ) from fout


def _nee(title: str) -> Weigering:
    return niet_toegelaten(title, "ASSERTIE", incident=False)
