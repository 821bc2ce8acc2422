"""What a header of ``kluis.json`` may ask: what the program itself writes, and no more (R20)."""

import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from waarnemer_app.store import kluis
from waarnemer_app.store.kluis import MAX_KIB, MIN_KIB, Kdf, b64, kalibreer, nieuwe_kdf


@pytest.mark.parametrize(
    ("duren", "mib"),
    [
        ((0.12, 0.12, 0.12), 256),
        ((9.0, 0.25, 4.0), 256),  # busy at two of the three: the best one counts
        ((0.3, 0.4, 0.4), 192),
        ((0.5, 0.45, 0.9), 128),
        ((0.66, 0.66, 0.66), 96),
        ((9.0, 9.0, 9.0), 64),
    ],
)
def test_calibration_takes_the_most_memory_that_stays_within_a_second(
    monkeypatch: pytest.MonkeyPatch, duren: tuple[float, ...], mib: int
) -> None:
    gevraagd: list[int] = []

    def reken(_: str, kdf: Kdf) -> bytearray:
        gevraagd.append(kdf.m)
        return bytearray(32)

    tijden = [t for i, duur in enumerate(duren) for t in (10.0 * i, 10.0 * i + duur)]
    monkeypatch.setattr(kluis, "afleiden", reken)
    monkeypatch.setattr(time, "perf_counter", iter(tijden).__next__)
    assert kalibreer() == mib * 1024
    assert gevraagd == [MIN_KIB] * 3


@given(doel=st.floats(0, 100))
@settings(max_examples=5, deadline=None)  # each measures this computer: half a second
def test_what_calibration_gives_is_always_a_vault_that_opens_again(doel: float) -> None:
    kib = kalibreer(doel)
    assert MIN_KIB <= kib <= MAX_KIB
    geschreven = nieuwe_kdf(kib).model_dump_json()
    assert Kdf.model_validate_json(geschreven).m == kib


_RUIM = st.integers(-(2**40), 2**40)


@given(m=_RUIM | st.integers(MIN_KIB - 2, MAX_KIB + 2), t=_RUIM | st.just(3), p=_RUIM | st.just(4))
@settings(max_examples=300, deadline=None)
def test_no_header_costs_more_than_the_heaviest_own_vault_r20(m: int, t: int, p: int) -> None:
    """What is read before the wachtzin is asked bounds the work: 256 MiB, three passes."""
    velden = {"naam": "argon2id", "v": 19, "m": m, "t": t, "p": p, "zout": b64(bytes(16))}
    tekst = json.dumps(velden)
    eigen = MIN_KIB <= m <= MAX_KIB and (t, p) == (3, 4)
    try:
        kdf = Kdf.model_validate_json(tekst)
    except ValidationError:
        assert not eigen
    else:
        assert eigen
        assert kdf.m * kdf.t <= 3 * 256 * 1024
