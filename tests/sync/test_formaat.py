"""The lines of a container: base64 with one form, pieces of attachments, what fits on a line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sync.hulp import Apparaat, age_paar
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f


def test_grote_inhoud_past_of_wordt_vooraf_gezien() -> None:
    """A content of 40 KiB fits, unless nearly all of it must be escaped; ``past`` knows."""
    apparaat = Apparaat()
    gewoon = json.dumps({"tekst": "é" * 20_000}, ensure_ascii=False).encode()
    erg = json.dumps({"tekst": '"' * 19_000}).encode()
    for inhoud, verwacht in ((gewoon, True), (erg, False), (b"x" * 41_000, False)):
        lijn = apparaat.leg_vast("notitie", inhoud)
        assert f.past(lijn.jws, inhoud) is verwacht
    with pytest.raises(f.ContainerFout) as fout:
        c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, [age_paar()[1]])
    assert fout.value.code == "REGEL_TE_LANG"


@pytest.mark.parametrize("grootte", [1, 45_000, 45_001, 20 * 1024 * 1024])
def test_bijlage_in_delen(grootte: int) -> None:
    data = bytes(range(256)) * (grootte // 256) + bytes(grootte % 256)
    lijnen = f.bijlage_lijnen(data)
    assert all(len(f.als_bytes(lijn)) <= f.MAX_REGEL for lijn in lijnen)
    assert b"".join(f.uit_b64(lijn.data) for lijn in lijnen) == data
    assert [lijn.deel for lijn in lijnen] == list(range(1, lijnen[0].delen + 1))
    gewoon = json.dumps(lijnen[-1].model_dump(), separators=(",", ":")).encode() + b"\n"
    assert f.als_bytes(lijnen[-1]) == gewoon, "the quick way writes the same bytes"


@pytest.mark.parametrize("grootte", [0, 20 * 1024 * 1024 + 1])
def test_bijlage_met_een_onmogelijke_grootte(grootte: int) -> None:
    with pytest.raises(f.ContainerFout):
        f.bijlage_lijnen(bytes(grootte))


@given(st.binary(max_size=60))
def test_base64_heeft_een_vorm(data: bytes) -> None:
    tekst = f.b64(data)
    assert f.uit_b64(tekst) == data
    ruim = "" if len(tekst) % 4 == 0 else tekst[:-1] + chr(ord(tekst[-1]) + 1)  # a spare bit set
    for anders in filter(None, (tekst + "=", tekst + "\n", tekst + "!", "+++" + tekst, ruim)):
        with pytest.raises(ValueError, match="base64url"):
            f.uit_b64(anders)
