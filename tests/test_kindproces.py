"""A child of this program: it answers, it may die, and it may not take too long."""

from __future__ import annotations

import json

import pytest

from tests.imports.xls_maken import als_xls
from waarnemer_app.kindproces import KindFout, laat_doen


def test_a_child_answers_from_any_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elders"))
    assert json.loads(laat_doen("lees-blad", als_xls([["a"]])))["bladen"] == [
        ["Attributen", [["a"]]]
    ]


def test_a_child_that_fails_is_told() -> None:
    with pytest.raises(KindFout):
        laat_doen("lees-blad", b"geen werkmap")
    with pytest.raises(KindFout):
        laat_doen("bestaat-niet", b"")


def test_a_child_that_takes_too_long_is_ended() -> None:
    with pytest.raises(KindFout):
        laat_doen("lees-blad", als_xls([["a"]]), seconden=0.001)
