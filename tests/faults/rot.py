"""R08, R09: bits that flip, and older files or pages put back under the program."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from random import Random

from tests.faults import bases, checker
from tests.faults.checker import Actual, Verdict
from tests.faults.flows import FLOWS
from tests.faults.process import Child
from tests.faults.promise import Promise, digest
from tests.faults.suite import Suite
from tests.faults.worker import Send, Worker
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.database import NAAM
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.store.kluis import KOPIE
from waarnemer_app.store.kluis import NAAM as KLUIS
from waarnemer_app.sync.protocol import STAND_TYP, Stand
from waarnemer_app.sync.receipts import controleer_stand

FLIPS = {"P": 100, "N": 5_000, "R": 50_000}
ROLLBACKS = {"P": 20, "N": 500, "R": 500}
WAL = NAAM + "-wal"
PAGE = 4096
DOEL = "register-proef"


@contextmanager
def _place(folder: Path) -> Iterator[Path]:
    with bases.copy(folder) as place:
        yield place


@cache
def states() -> dict[str, tuple[Path, Promise]]:
    """``closed`` after a tidy end, ``killed`` with a log that was not brought in, ``before`` both.

    All three are the same dossier; ``killed`` and ``closed`` hold the same acts.
    """
    before, promise = bases.base("worked")
    made = {"before": (before, promise)}
    for name in ("closed", "killed"):
        folder = bases.root() / f"state-{name}"
        said = promise.copy()
        with bases.copy(before) as place:
            child = Child(partial(_waits, name, place), said)
            child.go()
            while not said.finished:
                child.listen(words=1)
            child.stop()
            place.rename(folder)
        made[name] = (folder, said)
    return made


def _waits(state: str, place: Path, send: Send) -> None:
    """A visit; then the laptop waits, with the dossier open or not, until it is killed."""
    worker = Worker(place, send)
    if state == "killed":
        worker.close = lambda: None  # type: ignore[method-assign]
    FLOWS["save"].play(worker)
    worker.done()
    signal.pause()


def picture(folder: Path, promise: Promise) -> Actual:
    """Everything that can be read of a dossier; raises OpslagFout."""
    with checker.opened(folder, promise) as (dossier, phrase):
        found = checker.actual(dossier, phrase, promise)
        wrong = checker.seals(dossier)
        if wrong:
            found["seals"] = str(wrong)
        if dossier.terugval is not None:
            found["older"] = dossier.terugval.melding
        found["shown"] = digest(str([n.inhoud.tekst for n in dossier.stand.alle(Notitie)]))
        found["forms"] = digest(str(dossier.formulieren()))
        found["places"] = digest(str(dossier.zoek_plekken("")))
        found["found"] = digest(str(dossier.zoek_plekken("oefenlokaal")))
        found["who"] = dossier.waarnemer.model_dump_json()
        found["key"] = dossier.apparaat
        found["parts"] = digest(dossier.pakket.model_dump_json())
        for line in dossier.opslag.logboek.regels():
            found[f"content:{line.seq}"] = digest(line.inhoud or b"")
    return found


@cache
def expected(name: str) -> Actual:
    """The picture of a state that nothing happened to."""
    folder, promise = states()[name]
    with _place(folder) as place:
        return picture(place, promise)


def judged(place: Path, name: str) -> Verdict:
    """What the program makes of a folder that was tampered with, against what it should hold."""
    _, promise = states()[name]
    try:
        found = picture(place, promise)
    except OpslagFout as fault:
        verdict = Verdict(kind="ontdekt")
        if not fault.remedie:
            verdict.problems.append("a message without what to do")
        return verdict
    if "older" in found:
        return Verdict(kind="ontdekt door het anker")
    should = expected(name)
    other = [key for key in should if found.get(key) != should[key]]
    if not other:
        return Verdict(kind="zonder gevolg")
    lost = [key for key in promise.kept if key in other]
    return Verdict(lost=lost, problems=[f"other content, no message: {other[:4]}"], kind="stil")


# R08


def flip_cases(level: str, rng: Random) -> list[str]:
    """One bit in one of the files; the big ones more often."""
    expected("closed")
    expected("killed")
    cases = []
    for number in range(FLIPS[level]):
        state, kind = (
            ("closed", NAAM),
            ("killed", NAAM),
            ("killed", WAL),
            ("closed", KLUIS),
            ("closed", KOPIE),
            ("closed", "bijlagen"),
        )[number % 6]
        cases.append(f"{state}:{kind}:{rng.randrange(10**9)}")
    return cases


def flip(case: str) -> Verdict:
    """Flip a bit and open."""
    state, kind, seed = case.split(":")
    rng = Random(int(seed))
    folder, _ = states()[state]
    with _place(folder) as place:
        file = next((place / kind).iterdir()) if kind == "bijlagen" else place / kind
        data = bytearray(file.read_bytes())
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        file.write_bytes(data)
        verdict = judged(place, state)
        verdict.kind = f"{kind} {verdict.kind}"
        return verdict


# R09


def rollback_cases(level: str, rng: Random) -> list[str]:
    """Pages and files of before the last visit, and logs that are gone or of another dossier."""
    for name in ("before", "closed", "killed"):
        expected(name)
    ways = ("page", "page", "page", "file", "no-wal", "other-wal", "old-wal")
    return [f"{ways[n % len(ways)]}:{rng.randrange(10**9)}" for n in range(ROLLBACKS[level])]


def _put_page(place: Path, rng: Random) -> None:
    old = (states()["before"][0] / NAAM).read_bytes()
    new = bytearray((place / NAAM).read_bytes())
    page = rng.randrange(min(len(old), len(new)) // PAGE) * PAGE
    new[page : page + PAGE] = old[page : page + PAGE]
    (place / NAAM).write_bytes(new)


def _put_wal(place: Path, way: str, rng: Random) -> None:
    wal = place / WAL
    if way == "no-wal":
        wal.unlink()
    elif way == "old-wal":
        wal.write_bytes(wal.read_bytes()[: rng.randrange(wal.stat().st_size)])
    else:
        with bases.begin(FLOWS["save"]) as (other, promise):
            shutil.rmtree(other)  # another dossier, made anew
            FLOWS["first_start"].play(Worker(other, promise.take))
            worker = Worker(other, promise.take)
            worker.open()
            worker.typing("lang", "uit een ander dossier")
            wal.write_bytes((other / WAL).read_bytes())
            worker.close()


def rollback(case: str) -> Verdict:
    """Seen at the opening by the chain; or else, at the first contact, by the register."""
    way, _, seed = case.partition(":")
    rng = Random(int(seed))
    state = "closed" if way in {"page", "file"} else "killed"
    with _place(states()[state][0]) as place:
        if way == "page":
            _put_page(place, rng)
        elif way == "file":
            (place / NAAM).write_bytes((states()["before"][0] / NAAM).read_bytes())
        else:
            _put_wal(place, way, rng)
        verdict = judged(place, state)
        verdict.kind = f"{way} {verdict.kind}"
        revisions = [key for key in verdict.lost if key.startswith("rev:")]
        if revisions:
            verdict = _at_the_register(place, state, way)
        elif verdict.lost == ["concept:lang"] or not verdict.good:
            verdict = Verdict(kind=f"{way} alleen buiten het logboek")
        return verdict


def _at_the_register(place: Path, state: str, way: str) -> Verdict:
    """A shorter chain opens; the register, that has had the longer one, must see it."""
    _, promise = states()[state]
    head = max(int(key[4:]) for key in promise.kept if key.startswith("rev:"))
    head_hash = promise.kept[f"rev:{head}"] or ""
    register = Sleutel.nieuw()
    with checker.opened(place, promise) as (dossier, _):
        try:
            _ask(dossier, register, head, head_hash)
        except ZegelFout:
            return Verdict(kind=f"{way} ontdekt bij het register")
    return Verdict(problems=["a shorter chain that the register does not see"], kind="stil")


def _ask(dossier: Dossier, register: Sleutel, head: int, head_hash: str) -> None:
    stand = Stand(
        doel=DOEL,
        stemming=dossier.pakket.stemming.id,
        apparaat=dossier.apparaat,
        volgnummer=head,
        ketenhash=head_hash,
        auditnr=0,
        audithash="0" * 64,
        op=dossier.pakket.kop.gemaaktOp,
    )
    controleer_stand(
        register.teken(STAND_TYP, stand.model_dump(mode="json")),
        register,
        dossier.opslag.logboek.hash_op,
        dossier.opslag.audit.hash_op,
        doel=DOEL,
        stemming=stand.stemming,
        apparaat=dossier.apparaat,
    )


def rollback_judge(results: Sequence[tuple[str, Verdict]]) -> list[str]:
    """An older whole file must have been seen; else this suite looked at nothing."""
    seen = {verdict.kind for _, verdict in results}
    return [] if any("ontdekt" in kind for kind in seen) else ["nothing was discovered"]


SUITES = (
    Suite("R08", "een bit valt om", flip_cases, flip),
    Suite("R09", "oudere bladen en bestanden teruggezet", rollback_cases, rollback, rollback_judge),
)
