"""Opens again what a fault left behind, and holds it against what was promised."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.flows_keep import copies, stick, unwiped
from tests.faults.flows_keys import settle
from tests.faults.flows_papers import UITVOER
from tests.faults.memory import unlock
from tests.faults.promise import Promise, digest
from tests.faults.worker import concept_mark
from tests.helpers.voorbeeld import WACHTZIN, Klokje
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.domain.revisie import Schakel, hash_van, inhoud_klopt, lees, lees_audit
from waarnemer_app.dossier import Dossier, Tijdbron, open_dossier
from waarnemer_app.store.fouten import OpslagFout, WachtzinFout
from waarnemer_app.store.opslag import heeft_dossier

Actual = dict[str, str | None]


@dataclass
class Verdict:
    """``lost`` are kept promises that are gone, ``problems`` all that is wrong, in words."""

    lost: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    kind: str = ""

    @property
    def good(self) -> bool:
        """True when nothing was lost and nothing else is wrong."""
        return not self.lost and not self.problems


def reopen(folder: Path, promise: Promise) -> tuple[Dossier, str]:
    """The dossier, and the passphrase that opened it: one of those that may hold now."""
    phrases = [p for p in promise.allowed("wachtzin") if p] or [WACHTZIN]
    for phrase in phrases[:-1]:
        try:
            opened = unlock(folder, phrase)
        except WachtzinFout:
            continue
        return open_dossier(folder, opened, Tijdbron(nu=Klokje())), phrase
    opened = unlock(folder, phrases[-1])
    return open_dossier(folder, opened, Tijdbron(nu=Klokje())), phrases[-1]


@contextmanager
def opened(folder: Path, promise: Promise) -> Iterator[tuple[Dossier, str]]:
    """As reopen, and closed at the end."""
    dossier, phrase = reopen(folder, promise)
    try:
        yield dossier, phrase
    finally:
        dossier.sluit()


def seals(dossier: Dossier) -> list[str]:
    """Check every signature, every content and both chains; gives what does not hold."""
    schakel = Schakel()
    for line in dossier.opslag.logboek.regels():
        revision = lees(dossier.sleutel, line.jws)
        schakel.volg(revision, line.jws)
        if line.hash != schakel.hash:
            return [f"the hash beside revision {line.seq} is another"]
        if (
            line.zout is not None
            and line.inhoud is not None
            and not inhoud_klopt(revision, line.zout, line.inhoud)
        ):
            return [f"the content of revision {line.seq} is another"]
    previous = "0" * 64
    for number, jws in enumerate(dossier.opslag.audit.regels(), 1):
        audit = lees_audit(dossier.sleutel, jws)
        if (audit.nr, audit.vorige) != (number, previous):
            return [f"the audit log breaks at {number}"]
        previous = hash_van(jws)
    if (schakel.seq, schakel.hash) != (dossier.lengte, dossier.kop_hash):
        return ["the dossier shows another head than the logboek has"]
    sound = dossier.opslag.db.uitvoeren("PRAGMA integrity_check").fetchone()[0]
    return [] if sound == "ok" else [f"integrity_check: {sound}"]


def actual(dossier: Dossier, phrase: str, promise: Promise) -> Actual:
    """What is there now, under the keys of the promises."""
    opslag = dossier.opslag
    found: Actual = {"gemaakt": "ja", "wachtzin": phrase}
    for line in opslag.logboek.regels():
        found[f"rev:{line.seq}"] = line.hash
    for concept in dossier.concepten():
        found[f"concept:{concept.id}"] = concept_mark(concept)
    found["pakket"] = str(dossier.pakket.kop.versie)
    for jws in opslag.ontvangsten.alle():
        found[f"bewijs:{digest(jws)}"] = "ja"
    found["eerder"] = str(sum(keten.logboek.kop()[0] for keten in opslag.ketens()[:-1]))
    for key in {*promise.kept, *promise.wanted}:
        kind, _, name = key.partition(":")
        if kind == "bijlage":
            there = opslag.bijlagen.gegevens(name) is not None
            found[key] = digest(opslag.bijlagen.lees(name)) if there else None
        if kind == "inhoud":
            content = next((r.inhoud for r in opslag.logboek.regels(int(name))), None)
            found[key] = digest(content) if content is not None else None
        if kind == "uitvoer":
            file = dossier.map / UITVOER / name
            found[key] = digest(file.read_bytes()) if file.exists() else None
        if kind == "bestand":
            file = stick(dossier.map) / name
            found[key] = digest(file.read_bytes()) if file.exists() else None
    if stick(dossier.map).is_dir():
        found |= copies(dossier.map)
    return found


def _works_again(dossier: Dossier) -> list[str]:
    before = dossier.lengte
    dossier.doe(MaakNotitie(tekst="na de storing"))
    return [] if dossier.lengte == before + 1 else ["a new act is not counted"]


def check(
    folder: Path, promise: Promise, again: Callable[[Path], Promise] | None = None
) -> Verdict:
    """Reopen after a fault; what was promised is there, all seals hold, and work goes on.

    ``again`` does once more what a folder was made with, where a fault left nothing in it.
    """
    verdict = Verdict()
    for text in promise.broken:
        verdict.problems.append(f"no message in Dutch: {text}")
    for fault in promise.faults:
        if not all(fault):
            verdict.problems.append(f"a message without what to do: {fault}")
    if "gewist" in {*promise.kept, *promise.wanted} and not _still_there(folder, promise, verdict):
        return verdict
    folder = settle(folder)
    if not heeft_dossier(folder):
        verdict.lost += list(promise.kept)
        if again is not None and not promise.kept:
            promise = again(folder)
            verdict.problems += promise.broken + [str(fault) for fault in promise.faults]
    if heeft_dossier(folder):
        _check_dossier(folder, promise, verdict)
    return verdict


def _still_there(folder: Path, promise: Promise, verdict: Verdict) -> bool:
    """A wipe was asked: all is there, because it had not begun, or nothing is."""
    left = unwiped(folder)
    if left:
        verdict.problems.append(f"left after a wipe: {left}")
    whole = heeft_dossier(folder)
    if whole and "gewist" in promise.kept:
        verdict.problems.append("said to be wiped, and still there")
    return whole


def _check_dossier(folder: Path, promise: Promise, verdict: Verdict) -> None:
    try:
        with opened(folder, promise) as (dossier, phrase):
            found = actual(dossier, phrase, promise)
            verdict.lost += promise.lost(found)
            verdict.problems += [f"never kept nor wanted: {key}" for key in promise.strange(found)]
            verdict.problems += seals(dossier)
            if dossier.terugval is not None:
                verdict.problems.append(f"taken for an older file: {dossier.terugval}")
            verdict.problems += _works_again(dossier)
            length = dossier.lengte
        with opened(folder, promise) as (dossier, _):
            if dossier.lengte != length:
                verdict.problems.append("what was done after the fault is gone")
    except OpslagFout as fault:
        verdict.problems.append(f"does not open: {fault}")
        if not verdict.lost:
            verdict.lost += list(promise.kept)
