"""Searching gives what was not withdrawn; what is at one plek within an hour is one group."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from register.database import Verbinding
from register.zoeken import PER_GROEP, bekende_soort, dubbelen, zoek
from tests.domain.wereld import uur
from tests.helpers.voorbeeld import oefenlokaal
from tests.register.dag import Laptop, pakket_van
from tests.register.server import Demosleutels, Server
from waarnemer_app.domain.bezoek import Bezoek
from waarnemer_app.domain.handelingen import NieuweInhoud, TrekIn
from waarnemer_app.domain.signaal import Monitoringbron, Signaal

pytestmark = pytest.mark.register


@pytest.fixture
def conn(server: Server) -> Iterator[Verbinding]:
    assert server.database is not None
    with psycopg.connect(server.database, autocommit=True) as verbinding:
        yield verbinding


def test_de_plek_van_een_bezoek_telt(conn: Verbinding, server: Server, demo: Demosleutels) -> None:
    """A signaal stated at a visit is where that visit was."""
    laptop = Laptop(demo, pakket_van("zoeken-bezoek"), "w-a")
    plek = oefenlokaal(1).model_copy(update={"locaties": ()})
    bezoek = Bezoek(werkdag="d", plek=plek, verkiezingen=("GR2026",), aankomst=uur(0))
    laptop._neem(NieuweInhoud("b", bezoek))
    for nr, minuut in enumerate((0, 0.5, 1.4, 3)):
        signaal = Signaal(
            bron=Monitoringbron.WAARNEMINGEN, waargenomen_op=uur(minuut), bezoek="b", wat="Rij"
        )
        laptop._neem(NieuweInhoud(f"s{nr}", signaal))
    laptop.stuur(server)
    assert len(zoek(conn, "zoeken-bezoek", plek=plek.id)) == 5
    (groep,) = dubbelen(conn, "zoeken-bezoek")
    assert [t.object for t in groep.treffers] == ["s0", "s1", "s2"]
    (kort,) = dubbelen(conn, "zoeken-bezoek", timedelta(minutes=40))
    assert [t.object for t in kort.treffers] == ["s0", "s1"]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 300)), max_size=40))
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_dubbelen_zijn_wat_een_mens_zou_vinden(
    conn: Verbinding, gezien: list[tuple[int, int]]
) -> None:
    """Against the definition: by place, in order of time, no gap longer than an hour."""
    verwacht: dict[str, list[list[int]]] = {}
    for plek, minuut in sorted(gezien):
        groepen = verwacht.setdefault(f"p{plek}", [])
        if groepen and minuut - groepen[-1][-1] <= 60:
            groepen[-1].append(minuut)
        else:
            groepen.append([minuut])
    with conn.transaction(force_rollback=True):
        for nr, (plek, minuut) in enumerate(gezien):
            conn.execute(
                "INSERT INTO beeld.object VALUES ('zoeken-dubbel', 'w', %s, 'signaal', 'a', %s, 1,"
                " false, false, false, '', %s, '', %s)",
                (f"o{nr}", nr, f"p{plek}", uur(0) + timedelta(minutes=minuut)),
            )
        gevonden = dubbelen(conn, "zoeken-dubbel")
        een = dubbelen(conn, "zoeken-dubbel", plek="p1")
    assert sorted((d.plek, d.aantal) for d in gevonden) == sorted(
        (plek, len(groep)) for plek, groepen in verwacht.items() for groep in groepen if groep[1:]
    )
    laatst = [d.treffers[-1].moment for d in gevonden if d.aantal <= PER_GROEP]
    assert all(len(d.treffers) == min(d.aantal, PER_GROEP) for d in gevonden)
    if all(d.aantal <= PER_GROEP for d in gevonden):
        assert laatst == sorted(laatst, reverse=True)
    assert een == [d for d in gevonden if d.plek == "p1"]


def test_wat_is_ingetrokken_wordt_niet_gevonden(
    conn: Verbinding, server: Server, demo: Demosleutels
) -> None:
    laptop = Laptop(demo, pakket_van("zoeken-weg"), "w-a")
    weg = laptop.signaal(wat="Kapotte lamp")
    laptop.signaal(wat="Kapotte deur " + "x" * 400)
    laptop.lukt(TrekIn(object=weg, reden="Vergissing"))
    laptop.stuur(server)
    (een,) = zoek(conn, "zoeken-weg", tekst="kapotte")
    assert een.tekst.startswith("Kapotte deur")
    assert een.tekst.endswith("…")
    assert zoek(conn, "zoeken-weg", tekst="lamp") == []
    assert zoek(conn, "een-andere-stemming", tekst="kapotte") == []


@pytest.mark.parametrize("tekst", ["'", "a & | !", '"', "\\", "%s", "☃", "-", "or or"])
def test_elke_tekst_is_een_vraag(conn: Verbinding, tekst: str) -> None:
    assert zoek(conn, "zoeken-niets", tekst=tekst) == []


def test_soorten() -> None:
    assert bekende_soort(None)
    assert bekende_soort("signaal")
    assert not bekende_soort("anders")
