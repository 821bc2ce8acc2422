"""A form on paper, for when the laptop fails: every question, with room for its answer.

It is made from the compiled form, so it asks what the screen asks. What the screen would leave out
by an earlier answer is there too, with the condition in words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from waarnemer_app.xforms import Environment, Form, Instance, Node, State
from waarnemer_app.xforms.model import Compiled

from .pdf.blad import Blad
from .pdf.bouwer import Pdf, Vraag
from .pdf.schrijfruimte import Ruimte
from .voorwaarden import ZELF, ZELF_DEEL, in_woorden

_VAAK: Final = 3
"""A hint that comes back more often is said once, at the begin."""

_OVERAL: Final = (
    ("Stembureau: nummer en naam", 1.0),
    ("Gemeente", 1.0),
    ("Datum, aankomst en vertrek", 1.0),
    ("Waarnemer: aanduiding, geen naam", 1.0),
)
_UITLEG: Final = (
    ("kaderkop", "Voor als de laptop niet werkt"),
    ("kadertekst", "Schrijf met pen. Kruis aan wat u zag, of schrijf het op de lijn."),
    ("kadertekst", "Neem de antwoorden later over in het programma."),
    ("kadertekst", "Bewaar dit papier tot het bureau zegt dat het weg mag."),
)
_RUIMTE: Final = {
    "int": Ruimte(breed=0.25, voor="Aantal"),
    "decimal": Ruimte(breed=0.25, voor="Getal"),
    "date": Ruimte(breed=0.4, voor="Dag, maand, jaar"),
    "time": Ruimte(breed=0.25, voor="Tijd (uur en minuten)"),
    "dateTime": Ruimte(breed=0.6, voor="Datum en tijd"),
    "geopoint": Ruimte(voor="Plaats"),
    "binary": Ruimte(voor="Foto of bestand: waar staat het?"),
}
_TELLER: Final = Ruimte(breed=0.25, voor="Totaal", vak=True)


def papier_pdf(form: Form, bron: str, *, demo: bool = False) -> bytes:
    """Make the blank twin of a form; ``bron`` is the SHA-256 (hex) of the file it comes from.

    It belongs to no moment, so there is no date in the file. ``demo`` puts the band of practice on
    every page.
    """
    papier = _Papier(form)
    pdf = Pdf(
        Blad(
            soort="Papieren formulier",
            titel=f"{form.title('nl')}, op papier",
            onderwerp="Om met pen in te vullen",
            voet=f"Formulier {form.id} versie {form.version or '–'} · SHA-256 {bron}",
            gemaakt_op=None,
            demo=demo,
        )
    )
    pdf.titel(form.title("nl"), "Om met pen in te vullen")
    overal = [("kadertekst", f"Geldt overal: {hint}") for hint in papier.vaak]
    pdf.kader("let_op", (*_UITLEG, *overal))
    for tekst, breed in _OVERAL:
        pdf.vraag(Vraag("", ruimte=Ruimte(breed=breed, voor=tekst)))
    papier.schrijf(pdf, form.root, 1)
    pdf.houd_slot_samen()
    return pdf.bytes_()


class _Papier:
    """The questions of one form, numbered through."""

    def __init__(self, form: Form) -> None:
        leeg = Environment(now=lambda: datetime(2000, 1, 1, tzinfo=UTC))
        gespeeld = Instance(form, environment=leeg)
        staten = {
            ref: gespeeld.state(_eerste(node)) for ref, node in form.nodes.items() if node.askable
        }
        self.staten: dict[str, State] = staten
        vragen = [ref for ref, staat in staten.items() if staat.node.kind == "question"]
        self.nummers = {ref: nummer for nummer, ref in enumerate(vragen, start=1)}
        hints = Counter(staat.hint for staat in staten.values() if staat.hint)
        self.vaak = [hint for hint, aantal in hints.items() if aantal > _VAAK]

    def schrijf(self, pdf: Pdf, node: Node, niveau: int) -> None:
        """Write what is in a group, in the order of the form."""
        for kind in node.children:
            if kind.askable:
                self._vraag(pdf, self.staten[kind.ref])
            elif kind.kind in {"group", "repeat"} and self._heeft_vragen(kind):
                self._groep(pdf, kind, niveau)

    def _heeft_vragen(self, node: Node) -> bool:
        return any(deel.askable for deel in node.descendants())

    def _groep(self, pdf: Pdf, node: Node, niveau: int) -> None:
        bijschrift = node.captions.get("label")
        delen = bijschrift.choose("Nederlands (nl)", "") if bijschrift else ()
        titel = "".join(deel for deel in delen if isinstance(deel, str)).strip()
        diep = min(niveau, 3)
        if titel:
            pdf.kop(titel, diep)
        if node.relevant:
            voorwaarde = self._voorwaarde(node.relevant)
            pdf.alinea(ZELF_DEEL if voorwaarde == ZELF else voorwaarde, "klein")
        if any(not isinstance(deel, str) for deel in delen):
            # the screen fills it in from what is known; on paper only the reader can
            pdf.vraag(Vraag("", ruimte=Ruimte(voor=f"{titel}: waarvan? (welke verkiezing)")))
        if node.kind == "repeat":
            pdf.alinea("Meer dan één? Schrijf de andere op een extra blad.", "klein")
        self.schrijf(pdf, node, diep + 1 if titel else diep)

    def _vraag(self, pdf: Pdf, staat: State) -> None:
        tekst = staat.label or staat.node.name
        if staat.node.kind == "note":
            pdf.alinea(tekst)
            return
        pdf.vraag(
            Vraag(
                f"{self.nummers[staat.node.ref]}. {tekst}",
                tuple(self._uitleg(staat)),
                tuple(label for _, label in staat.choices),
                _ruimte(staat),
            )
        )

    def _uitleg(self, staat: State) -> Iterator[str]:
        if staat.node.relevant:
            yield self._voorwaarde(staat.node.relevant)
        if staat.hint and staat.hint not in self.vaak:
            yield staat.hint

    def _voorwaarde(self, wanneer: Compiled) -> str:
        return in_woorden(wanneer.source, self.nummers, self._keuzes)

    def _keuzes(self, ref: str) -> dict[str, str]:
        return dict(self.staten[ref].choices)


def _eerste(node: Node) -> str:
    """The ref of a node, in the first instance of each repeat that it is in."""
    delen = (f"{deel.name}[1]" if deel.kind == "repeat" else deel.name for deel in node.chain)
    return f"/{'/'.join(delen)}"


def _ruimte(staat: State) -> Ruimte | None:
    node = staat.node
    if staat.choices:
        return None
    if node.appearance == "counter":
        return _TELLER
    if node.type in _RUIMTE:
        return _RUIMTE[node.type]
    return Ruimte(regels=3 if staat.required else 2) if "multiline" in node.appearance else Ruimte()
