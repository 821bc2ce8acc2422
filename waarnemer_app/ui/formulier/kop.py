"""The words above a form: the facts of the visit, and which version is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.xforms import FormError

if TYPE_CHECKING:
    from waarnemer_app.ui.formulier.invuller import Invuller


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Formulier", tekst)


def kop_van(concept: Concept, in_pakket: FormulierKop | None) -> FormulierKop:
    """The head of the form as it was when the concept began; FormError when it is nowhere."""
    bewaard = concept.inhoud.get("kop")
    if bewaard:
        return FormulierKop.model_validate(bewaard)
    if in_pakket is None:
        raise FormError.of(
            f"Formulier {concept.inhoud['formulier']} staat niet meer in het pakket.",
            "Bel het bureau. Uw antwoorden zijn bewaard.",
        )
    return in_pakket.model_copy(update={"versie": concept.inhoud["versie"]})


def titel(invuller: Invuller) -> str:
    """The title of the form; says so when it corrects what was stated."""
    naam = invuller.titel
    return _zeg("{0} corrigeren").format(naam) if invuller.corrigeert else naam


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
