"""One command makes the picture anew from the proofs; rebuilt is kept (the API says the same)."""

from __future__ import annotations

import psycopg
import pytest

from register.commandos.start import DATABASE
from register.recht import Rol
from tests.register.dag import Laptop, pakket_van
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels

pytestmark = pytest.mark.register


def test_herbouw(bureau: Bureau, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DATABASE, raising=False)
    laptop = Laptop(demo, pakket_van("beeld-oefen"), "w-a")
    laptop.onregelmatigheid()
    laptop.stuur(bureau.server)
    vraag = ("overzicht", "--stemming", "beeld-oefen")
    voor = bureau.doe(*vraag, rol=Rol.BUREAU)[1]
    assert bureau.server.database is not None
    with psycopg.connect(bureau.server.database, autocommit=True) as conn:
        conn.execute("UPDATE beeld.telling SET aantal = aantal + 1")
        conn.execute("DELETE FROM beeld.tekst")
    assert bureau.doe(*vraag, rol=Rol.BUREAU)[1] != voor
    status, uit, _ = bureau.doe("beeld", "herbouw", "--database", bureau.server.database)
    assert (status, "opnieuw gemaakt" in uit) == (0, True)
    assert bureau.doe(*vraag, rol=Rol.BUREAU)[1] == voor
    zoek = ("zoek", "stempas", "--stemming", "beeld-oefen")
    assert bureau.doe(*zoek, rol=Rol.BUREAU)[0] == 0
    for database, woord in ((None, "Geef de database"), ("postgresql://127.0.0.1:1/x", "bereik")):
        opties = () if database is None else ("--database", database)
        status, _, fout = bureau.doe("beeld", "herbouw", *opties)
        assert (status, woord in fout) == (1, True)
