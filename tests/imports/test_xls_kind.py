"""What the child that reads an XLS writes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date, time, timedelta

import pytest

from tests.helpers.boom import ROOT
from tests.imports.xls_maken import als_xls
from waarnemer_app.imports import xls_kind


def test_cells_are_written_as_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    invoer = io.TextIOWrapper(io.BytesIO(als_xls([["a", 1]], "Blad")))
    monkeypatch.setattr("sys.stdin", invoer)
    monkeypatch.setattr(xls_kind, "beperk", lambda: None)  # a limit stays for the whole process
    assert xls_kind.als_kind() == 0
    assert json.loads(capsys.readouterr().out) == {"bladen": [["Blad", [["a", 1.0]]]]}


def test_days_and_hours_are_told_as_text() -> None:
    waarden = (date(2026, 3, 18), time(7, 30), timedelta(hours=7))
    assert [xls_kind._als_json(w) for w in waarden] == ["2026-03-18", "07:30:00", "7:00:00"]


def test_the_child_loads_little() -> None:
    geladen = subprocess.run(
        [sys.executable, "-c", "import sys, waarnemer_app.imports.xls_kind; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"pydantic", "defusedxml", "openpyxl"} & set(geladen)
