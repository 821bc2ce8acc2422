"""What belongs to a working day, and what does not."""

import pytest

from tests.documents.voorbeelddag import Voorbeelddag, om
from waarnemer_app.documents.dag import Plekken, verzamel_dag
from waarnemer_app.domain.bezoek import Bezoek, Notitie


def test_the_whole_day_is_gathered(dag: Voorbeelddag) -> None:
    gevonden = verzamel_dag(dag.dossier.stand, dag.werkdag)
    assert [b.bezoek.plek.id for b in gevonden.bezoeken] == ["sb-GM9990-1", "gem-GM9990", "hand-1"]
    assert [len(b.waarnemingen) for b in gevonden.bezoeken] == [1, 0, 0]
    assert [len(b.notities) for b in gevonden.bezoeken] == [1, 0, 0]
    assert [n.inhoud.tekst for n in gevonden.losse_notities] == ["Onderweg: de brug was open."]
    assert len(gevonden.signalen) == 2
    assert [o.inhoud.titel for o in gevonden.onregelmatigheden] == ["kiezers zonder stempas"]
    assert gevonden.laatste_moment == om(0, 41, dagen=1)


def test_a_withdrawn_note_is_named_and_not_shown_among_the_others(dag: Voorbeelddag) -> None:
    gevonden = verzamel_dag(dag.dossier.stand, dag.werkdag)
    (weg,) = gevonden.ingetrokken
    assert isinstance(weg.inhoud, Notitie)
    assert weg.geschiedenis[-1].reden == "Dubbel genoteerd"


def test_the_night_belongs_to_the_day_before(dag: Voorbeelddag) -> None:
    """Counts pass midnight: a departure at 0.36 uur is still this day."""
    gevonden = verzamel_dag(dag.dossier.stand, dag.werkdag)
    vertrek = gevonden.bezoeken[-1].bezoek.vertrek
    assert vertrek is not None
    assert vertrek.date() > gevonden.datum


def test_an_unknown_day_is_a_key_error(dag: Voorbeelddag) -> None:
    with pytest.raises(KeyError):
        verzamel_dag(dag.dossier.stand, "bestaat-niet")


def test_a_plek_is_found_where_it_is_known(dag: Voorbeelddag) -> None:
    plekken = Plekken(dag.dossier.stand, dag.dossier.plek)
    getypt = dag.dossier.stand.alle(Bezoek)[-1].inhoud.plek
    assert plekken.zoek("hand-1") == getypt
    uit_de_lijst = plekken.zoek("sb-GM9990-2")
    assert uit_de_lijst is not None
    assert uit_de_lijst.naam == "Oefenlokaal 2"
    assert plekken.zoek("bestaat-niet") is None
    assert plekken.zoek(None) is None
