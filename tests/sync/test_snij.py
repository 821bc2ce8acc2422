"""R32 and R33, a sample: cuts at bytes spread over request and answer, and days of misfortune."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.snij import Proef, sneden
from tests.sync.snijder import Snijder, Streek

pytestmark = pytest.mark.register
STEEKPROEF = 200
DAGEN = 15


@pytest.fixture
def proef(server: Server, demo: Demosleutels) -> Iterator[Proef]:
    with Snijder(server.adres) as snijder:
        yield Proef(server, demo, snijder)


def test_geknipt_op_bytes_van_vraag_en_antwoord(proef: Proef) -> None:
    """Spread over both, and always: before the first byte, and just before and at the last."""
    lengte = proef.lengte()
    alle = [s for s in sneden(lengte) if s.soort != "stil"]
    randen = [Streek("rst", kant, na) for kant, n in lengte.items() for na in (0, 1, n - 2, n - 1)]
    stil = [Streek("stil", kant, lengte[kant] // 2) for kant in lengte]
    toeval = random.Random(32)
    for streek in (*randen, *stil, *toeval.sample(alle, STEEKPROEF - len(randen) - len(stil))):
        proef.een(streek)
    assert len(proef.apparaten) == STEEKPROEF + 1
    proef.controleer()


def test_dagen_vol_tegenslag(proef: Proef) -> None:
    """Latency, drip, repeats, 5xx, portals, bombs and cuts, each before or after the register."""
    for zaad in range(DAGEN):
        proef.willekeurig(zaad)
    proef.controleer()


def test_de_controle_ziet_een_dubbele_en_een_verloren_regel(
    proef: Proef, server: Server, demo: Demosleutels
) -> None:
    """The check itself can fail."""
    proef.lengte()
    (naam,) = proef.apparaten
    apparaat, bewijzen = proef.apparaten[naam]
    apparaat.notitie("nooit verstuurd")
    with pytest.raises(AssertionError):
        proef.controleer()
    apparaat.jwss.pop()
    proef.controleer()
    proef.apparaten[naam] = (apparaat, [*bewijzen, "een ander bewijs"])
    with pytest.raises(AssertionError):
        proef.controleer()
