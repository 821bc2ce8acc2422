"""The files beside a form that travel with it in the package: its lists and its pictures."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from pydantic import ValidationError

from waarnemer_app.domain.pakket import FormulierBestand
from waarnemer_app.imports.pakket_samenhang import MAX_BESTAND, te_groot

from .pakketbron import Bron

BEELDEN: Final = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"})
"""Kinds of pictures that the program shows."""


@dataclass(frozen=True)
class Bestanden:
    """The files of one form: what its head says of them, and their bytes by name."""

    koppen: tuple[FormulierBestand, ...] | None
    inhoud: dict[str, bytes]


def neem_bestanden(bron: Bron, formulier: str, xform: bytes) -> Bestanden:
    """Read the files that a compiled form names from the folder of ``formulier``.

    Each one that is missing, too large or of another kind is a fault of that form.
    """
    # loading the engine takes time, and not every command makes a package
    from waarnemer_app.xforms.files import files_of  # noqa: PLC0415 — see above

    koppen: list[FormulierBestand] = []
    inhoud: dict[str, bytes] = {}
    for naam, soort in files_of(xform):
        data, melding = _lees(bron.map / Path(formulier).parent, naam)
        if not melding and soort == "picture" and PurePosixPath(naam).suffix.lower() not in BEELDEN:
            melding = f"De afbeelding “{naam}” is van een andere soort. Gebruik PNG of JPEG."
        if melding:
            bron.fout(formulier, 0, melding)
            continue
        inhoud[naam] = data
        koppen.append(
            FormulierBestand(
                naam=naam,
                soort="lijst" if soort == "list" else "beeld",
                grootte=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
            )
        )
    return Bestanden(tuple(koppen) or None, inhoud)


def _lees(map_: Path, naam: str) -> tuple[bytes, str]:
    """The bytes of a file by its plain name, or what is wrong with it."""
    try:
        leeg = FormulierBestand(naam=naam, soort="lijst", grootte=0, sha256="0" * 64)
    except ValidationError:
        return b"", f"De naam “{naam}” kan niet. Gebruik letters, cijfers en “-” of “_”."
    try:
        grootte = (map_ / naam).stat().st_size
        melding = te_groot(leeg.model_copy(update={"grootte": grootte}))
        if melding:
            return b"", f"{melding} Maak het kleiner."
        with (map_ / naam).open("rb") as bestand:
            return bestand.read(MAX_BESTAND), ""
    except OSError:
        return b"", (
            f"Het bestand “{naam}” hoort bij dit formulier, maar ontbreekt. "
            "Zet het naast het formulier."
        )
