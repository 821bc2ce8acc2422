"""The one object that the pages share: the dossier, the theme and the clock, with four signals."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from waarnemer_app.domain.handelingen import BewaarConcept, Concept, Handeling
from waarnemer_app.dossier import Dossier, Uitkomst

if TYPE_CHECKING:
    from .theme import Theme


class AppState(QObject):
    """Passes every act to the dossier, then tells who listens what changed (by id).

    ``veranderd``: an object was stated; ``opgeslagen``: a concept or object is durable;
    ``bezoek_veranderd``: another visit is current; ``sync_veranderd``: something about sending.
    """

    veranderd = Signal(str)
    opgeslagen = Signal(str)
    bezoek_veranderd = Signal(str)
    sync_veranderd = Signal(str)

    def __init__(
        self,
        dossier: Dossier,
        theme: Theme,
        nu: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.dossier = dossier
        self.theme = theme
        self.nu = nu
        self.laatst_opgeslagen: datetime | None = None

    def doe(self, handeling: Handeling) -> Uitkomst:
        """Do an act; durable when this returns. Refusals come back as bevindingen."""
        vorig = self._bezoek()
        uitkomst = self.dossier.doe(handeling)
        if uitkomst.geweigerd:
            return uitkomst
        self.laatst_opgeslagen = uitkomst.opgeslagen_op
        self.opgeslagen.emit(uitkomst.objecten[0] if uitkomst.objecten else uitkomst.concept)
        for object_id in uitkomst.objecten:
            self.veranderd.emit(object_id)
        if self._bezoek() != vorig:
            self.bezoek_veranderd.emit(self._bezoek())
        return uitkomst

    def bewaar(self, concept: Concept) -> None:
        """Keep what is being written."""
        self.doe(BewaarConcept(concept=concept))

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

    def _bezoek(self) -> str:
        huidig = self.dossier.stand.huidig_bezoek()
        return huidig.id if huidig else ""
