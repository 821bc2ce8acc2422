"""From anywhere to the history of a record: of this page, or found first."""

from PySide6.QtWidgets import QApplication

from tests.ui.test_venster import Dag
from tests.ui.zoeken.conftest import notitie
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel


def test_history_of_the_record_on_this_page(dag: Dag) -> None:
    dag.bezoek()
    dag.signaal()
    dag.toon("signaal")
    dag.venster.window.acts.run("geschiedenis")
    assert dag.venster.window.pages.at() == ("vastgelegd", dag.id["signaal"])


def test_else_one_finds_it_first(dag: Dag) -> None:
    dag.bezoek()
    id_ = notitie(dag)
    dag.toon("vandaag")
    QApplication.processEvents()
    dag.venster.window.acts.run("geschiedenis")
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, ZoekPaneel)
    voor.zoek.show_value("kachel")
    voor.zoek.edit.report()
    voor.press_big()
    assert dag.venster.window.pages.at() == ("vastgelegd", id_)
