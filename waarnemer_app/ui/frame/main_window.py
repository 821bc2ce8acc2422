"""The window: places rail, strip, pages, overlay and undo bar, and joins the acts to them.

It knows no dossier. Pages come from factories by name; to the pages the window is the
:class:`~waarnemer_app.ui.navigatie.Navigatie` that they ask for another page.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import brush, spaced
from waarnemer_app.ui.components.demo_band import DemoBand
from waarnemer_app.ui.components.panels import UndoBar
from waarnemer_app.ui.frame.actions import Actions, Handler
from waarnemer_app.ui.frame.breadth import Breadth, next_breadth
from waarnemer_app.ui.frame.overlay import Overlay
from waarnemer_app.ui.frame.page import Page
from waarnemer_app.ui.frame.pages import PageFactory, Pages
from waarnemer_app.ui.frame.rail import Place, Rail
from waarnemer_app.ui.frame.strip import Strip
from waarnemer_app.ui.frame.tab_order import step, tab_stops
from waarnemer_app.ui.frame.window_acts import WindowActs
from waarnemer_app.ui.theme import Theme

_STEPS: Final = ("ongedaan", "opnieuw")
_PLACES: Final = ("vandaag", "bezoek", "signalen", "kennisgevingen", "versturen")


class _Stack(QStackedWidget):
    """The pages; asks no more room than the one that is shown."""

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)


def _places() -> tuple[list[Place], list[Place]]:
    """What is on the rail, above and below, in the language of now."""
    tr = QCoreApplication.translate
    places = [
        Place("vandaag", tr("MainWindow", "Vandaag"), "calendar-event", "Ctrl+1"),
        Place("bezoek", tr("MainWindow", "Bezoek"), "clipboard-text", "Ctrl+2"),
        Place("signalen", tr("MainWindow", "Signalen"), "flag", "Ctrl+3"),
        Place("kennisgevingen", tr("MainWindow", "Kennisgevingen"), "mail", "Ctrl+4"),
        Place("versturen", tr("MainWindow", "Versturen"), "send", "Ctrl+5"),
    ]
    below = [
        Place("zoeken", tr("MainWindow", "Zoeken"), "search", "Ctrl+K"),
        Place("slot", tr("MainWindow", "Slot"), "lock", "F12"),
    ]
    return places, below


class MainWindow(QWidget):
    """The one window. ``page_shown(name, id)`` tells which page is shown; ``closing`` fires once.

    ``explain`` asks for the explanation of this page; ``explanation`` gives its title, or nothing.

    Acts that need the dossier (notitie, signaal, slot, zoeken …) get their handler from outside:
    ``window.acts.on("notitie", handler)``.
    """

    page_shown = Signal(str, str)
    closing = Signal()
    explain = Signal()

    def __init__(self, theme: Theme, *, demo: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._breadth: Breadth | None = None
        self._undo: Callable[[], None] | None = None
        self._again: Callable[[], None] | None = None
        self.undo_is_last = False
        """Nothing was written after what the undo bar tells: Ctrl+Z is for that, not the page."""
        self.explanation: Callable[[], str] = str
        self._place_of: dict[str, str] = {name: name for name in _PLACES}
        self.setWindowTitle(self.tr("Waarnemer"))
        self.acts = Actions(self)
        self.rail = Rail(theme, *_places())
        self.strip = Strip(theme)
        self._demo = DemoBand(theme)
        if not demo:
            self._demo.hide()
        self._stack = _Stack()
        self._bands: list[QWidget] = []
        self._notices: list[QWidget] = []
        self._lay_out()
        self.pages = Pages(self._stack, self)
        self.undo_bar = UndoBar(theme, self)
        self.overlay = Overlay(theme, self)
        self._wire()
        self.resize(1280, 800)
        self._measure()

    def _lay_out(self) -> None:
        self._right = QVBoxLayout()
        spaced(self._theme, self._right)
        self._right.addWidget(self.strip)
        self._right.addWidget(self._demo)
        self._right.addWidget(self._stack, 1)
        whole = QHBoxLayout(self)
        # large text must not push the window over the edge of the screen: the pages scroll
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        spaced(self._theme, whole)
        whole.addWidget(self.rail)
        whole.addLayout(self._right, 1)

    def _wire(self) -> None:
        self.rail.chosen.connect(self.acts.run)
        self.strip.menu.connect(partial(self.acts.run, "menu"))
        self.undo_bar.undo.connect(self._take_back)
        self.undo_bar.came_or_went.connect(self._place_undo)
        self.pages.shown.connect(self._page_shown)
        self.pages.arrived.connect(partial(_hold_focus, self))
        self._theme.on_change(self._measure)
        self.acts.set_local(self._page_handler)
        self.acts.unavailable.connect(self._say_unavailable)
        WindowActs(self, self._theme)

    # pages: the Navigatie of the pages -------------------------------------------------------

    def register(
        self,
        name: str,
        factory: PageFactory,
        *,
        place: str = "",
        before: Callable[[str], None] | None = None,
    ) -> None:
        """Pages of this name are made by ``factory(id)``, after ``before(id)`` in another turn.

        ``place`` is what lights on the rail.
        """

        def made(id_: str) -> Page:
            page = factory(id_)
            # an action bar that grows, or a message above it, moves the bottom of the sheet
            page.sheet.ends.connect(self._place_undo)
            return page

        self.pages.register(name, made, before)
        self._place_of[name] = place or name
        if name in _PLACES:
            self.acts.on(name, partial(self.toon, name))

    def add_band(self, band: QWidget) -> None:
        """A bar between strip and page, for a count or a call that goes on over other pages."""
        self._bands.append(band)
        self._right.insertWidget(self._right.indexOf(self._stack), band)

    def set_notice(self, notice: QWidget) -> None:
        """A message above every page; it goes when it is deleted."""
        self._notices = [one for one in self._notices if isValid(one)]
        self._notices.append(notice)
        self._right.insertWidget(self._right.indexOf(self.strip) + 1, notice)

    def toon(self, pagina: str, id_: str = "") -> None:
        """Show a page; what is being typed on the present one is kept first."""
        self.overlay.shut()
        self.pages.show(pagina, id_)

    def terug(self) -> None:
        """Go back to the page before, at the same place."""
        self.overlay.shut()
        self.pages.back()

    def toon_overlay(self, inhoud: QWidget) -> None:
        """Show a widget in front; it closes on Esc or when it is closed."""
        self.pages.current()
        self.overlay.open(inhoud)

    def sluit_overlay(self) -> None:
        """Close the overlay; the focus returns to its opener."""
        self.overlay.shut()

    def handel(self, naam: str) -> None:
        """Do an act, as its key does."""
        self.acts.run(naam)

    def meld(
        self,
        tekst: str,
        ongedaan: Callable[[], None] | None = None,
        *,
        knop: str = "",
        weer: Callable[[], None] | None = None,
    ) -> None:
        """Say what happened in the undo bar, with undo when it is given; ``knop`` is its word.

        ``weer`` instead of it is for what was just taken back: Ctrl+Z goes on with the act before.
        """
        self._undo, self._again = ongedaan, weer
        self.undo_is_last = ongedaan is not None
        word, key = (self.tr("Opnieuw doen"), "Ctrl+Y") if weer else (knop, "Ctrl+Z")
        there = ongedaan is not None or weer is not None
        self.undo_bar.show_act(tekst, undoable=there, word=word, key=key)
        self._place_undo()  # also when it already stood there with another text

    def speak(self) -> None:
        """Say everything in the language of now; every page is made again, what was done stays."""
        self.overlay.forget()
        self._undo = self._again = None
        self.undo_bar.hide()
        self.undo_bar.speak()
        self.acts.speak()
        above, below = _places()
        self.rail.show_places([*above, *below])
        self.strip.speak()
        self._demo.speak()
        for band in self._bands:
            speak = getattr(band, "speak", None)
            if callable(speak):
                speak()
        self.pages.make_again()

    # acts ------------------------------------------------------------------------------------

    def _page_handler(self, name: str) -> Handler | None:
        page = self.pages.current()
        front = self.overlay.content()
        if front is not None and name in _STEPS:
            # what is behind the overlay is not what one sees change
            return getattr(front, "handlers", {}).get(name)
        found = page.handlers.get(name) if page is not None else None
        if name == "ongedaan" and self._undo is not None and (self.undo_is_last or not found):
            return self._take_back
        return found

    def _take_back(self) -> None:
        undo, self._undo, self._again = self._undo or self._again, None, None
        self.undo_bar.hide()
        if undo is not None:
            undo()

    def _say_unavailable(self, name: str) -> None:
        words = self.tr("{0}: dat kan hier niet.").format(self.acts[name].text())
        self.meld(words)

    # focus -----------------------------------------------------------------------------------

    def parts(self) -> list[QWidget]:
        """The parts of the window that F6 goes through and that Tab follows."""
        page = self.pages.current()
        parts = page.parts() if page is not None else []
        notices = [one for one in self._notices if isValid(one)]
        return [*notices, *parts, *self._bands, self.undo_bar, self.rail, self.strip]

    def focusNextPrevChild(self, next: bool) -> bool:
        stops = [stop for part in self.parts() for stop in tab_stops(part)]
        return step(stops, self.focusWidget(), forward=next)

    # look ------------------------------------------------------------------------------------

    def _page_shown(self, name: str, id_: str) -> None:
        self.rail.show_current(self._place_of.get(name, name))
        page = self.pages.in_sight()
        title = page.title.text() if page is not None else ""
        self.setWindowTitle(f"{title} – {self.tr('Waarnemer')}" if title else self.tr("Waarnemer"))
        self._place_undo()
        self.page_shown.emit(name, id_)

    def _measure(self) -> None:
        scale = self._theme.scale
        now = next_breadth(self._breadth, self.width() / scale, self.height() / scale)
        if now is not self._breadth:
            self._breadth = now
            self.rail.setVisible(now is not Breadth.NARROW)
            self.strip.set_breadth(now)
            self.pages.set_breadth(now)
        self._place_undo()

    def _place_undo(self) -> None:
        page = self.pages.in_sight()
        gap = self._theme.gap(24)
        area = self._stack.geometry()
        if page is not None and page.sheet.height():
            # not the room between sheet and edge: the action bar has it, and messages above that
            area.setBottom(page.sheet.mapTo(self, page.sheet.rect().bottomLeft()).y())
        width = min(area.width() - 2 * gap, self._theme.px(760))
        height = self.undo_bar.heightForWidth(width)
        if page is not None:
            # the bar covers nothing: the sheet ends above it
            page.sheet.keep_free(height + gap if self.undo_bar.isVisible() else 0)
        left = area.left() + (area.width() - width) // 2
        top = area.bottom() - height - gap // 2
        self.undo_bar.setGeometry(left, top, width, height)
        self.undo_bar.raise_()
        self.overlay.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._measure()

    def put_away(self) -> None:
        """Keep what is typed in overlay and page, and drop what holds content: pages and undo."""
        self.overlay.forget()
        self._undo = None
        self.undo_bar.hide()
        self.pages.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.overlay.shut()
        page = self.pages.current()
        if page is not None:
            page.leave()
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        brush(self).fillRect(self.rect(), self._theme.color("paper"))


def _hold_focus(window: MainWindow) -> None:
    """A page with nothing to do on it leaves the focus on its place of the rail."""
    held, here = window.focusWidget(), window.rail.current()
    nowhere = held is None or held.focusPolicy() == Qt.FocusPolicy.NoFocus
    if here is not None and nowhere:
        accessibility.focus(here)
