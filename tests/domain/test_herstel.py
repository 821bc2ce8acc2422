"""The files of a recovery are read strictly, and an age bomb never reaches a parser (R22, R26)."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyrage import encrypt, x25519

from tests.helpers.voorbeeld import DAG
from waarnemer_app.domain.herstel import (
    MAX_BYTES,
    Herstelantwoord,
    Hersteld,
    Hersteldeel,
    Herstelverzoek,
    als_bytes,
    lees,
)
from waarnemer_app.domain.zegel import ZegelFout

SLEUTEL = x25519.Identity.generate()
BLOK = base64.b64encode(encrypt(b"x" * 48, [SLEUTEL.to_public()])).decode()


def verzoek(**anders: object) -> bytes:
    velden: dict[str, object] = {
        "verzoekId": "herstel-1",
        "kluisId": "kluis-1",
        "ontvanger": str(SLEUTEL.to_public()),
        "blokken": [BLOK],
        "gemaaktOp": DAG.isoformat(),
    }
    return json.dumps({**velden, **anders}).encode()


def age(*, kop: bytes = b"age-encryption.org/v1\n", stanzas: int = 1, einde: bool = True) -> str:
    data = kop + b"\n-> X25519 abc\nabc" * stanzas + (b"\n--- mac\n" if einde else b"") + b"x" * 40
    return base64.b64encode(data).decode()


def test_what_was_written_is_read_back() -> None:
    gelezen = lees(Herstelverzoek, verzoek())
    assert lees(Herstelverzoek, als_bytes(gelezen)) == gelezen
    assert gelezen.soort == "herstelverzoek"


@pytest.mark.parametrize(
    "anders",
    [
        {"v": 2},
        {"soort": "herstelantwoord"},
        {"blokken": []},
        {"blokken": [BLOK] * 5},
        {"blokken": ["%%%"]},
        {"blokken": [base64.b64encode(b"geen age").decode()]},
        {"blokken": [age(kop=b"age-encryption.org/v2\n")]},
        {"blokken": [age(einde=False)]},
        {"blokken": [age(stanzas=9)]},
        {"blokken": ["A" * 9000]},
        {"ontvanger": "age1kort"},
        {"ontvanger": "AGE-SECRET-KEY-1"},
        {"kluisId": "../weg"},
        {"gemaaktOp": "2026-03-18T07:00:00"},
        {"extra": 1},
    ],
)
def test_what_differs_from_the_format_is_refused(anders: dict[str, object]) -> None:
    with pytest.raises(ZegelFout, match="geen verzoek om herstel"):
        lees(Herstelverzoek, verzoek(**anders))


def test_eight_stanzas_are_still_read() -> None:
    assert lees(Herstelverzoek, verzoek(blokken=[age(stanzas=8)])).blokken


def test_a_file_that_is_too_large_is_not_parsed() -> None:
    with pytest.raises(ZegelFout, match="te groot"):
        lees(Herstelverzoek, b"[" * (MAX_BYTES + 1))


@given(st.binary(max_size=300))
def test_no_bytes_are_read_as_something_else(data: bytes) -> None:
    with pytest.raises(ZegelFout):
        lees(Herstelverzoek, data)
    with pytest.raises(ZegelFout):
        lees(Hersteldeel, data)
    with pytest.raises(ZegelFout):
        lees(Herstelantwoord, data)
    with pytest.raises(ZegelFout):
        lees(Hersteld, data)
