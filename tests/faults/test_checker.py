"""The checker can see what it is there for: each kind of loss is shown to it once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults import bases, checker
from tests.faults.flows import FLOWS
from tests.faults.promise import Message, Promise
from tests.faults.worker import Worker
from waarnemer_app.dossier import Dossier
from waarnemer_app.store.database import NAAM


@pytest.fixture
def played() -> Iterator[tuple[Path, Promise]]:
    """A dossier after a visit, and all that the worker said of it."""
    with bases.begin(FLOWS["save"]) as (folder, promise):
        FLOWS["save"].play(Worker(folder, promise.take))
        yield folder, promise


@contextmanager
def opened(folder: Path, promise: Promise) -> Iterator[Dossier]:
    with checker.opened(folder, promise) as (dossier, _):
        yield dossier


def test_an_undisturbed_flow_is_good(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    assert len([key for key in promise.kept if key.startswith("rev:")]) > 20
    assert checker.check(folder, promise).good


def test_a_revision_that_is_not_there_is_lost(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    promise.take(["is", "rev:1000", "0" * 64])
    assert checker.check(folder, promise).lost == ["rev:1000"]


def test_an_older_file_loses_what_was_said_after_it(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    (folder / NAAM).write_bytes((bases.base("worked")[0] / NAAM).read_bytes())
    lost = checker.check(folder, promise).lost
    assert len([key for key in lost if key.startswith("rev:")]) == 4


def test_a_worker_that_speaks_too_early_is_caught(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    worker = Worker(folder, promise.take)
    worker.open()
    with worker.dossier.opslag.db.transactie():  # said inside, and then rolled back
        worker.dossier.opslag.logboek.voeg_toe(worker.dossier.lengte + 1, "x", b"0" * 16, b"x")
        worker.is_(f"rev:{worker.dossier.lengte + 1}", worker.dossier.opslag.logboek.kop()[1])
        worker.dossier.opslag.db.uitvoeren("ROLLBACK")
        worker.dossier.opslag.db.uitvoeren("BEGIN")
    worker.close()
    assert checker.check(folder, promise).lost


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        (["is", "concept:lang", "0"], "lost"),
        (["wil", "bestand:weg", "0"], ""),
        (["stuk", "ValueError"], "problems"),
        (["fout", "DATABASE", "De schijf is vol.", ""], "problems"),
        (["is", "bewijs:0", "ja"], "lost"),
        (["is", "wachtzin", "een heel andere wachtzin"], "problems"),
    ],
)
def test_each_kind_of_promise_counts(
    played: tuple[Path, Promise], said: Message, wrong: str
) -> None:
    folder, promise = played
    promise.take(said)
    verdict = checker.check(folder, promise)
    assert bool(verdict.lost) is (wrong == "lost" or "wachtzin" in said)
    assert bool(verdict.problems) is (wrong == "problems")


def test_a_concept_that_nobody_kept_is_strange(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    silent = Worker(folder, lambda _: None)
    silent.open()
    silent.typing("spook", "niemand zei dit")
    silent.close()
    assert any("spook" in text for text in checker.check(folder, promise).problems)


def test_a_changed_content_breaks_the_seals(played: tuple[Path, Promise]) -> None:
    folder, promise = played
    with opened(folder, promise) as dossier:
        db = dossier.opslag.db
        db.uitvoeren("DROP TRIGGER inhoud_alleen_wissen")
        db.uitvoeren("UPDATE inhoud SET inhoud = x'7b7d' WHERE seq = 3")
        assert checker.seals(dossier) == ["the content of revision 3 is another"]


def test_lines_of_half_a_message_were_never_said() -> None:
    from tests.faults.promise import decode, encode

    whole = encode(["klaar"])
    assert decode([whole, whole[:-3]]) == [["klaar"]]
