"""A choice out of many: a box to type in, and below it the options that fit what was typed."""

import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, reveal, spaced
from waarnemer_app.ui.components.buttons import Button
from waarnemer_app.ui.components.fields import FieldState, SearchField
from waarnemer_app.ui.components.options import OptionView, options_of
from waarnemer_app.ui.theme import Theme

WITHOUT_SEARCH: Final = 9
"""Up to so many options there is nothing to type: the digits 1–9 reach them all."""


def plain(text: str) -> str:
    """A text as it is compared: no capitals, no accents.

    >>> plain("Café Één")
    'cafe een'
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class Opener(Button):
    """Shows the answer of a folded list and opens it."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self._tail = "chevron-down"


class ChoiceList(QWidget):
    """One option of many, or with ``several`` any number. Keys that are not of it go on to the row.

    ``chosen(value, by_key)`` for one option, ``changed([values])`` for several, ``cleared`` when
    the answer was taken away: on acts of the user only. ``folded`` shows the answer alone, on a
    button that opens the list (appearance minimal). ``images`` are pictures of options, by value.
    """

    chosen = Signal(str, bool)
    changed = Signal(list)
    cleared = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[tuple[str, str]],
        *,
        images: Mapping[str, QImage] | None = None,
        several: bool = False,
        folded: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._several, self._folded = several, folded
        self._name = name
        self._options = options_of(options, images)
        self._keys = [plain(option.label) for option in self._options]
        self._labels = dict(options)
        self._values: list[str] = []
        self.opener = Opener(theme, "")
        self.search = SearchField(
            theme,
            self.tr("{0}: zoek").format(name),
            placeholder=self.tr("Typ een deel van het antwoord"),
        )
        self.view = OptionView(theme, name, "several" if several else "one")
        self._says = Label(theme, "", "sm", "ink_soft")
        self._lay_out(theme)
        self._wire()
        self.view.has_box, self.view.enter_picks = not self.short, folded
        self.view.set_digits(self.short)
        self.view.show_options(self._options)
        self._show_answer()

    @property
    def short(self) -> bool:
        """True when all options are in view and there is no box to type in."""
        return len(self._options) <= WITHOUT_SEARCH

    def _lay_out(self, theme: Theme) -> None:
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        spaced(theme, column, spacing=6)
        column.addWidget(self.search)
        column.addWidget(self._says)
        column.addWidget(self.view)
        whole = QVBoxLayout(self)
        spaced(theme, whole, spacing=6)
        whole.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._inside)
        reveal(self.search, not self.short)
        reveal(self._says, not self.short)
        reveal(self.opener, self._folded)
        reveal(self._inside, not self._folded)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, self._name)

    def _wire(self) -> None:
        self.opener.acted.connect(self.toggle)
        self.search.typed.connect(self._filter)
        self.search.moved.connect(self._into_list)
        self.search.opened.connect(self._take_first)
        self.view.picked.connect(self._pick)
        self.view.above.connect(self._leave_upwards)
        self.view.cleared.connect(self._clear)
        self.view.written.connect(self._write)

    # values go down --------------------------------------------------------------------------

    def show_values(self, values: Sequence[str]) -> None:
        """Show these as chosen; emits nothing."""
        if list(values) != self._values:
            self._values = list(values)
            self.view.choose(frozenset(values))
            if values and not self.view.hasFocus():
                self.view.go_to(values[0])
            self._show_answer()

    def values(self) -> list[str]:
        """The chosen values."""
        return list(self._values)

    def set_letters(self, on: bool) -> None:
        """Whether 1–9 choose in a list without a box to type in."""
        self.view.set_digits(on and self.short)

    def set_state(self, _state: FieldState, text: str = "") -> None:
        """``text`` is the description for the reader."""
        if not self._options:
            text = f"{self.view.nothing} {text}".strip()
        for part in (self.view, self.search.edit, self.opener):
            accessibility.name(part, part.accessibleName(), text)

    def target(self) -> QWidget:
        """What takes the focus."""
        if not self._inside.isVisibleTo(self):
            return self.opener
        return self.view if self.short else self.search.edit

    def take_focus(self) -> None:
        """Put the focus where one begins."""
        accessibility.focus(self.target())

    def toggle(self) -> None:
        """Open or close a folded list; the focus goes along."""
        opens = self._inside.isHidden()
        if not opens:
            accessibility.focus(self.opener)
        self._inside.setVisible(opens)
        if opens:
            self.take_focus()

    # acts come up ----------------------------------------------------------------------------

    def _filter(self, text: str) -> None:
        words = plain(text).split()
        found = [
            option
            for option, key in zip(self._options, self._keys, strict=True)
            if all(word in key for word in words)
        ]
        # what begins with the text goes first
        if words:
            begin = " ".join(words)
            found.sort(key=lambda option: not plain(option.label).startswith(begin))
        self.view.enter_picks = bool(words) or self._folded
        self.view.show_options(found)
        reveal(self.view, bool(found))
        self._say_found(len(found))

    def _say_found(self, count: int) -> None:
        if count:
            words = self.tr("{0} gevonden").format(count)
        else:
            words = self.tr("Niets gevonden. Typ minder letters.")
        self.search.show_found(self.tr("{0} gevonden").format(count))
        accessibility.announce(self.search.edit, words)

    def _into_list(self, step: int) -> None:
        if step > 0 and self.view.options.options:
            accessibility.focus(self.view)

    def _leave_upwards(self) -> None:
        accessibility.focus(self.search.edit)

    def _write(self, text: str) -> None:
        """A letter typed on the list goes to the box."""
        if not self.short:
            edit = self.search.edit
            accessibility.focus(edit)
            edit.setText(edit.text() + text)
            self._filter(edit.text())

    def _take_first(self) -> None:
        """Enter in the box takes the current line, once something was typed."""
        if self.search.value().strip() and self.view.at() >= 0:
            self._pick(self.view.at(), True)

    def _pick(self, row: int, by_key: bool) -> None:
        value = self.view.options.options[row].value
        if self._several:
            left = [one for one in self._values if one != value]
            self._accept(left if value in self._values else [*left, value])
            self.changed.emit(self.values())
            return
        self._accept([value])
        if self._folded:
            self.toggle()
        self.chosen.emit(value, by_key)

    def _clear(self) -> None:
        if self._values:
            self._accept([])
            self.cleared.emit()

    def _accept(self, values: list[str]) -> None:
        ordered = [o.value for o in self._options if o.value in values]
        self.show_values(ordered)

    def _show_answer(self) -> None:
        labels = ", ".join(self._labels.get(value, value) for value in self._values)
        self._says.setText(self.tr("Gekozen: {0}").format(labels) if labels else "")
        reveal(self._says, bool(labels) and not self.short)
        shown = labels or self.tr("Kies een antwoord")
        self.opener.show_text(shown)
        accessibility.name(self.opener, f"{self._name}: {shown}")
