"""Functiescheiding of the keys: no pair with one person, no key with a beheerder."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from register.recht import Rol
from tests.register.dag import Staf
from tests.register.opdrachten import Bureau
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import STEMMING

pytestmark = pytest.mark.register


@pytest.fixture
def server(database: str) -> Iterator[Server]:
    """One of its own: at the one that all share, another test may have named a holder."""
    with Server(database) as gestart:
        yield gestart


def test_houders_en_beheerder_zijn_verschillende_mensen(bureau: Bureau, demo: Demosleutels) -> None:
    def geef(sleutel: str, wie: str) -> tuple[int, str]:
        status, _, fout = bureau.doe("sleutels", "houder", sleutel, wie, rol=Rol.AUDITOR)
        return status, fout

    def beheer(wie: str) -> tuple[int, str]:
        antwoord = Staf(bureau.server, demo, STEMMING).vraag("apparaten", Rol.BEHEERDER, wie=wie)
        return antwoord.status_code, antwoord.json()["code"] if antwoord.is_error else ""

    assert geef("herstel-a", "h-1") == (0, "")
    status, fout = geef("herstel-b", "h-1")
    assert (status, "andere sleutel van dit paar" in fout) == (1, True)
    assert geef("herstel-c", "h-1") == (0, "")  # the other pair
    assert geef("herstel-b", "h-2") == (0, "")
    assert geef("herstel-b", "h-1")[0] == 1
    # a holder gets no access as beheerder; a beheerder gets no key
    assert beheer("h-2") == (403, "FUNCTIESCHEIDING")
    assert beheer("b-1") == (200, "")
    status, fout = geef("herstel-d", "b-1")
    assert (status, "beheerder houdt geen sleutel" in fout) == (1, True)
    # handed over: the old holder may be beheerder again, the key is with the new one
    assert geef("herstel-b", "h-3") == (0, "")
    assert beheer("h-2") == (200, "")
    assert beheer("h-3") == (403, "FUNCTIESCHEIDING")
    status, uit, _ = bureau.doe("sleutels", "houders", rol=Rol.AUDITOR)
    assert (status, "herstel-b  h-3" in uit, "3 van 4" in uit) == (0, True, True)
    assert geef("herstel-a", "h 1")[0] == 1
    with (
        psycopg.connect(bureau.server.database or "", autocommit=True) as conn,
        pytest.raises(psycopg.errors.CheckViolation),
    ):
        conn.execute(
            "INSERT INTO bewijs.sleutelhouder (sleutel, nr, wie, door)"
            " VALUES ('herstel-a', 9, 'h-3', 'sql')"
        )
