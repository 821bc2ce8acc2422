"""What lies below the fold of a long page is made in the next turns of the loop, a row a turn.

A page that makes twenty rows at once holds up the window for longer than one may notice. The rows
that are seen when it opens are made before it is painted (:func:`prepare`, :func:`fill_view`). The
others follow one by one and get their places together. Who presses a key, clicks or scrolls
meanwhile finds all of them: the first such event makes what is left before it is handled. Whatever
asks for one row by name makes the rows up to it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget
from shiboken6 import isValid

Step = Callable[[], QWidget | None]
"""Makes one row, puts it in the layout, and gives it; None when it is not to be seen."""
_ACTS: Final = frozenset(
    {
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
        QEvent.Type.DragEnter,
    }
)
"""What a person does to the window; it must find the whole page."""
_DEEP: Final = 4
"""So many layouts lie in each other from a row to the page."""


class Later(QObject):
    """The rows of ``owner`` that wait, in order; ``built`` when the last was made.

    ``column`` is the layout they come in; it stands still while they come. ``at_once`` makes all
    that is left where that is cheaper than step by step.

    ``last`` is the lowest row that was made; who makes rows beside the steps says so.

    ``ahead`` are steps for what is not asked yet: they come last, and nothing waits for them. As
    long as ``owner`` is not shown nothing is made by itself.
    """

    built = Signal()

    def __init__(
        self,
        owner: QWidget,
        column: QLayout | None,
        at_once: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(owner)
        self.owner, self._column, self._at_once = owner, column, at_once
        self._steps: deque[Step] = deque()
        self._ahead: deque[Callable[[], object]] = deque()
        self.last: QWidget | None = None
        self._wide = owner.width()
        self._view: QScrollArea | None = None
        self._left = 0
        self._listening = False
        self._heard: list[QObject] = []
        # once a turn: a timer that repeats after 0 ms goes before every other timer that is due
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._one)
        owner.installEventFilter(self)

    @property
    def waits(self) -> bool:
        """True while something that is needed was not made."""
        return bool(self._steps)

    @property
    def busy(self) -> bool:
        """True while something is made turn by turn."""
        return self._turn.isActive()

    @property
    def filling(self) -> bool:
        """True while rows that are seen still come, turn by turn."""
        return self._view is not None

    def add(self, step: Step) -> None:
        """Make this too, after what waits already."""
        self._steps.append(step)
        self._go_on()

    def ahead(self, steps: Iterable[Callable[[], object]]) -> None:
        """Do these when nothing is needed any more, instead of those of before."""
        self._ahead = deque(steps)
        self._go_on()

    def step(self) -> QWidget | None:
        """Make the next, in its place at once."""
        self._hold(still=False)
        return self._make()

    def finish(self) -> None:
        """Make all that is needed, now, each in its place."""
        if self._steps:
            self._hold(still=True)
            self._view = None
            if self._at_once is not None:
                self._at_once()
                self._steps.clear()
                self._steps.append(lambda: None)
            while self._steps:
                self._make()

    def drop(self) -> None:
        """Make nothing any more, and let go of what the steps know."""
        self._turn.stop()
        self._listen(on=False)
        self._steps.clear()
        self._ahead.clear()
        self.last = self._view = None

    def fill(self, sheet: QScrollArea) -> None:
        """Make rows until the last reaches the bottom of what is seen of the sheet."""
        while self.waits and (room := self._room(sheet)) > 0:
            self._hold(still=True)
            while self.waits and room > 0:
                row = self._make()
                if row is not None:
                    room -= max(row.heightForWidth(self._wide), row.minimumHeight())
            self._hold(still=False)

    def fill_next(self, sheet: QScrollArea) -> None:
        """As :meth:`fill`, a row a turn: what was made until now is seen first."""
        if not self.owner.isVisible():
            self.fill(sheet)
            return
        self._left = self._room(sheet)
        self._view = sheet if self.waits and self._left > 0 else None

    def _fill_one(self, sheet: QScrollArea) -> None:
        """One row more; all of them get their place together, when they reach the bottom."""
        self._hold(still=True)
        row = self._make()
        if row is not None:
            self._left -= max(row.heightForWidth(self._wide), row.minimumHeight())
        if self._left <= 0 and self._view is not None:
            self._hold(still=False)
            self._left = self._room(sheet)
            self._view = sheet if self._left > 0 else None

    def _room(self, sheet: QScrollArea) -> int:
        """How many px are still seen below the last row."""
        seen, last = sheet.viewport(), self.last
        if last is None or not sheet.isAncestorOf(last):
            return seen.height()
        _settle()
        self._wide = last.width()
        return seen.height() - last.mapTo(seen, QPoint(0, last.height())).y()

    def _make(self) -> QWidget | None:
        row = self._steps.popleft()()
        if row is not None:
            self.last = row
            if self.owner.isVisible() and row.isHidden():
                below(row, self.owner)
                row.show()
        if not self._steps:
            self._view = None
            self._hold(still=False)
            self._listen(on=False)
            self.built.emit()
        return row

    def _hold(self, *, still: bool) -> None:
        """Let what is seen stand still while rows are added: one layout for all of them."""
        column = self._column
        if column is not None and column.isEnabled() == still:
            column.setEnabled(not still)
            if not still:
                # what was asked of it meanwhile it did not hear; nobody sees it half laid out
                column.activate()
                _settle()

    # turns -----------------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self.owner.isVisible() and (self._steps or self._ahead):
            self._listen(on=bool(self._steps))
            self._turn.start()

    def _one(self) -> None:
        if self._view is not None:
            self._fill_one(self._view)
        elif self._steps:
            self._hold(still=True)
            self._make()
        elif self._ahead:
            self._ahead.popleft()()
        self._go_on()

    def _listen(self, *, on: bool) -> None:
        """To the window and to what has the focus; a filter of the program hears far too much."""
        app = QApplication.instance()
        if on == self._listening or not isinstance(app, QApplication):
            return
        self._listening = on
        if on:
            app.focusChanged.connect(self._follow)
            self._hear(self.owner.window().windowHandle())
            self._hear(app.focusWidget())
            return
        app.focusChanged.disconnect(self._follow)
        for heard in self._heard:
            if isValid(heard):
                heard.removeEventFilter(self)
        self._heard = []
        self.owner.installEventFilter(self)

    def _hear(self, who: QObject | None) -> None:
        if who is not None:
            self._heard.append(who)
            who.installEventFilter(self)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._hear(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self.owner and kind == QEvent.Type.Show:
            self._go_on()
        elif watched is self.owner and kind == QEvent.Type.Hide:
            self._turn.stop()
            self._listen(on=False)
        elif self._listening and kind in _ACTS:
            self.finish()
        return False


def below(row: QWidget, column: QWidget) -> None:
    """Put a new row out of sight until the layout gives it its place."""
    row.move(0, column.height())


def of(root: QWidget) -> list[Later]:
    """Everything that may wait in a page."""
    return root.findChildren(Later)


def _open(root: QWidget) -> list[Later]:
    """Of those the ones that will be seen with the page: not what lies folded away in it."""
    return [one for one in of(root) if one.owner.isVisibleTo(root)]


def prepare(root: QWidget, room: int) -> None:
    """Make the first rows of a page that is not shown yet: about those that take ``room`` px.

    What is made before it is shown costs less; how much really fits is known only after.
    """
    for later in _open(root):
        left = room
        while later.waits and left > 0:
            row = later.step()
            left -= row.sizeHint().height() if row is not None else 0


def fill_view(root: QWidget, sheet: QScrollArea) -> None:
    """Make what is still missing from the rows that are seen; the others follow by themselves."""
    for later in _open(root):
        later.fill(sheet)
    _settle()


def finish(root: QWidget) -> None:
    """Make everything in a page, now: afterwards nothing comes by itself any more."""
    for later in of(root):
        later.finish()


def _settle() -> None:
    """Let the layouts finish: a column asks its sheet, and the sheet the page."""
    for _ in range(_DEEP):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
