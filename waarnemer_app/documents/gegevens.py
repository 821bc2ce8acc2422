"""The facts around one procesaanwijzing, gathered once for its mail and its PDF."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from waarnemer_app.domain.escalatie import Escalatie, Overleg, Tredeoverslag
from waarnemer_app.domain.kennisgeving import Ontvanger
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.pakket import ContactRol, Kiesraadlid, Ladder, Pakket
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek, Stemming, Verkiezing

from .tekst import bestandsnaam

INFORMATIEPUNT_MAIL: Final = "informatiepunt@kiesraad.nl"
INFORMATIEPUNT_TELEFOON: Final = "070 426 62 66"
SJABLOON: Final = "bevestiging"


@dataclass(frozen=True)
class Vastlegging:
    """The revision a document was made from: its number, SHA-256 (hex) and moment."""

    rev: int
    hash: str
    op: datetime

    @classmethod
    def van(cls, object_: Object[Procesaanwijzing]) -> Vastlegging:
        """The last revision of an object of the dossier."""
        laatste = object_.geschiedenis[-1]
        return cls(laatste.rev, laatste.hash, laatste.vastgelegd_op)


@dataclass(frozen=True)
class Bevestigingsgegevens:
    """What the confirmation of a procesaanwijzing tells (R-PA-15; regels.md 1C.3).

    ``verteld_op`` is when this recipient was told; ``sjabloon`` the template of the package, empty
    for our own; without ``vastlegging`` the record is a draft and its PDF says so.
    """

    stemming: Stemming
    verkiezingen: tuple[Verkiezing, ...]
    plek: Plek
    onregelmatigheid: Onregelmatigheid
    overleggen: tuple[Overleg, ...]
    escalaties: tuple[Escalatie, ...]
    overslagen: tuple[Tredeoverslag, ...]
    aanwijzing: Procesaanwijzing
    lid: Kiesraadlid | None
    ontvanger: Ontvanger
    ladder: Ladder | None = None
    verteld_op: datetime | None = None
    telefoon: str = INFORMATIEPUNT_TELEFOON
    email: str = INFORMATIEPUNT_MAIL
    sjabloon: str = ""
    vastlegging: Vastlegging | None = None
    demo: bool = False

    @property
    def gesprekken(self) -> list[Overleg | Escalatie]:
        """Every overleg and escalatie, oldest first (R-ESC-1, R-ESC-3)."""
        alle: list[Overleg | Escalatie] = [*self.overleggen, *self.escalaties]
        return sorted(alle, key=lambda gesprek: gesprek.tijd)


def verzamel(
    stand: Stand, pakket: Pakket, procesaanwijzing_id: str, ontvanger: Ontvanger
) -> Bevestigingsgegevens:
    """Gather the facts of a stated procesaanwijzing for one recipient; raises KeyError.

    A giver who is not in the package stays empty: the document then says so.
    """
    object_ = stand.geef(procesaanwijzing_id, Procesaanwijzing)
    aanwijzing = object_.inhoud
    onregelmatigheid = stand.geef(aanwijzing.onregelmatigheid, Onregelmatigheid).inhoud
    over = aanwijzing.onregelmatigheid
    kennisgevingen = [k.inhoud for k in stand.kennisgevingen(procesaanwijzing_id)]
    informatiepunt = pakket.contact(ContactRol.INFORMATIEPUNT)
    return Bevestigingsgegevens(
        stemming=pakket.stemming,
        verkiezingen=tuple(pakket.stemming.verkiezing(v) for v in aanwijzing.verkiezingen),
        plek=aanwijzing.plek,
        onregelmatigheid=onregelmatigheid,
        overleggen=tuple(o.inhoud for o in stand.overleggen(over)),
        escalaties=tuple(e.inhoud for e in stand.escalaties(over)),
        overslagen=tuple(o.inhoud for o in stand.overslagen(over)),
        aanwijzing=aanwijzing,
        lid=next(
            (x for x in pakket.kiesraadleden if x.id == aanwijzing.invulling.gegeven_door_lid), None
        ),
        ontvanger=ontvanger,
        ladder=next((x for x in pakket.ladders if x.keten is onregelmatigheid.keten), None),
        verteld_op=next((k.verteld_op for k in kennisgevingen if k.ontvanger == ontvanger), None),
        telefoon=(informatiepunt and informatiepunt.telefoon) or INFORMATIEPUNT_TELEFOON,
        email=(informatiepunt and informatiepunt.email) or INFORMATIEPUNT_MAIL,
        sjabloon=next((s.tekst for s in pakket.sjablonen if s.sleutel == SJABLOON), ""),
        vastlegging=Vastlegging.van(object_),
        demo=pakket.kop.demo,
    )


def pdf_naam(gegevens: Bevestigingsgegevens) -> str:
    """The ASCII file name of the PDF: kind or number of the stembureau, and the time of giving."""
    plek, op = gegevens.plek, gegevens.aanwijzing.invulling.gegeven_op
    soort = plek.stembureau_soort.value if plek.stembureau_soort else plek.soort.value
    nummer = str(plek.nummer) if plek.nummer is not None else soort
    return f"{bestandsnaam('procesaanwijzing', nummer, f'{op:%H%M}' if op else '')}.pdf"
