"""How a page asks for another page, an overlay, or an undo bar, without knowing the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QWidget


class Navigatie(Protocol):
    """What the main window offers its pages.

    Page names: ``vandaag``, ``bezoek`` (id of a Bezoek), ``formulier`` and ``controle`` (id of a
    Concept), ``signalen``, ``signaal`` and ``kenmerken`` (id of a Signaal), ``onregelmatigheid``
    (the ladder), ``wijzigen``, ``afronden``, ``overleg``, ``escalatie``, ``aanwijzing``,
    ``voorbereiding`` and ``voorleestekst`` (id of an Onregelmatigheid), ``onderzoek`` (id of a
    Signaal), ``procesaanwijzing`` and ``correctie`` (id), ``kennisgevingen`` (id of a
    Procesaanwijzing, or empty for all), ``rapportage``, ``verklaring``, ``versturen``,
    ``behoud`` (copies and wiping), ``vastgelegd`` (any record, with its history),
    ``route``, ``lijst`` (lists of stembureaus, for the bureau), ``uitleg`` (id of a page of the
    instruction, or empty).
    """

    def toon(self, pagina: str, id_: str = "") -> None:
        """Show a page; what is being typed on the present one is kept first."""

    def terug(self) -> None:
        """Go back to the page before, at the same place (Alt+Left)."""

    def toon_overlay(self, inhoud: QWidget) -> None:
        """Show a widget as overlay; it closes on Esc or when ``inhoud`` is closed."""

    def sluit_overlay(self) -> None:
        """Close the overlay; the focus returns to its opener."""

    def handel(self, naam: str) -> None:
        """Do an act of the window, as its key does (``ui/frame/actions.py``)."""

    def meld(
        self,
        tekst: str,
        ongedaan: Callable[[], None] | None = None,
        *,
        knop: str = "",
        weer: Callable[[], None] | None = None,
    ) -> None:
        """Say what happened in the undo bar, with undo when it is given.

        ``knop`` is its word when the way back asks something first. ``weer`` does again what was
        just taken back (Ctrl+Y).
        """
