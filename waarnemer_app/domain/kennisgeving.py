"""Who is told of a procesaanwijzing, told and confirmed by mail (R-PA-15, R-PA-18, A 12 lid 5)."""

from __future__ import annotations

from enum import StrEnum

from .basis import Id, Inhoud, KorteTekst, Model, Tijdstip
from .verkiezing import Plek, StembureauSoort, VerkiezingSoort

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
    if plek.gemeente_code is None:
        return []
    rol = (
        OntvangerRol.OPENBAAR_LICHAAM
        if plek.gemeente_code in OPENBARE_LICHAMEN
        else OntvangerRol.GEMEENTE
    )
    return [Ontvanger(rol=rol, organisatie=plek.gemeente_code, naam=plek.gemeente)]


def ontvangers(
    plek: Plek,
    soorten: tuple[VerkiezingSoort, ...],
    waterschappen: tuple[tuple[str, str], ...] = (),
) -> tuple[Ontvanger, ...]:
    """Who must be told (table at R-PA-18): the minister always, and who follows from the plek.

    ``waterschappen`` are (id, name) pairs of the AB elections concerned. At an AB election a
    waterschap is told of facts at its CSB and offered as an extra elsewhere (R-ORG-8).
    An empty answer beside the minister is the warning ``KG_GEEN_GEMEENTE``.
    """
    soort = plek.stembureau_soort
    uit = [MINISTER]
    landelijk = {VerkiezingSoort.TK, VerkiezingSoort.EK, VerkiezingSoort.EP}
    if soort is StembureauSoort.NBSB or (
        soort is StembureauSoort.BSB and plek.gemeente_code in {None, DEN_HAAG}
    ):
        uit.append(Ontvanger(rol=OntvangerRol.GEMEENTE, organisatie=DEN_HAAG, naam="'s-Gravenhage"))
    elif not (soort is StembureauSoort.CSB and set(soorten) & landelijk):
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
