"""A form of somebody else with every kind of question, on a real dossier, for tests of controls."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path

from tests.helpers.formulieren import begin_bezoek, demo_pakket, maak
from tests.helpers.voorbeeld import Klokje
from waarnemer_app.domain.open_punten import WAARNEMING
from waarnemer_app.domain.pakket import Formulier, FormulierKop
from waarnemer_app.dossier import Dossier
from waarnemer_app.ui.formulier.invuller import Invuller, invuller_van
from waarnemer_app.ui.state import AppState
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import compile_xlsform

_KOP = (
    "type | name | label::Nederlands (nl) | label::English (en) | hint::Nederlands (nl) |"
    " appearance | readonly | calculation | parameters | choice_filter | constraint |"
    " constraint_message::Nederlands (nl) | required | waarnemer::signaal |"
    " bind::waarnemer:eenheid | bind::waarnemer:eenheid_en"
)
_VRAGEN = [
    {"type": "note", "name": "noot", "label": "Kijk zelf."},
    {"type": "text", "name": "tekst"},
    {"type": "text", "name": "vak", "appearance": "multiline", "hint": "Schrijf geen namen op."},
    {
        "type": "integer",
        "name": "duur",
        "eenheid": "minuten",
        "constraint": ". < 500",
        "melding": "Hoogstens 499.",
    },
    {"type": "integer", "name": "tel", "appearance": "counter"},
    {"type": "decimal", "name": "breuk"},
    {"type": "date", "name": "dag"},
    {"type": "time", "name": "tijd"},
    {"type": "dateTime", "name": "moment"},
    {"type": "select_one jnn", "name": "jnn", "required": "yes", "signaal": "nee:U",
     "hint": "Ook wie bij de ingang staat."},
    {"type": "select_one jnn", "name": "vlug", "appearance": "quick"},
    {"type": "select_one jnn", "name": "vouw", "appearance": "minimal"},
    {"type": "select_one zes", "name": "likert", "appearance": "likert"},
    {"type": "select_one zes", "name": "zes"},
    {"type": "select_one zes", "name": "gefilterd", "filter": "name <= ${duur}"},
    {"type": "select_multiple zes", "name": "tegels"},
    {"type": "select_multiple veel", "name": "veel"},
    {"type": "rank zes", "name": "rang"},
    {"type": "acknowledge", "name": "tik"},
    {"type": "trigger", "name": "tik2"},
    {"type": "range", "name": "bereik", "parameters": "start=0 end=5 step=0.5"},
    {"type": "image", "name": "foto"},
    {"type": "file", "name": "bestand"},
    {"type": "geopoint", "name": "plek"},
    {"type": "barcode", "name": "streep"},
    {"type": "text", "name": "som", "calculation": "${duur} + 1"},
    {"type": "select_one jnn", "name": "vast", "readonly": "${duur} > 10"},
    {"type": "decimal", "name": "dicht", "readonly": "${duur} > 10"},
]  # fmt: skip
_KOLOM = {"melding": 11, "filter": 9, "signaal": 13, "eenheid": 14}
_KOPPEN = [deel.strip() for deel in _KOP.split("|")]


def _rij(vraag: dict[str, str]) -> str:
    naam = vraag["name"]
    cellen = [""] * len(_KOPPEN)
    cellen[:4] = [vraag["type"], naam, vraag.get("label", f"Vraag {naam}"), f"Question {naam}"]
    cellen[4] = vraag.get("hint", "")
    for plaats, kop in enumerate(_KOPPEN):
        if kop in vraag and plaats > 3:
            cellen[plaats] = vraag[kop]
    for kop, plaats in _KOLOM.items():
        cellen[plaats] = vraag.get(kop, "")
    if "eenheid" in vraag:
        cellen[15] = "minutes"
    return f"|  | {' | '.join(cellen)} |"


def _keuzes() -> list[str]:
    jnn = [
        ("ja", "Ja", "Yes"),
        ("nee", "Nee", "No"),
        ("nvt", "N.v.t.", "N.A."),
        ("niet_gezien", "Niet gezien", "Not seen"),
    ]
    zes = [(str(n), f"Lokaal {n}", f"Room {n}") for n in range(1, 7)]
    veel = [(f"g{n}", f"Oefendorp {n}", f"Village {n}") for n in range(40)]
    lijsten = {"jnn": jnn, "zes": zes, "veel": veel}
    return [f"|  | {lijst} | {' | '.join(k)} |" for lijst, ks in lijsten.items() for k in ks]


@cache
def formulier() -> Formulier:
    """The form, compiled once."""
    regels = [
        "| survey |",
        f"|  | {_KOP} |",
        f"|  | begin_group | deel | Deel | Part |{' |' * (len(_KOPPEN) - 4)}",
        *(_rij(vraag) for vraag in _VRAGEN),
        f"|  | end_group |{' |' * (len(_KOPPEN) - 1)}",
        "| choices |",
        "|  | list_name | name | label::Nederlands (nl) | label::English (en) |",
        *_keuzes(),
        "| settings |",
        "|  | form_id | version | form_title | default_language |",
        "|  | alles | 1 | Alles | Nederlands (nl) |",
    ]
    bron = "\n".join(regels).encode()
    xform = compile_xlsform(bron, name="alles").xml
    kop = FormulierKop(
        id="alles",
        versie="1",
        thema="T9",
        titel="Alles",
        bron_sha256=hashlib.sha256(bron).hexdigest(),
        xform_sha256=hashlib.sha256(xform).hexdigest(),
    )
    return Formulier(kop=kop, bron=bron, xform=xform)


def dossier_met_alles(map_: Path) -> Dossier:
    """A dossier with this form alone, at a practice station."""
    pakket = demo_pakket().model_copy(update={"formulieren": (formulier(),)})
    dossier = maak(map_, Klokje(), pakket)
    begin_bezoek(dossier)
    return dossier


def nieuwe_invuller(
    dossier: Dossier, theme: Theme, klok: Callable[[], datetime] | None = None
) -> Invuller:
    """A form to fill in that nobody began yet, in the same dossier."""
    state = AppState(dossier, theme, klok or Klokje())
    concept = state.nieuw_concept(WAARNEMING, formulier="alles", versie="1")
    state.bewaar(concept)
    return invuller_van(state, concept.id)


def ref(naam: str) -> str:
    """The question of this name."""
    return f"/data/deel/{naam}"


def waarde(invuller: Invuller, naam: str) -> str:
    """The answer to the question of this name."""
    return invuller.staat(ref(naam)).value
