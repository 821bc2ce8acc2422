"""A place typed by hand: degrees north and degrees east."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components.base import Label, spaced
from waarnemer_app.ui.components.fields import FieldState
from waarnemer_app.ui.components.number_time import DecimalField
from waarnemer_app.ui.theme import Theme


class PlaceField(QWidget):
    """``typed("52.09 5.12")``, latitude first; what is missing is left out, the space stays.

    What came with a place (height, accuracy) stays as long as the place does.
    """

    typed = Signal(str)
    left = Signal()
    unseen = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        say = self.tr
        self.north = DecimalField(theme, say("{0}: breedte").format(name), widest="-52,123456")
        self.east = DecimalField(theme, say("{0}: lengte").format(name), widest="-52,123456")
        grid = QGridLayout(self)
        spaced(theme, grid, spacing=8)
        words = (
            (self.north, say("Breedte (noord)"), say("bijvoorbeeld 52,0907")),
            (self.east, say("Lengte (oost)"), say("bijvoorbeeld 5,1214")),
        )
        for line, (field, label, example) in enumerate(words):
            field.typed.connect(self._tell)
            field.left.connect(self.left)
            field.unseen.connect(self.unseen)
            grid.addWidget(Label(theme, label, "sm", weight=600, wrap=False), line, 0)
            grid.addWidget(field, line, 1)
            grid.addWidget(Label(theme, example, "sm", "ink_faint"), line, 2)
        grid.setColumnStretch(2, 1)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, name)

    def value(self) -> str:
        """ "lat lon", or what stands there when that is no place; empty when nothing does."""
        place = f"{self.north.value()} {self.east.value()}".rstrip()
        more = self._shown.split()[2:]
        same = self._shown.split()[:2] == place.split()
        return " ".join([place, *more]) if same else place

    def show_value(self, value: str) -> None:
        """Show this place; emits nothing and leaves fields alone in which is being typed."""
        if value != self.value():
            north, _, rest = value.partition(" ")
            self._shown = value
            self.north.show_value(north)
            self.east.show_value(rest.partition(" ")[0])

    def _tell(self) -> None:
        self._shown = self.value()
        self.typed.emit(self._shown)

    def flush(self) -> None:
        """Emit at once what still waits."""
        self.north.flush()
        self.east.flush()

    def set_state(self, state: FieldState, text: str = "") -> None:
        """Draw both as "warning" or "error"; ``text`` is the description for the reader."""
        self.north.set_state(state, text)
        self.east.set_state(state, text)

    def set_letters(self, on: bool, unseen: str = "g") -> None:
        """Whether the letter ``unseen`` says "niet gezien" in either."""
        self.north.set_letters(on, unseen)
        self.east.set_letters(on, unseen)

    def target(self) -> QWidget:
        """What takes the focus."""
        return self.north

    def take_focus(self) -> None:
        """Put the caret in the latitude."""
        self.north.take_focus()
