"""The family of an onregelmatigheid is gathered per waarnemer, with the plekken it needs."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from register.database import Verbinding
from register.zaken import FAMILIE, lees_soorten, lees_zaken
from tests.register.dag import Laptop, pakket_van
from tests.register.server import Demosleutels, Server
from tests.vectors.maak_sync_vectoren import inhouden
from waarnemer_app.domain.handelingen import KoppelPlek, NieuweInhoud, VoegPlekToe
from waarnemer_app.domain.onregelmatigheid import Onregelmatigheid
from waarnemer_app.domain.stand import SOORTEN
from waarnemer_app.domain.verkiezing import Plek, PlekSoort

pytestmark = pytest.mark.register
LOS = Plek(id="plek-los", soort=PlekSoort.ANDERS, naam="De kantine", handmatig=True)


@pytest.fixture
def conn(server: Server) -> Iterator[Verbinding]:
    assert server.database is not None
    with psycopg.connect(server.database, autocommit=True) as verbinding:
        yield verbinding


def test_alleen_de_familie_wordt_gelezen(
    conn: Verbinding, server: Server, demo: Demosleutels
) -> None:
    assert set(FAMILIE) < set(SOORTEN)
    laptop = Laptop(demo, pakket_van("zaken-soort"), "w-a")
    for nr, inhoud in enumerate(inhouden(), 1):
        laptop._neem(NieuweInhoud(f"o{nr}", inhoud))
    laptop.stuur(server)
    soorten = {r.jws for r in lees_soorten(conn, "zaken-soort", FAMILIE)}
    assert len(soorten) == len(FAMILIE)
    assert lees_soorten(conn, "zaken-soort", FAMILIE, ["iemand-anders"]) == []
    zaken = lees_zaken(conn, pakket_van("zaken-soort"))
    assert [b.waarnemer for b in zaken.bronnen] == ["w-a"]
    assert zaken.onleesbaar == 0
    assert lees_zaken(conn, pakket_van("zaken-soort"), "iemand-anders").bronnen == ()


def test_een_plek_met_de_hand_en_een_die_is_gekoppeld(
    conn: Verbinding, server: Server, demo: Demosleutels
) -> None:
    """By hand, then linked to one of the list: the line shows the one of the list."""
    laptop = Laptop(demo, pakket_van("zaken-plek"), "w-a")
    plek = laptop.lukt(VoegPlekToe(plek=LOS))
    onr = laptop.onregelmatigheid(plek=plek)
    laptop.stuur(server)

    def gevonden() -> Plek:
        (bron,) = lees_zaken(conn, pakket_van("zaken-plek")).bronnen
        return bron.plek_van(bron.stand.geef(onr, Onregelmatigheid).inhoud.plek)

    assert gevonden().naam == "De kantine"
    laptop.lukt(KoppelPlek(plek=plek, lijstplek="sb-GM9990-1", reden="Het was dit lokaal."))
    laptop.stuur(server)
    assert gevonden().id == "sb-GM9990-1"


def test_een_plek_die_alleen_is_bezocht(
    conn: Verbinding, server: Server, demo: Demosleutels
) -> None:
    """A later package may have lost a plek; the visit kept it."""
    pakket = pakket_van("zaken-bezoek")
    laptop = Laptop(demo, pakket, "w-a")
    for nr, inhoud in enumerate(inhouden(), 1):
        laptop._neem(NieuweInhoud(f"o{nr}", inhoud))
    laptop.stuur(server)
    zonder = pakket.model_copy(update={"plekken": ()})
    (bron,) = lees_zaken(conn, zonder).bronnen
    plek = bron.stand.geef("o7", Onregelmatigheid).inhoud.plek
    assert bron.plek_van(plek).nummer == 1
    with pytest.raises(KeyError):
        bron.plek_van("nergens")
