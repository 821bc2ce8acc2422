"""What comes to a screen from below Qt, in the language of the screen.

Domain, store and sync speak Dutch and know no Qt: their sentences are also what stands in the
record, in a document and in a log. A screen that shows one passes it through :func:`vertaal`. The
sentence itself is the key; for one that was filled in (``f"Regel {n} klopt niet."``) the pattern
is (``Regel {0} klopt niet.``), and what was filled in comes along. What somebody typed never
passes here, or as :class:`Gezegd`: it would be changed when it happened to be such a sentence.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from waarnemer_app.ui.taal.talen import BRON, taal

_MAP: Final = Path(__file__).resolve().parents[3] / "resources" / "talen"
_PLEK: Final = re.compile(r"\{(\d+)\}")
_ZINNEN: Final = re.compile(r"(?<=[.?!”])\s+")
_DIEP: Final = 3
"""How often a part that was filled in may itself hold something that was filled in."""


class Gezegd(str):
    """A text that is in the language of the screen already, with what somebody typed in it.

    :func:`vertaal` leaves it alone: what was typed may happen to be a sentence of the program.
    """

    __slots__ = ()


class Catalogus:
    """The translated sentences of one language."""

    def __init__(self, pad: Path) -> None:
        from xml.etree import ElementTree as ET  # noqa: PLC0415 — in Dutch it is never needed

        self._vast: dict[str, str] = {}
        self._patronen: list[tuple[re.Pattern[str], list[str], str]] = []
        try:
            wortel = ET.parse(pad).getroot()  # noqa: S314 — a file of the program itself
        except (OSError, ET.ParseError):
            return  # Dutch is better than nothing
        ingevuld = []
        for bericht in wortel.iter("message"):
            vertaling = bericht.find("translation")
            bron = bericht.findtext("source") or ""
            if vertaling is None or vertaling.get("type") or not vertaling.text:
                continue
            if _PLEK.search(bron):
                ingevuld.append((bron, vertaling.text))
            else:
                self._vast[bron] = vertaling.text
        # the one with most words of its own fits best
        for bron, naar in sorted(ingevuld, key=lambda p: -len(_PLEK.sub("", p[0]))):
            plekken = _PLEK.findall(bron)
            delen = [re.escape(deel) for deel in _PLEK.split(bron)[::2]]
            patroon = re.compile("(.+?)".join(delen), re.DOTALL)
            self._patronen.append((patroon, plekken, naar))

    def zoek(self, tekst: str, diep: int = _DIEP) -> str | None:
        """This text in the language; None when it is no sentence of the program."""
        vast = self._vast.get(tekst)
        if vast is not None or not diep:
            return vast
        for patroon, plekken, naar in self._patronen:
            past = patroon.fullmatch(tekst)
            if past:
                delen = dict(zip(plekken, past.groups(), strict=True))
                gezegd = {nr: self.zoek(deel, diep - 1) or deel for nr, deel in delen.items()}
                return _PLEK.sub(lambda plek, d=gezegd: d[plek[1]], naar)  # type: ignore[misc]
        return None


@lru_cache(maxsize=4)
def _catalogus(code: str) -> Catalogus:
    return Catalogus(_MAP / f"domein_{code}.ts")


def vertaal(tekst: str) -> str:
    """A text from below as the screen says it; several sentences go one by one.

    What is no text of the program stays as it is.
    """
    code = taal()
    if code == BRON or not tekst or isinstance(tekst, Gezegd):
        return tekst
    catalogus = _catalogus(code)
    heel = catalogus.zoek(tekst)
    if heel is not None:
        return heel
    delen = _ZINNEN.split(tekst)
    if len(delen) == 1:
        return tekst
    return " ".join(catalogus.zoek(deel) or deel for deel in delen)
