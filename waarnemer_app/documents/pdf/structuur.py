"""The structure of a document: what each piece of it means, in the order of reading.

The tree is made when a document is composed, apart from where its pieces land on paper; drawing
adds the marks of the content (MCIDs). So the order of reading is that of the text, also where a
paragraph or a table passes a page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

TAAL: Final = "nl-NL"


class StructuurFout(ValueError):
    """A document that would say something to the eye and nothing to a screen reader."""


@dataclass(eq=False)
class Element:
    """One element: ``soort`` is a standard type of PDF 1.7 (P, H1, Table, TD, Figure, …)."""

    soort: str
    alt: str = ""
    eigenschappen: str = ""
    """Attributes as they stand in the file, such as ``/O /Table /Scope /Row``."""
    kinderen: list[Element] = field(default_factory=list)

    def nieuw(self, soort: str, eigenschappen: str = "", alt: str = "") -> Element:
        """Add an element at the end."""
        kind = Element(soort, alt, eigenschappen)
        self.kinderen.append(kind)
        return kind


@dataclass
class Gemerkt:
    """What was drawn: ``paginas[n]`` holds the element of each MCID of page n (from 0)."""

    paginas: list[list[Element]] = field(default_factory=lambda: [[]])
    plekken: dict[Element, list[tuple[int, int]]] = field(default_factory=dict)
    kaders: dict[Element, tuple[float, float, float, float]] = field(default_factory=dict)

    def merk(self, element: Element) -> int:
        """The MCID of the next piece of an element on the page that is being drawn."""
        pagina = self.paginas[-1]
        mcid = len(pagina)
        pagina.append(element)
        self.plekken.setdefault(element, []).append((len(self.paginas) - 1, mcid))
        return mcid


_MAG_LEEG: Final = frozenset({"TD", "TH"})


def schrijf_boom(
    wortel: Element,
    gemerkt: Gemerkt,
    boom: int,
    paginas: Sequence[int],
    nieuw: Callable[[], int],
) -> Iterator[tuple[int, bytes]]:
    """Give the objects of the tree as (number, bytes).

    ``boom`` is the number of the StructTreeRoot, ``paginas`` those of the pages, ``nieuw`` gives a
    free one. An element without content is left out, except a cell: a table has as many in each
    row. Raises StructuurFout when there is nothing, or when something was drawn outside the tree.
    """
    gevuld = _met_inhoud(wortel, gemerkt.plekken)
    if not gevuld:
        raise StructuurFout("een document zonder inhoud")
    nummers = {element: nieuw() for element in gevuld}
    ouders = nieuw()
    yield (
        boom,
        b"<</Type/StructTreeRoot/K %d 0 R/ParentTree %d 0 R/ParentTreeNextKey %d>>"
        % (nummers[wortel], ouders, len(paginas)),
    )
    if verdwaald := next((e for e in gemerkt.plekken if e not in nummers), None):
        raise StructuurFout(f"{verdwaald.soort} is getekend en staat niet in de structuur")
    yield from _elementen(wortel, boom, nummers, gemerkt, paginas)
    rijen = (
        f"{sleutel}[{' '.join(f'{nummers[e]} 0 R' for e in pagina)}]"
        for sleutel, pagina in enumerate(gemerkt.paginas[: len(paginas)])
    )
    yield ouders, f"<</Nums[{' '.join(rijen)}]>>".encode()


def _met_inhoud(element: Element, plekken: Mapping[Element, object]) -> list[Element]:
    """The element and all in it that has content, in order; empty when there is none."""
    binnen = [deel for kind in element.kinderen for deel in _met_inhoud(kind, plekken)]
    if binnen or element in plekken or element.soort in _MAG_LEEG:
        return [element, *binnen]
    return []


def _elementen(
    element: Element,
    ouder: int,
    nummers: Mapping[Element, int],
    gemerkt: Gemerkt,
    paginas: Sequence[int],
) -> Iterator[tuple[int, bytes]]:
    if element not in nummers:
        return
    eigen = gemerkt.plekken.get(element, [])
    delen = [f"<</S/{element.soort}/P {ouder} 0 R"]
    if eigen:
        delen.append(f"/Pg {paginas[eigen[0][0]]} 0 R")
    if element.alt:
        delen.append(f"/Alt<FEFF{element.alt.encode('utf-16-be').hex()}>")
    if element in gemerkt.kaders:
        kader = " ".join(f"{getal:.2f}" for getal in gemerkt.kaders[element])
        delen.append(f"/A<</O/Layout/Placement/Block/BBox[{kader}]>>")
    elif element.eigenschappen:
        delen.append(f"/A<<{element.eigenschappen}>>")
    kinderen = [f"{nummers[kind]} 0 R" for kind in element.kinderen if kind in nummers]
    inhoud = [
        str(mcid)
        if pagina == eigen[0][0]
        else f"<</Type/MCR/Pg {paginas[pagina]} 0 R/MCID {mcid}>>"
        for pagina, mcid in eigen
    ]
    if delen_ := [*inhoud, *kinderen]:
        delen.append(f"/K[{' '.join(delen_)}]" if delen_[1:] else f"/K {delen_[0]}")
    delen.append(">>")
    yield nummers[element], "".join(delen).encode()
    for kind in element.kinderen:
        yield from _elementen(kind, nummers[element], nummers, gemerkt, paginas)
