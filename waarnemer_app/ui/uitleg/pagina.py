"""Uitleg: the pages of the instruction at the left, the one to read at the right."""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import EmptyState, ListPanel, ListRow, Panel, SearchField, spaced
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Columns, Page
from waarnemer_app.ui.slot.veld import zonder_concept
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import aantal
from waarnemer_app.ui.uitleg.bladen import Blad, zoek
from waarnemer_app.ui.uitleg.handleiding import VOOR, alle_bladen
from waarnemer_app.ui.uitleg.tekstvak import Tekstvak


class UitlegPagina(Page):
    """``id_`` is a page of the instruction; empty for the first one. Typing searches them all."""

    def __init__(self, state: AppState, id_: str = "", parent: QWidget | None = None) -> None:
        super().__init__(state.theme, fill=True, parent=parent)
        self._bladen = alle_bladen(state.dossier.pakket)
        self._gevonden: list[Blad] = list(self._bladen)
        self._nu = next((b for b in self._bladen if b.id == id_), None)
        if self._nu is None and self._bladen:
            self._nu = self._bladen[0]
        theme, tr = self.theme, self.tr
        self.zoek = SearchField(theme, tr("Zoek in de uitleg"), placeholder=tr("Zoek een woord"))
        zonder_concept(self.zoek.edit)
        self.lijst = ListPanel(theme, tr("Bladen"), inset=True)
        self.tekst = Tekstvak(theme)
        self.tekst.setMinimumHeight(theme.px(320))
        self._niets = EmptyState(
            theme,
            "book",
            tr("Geen uitleg gevonden"),
            tr("Zoek een ander woord, of vraag het bureau om een pakket met uitleg."),
            within="tight",
        )
        self._bouw()
        self.zoek.typed.connect(self._zoek)
        self.zoek.opened.connect(lambda: self._open(0))
        self.zoek.moved.connect(lambda _: self.lijst.go(0))
        self.lijst.opened.connect(self._open)
        self._zoek("")

    def _bouw(self) -> None:
        links, rechts = QWidget(), Panel(self.theme)
        blad = Panel(self.theme, tight=True)
        blad.add(self.lijst)
        blad.add(self._niets)
        laag = QVBoxLayout(links)
        spaced(self.theme, laag, spacing=10)
        laag.addWidget(self.zoek)
        laag.addWidget(blad)
        laag.addStretch(1)
        rechts.body.addWidget(self.tekst, 1)
        self._rechts = rechts
        kolommen = Columns(self.theme, [links, rechts], (2, 5), stack_at=Breadth.MIDDLE)
        self.add(kolommen)
        self.body.setStretchFactor(kolommen, 1)

    def _zoek(self, tekst: str) -> None:
        """Show what has these words; the page that is read stays."""
        gevonden = zoek(self._bladen, tekst)
        self._gevonden = [g.blad for g in gevonden]
        rijen = []
        for een in gevonden:
            onder = (
                shorten(een.fragment, 120, placeholder=" …")
                if tekst.strip()
                else self._herkomst(een.blad)
            )
            rij = ListRow(self.theme, een.blad.titel, onder)
            rij.set_current(een.blad is self._nu)
            rijen.append(rij)
        self.lijst.set_rows(rijen)
        self._niets.setVisible(not rijen)
        self.zoek.show_found(
            aantal(len(rijen), self.tr("blad"), self.tr("bladen")) if tekst.strip() else ""
        )
        if tekst.strip():
            accessibility.announce(self.zoek, self.tr("{0} gevonden").format(len(rijen)))

    def _herkomst(self, blad: Blad) -> str:
        return self.tr("Handleiding") if blad.id.startswith(VOOR) else self.tr("Van het bureau")

    def _open(self, nummer: int) -> None:
        if 0 <= nummer < len(self._gevonden):
            self._nu = self._gevonden[nummer]
            self.refresh()
            accessibility.focus(self.tekst)

    def refresh(self) -> None:
        """Show the chosen page."""
        self.show_head(self.tr("Uitleg"), self.tr("De instructie van het bureau en de handleiding"))
        self._rechts.setVisible(self._nu is not None)
        if self._nu is not None:
            kop = "" if self._nu.tekst.lstrip().startswith("# ") else f"# {self._nu.titel}\n\n"
            self.tekst.toon(self._nu.titel, kop + self._nu.tekst)
        for rij, blad in zip(self.lijst.rows(), self._gevonden, strict=True):
            rij.set_current(blad is self._nu)
        if self.breadth is not Breadth.WIDE:
            # the list stands above the text: after the layout had its turn the text is in view
            QTimer.singleShot(0, self, lambda: self.bring_into_view(self.tekst))

    def first_focus(self) -> QWidget | None:
        """The text that one came for."""
        return self.tekst if self._nu is not None else self.zoek.edit

    def keys(self) -> list[tuple[str, str]]:
        """The keys of this page alone."""
        return [("↑ ↓", self.tr("door de tekst of de lijst")), ("Enter", self.tr("open een blad"))]
