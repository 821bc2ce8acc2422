"""What stands in the place of content that the law had erased, so that what refers to it holds."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, cast, get_origin

from pydantic import AwareDatetime
from pydantic.fields import FieldInfo

from .basis import Inhoud, Model
from .onregelmatigheid import ConstateringBron, Kenmerken, Risico, Verantwoordelijke

TEKST: Final = "Inhoud gewist"
_ID: Final = "gewist"
_HASH: Final = "0" * 64
_KENMERKEN: Final = Kenmerken(
    risicos=(Risico.VERLOOP,),
    waarom=TEKST,
    bron=ConstateringBron.ZELF_GEZIEN,
    feitelijke_constatering=TEKST,
    verantwoordelijke=Verantwoordelijke.STEMBUREAU,
)
"""An onregelmatigheid has all three (R-ONR-1), also when nobody may read them any more."""


class WisReden(StrEnum):
    """Why a content is erased (AVG art. 5 and 17); the auditlog keeps it as the event code."""

    VERZOEK = "inhoud-gewist-verzoek"
    VERGISSING = "inhoud-gewist-vergissing"
    TERMIJN = "inhoud-gewist-termijn"


def gewiste(soort: type[Inhoud], op: datetime) -> Inhoud:
    """A content of this kind that says nothing but that it was erased; ``op`` fills its times."""
    return soort.model_validate(_waarden(soort, op))


def _waarden(soort: type[Model], op: datetime) -> dict[str, Any]:
    verplicht = {naam: veld for naam, veld in soort.model_fields.items() if veld.is_required()}
    return {naam: _waarde(veld, op) for naam, veld in verplicht.items()}


def _waarde(veld: FieldInfo, op: datetime) -> Any:
    soort = veld.annotation
    if soort is str:
        return _tekst(veld)
    if soort is Kenmerken:
        return _KENMERKEN.model_dump()
    if get_origin(soort) is tuple:
        return (_ID,) if any(getattr(m, "min_length", 0) for m in veld.metadata) else ()
    if isinstance(soort, type) and issubclass(soort, StrEnum):
        return next(iter(soort))
    if isinstance(soort, type) and issubclass(soort, Model):
        return _waarden(soort, op)
    if get_origin(soort) is dict:
        return {}
    return {bool: False, date: op.date(), AwareDatetime: op}.get(cast("Any", soort))


def _tekst(veld: FieldInfo) -> str:
    patroon = next((p for m in veld.metadata if (p := getattr(m, "pattern", None))), "")
    if not patroon:
        return TEKST
    return _HASH if "0-9a-f" in patroon else _ID
