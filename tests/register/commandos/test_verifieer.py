"""The verifier needs keys and no database, and says what is not proved."""

from __future__ import annotations

import pytest

from register.commandos.start import DEMO_SLEUTELS
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels

pytestmark = pytest.mark.register


@pytest.mark.parametrize("sleutel", ["register", "reserve"])
def test_verifieer(bureau: Bureau, demo: Demosleutels, sleutel: str) -> None:
    apparaat = demo.nieuw("een", "twee")
    bundel = demo.bundel(apparaat, extra=(apparaat.log("a"),))
    pad = bureau.map / bundel.naam
    pad.write_bytes(bundel.data)
    opdracht = ("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS), "--sleutel", sleutel)
    status, uit, _ = bureau.doe(*opdracht)
    assert status == 0
    assert uit.startswith("KLOPT.")
    assert "2 regels, 1 auditregels" in uit
    assert apparaat.naam in uit
    assert apparaat.kop in uit
    assert "Dit bewijst niet:" in uit
    kapot = bytearray(bundel.data)
    kapot[-20] ^= 1
    pad.write_bytes(kapot)
    status, uit, fout = bureau.doe(*opdracht)
    assert (status, uit) == (1, "")
    assert fout.startswith("KLOPT NIET.")


def test_verifieer_ziet_een_vervalst_certificaat(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat, ander = demo.nieuw("een"), demo.nieuw()
    apparaat.certificaat = ander.certificaat
    pad = bureau.map / "x.wvb"
    pad.write_bytes(demo.bundel(apparaat).data)
    status, _, fout = bureau.doe("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS))
    assert status == 1
    assert "ander apparaat" in fout


def test_verifieer_leest_geen_groot_bestand(bureau: Bureau) -> None:
    """R26: a sparse file of 10 GB is refused without reading it."""
    pad = bureau.map / "groot.wvb"
    with pad.open("wb") as bestand:
        bestand.truncate(10 * 1024**3)
    status, _, fout = bureau.doe("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS))
    assert status == 1
    assert "te groot" in fout
