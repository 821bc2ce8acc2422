"""Elections, the bodies that run them, and the places to observe (R-ORG-1 to R-ORG-11)."""

from __future__ import annotations

import operator
from datetime import date
from enum import StrEnum

from pydantic import Field

from .basis import Id, KorteTekst, Model, Tijdstip


class VerkiezingSoort(StrEnum):
    """Election kinds (R-ORG-4): the codes of EML_NL; the kiescolleges have none there."""

    TK = "TK"
    EK = "EK"
    EP = "EP"
    PS = "PS"
    AB = "AB"
    GR = "GR"
    ER = "ER"
    KC_CN = "KC_CN"
    KC_NI = "KC_NI"


class StembureauSoort(StrEnum):
    """The six kinds of stembureau in the broad sense (R-ORG-1, R-PA-3; Kieswet A 10)."""

    STEMBUREAU = "stembureau"
    GSB = "gsb"
    HSB = "hsb"
    CSB = "csb"
    BSB = "bsb"
    NBSB = "nbsb"


class PlekSoort(StrEnum):
    """Where a waarnemer can be (R-WN-6): a stembureau, an organisation, or another place."""

    STEMBUREAU = "stembureau"
    GEMEENTE = "gemeente"
    OPENBAAR_LICHAAM = "openbaar_lichaam"
    WATERSCHAP = "waterschap"
    ANDERS = "anders"


class StembureauVorm(StrEnum):
    """The form of a stembureau; mobile is a form, not a seventh kind (R-ORG-1; Kieswet J 4a)."""

    REGULIER = "regulier"
    BIJZONDER = "bijzonder"
    MOBIEL = "mobiel"


class Stemopneming(StrEnum):
    """Central or decentral counting, chosen per gemeente and election (R-ORG-11; Kieswet N 1)."""

    CENTRAAL = "centraal"
    DECENTRAAL = "decentraal"


class Processtap(StrEnum):
    """Scope in time of a waarneming (R-WN-6): the whole process, not only election day."""

    KANDIDAATSTELLING = "kandidaatstelling"
    REGISTRATIE = "registratie"
    STEMPASSEN = "stempassen"
    STEMMING = "stemming"
    TELLING = "telling"
    ZITTING_GSB = "zitting_gsb"
    ZITTING_HSB = "zitting_hsb"
    ZITTING_CSB = "zitting_csb"
    VASTSTELLING = "vaststelling"


class Waarborg(StrEnum):
    """The nine waarborgen in their fixed order (R-WN-11; plan 1.5)."""

    KIESGERECHTIGHEID = "kiesgerechtigheid"
    UNICITEIT = "uniciteit"
    TOEGANKELIJKHEID = "toegankelijkheid"
    TRANSPARANTIE = "transparantie"
    CONTROLEERBAARHEID = "controleerbaarheid"
    STEMVRIJHEID = "stemvrijheid"
    STEMGEHEIM = "stemgeheim"
    INTEGRITEIT = "integriteit"
    ONAFHANKELIJKHEID = "onafhankelijkheid"


class VertegenwoordigendOrgaan(Model):
    """The elected body an election is for; the rapportage goes to it (R-RAP-2).

    ``gemeenten`` are the codes of the gemeenten it covers: a waterschap spans several. Empty
    where the id ends in the code of its one gemeente, or where it is the only organ.
    """

    id: Id
    naam: KorteTekst
    gemeenten: tuple[Id, ...] = Field(default=(), exclude_if=operator.not_)

    def gaat_over(self, gemeente_code: str) -> bool:
        """True when this gemeente lies in its area."""
        return gemeente_code in self.gemeenten or self.id.endswith(f"-{gemeente_code}")


LANDELIJK = frozenset({VerkiezingSoort.TK, VerkiezingSoort.EK, VerkiezingSoort.EP})
"""Where the Kiesraad itself is centraal stembureau (R-FS-1)."""


class Verkiezing(Model):
    """One election of a stemming."""

    id: Id
    soort: VerkiezingSoort
    naam: KorteTekst
    organen: tuple[VertegenwoordigendOrgaan, ...] = ()

    @property
    def landelijk(self) -> bool:
        """True when the Kiesraad itself is centraal stembureau (R-FS-1)."""
        return self.soort in LANDELIJK

    def organen_bij(self, gemeente_code: str | None) -> tuple[VertegenwoordigendOrgaan, ...]:
        """The organs that a fact in this gemeente concerns (R-RAP-2); all when there is one."""
        if len(self.organen) <= 1:
            return self.organen
        return tuple(o for o in self.organen if gemeente_code and o.gaat_over(gemeente_code))


class Stemming(Model):
    """A voting day with one or more elections (R-ORG-9: PS and AB are one stemming)."""

    id: Id
    naam: KorteTekst
    datum: date
    tijdzone: str = "Europe/Amsterdam"
    verkiezingen: tuple[Verkiezing, ...] = Field(min_length=1)

    def verkiezing(self, verkiezing_id: str) -> Verkiezing:
        """Give the election with this id; raises KeyError when the package does not have it."""
        for verkiezing in self.verkiezingen:
            if verkiezing.id == verkiezing_id:
                return verkiezing
        raise KeyError(verkiezing_id)


class Locatie(Model):
    """One place of a stembureau; a mobile stembureau has several, each with its own hours.

    ``x`` and ``y`` are RD New metres; ``open`` and ``dicht`` are moments with zone.
    """

    id: Id
    naam: KorteTekst = ""
    adres: KorteTekst = ""
    postcode: KorteTekst = ""
    plaats: KorteTekst = ""
    open: Tijdstip | None = None
    dicht: Tijdstip | None = None
    x: float | None = None
    y: float | None = None


class Plek(Model):
    """A place to visit: from the package, or typed by hand (``handmatig``).

    ``gekoppeld_aan`` is the id of the listed plek that a hand-typed one turned out to be.
    ``oefen`` marks an invented practice place; ``ingesteld_door_minister`` the briefstembureau
    in Aruba, Curaçao or Sint Maarten (Kieswet E 5 lid 2).
    """

    id: Id
    soort: PlekSoort
    naam: KorteTekst
    stembureau_soort: StembureauSoort | None = None
    nummer: int | None = Field(default=None, ge=1, le=2_000_000_000)
    vorm: StembureauVorm | None = None
    gemeente_code: str | None = Field(default=None, pattern=r"^GM\d{4}$")
    gemeente: KorteTekst = ""
    stemopneming: Stemopneming | None = None
    verkiezingen: tuple[Id, ...] = ()
    locaties: tuple[Locatie, ...] = ()
    oefen: bool = False
    ingesteld_door_minister: bool = Field(default=False, exclude_if=operator.not_)
    handmatig: bool = False
    gekoppeld_aan: Id | None = None

    @property
    def aanduiding(self) -> str:
        """Number and name together, as the rapportage asks (R-RAP-3)."""
        return f"{self.nummer} {self.naam}" if self.nummer is not None else self.naam

    @property
    def is_stembureau(self) -> bool:
        """True for any of the six kinds."""
        return self.soort is PlekSoort.STEMBUREAU


STEMBUREAU_NAMEN = {
    StembureauSoort.STEMBUREAU: "stembureau",
    StembureauSoort.GSB: "gemeentelijk stembureau",
    StembureauSoort.HSB: "hoofdstembureau",
    StembureauSoort.CSB: "centraal stembureau",
    StembureauSoort.BSB: "briefstembureau",
    StembureauSoort.NBSB: "nationaal briefstembureau",
}


def soort_naam(plek: Plek) -> str:
    """The kind of a plek in words, as it stands in a mail or on paper."""
    if plek.stembureau_soort is not None:
        return STEMBUREAU_NAMEN[plek.stembureau_soort]
    return {
        PlekSoort.GEMEENTE: "gemeente",
        PlekSoort.OPENBAAR_LICHAAM: "openbaar lichaam",
        PlekSoort.WATERSCHAP: "waterschap",
    }.get(plek.soort, "plek")
