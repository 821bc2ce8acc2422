"""The page of one record: what stands there, its history, and what belongs to it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.test_venster import FEIT, Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.domain.handelingen import TrekIn
from waarnemer_app.ui.zoeken.vastgelegd import VastgelegdPagina


def open_(dag: Dag, id_: str) -> VastgelegdPagina:
    dag.venster.window.toon("vastgelegd", id_)
    QApplication.processEvents()
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, VastgelegdPagina)
    return pagina


def teksten(pagina: VastgelegdPagina) -> str:
    return "\n".join(label.text() for label in pagina.findChildren(QLabel) if label.isVisible())


def test_a_record_with_its_history(dag: Dag) -> None:
    dag.bezoek()
    id_ = dag.signaal()
    pagina = open_(dag, id_)
    assert pagina.title.text() == "Signaal 1"
    assert FEIT in teksten(pagina)
    dag.doe(TrekIn(object=id_, reden="Niet waar gebleken"))
    QApplication.processEvents()
    assert [rij.title.text() for rij in pagina.regels.rows()] == ["1. Vastgelegd", "2. Ingetrokken"]
    assert "Niet waar gebleken" in teksten(pagina)
    assert " · ingetrokken " in teksten(pagina)
    assert not pagina.naar.isVisible()


def test_it_leads_to_its_own_page_and_to_what_belongs_to_it(dag: Dag) -> None:
    dag.bezoek()
    dag.onregelmatigheid()
    pagina = open_(dag, dag.id["signaal"])
    pagina.erbij.rows()[0].click()
    assert dag.venster.window.pages.at() == ("vastgelegd", dag.id["onregelmatigheid"])
    pagina = open_(dag, dag.id["signaal"])
    pagina.naar.press()
    assert dag.venster.window.pages.at() == ("signaal", dag.id["signaal"])


def test_a_record_that_is_not_there_has_no_page(dag: Dag) -> None:
    dag.venster.window.toon("vastgelegd", "onbekend")
    with pytest.raises(KeyError):
        dag.venster.window.pages.current()


@pytest.mark.parametrize("factor", [100, 200])
@pytest.mark.parametrize("maat", [(1366, 768), (1024, 640)])
def test_everything_fits_and_is_reached(dag: Dag, factor: int, maat: tuple[int, int]) -> None:
    dag.alles()
    dag.venster.window.resize(*maat)
    dag.state.theme.set(factor=factor)
    for id_ in (dag.id["onregelmatigheid"], dag.id["procesaanwijzing"], notitie(dag)):
        open_(dag, id_)
        assert text_fits.faults(dag.venster.window) == []
        assert len(tree_walk.check(dag.venster.window)) >= 3
    dag.state.theme.set(factor=100)
