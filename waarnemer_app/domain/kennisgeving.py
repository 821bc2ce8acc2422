"""Who is told of a procesaanwijzing, told and confirmed by mail (R-PA-15, R-PA-18, A 12 lid 5)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from enum import StrEnum

from .basis import Id, Inhoud, KorteTekst, Model, Tijdstip
from .bevinding import Bevinding, waarschuwing
from .pakket import ContactRol, Pakket
from .verkiezing import LANDELIJK, Plek, StembureauSoort, Verkiezing, VerkiezingSoort

OPNIEUW_MAILEN = "De procesaanwijzing is gecorrigeerd: bevestig opnieuw"
"""Why a mail is open again; what the bureau sent before that confirms it no more (R-PA-15)."""

DEN_HAAG = "GM0518"
OPENBARE_LICHAMEN = frozenset({"GM9001", "GM9002", "GM9003"})


class OntvangerRol(StrEnum):
    """Who is told; each is one board with its head."""

    MINISTER = "minister"
    GEMEENTE = "gemeente"
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    WATERSCHAP = "waterschap"


class Ontvanger(Model):
    """A recipient: ``organisatie`` is a gemeente code or waterschap id, empty for the minister."""

    rol: OntvangerRol
    organisatie: KorteTekst = ""
    naam: KorteTekst
    verplicht: bool = True

    @property
    def gericht_aan(self) -> str:
        """To whom the mail is addressed, in words (A 12 lid 5; Ya 3 for Caribisch Nederland)."""
        return {
            OntvangerRol.MINISTER: "Minister van BZK",
            OntvangerRol.GEMEENTE: "Burgemeester en college van B en W",
            OntvangerRol.OPENBAAR_LICHAAM: "Gezaghebber en bestuurscollege",
            OntvangerRol.WATERSCHAP: "Dijkgraaf en dagelijks bestuur",
        }[self.rol]


class Kennisgeving(Inhoud):
    """Two separate facts per recipient: told (when, how, to whom) and confirmed by mail."""

    procesaanwijzing: Id
    ontvanger: Ontvanger
    verteld_op: Tijdstip | None = None
    verteld_hoe: KorteTekst = ""
    verteld_aan: KorteTekst = ""
    mail_concept_op: Tijdstip | None = None
    mail_verstuurd_op: Tijdstip | None = None

    @property
    def compleet(self) -> bool:
        """True when both facts are there (R-PA-15)."""
        return self.verteld_op is not None and self.mail_verstuurd_op is not None


MINISTER = Ontvanger(rol=OntvangerRol.MINISTER, naam="Minister van BZK")


def _gemeente(plek: Plek) -> list[Ontvanger]:
    """The gemeente of the plek, or its openbaar lichaam: the same duty (R-ORG-5)."""
    if plek.gemeente_code is None:
        return []
    rol = (
        OntvangerRol.OPENBAAR_LICHAAM
        if plek.gemeente_code in OPENBARE_LICHAMEN
        else OntvangerRol.GEMEENTE
    )
    return [Ontvanger(rol=rol, organisatie=plek.gemeente_code, naam=plek.gemeente)]


def _van_de_minister(plek: Plek) -> bool:
    """A briefstembureau in Aruba, Curaçao or Sint Maarten (Kieswet E 5 lid 2)."""
    return plek.ingesteld_door_minister and plek.stembureau_soort is StembureauSoort.BSB


def _kiesraad_zelf(plek: Plek, soorten: Collection[VerkiezingSoort]) -> bool:
    """The CSB is the Kiesraad itself; held with another election it may be that of a gemeente."""
    csb = plek.stembureau_soort is StembureauSoort.CSB
    return csb and bool(soorten) and set(soorten) <= LANDELIJK


def ontvangers(
    plek: Plek,
    soorten: tuple[VerkiezingSoort, ...],
    waterschappen: tuple[tuple[str, str], ...] = (),
) -> tuple[Ontvanger, ...]:
    """Who must be told (table at R-PA-18): the minister always, and who follows from the plek.

    ``waterschappen`` are (id, name) pairs of the AB elections concerned. At an AB election a
    waterschap is told of facts at its CSB and offered as an extra elsewhere (R-ORG-8).
    An empty answer beside the minister is the warning ``KG_GEEN_GEMEENTE``, but not for a
    briefstembureau that the minister instituted (Kieswet E 5 lid 2). The briefstembureau of
    KC_NI and the NBSB are always of 's-Gravenhage (Pa 5 lid 2, E 13).
    """
    if _van_de_minister(plek):
        return (MINISTER,)
    soort = plek.stembureau_soort
    uit = [MINISTER]
    if soort is StembureauSoort.NBSB or (
        soort is StembureauSoort.BSB
        and (plek.gemeente_code is None or set(soorten) == {VerkiezingSoort.KC_NI})
    ):
        uit.append(Ontvanger(rol=OntvangerRol.GEMEENTE, organisatie=DEN_HAAG, naam="'s-Gravenhage"))
    elif not _kiesraad_zelf(plek, soorten):
        uit.extend(_gemeente(plek))
    if VerkiezingSoort.AB in soorten:
        uit.extend(
            Ontvanger(
                rol=OntvangerRol.WATERSCHAP,
                organisatie=id_,
                naam=naam,
                verplicht=soort is StembureauSoort.CSB,
            )
            for id_, naam in waterschappen
        )
    return tuple(uit)


def waterschappen_bij(
    plek: Plek, verkiezingen: tuple[Verkiezing, ...]
) -> tuple[tuple[str, str], ...]:
    """The waterschappen that a fact at this plek concerns, as (id, name) (R-ORG-8, R-PA-18)."""
    return tuple(
        (orgaan.id, orgaan.naam)
        for verkiezing in verkiezingen
        if verkiezing.soort is VerkiezingSoort.AB
        for orgaan in verkiezing.organen_bij(plek.gemeente_code)
    )


def ontvangers_bij(plek: Plek, verkiezingen: tuple[Verkiezing, ...]) -> tuple[Ontvanger, ...]:
    """Who must be told of a procesaanwijzing at this plek, at these elections (R-PA-18)."""
    soorten = tuple(v.soort for v in verkiezingen)
    return ontvangers(plek, soorten, waterschappen_bij(plek, verkiezingen))


def toets_kennisgeving(plek: Plek, verkiezingen: tuple[Verkiezing, ...]) -> list[Bevinding]:
    """The warning of ``toets_ontvangers`` for these elections (R-PA-18)."""
    gevonden = ontvangers_bij(plek, verkiezingen)
    return toets_ontvangers(plek, gevonden, [v.soort for v in verkiezingen])


def toets_ontvangers(
    plek: Plek, gevonden: tuple[Ontvanger, ...], soorten: Collection[VerkiezingSoort]
) -> list[Bevinding]:
    """Warn when no gemeente follows: ``KG_GEEN_GEMEENTE`` (R-PA-18).

    At a CSB of TK, EP and EK none follows from the law; elsewhere it is only not known yet.
    """
    if _van_de_minister(plek) or any(o.rol is not OntvangerRol.MINISTER for o in gevonden):
        return []
    zelf = _kiesraad_zelf(plek, soorten)
    return [
        waarschuwing(
            "KG_GEEN_GEMEENTE",
            "Hier volgt geen gemeente uit de wet."
            if zelf
            else "De gemeente van deze plek is niet bekend.",
            "Vraag het bureau wie u vertelt. Schrijf waarom.",
            "R-PA-18",
            "Kieswet A 12 lid 5",
            "ontvangers",
        )
    ]


ADRES_ROLLEN = {
    OntvangerRol.MINISTER: (ContactRol.MINISTER,),
    OntvangerRol.GEMEENTE: (ContactRol.COLLEGE, ContactRol.BURGEMEESTER),
    OntvangerRol.OPENBAAR_LICHAAM: (ContactRol.BESTUURSCOLLEGE, ContactRol.GEZAGHEBBER),
    OntvangerRol.WATERSCHAP: (ContactRol.DAGELIJKS_BESTUUR, ContactRol.DIJKGRAAF),
}
"""Whose addresses a recipient has: the board, and its head."""


def bevestigt_nog(redenen: Iterable[tuple[str, datetime | None]], verzonden_op: datetime) -> bool:
    """False when the bureau sent the mail before it could know of a correction (R-PA-15).

    ``redenen`` are the reason of each revision of the kennisgeving, and when the register had it:
    the first receipt that covers it, None when there is none yet. A correction made on a laptop
    without a network, before the bureau mailed, does not stand in that mail either.
    """
    return all(
        binnen is not None and binnen <= verzonden_op
        for reden, binnen in redenen
        if reden == OPNIEUW_MAILEN
    )


def toets_adres(ontvanger: Ontvanger, pakket: Pakket) -> list[Bevinding]:
    """Warn when the package has no e-mail address for this recipient: ``KG_GEEN_ADRES``."""
    contacten = [pakket.contact(rol, ontvanger.organisatie) for rol in ADRES_ROLLEN[ontvanger.rol]]
    if any(contact is not None and contact.email for contact in contacten):
        return []
    return [
        waarschuwing(
            "KG_GEEN_ADRES",
            "Er is geen e-mailadres van deze ontvanger.",
            "Vraag het bureau om het adres. Vertellen kan al wel.",
            "R-PA-15",
            "Plan 3.4.2",
            "email",
        )
    ]
