"""What was stated, field by field, in words: for the page of one record."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from waarnemer_app.documents.vragen import Schrijfwijze, vragen_uit
from waarnemer_app.domain.basis import Inhoud, Model
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.revisie import AUDIT_TYP
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.taal.schrijf import datum, datum_en_tijd, getal, opsomming, tijd
from waarnemer_app.ui.taal.talen import taal
from waarnemer_app.ui.zoeken.veldwoorden import codewoord, veldnaam, waardewoord
from waarnemer_app.ui.zoeken.wegen import titel_van

_LEEG: Final[tuple[object, ...]] = (None, "", (), {})
_NIET: Final = frozenset({"xform_sha256", "sha256", "versie", "tijden"})
"""Of the machine alone."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Zoeken", tekst)


class Veld(NamedTuple):
    """A field in words; ``kop`` is true for a heading above fields that belong together."""

    naam: str
    waarde: str
    kop: bool = False


class Wissing(NamedTuple):
    """When and why a content was erased, as the auditlog has it."""

    reden: WisReden
    op: datetime


def velden_van(dossier: Dossier, object_: Object[Inhoud]) -> list[Veld]:
    """Every field that was filled in; nothing of what was erased."""
    return [] if object_.gewist else velden_van_inhoud(dossier, object_.inhoud)


def velden_van_inhoud(dossier: Dossier, inhoud: Inhoud) -> list[Veld]:
    """Every field of a content that was filled in."""
    if isinstance(inhoud, Waarneming):
        return list(_formulier(dossier, inhoud))
    return list(_velden(dossier, inhoud))


def verwijzers(dossier: Dossier, id_: str) -> list[Object[Inhoud]]:
    """The records whose content names this one; they keep their own words when it is erased."""
    return [
        o for o in dossier.stand.elk() if o.id != id_ and not o.gewist and id_ in _ids(o.inhoud)
    ]


def wissing_van(dossier: Dossier, id_: str) -> Wissing | None:
    """The last erasure of this record; None when the auditlog of this chain has none."""
    gevonden = None
    for jws in dossier.opslag.audit.regels():
        regel = dossier.sleutel.controleer(jws, AUDIT_TYP)
        if regel["object"] == id_ and regel["actie"] in set(WisReden):
            gevonden = Wissing(WisReden(regel["actie"]), datetime.fromisoformat(regel["tijdstip"]))
    return gevonden


def _formulier(dossier: Dossier, inhoud: Waarneming) -> Iterator[Veld]:
    deel = ""
    for antwoord in vragen_uit(dossier.form, _schrijfwijze())(inhoud).antwoorden:
        if antwoord.deel != deel:
            deel = antwoord.deel
            yield Veld(deel, "", kop=True)
        reden = f"\n{_zeg('Reden: {0}').format(antwoord.reden)}" if antwoord.reden else ""
        yield Veld(antwoord.vraag, antwoord.antwoord + reden)


def _schrijfwijze() -> Schrijfwijze:
    """Answers as the screen writes them."""
    return Schrijfwijze(
        taal=taal(),
        geen=_zeg("Geen antwoord"),
        bijlage=_zeg("Bijlage"),
        ja=_zeg("Ja"),
        nee=_zeg("Nee"),
        datum=datum,
        tijd=tijd,
        datum_en_tijd=datum_en_tijd,
        getal=getal,
        opsomming=opsomming,
    )


def _velden(dossier: Dossier, inhoud: Model) -> Iterator[Veld]:
    for naam in type(inhoud).model_fields:
        waarde = getattr(inhoud, naam)
        if waarde in _LEEG or naam in _NIET:
            continue
        titel = veldnaam(naam)
        if isinstance(waarde, Model) and not isinstance(waarde, Plek):
            yield Veld(titel, "", kop=True)
            yield from _velden(dossier, waarde)
        else:
            yield Veld(titel, _woord(dossier, naam, waarde))


def _woord(dossier: Dossier, veld: str, waarde: object) -> str:
    match waarde:
        case str() if not isinstance(waarde, StrEnum):
            return codewoord(dossier, veld, waarde) or _naam_van(dossier, waarde)
        case Model() if not isinstance(waarde, Plek):
            return " · ".join(v.waarde for v in _velden(dossier, waarde) if v.waarde)
        case tuple():
            return "\n".join(_woord(dossier, veld, deel) for deel in waarde)
        case Mapping():
            return "\n".join(
                f"{naam}: {_woord(dossier, veld, deel)}" for naam, deel in waarde.items()
            )
    return _los_woord(waarde)


def _los_woord(waarde: object) -> str:
    match waarde:
        case bool():
            return _zeg("Ja") if waarde else _zeg("Nee")
        case Plek():
            return waarde.aanduiding
        case datetime():
            return datum_en_tijd(waarde)
        case date():
            return datum(waarde)
        case StrEnum():
            return waardewoord(waarde)
    return str(waarde)


def _naam_van(dossier: Dossier, tekst: str) -> str:
    """A text as it stands; an id of a record, a place or an election by its name."""
    if dossier.stand.heeft(tekst):
        return titel_van(dossier, dossier.stand.geef(tekst, Inhoud))
    namen = {v.id: v.naam for v in dossier.pakket.stemming.verkiezingen}
    if tekst in namen:
        return namen[tekst]
    try:
        return dossier.plek(tekst).aanduiding
    except KeyError:
        return tekst


def _ids(waarde: object) -> set[str]:
    """Every text of a content; an id is one of them."""
    if isinstance(waarde, str):
        return {waarde}
    if isinstance(waarde, Model):
        return _ids([getattr(waarde, naam) for naam in type(waarde).model_fields])
    if isinstance(waarde, list | tuple):
        return {tekst for deel in waarde for tekst in _ids(deel)}
    return set()
