"""What is drawn on a page, operator by operator: is all of it marked, and can it be read?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import pikepdf

TEKST = {"Tj", "TJ", "'", '"'}
SCHILDER = {"f", "F", "f*", "S", "s", "B", "b", "B*", "b*", "sh", "Do", "INLINE IMAGE"}
STREEPJE = "-"


class Merk(NamedTuple):
    """A mark that is open: its type, its properties, and whether it began within a text."""

    soort: str
    eigenschappen: dict[str, Any]
    in_tekst: bool


def opdrachten(blad: Any) -> list[tuple[list[Any], str]]:
    """What a page draws, as operands and operator."""
    return [(list(d.operands), str(d.operator)) for d in pikepdf.parse_content_stream(blad)]


@dataclass
class Pagina:
    """A page: ``merken`` are the types of its MCIDs, ``fouten`` what is wrong on it."""

    blad: Any
    merken: dict[int, str] = field(default_factory=dict)
    fouten: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        if str(self.blad.get("/Tabs", "")) != "/S":
            self.fouten.append("de volgorde van de structuur geldt niet (Tabs)")
        self.fouten += self._loop()

    @cached_property
    def fonts(self) -> dict[str, dict[int, str]]:
        """Of each font what its codes mean."""
        fonts = {}
        for naam, font in self.blad.Resources.Font.items():
            if "/FontFile2" not in font.FontDescriptor:
                self.fouten.append(f"{naam} is niet ingesloten")
            kaart = font.ToUnicode.read_bytes().decode() if "/ToUnicode" in font else ""
            paren = re.findall(r"<(..)> <([0-9a-f]{4,})>", kaart)
            fonts[naam] = {int(a, 16): bytes.fromhex(b).decode("utf-16-be") for a, b in paren}
        return fonts

    def _loop(self) -> Iterator[str]:
        open_: list[Merk] = []
        font, in_tekst, diepte = "", False, 0
        for operanden, op in opdrachten(self.blad):
            if op in {"BDC", "BMC"}:
                yield from self._begin(operanden, open_)
                eigen = dict(operanden[1].items()) if op == "BDC" else {}
                open_.append(Merk(str(operanden[0])[1:], eigen, in_tekst))
            elif op == "EMC":
                if not open_ or open_.pop().in_tekst is not in_tekst:
                    yield "een merk dat niet begon, of begon buiten de tekst waarin het eindigt"
            elif op in TEKST | SCHILDER:
                yield from self._teken(op, operanden, font, open_)
            in_tekst = op == "BT" or (in_tekst and op != "ET")
            diepte += {"q": 1, "Q": -1}.get(op, 0)
            font = str(operanden[0]) if op == "Tf" else font
        if open_ or diepte or in_tekst:
            yield "een merk, een toestand of een tekst is niet gesloten"

    def _begin(self, operanden: Any, open_: list[Merk]) -> Iterator[str]:
        soort = str(operanden[0])[1:]
        if open_:
            yield f"{soort} begint binnen {open_[-1].soort}"
        mcid = operanden[1].get("/MCID") if len(operanden) > 1 else None
        if (mcid is None) is not (soort == "Artifact"):
            yield f"{soort}: een merk zonder MCID, of een artefact met"
        elif mcid is not None:
            if int(mcid) in self.merken:
                yield f"MCID {mcid} staat twee keer op de pagina"
            self.merken[int(mcid)] = soort

    def _teken(self, op: str, operanden: Any, font: str, open_: list[Merk]) -> Iterator[str]:
        if not open_:
            yield f"{op} zonder merk"
        soort, eigenschappen, _ = open_[-1] if open_ else Merk("", {}, in_tekst=False)
        if op in {"Do", "INLINE IMAGE"} and soort not in {"Artifact", "Figure"}:
            yield "een beeld buiten een figuur"
        if op not in TEKST:
            return
        kaart = self.fonts.get(font, {})
        tekst = "".join(kaart.get(code, "\0") for code in b"".join(_bytes(operanden)))
        if any(c in tekst for c in "\0\ufffe\ufeff\u00ad"):
            yield f"een teken zonder betekenis in {tekst!r}"
        if (
            soort == "Artifact"
            and eigenschappen.get("/Type") != "/Pagination"
            and tekst != STREEPJE
        ):
            yield f"tekst als versiering: {tekst!r}"


def _bytes(operanden: Any) -> Iterator[bytes]:
    for operand in operanden:
        if isinstance(operand, pikepdf.Array):
            yield from _bytes(operand)
        elif isinstance(operand, pikepdf.String):
            yield bytes(operand)
