"""The page around the text: running head, foot with page x of y and hash, DEMO band, CONCEPT."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from reportlab.pdfbase.pdfmetrics import stringWidth

from .doek import Doek
from .fonts import GEWOON, VET, regel_in_font, titel_in_font
from .kenmerken import Kenmerken
from .opmaak import BREED, HOOG, LINKS, RECHTS, kleur

_TOTAAL: Final = "totaal"
_KOP: Final = "kop"
_VOET: Final = "voet"
_CONCEPT: Final = "concept"
_HEEL: Final = (0.0, 0.0, BREED, HOOG)
_BAND: Final = 18.0
_DEMO: Final = "DEMO   ·   oefening, geen echte verkiezing   ·   DEMO"


@dataclass(frozen=True)
class Blad:
    """What stands on every page: ``soort`` and ``titel`` above, ``voet`` (the hash) below.

    ``gemaakt_op`` is the only date in the file, so that the same input gives the same bytes; a
    document that belongs to no moment has none.
    """

    soort: str
    titel: str
    voet: str
    gemaakt_op: datetime | None
    onderwerp: str = ""
    demo: bool = False
    concept: bool = False


class BladCanvas(Doek):
    """A canvas that knows its page: it draws the frame of each, and at the end how many."""

    def __init__(self, *args: Any, blad: Blad, **opties: Any) -> None:
        self._blad = blad
        super().__init__(
            *args,
            kenmerken=Kenmerken(
                titel_in_font(blad.titel, GEWOON),
                regel_in_font(blad.onderwerp, GEWOON),
                blad.gemaakt_op,
            ),
            **{**opties, "initialFontName": GEWOON},
        )
        self.showOutline()

    def teken_rand(self) -> None:
        """Draw what belongs to the page and not to the text: artefacts for a reader aloud.

        What is the same on every page is drawn once, at the end of the file.
        """
        self.saveState()
        if self._blad.concept:
            with self.artefact("Watermark"):
                self.doForm(_CONCEPT)
        with self.artefact("Header"):
            self.doForm(_KOP)
        with self.artefact("Footer"):
            self.doForm(_VOET)
            self._teken_nummer()
        self.restoreState()

    def _teken_kop(self) -> None:
        y = HOOG - 46
        self._teken_merk(LINKS, y - 4)
        self.setFillColor(kleur("ink"))
        self.setFont(VET, 10)
        self.drawString(LINKS + 24, y, "Kiesraad")
        self.setFillColor(kleur("ink_soft"))
        self.setFont(GEWOON, 10)
        naast = LINKS + 24 + stringWidth("Kiesraad ", VET, 10) + 3
        self.drawString(naast, y, "Waarneming bij verkiezingen")
        rechts = f"{self._blad.soort} · CONCEPT" if self._blad.concept else self._blad.soort
        self.drawRightString(BREED - RECHTS, y, regel_in_font(rechts, GEWOON))
        self._lijn(HOOG - 58)

    def _teken_merk(self, x: float, y: float) -> None:
        self.setFillColor(kleur("rail"))
        self.roundRect(x, y, 16, 16, 2.5, stroke=0, fill=1)
        self.setStrokeColor(kleur("rail_ink"))
        self.setLineWidth(1.1)
        self.circle(x + 8, y + 8, 4.6, stroke=1, fill=0)
        self.setFillColor(kleur("rail_mark"))
        self.circle(x + 8, y + 8, 2.2, stroke=0, fill=1)

    def _teken_nummer(self) -> None:
        self.setFont(GEWOON, 8.5)
        self.setFillColor(kleur("ink_soft"))
        pagina = f"Pagina {self.getPageNumber()} van "
        self.drawString(LINKS, 45, pagina)
        self.translate(LINKS + stringWidth(pagina, GEWOON, 8.5), 45)
        self.doForm(_TOTAAL)

    def _teken_voet(self) -> None:
        self._lijn(58)
        self.setFont(GEWOON, 8.5)
        self.setFillColor(kleur("ink_soft"))
        self.drawRightString(BREED - RECHTS, 45, _passend(self._blad.titel, 8.5))
        self.setFont(GEWOON, 7.5)
        self.setFillColor(kleur("ink_faint"))
        self.drawString(LINKS, 33, regel_in_font(self._blad.voet, GEWOON))

    def _teken_band(self, onder: float) -> None:
        self.setFillColor(kleur("rail_mark"))
        self.rect(0, onder, BREED, _BAND, stroke=0, fill=1)
        self.setFillColor(kleur("ink"))
        self.setFont(VET, 9.5)
        self.drawCentredString(BREED / 2, onder + 5.5, _DEMO)

    def _teken_concept(self) -> None:
        self.saveState()
        self.translate(BREED / 2, HOOG / 2)
        self.rotate(52)
        self.setFillColor(kleur("sunken"))
        self.setFont(VET, 116)
        self.drawCentredString(0, -40, "CONCEPT")
        self.restoreState()

    def _lijn(self, y: float) -> None:
        self.setStrokeColor(kleur("line"))
        self.setLineWidth(0.6)
        self.line(LINKS, y, BREED - RECHTS, y)

    def save(self) -> None:
        """Draw once what every page already points to, and end the file."""
        aantal = self.getPageNumber() - 1
        with self.vorm(_TOTAAL, (0, -3, 60, 10)):
            self.setFillColor(kleur("ink_soft"))
            self.setFont(GEWOON, 8.5)
            self.drawString(0, 0, str(aantal))
        with self.vorm(_KOP, _HEEL):
            self._teken_kop()
            if self._blad.demo:
                self._teken_band(HOOG - _BAND)
        with self.vorm(_VOET, _HEEL):
            self._teken_voet()
            if self._blad.demo:
                self._teken_band(0)
        if self._blad.concept:
            with self.vorm(_CONCEPT, _HEEL):
                self._teken_concept()
        super().save()


def _passend(tekst: str, maat: float) -> str:
    """Shorten a title to what fits beside the page number."""
    passend = regel_in_font(tekst, GEWOON)
    while stringWidth(passend, GEWOON, maat) > 330:
        passend = f"{passend.rstrip('…')[:-1].rstrip()}…"
    return passend
