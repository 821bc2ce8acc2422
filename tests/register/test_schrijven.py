"""A file is written whole or not at all, and who reads why not can mend it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from register.schrijven import SchrijfFout, moet_nieuw_zijn, schrijf_heel, waarom_niet


def _vol() -> Iterator[bytes]:
    yield b"begin"
    raise OSError(errno.ENOSPC, "No space left on device")


def test_wat_er_stond_blijft_als_de_schijf_vol_raakt(tmp_path: Path) -> None:
    pad = tmp_path / "voor.wvx"
    schrijf_heel(pad, [b"eerder"])
    with pytest.raises(SchrijfFout, match=r"De schijf is vol\. Maak ruimte"):
        schrijf_heel(pad, _vol())
    assert pad.read_bytes() == b"eerder"
    assert list(tmp_path.iterdir()) == [pad]


@pytest.mark.skipif(os.name == "nt", reason="Windows heeft geen modus van een bestand")
def test_alleen_voor_deze_gebruiker(tmp_path: Path) -> None:
    schrijf_heel(tmp_path / "a", [b"a", b"b"])
    assert (tmp_path / "a").read_bytes() == b"ab"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_een_map_of_geen_map(tmp_path: Path) -> None:
    with pytest.raises(SchrijfFout, match="De map bestaat niet"):
        schrijf_heel(tmp_path / "weg" / "a", [b"a"])
    (tmp_path / "map").mkdir()
    with pytest.raises(SchrijfFout, match="is niet te schrijven"):
        schrijf_heel(tmp_path / "map", [b"a"])
    assert [p.name for p in tmp_path.iterdir()] == ["map"]


def test_wat_een_keer_kan_krijgt_een_nieuwe_naam(tmp_path: Path) -> None:
    pad = tmp_path / "dagkop.json"
    moet_nieuw_zijn(pad)
    pad.write_text("van gisteren")
    with pytest.raises(SchrijfFout, match="is er al"):
        moet_nieuw_zijn(pad)
    with pytest.raises(SchrijfFout, match="De map bestaat niet"):
        moet_nieuw_zijn(tmp_path / "weg" / "dagkop.json")


def test_een_onbekende_reden_zegt_ook_wat_te_doen() -> None:
    assert waarom_niet(OSError(errno.EIO, "Input/output error")) == "Kies een andere plaats."
