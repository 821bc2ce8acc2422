"""A passphrase (wachtzin): a proposal of five drawn words, and the rules for an own choice.

The proposal has 64.2 bits whatever one thinks of it. An own choice is judged by what is left when
everything that a guesser tries first is taken away: length alone does not make it strong
(veiligheid 2.1).
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from functools import cache
from typing import Final

from waarnemer_app import platform

WOORDEN: Final = 5
AANTAL: Final = 7335
MIN_WACHTZIN: Final = 15
_MIN_OVER: Final = 10
"""So many letters must be left when all that is easily guessed was taken away."""
_MIN_VERSCHILLEND: Final = 6
_REEKS: Final = 4
"""From so many keys in a row it is a run."""
_RIJEN: Final = (
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "azertyuiop",
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
)
_OPENBAAR: Final = frozenset(
    "".join(zin.split())
    for zin in (
        "vijf losse woorden om te oefenen",
        "vijf losse woorden die alleen ik ken",
        "lantaarn wolk fietspad morgen theelepel",
        "demo wachtzin alleen voor oefenen",
        "correct horse battery staple",
        "correct paard batterij nietje",
        "een twee drie vier vijf",
        "een twee drie vier vijf zes zeven",
        "in naam van oranje doe open de poort",
        "wilhelmus van nassouwe ben ik van duitsen bloed",
        "al die willen te kaapren varen",
    )
)
_CIJFERLETTERS: Final = str.maketrans("013457@$!€", "oieastasie")


@cache
def woorden() -> tuple[str, ...]:
    """The words of the proposal: 7,335, of which no two sound alike."""
    pad = platform.resource_dir() / "woorden" / "wachtzin.txt"
    return tuple(pad.read_text(encoding="ascii").split())


@cache
def bekend() -> tuple[str, ...]:
    """The words that a guesser tries first here, the longest first."""
    pad = platform.resource_dir() / "woorden" / "bekend.txt"
    return tuple(sorted(pad.read_text(encoding="ascii").split(), key=len, reverse=True))


def voorstel() -> str:
    """Five words, each drawn by the chance of the system: 64.2 bits."""
    return " ".join(secrets.choice(woorden()) for _ in range(WOORDEN))


def _plat(tekst: str) -> str:
    """Lower case without accents."""
    los = unicodedata.normalize("NFKD", tekst).casefold()
    return "".join(teken for teken in los if not unicodedata.combining(teken))


@cache
def _reeksen() -> re.Pattern[str]:
    stukken = {
        rij[i : i + _REEKS]
        for heen in _RIJEN
        for rij in (heen, heen[::-1])
        for i in range(len(rij) - _REEKS + 1)
    }
    return re.compile("|".join(sorted(stukken)))


def _zonder_reeksen(tekst: str) -> str:
    """Take runs of keys away, four at a time; what is left of a long run is a few signs."""
    return _reeksen().sub("", tekst)


def _zonder_herhaling(tekst: str) -> str:
    """Each word once, and a piece that is repeated once."""
    eenmaal = " ".join(dict.fromkeys(tekst.split()))
    return re.sub(r"(\S{2,}?)\1+", r"\1", eenmaal)


def _zonder_bekende(tekst: str) -> str:
    """Take the words away that one tries first here, also when they are written with digits."""
    for woord in bekend():
        tekst = tekst.replace(woord, " ")
    return tekst


def bezwaar(wachtzin: str, *, oefenen: bool = False) -> str | None:
    """Why an own passphrase is not strong enough, in Dutch; None when it is.

    ``oefenen`` lets the printed passphrases through: only to practise.
    """
    tekst = unicodedata.normalize("NFKC", wachtzin)
    if len(tekst) < MIN_WACHTZIN:
        return f"Gebruik minstens {MIN_WACHTZIN} tekens, bijvoorbeeld vijf losse woorden."
    plat = _plat(tekst)
    if not oefenen and re.sub(r"[\W\d_]", "", plat) in _OPENBAAR:
        return "Deze wachtzin staat in een boek of handleiding. Kies andere woorden."
    if len({teken for teken in plat if not teken.isspace()}) < _MIN_VERSCHILLEND:
        return "Gebruik meer verschillende letters."
    zonder_reeks = _zonder_reeksen(plat)
    if _te_weinig(zonder_reeks):
        return "Dit zijn toetsen of cijfers op een rij. Kies losse woorden."
    enkel = _zonder_herhaling(zonder_reeks)
    if _te_weinig(enkel):
        return "Hierin komt steeds hetzelfde terug. Kies vijf verschillende woorden."
    if _te_weinig(_zonder_bekende(enkel)) or _te_weinig(
        _zonder_bekende(enkel.translate(_CIJFERLETTERS))
    ):
        return "Deze woorden raadt iemand snel. Kies woorden die niets met uw werk hebben."
    return None


def _te_weinig(tekst: str) -> bool:
    """Whether too little is left to be hard to guess."""
    over = [teken for teken in tekst if teken.isalnum()]
    return len(over) < _MIN_OVER or len(set(over)) < _MIN_VERSCHILLEND
