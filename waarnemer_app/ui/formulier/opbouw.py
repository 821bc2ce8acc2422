"""What stands on the sheet of a section, as a tree: questions, groups, repeats, their instances.

Without a window: the sheet makes widgets of it, and shows all of it or one page at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from waarnemer_app.ui.formulier.invulstand import Invulstand
from waarnemer_app.xforms import Node, Section

RASTER: Final = "telraster"
"""Appearance of a group whose numbers are asked in a grid."""
TELLETTERS: Final = "abcdefgh"
"""The names of the numbers in such a group, as on the proces-verbaal."""
SAMEN: Final = "field-list"
"""Appearance of a group that stands on one page."""
TOELICHTING: Final = "_toel"
Soort = Literal["vraag", "raster", "groep", "herhaling", "kaart", "erbij"]


@dataclass(frozen=True, slots=True)
class Deel:
    """A part of the sheet. ``ref`` is its question, group, repeat or instance.

    ``groepen`` are the groups of a grid, one per election. ``vrij`` says that the user adds and
    takes away instances. ``nummer`` counts instances from 1; of a repeat it is how many there are.
    """

    soort: Soort
    ref: str
    delen: tuple[Deel, ...] = ()
    label: str = ""
    groepen: tuple[str, ...] = ()
    vrij: bool = False
    samen: bool = False
    nummer: int = 0

    @property
    def sleutel(self) -> str:
        """What tells it from every other part, also while its words change."""
        return f"{self.soort} {self.ref}"

    @property
    def houder(self) -> bool:
        """Whether other parts stand in it."""
        return self.soort in {"groep", "herhaling", "kaart"}

    def bladen(self) -> Iterator[Deel]:
        """The parts in it that hold no others, in order."""
        if not self.houder:
            yield self
        for deel in self.delen:
            yield from deel.bladen()

    def refs(self) -> list[str]:
        """The questions in it, in order."""
        if self.soort == "raster":
            return [f"{groep}/{letter}" for groep in self.groepen for letter in TELLETTERS]
        if self.soort == "vraag":
            return [self.ref]
        return [ref for blad in self.bladen() if blad is not self for ref in blad.refs()]


def bouw(stand: Invulstand, sectie: Section) -> tuple[Deel, ...]:
    """The parts of a section as it stands now."""
    form = stand.instance.form
    bouwer = _Bouwer(stand, frozenset(sectie.questions))
    node = form.nodes[sectie.ref]
    if node is form.root:
        los = [child for child in node.children if not child.children]
        return tuple(bouwer.van(los, node.ref))
    if node.kind == "repeat":
        return tuple(bouwer.van([node], form.root.ref))
    if _is_raster(node):
        return tuple(bouwer.van([node], form.root.ref))
    delen = tuple(bouwer.van(node.children, node.ref))
    return (Deel("groep", node.ref, delen, samen=True),) if SAMEN in node.appearance else delen


def vaste_vragen(node: Node) -> Iterator[str]:
    """The questions below a section that have a row of their own, asked now or not.

    Those of a repeat are not among them: of these one does not know how many there will be.
    """
    for child in node.children:
        if child.askable:
            yield child.ref
        elif child.kind == "group" and not _is_raster(child):
            yield from vaste_vragen(child)


def _is_raster(node: Node) -> bool:
    return RASTER in node.appearance


class _Bouwer:
    """Walks the form; ``gevraagd`` are the questions that are asked now."""

    def __init__(self, stand: Invulstand, gevraagd: frozenset[str]) -> None:
        self._stand, self._gevraagd = stand, gevraagd

    def van(self, nodes: list[Node] | tuple[Node, ...], boven: str) -> Iterator[Deel]:
        """The parts of these nodes below the item ``boven``."""
        rasters = self._rasters(nodes, boven)
        for node in nodes:
            ref = f"{boven}/{node.name}"
            if rasters and ref == rasters[0]:
                yield Deel("raster", ref, groepen=rasters)
            elif node.kind == "repeat":
                yield from self._herhaling(node, ref)
            elif node.children:
                if ref not in rasters:
                    yield from self._groep(node, ref)
            elif ref in self._gevraagd:
                yield Deel("vraag", ref)

    def _rasters(self, nodes: list[Node] | tuple[Node, ...], boven: str) -> tuple[str, ...]:
        refs = [f"{boven}/{node.name}" for node in nodes if node.children and _is_raster(node)]
        return tuple(ref for ref in refs if self._stand.staat(ref).relevant)

    def _groep(self, node: Node, ref: str) -> Iterator[Deel]:
        staat = self._stand.staat(ref)
        delen = tuple(self.van(node.children, ref)) if staat.relevant else ()
        if delen:
            yield Deel("groep", ref, delen, staat.label, samen=SAMEN in node.appearance)

    def _herhaling(self, node: Node, ref: str) -> Iterator[Deel]:
        """A repeat with a card per instance, and a place to add one; empty when not asked."""
        vrij = node.count is None
        aantal = self._stand.instance.count(ref)
        kaarten = [self._kaart(node, ref, nummer) for nummer in range(1, aantal + 1)]
        delen = [kaart for kaart in kaarten if kaart is not None]
        if not delen and (aantal or not vrij or node.relevant is not None):
            return
        naam = self._stand.naam_van(node)
        if vrij:
            delen.append(Deel("erbij", ref, label=naam, vrij=True))
        samen = SAMEN in node.appearance
        yield Deel("herhaling", ref, tuple(delen), naam, vrij=vrij, samen=samen, nummer=aantal)

    def _kaart(self, node: Node, ref: str, nummer: int) -> Deel | None:
        eigen = f"{ref}[{nummer}]"
        staat = self._stand.staat(eigen)
        if not staat.relevant:
            return None
        # the last one may go too when adding does not depend on an instance that is there
        vrij = node.count is None and (node.relevant is None or self._stand.instance.count(ref) > 1)
        naam = self._stand.naam_van(node)
        label = f"{naam} {nummer}"
        if staat.label and staat.label != naam:
            label = f"{nummer}. {staat.label}"
        delen = tuple(self.van(node.children, eigen))
        samen = SAMEN in node.appearance
        return Deel("kaart", eigen, delen, label, vrij=vrij, samen=samen, nummer=nummer)


def paginas(delen: tuple[Deel, ...]) -> list[tuple[Deel, ...]]:
    """The pages when there is room for one question at a time.

    A question with its toelichting, a grid, a group that stands together, or the list of a
    repeat. A repeat that the form counts has no list of its own: nothing can be added there.
    """
    uit: list[tuple[Deel, ...]] = []
    for deel in delen:
        if deel.samen and deel.soort != "herhaling":
            uit.append(tuple(deel.bladen()))
        elif deel.houder:
            uit += paginas(deel.delen)
        elif uit and uit[-1][-1].soort == "vraag" and deel.ref == f"{uit[-1][0].ref}{TOELICHTING}":
            uit[-1] = (*uit[-1], deel)
        else:
            uit.append((deel,))
    return [pagina for pagina in uit if pagina]


def snoei(delen: tuple[Deel, ...], pagina: tuple[Deel, ...]) -> tuple[Deel, ...]:
    """The same tree with only this page in it; a page that adds an instance keeps every card."""
    sleutels = {blad.sleutel for blad in pagina}
    return tuple(_gesnoeid(delen, sleutels))


def _gesnoeid(delen: tuple[Deel, ...], sleutels: set[str]) -> Iterator[Deel]:
    for deel in delen:
        if not deel.houder:
            if deel.sleutel in sleutels:
                yield deel
            continue
        lijst = deel.soort == "herhaling" and f"erbij {deel.ref}" in sleutels
        over = deel.delen if lijst else tuple(_gesnoeid(deel.delen, sleutels))
        if over:
            yield Deel(
                deel.soort, deel.ref, over, deel.label, vrij=deel.vrij, samen=deel.samen,
                nummer=deel.nummer,
            )  # fmt: skip
