"""A copy of the database and putting it back: what was there, and what came after."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from register import kopie
from register.berichten import plaats
from register.commandos.start import DEMO_SLEUTELS, DEMO_WACHTZIN
from register.database import DatabaseFout, migreer
from register.instellingen import Instellingen
from register.kopie import SPRONG
from register.recht import Rol
from register.wachtzin import OMGEVING
from tests.helpers.register import foto, laptop, notitie, zend, zend_en_ontvang
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels, Server, verse_database
from tests.sync.hulp import STEMMING
from waarnemer_app import terugweg, verzending
from waarnemer_app.dossier import Dossier
from waarnemer_app.sync.berichten import Beoordeling, Bericht, BerichtSoort
from waarnemer_app.sync.engine import vraag
from waarnemer_app.sync.fouten import SyncFout

pytestmark = pytest.mark.register
SLEUTELS = ("--sleutels", str(DEMO_SLEUTELS))
WOORD = "kwikzilverblauw"


@pytest.fixture
def leeg(postgres_url: str) -> Iterator[str]:
    with verse_database(postgres_url) as url:
        yield url


@pytest.fixture
def doe(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
        demo: Demosleutels) -> Callable[..., tuple[int, str, str]]:  # fmt: skip
    """Commands that ask no register."""
    monkeypatch.setenv(OMGEVING, DEMO_WACHTZIN)
    monkeypatch.chdir(tmp_path)
    return Bureau(None, demo, tmp_path, capsys).doe  # type: ignore[arg-type]  # asks no register


def _haal(dossier: Dossier) -> list[str]:
    """New messages of the register, by their text."""
    keten = verzending.huidige(dossier)
    a = vraag(verzending.aanmelding(dossier), *terugweg.volgend_bericht(dossier, keten))
    nieuw = terugweg.neem_berichten_aan(dossier, keten, a.berichten, opnieuw=a.opnieuw)
    return _teksten(nieuw)


def _teksten(berichten: list[Bericht]) -> list[str]:
    return [b.tekst for b in (x.lees() for x in berichten) if isinstance(b, Beoordeling)]


def _slot(dossier: Dossier) -> terugweg.Slot:
    """Send what the register does not have, take in what comes back, and compare."""
    uitslag = zend(dossier)
    assert uitslag.fout is None, uitslag.fout
    for jws in uitslag.bewijzen:
        verzending.neem_bewijs_aan(dossier, jws)
    assert uitslag.slotcontrole is not None
    keten = verzending.huidige(dossier)
    return terugweg.neem_slotcontrole_aan(dossier, keten, uitslag.slotcontrole, datetime.now(UTC))


@dataclass
class Dag:
    """A laptop, and a register that is copied halfway the day."""

    dossier: Dossier
    demo: Demosleutels
    map: Path
    capsys: pytest.CaptureFixture[str]

    @property
    def wie(self) -> tuple[str, str]:
        return ("--stemming", self.dossier.pakket.stemming.id)

    def bureau(self, server: Server) -> Bureau:
        return Bureau(server, self.demo, self.map, self.capsys)

    def controle(self, server: Server, *rest: str) -> tuple[int, str]:
        woorden = ("controle", *self.wie, *SLEUTELS, *rest)
        status, uit, fout = self.bureau(server).doe(*woorden, rol=Rol.AUDITOR)
        assert fout == ""
        return status, uit

    def bericht(self, server: Server, tekst: str) -> None:
        inst = Instellingen.uit_sleutels(self.demo.openbaar, self.demo.register)
        adres = (self.wie[1], self.dossier.apparaat)
        with psycopg.connect(server.database or "") as conn:
            inhoud = Beoordeling(object="o-1", tekst=tekst)
            plaats(conn, inst, *adres, BerichtSoort.BEOORDELING, inhoud)

    def voor(self, server: Server) -> None:
        """What the copy has, and what is kept beside it."""
        foto(self.dossier, b"een foto van voor de kopie" * 4_000)
        zend_en_ontvang(self.dossier)
        self.bericht(server, "een")
        assert _haal(self.dossier) == ["een"]
        bureau = self.bureau(server)
        assert bureau.doe("dagkop", *self.wie, "--uit", "dagkop.json", rol=Rol.BEHEERDER)[0] == 0
        assert self.controle(server, "--uit", "voor.wvx")[0] == 0
        woorden = ("database", "kopie", "register.kopie", "--database", server.database or "")
        status, uit, fout = bureau.doe(*woorden, *SLEUTELS)
        assert (status, fout) == (0, ""), fout
        assert "versleuteld" in uit

    def na(self, server: Server) -> None:
        """What is lost with the server."""
        notitie(self.dossier, "Na de kopie vastgelegd.")
        foto(self.dossier, b"een foto van na de kopie" * 4_000)
        assert _slot(self.dossier).gelijk
        self.bericht(server, "twee")
        assert _haal(self.dossier) == ["twee"]
        (self.map / "na.wvo").write_text(self.dossier.opslag.ontvangsten.alle()[-1])


def test_de_hele_procedure(
    doe: Callable[..., tuple[int, str, str]],
    database: str,
    leeg: str,
    demo: Demosleutels,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Copy, go on, lose the server, put back, see what misses, and the laptop sends it again."""
    with Server(database) as server:
        dag = Dag(laptop(tmp_path / "laptop", server.adres, demo), demo, tmp_path, capsys)
        dag.voor(server)
        dag.na(server)
        poort = server.adres.rsplit(":", 1)[1]
    ruw = (tmp_path / "register.kopie").read_bytes()
    assert ruw.startswith(b"age-encryption.org/v1\n")
    assert WOORD.encode() not in ruw
    terug = ("database", "terugzetten", "register.kopie", "--database", leeg, *SLEUTELS)
    status, uit, fout = doe(*terug, "--sleutel", "reserve")
    assert (status, fout) == (0, "")
    assert f"nummer {SPRONG}" in uit
    status, _, fout = doe(*terug)
    assert (status, "staat al een register" in fout) == (1, True)

    with Server(leeg, "--poort", poort) as server:
        _is_als_voor(dag, server)
        _is_weer_heel(dag, server)
    dag.dossier.sluit()


def _is_als_voor(dag: Dag, server: Server) -> None:
    """Equal to what was there when the copy was made; what was given after it is named."""
    status, uit = dag.controle(server, "--als", "voor.wvx", "--getuige", "dagkop.json")
    assert status == 0, uit
    assert "KLOPT. Elk zegel" in uit
    assert "Alles wat in voor.wvx stond, is er nog" in uit
    status, uit = dag.controle(server, "--getuige", "na.wvo")
    assert status == 1
    laatste = verzending.bewijzen(dag.dossier)[-1]
    assert f"regel {laatste.tot} van {dag.dossier.apparaat}, maar heeft die niet meer" in uit
    zoek = dag.bureau(server).doe("zoek", WOORD, *dag.wie, rol=Rol.BUREAU)
    assert (zoek[0], "notitie" in zoek[1]) == (0, True)


def _is_weer_heel(dag: Dag, server: Server) -> None:
    """The laptop gives lines, photos and receipts back; messages of before and after both count."""
    dag.bericht(server, "twee, na het terugzetten")
    assert _haal(dag.dossier) == ["twee, na het terugzetten"]
    assert _haal(dag.dossier) == []
    assert sorted(_teksten(terugweg.berichten(dag.dossier))) == [
        "een", "twee", "twee, na het terugzetten",
    ]  # fmt: skip
    assert _slot(dag.dossier).gelijk
    status, uit = dag.controle(server, "--getuige", "na.wvo")
    assert status == 0, uit
    nummers = [int(b.nr.rsplit("-", 1)[1]) for b in verzending.bewijzen(dag.dossier)]
    assert nummers[-1] >= SPRONG > nummers[-2]
    assert server.sql("SELECT count(*) FROM bewijs.bijlage") == [(2,)]
    assert server.sql(
        "SELECT count(*) FROM bewijs.auditlog WHERE actie = 'bewijs_teruggegeven'"
    ) == [(1,)]
    assert _slot(dag.dossier).gelijk


def test_een_ander_bewijs_bij_hetzelfde_nummer(server: Server, demo: Demosleutels) -> None:
    """A receipt that the register has otherwise, or never gave, is an incident."""
    apparaat, ander = demo.nieuw("een"), demo.nieuw("een")
    with server.verbind(apparaat) as register:
        bewijs = register.stuur(1, demo.bundel(apparaat).data)
        register.geef_terug([bewijs, bewijs])
        inhoud = demo.bewijs.controleer(bewijs, "ontvangstbewijs+jws")
        gevallen = {
            "BEWIJS_ANDERS": demo.register.bewijs.teken(
                "ontvangstbewijs+jws", inhoud | {"volledig": False}
            ),
            "GAT": demo.register.bewijs.teken("ontvangstbewijs+jws", inhoud | {"tot": 9}),
            "BEWIJS": bewijs[:-6] + "AAAAAA",
        }
        for code, jws in gevallen.items():
            with pytest.raises(SyncFout) as fout:
                register.geef_terug([jws])
            assert fout.value.code == code
    with server.verbind(ander) as register, pytest.raises(SyncFout) as fout:
        register.geef_terug([bewijs])
    assert fout.value.code == "BEWIJS"
    incidenten = server.sql(
        "SELECT code FROM bewijs.incident WHERE apparaat = ANY(%s) ORDER BY code",
        [apparaat.naam, ander.naam],
    )
    assert incidenten == [("BEWIJS",), ("BEWIJS",), ("BEWIJS_ANDERS",)]


def test_een_kopie_die_niet_heel_is(
    doe: Callable[..., tuple[int, str, str]], server: Server, leeg: str, tmp_path: Path
) -> None:
    """Damaged, cut off, under another key, or no copy: said in Dutch, and nothing is left."""
    woorden = ("database", "kopie", "goed", "--database", server.database or "", *SLEUTELS)
    assert doe(*woorden)[0] == 0
    goed = (tmp_path / "goed").read_bytes()
    flip = bytearray(goed)
    flip[len(goed) // 2] ^= 1
    gevallen = {"kapot": bytes(flip), "kort": goed[: len(goed) // 2], "geen": b"PGDMP" + goed}
    for naam, data in gevallen.items():
        (tmp_path / naam).write_bytes(data)
        terug = ("database", "terugzetten", naam, "--database", leeg, *SLEUTELS)
        status, _, fout = doe(*terug)
        assert (status, "beschadigd" in fout) == (1, True), fout
    with psycopg.connect(leeg) as conn:
        assert conn.execute("SELECT to_regclass('bewijs.revisie')").fetchone() == (None,)
    status, _, fout = doe("database", "terugzetten", "goed", "--database", leeg, *SLEUTELS)
    assert (status, fout) == (0, "")


def test_wat_is_gewist_is_van_de_schijf(postgres_url: str, leeg: str) -> None:
    """After sweeping the files of the tables hold nothing of it any more."""
    migreer(leeg)
    woord = "zeldzaam-woord-om-te-zoeken"
    with psycopg.connect(leeg, autocommit=True) as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute(
            "INSERT INTO bewijs.inhoud SELECT %s, 'a', n, %s, 'z' FROM generate_series(1, 50) n",
            (STEMMING, woord.encode()),
        )
        conn.execute("CHECKPOINT")
        pad = conn.execute(
            "SELECT current_setting('data_directory'), pg_relation_filepath('bewijs.inhoud')"
        ).fetchone()
        assert pad is not None
        assert woord.encode() in Path(*pad).read_bytes()
        conn.execute("DELETE FROM bewijs.inhoud")
        conn.execute("CHECKPOINT")
        assert woord.encode() in Path(*pad).read_bytes()
    kopie.ruim_op(leeg)
    with psycopg.connect(leeg, autocommit=True) as conn:
        conn.execute("CHECKPOINT")
        nieuw = conn.execute("SELECT pg_relation_filepath('bewijs.inhoud')").fetchone()
    assert nieuw is not None
    assert woord.encode() not in Path(pad[0], nieuw[0]).read_bytes()
    assert not Path(*pad).exists() or woord.encode() not in Path(*pad).read_bytes()
    del postgres_url


def test_wie_nog_leest_houdt_gewiste_rijen_vast_en_dat_wordt_gezegd(leeg: str) -> None:
    migreer(leeg)
    with psycopg.connect(leeg, autocommit=True) as conn, psycopg.connect(leeg) as lezer:
        conn.execute("SET session_replication_role = replica")
        conn.execute("INSERT INTO bewijs.inhoud VALUES (%s, 'a', 1, 'x', 'z')", (STEMMING,))
        lezer.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        lezer.execute("SELECT 1")
        conn.execute("DELETE FROM bewijs.inhoud")
        with pytest.raises(DatabaseFout, match=r"^1 gewiste rij staat nog op de schijf"):
            kopie.ruim_op(leeg)
    kopie.ruim_op(leeg)


def test_zonder_database_of_register(
    doe: Callable[..., tuple[int, str, str]], leeg: str, tmp_path: Path
) -> None:
    weg = doe("database", "terugzetten", "weg.kopie", "--database", leeg, *SLEUTELS)
    assert weg[::2] == (1, "weg.kopie is er niet. Kijk of u het goede bestand koos.\n")
    assert "geen adres" in doe("database", "kopie", "k", "--database", "onzin", *SLEUTELS)[2]
    mis = doe("database", "kopie", "k", "--data", str(tmp_path / "mis"), *SLEUTELS)
    assert (mis[0], "staat geen database" in mis[2]) == (1, True)
    assert not (tmp_path / "mis").exists(), "a folder that was typed wrong is not made"
    (tmp_path / "k").write_bytes(b"geen kopie")
    assert "Geef de database" in doe("database", "opruimen")[2]
    assert "geen register" in doe("database", "opruimen", "--database", leeg)[2]
    nergens = "postgresql://127.0.0.1:9/x"
    for woorden in (
        ("kopie", "k", *SLEUTELS),
        ("terugzetten", str(tmp_path / "k"), *SLEUTELS),
        ("opruimen",),
    ):
        status, _, fout = doe("database", *woorden, "--database", nergens)
        assert (status, "niet bereikbaar" in fout) == (1, True), fout
    assert (
        "niet te schrijven"
        in doe("database", "kopie", "map/weg/k", "--database", leeg, *SLEUTELS)[2]
    )
