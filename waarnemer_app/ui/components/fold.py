"""What can be folded open: "Waarom?" under a question, and a titled fold in a page."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, brush, reveal, spaced, write
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.theme import Theme


class FoldButton(QAbstractButton):
    """A link with a chevron that says whether something is folded open."""

    folded = Signal(bool)

    def __init__(
        self, theme: Theme, text: str, *, role: str = "sm", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._role = theme, role
        accessibility.set_role(self, accessibility.FOLD)
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.folded)
        self.toggled.connect(partial(accessibility.tell_folded, self))
        theme.on_change(self.updateGeometry)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._theme
        width = theme.px(20) + theme.text_width(self.text(), self._role, 600)
        # WCAG 2.5.8: a target is at least 24 px high
        return QSize(width, max(theme.line_height(self._role) + theme.px(2), theme.target(24)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = brush(self)
        side = theme.px(14)
        icon = "chevron-down" if self.isChecked() else "chevron-right"
        where = QRectF(0, (self.height() - side) / 2 + 1, side, side)
        ink = theme.color("primary_hover" if self.underMouse() else "primary")
        theme.icons.paint(painter, where, icon, ink, 3.0)
        place = QRectF(theme.px(17), 0, self.width(), self.height())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        write(painter, place, self.text(), theme.font(self._role, 600), ink, align)


class Why(QWidget):
    """ "Waarom?" with the source beside it; open it shows the rule in B1, then the law in serif.

    ``more`` when one wants to read on, once :meth:`offer_more` gave that a name.
    """

    more = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        source: str,
        rule: str,
        law: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._rule, self._law = theme, rule, law
        self._open: QWidget | None = None
        self.button = FoldButton(theme, self.tr("Waarom?"))
        reveal(self.button, bool(rule or law))
        self.source = Label(theme, source, "sm", "ink_faint")
        head = QHBoxLayout()
        spaced(theme, head, spacing=18)
        head.addWidget(self.button)
        head.addWidget(self.source, 1)
        self._column = QVBoxLayout(self)
        spaced(theme, self._column)
        self._column.addLayout(head)
        self.button.folded.connect(self._fold)
        self.button.setAccessibleDescription(source)

    def _fold(self, open_: bool) -> None:
        """Show or hide what it says; made when it is asked, for most never are."""
        if self._open is None:
            self._open = self._make()
            self._column.addWidget(self._open)
        self._open.setVisible(open_)

    def _make(self) -> QWidget:
        theme, whole = self._theme, QWidget()
        inside = QVBoxLayout(whole)
        spaced(theme, inside, (17, 4, 0, 4), 4)
        self._words = Label(theme, self._rule, "sm", "ink_soft")
        reveal(self._words, bool(self._rule))
        inside.addWidget(self._words)
        if self._law:
            inside.addWidget(Label(theme, self._law, "law", "ink_soft"))
        self._more = Button(theme, "", kind="quiet", icon="book", small=True)
        self._more.acted.connect(self.more)
        inside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        reveal(self._more, False)
        return whole

    def show_rule(self, rule: str) -> None:
        """Another explanation; without one there is nothing to fold open."""
        if rule != self._rule:
            self._rule = rule
            reveal(self.button, bool(rule or self._law))
            if self._open is not None:
                self._words.setText(rule)
                reveal(self._words, bool(rule))

    def offer_more(self, text: str) -> None:
        """A button under the open explanation to read on; an empty text takes it away."""
        if self._open is not None:
            self._more.show_text(text)
            reveal(self._more, bool(text))

    def toggle(self) -> None:
        """Fold open or closed."""
        if not self.button.isHidden():
            self.button.toggle()

    def is_open(self) -> bool:
        """True while the explanation is shown."""
        return self.button.isChecked()


class Fold(QWidget):
    """A titled fold: a link that shows or hides ``inside``."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        inside: QWidget,
        *,
        open_: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.button = FoldButton(theme, title, role="md")
        self.inside = inside
        column = QVBoxLayout(self)
        spaced(theme, column, spacing=8)
        column.addWidget(self.button)
        column.addWidget(inside)
        self.button.setChecked(open_)
        reveal(inside, open_)
        self.button.folded.connect(inside.setVisible)
