"""What leaves the laptop, and what comes back and counts (veiligheid 2.5, 2.6, 2.7)."""

from __future__ import annotations

import dataclasses
import itertools
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from register.toelating import teken_certificaat
from tests.helpers.formulieren import maak, met_adres
from tests.helpers.register import (
    NERGENS,
    Laptop,
    Nooit,
    certificaat,
    laptop,
    notitie,
    zend,
    zend_en_ontvang,
)
from tests.helpers.voorbeeld import Klokje, heropen, pakket
from tests.register.server import Demosleutels, Server, demo, postgres_url, server, server_database
from tests.sync.hulp import age_paar
from waarnemer_app import verzending
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier
from waarnemer_app.stick import stick_werk
from waarnemer_app.sync.agelezer import ontsleutel
from waarnemer_app.sync.container import (
    lees_audit_keten,
    lees_keten,
    open_container,
)
from waarnemer_app.sync.engine import Aanmelding, Lading, verstuur_naar, vraag
from waarnemer_app.sync.formaat import ContainerFout
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.protocol import ONTVANGSTBEWIJS_TYP, Ontvangstbewijs
from waarnemer_app.sync.toelating import lees_certificaat, lees_verzoek

__all__ = ["demo", "postgres_url", "server", "server_database"]

NU = datetime.now(UTC)
WOORD = b"kwikzilverblauw"


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


# admission


def test_the_request_names_this_laptop_and_this_register(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    verzoek = lees_verzoek(verzending.toelatingsverzoek(dossier, NU, "ABCD"))
    assert (verzoek.apparaat, verzoek.code) == (dossier.apparaat, "ABCD")
    assert verzoek.waarnemer == dossier.waarnemer.id
    assert verzoek.stemming == dossier.pakket.stemming.id
    assert verzoek.doel == "register-demo"


def test_a_certificate_is_checked_and_then_kept(maak_laptop: Laptop, demo: Demosleutels) -> None:
    dossier = maak_laptop()
    jws = certificaat(dossier, demo)
    verzending.neem_certificaat_aan(dossier, f"\n{jws}\n", NU)
    assert dossier.certificaat == jws


@pytest.mark.parametrize(
    ("wat", "melding"),
    [
        ("ander apparaat", "ander apparaat"),
        ("andere sleutel", "andtekening|zegel"),
        ("verlopen", "Dit certificaat gold tot"),
        ("echt", "Dit certificaat is echt"),
        ("andere waarnemer", "andere waarnemer"),
        ("onzin", "zegel"),
    ],
)
def test_a_wrong_certificate_changes_nothing(
    maak_laptop: Laptop, demo: Demosleutels, wat: str, melding: str
) -> None:
    dossier, ander = maak_laptop(), maak_laptop()
    verzoek = lees_verzoek(verzending.toelatingsverzoek(dossier, NU))
    tot = NU + timedelta(days=1)
    if wat == "ander apparaat":
        jws = certificaat(ander, demo)
    elif wat == "andere sleutel":
        jws = teken_certificaat(verzoek, Sleutel.nieuw(), tot, demo=True, nu=NU)
    elif wat == "verlopen":
        gisteren = NU - timedelta(days=2)
        jws = teken_certificaat(
            verzoek, demo.toelating, gisteren + timedelta(hours=1), demo=True, nu=gisteren
        )
    elif wat == "echt":
        jws = teken_certificaat(verzoek, demo.toelating, tot, demo=False, nu=NU)
    elif wat == "andere waarnemer":
        vreemd = verzoek.model_copy(update={"waarnemer": "waarnemer-99"})
        jws = teken_certificaat(vreemd, demo.toelating, tot, demo=True, nu=NU)
    else:
        jws = "geen certificaat"
    with pytest.raises(ZegelFout, match=melding):
        verzending.neem_certificaat_aan(dossier, jws, NU)
    assert dossier.certificaat is None


def test_without_admission_one_works_and_sending_says_so(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    notitie(dossier)
    for doe in (
        lambda: verzending.aanmelding(dossier),
        lambda: stick_werk(dossier, NU).bundels(),
    ):
        with pytest.raises(SyncFout, match="nog niet toegelaten") as fout:
            doe()
        assert fout.value.code == verzending.NIET_TOEGELATEN


def test_a_package_without_a_register_says_so(tmp_path: Path) -> None:
    dossier = maak(tmp_path / "d", Klokje(), pakket(demo=True))
    with pytest.raises(SyncFout, match="noemt geen centraal register"):
        verzending.register_van(dossier)
    dossier.sluit()


# the container


def test_the_stick_opens_with_the_register_and_its_reserve_alone(
    maak_laptop: Laptop, demo: Demosleutels
) -> None:
    dossier = maak_laptop(demo=demo)
    (bundel,) = stick_werk(dossier, NU).bundels()
    assert WOORD not in bundel.data
    klaar = ontsleutel(bundel.data, [demo.register.ontvangst])
    assert WOORD in klaar
    with pytest.raises(ContainerFout) as fout:
        ontsleutel(bundel.data, [age_paar()[0]])
    assert fout.value.code == "ONLEESBAAR"


def test_the_stick_holds_every_revision_and_every_audit_line(
    maak_laptop: Laptop, demo: Demosleutels
) -> None:
    dossier = maak_laptop(demo=demo)
    (bundel,) = stick_werk(dossier, NU).bundels()
    assert (bundel.van, bundel.tot) == (1, dossier.lengte)
    container = open_container(
        bundel.data,
        [demo.register.ontvangst],
        lambda m: (
            lees_certificaat(m.certificaat, Sleutel.uit_jwk(demo.toelating.openbaar())).sleutel
        ),
        "stick",
    )
    regels = lees_keten(container, "stick")
    assert [r.revisie.seq for r in regels] == list(range(1, dossier.lengte + 1))
    audit = lees_audit_keten(container, "stick")
    assert [a.nr for a, _ in audit] == list(range(1, dossier.opslag.audit.kop()[0] + 1))
    assert {a.actie for a, _ in audit} >= {"nieuw-notitie", "toelating"}


# sending to the real register


def test_send_verify_and_keep(maak_laptop: Laptop, server: Server, demo: Demosleutels) -> None:
    dossier = maak_laptop(server.adres, demo)
    (bewijs,) = zend_en_ontvang(dossier)
    assert (bewijs.van, bewijs.tot) == (1, dossier.lengte)
    assert dossier.ontvangen_tot == dossier.lengte
    assert verzending.bewijzen(dossier) == [bewijs]
    aantal = server.sql("SELECT count(*) FROM bewijs.revisie WHERE apparaat = %s", dossier.apparaat)
    assert aantal == [(dossier.lengte,)]


def test_sending_twice_gives_the_same_receipt_and_changes_nothing(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    (eerste,) = zend_en_ontvang(dossier)
    audit = dossier.opslag.audit.kop()
    bewijzen = "SELECT jws FROM bewijs.ontvangstbewijs WHERE apparaat = %s"
    regels = "SELECT count(*) FROM bewijs.auditregel WHERE apparaat = %s"
    bij_register = server.sql(bewijzen, dossier.apparaat)
    (tweede,) = zend_en_ontvang(dossier)
    # that a receipt was kept is an audit line too, and it travels with the second sending
    stand = server.sql(regels, dossier.apparaat)
    (derde,) = zend_en_ontvang(dossier)
    assert eerste == tweede == derde
    assert dossier.opslag.audit.kop() == audit
    assert server.sql(bewijzen, dossier.apparaat) == bij_register
    assert server.sql(regels, dossier.apparaat) == stand == [(audit[0],)]
    assert verzending.bewijzen(dossier) == [eerste]


def test_only_what_is_new_goes_the_second_time(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    zend_en_ontvang(dossier)
    eerst = dossier.lengte
    notitie(dossier, "Nog iets gezien.")
    zending = verzending.zending_voor(dossier, vraag(verzending.aanmelding(dossier)).stand, NU)
    assert [(b.van, b.tot) for b in zending.bundels] == [(eerst + 1, eerst + 1)]
    (bewijs,) = zend_en_ontvang(dossier)
    assert bewijs.tot == dossier.lengte
    assert [b.tot for b in verzending.bewijzen(dossier)] == [eerst, eerst + 1]


def test_a_stick_after_the_network_gives_nothing_double(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    (bewijs,) = zend_en_ontvang(dossier)
    stick = stick_werk(dossier, NU).bundels()
    uitslag = verstuur_naar(verzending.aanmelding(dossier), Lading(stick), lambda _: None, Nooit())
    assert [verzending.neem_bewijs_aan(dossier, jws) for jws in uitslag.bewijzen] == [bewijs]


def test_a_restored_dossier_is_refused_with_what_is_so(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, tmp_path: Path
) -> None:
    dossier = maak_laptop(server.adres, demo)
    oud = tmp_path / "oud"
    dossier.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copytree(dossier.map, oud)
    notitie(dossier, "Dit staat niet in de kopie.")
    zend_en_ontvang(dossier)
    kopie = heropen(oud)
    with pytest.raises(ZegelFout, match=f"heeft {dossier.lengte} regels .* heeft er minder"):
        zend(kopie)
    # going on with the copy makes another chain under the same name
    notitie(kopie, "Iets anders.")
    with pytest.raises(ZegelFout, match=f"bij regel {dossier.lengte} iets anders"):
        zend(kopie)
    assert kopie.ontvangen_tot == 0
    kopie.sluit()


def test_a_register_that_is_down_says_so(maak_laptop: Laptop, demo: Demosleutels) -> None:
    with pytest.raises(SyncFout, match="niet bereikbaar") as fout:
        zend(maak_laptop(NERGENS, demo))
    assert fout.value.code == "GEEN_VERBINDING"
    assert "stick" in fout.value.remedie


def test_a_withdrawn_laptop_is_refused(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    server.sql(
        "INSERT INTO bewijs.intrekking (stemming, apparaat, reden, door)"
        " VALUES (%s, %s, %s, %s) RETURNING 1",
        dossier.pakket.stemming.id,
        dossier.apparaat,
        "verloren",
        "m-1",
    )
    with pytest.raises(SyncFout, match="ingetrokken"):
        zend(dossier)


# receipts


def vals(bewijs: Ontvangstbewijs, sleutel: Sleutel, **anders: object) -> str:
    inhoud = bewijs.model_copy(update=anders).model_dump(mode="json")
    return sleutel.teken(ONTVANGSTBEWIJS_TYP, inhoud)


def test_a_receipt_counts_only_when_all_of_it_holds(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    uitslag = zend(dossier)
    jws = uitslag.bewijzen[0]
    echt = Ontvangstbewijs.model_validate(demo.bewijs.controleer(jws, ONTVANGSTBEWIJS_TYP))
    kop, inhoud, zegel = jws.split(".")
    geknoei = f"{kop}.{inhoud}.{'A' * 20}{zegel[20:]}"
    slecht = [
        vals(echt, Sleutel.nieuw()),
        geknoei,
        vals(echt, demo.register.bewijs, ketenhash="0" * 64),
        vals(echt, demo.register.bewijs, tot=echt.tot + 5),
        vals(echt, demo.register.bewijs, apparaat="ander-apparaat"),
        vals(echt, demo.register.bewijs, doel="ander-register"),
        vals(echt, demo.register.bewijs, demo=False),
        "",
    ]
    for tekst in slecht:
        with pytest.raises(ZegelFout):
            verzending.neem_bewijs_aan(dossier, tekst)
        assert dossier.ontvangen_tot == 0
    assert verzending.neem_bewijs_aan(dossier, jws).nr == echt.nr
    assert dossier.ontvangen_tot == dossier.lengte


def test_a_kept_receipt_that_was_changed_on_disk_does_not_verify(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop(server.adres, demo)
    zend_en_ontvang(dossier)
    db = dossier.opslag.db
    db.uitvoeren("DROP TRIGGER ontvangst_niet_wijzigen")
    db.uitvoeren("UPDATE ontvangst SET jws = replace(jws, substr(jws, -20), ?)", ("A" * 20,))
    with pytest.raises(ZegelFout):
        verzending.bewijzen(dossier)


def test_the_connection_gets_plain_values_alone(maak_laptop: Laptop, demo: Demosleutels) -> None:
    dossier = maak_laptop(demo=demo)
    aanmelding = verzending.aanmelding(dossier)
    assert isinstance(aanmelding, Aanmelding)
    velden = {type(getattr(aanmelding, veld.name)) for veld in dataclasses.fields(aanmelding)}
    assert velden <= {str, Sleutel, type(None)}
    assert met_adres(NERGENS).centraal_register is not None


def test_a_proxy_is_used_only_when_the_administrator_set_ours(
    maak_laptop: Laptop, demo: Demosleutels, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = maak_laptop(demo=demo)
    for naam in ("http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(naam, "http://127.0.0.1:9")
    monkeypatch.delenv(verzending.PROXY, raising=False)
    assert verzending.aanmelding(dossier).proxy is None
    monkeypatch.setenv(verzending.PROXY, "")
    assert verzending.aanmelding(dossier).proxy is None
    monkeypatch.setenv(verzending.PROXY, "http://proxy.example:3128")
    assert verzending.aanmelding(dossier).proxy == "http://proxy.example:3128"
