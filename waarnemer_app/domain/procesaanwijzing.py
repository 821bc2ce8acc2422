"""The procesaanwijzing: given by a Kiesraadlid, recorded by a waarnemer (plan 3.4; Kieswet A 12).

Two paths. *Preparing* can be blocked: ``toets`` lists every blocker. *Recording* what was already
given never is: the codes are stored with it (``gegeven_met_afwijking``, regels.md 1C.2).
"""

from __future__ import annotations

from enum import StrEnum

from .basis import Id, Inhoud, KorteTekst, LangeTekst, Model, Tijdstip
from .escalatie import AfwijkReden
from .onregelmatigheid import Onregelmatigheid
from .pakket import Kiesraadlid
from .verkiezing import Plek, StembureauSoort, Verkiezing


class Wijze(StrEnum):
    """How it was given (R-PA-13): mondeling at the place or by telephone, or in writing."""

    TER_PLAATSE = "ter_plaatse"
    TELEFONISCH = "telefonisch"
    SCHRIFTELIJK = "schriftelijk"


class Geadresseerde(StrEnum):
    """To whom (R-PA-11)."""

    VOORZITTER = "voorzitter"
    STEMBUREAU = "stembureau"


class GerichtOp(StrEnum):
    """What it is about (R-PA-2, R-PA-4, R-PA-5)."""

    FEITELIJKE_GANG = "feitelijke_gang"
    UITKOMST_OF_BESLUIT = "uitkomst_of_besluit"
    ORGANISATIETAAK = "organisatietaak"
    ANDERS = "anders"


class JaNee(StrEnum):
    """Yes, no, or not seen."""

    JA = "ja"
    NEE = "nee"
    NIET_GEZIEN = "niet_gezien"


class Nageleefd(StrEnum):
    """How the procesaanwijzing was dealt with (R-PA-17)."""

    BINNEN_TERMIJN = "binnen_termijn"
    TE_LAAT = "te_laat"
    DEELS = "deels"
    NIET = "niet"
    ONBEKEND = "onbekend"


class SchorsingOverleg(Model):
    """The talk about schorsing; the stembureau or voorzitter decides (R-PA-14; Kieswet J 38)."""

    besproken: bool
    uitkomst: KorteTekst = ""
    besloten_door: KorteTekst = ""


class Opvolging(Model):
    """What became of it (R-PA-17)."""

    nageleefd: Nageleefd
    tekst: LangeTekst
    vastgesteld_op: Tijdstip


class Invulling(Model):
    """What is filled in of a procesaanwijzing, possibly not complete yet.

    ``gegeven_door_lid`` is a Kiesraadlid of the package and never the waarnemer (R-PA-12, trap 1).
    ``uitgesproken_door_ander`` is the role of who spoke it instead of that member; empty is right.
    """

    gegeven_op: Tijdstip | None = None
    wijze: Wijze | None = None
    gegeven_door_lid: Id | None = None
    uitgesproken_door_ander: KorteTekst = ""
    geadresseerde: Geadresseerde | None = None
    opdracht: LangeTekst = ""
    gericht_op: GerichtOp = GerichtOp.FEITELIJKE_GANG
    termijn: Tijdstip | None = None
    evenredigheidsweging: LangeTekst = ""
    herstel_mogelijk: bool | None = None
    hersteltoelichting: LangeTekst = ""
    reden: LangeTekst = ""
    spoed: bool = False
    spoedreden: AfwijkReden | None = None
    spoedtoelichting: LangeTekst = ""
    schorsing: SchorsingOverleg | None = None
    gewezen_op_vermelding_pv: JaNee | None = None


class Procesaanwijzing(Inhoud):
    """A procesaanwijzing that was given, as recorded.

    ``afwijkingen`` are the codes of what was irregular when it was given; empty means regular.
    ``vastgelegd_door`` is the waarnemer, always another field than the giver.
    """

    onregelmatigheid: Id
    plek: Plek
    stembureau_soort: StembureauSoort | None
    verkiezingen: tuple[Id, ...]
    vastgelegd_door: Id
    invulling: Invulling
    afwijkingen: tuple[Id, ...] = ()
    opvolging: Opvolging | None = None
    vermelding_gezien_in_pv: JaNee | None = None

    @property
    def gegeven_met_afwijking(self) -> bool:
        """True when something was irregular when it was given."""
        return bool(self.afwijkingen)


class Zaak(Model):
    """The facts around a procesaanwijzing that the test needs, gathered from the dossier.

    Times are those of the first informeel overleg and the last escalatie before it was given.
    ``nu`` is the moment of preparing: a termijn that is over then is no termijn.
    """

    onregelmatigheid: Onregelmatigheid | None
    plek: Plek
    verkiezingen: tuple[Verkiezing, ...]
    lid: Kiesraadlid | None
    overleg_op: Tijdstip | None = None
    overleg_opgelost: bool = False
    escalatie_op: Tijdstip | None = None
    escalatie_opgelost: bool = False
    einde_zitting: Tijdstip | None = None
    nu: Tijdstip | None = None
