"""What is being written is kept, found back and thrown away on purpose."""

from pathlib import Path

from tests.helpers.voorbeeld import DAG, maak_dossier, oefenlokaal
from waarnemer_app.domain.handelingen import (
    BeginBezoek,
    BewaarConcept,
    Concept,
    GooiConceptWeg,
    SluitWerkdag,
    Vertrek,
    VerwijderConcept,
    ZetConceptTerug,
)


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


def test_what_was_thrown_away_comes_back_until_the_day_is_closed(tmp_path: Path) -> None:
    dossier = maak_dossier(tmp_path / "d")
    weg = dossier.opslag.concepten.weggegooid
    een = Concept(id="c1", soort="signaal", inhoud={"wat": "een"}, gewijzigd_op=DAG)
    dossier.doe(BewaarConcept(concept=een))
    dossier.doe(GooiConceptWeg(concept="c1"))
    assert (dossier.concepten(), weg()) == ([], [een])
    dossier.doe(ZetConceptTerug(concept="c1"))
    assert (dossier.concepten(), weg()) == ([een], [])
    dossier.doe(GooiConceptWeg(concept="c1"))
    dossier.doe(BeginBezoek(plek=oefenlokaal()))
    bezoek = dossier.stand.huidig_bezoek()
    assert bezoek is not None
    assert dossier.doe(SluitWerkdag()).geweigerd
    assert weg() == [een]
    dossier.doe(Vertrek(bezoek=bezoek.id))
    assert not dossier.doe(SluitWerkdag()).geweigerd
    assert weg() == []
    dossier.doe(ZetConceptTerug(concept="c1"))
    assert dossier.concept("c1") is None
    dossier.sluit()
