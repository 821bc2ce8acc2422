"""Moments as the bureau reads them: in Dutch time, whatever the computer is set to."""

from __future__ import annotations

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

HIER: Final = ZoneInfo("Europe/Amsterdam")


def moment(op: datetime) -> str:
    """Date and time on the clock in the Netherlands.

    >>> moment(datetime.fromisoformat("2026-03-18T09:20:00+00:00"))
    '18-03-2026 10.20'
    """
    return f"{op.astimezone(HIER):%d-%m-%Y %H.%M}"
