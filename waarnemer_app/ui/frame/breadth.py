"""Which of the three layouts fits: by effective width, so that large text counts as less room."""

from enum import Enum
from typing import Final

_HYSTERESIS: Final = 24
_WIDE: Final = 1200
_MIDDLE: Final = 900
_LOW: Final = 420


class Breadth(Enum):
    """WIDE: rail and section list. MIDDLE: rail, no section list. NARROW: one thing at a time."""

    NARROW = 0
    MIDDLE = 1
    WIDE = 2


def next_breadth(now: Breadth | None, width: float, height: float) -> Breadth:
    """The layout for an effective size (window in px divided by the text factor).

    ``now`` is what is shown; a larger layout needs 24 px more than its limit, so that a window
    edge that trembles does not make the page jump.
    """
    plain = _plain(width, height)
    if now is None or plain.value <= now.value:
        return plain
    return max(_plain(width - _HYSTERESIS, height - _HYSTERESIS), now, key=_rank)


def _rank(breadth: Breadth) -> int:
    return breadth.value


def _plain(width: float, height: float) -> Breadth:
    if width < _MIDDLE or height < _LOW:
        return Breadth.NARROW
    return Breadth.WIDE if width >= _WIDE else Breadth.MIDDLE
