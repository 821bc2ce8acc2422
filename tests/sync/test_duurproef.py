"""R33: a short form of the soak, and what each of its troubles does by itself."""

from __future__ import annotations

import socket

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.duurproef import bewijzen_zijn_een_keten, draai
from tests.sync.snij import Proef
from tests.sync.snijder import Snijder, Streek
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register


def test_kort(server: Server, demo: Demosleutels) -> None:
    lopers = draai(server, demo, lambda ronde: ronde < 3, zaad=1)
    assert [loper.rondes for loper in lopers] == [3] * 5
    assert bewijzen_zijn_een_keten(server, demo) > 0


def test_de_naam_van_het_register_is_niet_te_vinden(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that does not resolve: said in Dutch, and trying again may help."""

    def nergens(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nergens)
    with (
        Register("http://localhost:9", "register-demo") as register,
        pytest.raises(SyncFout) as fout,
    ):
        register.gezondheid()
    assert (fout.value.code, fout.value.opnieuw) == ("GEEN_VERBINDING", True)
    assert "niet bereikbaar" in fout.value.melding


def test_een_bundel_die_te_laat_komt(server: Server, demo: Demosleutels) -> None:
    """The first request is cut, sent again, and only then arrives: once in the register."""
    with Snijder(server.adres) as snijder:
        proef = Proef(server, demo, snijder)
        proef.een(Streek("later"))
        proef.een(Streek("later"))
        proef.controleer()


def test_een_login_die_dubbel_gaat(
    server: Server, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line sends it twice and a proof counts once: that asks for another try, no more."""
    apparaat = demo.nieuw("een")
    with server.verbind() as register:
        bewijs = register._assertie(apparaat.sleutel, apparaat.naam)
        with monkeypatch.context() as zelfde:
            zelfde.setattr(register, "_assertie", lambda *_: bewijs)
            register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
            with pytest.raises(SyncFout) as fout:
                register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        assert (fout.value.code, fout.value.opnieuw) == ("ASSERTIE_GEBRUIKT", True)
        register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        assert register.stuur(1, demo.bundel(apparaat).data)


def test_bundels_in_de_verkeerde_volgorde(server: Server, demo: Demosleutels) -> None:
    """The later one first is a gap, not a fork; both in order, and the old one once more."""
    apparaat = demo.nieuw("een", "twee", "drie")
    eerste = demo.nieuw()
    eerste.sleutel, eerste.naam = apparaat.sleutel, apparaat.naam
    eerste.jwss, eerste.lijnen = apparaat.jwss[:2], apparaat.lijnen[:2]
    eerste.certificaat = apparaat.certificaat
    begin, rest = demo.bundel(eerste).data, demo.bundel(apparaat, 2).data
    with server.verbind(apparaat) as register:
        with pytest.raises(SyncFout) as fout:
            register.stuur(3, rest)
        assert fout.value.code == "GAT"
        bewijs = register.stuur(1, begin)
        laatste = register.stuur(3, rest)
        assert register.stuur(1, begin) == bewijs
        assert register.stuur(3, rest) == laatste
    assert server.sql(
        "SELECT seq FROM bewijs.revisie WHERE apparaat = %s ORDER BY seq", apparaat.naam
    ) == [(1,), (2,), (3,)]
