"""Which body exists at which election, and what differs by place (R-ORG-1 to R-ORG-11)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

from .bevinding import Bevinding, blokkade, waarschuwing
from .kennisgeving import OPENBARE_LICHAMEN
from .verkiezing import (
    Plek,
    PlekSoort,
    StembureauSoort,
    Stemming,
    Stemopneming,
    VerkiezingSoort,
)

_S, _V = StembureauSoort, VerkiezingSoort
_BRIEF: Final = frozenset({_S.BSB, _S.NBSB})
_LANDELIJK: Final = frozenset({_S.STEMBUREAU, _S.GSB, _S.HSB, _S.CSB, _S.BSB, _S.NBSB})
_PLAATSELIJK: Final = frozenset({_S.STEMBUREAU, _S.GSB, _S.CSB})

SOORTEN_BIJ: Final = {
    _V.TK: _LANDELIJK,
    _V.EP: _LANDELIJK,
    _V.EK: frozenset({_S.STEMBUREAU, _S.CSB}),
    _V.PS: _PLAATSELIJK | {_S.HSB},
    _V.AB: _PLAATSELIJK,
    _V.GR: _PLAATSELIJK,
    _V.ER: _PLAATSELIJK,
    _V.KC_CN: _PLAATSELIJK,
    _V.KC_NI: frozenset({_S.BSB, _S.CSB}),
}
"""Which kinds of stembureau can exist at which election (R-ORG-2, R-ORG-3; plan bijlage 1).

At EK the staten vote in their meeting (Kieswet T 3): a stembureau, but no GSB. For KC_NI there
is one briefstembureau (Pa 5). The HSB at PS is there with more kieskringen (E 11).
"""


def toets_stembureau_soort(
    soort: StembureauSoort | None, soorten: Collection[VerkiezingSoort]
) -> list[Bevinding]:
    """Can this kind of stembureau exist at one of these elections? (R-ORG-2, R-ORG-3).

    A kind that cannot is ``ORG_SOORT_KAN_NIET``; a briefstembureau or NBSB elsewhere than at TK,
    EP and KC_NI is the warning ``ORG_W_BRIEFSTEMBUREAU``.
    """
    if soort is None or any(soort in SOORTEN_BIJ[verkiezing] for verkiezing in soorten):
        return []
    if soort in _BRIEF:
        return [
            waarschuwing(
                "ORG_W_BRIEFSTEMBUREAU",
                "Bij deze verkiezing is er geen briefstembureau van deze soort.",
                "Controleer de soort en de verkiezing.",
                "R-ORG-3",
                "Kieswet E 5, E 13, Pa 5",
                "stembureau_soort",
            )
        ]
    return [
        blokkade(
            "ORG_SOORT_KAN_NIET",
            "Deze soort stembureau bestaat niet bij deze verkiezing.",
            "Kies een andere soort, of een andere verkiezing.",
            "R-ORG-2",
            "Plan bijlage 1",
            "stembureau_soort",
        )
    ]


def is_caribisch(plek: Plek) -> bool:
    """True on Bonaire, Sint Eustatius and Saba, where other words and times hold (R-ORG-6)."""
    return plek.gemeente_code in OPENBARE_LICHAMEN or plek.soort is PlekSoort.OPENBAAR_LICHAAM


CARIBISCHE_TIJD: Final = "America/Kralendijk"


def tijdzone_van(plek: Plek, stemming: Stemming) -> str:
    """The time zone in which the hours of this plek are read and written (R-ORG-6; AST)."""
    return CARIBISCHE_TIJD if is_caribisch(plek) else stemming.tijdzone


def toets_klok(plek: Plek, stemming: Stemming, nu: datetime) -> list[Bevinding]:
    """``ORG_W_KLOK`` where the clock of the laptop is not that of the plek (R-ORG-6).

    Times are written as the clock showed them, so on an island that must be the time there.
    """
    hier = nu.astimezone(ZoneInfo(tijdzone_van(plek, stemming)))
    if hier.utcoffset() == nu.utcoffset():
        return []
    return [
        waarschuwing(
            "ORG_W_KLOK",
            "Deze computer staat op een andere tijdzone dan deze plek.",
            "Zet de tijdzone goed. Anders klopt geen tijd in mails en stukken.",
            "R-ORG-6",
            "Kieswet Ya 3",
            "aankomst",
        )
    ]


def kiezerspas_mogelijk(soort: VerkiezingSoort) -> bool:
    """False at GR and ER, where a kiezerspas does not exist (R-ORG-7; Kieswet K 11)."""
    return soort not in {_V.GR, _V.ER}


class PvModellen(NamedTuple):
    """The models of the proces-verbaal of one way of counting, by their number in the rules."""

    stembureau: str
    gsb: str
    corrigendum: str


def pv_modellen(stemopneming: Stemopneming) -> PvModellen:
    """Which models apply (R-ORG-11; Kieswet N 1): decentral or central counting."""
    if stemopneming is Stemopneming.DECENTRAAL:
        return PvModellen("N 10-1", "Na 31-1", "Na 14-1")
    return PvModellen("N 10-2", "Na 31-2", "Na 14-2")
