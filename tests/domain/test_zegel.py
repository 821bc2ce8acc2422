"""Seals: what is not exactly ours is refused (R28)."""

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OctKey, OKPKey

from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_json_object, lees_ongecontroleerd

SLEUTEL = Sleutel.nieuw()
TOKEN = SLEUTEL.teken("proef+jws", {"a": 1, "tekst": "ë"})


def b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def met_kop(kop: dict[str, object]) -> str:
    _, inhoud, handtekening = TOKEN.split(".")
    return ".".join([b64(json.dumps(kop).encode()), inhoud, handtekening])


def test_seal_reads_back_with_its_own_key() -> None:
    assert SLEUTEL.controleer(TOKEN, "proef+jws") == {"a": 1, "tekst": "ë"}
    alleen_openbaar = Sleutel.uit_jwk(SLEUTEL.openbaar())
    assert alleen_openbaar.controleer(TOKEN, "proef+jws")["a"] == 1
    assert lees_ongecontroleerd(TOKEN, "proef+jws")["a"] == 1


def test_public_half_holds_no_secret_and_the_pair_reads_back() -> None:
    assert "d" not in SLEUTEL.openbaar()
    assert Sleutel.uit_jwk(SLEUTEL.geheim()).duimafdruk == SLEUTEL.duimafdruk


def test_other_type_other_key_and_changed_content_are_refused() -> None:
    with pytest.raises(ZegelFout, match="soort andere"):
        SLEUTEL.controleer(TOKEN, "andere+jws")
    with pytest.raises(ZegelFout, match="andere sleutel"):
        Sleutel.nieuw().controleer(TOKEN, "proef+jws")
    kop, _, handtekening = TOKEN.split(".")
    anders = ".".join([kop, b64(b'{"a":2}'), handtekening])
    with pytest.raises(ZegelFout, match="handtekening"):
        SLEUTEL.controleer(anders, "proef+jws")


GOED = {"alg": "Ed25519", "typ": "proef+jws", "kid": SLEUTEL.duimafdruk}


@pytest.mark.parametrize(
    "kop",
    [
        {**GOED, "alg": "none"},
        {**GOED, "alg": "HS256"},
        {**GOED, "alg": "EdDSA"},
        {**GOED, "crit": ["exp"]},
        {**GOED, "jwk": SLEUTEL.openbaar()},
        {**GOED, "jku": "https://kwaad.example"},
        {"alg": "Ed25519", "typ": "proef+jws"},
        {**GOED, "kid": 7},
    ],
)
def test_header_with_anything_else_than_ours_is_refused(kop: dict[str, object]) -> None:
    with pytest.raises(ZegelFout):
        SLEUTEL.controleer(met_kop(kop), "proef+jws")


def test_hmac_with_the_public_key_as_secret_is_refused() -> None:
    vals = jws.serialize_compact(
        {**GOED, "alg": "HS256"},
        b"{}",
        OctKey.import_key(SLEUTEL.openbaar()["x"].encode()),
        algorithms=["HS256"],
    )
    with pytest.raises(ZegelFout):
        SLEUTEL.controleer(vals, "proef+jws")


@pytest.mark.parametrize(
    "tekst",
    ['{"a":1,"a":2}', '{"a":NaN}', "[1]", "1", "", '"\\ud800"', "{" * 100_000, '{"a":"\ud800"}'],
)
def test_json_that_is_not_one_plain_object_is_refused(tekst: str) -> None:
    with pytest.raises(ZegelFout):
        lees_json_object(tekst)


@given(st.text(max_size=200))
def test_any_text_is_refused_in_dutch_and_never_breaks(tekst: str) -> None:
    with pytest.raises(ZegelFout):
        SLEUTEL.controleer(tekst, "proef+jws")


@given(st.integers(0, len(TOKEN) - 1), st.characters(codec="ascii"))
def test_any_changed_character_is_refused(plaats: int, teken: str) -> None:
    anders = TOKEN[:plaats] + teken + TOKEN[plaats + 1 :]
    if anders == TOKEN:
        return
    with pytest.raises(ZegelFout):
        SLEUTEL.controleer(anders, "proef+jws")


def test_a_key_of_another_kind_is_refused() -> None:
    with pytest.raises(ZegelFout, match="Ed25519"):
        Sleutel.uit_jwk({"kty": "EC", "crv": "P-256"})
    with pytest.raises(ZegelFout, match="niet leesbaar"):
        Sleutel.uit_jwk({"kty": "OKP", "crv": "Ed25519", "x": "??"})


def test_unchecked_reading_still_asks_the_kind_and_the_shape() -> None:
    with pytest.raises(ZegelFout, match="soort ander"):
        lees_ongecontroleerd(TOKEN, "ander")
    kop, _, handtekening = TOKEN.split(".")
    with pytest.raises(ZegelFout, match="geen zegel"):
        lees_ongecontroleerd(f"{kop}.{b64(b'[1]')}.{handtekening}", "proef+jws")


@pytest.mark.parametrize("volgorde", [("typ", "kid", "alg"), ("kid", "alg", "typ")])
def test_a_header_in_another_order_says_the_same(volgorde: tuple[str, ...]) -> None:
    sleutel = OKPKey.import_key(dict(SLEUTEL.geheim()))
    kop = {naam: GOED[naam] for naam in volgorde}
    token = jws.serialize_compact(kop, b'{"a":1}', sleutel, algorithms=["Ed25519"])
    assert SLEUTEL.controleer(token, "proef+jws") == {"a": 1}
    with pytest.raises(ZegelFout, match="handtekening"):
        SLEUTEL.controleer(token.replace(b64(b'{"a":1}'), b64(b'{"a":2}')), "proef+jws")


@given(st.integers(0, len(TOKEN) - 1), st.text(max_size=3), st.integers(0, 3))
def test_the_verdict_is_that_of_the_library(plaats: int, erin: str, weg: int) -> None:
    """Signature and base64 are judged here; joserfc, which reads everything, says the same."""
    token = TOKEN[:plaats] + erin + TOKEN[plaats + weg :]
    try:
        oordeel = jws.deserialize_compact(
            token, OKPKey.import_key(dict(SLEUTEL.openbaar())), algorithms=["Ed25519"]
        ).payload
    except (JoseError, ValueError):
        oordeel = None
    try:
        ons = SLEUTEL.controleer(token, "proef+jws")
    except ZegelFout:
        ons = None
    assert (ons is None) == (oordeel is None)
    assert ons is None or ons == json.loads(oordeel or b"")
