"""Searching and doubles, as the bureau runs them."""

from __future__ import annotations

import pytest

from register.recht import Rol
from tests.domain.wereld import uur
from tests.register.dag import Laptop, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels

pytestmark = pytest.mark.register


def test_zoek_en_dubbelen(bureau: Bureau, demo: Demosleutels) -> None:
    wie = ("--stemming", "zoek-oefen")
    for nr in (1, 2):
        laptop = Laptop(demo, pakket_van("zoek-oefen"), f"w-{nr}")
        laptop.signaal(wat="De bus stond open", waargenomen_op=uur(nr / 2), plek="sb-GM9990-1")
        laptop.stuur(bureau.server)
    status, uit, fout = bureau.doe("zoek", "bus -dicht", *wie, rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert "Gevonden: 2" in uit
    assert "De bus stond open" in uit
    status, uit, _ = bureau.doe("zoek", "bus", *wie, "--waarnemer", "w-3", rol=Rol.BUREAU)
    assert (status, uit) == (1, "Gevonden: 0\n")
    status, uit, _ = bureau.doe("dubbelen", *wie, rol=Rol.BUREAU)
    assert (status, "sb-GM9990-1: 2 keer signaal" in uit) == (0, True)
    assert "Misschien dubbel: 1." in uit
    for opdracht in ("zoek", "dubbelen"):
        assert bureau.doe(opdracht, *wie, rol=Rol.BEHEERDER)[0] == 1
