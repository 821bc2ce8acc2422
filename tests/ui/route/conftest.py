"""The theme, the clock and the practice window of these screens."""

from tests.ui.proef import klok, proef, toon

__all__ = ["klok", "proef", "toon"]
