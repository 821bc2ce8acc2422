"""A dagverslag of a hundred pages beside the same pages in bare ReportLab, without structure.

The day is that of the tests, its visits repeated. What the dagverslag writes is recorded once, and
laid out by our layer and by plain ``Paragraph`` and ``Table`` in turn: same paper, fonts, running
head and bookmarks. The bare file is packed as tightly as ReportLab can (no ASCII85). Medians of the
processor, and sizes.
"""

from __future__ import annotations

import gc
import io
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
from reportlab import rl_config
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table

from benchmarks.kader import SNEL, Rij, meld
from tests.documents.test_dagverslag_pdf import verslag
from tests.documents.voorbeelddag import speel
from waarnemer_app.documents import dagverslag_pdf
from waarnemer_app.documents.pdf import opmaak
from waarnemer_app.documents.pdf.blad import Blad
from waarnemer_app.documents.pdf.bouwer import KADERS, Pdf
from waarnemer_app.documents.pdf.fonts import GEWOON

PAGINAS = 12 if SNEL else 100
BEURTEN = 3 if SNEL else 9
Oproep = tuple[str, tuple[Any, ...], dict[str, Any]]


class Opname(Pdf):
    """Keeps every call beside building the document."""

    def __init__(self, blad: Blad) -> None:
        super().__init__(blad)
        self.oproepen: list[Oproep] = []
        self.blad = blad

    def __getattribute__(self, naam: str) -> Any:
        echt = super().__getattribute__(naam)
        if naam not in {"titel", "kop", "alinea", "lijst", "feiten", "tabel", "kader"}:
            return echt

        def houd(*args: Any, **opties: Any) -> None:
            vast = tuple(a if isinstance(a, str | tuple | int) else list(a) for a in args)
            self.oproepen.append((naam, vast, opties))
            echt(*vast, **opties)

        return houd


class Kaal:
    """The same calls, drawn with what ReportLab has."""

    def __init__(self, blad: Blad) -> None:
        self.blad = blad
        self.verhaal: list[Any] = []
        self.koppen = 0

    def _alinea(self, tekst: str, vorm: str) -> Paragraph:
        return Paragraph(escape(tekst).replace("\n", "<br/>"), stijl(vorm))

    def titel(self, tekst: str, ondertitel: str = "") -> None:
        self.verhaal += [self._alinea(tekst, "titel"), self._alinea(ondertitel, "ondertitel")]

    def kop(self, tekst: str, niveau: int = 1) -> None:
        self.koppen += 1
        self.verhaal.append(Kop(tekst, niveau, f"kop-{self.koppen}"))

    def alinea(self, tekst: str, soort: str = "tekst", *, bij_volgende: bool = False) -> None:
        alinea = self._alinea(tekst, soort)
        alinea.keepWithNext = int(bij_volgende)
        self.verhaal.append(alinea)

    def lijst(self, regels: Iterable[str]) -> None:
        self.verhaal += [self._alinea(f"• {regel}", "tekst") for regel in regels]

    def feiten(self, rijen: Iterable[tuple[str, str]]) -> None:
        data = [[self._alinea(a, "cellabel"), self._alinea(b or "–", "cel")] for a, b in rijen]
        self._tabel(data, (140, opmaak.TEKSTBREEDTE - 140), 0)

    def tabel(
        self, koppen: Sequence[str], rijen: Iterable[Sequence[str]], breedtes: Sequence[float]
    ) -> None:
        deel = opmaak.TEKSTBREEDTE / sum(breedtes)
        data = [[self._alinea(k, "celkop") for k in koppen]]
        data += [[self._alinea(c or "–", "cel") for c in rij] for rij in rijen]
        self._tabel(data, [b * deel for b in breedtes], 1)

    def kader(self, soort: str, regels: Iterable[tuple[str, str]]) -> None:
        vlak = opmaak.kleur(KADERS[soort].tint)
        data = [[self._alinea(tekst, vorm)] for vorm, tekst in regels]
        self._tabel(data, [opmaak.TEKSTBREEDTE], 0, [("BACKGROUND", (0, 0), (-1, -1), vlak)])

    def _tabel(
        self, data: list[list[Any]], breed: Sequence[float], kop: int, extra: Sequence[Any] = ()
    ) -> None:
        lijn = opmaak.kleur("line")
        vorm = [
            ("FONT", (0, 0), (-1, -1), GEWOON, 9.5),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LEFTPADDING", (0, 0), (-1, -1), 5),
            ("RIGHTPADDING", (0, 0), (-1, -1), 5),
            ("TOPPADDING", (0, 0), (-1, -1), 3.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, lijn),
            *extra,
        ]
        tafel = Table(data, colWidths=list(breed), repeatRows=kop, hAlign="LEFT", style=vorm)
        self.verhaal += [tafel, Spacer(0, 8)]

    def bytes_(self) -> bytes:
        uit = io.BytesIO()
        frame = Frame(
            *(opmaak.LINKS, opmaak.ONDER, opmaak.TEKSTBREEDTE, opmaak.TEKSTHOOGTE),
            **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
        )
        blad = PageTemplate("blad", [frame], onPage=self._rand)
        maker = partial(Canvas, initialFontName=GEWOON, pageCompression=1)
        BaseDocTemplate(uit, title=self.blad.titel, pageTemplates=[blad]).build(
            self.verhaal, canvasmaker=lambda *a, **o: maker(*a, **without(o))
        )
        return uit.getvalue()

    def _rand(self, doek: Any, _: Any) -> None:
        doek.setFont(GEWOON, 10)
        doek.drawString(opmaak.LINKS, opmaak.HOOG - 46, "Kiesraad  Waarneming bij verkiezingen")
        rechts = opmaak.BREED - opmaak.RECHTS
        doek.drawRightString(rechts, opmaak.HOOG - 46, self.blad.soort)
        doek.line(opmaak.LINKS, opmaak.HOOG - 58, rechts, opmaak.HOOG - 58)
        doek.line(opmaak.LINKS, 58, rechts, 58)
        doek.drawString(opmaak.LINKS, 45, f"Pagina {doek.getPageNumber()}")
        doek.drawRightString(rechts, 45, self.blad.titel)
        doek.drawString(opmaak.LINKS, 33, self.blad.voet)


def without(opties: dict[str, Any]) -> dict[str, Any]:
    """The options of the template that we set ourselves left out."""
    return {k: v for k, v in opties.items() if k not in {"initialFontName", "pageCompression"}}


class Kop(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A heading with a bookmark."""

    def __init__(self, tekst: str, niveau: int, sleutel: str) -> None:
        super().__init__(escape(tekst), stijl(f"kop{niveau}"))
        self.kaal, self.niveau, self.sleutel = tekst, niveau, sleutel

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self.sleutel, 0, self.height)
        self.canv.addOutlineEntry(self.kaal, self.sleutel, self.niveau - 1)
        super().draw()


def stijl(naam: str) -> ParagraphStyle:
    """A style of the documents; a heading stays with what follows, as ours does."""
    vorm = opmaak.stijl(naam)
    if naam.startswith("kop"):
        return vorm.clone(f"{naam}-kaal", keepWithNext=1)
    return vorm


def neem_op() -> tuple[Blad, list[Oproep]]:
    """What the dagverslag of the example day writes."""
    gemaakt: list[Opname] = []

    def maak(blad: Blad) -> Opname:
        gemaakt.append(Opname(blad))
        return gemaakt[-1]

    with tempfile.TemporaryDirectory() as map_:
        dag = speel(Path(map_) / "dossier")
        dagverslag_pdf.Pdf = maak  # type: ignore[assignment,misc]  # to record it
        verslag(dag)
        dagverslag_pdf.Pdf = Pdf  # type: ignore[misc]
        dag.dossier.sluit()
    return gemaakt[0].blad, gemaakt[0].oproepen


def bouw(maker: Callable[[Blad], Any], blad: Blad, oproepen: Sequence[Oproep]) -> bytes:
    """Lay the calls out."""
    pdf = maker(blad)
    for naam, args, opties in oproepen:
        getattr(pdf, naam)(*args, **opties)
    inhoud: bytes = pdf.bytes_()
    return inhoud


def aantal(inhoud: bytes) -> int:
    """The pages of a file."""
    with pikepdf.open(io.BytesIO(inhoud)) as pdf:
        return len(pdf.pages)


def main() -> None:
    rl_config.useA85 = 0
    blad, dag = neem_op()
    oproepen = list(dag)
    while aantal(bouw(Pdf, blad, oproepen)) < PAGINAS:
        oproepen += dag[1:]  # the same day again, under the same title
    tijden: dict[str, list[float]] = {"gelabeld": [], "kaal": []}
    bestanden: dict[str, bytes] = {}
    for beurt in range(BEURTEN + 1):
        for naam, maker in (("gelabeld", Pdf), ("kaal", Kaal)):
            gc.collect()
            begin = time.process_time()
            bestanden[naam] = bouw(maker, blad, oproepen)
            if beurt:
                tijden[naam].append((time.process_time() - begin) * 1000)
    paginas = {naam: aantal(inhoud) for naam, inhoud in bestanden.items()}
    kaal = f"the same in bare ReportLab ({paginas['kaal']} pages), untagged"
    mediaan = {naam: statistics.median(waarden) for naam, waarden in tijden.items()}
    groot = {naam: len(inhoud) / 1000 for naam, inhoud in bestanden.items()}
    wat = f"dagverslag of {paginas['gelabeld']} pages"
    meld(
        [
            Rij(f"{wat}: time", mediaan["gelabeld"], kaal, mediaan["kaal"], hoogstens=1.6),
            Rij(f"{wat}: file", groot["gelabeld"], kaal, groot["kaal"], "kB", hoogstens=1.2),
        ]
    )


if __name__ == "__main__":
    main()
