"""What is half written, as a list: what, where, how it begins, and the page that goes on with it.

Wider than the open points (``open_punten.py``): also what is no duty, such as a place typed by
hand. A pure function of what was kept.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from .basis import Inhoud
from .bezoek import Bezoek
from .handelingen.basis import Concept
from .kennisgeving import Kennisgeving
from .open_punten import NOTITIE, SIGNAAL, WAARNEMING, nog_open, open_vragen, titel_van
from .stand import Stand
from .tekst import Getypt

_KORT: Final = 60
_SOORTEN: Final = {
    SIGNAAL: ("Signaal", "signaal"),
    "signaal-correctie": ("Wijziging van een signaal", "signaal"),
    "kenmerken": ("Beoordeling van een signaal", "kenmerken"),
    "overleg": ("Overleg", "overleg"),
    "escalatie": ("Escalatie", "escalatie"),
    "tredeoverslag": ("Trede overslaan", "onregelmatigheid"),
    "procesaanwijzing": ("Procesaanwijzing", "aanwijzing"),
    "opvolging": ("Opvolging", "procesaanwijzing"),
    "verteld": ("Kennisgeving", "kennisgevingen"),
    "onderzoek": ("Onderzoek", "onderzoek"),
    "onregelmatigheid-correctie": ("Wijziging van een onregelmatigheid", "wijzigen"),
    "afronding": ("Afronding", "afronden"),
    "verklaring": ("Verklaring", "verklaring"),
    "koppeling": ("Plek koppelen", "bezoek"),
    "plek": ("Plek met de hand", "bezoek_begin"),
    NOTITIE: ("Notitie", "notitie"),
}
"""Title and page by kind of Concept; ``notitie`` and ``bezoek_begin`` lie in front of a page."""
_TEKSTEN: Final = (
    "tekst", "wat", "afspraak", "opdracht", "waarom", "feitelijke_constatering", "toelichting",
    "reden", "naam", "nummer", "aan", "met_rol",
)  # fmt: skip
"""Fields of which the first that is filled says best which concept it is."""


@dataclass(frozen=True)
class Onaf:
    """One concept. ``pagina`` and ``id`` are those of ``ui/navigatie.py``; empty: no way to it."""

    concept: str
    titel: str
    waar: str
    begin: str
    op: datetime
    pagina: str
    id: str


def onaf(stand: Stand, concepten: Sequence[Concept], titels: Mapping[str, str]) -> list[Onaf]:
    """The concepts in the order given. ``titels`` maps form ids to titles."""
    return [_een(stand, concept, titels) for concept in concepten]


def _een(stand: Stand, concept: Concept, titels: Mapping[str, str]) -> Onaf:
    if concept.soort == WAARNEMING:
        titel = titel_van(concept, titels)
        pagina, id_ = "formulier", concept.id
        nog = open_vragen(concept)
        begin = "" if nog is None else nog_open(nog)
    else:
        titel, pagina = _SOORTEN.get(concept.soort, (concept.soort.capitalize(), ""))
        begin, id_ = _begin(concept), concept.betreft or concept.id
        pagina, id_ = _weg(stand, concept, pagina, id_)
    bezoek = concept.bezoek or ""
    waar = stand.geef(bezoek, Bezoek).inhoud.plek.aanduiding if stand.heeft(bezoek) else ""
    return Onaf(concept.id, titel, waar, begin, concept.gewijzigd_op, pagina, id_)


def _weg(stand: Stand, concept: Concept, pagina: str, id_: str) -> tuple[str, str]:
    """The page and its id; no way to what is about something that is not there."""
    betreft = concept.betreft
    if betreft is None:
        return pagina, id_
    if not stand.heeft(betreft):
        return "", ""
    if concept.soort == "verteld":
        return pagina, stand.geef(betreft, Kennisgeving).inhoud.procesaanwijzing
    if concept.soort == "koppeling" and not isinstance(stand.geef(betreft, Inhoud).inhoud, Bezoek):
        return pagina, ""
    return pagina, id_


def _begin(concept: Concept) -> str:
    """The first words that were typed."""
    for veld in _TEKSTEN:
        waarde = concept.inhoud.get(veld)
        if isinstance(waarde, str) and waarde.strip():
            regel = " ".join(waarde.split())
            kort = regel if len(regel) <= _KORT else f"{regel[:_KORT].rsplit(' ', 1)[0]}…"
            return Getypt(kort)
    return ""
