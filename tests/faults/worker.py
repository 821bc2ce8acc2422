"""The hands of a waarnemer at the service layer: acts, and says what is kept once it is kept."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from tests.faults.memory import unlock
from tests.faults.promise import Message, digest
from tests.helpers.voorbeeld import WACHTZIN, Klokje
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, Handeling
from waarnemer_app.dossier import Dossier, Tijdbron, Uitkomst, open_dossier
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.kluis import Ontsloten

Send = Callable[[Message], None]


class Stop(Exception):
    """What this step needs failed before: the waarnemer cannot go on with it."""


class Worker:
    """Does one flow in one folder. ``send`` tells the other side, who outlives this process."""

    def __init__(self, folder: Path, send: Send, seed: int = 0) -> None:
        self.folder = folder
        self.rng = Random(seed)
        self.klok: Callable[[], datetime] = Klokje()
        self._send = send
        self._dossier: Dossier | None = None
        self._disturbed = False

    @property
    def dossier(self) -> Dossier:
        """The open dossier."""
        if self._dossier is None:
            raise Stop
        return self._dossier

    def wil(self, key: str, value: str | None) -> None:
        """Say what is about to be done."""
        self._send(["wil", key, value])

    def is_(self, key: str, value: str | None) -> None:
        """Say what is kept; only after it is."""
        self._send(["is", key, value])

    @contextmanager
    def step(self) -> Iterator[None]:
        """A fault that the program tells in Dutch ends the step, and the waarnemer goes on."""
        try:
            yield
        except Stop:
            pass
        except OpslagFout as fault:
            self._disturbed = True
            self._send(["fout", fault.code, fault.melding, fault.remedie])
        except Exception:  # noqa: BLE001 — whatever escapes the service layer is a finding
            self._send(["stuk", traceback.format_exc()])

    def done(self) -> None:
        """Say that the flow was played to its end."""
        self._send(["klaar"])

    # acts

    def open(self, wachtzin: str = WACHTZIN) -> None:
        """Unlock."""
        self.open_with(unlock(self.folder, wachtzin))

    def open_with(self, key: Ontsloten) -> None:
        """Open with a key that was found in another way."""
        self.use(open_dossier(self.folder, key, self.tijd()))

    def tijd(self) -> Tijdbron:
        """The clock of the laptop."""
        return Tijdbron(nu=self.klok)

    def use(self, dossier: Dossier) -> None:
        """Go on with a dossier that was opened or made."""
        self._dossier = dossier

    def close(self) -> None:
        """Lock."""
        if self._dossier is not None:
            dossier, self._dossier = self._dossier, None
            dossier.sluit()

    def doe(self, act: Handeling) -> Uitkomst:
        """Act through the dossier, and acknowledge each new revision and the concept."""
        dossier = self.dossier
        before = dossier.lengte
        touched = self._concept_of(act)
        for key, value in touched.items():
            self.wil(key, value)
        outcome = dossier.doe(act)
        if outcome.geweigerd and self._disturbed:
            raise Stop  # a departure that failed, say, forbids the next visit
        if outcome.geweigerd:
            raise RuntimeError(f"refused: {[b.code for b in outcome.bevindingen]}")
        for seq in range(before + 1, dossier.lengte):
            self.is_(f"rev:{seq}", dossier.opslag.logboek.hash_op(seq))
        if dossier.lengte > before:
            self.is_(f"rev:{dossier.lengte}", dossier.kop_hash)
        for key, value in touched.items():
            self.is_(key, value)
        return outcome

    @staticmethod
    def _concept_of(act: Handeling) -> dict[str, str | None]:
        if isinstance(act, BewaarConcept):
            return {f"concept:{act.concept.id}": concept_mark(act.concept)}
        gone = getattr(act, "concept", None)
        return {f"concept:{gone}": None} if gone else {}

    def typing(self, id_: str, text: str) -> str:
        """Keep a long text as it stands now, with the place of the cursor; gives its mark."""
        concept = Concept(
            id=id_,
            soort="notitie",
            inhoud={"tekst": text},
            plaats=f"tekst:{len(text)}",
            gewijzigd_op=self.klok(),
        )
        self.doe(BewaarConcept(concept=concept))
        return concept_mark(concept)


def concept_mark(concept: Concept) -> str:
    """What must come back of a concept: all of it."""
    return digest(concept.model_dump_json())
