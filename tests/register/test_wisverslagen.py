"""The report of a wipe: sealed by the laptop that is gone, compared with what is held."""

from __future__ import annotations

from typing import Any

import pytest

from register.recht import Rol
from register.wisverslagen import controleer_wisverslag
from tests.register.dag import Laptop, Staf, pakket_van
from tests.register.server import Demosleutels, Server
from tests.sync.hulp import BEGIN, Apparaat
from waarnemer_app.domain.wisverslag import Ketenstand, NietOntvangen, Wisverslag, teken
from waarnemer_app.domain.zegel import Sleutel, ZegelFout

pytestmark = pytest.mark.register


def verslag(apparaat: Apparaat, sleutel: Sleutel | None = None, /, **anders: Any) -> str:
    """A report of a wipe of this laptop, sealed by it or by another key."""
    regels = len(apparaat.jwss)
    velden: dict[str, Any] = {
        "apparaat": apparaat.naam,
        "stemming": apparaat.stemming,
        "waarnemer": apparaat.waarnemer,
        "demo": True,
        "op": BEGIN,
        "reden": "termijn",
        "certificaat": apparaat.certificaat,
        "ketens": (
            Ketenstand(apparaat=apparaat.naam, regels=regels, kop=apparaat.kop, ontvangen=regels),
        ),
        "nietOntvangen": NietOntvangen(),
    }
    return teken(sleutel or apparaat.sleutel, Wisverslag.model_validate(velden | anders))


def _neem(staf: Staf, jws: str) -> tuple[int, dict[str, Any]]:
    antwoord = staf.vraag(
        f"wisverslagen/{staf.stemming}", Rol.BEHEERDER, methode="POST", json={"wisverslag": jws}
    )
    return antwoord.status_code, antwoord.json()


def test_wat_de_laptop_zegt_naast_wat_er_is(server: Server, demo: Demosleutels) -> None:
    staf = Staf(server, demo, "wis-ok")
    laptop = Laptop(demo, pakket_van("wis-ok"), "w-a")
    laptop.signaal()
    laptop.stuur(server)
    jws = verslag(laptop.apparaat)
    for _ in range(2):  # the same report again changes nothing
        status, oordeel = _neem(staf, jws)
        assert status == 201
        assert [(k["bijRegister"], k["klopt"]) for k in oordeel["ketens"]] == [(1, True)]
    assert server.sql("SELECT count(*) FROM bewijs.wisverslag WHERE stemming = 'wis-ok'") == [(1,)]
    laptop.signaal()
    status, oordeel = _neem(staf, verslag(laptop.apparaat))
    assert (status, oordeel["ketens"][0]["klopt"]) == (201, False)


@pytest.mark.parametrize(
    "geval", ["ander-zegel", "andere-stemming", "ander-apparaat", "nooit-toegelaten", "onzin"]
)
def test_wat_niet_van_die_laptop_is(server: Server, demo: Demosleutels, geval: str) -> None:
    staf = Staf(server, demo, "wis-fout")
    apparaat = Laptop(demo, pakket_van("wis-fout"), "w-a").apparaat
    jws = {
        "ander-zegel": verslag(apparaat, Sleutel.nieuw()),
        "andere-stemming": verslag(apparaat, stemming="ergens-anders"),
        "ander-apparaat": verslag(apparaat, apparaat="A" * 43),
        "nooit-toegelaten": verslag(apparaat, certificaat=""),
        "onzin": "a.b.c",
    }[geval]
    status, probleem = _neem(staf, jws)
    assert (status, probleem["code"]) == (400, "WISVERSLAG")
    with pytest.raises(ZegelFout):
        controleer_wisverslag(jws, Sleutel.uit_jwk(demo.openbaar.toelating))
