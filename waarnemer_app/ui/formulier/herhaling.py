"""What holds questions on the sheet: a group with its label, a repeat, its cards, and adding one.

``kolom`` of each is filled by the sheet. Values go down by ``toon``, acts come up by signals.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Button, Label, ListRow, Title, spaced
from waarnemer_app.ui.components.base import box, brush, reveal
from waarnemer_app.ui.components.glyphs import State as Glyph
from waarnemer_app.ui.formulier.opbouw import Deel
from waarnemer_app.ui.theme import Theme

MEER: Final = "+="
"""The key that adds; = because on most keyboards + needs Shift."""


class Groep(QWidget):
    """A group below the section: its label as a heading, and its questions."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kop = Title(theme, "", "lg")
        self._boven = QWidget()
        boven = QVBoxLayout(self._boven)
        spaced(theme, boven, (20, 16, 24, 4))
        boven.addWidget(self._kop)
        self.kolom = QVBoxLayout()
        spaced(theme, self.kolom)
        geheel = QVBoxLayout(self)
        spaced(theme, geheel)
        geheel.addWidget(self._boven)
        geheel.addLayout(self.kolom)

    def toon(self, deel: Deel) -> None:
        """Show its label; without one its questions stand there as if there were no group."""
        self._kop.setText(deel.label)
        reveal(self._boven, bool(deel.label))


class Herhaling(QWidget):
    """A repeat: its label with how many there are, a card for each, and the place to add one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kop = Title(theme, "", "lg")
        self._hoeveel = Label(theme, "", "sm", "ink_soft", wrap=False)
        boven = QHBoxLayout()
        spaced(theme, boven, (20, 16, 24, 4), 12)
        boven.addWidget(self._kop, 1)
        boven.addWidget(self._hoeveel)
        self.kolom = QVBoxLayout()
        spaced(theme, self.kolom, (16, 4, 16, 12), 8)
        geheel = QVBoxLayout(self)
        spaced(theme, geheel)
        geheel.addLayout(boven)
        geheel.addLayout(self.kolom)
        accessibility.set_role(self, accessibility.GROUP)

    def toon(self, deel: Deel) -> None:
        """Show its label and how many there are."""
        self._kop.setText(deel.label)
        hoeveel = str(deel.nummer) if deel.nummer else self.tr("nog geen")
        self._hoeveel.setText(hoeveel)
        accessibility.name(self, f"{deel.label}, {hoeveel}")


class Kaart(QWidget):
    """One instance of a repeat: number and title, what it holds, and a way to take it away.

    A closed card is one line that opens it. ``weg`` asks to take it away, ``meer`` to add one,
    ``open_`` to open it.
    """

    weg = Signal()
    meer = Signal()
    open_ = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._vrij, self._dicht = theme, False, True
        self.regel = ListRow(theme, "", state="empty")
        self.regel.set_inset(True)
        self.regel.opened.connect(self.open_)
        self._weg: Button | None = None
        self._boven = QHBoxLayout()
        spaced(theme, self._boven, (1, 1, 8, 1), 8)
        self._boven.addWidget(self.regel, 1)
        self.kolom = QVBoxLayout()
        spaced(theme, self.kolom, (1, 0, 1, 0))
        geheel = QVBoxLayout(self)
        spaced(theme, geheel)
        geheel.addLayout(self._boven)
        geheel.addLayout(self.kolom)
        accessibility.set_role(self, accessibility.GROUP)

    def toon(self, deel: Deel, telling: str, staat: Glyph, *, dicht: bool) -> None:
        """Show its title, count and state; ``dicht`` when its questions are not there."""
        self._vrij = deel.vrij
        self.regel.show_texts(deel.label, "", telling)
        self.regel.show_state(staat)
        self._dicht = dicht
        policy = Qt.FocusPolicy
        self.regel.setFocusPolicy(policy.StrongFocus if dicht else policy.NoFocus)
        accessibility.name(self, deel.label)
        wil = deel.vrij and not dicht
        if wil and self._weg is None:
            self._weg = Button(self._theme, self.tr("Haal weg"), kind="quiet", icon="trash")
            self._weg.set_low()
            self._weg.acted.connect(self.weg)
            self._boven.addWidget(self._weg)
        if self._weg is not None:
            self._weg.setVisible(wil)
            accessibility.name(self._weg, self.tr("Haal weg: {0}").format(deel.label))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        kop = self.regel.hasFocus() or (self._weg is not None and self._weg.hasFocus())
        if self._vrij and event.text() and event.text() in MEER:
            self.meer.emit()
        elif self._vrij and kop and event.key() == Qt.Key.Key_Delete:
            self.weg.emit()
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, brush(self)
        vlak, rand = theme.color("surface"), theme.color("line")
        box(painter, QRectF(self.rect()), vlak, rand, radius=theme.radius())
        if not self._dicht:
            kop = self._boven.geometry()
            painter.fillRect(kop.adjusted(1, 1, -1, 0), theme.color("sunken"))
            painter.fillRect(1, kop.bottom(), self.width() - 2, 1, rand)


class _Knop(Button):
    """A button that leaves the arrows to what stands around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Erbij(QWidget):
    """The place of a repeat to add an instance; a block of the sheet that asks nothing.

    ``meer`` asks to add one; ``ga`` to go on, as a row does.
    """

    meer = Signal()
    ga = Signal(str)

    def __init__(self, theme: Theme, deel: Deel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        woorden = self.tr("Voeg toe: {0}").format(deel.label)
        self.knop = _Knop(theme, woorden, icon="plus", key="+")
        self.knop.acted.connect(self.meer)
        rij = QHBoxLayout(self)
        spaced(theme, rij, (8, 8, 8, 8))
        rij.addWidget(self.knop)
        rij.addStretch(1)

    @property
    def blad(self) -> QWidget:
        """What stands on the sheet."""
        return self

    def refs(self) -> list[str]:
        """No question."""
        return []

    def doel(self, _ref: str = "") -> QWidget:
        """What takes the focus."""
        return self.knop

    def laatste(self) -> QWidget:
        """What takes the focus from below."""
        return self.knop

    def toon(self) -> None:
        """Nothing here changes by an answer."""

    def flush(self) -> None:
        """Nothing is typed here."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() and event.text() in MEER:
            self.meer.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.ga.emit("next" if event.key() == Qt.Key.Key_Down else "previous")
        else:
            event.ignore()
