"""The only HTTP of the laptop: talks to the centraal register and understands its answers.

Import this module inside the function that sends, never at the start of the program. Works in a
background thread on plain bytes; it reads and writes no file and no database.
"""

from __future__ import annotations

import hashlib
import re
import ssl
import time
import uuid
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Self, TypeVar
from urllib.parse import urlsplit

import httpx2
from pydantic import BaseModel, ValidationError

from waarnemer_app.domain.zegel import Sleutel

from .berichten import BerichtenAntwoord
from .fouten import SyncFout
from .protocol import (
    API_VERSIE,
    ASSERTIE_SECONDEN,
    ASSERTIE_SOORT,
    ASSERTIE_TYP,
    CONTAINER_MIME,
    GEWEIGERD,
    PROBLEEM_MIME,
    SCOPE,
    Assertie,
    BewijzenVraag,
    BijlageAntwoord,
    BundelAntwoord,
    Gezondheid,
    StandAntwoord,
    ToelatingAanvraag,
    ToelatingAntwoord,
    TokenAntwoord,
)
from .slotcontrole import SlotcontroleAntwoord
from .weigering import Antwoord, geen_verbinding, onzin, weigering

MAX_ANTWOORD = 1024 * 1024
_BUREAU = "Bel het bureau van de Kiesraad."
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

M = TypeVar("M", bound=BaseModel)


class Register:
    """A connection to one register; use it as a context manager, from one thread.

    ``adres`` is https://host[:port] and ``ca_pem`` the CA of the package; http is allowed for
    this machine itself only. ``doel`` is the audience of the register. ``proxy`` is the address
    of a proxy when one is set; the environment is not read. Every method raises SyncFout.
    """

    def __init__(
        self, adres: str, doel: str, *, ca_pem: str = "", proxy: str | None = None
    ) -> None:
        self.adres = adres
        self.doel = doel
        self._klok_verschil = 0.0
        self._geweigerd = 0
        self._aanmelding: tuple[Sleutel, str, str] | None = None
        self._token = ""
        self._token_tot = 0.0
        basis, tls = _basis(adres), _tls(adres, ca_pem)
        try:
            self._http = httpx2.Client(
                base_url=basis,
                verify=tls,
                trust_env=False,
                follow_redirects=False,
                proxy=proxy,
                timeout=httpx2.Timeout(60.0, connect=10.0, pool=10.0),
                headers={
                    "Accept": f"application/json, {PROBLEEM_MIME}",
                    "Accept-Encoding": "identity",
                    "User-Agent": f"waarnemer/{API_VERSIE}",
                },
            )
        except (ValueError, httpx2.InvalidURL) as fout:
            raise SyncFout(
                "Het adres van de proxy is niet bruikbaar.",
                "Instellingen",
                "Controleer het adres, of laat het leeg.",
                "PROXY",
            ) from fout

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.sluit()

    def sluit(self) -> None:
        """Close the connection and forget the token."""
        self._token, self._aanmelding = "", None
        self._http.close()

    # admission

    def gezondheid(self) -> Gezondheid:
        """Ask whether this is the right register and whether it works; learns its clock."""
        antwoord = self._json("GET", "gezondheid", Gezondheid)
        if antwoord.doel != self.doel:
            raise SyncFout(
                f"Dit is een ander register: {antwoord.doel}.",
                self.adres,
                _BUREAU,
                "ANDER_REGISTER",
            )
        self._klok_verschil = antwoord.tijd.timestamp() - time.time()
        return antwoord

    @property
    def klok_verschil(self) -> float:
        """Seconds that the clock of the register is ahead of the one here (0 before asking)."""
        return self._klok_verschil

    def vraag_toelating(self, verzoek: str) -> ToelatingAntwoord:
        """Send the sealed request (its code is inside); sending it twice changes nothing."""
        aanvraag = ToelatingAanvraag(verzoek=verzoek)
        return self._json(
            "POST",
            "toelatingsverzoeken",
            ToelatingAntwoord,
            aanvraag.model_dump_json().encode(),
            {"Content-Type": "application/json"},
        )

    def haal_certificaat(self, sleutel: Sleutel, apparaat: str) -> ToelatingAntwoord:
        """Ask how it stands with the own request; proves itself with the device key."""
        self.gezondheid()
        kop = {"Authorization": f"Apparaat {self._assertie(sleutel, apparaat)}"}
        return self._json("GET", f"toelatingsverzoeken/{apparaat}", ToelatingAntwoord, kop=kop)

    def token(self, sleutel: Sleutel, apparaat: str, certificaat: str) -> None:
        """Log in with the device key (private_key_jwt, RFC 7523); renewed by itself when needed."""
        self._aanmelding = (sleutel, apparaat, certificaat)
        self.gezondheid()
        velden = {
            "grant_type": "client_credentials",
            "client_assertion_type": ASSERTIE_SOORT,
            "client_assertion": self._assertie(sleutel, apparaat),
            "certificaat": certificaat,
            "scope": SCOPE,
        }
        antwoord = self._json(
            "POST",
            "tokens",
            TokenAntwoord,
            str(httpx2.QueryParams(velden)).encode(),
            {"Content-Type": "application/x-www-form-urlencoded"},
        )
        self._token = antwoord.access_token
        self._token_tot = time.monotonic() + antwoord.expires_in - ASSERTIE_SECONDEN

    # sending

    def stand(self) -> str:
        """What the register holds of this device, as JWS; check it with receipts."""
        pad = f"apparaten/{self._apparaat()}/stand"
        return self._json("GET", pad, StandAntwoord, kop=self._bewijs()).stand

    def stuur(self, van: int, container: bytes) -> str:
        """Send one container that begins at revision ``van``; gives the receipt as JWS."""
        pad = f"apparaten/{self._apparaat()}/bundels/{van}"
        return self._json(
            "PUT", pad, BundelAntwoord, container, self._bewijs(CONTAINER_MIME)
        ).ontvangstbewijs

    def berichten(self, vanaf: int) -> BerichtenAntwoord:
        """Messages for this device from number ``vanaf`` on; check them with ``berichten``."""
        pad = f"apparaten/{self._apparaat()}/berichten?vanafVolgnummer={vanaf}"
        return self._json("GET", pad, BerichtenAntwoord, kop=self._bewijs())

    def pakket(self, sha256: str, grootte: int) -> bytes:
        """The file of a package of which a message spoke: exactly these bytes, and no more.

        What it says is still to be checked (``imports/pakket``).
        """
        antwoord = self._vraag("GET", f"pakketten/{sha256}", None, self._bewijs(), grootte)
        if hashlib.sha256(antwoord.data).hexdigest() != sha256:
            raise SyncFout(
                "Het bestand is niet het pakket dat het bureau aankondigde.",
                self.adres,
                "Probeer het opnieuw, of vraag het bureau om het bestand op een stick.",
                "PAKKET_ANDERE_INHOUD",
            )
        return antwoord.data

    def slotcontrole(self, tot: int, audit_tot: int) -> SlotcontroleAntwoord:
        """What the register counts of this device up to these lines; check the JWS."""
        pad = f"apparaten/{self._apparaat()}/slotcontrole?tot={tot}&auditTot={audit_tot}"
        return self._json("GET", pad, SlotcontroleAntwoord, kop=self._bewijs())

    def geef_terug(self, bewijzen: Sequence[str]) -> None:
        """Give receipts back to the register: it lost them when an older copy was put back."""
        pad = f"apparaten/{self._apparaat()}/ontvangstbewijzen"
        lichaam = BewijzenVraag(bewijzen=tuple(bewijzen)).model_dump_json().encode()
        self._vraag("PUT", pad, lichaam, self._bewijs("application/json"))

    def bijlage(self, sha256: str) -> BijlageAntwoord:
        """How many pieces of an attachment the register holds."""
        antwoord = self._vraag("HEAD", f"bijlagen/{sha256}", None, self._bewijs())
        aantal = antwoord.headers.get("Bijlage-Aanwezig", "")
        delen = antwoord.headers.get("Bijlage-Delen", "")
        if not re.fullmatch(r"\d{1,4} \d{1,4}", f"{aantal} {delen}"):
            raise onzin(self.adres)
        return BijlageAntwoord(
            sha256=sha256,
            aanwezig=int(aantal),
            delen=int(delen),
            compleet=antwoord.headers.get("Bijlage-Compleet") == "true",
        )

    def stuur_bijlage(self, sha256: str, vanaf: int, container: bytes) -> BijlageAntwoord:
        """Send pieces from number ``vanaf`` as a container with attachment lines only."""
        return self._json(
            "PUT",
            f"bijlagen/{sha256}?vanaf={vanaf}",
            BijlageAntwoord,
            container,
            self._bewijs(CONTAINER_MIME),
        )

    # inside

    def _apparaat(self) -> str:
        if self._aanmelding is None:
            raise SyncFout(
                "Dit apparaat is nog niet toegelaten.",
                self.adres,
                "Vraag eerst toelating aan het bureau.",
                "NIET_TOEGELATEN",
            )
        return self._aanmelding[1]

    def _bewijs(self, mime: str = "") -> dict[str, str]:
        if self._aanmelding is not None and time.monotonic() >= self._token_tot:
            self.token(*self._aanmelding)
        kop = {"Authorization": f"Bearer {self._token}"}
        if mime:
            kop["Content-Type"] = mime
        return kop

    def _assertie(self, sleutel: Sleutel, apparaat: str) -> str:
        # The time of the register, so that a laptop with a wrong clock can still log in.
        nu = int(datetime.now(UTC).timestamp() + self._klok_verschil)
        assertie = Assertie(
            iss=apparaat,
            sub=apparaat,
            aud=self.doel,
            jti=uuid.uuid4().hex,
            iat=nu,
            exp=nu + ASSERTIE_SECONDEN,
        )
        return sleutel.teken(ASSERTIE_TYP, assertie.model_dump())

    def _json(
        self,
        methode: str,
        pad: str,
        model: type[M],
        lichaam: bytes | None = None,
        kop: Mapping[str, str] | None = None,
    ) -> M:
        antwoord = self._vraag(methode, pad, lichaam, kop)
        try:
            return model.model_validate_json(antwoord.data)
        except ValidationError as fout:
            raise onzin(self.adres) from fout

    def _vraag(
        self,
        methode: str,
        pad: str,
        lichaam: bytes | None,
        kop: Mapping[str, str] | None,
        hoogstens: int = MAX_ANTWOORD,
    ) -> Antwoord:
        koppen = {**(kop or {}), GEWEIGERD: str(self._geweigerd)}
        try:
            with self._http.stream(methode, f"v1/{pad}", content=lichaam, headers=koppen) as ruw:
                data = _begrensd(ruw, self.adres, hoogstens if ruw.is_success else MAX_ANTWOORD)
                antwoord = Antwoord(ruw.status_code, ruw.headers, data)
        except httpx2.HTTPError as fout:
            raise geen_verbinding(fout, self.adres) from fout
        if antwoord.status < 300 and antwoord.van_register:
            self._geweigerd = 0
            return antwoord
        self._geweigerd += antwoord.status == 503
        raise weigering(antwoord, self.adres)


def _basis(adres: str) -> str:
    try:
        delen = urlsplit(adres)
        host, poort = delen.hostname or "", delen.port
    except ValueError:
        host, poort, delen = "", None, urlsplit("")
    goed = delen.scheme == "https" or (delen.scheme == "http" and host in _LOOPBACK)
    if not goed or not host or poort == 0 or delen.username or delen.query or delen.fragment:
        raise SyncFout(
            "Het adres van het register is niet bruikbaar.",
            "Verkiezingspakket",
            "Vraag het bureau om een nieuw pakket.",
            "ADRES",
        )
    return adres.rstrip("/") + "/"


def _tls(adres: str, ca_pem: str) -> ssl.SSLContext:
    """TLS 1.3 with the CA of the package and no other."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    if adres.startswith("http://"):
        return context
    try:
        context.load_verify_locations(cadata=ca_pem)
    except (ssl.SSLError, ValueError) as fout:
        raise SyncFout(
            "Het pakket heeft geen bruikbaar certificaat van het register.",
            "Verkiezingspakket",
            "Vraag het bureau om een nieuw pakket.",
            "CA",
        ) from fout
    return context


def _begrensd(ruw: httpx2.Response, adres: str, hoogstens: int) -> bytes:
    if ruw.headers.get("Content-Encoding", "identity") != "identity":
        raise onzin(adres)
    data = bytearray()
    for stuk in ruw.iter_raw():
        data += stuk
        if len(data) > hoogstens:
            raise onzin(adres)
    return bytes(data)
