"""The embedded fonts: Source Sans 3, and Source Serif 4 for what is spoken or is law.

ReportLab draws an empty box where a font lacks a character. Here text from people gets the code
point instead (``in_font``), and our own text with such a character is an error.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from typing import Any, Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from waarnemer_app.documents.fouten import LettertypeFout
from waarnemer_app.documents.tekst import codepunt, een_regel, toonbaar
from waarnemer_app.platform import resource_dir

GEWOON: Final = "SourceSans3-Regular"
VET: Final = "SourceSans3-SemiBold"
SCHREEF: Final = "SourceSerif4-Regular"
ZONDER_TITEL: Final = "Zonder titel"
_HARDE_SPATIE: Final = 0xA0


class OntbrekendTekenFout(ValueError):
    """A text of this program holds a character that its font cannot draw."""


class _StrengFont(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font that refuses to draw what it does not have."""

    def __init__(self, naam: str, pad: str) -> None:
        super().__init__(naam, pad)
        self.bekend = frozenset(self.face.charToGlyph) | {_HARDE_SPATIE}

    def splitString(  # noqa: N802 — the name is ReportLab's
        self, text: str, doc: object, encoding: str = "utf-8"
    ) -> object:
        """Refuse a character without a glyph, else draw it; raises OntbrekendTekenFout."""
        if missend := set(map(ord, text)) - self.bekend:
            tekens = " ".join(codepunt(chr(code)) for code in sorted(missend))
            raise OntbrekendTekenFout(f"{self.fontName} heeft geen teken voor {tekens}")
        return super().splitString(text, doc, encoding)

    def addObjects(self, doc: Any) -> None:  # noqa: N802 — the name is ReportLab's
        """Add the font to a file, with a map to Unicode of the characters that it holds."""
        delen = {
            self.getSubsetInternalName(nummer, doc)[1:]: list(deel)
            for nummer, deel in enumerate(self.state[doc].subsets)
        }
        super().addObjects(doc)
        fonts = doc.idToObject["BasicFonts"].dict
        for naam, deel in delen.items():
            naar_unicode = doc.idToObject[f"toUnicodeCMap:{fonts[naam].BaseFont}"]
            naar_unicode.content = _naar_unicode(fonts[naam].BaseFont, deel)


def _naar_unicode(naam: str, deel: list[int]) -> str:
    """The CMap of a subset; ReportLab's own maps code 0 and has blocks of more than a hundred."""
    paren = [
        f"<{code:02X}> <{chr(teken).encode('utf-16-be').hex()}>"
        for code, teken in enumerate(deel)
        if teken
    ]
    blokken = [paren[begin : begin + 100] for begin in range(0, len(paren), 100)]
    return "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            f"/CMapName /{naam} def /CMapType 2 def",
            "1 begincodespacerange <00> <FF> endcodespacerange",
            *(
                regel
                for blok in blokken
                for regel in (f"{len(blok)} beginbfchar", *blok, "endbfchar")
            ),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
    )


@cache
def laad() -> dict[str, _StrengFont]:
    """Read the font files once and make them known to ReportLab; raises LettertypeFout."""
    gelezen = {}
    for naam in (GEWOON, VET, SCHREEF):
        pad = resource_dir() / "fonts" / f"{naam}.ttf"
        # what ReportLab throws at a damaged file depends on where it stumbles
        try:
            font = _StrengFont(naam, str(pad))
        except (TTFError, OSError, struct.error, LookupError, ValueError) as fout:
            raise LettertypeFout(pad.name) from fout
        pdfmetrics.registerFont(font)
        gelezen[naam] = font
    return gelezen


def in_font(tekst: str, naam: str) -> str:
    """Give a text in which every character can be drawn.

    What the font lacks becomes the letters it stands for (``ĳ``: ij), others ``[U+1F600]``.
    """
    vlak, bekend = toonbaar(tekst), laad()[naam].bekend
    if bekend.issuperset(map(ord, vlak.replace("\n", ""))):
        return vlak
    return "".join(c if c == "\n" or ord(c) in bekend else _anders(c, bekend) for c in vlak)


def _anders(teken: str, bekend: frozenset[int]) -> str:
    letters = unicodedata.normalize("NFKC", teken)
    return letters if bekend.issuperset(map(ord, letters)) else codepunt(teken)


def regel_in_font(tekst: str, naam: str) -> str:
    """As ``in_font``, on one line: for a running head."""
    return in_font(een_regel(tekst), naam)


def titel_in_font(tekst: str, naam: str) -> str:
    """As ``regel_in_font``, for a title or a heading: never empty, for who listens."""
    return regel_in_font(tekst, naam) or ZONDER_TITEL
