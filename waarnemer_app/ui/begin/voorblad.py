"""What the locked screen may say, kept beside the vault: the stemming, its day, the laptop."""

from __future__ import annotations

import contextlib
import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from waarnemer_app import platform
from waarnemer_app.ui.begin.ontgrendelen import OntgrendelInfo

if TYPE_CHECKING:
    from waarnemer_app.dossier import Dossier

BESTAND: Final = "begin.json"


def bewaar(map_: Path, dossier: Dossier) -> None:
    """Write it, whole or not at all, for the next time that somebody unlocks."""
    inhoud = {
        "stemming": dossier.pakket.stemming.naam,
        "datum": dossier.pakket.stemming.datum.isoformat(),
        "laptop": dossier.apparaat[:4],
    }
    nieuw = map_ / f"{BESTAND}.nieuw"
    nieuw.write_text(json.dumps(inhoud, ensure_ascii=False), encoding="utf-8")
    platform.lock_down(nieuw)
    nieuw.replace(map_ / BESTAND)


def ververs(map_: Path, dossier: Dossier) -> None:
    """Write it again after a newer package; decoration only, so a full disk stops nothing."""
    with contextlib.suppress(OSError):
        bewaar(map_, dossier)


def leeg(map_: Path) -> bool:
    """Take away the drafts that were written for a mail program; they are made again on demand.

    True when all are gone. On Windows one that is open elsewhere stays, and stops nothing: the
    next lock, unlock or start takes it away.
    """
    weg = True
    for pad in map_.iterdir():
        if pad.is_file():
            try:
                pad.unlink(missing_ok=True)
            except OSError:
                weg = False
    return weg


def lees(map_: Path, sinds: datetime | None, vandaag: date) -> OntgrendelInfo:
    """Read it; decoration only: without it the screen still unlocks."""
    herstel = (map_ / "herstel.json").exists()
    try:
        gelezen = json.loads((map_ / BESTAND).read_text(encoding="utf-8")[:4096])
        return OntgrendelInfo(
            stemming_naam=str(gelezen["stemming"]),
            datum=date.fromisoformat(gelezen["datum"]),
            laptop=str(gelezen["laptop"]),
            vergrendeld_sinds=sinds,
            herstel=herstel,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return OntgrendelInfo("", vandaag, vergrendeld_sinds=sinds, herstel=herstel)
