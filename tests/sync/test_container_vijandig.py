"""Hostile containers (R26, R28): refused with a code, before a parser or a database sees them."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.sync.hulp import BEGIN, STEMMING, Apparaat, age_paar
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync import container as c
from waarnemer_app.sync import formaat as f
from waarnemer_app.sync.agelezer import ontsleutel

REGISTER, VOOR_REGISTER = age_paar()


def met(*teksten: str) -> Apparaat:
    apparaat = Apparaat()
    for tekst in teksten:
        apparaat.notitie(tekst)
    return apparaat


def _manifest(apparaat: Apparaat, rest: bytes = b"") -> dict[str, Any]:
    """A manifest as one could forge it, without the checks of the writer."""
    return {
        "v": 1,
        "bundelId": "b" * 32,
        "deel": 1,
        "delen": 1,
        "doel": "register-demo",
        "stemming": STEMMING,
        "apparaat": apparaat.naam,
        "van": 1,
        "tot": rest.count(b'"revisie"'),
        "vorigeHash": GEEN_VORIGE,
        "laatsteHash": apparaat.kop,
        "aantal": rest.count(b"\n"),
        "sha256": hashlib.sha256(rest).hexdigest(),
        "gemaaktOp": BEGIN.isoformat(),
        "demo": True,
        "certificaat": "x",
    }


def _vervalst(maker: Apparaat, rest: bytes, /, **anders: Any) -> c.Container:
    kop = maker.sleutel.teken(f.TYP, {**_manifest(maker, rest), **anders}).encode()
    return c.lees_klaar(kop + b"\n" + rest, lambda _m: maker.openbaar())


def test_afgekapt_bij_elk_blok() -> None:
    """R26: truncated at every 64 KiB chunk, one byte before and after."""
    apparaat = met("een")
    stukken = f.bijlage_lijnen(bytes(200_000))
    (bundel,) = c.maak_containers(
        [*apparaat.lijnen, *stukken], apparaat.feiten(), apparaat.sleutel, [VOOR_REGISTER]
    )
    kop = bundel.data.index(b"\n--- ") + 48 + 16
    blok = 64 * 1024 + 16
    for midden in range(kop, len(bundel.data), blok):
        for lengte in (midden - 1, midden, midden + 1):
            with pytest.raises(f.ContainerFout):
                ontsleutel(bundel.data[:lengte], [REGISTER])
    with pytest.raises(f.ContainerFout):
        ontsleutel(bundel.data[:-1], [REGISTER])
    with pytest.raises(f.ContainerFout):
        ontsleutel(bundel.data + b"\0", [REGISTER])


# R28: the manifest as a hostile JWS


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _ruw(kop: bytes, inhoud: bytes, teken: Callable[[bytes], bytes]) -> bytes:
    deel = f"{_b64(kop)}.{_b64(inhoud)}".encode()
    return deel + b"." + _b64(teken(deel)).encode()


def _eigen(apparaat: Apparaat) -> Callable[[bytes], bytes]:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    zaad = f.uit_b64(apparaat.sleutel.geheim()["d"])
    return Ed25519PrivateKey.from_private_bytes(zaad).sign


def _koppen(apparaat: Apparaat) -> dict[str, dict[str, Any]]:
    goed = {"alg": "Ed25519", "typ": f.TYP, "kid": apparaat.naam}
    return {
        "none": {**goed, "alg": "none"},
        "hs256": {**goed, "alg": "HS256"},
        "eddsa": {**goed, "alg": "EdDSA"},
        "crit": {**goed, "crit": ["exp"], "exp": 1},
        "jwk": {**goed, "jwk": apparaat.sleutel.openbaar()},
        "jku": {**goed, "jku": "https://register.example/sleutels"},
        "ander-typ": {**goed, "typ": "revisie+jws"},
        "zonder-typ": {"alg": "Ed25519", "kid": apparaat.naam},
        "andere-kid": {**goed, "kid": "A" * 43},
        "kid-getal": {**goed, "kid": 1},
    }


@pytest.mark.parametrize("geval", _koppen(Apparaat()))
def test_vijandige_kop_van_het_manifest(geval: str) -> None:
    """Each is rightly signed by the device itself; the header alone is what is wrong."""
    apparaat = Apparaat()
    inhoud = json.dumps(_manifest(apparaat)).encode()
    sleutel = f.uit_b64(apparaat.sleutel.openbaar()["x"])

    def hs256(deel: bytes) -> bytes:
        return hmac.digest(sleutel, deel, "sha256")

    teken = {"none": lambda _: b"", "hs256": hs256}.get(geval, _eigen(apparaat))
    kop = json.dumps(_koppen(apparaat)[geval]).encode()
    with pytest.raises(f.ContainerFout) as fout:
        c.lees_klaar(_ruw(kop, inhoud, teken) + b"\n", lambda _m: apparaat.openbaar())
    assert fout.value.code == "ZEGEL"


@pytest.mark.parametrize(
    "inhoud",
    [
        b'{"v":1,"v":1}',
        b'{"v":NaN}',
        b'{"v":1e400}',
        b"[" * 50_000,
        b'{"a":' * 10_000,
        b"\xff\xfe",
        b'"tekst"',
        b"",
        b'{"v":1,"onbekend":true}',
    ],
)
def test_vijandige_inhoud_van_het_manifest(inhoud: bytes) -> None:
    apparaat = Apparaat()
    kop = json.dumps({"alg": "Ed25519", "typ": f.TYP, "kid": apparaat.naam}).encode()
    with pytest.raises(f.ContainerFout):
        c.lees_klaar(_ruw(kop, inhoud, _eigen(apparaat)) + b"\n", lambda _m: apparaat.openbaar())


@pytest.mark.parametrize(
    "anders",
    [
        {"v": 2},
        {"van": 0},
        {"van": 10**400},
        {"tot": -1},
        {"van": 5, "tot": 3},
        {"aantal": 5_000},
        {"deel": 2, "delen": 1},
        {"apparaat": "../../etc/passwd"},
        {"stemming": "GR2026\u202e"},
        {"sha256": "A" * 64},
        {"demo": None},
        {"extra": 1},
        {"certificaat": "x" * 9_000},
    ],
)
def test_manifest_met_een_verkeerd_veld(anders: dict[str, Any]) -> None:
    with pytest.raises(f.ContainerFout) as fout:
        _vervalst(Apparaat(), b"", **anders)
    assert fout.value.code == "MANIFEST"


# what stands after line 1, sealed by the device and still wrong


@pytest.mark.parametrize(
    ("regel", "code"),
    [
        (b'{"soort":"onbekend"}', "REGEL"),
        (b'{"soort":"audit"}', "REGEL"),
        (b'{"soort":"audit","jws":5}', "REGEL"),
        (b'{"soort":"audit","jws":"a","jws":"b"}', "REGEL"),
        (b'{"soort":"bijlage","sha256":"x","deel":1,"delen":1,"data":""}', "REGEL"),
        (b"[]", "REGEL"),
        (b"", "REGEL"),
        (b"[" * 60_000, "REGEL"),
        (b'{"soort":"audit","jws":"' + b"a" * 70_000 + b'"}', "REGEL_TE_LANG"),
    ],
)
def test_verkeerde_regels(regel: bytes, code: str) -> None:
    with pytest.raises(f.ContainerFout) as fout:
        _vervalst(Apparaat(), regel + b"\n")
    assert fout.value.code == code


def test_regels_zonder_einde_of_met_een_ander_aantal() -> None:
    with pytest.raises(f.ContainerFout) as fout:
        _vervalst(Apparaat(), b'{"soort":"audit","jws":"a"}')
    assert fout.value.code == "AANTAL"
    with pytest.raises(f.ContainerFout) as fout:
        _vervalst(Apparaat(), b'{"soort":"audit","jws":"a"}\n', aantal=2)
    assert fout.value.code == "AANTAL"


def _rest(lijnen: list[f.RevisieLijn]) -> bytes:
    return b"".join(f.als_bytes(lijn) for lijn in lijnen)


def _keten_fout(apparaat: Apparaat, lijnen: list[f.RevisieLijn], **anders: Any) -> str:
    container = _vervalst(apparaat, _rest(lijnen), **anders)
    with pytest.raises(f.ContainerFout) as fout:
        c.lees_keten(container)
    assert fout.value.code == "KETEN"
    return fout.value.melding


def test_gebroken_ketens() -> None:
    apparaat = met("een", "twee", "drie")
    een, twee, drie = apparaat.lijnen
    ander = met("een")
    andere_stemming = Apparaat("PS2027", apparaat.sleutel)
    vreemd = andere_stemming.notitie("een")
    assert "mist" in _keten_fout(apparaat, [een, drie])
    assert "mist" in _keten_fout(apparaat, [twee, een, drie])
    assert "keten" in _keten_fout(apparaat, [twee], van=2, vorigeHash="a" * 64, tot=2)
    assert "andere sleutel" in _keten_fout(apparaat, ander.lijnen)
    assert "stemming" in _keten_fout(apparaat, [vreemd], laatsteHash=hash_van(vreemd.jws))
    assert "laatste" in _keten_fout(apparaat, [een, twee], laatsteHash="b" * 64)
    assert "laatste" in _keten_fout(apparaat, [een, twee], tot=9, laatsteHash=apparaat.kop)


@pytest.mark.parametrize(
    ("inhoud", "zout"),
    [
        ("{}", None),
        (None, "AAAAAAAAAAAAAAAAAAAAAA"),
        ("{}", "AAAAAAAAAAAAAAAAAAAAAA"),
        ("{}", "AAAA"),
        ("{}", "geen base64!"),
        ("\ud800", "AAAAAAAAAAAAAAAAAAAAAA"),
    ],
)
def test_inhoud_die_niet_bij_het_zegel_hoort(inhoud: str | None, zout: str | None) -> None:
    apparaat = met("een")
    regel = json.dumps(
        {"soort": "revisie", "jws": apparaat.jwss[0], "inhoud": inhoud, "zout": zout}
    )
    container = _vervalst(apparaat, regel.encode() + b"\n")
    with pytest.raises(f.ContainerFout) as fout:
        c.lees_keten(container)
    assert fout.value.code == "KETEN"


def test_gebroken_auditketen() -> None:
    apparaat = Apparaat()
    lijnen = [apparaat.log("a"), apparaat.log("b"), apparaat.log("c")]
    container = _vervalst(apparaat, f.als_bytes(lijnen[0]) + f.als_bytes(lijnen[2]))
    with pytest.raises(f.ContainerFout) as fout:
        c.lees_audit_keten(container)
    assert fout.value.code == "AUDITKETEN"


def test_niets_wordt_gelezen_voor_het_zegel_klopt() -> None:
    """A key that the caller does not trust ends it, whatever the lines say."""
    apparaat = Apparaat()

    def weiger(_: f.Manifest) -> Sleutel:
        raise ZegelFout("Dit apparaat is onbekend.")

    kop = apparaat.sleutel.teken(f.TYP, _manifest(apparaat)).encode()
    with pytest.raises(f.ContainerFout) as fout:
        c.lees_klaar(kop + b"\n" + b"geen json\n", weiger)
    assert fout.value.melding == "Dit apparaat is onbekend."
