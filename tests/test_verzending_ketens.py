"""Earlier chains at the real register: each a stream, with a key and receipts of its own (T25)."""

from __future__ import annotations

import itertools
import json
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.helpers.formulieren import maak
from tests.helpers.register import (
    NERGENS,
    Laptop,
    Nooit,
    certificaat,
    laptop,
    notitie,
    zend_en_ontvang,
)
from tests.helpers.voorbeeld import DAG, Klokje, heropen, pakket
from tests.register.server import Demosleutels, Server, demo, postgres_url, server, server_database
from waarnemer_app import verzending
from waarnemer_app.domain.wisverslag import TYP, Wisverslag
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier, neem_op, wachtend
from waarnemer_app.stick import stick_werk
from waarnemer_app.store.vroeger import Keten
from waarnemer_app.sync.container import lees_keten, open_container
from waarnemer_app.sync.engine import verstuur_naar, vraag
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import Ontvangstbewijs
from waarnemer_app.sync.toelating import lees_certificaat, lees_verzoek

__all__ = ["demo", "postgres_url", "server", "server_database"]

NU = datetime.now(UTC)


@pytest.fixture
def maak_laptop(tmp_path: Path) -> Iterator[Laptop]:
    nummers = itertools.count()
    open_: list[Dossier] = []

    def act(adres: str = NERGENS, demo: Demosleutels | None = None) -> Dossier:
        open_.append(laptop(tmp_path / f"laptop{next(nummers)}", adres, demo))
        return open_[-1]

    yield act
    for dossier in open_:
        dossier.sluit()


def _terug(oud: Dossier, map_: Path, demo: Demosleutels | None = None) -> Dossier:
    """A new laptop that took the dossier over as an earlier chain."""
    nieuw = maak(map_, Klokje(), oud.pakket)
    neem_op(nieuw, oud.opslag, "Een kopie is teruggezet.", DAG)
    if demo is not None:
        verzending.neem_certificaat_aan(nieuw, certificaat(nieuw, demo), NU)
    return nieuw


def _zend_keten(dossier: Dossier, keten: Keten) -> Ontvangstbewijs:
    aanmelding = verzending.aanmelding(dossier, keten)
    zending = verzending.zending_voor(dossier, vraag(aanmelding).stand, NU, keten)
    uitslag = verstuur_naar(aanmelding, zending.lading, lambda _: None, Nooit())
    assert uitslag.fout is None, uitslag.fout
    return [verzending.neem_bewijs_aan(dossier, jws) for jws in uitslag.bewijzen][-1]


def test_each_chain_is_a_stream_of_its_own_with_its_own_receipt(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop(server.adres, demo)
    nieuw = _terug(oud, tmp_path / "nieuw", demo)
    notitie(nieuw, "Na het terugzetten.")
    assert wachtend(nieuw) == oud.lengte + 1
    huidig, vroeger = verzending.te_verzenden(nieuw)
    assert (huidig.apparaat, vroeger.apparaat) == (nieuw.apparaat, oud.apparaat)
    bewijzen = [_zend_keten(nieuw, keten) for keten in (huidig, vroeger)]
    assert [(b.apparaat, b.tot) for b in bewijzen] == [
        (nieuw.apparaat, 1),
        (oud.apparaat, oud.lengte),
    ]
    assert wachtend(nieuw) == 0
    assert [k.nr for k in verzending.te_verzenden(nieuw)] == [0]
    assert verzending.bewijzen(nieuw) == bewijzen[::-1]
    for apparaat, aantal in ((oud.apparaat, oud.lengte), (nieuw.apparaat, 1)):
        vraag = "SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s"
        assert server.sql(vraag, apparaat) == [(aantal,)]
    nieuw.sluit()


def test_a_copy_that_is_shorter_than_what_the_register_has_is_confirmed_as_far_as_it_goes(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop(server.adres, demo)
    nieuw = _terug(oud, tmp_path / "nieuw", demo)
    notitie(oud, "Dit staat niet in de kopie.")
    zend_en_ontvang(oud)
    vroeger = verzending.te_verzenden(nieuw)[1]
    bewijs = _zend_keten(nieuw, vroeger)
    assert (bewijs.apparaat, bewijs.tot) == (oud.apparaat, oud.lengte - 1)
    assert vroeger.wachtend == 0
    # a receipt of the other laptop for more than the copy has does not count here
    (verder,) = verzending.bewijzen(oud)
    jws = oud.opslag.ontvangsten.alle()[0]
    with pytest.raises(ZegelFout, match=f"heeft {verder.tot} regels"):
        verzending.neem_bewijs_aan(nieuw, jws)
    nieuw.sluit()


def test_a_copy_that_goes_another_way_is_refused_by_the_register(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop(server.adres, demo)
    oud.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copytree(oud.map, tmp_path / "kloon")
    kloon = heropen(tmp_path / "kloon")
    notitie(kloon, "Iets anders.")
    for tekst in ("een", "twee"):
        notitie(oud, tekst)
    zend_en_ontvang(oud)
    nieuw = _terug(kloon, tmp_path / "nieuw", demo)
    vroeger = verzending.te_verzenden(nieuw)[1]
    aanmelding = verzending.aanmelding(nieuw, vroeger)
    zending = verzending.zending_voor(nieuw, vraag(aanmelding).stand, NU, vroeger)
    uitslag = verstuur_naar(aanmelding, zending.lading, lambda _: None, Nooit())
    assert uitslag.fout is not None
    assert uitslag.fout.code == "VORK"
    assert vroeger.wachtend > 0
    kloon.sluit()
    nieuw.sluit()


def test_the_stick_holds_every_chain(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop(server.adres, demo)
    nieuw = _terug(oud, tmp_path / "nieuw")
    with pytest.raises(SyncFout, match="Dit apparaat is nog niet toegelaten"):
        stick_werk(nieuw, NU).bundels()
    verzending.neem_certificaat_aan(nieuw, certificaat(nieuw, demo), NU)
    bundels = stick_werk(nieuw, NU).bundels()
    apparaten = []
    for bundel in bundels:
        container = open_container(
            bundel.data,
            [demo.register.ontvangst],
            lambda m: (
                lees_certificaat(m.certificaat, Sleutel.uit_jwk(demo.toelating.openbaar())).sleutel
            ),
        )
        assert [r.revisie.seq for r in lees_keten(container)] == list(range(1, bundel.tot + 1))
        apparaten.append(container.manifest.apparaat)
    assert apparaten == [nieuw.apparaat, oud.apparaat]
    nieuw.sluit()


def test_a_key_of_before_that_was_never_admitted_can_ask(
    maak_laptop: Laptop, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop()
    nieuw = _terug(oud, tmp_path / "nieuw", demo)
    vroeger = verzending.te_verzenden(nieuw)[1]
    with pytest.raises(SyncFout, match="vorige sleutel") as fout:
        verzending.aanmelding(nieuw, vroeger)
    assert fout.value.code == verzending.NIET_TOEGELATEN
    verzoek = lees_verzoek(verzending.toelatingsverzoek(nieuw, NU, keten=vroeger))
    assert verzoek.apparaat == oud.apparaat
    verzending.neem_certificaat_aan(nieuw, certificaat(oud, demo), NU)
    assert verzending.aanmelding(nieuw, verzending.te_verzenden(nieuw)[1]).apparaat == oud.apparaat
    nieuw.sluit()


# what a wipe would lose, and its report


def test_what_was_not_received_is_counted_over_all_chains(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    oud = maak_laptop(server.adres, demo)
    nieuw = _terug(oud, tmp_path / "nieuw", demo)
    notitie(nieuw, "Na het terugzetten.")
    voor = verzending.niet_ontvangen(nieuw, 1)
    assert (voor.regels, voor.bijlagen, voor.dossiers) == (oud.lengte + 1, 0, 1)
    assert verzending.bewaar_tot(nieuw) is None
    for keten in verzending.te_verzenden(nieuw):
        _zend_keten(nieuw, keten)
    assert verzending.niet_ontvangen(nieuw).niets
    tot = verzending.bewaar_tot(nieuw)
    assert tot is not None
    assert tot - verzending.bewijzen(nieuw)[-1].ontvangenOp.date() == timedelta(days=30)
    jws = verzending.wisverslag(nieuw, NU, "termijn")
    verslag = Wisverslag.model_validate(nieuw.sleutel.controleer(jws, TYP))
    assert [(k.apparaat, k.regels, k.ontvangen) for k in verslag.ketens] == [
        (oud.apparaat, oud.lengte, oud.lengte),
        (nieuw.apparaat, 1, 1),
    ]
    assert all(k.bewijs for k in verslag.ketens)
    assert verslag.nietOntvangen.niets
    assert verslag.certificaat == nieuw.certificaat
    nieuw.sluit()


def test_an_attachment_that_nobody_confirmed_counts(tmp_path: Path) -> None:
    dossier = maak(tmp_path / "d", Klokje(), pakket(demo=True))
    assert verzending.niet_ontvangen(dossier).niets
    assert verzending.bewaar_tot(dossier) is None
    som = "ab" * 32
    inhoud = json.dumps({"bijlagen": [{"sha256": som}]}).encode()
    notitie(dossier)
    dossier.opslag.db.uitvoeren("DROP TRIGGER inhoud_alleen_wissen")
    dossier.opslag.db.uitvoeren("UPDATE inhoud SET inhoud = ?", (inhoud,))
    rest = verzending.niet_ontvangen(dossier)
    assert (rest.regels, rest.bijlagen) == (1, 1)
    jws = verzending.wisverslag(dossier, NU, "verzoek")
    verslag = Wisverslag.model_validate(dossier.sleutel.controleer(jws, TYP))
    assert (verslag.ketens[0].ontvangen, verslag.ketens[0].bewijs) == (0, "")
    assert verslag.certificaat == ""
    dossier.sluit()
