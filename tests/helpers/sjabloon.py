"""A dossier of a whole package, cut from it once in a process: the next one begins as a copy.

Cutting takes ten times as long as copying. The keys of the laptop are its own each time.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from waarnemer_app.store.database import NAAM, _verbind
from waarnemer_app.store.kluis import Kluis, Ontsloten, schrijf_kluis
from waarnemer_app.store.meta import Meta
from waarnemer_app.store.opslag import NieuwDossier, Opslag, _zet_eigen, maak_opslag

_MEEST = 4
"""Packages that are kept so: many are made for one test alone."""
_gesneden: list[tuple[NieuwDossier, str, Path]] = []


def maak_snel(
    map_: Path, kluis: Kluis, ontsloten: Ontsloten, nieuw: NieuwDossier, nu: datetime
) -> Opslag:
    """What ``maak_opslag`` makes in an empty folder; only when it was cut is as of the first."""
    bron = _bron(nieuw, kluis.kluisId)
    if bron is None:
        opslag = maak_opslag(map_, kluis, ontsloten, nieuw, nu)
        opslag.db.breng_in()
        map_bron = Path(tempfile.mkdtemp(prefix="waarnemer-sjabloon-"))
        atexit.register(shutil.rmtree, map_bron, ignore_errors=True)
        shutil.copyfile(map_ / NAAM, map_bron / NAAM)
        _gesneden.append((nieuw, kluis.kluisId, map_bron / NAAM))
        if len(_gesneden) > _MEEST:
            _gesneden.pop(0)[2].unlink()
        return opslag
    map_.mkdir(mode=0o700, parents=True, exist_ok=True)
    assert not (map_ / NAAM).exists()
    shutil.copyfile(bron, map_ / NAAM)
    (map_ / NAAM).chmod(0o600)
    db = _verbind(map_ / NAAM, ontsloten)
    with db.transactie():
        _zet_eigen(Meta(db), nieuw)
    schrijf_kluis(map_, kluis)
    return Opslag(map_, db, ontsloten)


def _bron(nieuw: NieuwDossier, kluis_id: str) -> Path | None:
    for nr, (gesneden, van, pad) in enumerate(_gesneden):
        zelfde = gesneden.pakket is nieuw.pakket and gesneden.bestand == nieuw.bestand
        if zelfde and van == kluis_id:
            # what was used last goes last
            _gesneden.append(_gesneden.pop(nr))
            return pad
    return None
