"""Access in one role, for some hours, in a file of one's own."""

from __future__ import annotations

import shutil

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.opdrachten import Bureau

pytestmark = pytest.mark.register


def test_medewerker(bureau: Bureau) -> None:
    status, uit, _ = bureau.doe(
        "medewerker", "m-7", "--rol", "bureau", "--sleutels", str(DEMO_SLEUTELS), "--uit", "t"
    )
    assert status == 0
    assert "12 uur toegang als bureau" in uit
    assert (bureau.map / "t").stat().st_mode & 0o777 == 0o600
    shutil.move(bureau.map / "t", bureau.map / "bureau.token")
    assert bureau.doe("overzicht", "--stemming", "GR2026-oefen", rol=Rol.BUREAU)[0] == 0
    status, _, fout = bureau.doe(
        "medewerker", "een naam", "--rol", "csb", "--sleutels", str(DEMO_SLEUTELS)
    )
    assert status == 1
    assert "letters, cijfers" in fout
