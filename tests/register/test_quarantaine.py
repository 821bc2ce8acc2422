"""What a withdrawn device brings is never lost and never believed before a second person (R35)."""

from __future__ import annotations

import httpx2
import pytest

from register import quarantaine
from register.database import maak_pool
from register.recht import Rol
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import STEMMING, Apparaat, bestand, heel_bestand
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


def _trek_in(bureau: Bureau, apparaat: Apparaat) -> None:
    status, _, fout = bureau.doe(
        *("apparaat", "intrekken", "--stemming", STEMMING, "--reden", "Gestolen."),
        *("--ook-onbekend", apparaat.naam),
        rol=Rol.BEHEERDER,
    )
    assert (status, fout) == (0, "")


def _regels(bureau: Bureau, apparaat: Apparaat) -> int:
    vraag = "SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s"
    ((aantal,),) = bureau.server.sql(vraag, apparaat.naam)
    return int(aantal)


def _stick(bureau: Bureau, data: bytes) -> tuple[int, str]:
    pad = bureau.map / "waarnemingen-proef.wvb"
    pad.write_bytes(data)
    status, _, fout = bureau.doe("ontvang", str(pad), rol=Rol.BUREAU)
    return status, fout


def test_opgenomen_door_een_tweede_mens(bureau: Bureau, demo: Demosleutels) -> None:
    """Signed before the withdrawal, brought after it: kept, and taken in when two people agree."""
    apparaat = demo.nieuw("een", "twee")
    data = demo.bundel(apparaat).data
    _trek_in(bureau, apparaat)
    for _ in range(2):
        status, fout = _stick(bureau, data)
        assert status == 1
        assert "ingetrokken. Het bureau beoordeelt wat nog komt." in fout
    assert _regels(bureau, apparaat) == 0
    status, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    (regel,) = [r for r in uit.splitlines() if apparaat.naam in r]
    assert regel.endswith("nog geen besluit")
    som = regel.split()[0]
    opdracht = ("quarantaine", "opnemen", som, "--reden", "Laptop was kwijt, niet gestolen.")
    status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER)
    assert status == 1
    assert fout.startswith("U trok de toelating van deze laptop in.")
    assert _regels(bureau, apparaat) == 0
    status, uit, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
    assert (status, fout) == (0, "")
    assert _regels(bureau, apparaat) == 2
    status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
    assert status == 1
    assert fout.startswith("Hierover is al besloten.")
    with bureau.server.verbind() as register, pytest.raises(SyncFout) as weigering:
        register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
    assert weigering.value.code == "INGETROKKEN", "the device itself stays out"


def test_foto_s_van_een_stick_staan_mee_apart(bureau: Bureau, demo: Demosleutels) -> None:
    """The file holds its attachments, so that nothing has to be brought again."""
    apparaat = demo.nieuw("een")
    lijn, age = bestand(b"een foto" * 20_000)
    bundels = demo.bundels(apparaat, extra=(lijn,))
    _trek_in(bureau, apparaat)
    for bundel in bundels:
        status, _ = _stick(bureau, heel_bestand(bundel, {lijn.sha256: age}))
        assert status == 1
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    for regel in [r for r in uit.splitlines() if apparaat.naam in r]:
        opdracht = ("quarantaine", "opnemen", regel.split()[0], "--reden", "Was kwijt.")
        status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
        assert (status, fout) == (0, "")
    vraag = "SELECT sha256, grootte FROM bewijs.bijlage WHERE apparaat = %s"
    assert bureau.server.sql(vraag, apparaat.naam) == [(lijn.sha256, 160_000)]


def test_verworpen_blijft_apart(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    _trek_in(bureau, apparaat)
    _stick(bureau, demo.bundel(apparaat).data)
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    som = next(r for r in uit.splitlines() if apparaat.naam in r).split()[0]
    opdracht = ("quarantaine", "verwerpen", som, "--reden", "Gemaakt na de diefstal.")
    status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
    assert (status, fout) == (0, "")
    assert _regels(bureau, apparaat) == 0
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    assert next(r for r in uit.splitlines() if apparaat.naam in r).endswith("verworpen")


def test_een_bestand_dat_niet_past_wordt_niet_half_opgenomen(
    bureau: Bureau, demo: Demosleutels
) -> None:
    """Part two without part one: refused, and no decision is noted."""
    apparaat = demo.nieuw("een", "twee")
    _trek_in(bureau, apparaat)
    _stick(bureau, demo.bundel(apparaat, 1).data)
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    som = next(r for r in uit.splitlines() if apparaat.naam in r).split()[0]
    opdracht = ("quarantaine", "opnemen", som, "--reden", "x")
    status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
    assert status == 1
    assert "dit begint bij 2" in fout
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    assert next(r for r in uit.splitlines() if apparaat.naam in r).endswith("nog geen besluit")


def test_over_de_verbinding_met_een_token_van_daarvoor(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    with bureau.server.verbind(apparaat) as register:
        _trek_in(bureau, apparaat)
        with pytest.raises(SyncFout) as fout:
            register.stuur(1, demo.bundel(apparaat).data)
    assert fout.value.code == "INGETROKKEN"
    _, uit, _ = bureau.doe("quarantaine", "lijst", rol=Rol.BEHEERDER)
    assert apparaat.naam in uit
    ((incidenten,),) = bureau.server.sql(
        "SELECT count(*) FROM bewijs.incident WHERE apparaat = %s AND code = 'INGETROKKEN'",
        apparaat.naam,
    )
    assert incidenten == 1


def test_een_dief_vult_de_schijf_niet(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, demo: Demosleutels
) -> None:
    monkeypatch.setattr(quarantaine, "MAX_BESTANDEN", 3)
    apparaat = demo.nieuw()
    with maak_pool(bureau.server.database or "", rollen=True) as pool:
        for nr in range(5):
            quarantaine.zet_apart(pool, STEMMING, apparaat.naam, "stick:m-1", bytes([nr]))
        with pool.connection() as conn:
            rijen = quarantaine.lijst(conn, STEMMING)
    assert sum(r.apparaat == apparaat.naam for r in rijen) == 3


@pytest.mark.parametrize("som", ["0" * 7, "0" * 16, ""])
def test_een_som_die_niets_aanwijst(bureau: Bureau, som: str) -> None:
    status, _, fout = bureau.doe("quarantaine", "opnemen", som, "--reden", "x", rol=Rol.BEHEERDER)
    assert status == 1
    assert "wijst geen bestand aan" in fout


def test_een_apparaat_dat_er_niet_is(bureau: Bureau, demo: Demosleutels) -> None:
    antwoord = httpx2.put(
        f"{bureau.server.adres}/v1/apparaten/{'A' * 43}/quarantaines/{'a' * 64}/besluit",
        json={"stemming": STEMMING, "besluit": "opgenomen", "reden": "x"},
        headers={"Authorization": f"Bearer {demo.staf(Rol.BEHEERDER)}"},
    )
    assert antwoord.status_code == 404
