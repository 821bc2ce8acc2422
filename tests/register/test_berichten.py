"""The down-link at the real register: per device one chain, in order, also from two processes."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx2
import psycopg
import pytest

from register.berichten import geef, plaats
from register.database import Verbinding
from register.instellingen import Instellingen
from register.recht import Rol, geef_token
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import STEMMING, Apparaat
from waarnemer_app.sync.berichten import (
    PER_KEER,
    Adres,
    Beoordeling,
    BerichtenAntwoord,
    BerichtSoort,
    controleer_berichten,
)

pytestmark = pytest.mark.register


@pytest.fixture
def inst(demo: Demosleutels) -> Instellingen:
    return Instellingen.uit_sleutels(demo.openbaar, demo.register)


@pytest.fixture
def conn(server: Server) -> Iterator[Verbinding]:
    with psycopg.connect(server.database or "", autocommit=True) as verbinding:
        verbinding.execute("SET ROLE reg_app")
        yield verbinding


def _adres(apparaat: Apparaat) -> Adres:
    return Adres("register-demo", STEMMING, apparaat.naam, demo=True)


def _noot(conn: Verbinding, inst: Instellingen, apparaat: Apparaat, tekst: str) -> int:
    inhoud = Beoordeling(object="o1", tekst=tekst)
    with conn.transaction():
        return plaats(conn, inst, STEMMING, apparaat.naam, BerichtSoort.BEOORDELING, inhoud)


def _vraag(server: Server, demo: Demosleutels, van: Apparaat, pad: str) -> httpx2.Response:
    token = geef_token(
        demo.token,
        "register-demo",
        Rol.WAARNEMER,
        van.naam,
        nu=Instellingen.uit_sleutels(demo.openbaar, demo.register).nu().timestamp(),
        stemming=STEMMING,
    )
    kop = {"Authorization": f"Bearer {token}"}
    return httpx2.get(f"{server.adres}/v1/apparaten/{pad}", headers=kop)


def test_elk_apparaat_heeft_zijn_eigen_keten(
    server: Server, demo: Demosleutels, conn: Verbinding, inst: Instellingen
) -> None:
    een, twee = demo.nieuw(), demo.nieuw()
    nummers = [_noot(conn, inst, wie, "x") for wie in (een, twee, een, een)]
    assert nummers == [1, 1, 2, 3]
    antwoord = BerichtenAntwoord.model_validate(
        _vraag(server, demo, een, f"{een.naam}/berichten").json()
    )
    gelezen = controleer_berichten(antwoord.berichten, demo.bewijs, _adres(een))
    assert [b.volgnummer for b in gelezen] == [1, 2, 3]
    vanaf = _vraag(server, demo, een, f"{een.naam}/berichten?vanafVolgnummer=3").json()
    assert vanaf["berichten"] == list(antwoord.berichten[2:])
    assert _vraag(server, demo, een, f"{twee.naam}/berichten").status_code == 403
    assert _vraag(server, demo, een, f"{een.naam}/berichten?vanafVolgnummer=0").status_code == 400


def test_veel_berichten_in_delen(demo: Demosleutels, conn: Verbinding, inst: Instellingen) -> None:
    apparaat = demo.nieuw()
    for nr in range(PER_KEER + 1):
        _noot(conn, inst, apparaat, f"noot {nr}")
    eerste = geef(conn, STEMMING, apparaat.naam, 1)
    assert (len(eerste.berichten), eerste.meer) == (PER_KEER, True)
    rest = geef(conn, STEMMING, apparaat.naam, PER_KEER + 1)
    assert (len(rest.berichten), rest.meer) == (1, False)
    alle = (*eerste.berichten, *rest.berichten)
    assert len(controleer_berichten(alle, demo.bewijs, _adres(apparaat))) == PER_KEER + 1


def test_tegelijk_geeft_een_keten(
    server: Server, demo: Demosleutels, conn: Verbinding, inst: Instellingen
) -> None:
    """Two connections at once: one waits for the other, and no number comes twice."""
    apparaat = demo.nieuw()

    def schrijf() -> None:
        with psycopg.connect(server.database or "", autocommit=True) as eigen:
            for _ in range(10):
                _noot(eigen, inst, apparaat, "tegelijk")

    draden = [threading.Thread(target=schrijf) for _ in range(3)]
    for draad in draden:
        draad.start()
    for draad in draden:
        draad.join()
    jwss = geef(conn, STEMMING, apparaat.naam, 1).berichten
    assert len(controleer_berichten(jwss, demo.bewijs, _adres(apparaat))) == 30


def test_een_teruggedraaide_handeling_laat_geen_bericht(
    demo: Demosleutels, conn: Verbinding, inst: Instellingen
) -> None:
    apparaat = demo.nieuw()
    with conn.transaction(force_rollback=True):
        _noot(conn, inst, apparaat, "toch niet")
    assert geef(conn, STEMMING, apparaat.naam, 1).berichten == ()


def test_inhoud_van_een_andere_soort(
    demo: Demosleutels, conn: Verbinding, inst: Instellingen
) -> None:
    inhoud = Beoordeling(object="o1", tekst="x")
    with pytest.raises(ValueError, match="andere inhoud"):
        plaats(conn, inst, STEMMING, demo.nieuw().naam, BerichtSoort.PAKKET, inhoud)
