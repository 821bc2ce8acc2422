"""Two exports beside each other: what was there before is named when it misses or is other."""

from __future__ import annotations

import json

import pytest

from register.vergelijking import verschillen


def _lijn(soort: str, **velden: object) -> bytes:
    return json.dumps({"soort": soort, **velden}).encode() + b"\n"


EERDER = [
    _lijn("certificaat", jws="c"),
    _lijn("revisie", apparaat="a", seq=1, hash="h1", som="s1"),
    _lijn("revisie", apparaat="a", seq=2, hash="h2", som="s2"),
    _lijn("bewijs", apparaat="a", volgnummer=7, jws="b"),
    _lijn("slot", jws="toen"),
]


def test_gelijk_en_wat_erbij_kwam() -> None:
    """What came later is no difference, nor the seal at the end, nor a content that is gone."""
    nu = [
        *EERDER[:2],
        _lijn("revisie", apparaat="a", seq=2, hash="h2", som=None),
        EERDER[3],
        _lijn("revisie", apparaat="a", seq=3, hash="h3", som="s3"),
        _lijn("slot", jws="nu"),
    ]
    assert verschillen(EERDER, nu) == []


def test_wat_mist_en_wat_anders_is() -> None:
    nu = [_lijn("revisie", apparaat="a", seq=2, hash="anders", som="s2")]
    assert verschillen(EERDER, nu) == [
        "Certificaat: ontbreekt nu.",
        "Regel 1 van a: ontbreekt nu.",
        "Regel 2 van a: is nu anders.",
        "Ontvangstbewijs 7 van a: ontbreekt nu.",
    ]


def test_geen_uitvoer() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        verschillen([b"geen json\n"], [])
