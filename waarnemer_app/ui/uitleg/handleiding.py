"""The handleiding in the program: each chapter a page of the explanation, with its pictures.

It is the same file as in the documentation, and travels with the program: ``docs/handleiding.md``
in Dutch, ``docs/handleiding.en.md`` in English, with the same chapters in the same order.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from waarnemer_app import platform
from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.ui.taal.talen import BRON, taal
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
"""The chapter about each page of the window, by its heading in Dutch."""


def map_() -> Path:
    """The folder with the handleiding and its pictures."""
    return platform.resource_dir().parent / "docs"


def hoofdstukken() -> tuple[Blad, ...]:
    """The chapters in the language of the screen, in order; none when the file is not there.

    The id of a chapter is made of its heading in Dutch, so a chapter that is open stays open when
    the language changes. A manual with other chapters than the Dutch one is not used.
    """
    return _hoofdstukken(taal())


@cache
def _hoofdstukken(code: str) -> tuple[Blad, ...]:
    nederlands = _lees(BRON)
    ander = nederlands if code == BRON else _lees(code)
    gekozen = ander if len(ander) == len(nederlands) else nederlands
    return tuple(
        Blad(_id(titel), eigen, inhoud)
        for (titel, _), (eigen, inhoud) in zip(nederlands, gekozen, strict=True)
    )


def _lees(code: str) -> tuple[tuple[str, str], ...]:
    """Heading and text of each chapter of the manual in one language; none without that file."""
    naam = "handleiding.md" if code == BRON else f"handleiding.{code}.md"
    try:
        tekst = (map_() / naam).read_text(encoding="utf-8")
    except OSError:
        return ()
    uit = []
    for deel in re.split(r"^## ", tekst, flags=re.MULTILINE)[1:]:
        titel, _, inhoud = deel.partition("\n")
        # a reader and a search find the words of a picture only when they are text
        uit.append((titel.strip(), _BEELD.sub(r"\1\n\n*\2*", inhoud.strip())))
    return tuple(uit)


def _id(titel: str) -> str:
    return VOOR + re.sub(r"\W+", "-", titel.casefold())


def alle_bladen(pakket: Pakket) -> list[Blad]:
    """What the bureau wrote for this stemming first, then the handleiding."""
    return [*bladen(pakket), *hoofdstukken()]


def bij_scherm(alle: Sequence[Blad], pagina: str) -> Blad | None:
    """What the package says about a page of the window; else the chapter about it."""
    eigen = bij_pagina([blad for blad in alle if not blad.id.startswith(VOOR)], pagina)
    id_ = _id(BIJ_SCHERM[pagina]) if pagina in BIJ_SCHERM else ""
    return eigen or next((blad for blad in alle if blad.id == id_), None)
