"""Admission at the bureau: reading a request and signing the certificate (veiligheid 2.6).

The formats and their readers stand in ``waarnemer_app.sync.toelating``, for the laptop uses them
too; here is what only the bureau may do.
"""

from __future__ import annotations

from datetime import datetime

from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.sync.toelating import (
    CERTIFICAAT_TYP,
    Certificaat,
    Toelatingsverzoek,
    lees_verzoek,
    vingerafdruk_apparaat,
)

from .sleutels import OpenbareSleutels

__all__ = [
    "ToelatingFout",
    "controleer_verzoek",
    "lees_verzoek",
    "teken_certificaat",
    "vingerafdruk_apparaat",
]


class ToelatingFout(ValueError):
    """A request that may not be admitted; ``str()`` is Dutch: what, where, what to do."""


def controleer_verzoek(
    verzoek: Toelatingsverzoek, openbaar: OpenbareSleutels, *, stemming: str | None = None
) -> None:
    """Check that a request is for this register (and this stemming); raises ToelatingFout."""
    if verzoek.doel != openbaar.doel:
        raise ToelatingFout(
            f"Dit verzoek is voor een ander register: {verzoek.doel}. Dit is {openbaar.doel}. "
            "Vraag de waarnemer welk pakket op de laptop staat."
        )
    if stemming is not None and verzoek.stemming != stemming:
        raise ToelatingFout(
            f"Dit verzoek is voor een andere stemming: {verzoek.stemming}. Nu is er {stemming}. "
            "Vraag de waarnemer welk pakket op de laptop staat."
        )


def teken_certificaat(
    verzoek: Toelatingsverzoek,
    toelating: Sleutel,
    geldig_tot: datetime,
    *,
    demo: bool,
    nu: datetime,
) -> str:
    """Sign the certificate for a request that was read with ``lees_verzoek``.

    ``demo`` is that of the bureau's keys. The text is the whole ``.wvc`` file. Raises
    ToelatingFout for a term that has passed.
    """
    if geldig_tot <= nu:
        raise ToelatingFout("Het certificaat zou al verlopen zijn. Kies een later einde.")
    certificaat = Certificaat(
        apparaat=verzoek.apparaat,
        openbaar=verzoek.openbaar,
        waarnemer=verzoek.waarnemer,
        stemming=verzoek.stemming,
        doel=verzoek.doel,
        geldigTot=geldig_tot,
        uitgegevenOp=nu,
        demo=demo,
    )
    return toelating.teken(CERTIFICAAT_TYP, certificaat.model_dump(mode="json"))
