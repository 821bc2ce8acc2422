"""The checks of auditor and beheerder, as commands."""

from __future__ import annotations

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.register.test_wisverslagen import verslag

pytestmark = pytest.mark.register
STEMMING = "toezicht-oefen"
WIE = ("--stemming", STEMMING)
SLEUTELS = ("--sleutels", str(DEMO_SLEUTELS))


def test_dagkop_controle_en_wisverslag(bureau: Bureau, demo: Demosleutels) -> None:
    laptop = Laptop(demo, pakket_van(STEMMING), "w-a")
    laptop.signaal()
    eerste = laptop.stuur(bureau.server)
    laptop.gestuurd = 0  # once more, as a stick does: all receipts of a laptop stand in one file
    (bureau.map / "bewijs.wvo").write_text(f"{eerste}\n{laptop.stuur(bureau.server)}\n")
    status, uit, _ = bureau.doe("dagkop", *WIE, "--uit", "dagkop.json", rol=Rol.BEHEERDER)
    assert (status, "Dagkop over 1 laptops" in uit) == (0, True)
    status, _, fout = bureau.doe("dagkop", *WIE, "--uit", "dagkop.json", rol=Rol.BEHEERDER)
    assert (status, "dagkop.json is er al" in fout) == (1, True)
    assert bureau.doe("verifieer", "bewijs.wvo", *SLEUTELS)[1].count("KLOPT. bewijs.wvo") == 2
    status, uit, fout = bureau.doe(
        "controle", *WIE, *SLEUTELS, "--uit", "alles.wvx", "--getuige", "bewijs.wvo",
        "dagkop.json", rol=Rol.AUDITOR,
    )  # fmt: skip
    assert (status, fout) == (0, "")
    assert "1 regels, 0 inhouden" in uit
    assert "2 dagkoppen" in uit
    assert "KLOPT. Elk zegel" in uit
    assert (bureau.map / "alles.wvx").exists()
    (bureau.map / "wis.wvv").write_text(verslag(laptop.apparaat))
    status, uit, _ = bureau.doe("wisverslag", "wis.wvv", *WIE, rol=Rol.BEHEERDER)
    assert (status, "1 bevestigd, 1 bij het register: klopt" in uit) == (0, True)
    laptop.signaal()
    (bureau.map / "wis.wvv").write_text(verslag(laptop.apparaat, nietOntvangen={"concepten": 2}))
    status, uit, _ = bureau.doe("wisverslag", "wis.wvv", *WIE, rol=Rol.BEHEERDER)
    assert (status, "KLOPT NIET" in uit, "2 concepten" in uit) == (1, True, True)


def test_een_getuige_die_er_geen_is(bureau: Bureau) -> None:
    for inhoud in ("{}", "a.b.c", "ÿ", ""):
        (bureau.map / "getuige").write_text(inhoud)
        status, _, fout = bureau.doe(
            "controle", *WIE, *SLEUTELS, "--getuige", "getuige", rol=Rol.AUDITOR
        )
        assert (status, "geen bewijs van dit register" in fout) == (1, True)


def test_een_vreemd_wisverslag(bureau: Bureau) -> None:
    (bureau.map / "w.wvv").write_bytes(b"\xff")
    status, _, fout = bureau.doe("wisverslag", "w.wvv", *WIE, rol=Rol.BEHEERDER)
    assert (status, "geen wisverslag" in fout) == (1, True)
