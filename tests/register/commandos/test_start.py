"""``start``: alone on a machine, with TLS, for another bureau; and how it ends."""

from __future__ import annotations

import json
import shutil
import socket
import ssl
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from register.bureau import BureauFout
from register.commandos.start import DEMO_SLEUTELS, _moet_vrij_zijn
from tests.register.server import Demosleutels, Server
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


@pytest.fixture
def eigen_map() -> Iterator[Path]:
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-start-"))
    yield map_
    shutil.rmtree(map_, ignore_errors=True)


def test_zonder_database(eigen_map: Path, demo: Demosleutels) -> None:
    """It brings its own PostgreSQL, says so, stops it, and finds its data back."""
    apparaat = demo.nieuw("een")
    data = eigen_map / "data"
    with Server(None, "--data", str(data)) as server:
        assert any("eigen PostgreSQL" in regel for regel in server.gezegd)
        assert any("DEMO" in regel for regel in server.gezegd)
        assert (data / "postgres" / "postmaster.pid").exists()
        with server.verbind(apparaat) as register:
            bewijs = register.stuur(1, demo.bundel(apparaat).data)
    assert server.proces.returncode == 0
    assert not (data / "postgres" / "postmaster.pid").exists()
    with Server(None, "--data", str(data), "--herbouw", "--zolang-invoer") as server:
        with server.verbind(apparaat) as register:
            assert register.stuur(1, demo.bundel(apparaat).data) == bewijs
        # as when who started it is gone, without a signal
        assert server.proces.stdin is not None
        server.proces.stdin.close()
        assert server.proces.wait(timeout=30) == 0
    assert not (data / "postgres" / "postmaster.pid").exists()


def _sleutels(map_: Path, **anders: object) -> Path:
    """The demo keys as those of another bureau."""
    doel = map_ / "sleutels"
    shutil.copytree(DEMO_SLEUTELS, doel)
    pad = doel / "openbaar.json"
    pad.write_text(json.dumps({**json.loads(pad.read_text()), **anders}))
    return doel


def test_echt_register_weigert_demo(database: str, eigen_map: Path, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    with Server(database, sleutels=_sleutels(eigen_map, demo=False)) as server:
        assert not any("DEMO" in regel for regel in server.gezegd)
        with pytest.raises(SyncFout) as fout:
            server.verbind(apparaat)
        assert fout.value.code == "NIET_TOEGELATEN"
        apparaat.certificaat = demo.certificaat(apparaat, demo=False)
        with server.verbind(apparaat) as register:
            with pytest.raises(SyncFout) as fout:
                register.stuur(1, demo.bundel(apparaat).data)
            assert fout.value.code == "DEMO"
            register.stuur(1, demo.bundel(apparaat, demo=False).data)


def test_ander_register_weigert(database: str, eigen_map: Path, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    with Server(database, sleutels=_sleutels(eigen_map, doel="register-ander")) as server:
        with pytest.raises(SyncFout) as fout:
            server.verbind(apparaat)
        assert fout.value.code == "ANDER_REGISTER"


def test_een_bezette_poort_wordt_in_het_nederlands_gezegd() -> None:
    with socket.socket() as ander:
        ander.bind(("127.0.0.1", 0))
        ander.listen()
        poort = ander.getsockname()[1]
        with pytest.raises(BureauFout, match=f"Poort {poort} op 127.0.0.1 is bezet"):
            _moet_vrij_zijn("127.0.0.1", poort)
    _moet_vrij_zijn("127.0.0.1", 0)
    with pytest.raises(BureauFout, match="kan het register niet luisteren"):
        _moet_vrij_zijn("192.0.2.1", poort)


def _naam(naam: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, naam)])


def _certificaten(map_: Path, host: str = "127.0.0.1") -> str:
    """A CA (given back as PEM) and a server certificate with its key in the folder."""
    nu = datetime.now(UTC)
    ca_sleutel, sleutel = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    begin, eind = nu - timedelta(days=1), nu + timedelta(days=2)
    ca = (
        x509.CertificateBuilder(_naam("Oefen-CA"), _naam("Oefen-CA"), ca_sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(eind)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(ca_sleutel, SHA256())
    )
    naam: x509.GeneralName = x509.DNSName(host)
    if host[0].isdigit():
        naam = x509.IPAddress(IPv4Address(host))
    blad = (
        x509.CertificateBuilder(ca.subject, _naam(host), sleutel.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(eind)
        .add_extension(x509.SubjectAlternativeName([naam]), critical=False)
        .sign(ca_sleutel, SHA256())
    )
    (map_ / "tls.pem").write_bytes(blad.public_bytes(Encoding.PEM))
    (map_ / "tls.key").write_bytes(
        sleutel.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    return ca.public_bytes(Encoding.PEM).decode()


def _tls(map_: Path) -> tuple[str, ...]:
    return ("--tls-certificaat", str(map_ / "tls.pem"), "--tls-sleutel", str(map_ / "tls.key"))


def test_tls_met_de_ca_van_het_pakket(database: str, eigen_map: Path, demo: Demosleutels) -> None:
    """R36: TLS 1.3 with that one CA, and nothing else."""
    ca = _certificaten(eigen_map)
    andere = eigen_map / "anders"
    andere.mkdir()
    andere_ca = _certificaten(andere)
    apparaat = demo.nieuw("een")
    with Server(database, *_tls(eigen_map)) as server:
        assert server.adres.startswith("https://")
        with Register(server.adres, "register-demo", ca_pem=ca) as register:
            register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
            register.stuur(1, demo.bundel(apparaat).data)
        with Register(server.adres, "register-demo", ca_pem=andere_ca) as register:
            with pytest.raises(SyncFout) as fout:
                register.gezondheid()
            assert fout.value.code == "TLS"
            assert not fout.value.opnieuw
        oud = ssl.create_default_context(cadata=ca)
        oud.maximum_version = ssl.TLSVersion.TLSv1_2
        import httpx2

        with pytest.raises(httpx2.ConnectError):
            httpx2.get(f"{server.adres}/v1/gezondheid", verify=oud)


def test_tls_voor_een_andere_naam(database: str, eigen_map: Path) -> None:
    ca = _certificaten(eigen_map, "register.example")
    with (
        Server(database, *_tls(eigen_map)) as server,
        Register(server.adres, "register-demo", ca_pem=ca) as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert fout.value.code == "TLS"
