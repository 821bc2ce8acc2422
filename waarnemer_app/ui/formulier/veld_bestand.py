"""A question for a photo or another file: kept encrypted, named by what is in it."""

from __future__ import annotations

import mimetypes
import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.begin import BeginFout
from waarnemer_app.ui.begin.bestanden import kies_bestand, lees_bestand
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.file_field import FileField
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.veld import Vraagveld
from waarnemer_app.xforms import Node, State

_SOORTEN: Final = {
    "image/*": "*.jpg *.jpeg *.png *.webp *.bmp *.gif",
    "audio/*": "*.mp3 *.m4a *.wav *.ogg *.opus",
    "video/*": "*.mp4 *.mov *.webm *.mkv",
}
_ONBEKEND: Final = "application/octet-stream"


def bestandsnaam(sha256: str, pad: Path) -> str:
    """The answer: the SHA-256 of the file and its suffix; the name itself may say too much.

    >>> bestandsnaam("ab12", Path("Foto van Jansen.JPG"))
    'ab12.jpg'
    """
    return sha256 + (pad.suffix.lower() if re.fullmatch(r"\.\w{1,8}", pad.suffix) else "")


class Bestandveld(Vraagveld):
    """Chooses a file with the dialog of the system and keeps it through the store."""

    def __init__(self, veld: FileField, invuller: Invuller, node: Node) -> None:
        super().__init__(veld, onder=True)
        self._bestand, self._invuller = veld, invuller
        self._mag = _SOORTEN.get(node.parameters.get("mediatype", ""), "*")
        self._getoond = ""
        veld.wanted.connect(self._kies)
        veld.removed.connect(lambda: self.antwoord.emit(""))

    def toon(self, staat: State) -> None:
        if staat.value == self._getoond:
            return
        self._getoond = staat.value
        sha256 = staat.value.partition(".")[0]
        bijlage = self._invuller.state.bijlage(sha256)
        if bijlage is None:
            self._bestand.show_file(staat.value, 0)
            return
        naam = self._invuller.ernaast.bestanden.get(sha256, staat.value)
        beeld = b""
        if bijlage.mime.startswith("image/"):
            try:
                beeld = self._invuller.state.lees_bijlage(sha256)
            except OpslagFout as fout:
                self.mislukt.emit(f"{fout.melding} {fout.remedie}")
        self._bestand.show_file(naam, bijlage.grootte, beeld)

    def doel(self) -> QWidget:
        return self._bestand.choose

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self._bestand.set_state(soort, bij)

    def _kies(self) -> None:
        zeg = QCoreApplication.translate
        soorten = f"{zeg('Veld', 'Bestanden')} ({self._mag})"
        kies_bestand(self.veld, zeg("Veld", "Kies een bestand"), soorten, self.neem)

    def neem(self, pad: Path) -> None:
        """Keep the file at this path as the answer; a failure is told and changes nothing."""
        mime = mimetypes.guess_type(pad.name)[0] or _ONBEKEND
        try:
            sha256 = self._invuller.state.bewaar_bijlage(lees_bestand(pad), mime)
        except (BeginFout, OpslagFout) as fout:
            self.mislukt.emit(f"{fout.melding} {fout.remedie}")
            return
        self._invuller.ernaast.bestanden[sha256] = pad.name
        self.antwoord.emit(bestandsnaam(sha256, pad))
        accessibility.announce(self._bestand, self._bestand.shown())
