"""Taking a page out of a stack for good.

PySide gives what leaves a ``QStackedWidget`` to Python. Then the last to hold a page may be a
signal of its own child: when that child ends, the page would be deleted in the middle of it, and
the child a second time with the page ("shared QObject was deleted directly", a crash).
"""

from PySide6.QtWidgets import QStackedWidget, QWidget


def let_go(stack: QStackedWidget, page: QWidget) -> None:
    """Take a page out; it is deleted at the next turn of the loop, by Qt alone."""
    stack.removeWidget(page)
    page.setParent(stack)  # Qt left it there; this tells PySide, so that Qt owns it again
    page.deleteLater()
