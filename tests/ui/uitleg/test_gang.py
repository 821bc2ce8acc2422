"""The instruction joined to the window: the act, and what F1 says where there is no page for it."""

from PySide6.QtCore import Qt

from tests.ui.taal.conftest import talen
from tests.ui.test_venster import Dag
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.taal.talen import Talen
from waarnemer_app.ui.uitleg.pagina import UitlegPagina

__all__ = ["talen"]


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


def test_in_another_language_the_chapter_that_is_read_says_the_same(dag: Dag, talen: Talen) -> None:
    dag.venster.window.toon("uitleg", "handleiding-zoeken-en-doen")
    talen.kies("en")
    dag.venster.spreek()
    assert dag.venster.window.pages.at() == ("uitleg", "handleiding-zoeken-en-doen")
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, UitlegPagina)
    assert "Press Ctrl+K, wherever you are." in pagina.tekst.toPlainText()
    gevonden = [vondst.titel for vondst in dag.venster.zoekgang._wegen.uitleg("ctrl+k")]
    assert "Searching and doing" in gevonden
    dag.toon("lijst")
    assert dag.venster.window.explanation() == "Checking a list"
