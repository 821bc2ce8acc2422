"""The picture follows from the proofs alone; what does not fit is marked, not refused."""

from __future__ import annotations

import json

import psycopg
import pytest

from register.beeld import herbouw, is_leeg
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.revisie import RevisieSoort
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs

pytestmark = pytest.mark.register


def _bewijs(jws: str, apparaat: Apparaat, demo: Demosleutels) -> Ontvangstbewijs:
    return controleer_ontvangstbewijs(
        jws,
        demo.bewijs,
        apparaat.hash,
        doel="register-demo",
        stemming=apparaat.stemming,
        apparaat=apparaat.naam,
        demo=True,
    )


def test_inhoud_wordt_nooit_geweigerd(server: Server, demo: Demosleutels) -> None:
    """What the schema does not know is kept as it came, receipted, and marked; nothing waits."""
    apparaat = demo.nieuw()
    vreemd = [
        b"geen json",
        b"",
        b'{"tekst":"\\u0000"}',
        b'{"bijlagen":"x"}',
        b'{"bijlagen":[1,{"sha256":5},{"sha256":"\\u0000"}]}',
        b"[" * 9_000,
        json.dumps({"nieuw_veld": 1}).encode(),
    ]
    for inhoud in vreemd:
        apparaat.leg_vast("notitie", inhoud)
    apparaat.leg_vast("soort-van-later", b'{"x":1}')
    apparaat.notitie("gewoon\x00")
    with server.verbind(apparaat) as register:
        bewijs = _bewijs(register.stuur(1, demo.bundel(apparaat).data), apparaat, demo)
    assert bewijs.tot == len(vreemd) + 2
    gemerkt = server.sql(
        "SELECT seq FROM beeld.object WHERE apparaat = %s AND onbekend ORDER BY seq", apparaat.naam
    )
    assert [seq for (seq,) in gemerkt] == list(range(1, len(vreemd) + 2))
    bewaard = server.sql(
        "SELECT inhoud FROM bewijs.inhoud WHERE apparaat = %s ORDER BY seq", apparaat.naam
    )
    assert [i for (i,) in bewaard[: len(vreemd)]] == vreemd


def test_ingetrokken_object_en_beeld(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw()
    inhoud = json.dumps({"bezoek": None, "tekst": "x", "geschreven_op": "2026-03-18T08:00:00Z"})
    apparaat.leg_vast("notitie", inhoud.encode(), "o")
    apparaat.leg_vast("notitie", inhoud.encode(), "o", 2, RevisieSoort.INTREKKING)
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    assert server.sql(
        "SELECT seq, ingetrokken FROM beeld.object WHERE apparaat = %s", apparaat.naam
    ) == [(2, True)]


def test_beeld_herbouwd_is_beeld_bijgehouden(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een", "twee")
    apparaat.leg_vast("onbekend", b"{}")
    apparaat.leg_vast("notitie", b"kapot", "o1", 2)
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    vragen = [
        "SELECT * FROM beeld.object ORDER BY stemming, waarnemer, object",
        "SELECT * FROM beeld.tekst ORDER BY stemming, waarnemer, object",
        "SELECT * FROM beeld.telling ORDER BY stemming, waarnemer, groep",
        "SELECT * FROM beeld.laptop ORDER BY stemming, apparaat",
    ]
    bijgehouden = [server.sql(vraag) for vraag in vragen]
    assert server.database is not None
    with psycopg.connect(server.database) as conn:
        conn.execute("SET ROLE reg_app")
        conn.execute("DELETE FROM beeld.object WHERE soort = 'notitie'")
        conn.execute("UPDATE beeld.object SET onbekend = false")
        conn.execute("DELETE FROM beeld.tekst")
        conn.execute("UPDATE beeld.telling SET aantal = 0")
        conn.execute("UPDATE beeld.laptop SET regels = 0")
        herbouw(conn)
    assert [server.sql(vraag) for vraag in vragen] == bijgehouden
    assert all(len(rijen) > 0 for rijen in bijgehouden)


def test_een_leeg_beeld_wordt_bij_het_starten_gemaakt(
    database: str, server: Server, demo: Demosleutels
) -> None:
    """A newer version may have to build the picture anew; the bureau needs not think of it."""
    apparaat = demo.nieuw("een")
    with Server(database) as eerste, eerste.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    with psycopg.connect(database, autocommit=True) as conn:
        conn.execute("DELETE FROM beeld.object")
        assert is_leeg(conn)
    with Server(database) as tweede:
        assert tweede.sql("SELECT object FROM beeld.object") == [("o1",)]
        assert any("opnieuw gemaakt" in regel for regel in tweede.gezegd)


def test_een_tweede_laptop_telt_niet_dubbel(server: Server, demo: Demosleutels) -> None:
    """A laptop that took over a copy goes on with the same objects under a key of its own."""
    eerste = demo.nieuw()
    inhoud = json.dumps({"bezoek": None, "tekst": "x", "geschreven_op": "2026-03-18T08:00:00Z"})
    eerste.leg_vast("notitie", inhoud.encode(), "zelfde")
    tweede = Apparaat(waarnemer=eerste.waarnemer)
    demo.laat_toe(tweede)
    tweede.leg_vast("notitie", inhoud.encode(), "zelfde", 2, RevisieSoort.CORRECTIE)
    for apparaat in (tweede, eerste):
        with server.verbind(apparaat) as register:
            register.stuur(1, demo.bundel(apparaat).data)
    assert server.sql(
        "SELECT apparaat, rev FROM beeld.object WHERE waarnemer = %s", eerste.waarnemer
    ) == [(tweede.naam, 2)]
    assert server.sql(
        "SELECT groep, aantal FROM beeld.telling WHERE waarnemer = %s", eerste.waarnemer
    ) == [("notitie", 1)]


def test_een_laptop_schrijft_niet_onder_een_andere_naam(server: Server, demo: Demosleutels) -> None:
    """The waarnemer is the one of the certificate: else one laptop could correct another's."""
    eerste = demo.nieuw("van mij")
    vreemd = demo.nieuw()
    vreemd.waarnemer = eerste.waarnemer
    vreemd.leg_vast("notitie", b"{}", "o1", 2, RevisieSoort.CORRECTIE)
    for apparaat in (eerste, vreemd):
        with server.verbind(apparaat) as register:
            register.stuur(1, demo.bundel(apparaat).data)
    assert server.sql(
        "SELECT apparaat, rev FROM beeld.object WHERE waarnemer = %s", eerste.waarnemer
    ) == [(eerste.naam, 1)]
