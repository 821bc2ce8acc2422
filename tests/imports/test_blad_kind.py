"""What the child that reads a spreadsheet writes."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from datetime import date, time, timedelta
from typing import Any

import pytest

from tests.helpers.boom import ROOT
from tests.imports import lijsten as v
from tests.imports.xls_maken import als_xls
from waarnemer_app.imports import blad_kind

CELLEN = [["a", 1], ["é", 2.5]]


@pytest.mark.parametrize("maak", [v.als_xlsx, v.ods_tabel, als_xls])
def test_cells_are_written_as_json(
    maak: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(maak(CELLEN))))
    monkeypatch.setattr(blad_kind, "beperk", lambda: None)  # a limit stays for the whole process
    assert blad_kind.als_kind() == 0
    ((_, rijen),) = json.loads(capsys.readouterr().out)["bladen"]
    assert rijen == [["a", 1.0], ["é", 2.5]]


def test_days_and_hours_are_told_as_text() -> None:
    waarden = (date(2026, 3, 18), time(7, 30), timedelta(hours=7))
    assert [blad_kind._als_json(w) for w in waarden] == ["2026-03-18", "07:30:00", "7:00:00"]


def test_the_child_loads_little() -> None:
    geladen = subprocess.run(
        [sys.executable, "-c", "import sys, waarnemer_app.imports.blad_kind; print(*sys.modules)"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"pydantic", "defusedxml", "openpyxl"} & set(geladen)
