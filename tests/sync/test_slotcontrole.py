"""What differs between laptop and register is said per kind, in words."""

from __future__ import annotations

import dataclasses
import hashlib

import pytest

from tests.sync.hulp import BEGIN, DOEL, STEMMING
from waarnemer_app.sync.slotcontrole import Eigen, Slotcontrole, Telling, tel, verschillen

HIER = Eigen(regels=tel("ab"), audit=tel("c"), bijlagen=tel(()), bewijzen=tel("d"))


def _daar(**anders: object) -> Slotcontrole:
    feiten: dict[str, object] = {
        "doel": DOEL,
        "stemming": STEMMING,
        "apparaat": "laptop-1",
        "tot": 2,
        "auditTot": 1,
        "regels": HIER.regels,
        "zonderInhoud": 0,
        "audit": HIER.audit,
        "bijlagen": HIER.bijlagen,
        "bewijzen": HIER.bewijzen,
        "op": BEGIN,
        "demo": True,
    }
    return Slotcontrole.model_validate(feiten | anders)


def test_tellen() -> None:
    assert tel(["a", "bc"]) == Telling(aantal=2, som=hashlib.sha256(b"a\nbc\n").hexdigest())
    assert tel(["ab", "c"]).som != tel(["a", "bc"]).som
    assert tel(()).aantal == 0


def test_gelijk() -> None:
    assert verschillen(HIER, _daar()) == ()


@pytest.mark.parametrize(
    ("anders", "woorden"),
    [
        ({"regels": tel("a")}, "regels: hier 2, in het register 1"),
        ({"regels": tel("ba")}, "regels: het aantal is gelijk, de inhoud niet"),
        ({"audit": tel("cc")}, "auditregels: hier 1, in het register 2"),
        ({"bijlagen": tel("x")}, "bijlagen: hier 0, in het register 1"),
        ({"bewijzen": tel("e")}, "ontvangstbewijzen: het aantal is gelijk, de inhoud niet"),
        ({"zonderInhoud": 1}, "inhoud: van 1 regels mist die in het register"),
    ],
)
def test_verschil(anders: dict[str, object], woorden: str) -> None:
    assert verschillen(HIER, _daar(**anders)) == (woorden,)


def test_wat_hier_gewist_is_mag_daar_ontbreken() -> None:
    hier = dataclasses.replace(HIER, gewist=1)
    assert verschillen(hier, _daar(zonderInhoud=1)) == ()
    assert verschillen(hier, _daar(zonderInhoud=2)) != ()
