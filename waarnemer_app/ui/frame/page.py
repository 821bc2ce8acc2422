"""The base of every page: title, one line of facts, side acts, the sheet, and an action bar."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui.components.base import Label, Title, brush, reveal, spaced
from waarnemer_app.ui.components.buttons import BigButton, Button
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.frame.action_bar import ActionBar
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.tab_order import step, tab_stops
from waarnemer_app.ui.theme import Theme

_MOST_SIDE_ACTS: Final = 3


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


class Page(QWidget):
    """A page of the window. Fill ``body``; hook in ``refresh``, ``first_focus`` and ``leave``.

    ``max_width`` is the widest sheet in px at text 100 %. ``flush_sheet`` lets the sheet touch
    the edges (a form); otherwise it has a margin of 24. ``fill`` stretches it to the bottom.
    """

    breadth_changed = Signal(Breadth)

    def __init__(
        self,
        theme: Theme,
        title: str = "",
        facts: str = "",
        *,
        max_width: int = 1240,
        flush_sheet: bool = False,
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.breadth = Breadth.WIDE
        self.bar: ActionBar | None = None
        self.title = Title(theme, title)
        self.facts = Label(theme, facts, "sm", "ink_soft")
        self.side_acts: list[Button] = []
        self._max_width = max_width
        self._handlers: dict[str, Callable[[], None]] = {}
        self._side: QWidget | None = None
        self._under: list[QWidget] = []
        self._big: BigButton | None = None
        self._acts = Flow(theme, right=True)
        self._head = self._make_head()
        self._scroll, self.body = self._make_scroll(flush_sheet, fill)
        self._frame()
        theme.changed.connect(self._limit)
        self._limit()

    def _make_head(self) -> QWidget:
        head = QWidget()
        words = QVBoxLayout()
        spaced(self.theme, words)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        reveal(self.facts, bool(self.facts.text()))
        row = QHBoxLayout(head)
        spaced(self.theme, row, (24, 9, 24, 8), 16)
        row.addLayout(words, 1)
        row.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignVCenter)
        reveal(self._acts, False)
        return head

    def _make_scroll(self, flush_sheet: bool, fill: bool) -> tuple[QScrollArea, QVBoxLayout]:
        ground = QWidget()
        ground.setObjectName("ground")
        self._ground = QVBoxLayout(ground)
        spaced(self.theme, self._ground)
        self._sheet = QWidget()
        body = QVBoxLayout(self._sheet)
        margins = (0, 0, 0, 24) if flush_sheet else (24, 6, 24, 24)
        spaced(self.theme, body, margins, 12)
        side = QHBoxLayout()
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self._sheet, 1)
        side.addStretch(0)
        self._ground.addLayout(side, 1 if fill else 0)
        self._ground.addStretch(0 if fill else 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        scroll.setWidget(ground)
        return scroll, body

    def _frame(self) -> None:
        self._middle = QVBoxLayout()
        spaced(self.theme, self._middle)
        self._middle.addWidget(self._head)
        self._middle.addWidget(self._scroll, 1)
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
        self.title.setText(title)
        self.facts.setText(facts)
        reveal(self.facts, bool(facts))

    def add_side_act(self, button: Button) -> None:
        """A button at the right of the title; at most three. On a narrow page it is in the menu."""
        if len(self.side_acts) == _MOST_SIDE_ACTS:
            raise ValueError("a page has at most three side acts")
        button.set_low()
        self.side_acts.append(button)
        self.add_to_head(button)

    def add_to_head(self, widget: QWidget) -> None:
        """Something else at the right of the title, for instance a TimerBox."""
        self._acts.add(widget)
        self._show_acts()

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end of the sheet; Columns follow the breadth by themselves."""
        self.body.addWidget(widget)
        if isinstance(widget, Columns):
            widget.set_breadth(self.breadth)
            self.breadth_changed.connect(widget.set_breadth)

    def set_side(self, widget: QWidget) -> None:
        """A list left of title and sheet (the sections); shown on a wide page only."""
        self._side = widget
        widget.setFixedWidth(self.theme.size("sections"))
        self._across.insertWidget(0, widget)
        reveal(widget, self.breadth is Breadth.WIDE)

    def add_under_head(self, widget: QWidget) -> None:
        """A row between title and sheet that does not scroll away."""
        self._middle.insertWidget(self._middle.indexOf(self._scroll), widget)
        self._under.append(widget)

    def add_bar(self) -> ActionBar:
        """The action bar below; made on the first call."""
        if self.bar is None:
            self.bar = ActionBar(self.theme)
            self._whole.addWidget(self.bar)
            self.bar.set_breadth(self.breadth)
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
        self._handlers[action] = handler

    def handler(self, action: str) -> Callable[[], None] | None:
        """What this page does for an act, if anything."""
        return self._handlers.get(action)

    def flush(self) -> None:
        """Report what was typed and still waits."""
        for child in self.findChildren(QWidget):
            flush = getattr(child, "flush", None)
            if callable(flush):
                flush()

    def refresh(self) -> None:
        """Called each time the page is shown; read the stand again."""

    def first_focus(self) -> QWidget | None:
        """Where the focus starts; by default the big button."""
        return self.bar.big if self.bar is not None and self.bar.big is not None else self._big

    def leave(self) -> None:
        """Called before another page is shown or the program locks."""
        self.flush()

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until the widget is seen, with room for its ring."""
        margin = self.theme.px(24)
        self._scroll.ensureWidgetVisible(widget, margin, margin)

    def scroll_place(self) -> int:
        """How far the sheet was scrolled, in px; give it back to :meth:`scroll_to`."""
        return self._scroll.verticalScrollBar().value()

    def scroll_to(self, place: int) -> None:
        """Scroll to a place that was remembered."""
        self._scroll.verticalScrollBar().setValue(place)

    def keys(self) -> list[tuple[str, str]]:
        """(keys, words) of this page alone, for the list of F1."""
        return []

    def parts(self) -> list[QWidget]:
        """Head, list at the side, sheet and bar, in the order of Tab and F6."""
        parts = [part for part in (self._head, *self._under) if part.parent() is self]
        parts += [part for part in (self._side, self._scroll, self.bar) if part is not None]
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
        home = self._ground if narrow else self._middle
        if home.indexOf(self._head) < 0:
            home.insertWidget(0, self._head)
        if self._side is not None:
            self._side.setVisible(breadth is Breadth.WIDE)
        if self.bar is not None:
            self.bar.set_breadth(breadth)
        self._show_acts()
        self.breadth_changed.emit(breadth)

    def _show_acts(self) -> None:
        narrow = self.breadth is Breadth.NARROW
        for act in self.side_acts:
            reveal(act, not narrow)
        reveal(self._acts, any(not part.isHidden() for part in self._acts.parts()))

    def _limit(self) -> None:
        self._sheet.setMaximumWidth(self.theme.px(self._max_width))
        if self._side is not None:
            self._side.setFixedWidth(self.theme.size("sections"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(240))

    def paintEvent(self, event: QPaintEvent) -> None:
        brush(self).fillRect(self.rect(), self.theme.color("paper"))
