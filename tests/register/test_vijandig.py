"""R26 to R28 at the real register: refused, noted without content, told, and nobody is hindered."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import httpx2
import pyrage
import pytest

from register.recht import Rol
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels
from tests.sync.hulp import STEMMING
from waarnemer_app.sync.formaat import MAX_BESTAND, TYP
from waarnemer_app.sync.protocol import CONTAINER_MIME, PROBLEEM_MIME

pytestmark = pytest.mark.register
_AGE = b"age-encryption.org/v1\n"
_STANZA = b"-> X25519 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" + b"A" * 43 + b"\n"
WOORD = b"kwikzilverblauw"


def _gevallen(demo: Demosleutels) -> dict[str, tuple[bytes, str]]:
    """What would keep a parser busy, or slip in: bytes and the code of the refusal."""
    apparaat = demo.nieuw("een")
    goed = demo.bundel(apparaat).data
    voor = [pyrage.x25519.Recipient.from_str(o) for o in demo.ontvangers]
    kop = apparaat.sleutel.teken(TYP, {"v": 1, "tekst": WOORD.decode()}).encode()

    def dicht(klaar: bytes) -> bytes:
        return bytes(pyrage.encrypt(klaar, voor))

    return {
        "2000 ontvangers": (_AGE + _STANZA * 2_000 + b"\n--- x\n", "AGE_KOP"),
        "een regel van 1,3 MB": (_AGE + b"-> X25519 " + b"A" * 1_300_000, "AGE_KOP"),
        "met wachtzin": (bytes(pyrage.passphrase.encrypt(WOORD, "x" * 20)), "ONLEESBAAR"),
        "armor": (bytes(pyrage.encrypt(WOORD, voor, armored=True)), "GEEN_AGE"),
        "geen age": (WOORD, "GEEN_AGE"),
        "leeg": (b"", "GEEN_AGE"),
        "afgekapt": (goed[:-5], "ONLEESBAAR"),
        "een bit om": (goed[:-40] + bytes([goed[-40] ^ 1]) + goed[-39:], "ONLEESBAAR"),
        "geen zegel": (dicht(WOORD + b"\n"), "ZEGEL"),
        "een vreemd manifest": (dicht(kop + b"\n"), "MANIFEST"),
        "alleen nullen": (dicht(bytes(30 * 1024 * 1024)), "MANIFEST"),
    }


def test_geweigerd_genoteerd_verteld_en_niemand_wacht(bureau: Bureau, demo: Demosleutels) -> None:
    """All at once from a stick, and a valid laptop in the middle of it gets its receipt."""
    gevallen = _gevallen(demo)
    geldig = demo.nieuw("een", "twee")
    kop = {
        "Authorization": f"Bearer {demo.staf(Rol.BUREAU, 'v-bureau')}",
        "Content-Type": CONTAINER_MIME,
    }
    adres = f"{bureau.server.adres}/v1/bundels"

    def stuur(data: bytes) -> httpx2.Response:
        while (a := httpx2.post(adres, content=data, headers=kop, timeout=60)).status_code == 503:
            pass  # busy: a laptop would wait a little
        return a

    def laptop() -> str:
        with bureau.server.verbind(geldig) as register:
            return register.stuur(1, demo.bundel(geldig).data)

    with ThreadPoolExecutor(4) as naast:
        antwoorden = {naam: naast.submit(stuur, data) for naam, (data, _) in gevallen.items()}
        bewijs = naast.submit(laptop)
        assert demo.bewijs.controleer(bewijs.result(), "ontvangstbewijs+jws")["tot"] == 2
    for naam, belofte in antwoorden.items():
        antwoord = belofte.result()
        assert antwoord.status_code == 400, naam
        assert antwoord.headers["Content-Type"] == PROBLEEM_MIME
        probleem = antwoord.json()
        assert probleem["code"] == gevallen[naam][1], naam
        assert probleem["title"]
        assert probleem["detail"]
        assert WOORD.decode() not in antwoord.text
    codes = {code for _, code in gevallen.values()}
    genoteerd = bureau.server.sql(
        "SELECT DISTINCT code FROM bewijs.incident WHERE code = ANY(%s)", [*codes]
    )
    assert {code for (code,) in genoteerd} == codes
    assert WOORD.decode() not in str(bureau.server.sql("SELECT * FROM bewijs.incident"))
    assert WOORD.decode() not in bureau.server.logboek()


def test_te_groot_is_een_probleem(bureau: Bureau, demo: Demosleutels) -> None:
    """Over the limit the register stops reading, and says so."""
    kop = {"Authorization": f"Bearer {demo.staf(Rol.BUREAU, 'v-bureau')}"}
    antwoord = httpx2.post(
        f"{bureau.server.adres}/v1/bundels", content=bytes(MAX_BESTAND + 1), headers=kop, timeout=60
    )
    assert (antwoord.status_code, antwoord.json()["code"]) == (400, "TE_GROOT")


def test_de_stick_wordt_uitgelegd(bureau: Bureau, demo: Demosleutels) -> None:
    """The operator reads per file what is so and what to do; the good file on it is taken in."""
    apparaat = demo.nieuw("een")
    gevallen = {naam: x for naam, x in _gevallen(demo).items() if len(x[0]) < 100_000}
    stick = bureau.map / "stick"
    stick.mkdir()
    for nr, (data, _) in enumerate(gevallen.values()):
        (stick / f"waarnemingen-{nr:08d}.wvb").write_bytes(data)
    (stick / "waarnemingen-99999999.wvb").write_bytes(demo.bundel(apparaat).data)
    status, uit, fout = bureau.doe("ontvang", str(stick), rol=Rol.BUREAU)
    assert status == 1
    gezegd = uit + fout
    for nr in range(len(gevallen)):
        assert f"waarnemingen-{nr:08d}.wvb" in gezegd
    assert (stick / "waarnemingen-99999999.wvo").exists()
    status, uit, _ = bureau.doe("overzicht", "--stemming", STEMMING, rol=Rol.BUREAU)
    assert status == 0
    assert "eweigerd" in uit
