"""R35 as one table: what comes again, from elsewhere or out of turn, is answered as agreed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.register.server import Demosleutels, Server
from tests.sync.hulp import Apparaat
from waarnemer_app.domain.zegel import ZegelFout
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.receipts import controleer_stand

pytestmark = pytest.mark.register


@dataclass
class Toestand:
    """A device of which the register holds two lines."""

    server: Server
    demo: Demosleutels
    apparaat: Apparaat
    eerste: bytes

    def stuur(self, van: int, data: bytes, wie: Apparaat | None = None) -> str:
        with self.server.verbind(wie or self.apparaat) as register:
            return register.stuur(van, data)

    def kloon(self) -> Apparaat:
        """The same vault on a second machine: the same key, going its own way."""
        kloon = Apparaat(sleutel=self.apparaat.sleutel)
        kloon.certificaat = self.apparaat.certificaat
        kloon.jwss, kloon.lijnen = self.apparaat.jwss[:1], self.apparaat.lijnen[:1]
        return kloon


@pytest.fixture
def toestand(server: Server, demo: Demosleutels) -> Toestand:
    apparaat = demo.nieuw("een", "twee")
    t = Toestand(server, demo, apparaat, demo.bundel(apparaat).data)
    t.stuur(1, t.eerste)
    return t


def _ander_apparaat(t: Toestand) -> None:
    t.stuur(1, t.demo.bundel(t.demo.nieuw("vreemd")).data)


def _gekloond(t: Toestand) -> None:
    kloon = t.kloon()
    kloon.notitie("iets anders")
    t.stuur(2, t.demo.bundel(kloon, 1).data)


def _gekloond_en_verder(t: Toestand) -> None:
    kloon = t.kloon()
    kloon.notitie("iets anders")
    kloon.notitie("en verder")
    t.stuur(3, t.demo.bundel(kloon, 2).data)


def _teruggezet(t: Toestand) -> None:
    """An old copy that went on: it sends all of its own chain."""
    kloon = t.kloon()
    kloon.notitie("na het terugzetten")
    t.stuur(1, t.demo.bundel(kloon).data)


def _andere_stemming(t: Toestand) -> None:
    vreemd = Apparaat(stemming="TK2029-oefen", sleutel=t.apparaat.sleutel)
    vreemd.certificaat = t.apparaat.certificaat
    vreemd.notitie("een")
    t.stuur(1, t.demo.bundel(vreemd).data)


def _ander_register(t: Toestand) -> None:
    t.stuur(1, t.demo.bundel(t.apparaat, doel="register-ander").data)


def _gat(t: Toestand) -> None:
    t.apparaat.notitie("drie")
    t.apparaat.notitie("vier")
    t.stuur(4, t.demo.bundel(t.apparaat, 3).data)


def _ander_adres(t: Toestand) -> None:
    t.stuur(2, t.eerste)


@pytest.mark.parametrize(
    ("doe", "code", "incident"),
    [
        (_ander_apparaat, "NIET_TOEGELATEN", True),
        (_gekloond, "VORK", True),
        (_gekloond_en_verder, "VORK", True),
        (_teruggezet, "VORK", True),
        (_andere_stemming, "NIET_TOEGELATEN", True),
        (_ander_register, "ANDER_REGISTER", True),
        (_gat, "GAT", False),
        (_ander_adres, "VAN", False),
    ],
)
def test_geweigerd_en_genoteerd(
    toestand: Toestand,
    doe: Callable[[Toestand], None],
    code: str,
    incident: bool,  # noqa: FBT001 — a table
) -> None:
    """No retry by itself, a Dutch title and advice, and the chain that is held does not change."""
    with pytest.raises(SyncFout) as fout:
        doe(toestand)
    assert (fout.value.code, fout.value.opnieuw) == (code, False)
    assert fout.value.melding
    assert fout.value.remedie
    naam = toestand.apparaat.naam
    assert toestand.server.sql(
        "SELECT seq, hash FROM bewijs.revisie WHERE apparaat = %s ORDER BY seq", naam
    ) == [(n, toestand.apparaat.hash(n)) for n in (1, 2)]
    genoteerd = toestand.server.sql(
        "SELECT code FROM bewijs.incident WHERE apparaat = %s AND code = %s", naam, code
    )
    assert len(genoteerd) == incident


def test_hetzelfde_geeft_hetzelfde_bewijs(toestand: Toestand) -> None:
    antwoorden = {toestand.stuur(1, toestand.eerste) for _ in range(3)}
    # packed anew: other bytes, the same lines
    antwoorden.add(toestand.stuur(1, toestand.demo.bundel(toestand.apparaat).data))
    assert len(antwoorden) == 1


def test_een_teruggezette_kluis_merkt_het_zelf(toestand: Toestand) -> None:
    """Before anything is sent: what the register holds is no part of this chain."""
    kloon = toestand.kloon()
    with toestand.server.verbind(kloon) as register:
        stand = register.stand()
    with pytest.raises(ZegelFout, match="Dit dossier heeft er minder"):
        controleer_stand(
            stand,
            toestand.demo.bewijs,
            kloon.hash,
            kloon.audit_hash,
            doel="register-demo",
            stemming=kloon.stemming,
            apparaat=kloon.naam,
        )
