"""How a record is called, where it belongs, whether it is open, and on which page one sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek, Notitie, PlekInhoud, Werkdag
from waarnemer_app.domain.escalatie import Escalatie, Overleg, Tredeoverslag
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal
from waarnemer_app.domain.stand import Object, Stand
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.domain.waarneming import Waarneming
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.signalen.feiten import bezoek_van, plek_van, plek_van_signaal
from waarnemer_app.ui.signalen.rollen import in_beeld
from waarnemer_app.ui.taal.schrijf import datum
from waarnemer_app.ui.taal.titels import formulier_titels
from waarnemer_app.ui.zoeken.vondst import woorden

VASTGELEGD: Final = "vastgelegd"
"""The page of one record; what was withdrawn or erased has no other."""
_PAGINA: Final[dict[type[Inhoud], str]] = {
    Werkdag: "versturen",
    Bezoek: "bezoek",
    Signaal: "signaal",
    Onregelmatigheid: "onregelmatigheid",
    Procesaanwijzing: "procesaanwijzing",
}
ICOON: Final[dict[type[Inhoud], str]] = {
    Werkdag: "calendar-event",
    PlekInhoud: "map-pin",
    Bezoek: "map-pin",
    Notitie: "note",
    Waarneming: "clipboard-text",
    Signaal: "flag",
    Onregelmatigheid: "alert-circle",
    Overleg: "message",
    Escalatie: "users",
    Tredeoverslag: "arrow-right",
    Procesaanwijzing: "gavel",
    Kennisgeving: "mail",
}

DAAD_ICOON: Final = {
    "notitie": "note",
    "signaal": "flag",
    "bezoek_begin": "map-pin",
    "overleg": "users",
    "bellen": "phone",
    "weggaan": "door-exit",
    "aanwijzing": "gavel",
    "ongedaan": "arrow-back-up",
    "opnieuw": "arrow-forward-up",
    "pdf": "file-text",
    "plaatje": "copy",
    "papier": "file-text",
    "opgeslagen": "check",
    "vandaag": "calendar-event",
    "bezoek": "clipboard-text",
    "signalen": "flag",
    "kennisgevingen": "mail",
    "versturen": "send",
    "route": "map",
    "behoud": "usb",
    "volgende_open": "chevron-down",
    "vorige_open": "chevron-up",
    "pakket": "download",
    "plan": "download",
    "lijst": "building",
    "eerdere": "history",
    "toelating": "key",
    "vorige_versie": "history",
    "geschiedenis": "history",
    "terug": "arrow-left",
    "help": "help-circle",
    "uitleg": "book",
    "groter": "text-size",
    "kleiner": "text-size",
    "normaal": "text-size",
    "thema_licht": "sun",
    "thema_donker": "moon",
    "thema_contrast": "contrast",
    "taal": "language",
    "wachtzin": "key",
    "slot": "lock",
}
"""The icon of an act, as on its button; an act without one has none there either."""


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Zoeken", tekst)


def soort_naam(soort: type[Inhoud]) -> str:
    """What one calls a record of this kind."""
    return {
        Werkdag: _zeg("Werkdag"),
        PlekInhoud: _zeg("Plek"),
        Bezoek: _zeg("Bezoek"),
        Notitie: _zeg("Notitie"),
        Waarneming: _zeg("Formulier"),
        Signaal: _zeg("Signaal"),
        Onregelmatigheid: _zeg("Onregelmatigheid"),
        Overleg: _zeg("Overleg"),
        Escalatie: _zeg("Escalatie"),
        Tredeoverslag: _zeg("Trede overgeslagen"),
        Procesaanwijzing: _zeg("Procesaanwijzing"),
        Kennisgeving: _zeg("Kennisgeving"),
    }[soort]


def weg_naar(stand: Stand, object_: Object[Inhoud]) -> tuple[str, str]:
    """Page and id (``ui/navigatie.py``) on which this record stands."""
    if object_.ingetrokken:
        return VASTGELEGD, object_.id
    inhoud = object_.inhoud
    if isinstance(inhoud, Overleg | Escalatie | Tredeoverslag | Kennisgeving):
        waarbij = _waarbij(inhoud)
        if not stand.heeft(waarbij) or stand.geef(waarbij, Inhoud).ingetrokken:
            return VASTGELEGD, object_.id
        pagina = "kennisgevingen" if isinstance(inhoud, Kennisgeving) else "onregelmatigheid"
        return pagina, waarbij
    pagina = _PAGINA.get(object_.soort, VASTGELEGD)
    return pagina, "" if pagina == "versturen" else object_.id


class Namen:
    """What the records of a dossier are called. Numbers and words are looked up once: it is made
    anew for each search box, and it follows a record that was corrected meanwhile.
    """

    def __init__(self, dossier: Dossier) -> None:
        koppen = dossier.formulieren()
        self._formulieren = formulier_titels(dossier)
        self.themas = {kop.id: kop.thema for kop in koppen}
        stand = dossier.stand
        self._nummers = {
            object_.id: nummer
            for soort in (Signaal, Onregelmatigheid)
            for nummer, object_ in enumerate(stand.alle(soort, ook_ingetrokken=True), 1)
        }
        self._titels: dict[tuple[str, int, bool], tuple[str, frozenset[str]]] = {}

    def titel(self, object_: Object[Inhoud]) -> str:
        """What one calls it: "Signaal 3", "Formulier Sluiting", "Notitie"."""
        return self._van(object_)[0]

    def past(self, object_: Object[Inhoud], gezocht: Sequence[str]) -> bool:
        """True when each of these words (without accents) begins a word of its name."""
        bekend = self._van(object_)[1]
        return all(any(woord.startswith(deel) for woord in bekend) for deel in gezocht)

    def _van(self, object_: Object[Inhoud]) -> tuple[str, frozenset[str]]:
        sleutel = (object_.id, object_.rev, object_.gewist)
        gevonden = self._titels.get(sleutel)
        if gevonden is None:
            titel = self._maak(object_)
            gevonden = self._titels[sleutel] = (titel, frozenset(woorden(titel)))
        return gevonden

    def _maak(self, object_: Object[Inhoud]) -> str:
        inhoud = object_.inhoud
        soort = soort_naam(object_.soort)
        if object_.gewist:
            return _zeg("{0} (gewist)").format(soort)
        match inhoud:
            case Werkdag():
                return f"{soort} {datum(inhoud.datum)}"
            case Bezoek() | PlekInhoud():
                return f"{soort} {inhoud.plek.aanduiding}"
            case Waarneming():
                return f"{soort} {self._formulieren.get(inhoud.formulier, inhoud.formulier)}"
            case Signaal():
                return f"{soort} {self._nummers[object_.id]}"
            case Onregelmatigheid():
                return f"{soort} {self._nummers[object_.id]}: {inhoud.titel}"
            case Overleg() | Escalatie():
                return _zeg("{0} met {1}").format(soort, in_beeld(inhoud.met_rol))
        return soort


def titel_van(dossier: Dossier, object_: Object[Inhoud]) -> str:
    """What one record is called; for many of them :class:`Namen` is faster."""
    return Namen(dossier).titel(object_)


def plek_bij(dossier: Dossier, object_: Object[Inhoud]) -> Plek | None:
    """Where it was; None for what has no place, or a place that is no longer known."""
    inhoud = object_.inhoud
    if object_.gewist:
        return None
    match inhoud:
        case Bezoek() | PlekInhoud() | Procesaanwijzing():
            return inhoud.plek
        case Signaal():
            return plek_van_signaal(dossier, inhoud)
        case Notitie() | Waarneming():
            bezoek = bezoek_van(dossier.stand, inhoud.bezoek)
            return bezoek.plek if bezoek is not None else None
        case Onregelmatigheid():
            return plek_van(dossier, inhoud.plek)
    waarbij = _waarbij(inhoud)
    if not waarbij or not dossier.stand.heeft(waarbij):
        return None
    return plek_bij(dossier, dossier.stand.geef(waarbij, Inhoud))


def _waarbij(inhoud: Inhoud) -> str:
    """The id of the record of which this one is a step; empty for a record of its own."""
    if isinstance(inhoud, Overleg | Escalatie | Tredeoverslag | Procesaanwijzing):
        return inhoud.onregelmatigheid
    if isinstance(inhoud, Kennisgeving):
        return inhoud.procesaanwijzing
    if isinstance(inhoud, Onregelmatigheid):
        return inhoud.signaal
    return inhoud.waarneming or "" if isinstance(inhoud, Signaal) else ""


def thema_van(stand: Stand, object_: Object[Inhoud], themas: Mapping[str, str]) -> str:
    """The theme (by form id in ``themas``) of the form it is, or came from; empty without one."""
    inhoud = object_.inhoud
    if isinstance(inhoud, Waarneming):
        return themas.get(inhoud.formulier, "")
    bron = _waarbij(inhoud)
    return thema_van(stand, stand.geef(bron, Inhoud), themas) if bron and stand.heeft(bron) else ""


def is_open(object_: Object[Inhoud]) -> bool:
    """True while somebody must still do something with it."""
    inhoud = object_.inhoud
    if object_.ingetrokken:
        return False
    if isinstance(inhoud, Signaal):
        return inhoud.uitkomst.open
    if isinstance(inhoud, Onregelmatigheid):
        return inhoud.afgerond_op is None
    if isinstance(inhoud, Kennisgeving):
        return not inhoud.compleet
    if isinstance(inhoud, Werkdag):
        return inhoud.gesloten_op is None
    return isinstance(inhoud, Bezoek) and inhoud.bezig
