"""The daily head: signed, chained, and a witness against whoever has the database."""

from __future__ import annotations

import psycopg
import pytest

from register.controle import Controleur, controleer
from register.dagkop import DAGKOP_TYP, Dagkop, Dagkopstuk, Kopregel
from register.recht import Rol
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.server import Demosleutels, Server
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.protocol import lees_zegel

pytestmark = pytest.mark.register


def _maak(staf: Staf) -> Dagkopstuk:
    antwoord = staf.vraag(f"dagkoppen/{staf.stemming}", Rol.BEHEERDER, methode="POST")
    assert antwoord.status_code == 201, antwoord.text
    return Dagkopstuk.model_validate_json(antwoord.content)


def _lees(stuk: Dagkopstuk, demo: Demosleutels) -> Dagkop:
    return lees_zegel(demo.bewijs, stuk.jws, DAGKOP_TYP, Dagkop)


def test_dagkoppen_volgen_op_elkaar(server: Server, demo: Demosleutels) -> None:
    staf = Staf(server, demo, "dagkop-keten")
    laptop = Laptop(demo, pakket_van("dagkop-keten"), "w-a")
    eerste = _maak(staf)
    assert (_lees(eerste, demo).vorige, _lees(eerste, demo).ketens) == (GEEN_VORIGE, 0)
    laptop.signaal()
    laptop.stuur(server)
    tweede = _maak(staf)
    gelezen = _lees(tweede, demo)
    assert (gelezen.volgnummer, gelezen.vorige) == (2, hash_van(eerste.jws))
    (kop,) = (Kopregel.uit_regel(r) for r in tweede.koppen.encode().splitlines())
    assert (kop.apparaat, kop.seq, kop.hash) == (laptop.apparaat.naam, 1, laptop.apparaat.kop)
    terug = staf.vraag("dagkoppen/dagkop-keten/2", Rol.AUDITOR)
    assert Dagkopstuk.model_validate_json(terug.content) == tweede
    assert staf.vraag("dagkoppen/dagkop-keten/3", Rol.AUDITOR).status_code == 404


def test_een_bewaarde_dagkop_getuigt(database: str, demo: Demosleutels) -> None:
    """Rows, receipts and heads taken out of the database: what was kept elsewhere names them."""
    with Server(database) as server:
        staf = Staf(server, demo, "dagkop-weg")
        laptop = Laptop(demo, pakket_van("dagkop-weg"), "w-a")
        laptop.signaal()
        laptop.stuur(server)
        stuk = _maak(staf)
        with psycopg.connect(database, autocommit=True) as conn:
            conn.execute("SET session_replication_role = replica")
            for tabel in (b"inhoud", b"revisie", b"ontvangstbewijs", b"dagkop"):
                conn.execute(b"DELETE FROM bewijs." + tabel)
        lijnen = staf.vraag("bewijzen/dagkop-weg", Rol.AUDITOR).content.splitlines(keepends=True)
    assert controleer(lijnen, Controleur(demo.openbaar)).klopt  # the register itself says nothing
    controleur = Controleur(demo.openbaar)
    controleur.dagkop(stuk.jws, stuk.koppen.encode())
    (fout,) = controleer(lijnen, controleur).fouten
    assert f"regel 1 van {laptop.apparaat.naam}" in fout


def test_koppen_die_niet_bij_de_dagkop_horen(server: Server, demo: Demosleutels) -> None:
    stuk = _maak(Staf(server, demo, "dagkop-ander"))
    with pytest.raises(ZegelFout, match="koppen horen niet"):
        Controleur(demo.openbaar).dagkop(stuk.jws, b"[]\n")
