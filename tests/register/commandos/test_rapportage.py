"""The input for the rapportage and the lists, written by the bureau per organ."""

from __future__ import annotations

import hashlib
import json

import pytest

from register.recht import Rol
from tests.documents.pdfhulp import tekst_van
from tests.domain.wereld import overleg
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from waarnemer_app.domain.handelingen import LegOverlegVast
from waarnemer_app.domain.onregelmatigheid import Ernst

pytestmark = pytest.mark.register
STEMMING = "rapport-oefen"
WIE = ("--stemming", STEMMING)


def test_rapportage_en_lijst(bureau: Bureau, demo: Demosleutels) -> None:
    Staf(bureau.server, demo, STEMMING).plaats(pakket_van(STEMMING))
    laptop = Laptop(demo, pakket_van(STEMMING), "w-a")
    onr = laptop.onregelmatigheid(ernst=Ernst.ERNSTIG)
    laptop.stuur(bureau.server)
    status, uit, fout = bureau.doe("rapportage", *WIE, "--uit", "uit", rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert "1 onregelmatigheid, NIET GEREED, 1 punt mist iets" in uit
    assert "De gemeente of het waterschap weet dit nog niet. Bel eerst." in uit
    (pdf,) = (bureau.map / "uit").glob("rapportage-*.pdf")
    assert "CONCEPT" in tekst_van(pdf.read_bytes())
    (gegevens,) = (bureau.map / "uit").glob("rapportage-*.json")
    stuk = json.loads(gegevens.read_bytes())
    assert stuk["gereed"] is False
    assert stuk["gemaakt_op"].endswith(("+01:00", "+02:00")), "as the clock at the bureau says"
    assert hashlib.sha256(gegevens.read_bytes()).hexdigest() in tekst_van(pdf.read_bytes())
    laptop.lukt(LegOverlegVast(overleg=overleg(onr)))
    laptop.informeer(onr)
    laptop.stuur(bureau.server)
    uit = bureau.doe("rapportage", *WIE, "--uit", "uit", rol=Rol.BUREAU)[1]
    assert "1 onregelmatigheid, gereed." in uit
    assert "CONCEPT" not in tekst_van(pdf.read_bytes())
    status, uit, _ = bureau.doe("lijst", "minister", *WIE, "--uit", "uit", rol=Rol.BUREAU)
    assert (status, "Voor de minister van BZK: 1 onregelmatigheid" in uit) == (0, True)
    assert (bureau.map / "uit" / f"lijst-minister-{STEMMING}.json").exists()


def test_een_orgaan_dat_er_niet_is(bureau: Bureau, demo: Demosleutels) -> None:
    Staf(bureau.server, demo, STEMMING).plaats(pakket_van(STEMMING))
    status, _, fout = bureau.doe(
        "rapportage", *WIE, "--orgaan", "nergens", "--uit", "uit", rol=Rol.BUREAU
    )
    assert (status, "Er zijn: raad-GM9990." in fout) == (1, True)


def test_csb_en_beheerder_krijgen_niets(bureau: Bureau) -> None:
    for rol in (Rol.CSB, Rol.BEHEERDER, Rol.AUDITOR):
        status, uit, fout = bureau.doe("rapportage", *WIE, "--uit", "uit", rol=rol)
        assert (status, uit, "mag dit niet" in fout) == (1, "", True)
