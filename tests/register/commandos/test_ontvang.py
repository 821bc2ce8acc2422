"""The stick: all files in one go, a receipt beside each."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from register.bureau import schrijf
from register.commandos import ontvang
from register.recht import Rol
from register.schrijven import SchrijfFout
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import bestand, heel_bestand
from waarnemer_app.sync.container import maak_containers
from waarnemer_app.sync.formaat import VERBINDING, Lijn
from waarnemer_app.sync.protocol import Ontvangstbewijs

pytestmark = pytest.mark.register


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


def test_een_map_met_laptops_geeft_een_verslag_per_laptop(
    bureau: Bureau, demo: Demosleutels
) -> None:
    """A part that is missing and a file that is damaged are said; the rest is in."""
    een, twee = demo.nieuw("een"), demo.nieuw(*("x" * 3000 for _ in range(1200)))
    lijnen: list[Lijn] = [*twee.lijnen]
    delen = maak_containers(lijnen, twee.feiten(), twee.sleutel, demo.ontvangers, VERBINDING)
    stick = bureau.map / "stick"
    (stick / "ochtend").mkdir(parents=True)
    bundel = demo.bundel(een)
    (stick / "ochtend" / bundel.naam).write_bytes(bundel.data)
    (stick / "kapot.wvb").write_bytes(bundel.data[:-1])
    (stick / "lees-mij.txt").write_text("geen container")
    (stick / "buiten.wvb").symlink_to(bureau.map / "elders.wvb")
    for deel in delen[:-1]:
        (stick / deel.naam).write_bytes(deel.data)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    assert fout.splitlines()[0].startswith("kapot.wvb: niet ontvangen.")
    assert len(fout.splitlines()) == 1
    assert "Laptops: 2" in uit
    assert f"  {een.naam}: 1 bestanden, tot en met regel 1, met alle bijlagen, bewijs OB-" in uit
    n = len(delen)
    assert f"  {twee.naam}: {n - 1} bestanden, tot en met regel {delen[-2].tot}, " in uit
    assert f"  {twee.naam}: van {delen[0].naam.split('-1van')[0]} ontbreekt deel {n}" in uit
    assert "    Zet alle bestanden van de stick bij elkaar, en neem de map opnieuw aan." in uit
    (stick / delen[-1].naam).write_bytes(delen[-1].data)
    (stick / "kapot.wvb").unlink()
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    samen = (stick / f"ontvangstbewijzen-{twee.naam[:8]}.wvo").read_text().splitlines()
    assert len(samen) == n
    tot = [demo.bewijs.controleer(jws, "ontvangstbewijs+jws")["tot"] for jws in samen]
    assert tot == [deel.tot for deel in delen]


def test_foto_s_achter_hun_container_ontbreken_of_zijn_beschadigd(
    bureau: Bureau, demo: Demosleutels
) -> None:
    """What was written down is in; the photos follow when the file is whole again."""
    apparaat = demo.nieuw("een")
    lijn, age = bestand(b"een foto" * 20_000)
    naam = {"bijlagen": [{"sha256": lijn.sha256, "grootte": lijn.grootte}]}
    apparaat.leg_vast("waarneming", json.dumps(naam).encode())
    regels, fotos = demo.bundels(apparaat, extra=(lijn,))
    stick = bureau.map / "stick"
    stick.mkdir()
    (stick / regels.naam).write_bytes(regels.data)
    half = f"{apparaat.naam}: 1 bestanden, tot en met regel 2, nog niet alle bijlagen, bewijs OB-"
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert (status, fout) == (1, "")
    assert half in uit
    assert f"van {regels.naam.split('-1van')[0]} ontbreekt deel 2" in uit
    heel = heel_bestand(fotos, {lijn.sha256: age})
    (stick / fotos.naam).write_bytes(heel[:-1] + bytes([heel[-1] ^ 1]))
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    assert half in uit
    assert fout.startswith(f"{fotos.naam}: niet ontvangen. Bestand: Een bijlage in dit bestand is")
    assert "Kopieer de hele stick opnieuw." in fout
    (stick / fotos.naam).write_bytes(heel)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert f"{apparaat.naam}: 2 bestanden, tot en met regel 2, met alle bijlagen, bewijs" in uit
    vraag = "SELECT sha256, grootte FROM bewijs.bijlage WHERE apparaat = %s"
    assert bureau.server.sql(vraag, apparaat.naam) == [(lijn.sha256, 160_000)]


def test_een_map_zonder_bestanden(bureau: Bureau) -> None:
    (bureau.map / "leeg").mkdir()
    status, _, fout = bureau.doe("ontvang", str(bureau.map / "leeg"), rol=Rol.BUREAU)
    assert status == 1
    assert "staan geen bestanden .wvb" in fout


def test_een_stick_die_op_slot_zit_wordt_toch_ontvangen(
    bureau: Bureau, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was taken in is never called refused; the receipts go to another folder."""
    apparaat = demo.nieuw("een")
    bundel = demo.bundel(apparaat)
    stick, elders = bureau.map / "stick", bureau.map / "elders"
    for map_ in (stick, elders):
        map_.mkdir()
    (stick / bundel.naam).write_bytes(bundel.data)

    def op_slot(pad: Path, tekst: str) -> None:
        if pad.parent == stick:
            raise SchrijfFout(f"{pad} is niet te schrijven. Deze schijf is alleen te lezen.")
        schrijf(pad, tekst)

    monkeypatch.setattr(ontvang, "schrijf", op_slot)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    assert f"{bundel.naam}: ontvangen tot en met regel 1. Bewijs OB-" in uit
    assert f"{apparaat.naam}: 1 bestanden, tot en met regel 1, met alle bijlagen" in uit
    assert "niet ontvangen" not in fout
    assert fout.startswith(f"{stick}: de bewijzen zijn hier niet te schrijven. Wat ontvangen")
    assert "--bewijzen MAP" in fout
    status, uit, fout = bureau.doe("ontvang", str(stick), "--bewijzen", str(elders), rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    samen = elders / f"ontvangstbewijzen-{apparaat.naam[:8]}.wvo"
    assert sorted(elders.iterdir()) == sorted([samen, elders / f"{bundel.naam[:-4]}.wvo"])
    assert [pad.name for pad in stick.iterdir()] == [bundel.naam]


def test_wat_een_systeem_zelf_op_een_stick_zet_en_een_half_bestand(
    bureau: Bureau, demo: Demosleutels
) -> None:
    """Waste and shadow files are no containers; a half one is told, capitals do not matter."""
    bundel = demo.bundel(demo.nieuw("een"))
    stick = bureau.map / "stick"
    for map_ in (".Trash-1000/files", "$RECYCLE.BIN", "System Volume Information"):
        (stick / map_).mkdir(parents=True)
        (stick / map_ / "weg.wvb").write_bytes(b"weggegooid")
    (stick / f"._{bundel.naam}").write_bytes(b"schaduw van macOS")
    (stick / bundel.naam.upper()).write_bytes(bundel.data)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert f"{bundel.naam.upper()}: ontvangen tot en met regel 1." in uit
    half = stick / f"{bundel.naam}.deel"
    half.write_bytes(bundel.data[:900])
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert (status, fout) == (0, "")
    assert f"{half.name}: telt niet mee. Dit bestand is half" in uit
    (stick / bundel.naam.upper()).unlink()
    status, _, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    assert fout == (
        f"{bundel.naam}.deel: niet ontvangen. Dit bestand is half: de stick ging er te vroeg uit. "
        "Laat de waarnemer het bestand opnieuw maken.\n"
    )


def test_een_stick_die_fouten_geeft_houdt_de_rest_niet_tegen(
    bureau: Bureau, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundel = demo.bundel(demo.nieuw("een"))
    stick = bureau.map / "stick"
    (stick / "stuk").mkdir(parents=True)
    (stick / bundel.naam).write_bytes(bundel.data)
    (stick / "leeg.wvb").write_bytes(bundel.data)
    lijst, lees = os.scandir, Path.open

    def scandir(pad: str) -> object:
        if str(pad).endswith("stuk"):
            raise OSError(errno.EIO, "Input/output error", str(pad))
        return lijst(pad)

    def open_(pad: Path, *hoe: Any, **anders: Any) -> Any:
        if pad.name == "leeg.wvb":
            raise OSError(errno.EIO, "Input/output error", str(pad))
        return lees(pad, *hoe, **anders)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(Path, "open", open_)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    assert f"{bundel.naam}: ontvangen tot en met regel 1." in uit
    een, twee = fout.splitlines()
    assert een == (
        "stuk: niet ontvangen. Deze map is niet te lezen. "
        "Steek de stick er opnieuw in, en doe het nog een keer."
    )
    assert twee.startswith("leeg.wvb: niet ontvangen.")
    assert "de stick of schijf geeft een fout" in twee
