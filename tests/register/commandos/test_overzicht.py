"""The overzicht counts what the domain says it is, per stemming."""

from __future__ import annotations

import re

import pytest

from register.recht import Rol
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import Apparaat
from tests.vectors.maak_sync_vectoren import inhouden
from waarnemer_app.domain.kennisgeving import Kennisgeving
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.domain.stand import NAAM_VAN

pytestmark = pytest.mark.register
STEMMING = "overzicht-oefen"


def _telling(uit: str) -> dict[str, int]:
    return {woord: int(n) for n, woord in re.findall(r"^ +(\d+) ([a-z ]+)", uit, re.MULTILINE)}


def test_een_dag_van_een_waarnemer(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat = demo.laat_toe(Apparaat(STEMMING))
    for nr, inhoud in enumerate(inhouden(), 1):
        apparaat.leg_vast(NAAM_VAN[type(inhoud)], inhoud.model_dump_json().encode(), f"o{nr}")
    with bureau.server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
        verwacht = {
            "bezoeken": 1,
            "waarnemingen": 1,
            "signalen": 1,
            "onregelmatigheden": 1,
            "procesaanwijzingen": 1,
            "open kennisgevingen": 1,
            "laptops": 1,
            "regels": 12,
        }
        status, uit, fout = bureau.doe("overzicht", "--stemming", STEMMING, rol=Rol.BUREAU)
        assert (status, fout) == (0, "")
        assert _telling(uit) == verwacht
        assert "waarvan 1 signaal: nieuw" in uit
        assert "waarvan 1 onregelmatigheid: uitslagvaststelling, licht, open" in uit
        kennisgeving = inhouden()[-1]
        assert isinstance(kennisgeving, Kennisgeving)
        klaar = kennisgeving.model_copy(update={"mail_verstuurd_op": kennisgeving.verteld_op})
        correctie = klaar.model_dump_json().encode()
        apparaat.leg_vast("kennisgeving", correctie, "o12", 2, RevisieSoort.CORRECTIE)
        signaal = (apparaat.lijnen[5].inhoud or "").encode()
        apparaat.leg_vast("signaal", signaal, "o6", 2, RevisieSoort.INTREKKING)
        register.stuur(13, demo.bundel(apparaat, 12).data)
    uit = bureau.doe("overzicht", "--stemming", STEMMING, rol=Rol.BUREAU)[1]
    assert _telling(uit) == {**verwacht, "open kennisgevingen": 0, "signalen": 0, "regels": 14}


def test_beheerder_ziet_geen_inhoud(bureau: Bureau) -> None:
    """Veiligheid 2.7: who manages devices reads nothing of the quality side."""
    status, uit, fout = bureau.doe("overzicht", "--stemming", STEMMING, rol=Rol.BEHEERDER)
    assert (status, uit) == (1, "")
    assert "De rol beheerder mag dit niet." in fout


def test_laptops_die_zwijgen(bureau: Bureau, demo: Demosleutels) -> None:
    """An admitted laptop of which nothing came is named; one that just sent is not."""
    hoort, zwijgt = (Apparaat("stil-oefen", waarnemer=w) for w in ("w-1", "w-2"))
    for apparaat in (hoort, zwijgt):
        with bureau.server.verbind(demo.laat_toe(apparaat)) as register:
            if apparaat is hoort:
                apparaat.notitie("er is iets")
                register.stuur(1, demo.bundel(apparaat).data)
    _, uit, _ = bureau.doe("overzicht", "--stemming", "stil-oefen", rol=Rol.BUREAU)
    assert f"stil: w-2  {zwijgt.naam}  laatst: nog nooit" in uit
    assert hoort.naam not in uit
