"""Every version that was stated can be read again, beside the one before it."""

from __future__ import annotations

import pytest

from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.domain.bezoek import Notitie
from waarnemer_app.domain.gewist import WisReden
from waarnemer_app.domain.handelingen import Corrigeer, TrekIn
from waarnemer_app.ui.zoeken.verschil import plat
from waarnemer_app.ui.zoeken.versies import inhoud_op, versiepaar


def test_each_version_as_it_was_stated(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    dossier = dag.state.dossier
    eerst = dossier.stand.geef(id_, Notitie).inhoud
    later = eerst.model_copy(update={"tekst": "Iets anders."})
    dag.doe(Corrigeer(object=id_, inhoud=later, reden="Verkeerd gezien"))
    dag.doe(TrekIn(object=id_, reden="Toch niet"))
    assert [inhoud_op(dossier, id_, rev) for rev in (1, 2, 3)] == [eerst, later, later]
    paar = versiepaar(dossier, id_, 2)
    assert paar.regel.reden == "Verkeerd gezien"
    assert paar.verschillen is not None
    ((waar, was, is_),) = paar.verschillen
    assert (waar, plat(was), plat(is_)) == ("Tekst", eerst.tekst, "Iets anders.")
    assert paar.gelijk > 0
    assert versiepaar(dossier, id_, 3).verschillen == []
    for rev in (1, 4):
        with pytest.raises(KeyError):
            versiepaar(dossier, id_, rev)
    with pytest.raises(KeyError):
        inhoud_op(dossier, id_, 9)


def test_what_was_erased_by_law_is_in_no_version(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    inhoud = dag.state.dossier.stand.geef(id_, Notitie).inhoud
    nieuw = inhoud.model_copy(update={"tekst": "Zonder naam."})
    dag.doe(Corrigeer(object=id_, inhoud=nieuw, reden="x"))
    dag.state.dossier.wis_inhoud(id_, next(iter(WisReden)))
    assert inhoud_op(dag.state.dossier, id_, 1) is None
    assert versiepaar(dag.state.dossier, id_, 2).verschillen is None
