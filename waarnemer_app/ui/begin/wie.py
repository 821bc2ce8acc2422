"""Who works on this laptop, when there is no personal file: a designation and never a name."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui.begin.begin import BeginFout, WaarnemerInfo
from waarnemer_app.ui.components import Banner, Label, SegmentedChoice, TextField, Value, spaced
from waarnemer_app.ui.taal.domein import Gezegd
from waarnemer_app.ui.theme import Theme

_ID = re.compile(r"[A-Za-z0-9:_.-]{1,64}")


class WieBentU(QWidget):
    """Who works here: from the personal file, else typed; a designation and never a name."""

    def __init__(
        self, theme: Theme, persoon: WaarnemerInfo | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._persoon = persoon
        self.nummer = TextField(theme, self.tr("Uw waarnemersnummer"))
        self.aanduiding = TextField(theme, self.tr("Hoe u heet in het verslag"))
        self.soort = SegmentedChoice(
            theme,
            self.tr("Wat bent u?"),
            [
                Value("medewerker", self.tr("Medewerker"), "M"),
                Value("ondersteuner", self.tr("Ondersteuner"), "O"),
            ],
        )
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=6)
        if persoon is not None:
            tekst = self.tr("Dit staat in uw persoonlijke bestand.")
            kolom.addWidget(Banner(theme, "ok", Gezegd(persoon.aanduiding), tekst))
            return
        for naam, uitleg, deel in (
            (
                self.tr("Uw waarnemersnummer"),
                self.tr("Bijvoorbeeld waarnemer-12. Het staat in de brief van het bureau."),
                self.nummer,
            ),
            (
                self.tr("Hoe u heet in het verslag"),
                self.tr("Bijvoorbeeld Waarnemer 12. Schrijf hier geen naam."),
                self.aanduiding,
            ),
            (
                self.tr("Wat bent u?"),
                self.tr("Medewerker van het bureau, of ondersteuner."),
                self.soort,
            ),
        ):
            label = Label(theme, naam, "question")
            label.setBuddy(deel)
            kolom.addWidget(label)
            kolom.addWidget(Label(theme, uitleg, "sm", "ink_soft"))
            kolom.addWidget(deel)

    def vul_in(self) -> None:
        """Fill in an invented waarnemer: only to practise."""
        if self._persoon is None:
            self.nummer.setText("waarnemer-01")
            self.aanduiding.setText(self.tr("Waarnemer 01 (voorbeeld)"))
            self.soort.show_value("ondersteuner")

    def neem_over(self, ander: WieBentU) -> None:
        """What was typed and chosen on another of these."""
        self.nummer.setText(ander.nummer.value())
        self.aanduiding.setText(ander.aanduiding.value())
        self.soort.show_value(ander.soort.value())

    def bezwaar(self) -> BeginFout | None:
        """What is still missing; the focus goes there."""
        if self._persoon is not None:
            return None
        nummer, aanduiding = self.nummer.value().strip(), self.aanduiding.value().strip()
        for veld, goed, melding, remedie in (
            (
                self.nummer,
                _ID.fullmatch(nummer),
                self.tr("Uw nummer ontbreekt of heeft vreemde tekens."),
                self.tr("Gebruik letters, cijfers, punt en streepje. Geen spaties."),
            ),
            (
                self.aanduiding,
                aanduiding,
                self.tr("Er staat nog niet hoe u heet in het verslag."),
                self.tr("Typ bijvoorbeeld Waarnemer 12."),
            ),
            (
                self.soort,
                self.soort.value(),
                self.tr("Er is nog niet gekozen wat u bent."),
                self.tr("Kies medewerker of ondersteuner."),
            ),
        ):
            if isinstance(veld, TextField):
                veld.set_state("" if goed else "error", "" if goed else melding)
            if not goed:
                veld.take_focus()
                return BeginFout(melding, remedie, waar=self.tr("Wie u bent"), code="WIE")
        return None

    def waarnemer(self) -> WaarnemerInfo:
        """Who it is; only after ``bezwaar`` gave None."""
        if self._persoon is not None:
            return self._persoon
        return WaarnemerInfo(
            self.nummer.value().strip(),
            self.aanduiding.value().strip()[:300],
            "medewerker" if self.soort.value() == "medewerker" else "ondersteuner",
        )
