"""Concepts on disk: last written first."""

from datetime import timedelta
from pathlib import Path

from tests.helpers.voorbeeld import DAG, heropen, maak_dossier
from waarnemer_app.domain.handelingen import Concept


def test_last_written_first_and_whole_after_reopening(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    oud = Concept(id="a", soort="signaal", inhoud={"wat": "ë\n"}, gewijzigd_op=DAG)
    nieuw = Concept(id="b", soort="waarneming", bezoek="x", gewijzigd_op=DAG + timedelta(minutes=1))
    for concept in (nieuw, oud):
        dossier.opslag.concepten.bewaar(concept)
    dossier.opslag.concepten.verwijder("bestaat-niet")
    dossier.sluit()
    weer = heropen(tmp_path / "d")
    assert weer.concepten() == [nieuw, oud]
    assert weer.concepten("signaal") == [oud]
    weer.sluit()


def test_what_is_thrown_away_lies_apart_and_is_gone_after_tidying(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    concepten = dossier.opslag.concepten
    een, twee = (
        Concept(id=id_, soort="notitie", inhoud={"tekst": id_}, gewijzigd_op=DAG) for id_ in "ab"
    )
    for minuut, concept in enumerate((een, twee)):
        concepten.bewaar(concept)
        concepten.gooi_weg(concept.id, DAG + timedelta(minutes=minuut))
    concepten.gooi_weg("bestaat-niet", DAG)
    assert concepten.alle() == []
    assert concepten.geef("a") is None
    dossier.sluit()
    dossier = heropen(tmp_path / "d")
    concepten = dossier.opslag.concepten
    assert concepten.weggegooid() == [twee, een]
    concepten.zet_terug("a")
    concepten.zet_terug("bestaat-niet")
    assert (concepten.alle(), concepten.weggegooid()) == ([een], [twee])
    concepten.ruim_op()
    assert (concepten.alle(), concepten.weggegooid()) == ([een], [])
    dossier.sluit()


def test_putting_back_never_overwrites_what_was_written_meanwhile(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    concepten = dossier.opslag.concepten
    oud = Concept(id="a", soort="notitie", inhoud={"tekst": "oud"}, gewijzigd_op=DAG)
    nieuw = oud.model_copy(update={"inhoud": {"tekst": "nieuw"}})
    concepten.bewaar(oud)
    concepten.gooi_weg("a", DAG)
    concepten.bewaar(nieuw)
    concepten.zet_terug("a")
    assert (concepten.alle(), concepten.weggegooid()) == ([nieuw], [oud])
    concepten.gooi_weg("a", DAG)
    assert (concepten.alle(), concepten.weggegooid()) == ([], [nieuw])
    dossier.sluit()
