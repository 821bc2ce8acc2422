"""The pages of the instruction: finding one by words, by the page one is on, or by a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from waarnemer_app.domain.pakket import Pakket
from waarnemer_app.ui.zoeken.vondst import Delen, merk, merk_deels, rond, woorden

HERKENNING: Final = "herkenning"
"""The id of the text of the package about how a waarnemer is recognised (R-WN-2)."""
_LANG: Final = 5
"""Letters from which a word says what a text is about."""
_GENOEG: Final = 2
"""So many words of a question must stand on a page before it is offered there."""
_GEWOON: Final = (
    "welke", "wanneer", "waarom", "heeft", "hebben", "wordt", "worden", "zijn", "deze", "moet",
    "proces",
)  # fmt: skip
_VERWIJZING: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_LIJN: Final = re.compile(r"^\|[-|: ]+\|$", re.MULTILINE)
"""The line below the head of a table."""
_TEKENS: Final = re.compile(r"\*+|`|\|")
_BIJ_PAGINA: Final = {
    "vandaag": "voor-de-dag",
    "route": "voor-de-dag",
    "bezoek": "stemlokaal",
    "formulier": "stemlokaal",
    "controle": "stemlokaal",
    "signalen": "signaal",
    "signaal": "signaal",
    "kenmerken": "signaal",
    "onderzoek": "signaal",
    "onregelmatigheid": "signaal",
    "overleg": "signaal",
    "escalatie": "signaal",
    "afronden": "signaal",
    "wijzigen": "signaal",
    "rapportage": "signaal",
    "aanwijzing": "procesaanwijzing",
    "voorbereiding": "procesaanwijzing",
    "voorleestekst": "procesaanwijzing",
    "procesaanwijzing": "procesaanwijzing",
    "correctie": "procesaanwijzing",
    "kennisgevingen": "procesaanwijzing",
    "versturen": "einde",
    "behoud": "einde",
    "verklaring": HERKENNING,
}
"""A word that the page about it has in its id or title; the bureau chooses the pages."""


@lru_cache(maxsize=256)
def _zonder_tekens(tekst: str) -> str:
    """Markdown as one line of words; a table becomes its cells, a link or picture its words."""
    tekst = _LIJN.sub("", _VERWIJZING.sub(r"\1", tekst))
    regels = (_TEKENS.sub(" ", regel).strip("#-> ") for regel in tekst.splitlines())
    return " ".join(" ".join(regels).split())


@dataclass(frozen=True)
class Blad:
    """One page: its id, its title, and its text as Markdown."""

    id: str
    titel: str
    tekst: str

    @property
    def kaal(self) -> str:
        """The text without the signs of Markdown, for searching."""
        return _zonder_tekens(self.tekst)


@dataclass(frozen=True)
class Gevonden:
    """A page with the part of its text that matched."""

    blad: Blad
    fragment: str
    delen: Delen


def bladen(pakket: Pakket) -> list[Blad]:
    """The pages in the order of the package; how one is recognised is the last."""
    uit = [Blad(i.id, i.titel, i.tekst) for i in pakket.instructies]
    if pakket.herkenning.strip():
        uit.append(Blad(HERKENNING, "Hoe u te herkennen bent", pakket.herkenning))
    return uit


def zoek(alle: Sequence[Blad], tekst: str) -> list[Gevonden]:
    """The pages with all of these words; those with a word in the title go first."""
    gezocht = woorden(tekst)
    uit = []
    for blad in alle:
        if gezocht and merk(f"{blad.titel} {blad.kaal}", gezocht) is None:
            continue
        fragment, delen = rond(blad.kaal, merk_deels(blad.kaal, gezocht))
        uit.append(Gevonden(blad, fragment, delen))
    return sorted(uit, key=lambda g: not merk_deels(g.blad.titel, gezocht))


@lru_cache(maxsize=64)
def _woorden_van(blad: Blad) -> frozenset[str]:
    return frozenset(woorden(f"{blad.titel} {blad.kaal}"))


def bij_pagina(alle: Sequence[Blad], pagina: str) -> Blad | None:
    """The page of the instruction for a page of the window; None when the package has none."""
    woord = _BIJ_PAGINA.get(pagina)
    if woord is None:
        return None
    los = woord.replace("-", " ")
    return next((b for b in alle if woord in b.id or los in b.titel.casefold()), None)


def bij_vraag(alle: Sequence[Blad], vraag: str, formulier: str = "") -> Blad | None:
    """The page that has the id of the form; else the one with most words of the question.

    Too few words in common, and it is none: a wrong page is worse than no page.
    """
    eigen = next((blad for blad in alle if formulier and blad.id == formulier), None)
    if eigen is not None:
        return eigen
    gezocht = {w for w in woorden(vraag) if len(w) >= _LANG and w not in _GEWOON}
    beste, meest = None, 0
    for blad in alle:
        telling = len(gezocht & _woorden_van(blad))
        if telling > meest:
            beste, meest = blad, telling
    return beste if meest >= _GENOEG else None
