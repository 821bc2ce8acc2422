"""Writes the frozen packages of format 2: a form with files.

Run once: ``python -m tests.vectors.maak_pakket2_vectoren``; as `maak_pakket_vectoren` for format 1.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from datetime import datetime

from tests.vectors.maak_pakket_vectoren import (
    BRON,
    NL,
    PAKKET,
    XFORM,
    bewaar,
    erbij,
    inhoud,
    sleutel,
    stemming,
    vervang,
    zonder,
)
from waarnemer_app.domain.pakket import PAKKET_TYP, Formulier, FormulierBestand, FormulierKop
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.imports.pakket import schrijf_pakket

LIJST = b"name,label\nhal,Hal\nzaal,Zaal\n"
BEELD = b"\x89PNG\r\n\x1a\n" + bytes(46_000)
"""Long enough for two pieces; what is in a picture is not looked at here."""


def formulier() -> Formulier:
    """A form with a list and a picture."""
    bestanden = {"plaatsen.csv": LIJST, "plattegrond zaal.png": BEELD}
    kop = FormulierKop(
        id="t2",
        versie="1",
        thema="T2",
        titel="Oefenformulier met bestanden",
        bron_sha256=hashlib.sha256(BRON).hexdigest(),
        xform_sha256=hashlib.sha256(XFORM).hexdigest(),
        bestanden=tuple(
            FormulierBestand(
                naam=naam,
                soort="lijst" if naam.endswith(".csv") else "beeld",
                grootte=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
            )
            for naam, data in bestanden.items()
        ),
    )
    return Formulier(kop=kop, bron=BRON, xform=XFORM, bestanden=bestanden)


def goed(wortel: Sleutel) -> bytes:
    """The sound package of format 1 with this form added."""
    heel = inhoud(XFORM)
    return schrijf_pakket(
        heel.model_copy(update={"formulieren": (*heel.formulieren, formulier())}),
        wortel,
        pakket_id="vector-GR2026",
        versie=4,
        stemming=stemming(),
        gemaakt_op=datetime(2026, 3, 1, 12, 0, tzinfo=NL),
        demo=False,
    )


def opnieuw(
    wortel: Sleutel,
    verander: Callable[[list[bytes]], list[bytes]] = lambda regels: regels,
    **kop: int,
) -> bytes:
    """The sound package with changed lines or head, and a seal that is right again."""
    eerste, _, rest = goed(wortel).partition(b"\n")
    hoofd = json.loads(base64.urlsafe_b64decode(eerste.split(b".")[1] + b"=="))
    regels = verander(rest.split(b"\n")[:-1])
    nieuw = b"".join(regel + b"\n" for regel in regels)
    hoofd |= {"aantal": len(regels), "sha256": hashlib.sha256(nieuw).hexdigest(), **kop}
    return wortel.teken(PAKKET_TYP, hoofd).encode() + b"\n" + nieuw


def _vreemd(naam: str) -> bytes:
    deel = {"formulier": "t2", "welk": "bestand", "naam": naam, "deel": 1, "delen": 1}
    data = base64.b64encode(b"x").decode()
    return json.dumps({"soort": "formulierdeel", "inhoud": {**deel, "data": data}}).encode()


def pakketten() -> dict[str, tuple[bytes, str]]:
    """Each package by name, with the code of its refusal; empty when it must be read."""
    wortel = sleutel("wortel")
    grootte = f'"grootte":{len(LIJST)}'.encode()
    lijst_sha256 = hashlib.sha256(LIJST).hexdigest().encode()
    return {
        "goed-v2.wvp": (goed(wortel), ""),
        "bestand-in-vorm-1.wvp": (opnieuw(wortel, v=1), "PAKKET_ONBEKENDE_VORM"),
        "bestand-stuk-mist.wvp": (
            opnieuw(wortel, zonder(b'"naam":"plattegrond zaal.png","deel":2')),
            "PAKKET_FORMULIER",
        ),
        "bestand-hash.wvp": (
            opnieuw(wortel, vervang(lijst_sha256, b"0" * 64)),
            "PAKKET_FORMULIER",
        ),
        "bestand-onbekend.wvp": (
            opnieuw(wortel, erbij(_vreemd("ander.csv"))),
            "PAKKET_FORMULIER",
        ),
        "bestand-als-pad.wvp": (
            opnieuw(wortel, erbij(_vreemd("../plaatsen.csv"))),
            "PAKKET_FOUT_IN_REGEL",
        ),
        "bestand-te-groot.wvp": (
            opnieuw(wortel, vervang(grootte, b'"grootte":5242881')),
            "PAKKET_SAMENHANG",
        ),
        "bestand-grootte.wvp": (
            opnieuw(wortel, vervang(grootte, b'"grootte":7')),
            "PAKKET_SAMENHANG",
        ),
    }


if __name__ == "__main__":
    bewaar(PAKKET, pakketten())
