"""What the search box looks through: acts, records and half-written ones, places, explanation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from waarnemer_app.domain.basis import Inhoud
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import Concept
from waarnemer_app.domain.onaf import Onaf, onaf
from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.stand import Object
from waarnemer_app.domain.verkiezing import Plek
from waarnemer_app.store.zoeken import Treffer
from waarnemer_app.ui.bezoek.feiten import adres, soort_en_gemeente
from waarnemer_app.ui.frame.actions import Actions, key_words
from waarnemer_app.ui.navigatie import Navigatie
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.taal.domein import vertaal
from waarnemer_app.ui.taal.schrijf import datum, tijd
from waarnemer_app.ui.taal.titels import formulier_titels
from waarnemer_app.ui.zoeken.vondst import (
    Groep,
    Staat,
    Tijd,
    Vondst,
    Zeef,
    merk,
    merk_deels,
    rond,
    woorden,
)
from waarnemer_app.ui.zoeken.wegen import (
    DAAD_ICOON,
    ICOON,
    VASTGELEGD,
    Namen,
    is_open,
    plek_bij,
    thema_van,
    weg_naar,
)

MEEST: Final = {Groep.DOEN: 4, Groep.DOSSIER: 8, Groep.PLEKKEN: 5, Groep.UITLEG: 3}
_RUIM: Final = 30
"""Lines of a group when a filter leaves that group alone."""
_DIEP: Final = 500
"""Records that are read before the filters choose."""
_LEEG: Final = (
    "notitie", "signaal", "bezoek_begin", "weggaan", "bellen", "overleg", "aanwijzing", "versturen",
)  # fmt: skip
"""What an empty box offers, as far as it can be done here."""
_CODES: Final = frozenset(
    {"formulier", "versie", "xform_sha256", "processtap", "aanleiding", "bron", "kanaal", "plek"}
)
_NIET: Final = frozenset({"grote_knop", "zoeken", "volgend_deel", "vorig_deel", "menu"})
"""Acts of the keyboard alone."""


@dataclass(frozen=True)
class Wegen:
    """What opening does beyond a page of the window: begin a visit, open an explanation."""

    begin_bezoek: Callable[[Plek], None]
    uitleg: Callable[[str], list[Vondst]]
    sluit: Callable[[], None]


class Bronnen:
    """Looks everything up in the open dossier; gives lines in the order in which to show them.

    ``naar_regel``: a record opens on its own page with its history, also when it has another.
    """

    def __init__(
        self,
        state: AppState,
        navigatie: Navigatie,
        acts: Actions,
        wegen: Wegen,
        *,
        naar_regel: bool = False,
    ) -> None:
        self._state, self._navigatie, self._acts = state, navigatie, acts
        self._wegen, self._naar_regel = wegen, naar_regel
        self._namen = Namen(state.dossier)

    def zoek(self, tekst: str, zeef: Zeef) -> list[Vondst]:
        """Everything with all of these words; raises OpslagFout when the disk fails.

        A number alone looks for places first; else an act that begins so goes first.
        """
        gezocht = woorden(tekst)
        if self._naar_regel or zeef.alleen_dossier:
            return self._dossier(tekst, gezocht, zeef, _RUIM)
        if not zeef.open:
            dossier = self._dossier(tekst, gezocht, zeef, _RUIM)
            return [*dossier, *self._plekken(tekst, gezocht, zeef, _RUIM)]
        if not gezocht:
            return [v for v in self._doen([]) if v is not None]
        groepen = [
            list(self._doen(gezocht))[: MEEST[Groep.DOEN]],
            self._dossier(tekst, gezocht, zeef, MEEST[Groep.DOSSIER]),
            self._plekken(tekst, gezocht, zeef, MEEST[Groep.PLEKKEN]),
            self._wegen.uitleg(tekst)[: MEEST[Groep.UITLEG]],
        ]
        if tekst.strip().isdecimal():
            groepen.insert(0, groepen.pop(2))
        elif not (groepen[0] and groepen[0][0].in_titel[0][0] == 0):
            groepen.insert(1, groepen.pop(0))
        return [vondst for groep in groepen for vondst in groep]

    def gemeenten(self) -> list[tuple[str, str]]:
        """(code, name) of where one was, for the filter."""
        plekken = [o.inhoud.plek for o in self._state.dossier.stand.alle(Bezoek)]
        gevonden = {p.gemeente_code: p.gemeente for p in plekken if p.gemeente_code}
        return sorted(gevonden.items(), key=lambda paar: paar[1])

    def themas(self) -> list[str]:
        """The themes of the package."""
        return list(dict.fromkeys(self._namen.themas.values()))

    # acts ------------------------------------------------------------------------------------

    def _doen(self, gezocht: list[str]) -> Iterator[Vondst]:
        """The acts that can be done here; those that begin with the first word go first."""
        gevonden: list[tuple[bool, Vondst]] = []
        for act in self._acts.acts:
            if act.name in _NIET or not self._acts.available(act.name):
                continue
            if not gezocht and act.name not in _LEEG:
                continue
            delen = merk(act.text, gezocht)
            if delen is None:
                continue
            toets = next(iter(key_words(act.keys)), "")
            vondst = Vondst(
                Groep.DOEN,
                DAAD_ICOON.get(act.name, "chevron-right"),
                act.text,
                partial(self._handel, act.name),
                in_titel=delen,
                toets=toets,
            )
            gevonden.append((not delen or delen[0][0] > 0, vondst))
        yield from (vondst for _, vondst in sorted(gevonden, key=lambda paar: paar[0]))

    def _handel(self, naam: str) -> None:
        self._wegen.sluit()
        self._acts.run(naam)

    # records ---------------------------------------------------------------------------------

    def _dossier(self, tekst: str, gezocht: list[str], zeef: Zeef, meest: int) -> list[Vondst]:
        uit = [] if self._naar_regel else list(self._onaf(gezocht, zeef))
        for treffer in self._treffers(tekst, gezocht, zeef):
            if len(uit) >= meest:
                break
            object_ = self._state.dossier.stand.geef(treffer.object, Inhoud)
            if self._past(object_, treffer.wanneer, zeef):
                uit.append(self._regel(object_, treffer, gezocht))
        return uit[:meest]

    def _treffers(self, tekst: str, gezocht: list[str], zeef: Zeef) -> list[Treffer]:
        """By their words, then by how they are called; with only a filter all of them."""
        dossier = self._state.dossier
        gevonden = dossier.zoek(tekst, MEEST[Groep.DOSSIER] * 2 if zeef.open else _DIEP)
        bekend = {treffer.object for treffer in gevonden}
        for object_ in reversed(list(dossier.stand.elk())):
            if object_.id not in bekend and self._namen.past(object_, gezocht):
                op = object_.geschiedenis[-1].vastgelegd_op
                gevonden.append(Treffer(object_.id, "", op, "", ()))
        return gevonden

    def _past(self, object_: Object[Inhoud], op: datetime, zeef: Zeef) -> bool:
        dossier, nu = self._state.dossier, self._state.nu()
        staten = {
            Staat.ALLES: True,
            Staat.OPEN: is_open(object_),
            Staat.ONAF: False,
            Staat.VAST: not object_.ingetrokken,
            Staat.WEG: object_.ingetrokken,
        }
        if not staten[zeef.staat] or not _past_tijd(op, nu, zeef.tijd):
            return False
        if zeef.thema and thema_van(dossier.stand, object_, self._namen.themas) != zeef.thema:
            return False
        plek = plek_bij(dossier, object_) if zeef.gemeente else None
        return not zeef.gemeente or (plek is not None and plek.gemeente_code == zeef.gemeente)

    def _regel(self, object_: Object[Inhoud], treffer: Treffer, gezocht: list[str]) -> Vondst:
        dossier = self._state.dossier
        titel = self._namen.titel(object_)
        fragment, delen = rond(treffer.fragment, treffer.delen)
        plek = plek_bij(dossier, object_)
        waar = plek.aanduiding if plek is not None and plek.naam not in titel else ""
        stand = [waar, _wanneer(treffer.wanneer, self._state.nu())]
        if object_.gewist:
            stand.append(_zeg("gewist"))
        elif object_.ingetrokken:
            stand.append(_zeg("ingetrokken"))
        staart = " · ".join(deel for deel in stand if deel)
        pagina, id_ = (
            (VASTGELEGD, object_.id) if self._naar_regel else weg_naar(dossier.stand, object_)
        )
        return Vondst(
            Groep.DOSSIER,
            ICOON.get(object_.soort, "file-text"),
            f"{titel} · {staart}",
            partial(self._navigatie.toon, pagina, id_),
            onder="" if object_.gewist else fragment,
            in_titel=merk_deels(titel, gezocht),
            in_onder=delen,
        )

    def _onaf(self, gezocht: list[str], zeef: Zeef) -> Iterator[Vondst]:
        """What is half written and has these words; it is in no index."""
        if zeef.staat not in {Staat.ALLES, Staat.ONAF}:
            return
        dossier, nu = self._state.dossier, self._state.nu()
        titels = formulier_titels(dossier)
        themas = self._namen.themas
        concepten = dossier.concepten()
        for concept, regel in zip(concepten, onaf(dossier.stand, concepten, titels), strict=True):
            thema = themas.get(str(concept.inhoud.get("formulier")), "")
            if zeef.thema not in {"", thema} or not _past_tijd(regel.op, nu, zeef.tijd):
                continue
            if zeef.gemeente and self._gemeente(concept) != zeef.gemeente:
                continue
            tekst = "\n".join([vertaal(regel.titel), regel.waar, *_teksten(concept.inhoud)])
            if regel.pagina and merk(tekst, gezocht) is not None:
                yield self._half(concept, regel, gezocht)

    def _gemeente(self, concept: Concept) -> str | None:
        stand = self._state.dossier.stand
        if not concept.bezoek or not stand.heeft(concept.bezoek):
            return None
        return stand.geef(concept.bezoek, Bezoek).inhoud.plek.gemeente_code

    def _half(self, concept: Concept, regel: Onaf, gezocht: list[str]) -> Vondst:
        inhoud = next((t for t in _teksten(concept.inhoud) if merk_deels(t, gezocht)), regel.begin)
        onder, delen = rond(inhoud, merk_deels(inhoud, gezocht))
        staart = " · ".join(d for d in (_zeg("nog niet af"), regel.waar) if d)
        titel = vertaal(regel.titel)
        icoon = "clipboard-text" if concept.soort == WAARNEMING else "edit"
        return Vondst(
            Groep.DOSSIER,
            icoon,
            f"{titel} · {staart}",
            partial(self._open_half, regel),
            onder=onder,
            in_titel=merk_deels(titel, gezocht),
            in_onder=delen,
        )

    def _open_half(self, regel: Onaf) -> None:
        if regel.pagina in {"notitie", "bezoek_begin"}:
            self._handel(regel.pagina)
        else:
            self._navigatie.toon(regel.pagina, regel.id)

    # places ----------------------------------------------------------------------------------

    def _plekken(self, tekst: str, gezocht: list[str], zeef: Zeef, meest: int) -> list[Vondst]:
        plekken = self._state.dossier.zoek_plekken(tekst, _DIEP if zeef.gemeente else meest)
        uit: list[Vondst] = []
        for plek in plekken:
            if zeef.gemeente in {"", plek.gemeente_code} and len(uit) < meest:
                onder = " · ".join(d for d in (soort_en_gemeente(plek), adres(plek)) if d)
                uit.append(
                    Vondst(
                        Groep.PLEKKEN,
                        "map-pin",
                        plek.aanduiding,
                        partial(self._wegen.begin_bezoek, plek),
                        onder=onder,
                        in_titel=merk_deels(plek.aanduiding, gezocht),
                        in_onder=merk_deels(onder, gezocht),
                    )
                )
        return uit


def _zeg(tekst: str) -> str:
    return QCoreApplication.translate("Zoeken", tekst)


def _teksten(inhoud: Mapping[Any, Any]) -> Iterator[str]:
    """What a person typed in a concept, not the codes of the program."""
    for naam, waarde in inhoud.items():
        if naam in _CODES:
            continue
        if isinstance(waarde, str):
            yield waarde
        elif isinstance(waarde, Mapping):
            yield from _teksten(waarde)
        elif isinstance(waarde, list | tuple):
            yield from _teksten(dict(enumerate(waarde)))


def _past_tijd(op: datetime, nu: datetime, wanneer: Tijd) -> bool:
    """The night belongs to the day before: until five in the morning it is still "vandaag"."""
    vandaag = (nu - timedelta(hours=5)).date() == (
        op.astimezone(nu.tzinfo) - timedelta(hours=5)
    ).date()
    return {
        Tijd.ALLES: True,
        Tijd.UUR: nu - op <= timedelta(hours=1),
        Tijd.VANDAAG: vandaag,
        Tijd.EERDER: not vandaag,
    }[wanneer]


def _wanneer(op: datetime, nu: datetime) -> str:
    klok = tijd(op)
    return klok if op.astimezone(nu.tzinfo).date() == nu.date() else f"{datum(op.date())} {klok}"
