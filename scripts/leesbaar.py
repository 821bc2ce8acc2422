"""How easy the Dutch texts are to read: words per sentence, and the score of Flesch-Douma.

    python -m scripts.leesbaar [AANTAL]      the hardest groups and texts

The score is 206.84 - 0.77 x (syllables per 100 words) - 0.93 x (words per sentence): Flesch's
Reading Ease (1948) as W.H. Douma fitted it to Dutch (De leesbaarheid van landbouwbladen,
Wageningen 1960). From 60 on a text is plain. It says little of three words on a button, so it
is taken per screen (a class with its texts), per form and per mail. Terms of law or plan
in docs/woordenlijst.md keep their name, so they are left out of the words; the length of a
sentence counts them. Syllables are where pyphen may break a Dutch word.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

import pyphen

from scripts.talen_bron import ROOT, domeinteksten, schermteksten

MEESTE_WOORDEN: Final = 15
MINSTE_SCORE: Final = 60.0
KLEINE_GROEP: Final = 40
"""A score of fewer words says nothing; such groups are taken together."""
OVERIG: Final = "kleine schermen samen"

_WOORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*", re.UNICODE)
_ZIN = re.compile(r"(?<=[.?!:…])[\"”’)]*\s+|\n+|\s·\s|\s—\s|;\s")
_PLEK = re.compile(r"\$?\{[^}]*\}|%\d|\[\[?[^\]]*\]\]?|<[^>]*>")
_BRON = re.compile(r"^(?:Plan|Kieswet|AVG|BIO2|Altijd verplicht)\b[^.]*$|· (?:Kieswet|plan) .*$")
_AFBREKEN = pyphen.Pyphen(lang="nl_NL", left=1, right=1)


class Groep(NamedTuple):
    """Texts that are read together, and how plain they are."""

    naam: str
    score: float
    woorden: int


@cache
def termen() -> tuple[str, ...]:
    """The words of the terms that come from law or plan, in small letters."""
    tekst = (ROOT / "docs" / "woordenlijst.md").read_text(encoding="utf-8")
    rijen = [regel.split("|") for regel in tekst.split("## Keuzelijsten")[0].splitlines()]
    wet = [rij[1] for rij in rijen if len(rij) == 7 and re.search(r"Plan|Kieswet", rij[3])]
    return tuple(sorted({w for cel in wet for w in re.findall(r"[a-zé-]{6,}", cel.casefold())}))


def is_term(woord: str) -> bool:
    """Whether a word is a term of the law, also in the plural or in a compound with it."""
    klein = woord.casefold()
    return any(klein.startswith(term) or klein.endswith(term) for term in termen())


def zinnen(tekst: str) -> list[str]:
    """The sentences of a text; a list or a label is one too."""
    return [deel for deel in _ZIN.split(tekst) if _WOORD.search(deel)]


def woorden(zin: str) -> list[str]:
    """The words; what is filled in is one word."""
    return _WOORD.findall(_PLEK.sub(" x ", zin))


def lettergrepen(woord: str) -> int:
    """Syllables of one word; digits and signs count as one."""
    return len(_AFBREKEN.positions(woord)) + 1


def score(teksten: Iterable[str]) -> tuple[float, int]:
    """Flesch-Douma of these texts together, and how many words it counted."""
    delen = [zin for tekst in teksten for zin in zinnen(tekst)]
    gewone = [[w for w in woorden(zin) if not is_term(w)] for zin in delen]
    gewone = [zin for zin in gewone if zin]
    aantal = sum(len(zin) for zin in gewone)
    if not aantal:
        return 100.0, 0
    grepen = sum(lettergrepen(woord) for zin in gewone for woord in zin)
    return 206.84 - 0.77 * (100 * grepen / aantal) - 0.93 * (aantal / len(gewone)), aantal


def te_lang(tekst: str) -> list[str]:
    """The sentences with too many words."""
    return [zin for zin in zinnen(tekst) if len(woorden(zin)) > MEESTE_WOORDEN]


# what people read -----------------------------------------------------------------------------


def _formulieren() -> Iterator[tuple[str, str]]:
    for pad in sorted((ROOT / "forms").glob("t*.md")):
        koppen: list[str] = []
        for regel in pad.read_text(encoding="utf-8").splitlines():
            cellen = [cel.strip() for cel in regel.split("|")]
            if any("::Nederlands" in cel for cel in cellen):
                koppen = cellen
                continue
            for kop, cel in zip(koppen, cellen, strict=False):
                if "::Nederlands" in kop and "image" not in kop and cel:
                    yield f"forms/{pad.name}", cel


def _sjablonen() -> Iterator[tuple[str, str]]:
    bron = ROOT / "resources"
    stukken = [*(bron / "sjablonen").iterdir(), *(bron / "demo" / "bron" / "instructies").iterdir()]
    for pad in sorted(stukken):
        tekst = pad.read_text(encoding="utf-8")
        alineas = re.split(r"\n\s*\n|\n(?=- )", re.sub(r"^#.*$", "", tekst, flags=re.MULTILINE))
        for alinea in alineas:
            if alinea.strip():
                yield f"{pad.parent.name}/{pad.name}", " ".join(alinea.split())


@cache
def groepen() -> dict[str, list[str]]:
    """Everything that a waarnemer or a receiver reads, by the screen, form or mail it is in."""
    per: dict[str, list[str]] = {}
    schermen, _ = schermteksten()
    bronnen = [(t.context, t.bron) for t in sorted(schermen) if t.context != "Taal"]
    bronnen += [(f"{t.context}", t.bron) for t in sorted(domeinteksten())]
    for groep, tekst in (*bronnen, *_formulieren(), *_sjablonen()):
        if not _BRON.search(tekst):
            per.setdefault(groep, []).append(tekst)
    klein = {naam for naam, teksten in per.items() if score(teksten)[1] < KLEINE_GROEP}
    samen = [tekst for naam in sorted(klein) for tekst in per.pop(naam)]
    return {**per, OVERIG: samen}


def scores() -> list[Groep]:
    """Every group, the hardest first."""
    gemeten = [Groep(naam, *score(teksten)) for naam, teksten in groepen().items()]
    return sorted(gemeten, key=lambda groep: groep.score)


def moeilijkste(aantal: int) -> list[tuple[float, str]]:
    """The hardest texts of at least six words, hardest first."""
    alle = {tekst for teksten in groepen().values() for tekst in teksten}
    gemeten = [(score([tekst]), tekst) for tekst in alle]
    return sorted((punten, tekst) for (punten, woord), tekst in gemeten if woord >= 6)[:aantal]


def main(argv: list[str]) -> int:
    """Print the hardest groups and texts."""
    aantal = int(argv[0]) if argv else 20
    for groep in scores()[:aantal]:
        sys.stdout.write(f"{groep.score:6.1f}  {groep.woorden:5}  {groep.naam}\n")
    sys.stdout.write("\n")
    for punten, tekst in moeilijkste(aantal):
        sys.stdout.write(f"{punten:6.1f}  {tekst}\n")
    lang = [zin for teksten in groepen().values() for tekst in teksten for zin in te_lang(tekst)]
    sys.stdout.write(f"\n{len(lang)} zinnen van meer dan {MEESTE_WOORDEN} woorden\n")
    sys.stdout.writelines(f"        {zin}\n" for zin in lang)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
