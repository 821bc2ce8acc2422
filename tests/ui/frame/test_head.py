"""The head of a page: what stands beside the title, and where it goes when there is no room."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Button, TimerBox
from waarnemer_app.ui.frame.head import Head
from waarnemer_app.ui.theme import Theme


def test_acts_hide_when_narrow_and_the_timer_stays(theme: Theme, show: Show) -> None:
    head = Head(theme, "Onregelmatigheid 1", "ernstig")
    act, timer = Button(theme, "Uitleg"), TimerBox(theme, "0 u 12 min")
    head.add_side_act(act)
    head.add(timer)
    show(head)
    assert act.height() == 40
    head.set_narrow(True)
    QApplication.processEvents()
    assert not act.isVisible()
    assert timer.isVisible()
    head.set_narrow(False)
    QApplication.processEvents()
    assert act.isVisible()


def test_a_fourth_act_is_refused(theme: Theme, show: Show) -> None:
    head = Head(theme, "Titel", "")
    show(head)
    assert not head.facts.isVisible()
    for number in range(3):
        head.add_side_act(Button(theme, str(number)))
    with pytest.raises(ValueError, match="three side acts"):
        head.add_side_act(Button(theme, "vier"))
    assert len(head.side_acts) == 3


def test_a_long_title_wraps_beside_its_acts(theme: Theme, show: Show) -> None:
    head = Head(theme, "Een heel lange titel over kiezers zonder stempas " * 3, "feiten")
    head.add_side_act(Button(theme, "Notitie"))
    show(head, width=500)
    assert head.width() <= 500
    assert head.title.height() > 2 * theme.line_height("h1")


def test_the_title_keeps_half_and_the_acts_go_on_a_second_line(theme: Theme, show: Show) -> None:
    head = Head(theme, "Een lange titel over kiezers zonder stempas " * 2, "feiten")
    acts = [Button(theme, f"Een daad met een naam {n}") for n in range(3)]
    for act in acts:
        head.add_side_act(act)
    window = show(head, width=800)
    assert head.title.width() >= 300
    assert len({act.y() for act in acts}) > 1
    window.resize(1600, 480)
    QApplication.processEvents()
    assert len({act.y() for act in acts}) == 1


def test_the_head_ends_where_the_sheet_below_it_ends(theme: Theme, show: Show) -> None:
    head = Head(theme, "Route", "5 stops")
    act = Button(theme, "Druk af")
    head.add_side_act(act)
    show(head, width=1600)
    head.set_end(1256)
    QApplication.processEvents()
    assert head.x() + act.mapTo(head, act.rect().topRight()).x() == 1256 - 24 - 1
    head.set_end(2000)
    QApplication.processEvents()
    assert act.mapTo(head, act.rect().topRight()).x() == head.width() - 24 - 1


def test_acts_that_hide_while_nobody_looks_leave_no_room(theme: Theme, show: Show) -> None:
    head = Head(theme, "Signalen", "1 open")
    head.add_side_act(Button(theme, "Rapportage met een lange naam"))
    head.add(Button(theme, "Nieuw signaal met een lange naam"))
    window = show(head, width=400)
    two = head.heightForWidth(head.width())
    window.hide()
    head.set_narrow(True)
    window.show()
    QApplication.processEvents()
    assert head.heightForWidth(head.width()) < two
