"""What belongs to a working day, and what does not."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.documents.voorbeelddag import Voorbeelddag, om, voorbeeldpakket
from tests.helpers.voorbeeld import Klokje, maak_dossier, oefenlokaal
from waarnemer_app.documents.dag import Plekken, verzamel_dag
from waarnemer_app.domain.bezoek import Bezoek, Notitie
from waarnemer_app.domain.escalatie import Kanaal, Overleg
from waarnemer_app.domain.handelingen import (
    BeginWerkdag,
    LegOverlegVast,
    MaakNotitie,
    MaakSignaal,
    SluitWerkdag,
    TrekIn,
)
from waarnemer_app.domain.signaal import Monitoringbron, Signaal


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


@pytest.fixture
def twee_dagen(tmp_path: Path) -> Iterator[tuple[Voorbeelddag, str, str]]:
    """A day with an onregelmatigheid, and a later day on which something was done about it."""
    klok = Klokje()
    dag = Voorbeelddag(maak_dossier(tmp_path / "dossier", klok, voorbeeldpakket()), klok)
    dag.bezoek_met_aanwijzing(oefenlokaal(1))
    dag.doe(om(20), SluitWerkdag())
    (tweede,) = dag.doe(om(9, dagen=1), BeginWerkdag())
    yield dag, dag.werkdag, tweede
    dag.dossier.sluit()


def overleg_later(dag: Voorbeelddag) -> None:
    """Speak about it again on the second day."""
    overleg = Overleg(
        onregelmatigheid=dag.onregelmatigheid,
        tijd=om(10, dagen=1),
        met_rol="de projectleider verkiezingen",
        kanaal=Kanaal.TELEFONISCH,
        afspraak="Het is opgelost",
        opgelost=True,
    )
    dag.doe(om(10, 5, dagen=1), LegOverlegVast(overleg=overleg))


def test_an_onregelmatigheid_belongs_to_each_day_on_which_something_was_done(
    twee_dagen: tuple[Voorbeelddag, str, str],
) -> None:
    dag, eerste, tweede = twee_dagen
    stand = dag.dossier.stand
    assert verzamel_dag(stand, tweede).onregelmatigheden == ()
    overleg_later(dag)
    assert len(verzamel_dag(stand, eerste).onregelmatigheden) == 1
    assert len(verzamel_dag(stand, tweede).onregelmatigheden) == 1
    assert verzamel_dag(stand, tweede).bezoeken == ()


def test_what_has_no_visit_belongs_by_its_time(
    twee_dagen: tuple[Voorbeelddag, str, str],
) -> None:
    dag, eerste, tweede = twee_dagen
    dag.doe(om(9, 30, dagen=1), MaakNotitie(tekst="Onderweg op de tweede dag"))
    los = Signaal(
        bron=Monitoringbron.MEDIA, waargenomen_op=om(9, 20, dagen=1), wat="In de krant gelezen"
    )
    dag.doe(om(9, 40, dagen=1), MaakSignaal(signaal=los))
    stand = dag.dossier.stand
    assert verzamel_dag(stand, eerste).losse_notities == ()
    assert [n.inhoud.tekst for n in verzamel_dag(stand, tweede).losse_notities] == [
        "Onderweg op de tweede dag"
    ]
    assert [s.inhoud.wat for s in verzamel_dag(stand, tweede).signalen] == ["In de krant gelezen"]


def test_a_visit_keeps_what_was_stated_at_it(twee_dagen: tuple[Voorbeelddag, str, str]) -> None:
    """Nothing that was stated loses its place: the visit goes after what rests on it."""
    dag, eerste, _ = twee_dagen
    (bezoek,) = dag.dossier.stand.alle(Bezoek)
    uitkomst = dag.dossier.doe(TrekIn(object=bezoek.id, reden="Verkeerde plek"))
    assert [b.code for b in uitkomst.bevindingen] == ["INT_EERST"]
    gevonden = verzamel_dag(dag.dossier.stand, eerste)
    assert [len(b.waarnemingen) for b in gevonden.bezoeken] == [1]
    assert not gevonden.bezoeken[0].object.ingetrokken


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
