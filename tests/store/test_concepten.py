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
