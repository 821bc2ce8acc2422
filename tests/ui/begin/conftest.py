"""The theme, the clock and a window for the parts of these screens."""

from tests.ui.proef import klok, proef, toon

__all__ = ["klok", "proef", "toon"]
