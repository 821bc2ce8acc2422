"""Receipts: the same for the same bundle, and a chain for the whole register."""

from __future__ import annotations

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.revisie import GEEN_VORIGE, hash_van
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


def test_nog_een_keer_verandert_niets(server: Server, demo: Demosleutels) -> None:
    """The same bundle, also encrypted anew, gets the same receipt."""
    apparaat = demo.nieuw("een", "twee")
    eerste, opnieuw = demo.bundel(apparaat), demo.bundel(apparaat)
    assert eerste.data != opnieuw.data
    with server.verbind(apparaat) as register:
        bewijzen = [register.stuur(1, d) for d in (eerste.data, eerste.data, opnieuw.data)]
    assert len(set(bewijzen)) == 1
    telling = "SELECT count(*) FROM bewijs.{} WHERE apparaat = %s"
    assert server.sql(telling.format("revisie"), apparaat.naam) == [(2,)]
    assert server.sql(telling.format("ontvangstbewijs"), apparaat.naam) == [(1,)]


def test_ontvangstbewijzen_vormen_een_keten(server: Server, demo: Demosleutels) -> None:
    for _ in range(3):
        apparaat = demo.nieuw("een")
        with server.verbind(apparaat) as register:
            register.stuur(1, demo.bundel(apparaat).data)
    rijen = server.sql("SELECT volgnummer, jws FROM bewijs.ontvangstbewijs ORDER BY volgnummer")
    vorige = GEEN_VORIGE
    for verwacht, (nr, jws) in enumerate(rijen, 1):
        bewijs = Ontvangstbewijs.model_validate(demo.bewijs.controleer(jws, "ontvangstbewijs+jws"))
        assert nr == verwacht
        assert bewijs.nr == f"OB-{bewijs.ontvangenOp.year}-{nr:06d}"
        assert bewijs.vorigBewijs == vorige
        vorige = hash_van(jws)
