"""XML from outside, event by event: no DTD, so no entities either, and nothing is fetched.

The parser itself gives the events: by way of SAX a large file takes three times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final
from xml.parsers.expat import ExpatError, ParserCreate

from .bevinding import LijstFout

Begin = Callable[[str, dict[str, str]], None]
_ONVEILIG: Final = (
    "Dit bestand vraagt om iets van buiten (DTD of entiteit). Het wordt niet gelezen."
)


def _weiger(*_: object) -> None:
    raise LijstFout("XML_ONVEILIG", _ONVEILIG)


class Afnemer:
    """Takes the events of a document. ``regel`` gives the line of the present one, from 1.

    Without ``alles`` only the begin of an element is told.
    """

    alles = True

    def __init__(self) -> None:
        self.regel: Callable[[], int] = lambda: 0

    def begin(self, naam: str, attributen: dict[str, str]) -> None:
        """An element begins."""

    def eind(self, naam: str) -> None:
        """An element ends."""

    def tekst(self, deel: str) -> None:
        """Text within an element."""


def ontleed(data: bytes, afnemer: Afnemer) -> None:
    """Give the events of a document to ``afnemer``; raises LijstFout, its own or for bad XML."""
    lezer = ParserCreate()
    lezer.buffer_text = True
    lezer.StartDoctypeDeclHandler = _weiger
    lezer.EntityDeclHandler = _weiger
    lezer.StartElementHandler = afnemer.begin
    if afnemer.alles:
        lezer.EndElementHandler = afnemer.eind
        lezer.CharacterDataHandler = afnemer.tekst
    afnemer.regel = lambda: lezer.CurrentLineNumber
    try:
        lezer.Parse(data, True)
    except LijstFout:
        raise
    except (ExpatError, ValueError, LookupError) as fout:
        regel = fout.lineno if isinstance(fout, ExpatError) else 0
        melding = f"Dit is geen heel XML-bestand: regel {regel} klopt niet. Haal het opnieuw op."
        raise LijstFout("GEEN_XML", melding, regel) from fout
