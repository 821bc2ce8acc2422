"""Sending in steps: converges over a bad line, stops between bundles, keeps what was sent (R32)."""

from __future__ import annotations

import random
import threading

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from tests.sync.netwerk import antwoordt, doorgever
from tests.sync.netwerk import http as antwoord
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.container import Bundel, maak_containers
from waarnemer_app.sync.engine import (
    Aanmelding,
    Lading,
    Voortgang,
    verstuur,
    verstuur_naar,
    vraag,
)
from waarnemer_app.sync.formaat import Grens
from waarnemer_app.sync.receipts import controleer_ontvangstbewijs, controleer_stand

pytestmark = pytest.mark.register


class Ongeduldig(threading.Event):
    """Waits for nobody; counts how often it was asked to."""

    gewacht = 0

    def wait(self, timeout: float | None = None) -> bool:
        assert timeout is not None
        assert 0 <= timeout <= 60
        self.gewacht += 1
        return self.is_set()


def _bundels(apparaat: Apparaat, demo: Demosleutels, per: int) -> list[Bundel]:
    return maak_containers(
        apparaat.lijnen,
        apparaat.feiten(),
        apparaat.sleutel,
        demo.ontvangers,
        Grens(per + 1, 1024 * 1024),
    )


def _niets(_: Voortgang) -> None:
    pass


def test_hele_weg(server: Server, demo: Demosleutels) -> None:
    """Ask the stand, send, check the receipts, and ask again: nothing is left to send."""
    apparaat = demo.nieuw(*(f"regel {n}" for n in range(7)))
    aanmelding = Aanmelding(
        adres=server.adres,
        doel="register-demo",
        apparaat=apparaat.naam,
        certificaat=apparaat.certificaat,
        sleutel=apparaat.sleutel,
    )

    def stand() -> int:
        return controleer_stand(
            vraag(aanmelding).stand,
            demo.bewijs,
            apparaat.hash,
            apparaat.audit_hash,
            doel="register-demo",
            stemming=apparaat.stemming,
            apparaat=apparaat.naam,
        ).volgnummer

    assert stand() == 0
    gezien: list[Voortgang] = []
    bundels = _bundels(apparaat, demo, 3)
    uitslag = verstuur_naar(aanmelding, Lading(bundels), gezien.append, threading.Event())
    assert (uitslag.fout, uitslag.gestopt) == (None, False)
    bewijzen = [
        controleer_ontvangstbewijs(
            jws,
            demo.bewijs,
            apparaat.hash,
            doel="register-demo",
            stemming=apparaat.stemming,
            apparaat=apparaat.naam,
            demo=True,
        )
        for jws in uitslag.bewijzen
    ]
    assert [(b.van, b.tot) for b in bewijzen] == [(1, 3), (4, 6), (7, 7)]
    assert [v.bundels for v in gezien] == [0, 1, 2, 3]
    assert gezien[-1].bytes_ == gezien[-1].bytes_totaal == sum(len(b.data) for b in bundels)
    assert stand() == 7
    assert verstuur_naar(aanmelding, Lading(bundels), _niets, threading.Event()) == uitslag


def test_stoppen_tussen_bundels(server: Server, demo: Demosleutels) -> None:
    """What was sent stays sent; going on later is going on, not starting again."""
    apparaat = demo.nieuw(*(f"regel {n}" for n in range(6)))
    bundels = _bundels(apparaat, demo, 2)
    stop = threading.Event()

    def na_een(voortgang: Voortgang) -> None:
        if voortgang.bundels == 1:
            stop.set()

    with server.verbind(apparaat) as register:
        half = verstuur(register, Lading(bundels), na_een, stop)
        assert half.gestopt
        assert len(half.bewijzen) == 1
        telling = "SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s"
        assert server.sql(telling, apparaat.naam) == [(2,)]
        heel = verstuur(register, Lading(bundels), _niets, threading.Event())
    assert heel.bewijzen[0] == half.bewijzen[0]
    assert server.sql(telling, apparaat.naam) == [(6,)]


def test_weigering_stopt_zonder_nieuwe_poging(server: Server, demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een", "twee", "drie")
    een, twee, drie = _bundels(apparaat, demo, 1)
    stop = Ongeduldig()
    with server.verbind(apparaat) as register:
        uitslag = verstuur(register, Lading([een, drie, twee]), _niets, stop)
    assert len(uitslag.bewijzen) == 1
    assert uitslag.fout is not None
    assert uitslag.fout.code == "GAT"
    assert stop.gewacht == 0


def test_register_weg_geeft_op_na_enkele_pogingen(demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    stop = Ongeduldig()
    with Register("http://127.0.0.1:9", "register-demo") as register:
        register._aanmelding = (apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        uitslag = verstuur(register, Lading([demo.bundel(apparaat)]), _niets, stop, pogingen=3)
    assert uitslag.fout is not None
    assert (uitslag.fout.code, stop.gewacht) == ("GEEN_VERBINDING", 2)


def test_stoppen_tijdens_het_wachten(demo: Demosleutels) -> None:
    apparaat = demo.nieuw("een")
    stop = Ongeduldig()

    def meteen(_: Voortgang) -> None:
        threading.Timer(0, stop.set).start()

    druk = antwoord("503 Service Unavailable", b"x", "Retry-After: 30")
    with antwoordt(druk) as adres, Register(adres, "register-demo") as register:
        register._aanmelding = (apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        uitslag = verstuur(register, Lading([demo.bundel(apparaat)]), meteen, stop, pogingen=50)
    assert uitslag.gestopt
    assert uitslag.bewijzen == []


def test_aanmelden_lukt_niet(server: Server) -> None:
    apparaat = Apparaat()
    aanmelding = Aanmelding(
        server.adres, "register-demo", apparaat.naam, "geen certificaat", apparaat.sleutel
    )
    uitslag = verstuur_naar(aanmelding, Lading([]), _niets, threading.Event())
    assert uitslag.fout is not None
    assert uitslag.fout.code == "NIET_TOEGELATEN"


@pytest.mark.parametrize("zaad", range(4))
def test_geknipte_lijn_komt_op_een_uit(server: Server, demo: Demosleutels, zaad: int) -> None:
    """R32: cut at random bytes of request and answer; no row twice, none lost, one receipt."""
    toeval = random.Random(zaad)
    apparaat = demo.nieuw("een", "twee", "drie")
    bundels = _bundels(apparaat, demo, 3)
    knip: list[tuple[str, int]] = []
    stop = Ongeduldig()
    with (
        doorgever(server.adres, knip) as adres,
        Register(adres, "register-demo") as register,
    ):
        register.token(apparaat.sleutel, apparaat.naam, apparaat.certificaat)
        knip += [
            (toeval.choice(("vraag", "antwoord")), toeval.randrange(1, 2_000)) for _ in range(8)
        ]
        uitslag = verstuur(register, Lading(bundels), _niets, stop, pogingen=12)
        assert uitslag.fout is None
        knip.clear()
        nog_eens = verstuur(register, Lading(bundels), _niets, stop)
    assert nog_eens.bewijzen == uitslag.bewijzen
    assert server.sql(
        "SELECT seq, hash FROM bewijs.revisie WHERE apparaat = %s ORDER BY seq", apparaat.naam
    ) == [(n, apparaat.hash(n)) for n in (1, 2, 3)]
    assert server.sql(
        "SELECT jws FROM bewijs.ontvangstbewijs WHERE apparaat = %s", apparaat.naam
    ) == [(uitslag.bewijzen[0],)]
