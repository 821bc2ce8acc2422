"""The words above a form: the facts of the visit, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.onderdelen import wat_bij
from waarnemer_app.xforms import Section


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Formulier", tekst)


def bezoekfeiten(invuller: Invuller) -> str:
    """Theme and version of the form, the plek, and the stemming."""
    kop, dossier = invuller.kop, invuller.state.dossier
    feiten = [
        _zeg("Thema {0}").format(kop.thema.removeprefix("T")),
        _zeg("versie {0}").format(kop.versie),
    ]
    bezoek = invuller.concept.bezoek
    if bezoek and dossier.stand.heeft(bezoek):
        feiten.append(dossier.stand.geef(bezoek, Bezoek).inhoud.plek.aanduiding)
    return " · ".join([*feiten, dossier.pakket.stemming.naam])


def stand_in_woorden(invuller: Invuller) -> str:
    """The first fault and the count: what the list of sections says on a wide page."""
    gezien, niet_gezien, totaal = invuller.voortgang()
    telling = _zeg("{0} van {1} beantwoord").format(gezien + niet_gezien, totaal)
    mis = [
        _zeg("{0} in {1}").format(wat_bij(sectie), sectie.label)
        for sectie in invuller.secties()
        if sectie.faults
    ]
    return " · ".join([*mis[:1], telling])


def in_lijst(invuller: Invuller, sectie: Section) -> str:
    """A section as a line of the drop-down: "Stembus open 2/3, 1 fout"."""
    gezien, niet_gezien, totaal = invuller.telling(sectie)
    wat = wat_bij(sectie)
    return f"{sectie.label} {gezien + niet_gezien}/{totaal}" + (f", {wat}" if wat else "")
