"""Seals: JWS compact with Ed25519 (RFC 7515, RFC 8037, RFC 9864), made and read strictly.

One place that signs and checks: revisions, packages, certificates, containers, receipts.
A seal is technical proof; it is not an electronic signature in the sense of eIDAS.
"""

from __future__ import annotations

import json
from functools import cached_property
from typing import Any, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from joserfc.util import json_b64encode, urlsafe_b64decode

MAX_JWS = 64 * 1024
ALGORITME = "Ed25519"
_KOP_VELDEN = {"alg", "typ", "kid"}


class ZegelFout(ValueError):
    """A seal that is not right in form, type, key or signature; ``str()`` is a Dutch sentence."""


class Sleutel:
    """An Ed25519 key pair, or only its public half."""

    def __init__(self, jwk: OKPKey) -> None:
        self._jwk = jwk
        self._koppen: dict[str, str] = {}

    @classmethod
    def nieuw(cls) -> Sleutel:
        """Make a fresh key pair."""
        return cls(OKPKey.generate_key("Ed25519"))

    @classmethod
    def uit_jwk(cls, jwk: dict[str, str]) -> Sleutel:
        """Read a key from its JWK form; raises ZegelFout for anything but Ed25519."""
        if jwk.get("kty") != "OKP" or jwk.get("crv") != ALGORITME:
            raise ZegelFout("Dit is geen Ed25519-sleutel.")
        try:
            return cls(OKPKey.import_key(dict(jwk)))
        except (JoseError, ValueError, TypeError) as fout:
            raise ZegelFout("Deze sleutel is niet leesbaar.") from fout

    def openbaar(self) -> dict[str, str]:
        """The public half as JWK."""
        return cast("dict[str, str]", self._jwk.as_dict(private=False))

    def geheim(self) -> dict[str, str]:
        """The whole pair as JWK; only for a place that is itself encrypted."""
        return cast("dict[str, str]", self._jwk.as_dict(private=True))

    @cached_property
    def duimafdruk(self) -> str:
        """RFC 7638 thumbprint: the ``kid`` of everything this key signs."""
        return self._jwk.thumbprint()

    def teken(self, typ: str, inhoud: dict[str, Any]) -> str:
        """Sign a JSON object as JWS compact with header {alg, typ, kid}."""
        bytes_ = json.dumps(inhoud, ensure_ascii=False, separators=(",", ":")).encode()
        return jws.serialize_compact(self._velden(typ), bytes_, self._jwk, algorithms=[ALGORITME])

    @cached_property
    def _verifieerder(self) -> Ed25519PublicKey:
        return cast("Ed25519PublicKey", self._jwk.get_op_key("verify"))

    def _kop(self, typ: str) -> str:
        """The header that this key writes for a type, as it stands in a token, with its dot."""
        if typ not in self._koppen:
            self._koppen[typ] = json_b64encode(self._velden(typ)).decode() + "."
        return self._koppen[typ]

    def _velden(self, typ: str) -> dict[str, str]:
        return {"alg": ALGORITME, "typ": typ, "kid": self.duimafdruk}

    def controleer(self, token: str, typ: str) -> dict[str, Any]:
        """Check type, key and signature of a JWS and give its JSON object; raises ZegelFout."""
        if not token.startswith(self._kop(typ)):
            # A header in other bytes may still say the same; one that is ours needs no reading.
            kop = lees_kop(token)
            if kop["typ"] != typ:
                raise ZegelFout(f"Hier hoort een zegel van de soort {typ}, niet {kop['typ']}.")
            if kop["kid"] != self.duimafdruk:
                raise ZegelFout("Dit zegel is met een andere sleutel gezet.")
        _, lading, zegel = _delen(token)
        try:
            ondertekend = token[: -len(zegel) - 1].encode("ascii")
            self._verifieerder.verify(urlsafe_b64decode(zegel.encode("ascii")), ondertekend)
            gelezen = urlsafe_b64decode(lading.encode("ascii"))
        except (InvalidSignature, JoseError, ValueError) as fout:
            raise ZegelFout("De handtekening klopt niet.") from fout
        return lees_json_object(gelezen)


def _delen(token: str) -> list[str]:
    """Header, payload and signature as they stand; raises ZegelFout."""
    if len(token) > MAX_JWS or token.count(".") != 2 or not token.isascii():
        raise ZegelFout("Dit is geen zegel.")
    return token.split(".")


def _geen_dubbele(paren: list[tuple[str, Any]]) -> dict[str, Any]:
    uit = dict(paren)
    if len(uit) != len(paren):
        raise ValueError("dubbele sleutel")
    return uit


def _geen_constante(naam: str) -> Any:
    raise ValueError(f"{naam} is geen JSON")


_STRENG = json.JSONDecoder(object_pairs_hook=_geen_dubbele, parse_constant=_geen_constante)


def lees_json_object(data: bytes | str) -> dict[str, Any]:
    """Read one JSON object strictly: UTF-8, no double keys, no NaN; raises ZegelFout."""
    try:
        if isinstance(data, bytes):
            tekst = data.decode("utf-8")
        else:
            tekst = data
            tekst.encode("utf-8")  # a lone surrogate is no text
        gelezen = _STRENG.decode(tekst)
    except (ValueError, RecursionError) as fout:
        raise ZegelFout("Dit is geen geldig JSON-object.") from fout
    if not isinstance(gelezen, dict):
        raise ZegelFout("Dit is geen geldig JSON-object.")
    return gelezen


def lees_kop(token: str) -> dict[str, str]:
    """Read the protected header without trusting it; raises ZegelFout when it is not ours."""
    _delen(token)
    try:
        ruw = jws.extract_compact(token.encode()).headers()
    except (JoseError, ValueError, TypeError, UnicodeError, RecursionError) as fout:
        raise ZegelFout("Dit is geen zegel.") from fout
    if set(ruw) != _KOP_VELDEN or not all(isinstance(w, str) for w in ruw.values()):
        raise ZegelFout("Dit zegel heeft andere velden dan alg, typ en kid.")
    if ruw["alg"] != ALGORITME:
        raise ZegelFout("Dit zegel gebruikt een ander algoritme dan Ed25519.")
    return cast("dict[str, str]", ruw)


def lees_ongecontroleerd(token: str, typ: str) -> dict[str, Any]:
    """Read the content of a JWS whose key is only known from that content; check it afterwards."""
    kop = lees_kop(token)
    if kop["typ"] != typ:
        raise ZegelFout(f"Hier hoort een zegel van de soort {typ}, niet {kop['typ']}.")
    try:
        return lees_json_object(jws.extract_compact(token.encode()).payload or b"")
    except (JoseError, ValueError) as fout:
        raise ZegelFout("Dit is geen zegel.") from fout
