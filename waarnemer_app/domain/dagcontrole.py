"""The check of the day: what is in order and what is open. Sending is never blocked by it.

What is open is looked for in the whole dossier; what is in order is counted for the last day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from .basis import Inhoud
from .bezoek import Bezoek, Notitie, Werkdag
from .escalatie import MINISTER_INGELICHT
from .handelingen.basis import Concept
from .kennisgeving import Kennisgeving
from .onregelmatigheid import Onregelmatigheid, Verantwoordelijke
from .open_punten import NOTITIE, WAARNEMING
from .organisatie import is_caribisch
from .procesaanwijzing import Procesaanwijzing
from .signaal import Signaal
from .stand import Object, Stand
from .tekst import Getypt, Zin
from .waarneming import Waarneming

T = TypeVar("T", bound=Inhoud)


@dataclass(frozen=True, kw_only=True)
class Controleregel:
    """One line: in order or open, in words, and the page (name, id) where it is mended."""

    in_orde: bool
    titel: str
    toelichting: str = ""
    pagina: str = ""
    id: str = ""


@dataclass(frozen=True)
class _Dag:
    """What is checked: everything stated and written, and since when the last day runs."""

    stand: Stand
    concepten: Sequence[Concept]

    def vandaag(self, soort: type[T]) -> list[Object[T]]:
        """What was stated since the last day began."""
        dagen = self.stand.alle(Werkdag)
        begin = dagen[-1].vastgelegd_op if dagen else None
        return [o for o in self.stand.alle(soort) if begin is None or o.vastgelegd_op >= begin]


_HALF: Final = {
    "signaal": ("Een signaal is nog niet vastgelegd", "signaal"),
    "signaal-correctie": ("Een wijziging van een signaal is nog niet vastgelegd", "signaal"),
    "overleg": ("Een overleg is nog niet vastgelegd", "overleg"),
    "escalatie": ("Een escalatie is nog niet vastgelegd", "escalatie"),
    "procesaanwijzing": ("Een procesaanwijzing is nog niet vastgelegd", "aanwijzing"),
}
"""Kinds of a Concept that nothing else on this list points at: what is so, and its page."""

_ORGANISATIE: Final[dict[Verantwoordelijke | None, str]] = {
    Verantwoordelijke.WATERSCHAP: "het waterschap",
    Verantwoordelijke.OPENBAAR_LICHAAM: "het openbaar lichaam",
}


def _tel(aantal: int, een: str, meer: str) -> str:
    """A count in a sentence that has a place ``{0}`` for it."""
    return Zin(een if aantal == 1 else meer, str(aantal))


def _open(titel: str, toelichting: str, pagina: str = "", id_: str = "") -> Controleregel:
    return Controleregel(in_orde=False, titel=titel, toelichting=toelichting, pagina=pagina, id=id_)


def _goed(titel: str) -> Controleregel:
    return Controleregel(in_orde=True, titel=titel)


def _bezoeken(dag: _Dag) -> list[Controleregel]:
    bezig = [b for b in dag.stand.alle(Bezoek) if b.inhoud.bezig]
    if bezig:
        plek = bezig[0].inhoud.plek.aanduiding
        titel = "Een bezoek heeft nog geen vertrektijd"
        return [_open(titel, Getypt(plek), "bezoek", bezig[0].id)]
    een, meer = "{0} bezoek heeft een vertrektijd", "{0} bezoeken hebben een vertrektijd"
    return [_goed(_tel(len(dag.vandaag(Bezoek)), een, meer))]


def _formulieren(dag: _Dag) -> list[Controleregel]:
    half = [c for c in dag.concepten if c.soort == WAARNEMING]
    een, meer = "{0} formulier vastgelegd", "{0} formulieren vastgelegd"
    uit = [_goed(_tel(len(dag.vandaag(Waarneming)), een, meer))]
    if half:
        titel = _tel(len(half), "{0} formulier is nog niet af", "{0} formulieren zijn nog niet af")
        wat = "Leg het vast, of laat het staan voor later."
        uit.append(_open(titel, wat, "formulier", half[0].id))
    return uit


def _signalen(dag: _Dag) -> list[Controleregel]:
    open_ = [s for s in dag.stand.alle(Signaal) if s.inhoud.uitkomst.open]
    if open_:
        een, meer = "{0} signaal is niet beoordeeld", "{0} signalen zijn niet beoordeeld"
        wat = "Kies een uitkomst, of laat het in onderzoek."
        return [_open(_tel(len(open_), een, meer), wat, "kenmerken", open_[0].id)]
    een, meer = "{0} signaal beoordeeld", "{0} signalen beoordeeld"
    return [_goed(_tel(len(dag.vandaag(Signaal)), een, meer))]


def _half_geschreven(dag: _Dag) -> list[Controleregel]:
    """What was begun and is nowhere else on this list; a note first (F2 opens it again)."""
    uit = [
        _open("Een notitie is nog niet af", "Druk op F2 om hem af te maken.")
        for c in dag.concepten
        if c.soort == NOTITIE
    ]
    for concept in dag.concepten:
        if concept.soort in _HALF:
            titel, pagina = _HALF[concept.soort]
            id_ = concept.betreft or concept.id
            uit.append(_open(titel, "Leg het vast, of laat het staan voor later.", pagina, id_))
    return uit


def _verrassing(dag: _Dag) -> list[Controleregel]:
    """No surprise (R-ESC-8): the organisation knows before it stands in a rapportage."""
    return [
        _open(
            Zin("{0}: {1} weet het nog niet", Getypt(o.inhoud.titel), _wie(dag, o.inhoud)),
            "Niets komt als verrassing. Bel eerst.",
            "onregelmatigheid",
            o.id,
        )
        for o in dag.stand.alle(Onregelmatigheid)
        if o.inhoud.organisatie_vooraf_geinformeerd_op is None and not _geescaleerd(dag, o.id)
    ]


def _geescaleerd(dag: _Dag, onregelmatigheid: str) -> bool:
    """The organisation heard it on the ladder; that the minister did, tells it nothing."""
    treden = {e.inhoud.trede for e in dag.stand.escalaties(onregelmatigheid)}
    return bool(treden - {MINISTER_INGELICHT})


def _wie(dag: _Dag, onregelmatigheid: Onregelmatigheid) -> str:
    """Who it is, in the words of the place (R-ORG-6)."""
    verantwoordelijke = onregelmatigheid.kenmerken.verantwoordelijke
    bezoeken = dag.stand.alle(Bezoek)
    plekken = (b.inhoud.plek for b in bezoeken if b.inhoud.plek.id == onregelmatigheid.plek)
    if verantwoordelijke is Verantwoordelijke.STEMBUREAU and any(map(is_caribisch, plekken)):
        verantwoordelijke = Verantwoordelijke.OPENBAAR_LICHAAM
    return _ORGANISATIE.get(verantwoordelijke, "de gemeente")


def _aanwijzingen(dag: _Dag) -> list[Controleregel]:
    zonder = [a for a in dag.stand.alle(Procesaanwijzing) if a.inhoud.opvolging is None]
    if zonder:
        return [
            _open(
                "De opvolging van een procesaanwijzing ontbreekt",
                "Leg vast hoe het stembureau het oploste.",
                "onregelmatigheid",
                zonder[0].inhoud.onregelmatigheid,
            )
        ]
    vandaag = dag.vandaag(Procesaanwijzing)
    een, meer = "{0} procesaanwijzing is compleet", "{0} procesaanwijzingen zijn compleet"
    return [_goed(_tel(len(vandaag), een, meer))] if vandaag else []


def _kennisgevingen(dag: _Dag) -> list[Controleregel]:
    """Duties of what was withdrawn are none any more (R-PA-15)."""
    geldig = {a.id for a in dag.stand.alle(Procesaanwijzing)}

    def telt(kennisgeving: Kennisgeving) -> bool:
        return kennisgeving.ontvanger.verplicht and kennisgeving.procesaanwijzing in geldig

    open_ = [
        k.inhoud for k in dag.stand.alle(Kennisgeving) if telt(k.inhoud) and not k.inhoud.compleet
    ]
    if open_:
        een, meer = "{0} kennisgeving is nog open", "{0} kennisgevingen zijn nog open"
        wat = "Vertel het, en bevestig het per mail."
        return [
            _open(_tel(len(open_), een, meer), wat, "kennisgevingen", open_[0].procesaanwijzing)
        ]
    vandaag = [k for k in dag.vandaag(Kennisgeving) if telt(k.inhoud)]
    een, meer = "{0} kennisgeving gedaan", "{0} kennisgevingen gedaan"
    return [_goed(_tel(len(vandaag), een, meer))] if vandaag else []


def _notities(dag: _Dag) -> list[Controleregel]:
    een, meer = "{0} notitie bewaard", "{0} notities bewaard"
    return [_goed(_tel(len(dag.vandaag(Notitie)), een, meer))]


_DELEN: tuple[Callable[[_Dag], list[Controleregel]], ...] = (
    _bezoeken,
    _formulieren,
    _signalen,
    _half_geschreven,
    _verrassing,
    _aanwijzingen,
    _kennisgevingen,
    _notities,
)


def controleer_dag(stand: Stand, concepten: Sequence[Concept]) -> list[Controleregel]:
    """All lines of the check, in the order of the day."""
    dag = _Dag(stand, concepten)
    return [regel for deel in _DELEN for regel in deel(dag)]
