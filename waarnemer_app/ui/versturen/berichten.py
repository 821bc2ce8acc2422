"""What the bureau says to this laptop, newest first; hidden while there is nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from waarnemer_app import terugweg
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.berichten import (
    Beoordeling,
    Bericht,
    BevestigingVerzonden,
    NieuwPakket,
)
from waarnemer_app.ui.components import Button, Label, Panel
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.schrijf import datum_en_tijd, hoofdletter


class BerichtenPaneel(Panel):
    """One line of when and one of what, for each message.

    ``pakket`` asks for the newer package, by the button at the message that is about it.
    """

    pakket = Signal()

    def __init__(self, state: AppState, parent: QWidget | None = None) -> None:
        super().__init__(state.theme, parent=parent)
        self._state = state
        self._regels: list[Label] = []
        self.show_title(self.tr("Berichten van het bureau"))
        self.knop = Button(state.theme, self.tr("Nieuw pakket"), icon="download", parent=self)
        self.knop.acted.connect(self.pakket)
        self.knop.hide()
        self.hide()

    def toon(self) -> None:
        """Read the messages again."""
        for label in self._regels:
            label.hide()
            label.deleteLater()
        self._regels = []
        try:
            berichten = terugweg.van_het_bureau(self._state.dossier)
        except ZegelFout as fout:
            bel = self.tr("Bel het bureau. Uw eigen werk klopt.")
            self._regel(self.tr("Niet te lezen"), f"{fout} {bel}")
            berichten = []
        nieuw = terugweg.nieuw_pakket(self._state.dossier)
        # one button that stays: what has the focus is not made again
        self.body.removeWidget(self.knop)
        self.knop.setVisible(nieuw is not None)
        for bericht in reversed(berichten):
            hier = bericht.op.astimezone(self._state.nu().tzinfo)
            self._regel(hoofdletter(datum_en_tijd(hier)), self._woorden(bericht))
            if nieuw is not None and bericht.lees() == nieuw:
                self.body.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
                nieuw = None
        self.setVisible(bool(self._regels))

    def tekst(self) -> str:
        """All that is shown."""
        return "\n".join(label.text() for label in self._regels)

    def _regel(self, wanneer: str, wat: str) -> None:
        theme = self._state.theme
        for label in (Label(theme, wanneer, "sm", "ink_soft"), Label(theme, wat)):
            self._regels.append(label)
            self.add(label)

    def _woorden(self, bericht: Bericht) -> str:
        inhoud = bericht.lees()
        if isinstance(inhoud, Beoordeling):
            return self.tr("Bij uw vastlegging: {0}").format(inhoud.tekst)
        if isinstance(inhoud, BevestigingVerzonden):
            return self.tr(
                "Het bureau verzond een bevestiging. Onder Kennisgevingen staat of u nog mailt."
            )
        if isinstance(inhoud, NieuwPakket):
            hier = self._state.dossier.pakket.kop.versie
            if inhoud.versie <= hier:
                return self.tr("Pakket versie {0}. U heeft versie {1}.").format(inhoud.versie, hier)
            return self.tr("Er is een nieuw pakket: versie {0}.").format(inhoud.versie)
        return self.tr("Dit programma kent dit bericht niet. Bel het bureau.")
