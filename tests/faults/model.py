"""R14, R15: chance acts against a plain dict; and fifty thousand revisions in one dossier."""

from __future__ import annotations

import resource
import shutil
import tempfile
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.faults import bases, checker, flows_keep
from tests.faults.checker import Verdict
from tests.faults.memory import unlock
from tests.faults.process import run
from tests.faults.promise import Promise
from tests.faults.suite import Suite
from tests.faults.worker import Send, Worker
from tests.helpers.voorbeeld import WACHTZIN, Klokje
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import (
    BewaarConcept,
    Concept,
    Corrigeer,
    GooiConceptWeg,
    MaakNotitie,
    TrekIn,
    ZetConceptTerug,
)
from waarnemer_app.domain.stand import Object
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store import kopie

RUNS = {"P": (6, 40), "N": (2_000, 100), "R": (20_000, 100)}
"""Histories, and acts in each."""
REVISIONS = {"P": 0, "N": 50_000, "R": 50_000}
DRIFT_KB = 50 * 1024
WAL_BYTES = 20 * 1024 * 1024
LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
NOTE = st.text(LETTERS, min_size=1, max_size=60).map(str.strip).filter(bool)
"""What is stated loses the spaces around it."""


class Waarnemer(RuleBasedStateMachine):
    """Acts by chance; beside them a dict that knows what must be there."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=bases.root())) / "dossier"
        shutil.copytree(bases.base("worked")[0], self.folder)
        self.klok = Klokje()
        self.dossier = self._open()
        self.notes = {o.id: o.inhoud.tekst for o in self._notes()}
        self.erased: set[str] = set()
        self.concepts: dict[str, str] = {}
        self.apart: dict[str, str] = {}
        self.length = self.dossier.lengte

    def _open(self) -> Dossier:
        key = unlock(self.folder, WACHTZIN)
        return open_dossier(self.folder, key, Tijdbron(nu=self.klok))

    def _notes(self) -> list[Object[Notitie]]:
        return self.dossier.stand.alle(Notitie)

    def teardown(self) -> None:
        """Close, and look at every seal once more."""
        wrong = checker.seals(self.dossier)
        self.dossier.sluit()
        shutil.rmtree(self.folder.parent)
        assert not wrong, wrong

    @rule(text=NOTE)
    def note(self, text: str) -> None:
        """State a note."""
        outcome = self.dossier.doe(MaakNotitie(tekst=text))
        assert not outcome.geweigerd, outcome
        self.notes[outcome.objecten[0]] = text
        self.length += 1

    def _some(self, data: st.DataObject) -> str:
        return data.draw(st.sampled_from(sorted(set(self.notes) - self.erased)))

    @precondition(lambda self: set(self.notes) - self.erased)
    @rule(data=st.data(), text=NOTE)
    def correct(self, data: st.DataObject, text: str) -> None:
        """Correct one of them."""
        id_ = self._some(data)
        inhoud = self.dossier.stand.geef(id_, Notitie).inhoud
        nieuw = inhoud.model_copy(update={"tekst": text})
        assert not self.dossier.doe(Corrigeer(object=id_, inhoud=nieuw, reden="beter")).geweigerd
        self.notes[id_] = text
        self.length += 1

    @precondition(lambda self: set(self.notes) - self.erased)
    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        """Withdraw one of them."""
        id_ = self._some(data)
        assert not self.dossier.doe(TrekIn(object=id_, reden="hoort hier niet")).geweigerd
        del self.notes[id_]
        self.length += 1

    @precondition(lambda self: set(self.notes) - self.erased)
    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        """Erase the content of one of them by law: the chain keeps its length."""
        id_ = self._some(data)
        self.dossier.wis_inhoud(id_, WisReden.VERGISSING)
        self.erased.add(id_)

    @rule(id_=st.sampled_from("abc"), text=NOTE)
    def write(self, id_: str, text: str) -> None:
        """Write on in a concept."""
        self.dossier.doe(
            BewaarConcept(
                concept=Concept(
                    id=id_, soort="notitie", inhoud={"tekst": text}, gewijzigd_op=self.klok()
                )
            )
        )
        self.concepts[id_] = text

    @precondition(lambda self: self.concepts)
    @rule(data=st.data())
    def state_concept(self, data: st.DataObject) -> None:
        """State what was being written."""
        id_ = data.draw(st.sampled_from(sorted(self.concepts)))
        text = self.concepts.pop(id_)
        outcome = self.dossier.doe(MaakNotitie(tekst=text, concept=id_))
        self.notes[outcome.objecten[0]] = text
        self.length += 1

    @rule(id_=st.sampled_from("abc"))
    def put_apart(self, id_: str) -> None:
        """Throw a concept away."""
        self.dossier.doe(GooiConceptWeg(concept=id_))
        if id_ in self.concepts:
            self.apart[id_] = self.concepts.pop(id_)

    @rule(id_=st.sampled_from("abc"))
    def put_back(self, id_: str) -> None:
        """Put it back, unless somebody wrote on in it."""
        self.dossier.doe(ZetConceptTerug(concept=id_))
        if id_ in self.apart and id_ not in self.concepts:
            self.concepts[id_] = self.apart.pop(id_)

    @rule()
    def lock(self) -> None:
        """Lock and unlock."""
        self.dossier.sluit()
        self.dossier = self._open()

    @rule()
    def crash(self) -> None:
        """What a kill leaves on the disk is opened instead; the other one never closed it."""
        left = self.folder.parent / "left"
        shutil.copytree(self.folder, left)
        self.dossier.sluit()
        shutil.rmtree(self.folder)
        left.rename(self.folder)
        self.dossier = self._open()

    @rule()
    def export(self) -> None:
        """A copy on a stick holds all revisions."""
        order = kopie.bereid(self.dossier.opslag, self.klok())
        try:
            made = kopie.schrijf(order, flows_keep.stick(self.folder), lambda *_: None)
        finally:
            kopie.ruim(order)
        assert made.feiten.regels == self.length

    @invariant()
    def equal(self) -> None:
        """The dossier shows what the dict knows."""
        shown = {o.id: o.inhoud.tekst for o in self._notes() if o.id not in self.erased}
        assert shown == {id_: text for id_, text in self.notes.items() if id_ not in self.erased}
        assert {c.id: c.inhoud["tekst"] for c in self.dossier.concepten()} == self.concepts
        assert self.dossier.lengte == self.length
        assert self.dossier.terugval is None


def model_cases(level: str, rng: Random) -> list[str]:
    """Some histories in each case."""
    bases.base("worked")
    histories, steps = RUNS[level]
    each = max(1, histories // 20)
    return [f"{rng.randrange(10**6)}:{each}:{steps}" for _ in range(histories // each)]


def model(case: str) -> Verdict:
    """Play; a failing history is printed whole, and the case plays it again."""
    number, histories, steps = (int(word) for word in case.split(":"))
    run_state_machine_as_test(
        seed(number)(Waarnemer),
        settings=settings(
            max_examples=histories,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        ),
    )
    return Verdict(kind="gelijk")


# R15


def endurance_cases(level: str, rng: Random) -> list[str]:
    """One long life of a dossier."""
    return [str(REVISIONS[level])] if REVISIONS[level] else []


def _resident_kb() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() // 1024


def _long_life(folder: Path, count: int, send: Send) -> None:
    worker = Worker(folder, send)
    worker.open()
    worker.doe(MaakNotitie(tekst="de eerste"))
    note = worker.dossier.stand.alle(Notitie)[0].id
    wal = folder / "dossier.db-wal"
    start = 0
    for number in range(count):
        inhoud = worker.dossier.stand.geef(note, Notitie).inhoud
        nieuw = inhoud.model_copy(update={"tekst": f"zin {number} " * 20})
        worker.dossier.doe(Corrigeer(object=note, inhoud=nieuw, reden="verder"))
        if number == count // 10:
            start = _resident_kb()
        if number % 500 == 0:
            worker.wil("wal", str(wal.stat().st_size))
    drift = _resident_kb() - start
    worker.is_(f"rev:{worker.dossier.lengte}", worker.dossier.kop_hash)
    worker.wil("geheugen", str(drift))
    worker.close()
    worker.done()


def endurance(case: str) -> Verdict:
    """The memory does not grow, the log stays small, and all of it is there."""
    flow_folder, promise = bases.base("worked")
    with bases.copy(flow_folder) as folder:
        said: Promise = promise.copy()
        run(lambda send: _long_life(folder, int(case), send), said)
        drift, wal = (
            max(int(value or 0) for value in said.wanted.pop(key, ["0"]))
            for key in ("geheugen", "wal")
        )
        verdict = checker.check(folder, said)
        verdict.kind = f"geheugen +{drift // 1024} MB, log {wal // 1024} kB, {case} regels"
        if drift > DRIFT_KB or wal > WAL_BYTES or not said.finished:
            verdict.problems.append(f"memory +{drift} kB, log {wal} bytes, {said.finished}")
        return verdict


SUITES = (
    Suite("R14", "toevallige handelingen naast een eenvoudig model", model_cases, model),
    Suite("R15", "vijftigduizend keer vastleggen", endurance_cases, endurance),
)
