"""What is being written is kept, found back and thrown away on purpose."""

from pathlib import Path

from tests.helpers.voorbeeld import DAG, maak_dossier
from waarnemer_app.domain.handelingen import BewaarConcept, Concept, VerwijderConcept


def test_last_version_wins_and_nothing_reaches_the_logboek(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    eerste = Concept(id="c1", soort="signaal", inhoud={"wat": "een"}, gewijzigd_op=DAG)
    tweede = eerste.model_copy(update={"inhoud": {"wat": "twee"}, "plaats": "wat"})
    uitkomst = dossier.doe(BewaarConcept(concept=eerste))
    assert (uitkomst.concept, uitkomst.objecten) == ("c1", ())
    dossier.doe(BewaarConcept(concept=tweede))
    assert dossier.concepten("signaal") == [tweede]
    assert dossier.concepten("notitie") == []
    assert dossier.lengte == 0
    dossier.doe(VerwijderConcept(concept="c1"))
    assert dossier.concept("c1") is None
    dossier.sluit()
