"""The theme, the clock and a window for the parts of these screens."""

from tests.ui.proef import klok, proef, theme, toon

__all__ = ["klok", "proef", "theme", "toon"]
