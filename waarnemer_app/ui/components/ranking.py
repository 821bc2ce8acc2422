"""Putting options in order by key or by button; nothing needs a drag."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.flow import Flow
from waarnemer_app.ui.components.options import OptionView, options_of
from waarnemer_app.ui.theme import Theme


class Ranking(QWidget):
    """The options in their order, first on top. ``changed([values])`` on acts of the user only.

    ↑ ↓ walk; Ctrl+↑ and Ctrl+↓, or the buttons, move the current line. Until something was
    ordered there is no answer; "Deze volgorde klopt" takes it as it stands.
    """

    changed = Signal(list)
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        images: Mapping[str, QImage] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = {option.value: option for option in options_of(options, images)}
        self._answered = False
        self.view = OptionView(theme, name, "number")
        self.up = Button(theme, self.tr("Omhoog"), icon="chevron-up", key="Ctrl+↑", small=True)
        self.down = Button(theme, self.tr("Omlaag"), icon="chevron-down", key="Ctrl+↓", small=True)
        self.right = Button(theme, self.tr("Deze volgorde klopt"), kind="quiet", small=True)
        self._says = Label(theme, "", "sm", "ink_soft")
        self.up.acted.connect(self._up)
        self.down.acted.connect(self._down)
        self.right.acted.connect(self._tell)
        self.view.cleared.connect(self._clear)
        self.view.installEventFilter(self)
        buttons = Flow(theme, gap=8)
        buttons.add(self.up, self.down, self.right)
        column = QVBoxLayout(self)
        spaced(theme, column, spacing=8)
        column.addWidget(self.view)
        column.addWidget(buttons)
        column.addWidget(self._says)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)
        self.view.show_options(list(self._options.values()))
        self._show_answered(False)

    def show_values(self, values: Sequence[str]) -> None:
        """Show this order; what it does not name stands below it. Emits nothing."""
        named = [value for value in values if value in self._options]
        rest = [value for value in self._options if value not in named]
        if self.values() != [*named, *rest]:
            at = self.view.at()
            self.view.show_options([self._options[value] for value in (*named, *rest)])
            self.view.go(at)
        self._show_answered(bool(named))

    def values(self) -> list[str]:
        """The values in the order on the screen."""
        return [option.value for option in self.view.options.options]

    def set_state(self, _state: FieldState, text: str = "") -> None:
        """``text`` is the description for the reader."""
        accessibility.name(self.view, self.view.accessibleName(), text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if way is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.move_line(way)
                return True
        return super().eventFilter(watched, event)

    def _up(self) -> None:
        self.move_line(-1)

    def _down(self) -> None:
        self.move_line(1)

    def move_line(self, way: int) -> None:
        """Move the current line one place up (-1) or down (1), and report the new order."""
        at, order = self.view.at(), list(self.view.options.options)
        to = at + way
        if at < 0 or not 0 <= to < len(order):
            return
        order[at], order[to] = order[to], order[at]
        self.view.show_options(order)
        self.view.go(to)
        accessibility.announce(
            self.view, self.tr("{0} staat op plaats {1}").format(order[to].label, to + 1)
        )
        self._tell()

    def _tell(self) -> None:
        self._show_answered(True)
        self.changed.emit(self.values())

    def _clear(self) -> None:
        if self._answered:
            self.show_values([])
            self.cleared.emit()

    def _show_answered(self, answered: bool) -> None:
        self._answered = answered
        words = self.tr("Dit is uw volgorde.") if answered else self.tr("Nog geen volgorde.")
        self._says.setText(words)
