"""What staff and register say to each other; names on the wire in camelCase."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

from waarnemer_app.domain.basis import Id

RegelTekst = Annotated[str, StringConstraints(max_length=300, pattern=r"^[^\x00-\x1f\x7f]*$")]


class ApiModel(BaseModel):
    """Base of the bodies of the staff routes."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=to_camel, validate_by_name=True
    )


class CodeVraag(ApiModel):
    """For whom a one-time code is."""

    stemming: Id
    waarnemer: Id
    uren: int = Field(default=72, ge=1, le=336)


class CodeAntwoord(ApiModel):
    """The code itself; the register keeps only its hash.

    ``pakket_bekend`` False when there is no package of that stemming: it may be typed wrong.
    """

    code: str
    geldig_tot: datetime
    pakket_bekend: bool = True


class VerzoekRij(ApiModel):
    """A request for admission that came over a connection."""

    stemming: str
    apparaat: str
    waarnemer: str
    ontvangen_op: datetime
    status: Literal["ingediend", "toegelaten", "ingetrokken"]
    verzoek: str


class ApparaatRij(ApiModel):
    """A device the register knows; ``volgnummer`` is the last revision that is held."""

    stemming: str
    apparaat: str
    waarnemer: str
    status: Literal["toegelaten", "ingetrokken"]
    geldig_tot: datetime
    volgnummer: int
    laatste_bewijs: datetime | None


class CertificaatVraag(ApiModel):
    """A signed certificate, to keep."""

    certificaat: str = Field(max_length=16 * 1024)


class IntrekkingVraag(ApiModel):
    """Why a device may send no longer."""

    stemming: Id
    reden: RegelTekst = Field(min_length=1)
    ook_onbekend: bool = False


class Verzending(ApiModel):
    """When a mail was sent."""

    verzonden_op: AwareDatetime


class Geplaatst(ApiModel):
    """A package that the register now holds; ``geldt`` is the version in force, the highest."""

    pakket_id: str
    versie: int
    sha256: str
    geldt: int


class WisverslagVraag(ApiModel):
    """The report of a wipe, as the laptop sealed it."""

    wisverslag: str = Field(max_length=64 * 1024)


class AuditRij(ApiModel):
    """The six fields of BIO2 8.15.01."""

    actie: str
    object: str
    resultaat: str
    oorsprong: str
    actor: str
    tijdstip: datetime
