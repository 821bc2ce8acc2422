"""The menu with all acts (F10): what the page offers first, then the registry by group."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QMenu,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)

from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.frame.actions import Actions, group_title


def all_acts_menu(parent: QWidget, actions: Actions, page_acts: Sequence[Button]) -> QMenu:
    """A menu that deletes itself when it closes; acts nobody handles now are grey."""
    menu = QMenu(parent)
    can = [act for act in actions.acts if actions.available(act.name)]
    words, keys = {act.text for act in can}, {key for act in can for key in act.keys}
    for button in page_acts:
        if button.text() in words or button.key() in keys:
            continue  # it stands below with its key
        action = QAction(_plain(button.text()), menu)
        action.triggered.connect(button.press)
        menu.addAction(action)
    group = ""
    for act in actions.acts:
        if act.group != group:
            group = act.group
            menu.addSection(group_title(group))
        action = actions[act.name]
        action.setEnabled(actions.available(act.name))
        menu.addAction(action)
    # a disabled action would lose its key, and then an editing key of Qt would get through
    menu.aboutToHide.connect(_enable_all(actions))
    if menu.sizeHint().width() > parent.screen().availableGeometry().width():
        _scroll(menu)
    return menu


class _Scrolling(QProxyStyle):
    """A menu of one column that scrolls."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_Menu_Scrollable:
            return 1
        return super().styleHint(hint, option, widget, returnData)


def _scroll(menu: QMenu) -> None:
    """Qt makes columns of a long menu, also of those that are beside the screen."""
    style = _Scrolling("fusion")
    style.setParent(menu)
    menu.setStyle(style)


def _plain(text: str) -> str:
    return text.replace("&", "&&")


def _enable_all(actions: Actions) -> Callable[[], None]:
    def enable() -> None:
        for act in actions.acts:
            actions[act.name].setEnabled(True)

    return enable
