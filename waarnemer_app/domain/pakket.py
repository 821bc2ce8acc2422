"""The schema of the verkiezingspakket (``.wvp``): everything the bureau gives the waarnemer.

Complete from the first version; a section may be empty. What comes from the uitvoeringsplan
(themes, contacts, recognisability, addresses) is data here and nowhere else. The package is
read and written in ``imports/pakket.py``.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .basis import Id, KorteTekst, LangeTekst, Model, Pagina, Tijdstip
from .verkiezing import Plek, PlekSoort, Processtap, StembureauSoort, Stemming, VerkiezingSoort

PAKKET_TYP = "pakket+jws"
PERSOON_TYP = "persoon+jws"
Hex64 = Field(pattern=r"^[0-9a-f]{64}$")


class KiesraadlidRol(StrEnum):
    """Role of a member at one election (R-FS-2, R-FS-3)."""

    KWALITEITSBEWAKEND = "kwaliteitsbewakend"
    CSB = "csb"
    BUITENGEWOON = "buitengewoon"


class ContactRol(StrEnum):
    """Who a contact is, by role; used for calling and for the mail drafts."""

    BUREAU = "bureau"
    INFORMATIEPUNT = "informatiepunt"
    PROJECTLEIDER_VERKIEZINGEN = "projectleider_verkiezingen"
    BURGEMEESTER = "burgemeester"
    COLLEGE = "college"
    GEZAGHEBBER = "gezaghebber"
    BESTUURSCOLLEGE = "bestuurscollege"
    DIJKGRAAF = "dijkgraaf"
    DAGELIJKS_BESTUUR = "dagelijks_bestuur"
    MINISTER = "minister"
    MINISTER_PIKET = "minister_piket"


class MailDoor(StrEnum):
    """Who sends the confirmation mails."""

    WAARNEMER = "waarnemer"
    BUREAU = "bureau"


class Keten(StrEnum):
    """The two ketens (plan 1.1); derived from who is responsible, never typed (R-ONR-6)."""

    UITSLAGVASTSTELLING = "uitslagvaststelling"
    ORGANISATIE = "organisatie"


class PakketKop(Model):
    """The signed head of a package: payload of the JWS on line 1.

    ``sha256`` is over all bytes after the first line feed; ``aantal`` counts those lines. ``v``
    is 2 when a form of the package has files, else 1 (ADR 0009).
    """

    v: Literal[1, 2] = 1
    pakketId: Id  # noqa: N815 — name on the wire
    versie: int = Field(ge=1)
    stemming: Id
    gemaaktOp: Tijdstip  # noqa: N815 — name on the wire
    demo: bool
    aantal: int = Field(ge=1)
    sha256: str = Hex64
    bron: LangeTekst = ""


class Kiesraadlid(Model):
    """A member of the Kiesraad and the role per election id (R-PA-12, R-FS-1 to R-FS-3)."""

    id: Id
    naam: KorteTekst
    rollen: dict[Id, KiesraadlidRol] = Field(default_factory=dict)
    ondervoorzitter: bool = False


class Contact(Model):
    """A contact by role. ``organisatie`` is a gemeente code, a waterschap id, or empty."""

    id: Id
    rol: ContactRol
    naam: KorteTekst
    organisatie: KorteTekst = ""
    telefoon: KorteTekst = ""
    email: KorteTekst = ""


class Trede(Model):
    """One rung of an escalatieladder; the plan's figures are images, so rungs are data (F3)."""

    nummer: int = Field(ge=1)
    code: Id
    titel: KorteTekst
    toelichting: KorteTekst = ""
    wie: KorteTekst = ""


class Ladder(Model):
    """The escalatieladder of one keten, from the first rung up (R-ESC-2, R-ESC-3)."""

    keten: Keten
    treden: tuple[Trede, ...] = Field(min_length=1)


Bestandsnaam = Annotated[
    str, StringConstraints(pattern=r'^[^/\\:*?"<>|.\x00-\x1f\x7f][^/\\:*?"<>|\x00-\x1f\x7f]{0,99}$')
]
"""The plain name of a file, of at most 100 characters; it is looked up, never used as a path."""


class FormulierBestand(Model):
    """A file that a form names: a list of choices (CSV, XML) or a picture; ``grootte`` in bytes."""

    naam: Bestandsnaam
    soort: Literal["lijst", "beeld"]
    grootte: int = Field(ge=0)
    sha256: str = Hex64


class FormulierKop(Model):
    """A form of the package; its XLSForm source, compiled XForm and files follow in pieces.

    ``thema`` is the theme code of the uitvoeringsplan; ``plekken`` the kinds of plek where the
    form is offered, None for every plek (R-WN-6). ``bestanden`` is None for a form without files.
    """

    id: Id
    versie: KorteTekst
    thema: KorteTekst
    titel: KorteTekst
    processtap: Processtap = Processtap.STEMMING
    plekken: tuple[PlekSoort | StembureauSoort, ...] | None = None
    bron_sha256: str = Hex64
    xform_sha256: str = Hex64
    volgorde: int = 0
    bestanden: tuple[FormulierBestand, ...] | None = Field(default=None, min_length=1)

    def past_bij(self, plek: Plek) -> bool:
        """Whether this form is offered at `plek`: by the kind of stembureau, else of place."""
        return self.plekken is None or (plek.stembureau_soort or plek.soort) in self.plekken


class Sjabloon(Model):
    """A text template that replaces the one in ``resources/sjablonen``."""

    sleutel: Id
    tekst: Pagina


class Instructie(Model):
    """A page of the instruction, readable offline."""

    id: Id
    titel: KorteTekst
    tekst: Pagina


class RegisterGegevens(Model):
    """Address and public keys of the centraal register.

    ``ontvangst`` and ``reserve`` are age X25519 recipients; ``bewijs`` and ``toelating`` public
    JWKs; ``herstel`` pairs of age recipients of two key holders each; ``doel`` the audience.
    """

    doel: Id
    adres: KorteTekst = ""
    ca: LangeTekst = ""
    ontvangst: KorteTekst
    reserve: KorteTekst
    bewijs: dict[str, str]
    toelating: dict[str, str]
    herstel: tuple[tuple[KorteTekst, KorteTekst], ...] = ()


class Termijnen(Model):
    """The terms the bureau sets."""

    bewaren_dagen: int = Field(default=30, ge=1, le=365)
    slot_minuten: int = Field(default=10, ge=3, le=15)
    kort_slot: bool = False
    mail_door: MailDoor = MailDoor.WAARNEMER
    einddatum: date | None = None


class Toewijzing(Model):
    """Where and when a waarneming is planned, and why (R-WN-5)."""

    plek: Id
    van: Tijdstip | None = None
    tot: Tijdstip | None = None
    formulieren: tuple[Id, ...] = ()
    aanleiding: Literal["thematisch", "risicogestuurd"] = "thematisch"
    toelichting: LangeTekst = ""


class WaarnemerGegevens(Model):
    """The waarnemer: known by an id and a designation; kind as in R-WN-1."""

    id: Id
    aanduiding: KorteTekst
    soort: Literal["medewerker", "ondersteuner"]


class Persoonlijk(Model):
    """The second, small file: for one waarnemer alone (``typ: persoon+jws``)."""

    v: Literal[1] = 1
    pakketId: Id  # noqa: N815 — name on the wire
    waarnemer: WaarnemerGegevens
    toewijzingen: tuple[Toewijzing, ...] = ()


class Formulier(Model):
    """A form as it travels: its head, its XLSForm source, and the XForm the laptop runs.

    ``bestanden`` are the bytes of its files by name.
    """

    kop: FormulierKop
    bron: bytes
    xform: bytes
    bestanden: dict[str, bytes] = Field(default_factory=dict)


class Pakketinhoud(Model):
    """Everything of a package beside its head and its stemming."""

    plekken: tuple[Plek, ...] = ()
    formulieren: tuple[Formulier, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    sjablonen: tuple[Sjabloon, ...] = ()
    contacten: tuple[Contact, ...] = ()
    kiesraadleden: tuple[Kiesraadlid, ...] = ()
    herkenning: LangeTekst = ""
    instructies: tuple[Instructie, ...] = ()
    centraal_register: RegisterGegevens | None = None
    termijnen: Termijnen = Termijnen()


class Pakket(Pakketinhoud):
    """A whole package after its seal was checked; ``sha256`` is of the whole file."""

    kop: PakketKop
    sha256: str = Hex64
    stemming: Stemming

    def verkiezing_soorten(self, ids: tuple[str, ...]) -> tuple[VerkiezingSoort, ...]:
        """The kinds of the elections with these ids, in the order given."""
        return tuple(self.stemming.verkiezing(i).soort for i in ids)

    def ladder(self, keten: Keten) -> Ladder:
        """The ladder of a keten; raises KeyError when the package has none."""
        for ladder in self.ladders:
            if ladder.keten is keten:
                return ladder
        raise KeyError(keten)

    def contact(self, rol: ContactRol, organisatie: str = "") -> Contact | None:
        """The first contact with this role at this organisation, if the package has one."""
        return next(
            (c for c in self.contacten if c.rol is rol and c.organisatie == organisatie), None
        )
