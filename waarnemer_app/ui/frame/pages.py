"""The pages that were shown, in order: making them on demand and going back to the same place.

Who asks for a page goes on at once. It is made in the next turn of the loop, gets its rows in the
one after, is shown and is painted: so none of them holds up the window. Whoever wants to have it
meanwhile, and every key, gets it at once.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.frame import later
from waarnemer_app.ui.frame.breadth import Breadth
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.letgo import let_go

PageFactory = Callable[[str], Page]
_KEPT: Final = 12
_ALIVE: Final = 5
"""So many are kept as they are; an older one is made again, at its place (a page is 5 to 10 MB)."""


@dataclass(eq=False)
class _Shown:
    """A page of the history: by which name and id it was asked for.

    Without a page it is made when one comes back to it, and ``scroll`` is where one was.
    """

    name: str
    id_: str
    page: Page | None
    scroll: int = 0


class Pages(QObject):
    """Makes pages by factories, shows them in a stack, and remembers focus and scroll place.

    ``shown`` gives name and id of the page that is shown now; ``arrived`` when it has the focus.
    """

    shown = Signal(str, str)
    arrived = Signal()

    def __init__(self, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = stack
        # a stack shows the first that comes in it, before that is filled
        stack.addWidget(QWidget())
        self._factories: dict[str, PageFactory] = {}
        self._before: dict[str, Callable[[str], None]] = {}
        self._history: list[_Shown] = []
        self._places: dict[Page, tuple[QWidget | None, int]] = {}
        self._breadth = Breadth.WIDE
        self._opening = later.Later(stack, None)
        self._comes = False
        self._held: QWidget | None = None

    def register(
        self, name: str, factory: PageFactory, before: Callable[[str], None] | None = None
    ) -> None:
        """From now on ``factory(id)`` makes the page of this name.

        ``before(id)`` reads what that needs, in a turn before; what it cannot read it leaves to
        the factory to tell.
        """
        self._factories[name] = factory
        if before is not None:
            self._before[name] = before

    def current(self) -> Page | None:
        """The page that is shown; one that is on its way arrives first."""
        if self._comes:
            self._opening.finish()
        return self._history[-1].page if self._history else None

    def on_its_way(self) -> bool:
        """True while a page was asked for that is not shown yet."""
        return self._comes

    def top(self) -> int:
        """How far from the top of the window they begin, in px: under the strip and its bands."""
        return self._stack.y()

    def whole(self) -> Page | None:
        """The page that is shown, painted and with all its rows: nothing of it comes later."""
        self._opening.finish()
        page = self.current()
        if page is not None:
            later.finish(page)
        return page

    def in_sight(self) -> Page | None:
        """The page that is seen, also while another is on its way."""
        seen = self._stack.currentWidget()
        return seen if isinstance(seen, Page) else None

    def at(self) -> tuple[str, str]:
        """Name and id of the page that is shown; empty without one."""
        return (self._history[-1].name, self._history[-1].id_) if self._history else ("", "")

    def forget(self, name: str, id_: str) -> None:
        """Take away a page that is not shown now: what it held is gone."""
        for entry in self._history[:-1]:
            if (entry.name, entry.id_) == (name, id_):
                self._history.remove(entry)
                self._drop(entry)

    def then(self, act: Callable[[], None]) -> None:
        """Do this once the page that was asked for is seen, and before any key."""
        self._opening.add(act)
        if not self._stack.isVisible():
            self._opening.finish()

    def show(self, name: str, id_: str = "", *, instead: str = "") -> None:
        """Show a page, or ``instead`` when its record is gone; KeyError for an unknown name.

        What the factory raises comes in the turn that makes it, or from :meth:`current`: then one
        stays where one was.
        """
        factory = self._factories[name]
        self._remember()
        known = [one for one in self._history if (one.name, one.id_) == (name, id_)]
        if known and known[0].page is not None and known[0].page.outdated():
            self._history.remove(known[0])
            self._drop(known.pop())
        if known:
            self._history.remove(known[0])
            entry = known[0]
        else:
            entry = _Shown(name, id_, None)
        self._history.append(entry)
        self._forget_oldest()
        self._open(entry, factory, instead)

    def back(self) -> bool:
        """Go to the page before; False when there is none."""
        if len(self._history) < 2:
            return False
        self._remember()
        while len(self._history) > 1:
            self._drop(self._history.pop())
            entry = self._history[-1]
            try:
                self._made(entry, self._factories[entry.name])
            except KeyError:
                continue  # its record went meanwhile, and it with that
            self._open(entry, self._factories[entry.name])
            return True
        return False

    def make_again(self) -> None:
        """Make the page that is shown anew, and every other one when one comes back to it."""
        self._remember()
        before = [_Shown(one.name, one.id_, one.page) for one in self._history]
        for one in self._history:
            one.page = None
        if self._history:
            entry = self._history[-1]
            # before the old one goes: what both share (a form, its undo) stays in memory
            self._open(entry, self._factories[entry.name])
            self._opening.finish()
        for one in before:
            self._drop(one)

    def clear(self) -> None:
        """Forget every page, for instance when the program locks."""
        self._remember()
        while self._history:
            self._drop(self._history.pop())

    def set_breadth(self, breadth: Breadth) -> None:
        """Lay every page out for this breadth."""
        self._breadth = breadth
        for entry in self._history:
            if entry.page is not None:
                entry.page.set_breadth(breadth)

    def _made(self, entry: _Shown, factory: PageFactory) -> Page:
        if entry.page is None:
            entry.page = factory(entry.id_)
            self._stack.addWidget(entry.page)
        return entry.page

    def _open(self, entry: _Shown, factory: PageFactory, instead: str = "") -> None:
        """Bring a page in turns; at once when nobody sees it."""
        self._comes = True
        self._held = entry.page.focusWidget() if entry.page is not None else None
        if entry.page is None:
            if entry.name in self._before:
                self._opening.add(partial(self._before[entry.name], entry.id_))
            self._opening.add(partial(self._make, entry, factory, instead))
            self._opening.add(partial(self._when_made, entry, _fill))
        for turn in (self._prepare, self._bring, self._paint):
            self._opening.add(partial(self._when_made, entry, turn))
        if not self._stack.isVisible():
            self._opening.finish()

    def _make(self, entry: _Shown, factory: PageFactory, instead: str) -> None:
        """Not in the turn of who asks: that one may have written to the disk already."""
        try:
            try:
                page = self._made(entry, factory)
            except KeyError:
                if not instead:
                    raise
                entry.name, entry.id_ = instead, ""
                page = self._made(entry, self._factories[instead])
            self._held = page.focusWidget()
        except Exception:
            # one stays where one was; the turns that follow find nothing to do
            self._comes = False
            self._history.remove(entry)
            raise

    def _when_made(self, entry: _Shown, turn: Callable[[Page], None]) -> None:
        if entry.page is not None:
            turn(entry.page)

    def _prepare(self, page: Page) -> None:
        around = [page.head, *([page.bar] if page.bar is not None else [])]
        taken = sum(part.sizeHint().height() for part in around)
        later.prepare(page, self._stack.height() - taken)

    def _paint(self, page: Page) -> None:
        """With all rows that are seen: none of them comes in later."""
        try:
            later.fill_view(page, page.sheet)
        finally:
            self._stack.setUpdatesEnabled(True)

    def _bring(self, page: Page) -> None:
        self._comes, entry = False, self._history[-1]
        # who asked for the page may have given the focus already
        asked = page.focusWidget() if page.focusWidget() is not self._held else None
        if page.breadth is not self._breadth:
            page.set_breadth(self._breadth)
        accessibility.release_focus(self._stack)
        self._stack.setUpdatesEnabled(False)
        self._stack.setCurrentWidget(page)
        if not page.filled:
            page.refresh()
        page.filled = False
        self.shown.emit(entry.name, entry.id_)
        focus, place = self._places.get(page, (None, 0))
        place, entry.scroll = place or entry.scroll, 0
        if focus is not None and not (isValid(focus) and focus.isVisibleTo(page)):
            # the page was filled again and the control that had the focus is gone
            focus = None
        if place:
            later.finish(page)
        target = asked or focus or page.first_focus()
        if focus is not None:
            page.sheet.go(place)
        if target is not None:
            accessibility.focus(target)
        if focus is None and place:
            page.sheet.go(place)
        self.arrived.emit()

    def _remember(self) -> None:
        self._opening.finish()
        page = self.current()
        if page is not None:
            page.leave()
            held = page.window().focusWidget()
            inside = held if held is not None and page.isAncestorOf(held) else None
            self._places[page] = (inside, page.sheet.place())

    def _forget_oldest(self) -> None:
        while len(self._history) > _KEPT:
            self._drop(self._history.pop(0))
        for entry in self._history[:-_ALIVE]:
            if entry.page is not None:
                entry.scroll = self._places.get(entry.page, (None, 0))[1]
                self._drop(entry)
                entry.page = None

    def _drop(self, entry: _Shown) -> None:
        if entry.page is None:
            return
        self._places.pop(entry.page, None)
        for waiting in later.of(entry.page):
            waiting.drop()
        let_go(self._stack, entry.page)


def _fill(page: Page) -> None:
    page.before_shown()
