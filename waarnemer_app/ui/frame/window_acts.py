"""The acts that the window does by itself: menu, keys, text size, parts of the window, saved."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from waarnemer_app.ui.frame.actions import Handler
from waarnemer_app.ui.frame.key_list import KeyList
from waarnemer_app.ui.frame.menu import all_acts_menu
from waarnemer_app.ui.frame.tab_order import tab_stops
from waarnemer_app.ui.theme import SYSTEM, Theme

if TYPE_CHECKING:
    from waarnemer_app.ui.frame.main_window import MainWindow


class WindowActs(QObject):
    """Registers these acts with the window's registry; belongs to the window."""

    def __init__(self, window: "MainWindow", theme: Theme) -> None:
        super().__init__(window)
        self._window, self._theme = window, theme
        handlers: dict[str, Handler] = {
            "menu": self._open_menu,
            "help": self._show_keys,
            "volledig": self._toggle_full,
            "grote_knop": self._press_big,
            "terug": window.terug,
            "volgend_deel": partial(self._step_part, 1),
            "vorig_deel": partial(self._step_part, -1),
            "groter": partial(theme.step, 1),
            "kleiner": partial(theme.step, -1),
            "normaal": partial(theme.set, factor=100),
            "opgeslagen": self._say_saved,
            "thema_systeem": partial(self._wear, SYSTEM),
            "thema_licht": partial(self._wear, "licht"),
            "thema_donker": partial(self._wear, "donker"),
            "thema_contrast": partial(self._wear, "hoog_contrast"),
            "aanraken": self._toggle_touch,
        }
        for name, handler in handlers.items():
            window.acts.on(name, handler)

    def _press_big(self) -> None:
        """Ctrl+Enter presses the big button of what is in front."""
        content = self._window.overlay.content()
        target = content if content is not None else self._window.pages.current()
        press = getattr(target, "press_big", None)
        if callable(press):
            press()

    def _open_menu(self) -> None:
        window = self._window
        page = window.pages.current()
        menu = all_acts_menu(window, window.acts, page.side_acts if page is not None else [])
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        corner = window.strip.geometry().bottomLeft() + QPoint(8, 0)
        menu.popup(window.mapToGlobal(corner))

    def _show_keys(self) -> None:
        page = self._window.pages.current()
        keys = page.keys() if page is not None else []
        lijst = KeyList(self._theme, self._window.acts, keys, self._window.explanation())
        lijst.explain.connect(self._window.explain)
        self._window.toon_overlay(lijst)

    def _toggle_full(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _say_saved(self) -> None:
        self._window.meld(self._window.strip.saved_text())

    def _wear(self, choice: str) -> None:
        """Other colours, with the way back to those of before."""
        before = self._theme.choice
        self._theme.set(variant=choice)
        words = {
            SYSTEM: self.tr("De kleuren volgen nu het systeem."),
            "licht": self.tr("De kleuren zijn nu licht."),
            "donker": self.tr("De kleuren zijn nu donker."),
            "hoog_contrast": self.tr("De kleuren hebben nu hoog contrast."),
        }
        self._window.meld(words[choice], partial(self._theme.set, variant=before))

    def _toggle_touch(self) -> None:
        """Targets for a finger, or as small as they were."""
        touch = not self._theme.touch
        self._theme.set(touch=touch)
        larger = self.tr("De knoppen zijn nu groter.")
        words = larger if touch else self.tr("De knoppen zijn nu kleiner.")
        self._window.meld(words, partial(self._theme.set, touch=not touch))

    def _step_part(self, way: int) -> None:
        """F6: to the first stop of the next part that has one."""
        parts = [(part, tab_stops(part)) for part in self._window.parts()]
        filled = [(part, stops) for part, stops in parts if stops]
        if not filled:
            return
        held = self._window.focusWidget()
        at = -1
        for number, (part, _) in enumerate(filled):
            if held is not None and (part is held or part.isAncestorOf(held)):
                at = number
        _, stops = filled[(at + way) % len(filled)]
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
