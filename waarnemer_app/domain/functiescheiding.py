"""Functiescheiding: who may give a procesaanwijzing at which election (R-FS-1 to R-FS-3)."""

from __future__ import annotations

from .pakket import Kiesraadlid, KiesraadlidRol
from .verkiezing import Verkiezing


def functiescheiding_van_toepassing(verkiezing: Verkiezing) -> bool:
    """True exactly at TK, EK and EP, where the Kiesraad is the CSB (R-FS-1; bijlage 3)."""
    return verkiezing.landelijk


def mag_aanwijzing_geven(lid: Kiesraadlid, verkiezing: Verkiezing) -> bool:
    """May this member give a procesaanwijzing at this election? (R-PA-12, R-FS-2, R-FS-3).

    A buitengewoon lid never, at no election; at a landelijke verkiezing only a member whom the
    package names kwaliteitsbewakend for it; elsewhere all seven members.
    """
    rol = lid.rollen.get(verkiezing.id)
    if KiesraadlidRol.BUITENGEWOON in lid.rollen.values():
        return False
    if functiescheiding_van_toepassing(verkiezing):
        return rol is KiesraadlidRol.KWALITEITSBEWAKEND
    return True
