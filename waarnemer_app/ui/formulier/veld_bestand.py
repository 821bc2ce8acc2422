"""A question for a photo or another file: kept encrypted, named by what is in it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from waarnemer_app.store.fouten import OpslagFout
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.begin.bestanden import kies_bestand
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.file_field import FileField
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.veld import Vraagveld
from waarnemer_app.xforms import State

_SOORTEN: Final = {
    "image/*": "*.jpg *.jpeg *.png *.webp *.bmp *.gif",
    "audio/*": "*.mp3 *.m4a *.wav *.ogg *.opus",
    "video/*": "*.mp4 *.mov *.webm *.mkv",
}


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Veld", tekst)


class Bestandveld(Vraagveld):
    """Chooses a file with the dialog of the system; when keeping it takes a while one can stop."""

    def __init__(self, veld: FileField, invuller: Invuller, staat: State) -> None:
        super().__init__(veld, onder=True)
        self._bestand, self._invuller, self._ref = veld, invuller, staat.ref
        soort = staat.node.parameters.get("mediatype", "")
        self._mag = _SOORTEN.get(soort, "*")
        self._getoond: str | None = ""
        self._foto = soort == "image/*"
        self._gang = invuller.bestandgang
        self._gang.duurt.connect(self._duurt)
        self._gang.klaar.connect(self._klaar)
        veld.wanted.connect(self._wil)
        veld.read.connect(self._gelezen)
        veld.removed.connect(self._haal_weg)

    def toon(self, staat: State) -> None:
        if self._gang.toont(self._ref):
            self._bestand.show_busy(self._bezig())
            self._getoond = None
            return
        if staat.value == self._getoond:
            return
        self._getoond = staat.value
        sha256 = staat.value.partition(".")[0]
        bijlage = self._invuller.state.bijlage(sha256)
        if bijlage is None:
            self._bestand.show_file(staat.value, 0)
            return
        naam = self._invuller.ernaast.bestanden.get(sha256, staat.value)
        beeld, raad = b"", ""
        if bijlage.mime.startswith("image/"):
            try:
                beeld = self._invuller.state.lees_bijlage(sha256)
            except OpslagFout as fout:
                self.mislukt.emit(f"{fout.melding} {fout.remedie}")
        elif bijlage.mime != "text/plain":
            raad = _zeg("Wat dit bestand over de maker zegt, blijft erin staan.")
        self._bestand.show_file(naam, bijlage.grootte, beeld, raad)

    def doel(self) -> QWidget:
        return self._bestand.choose

    def zet_staat(self, soort: FieldState, naam: str, bij: str) -> None:
        accessibility.name(self.veld, naam, bij)
        self._bestand.set_state(soort, bij)

    def _wil(self) -> None:
        """Choose; before the first photo it is said what may not stand on it (R-WN-12).

        While one is being kept, stop that.
        """
        if self._gang.toont(self._ref):
            self._gang.stop(self._ref)
            accessibility.announce(self._bestand, _zeg("Gestopt. Er is niets bewaard."))
            return
        if not self._foto or self._invuller.state.fotowijzer_gelezen:
            self._kies()
            return
        self._bestand.tell_first(
            _zeg("Geen kiezers op de foto"),
            _zeg(
                "Zorg dat er geen kiezer herkenbaar is. Fotografeer nooit een stemhokje in "
                "gebruik of een ingevuld stembiljet. Tijd en plaats gaan uit de foto."
            ),
            _zeg("Begrepen, kies een foto"),
        )

    def _gelezen(self) -> None:
        try:
            self._invuller.state.lees_fotowijzer()
        except OpslagFout as fout:
            self.mislukt.emit(f"{fout.melding} {fout.remedie}")
        self._bestand.tell_first("", "", "")
        self._kies()

    def _kies(self) -> None:
        soorten = f"{_zeg('Bestanden')} ({self._mag})"
        kies_bestand(self.veld, _zeg("Kies een bestand"), soorten, self.neem)

    def neem(self, pad: Path) -> None:
        """Keep the file at this path as the answer; a failure is told and changes nothing."""
        self._gang.neem(self._invuller, self._ref, pad, foto=self._foto)

    def _haal_weg(self) -> None:
        self._gang.stop(self._ref)
        self.antwoord.emit("")

    def _bezig(self) -> str:
        return _zeg("De foto wordt bewaard.") if self._foto else _zeg("Het bestand wordt bewaard.")

    def _duurt(self, ref: str) -> None:
        if ref == self._ref:
            self.toon(self._invuller.staat(ref))
            accessibility.announce(self._bestand, self._bezig())

    def _klaar(self, ref: str, melding: str, remedie: str) -> None:
        if ref != self._ref:
            return
        self.toon(self._invuller.staat(ref))
        if melding:
            self.mislukt.emit(f"{melding} {remedie}")
        elif self._bestand.shown():
            accessibility.announce(self._bestand, self._bestand.shown())
