"""The instruction joined to the window: the act, and what F1 says where there is no page for it."""

from PySide6.QtCore import Qt

from tests.ui.test_venster import Dag
from waarnemer_app.ui.frame.key_list import KeyList


def test_the_act_opens_the_page_about_where_one_is(dag: Dag) -> None:
    dag.toon("versturen")
    dag.toets(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert dag.venster.window.pages.at() == ("uitleg", "einde-van-de-dag")


def test_where_the_bureau_wrote_nothing_f1_leads_to_the_handleiding(dag: Dag) -> None:
    dag.bezoek()
    dag.signaal()
    dag.toon("vastgelegd")
    assert dag.venster.window.explanation() == "Zoeken en doen"
    dag.toets(Qt.Key.Key_F1)
    assert isinstance(dag.venster.window.overlay.content(), KeyList)
    dag.toets(Qt.Key.Key_Return)
    assert dag.venster.window.pages.at() == ("uitleg", "handleiding-zoeken-en-doen")
