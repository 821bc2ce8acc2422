"""What comes back from the real register: messages, lost receipts, and the closing check (2.5)."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from register.berichten import plaats
from register.database import maak_pool
from register.instellingen import Instellingen
from register.ontvangst import Herkomst, ontvang
from tests.helpers.register import Laptop, foto, laptop, notitie, zend, zend_en_ontvang
from tests.register.server import Demosleutels, Server, demo, postgres_url, server, server_database
from waarnemer_app import terugweg, verzending
from waarnemer_app.domain.basis import Model
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.zegel import Sleutel, ZegelFout
from waarnemer_app.dossier import Dossier
from waarnemer_app.stick import stick_werk
from waarnemer_app.sync.berichten import (
    BERICHT_TYP,
    Beoordeling,
    Bericht,
    BerichtSoort,
    BevestigingVerzonden,
    NieuwPakket,
)
from waarnemer_app.sync.client import Register
from waarnemer_app.sync.engine import vraag
from waarnemer_app.sync.fouten import SyncFout
from waarnemer_app.sync.slotcontrole import SLOTCONTROLE_TYP, SlotcontroleAntwoord

__all__ = ["demo", "postgres_url", "server", "server_database"]

pytestmark = pytest.mark.register
NU = datetime.now(UTC)
FOTO = bytes(range(256)) * 800


@pytest.fixture
def maak_laptop(tmp_path: Path, server: Server, demo: Demosleutels) -> Iterator[Laptop]:
    nummers = itertools.count()
    open_: list[Dossier] = []

    def act() -> Dossier:
        open_.append(laptop(tmp_path / f"laptop{next(nummers)}", server.adres, demo))
        return open_[-1]

    yield act
    for dossier in open_:
        dossier.sluit()


def _inst(demo: Demosleutels) -> Instellingen:
    return Instellingen.uit_sleutels(demo.openbaar, demo.register)


def _plaats(
    server: Server, demo: Demosleutels, dossier: Dossier, soort: BerichtSoort, inhoud: Model
) -> None:
    wie = dossier.pakket.stemming.id, dossier.apparaat
    with psycopg.connect(server.database or "") as conn:
        plaats(conn, _inst(demo), *wie, soort, inhoud)


def _haal(dossier: Dossier) -> list[Bericht]:
    keten = verzending.huidige(dossier)
    antwoorden = vraag(verzending.aanmelding(dossier), *terugweg.volgend_bericht(dossier, keten))
    return terugweg.neem_berichten_aan(
        dossier, keten, antwoorden.berichten, opnieuw=antwoorden.opnieuw
    )


def _slot(dossier: Dossier) -> terugweg.Slot:
    uitslag = zend(dossier)
    assert uitslag.fout is None
    for jws in uitslag.bewijzen:
        verzending.neem_bewijs_aan(dossier, jws)
    assert uitslag.slotcontrole is not None
    return terugweg.neem_slotcontrole_aan(
        dossier, verzending.huidige(dossier), uitslag.slotcontrole, NU
    )


# messages


def test_messages_come_once_and_are_kept(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier, ander = maak_laptop(), maak_laptop()
    noot = Beoordeling(object="o-1", tekst="Duidelijk opgeschreven.")
    verzonden = BevestigingVerzonden(kennisgeving="k-1", verzondenOp=NU)
    _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, noot)
    assert [b.lees() for b in _haal(dossier)] == [noot]
    assert _haal(dossier) == []
    _plaats(server, demo, dossier, BerichtSoort.BEVESTIGING_VERZONDEN, verzonden)
    assert [b.lees() for b in _haal(dossier)] == [verzonden]
    assert [b.lees() for b in terugweg.van_het_bureau(dossier)] == [noot, verzonden]
    assert terugweg.door_bureau_verzonden(dossier) == {"k-1": NU}
    assert _haal(ander) == []
    assert terugweg.door_bureau_verzonden(ander) == {}


def test_the_highest_newer_package_counts(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop()
    kop = dossier.pakket.kop
    for pakket_id, versie in (
        (kop.pakketId, kop.versie),
        (kop.pakketId, kop.versie + 2),
        (kop.pakketId, kop.versie + 1),
        ("ander-pakket", kop.versie + 9),
    ):
        inhoud = NieuwPakket(pakketId=pakket_id, versie=versie, sha256="a" * 64, grootte=9)
        _plaats(server, demo, dossier, BerichtSoort.PAKKET, inhoud)
    assert terugweg.nieuw_pakket(dossier) is None
    _haal(dossier)
    nieuw = terugweg.nieuw_pakket(dossier)
    assert nieuw is not None
    assert nieuw.versie == kop.versie + 2
    dossier.opslag.meta.zet(f"berichten:{dossier.apparaat}", '["onzin"]')
    assert terugweg.nieuw_pakket(dossier) is None


def test_a_message_that_was_left_out_is_noticed(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop()
    for tekst in ("een", "twee"):
        inhoud = Beoordeling(object="o-1", tekst=tekst)
        _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, inhoud)
    antwoorden = vraag(verzending.aanmelding(dossier))
    keten = verzending.huidige(dossier)
    with pytest.raises(ZegelFout, match="sluiten niet aan"):
        terugweg.neem_berichten_aan(dossier, keten, antwoorden.berichten[1:])
    assert terugweg.berichten(dossier) == []
    assert len(terugweg.neem_berichten_aan(dossier, keten, antwoorden.berichten)) == 2


@pytest.mark.parametrize("nummer", [0, 1, 2])
def test_a_message_that_was_damaged_here_is_asked_again(
    maak_laptop: Laptop, server: Server, demo: Demosleutels, nummer: int
) -> None:
    dossier = maak_laptop()
    for tekst in ("een", "twee", "drie"):
        inhoud = Beoordeling(object="o-1", tekst=tekst)
        _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, inhoud)
    _haal(dossier)
    sleutel = f"berichten:{dossier.apparaat}"
    heel = dossier.opslag.meta.geef(sleutel) or ""
    jwss = json.loads(heel)
    jwss[nummer] = jwss[nummer][:-4] + "AAAA"
    dossier.opslag.meta.zet(sleutel, json.dumps(jwss))
    with pytest.raises(ZegelFout):
        terugweg.berichten(dossier)
    assert [b.volgnummer for b in _haal(dossier)] == [nummer + 1]
    assert dossier.opslag.meta.geef(sleutel) == heel
    assert _haal(dossier) == []


def test_what_an_older_copy_of_the_register_forgot_is_here_once(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    """Put back twice, and then the message of before is there again (veiligheid 2.5)."""
    dossier = maak_laptop()
    for tekst in ("een", "twee"):
        inhoud = Beoordeling(object="o-1", tekst=tekst)
        _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, inhoud)
    keten = verzending.huidige(dossier)
    alle = vraag(verzending.aanmelding(dossier)).berichten
    for jwss in (alle, alle[:1], alle, alle[:1], alle):
        terugweg.neem_berichten_aan(dossier, keten, jwss, opnieuw=True)
        gezien = [b.lees().tekst for b in terugweg.berichten(dossier)]  # type: ignore[union-attr]
        assert sorted(gezien) == ["een", "twee"]


def test_a_message_under_another_key_counts_for_nothing(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop()
    inhoud = Beoordeling(object="o-1", tekst="een")
    _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, inhoud)
    (jws,) = vraag(verzending.aanmelding(dossier)).berichten
    vals = Sleutel.nieuw().teken(BERICHT_TYP, demo.bewijs.controleer(jws, BERICHT_TYP))
    with pytest.raises(ZegelFout, match="andere sleutel"):
        terugweg.neem_berichten_aan(dossier, verzending.huidige(dossier), [vals])
    assert terugweg.berichten(dossier) == []


def test_the_receipt_of_a_stick_comes_back_over_the_network(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    """The bureau took in the stick; the laptop hears of it, and sends nothing double."""
    dossier = maak_laptop()
    (bundel,) = stick_werk(dossier, NU).bundels()
    with maak_pool(server.database or "", rollen=True) as pool:
        ontvang(pool, _inst(demo), bundel.data, Herkomst("stick:m-1"))
        ontvang(pool, _inst(demo), bundel.data, Herkomst("stick:m-1"))
    assert dossier.ontvangen_tot == 0
    assert [b.soort for b in _haal(dossier)] == [BerichtSoort.ONTVANGSTBEWIJS]
    assert dossier.ontvangen_tot == dossier.lengte
    assert len(verzending.bewijzen(dossier)) == 1
    assert terugweg.van_het_bureau(dossier) == []


def test_a_stand_of_one_object_is_not_changed_by_a_message(
    maak_laptop: Laptop, server: Server, demo: Demosleutels
) -> None:
    dossier = maak_laptop()
    voor = dossier.lengte, dossier.kop_hash
    inhoud = Beoordeling(object="o-1", tekst="een")
    _plaats(server, demo, dossier, BerichtSoort.BEOORDELING, inhoud)
    assert _haal(dossier)
    assert (dossier.lengte, dossier.kop_hash) == voor


# attachments and the closing check


def test_everything_is_counted_on_both_sides(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    foto(dossier, FOTO)
    foto(dossier, FOTO[::-1])
    slot = _slot(dossier)
    assert slot.gelijk, slot.verschillen
    assert (slot.regels, slot.bijlagen, slot.tot) == (dossier.lengte, 2, dossier.lengte)
    assert slot.bewijzen == len(verzending.bewijzen(dossier)) == 2
    assert verzending.bewijzen(dossier)[-1].volledig
    assert verzending.niet_ontvangen(dossier).bijlagen == 0
    assert terugweg.laatste_slot(dossier) == slot
    notitie(dossier, "Nog iets.")
    assert terugweg.laatste_slot(dossier) is None, "it says nothing about what came after"


def test_attachments_go_on_where_they_were_cut(
    maak_laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lines were receipted, the attachment was not: the next try sends only what is missing."""
    dossier = maak_laptop()
    sha256 = foto(dossier, bytes(45_000 * 40))
    stukken: list[int] = []
    echt = Register.stuur_bijlage

    def hooguit_twee(self: Register, som: str, vanaf: int, container: bytes) -> object:
        stukken.append(vanaf)
        if len(stukken) == 2:
            raise SyncFout("De lijn viel weg.", "hier", "Probeer het opnieuw.", "PROEF")
        return echt(self, som, vanaf, container)

    monkeypatch.setattr(Register, "stuur_bijlage", hooguit_twee)
    uitslag = zend(dossier)
    assert uitslag.fout is not None
    (bewijs,) = [verzending.neem_bewijs_aan(dossier, jws) for jws in uitslag.bewijzen]
    assert not bewijs.volledig
    assert dossier.ontvangen_tot == dossier.lengte
    assert verzending.niet_ontvangen(dossier).bijlagen == 1
    monkeypatch.setattr(Register, "stuur_bijlage", echt)
    a = verzending.aanmelding(dossier)
    with Register(a.adres, a.doel) as register:
        register.token(a.sleutel, a.apparaat, a.certificaat)
        staat = register.bijlage(sha256)
        assert (staat.aanwezig, staat.delen, staat.compleet) == (16, 40, False)
    assert stukken == [1, 17]
    slot = _slot(dossier)
    assert slot.gelijk, slot.verschillen
    assert verzending.niet_ontvangen(dossier).niets


def test_a_damaged_attachment_hinders_nothing_and_is_said(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    sha256 = foto(dossier, FOTO)
    dossier.opslag.bijlagen.pad(sha256).write_bytes(b"stuk")
    uitslag = zend(dossier)
    assert (uitslag.fout, uitslag.mist) == (None, [sha256])
    slot = _slot(dossier)
    assert not slot.gelijk
    assert slot.verschillen == ("bijlagen: hier 1, in het register 0",)
    assert dossier.ontvangen_tot == dossier.lengte
    assert stick_werk(dossier, NU).bundels()


def test_a_receipt_that_got_lost_comes_with_the_check(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    foto(dossier, FOTO)
    verloren = zend(dossier)
    assert verloren.fout is None
    notitie(dossier, "Daarna.")
    slot = _slot(dossier)
    assert slot.gelijk, slot.verschillen
    assert slot.bewijzen == len(verloren.bewijzen) + 1


@pytest.mark.parametrize(
    ("wat", "verschil"),
    [
        ("UPDATE bewijs.revisie SET jws = jws || 'x' WHERE apparaat = %s AND seq = 2", "regels"),
        ("DELETE FROM bewijs.revisie WHERE apparaat = %s AND seq = 2", "regels"),
        ("UPDATE bewijs.inhoud SET inhoud = 'x' WHERE apparaat = %s AND seq = 2", "inhoud"),
        ("DELETE FROM bewijs.inhoud WHERE apparaat = %s AND seq = 2", "inhoud"),
        ("DELETE FROM bewijs.auditregel WHERE apparaat = %s AND nr = 2", "auditregels"),
        ("DELETE FROM bewijs.bijlage WHERE apparaat = %s", "bijlagen"),
    ],
)
def test_what_an_insider_changed_in_the_register_is_seen(
    maak_laptop: Laptop, server: Server, wat: str, verschil: str
) -> None:
    """R39 from the laptop: a superuser past the triggers, and the check says what differs."""
    dossier = maak_laptop()
    foto(dossier, FOTO)
    assert _slot(dossier).gelijk
    with psycopg.connect(server.database or "") as conn:
        conn.execute("SET session_replication_role = replica")
        assert conn.execute(wat.encode(), (dossier.apparaat,)).rowcount == 1
    slot = _slot(dossier)
    assert any(v.startswith(f"{verschil}:") for v in slot.verschillen), slot.verschillen


@pytest.mark.parametrize(("welke", "terug"), [("min", True), ("max", False)])
def test_a_receipt_that_the_register_lost_goes_back(
    maak_laptop: Laptop, server: Server, welke: str, *, terug: bool
) -> None:
    """Whoever deletes one: the laptop gives it back, and the register writes that down.

    The number of the very last one is given again by then: that is an incident, and it shows.
    """
    dossier = maak_laptop()
    foto(dossier, FOTO)
    assert _slot(dossier).gelijk
    wie = dossier.apparaat
    alle = "SELECT * FROM bewijs.ontvangstbewijs WHERE apparaat = %s ORDER BY volgnummer"
    voor = server.sql(alle, wie)
    weg = voor[0 if welke == "min" else -1]
    with psycopg.connect(server.database or "") as conn:
        conn.execute("SET session_replication_role = replica")
        conn.execute("DELETE FROM bewijs.ontvangstbewijs WHERE volgnummer = %s", (weg[1],))
    slot = _slot(dossier)
    assert slot.gelijk == terug, slot.verschillen
    assert (weg in server.sql(alle, wie)) == terug
    genoteerd = server.sql(
        "SELECT actie FROM bewijs.auditlog WHERE (actie, object) = ('bewijs_teruggegeven', %s)"
        " UNION ALL SELECT code FROM bewijs.incident WHERE apparaat = %s",
        *(wie, wie),
    )
    assert genoteerd == [("bewijs_teruggegeven" if terug else "BEWIJS_ANDERS",)]


def test_a_check_of_another_laptop_or_under_another_key(maak_laptop: Laptop) -> None:
    een, twee = maak_laptop(), maak_laptop()
    van_een, van_twee = zend(een).slotcontrole, zend(twee).slotcontrole
    assert van_een is not None
    assert van_twee is not None
    keten = verzending.huidige(een)
    with pytest.raises(ZegelFout, match="ander apparaat"):
        terugweg.neem_slotcontrole_aan(een, keten, van_twee, NU)
    inhoud = Sleutel.uit_jwk(verzending.register_van(een).bewijs).controleer(
        van_een.slotcontrole, SLOTCONTROLE_TYP
    )
    vals = Sleutel.nieuw().teken(SLOTCONTROLE_TYP, inhoud)
    with pytest.raises(ZegelFout, match="andere sleutel"):
        terugweg.neem_slotcontrole_aan(een, keten, SlotcontroleAntwoord(slotcontrole=vals), NU)
    assert terugweg.laatste_slot(een) is None


def test_a_check_about_fewer_lines_than_asked(maak_laptop: Laptop) -> None:
    """A register that kept half must not be able to say that all is well."""
    dossier = maak_laptop()
    zend_en_ontvang(dossier)
    a = verzending.aanmelding(dossier)
    with Register(a.adres, a.doel) as register:
        register.token(a.sleutel, a.apparaat, a.certificaat)
        antwoord = register.slotcontrole(1, 0)
    with pytest.raises(ZegelFout, match="iets anders na"):
        terugweg.neem_slotcontrole_aan(dossier, verzending.huidige(dossier), antwoord, NU)


def test_erased_content_is_no_difference(maak_laptop: Laptop) -> None:
    dossier = maak_laptop()
    assert _slot(dossier).gelijk
    object_ = next(o.id for o in dossier.stand.elk() if type(o.inhoud).__name__ == "Notitie")
    dossier.wis_inhoud(object_, WisReden.VERZOEK)
    slot = _slot(dossier)
    assert slot.gelijk, slot.verschillen
    assert slot.op - NU < timedelta(seconds=1)
