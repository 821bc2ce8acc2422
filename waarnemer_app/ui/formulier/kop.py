"""The words above a form: the facts of the visit, and which version is filled in."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.ui.formulier.invuller import Invuller


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Formulier", tekst)


def bezoekfeiten(invuller: Invuller) -> str:
    """Theme and version of the form, the plek, and the stemming."""
    kop, dossier = invuller.kop, invuller.state.dossier
    feiten = [_zeg("Thema {0}").format(kop.thema.removeprefix("T")), versie(invuller)]
    bezoek = invuller.concept.bezoek
    if bezoek and dossier.stand.heeft(bezoek):
        feiten.append(dossier.stand.geef(bezoek, Bezoek).inhoud.plek.aanduiding)
    return " · ".join([*feiten, dossier.pakket.stemming.naam])


def versie(invuller: Invuller) -> str:
    """The version that is filled in; and that of the package when it is another one.

    A concept keeps the version it was begun with, whatever package comes later.
    """
    eigen = _zeg("versie {0}").format(invuller.kop.versie)
    if not invuller.nieuwer:
        return eigen
    return _zeg("{0} (nieuwe formulieren: {1})").format(eigen, invuller.nieuwer)
