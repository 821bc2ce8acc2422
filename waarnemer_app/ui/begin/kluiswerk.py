"""What the screens of the vault ask for, really done: recovery, and another wachtzin.

Imported only when one of them is shown: the unlock window stays light.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from waarnemer_app import __version__
from waarnemer_app.domain.audit import Actie
from waarnemer_app.dossier import Dossier
from waarnemer_app.store import herstel, pogingen
from waarnemer_app.store.eerder import begin_af
from waarnemer_app.store.fouten import OpslagFout, WachtzinFout
from waarnemer_app.store.herstel import Hersteldekluis, Wachtend
from waarnemer_app.store.kluis import (
    Kluis,
    Ontsloten,
    afdruk_van,
    herverpak,
    maak_kopie,
    schrijf_kluis,
)
from waarnemer_app.store.kluiszegel import herken, kondig_aan
from waarnemer_app.store.opslag import Opslag
from waarnemer_app.store.wachtzin import bezwaar, voorstel
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.begin import Fout
from waarnemer_app.ui.begin.uitvoering import beginfout


class _Keuring(QObject):
    """The rules for a wachtzin."""

    def __init__(self, *, oefenen: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._oefenen = oefenen

    def wachtzin_bezwaar(self, wachtzin: str) -> str | None:
        """Why it is not strong enough."""
        return bezwaar(wachtzin, oefenen=self._oefenen)

    def wachtzin_voorstel(self) -> str:
        """Five words drawn by chance."""
        return voorstel()


def zet_kluis(opslag: Opslag, kluis: Kluis) -> None:
    """Write another vault of an open dossier, so that it knows it again; raises OpslagFout."""
    kondig_aan(opslag.meta, kluis)
    try:
        schrijf_kluis(opslag.map, kluis)
    except OSError as fout:
        raise OpslagFout(
            "De nieuwe wachtzin is niet bewaard.",
            "Uw oude wachtzin geldt nog. Maak ruimte op de schijf en probeer opnieuw.",
            code="KLUIS",
        ) from fout
    herken(opslag.meta, Ontsloten(kluis.kluisId, bytearray(), afdruk_van(kluis.bytes())))


class HerstelUitvoering(_Keuring):
    """The recovery of the vault in a folder. ``open_`` opens the dossier with the key.

    It raises OpslagFout when that does not work; the vault is written only after it did.
    """

    def __init__(
        self,
        map_: Path,
        nu: Callable[[], datetime],
        open_: Callable[[Hersteldekluis], None],
        *,
        oefenen: bool,
        geheugen_kib: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(oefenen=oefenen, parent=parent)
        self._map, self._nu, self._open, self._kib = map_, nu, open_, geheugen_kib

    def verzoek(self) -> bytes | None:
        """The request that waits."""
        wachtend = herstel.lees_verzoek(self._map)
        return wachtend.bestand() if wachtend is not None else None

    def maak_verzoek(self, wachtzin: str, goed: Callable[[], None], fout: Fout) -> None:
        """Make a request in the background, then keep it."""
        map_, nu, kib = self._map, self._nu(), self._kib

        def werk(_: background.Progress) -> Wachtend:
            return herstel.maak_verzoek(map_, wachtzin, nu, geheugen_kib=kib)

        def klaar(wachtend: Wachtend) -> None:
            try:
                herstel.bewaar_verzoek(map_, wachtend)
            except OSError as mis:
                fout(beginfout(mis))
                return
            goed()

        background.run(self, werk, klaar, lambda mis: fout(beginfout(mis)))

    def open_antwoord(
        self, data: bytes, wachtzin: str, goed: Callable[[], None], fout: Fout
    ) -> None:
        """Open the answer in the background, then the dossier."""
        map_, kib = self._map, self._kib

        def werk(_: background.Progress) -> Hersteldekluis:
            return herstel.open_antwoord(map_, data, wachtzin, geheugen_kib=kib)

        def klaar(herstelde: Hersteldekluis) -> None:
            try:
                self._open(herstelde)
            except (OpslagFout, OSError) as mis:
                fout(beginfout(mis))
                return
            goed()

        background.run(self, werk, klaar, lambda mis: fout(beginfout(mis)))


def rond_af(opslag: Opslag, kluis: Kluis) -> None:
    """The dossier opened with the answer: its new wachtzin counts. Raises OpslagFout, OSError."""
    zet_kluis(opslag, kluis)
    herstel.trek_verzoek_in(opslag.map)


class WijzigUitvoering(_Keuring):
    """Another wachtzin for an open dossier."""

    def __init__(
        self,
        dossier: Dossier,
        nu: Callable[[], datetime],
        *,
        geheugen_kib: int | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(oefenen=dossier.demo, parent=parent)
        self._dossier, self._nu, self._kib = dossier, nu, geheugen_kib

    def wacht_nog(self) -> int:
        """Seconds until the old wachtzin may be tried again."""
        return pogingen.lees(self._dossier.opslag.map).wacht_nog(self._nu())

    def wijzig(self, oud: str, nieuw: str, goed: Callable[[], None], fout: Fout) -> None:
        """Wrap the key anew in the background, then write it; the database stays as it is."""
        dossier, kib = self._dossier, self._kib
        map_ = dossier.opslag.map

        def werk(_: background.Progress) -> Kluis:
            return herverpak(map_, oud, nieuw, geheugen_kib=kib)

        def klaar(kluis: Kluis) -> None:
            try:
                zet_kluis(dossier.opslag, kluis)
                dossier.noteer(Actie.WACHTZIN_GEWIJZIGD, kluis.kluisId)
            except OpslagFout as mis:
                fout(beginfout(mis))
                return
            goed()

        def mislukt(mis: Exception) -> None:
            if isinstance(mis, WachtzinFout):
                pogingen.tel(map_, self._nu())
            fout(beginfout(mis))

        background.run(self, werk, klaar, mislukt)


def noteer_versie(dossier: Dossier, versie: str) -> None:
    """Note in the auditlog that another version of the program goes on with this dossier."""
    meta = dossier.opslag.meta
    if meta.geef("versie") != versie:
        dossier.noteer(Actie.VERSIE, versie)
        meta.zet("versie", versie)


def na_openen(dossier: Dossier, ontsloten: Ontsloten) -> list[str]:
    """Write down what happened before it opened; gives what the user must know about the vault.

    A disk that takes nothing does not keep anybody from reading: that is told as well.
    """
    opslag, zinnen = dossier.opslag, []
    try:
        mislukt = pogingen.neem(opslag.map)
        if mislukt:
            dossier.noteer(Actie.ONTGRENDELEN_MISLUKT, f"{mislukt}-keer", gelukt=False)
        if not herken(opslag.meta, ontsloten):
            dossier.noteer(Actie.KLUIS_VERANDERD, ontsloten.kluis_id, gelukt=False)
            zinnen.append(
                "De kluis is buiten dit programma veranderd. Misschien past een oude wachtzin nog. "
                "Wijzig uw wachtzin, en bel het bureau."
            )
        if ontsloten.uit_kopie:
            dossier.noteer(Actie.KLUIS_KOPIE, ontsloten.kluis_id)
            zinnen.append(
                "Het bestand kluis.json is beschadigd. De kopie heeft uw dossier geopend. "
                "Wijzig uw wachtzin: dan worden beide opnieuw gemaakt."
            )
        noteer_versie(dossier, __version__)
        dossier.noteer(Actie.ONTGRENDELD)
    except OpslagFout as fout:
        zinnen.append(f"{fout.melding} {fout.remedie}")
    with contextlib.suppress(OSError):
        maak_kopie(opslag.map, ontsloten)
        begin_af(opslag.map)
    return zinnen
