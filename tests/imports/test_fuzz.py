"""No bytes break a reader: spoilt lists of every kind, and what once broke one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.imports import fuzz

AANTAL = {"csv": 600, "json": 600, "eml": 800, "xlsx": 20, "ods": 20, "xls": 20}
BEWAARD = sorted(pad for pad in fuzz.CORPUS.iterdir() if not pad.name.startswith("."))


@pytest.mark.parametrize("soort", fuzz.ZADEN)
def test_a_good_file_of_each_kind_is_read_without_opening_another(soort: str) -> None:
    for zaad in fuzz.ZADEN[soort]:
        fuzz.proef(zaad)  # zones and readers are loaded once
        with fuzz.geopend() as paden:
            fuzz.proef(zaad)
        assert paden == []


@pytest.mark.parametrize("soort", fuzz.ZADEN)
def test_no_spoilt_file_breaks_its_reader_or_opens_another(soort: str) -> None:
    for zaad in fuzz.ZADEN[soort]:
        fuzz.proef(zaad)

    @settings(max_examples=AANTAL[soort])
    @given(st.randoms(use_true_random=False))
    def eigenschap(kans: random.Random) -> None:
        data = fuzz.geval(soort, kans)
        with fuzz.geopend() as paden:
            fuzz.proef(data)
        assert paden == []

    eigenschap()


@settings(max_examples=200)
@given(st.binary(max_size=600))
def test_no_bytes_break_the_reader(data: bytes) -> None:
    fuzz.proef(data)


@pytest.mark.parametrize("pad", BEWAARD, ids=[pad.name for pad in BEWAARD])
def test_what_once_broke_a_reader_does_so_no_more(pad: Path) -> None:
    fuzz.proef(pad.read_bytes())
