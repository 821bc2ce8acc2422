"""What every model of the domain shares: a frozen pydantic base, and the types of time and text."""

from __future__ import annotations

from typing import Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

Tijdstip = AwareDatetime
"""A moment with its UTC offset; ISO 8601 on the wire, so that local time and zone both stay."""

Id = Annotated[str, StringConstraints(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9:_.-]+$")]
"""An identifier: made once, never shown as a name of a person."""

KorteTekst = Annotated[str, StringConstraints(max_length=300)]
LangeTekst = Annotated[str, StringConstraints(max_length=4000)]
Pagina = Annotated[str, StringConstraints(max_length=30_000)]


class Model(BaseModel):
    """Frozen and closed: a field that is not known is an error, not a surprise."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, validate_default=True, allow_inf_nan=False
    )


class Inhoud(Model):
    """Base of everything that can be stated as the content of a revision.

    ``objectsoort`` names the kind in the logboek and on the wire; see ``stand.SOORTEN``.
    """
