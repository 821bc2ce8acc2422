"""Pictures of a form: beside a question and beside its answers; what cannot be shown is named."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, FieldRow, Label, spaced
from waarnemer_app.ui.components.base import reveal
from waarnemer_app.ui.components.image import LARGEST, ImageBox, read_image
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import State

_BIJ_KEUZE: Final = QSize(480, 320)
"""Enough for the place beside a choice on a sharp screen with large text."""


def lees_beeld(invuller: Invuller, naam: str, most: QSize = LARGEST) -> QImage:
    """A picture of the form; a null image when it is not there or cannot be read."""
    inhoud = invuller.concept.inhoud
    vormen = invuller.state.dossier.form
    try:
        data = vormen.beeld(inhoud["formulier"], inhoud["versie"], naam)
    except OpslagFout:
        return QImage()
    return read_image(data, most)


class Keuzes(NamedTuple):
    """The choices of a question as a list shows them: (value, label), and pictures by value."""

    opties: list[tuple[str, str]]
    beelden: dict[str, QImage]


def keuzes_van(invuller: Invuller, staat: State) -> Keuzes:
    """The choices with their pictures; of one that cannot be shown the name is in the label."""
    gelezen = {
        waarde: lees_beeld(invuller, naam, _BIJ_KEUZE)
        for waarde, naam in staat.choice_images.items()
        if naam
    }
    beelden = {waarde: beeld for waarde, beeld in gelezen.items() if not beeld.isNull()}
    opties = [
        (
            waarde,
            f"{label} ({niet_te_tonen(staat.choice_images[waarde])})"
            if waarde in gelezen and waarde not in beelden
            else label,
        )
        for waarde, label in staat.choices
    ]
    return Keuzes(opties, beelden)


def niet_te_tonen(naam: str) -> str:
    """What stands in the place of a picture that is missing or broken."""
    zeg = QCoreApplication.translate
    return zeg("Beeld", "afbeelding “{0}” is niet te tonen").format(naam)


class Vraagbeeld:
    """Keeps the picture of one row up to date; it is read again when it is another one."""

    def __init__(self, theme: Theme, invuller: Invuller, row: FieldRow) -> None:
        self._theme, self._invuller, self._row = theme, invuller, row
        self._getoond = ("", "")

    def toon(self, staat: State) -> None:
        """Show the picture of the question as it is now, in the language of now."""
        nu = (staat.image, staat.label)
        if nu != self._getoond and (staat.image or self._getoond[0]):
            self._row.show_picture(self._maak(*nu) if staat.image else None)
        self._getoond = nu

    def _maak(self, naam: str, label: str) -> QWidget:
        beeld = lees_beeld(self._invuller, naam)
        if beeld.isNull():
            tekst = niet_te_tonen(naam)
            return Label(self._theme, f"{tekst[0].upper()}{tekst[1:]}.", "sm", "ink_soft")
        return Groot(self._theme, label, beeld)


class Groot(QWidget):
    """A picture with a button to see it larger, where it could be."""

    def __init__(self, theme: Theme, naam: str, beeld: QImage) -> None:
        super().__init__()
        self._naam, self._heel = naam, False
        self.beeld = ImageBox(theme, naam, beeld)
        self.knop = Button(theme, "", kind="quiet", small=True)
        kolom = QVBoxLayout(self)
        spaced(theme, kolom, spacing=4)
        # the button stands above it, so that it stays in sight when the picture grows
        kolom.addWidget(self.knop, 0, Qt.AlignmentFlag.AlignLeft)
        kolom.addWidget(self.beeld)
        self.knop.acted.connect(lambda: self._toon_heel(not self._heel))
        self.beeld.lowered.connect(lambda lager: reveal(self.knop, lager or self._heel))
        self._toon_heel(False)
        reveal(self.knop, False)

    def _toon_heel(self, heel: bool) -> None:
        self._heel = heel
        self.beeld.set_whole(heel)
        self.knop.show_text(self.tr("Maak kleiner") if heel else self.tr("Maak groter"))
        accessibility.name(self.knop, f"{self.knop.text()}: {self._naam}")
