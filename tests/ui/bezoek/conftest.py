"""The theme, the clock and the practice window of these screens."""

from tests.ui.proef import klok, proef, theme

__all__ = ["klok", "proef", "theme"]
