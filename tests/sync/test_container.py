"""Containers: write and read give the same; only the register reads them; every change is seen."""

from __future__ import annotations

import json

import pytest

from tests.sync.hulp import Apparaat, age_paar
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f

REGISTER, VOOR_REGISTER = age_paar()
RESERVE, VOOR_RESERVE = age_paar()
VOOR = [VOOR_REGISTER, VOOR_RESERVE]


def _lees(bundel: c.Bundel, apparaat: Apparaat, sleutel: str = REGISTER) -> c.Container:
    return c.open_container(bundel.data, [sleutel], lambda _m: apparaat.openbaar())


def test_opent_met_register_en_reserve_en_met_niets_anders() -> None:
    """Veiligheid 2.4: two recipients, nobody else."""
    apparaat = Apparaat()
    apparaat.notitie("De deur was op slot.")
    (bundel,) = c.maak_containers(apparaat.lijnen, apparaat.feiten(), apparaat.sleutel, VOOR)
    for sleutel in (REGISTER, RESERVE):
        (gelezen,) = c.lees_keten(_lees(bundel, apparaat, sleutel))
        assert json.loads(gelezen.inhoud or b"")["tekst"] == "De deur was op slot."
    with pytest.raises(f.ContainerFout) as fout:
        _lees(bundel, apparaat, age_paar()[0])
    assert fout.value.code == "ONLEESBAAR"
    assert b"deur" not in bundel.data
    assert apparaat.naam.encode() not in bundel.data
