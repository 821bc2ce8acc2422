"""The row of one question: code, question, "Waarom?", answer, fault, and an offer below it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, brush, paint_panel, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.focus import seen_as_one
from waarnemer_app.ui.components.fold import Why
from waarnemer_app.ui.components.small import Kind, MessageLine
from waarnemer_app.ui.theme import Theme

_KEYS: Final = {
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Return: "next",
    Qt.Key.Key_Enter: "next",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_PageDown: "on",
}
SPRONG: Final = 5
"""So many questions a page key goes."""
_MARGINS: Final = (20, 12, 24, 12)
_WHY_KEY: Final = "W"
_NOTE_KEY: Final = "T"


class Offer(QWidget):
    """What an answer leads to, e.g. "Dit kan een signaal zijn."; taken or not needed."""

    taken = Signal()
    declined = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = Label(theme, "", "md", weight=600)
        self.button = Button(theme, "", small=True)
        self._no = Button(theme, self.tr("Niet nodig"), kind="quiet", small=True)
        self.button.acted.connect(self.taken)
        self._no.acted.connect(self.declined)
        row = QHBoxLayout(self)
        spaced(theme, row, (16, 8, 8, 8), 12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        row.addWidget(self._no)

    def show_words(self, text: str, act: str, *, icon: str = "flag", key: str = "S") -> None:
        """What is offered, and the word, icon and key of its button."""
        self._words.setText(text)
        self.button.show_text(act, icon=icon, key=key)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_panel(self, self._theme, "info")


class FieldRow(QWidget):
    """One question. The answer stands right of it, or below it when the row is narrow.

    ``key_act`` gives what a key asks for that the answer itself did not take: "next",
    "previous", "back", "on" (``SPRONG`` questions), "first", "last", "note". W folds "Waarom?"
    open by itself; the letters W, T and the one of the offer can be switched off. Without an
    ``answer`` it is a note: words alone.
    """

    key_act = Signal(str)
    offer_taken = Signal()
    offer_declined = Signal()

    def __init__(
        self,
        theme: Theme,
        *,
        code: str,
        question: str,
        answer: QWidget | None,
        source: str = "",
        why: str = "",
        law: str = "",
        note: str = "",
        below: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._always_below = theme, below
        self._current = self._alone = False
        self._letters, self._offer_key = True, ""
        self._offer: Offer | None = None
        self._picture: QWidget | None = None
        self.answer = answer if answer is not None else QWidget()
        reveal(self.answer, answer is not None)
        self.code = Label(theme, code, "sm", "ink_faint")
        self.question = Label(theme, question, "question")
        self.note = Label(theme, note, "sm", "ink_soft")
        reveal(self.note, bool(note))
        self._source, self._rule, self._law = source, why, law
        self._why: Why | None = None
        self._turned: tuple[object, ...] = ()
        self.message = MessageLine(theme)
        self._lay_out()
        seen_as_one(self)
        theme.on_change(self._dress)
        self._dress()
        self._show_caps()

    def _lay_out(self) -> None:
        self._text = QVBoxLayout()
        spaced(self._theme, self._text)
        for part in (self.question, self.note):
            self._text.addWidget(part)
        self._text.addStretch(1)
        if self._rule or self._source or self._law:
            reveal(self.why, True)
        self._split = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._split.addLayout(self._text, 1)
        self._split.addWidget(self.answer, 0)
        self._column = QVBoxLayout()
        spaced(self._theme, self._column, spacing=8)
        self._column.addLayout(self._split)
        self._column.addWidget(self.message)
        whole = QHBoxLayout(self)
        self._margins = spaced(self._theme, whole, _MARGINS)
        whole.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(self._column, 1)

    def _dress(self) -> None:
        theme = self._theme
        self.code.setFixedWidth(theme.size("gutter") - theme.gap(20))
        self.setMinimumHeight(theme.gap(68))
        self._turn()

    @property
    def why(self) -> Why:
        """Source and explanation, made where there is one; hidden until then."""
        if self._why is None:
            self._why = Why(self._theme, source=self._source, rule=self._rule, law=self._law)
            if self.isVisible():
                self._why.hide()  # else it would be seen a turn later
            self._text.insertWidget(self._text.indexOf(self.note) + 1, self._why)
        return self._why

    # values go down --------------------------------------------------------------------------

    def show_message(self, kind: Kind, text: str) -> None:
        """A line below the answer: "ok", "warning" or "error"; an empty text hides it."""
        self.message.show_message(kind, text)

    def show_question(self, question: str, note: str = "") -> None:
        """Another wording, for a question that depends on earlier answers."""
        self.question.setText(question)
        self.note.setText(note)
        reveal(self.note, bool(note))

    def show_why(self, rule: str) -> None:
        """Another explanation under "Waarom?"."""
        if rule or self._why is not None:
            self.why.show_rule(rule)
            reveal(self.why, bool(rule or self._source))

    def show_offer(self, text: str, act: str = "", *, icon: str = "flag", key: str = "S") -> None:
        """Show what the answer leads to, with one button; an empty text hides it.

        ``key`` is the letter that takes the offer.
        """
        if not text:
            if self._offer is not None:
                self._offer.hide()
            return
        self._offer_key = key
        cap = key if self._letters else ""
        if self._offer is None:
            # made once: answers go to and fro
            self._offer = Offer(self._theme)
            self._offer.taken.connect(self.offer_taken)
            self._offer.declined.connect(self.offer_declined)
            self._column.addWidget(self._offer)
        self._offer.show_words(text, act, icon=icon, key=cap)
        self._show_caps()
        self._offer.show()
        if self._current:
            # after the layout had its turn; what was not asked for here moves nothing
            QTimer.singleShot(0, self._offer, self._offer_in_sight)
        accessibility.announce(self, text)

    def _offer_in_sight(self) -> None:
        """An offer below the edge of what scrolls is none."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self._offer is not None and self._offer.isVisible():
            area.ensureWidgetVisible(self._offer, 0, self._theme.gap(12))

    def offer(self) -> Offer | None:
        """The offer that is shown, if there is one."""
        shown = self._offer is not None and not self._offer.isHidden()
        return self._offer if shown else None

    def replace_answer(self, answer: QWidget, *, below: bool) -> None:
        """Another control for the same question; the old one goes."""
        old, self.answer = self.answer, answer
        self._split.replaceWidget(old, answer)
        self._always_below = below
        answer.show()
        old.hide()
        old.deleteLater()
        self._show_caps()
        self._turn()

    def show_picture(self, picture: QWidget | None) -> None:
        """Put a picture under the question instead of the one there; the answer goes below it."""
        if self._picture is not None:
            self._text.removeWidget(self._picture)
            self._picture.hide()
            self._picture.deleteLater()
        self._picture = picture
        if picture is not None:
            self._text.insertWidget(1, picture)
        self._turn()

    def add_below(self, widget: QWidget) -> None:
        """Put something more under the answer, for instance a toelichting."""
        self._column.addWidget(widget)

    def set_current(self, current: bool) -> None:
        """Draw the row as the one being worked on."""
        if current != self._current:
            self._current = current
            weight = 600 if current else 400
            self.code.set_role("sm", weight)
            self.code.set_color("ink" if current else "ink_faint")
            self._show_caps()
            self.update()

    def _show_caps(self) -> None:
        """Key caps stand on the row that has the focus alone: there the keys do what they say."""
        for button in self.findChildren(Button):
            button.show_cap(self._current)

    def set_alone(self, alone: bool) -> None:
        """The only question on the page: no code, the answer below and as wide as the row."""
        if alone != self._alone:
            self._alone = alone
            self.code.setVisible(not alone)
            self._margins.set_margins((24, 12, 24, 12) if alone else _MARGINS)
            self._turn()
            self.update()

    def is_alone(self) -> bool:
        """True when it is the only question on the page."""
        return self._alone

    def set_letters(self, on: bool) -> None:
        """Whether W, T and the letter of the offer work (WCAG 2.1.4)."""
        self._letters = on
        if self._offer is not None:
            self._offer.button.show_text(self._offer.button.text(), key=self._offer_key * on)

    def is_current(self) -> bool:
        """True when the row is drawn as the one being worked on."""
        return self._current

    # acts come up ----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        act = _KEYS.get(Qt.Key(event.key())) if plain else None
        if act is not None:
            self.key_act.emit(act)
        elif not (plain and self._letters and self._act_on_letter(event.text().upper())):
            event.ignore()

    def _act_on_letter(self, letter: str) -> bool:
        if letter == _WHY_KEY and self._why is not None and not self._why.isHidden():
            self._why.toggle()
        elif letter and letter == self._offer_key and self.offer() is not None:
            self.offer_taken.emit()
        elif letter == _NOTE_KEY:
            self.key_act.emit("note")
        else:
            return False
        return True

    # look ------------------------------------------------------------------------------------

    def _turn(self) -> None:
        """Answer right, or below when question and answer do not fit beside each other."""
        theme = self._theme
        room = self.width() - theme.size("gutter") - theme.gap(48)
        need = self.answer.sizeHint().width() + theme.px(260)
        below = self._alone or self._always_below or self._picture is not None or need > room
        if (self.answer, below, theme.factor) == self._turned:
            return  # every answer of Qt's layouts to the same question is another layout
        self._turned = self.answer, below, theme.factor
        way = QBoxLayout.Direction
        self._split.setDirection(way.TopToBottom if below else way.LeftToRight)
        side = Qt.AlignmentFlag(0) if below else Qt.AlignmentFlag.AlignTop
        self._split.setAlignment(self.answer, side)
        self._split.setSpacing(theme.gap(8) if below else theme.gap(24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = brush(self)
        if self._current and not self._alone:
            painter.fillRect(self.rect(), theme.color("primary_soft"))
            painter.fillRect(0, 0, theme.border("bar"), self.height(), theme.color("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
