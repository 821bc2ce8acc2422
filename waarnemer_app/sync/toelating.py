"""Admission of a device: the request it makes and the certificate the bureau gives.

Design in veiligheid 2.6. The request (``.wva``) is a JWS by the device's own key, which proves
that it has that key; the certificate (``.wvc``) a JWS by the bureau's toelating key. Both are one
line of text, sent as a file or over HTTP. Version 1; frozen files in ``tests/vectors/toelating``.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

from pydantic import Field, ValidationError

from waarnemer_app.domain.basis import Id, Model, Tijdstip
from waarnemer_app.domain.vingerafdruk import vingerafdruk
from waarnemer_app.domain.zegel import Sleutel, ZegelFout, lees_ongecontroleerd

VERZOEK_TYP: Final = "toelatingsverzoek+jws"
CERTIFICAAT_TYP: Final = "apparaatcertificaat+jws"
VERZOEK_SUFFIX: Final = ".wva"
CERTIFICAAT_SUFFIX: Final = ".wvc"


class Toelatingsverzoek(Model):
    """What a device says of itself: ``apparaat`` is the RFC 7638 thumbprint of ``openbaar``.

    ``code`` is the one-time code of the bureau when the request goes over HTTP, else empty.
    """

    v: Literal[1] = 1
    apparaat: Id
    openbaar: dict[str, str]
    waarnemer: Id
    stemming: Id
    pakketId: Id  # noqa: N815 — name on the wire
    doel: Id
    code: str = Field(default="", max_length=64)
    gemaaktOp: Tijdstip  # noqa: N815 — name on the wire

    @property
    def sleutel(self) -> Sleutel:
        """The public key of the device."""
        return Sleutel.uit_jwk(self.openbaar)


class Certificaat(Model):
    """That the bureau admitted this key, for this waarnemer and this stemming, until a moment."""

    v: Literal[1] = 1
    apparaat: Id
    openbaar: dict[str, str]
    waarnemer: Id
    stemming: Id
    doel: Id
    geldigTot: Tijdstip  # noqa: N815 — name on the wire
    uitgegevenOp: Tijdstip  # noqa: N815 — name on the wire
    demo: bool

    @property
    def sleutel(self) -> Sleutel:
        """The public key of the device."""
        return Sleutel.uit_jwk(self.openbaar)


def maak_verzoek(
    apparaat: Sleutel,
    *,
    waarnemer: str,
    stemming: str,
    pakket_id: str,
    doel: str,
    gemaakt_op: datetime,
    code: str = "",
) -> str:
    """Make and sign the request of a device; the text is the whole ``.wva`` file."""
    verzoek = Toelatingsverzoek(
        apparaat=apparaat.duimafdruk,
        openbaar=apparaat.openbaar(),
        waarnemer=waarnemer,
        stemming=stemming,
        pakketId=pakket_id,
        doel=doel,
        code=code,
        gemaaktOp=gemaakt_op,
    )
    return apparaat.teken(VERZOEK_TYP, verzoek.model_dump(mode="json"))


def _eigen_sleutel(apparaat: str, openbaar: dict[str, str]) -> Sleutel:
    if set(openbaar) != {"kty", "crv", "x"}:
        raise ZegelFout("De sleutel van dit apparaat heeft een onbekende vorm.")
    sleutel = Sleutel.uit_jwk(openbaar)
    if sleutel.duimafdruk != apparaat:
        raise ZegelFout("De naam van dit apparaat past niet bij zijn sleutel.")
    return sleutel


def lees_verzoek(jws: str) -> Toelatingsverzoek:
    """Check a request with the key that it names itself, and read it; raises ZegelFout."""
    try:
        verzoek = Toelatingsverzoek.model_validate(lees_ongecontroleerd(jws, VERZOEK_TYP))
    except ValidationError as fout:
        raise ZegelFout("Dit verzoek heeft een onbekende vorm.") from fout
    _eigen_sleutel(verzoek.apparaat, verzoek.openbaar).controleer(jws, VERZOEK_TYP)
    return verzoek


def vingerafdruk_apparaat(apparaat: str) -> tuple[str, ...]:
    """The sixteen groups of a device key, to compare aloud with the bureau (veiligheid 2.6).

    Of the key and not of a request: each request differs, for one with a code is signed anew.
    """
    return vingerafdruk(apparaat.encode("ascii"))


def lees_certificaat(jws: str, toelating: Sleutel) -> Certificaat:
    """Check a certificate with the bureau's toelating key, and read it; raises ZegelFout."""
    try:
        certificaat = Certificaat.model_validate(toelating.controleer(jws, CERTIFICAAT_TYP))
    except ValidationError as fout:
        raise ZegelFout("Dit programma kent de vorm van dit certificaat niet.") from fout
    _eigen_sleutel(certificaat.apparaat, certificaat.openbaar)
    return certificaat


def controleer_certificaat(
    certificaat: Certificaat,
    *,
    apparaat: str,
    stemming: str,
    doel: str,
    demo: bool,
    nu: datetime,
) -> None:
    """Check that a certificate is for this device, stemming and register, and still valid.

    Raises ZegelFout. ``demo`` says whether this laptop or register is one to practise with.
    """
    if certificaat.apparaat != apparaat:
        raise ZegelFout("Dit certificaat is van een ander apparaat.")
    if certificaat.stemming != stemming:
        raise ZegelFout(f"Dit certificaat is voor een andere stemming: {certificaat.stemming}.")
    if certificaat.doel != doel:
        raise ZegelFout(f"Dit certificaat is voor een ander register: {certificaat.doel}.")
    if certificaat.demo != demo:
        raise ZegelFout(
            "Dit certificaat is om te oefenen." if certificaat.demo else "Dit certificaat is echt."
        )
    if nu >= certificaat.geldigTot:
        raise ZegelFout(f"Dit certificaat gold tot {certificaat.geldigTot:%d-%m-%Y %H.%M} uur.")
