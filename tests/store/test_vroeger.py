"""Earlier chains: taken over whole and once, and shown as one day with the current (T25, R13)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.voorbeeld import (
    DAG,
    WAARNEMER,
    Klokje,
    heropen,
    maak_dossier,
    oefenlokaal,
    pakket,
)
from waarnemer_app.domain.bezoek import Bezoek, Notitie, Werkdag
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BewaarConcept,
    Concept,
    MaakNotitie,
    SluitWerkdag,
    Vertrek,
)
from waarnemer_app.domain.revisie import GEEN_VORIGE
from waarnemer_app.domain.waarneming import Bijlage
from waarnemer_app.dossier import Dossier, neem_op, wachtend
from waarnemer_app.store import vroeger
from waarnemer_app.store.fouten import DatabaseFout

REDEN = "Een kopie is teruggezet."


@pytest.fixture
def paar(tmp_path: Path) -> Iterator[tuple[Dossier, Dossier]]:
    """A new dossier, and an old one with a visit, a note and a concept."""
    klok = Klokje()
    oud, nieuw = maak_dossier(tmp_path / "oud", klok), maak_dossier(tmp_path / "nieuw", klok)
    oud.doe(BeginBezoek(plek=oefenlokaal(1)))
    oud.doe(MaakNotitie(tekst="uit het oude dossier"))
    oud.doe(
        BewaarConcept(
            concept=Concept(
                id="half", soort="notitie", inhoud={"tekst": "nog niet af"}, gewijzigd_op=klok()
            )
        )
    )
    yield nieuw, oud
    nieuw.sluit()
    oud.sluit()


def _objecten(dossier: Dossier) -> list[tuple[str, int, str]]:
    return [(o.id, o.rev, o.inhoud.model_dump_json()) for o in dossier.stand.elk()]


def test_all_of_it_is_taken_over_as_it_was_signed(paar: tuple[Dossier, Dossier]) -> None:
    nieuw, oud = paar
    som = oud.opslag.bijlagen.bewaar(b"oefenfoto", "image/jpeg")
    voor = nieuw.opslag.audit.kop()[0]
    uit = neem_op(nieuw, oud.opslag, REDEN, DAG)
    assert uit == vroeger.Opgenomen(oud.lengte)
    keten, huidig = nieuw.opslag.ketens()
    assert (keten.nr, keten.apparaat, keten.reden) == (1, oud.apparaat, REDEN)
    assert huidig.apparaat == nieuw.apparaat != oud.apparaat
    assert list(keten.logboek.regels()) == list(oud.opslag.logboek.regels())
    assert keten.audit.regels() == oud.opslag.audit.regels()
    assert keten.sleutel.geheim() == oud.sleutel.geheim()
    assert keten.logboek.kop() == (oud.lengte, oud.kop_hash)
    assert keten.logboek.hash_op(oud.lengte + 1) is None
    assert keten.audit.hash_op(99) is None
    assert keten.logboek.hash_op(0) == keten.audit.hash_op(0) == GEEN_VORIGE
    assert _objecten(nieuw) == _objecten(oud)
    assert nieuw.opslag.bijlagen.lees(som) == b"oefenfoto"
    assert nieuw.concept("half") == oud.concept("half")
    # the current chain holds nothing yet, and says in its auditlog what was taken over
    assert nieuw.lengte == 0
    assert wachtend(nieuw) == oud.lengte
    assert nieuw.opslag.audit.kop()[0] == voor + 1


def test_taking_over_twice_changes_nothing_and_a_longer_copy_adds_the_rest(
    paar: tuple[Dossier, Dossier],
) -> None:
    nieuw, oud = paar
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    audit = nieuw.opslag.audit.kop()
    assert neem_op(nieuw, oud.opslag, "nog eens", DAG).revisies == 0
    assert nieuw.opslag.audit.kop() == audit
    oud.doe(MaakNotitie(tekst="later"))
    assert neem_op(nieuw, oud.opslag, "nog eens", DAG).revisies == 1
    (keten, _) = nieuw.opslag.ketens()
    assert keten.reden == REDEN
    assert _objecten(nieuw) == _objecten(oud)
    # an older copy of it again brings nothing
    assert neem_op(nieuw, oud.opslag, "nog eens", DAG).revisies == 0


def test_a_correction_of_an_earlier_object_goes_to_the_current_chain(
    paar: tuple[Dossier, Dossier],
) -> None:
    nieuw, oud = paar
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    bezoek = nieuw.stand.huidig_bezoek()
    assert bezoek is not None
    rev = bezoek.rev
    assert not nieuw.doe(Vertrek(bezoek=bezoek.id)).geweigerd
    geschiedenis = nieuw.stand.geef(bezoek.id, Bezoek).geschiedenis
    assert [(r.apparaat, r.rev) for r in geschiedenis[-2:]] == [
        (oud.apparaat, rev),
        (nieuw.apparaat, rev + 1),
    ]
    assert nieuw.lengte == 1
    weer = nieuw.map
    nieuw.sluit()
    terug = heropen(weer)
    assert terug.stand.huidig_bezoek() is None
    terug.sluit()


def test_two_days_of_one_date_show_and_close_as_one(paar: tuple[Dossier, Dossier]) -> None:
    nieuw, oud = paar
    nieuw.doe(BeginBezoek(plek=oefenlokaal(2)))
    for dossier in (oud, nieuw):
        bezoek = dossier.stand.huidig_bezoek()
        assert bezoek is not None
        dossier.doe(Vertrek(bezoek=bezoek.id))
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    dagen = nieuw.stand.alle(Werkdag)
    assert len(dagen) == 2
    assert nieuw.stand.dagdelen(dagen[0].id) == nieuw.stand.dagdelen(dagen[1].id) == tuple(dagen)
    assert not nieuw.doe(SluitWerkdag()).geweigerd
    assert nieuw.stand.werkdag() is None
    assert all(d.inhoud.gesloten_op for d in nieuw.stand.alle(Werkdag))


def test_chains_of_chains_come_along(paar: tuple[Dossier, Dossier], tmp_path: Path) -> None:
    nieuw, oud = paar
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    nieuw.doe(MaakNotitie(tekst="uit het tweede"))
    derde = maak_dossier(tmp_path / "derde")
    neem_op(derde, nieuw.opslag, "Nog een kopie is teruggezet.", DAG)
    assert [k.apparaat for k in derde.opslag.ketens()] == [
        oud.apparaat,
        nieuw.apparaat,
        derde.apparaat,
    ]
    teksten = {n.inhoud.tekst for n in derde.stand.alle(Notitie)}
    assert teksten == {"uit het oude dossier", "uit het tweede"}
    derde.sluit()


def test_receipts_and_certificate_come_along(paar: tuple[Dossier, Dossier]) -> None:
    nieuw, oud = paar
    huidig = oud.opslag.ketens()[-1]
    oud.bewaar_ontvangstbewijs("OB-2026-000001", 2, "jws-1", huidig)
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    (keten, _) = nieuw.opslag.ketens()
    assert keten.certificaat is None
    assert (keten.ontvangsten.alle(), keten.ontvangsten.tot()) == (["jws-1"], 2)
    assert keten.wachtend == oud.lengte - 2
    nieuw.bewaar_ontvangstbewijs("OB-2026-000002", oud.lengte, "jws-2", keten)
    assert wachtend(nieuw) == 0
    oud.bewaar_certificaat("certificaat", huidig)
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    (keten, _) = nieuw.opslag.ketens()
    assert keten.certificaat == "certificaat"
    nieuw.bewaar_certificaat("nieuwer", keten)
    assert nieuw.opslag.ketens()[0].certificaat == "nieuwer"
    assert nieuw.certificaat is None


def test_a_damaged_attachment_is_named_and_the_rest_comes(paar: tuple[Dossier, Dossier]) -> None:
    nieuw, oud = paar
    goed = oud.opslag.bijlagen.bewaar(b"goed", "image/jpeg")
    som = oud.opslag.bijlagen.bewaar(b"stuk", "image/jpeg")
    oud.opslag.bijlagen.pad(som).write_bytes(b"bedorven")
    uit = neem_op(nieuw, oud.opslag, REDEN, DAG)
    assert uit == vroeger.Opgenomen(oud.lengte, (som,))
    assert nieuw.opslag.bijlagen.lees(goed) == b"goed"
    assert neem_op(nieuw, oud.opslag, REDEN, DAG).kwijt == (som,)


def _andere_kant(paar: tuple[Dossier, Dossier], tmp_path: Path) -> Dossier:
    """A clone of the old dossier that went another way."""
    _, oud = paar
    oud.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copytree(oud.map, tmp_path / "kloon")
    oud.doe(MaakNotitie(tekst="hier"))
    kloon = heropen(tmp_path / "kloon")
    kloon.doe(MaakNotitie(tekst="daar"))
    return kloon


def test_a_chain_that_goes_another_way_is_refused_and_nothing_changes(
    paar: tuple[Dossier, Dossier], tmp_path: Path
) -> None:
    nieuw, oud = paar
    kloon = _andere_kant(paar, tmp_path)
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    voor = _objecten(nieuw)
    with pytest.raises(DatabaseFout, match="andere kant"):
        neem_op(nieuw, kloon.opslag, REDEN, DAG)
    assert _objecten(nieuw) == voor
    kloon.sluit()


def test_its_own_older_copy_is_nothing_new_and_a_newer_one_is_refused(
    paar: tuple[Dossier, Dossier], tmp_path: Path
) -> None:
    _, oud = paar
    oud.opslag.db.uitvoeren("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    shutil.copytree(oud.map, tmp_path / "kopie")
    kopie = heropen(tmp_path / "kopie")
    assert neem_op(oud, kopie.opslag, REDEN, DAG).revisies == 0
    assert len(oud.opslag.ketens()) == 1
    kopie.doe(MaakNotitie(tekst="verder"))
    with pytest.raises(DatabaseFout, match="andere kant"):
        neem_op(oud, kopie.opslag, REDEN, DAG)
    kopie.sluit()


@pytest.mark.parametrize("wat", ["stemming", "demo", "waarnemer"])
def test_a_dossier_of_somebody_or_something_else_is_refused(
    paar: tuple[Dossier, Dossier], tmp_path: Path, wat: str
) -> None:
    nieuw, _ = paar
    pak = pakket(demo=wat == "demo")
    if wat == "stemming":
        stemming = pak.stemming.model_copy(update={"id": "PS2027"})
        pak = pak.model_copy(update={"stemming": stemming})
    vreemd = maak_dossier(tmp_path / "vreemd", pak=pak)
    if wat == "waarnemer":
        ander = WAARNEMER.model_copy(update={"id": "waarnemer-99"})
        vreemd.opslag.meta.zet("waarnemer", ander.model_dump_json())
    with pytest.raises(DatabaseFout, match="andere stemming of van een andere waarnemer"):
        neem_op(nieuw, vreemd.opslag, REDEN, DAG)
    assert len(nieuw.opslag.ketens()) == 1
    vreemd.sluit()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE vroegere_keten SET reden = 'anders'",
        "UPDATE vroegere_keten SET sleutel = '{}'",
        "DELETE FROM vroegere_keten",
        "INSERT OR REPLACE INTO vroegere_keten SELECT * FROM vroegere_keten",
        "UPDATE vroegere_revisie SET jws = 'x'",
        "UPDATE vroegere_revisie SET inhoud = x'00', zout = x'00'",
        "DELETE FROM vroegere_revisie",
        "INSERT INTO vroegere_revisie VALUES (1, 99, 'x', 'y', NULL, NULL)",
        "REPLACE INTO vroegere_revisie SELECT 1, 4, jws, hash, zout, inhoud FROM vroegere_revisie",
        "UPDATE vroegere_audit SET jws = 'x'",
        "DELETE FROM vroegere_audit",
        "INSERT INTO vroegere_audit VALUES (1, 99, 'x', 'y')",
        "UPDATE vroegere_ontvangst SET tot = 99",
        "DELETE FROM vroegere_ontvangst",
    ],
)
def test_an_earlier_chain_cannot_be_changed(paar: tuple[Dossier, Dossier], sql: str) -> None:
    nieuw, oud = paar
    oud.bewaar_ontvangstbewijs("OB-2026-000001", 2, "jws-1", oud.opslag.ketens()[-1])
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    with pytest.raises(DatabaseFout):
        nieuw.opslag.db.uitvoeren(sql)


def test_erased_content_of_an_earlier_chain_leaves_the_chain_whole(
    paar: tuple[Dossier, Dossier],
) -> None:
    nieuw, oud = paar
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    sql = "UPDATE vroegere_revisie SET zout = NULL, inhoud = NULL WHERE seq = ?"
    nieuw.opslag.db.uitvoeren(sql, (oud.lengte,))
    map_ = nieuw.map
    nieuw.sluit()
    terug = heropen(map_)
    assert len(terug.stand.gewist) == 1
    assert terug.stand.alle(Notitie) == []
    terug.sluit()


def test_a_changed_earlier_chain_is_seen_at_unlock(paar: tuple[Dossier, Dossier]) -> None:
    nieuw, oud = paar
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    nieuw.opslag.db.uitvoeren("DROP TRIGGER vroegere_revisie_alleen_inhoud_wissen")
    nieuw.opslag.db.uitvoeren("UPDATE vroegere_revisie SET inhoud = x'7b7d' WHERE seq = 1")
    map_ = nieuw.map
    nieuw.sluit()
    with pytest.raises(DatabaseFout, match="klopt niet meer"):
        heropen(map_)


def test_chains_that_never_stated_anything_are_fine(tmp_path: Path) -> None:
    leeg, nieuw = maak_dossier(tmp_path / "leeg"), maak_dossier(tmp_path / "nieuw")
    assert neem_op(nieuw, leeg.opslag, REDEN, DAG).revisies == 0
    keten = nieuw.opslag.ketens()[0]
    assert keten.logboek.kop()[0] == keten.audit.kop()[0] == keten.wachtend == 0
    for dossier in (leeg, nieuw):
        dossier.sluit()


def test_an_attachment_of_an_earlier_visit_is_named_by_its_revision(
    paar: tuple[Dossier, Dossier],
) -> None:
    """What is sent reads attachments by their hash; a taken-over one is found as its own is."""
    nieuw, oud = paar
    som = oud.opslag.bijlagen.bewaar(b"foto", "image/png")
    bijlage = Bijlage(sha256=som, grootte=4, mime="image/png")
    neem_op(nieuw, oud.opslag, REDEN, DAG)
    assert nieuw.opslag.bijlagen.gegevens(bijlage.sha256) == (4, "image/png")
