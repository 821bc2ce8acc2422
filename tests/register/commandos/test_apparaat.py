"""Admitting laptops: over a connection, by file, and withdrawing."""

from __future__ import annotations

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import Apparaat
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.toelating import vingerafdruk_apparaat

pytestmark = pytest.mark.register


def test_van_code_tot_overzicht_over_de_verbinding(bureau: Bureau, demo: Demosleutels) -> None:
    """Code, request, pending, admitted by id, certificate, sending, list and overzicht."""
    status, uit, _ = bureau.doe(
        "apparaat", "code", "--stemming", "GR2026-oefen", "--waarnemer", "w-1", rol=Rol.BEHEERDER
    )
    assert status == 0
    assert "van GR2026-oefen heeft het register geen pakket" in uit
    code = uit.split(": ")[1].split("\n")[0]
    apparaat = Apparaat()
    with bureau.server.verbind() as register:
        verzoek = apparaat.verzoek(code.lower().replace("0", "o"))
        assert register.vraag_toelating(verzoek).status == "ingediend"
        assert register.vraag_toelating(verzoek).status == "ingediend"
        assert register.haal_certificaat(apparaat.sleutel, apparaat.naam).certificaat is None
        status, uit, _ = bureau.doe("apparaat", "lijst", rol=Rol.BEHEERDER)
        assert (status, apparaat.naam in uit) == (0, True)
        assert " ".join(vingerafdruk_apparaat(apparaat.naam)) in uit
        opdracht = ("apparaat", "toelaten", apparaat.naam, "--sleutels", str(DEMO_SLEUTELS), "--ja")
        status, _, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER)
        assert status == 1, "who made the code does not admit"
        assert "iemand anders" in fout
        assert not list(bureau.map.glob("*.wvc")), "what is refused is not left as a file"
        assert register.haal_certificaat(apparaat.sleutel, apparaat.naam).certificaat is None
        status, uit, fout = bureau.doe(*opdracht, rol=Rol.BEHEERDER, wie="m-2")
        assert (status, fout) == (0, "")
        assert "kan nu verzenden" in uit
        antwoord = register.haal_certificaat(apparaat.sleutel, apparaat.naam)
        assert antwoord.status == "toegelaten"
        apparaat.certificaat = antwoord.certificaat or ""
        assert (bureau.map / f"{apparaat.naam[:8]}.wvc").read_text() == apparaat.certificaat
        apparaat.notitie("een")
        register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        register.stuur(1, demo.bundel(apparaat).data)
    for opties in ((), ("--stemming", "GR2026-oefen")):
        status, uit, _ = bureau.doe("overzicht", *opties, rol=Rol.BUREAU)
        assert status == 0
        assert "GR2026-oefen" in uit
        assert "procesaanwijzingen" in uit
        assert "open kennisgevingen" in uit
    status, uit, _ = bureau.doe("apparaat", "lijst", rol=Rol.BEHEERDER)
    assert "toegelaten  1  " in uit


def test_toelaten_met_een_bestand(bureau: Bureau, monkeypatch: pytest.MonkeyPatch) -> None:
    """Offline: request file in, certificate file beside it; the fingerprint is asked."""
    apparaat = Apparaat()
    verzoek = bureau.map / "laptop.wva"
    verzoek.write_text(apparaat.verzoek())
    opdracht = ("apparaat", "toelaten", str(verzoek), "--sleutels", str(DEMO_SLEUTELS))
    monkeypatch.setattr("builtins.input", lambda _: "nee")
    status, uit, _ = bureau.doe(*opdracht, "--zonder-register")
    assert status == 1
    assert not verzoek.with_suffix(".wvc").exists()
    status, _, fout = bureau.doe(*opdracht[:2], str(DEMO_SLEUTELS / "wortel.jwk"), *opdracht[3:])
    assert (status, "geen verzoek om toelating" in fout) == (1, True)
    with pytest.raises(SystemExit):
        bureau.doe(*opdracht, "--zonder-register", "--dagen", "9999")
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    status, uit, _ = bureau.doe(*opdracht, "--zonder-register")
    assert status == 0
    groepen = [r.split() for r in uit.splitlines() if len(r.split()) == 4 and r.startswith("  ")]
    assert tuple(g for rij in groepen for g in rij) == vingerafdruk_apparaat(apparaat.naam)
    apparaat.certificaat = verzoek.with_suffix(".wvc").read_text()
    with bureau.server.verbind(apparaat) as register:
        assert register.stand()


def test_intrekken(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    (bureau.map / "l.wva").write_text(apparaat.verzoek())
    opties = ("--sleutels", str(DEMO_SLEUTELS), "--ja")
    assert bureau.doe("apparaat", "toelaten", "l.wva", *opties, rol=Rol.BEHEERDER)[0] == 0
    weg = ("apparaat", "intrekken", apparaat.naam, "--stemming", apparaat.stemming)
    assert bureau.doe(*weg, "--reden", "Gestolen", rol=Rol.BEHEERDER)[0] == 0
    assert "ingetrokken" in bureau.doe("apparaat", "lijst", rol=Rol.BEHEERDER)[1]
    pad = bureau.map / "x.wvb"
    pad.write_bytes(demo.bundel(apparaat).data)
    status, _, fout = bureau.doe("ontvang", str(pad), rol=Rol.BUREAU)
    assert status == 1
    assert "ingetrokken" in fout


def test_gestolen_voor_het_eerste_contact(bureau: Bureau, demo: Demosleutels) -> None:
    """Admitted by file and never seen here: withdrawn when that is said, and then refused."""
    apparaat = demo.nieuw("een")
    weg = ("apparaat", "intrekken", apparaat.naam, "--stemming", apparaat.stemming)
    status, _, fout = bureau.doe(*weg, "--reden", "Gestolen", rol=Rol.BEHEERDER)
    assert (status, "niet bekend" in fout) == (1, True)
    status, _, _ = bureau.doe(*weg, "--reden", "Gestolen", "--ook-onbekend", rol=Rol.BEHEERDER)
    assert status == 0
    with pytest.raises(SyncFout) as geweigerd:
        bureau.server.verbind(apparaat)
    assert geweigerd.value.code == "INGETROKKEN"


def test_per_bestand_toegelaten_staat_in_de_lijst_na_contact(
    bureau: Bureau, demo: Demosleutels
) -> None:
    over_lijn, per_stick = demo.nieuw("een"), demo.nieuw("een")
    bureau.server.verbind(over_lijn).sluit()
    pad = bureau.map / "x.wvb"
    pad.write_bytes(demo.bundel(per_stick).data)
    assert bureau.doe("ontvang", str(pad), rol=Rol.BUREAU)[0] == 0
    lijst = bureau.doe("apparaat", "lijst", rol=Rol.BEHEERDER)[1]
    assert over_lijn.naam in lijst
    assert per_stick.naam in lijst
