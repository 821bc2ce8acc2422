"""R36: somebody between laptop and register reads nothing and makes nothing count as delivered."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.helpers.register import laptop, notitie, zend, zend_en_ontvang
from tests.register.server import Demosleutels, Server
from waarnemer_app import verzending
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP

NU = datetime.now(UTC)


class Ca:
    """A certificate authority of the test."""

    def __init__(self) -> None:
        self._sleutel = ec.generate_private_key(ec.SECP256R1())
        self._naam = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Oefen-CA")])
        bouwer = x509.CertificateBuilder(self._naam, self._naam, self._sleutel.public_key())
        ca = self._dagen(bouwer, 30).add_extension(
            x509.BasicConstraints(ca=True, path_length=None), critical=True
        )
        self.pem = ca.sign(self._sleutel, SHA256()).public_bytes(Encoding.PEM).decode()

    @staticmethod
    def _dagen(bouwer: x509.CertificateBuilder, tot: int) -> x509.CertificateBuilder:
        eind = NU + timedelta(days=tot)
        return (
            bouwer.serial_number(x509.random_serial_number())
            .not_valid_before(eind - timedelta(days=90))
            .not_valid_after(eind)
        )

    def geef(self, map_: Path, *, host: str = "127.0.0.1", tot: int = 30) -> tuple[Path, Path]:
        """Certificate and key for a host, valid until ``tot`` days from now."""
        sleutel = ec.generate_private_key(ec.SECP256R1())
        naam: x509.GeneralName = x509.DNSName(host)
        if host[0].isdigit():
            naam = x509.IPAddress(IPv4Address(host))
        onderwerp = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, host)])
        bouwer = x509.CertificateBuilder(self._naam, onderwerp, sleutel.public_key())
        blad = (
            self._dagen(bouwer, tot)
            .add_extension(x509.SubjectAlternativeName([naam]), critical=False)
            .sign(self._sleutel, SHA256())
        )
        cert, key = map_ / "blad.pem", map_ / "blad.key"
        cert.write_bytes(blad.public_bytes(Encoding.PEM))
        key.write_bytes(sleutel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        return cert, key


@dataclass
class Luistervink:
    """Listens with TLS and writes down what it can read."""

    poort: int
    gelezen: list[bytes] = field(default_factory=list)


@contextlib.contextmanager
def luistervink(cert: Path, key: Path, hoogstens: ssl.TLSVersion) -> Iterator[Luistervink]:
    """One that lets anybody in with this certificate and at most this version."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    context.maximum_version = hoogstens
    klaar = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as bron:
        bron.settimeout(0.05)
        vink = Luistervink(bron.getsockname()[1])

        def lus() -> None:
            while not klaar.is_set():
                with contextlib.suppress(TimeoutError, OSError):
                    lijn, _ = bron.accept()
                    with lijn, context.wrap_socket(lijn, server_side=True) as veilig:
                        veilig.settimeout(1)
                        vink.gelezen.append(veilig.recv(65_536))
                        veilig.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

        draad = threading.Thread(target=lus)
        draad.start()
        try:
            yield vink
        finally:
            klaar.set()
            draad.join(timeout=20)


@pytest.mark.parametrize(
    "geval",
    [
        "eigen-ca-in-systeem",
        "verlopen",
        "nog-niet",
        "andere-naam",
        "tls-1.2",
        "ca-van-het-pakket",
    ],
)
def test_geen_letter_gelezen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, geval: str) -> None:
    """Only the CA of the package, the name, the date and TLS 1.3 together let a word through.

    The last case is the counter-proof: with all four right the listener does read.
    """
    van_pakket, eigen = Ca(), Ca()
    systeem = tmp_path / "systeem.pem"
    systeem.write_text(eigen.pem)
    # what an administrator or a virus scanner adds to the system
    monkeypatch.setenv("SSL_CERT_FILE", str(systeem))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(systeem))
    wie = eigen if geval == "eigen-ca-in-systeem" else van_pakket
    blad = wie.geef(
        tmp_path,
        host="register.example" if geval == "andere-naam" else "127.0.0.1",
        tot={"verlopen": -1, "nog-niet": 455}.get(geval, 30),
    )
    versie = ssl.TLSVersion.TLSv1_2 if geval == "tls-1.2" else ssl.TLSVersion.TLSv1_3
    with (
        luistervink(*blad, versie) as vink,
        Register(
            f"https://127.0.0.1:{vink.poort}", "register-demo", ca_pem=van_pakket.pem
        ) as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    if geval == "ca-van-het-pakket":
        assert len(vink.gelezen) == 1
        assert fout.value.code == "ONZIN"
    else:
        assert vink.gelezen == []
        datum = geval in {"verlopen", "nog-niet"}  # as to a laptop whose clock is a year off
        assert (fout.value.code, fout.value.opnieuw) == ("TLS_DATUM" if datum else "TLS", False)


# whoever holds the CA of the package still has no bewijs key


def _bewijs_van_een_ander(echt: str, demo: Demosleutels) -> str:
    inhoud = demo.bewijs.controleer(echt, ONTVANGSTBEWIJS_TYP)
    return Sleutel.nieuw().teken(ONTVANGSTBEWIJS_TYP, inhoud)


@pytest.mark.register
@pytest.mark.parametrize("geval", ["vervalst", "sleutel-verwisseld", "achtergehouden", "leeg"])
def test_niets_geldt_als_ontvangen(
    tmp_path: Path,
    server: Server,
    demo: Demosleutels,
    monkeypatch: pytest.MonkeyPatch,
    geval: str,
) -> None:
    """A receipt that is forged, under a swapped key, of before, or not there: still unsent."""
    dossier = laptop(tmp_path / "laptop", server.adres, demo)
    (eerste,) = zend_en_ontvang(dossier)
    oud = dossier.opslag.ontvangsten.alle()[-1]
    notitie(dossier, "Na het eerste bewijs.")
    tot = dossier.ontvangen_tot
    echt = Register.stuur

    def tussen(self: Register, van: int, container: bytes) -> str:
        bewijs = echt(self, van, container)
        return {
            "vervalst": f"{bewijs[:-8]}AAAAAAAA",
            "sleutel-verwisseld": _bewijs_van_een_ander(bewijs, demo),
            "achtergehouden": oud,
            "leeg": "",
        }[geval]

    monkeypatch.setattr(Register, "stuur", tussen)
    uitslag = zend(dossier)
    assert uitslag.fout is None
    with contextlib.suppress(ZegelFout):
        for jws in uitslag.bewijzen:
            verzending.neem_bewijs_aan(dossier, jws)
    assert dossier.ontvangen_tot == tot
    assert dossier.lengte > tot
    assert [b.nr for b in verzending.bewijzen(dossier)] == [eerste.nr]
    assert verzending.niet_ontvangen(dossier).regels == 1
    dossier.sluit()
