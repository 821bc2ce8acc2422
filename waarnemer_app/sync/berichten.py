"""Messages of the register to one laptop: a chain of its own, sealed by the bewijs key.

They say what the bureau did or found; they never change what a waarnemer stated. A kind that is
not known here is kept and counted, so that a later register hinders no earlier laptop.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from waarnemer_app.domain.basis import Id, LangeTekst, Model, Tijdstip
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

from .protocol import lees_zegel

BERICHT_TYP: Final = "bericht+jws"
PER_KEER: Final = 40
"""Messages in one answer, so that the longest fit in what a laptop takes; then it asks again."""
_Hex = Field(pattern=r"^[0-9a-f]{64}$")


class BerichtSoort(StrEnum):
    """What the register can tell a laptop."""

    PAKKET = "pakket"
    BEOORDELING = "beoordeling"
    ONTVANGSTBEWIJS = "ontvangstbewijs"
    BEVESTIGING_VERZONDEN = "bevestiging_verzonden"


class NieuwPakket(Model):
    """A later version of the package lies ready at ``/v1/pakketten/{sha256}``."""

    pakketId: Id  # noqa: N815 — name on the wire
    versie: int = Field(ge=1)
    sha256: str = _Hex
    grootte: int = Field(ge=1)


class Beoordeling(Model):
    """A note of the bureau at something that was stated; ``object`` is its id."""

    object: Id
    tekst: LangeTekst = Field(min_length=1)


class BewijsBericht(Model):
    """A receipt, as it was signed: for what came in by stick."""

    ontvangstbewijs: str = Field(max_length=16 * 1024)


class BevestigingVerzonden(Model):
    """The bureau sent the mail of this kennisgeving: the waarnemer does not send it again."""

    kennisgeving: Id
    verzondenOp: Tijdstip  # noqa: N815 — name on the wire


VORMEN: Final[Mapping[str, type[Model]]] = {
    BerichtSoort.PAKKET: NieuwPakket,
    BerichtSoort.BEOORDELING: Beoordeling,
    BerichtSoort.ONTVANGSTBEWIJS: BewijsBericht,
    BerichtSoort.BEVESTIGING_VERZONDEN: BevestigingVerzonden,
}


class Bericht(Model):
    """Payload of one message; ``vorige`` is the SHA-256 of the message before it, zeros at 1."""

    v: Literal[1] = 1
    doel: Id
    stemming: Id
    apparaat: Id
    volgnummer: int = Field(ge=1)
    vorige: str = _Hex
    soort: Id
    inhoud: dict[str, Any]
    op: Tijdstip
    demo: bool

    def lees(self) -> Model | None:
        """The content by its kind; None when kind or form is not known here."""
        vorm = VORMEN.get(self.soort)
        try:
            return vorm.model_validate(self.inhoud) if vorm else None
        except ValidationError:
            return None


class BerichtenAntwoord(BaseModel):
    """Answer of GET berichten: JWS in order; ``meer`` when there are more than these."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    berichten: tuple[str, ...] = ()
    meer: bool = False


@dataclass(frozen=True)
class Adres:
    """For whom messages must be."""

    doel: str
    stemming: str
    apparaat: str
    demo: bool


def lees_bericht(jws: str, bewijs: Sleutel, adres: Adres) -> Bericht:
    """Check seal and address of one message; raises ZegelFout."""
    bericht = lees_zegel(bewijs, jws, BERICHT_TYP, Bericht)
    if Adres(bericht.doel, bericht.stemming, bericht.apparaat, bericht.demo) != adres:
        raise ZegelFout("Dit bericht van het register is voor een ander apparaat.")
    return bericht


def controleer_berichten(
    jwss: Iterable[str], bewijs: Sleutel, adres: Adres, vorige: str = GEEN_VORIGE, na: int = 0
) -> list[Bericht]:
    """Check seal, address and chain of messages that follow on number ``na``; raises ZegelFout."""
    uit: list[Bericht] = []
    for jws in jwss:
        bericht = lees_bericht(jws, bewijs, adres)
        if (bericht.volgnummer, bericht.vorige) != (na + 1, vorige):
            raise ZegelFout(f"De berichten van het register sluiten niet aan na nummer {na}.")
        na, vorige = bericht.volgnummer, hash_van(jws)
        uit.append(bericht)
    return uit
