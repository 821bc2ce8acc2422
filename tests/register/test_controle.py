"""Whoever changes the register past its rules is found, and the row is named (R39)."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from register.controle import Controleur, Oordeel, controleer
from register.instellingen import Instellingen
from register.uitvoer import Keuze, schrijf_uitvoer
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import STEMMING, Apparaat
from waarnemer_app.domain.revisie import hash_van, inhoud_hash, lees, teken
from waarnemer_app.domain.zegel import Sleutel

pytestmark = pytest.mark.register
Ingreep = Callable[[psycopg.Connection[Any], Apparaat], None]


def _sql(vraag: str, *waarden: object) -> Ingreep:
    def doe(conn: psycopg.Connection[Any], apparaat: Apparaat) -> None:
        gedaan = conn.execute(vraag.encode(), [*waarden, apparaat.naam])
        assert gedaan.rowcount == 1

    return doe


def _vervals(apparaat: Apparaat, seq: int, sleutel: Sleutel) -> tuple[str, bytes, bytes]:
    """A row with another content and everything that follows from it, but for the seal."""
    echt = lees(apparaat.sleutel, apparaat.jwss[seq - 1])
    inhoud, zout = b'{"tekst":"anders"}', bytes(16)
    nep = echt.model_copy(update={"inhoudHash": inhoud_hash(zout, inhoud)})
    return teken(sleutel, nep), inhoud, zout


def _herhash(conn: psycopg.Connection[Any], apparaat: Apparaat) -> None:
    jws, inhoud, zout = _vervals(apparaat, 2, Sleutel.nieuw())
    conn.execute(
        "UPDATE bewijs.revisie SET jws = %s, hash = %s WHERE apparaat = %s AND seq = 2",
        (jws, hash_van(jws), apparaat.naam),
    )
    conn.execute(
        "UPDATE bewijs.inhoud SET inhoud = %s, zout = %s WHERE apparaat = %s AND seq = 2",
        (inhoud, zout, apparaat.naam),
    )


def _zet_erbij(conn: psycopg.Connection[Any], apparaat: Apparaat) -> None:
    jws, _, _ = _vervals(apparaat, 3, Sleutel.nieuw())
    conn.execute(
        "INSERT INTO bewijs.revisie (stemming, apparaat, seq, hash, object, object_soort, soort,"
        " waarnemer, jws, ontvangen_op) SELECT stemming, apparaat, 4, %s, object, object_soort,"
        " soort, waarnemer, %s, ontvangen_op FROM bewijs.revisie WHERE apparaat = %s AND seq = 3",
        (hash_van(jws), jws, apparaat.naam),
    )


def _haal_weg(*seqs: int) -> Ingreep:
    def doe(conn: psycopg.Connection[Any], apparaat: Apparaat) -> None:
        for tabel in (b"inhoud", b"revisie"):
            conn.execute(
                b"DELETE FROM bewijs." + tabel + b" WHERE apparaat = %s AND seq = ANY(%s)",
                (apparaat.naam, list(seqs)),
            )

    return doe


def _wis_spoor(conn: psycopg.Connection[Any], apparaat: Apparaat) -> None:
    """The last row and the receipt for it: only what the laptop kept knows of them."""
    _haal_weg(3)(conn, apparaat)
    conn.execute("DELETE FROM bewijs.ontvangstbewijs WHERE apparaat = %s", (apparaat.naam,))


@pytest.mark.parametrize(
    ("ingreep", "regel"),
    [
        (_sql("UPDATE bewijs.inhoud SET inhoud = %s WHERE seq = 2 AND apparaat = %s", b"{}"), 2),
        (_sql("UPDATE bewijs.inhoud SET zout = %s WHERE seq = 1 AND apparaat = %s", b"x" * 16), 1),
        (_sql("UPDATE bewijs.revisie SET hash = %s WHERE seq = 2 AND apparaat = %s", "a" * 64), 2),
        (_sql("UPDATE bewijs.revisie SET jws = %s WHERE seq = 3 AND apparaat = %s", "a.b.c"), 3),
        (_herhash, 2),
        (_zet_erbij, 4),
        (_haal_weg(2), 3),
        (_haal_weg(3), 3),
        (_wis_spoor, 3),
        (_sql("UPDATE bewijs.auditregel SET nr = %s WHERE nr = 2 AND apparaat = %s", 7), 7),
    ],
    ids=["inhoud", "zout", "hash", "jws", "herhash", "erbij", "midden", "eind", "spoor", "audit"],
)
def test_elke_ingreep_wordt_gevonden_en_genoemd(
    database: str, demo: Demosleutels, ingreep: Ingreep, regel: int
) -> None:
    apparaat = demo.nieuw("een", "twee", "drie")
    audit = (apparaat.log("versie"), apparaat.log("invoer"))
    with Server(database) as server, server.verbind(apparaat) as register:
        bewijs = register.stuur(1, demo.bundel(apparaat, extra=audit).data)
        assert _controleer(server, demo, [bewijs]).fouten == []
        with psycopg.connect(database, autocommit=True) as conn:
            conn.execute("SET session_replication_role = replica")  # a superuser without triggers
            ingreep(conn, apparaat)
        gevonden = _controleer(server, demo, [bewijs])
    naam = f"regel {regel} van {apparaat.naam}"
    assert [f for f in gevonden.fouten if naam in f.replace("Regel", "regel")], gevonden.fouten


def _controleer(server: Server, demo: Demosleutels, getuigen: list[str]) -> Oordeel:
    controleur = Controleur(demo.openbaar)
    for jws in getuigen:
        controleur.getuige(jws)
    return controleer(_lijnen(server, demo), controleur)


def _lijnen(server: Server, demo: Demosleutels, keuze: Keuze | None = None) -> list[bytes]:
    assert server.database is not None
    inst = Instellingen.uit_sleutels(demo.openbaar, demo.register)
    with psycopg.connect(server.database, autocommit=True) as conn:
        return list(schrijf_uitvoer(conn, inst, keuze or Keuze(STEMMING)))


@pytest.fixture
def uitvoer(server: Server, demo: Demosleutels) -> list[bytes]:
    """A good export of one waarneemer, to spoil."""
    apparaat = demo.nieuw("een", "twee")
    with server.verbind(apparaat) as register:
        register.stuur(1, demo.bundel(apparaat).data)
    return _lijnen(server, demo, Keuze(STEMMING, apparaat.waarnemer))


def _fouten(lijnen: list[bytes], demo: Demosleutels) -> str:
    return " ".join(controleer(lijnen, Controleur(demo.openbaar)).fouten)


def test_een_bestand_dat_is_afgebroken_of_veranderd(
    uitvoer: list[bytes], demo: Demosleutels
) -> None:
    assert _fouten(uitvoer, demo) == ""
    assert "afgebroken" in _fouten(uitvoer[:-1], demo)
    assert "niet die van het register" in _fouten(uitvoer[1:], demo)
    assert "Na het slot" in _fouten([*uitvoer, uitvoer[0]], demo)
    for onzin in (
        b"\n",
        b"{\n",
        b"[]\n",
        b'{"soort":"inhoud"}\n',
        b'{"soort":[]}\n',
        b"x" * 200_000,
    ):
        assert "niet leesbaar" in _fouten([onzin, *uitvoer], demo)


def test_een_herhashte_regel_in_een_bestand_faalt(uitvoer: list[bytes], demo: Demosleutels) -> None:
    """Who forges a row can redo every hash but not the seal of the device."""
    vals = []
    for lijn in uitvoer:
        velden = json.loads(lijn)
        if velden["soort"] == "revisie" and velden["seq"] == 1:
            inhoud, zout = b'{"tekst":"anders"}', bytes(16)
            kop, lading, zegel = velden["jws"].split(".")
            model = json.loads(base64.urlsafe_b64decode(lading + "=="))
            model["inhoudHash"] = inhoud_hash(zout, inhoud)
            nieuw = base64.urlsafe_b64encode(json.dumps(model).encode()).rstrip(b"=").decode()
            velden["jws"] = f"{kop}.{nieuw}.{zegel}"
            velden["hash"] = hash_van(velden["jws"])
            velden["inhoud"] = base64.b64encode(inhoud).decode()
            velden["zout"] = base64.b64encode(zout).decode()
            lijn = json.dumps(velden).encode() + b"\n"  # noqa: PLW2901 — the line as it is forged
        vals.append(lijn)
    fouten = _fouten(vals, demo)
    assert "Regel 1 van" in fouten
    assert "handtekening klopt niet" in fouten


def test_een_ander_bureau_bewijst_hier_niets(uitvoer: list[bytes], demo: Demosleutels) -> None:
    vreemd = demo.openbaar.model_copy(
        update={"toelating": Sleutel.nieuw().openbaar(), "bewijs": Sleutel.nieuw().openbaar()}
    )
    oordeel = controleer(uitvoer, Controleur(vreemd))
    assert len(oordeel.fouten) > 3
    assert oordeel.certificaten == {}
