"""What may stand in the auditlog: a closed list of event codes, and ids; never content.

The six fields of BIO2 8.15.01 are in ``revisie.AuditRegel``. A code or an object that is not of
this form is a fault of the program and is refused before it is signed (BIO2 8.15.02).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .gewist import WisReden
from .revisie import Klok, RevisieSoort
from .stand import SOORTEN

OBJECT = re.compile(r"(?:[A-Za-z0-9:_.-]{0,64}|\d{1,6} [a-z]{1,12})\Z")
"""An id, a number of it, or a count of something ("3 keer")."""
SPRONG_SECONDEN = 120
"""From how many seconds on a difference between both clocks is a jump (veiligheid 2.9, T21)."""


class Actie(StrEnum):
    """The events that are no statement; a code never changes its name."""

    ONTGRENDELD = "ontgrendeld"
    ONTGRENDELEN_MISLUKT = "ontgrendelen-mislukt"
    VERGRENDELD = "vergrendeld"
    KORT_SLOT = "kort-slot"
    KORT_SLOT_OPEN = "kort-slot-open"
    KORT_SLOT_MISLUKT = "kort-slot-mislukt"
    WACHTZIN_GEWIJZIGD = "wachtzin-gewijzigd"
    KLUIS_VERANDERD = "kluis-veranderd"
    KLUIS_KOPIE = "kluis-kopie"
    HERSTEL_GEVRAAGD = "herstel-gevraagd"
    HERSTELD = "hersteld"
    NIEUW_DOSSIER = "nieuw-dossier"
    VERSIE = "versie"
    SCHEMA = "schema"
    PAKKET = "pakket"
    INVOER = "invoer"
    BIJLAGE = "bijlage"
    EXPORT_LEESBAAR = "export-leesbaar"
    EXPORT_VERSLEUTELD = "export-versleuteld"
    AFGEDRUKT = "afgedrukt"
    VERZONDEN = "verzonden"
    ONTVANGSTBEWIJS = "ontvangstbewijs"
    TOELATING_GEVRAAGD = "toelating-gevraagd"
    TOELATING = "toelating"
    RESERVEKOPIE = "reservekopie"
    TERUGGEZET = "teruggezet"
    VROEGERE_KETEN = "vroegere-keten"
    DOSSIER_OUDER = "dossier-ouder"
    CONCEPT_WEG = "concept-weg"
    OPGERUIMD = "opgeruimd"
    GEWIST = "gewist"
    KLOKSPRONG = "kloksprong"
    CONTROLE = "controle"
    SCHIJF_VOL = "schijf-vol"


STATEMENTS = frozenset(f"{soort.value}-{naam}" for soort in RevisieSoort for naam in SOORTEN)
"""The codes of what is stated: create, correct and withdraw, for each kind of object."""
ACTIES = STATEMENTS | {actie.value for actie in (*Actie, *WisReden)}


def toets_regel(actie: str, object_: str) -> None:
    """Raise ValueError for a code that is not on the list, or an object that is no id."""
    if actie not in ACTIES:
        raise ValueError("deze code staat niet op de lijst van het auditlog")
    if not OBJECT.match(object_):
        raise ValueError("in het auditlog staat een id, geen tekst")


@dataclass
class Klokwacht:
    """Sees a jump of the clock of the wall against the steady one, within one start."""

    _vorige: tuple[datetime, Klok] | None = None

    def zie(self, nu: datetime, klok: Klok) -> int:
        """Seconds that the clock of the wall jumped since the last look; 0 when it ran well."""
        vorige, self._vorige = self._vorige, (nu, klok)
        if vorige is None or vorige[1].boot != klok.boot:
            return 0
        verschil = (nu - vorige[0]).total_seconds() - (klok.mono - vorige[1].mono)
        return round(verschil) if abs(verschil) > SPRONG_SECONDEN else 0
