"""The handleiding in the program: each chapter a page of the explanation, with its pictures.

It is the same file as in the documentation, ``docs/handleiding.md``, and travels with the program.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from waarnemer_app import platform
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.ui.uitleg.bladen import Blad, bij_pagina, bladen

VOOR: Final = "handleiding-"
"""The ids of its pages begin with this."""
_BEELD: Final = re.compile(r"^(!\[([^\]]+)\]\([^)]+\))$", re.MULTILINE)
BIJ_SCHERM: Final = {
    "vandaag": "Het scherm",
    "route": "De route",
    "bezoek": "Een bezoek beginnen",
    "formulier": "Een formulier invullen",
    "controle": "Een formulier invullen",
    "signalen": "Een signaal maken",
    "signaal": "Een signaal maken",
    "kenmerken": "De drie kenmerken",
    "onderzoek": "De drie kenmerken",
    "wijzigen": "De drie kenmerken",
    "onregelmatigheid": "Overleg en escalatie",
    "overleg": "Overleg en escalatie",
    "escalatie": "Overleg en escalatie",
    "aanwijzing": "Een procesaanwijzing vastleggen",
    "voorbereiding": "Een procesaanwijzing vastleggen",
    "voorleestekst": "Een procesaanwijzing vastleggen",
    "procesaanwijzing": "Een procesaanwijzing vastleggen",
    "correctie": "Een procesaanwijzing vastleggen",
    "kennisgevingen": "Kennisgevingen en mail",
    "afronden": "Een onregelmatigheid afronden",
    "rapportage": "Een onregelmatigheid afronden",
    "vastgelegd": "Zoeken en doen",
    "uitleg": "Uitleg lezen",
    "verklaring": "De eerste start",
    "versturen": "Het einde van de dag",
    "behoud": "Een kopie op een stick",
    "lijst": "Een lijst nakijken",
}
"""The chapter about each page of the window, by its heading."""


def map_() -> Path:
    """The folder with the handleiding and its pictures."""
    return platform.resource_dir().parent / "docs"


@cache
def hoofdstukken() -> tuple[Blad, ...]:
    """The chapters in order; none when the file is not there."""
    pad = map_() / "handleiding.md"
    try:
        tekst = pad.read_text(encoding="utf-8")
    except OSError:
        return ()
    uit = []
    for deel in re.split(r"^## ", tekst, flags=re.MULTILINE)[1:]:
        titel, _, inhoud = deel.partition("\n")
        # a reader and a search find the words of a picture only when they are text
        inhoud = _BEELD.sub(r"\1\n\n*\2*", inhoud.strip())
        uit.append(
            Blad(VOOR + re.sub(r"\W+", "-", titel.strip().casefold()), titel.strip(), inhoud)
        )
    return tuple(uit)


def alle_bladen(pakket: Pakket) -> list[Blad]:
    """What the bureau wrote for this stemming first, then the handleiding."""
    return [*bladen(pakket), *hoofdstukken()]


def bij_scherm(alle: Sequence[Blad], pagina: str) -> Blad | None:
    """What the package says about a page of the window; else the chapter about it."""
    eigen = bij_pagina([blad for blad in alle if not blad.id.startswith(VOOR)], pagina)
    titel = BIJ_SCHERM.get(pagina)
    return eigen or next((b for b in alle if b.titel == titel and b.id.startswith(VOOR)), None)
