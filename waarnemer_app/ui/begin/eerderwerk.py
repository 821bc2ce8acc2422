"""Opening an earlier dossier and taking it over in the one that is open, really done."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from waarnemer_app.dossier import Dossier, neem_op
from waarnemer_app.store import herstel, pogingen
from waarnemer_app.store.eerder import EerderDossier, eerdere
from waarnemer_app.store.fouten import OpslagFout, WachtzinFout
from waarnemer_app.store.herstel import Hersteldekluis
from waarnemer_app.store.kluis import Kluis, Ontsloten, open_kluis
from waarnemer_app.store.opslag import open_opslag
from waarnemer_app.ui import background
from waarnemer_app.ui.begin.begin import BeginFout, Fout
from waarnemer_app.ui.begin.eerdere import Regel, Stand
from waarnemer_app.ui.begin.herstel import Herstel
from waarnemer_app.ui.begin.kluiswerk import HerstelUitvoering, rond_af
from waarnemer_app.ui.begin.uitvoering import beginfout
from waarnemer_app.ui.taal.schrijf import datum_met_dag

REDEN = "Eerder dossier op deze laptop"


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Eerder", tekst)


class EerderWerk(QObject):
    """The earlier dossiers beside the one that is open."""

    def __init__(
        self, dossier: Dossier, nu: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._dossier, self._nu = dossier, nu

    def _alle(self) -> dict[str, EerderDossier]:
        return {eerder.naam: eerder for eerder in eerdere(self._dossier.opslag.map)}

    def lijst(self) -> list[Regel]:
        """All of them, with what may be said of a locked dossier."""
        regels = []
        for eerder in self._alle().values():
            wacht = herstel.lees_verzoek(eerder.map) is not None
            stand: Stand = "op" if eerder.opgenomen else "wacht" if wacht else "slot"
            regels.append(Regel(eerder.naam, _titel(eerder), stand))
        return regels

    def open(self, naam: str, wachtzin: str, goed: Callable[[int], None], fout: Fout) -> None:
        """Open one in the background, then take it over."""
        eerder = self._alle()[naam]
        wacht = pogingen.lees(eerder.map).wacht_nog(self._nu())
        if wacht:
            melding = _zeg("De vorige keer paste de wachtzin niet.")
            fout(BeginFout(melding, _zeg("Wacht {0} tellen.").format(wacht), code="WACHTZIN"))
            return

        def werk(_: background.Progress) -> Ontsloten:
            return open_kluis(eerder.map, wachtzin)

        def klaar(ontsloten: Ontsloten) -> None:
            try:
                regels = self._neem(eerder, ontsloten)
            except (OpslagFout, OSError) as mis:
                fout(beginfout(mis))
                return
            pogingen.neem(eerder.map)
            goed(regels)

        def mislukt(mis: Exception) -> None:
            if isinstance(mis, WachtzinFout):
                pogingen.tel(eerder.map, self._nu())
            fout(beginfout(mis))

        background.run(self, werk, klaar, mislukt)

    def herstel(self, naam: str, goed: Callable[[int], None]) -> Herstel:
        """The recovery of one by two key holders."""
        eerder = self._alle()[naam]

        def open_(herstelde: Hersteldekluis) -> None:
            goed(self._neem(eerder, herstelde.ontsloten, herstelde.kluis))

        return HerstelUitvoering(
            eerder.map, self._nu, open_, oefenen=self._dossier.demo, parent=self
        )

    def _neem(self, eerder: EerderDossier, ontsloten: Ontsloten, kluis: Kluis | None = None) -> int:
        """Take it over; what is locked in its folder stays. Raises OpslagFout, OSError."""
        oud = open_opslag(eerder.map, ontsloten)
        try:
            if kluis is not None:
                rond_af(oud, kluis)
            gevonden = neem_op(self._dossier, oud, REDEN, self._nu())
        finally:
            oud.sluit()
        with contextlib.suppress(OSError):  # it can be taken over twice: nothing comes double
            eerder.is_opgenomen()
        return gevonden.revisies


def _titel(eerder: EerderDossier) -> str:
    """The stemming and its day, as the locked screen says them; else the name of its folder."""
    try:
        gelezen = json.loads((eerder.map / "begin.json").read_text(encoding="utf-8")[:4096])
        dag = datum_met_dag(date.fromisoformat(gelezen["datum"]))
        return f"{gelezen['stemming']}, {dag}"
    except (OSError, ValueError, KeyError, TypeError):
        return eerder.naam
