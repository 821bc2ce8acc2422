"""Access in one role, for some hours, in a file of one's own."""

from __future__ import annotations

import pytest

from register.commandos.start import DEMO_SLEUTELS
from tests.register.opdrachten import Bureau

pytestmark = pytest.mark.register


SLEUTELS = ("--sleutels", str(DEMO_SLEUTELS))


def test_medewerker(bureau: Bureau) -> None:
    stemming = ("--stemming", "GR2026-oefen")
    status, uit, _ = bureau.doe(
        "medewerker", "m-7", "--rol", "bureau", *stemming, *SLEUTELS, "--uit", "t"
    )
    assert status == 0
    assert "12 uur toegang als bureau" in uit
    assert (bureau.map / "t").stat().st_mode & 0o777 == 0o600
    waar = ("--register", bureau.server.adres, "--token", "t")
    assert bureau.doe("overzicht", *stemming, *waar)[0] == 0
    status, _, fout = bureau.doe("overzicht", "--stemming", "TK2026-oefen", *waar)
    assert (status, "andere stemming" in fout) == (1, True)
    status, _, fout = bureau.doe("medewerker", "een naam", "--rol", "auditor", *SLEUTELS)
    assert status == 1
    assert "letters, cijfers" in fout


@pytest.mark.parametrize("rol", ["bureau", "csb"])
def test_bureau_en_csb_alleen_voor_een_stemming(bureau: Bureau, rol: str) -> None:
    status, _, fout = bureau.doe("medewerker", "m-7", "--rol", rol, *SLEUTELS)
    assert status == 1
    assert "--stemming" in fout
