"""The commands of the bureau, from the first code to the receipts of a stick."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from register.__main__ import main
from register.commandos.start import DEMO_SLEUTELS, DEMO_WACHTZIN
from register.recht import Rol
from register.wachtzin import OMGEVING
from tests.register.server import ROOT, Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.sync.container import maak_containers
from waarnemer_app.sync.formaat import VERBINDING, Lijn
from waarnemer_app.sync.protocol import Ontvangstbewijs

pytestmark = pytest.mark.register


class Bureau:
    """Runs commands in a folder of its own, with a token per role."""

    def __init__(
        self, server: Server, demo: Demosleutels, map_: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.server = server
        self.map = map_
        self._capsys = capsys
        for rol in Rol:
            if rol is not Rol.WAARNEMER:
                (map_ / f"{rol}.token").write_text(demo.staf(rol))

    def doe(self, *woorden: str, rol: Rol | None = None) -> tuple[int, str, str]:
        extra: tuple[str, ...] = ()
        if rol is not None:
            extra = ("--register", self.server.adres, "--token", str(self.map / f"{rol}.token"))
        status = main([*woorden, *extra])
        uit = self._capsys.readouterr()
        return status, uit.out, uit.err


@pytest.fixture
def bureau(
    server: Server,
    demo: Demosleutels,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Bureau:
    monkeypatch.setenv(OMGEVING, DEMO_WACHTZIN)
    monkeypatch.chdir(tmp_path)
    return Bureau(server, demo, tmp_path, capsys)


def test_van_code_tot_overzicht_over_de_verbinding(bureau: Bureau, demo: Demosleutels) -> None:
    """Code, request, pending, admitted by id, certificate, sending, list and overzicht."""
    status, uit, _ = bureau.doe(
        "apparaat", "code", "--stemming", "GR2026-oefen", "--waarnemer", "w-1", rol=Rol.BEHEERDER
    )
    assert status == 0
    code = uit.split(": ")[1].split("\n")[0]
    apparaat = Apparaat()
    with bureau.server.verbind() as register:
        verzoek = apparaat.verzoek(code.lower().replace("0", "o"))
        assert register.vraag_toelating(verzoek).status == "ingediend"
        assert register.vraag_toelating(verzoek).status == "ingediend"
        assert register.haal_certificaat(apparaat.sleutel, apparaat.naam).certificaat is None
        status, uit, _ = bureau.doe("apparaat", "lijst", rol=Rol.BEHEERDER)
        assert (status, apparaat.naam in uit) == (0, True)
        status, uit, fout = bureau.doe(
            "apparaat",
            "toelaten",
            apparaat.naam,
            "--sleutels",
            str(DEMO_SLEUTELS),
            "--ja",
            rol=Rol.BEHEERDER,
        )
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
    monkeypatch.setattr("builtins.input", lambda _: "ja")
    status, uit, _ = bureau.doe(*opdracht, "--zonder-register")
    assert status == 0
    groepen = [r.split() for r in uit.splitlines() if len(r.split()) == 4 and r.startswith("  ")]
    assert [len(g) for rij in groepen for g in rij] == [4] * 16
    apparaat.certificaat = verzoek.with_suffix(".wvc").read_text()
    with bureau.server.verbind(apparaat) as register:
        assert register.stand()


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


@pytest.mark.parametrize("sleutel", ["register", "reserve"])
def test_verifieer(bureau: Bureau, demo: Demosleutels, sleutel: str) -> None:
    apparaat = demo.nieuw("een", "twee")
    bundel = demo.bundel(apparaat, extra=(apparaat.log("a"),))
    pad = bureau.map / bundel.naam
    pad.write_bytes(bundel.data)
    opdracht = ("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS), "--sleutel", sleutel)
    status, uit, _ = bureau.doe(*opdracht)
    assert status == 0
    assert uit.startswith("KLOPT.")
    assert "2 regels, 1 auditregels" in uit
    assert apparaat.naam in uit
    assert apparaat.kop in uit
    assert "Dit bewijst niet:" in uit
    kapot = bytearray(bundel.data)
    kapot[-20] ^= 1
    pad.write_bytes(kapot)
    status, uit, fout = bureau.doe(*opdracht)
    assert (status, uit) == (1, "")
    assert fout.startswith("KLOPT NIET.")


def test_verifieer_ziet_een_vervalst_certificaat(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat, ander = demo.nieuw("een"), demo.nieuw()
    apparaat.certificaat = ander.certificaat
    pad = bureau.map / "x.wvb"
    pad.write_bytes(demo.bundel(apparaat).data)
    status, _, fout = bureau.doe("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS))
    assert status == 1
    assert "ander apparaat" in fout


def test_verifieer_leest_geen_groot_bestand(bureau: Bureau) -> None:
    """R26: a sparse file of 10 GB is refused without reading it."""
    pad = bureau.map / "groot.wvb"
    with pad.open("wb") as bestand:
        bestand.truncate(10 * 1024**3)
    status, _, fout = bureau.doe("verifieer", str(pad), "--sleutels", str(DEMO_SLEUTELS))
    assert status == 1
    assert "te groot" in fout


def test_medewerker(bureau: Bureau) -> None:
    status, uit, _ = bureau.doe(
        "medewerker", "m-7", "--rol", "bureau", "--sleutels", str(DEMO_SLEUTELS), "--uit", "t"
    )
    assert status == 0
    assert "12 uur toegang als bureau" in uit
    assert (bureau.map / "t").stat().st_mode & 0o777 == 0o600
    shutil.move(bureau.map / "t", bureau.map / "bureau.token")
    assert bureau.doe("overzicht", "--stemming", "GR2026-oefen", rol=Rol.BUREAU)[0] == 0
    status, _, fout = bureau.doe(
        "medewerker", "een naam", "--rol", "csb", "--sleutels", str(DEMO_SLEUTELS)
    )
    assert status == 1
    assert "letters, cijfers" in fout


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


@pytest.mark.parametrize(
    ("woorden", "deel"),
    [
        (("overzicht", "--token", "nergens.token"), "waarnemer-register medewerker"),
        (("overzicht", "--register", "http://127.0.0.1:9", "--token", "b"), "niet bereikbaar"),
        (("overzicht", "--register", "onzin://x", "--token", "b"), "niet bereikbaar"),
        (("verifieer", "nergens.wvb", "--sleutels", str(DEMO_SLEUTELS)), "niet te lezen"),
        (("apparaat", "toelaten", "x.wva", "--sleutels", "."), "niet te lezen"),
        (("start", "--sleutels", "nergens"), "Oefenen kan met --demo"),
        (("start", "--demo", "--database", "postgresql://127.0.0.1:9/x"), "niet bereikbaar"),
        (("start", "--demo", "--tls-sleutel", "x", "--database", "@"), "Controleer het adres"),
    ],
)
def test_wat_niet_kan(bureau: Bureau, woorden: tuple[str, ...], deel: str) -> None:
    (bureau.map / "b").write_text("token")
    status, _, fout = bureau.doe(*woorden)
    assert status == 1
    assert deel in fout
    assert "Traceback" not in fout


def test_bij_een_andere_dienst(bureau: Bureau) -> None:
    """Something else listens there: said in words, not as a trace."""
    import http.server
    import threading

    class Anders(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<html>welkom</html>")

        def log_message(self, *_: object) -> None:
            pass

    with http.server.HTTPServer(("127.0.0.1", 0), Anders) as anders:
        draad = threading.Thread(target=anders.handle_request)
        draad.start()
        (bureau.map / "b").write_text("token")
        adres = f"http://127.0.0.1:{anders.server_port}"
        status, _, fout = bureau.doe("overzicht", "--register", adres, "--token", "b")
        draad.join(timeout=10)
    assert status == 1
    assert "antwoordt geen register" in fout


def test_verkeerd_getypt_geeft_2() -> None:
    for woorden in ([], ["onbekend"], ["apparaat"], ["verifieer"]):
        klaar = subprocess.run(
            [sys.executable, "-m", "register", *woorden], cwd=ROOT, capture_output=True, check=False
        )
        assert klaar.returncode == 2
        assert b"Traceback" not in klaar.stderr


def test_hulp_noemt_elke_opdracht() -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "register", "--help"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    for naam in ("start", "sleutels", "pakket", "apparaat", "ontvang", "verifieer", "overzicht"):
        assert f"\n    {naam}" in klaar.stdout
