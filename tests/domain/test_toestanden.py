"""The drawings of docs/toestanden.md, played arrow by arrow; and every act that has no arrow."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.domain.handelingen.test_onderzoek import onderzoek
from tests.domain.test_onregelmatigheid import VOL
from tests.domain.test_procesaanwijzing_toets import INVULLING
from tests.domain.wereld import LAAT, OPVOLGING, Wereld, overleg, uur
from tests.helpers import boom
from tests.helpers.voorbeeld import oefenlokaal
from waarnemer_app.domain import handelingen as h
from waarnemer_app.domain.afronding import toets_afronding
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.procesaanwijzing import JaNee, Procesaanwijzing
from waarnemer_app.domain.signaal import Signaal, Uitkomst

Act = Callable[[Wereld, str], h.Handeling]
PIJL = re.compile(r"^ {4}(\S+) --> (\S+): (.+)$", re.M)


@dataclass(frozen=True)
class Machine:
    """How an object begins, what state it is in, and every act that is tried on it."""

    begin: Callable[[Wereld], str]
    toestand: Callable[[Wereld, str], str]
    acts: dict[str, Act]


def _signaal(wereld: Wereld, id_: str) -> str:
    object_ = wereld.stand.geef(id_, Signaal)
    return "ingetrokken" if object_.ingetrokken else object_.inhoud.uitkomst.value


def _trek_onregelmatigheid_in(wereld: Wereld, id_: str) -> h.Handeling:
    onr = wereld.stand.onregelmatigheid_van(id_)
    return h.TrekIn(object=onr.id, reden="x") if onr else h.TrekIn(object=id_, reden="")


def _stel_vast(_: Wereld, id_: str) -> h.Handeling:
    return h.LegOnregelmatigheidVast(
        signaal=id_,
        titel="Zonder stempas",
        plek="sb-GM9990-1",
        verkiezingen=("GR2026",),
        kenmerken=VOL,
    )


def _beoordeel(uitkomst: str) -> Act:
    return lambda _, id_: h.BeoordeelSignaal(signaal=id_, uitkomst=Uitkomst(uitkomst))


SIGNAAL = Machine(
    begin=lambda wereld: wereld.signaal(),
    toestand=_signaal,
    acts={
        "BeoordeelSignaal nieuw": _beoordeel("nieuw"),
        "BeoordeelSignaal in_onderzoek": _beoordeel("in_onderzoek"),
        "BeoordeelSignaal misverstand": _beoordeel("misverstand"),
        "BeoordeelSignaal incident_zonder_invloed": _beoordeel("incident_zonder_invloed"),
        "BeoordeelSignaal onregelmatigheid": _beoordeel("onregelmatigheid"),
        "LegOnderzoekVast": lambda _, id_: onderzoek(id_),
        "LegOnregelmatigheidVast": _stel_vast,
        "TrekIn": lambda _, id_: h.TrekIn(object=id_, reden="x"),
        "TrekIn onregelmatigheid": _trek_onregelmatigheid_in,
    },
)


def _onr_begin(wereld: Wereld) -> str:
    onr = wereld.onregelmatigheid()
    wereld.lukt(h.LegOverlegVast(overleg=overleg(onr)))
    return onr


def _onr(wereld: Wereld, id_: str) -> str:
    object_ = wereld.stand.geef(id_, Onregelmatigheid)
    if object_.ingetrokken:
        return "ingetrokken"
    if object_.inhoud.afgerond_op is not None:
        return "afgerond"
    mist = any(b.blokkeert for b in toets_afronding(wereld.stand, id_))
    return "open" if mist else "klaar"


def _trek_overleg_in(wereld: Wereld, id_: str) -> h.Handeling:
    gesprekken = wereld.stand.overleggen(id_)
    return h.TrekIn(object=gesprekken[0].id if gesprekken else id_, reden="x")


def _geef(_: Wereld, id_: str) -> h.Handeling:
    return h.LegProcesaanwijzingVast(onregelmatigheid=id_, plek=oefenlokaal(1), invulling=INVULLING)


def _informeer(_: Wereld, id_: str) -> h.Handeling:
    return h.NoteerGeinformeerd(onregelmatigheid=id_, op=LAAT, hoe="telefonisch", door="waarnemer")


ONREGELMATIGHEID = Machine(
    begin=_onr_begin,
    toestand=_onr,
    acts={
        "NoteerGeinformeerd": _informeer,
        "LegOverlegVast": lambda _, id_: h.LegOverlegVast(overleg=overleg(id_)),
        "TrekIn overleg": _trek_overleg_in,
        "LegProcesaanwijzingVast": _geef,
        "RondAf": lambda _, id_: h.RondAf(onregelmatigheid=id_),
        "Heropen": lambda _, id_: h.Heropen(onregelmatigheid=id_, reden="x"),
        "TrekIn": lambda _, id_: h.TrekIn(object=id_, reden="x"),
    },
)


def _aanwijzing(wereld: Wereld, id_: str) -> str:
    object_ = wereld.stand.geef(id_, Procesaanwijzing)
    if object_.ingetrokken:
        return "ingetrokken"
    gedaan = (
        object_.inhoud.opvolging is not None,
        object_.inhoud.vermelding_gezien_in_pv is not None,
    )
    namen = {(False, True): "vermelding_bekeken", (True, False): "opgevolgd"}
    return namen.get(gedaan, "compleet" if all(gedaan) else "gegeven")


AANWIJZING = Machine(
    begin=lambda wereld: wereld.aanwijzing(wereld.onregelmatigheid()),
    toestand=_aanwijzing,
    acts={
        "LegOpvolgingVast": lambda _, id_: h.LegOpvolgingVast(
            procesaanwijzing=id_, opvolging=OPVOLGING
        ),
        "NoteerVermelding": lambda _, id_: h.NoteerVermelding(
            procesaanwijzing=id_, gezien=JaNee.NIET_GEZIEN
        ),
        "CorrigeerProcesaanwijzing": lambda _, id_: h.CorrigeerProcesaanwijzing(
            procesaanwijzing=id_, invulling=INVULLING, reden="x"
        ),
        "TrekIn": lambda _, id_: h.TrekIn(object=id_, reden="x"),
    },
)


def _kennisgeving_begin(wereld: Wereld) -> str:
    return wereld.stand.kennisgevingen(AANWIJZING.begin(wereld))[0].id


def _kennisgeving(wereld: Wereld, id_: str) -> str:
    object_ = wereld.stand.geef(id_, Kennisgeving)
    inhoud = object_.inhoud
    if object_.ingetrokken:
        return "ingetrokken"
    verteld = inhoud.verteld_op is not None
    if inhoud.mail_verstuurd_op is not None:
        return "compleet" if verteld else "gemaild"
    if inhoud.mail_concept_op is not None:
        return "verteld_concept" if verteld else "concept"
    return "verteld" if verteld else "open"


KENNISGEVING = Machine(
    begin=_kennisgeving_begin,
    toestand=_kennisgeving,
    acts={
        "NoteerVerteld": lambda _, id_: h.NoteerVerteld(kennisgeving=id_, op=LAAT, hoe="x"),
        "NoteerMail concept": lambda _, id_: h.NoteerMail(kennisgeving=id_, concept_op=LAAT),
        "NoteerMail verstuurd": lambda _, id_: h.NoteerMail(kennisgeving=id_, verstuurd_op=LAAT),
        "TrekIn": lambda _, id_: h.TrekIn(object=id_, reden="x"),
    },
)


def _bezoek(wereld: Wereld, id_: str) -> str:
    object_ = wereld.stand.geef(id_, Bezoek)
    if object_.ingetrokken:
        return "ingetrokken"
    if not object_.inhoud.bezig:
        return "klaar"
    return "pauze" if object_.inhoud.in_pauze else "bezig"


BEZOEK = Machine(
    begin=lambda wereld: wereld.lukt(h.BeginBezoek(plek=oefenlokaal(1), aankomst=uur(11))),
    toestand=_bezoek,
    acts={
        "BeginPauze": lambda _, id_: h.BeginPauze(bezoek=id_),
        "BeeindigPauze": lambda _, id_: h.BeeindigPauze(bezoek=id_),
        "Vertrek": lambda _, id_: h.Vertrek(bezoek=id_),
        "Herkoppel": lambda _, id_: h.Herkoppel(bezoek=id_, plek=oefenlokaal(2), reden="x"),
        "TrekIn": lambda _, id_: h.TrekIn(object=id_, reden="x"),
    },
)

MACHINES = {
    "Signaal": SIGNAAL,
    "Onregelmatigheid": ONREGELMATIGHEID,
    "Procesaanwijzing": AANWIJZING,
    "Kennisgeving": KENNISGEVING,
    "Bezoek": BEZOEK,
}
Tekening = dict[tuple[str, str], str]


def tekeningen() -> dict[str, Tekening]:
    """The arrows of each drawing: (state, act) to the next state; ``[*]`` is the beginning."""
    delen = re.split(r"^## (.+)$", boom.text(boom.ROOT / "docs" / "toestanden.md"), flags=re.M)
    uit: dict[str, Tekening] = {}
    for naam, tekst in zip(delen[1::2], delen[2::2], strict=True):
        pijlen = PIJL.findall(tekst)
        assert len({(van, act) for van, _, act in pijlen}) == len(pijlen), f"twee pijlen: {naam}"
        uit[naam] = {(van, act): naar for van, naar, act in pijlen}
    return uit


TEKENINGEN = tekeningen()


def _toestanden(tekening: Tekening) -> list[str]:
    return sorted({*tekening.values()})


def breng_naar(machine: Machine, tekening: Tekening, doel: str) -> tuple[Wereld, str]:
    """Walk the shortest way of the drawing to a state, with the real acts."""
    (eerste,) = [naar for (van, _), naar in tekening.items() if van == "[*]"]
    wegen: dict[str, list[str]] = {eerste: []}
    rij = [eerste]
    for hier in rij:
        for (van, act), naar in tekening.items():
            if van == hier and naar not in wegen:
                wegen[naar] = [*wegen[hier], act]
                rij.append(naar)
    wereld = Wereld()
    id_ = machine.begin(wereld)
    for act in wegen[doel]:
        wereld.lukt(machine.acts[act](wereld, id_))
    assert machine.toestand(wereld, id_) == doel
    return wereld, id_


def test_each_machine_has_its_drawing_and_each_drawing_its_machine() -> None:
    assert list(TEKENINGEN) == list(MACHINES)
    for naam, tekening in TEKENINGEN.items():
        assert sum(van == "[*]" for van, _ in tekening) == 1
        getekend = {act for van, act in tekening if van != "[*]"}
        assert getekend <= set(MACHINES[naam].acts), naam
        assert {van for van, _ in tekening} - {"[*]"} <= set(_toestanden(tekening))


PAREN = [
    (naam, toestand, act)
    for naam, tekening in TEKENINGEN.items()
    for toestand in _toestanden(tekening)
    for act in MACHINES[naam].acts
]


@pytest.mark.parametrize(("naam", "toestand", "act"), PAREN)
def test_an_arrow_is_what_happens_and_no_arrow_is_no_change(
    naam: str, toestand: str, act: str
) -> None:
    machine, tekening = MACHINES[naam], TEKENINGEN[naam]
    wereld, id_ = breng_naar(machine, tekening, toestand)
    besluit = wereld.doe(machine.acts[act](wereld, id_))
    erna = machine.toestand(wereld, id_)
    if (toestand, act) in tekening:
        assert not besluit.geweigerd, besluit.bevindingen
        assert erna == tekening[toestand, act]
    else:
        assert erna == toestand


@pytest.mark.parametrize("naam", list(MACHINES))
def test_a_withdrawn_object_refuses_every_act_with_its_code(naam: str) -> None:
    machine, tekening = MACHINES[naam], TEKENINGEN[naam]
    if "ingetrokken" not in _toestanden(tekening):
        assert naam == "Kennisgeving"
        return
    ander = {"LegProcesaanwijzingVast", "TrekIn overleg", "TrekIn onregelmatigheid"}
    for act in sorted(set(machine.acts) - ander):
        wereld, id_ = breng_naar(machine, tekening, "ingetrokken")
        assert wereld.vraag(machine.acts[act](wereld, id_)) == ["INGETROKKEN"], act


def test_the_reader_of_drawings_sees_a_wrong_arrow() -> None:
    fout = {**TEKENINGEN["Bezoek"], ("bezig", "BeginPauze"): "klaar"}
    with pytest.raises(AssertionError):
        breng_naar(BEZOEK, fout, "klaar")
