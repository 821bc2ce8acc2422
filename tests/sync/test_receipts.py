"""Nothing counts as received without a receipt that holds against the own chain (R36, R09)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sync.hulp import BEGIN, STEMMING, Apparaat
from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.protocol import (
    ONTVANGSTBEWIJS_TYP,
    STAND_TYP,
    Ontvangstbewijs,
    Stand,
)
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand

BEWIJS = Sleutel.nieuw()


@pytest.fixture
def apparaat() -> Apparaat:
    maker = Apparaat()
    for tekst in ("een", "twee", "drie"):
        maker.notitie(tekst)
    maker.log("ontgrendeld")
    return maker


def _bewijs(apparaat: Apparaat, /, **anders: Any) -> dict[str, Any]:
    goed = Ontvangstbewijs(
        nr="OB-2026-000127",
        doel="register-demo",
        stemming=STEMMING,
        apparaat=apparaat.naam,
        van=1,
        tot=3,
        ketenhash=apparaat.kop,
        ontvangenOp=BEGIN,
        volledig=True,
        vorigBewijs=GEEN_VORIGE,
        demo=True,
    )
    return {**goed.model_dump(mode="json"), **anders}


def _controleer(apparaat: Apparaat, jws: str) -> Ontvangstbewijs:
    openbaar = Sleutel.uit_jwk(BEWIJS.openbaar())
    return controleer_ontvangstbewijs(
        jws,
        openbaar,
        apparaat.hash,
        doel="register-demo",
        stemming=STEMMING,
        apparaat=apparaat.naam,
        demo=True,
    )


def test_goed_bewijs(apparaat: Apparaat) -> None:
    jws = BEWIJS.teken(ONTVANGSTBEWIJS_TYP, _bewijs(apparaat))
    assert _controleer(apparaat, jws).nr == "OB-2026-000127"
    eerder = _bewijs(apparaat, tot=2, ketenhash=apparaat.hash(2))
    assert _controleer(apparaat, BEWIJS.teken(ONTVANGSTBEWIJS_TYP, eerder)).tot == 2


@pytest.mark.parametrize(
    "anders",
    [
        {"doel": "register-kiesraad"},
        {"stemming": "PS2027"},
        {"apparaat": "A" * 43},
        {"demo": False},
        {"ketenhash": "a" * 64},
        {"tot": 2},
        {"tot": 4},
        {"tot": 0},
        {"v": 2},
        {"nr": "127"},
        {"extra": 1},
        {"volledig": None},
    ],
)
def test_bewijs_dat_niet_telt(apparaat: Apparaat, anders: dict[str, Any]) -> None:
    jws = BEWIJS.teken(ONTVANGSTBEWIJS_TYP, _bewijs(apparaat, **anders))
    with pytest.raises(ZegelFout):
        _controleer(apparaat, jws)


def test_vervalst_bewijs(apparaat: Apparaat) -> None:
    vals = Sleutel.nieuw().teken(ONTVANGSTBEWIJS_TYP, _bewijs(apparaat))
    ander_typ = BEWIJS.teken(STAND_TYP, _bewijs(apparaat))
    goed = BEWIJS.teken(ONTVANGSTBEWIJS_TYP, _bewijs(apparaat))
    kop, inhoud, handtekening = goed.split(".")
    for jws in (vals, ander_typ, "", "a.b.c", f"{kop}.{inhoud}x.{handtekening}", goed[:-2]):
        with pytest.raises(ZegelFout):
            _controleer(apparaat, jws)


def _stand(apparaat: Apparaat, /, **anders: Any) -> Stand:
    goed = Stand(
        doel="register-demo",
        stemming=STEMMING,
        apparaat=apparaat.naam,
        volgnummer=3,
        ketenhash=apparaat.kop,
        auditnr=1,
        audithash=apparaat.audit_hash(1) or "",
        op=BEGIN,
    )
    jws = BEWIJS.teken(STAND_TYP, {**goed.model_dump(mode="json"), **anders})
    return controleer_stand(
        jws,
        BEWIJS,
        apparaat.hash,
        apparaat.audit_hash,
        doel="register-demo",
        stemming=STEMMING,
        apparaat=apparaat.naam,
    )


def test_stand_is_een_begin_van_de_eigen_keten(apparaat: Apparaat) -> None:
    assert _stand(apparaat).volgnummer == 3
    leeg = {"volgnummer": 0, "ketenhash": GEEN_VORIGE, "auditnr": 0, "audithash": GEEN_VORIGE}
    assert _stand(apparaat, **leeg).volgnummer == 0
    assert _stand(apparaat, volgnummer=1, ketenhash=apparaat.hash(1)).volgnummer == 1


@pytest.mark.parametrize(
    ("anders", "deel"),
    [
        ({"volgnummer": 4, "ketenhash": "a" * 64}, "minder"),
        ({"volgnummer": 2}, "iets anders"),
        ({"ketenhash": "a" * 64}, "iets anders"),
        ({"volgnummer": 0}, "iets anders"),
        ({"auditnr": 2}, "minder"),
        ({"audithash": "a" * 64}, "iets anders"),
        ({"apparaat": "A" * 43}, "ander apparaat"),
        ({"volgnummer": -1}, "onbekende vorm"),
    ],
)
def test_stand_van_een_hersteld_of_gekopieerd_dossier(
    apparaat: Apparaat, anders: dict[str, Any], deel: str
) -> None:
    """R09, R35: the register holds what this dossier has not, or has otherwise."""
    with pytest.raises(ZegelFout, match=deel):
        _stand(apparaat, **anders)
