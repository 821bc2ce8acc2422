"""What can go wrong in the store, in Dutch: what is so, what is safe, and the next step."""

from __future__ import annotations

import errno

from waarnemer_app import platform


class OpslagFout(Exception):
    """A failure of the store. ``melding`` says what is so, ``remedie`` what to do."""

    def __init__(self, melding: str, remedie: str, *, code: str = "OPSLAG") -> None:
        super().__init__(f"{melding} {remedie}")
        self.melding = melding
        self.remedie = remedie
        self.code = code


class WachtzinFout(OpslagFout):
    """The passphrase does not open the vault; nothing was changed."""

    def __init__(self) -> None:
        super().__init__(
            "Deze wachtzin past niet.",
            "Controleer Caps Lock en probeer opnieuw. Uw werk is bewaard.",
            code="WACHTZIN",
        )


class KluisFout(OpslagFout):
    """``kluis.json`` is missing, damaged or changed."""

    def __init__(self, melding: str, remedie: str = "") -> None:
        super().__init__(
            melding,
            remedie or "Verander niets aan de map. Bel het bureau. Uw gegevens staan er nog.",
            code="KLUIS",
        )


class DatabaseFout(OpslagFout):
    """The database cannot be opened, read or written."""

    def __init__(self, melding: str, remedie: str = "") -> None:
        super().__init__(
            melding,
            remedie or "Sluit het programma en start het opnieuw. Bel anders het bureau.",
            code="DATABASE",
        )


class SchijfVol(DatabaseFout):
    """There is no room left where the database is; what was stated is safe and can be read."""

    def __init__(self) -> None:
        super().__init__(*_VOL)


class SchijfFout(OpslagFout, OSError):
    """A file of the dossier cannot be read or written; an OSError that says what to do."""

    def __init__(self, fout: OSError) -> None:
        melding, remedie = _SCHIJF.get(
            platform.reason(fout),
            (
                "De schijf geeft een fout.",
                "Is het een stick? Steek hem er opnieuw in. Bel anders het bureau.",
            ),
        )
        super().__init__(melding, remedie, code="SCHIJF")


_VOL = ("De schijf is vol. Wat al was opgeslagen, is bewaard.", "Maak 200 MB vrij.")
_DICHT = ("In deze map mag het programma niet schrijven.", "Vraag het bureau om schrijfrecht.")
_SCHIJF = {
    errno.ENOENT: (
        "De map of het bestand is er niet.",
        "Steek de stick weer in, of kies een andere plek.",
    ),
    errno.ENOSPC: _VOL,
    errno.EDQUOT: _VOL,
    errno.EACCES: _DICHT,
    errno.EPERM: _DICHT,
    errno.EBUSY: (
        "Een ander programma heeft dit bestand open.",
        "Sluit het daar en probeer het opnieuw.",
    ),
    errno.EROFS: (
        "Deze stick of schijf kan alleen gelezen worden.",
        "Kijk of de stick op slot staat, of kies een andere plek.",
    ),
}


class BijlageFout(OpslagFout):
    """An attachment cannot be kept or read."""

    def __init__(self, melding: str, remedie: str) -> None:
        super().__init__(melding, remedie, code="BIJLAGE")
