"""The whole check of a dossier, beside the work: seals and contents, then all pages (R09).

At unlock chain and contents are checked by hash; here every seal is verified and every content is
read, the auditlog too, in small steps of the window. Then SQLite looks at its own pages, in another
thread, for that cannot be cut in pieces. Only reads; it may stop at any step.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from waarnemer_app.domain.revisie import GEEN_VORIGE, Schakel, hash_van, lees, lees_audit
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.zegel import ZegelFout

from .database import Database
from .stilstand import Stilstand
from .vouwen import inhoud_van

if TYPE_CHECKING:
    from .opslag import Opslag
    from .vroeger import Keten

STAP_SECONDEN: Final = 0.010
"""A step goes on for so long and ends with what it began: one line, some milliseconds at most."""
_GREEP: Final = 32


@dataclass(frozen=True)
class Uitslag:
    """What was checked, and what is wrong in Dutch; nothing is wrong when ``fouten`` is empty."""

    regels: int
    auditregels: int
    gewist: int
    fouten: tuple[str, ...]

    @property
    def goed(self) -> bool:
        """True when all of it holds."""
        return not self.fouten


class Controle:
    """One run over an open dossier; call ``stap`` until it gives True, then ``neem_bladen``."""

    def __init__(self, opslag: Opslag) -> None:
        ketens = [(k, k.logboek.kop()[0], k.audit.kop()[0]) for k in opslag.ketens()]
        self._fouten: list[str] = []
        self._regels = self._audit = self._gewist = self.gedaan = 0
        self.totaal = 1 + sum(tot + audit for _, tot, audit in ketens)
        self._loop = self._alles(ketens)

    def stap(self, seconden: float = STAP_SECONDEN) -> bool:
        """Go on for so long; True when all lines were seen. Raises DatabaseFout."""
        eind = time.perf_counter() + seconden
        for _ in self._loop:
            self.gedaan += 1
            if time.perf_counter() >= eind:
                return False
        return True

    def neem_bladen(self, fouten: Sequence[str]) -> None:
        """Take in what ``controleer_tabellen`` found."""
        self._fouten += fouten
        self.gedaan += 1

    def uitslag(self) -> Uitslag:
        """What came of it so far."""
        return Uitslag(self._regels, self._audit, self._gewist, tuple(self._fouten))

    def _alles(self, ketens: list[tuple[Keten, int, int]]) -> Iterator[None]:
        for keten, tot, audit in ketens:
            yield from self._logboek(keten, tot)
            yield from self._auditlog(keten, audit)

    def _logboek(self, keten: Keten, tot: int) -> Iterator[None]:
        schakel = Schakel()
        while schakel.seq < tot:
            # some at a time: between two steps the dossier may be written, and that ends a reading
            aantal = min(_GREEP, tot - schakel.seq)
            greep = list(islice(keten.logboek.regels(schakel.seq + 1), aantal))
            try:
                for regel in greep:
                    revisie = lees(keten.sleutel, regel.jws)
                    schakel.volg(revisie, regel.jws)
                    ruw = inhoud_van(revisie, regel)
                    self._regels += 1
                    self._gewist += ruw is None
                    if ruw is not None:
                        SOORTEN[revisie.objectSoort].model_validate_json(ruw)
                    yield
            except (ZegelFout, ValidationError, KeyError):
                greep = []
            if not greep:
                self._fouten.append(f"Het logboek klopt niet na regel {schakel.seq}.")
                return

    def _auditlog(self, keten: Keten, tot: int) -> Iterator[None]:
        nr, vorige = 0, GEEN_VORIGE
        while nr < tot:
            greep = keten.audit.regels(nr + 1, min(_GREEP, tot - nr))
            try:
                for jws in greep:
                    regel = lees_audit(keten.sleutel, jws)
                    if (regel.nr, regel.vorige) != (nr + 1, vorige):
                        raise ZegelFout("De keten van het auditlog klopt niet.")
                    nr, vorige = regel.nr, hash_van(jws)
                    self._audit += 1
                    yield
            except ZegelFout:
                greep = []
            if not greep:
                self._fouten.append(f"Het auditlog klopt niet na regel {nr}.")
                return


def controleer_tabellen(stilstand: Stilstand) -> tuple[str, ...]:
    """Let SQLite look at all of its pages and indexes; gives in Dutch what is wrong (nothing: ()).

    For a thread, with what ``Opslag.sta_stil`` gave (1.2 s per 100 MB). Raises Veranderd when the
    dossier was closed meanwhile, DatabaseFout when the disk fails.
    """
    try:
        with stilstand.lees() as db:
            if _heel(db):
                return ()
            kapot = [naam for naam in _tabellen(db) if not _heel(db, f'("{naam}")')]
    finally:
        stilstand.einde()
    if not kapot:
        return ("De bladen van het dossier zijn beschadigd.",)
    return tuple(f"De bladen van tabel {naam} zijn beschadigd." for naam in kapot)


def _heel(db: Database, tabel: str = "") -> bool:
    return db.uitvoeren(f"PRAGMA integrity_check{tabel}").fetchall() == [("ok",)]


def _tabellen(db: Database) -> list[str]:
    """The tables of the schema; those of an index (FTS5) are looked at with their own table."""
    rijen = db.uitvoeren(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'"
    )
    return sorted(naam for (naam,) in rijen if not naam.startswith("sqlite_"))
