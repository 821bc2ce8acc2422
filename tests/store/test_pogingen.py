"""The wait after wrong tries: it grows, outlives a restart, and locks nobody out (2.1)."""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.voorbeeld import DAG
from waarnemer_app.store.pogingen import LANGSTE_WACHT, NAAM, Pogingen, lees, neem, tel, wachttijd


def test_the_wait_grows_from_one_to_thirty_seconds() -> None:
    assert [wachttijd(n) for n in (0, 1, 2, 3, 4, 5, 6, 100)] == [0, 1, 2, 4, 8, 16, 30, 30]


def test_tries_are_counted_over_restarts_and_told_once(tmp_path: Path) -> None:
    assert lees(tmp_path) == Pogingen()
    assert lees(tmp_path).wacht_nog(DAG) == 0
    for n in range(1, 5):
        assert tel(tmp_path, DAG).mislukt == n
    weer = lees(tmp_path)
    assert weer.mislukt == 4
    assert weer.wacht_nog(DAG) == 8
    assert weer.wacht_nog(DAG + timedelta(seconds=5, milliseconds=500)) == 3
    assert weer.wacht_nog(DAG + timedelta(seconds=8)) == 0
    assert weer.wacht_nog(DAG + timedelta(days=400)) == 0
    assert neem(tmp_path) == 4
    assert neem(tmp_path) == 0
    assert list(tmp_path.iterdir()) == []


def test_a_clock_that_was_put_back_makes_no_longer_wait(tmp_path: Path) -> None:
    for _ in range(20):
        poging = tel(tmp_path, DAG)
    assert poging.wacht_nog(DAG - timedelta(days=3650)) == LANGSTE_WACHT


def test_without_a_disk_it_counts_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(*_: object, **__: object) -> int:
        raise OSError(28, "vol")

    monkeypatch.setattr(os, "open", vol)
    assert tel(tmp_path, DAG).mislukt == 1
    tel(tmp_path, DAG)
    monkeypatch.undo()
    tel(tmp_path, DAG)
    monkeypatch.setattr(Path, "unlink", vol)
    assert neem(tmp_path) == 1


GEK = st.one_of(
    st.binary(max_size=60),
    st.fixed_dictionaries(
        {},
        optional={
            "mislukt": st.one_of(st.integers(), st.floats(), st.text(max_size=3), st.booleans()),
            "laatst": st.one_of(
                st.datetimes(timezones=st.timezones()).map(datetime.isoformat),
                st.datetimes().map(datetime.isoformat),
                st.text(max_size=9),
                st.none(),
            ),
        },
    ).map(lambda inhoud: json.dumps(inhoud).encode()),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(GEK)
def test_whatever_stands_there_nobody_waits_longer_than_thirty_seconds(
    tmp_path: Path, inhoud: bytes
) -> None:
    (tmp_path / NAAM).write_bytes(inhoud)
    assert 0 <= lees(tmp_path).wacht_nog(DAG) <= LANGSTE_WACHT
    assert tel(tmp_path, DAG).wacht_nog(DAG) in range(1, LANGSTE_WACHT + 1)


def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    tel(tmp_path, DAG)
    assert sys.platform == "win32" or (tmp_path / NAAM).stat().st_mode & 0o77 == 0
