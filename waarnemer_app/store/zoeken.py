"""Search over all that was stated: an FTS5 index with one row per revision, made again at will."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.revisie import Kern, Revisie
from waarnemer_app.domain.zoektekst import zoektekst

from .database import Database

_OPEN, _DICHT = "\x02", "\x03"
_MERK = re.compile(f"{_OPEN}(.*?){_DICHT}", re.DOTALL)
_WOORDEN = 8
_KETENS, _PER_KETEN = 1000, 10_000_000
_FRAGMENT = 16
"""Words of a fragment; FTS5 takes the part with most matches."""


@dataclass(frozen=True)
class Zoekregel:
    """One revision for the index; ``tekst`` is empty when its content was erased.

    ``rij`` is ``seq`` for the current chain; earlier chains lie below zero, oldest lowest.
    """

    rij: int
    object: str
    soort: str
    wanneer: datetime
    tekst: str


@dataclass(frozen=True)
class Treffer:
    """What was found: the object, its kind, when it was stated, and a fragment of its text.

    ``delen`` are (begin, length) in ``fragment``: what to show as matched. It is the newest
    revision with these words; the object may have been corrected after it.
    """

    object: str
    soort: str
    wanneer: datetime
    fragment: str
    delen: tuple[tuple[int, int], ...]


def zoekregel(keten: int, revisie: Kern | Revisie, inhoud: Inhoud | None) -> Zoekregel:
    """The row of one revision; ``keten`` is 0 for the current chain."""
    return Zoekregel(
        _rij(keten, revisie.seq),
        revisie.object,
        revisie.objectSoort,
        revisie.vastgelegdOp,
        "" if inhoud is None else zoektekst(inhoud),
    )


def _rij(keten: int, seq: int) -> int:
    return seq if keten == 0 else seq + (keten - _KETENS) * _PER_KETEN


class Zoekindex:
    """The table ``zoek``; it follows from the logboek and holds nothing of its own."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def heeft(self, keten: int, seq: int) -> bool:
        """True when this revision is in the index."""
        rij = _rij(keten, seq)
        gevonden = self._db.uitvoeren("SELECT 1 FROM zoek WHERE rowid = ?", (rij,)).fetchone()
        return gevonden is not None

    def voeg_toe(self, regels: Iterable[Zoekregel]) -> None:
        """Take in revisions; inside the transaction that appends them."""
        self._db.vele(
            "INSERT INTO zoek (rowid, tekst, object, soort, wanneer) VALUES (?, ?, ?, ?, ?)",
            [(r.rij, r.tekst, r.object, r.soort, r.wanneer.isoformat()) for r in regels],
        )

    def herbouw(self, regels: Iterable[Zoekregel]) -> None:
        """Make the whole index again; the caller holds the transaction."""
        self._db.uitvoeren("DELETE FROM zoek")
        self.voeg_toe(regels)

    def wis(self, object_: str) -> None:
        """Take the words of an object out; secure-delete leaves none of them in the index."""
        self._db.uitvoeren("UPDATE zoek SET tekst = '' WHERE object = ?", (object_,))

    def zoek(self, tekst: str, limiet: int) -> list[Treffer]:
        """All words, as beginnings, without regard to accents and capitals; newest first."""
        woorden = re.findall(r"\w+", tekst)[:_WOORDEN]
        if not woorden:
            return []
        uit: dict[str, Treffer] = {}
        rijen = self._db.uitvoeren(
            "SELECT object, soort, wanneer, snippet(zoek, 0, ?, ?, '…', ?) FROM zoek"
            " WHERE zoek MATCH ? ORDER BY rowid DESC LIMIT ?",
            (_OPEN, _DICHT, _FRAGMENT, " AND ".join(f'"{w}"*' for w in woorden), limiet * 50),
        )
        for object_, soort, wanneer, fragment in rijen:
            if object_ not in uit:
                op = datetime.fromisoformat(wanneer)
                uit[object_] = Treffer(object_, soort, op, *_ontleed(fragment))
            if len(uit) >= limiet:
                break
        return list(uit.values())


def _ontleed(gemerkt: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Take the marks out of a fragment; gives the plain text and where the marks were."""
    delen = tuple(
        (merk.start() - 2 * i, len(merk.group(1))) for i, merk in enumerate(_MERK.finditer(gemerkt))
    )
    return _MERK.sub(r"\1", gemerkt), delen
