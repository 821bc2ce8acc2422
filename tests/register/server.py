"""The real register for tests: PostgreSQL, and ``waarnemer-register start`` as its own process."""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpcore2
import psycopg
import pytest
from psycopg import sql

from register.commandos.start import DEMO_SLEUTELS, DEMO_WACHTZIN
from register.database.postgres import postgres_uit_wiel
from register.instellingen import token_sleutel
from register.recht import PER_STEMMING, Rol, geef_token
from register.sleutels import OpenbareSleutels, RegisterSleutels, laad_openbaar, open_sleutel
from register.toelating import teken_certificaat
from register.wachtzin import OMGEVING
from tests.register.aanloop import opdracht
from tests.sync.hulp import STEMMING, Apparaat
from waarnemer_app.domain.zegel import Sleutel
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import Bundel, maak_containers
from waarnemer_app.sync.formaat import Lijn
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.toelating import lees_verzoek

ROOT = Path(__file__).resolve().parents[2]
_nummers = itertools.count(1)
# each client without TLS of its own reads the roots of the system, which takes 24 ms
httpcore2.default_ssl_context = functools.cache(httpcore2.default_ssl_context)


@contextlib.contextmanager
def postgres() -> Iterator[str]:
    """URL of a PostgreSQL: the one of the environment, else a new one of the wheel."""
    gegeven = os.environ.get("WAARNEMER_TEST_DATABASE_URL")
    if gegeven:
        yield gegeven
        return
    map_ = Path(tempfile.mkdtemp(prefix="waarnemer-pg-"))
    try:
        with postgres_uit_wiel(map_ / "data") as url:
            yield url
    finally:
        shutil.rmtree(map_, ignore_errors=True)


@contextlib.contextmanager
def verse_database(admin: str) -> Iterator[str]:
    """A database of its own, dropped afterwards."""
    naam = f"waarnemer_{os.getpid()}_{next(_nummers)}"
    with psycopg.connect(admin, autocommit=True) as conn:
        conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(naam)))
        delen = conn.info.get_parameters() | {"dbname": naam}
        delen.pop("sslcertmode", None)  # a default that older programs do not know
    yield psycopg.conninfo.make_conninfo(**delen)
    with psycopg.connect(admin, autocommit=True) as conn:
        conn.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(naam)))


class Demosleutels:
    """The keys of the demo bureau, opened once (each takes a second on purpose)."""

    def __init__(self) -> None:
        self.openbaar: OpenbareSleutels = laad_openbaar(DEMO_SLEUTELS)
        self.register: RegisterSleutels = open_sleutel(DEMO_SLEUTELS, "register", DEMO_WACHTZIN)
        self.toelating: Sleutel = open_sleutel(DEMO_SLEUTELS, "toelating", DEMO_WACHTZIN)
        self.wortel: Sleutel = open_sleutel(DEMO_SLEUTELS, "wortel", DEMO_WACHTZIN)
        self.token = token_sleutel(self.register.token_geheim)
        self.bewijs = Sleutel.uit_jwk(self.openbaar.bewijs)
        self.ontvangers = (self.openbaar.ontvangst, self.openbaar.reserve)

    def certificaat(self, apparaat: Apparaat, *, demo: bool = True, dagen: int = 90) -> str:
        nu = datetime.now(UTC)
        tot = nu + timedelta(days=dagen)
        verzoek = lees_verzoek(apparaat.verzoek(doel=self.openbaar.doel))
        return teken_certificaat(
            verzoek, self.toelating, tot, demo=demo, nu=min(nu, tot - timedelta(seconds=1))
        )

    def laat_toe(self, apparaat: Apparaat) -> Apparaat:
        apparaat.certificaat = self.certificaat(apparaat)
        return apparaat

    def nieuw(self, *teksten: str) -> Apparaat:
        """An admitted device with some notes."""
        apparaat = Apparaat()
        apparaat.waarnemer = f"w-{apparaat.naam[:12]}"
        self.laat_toe(apparaat)
        for tekst in teksten:
            apparaat.notitie(tekst)
        return apparaat

    def staf(
        self,
        rol: Rol,
        wie: str = "",
        uren: int = 1,
        *,
        stemming: str | None = None,
        waarnemer: str | None = None,
    ) -> str:
        """Access for a person of its own per role; bureau and csb for the stemming of the tests."""
        if stemming is None and rol in PER_STEMMING:
            stemming = STEMMING
        return geef_token(
            self.token,
            self.openbaar.doel,
            rol,
            wie or f"m-{rol}",
            nu=datetime.now(UTC).timestamp(),
            duur=timedelta(hours=uren),
            stemming=stemming,
            waarnemer=waarnemer,
        )

    def bundels(
        self, apparaat: Apparaat, na: int = 0, extra: tuple[Lijn, ...] = (), **anders: Any
    ) -> list[Bundel]:
        feiten = apparaat.feiten(na, **anders)
        lijnen: list[Lijn] = [*apparaat.lijnen[na:], *extra]
        return maak_containers(lijnen, feiten, apparaat.sleutel, self.ontvangers)

    def bundel(
        self, apparaat: Apparaat, na: int = 0, extra: tuple[Lijn, ...] = (), **anders: Any
    ) -> Bundel:
        (bundel,) = self.bundels(apparaat, na, extra, **anders)
        return bundel


class Server:
    """A register process; ``adres`` is where it listens. Who kills it gives ``ECHT``."""

    def __init__(
        self,
        database: str | None,
        *opties: str,
        sleutels: Path | None = None,
        woorden: Sequence[str] = (),
    ) -> None:
        self.database = database
        waar = () if database is None else ("--database", database)
        bron = ("--demo",) if sleutels is None else ("--sleutels", str(sleutels))
        self._logboek = tempfile.TemporaryFile()  # noqa: SIM115 — closed in stop
        self.proces = subprocess.Popen(
            [*(woorden or opdracht()), "start", "--poort", "0", *waar, *bron, *opties],
            cwd=ROOT,
            env={**os.environ, OMGEVING: DEMO_WACHTZIN, "PYTHONUNBUFFERED": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._logboek,
            text=True,
        )
        self.gezegd: list[str] = []
        self.adres = self._wacht()

    def _wacht(self) -> str:
        assert self.proces.stdout is not None
        for regel in self.proces.stdout:
            self.gezegd.append(regel.rstrip("\n"))
            if regel.startswith("Het register luistert op "):
                return regel.split()[-1]
        self.proces.wait(timeout=30)
        raise AssertionError(f"het register startte niet: {self.gezegd} {self.logboek()}")

    def logboek(self) -> str:
        self._logboek.seek(0)
        return self._logboek.read().decode()

    def stop(self) -> int:
        if self.proces.poll() is None:
            self.proces.terminate()
        status = self.proces.wait(timeout=30)
        for pijp in (self.proces.stdin, self.proces.stdout):
            if pijp is not None:
                pijp.close()
        self._logboek.close()
        return status

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.stop()

    def verbind(self, apparaat: Apparaat | None = None) -> Register:
        """The client of the laptop; logged in when a device is given."""
        register = Register(self.adres, "register-demo")
        if apparaat is not None:
            try:
                register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
            except SyncFout:
                register.sluit()
                raise
        return register

    def sql(self, vraag: str, *waarden: object) -> list[tuple[Any, ...]]:
        """Look into the database past the API."""
        assert self.database is not None
        with psycopg.connect(self.database, autocommit=True) as conn:
            return conn.execute(vraag.encode(), waarden).fetchall()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with postgres() as url:
        yield url


@pytest.fixture(scope="session")
def demo() -> Demosleutels:
    return Demosleutels()


@pytest.fixture(scope="session")
def server_database(postgres_url: str) -> Iterator[str]:
    with verse_database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def server(server_database: str) -> Iterator[Server]:
    """One register for all tests: each test brings devices of its own."""
    with Server(server_database) as gestart:
        yield gestart


@pytest.fixture
def database(postgres_url: str) -> Iterator[str]:
    """A fresh database, for a test that starts a register of its own."""
    with verse_database(postgres_url) as url:
        yield url
