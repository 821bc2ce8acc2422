"""What the engine takes from outside, so that it is the same every time it is played."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Environment:
    """Clock (aware), seed of all chance, and who fills the form in.

    >>> from datetime import datetime, timezone
    >>> Environment(now=lambda: datetime(2026, 3, 18, 7, 30, tzinfo=timezone.utc)).seed
    0
    """

    now: Callable[[], datetime]
    seed: int = 0
    username: str = ""
    deviceid: str = ""
