"""Buttons: the big one, the second, the quiet, the dangerous, and one that opens a menu.

A button that cannot be used yet is never disabled: it stays in the tab order, looks grey and
says why when it is pressed. So connect ``acted`` (it may) and ``blocked`` (it may not yet),
never ``clicked``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import box, brush, clear, write
from waarnemer_app.ui.components.small import cap_size, paint_cap
from waarnemer_app.ui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent

Kind = Literal["big", "second", "quiet", "danger"]
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QAbstractButton):
    """A button with a word, and where useful an icon before it and a key cap after it."""

    acted = Signal()
    blocked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = "second",
        icon: str = "",
        key: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._kind, self._icon, self._key = theme, kind, icon, key
        self._role = "sm" if small else "md"
        self._height = "control_small" if small else "control"
        self._reason = ""
        self._tail = ""
        self._icon_side = 20
        self._cap_always = True
        self._hint = QSize()
        self._measured: tuple[object, ...] = ()
        self.setText(text)
        self._describe()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._decide)
        theme.on_change(self.updateGeometry)

    def set_blocked(self, reason: str) -> None:
        """Say why it cannot be used yet; an empty reason frees it."""
        if reason != self._reason:
            self._reason = reason
            self._describe()
            self.update()

    def _describe(self) -> None:
        """What a reader says after the word: why it cannot yet, else the key that is on the cap."""
        key = self.tr("toets {0}").format(self._key) if self._key else ""
        self.setAccessibleDescription(self._reason or key)

    def reason(self) -> str:
        """Why it cannot be used yet; empty when it can."""
        return self._reason

    def show_text(self, text: str, *, icon: str | None = None, key: str | None = None) -> None:
        """Another word, and optionally another icon or key cap."""
        self._icon = self._icon if icon is None else icon
        if key is not None and key != self._key:
            self._key = key
            self._describe()
        self.setText(text)
        self.updateGeometry()
        self.update()

    def key(self) -> str:
        """The key on its cap; empty when it has none."""
        return self._key

    def show_cap(self, always: bool) -> None:
        """Show the key cap always, or only while the focus is here; its room stays."""
        if always != self._cap_always:
            self._cap_always = always
            self.update()

    def set_low(self) -> None:
        """40 px high instead of 44, as the side acts of a page are."""
        self._height = "control_small"
        self.updateGeometry()

    def press(self) -> None:
        """Press it by the program, for instance for Ctrl+Enter."""
        self._decide()

    def _decide(self) -> None:
        if self._reason:
            accessibility.announce(self, self._reason, assertive=True)
            self.blocked.emit(self._reason)
        else:
            self.acted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in _ENTER and plain and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    # measure and paint -----------------------------------------------------------------------

    def _measure(self, key: str) -> tuple[int, int, int]:
        """Widths of icon, word and this cap in px, each with the space before the next."""
        theme = self._theme
        between = theme.gap(8) if self.text() or key else 0
        icon = theme.px(self._icon_side) + between if self._icon else 0
        word = theme.text_width(self.text(), self._role, 600)
        tail = cap_size(theme, key).width() + theme.gap(10) if key else 0
        if self._tail:
            tail += theme.px(16) + theme.gap(8)
        return icon, word, tail

    def _cap(self) -> str:
        """The key cap that is seen now."""
        return self._key if self._cap_always or self.hasFocus() else ""

    def sizeHint(self) -> QSize:
        # layouts ask many times per answer: measured again only when something in it changed
        theme, words = self._theme, (self.text(), self._icon, self._key, self._tail)
        seen = (*words, self._icon_side, self._height, theme.scale, theme.touch)
        if seen != self._measured:
            side = 12 if self._kind == "quiet" else (14 if self._role == "sm" else 18)
            width = sum(self._measure(self._key)) + 2 * theme.gap(side)
            self._hint, self._measured = QSize(width, theme.size(self._height)), seen
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _look(self) -> tuple[str, str, str]:
        """Names of fill, edge and ink for kind and state; an empty name is nothing."""
        if self._reason:
            return "sunken", "line", "ink_faint"
        if self._kind == "big":
            fill = "primary_down" if self.isDown() else "primary"
            fill = "primary_hover" if self.underMouse() and not self.isDown() else fill
            return fill, fill, "on_primary"
        warm = "primary_soft" if self.underMouse() or self.isDown() else ""
        if self._kind == "quiet":
            return warm, "primary" if self.isDown() else "", "primary"
        if self._kind == "danger":
            return ("error_soft" if warm else "surface"), "error", "error"
        return warm or "surface", "primary" if self.isDown() else "edge", "primary"

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = brush(self)
        fill, edge, ink = (theme.color(name) if name else clear() for name in self._look())
        # in high contrast grey is white too, so there the edge says that it cannot yet
        dashed = bool(self._reason) and theme.variant == "hoog_contrast"
        # a light button has no darker fill to press it with, so its edge grows
        wide = theme.border("field_state" if self.isDown() else "field")
        shape = QRectF(self.rect())
        box(painter, shape, fill, edge, radius=theme.radius(), width=wide, dashed=dashed)
        icon, word, tail = self._measure(self._cap())
        left = (self.width() - icon - word - tail) / 2
        height = self.height()
        if self._icon:
            side = theme.px(self._icon_side)
            where = QRectF(left, (height - side) / 2, side, side)
            theme.icons.paint(painter, where, self._icon, ink)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        font = theme.font(self._role, 600)
        write(painter, QRectF(left + icon, 0, word, height), self.text(), font, ink, align)
        self._paint_tail(painter, left + icon + word)

    def _paint_tail(self, painter: QPainter, left: float) -> None:
        """Key cap and chevron after the word."""
        theme = self._theme
        ink = self._look()[2]
        key = self._cap()
        if key:
            size = cap_size(theme, key)
            left += theme.gap(10)
            cap = QRectF(left, (self.height() - size.height()) / 2, size.width(), size.height())
            line = theme.color(ink if self._kind == "big" else "edge")
            paint_cap(painter, cap, theme, key, line, theme.color(ink))
            left += size.width()
        if self._tail:
            side = theme.px(16)
            where = QRectF(left + theme.gap(8), (self.height() - side) / 2, side, side)
            theme.icons.paint(painter, where, self._tail, theme.color(ink), 2.6)


class BigButton(Button):
    """The one filled button of a page; Ctrl+Enter presses it. ``tall`` is for unlocking."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        icon: str = "",
        key: str = "Ctrl+Enter",
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind="big", icon=icon, key=key, parent=parent)
        self._tall = tall

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), self._theme.px(52)) if self._tall else size


class MenuButton(Button):
    """A button that opens a menu of choices below itself; ``picked`` gives the value."""

    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        kind: Kind = "second",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, kind=kind, icon=icon, parent=parent)
        self._tail = "chevron-down"
        self._choices: list[tuple[str, str]] = []
        self.acted.connect(self.open)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """(value, label) per line of the menu."""
        self._choices = list(choices)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._decide()
        else:
            super().keyPressEvent(event)

    def open(self) -> None:
        """Show the menu; the chosen value comes by ``picked``."""
        from PySide6.QtWidgets import QMenu  # noqa: PLC0415 — of the menus most are never opened

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, label in self._choices:
            action = menu.addAction(label.replace("&", "&&"))
            action.setData(value)
        menu.triggered.connect(self._pick)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _pick(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))
