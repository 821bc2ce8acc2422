"""Builds a PDF from headings, paragraphs, facts and tables.

Every text that comes in is plain text and is drawn as such: there is no markup, so nothing that
somebody typed can become a tag, a link or a picture. Each method adds one element of meaning to the
structure (heading, paragraph, list, table, figure) and the same to the paper.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, zip_longest
from threading import Lock
from typing import Any, Final

from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    PageTemplate,
    Spacer,
)

from waarnemer_app.documents.tekst import een_regel

from .alinea import Alinea
from .blad import Blad, BladCanvas
from .figuur import Figuur
from .fonts import VET, titel_in_font
from .opmaak import BOVEN, HOOG, LINKS, ONDER, TEKSTBREEDTE, TEKSTHOOGTE, stijl
from .schrijfruimte import Ruimte, Schrijfruimte
from .structuur import Element
from .tafel import Lijn, Rij, Tafel, Vlak

_STUK: Final = TEKSTHOOGTE / 6
"""A cell that is higher is cut into rows of this height: a row cannot pass a page."""

_KLEIN: Final = TEKSTHOOGTE * 0.35
"""A table up to this height stays on one page."""

_HOOGSTE_KOP: Final = TEKSTHOOGTE / 4
"""A head that is higher does not come back on each page."""

_LABEL: Final = 140.0
_MARGE: Final = 5.0
_EEN_TEGELIJK: Final = Lock()
"""ReportLab keeps state per process (fonts, counters): one document at a time."""

KADERS: Final[dict[str, Vlak]] = {
    "aanwijzing": Vlak("primary_soft", "primary"),
    "let_op": Vlak("warn_soft", "warn_line"),
    "klaar": Vlak("ok_soft", "ok_line"),
    "rustig": Vlak("paper", "line"),
}


@dataclass(frozen=True)
class Vraag:
    """A question on paper: its text, what helps to answer it, and where the answer goes."""

    tekst: str
    uitleg: tuple[str, ...] = ()
    keuzes: tuple[str, ...] = ()
    ruimte: Ruimte | None = None


Cel = tuple[str, str, str]
"""Text, style and the attributes of a head cell; a cell of data has none."""


class _Kop(Alinea):
    """A heading that also stands in the bookmarks of the file."""

    def __init__(self, tekst: str, niveau: int, sleutel: str, element: Element) -> None:
        vorm = f"kop{niveau}"
        self.kaal = titel_in_font(tekst, stijl(vorm).fontName)
        super().__init__(self.kaal, vorm, element)
        self.niveau = niveau
        self.sleutel = sleutel

    def draw(self) -> None:
        """Draw the heading and leave a bookmark at its top."""
        if self.eerste:
            self.canv.bookmarkHorizontal(self.sleutel, 0, self.height)
            self.canv.addOutlineEntry(self.kaal, self.sleutel, self.niveau - 1, closed=False)
        super().draw()


class Pdf:
    """A document in the making; ``bytes_`` gives the file."""

    def __init__(self, blad: Blad) -> None:
        self._blad = blad
        self._wortel = Element("Document")
        self._verhaal: list[Flowable] = []
        self._koppen = 0
        self._niveau = 0
        self._onder_titel = 0
        self._losse_koppen = 0

    def titel(self, tekst: str, ondertitel: str = "") -> None:
        """The title of the document, once, above everything; the headings count on from it."""
        self._onder_titel = 1
        self._zet(Alinea(titel_in_font(tekst, VET), "titel", self._wortel.nieuw("H1")))
        if ondertitel:
            self._zet(Alinea(ondertitel, "ondertitel", self._wortel.nieuw("P")))

    def kop(self, tekst: str, niveau: int = 1) -> None:
        """A heading of level 1 to 3; a level is never skipped. Raises ValueError when it is."""
        if not 1 <= niveau <= min(self._niveau + 1, 3):
            raise ValueError(f"na een kop {self._niveau} kan geen kop {niveau}")
        self._niveau = niveau
        self._koppen += 1
        self._losse_koppen += 1
        element = self._wortel.nieuw(f"H{niveau + self._onder_titel}")
        self._verhaal.append(_Kop(tekst, niveau, f"kop-{self._koppen}", element))

    def alinea(self, tekst: str, soort: str = "tekst", *, bij_volgende: bool = False) -> None:
        """A paragraph; ``soort`` is ``tekst`` or ``klein``, ``bij_volgende`` keeps it as a heading
        is kept: with what comes next.
        """
        alinea = Alinea(tekst, soort, self._wortel.nieuw("P"))
        if bij_volgende:
            self._losse_koppen += 1
            self._verhaal.append(alinea)
        else:
            self._zet(alinea)

    def lijst(self, regels: Iterable[str]) -> None:
        """A list of points."""
        for punt in _punten(self._wortel, "•", regels):
            self._zet(punt)

    def vraag(self, vraag: Vraag) -> None:
        """A question of a form on paper with room for its answer, all on one page."""
        deel = self._wortel.nieuw("Div")
        delen: list[Flowable] = []
        if vraag.tekst:
            delen.append(Alinea(vraag.tekst, "vraag", deel.nieuw("P")))
        delen += [Alinea(regel, "klein", deel.nieuw("P")) for regel in vraag.uitleg]
        delen += _keuzes(deel, vraag.keuzes)
        if vraag.ruimte:
            voor = Alinea(vraag.ruimte.voor, "klein", deel.nieuw("P"))
            delen.append(Schrijfruimte(vraag.ruimte, voor, TEKSTBREEDTE))
        hoog = sum(d.wrap(TEKSTBREEDTE, HOOG)[1] + d.getSpaceAfter() for d in delen)
        self._zet(*delen, begin=hoog + 4)

    def houd_slot_samen(self) -> None:
        """Keep the last two parts on one page: the last never stands there alone."""
        breuken = [n for n, deel in enumerate(self._verhaal) if isinstance(deel, CondPageBreak)]
        if len(breuken) > 1:
            voorlaatste, laatste = (self._verhaal[n].height for n in breuken[-2:])
            hoog = min(voorlaatste + laatste, TEKSTHOOGTE)
            self._verhaal[breuken[-2]] = CondPageBreak(hoog)

    def feiten(self, rijen: Iterable[tuple[str, str]]) -> None:
        """Facts as label and value, a line under each; a value may be long."""
        self._tabel(
            [
                ((label, "cellabel", "/O/Table/Scope/Row"), (waarde or "–", "cel", ""))
                for label, waarde in rijen
            ],
            (_LABEL, TEKSTBREEDTE - _LABEL),
        )

    def tabel(
        self, koppen: Sequence[str], rijen: Iterable[Sequence[str]], breedtes: Sequence[float]
    ) -> None:
        """A table with a head that returns on each page; ``breedtes`` are shares of the width."""
        deel = TEKSTBREEDTE / sum(breedtes)
        self._tabel(
            [
                tuple((kop, "celkop", "/O/Table/Scope/Column") for kop in koppen),
                *(tuple((cel or "–", "cel", "") for cel in rij) for rij in rijen),
            ],
            [breedte * deel for breedte in breedtes],
            met_kop=True,
        )

    def kader(self, soort: str, regels: Iterable[tuple[str, str]]) -> None:
        """A panel of the kinds in ``KADERS``; its lines are (style, text)."""
        deel = self._wortel.nieuw("Div")
        stukken = [
            stuk
            for vorm, tekst in regels
            for stuk in Alinea(tekst, vorm, deel.nieuw("P")).stukken(TEKSTBREEDTE - 28, _STUK)
        ]
        rijen = [Rij(((14, stuk),), stuk.height + 4, 2) for stuk in stukken]
        if rijen:
            rijen[0] = replace(rijen[0], hoogte=rijen[0].hoogte + 7, boven=9)
            rijen[-1] = replace(rijen[-1], hoogte=rijen[-1].hoogte + 8)
            self._zet_tafel(Tafel(rijen, TEKSTBREEDTE, vlak=KADERS[soort]), 9)

    def figuur(self, alt: str, hoogte: float, teken: Callable[[Any], None]) -> None:
        """A picture as wide as the text; ``alt`` says the same in words.

        ``teken`` draws it on a ReportLab canvas, from (0, 0) to (TEKSTBREEDTE, ``hoogte``) points.
        Raises StructuurFout without ``alt``.
        """
        element = self._wortel.nieuw("Figure", alt=alt)
        self._zet(Figuur(element, TEKSTBREEDTE, hoogte, teken), Spacer(0, 8), begin=hoogte)

    def _tabel(
        self, rijen: Sequence[Sequence[Cel]], breedtes: Sequence[float], *, met_kop: bool = False
    ) -> None:
        if not rijen:
            return
        tabel = self._wortel.nieuw("Table")
        randen = [0.0 if met_kop else -_MARGE, *accumulate(breedtes)]
        data: list[Rij] = []
        koprijen = 0
        for nummer, rij in enumerate(rijen):
            is_kop = met_kop and nummer == 0
            data += _rij(tabel.nieuw("TR"), rij, breedtes, randen, is_kop=is_kop)
            if is_kop and sum(deel.hoogte for deel in data) <= _HOOGSTE_KOP:
                koprijen = len(data)
        self._zet_tafel(Tafel(data, TEKSTBREEDTE, koprijen), 8)

    def _zet_tafel(self, tafel: Tafel, ruimte: float) -> None:
        """Keep a small table on one page, and of a large one its begin."""
        _, hoog = tafel.wrap(TEKSTBREEDTE, HOOG)
        self._zet(tafel, Spacer(0, ruimte), begin=hoog if hoog <= _KLEIN else tafel.begin())

    def _zet(self, *delen: Flowable, begin: float = 28) -> None:
        """Add to the story, on a new page when ``begin`` and the headings above do not fit."""
        plaats = len(self._verhaal) - self._losse_koppen
        koppen = self._verhaal[plaats:]
        hoog = sum(k.wrap(TEKSTBREEDTE, HOOG)[1] + k.getSpaceBefore() + 6 for k in koppen)
        self._verhaal.insert(plaats, CondPageBreak(hoog + begin))
        self._losse_koppen = 0
        self._verhaal.extend(delen)

    def bytes_(self) -> bytes:
        """Lay the document out and give the file; the same input gives the same bytes.

        Raises StructuurFout or OntbrekendTekenFout when a piece of it would be lost on a reader.
        """
        uit = io.BytesIO()
        frame = Frame(
            *(LINKS, ONDER, TEKSTBREEDTE, HOOG - BOVEN - ONDER),
            **dict.fromkeys(("leftPadding", "rightPadding", "topPadding", "bottomPadding"), 0),
        )
        blad = PageTemplate("blad", [frame], onPage=lambda doek, _: doek.teken_rand())
        with _EEN_TEGELIJK:
            BaseDocTemplate(uit, leftMargin=LINKS, pageTemplates=[blad]).build(
                list(self._verhaal),
                canvasmaker=partial(BladCanvas, blad=self._blad, wortel=self._wortel),
            )
        return uit.getvalue()


def _keuzes(ouder: Element, keuzes: Sequence[str]) -> list[Alinea]:
    """Choices to tick: beside each other where they fit on a line, else under each other."""
    if not keuzes:
        return []
    naast = Alinea("\xa0\xa0 ".join(f"☐\xa0{k}" for k in keuzes), "keuze", Element("P"))
    naast.wrap(TEKSTBREEDTE, HOOG)
    if len(naast.regels or []) > 1:
        return _punten(ouder, "☐", keuzes, "keuze")
    naast.element = ouder.nieuw("P")
    return [naast]


def _punten(ouder: Element, teken: str, regels: Iterable[str], vorm: str = "tekst") -> list[Alinea]:
    """The points of a list, each with a sign before it; one that says nothing is left out."""
    regels = [regel for regel in regels if een_regel(regel)]
    if not regels:
        return []
    lijst = ouder.nieuw("L", "/O/List/ListNumbering/Disc")
    punten = []
    for regel in regels:
        punt = lijst.nieuw("LI")
        merk = (teken, punt.nieuw("Lbl"))
        inspringen = stijl(vorm).fontSize * 1.4
        body = punt.nieuw("LBody")
        punten.append(Alinea(regel, vorm, body, inspringen=inspringen, merk=merk))
    return punten


def _rij(
    element: Element,
    cellen: Sequence[Cel],
    breedtes: Sequence[float],
    randen: Sequence[float],
    *,
    is_kop: bool,
) -> list[Rij]:
    """A row of a table; of long texts several, without a line between them."""
    kolommen = [
        Alinea(tekst, vorm, element.nieuw("TH" if kop else "TD", kop)).stukken(
            breedte - 2 * _MARGE, _STUK
        )
        for (tekst, vorm, kop), breedte in zip(cellen, breedtes, strict=True)
    ]
    rijen = [
        Rij(
            tuple((rand + _MARGE, c) for rand, c in zip(randen, delen, strict=False) if c),
            max(c.height for c in delen if c),
        )
        for delen in zip_longest(*kolommen)
    ]
    rijen[0] = replace(rijen[0], hoogte=rijen[0].hoogte + 3.5, boven=3.5)
    lijn = Lijn("edge", 1) if is_kop else Lijn("line", 0.5)
    rijen[-1] = replace(rijen[-1], hoogte=rijen[-1].hoogte + 4.5, lijn=lijn)
    return [replace(rij, vlak="paper") for rij in rijen] if is_kop else rijen
