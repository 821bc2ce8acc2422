"""The report of a wipe is read under its seal alone; the frozen file stays readable."""

from __future__ import annotations

import json

import pytest

from tests.helpers import boom
from waarnemer_app.domain.wisverslag import TYP, NietOntvangen, lees, teken
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

VECTOR = boom.ROOT / "tests" / "vectors" / "wisverslag"


def test_the_frozen_report_is_read() -> None:
    sleutel = Sleutel.uit_jwk(json.loads((VECTOR / "sleutel.json").read_bytes()))
    jws = (VECTOR / "verslag.wvv").read_text("ascii").strip()
    verslag = lees(sleutel, jws)
    assert verslag.apparaat == sleutel.duimafdruk
    eigen = Sleutel.nieuw()
    assert lees(eigen, teken(eigen, verslag)) == verslag
    for ander in (jws, eigen.teken(TYP, {"v": 1})):
        with pytest.raises(ZegelFout):
            lees(eigen, ander)


def test_what_is_lost_is_counted() -> None:
    assert NietOntvangen().niets
    assert not NietOntvangen(concepten=1).niets
