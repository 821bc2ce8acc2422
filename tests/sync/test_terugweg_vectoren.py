"""Messages and closing checks of format 1 are read for ever, as they were written once."""

from __future__ import annotations

import json

from tests.helpers import boom
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.sync.berichten import (
    Adres,
    Beoordeling,
    BevestigingVerzonden,
    BewijsBericht,
    NieuwPakket,
    controleer_berichten,
)
from waarnemer_app.sync.protocol import lees_zegel
from waarnemer_app.sync.slotcontrole import SLOTCONTROLE_TYP, Slotcontrole, tel

MAP = boom.ROOT / "tests" / "vectors" / "terugweg"
SLEUTEL = Sleutel.uit_jwk(json.loads((MAP / "testsleutel-bewijs.json").read_text()))


def test_berichten_van_vorm_1() -> None:
    jwss = [(MAP / f"bericht-{nr}-v1.jws").read_text() for nr in range(1, 6)]
    adres = Adres("register-vector", "GR2026", "laptop-vector", demo=True)
    inhouden = [b.lees() for b in controleer_berichten(jwss, SLEUTEL, adres)]
    assert [type(i) for i in inhouden] == [
        Beoordeling,
        BevestigingVerzonden,
        NieuwPakket,
        BewijsBericht,
        type(None),
    ]
    assert inhouden[0] == Beoordeling(object="o-1", tekst="Duidelijk opgeschreven.")


def test_slotcontrole_van_vorm_1() -> None:
    jws = (MAP / "slotcontrole-v1.jws").read_text()
    slot = lees_zegel(SLEUTEL, jws, SLOTCONTROLE_TYP, Slotcontrole)
    assert (slot.tot, slot.auditTot, slot.zonderInhoud) == (2, 1, 0)
    assert slot.regels == tel(["a", "b"])
    assert slot.bijlagen == tel([])
