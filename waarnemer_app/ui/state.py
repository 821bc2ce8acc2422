"""The one object that the pages share: the dossier, the theme and the clock, with signals."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import (
    BewaarConcept,
    Concept,
    GooiConceptWeg,
    Handeling,
    ZetConceptTerug,
)
from waarnemer_app.domain.waarneming import Bijlage
from waarnemer_app.dossier import Dossier, Uitkomst
from waarnemer_app.store.bijlagen import Versleuteld
from waarnemer_app.store.fouten import OpslagFout

if TYPE_CHECKING:
    from .theme import Theme

ENKELE_TOETSEN: Final = "enkele_toetsen"
PLAATS: Final = "plaats"
FOTOWIJZER: Final = "fotowijzer"
ROUTE: Final = "route_volgorde"
ONGEDAAN: Final = "ongedaan"
SLEUTELS: Final = "sleutels_gezien"
AAN: Final = "aan"
UIT: Final = "uit"


@dataclass(frozen=True)
class Gesprek:
    """A telephone call that goes on: since when, with which role, and the page of its log."""

    sinds: datetime
    met: str
    pagina: str
    id: str = ""


class AppState(QObject):
    """Passes every act to the dossier, then tells who listens what changed (by id).

    ``veranderd``: an object was stated; ``opgeslagen``: a concept or object is durable;
    ``bezoek_veranderd``: another visit is current; ``sync_veranderd``: something about sending;
    ``weggelegd``: a concept was thrown away, or put back; ``toetsen_veranderd``: plain letters
    were switched on or off; ``gewist``: the content of an object was erased by law;
    ``pakket_veranderd``: a newer package is in force; ``route_veranderd``: another order of stops;
    ``zuinig_veranderd``: the battery became low, or is not any more; ``gaat_dicht``: the dossier
    closes, and what is being made of it comes to nothing.
    """

    veranderd = Signal(str)
    opgeslagen = Signal(str)
    bezoek_veranderd = Signal(str)
    sync_veranderd = Signal(str)
    weggelegd = Signal(str)
    toetsen_veranderd = Signal()
    gewist = Signal(str)
    pakket_veranderd = Signal()
    route_veranderd = Signal()
    zuinig_veranderd = Signal()
    gaat_dicht = Signal()

    def __init__(
        self,
        dossier: Dossier,
        theme: Theme,
        nu: Callable[[], datetime],
        parent: QObject | None = None,
        *,
        sprong: Callable[[], int] = int,
    ) -> None:
        super().__init__(parent)
        self.dossier = dossier
        self.theme = theme
        self.nu = nu
        self.sprong = sprong
        """Seconds that the clock jumped since this was asked last (``ui/kloksprong.py``)."""
        self.laatst_opgeslagen: datetime | None = None
        self._enkele: bool | None = None
        self.open_bestand: Callable[[Path], bool] = platform.open_with_system
        """Opens a file in the program of the user; False when there is none."""
        self.zuinig = False
        """The battery is low: clocks and durations go by the minute (bediening 12)."""
        self.gesprek: Gesprek | None = None
        """The call that goes on; while there is one the program does not lock by itself."""

    def doe(self, handeling: Handeling) -> Uitkomst:
        """Do an act; durable when this returns. Refusals come back as bevindingen."""
        vorig = self._bezoek()
        uitkomst = self.dossier.doe(handeling)
        if uitkomst.geweigerd:
            return uitkomst
        self.laatst_opgeslagen = uitkomst.opgeslagen_op
        if isinstance(handeling, GooiConceptWeg | ZetConceptTerug):
            self.weggelegd.emit(handeling.concept)
        self.opgeslagen.emit(uitkomst.objecten[0] if uitkomst.objecten else uitkomst.concept)
        for object_id in uitkomst.objecten:
            self.veranderd.emit(object_id)
        if self._bezoek() != vorig:
            self.bezoek_veranderd.emit(self._bezoek())
        return uitkomst

    def bewaar(self, concept: Concept) -> None:
        """Keep what is being written."""
        self.doe(BewaarConcept(concept=concept))

    def wis_inhoud(self, object_: str, reden: WisReden) -> None:
        """Erase the content of an object by law; raises OpslagFout."""
        self.dossier.opslag.meta.zet(ONGEDAAN, "")  # a way back may hold its words
        self.dossier.wis_inhoud(object_, reden)
        self.gewist.emit(object_)
        self.veranderd.emit(object_)

    def weggegooid(self) -> list[Concept]:
        """The concepts that were thrown away since the day was opened, last one first."""
        return self.dossier.opslag.concepten.weggegooid()

    def nieuw_concept(self, soort: str, *, betreft: str | None = None, **inhoud: object) -> Concept:
        """A fresh concept at the current visit; not kept until ``bewaar``."""
        return Concept(
            id=f"concept-{uuid4()}",
            soort=soort,
            bezoek=self._bezoek() or None,
            betreft=betreft,
            inhoud=inhoud,
            gewijzigd_op=self.nu(),
        )

    @property
    def enkele_toetsen(self) -> bool:
        """Whether plain letters and digits answer a question (WCAG 2.1.4)."""
        if self._enkele is None:
            # every row of a form asks it
            self._enkele = self.dossier.opslag.meta.geef(ENKELE_TOETSEN) != UIT
        return self._enkele

    def zet_enkele_toetsen(self, aan: bool) -> None:
        """Switch plain letters and digits on or off; raises OpslagFout."""
        self.dossier.opslag.meta.zet(ENKELE_TOETSEN, AAN if aan else UIT)
        self._enkele = aan
        self.toetsen_veranderd.emit()

    def plaats(self) -> str:
        """Where one was, as ``onthoud_plaats`` got it; empty when nothing was kept."""
        return self.dossier.opslag.meta.geef(PLAATS) or ""

    def onthoud_plaats(self, plaats: str) -> None:
        """Keep where one is (``ui/slot/plaats.py``); raises OpslagFout."""
        self.dossier.opslag.meta.zet(PLAATS, plaats)

    def versleutelaar(self) -> Callable[[bytes, str], Versleuteld]:
        """Encrypts a file (bytes, MIME type), in any thread; raises OpslagFout."""
        return self.dossier.opslag.bijlagen.versleutelaar()

    def bewaar_bijlage(self, bijlage: Versleuteld) -> str:
        """Keep it beside the database; gives the SHA-256 of the file. Raises OpslagFout."""
        sha256 = self.dossier.opslag.bijlagen.neem_op(bijlage)
        self.dossier.noteer(Actie.BIJLAGE, sha256)
        return sha256

    def ruim_bijlagen_op(self) -> None:
        """Remove attachments that nothing names any more; when the disk refuses, another time."""
        with contextlib.suppress(OpslagFout):
            self.dossier.opslag.bijlagen.ruim_op()

    @property
    def fotowijzer_gelezen(self) -> bool:
        """Whether one read what may not stand on a photo (R-WN-12)."""
        return self.dossier.opslag.meta.geef(FOTOWIJZER) is not None

    def lees_fotowijzer(self) -> None:
        """One read it now; raises OpslagFout."""
        self.dossier.opslag.meta.zet(FOTOWIJZER, self.nu().isoformat())

    def bijlage(self, sha256: str) -> Bijlage | None:
        """Size and kind of a file that was kept, if it is there."""
        gevonden = self.dossier.opslag.bijlagen.gegevens(sha256)
        if gevonden is None:
            return None
        return Bijlage(sha256=sha256, grootte=gevonden[0], mime=gevonden[1])

    def lees_bijlage(self, sha256: str) -> bytes:
        """What is in a file that was kept; raises OpslagFout when it is gone or damaged."""
        return self.dossier.opslag.bijlagen.lees(sha256)

    @property
    def route_volgorde(self) -> tuple[str, ...]:
        """The order of the stops as one chose it (``ui/route/haltes.py``); empty: by time."""
        return tuple(json.loads(self.dossier.opslag.meta.geef(ROUTE) or "[]"))

    def zet_route_volgorde(self, volgorde: tuple[str, ...]) -> None:
        """Keep an order of the stops; raises OpslagFout."""
        self.dossier.opslag.meta.zet(ROUTE, json.dumps(volgorde))
        self.route_veranderd.emit()

    @property
    def sleutels_gezien(self) -> int:
        """How many keys this dossier had when their admission was asked last."""
        return int(self.dossier.opslag.meta.geef(SLEUTELS) or 0)

    def zie_sleutels(self, aantal: int) -> None:
        """The admission of so many keys was asked; a disk that refuses it asks again."""
        with contextlib.suppress(OpslagFout):
            self.dossier.opslag.meta.zet(SLEUTELS, str(aantal))

    def zet_zuinig(self, *, zuinig: bool) -> None:
        """The battery is low, or not any more."""
        if zuinig is not self.zuinig:
            self.zuinig = zuinig
            self.zuinig_veranderd.emit()

    def _bezoek(self) -> str:
        huidig = self.dossier.stand.huidig_bezoek()
        return huidig.id if huidig else ""
