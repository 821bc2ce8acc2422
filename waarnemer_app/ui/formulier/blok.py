"""What the sheet asks of everything on it that can have the focus."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QWidget


class Blok(Protocol):
    """What stands on the sheet: a question, a grid of numbers, or the place to add an instance."""

    @property
    def blad(self) -> QWidget:
        """Its widget."""

    def refs(self) -> list[str]:
        """The questions in it."""

    def doel(self, ref: str = "") -> QWidget:
        """What takes the focus for a question of it."""

    def laatste(self) -> QWidget:
        """What takes the focus from below."""

    def toon(self) -> None:
        """Show the answers as they are."""

    def flush(self) -> None:
        """Report what was typed."""
