"""The menu of a picture: copy, keep or print it, with one line on what that means."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from waarnemer_app import platform
from waarnemer_app.domain.audit import Actie
from waarnemer_app.store.bestanden import schrijf_veilig
from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui.begin.bestanden import bewaar_als
from waarnemer_app.ui.components.picture import Image, Takeable
from waarnemer_app.ui.frame.main_window import MainWindow
from waarnemer_app.ui.plaatje import naam_van, naar_klembord, png, svg
from waarnemer_app.ui.signalen.klembord import kopieer_even
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal

OBJECT = "plaatje"
"""What the auditlog calls it: never its content."""


class Plaatjesgang(QObject):
    """The act ``plaatje``: the picture that has the focus, else the first one on the page."""

    def __init__(self, state: AppState, window: MainWindow) -> None:
        super().__init__(window)
        self._state, self._window = state, window

    def plaatje(self) -> Takeable | None:
        """The widget whose picture is meant; None when none is shown."""
        held = self._window.focusWidget()
        if isinstance(held, Takeable) and held.isVisible():
            return held
        vlak = self._window.overlay.content() or self._window.pages.current()
        alle = vlak.findChildren(Takeable) if vlak is not None else []
        return next((deel for deel in alle if deel.isVisible()), None)

    def toon(self) -> None:
        """Open the menu at the picture; say so when there is none here."""
        deel = self.plaatje()
        if deel is None:
            self._window.meld(self.tr("Op deze pagina staat geen plaatje."))
            return
        image = deel.image()
        menu = self.maak_menu(image)
        menu.popup(deel.mapToGlobal(QPoint(deel.width() // 4, min(deel.height() // 4, 80))))

    def maak_menu(self, image: Image) -> QMenu:
        """What can be done with it, below one line on what that means; goes when it closes."""
        menu = QMenu(self._window)
        menu.setAccessibleName(image.name)
        menu.addSection(self.tr("{0}: dit gaat uit het dossier").format(image.name))
        for woord, doe in self._keuzes(image):
            menu.addAction(woord, doe)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _keuzes(self, image: Image) -> list[tuple[str, Callable[[], None]]]:
        return [
            (self.tr("Kopieer als PNG"), partial(self.kopieer, image, als_svg=False)),
            (self.tr("Kopieer als SVG"), partial(self.kopieer, image, als_svg=True)),
            (self.tr("Kopieer tekst"), partial(self.kopieer_tekst, image)),
            (self.tr("Bewaar als PNG"), partial(self._kies, image, "png")),
            (self.tr("Bewaar als SVG"), partial(self._kies, image, "svg")),
            (self.tr("Open om te printen"), partial(self.print, image)),
        ]

    # copy ------------------------------------------------------------------------------------

    def kopieer(self, image: Image, *, als_svg: bool) -> None:
        """Put the picture on the clipboard; it goes off after half a minute, as a text does."""
        if self._noteer():
            inhoud = naar_klembord(image, self._state.theme, als_svg=als_svg)
            QGuiApplication.clipboard().setMimeData(inhoud)
            woorden = self.tr("Het plaatje is gekopieerd. Plak het binnen 30 seconden.")
            self._window.meld(f"{woorden} {self._let_op()}")

    def kopieer_tekst(self, image: Image) -> None:
        """Put on the clipboard what the picture says."""
        kopieer_even(image.text)
        self._window.meld(self.tr("De tekst is gekopieerd. Plak hem binnen 30 seconden."))

    # keep and print --------------------------------------------------------------------------

    def _kies(self, image: Image, soort: str) -> None:
        soorten = f"{soort.upper()} (*.{soort})"
        titel, naam = self.tr("Plaatje bewaren"), self._naam(image, soort)

        def klaar(pad: Path) -> None:
            self.bewaar(image, soort, pad)

        bewaar_als(self._window, titel, naam, soorten, klaar)

    def bewaar(self, image: Image, soort: str, pad: Path) -> bool:
        """Write the file whole or not at all; True when it is there."""
        maak = svg if soort == "svg" else png
        try:
            inhoud = maak(image, self._state.theme)
            if not self._noteer():
                return False
            schrijf_veilig(pad, inhoud)
        except OSError:
            raad = self.tr("Kies een andere map, of maak ruimte.")
            self._window.meld(self.tr("Het plaatje is niet bewaard. {0}").format(raad))
            return False
        woorden = self.tr("Het plaatje is bewaard: {0}.").format(pad.name)
        self._window.meld(f"{woorden} {self._let_op()}")
        return True

    def print(self, image: Image) -> None:
        """Open it in the program of the system, to print; it goes when one locks."""
        pad = platform.export_dir(self._state.dossier.map) / self._naam(image, "png")
        if self.bewaar(image, "png", pad) and not self._state.open_bestand(pad):
            self._window.meld(self.tr("Er is geen programma dat een PNG opent."))

    # shared ----------------------------------------------------------------------------------

    def _naam(self, image: Image, soort: str) -> str:
        return naam_van(image, self._state.nu().date().isoformat(), soort)

    def _let_op(self) -> str:
        return self.tr("Het is nu niet meer versleuteld.")

    def _noteer(self) -> bool:
        """First the line in the auditlog: without it nothing leaves the dossier."""
        try:
            self._state.dossier.noteer(Actie.EXPORT_LEESBAAR, OBJECT)
        except OpslagFout as fout:
            self._window.meld(vertaal(f"{fout.melding} {fout.remedie}"))
            return False
        return True
