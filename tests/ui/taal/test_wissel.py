"""Another language in the open window: page, control, caret and half-typed text stay."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.test_venster import PAGINAS, Dag, dag
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.bezoek.begin import BeginBezoekPaneel
from waarnemer_app.ui.components.fold import FoldButton
from waarnemer_app.ui.formulier.pagina import FormulierPagina
from waarnemer_app.ui.notitie import NotitiePaneel
from waarnemer_app.ui.taal.talen import Talen

__all__ = ["dag"]


def wissel(dag: Dag, talen: Talen, code: str) -> None:
    talen.kies(code)
    dag.venster.spreek()
    QApplication.processEvents()


def waar(dag: Dag) -> tuple[tuple[str, str], str, int, bool]:
    """Page, control with the focus (which of its class as one reads), and whether it is in view."""
    window = dag.venster.window
    held = window.focusWidget()
    assert held is not None
    pagina = window.pages.current()
    binnen = pagina if pagina is not None and pagina.isAncestorOf(held) else window.rail
    zelfde = [een for een in binnen.findChildren(QWidget) if type(een) is type(held)]
    zelfde = [een for een in zelfde if een.isVisible()]
    hoeken = {een: een.mapTo(window, QPoint(0, 0)) for een in zelfde}
    zelfde.sort(key=lambda een: (hoeken[een].y(), hoeken[een].x()))
    gezien = not held.visibleRegion().isEmpty()
    return window.pages.at(), type(held).__name__, zelfde.index(held), gezien


def test_every_page_stays_where_one_was(dag: Dag, talen: Talen) -> None:
    dag.alles()
    anders = {}
    for nummer, pagina in enumerate(PAGINAS):
        dag.toon(pagina)
        dag.venster.window.undo_bar.hide()  # it says which language was before
        dag.toets(Qt.Key.Key_Tab)
        voor = waar(dag)
        wissel(dag, talen, "nl" if nummer % 2 else "en")
        na = waar(dag)
        if voor[:3] != na[:3] or not na[3]:
            anders[pagina] = (voor, na)
    assert not anders, "\n".join(f"{p}: {v}" for p, v in anders.items())


def test_rail_acts_and_title_follow_and_come_back(dag: Dag, talen: Talen) -> None:
    window = dag.venster.window
    assert window.rail.buttons["vandaag"].text() == "Vandaag"
    wissel(dag, talen, "en")
    assert window.rail.buttons["vandaag"].text() == "Today"
    assert window.acts["vandaag"].text() == "Today"
    assert window.windowTitle().startswith("Today")
    wissel(dag, talen, "nl")
    assert window.windowTitle().startswith("Vandaag")


def test_the_way_back_goes_over_pages_that_were_made_before(dag: Dag, talen: Talen) -> None:
    dag.alles()
    for pagina in ("bezoek", "signalen", "route"):
        dag.toon(pagina)
    wissel(dag, talen, "en")
    terug = []
    for _ in range(3):
        dag.venster.window.terug()
        terug.append(dag.venster.window.pages.at()[0])
    assert terug == ["signalen", "bezoek", "vandaag"]
    page = dag.venster.window.pages.current()
    assert page is not None
    assert page.title.text() == "Today"


def test_what_lies_in_front_is_there_again_with_what_was_typed(dag: Dag, talen: Talen) -> None:
    window = dag.venster.window
    window.handel("bezoek_begin")
    paneel = window.overlay.content()
    assert isinstance(paneel, BeginBezoekPaneel)
    QTest.keyClicks(paneel.zoek.edit, "oef")
    paneel.zoek.edit.setCursorPosition(1)
    wissel(dag, talen, "en")
    ander = window.overlay.content()
    assert isinstance(ander, BeginBezoekPaneel)
    assert ander is not paneel
    held = window.focusWidget()
    assert isinstance(held, QLineEdit)
    assert (held.text(), held.cursorPosition()) == ("oef", 1)


def test_a_note_goes_on_where_the_caret_was(dag: Dag, talen: Talen) -> None:
    dag.bezoek()
    QApplication.processEvents()  # the page of the day looks again where it begins
    window = dag.venster.window
    window.handel("notitie")
    paneel = window.overlay.content()
    assert isinstance(paneel, NotitiePaneel)
    QTest.keyClicks(window.focusWidget(), "Het is druk")
    for _ in range(4):
        dag.toets(Qt.Key.Key_Left)
    wissel(dag, talen, "en")
    QTest.keyClicks(window.focusWidget(), "erg ")
    assert window.focusWidget().toPlainText() == "Het is erg druk"  # type: ignore[attr-defined]


def test_what_was_folded_open_is_open(dag: Dag, talen: Talen) -> None:
    dag.alles()
    dag.toon("formulier")
    pagina = dag.venster.window.pages.current()
    assert pagina is not None
    vouw = next(een for een in pagina.findChildren(FoldButton) if een.isVisible())
    vouw.click()
    aantal = sum(een.isChecked() for een in pagina.findChildren(FoldButton))
    wissel(dag, talen, "en")
    nieuw = dag.venster.window.pages.current()
    assert nieuw is not None
    assert sum(een.isChecked() for een in nieuw.findChildren(FoldButton)) == aantal == 1


def test_undo_of_the_form_is_kept(dag: Dag, talen: Talen) -> None:
    dag.alles()
    dag.toon("formulier")
    pagina = dag.venster.window.pages.current()
    assert isinstance(pagina, FormulierPagina)
    doel = pagina.first_focus()
    assert doel is not None
    accessibility.focus(doel)
    dag.toets(Qt.Key.Key_1)
    invuller = pagina.invuller
    assert invuller.instance.can_undo
    wissel(dag, talen, "en")
    nieuw = dag.venster.window.pages.current()
    assert isinstance(nieuw, FormulierPagina)
    assert nieuw is not pagina
    assert nieuw.invuller is invuller
    assert invuller.instance.can_undo
