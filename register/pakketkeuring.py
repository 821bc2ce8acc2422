"""Looking at a whole verkiezingspakket before it is given out: every problem at once.

What makes it useless on the day is a fault; what the bureau may have meant is a remark.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from waarnemer_app.domain.pakket import ContactRol, Pakket
from waarnemer_app.domain.verkiezing import PlekSoort, StembureauSoort, StembureauVorm

from .sleutels import OpenbareSleutels

_VROEG_STEMMEN = timedelta(days=2)
_MAILT = frozenset(ContactRol) - {ContactRol.MINISTER_PIKET, ContactRol.BUREAU}
"""Roles whose contacts get a confirmation by mail, or a draft of one."""


@dataclass(frozen=True)
class Oordeel:
    """A problem of a package; ``fout`` when it may not be given out."""

    fout: bool
    melding: str

    def __str__(self) -> str:
        return f"{'Fout' if self.fout else 'Let op'}: {self.melding}"


def _dagen(pakket: Pakket, vandaag: date) -> Iterator[Oordeel]:
    datum, termijnen = pakket.stemming.datum, pakket.termijnen
    einde = termijnen.einddatum
    if einde is not None and einde < datum:
        yield Oordeel(True, f"De einddatum {einde} ligt voor de dag van stemming {datum}.")
    if einde is not None and vandaag > einde and not pakket.kop.demo:
        yield Oordeel(True, f"Dit pakket is verlopen op {einde}. Maak een nieuw pakket.")
    elif vandaag > datum:
        yield Oordeel(False, f"De dag van stemming, {datum}, is voorbij.")
    elders = [
        plek
        for plek in pakket.plekken
        if plek.stembureau_soort is StembureauSoort.STEMBUREAU
        and any(
            locatie.open and not datum - _VROEG_STEMMEN <= locatie.open.date() <= datum
            for locatie in plek.locaties
        )
    ]
    if elders:
        melding = (
            f"{len(elders)} stembureaus zijn open op een andere dag dan {datum}. "
            f"De eerste is {elders[0].id}. Kijk of de dag en de lijst bij elkaar horen."
        )
        yield Oordeel(True, melding)
    for verkiezing in pakket.stemming.verkiezingen:
        jaren = [deel for deel in verkiezing.id.replace("_", "-").split("-") if "20" in deel]
        if jaren and not any(str(datum.year) in jaar for jaar in jaren):
            melding = f"De verkiezing {verkiezing.id} noemt een ander jaar dan {datum.year}."
            yield Oordeel(False, melding)


def _contacten(pakket: Pakket) -> Iterator[Oordeel]:
    for contact in pakket.contacten:
        if not contact.telefoon and not contact.email:
            melding = f"Het contact {contact.id} heeft geen telefoon en geen e-mailadres."
            yield Oordeel(True, melding)
        elif not contact.email and contact.rol in _MAILT:
            yield Oordeel(
                False, f"Het contact {contact.id} ({contact.rol}) heeft geen e-mailadres."
            )
    bereikbaar = {contact.organisatie for contact in pakket.contacten}
    stil = sorted(
        {
            plek.gemeente_code
            for plek in pakket.plekken
            if plek.gemeente_code and not plek.oefen and plek.gemeente_code not in bereikbaar
        }
    )
    if stil:
        rest = " …" if len(stil) > 5 else ""
        melding = f"{len(stil)} gemeenten hebben geen contact: {', '.join(stil[:5])}{rest}."
        yield Oordeel(False, melding)
    if not any(c.rol is ContactRol.BUREAU for c in pakket.contacten):
        yield Oordeel(False, "Er is geen contact van het bureau zelf.")


def _delen(pakket: Pakket) -> Iterator[Oordeel]:
    for wat, delen in (
        ("formulieren", pakket.formulieren),
        ("plekken", pakket.plekken),
        ("ladders", pakket.ladders),
        ("leden van de Kiesraad", pakket.kiesraadleden),
        ("instructies", pakket.instructies),
    ):
        if not delen:
            yield Oordeel(False, f"Er zijn geen {wat}.")
    if not pakket.herkenning.strip():
        yield Oordeel(False, "De tekst over het herkennen van een waarnemer ontbreekt.")
    bureaus = [p for p in pakket.plekken if p.soort is PlekSoort.STEMBUREAU]
    zonder = [
        p.id
        for p in bureaus
        if p.stembureau_soort is StembureauSoort.STEMBUREAU
        and p.vorm is not StembureauVorm.MOBIEL
        and not p.locaties
    ]
    if zonder:
        yield Oordeel(False, f"{len(zonder)} stembureaus hebben geen plaats. Eén is {zonder[0]}.")


def _register(pakket: Pakket, openbaar: OpenbareSleutels | None) -> Iterator[Oordeel]:
    hier = pakket.centraal_register
    if hier is None:
        yield Oordeel(False, "Er is geen centraal register. Een laptop kan dan niets versturen.")
        return
    if not hier.adres:
        yield Oordeel(
            False, "Het register heeft geen adres. Versturen kan dan alleen met een stick."
        )
    elif hier.adres.startswith("https") and not _is_certificaat(hier.ca):
        melding = (
            "Het register heeft geen bruikbaar certificaat (ca). "
            "Versturen kan dan alleen met een stick."
        )
        yield Oordeel(False, melding)
    if openbaar is None:
        return
    eigen = openbaar.register_gegevens(hier.adres, hier.ca)
    if hier.model_dump() != eigen.model_dump():
        anders = [veld for veld, waarde in hier if waarde != getattr(eigen, veld)]
        melding = f"Dit pakket is voor een ander register. Anders zijn: {', '.join(anders)}."
        yield Oordeel(True, melding)


def _is_certificaat(pem: str) -> bool:
    """Whether a laptop can check the register with it: it takes the CA of the package alone."""
    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(cadata=pem)
    except (ssl.SSLError, ValueError):
        return False
    return True


def keur_bron(pakket: Pakket, vandaag: date) -> tuple[Oordeel, ...]:
    """Every problem of what a source folder holds; the register comes in when it is signed."""
    alle = (*_dagen(pakket, vandaag), *_contacten(pakket), *_delen(pakket))
    return tuple(sorted(alle, key=lambda oordeel: not oordeel.fout))


def keur(
    pakket: Pakket, vandaag: date, openbaar: OpenbareSleutels | None = None
) -> tuple[Oordeel, ...]:
    """Every problem of a package, faults first; ``openbaar`` are the keys it should be for."""
    alle = (*keur_bron(pakket, vandaag), *_register(pakket, openbaar))
    return tuple(sorted(alle, key=lambda oordeel: not oordeel.fout))
