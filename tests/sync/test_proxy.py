"""Through the proxy of an office, end to end: a tunnel, TLS 1.3 inside, and its own questions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.register.server import Demosleutels, Server, verse_database
from tests.sync.hulp import Apparaat
from tests.sync.proxy import connect_proxy
from tests.sync.test_tussenpersoon import Ca
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


@pytest.fixture(scope="module")
def ca() -> Ca:
    return Ca()


@pytest.fixture(scope="module")
def veilig(postgres_url: str, ca: Ca, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A register with TLS, under the CA of the package."""
    cert, sleutel = ca.geef(tmp_path_factory.mktemp("tls"))
    tls = ("--tls-certificaat", str(cert), "--tls-sleutel", str(sleutel))
    with verse_database(postgres_url) as url, Server(url, *tls) as server:
        yield server


def _stuur(register: Register, demo: Demosleutels, apparaat: Apparaat) -> str:
    register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
    return register.stuur(1, demo.bundel(apparaat).data)


def test_door_de_tunnel(veilig: Server, ca: Ca, demo: Demosleutels) -> None:
    """A receipt comes back; the proxy knew where to, and nothing of what was said."""
    apparaat = demo.nieuw("een")
    with (
        connect_proxy() as proxy,
        Register(veilig.adres, "register-demo", ca_pem=ca.pem, proxy=proxy.adres) as register,
    ):
        assert _stuur(register, demo, apparaat)
    assert proxy.geopend == [veilig.adres.removeprefix("https://")]
    assert len(proxy.gezien) > 2_000
    for woord in (b"HTTP/1.1", b"Bearer", b"age-encryption", b"apparaten", apparaat.naam.encode()):
        assert woord not in proxy.gezien


def test_een_andere_ca_ook_door_de_tunnel(veilig: Server) -> None:
    """A proxy that opens TLS with a CA of its own reads nothing (R36)."""
    with (
        connect_proxy() as proxy,
        Register(veilig.adres, "register-demo", ca_pem=Ca().pem, proxy=proxy.adres) as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert (fout.value.code, fout.value.opnieuw) == ("TLS", False)


def test_een_proxy_die_om_een_naam_vraagt(veilig: Server, ca: Ca, demo: Demosleutels) -> None:
    """407 is said so, and what to set; with name and word in the address it goes on."""
    apparaat = demo.nieuw("een")
    with connect_proxy("bureau:geheim-woord") as proxy:
        for adres in (proxy.adres, proxy.met("bureau", "verkeerd")):
            with (
                Register(veilig.adres, "register-demo", ca_pem=ca.pem, proxy=adres) as register,
                pytest.raises(SyncFout) as fout,
            ):
                register.gezondheid()
            assert (fout.value.code, fout.value.waar) == ("PROXY_NAAM", "Proxy")
            assert "vraagt om een naam" in fout.value.melding
            assert "bij het adres van de proxy" in fout.value.remedie
            assert not fout.value.opnieuw
            assert "verkeerd" not in str(fout.value)
        assert proxy.geopend == []
        goed = proxy.met("bureau", "geheim-woord")
        with Register(veilig.adres, "register-demo", ca_pem=ca.pem, proxy=goed) as register:
            assert _stuur(register, demo, apparaat)


def test_een_proxy_die_dicht_is(veilig: Server, ca: Ca) -> None:
    with (
        connect_proxy(dicht=True) as proxy,
        Register(veilig.adres, "register-demo", ca_pem=ca.pem, proxy=proxy.adres) as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert (fout.value.code, fout.value.opnieuw) == ("PROXY_WEIGERT", True)


def test_een_proxy_die_er_niet_is(veilig: Server, ca: Ca) -> None:
    with (
        Register(
            veilig.adres, "register-demo", ca_pem=ca.pem, proxy="http://127.0.0.1:9"
        ) as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert (fout.value.code, fout.value.opnieuw) == ("GEEN_VERBINDING", True)
