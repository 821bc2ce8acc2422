"""Pieces of any size become the age file of all of them together, for each recipient."""

from __future__ import annotations

import pyrage
from hypothesis import given
from hypothesis import strategies as st

from waarnemer_app.age import versleutel

_SLEUTEL = pyrage.x25519.Identity.generate()
_RESERVE = pyrage.x25519.Identity.generate()
_VOOR = [_SLEUTEL.to_public(), _RESERVE.to_public()]


@given(st.lists(st.integers(1, 70_000), max_size=5))
def test_pieces_are_read_back_as_one(maten: list[int]) -> None:
    stukken = [bytes([nr + 1]) * maat for nr, maat in enumerate(maten)]
    data = versleutel(stukken, _VOOR)
    for sleutel in (_SLEUTEL, _RESERVE):
        assert pyrage.decrypt(data, [sleutel]) == b"".join(stukken)
