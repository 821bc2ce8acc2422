"""One filled-in theme form at one visit (plan 3.1.2; R-WN-3, R-WN-5, R-WN-6)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import Field

from .basis import Id, Inhoud, KorteTekst, Model, Tijdstip
from .verkiezing import Processtap


class Aanleiding(StrEnum):
    """Why one observes here (R-WN-5): a theme of the uitvoeringsplan, or a signal."""

    THEMATISCH = "thematisch"
    RISICOGESTUURD = "risicogestuurd"


class Bijlage(Model):
    """An attachment, by content: SHA-256 (hex), size in bytes, MIME type."""

    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    grootte: int = Field(ge=1, le=20 * 1024 * 1024)
    mime: KorteTekst


class Waarneming(Inhoud):
    """What was seen, as answers to one version of one form.

    ``antwoorden`` is the nested submission of the form engine (relevant answers only);
    Nobody's vote is asked or kept, and no name of a voter (R-WN-12).
    ``tijden`` gives per question the moment of entry; ``redenen`` why a soft limit was accepted.
    """

    bezoek: Id
    formulier: Id
    versie: KorteTekst
    xform_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    processtap: Processtap
    aanleiding: Aanleiding = Aanleiding.THEMATISCH
    signaal: Id | None = None
    antwoorden: dict[str, Any]
    tijden: dict[str, Tijdstip] = Field(default_factory=dict)
    redenen: dict[str, KorteTekst] = Field(default_factory=dict)
    bijlagen: tuple[Bijlage, ...] = ()
