"""Who may observe: two kinds of waarnemer, and the self-declaration of an ondersteuner (R-WN-2)."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Final

from pydantic import Field

from .basis import Id, Model, Tijdstip
from .bevinding import Bevinding, blokkade
from .pakket import WaarnemerGegevens

VOORWAARDEN: Final = {
    "achttien_op_de_dag": "U bent 18 jaar of ouder op de dag van de stemming.",
    "niet_ontzet": "U bent niet ontzet uit het kiesrecht op de dag van uw aanwijzing.",
    "geen_kandidaat": "U bent geen kandidaat bij deze verkiezing.",
    "geen_gekozen_lid": "U bent geen gekozen lid van dit vertegenwoordigend orgaan.",
    "geen_andere_functie": "U hebt geen andere functie in het verkiezingsproces.",
    "geen_kiesraadlid": "U bent geen lid van de Kiesraad.",
    "heeft_aanwijzingsbewijs": "U hebt een aanwijzingsbewijs van de Kiesraad.",
}
"""The conditions of Kieswet A 9 lid 2 and plan 3.1.2 as sentences to declare, by field."""


VOORBEREID: Final = {
    "instructie_gevolgd": "U volgde de instructie van de Kiesraad.",
    "herkenbaar": "U bent te herkennen zoals hieronder staat.",
}
"""What is asked beside the conditions and stops nobody (R-WN-3, R-WN-4), by field."""


class Verklaring(Model):
    """What a waarnemer declares for one election, before observing (R-WN-2).

    ``instructie_gevolgd`` (R-WN-3) and ``herkenbaar`` (R-WN-4) are no conditions; they are
    written only when they hold, so that an older declaration keeps its bytes.
    """

    verkiezing: Id
    verklaard_op: Tijdstip
    achttien_op_de_dag: bool = False
    niet_ontzet: bool = False
    geen_kandidaat: bool = False
    geen_gekozen_lid: bool = False
    geen_andere_functie: bool = False
    geen_kiesraadlid: bool = False
    heeft_aanwijzingsbewijs: bool = False
    instructie_gevolgd: bool = Field(default=False, exclude_if=operator.not_)
    herkenbaar: bool = Field(default=False, exclude_if=operator.not_)


def moet_verklaren(waarnemer: WaarnemerGegevens) -> bool:
    """True for an ondersteuner; a medewerker observes without a designation (R-WN-1)."""
    return waarnemer.soort == "ondersteuner"


def toets_verklaring(verklaring: Verklaring) -> list[Bevinding]:
    """Each condition that was not declared is ``WN_VOORWAARDE`` with its field (R-WN-2)."""
    return [
        blokkade(
            "WN_VOORWAARDE",
            f"Dit is niet verklaard: {zin}",
            "Verklaar dit, of bel het bureau. Begin nog niet met waarnemen.",
            "R-WN-2",
            "Plan 3.1.2; Kieswet A 9 lid 2",
            veld,
        )
        for veld, zin in VOORWAARDEN.items()
        if not getattr(verklaring, veld)
    ]


def toets_waarnemer(
    waarnemer: WaarnemerGegevens, verkiezingen: Sequence[str], verklaringen: Sequence[Verklaring]
) -> list[Bevinding]:
    """``WN_GEEN_VERKLARING`` for each election without a whole declaration (R-WN-2)."""
    if not moet_verklaren(waarnemer):
        return []
    goed = {v.verkiezing for v in verklaringen if not toets_verklaring(v)}
    return [
        blokkade(
            "WN_GEEN_VERKLARING",
            "Uw verklaring voor deze verkiezing ontbreekt.",
            "Lees de voorwaarden en verklaar dat ze kloppen.",
            "R-WN-2",
            "Plan 3.1.2; Kieswet A 9 lid 2",
            verkiezing,
        )
        for verkiezing in verkiezingen
        if verkiezing not in goed
    ]
