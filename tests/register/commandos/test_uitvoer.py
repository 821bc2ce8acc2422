"""Everything of a stemming in each form, as the bureau writes it."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from openpyxl import load_workbook

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels

pytestmark = pytest.mark.register


def test_elke_vorm(bureau: Bureau, demo: Demosleutels) -> None:
    stemming = "uitvoer-oefen"
    Staf(bureau.server, demo, stemming).plaats(pakket_van(stemming))
    laptop = Laptop(demo, pakket_van(stemming), "w-a")
    laptop.onregelmatigheid()
    laptop.apparaat.leg_vast("notitie", b"{}")
    laptop.stuur(bureau.server)
    for vorm in ("csv", "xlsx", "json", "odk", "wvx"):
        status, uit, fout = bureau.doe(
            "uitvoer", "--stemming", stemming, "--vorm", vorm, "--uit", vorm,
            "--sleutels", str(DEMO_SLEUTELS), rol=Rol.BUREAU,
        )  # fmt: skip
        assert (status, fout) == (0, "")
        assert ("1 vastleggingen zijn niet te lezen" in uit) is (vorm != "wvx")
        assert (bureau.map / vorm).stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(bureau.map / "csv") as archief:
        assert "onregelmatigheid.csv" in archief.namelist()
    assert "signaal" in load_workbook(io.BytesIO((bureau.map / "xlsx").read_bytes())).sheetnames
    assert len(json.loads((bureau.map / "json").read_bytes())["onregelmatigheid"]) == 1
    with zipfile.ZipFile(bureau.map / "odk") as archief:
        assert archief.namelist() == ["LEESMIJ.txt"]
    assert b'"soort":"slot"' in (bureau.map / "wvx").read_bytes().splitlines()[-1]


def test_odk_vraagt_om_sleutels(bureau: Bureau) -> None:
    status, _, fout = bureau.doe(
        "uitvoer", "--stemming", "x", "--vorm", "odk", "--uit", "x", rol=Rol.BUREAU
    )
    assert (status, "--sleutels" in fout) == (1, True)
