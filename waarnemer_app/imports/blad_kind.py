"""The child that reads a spreadsheet: it imports little, so that it starts soon, and it may die."""

from __future__ import annotations

import io
import json
import sys
from datetime import date, time, timedelta
from typing import Any, Final

from waarnemer_app.kindproces import beperk

MAX_CELLEN: Final = 3_000_000


def _als_json(waarde: object) -> str:
    if isinstance(waarde, date | time):
        return waarde.isoformat()
    return str(waarde) if isinstance(waarde, timedelta) else repr(waarde)


def _anders(data: bytes, naam: str) -> list[list[Any]]:
    """A sheet that calamine cannot read: a dimension without columns (Excel 2013)."""
    import openpyxl  # noqa: PLC0415 — heavy, and seldom needed

    werkmap = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    blad = werkmap[naam]
    blad.reset_dimensions()
    return [["" if cel is None else cel for cel in rij] for rij in blad.iter_rows(values_only=True)]


def _cellen(data: bytes) -> dict[str, Any]:
    import python_calamine  # noqa: PLC0415 — after the limits are set

    try:
        werkmap = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except python_calamine.PasswordError:
        return {"fout": "BEVEILIGD"}
    bladen: list[tuple[str, list[list[Any]]]] = []
    for naam in werkmap.sheet_names:
        try:
            blad = werkmap.get_sheet_by_name(naam)
            if blad.total_height * blad.total_width > MAX_CELLEN:
                return {"fout": "BLAD_TE_GROOT"}
            bladen.append((naam, blad.to_python(skip_empty_area=False)))
        except python_calamine.CalamineError:
            if not data.startswith(b"PK"):
                raise
            bladen.append((naam, _anders(data, naam)))
    return {"bladen": bladen}


def als_kind() -> int:
    """Read a workbook from the standard input and write its cells as JSON; may die."""
    beperk()
    data = sys.stdin.buffer.read()
    sys.stdout.write(json.dumps(_cellen(data), default=_als_json))
    return 0
