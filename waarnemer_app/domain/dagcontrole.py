"""The check of the day: what is in order and what is open. Sending is never blocked by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .basis import Model
from .bezoek import Bezoek, Notitie
from .handelingen.basis import Concept
from .kennisgeving import Kennisgeving
from .onregelmatigheid import Onregelmatigheid
from .procesaanwijzing import Procesaanwijzing
from .signaal import Signaal
from .stand import Stand
from .waarneming import Waarneming


class Controleregel(Model):
    """One line: in order or open, in words, and the page (name, id) where it is mended."""

    in_orde: bool
    titel: str
    toelichting: str = ""
    pagina: str = ""
    id: str = ""


def telwoord(aantal: int, een: str, meer: str) -> str:
    """The number with the right form: 0 notities, 1 notitie."""
    return f"{aantal} {een if aantal == 1 else meer}"


def _bezoeken(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    bezoeken = stand.alle(Bezoek)
    bezig = [b for b in bezoeken if b.inhoud.bezig]
    if bezig:
        return [
            Controleregel(
                in_orde=False,
                titel="Er is nog een bezoek zonder vertrektijd",
                toelichting=bezig[0].inhoud.plek.aanduiding,
                pagina="bezoek",
                id=bezig[0].id,
            )
        ]
    woorden = telwoord(len(bezoeken), "bezoek heeft", "bezoeken hebben")
    return [Controleregel(in_orde=True, titel=f"{woorden} een vertrektijd")]


def _formulieren(stand: Stand, concepten: Sequence[Concept]) -> list[Controleregel]:
    half = [c for c in concepten if c.soort == "waarneming"]
    vast = len(stand.alle(Waarneming))
    uit = [
        Controleregel(
            in_orde=True,
            titel=f"{telwoord(vast, 'formulier', 'formulieren')} vastgelegd",
        )
    ]
    if half:
        uit.append(
            Controleregel(
                in_orde=False,
                titel=f"{telwoord(len(half), 'formulier is', 'formulieren zijn')} nog niet af",
                toelichting="Leg het vast, of laat het staan voor later.",
                pagina="formulier",
                id=half[0].id,
            )
        )
    return uit


def _signalen(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    open_ = [s for s in stand.alle(Signaal) if s.inhoud.uitkomst.open]
    if open_:
        return [
            Controleregel(
                in_orde=False,
                titel=f"{telwoord(len(open_), 'signaal is', 'signalen zijn')} niet beoordeeld",
                toelichting="Kies een uitkomst, of laat het in onderzoek.",
                pagina="kenmerken",
                id=open_[0].id,
            )
        ]
    aantal = telwoord(len(stand.alle(Signaal)), "signaal", "signalen")
    return [Controleregel(in_orde=True, titel=f"{aantal} beoordeeld")]


def _verrassing(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    """No surprise (R-ESC-8): the organisation knows before it stands in a rapportage."""
    return [
        Controleregel(
            in_orde=False,
            titel=f"{o.inhoud.titel}: de gemeente weet het nog niet",
            toelichting="Niets komt als verrassing. Bel eerst.",
            pagina="onregelmatigheid",
            id=o.id,
        )
        for o in stand.alle(Onregelmatigheid)
        if o.inhoud.organisatie_vooraf_geinformeerd_op is None and not stand.escalaties(o.id)
    ]


def _aanwijzingen(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    aanwijzingen = stand.alle(Procesaanwijzing)
    zonder = [a for a in aanwijzingen if a.inhoud.opvolging is None]
    if zonder:
        return [
            Controleregel(
                in_orde=False,
                titel="De opvolging van een procesaanwijzing ontbreekt",
                toelichting="Leg vast hoe het stembureau het oploste.",
                pagina="onregelmatigheid",
                id=zonder[0].inhoud.onregelmatigheid,
            )
        ]
    woorden = telwoord(len(aanwijzingen), "procesaanwijzing is", "procesaanwijzingen zijn")
    return [Controleregel(in_orde=True, titel=f"{woorden} compleet")] if aanwijzingen else []


def _kennisgevingen(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    verplicht = [k for k in stand.alle(Kennisgeving) if k.inhoud.ontvanger.verplicht]
    open_ = [k for k in verplicht if not k.inhoud.compleet]
    if open_:
        woorden = telwoord(len(open_), "kennisgeving is", "kennisgevingen zijn")
        return [
            Controleregel(
                in_orde=False,
                titel=f"{woorden} nog open",
                toelichting="Vertel het, en bevestig het per mail.",
                pagina="kennisgevingen",
                id=open_[0].inhoud.procesaanwijzing,
            )
        ]
    woorden = telwoord(len(verplicht), "kennisgeving", "kennisgevingen")
    return [Controleregel(in_orde=True, titel=f"{woorden} gedaan")] if verplicht else []


def _notities(stand: Stand, _: Sequence[Concept]) -> list[Controleregel]:
    aantal = telwoord(len(stand.alle(Notitie)), "notitie", "notities")
    return [Controleregel(in_orde=True, titel=f"{aantal} bewaard")]


_DELEN: tuple[Callable[[Stand, Sequence[Concept]], list[Controleregel]], ...] = (
    _bezoeken,
    _formulieren,
    _signalen,
    _verrassing,
    _aanwijzingen,
    _kennisgevingen,
    _notities,
)


def controleer_dag(stand: Stand, concepten: Sequence[Concept]) -> list[Controleregel]:
    """All lines of the check, in the order of the day."""
    return [regel for deel in _DELEN for regel in deel(stand, concepten)]
