"""Overleg, escalatie and the two ladders (plan 1.4, 3.3; R-ESC-1 to R-ESC-8).

The rungs are data of the package (the plan's figures are images, F3); what is done follows from
what was recorded.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from pydantic import model_validator

from .basis import Id, Inhoud, KorteTekst, LangeTekst, Model, Tijdstip
from .bevinding import Bevinding, blokkade
from .pakket import Keten, Ladder, Trede

INFORMEEL_OVERLEG = "informeel_overleg"
ESCALATIE = "escalatie_naar_organisatie"
PROCESAANWIJZING = "procesaanwijzing"
RAPPORTAGE = "rapportage_van_bevindingen"
MINISTER_INGELICHT = "minister_ingelicht"


class AfwijkReden(StrEnum):
    """The only three reasons to deviate from a ladder (R-ESC-5; plan 1.4)."""

    TIJDSDRUK = "tijdsdruk"
    BESCHIKBAARHEID = "beschikbaarheid"
    ERNST = "ernst"


class Kanaal(StrEnum):
    """How people spoke."""

    TER_PLAATSE = "ter_plaatse"
    TELEFONISCH = "telefonisch"
    SCHRIFTELIJK = "schriftelijk"


class Overleg(Inhoud):
    """An informeel overleg: always the first rung (R-ESC-1); with whom is a role, not a name."""

    onregelmatigheid: Id
    tijd: Tijdstip
    met_rol: KorteTekst
    organisatie: KorteTekst = ""
    kanaal: Kanaal
    afspraak: LangeTekst
    opgelost: bool


class Escalatie(Inhoud):
    """An escalatie to gemeente or waterschap (R-ESC-3), or a later rung of a ladder."""

    onregelmatigheid: Id
    trede: Id = ESCALATIE
    tijd: Tijdstip
    naar: KorteTekst
    met_rol: KorteTekst
    kanaal: Kanaal
    afspraak: LangeTekst
    opgelost: bool


class Tredeoverslag(Inhoud):
    """A skipped rung with one of the three reasons and a text (R-ESC-5)."""

    onregelmatigheid: Id
    trede: Id
    tijd: Tijdstip
    reden: AfwijkReden
    toelichting: LangeTekst

    @model_validator(mode="after")
    def _met_toelichting(self) -> Tredeoverslag:
        if not self.toelichting.strip():
            raise ValueError("een overgeslagen trede heeft een toelichting (R-ESC-5)")
        return self


UITSLAGLADDER = (INFORMEEL_OVERLEG, ESCALATIE, PROCESAANWIJZING, RAPPORTAGE)
"""The rungs that the ladder of the uitslagketen has at least, in this order (R-ESC-3)."""


def toets_ladder(ladder: Ladder) -> list[Bevinding]:
    """Does a ladder of the package keep to the plan? More rungs may stand between (F3).

    ``LAD_UITSLAG`` (R-ESC-3) when the four rungs are not there in their order; ``LAD_ORGANISATIE``
    (R-ESC-2) without overleg first and the minister later, or with a procesaanwijzing (R-ESC-6).
    """
    codes = [trede.code for trede in ladder.treden]
    if ladder.keten is Keten.UITSLAGVASTSTELLING:
        if [code for code in codes if code in UITSLAGLADDER] == list(UITSLAGLADDER):
            return []
        return [
            blokkade(
                "LAD_UITSLAG",
                "De ladder van de uitslagketen mist een trede, of de volgorde klopt niet.",
                "Zet overleg, escalatie, procesaanwijzing en rapportage in deze volgorde.",
                "R-ESC-3",
                "Plan 1.4, 3.3",
                "ladders",
            )
        ]
    goed = codes[0] == INFORMEEL_OVERLEG and MINISTER_INGELICHT in codes
    if goed and PROCESAANWIJZING not in codes:
        return []
    return [
        blokkade(
            "LAD_ORGANISATIE",
            "De ladder van de organisatieketen klopt niet met het plan.",
            "Begin met overleg, eindig bij de minister, zonder procesaanwijzing.",
            "R-ESC-2",
            "Plan 1.4, 3.3",
            "ladders",
        )
    ]


class TredeStaat(StrEnum):
    """State of a rung, as the ladder is drawn."""

    GEDAAN = "gedaan"
    OVERGESLAGEN = "overgeslagen"
    NU = "nu"
    GEBLOKKEERD = "geblokkeerd"
    LATER = "later"


class TredeBeeld(Model):
    """One rung with its state and the lines that tell what happened on it."""

    trede: Trede
    staat: TredeStaat
    regels: tuple[str, ...] = ()


def ladder_beeld(
    ladder: Ladder,
    gedaan: dict[str, Sequence[str]],
    overgeslagen: dict[str, str],
    *,
    geblokkeerd: Sequence[str] = (),
) -> tuple[TredeBeeld, ...]:
    """The state of each rung, first rung first.

    ``gedaan`` maps the code of a rung to lines of what was done, ``overgeslagen`` to the reason;
    ``geblokkeerd`` names rungs that cannot be taken yet. What lies open below a rung that was
    done has been passed by: *overgeslagen* without a line, for no reason is on record (R-ESC-5).
    The first open rung above that is *nu*, but never the rapportage, which the Kiesraad writes.
    """
    hoogste = max(
        (at for at, trede in enumerate(ladder.treden) if trede.code in gedaan), default=-1
    )
    uit = []
    nu_gezien = False
    for at, trede in enumerate(ladder.treden):
        regels: tuple[str, ...] = (trede.toelichting,)
        if trede.code in gedaan:
            staat, regels = TredeStaat.GEDAAN, tuple(gedaan[trede.code])
        elif trede.code in overgeslagen:
            staat, regels = TredeStaat.OVERGESLAGEN, (overgeslagen[trede.code],)
        elif at < hoogste:
            staat, regels = TredeStaat.OVERGESLAGEN, ()
        elif not nu_gezien and trede.code != RAPPORTAGE:
            staat, nu_gezien = TredeStaat.NU, True
        elif trede.code in geblokkeerd:
            staat = TredeStaat.GEBLOKKEERD
        else:
            staat = TredeStaat.LATER
        uit.append(TredeBeeld(trede=trede, staat=staat, regels=tuple(r for r in regels if r)))
    return tuple(uit)
