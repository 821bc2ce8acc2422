"""What folds open: "Waarom?" and a titled fold."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from waarnemer_app.ui.components import Button, Fold, FoldButton, Label, Why
from waarnemer_app.ui.theme import Theme


def _read(why: Why) -> list[str]:
    """The words that are seen."""
    return [label.text() for label in why.findChildren(Label) if label.isVisible()]


def test_why_shows_rule_and_law_when_open(theme: Theme, show: Show) -> None:
    why = Why(
        theme, source="Kieswet N 1a lid 2", rule="Zo hoort iedereen het.", law="De voorzitter"
    )
    show(why)
    assert why.source.isVisible()
    rule = "Zo hoort iedereen het."
    assert rule not in _read(why)
    why.toggle()
    assert why.is_open()
    assert rule in _read(why)
    law = [label for label in why.findChildren(Label) if label.text() == "De voorzitter"]
    assert law[0].font().family() == "Source Serif 4"
    assert why.button.accessibleDescription() == "Kieswet N 1a lid 2"


def test_without_a_rule_there_is_only_the_source(theme: Theme, show: Show) -> None:
    why = Why(theme, source="Plan 3.2", rule="")
    show(why)
    assert not why.button.isVisible()
    assert why.source.isVisible()
    why.toggle()
    assert not why.is_open()


def test_an_explanation_can_change_while_it_is_open(theme: Theme, show: Show) -> None:
    why = Why(theme, source="Plan 3.2", rule="Eerst.")
    show(why)
    why.show_rule("Daarna.")
    why.toggle()
    assert _read(why) == ["Plan 3.2", "Daarna."]
    why.show_rule("Nu.")
    why.offer_more("Lees meer: Opening")
    assert _read(why) == ["Plan 3.2", "Nu."]
    more = [one for one in why.findChildren(Button) if one.isVisible()]
    assert [one.text() for one in more] == ["Lees meer: Opening"]
    asked: list[bool] = []
    why.more.connect(lambda: asked.append(True))
    more[0].press()
    assert asked == [True]


def test_enter_and_space_fold(theme: Theme, show: Show, qtbot: QtBot) -> None:
    button = FoldButton(theme, "Wachtzin vergeten?", role="md")
    show(button)
    button.setFocus()
    for key, opened in ((Qt.Key.Key_Return, True), (Qt.Key.Key_Space, False)):
        with qtbot.waitSignal(button.folded) as told:
            QTest.keyClick(button, key)
        assert told.args == [opened]


def test_a_titled_fold_hides_and_shows_its_inside(theme: Theme, show: Show) -> None:
    inside = Label(theme, "5 voorwaarden zijn in orde")
    fold = Fold(theme, "Toon", inside)
    show(fold)
    assert not inside.isVisible()
    fold.button.click()
    assert inside.isVisible()


def bits(told: QAccessibleInterface) -> dict[str, int]:
    """What a reader gets about folding."""
    return {name: getattr(told.state(), name) for name in ("expandable", "collapsed", "expanded")}


def test_a_reader_hears_a_button_that_is_open_or_closed(theme: Theme, show: Show) -> None:
    button = FoldButton(theme, "Wachtzin vergeten?")
    show(button)
    told = QAccessible.queryAccessibleInterface(button)
    assert told is not None
    assert told.role() is QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Wachtzin vergeten?"
    assert bits(told) == {"expandable": 1, "collapsed": 1, "expanded": 0}
    actions = told.actionInterface()
    assert actions is not None
    actions.doAction(QAccessibleActionInterface.pressAction())
    assert button.isChecked()
    assert bits(told) == {"expandable": 1, "collapsed": 0, "expanded": 1}
    button.setAccessibleName("Wachtzin kwijt")
    assert told.text(QAccessible.Text.Name) == "Wachtzin kwijt"
