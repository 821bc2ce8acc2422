"""The theme, the clock and the practice window of these screens."""

from tests.ui.proef import klok, proef, theme, toon

__all__ = ["klok", "proef", "theme", "toon"]
