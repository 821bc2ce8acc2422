"""The register holds the signed package; which elections there are decides functiescheiding."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx2
import psycopg
import pytest

from register import database as db
from register.fouten import Weigering
from register.instellingen import Instellingen
from register.pakketten import Vormen, bestand, bewaar, functiescheiding, geldig, lees
from register.recht import Rol, geef_token
from tests.register import dag
from tests.register.server import ROOT, Demosleutels, Server
from waarnemer_app.domain.verkiezing import VerkiezingSoort

pytestmark = pytest.mark.register
DEMO = ROOT / "resources" / "demo" / "demo.wvp"


@pytest.fixture
def inst(demo: Demosleutels) -> Instellingen:
    return Instellingen.uit_sleutels(demo.openbaar, demo.register)


@pytest.fixture
def conn(database: str) -> Iterator[db.Verbinding]:
    db.migreer(database)
    with psycopg.connect(database, autocommit=True) as verbinding:
        yield verbinding


def wvp(demo: Demosleutels, soort: VerkiezingSoort, versie: int = 1, bron: str = "") -> bytes:
    return dag.wvp(demo, dag.pakket_van(soort=soort), versie, bron)


def test_de_laatste_versie_geldt(
    conn: db.Verbinding, inst: Instellingen, demo: Demosleutels
) -> None:
    for versie in (1, 3, 2):
        bewaar(conn, inst, wvp(demo, VerkiezingSoort.GR, versie), "GR2026", "m-1")
    bewaar(conn, inst, wvp(demo, VerkiezingSoort.GR, 3), "GR2026", "m-1")
    assert geldig(conn, inst, "GR2026").kop.versie == 3
    assert bestand(conn, "GR2026") == wvp(demo, VerkiezingSoort.GR, 3)
    assert conn.execute("SELECT count(*) FROM bewijs.pakket").fetchone() == (3,)


def test_een_ander_pakket_met_dezelfde_versie(
    conn: db.Verbinding, inst: Instellingen, demo: Demosleutels
) -> None:
    bewaar(conn, inst, wvp(demo, VerkiezingSoort.GR), "GR2026", "m-1")
    with pytest.raises(Weigering) as fout:
        bewaar(conn, inst, wvp(demo, VerkiezingSoort.GR, bron="anders"), "GR2026", "m-1")
    assert (fout.value.status, fout.value.probleem.code) == (409, "PAKKET_ZELFDE_VERSIE")


def test_wat_geen_pakket_van_dit_bureau_is(
    conn: db.Verbinding, inst: Instellingen, demo: Demosleutels
) -> None:
    for data in (b"", b"x" * 100, DEMO.read_bytes()[:-1]):
        with pytest.raises(Weigering) as fout:
            lees(data, inst)
        assert fout.value.status == 400
    with pytest.raises(Weigering) as fout:
        bewaar(conn, inst, wvp(demo, VerkiezingSoort.GR), "TK2026", "m-1")
    assert fout.value.probleem.code == "ANDERE_STEMMING"
    with pytest.raises(Weigering) as fout:
        geldig(conn, inst, "GR2026")
    assert fout.value.status == 404


@pytest.mark.parametrize("soort", list(VerkiezingSoort), ids=str)
def test_functiescheiding_volgt_uit_de_verkiezing(
    conn: db.Verbinding, inst: Instellingen, demo: Demosleutels, soort: VerkiezingSoort
) -> None:
    """TK, EK and EP (R-FS-1); what is not known yet counts as if it applies."""
    assert functiescheiding(conn, inst, "GR2026")
    bewaar(conn, inst, wvp(demo, soort), "GR2026", "m-1")
    assert functiescheiding(conn, inst, "GR2026") is (soort in {"TK", "EK", "EP"})


def test_formulieren_van_het_pakket(inst: Instellingen) -> None:
    pakket = lees(DEMO.read_bytes(), inst)
    vormen = Vormen([pakket])
    kop = pakket.formulieren[0].kop
    assert vormen(kop.id, kop.versie).id
    with pytest.raises(KeyError):
        vormen(kop.id, "bestaat niet")


def test_elke_laptop_hoort_een_keer_van_een_nieuw_pakket(
    server: Server, demo: Demosleutels
) -> None:
    """A message per admitted laptop, and the file it speaks of, for that stemming alone."""
    pakket = dag.pakket_van("pakket-bericht")
    staf = dag.Staf(server, demo, "pakket-bericht")
    laptops = [dag.Laptop(demo, pakket, f"w-{nr}") for nr in range(2)]
    ander = dag.Laptop(demo, dag.pakket_van("pakket-ander"), "w-9")
    for laptop in (*laptops, ander):
        laptop.signaal()
        laptop.stuur(server)
    for _ in range(2):
        staf.plaats(pakket)
    data = dag.wvp(demo, pakket)
    for laptop in (*laptops, ander):
        rijen = server.sql(
            "SELECT jws FROM bewijs.bericht WHERE apparaat = %s AND soort = 'pakket'",
            laptop.apparaat.naam,
        )
        assert len(rijen) == (laptop is not ander)
        token = geef_token(
            demo.token,
            "register-demo",
            Rol.WAARNEMER,
            laptop.apparaat.naam,
            nu=datetime.now(UTC).timestamp(),
            stemming=laptop.apparaat.stemming,
        )
        antwoord = httpx2.get(
            f"{server.adres}/v1/pakketten/{hashlib.sha256(data).hexdigest()}",
            headers={"Authorization": f"Bearer {token}"},
        )
        assert antwoord.status_code == (404 if laptop is ander else 200)
        if laptop is not ander:
            assert antwoord.content == data
