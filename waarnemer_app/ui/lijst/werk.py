"""The work behind the page, in the background: reading lists, and what taking them in changes."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from waarnemer_app import platform
from waarnemer_app.imports.bevinding import Cel, LijstFout
from waarnemer_app.imports.bronmap import Bronmap
from waarnemer_app.imports.controle import controleer
from waarnemer_app.imports.lijst import Opdracht, Stembureaulijst
from waarnemer_app.imports.opname import Opname, Voorstel, herkomst_van, stel_voor
from waarnemer_app.imports.referentie import laad_referentie
from waarnemer_app.ui import background

Fout = Callable[[str], None]


@dataclass(frozen=True)
class Vraag:
    """Which file is to be read, and which corrections in it are not wanted."""

    pad: Path
    laat_staan: frozenset[Cel]


@dataclass(frozen=True)
class Bron:
    """How lists are read: the day and gemeente that were given, and the folder of the package."""

    datum: date | None = None
    gemeente: str = ""
    map: Path | None = None


class LijstWerk(QObject):
    """``vordert(rij, rijen, bestand)`` while it reads; ``stop`` breaks off, and nothing changed."""

    vordert = Signal(int, int, str)

    def __init__(self, nu: Callable[[], datetime], vast: Collection[str] = ()) -> None:
        super().__init__()
        self._nu, self._vast = nu, frozenset(vast)
        self._gang: background.Progress | None = None

    def stop(self) -> None:
        """Break off what is under way."""
        if self._gang is not None:
            self._gang.cancel()

    def lees(
        self,
        vragen: Sequence[Vraag],
        bron: Bron,
        goed: Callable[[list[Stembureaulijst] | None], None],
        fout: Fout,
    ) -> None:
        """Read files one after the other; ``goed(None)`` when one broke off."""
        gang = background.Progress()

        def werk(_: background.Progress) -> list[Stembureaulijst] | None:
            try:
                return [_lees(vraag, bron, gang) for vraag in vragen]
            except background.Cancelled:
                return None

        self._gang = gang
        gang.stepped.connect(self.vordert)
        background.run(self, werk, goed, lambda mis: fout(_woorden(mis)))

    def stel_voor(
        self,
        lijsten: Sequence[Stembureaulijst],
        bron: Bronmap,
        heel: bool,
        goed: Callable[[Voorstel], None],
        fout: Fout,
    ) -> None:
        """What taking these lists in would change; nothing is written."""
        nu, door, vast = self._nu(), getpass.getuser(), self._vast

        def werk(_: background.Progress) -> Voorstel:
            return stel_voor(
                bron.lees(),
                [(lijst, herkomst_van(lijst, nu, door)) for lijst in lijsten],
                vast=bron.toegewezen() | vast,
                heel=heel,
            )

        background.run(self, werk, goed, lambda mis: fout(_woorden(mis)))

    def neem_op(
        self, bron: Bronmap, voorstel: Voorstel, goed: Callable[[Opname], None], fout: Fout
    ) -> None:
        """Write what was proposed, whole or not at all."""

        def werk(_: background.Progress) -> Opname:
            bron.bewaar(voorstel.opname)
            return voorstel.opname

        background.run(self, werk, goed, lambda mis: fout(_woorden(mis)))

    def zet_terug(
        self, bron: Bronmap, vorige: Opname | None, goed: Callable[[object], None], fout: Fout
    ) -> None:
        """Put back what was there before; None takes the file away."""

        def werk(_: background.Progress) -> None:
            bron.zet_terug(vorige)

        background.run(self, werk, goed, lambda mis: fout(_woorden(mis)))

    def draai_terug(self, bron: Bronmap, goed: Callable[[object], None], fout: Fout) -> None:
        """Undo the last taking in that the folder remembers."""
        background.run(self, lambda _: bron.draai_terug(), goed, lambda mis: fout(_woorden(mis)))


def _lees(vraag: Vraag, bron: Bron, gang: background.Progress) -> Stembureaulijst:
    def vordert(klaar: int, totaal: int) -> bool:
        gang.step(klaar, totaal, vraag.pad.name)
        return True

    gang.check()
    eigen = platform.resource_dir() / "referentie"
    mappen = (eigen,) if bron.map is None else (bron.map / "referentie", eigen)
    opdracht = Opdracht(
        datum=bron.datum,
        gemeente=bron.gemeente,
        laat_staan=vraag.laat_staan,
        referentie=laad_referentie(*mappen),
        voortgang=vordert,
    )
    return controleer(vraag.pad, opdracht)


def _woorden(fout: Exception) -> str:
    return fout.melding if isinstance(fout, LijstFout) else str(fout) or type(fout).__name__
