"""The instruction joined to the window: the act, and what F1 says where there is no page for it."""

from PySide6.QtCore import Qt

from tests.ui.test_venster import Dag
from waarnemer_app.ui.frame.key_list import KeyList


def test_the_act_opens_the_page_about_where_one_is(dag: Dag) -> None:
    dag.toon("versturen")
    dag.toets(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert dag.venster.window.pages.at() == ("uitleg", "einde-van-de-dag")


def test_without_a_page_about_it_f1_starts_on_closing(dag: Dag) -> None:
    dag.bezoek()
    dag.signaal()
    dag.toon("vastgelegd")
    assert dag.venster.window.explanation() == ""
    dag.toets(Qt.Key.Key_F1)
    voor = dag.venster.window.overlay.content()
    assert isinstance(voor, KeyList)
    assert voor._close.hasFocus()
    assert voor._about.isHidden()
