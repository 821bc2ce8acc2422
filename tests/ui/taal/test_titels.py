"""Titles of forms in the language of the screen."""

from __future__ import annotations

from tests.ui.test_venster import Dag, dag
from waarnemer_app.dossier import Vormen
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.taal.titels import formulier_titel, formulier_titels

__all__ = ["dag"]


def test_a_title_follows_the_language(dag: Dag, talen: Talen) -> None:
    dossier = dag.state.dossier
    koppen = dossier.formulieren()
    assert formulier_titels(dossier) == {kop.id: kop.titel for kop in koppen}
    talen.kies("en")
    dossier.form = Vormen(dossier.opslag.naslag)
    engels = formulier_titels(dossier)
    assert dossier.form._cache is None, "a form was opened for its title"
    assert engels["t1"] == dossier.form("t1", koppen[0].versie).title("en")
    assert not set(engels.values()) & {kop.titel for kop in koppen}


def test_a_form_that_is_not_there_keeps_the_title_of_the_package(dag: Dag, talen: Talen) -> None:
    talen.kies("en")
    weg = dag.state.dossier.formulieren()[0].model_copy(update={"versie": "0"})
    assert formulier_titel(dag.state.dossier, weg) == weg.titel
