"""Builds a PDF from headings, paragraphs, facts and tables.

Every text that comes in is plain text: it is escaped here, and nowhere else, so nothing that
somebody typed can become a tag, a link or a picture. Each method adds one element of meaning
(heading, paragraph, list, table), which is what a structure tree needs.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import zip_longest
from threading import Lock
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
)

from .blad import Blad, BladCanvas
from .fonts import GEWOON, in_font, regel_in_font
from .opmaak import BOVEN, HOOG, LINKS, ONDER, TEKSTBREEDTE, TEKSTHOOGTE, kleur, stijl

_STUK: Final = TEKSTHOOGTE / 6
"""A cell that is higher is cut into rows of this height: a row cannot pass a page."""

_KLEIN: Final = TEKSTHOOGTE * 0.35
"""A table up to this height stays on one page."""

_LABEL: Final = 140.0
_EEN_TEGELIJK: Final = Lock()
"""ReportLab keeps state per process (fonts, counters): one document at a time."""

Vlak = tuple[str, str]
KADERS: Final[dict[str, Vlak]] = {
    "aanwijzing": ("primary_soft", "primary"),
    "let_op": ("warn_soft", "warn_line"),
    "klaar": ("ok_soft", "ok_line"),
    "rustig": ("paper", "line"),
}


class _Kop(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """A heading that also stands in the bookmarks of the file."""

    def __init__(self, tekst: str, niveau: int, sleutel: str) -> None:
        self.kaal = regel_in_font(tekst, stijl(f"kop{niveau}").fontName)
        super().__init__(escape(self.kaal), stijl(f"kop{niveau}"))
        self.niveau = niveau
        self.sleutel = sleutel

    def draw(self) -> None:
        """Draw the heading and leave a bookmark at its top."""
        self.canv.bookmarkHorizontal(self.sleutel, 0, self.height)
        self.canv.addOutlineEntry(self.kaal, self.sleutel, self.niveau - 1, closed=False)
        super().draw()


class Pdf:
    """A document in the making; ``bytes_`` gives the file."""

    def __init__(self, blad: Blad) -> None:
        self._blad = blad
        self._verhaal: list[Flowable] = []
        self._koppen = 0
        self._niveau = 0
        self._losse_koppen = 0

    def titel(self, tekst: str, ondertitel: str = "") -> None:
        """The title of the document, once, above everything."""
        self._zet(_alinea(tekst, "titel"))
        if ondertitel:
            self._zet(_alinea(ondertitel, "ondertitel"))

    def kop(self, tekst: str, niveau: int = 1) -> None:
        """A heading of level 1 to 3; a level is never skipped. Raises ValueError when it is."""
        if not 1 <= niveau <= self._niveau + 1:
            raise ValueError(f"na een kop {self._niveau} kan geen kop {niveau}")
        self._niveau = niveau
        self._koppen += 1
        self._losse_koppen += 1
        self._verhaal.append(_Kop(tekst, niveau, f"kop-{self._koppen}"))

    def alinea(self, tekst: str, soort: str = "tekst") -> None:
        """A paragraph; ``soort`` is ``tekst`` or ``klein``."""
        self._zet(_alinea(tekst, soort))

    def lijst(self, regels: Iterable[str]) -> None:
        """A list of points."""
        for regel in regels:
            self._zet(_alinea(regel, "tekst", bolletje=True))

    def feiten(self, rijen: Iterable[tuple[str, str]]) -> None:
        """Facts as label and value, a line under each; a value may be long."""
        gevuld = [(label, waarde or "–") for label, waarde in rijen]
        self._tabel(
            [((label, "cellabel"), (waarde, "cel")) for label, waarde in gevuld],
            (_LABEL, TEKSTBREEDTE - _LABEL),
            koprijen=0,
        )

    def tabel(
        self, koppen: Sequence[str], rijen: Iterable[Sequence[str]], breedtes: Sequence[float]
    ) -> None:
        """A table with a head that returns on each page; ``breedtes`` are shares of the width."""
        deel = TEKSTBREEDTE / sum(breedtes)
        self._tabel(
            [
                tuple((kop, "celkop") for kop in koppen),
                *(tuple((cel or "–", "cel") for cel in rij) for rij in rijen),
            ],
            [breedte * deel for breedte in breedtes],
            koprijen=1,
        )

    def kader(self, soort: str, regels: Iterable[tuple[str, str]]) -> None:
        """A panel of the kinds in ``KADERS``; its lines are (style, text)."""
        vlak, rand = KADERS[soort]
        rijen = [
            [stuk]
            for stijlnaam, tekst in regels
            for stuk in _stukken(tekst, stijlnaam, TEKSTBREEDTE - 28)
        ]
        opdrachten = [
            ("BACKGROUND", (0, 0), (-1, -1), kleur(vlak)),
            ("LINEBEFORE", (0, 0), (0, -1), 3, kleur(rand)),
            ("LEFTPADDING", (0, 0), (-1, -1), 14),
            ("RIGHTPADDING", (0, 0), (-1, -1), 12),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ("TOPPADDING", (0, 0), (-1, 0), 9),
            ("BOTTOMPADDING", (0, -1), (-1, -1), 10),
        ]
        hoogten = [_hoogte(rij, [TEKSTBREEDTE - 16]) + 4 for rij in rijen]
        self._zet(
            _tafel(rijen, [TEKSTBREEDTE], opdrachten), Spacer(0, 9), begin=_begin(hoogten, 2) + 15
        )

    def _tabel(
        self,
        rijen: Sequence[Sequence[tuple[str, str]]],
        breedtes: Sequence[float],
        *,
        koprijen: int,
    ) -> None:
        data: list[list[Any]] = []
        lijnen: list[tuple[Any, ...]] = []
        for rij in rijen:
            kolommen = [
                _stukken(tekst, soort, breedte - 10)
                for (tekst, soort), breedte in zip(rij, breedtes, strict=True)
            ]
            boven = len(data)
            data.extend(list(delen) for delen in zip_longest(*kolommen, fillvalue=""))
            onder = len(data) - 1
            lijnen.append(("BOTTOMPADDING", (0, boven), (-1, onder), 0))
            lijnen.append(("TOPPADDING", (0, boven), (-1, onder), 0))
            lijnen.append(("TOPPADDING", (0, boven), (-1, boven), 3.5))
            lijnen.append(("BOTTOMPADDING", (0, onder), (-1, onder), 4.5))
            lijnen.append(("LINEBELOW", (0, onder), (-1, onder), 0.5, kleur("line")))
        if not data:
            return
        if koprijen:
            lijnen.append(("LINEBELOW", (0, 0), (-1, 0), 1, kleur("edge")))
            lijnen.append(("BACKGROUND", (0, 0), (-1, 0), kleur("paper")))
        else:
            lijnen.append(("LEFTPADDING", (0, 0), (0, -1), 0))
        hoogten = [_hoogte(rij, breedtes) + 8 for rij in data]
        self._zet(
            _tafel(data, breedtes, lijnen, koprijen),
            Spacer(0, 8),
            begin=_begin(hoogten, koprijen + 1),
        )

    def _zet(self, *delen: Flowable, begin: float = 28) -> None:
        """Add to the story, on a new page when ``begin`` and the headings above do not fit."""
        plaats = len(self._verhaal) - self._losse_koppen
        koppen = self._verhaal[plaats:]
        hoog = sum(k.wrap(TEKSTBREEDTE, HOOG)[1] + k.getSpaceBefore() + 6 for k in koppen)
        self._verhaal.insert(plaats, CondPageBreak(hoog + begin))
        self._losse_koppen = 0
        self._verhaal.extend(delen)

    def bytes_(self) -> bytes:
        """Lay the document out and give the file; the same input gives the same bytes."""
        uit = io.BytesIO()
        with _EEN_TEGELIJK:
            sjabloon = BaseDocTemplate(
                uit,
                leftMargin=LINKS,
                title=regel_in_font(self._blad.titel, GEWOON),
                subject=regel_in_font(self._blad.onderwerp, GEWOON),
                author="",  # no trace of who or what machine (veiligheid T12)
                creator="Waarnemer",
                pageTemplates=[
                    PageTemplate(
                        "blad",
                        [
                            Frame(
                                LINKS,
                                ONDER,
                                TEKSTBREEDTE,
                                HOOG - BOVEN - ONDER,
                                leftPadding=0,
                                rightPadding=0,
                                topPadding=0,
                                bottomPadding=0,
                            )
                        ],
                        onPage=lambda canvas, _: canvas.teken_rand(),
                    )
                ],
            )
            sjabloon.build(list(self._verhaal), canvasmaker=partial(BladCanvas, blad=self._blad))
        return uit.getvalue()


def _alinea(tekst: str, stijlnaam: str, *, bolletje: bool = False) -> Paragraph:
    vorm = stijl(stijlnaam)
    veilig = escape(in_font(tekst, vorm.fontName)).replace("\n", "<br/>")
    if bolletje:
        vorm = vorm.clone(f"{stijlnaam}-punt", leftIndent=12, bulletIndent=2)
        return Paragraph(veilig, vorm, bulletText="•")
    return Paragraph(veilig, vorm)


def _stukken(tekst: str, stijlnaam: str, breedte: float) -> list[Paragraph]:
    """Give a text as one paragraph, or as several that each fit well within a page."""
    heel = _alinea(tekst, stijlnaam)
    if heel.wrap(breedte, HOOG)[1] <= _STUK:
        return [heel]
    regels = (_alinea(regel or "\xa0", stijlnaam) for regel in tekst.split("\n"))
    return [stuk for regel in regels for stuk in _gesneden(regel, breedte)]


def _gesneden(alinea: Paragraph, breedte: float) -> list[Paragraph]:
    """Halve a paragraph until each piece is low enough; halving wraps a long text least often."""
    hoogte = alinea.wrap(breedte, HOOG)[1]
    if hoogte <= _STUK:
        return [alinea]
    delen = alinea.split(breedte, _STUK * ((hoogte // _STUK + 1) // 2))
    return [stuk for deel in delen for stuk in _gesneden(deel, breedte)] if delen[1:] else [alinea]


def _hoogte(rij: Sequence[Any], breedtes: Sequence[float]) -> float:
    """The height of the highest cell of a row; an empty cell is plain text."""
    cellen = zip(rij, breedtes, strict=True)
    return max((c.wrap(b - 10, HOOG)[1] for c, b in cellen if isinstance(c, Paragraph)), default=0)


def _begin(hoogten: Sequence[float], rijen: int) -> float:
    """What must fit on the page: all of a small table, of a large one its first rows."""
    alles = sum(hoogten)
    return alles if alles <= _KLEIN else sum(hoogten[:rijen])


def _tafel(
    data: list[list[Any]],
    breedtes: Sequence[float],
    opdrachten: Sequence[tuple[Any, ...]],
    koprijen: int = 0,
) -> Table:
    basis = [
        ("FONT", (0, 0), (-1, -1), GEWOON, 9.5),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 5),
    ]
    return Table(
        data,
        colWidths=list(breedtes),
        repeatRows=koprijen,
        hAlign="LEFT",
        style=[*basis, *opdrachten],
    )
