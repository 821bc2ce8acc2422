"""A document with one of everything, and what a reader aloud must say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

import pytest

from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import Pdf

FIGUUR = "<een figuur>"
"""What stands in ``gezegd`` for a picture of which the letters were not given."""

BLAD = Blad(
    soort="Proef",
    titel="Proef van alles",
    voet="Revisie 1 · SHA-256 " + "ab" * 32,
    gemaakt_op=datetime(2026, 3, 19, tzinfo=UTC),
    onderwerp="Oefening 2026",
    demo=True,
    concept=True,
)


class Voorlezer(Pdf):
    """Builds the same document, and keeps what was written in the order it was written."""

    def __init__(self, blad: Blad) -> None:
        super().__init__(blad)
        self.gezegd: list[str] = []

    def titel(self, tekst: str, ondertitel: str = "") -> None:
        self.gezegd += [tekst, ondertitel]
        super().titel(tekst, ondertitel)

    def kop(self, tekst: str, niveau: int = 1) -> None:
        self.gezegd.append(tekst)
        super().kop(tekst, niveau)

    def alinea(self, tekst: str, soort: str = "tekst", *, bij_volgende: bool = False) -> None:
        self.gezegd.append(tekst)
        super().alinea(tekst, soort, bij_volgende=bij_volgende)

    def lijst(self, regels: Iterable[str]) -> None:
        punten = list(regels)
        self.gezegd += [deel for punt in punten for deel in ("•", punt)]
        super().lijst(punten)

    def feiten(self, rijen: Iterable[tuple[str, str]]) -> None:
        paren = list(rijen)
        self.gezegd += [deel for label, waarde in paren for deel in (label, waarde or "–")]
        super().feiten(paren)

    def tabel(
        self, koppen: Sequence[str], rijen: Iterable[Sequence[str]], breedtes: Sequence[float]
    ) -> None:
        cellen = [list(rij) for rij in rijen]
        self.gezegd += [*koppen, *(cel or "–" for rij in cellen for cel in rij)]
        super().tabel(koppen, cellen, breedtes)

    def kader(self, soort: str, regels: Iterable[tuple[str, str]]) -> None:
        paren = list(regels)
        self.gezegd += [tekst for _, tekst in paren]
        super().kader(soort, paren)

    def figuur(
        self, alt: str, hoogte: float, teken: Callable[[Any], None], letters: str = ""
    ) -> None:
        """``letters`` are those in the picture: poppler reads these, not the text beside it."""
        self.gezegd.append(letters or FIGUUR)
        super().figuur(alt, hoogte, teken)


def luister(monkeypatch: pytest.MonkeyPatch, *modules: Any) -> list[Voorlezer]:
    """Let modules build with a Voorlezer; gives the list of those that were made."""
    gemaakt: list[Voorlezer] = []

    def maak(blad: Blad) -> Voorlezer:
        gemaakt.append(Voorlezer(blad))
        return gemaakt[-1]

    for module in modules:
        monkeypatch.setattr(module, "Pdf", maak)
    return gemaakt


def teken_route(doek: Any) -> None:
    """Three points with a line between them."""
    doek.line(20, 20, 200, 90)
    doek.circle(20, 20, 4, fill=1)
    doek.setFont("SourceSans3-Regular", 9)
    doek.drawString(30, 20, "punt in de tekening")


def proefstuk() -> Voorlezer:
    """A document of three pages in which every kind of element stands, some over two pages."""
    pdf = Voorlezer(BLAD)
    pdf.titel("Proef van alles", "Met een ondertitel")
    pdf.kop("Eerste kop")
    pdf.alinea("Een gewone alinea met “aanhalingstekens” en één ë. " * 3)
    pdf.feiten([("Label", "Waarde"), ("Leeg", ""), ("Lang", "woord " * 500)])
    pdf.kop("Tweede kop", 2)
    pdf.lijst(["Eerste punt", "Tweede punt dat lang is " * 10])
    pdf.kop("Derde kop", 3)
    pdf.tabel(("Nr.", "Wat"), [(str(n), f"rij {n}") for n in range(24)], (1, 5))
    pdf.kader("aanwijzing", [("kaderkop", "Dit moet"), ("gesproken", "Zeg dit voor.")])
    pdf.figuur("Drie punten op een rij", 100, teken_route, "punt in de tekening")
    pdf.alinea("Tot slot.", "klein")
    return pdf
