"""The base of every page: title, one line of facts, side acts, the sheet, and an action bar."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import reveal, spaced
from waarnemer_app.ui.components.buttons import BigButton, Button
from waarnemer_app.ui.components.focus import settle
from waarnemer_app.ui.frame.action_bar import ActionBar
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.head import Head
from waarnemer_app.ui.frame.sheet import Sheet
from waarnemer_app.ui.frame.tab_order import step, tab_stops
from waarnemer_app.ui.theme import Theme

WITH_COLUMNS: Final = 1560
"""The widest sheet with parts beside each other, in px at text 100 % with its margins."""


class Columns(QWidget):
    """Two to four things beside each other; below each other when the page is narrow.

    ``shares`` are their parts of the width; ``stack_at`` is the widest layout that stacks them.
    """

    def __init__(
        self,
        theme: Theme,
        parts: list[QWidget],
        shares: tuple[int, ...] = (),
        *,
        stack_at: Breadth = Breadth.NARROW,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._stack_at = stack_at
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        spaced(theme, self._box, spacing=16)
        for number, part in enumerate(parts):
            self._box.addWidget(part, shares[number] if shares else 1)

    def set_breadth(self, breadth: Breadth) -> None:
        """Beside or below each other."""
        way = QBoxLayout.Direction
        stacked = breadth.value <= self._stack_at.value
        self._box.setDirection(way.TopToBottom if stacked else way.LeftToRight)


class Soon(QTimer):
    """Has a page read the stand again in the turn after this one, once, if it is seen then.

    For what changed: one act may state several things, and writes to the disk in its own turn.
    """

    def __init__(self, page: "Page") -> None:
        super().__init__(page, singleShot=True, interval=0)
        self._page = page
        self.timeout.connect(self._read)

    def refresh(self, *_what: object) -> None:
        """Ask for it; a signal may say what changed."""
        self.start()

    def _read(self) -> None:
        if self._page.isVisible():
            self._page.refresh()


class Page(QWidget):
    """A page of the window. Fill ``body``; hook in ``refresh``, ``first_focus`` and ``leave``.

    ``max_width`` is the widest sheet in px at text 100 %, with its margins; Columns in it make it
    wider. ``flush_sheet`` lets the sheet touch the edges (a form); otherwise it has a margin of
    24. ``fill`` stretches it to the bottom.
    """

    breadth_changed = Signal(Breadth)

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        facts: str = "",
        *,
        max_width: int = 1256,
        flush_sheet: bool = False,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.breadth = Breadth.WIDE
        self.bar: ActionBar | None = None
        self.handlers: dict[str, Callable[[], None]] = {}
        self.filled = self.empty = False
        # a page made from facts that change sets this: it is made anew when asked for
        self.outdated: Callable[[], bool] = bool
        # what can be filled before it is seen, once it is made: that has a turn of its own
        self.before_shown: Callable[[], object] = bool
        self.head = Head(theme, title, facts)
        self.title, self.facts = self.head.title, self.head.facts
        self.side_acts = self.head.side_acts
        self.sheet = Sheet(theme, max_width=max_width, flush=flush_sheet, fill=fill)
        self.sheet.ends.connect(self.head.set_end)
        self.body = self.sheet.body
        self._side: QWidget | None = None
        self._under: list[QWidget] = []
        self._big: BigButton | None = None
        self.soon = Soon(self)
        self._frame()
        self.setAutoFillBackground(True)
        # a page scrolls; it never asks the window for room
        self.setMinimumSize(200, 150)
        theme.on_change(self._dress)

    def _frame(self) -> None:
        self._middle = QVBoxLayout()
        spaced(self.theme, self._middle)
        self._middle.addWidget(self.head)
        self._middle.addWidget(self.sheet, 1)
        self._across = QHBoxLayout()
        spaced(self.theme, self._across)
        self._across.addLayout(self._middle, 1)
        self._whole = QVBoxLayout(self)
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spaced(self.theme, self._whole)
        self._whole.addLayout(self._across, 1)

    # fill ------------------------------------------------------------------------------------

    def show_head(self, title: str, facts: str = "") -> None:
        """Title and the one line of facts."""
        self.head.show_words(title, facts)

    def add_side_act(self, button: Button) -> None:
        """A button at the right of the title; at most three. On a narrow page it is in the menu."""
        self.head.add_side_act(button)

    def add_to_head(self, widget: QWidget) -> None:
        """Something else at the right of the title, for instance a TimerBox."""
        self.head.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the sheet; Columns follow the breadth by themselves."""
        self.body.addWidget(widget)
        if isinstance(widget, Columns):
            widget.set_breadth(self.breadth)
            self.breadth_changed.connect(widget.set_breadth)
            self.sheet.set_max_width(WITH_COLUMNS)

    def set_side(self, widget: QWidget) -> None:
        """A list left of title and sheet (the sections); shown on a wide page only."""
        self._side = widget
        widget.setFixedWidth(self.theme.size("sections"))
        self._across.insertWidget(0, widget)
        reveal(widget, self.breadth is Breadth.WIDE)

    def add_under_head(self, widget: QWidget) -> None:
        """A row between title and sheet that does not scroll away."""
        self._middle.insertWidget(self._middle.indexOf(self.sheet), widget)
        self._under.append(widget)

    def add_bar(self) -> ActionBar:
        """The action bar below; made on the first call."""
        if self.bar is None:
            self.bar = ActionBar(self.theme)
            self._whole.addWidget(self.bar)
            self.bar.set_breadth(self.breadth)
            self.sheet.ends.connect(self.bar.set_end)
            self.bar.set_end(self.sheet.end())
        return self.bar

    def set_big(self, button: BigButton) -> None:
        """Say which button Ctrl+Enter presses on a page without an action bar."""
        self._big = button

    # act -------------------------------------------------------------------------------------

    def press_big(self) -> None:
        """Press the big button, as Ctrl+Enter does."""
        big = self.bar.big if self.bar is not None and self.bar.big is not None else self._big
        if big is not None and big.isVisible():
            self.flush()
            big.press()

    def handle(self, action: str, handler: Callable[[], None]) -> None:
        """Do this for an act of the registry while this page is shown."""
        self.handlers[action] = handler

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for child in self.findChildren(QWidget):
            flush = getattr(child, "flush", None)
            if callable(flush):
                flush()

    def refresh(self) -> None:
        """Called each time the page is shown; read the stand again."""

    def refresh_first(self) -> None:
        """Fill a page that was made, before it is seen; showing it does not do so again.

        In the turn after: making it and filling it hold up the window as long as each other.
        """
        self.empty, self.before_shown = True, partial(_fill, self)

    def showEvent(self, event: QShowEvent) -> None:
        """A page that is shown without the turns of ``Pages`` is filled here."""
        super().showEvent(event)
        _fill(self)

    def first_focus(self) -> QWidget | None:
        """Where the focus starts; by default the big button."""
        return self.bar.big if self.bar is not None and self.bar.big is not None else self._big

    def leave(self) -> None:
        """Called before another page is shown or the program locks."""
        self.flush()

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until the widget is seen, with room for its ring."""
        settle(widget)
        margin = self.theme.px(24)
        self.sheet.ensureWidgetVisible(widget, margin, margin)

    def keys(self) -> list[tuple[str, str]]:
        """(keys, words) of this page alone, for the list of F1."""
        return []

    def parts(self) -> list[QWidget]:
        """Head, list at the side, sheet and bar, in the order of Tab and F6."""
        parts = [part for part in (self.head, *self._under) if part.parent() is self]
        parts += [part for part in (self._side, self.sheet, self.bar) if part is not None]
        return parts

    def focusNextPrevChild(self, next: bool) -> bool:
        if not self.isWindow():
            return super().focusNextPrevChild(next)
        stops = [stop for part in self.parts() for stop in tab_stops(part)]
        return step(stops, self.focusWidget(), forward=next)

    # layout ----------------------------------------------------------------------------------

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay out for this breadth; nothing typed and no position is lost."""
        self.breadth = breadth
        narrow = breadth is Breadth.NARROW
        # on little room the head scrolls away with the sheet
        self.sheet.title_line.follow((lambda: self.title) if narrow else None)
        if narrow:
            self.sheet.put_on_top(self.head)
        elif self._middle.indexOf(self.head) < 0:
            self._middle.insertWidget(0, self.head)
        self.head.set_narrow(narrow)
        if self._side is not None:
            self._side.setVisible(breadth is Breadth.WIDE)
        if self.bar is not None:
            self.bar.set_breadth(breadth)
        self.breadth_changed.emit(breadth)

    def _dress(self) -> None:
        if self._side is not None:
            self._side.setFixedWidth(self.theme.size("sections"))


def _fill(page: Page) -> None:
    """Once: a page that waits for it."""
    if page.empty:
        page.empty = False
        page.refresh()
        page.filled = True
