"""One dossier with its history and proofs; nobody opens the own one."""

from __future__ import annotations

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from waarnemer_app.domain.revisie import RevisieSoort

pytestmark = pytest.mark.register
WIE = ("--stemming", "dossier-oefen", "--sleutels", str(DEMO_SLEUTELS))


def test_dossier(bureau: Bureau, demo: Demosleutels) -> None:
    laptop = Laptop(demo, pakket_van("dossier-oefen"), "w-a")
    laptop.onregelmatigheid()
    laptop.apparaat.leg_vast("soort-van-later", b"{}")
    inhoud = (laptop.apparaat.lijnen[0].inhoud or "").encode()
    laptop.apparaat.leg_vast("signaal", inhoud, "o1", 3, RevisieSoort.INTREKKING)
    laptop.stuur(bureau.server)
    status, uit, fout = bureau.doe("dossier", "w-a", *WIE, "--uit", "d.wvx", rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert "signaal o1 (ingetrokken)" in uit
    assert "Niet te lezen met dit programma: 1 vastleggingen." in uit
    assert "KLOPT. Elk zegel, elke keten en elk bewijs past." in uit
    assert (bureau.map / "d.wvx").stat().st_mode & 0o777 == 0o600
    status, _, fout = bureau.doe("dossier", "w-b", *WIE, rol=Rol.BUREAU)
    assert (status, "niets ontvangen" in fout) == (1, True)
    status, _, fout = bureau.doe("dossier", "w-a", *WIE, rol=Rol.BUREAU, wie="m-9", waarnemer="w-a")
    assert (status, "eigen dossier" in fout) == (1, True)
