"""What the screens of a visit read from the dossier, without a widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.open_punten import WAARNEMING, open_vragen, tel_signalen
from waarnemer_app.domain.pakket import FormulierKop
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Locatie, Plek, PlekSoort, Processtap, soort_naam
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.components import Progress, State
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import aantal, hoofdletter, klok, tijd

translate = QCoreApplication.translate
DAG_BEGINT: Final = 6
STEMMING_EINDIGT: Final = 21


def adres(plek: Plek) -> str:
    """Street and place of the first location, as far as known."""
    locatie = plek.locaties[0] if plek.locaties else Locatie(id="geen")
    kort = ", ".join(deel for deel in (locatie.adres, locatie.plaats or plek.gemeente) if deel)
    if len(plek.locaties) < 2:
        return kort
    return translate("Bezoek", "{0} en {1} meer").format(kort, len(plek.locaties) - 1)


def hele_plek(dossier: Dossier, plek: Plek) -> Plek:
    """The plek with its locations; a visit keeps it without them."""
    try:
        return dossier.plek(plek.id)
    except KeyError:
        return plek


def gepland(dossier: Dossier) -> list[Plek]:
    """The plekken that the bureau planned for this waarnemer, in the order of the personal file."""
    uit = []
    for toewijzing in dossier.opslag.toewijzingen():
        try:
            uit.append(dossier.plek(toewijzing.plek))
        except KeyError:
            continue
    return uit


def soort_en_gemeente(plek: Plek) -> str:
    """ "Stembureau, gemeente Oefengemeente Voorbeeld": what one reads below the name."""
    soort = hoofdletter(vertaal(soort_naam(plek)))
    if plek.soort is PlekSoort.GEMEENTE or not plek.gemeente:
        return soort
    return translate("Bezoek", "{0}, gemeente {1}").format(soort, plek.gemeente)


def voortgang(concept: Concept) -> Progress | None:
    """How far a form is, as the form page kept it; None when it did not yet."""
    kaal = concept.inhoud.get("voortgang")
    if open_vragen(concept) is None or not isinstance(kaal, Mapping):
        return None
    return Progress(int(kaal["gezien"]), int(kaal["niet_gezien"]), int(kaal["totaal"]))


@dataclass(frozen=True)
class FormulierStaat:
    """A theme form at one visit: not begun, being written (``concept``) or stated."""

    kop: FormulierKop
    concept: Concept | None = None
    waarneming: Object[Waarneming] | None = None

    @property
    def staat(self) -> State:
        """The shape before it."""
        if self.concept is not None:
            return "busy"
        return "stated" if self.waarneming is not None else "empty"

    @property
    def ver(self) -> Progress | None:
        """How far it is, when it is being written."""
        return voortgang(self.concept) if self.concept is not None else None


def formulieren_bij(dossier: Dossier, bezoek: str) -> list[FormulierStaat]:
    """The forms of the package that fit the plek, and how each stands at this visit.

    One that was begun or stated is given wherever it was. A form that was stated and is being
    written again counts as being written.
    """
    plek = dossier.stand.geef(bezoek, Bezoek).inhoud.plek
    concepten = {
        str(c.inhoud.get("formulier")): c
        for c in dossier.concepten(WAARNEMING)
        if c.bezoek == bezoek
    }
    gezegd = {
        o.inhoud.formulier: o for o in dossier.stand.alle(Waarneming) if o.inhoud.bezoek == bezoek
    }
    return [
        FormulierStaat(kop, concepten.get(kop.id), gezegd.get(kop.id))
        for kop in dossier.formulieren()
        if kop.past_bij(plek) or kop.id in concepten or kop.id in gezegd
    ]


def eerste_open(formulieren: list[FormulierStaat], nu: datetime) -> FormulierStaat | None:
    """The form to go on with: one that is being written, else the first not begun.

    After 21.00 hours, when the stemming has ended (Kieswet J 1), forms about it come last.
    """
    voorbij = not DAG_BEGINT <= nu.hour < STEMMING_EINDIGT
    bezig = [f for f in formulieren if f.concept is not None]
    leeg = [f for f in formulieren if f.concept is None and f.waarneming is None]
    leeg.sort(key=lambda f: voorbij and f.kop.processtap is Processtap.STEMMING)
    return next(iter([*bezig, *leeg]), None)


def sinds_tot(bezoek: Bezoek, dag: date) -> str:
    """ "binnen sinds 14.05 uur", or "14.05 uur tot 15.10 uur" for a visit that ended.

    ``dag`` is the date of the working day: another date is said.
    """
    van = tijd(bezoek.aankomst, dag)
    if bezoek.vertrek is None:
        return translate("Bezoek", "binnen sinds {0}").format(van)
    return translate("Bezoek", "{0} tot {1}").format(van, tijd(bezoek.vertrek, dag))


@dataclass(frozen=True)
class Controle:
    """One line of "Voor u weggaat"."""

    staat: State
    tekst: str


def voor_vertrek(dossier: Dossier, bezoek: Object[Bezoek]) -> list[Controle]:
    """What is worth knowing before one leaves: what is open, who must be told, the arrival."""
    om = klok(bezoek.inhoud.aankomst)
    aankomst = Controle("ready", _zeg("Aankomst {0} is genoteerd").format(om))
    return [_vragen(dossier, bezoek.id), *_signalen(dossier.stand, bezoek.id), aankomst]


def _vragen(dossier: Dossier, bezoek: str) -> Controle:
    bezig = [f.concept for f in formulieren_bij(dossier, bezoek) if f.concept is not None]
    nog = sum(open_vragen(concept) or 0 for concept in bezig)
    if nog:
        een, meer = _zeg("vraag is nog open"), _zeg("vragen zijn nog open")
        return Controle("empty", aantal(nog, een, meer))
    if bezig:
        een = _zeg("formulier is nog niet vastgelegd")
        meer = _zeg("formulieren zijn nog niet vastgelegd")
        return Controle("busy", aantal(len(bezig), een, meer))
    return Controle("ready", _zeg("Er staan geen vragen open"))


def _signalen(stand: Stand, bezoek: str) -> list[Controle]:
    """Those of this visit that nobody judged, or talked about; a line that says so when none."""
    nummers = tel_signalen(stand)
    hier = [o for o in stand.alle(Signaal) if o.inhoud.bezoek == bezoek]
    uit = [
        Controle("warning", _zeg("Signaal {0} is nog niet beoordeeld").format(nummers[o.id]))
        for o in hier
        if o.inhoud.uitkomst.open
    ]
    for signaal in hier:
        gevonden = stand.onregelmatigheid_van(signaal.id)
        if gevonden is None or gevonden.inhoud.afgerond_op is not None:
            continue
        if not stand.overleggen(gevonden.id) and not stand.escalaties(gevonden.id):
            woorden = _zeg("Signaal {0} is nog niet besproken").format(nummers[signaal.id])
            uit.append(Controle("warning", woorden))
    klaar = _zeg("Elk signaal is besproken") if hier else _zeg("Er is hier geen signaal")
    return [*(uit or [Controle("ready", klaar)]), *_kennisgevingen(stand, hier)]


def _kennisgevingen(stand: Stand, signalen: list[Object[Signaal]]) -> list[Controle]:
    """Who must be told at once of a procesaanwijzing of this visit, and is not yet (R-PA-15)."""
    gevonden = [stand.onregelmatigheid_van(signaal.id) for signaal in signalen]
    nog = sum(
        kennisgeving.inhoud.ontvanger.verplicht and not kennisgeving.inhoud.compleet
        for zaak in gevonden
        if zaak is not None
        for aanwijzing in stand.aanwijzingen(zaak.id)
        for kennisgeving in stand.kennisgevingen(aanwijzing.id)
    )
    een, meer = _zeg("kennisgeving is nog open"), _zeg("kennisgevingen zijn nog open")
    return [Controle("warning", aantal(nog, een, meer))] if nog else []


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Bezoek", tekst)
