"""What comes to a screen from below Qt, in the language of the screen.

Domain, store and sync speak Dutch and know no Qt: their sentences are also what stands in the
record, in a document and in a log. A screen that shows one passes it through :func:`vertaal`. The
sentence itself is the key; for one that was filled in (``f"Regel {n} klopt niet."``) the pattern
is (``Regel {0} klopt niet.``), and what was filled in comes along as it is.

What somebody typed is never changed. Where the domain puts it in a sentence it makes a ``Zin``,
which says what was typed (``domain/tekst.py``). A pattern with hardly a word of its own is found
as a ``Zin`` only: in a plain text it could be what somebody typed. What a screen itself said
with typed words in it is :class:`Gezegd`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

from waarnemer_app.domain.tekst import PLEK, Getypt, Zin, vul
from waarnemer_app.ui.taal.talen import BRON, taal

_MAP: Final = Path(__file__).resolve().parents[3] / "resources" / "talen"
_ZINNEN: Final = re.compile(r"(?<=[.?!”])\s+")
_WOORD: Final = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_EIGEN: Final = 3
"""A pattern with fewer words of its own is not looked for in a plain text."""
_WOORDEN: Final = {
    "Hier rust iets op: {0}.": "0",
    "Trek eerst {0} in.": "0",
    "Dit is geen {0}, of het is beschadigd.": "0",
    "Dit is niet verklaard: {0}": "0",
    "Dit is {0}, en dat hoort hier niet.": "0",
    "Dit is {0}, geen lijst. {1}": "01",
    "Dit is een ingepakt bestand, geen lijst. {0}": "0",
    "Dit is een Word-bestand, geen lijst. {0}": "0",
    "Dit bestand is geen lijst. {0}": "0",
    "Dit is het nummer van {0}, niet van een adres (nummeraanduiding).": "0",
    "Deze lijst heeft geen {0}. Die blijven leeg.": "0",
    "De ondersoort past niet bij {0}.": "0",
    "Dit dossier is een oude versie. {0}": "0",
    "{0} is nog niet toegelaten.": "0",
    "{0} De rest is leeg.": "0",
    "{0} Zet “ om tekst met een scheidingsteken.": "0",
    "{0}: hier {1}, in het register {2}": "0",
    "{0}: het aantal is gelijk, de inhoud niet": "0",
    "Een kopie{0} is teruggezet.": "0",
    "Het bestand is geen goede XML{0}.": "0",
    "{0} stemt niet op {1}: {2}.": "2",
}
"""Places that hold words of the program; what stands in any other place stays as it is."""


class Gezegd(Getypt):
    """A text that is in the language of the screen already, with what somebody typed in it.

    :func:`vertaal` leaves it alone: what was typed may happen to be a sentence of the program.
    """

    __slots__ = ()


class Catalogus:
    """The translated sentences of one language."""

    def __init__(self, pad: Path) -> None:
        from xml.etree import ElementTree as ET  # noqa: PLC0415 — in Dutch it is never needed

        self._vast: dict[str, str] = {}
        self._ingevuld: dict[str, str] = {}
        self._patronen: list[tuple[re.Pattern[str], str]] = []
        self._brede: list[tuple[re.Pattern[str], str]] = []
        try:
            wortel = ET.parse(pad).getroot()  # noqa: S314 — a file of the program itself
        except (OSError, ET.ParseError):
            return  # Dutch is better than nothing
        for bericht in wortel.iter("message"):
            vertaling = bericht.find("translation")
            bron = bericht.findtext("source") or ""
            if vertaling is None or vertaling.get("type") or not vertaling.text:
                continue
            (self._ingevuld if PLEK.search(bron) else self._vast)[bron] = vertaling.text
        # the one with most words of its own fits best
        for bron in sorted(self._ingevuld, key=lambda bron: -len(PLEK.sub("", bron))):
            delen = [re.escape(deel) for deel in PLEK.split(bron)[::2]]
            waar = self._brede if te_breed(bron) else self._patronen
            waar.append((re.compile("(.+?)".join(delen), re.DOTALL), bron))

    def zin(self, zin: Zin) -> str:
        """A sentence of which is known what was filled in."""
        naar = self._ingevuld.get(zin.patroon, zin.patroon)
        return vul(naar, tuple(self._deel(deel) for deel in zin.delen))

    def _deel(self, deel: str) -> str:
        if isinstance(deel, Zin):
            return self.zin(deel)
        return deel if isinstance(deel, Getypt) else self._vast.get(deel, deel)

    def zoek(self, tekst: str) -> str | None:
        """This text in the language; None when it is no sentence of the program."""
        if isinstance(tekst, Zin):
            return self.zin(tekst)
        vast = self._vast.get(tekst)
        if vast is not None:
            return vast
        return self._past(tekst, self._patronen)

    def _past(self, tekst: str, patronen: list[tuple[re.Pattern[str], str]]) -> str | None:
        for patroon, bron in patronen:
            past = patroon.fullmatch(tekst)
            if past:
                woorden = _WOORDEN.get(bron, "")
                gevuld = {
                    nr: self._woorden(deel) if nr in woorden else deel
                    for nr, deel in zip(PLEK.findall(bron), past.groups(), strict=True)
                }
                naar = self._ingevuld[bron]
                return PLEK.sub(lambda plek, g=gevuld: g[plek[1]], naar)  # type: ignore[misc]
        return None

    def _woorden(self, deel: str) -> str:
        """Words of the program: nobody typed them, so that a wide pattern may fit too."""
        return self.zoek(deel) or self._past(deel, self._brede) or deel


def te_breed(bron: str) -> bool:
    """Whether a pattern has too few words of its own to be known by them."""
    return len(_WOORD.findall(PLEK.sub("", bron))) < _EIGEN


@lru_cache(maxsize=4)
def _catalogus(code: str) -> Catalogus:
    return Catalogus(_MAP / f"domein_{code}.ts")


def vertaal(tekst: str) -> str:
    """A text from below as the screen says it; several sentences go one by one.

    What is no text of the program stays as it is.
    """
    code = taal()
    if code == BRON or not tekst or isinstance(tekst, Getypt):
        return tekst
    catalogus = _catalogus(code)
    heel = catalogus.zoek(tekst)
    if heel is not None:
        return Gezegd(heel)
    delen = _ZINNEN.split(tekst)
    if len(delen) == 1:
        return tekst
    return Gezegd(" ".join(catalogus.zoek(deel) or deel for deel in delen))
