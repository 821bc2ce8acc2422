"""Look of a PDF: paper, margins, the palette of ``tokens.json``, and a style per kind of text.

All lengths are points on A4; the sizes are for paper, the colours are those of the screen.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Final

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from waarnemer_app.platform import resource_dir

from .fonts import GEWOON, SCHREEF, VET, laad

BREED, HOOG = A4
LINKS: Final = 22 * mm
RECHTS: Final = 20 * mm
BOVEN: Final = 30 * mm
ONDER: Final = 27 * mm
TEKSTBREEDTE: Final = BREED - LINKS - RECHTS
TEKSTHOOGTE: Final = HOOG - BOVEN - ONDER


@cache
def kleur(naam: str) -> HexColor:
    """A colour of the light palette by its role; raises KeyError."""
    tokens = json.loads((resource_dir() / "stijl" / "tokens.json").read_text(encoding="utf-8"))
    return HexColor(tokens["color"]["licht"][naam]["value"])


_MATEN: Final = {
    # font, size, leading, space before, space after, colour
    "titel": (VET, 22, 27, 0, 2, "ink"),
    "ondertitel": (GEWOON, 12, 16, 0, 12, "ink_soft"),
    "kop1": (VET, 15, 19, 20, 6, "ink"),
    "kop2": (VET, 11.5, 15, 13, 4, "primary"),
    "kop3": (VET, 10, 13.5, 9, 3, "ink"),
    "tekst": (GEWOON, 10, 14, 0, 5, "ink"),
    "vraag": (VET, 10, 13.5, 7, 2, "ink"),
    "keuze": (GEWOON, 12, 18, 1, 2, "ink"),
    "klein": (GEWOON, 8.5, 11.5, 0, 3, "ink_soft"),
    "cel": (GEWOON, 9.5, 12.5, 0, 0, "ink"),
    "celkop": (VET, 9, 12, 0, 0, "ink_soft"),
    "cellabel": (GEWOON, 9.5, 12.5, 0, 0, "ink_soft"),
    "kaderkop": (VET, 9.5, 13, 0, 0, "ink_soft"),
    "kadertekst": (GEWOON, 10, 14, 0, 0, "ink"),
    "gesproken": (SCHREEF, 13, 19, 0, 0, "ink"),
}


@cache
def stijl(naam: str) -> ParagraphStyle:
    """A style by its name; raises KeyError."""
    laad()
    font, maat, regel, voor, na, tint = _MATEN[naam]
    return ParagraphStyle(
        naam,
        fontName=font,
        bulletFontName=font,
        fontSize=maat,
        leading=regel,
        spaceBefore=voor,
        spaceAfter=na,
        textColor=kleur(tint),
        allowWidows=0,
        allowOrphans=0,
    )
