"""The dossier: append first, show second; what was said to be kept is there after a restart."""

from pathlib import Path

import pytest

from tests.helpers import formulieren
from tests.helpers.voorbeeld import Klokje, heropen, maak_dossier, oefenlokaal
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BewaarConcept,
    Concept,
    Corrigeer,
    MaakNotitie,
    TrekIn,
    Vertrek,
    VoegPlekToe,
)
from waarnemer_app.domain.revisie import RevisieSoort, lees, lees_audit
from waarnemer_app.domain.verkiezing import Plek, PlekSoort
from waarnemer_app.store.fouten import OpslagFout


def test_visit_starts_the_day_and_is_there_after_reopening(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    uitkomst = dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    assert not uitkomst.geweigerd
    assert dossier.stand.werkdag() is not None
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    huidig = weer.stand.huidig_bezoek()
    assert huidig is not None
    assert huidig.inhoud.plek.naam == "Oefenlokaal 1"
    assert huidig.inhoud.verkiezingen == ("GR2026",)
    assert weer.lengte == 2
    assert weer.kop_hash == dossier.kop_hash
    weer.sluit()


def test_refused_act_writes_nothing_and_names_its_code(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    uitkomst = dossier.doe(BeginBezoek(plek=oefenlokaal(2)))
    assert uitkomst.geweigerd
    assert [b.code for b in uitkomst.bevindingen] == ["BEZOEK_BEZIG"]
    assert dossier.lengte == 2
    dossier.sluit()


def test_second_visit_to_the_same_place_is_a_second_visit(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    eerste = dossier.doe(BeginBezoek(plek=oefenlokaal(1))).objecten[-1]
    dossier.doe(Vertrek(bezoek=eerste))
    dossier.doe(BeginBezoek(plek=oefenlokaal(1)))
    bezoeken = dossier.stand.alle(Bezoek)
    assert len(bezoeken) == 2
    assert [b.inhoud.bezig for b in bezoeken] == [False, True]
    dossier.sluit()


def test_correction_and_withdrawal_are_new_revisions_with_a_reason(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    id_ = dossier.doe(MaakNotitie(tekst="Deur dicht")).objecten[0]
    notitie = dossier.stand.geef(id_, Notitie).inhoud
    nieuw = notitie.model_copy(update={"tekst": "Deur stond open"})
    assert dossier.doe(Corrigeer(object=id_, inhoud=nieuw, reden=" ")).geweigerd
    dossier.doe(Corrigeer(object=id_, inhoud=nieuw, reden="Verkeerd gezien"))
    dossier.doe(TrekIn(object=id_, reden="Hoort bij een ander bezoek"))
    object_ = dossier.stand.geef(id_, Notitie)
    assert [r.soort for r in object_.geschiedenis] == [
        RevisieSoort.NIEUW,
        RevisieSoort.CORRECTIE,
        RevisieSoort.INTREKKING,
    ]
    assert object_.geschiedenis[1].reden == "Verkeerd gezien"
    assert dossier.stand.alle(Notitie) == []
    dossier.sluit()


def test_every_line_is_signed_and_names_the_salted_content(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(MaakNotitie(tekst="iets"))
    (regel,) = dossier.opslag.logboek.regels()
    revisie = lees(dossier.sleutel, regel.jws)
    assert revisie.objectSoort == "notitie"
    assert revisie.pakketHash == dossier.pakket.sha256
    assert "iets" not in regel.jws
    audit = [lees_audit(dossier.sleutel, jws) for jws in dossier.opslag.audit.regels()]
    assert [a.actie for a in audit] == ["nieuw-notitie"]
    assert all("iets" not in jws for jws in dossier.opslag.audit.regels())
    dossier.sluit()


def test_concept_is_durable_and_goes_when_it_is_stated(tmp_path: Path) -> None:
    klok = Klokje()
    dossier = maak_dossier(tmp_path / "d", klok)
    concept = Concept(
        id="c1", soort="notitie", inhoud={"tekst": "half ge"}, plaats="tekst", gewijzigd_op=klok()
    )
    dossier.doe(BewaarConcept(concept=concept))
    dossier.sluit()
    weer = heropen(tmp_path / "d", klok)
    assert weer.concept("c1") == concept
    weer.doe(MaakNotitie(tekst="half getypt, nu af", concept="c1"))
    assert weer.concepten() == []
    assert weer.lengte == 1
    weer.sluit()


def test_place_typed_by_hand_is_found_at_once(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    plek = Plek(id="eigen-1", soort=PlekSoort.ANDERS, naam="Drukkerij Oefening", oefen=True)
    dossier.doe(VoegPlekToe(plek=plek))
    assert [p.id for p in dossier.zoek_plekken("drukkerij")] == ["eigen-1"]
    assert dossier.plek("eigen-1").handmatig
    with pytest.raises(KeyError):
        dossier.plek("nergens")
    dossier.sluit()


def test_text_that_is_too_long_is_refused_with_a_remedy(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    from waarnemer_app.domain.handelingen import LegWaarnemingVast
    from waarnemer_app.domain.verkiezing import Processtap
    from waarnemer_app.domain.waarneming import Waarneming

    groot = Waarneming(
        bezoek="b",
        formulier="t1",
        versie="1",
        xform_sha256="0" * 64,
        processtap=Processtap.STEMMING,
        antwoorden={},
    )
    # Quotes are escaped twice on the line of a container: what fits as content may not fit there.
    for tekst in ("x" * 50_000, '"' * 19_000):
        waarneming = groot.model_copy(update={"antwoorden": {"vraag": tekst}})
        uitkomst = dossier.doe(LegWaarnemingVast(waarneming=waarneming))
        assert [b.code for b in uitkomst.bevindingen] == ["TEKST_TE_LANG"]
    assert dossier.lengte == 0
    dossier.sluit()


def test_failed_write_leaves_state_and_disk_equal(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    dossier.doe(MaakNotitie(tekst="een"))
    dossier.opslag.db.uitvoeren("PRAGMA query_only = ON")
    with pytest.raises(OpslagFout) as gevangen:
        dossier.doe(MaakNotitie(tekst="twee"))
    assert gevangen.value.remedie
    assert len(dossier.stand.alle(Notitie)) == 1
    dossier.opslag.db.uitvoeren("PRAGMA query_only = OFF")
    dossier.doe(MaakNotitie(tekst="drie"))
    assert [n.inhoud.tekst for n in dossier.stand.alle(Notitie)] == ["een", "drie"]
    dossier.sluit()


def test_attachment_lies_encrypted_beside_the_database(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    sha = dossier.opslag.bijlagen.bewaar(b"beeld van een lege zaal", "image/png")
    assert dossier.opslag.bijlagen.lees(sha) == b"beeld van een lege zaal"
    bestanden = list((tmp_path / "d" / "bijlagen").iterdir())
    assert len(bestanden) == 1
    assert b"lege zaal" not in bestanden[0].read_bytes()
    with pytest.raises(OpslagFout):
        dossier.opslag.bijlagen.bewaar(b"", "image/png")
    dossier.sluit()


def test_a_form_is_loaded_once_while_the_dossier_is_open(tmp_path: Path) -> None:
    dossier = formulieren.maak(tmp_path / "d")
    kop = dossier.formulieren()[0]
    form = dossier.form(kop.id, kop.versie)
    assert (form.root.name, dossier.form(kop.id, kop.versie)) == ("data", form)
    with pytest.raises(KeyError):
        dossier.form(kop.id, "bestaat niet")
    dossier.sluit()


def test_a_jump_of_the_clock_is_noted_and_changes_no_order_r41(tmp_path: Path) -> None:
    klok = Klokje()
    dossier = maak_dossier(tmp_path / "d", klok)
    for jaren in (0, -10, 20, 0):
        klok.tijd = klok.tijd.replace(year=klok.tijd.year + jaren)
        assert not dossier.doe(MaakNotitie(tekst=f"{jaren}")).geweigerd
    regels = [lees_audit(dossier.sleutel, r) for r in dossier.opslag.audit.regels()]
    assert [r.actie for r in regels].count("kloksprong") == 2
    assert all(abs(int(r.object[:-1])) > 300_000_000 for r in regels if r.actie == "kloksprong")
    teksten = [n.inhoud.tekst for n in dossier.stand.alle(Notitie)]
    dossier.sluit()
    weer = heropen(tmp_path / "d", klok)
    assert [n.inhoud.tekst for n in weer.stand.alle(Notitie)] == teksten == ["0", "-10", "20", "0"]
    weer.sluit()


def test_no_word_and_no_line_break_comes_into_the_auditlog_r42(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    kanarie = "kanarievogel\r\n\x1b[2J"
    bezoek = dossier.doe(BeginBezoek(plek=oefenlokaal(1, naam=kanarie))).objecten[-1]
    id_ = dossier.doe(MaakNotitie(tekst=kanarie)).objecten[0]
    inhoud = dossier.stand.geef(id_, Notitie).inhoud.model_copy(update={"tekst": kanarie * 2})
    dossier.doe(Corrigeer(object=id_, inhoud=inhoud, reden=kanarie))
    dossier.doe(TrekIn(object=id_, reden=kanarie))
    dossier.doe(Vertrek(bezoek=bezoek))
    for actie, object_ in ((kanarie, ""), ("ontgrendeld", kanarie), ("ontgrendeld", "een woord")):
        with pytest.raises(ValueError, match="auditlog"):
            dossier.noteer(actie, object_)
    velden = {"v", "nr", "vorige", "actie", "object", "resultaat", "oorsprong", "actor", "tijdstip"}
    for jws in dossier.opslag.audit.regels():
        regel = lees_audit(dossier.sleutel, jws).model_dump(mode="json")
        assert set(regel) == velden
        assert "kanarie" not in str(regel)
        assert all(str(waarde).isprintable() for waarde in regel.values())
    dossier.sluit()
