"""The verifier needs keys and no database, and says what is not proved."""

from __future__ import annotations

import base64
import json

import pytest

from register.commandos.start import DEMO_SLEUTELS
from register.recht import Rol
from tests.register.dag import Laptop, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.register.test_wisverslagen import verslag
from tests.sync.hulp import Apparaat, bestand, heel_bestand
from waarnemer_app.domain.revisie import hash_van, inhoud_hash, lees, teken
from waarnemer_app.domain.zegel import Sleutel

pytestmark = pytest.mark.register


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


def test_verifieer_opent_ook_de_bijlagen(bureau: Bureau, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    een, twee = (bestand(inhoud) for inhoud in (b"een foto", b"een andere"))
    ages = {lijn.sha256: age for lijn, age in (een, twee)}
    _, bundel = demo.bundels(apparaat, extra=(een[0], twee[0]))
    pad = bureau.map / bundel.naam
    pad.write_bytes(heel_bestand(bundel, ages))
    status, uit, _ = _verifieer(bureau, str(pad))
    assert status == 0
    assert f"KLOPT. {pad.name}, deel 2 van 2" in uit
    assert "horen deze bijlagen, en zij zijn heel: 2" in uit
    assert "tot en met" not in uit, "there are no lines in it to speak of"
    vals = twee[0].model_copy(update={"sha256": "a" * 64})
    _, bundel = demo.bundels(apparaat, extra=(vals,))
    pad.write_bytes(heel_bestand(bundel, {vals.sha256: twee[1]}))
    status, uit, fout = _verifieer(bureau, str(pad))
    assert (status, uit) == (1, "")
    assert "Een bijlage is een andere dan zijn naam zegt." in fout


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


def _verifieer(bureau: Bureau, naam: str) -> tuple[int, str, str]:
    return bureau.doe("verifieer", naam, "--sleutels", str(DEMO_SLEUTELS))


def test_een_uitvoer_en_een_vervalste_regel_erin(bureau: Bureau, demo: Demosleutels) -> None:
    """A row that was forged and hashed anew fails, and is named."""
    laptop = Laptop(demo, pakket_van("verifieer"), "w-a")
    laptop.onregelmatigheid()
    laptop.stuur(bureau.server)
    assert bureau.doe(
        "uitvoer", "--stemming", "verifieer", "--vorm", "wvx", "--uit", "alles.wvx",
        rol=Rol.BUREAU,
    )[0] == 0  # fmt: skip
    status, uit, _ = _verifieer(bureau, "alles.wvx")
    assert (status, uit.startswith("KLOPT.")) == (0, True)
    assert "Dit bewijst niet:" in uit
    lijnen = (bureau.map / "alles.wvx").read_bytes().splitlines(keepends=True)
    nr, velden = next(
        (nr, json.loads(r)) for nr, r in enumerate(lijnen) if b'"soort":"revisie"' in r
    )
    echt = lees(laptop.apparaat.sleutel, velden["jws"])
    inhoud, zout = b'{"vals":true}', bytes(16)
    vals = teken(Sleutel.nieuw(), echt.model_copy(update={"inhoudHash": inhoud_hash(zout, inhoud)}))
    velden |= {
        "jws": vals,
        "hash": hash_van(vals),
        "inhoud": base64.b64encode(inhoud).decode(),
        "zout": base64.b64encode(zout).decode(),
    }
    lijnen[nr] = json.dumps(velden).encode() + b"\n"
    (bureau.map / "alles.wvx").write_bytes(b"".join(lijnen))
    status, uit, fout = _verifieer(bureau, "alles.wvx")
    assert (status, uit) == (1, "")
    assert f"Regel 1 van {laptop.apparaat.naam}" in fout


def test_een_bewijs_en_een_wisverslag(bureau: Bureau, demo: Demosleutels) -> None:
    laptop = Laptop(demo, pakket_van("verifieer"), "w-b")
    laptop.signaal()
    (bureau.map / "bewijs.wvo").write_text(laptop.stuur(bureau.server))
    (bureau.map / "wis.wvv").write_text(verslag(laptop.apparaat))
    (bureau.map / "vals.wvv").write_text(verslag(laptop.apparaat, Sleutel.nieuw()))
    for naam, woord in (("bewijs.wvo", "ontvangstbewijs OB-"), ("wis.wvv", "wisverslag")):
        status, uit, _ = _verifieer(bureau, naam)
        assert (status, woord in uit, "Dit bewijst niet:" in uit) == (0, True, True)
    assert _verifieer(bureau, "vals.wvv")[0] == 1


def test_wat_het_niet_kent(bureau: Bureau, demo: Demosleutels) -> None:
    (bureau.map / "onzin").write_bytes(b"\xff\xfe onzin")
    (bureau.map / "pakket.wvc").write_text(demo.laat_toe(Apparaat()).certificaat)
    (bureau.map / "waarnemer-kopie-1").mkdir()
    for naam, woord in (
        ("onzin", "geen bestand"),
        ("pakket.wvc", "kan dit commando niet controleren"),
        ("waarnemer-kopie-1", "versleuteld"),
        ("nergens", "niet te lezen"),
    ):
        status, _, fout = _verifieer(bureau, naam)
        assert (status, woord in fout) == (1, True), fout
