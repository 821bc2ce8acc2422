"""A page that was taken out goes by Qt alone, whoever of it goes first."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from waarnemer_app.ui.letgo import let_go


class _Page(QWidget):
    """Held by a connection of its own button, as many pages are."""

    def __init__(self) -> None:
        super().__init__()
        self.button = QPushButton("weg", self)
        QVBoxLayout(self).addWidget(self.button)
        self.button.clicked.connect(partial(self._pressed, "weg"))

    def _pressed(self, _word: str) -> None:
        self.button.deleteLater()


@pytest.fixture
def stack(qtbot: QtBot) -> QStackedWidget:
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    stack.addWidget(QWidget())
    return stack


def test_python_does_not_own_a_page_that_is_going(stack: QStackedWidget) -> None:
    page = _Page()
    stack.addWidget(page)
    let_go(stack, page)
    assert not shiboken6.ownedByPython(page)
    assert stack.count() == 1
    assert page.isHidden()


def test_a_child_that_goes_first_does_not_take_its_page_along(stack: QStackedWidget) -> None:
    page = _Page()
    stack.addWidget(page)
    gone: list[str] = []
    page.destroyed.connect(partial(gone.append, "page"))
    page.button.destroyed.connect(partial(gone.append, "button"))
    page.button.click()
    let_go(stack, page)
    del page
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert gone == ["button", "page"]
