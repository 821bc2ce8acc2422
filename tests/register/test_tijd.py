"""The bureau reads Dutch time, in winter and in summer, wherever the moment came from."""

from __future__ import annotations

from datetime import datetime

import pytest

from register.tijd import moment


@pytest.mark.parametrize(
    ("op", "hier"),
    [
        ("2026-03-18T09:20:00+00:00", "18-03-2026 10.20"),
        ("2026-06-18T09:20:00+00:00", "18-06-2026 11.20"),
        ("2026-03-18T20:30:00-04:00", "19-03-2026 01.30"),
    ],
)
def test_nederlandse_tijd(op: str, hier: str) -> None:
    assert moment(datetime.fromisoformat(op)) == hier
