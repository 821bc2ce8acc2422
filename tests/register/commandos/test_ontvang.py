"""The stick: all files in one go, a receipt beside each."""

from __future__ import annotations

import pytest

from register.recht import Rol
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from waarnemer_app.sync.container import maak_containers
from waarnemer_app.sync.formaat import VERBINDING, Lijn
from waarnemer_app.sync.protocol import Ontvangstbewijs

pytestmark = pytest.mark.register


def test_stick_van_twee_laptops_met_een_kapot_bestand(bureau: Bureau, demo: Demosleutels) -> None:
    """One that is refused does not hinder the others; receipts stand beside the files."""
    een, twee = demo.nieuw("een"), demo.nieuw(*("x" * 3000 for _ in range(1200)))
    lijnen: list[Lijn] = [*twee.lijnen]
    bundels = [
        demo.bundel(een),
        *maak_containers(lijnen, twee.feiten(), twee.sleutel, demo.ontvangers, VERBINDING),
    ]
    assert len(bundels) > 3
    paden = []
    for bundel in reversed(bundels):
        paden.append(bureau.map / bundel.naam)
        paden[-1].write_bytes(bundel.data)
    kapot = bureau.map / "kapot.wvb"
    kapot.write_bytes(b"onzin")
    status, uit, fout = bureau.doe("ontvang", *map(str, [kapot, *paden]), rol=Rol.BUREAU)
    assert status == 1
    assert fout.startswith("kapot.wvb: niet ontvangen.")
    assert uit.count("Bewijs OB-") == len(bundels)
    for bundel in bundels:
        jws = (bureau.map / bundel.naam).with_suffix(".wvo").read_text()
        bewijs = Ontvangstbewijs.model_validate(demo.bewijs.controleer(jws, "ontvangstbewijs+jws"))
        assert bewijs.tot == bundel.tot
    voor = {p.name: p.read_text() for p in bureau.map.glob("*.wvo")}
    status, _, _ = bureau.doe("ontvang", *map(str, paden), rol=Rol.BUREAU)
    assert status == 0
    assert {p.name: p.read_text() for p in bureau.map.glob("*.wvo")} == voor
