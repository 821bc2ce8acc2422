"""The fingerprint on screen: sixteen groups of four, of which some are typed from paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import Label, TextField, spaced
from waarnemer_app.ui.components.base import box, brush, write
from waarnemer_app.ui.theme import Theme

_PER_REGEL = 4


class _Groep(QWidget):
    """One group that is shown."""

    def __init__(self, theme: Theme, tekst: str, naam: str) -> None:
        super().__init__()
        self._theme, self._tekst = theme, tekst
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        accessibility.name(self, f"{naam}: {' '.join(tekst)}")
        theme.on_change(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.text_width("0000", "number", 600) + theme.px(24), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, verf = self._theme, brush(self)
        vak = QRectF(self.rect())
        box(verf, vak, theme.color("sunken"), theme.color("line"), radius=theme.radius())
        write(verf, vak, self._tekst, theme.font("number", 600), theme.color("ink"))


class _OpenGroep(TextField):
    """One group that is typed; ``vol`` when its four signs are there."""

    vol = Signal()

    def __init__(self, theme: Theme, naam: str) -> None:
        super().__init__(theme, naam, role="number")
        self.setMaxLength(6)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.textEdited.connect(self._kijk)

    def _kijk(self, tekst: str) -> None:
        if len("".join(tekst.split())) == 4:
            self.vol.emit()

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(theme.text_width("0000", "number", 600) + theme.px(32), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class Afdruk(QWidget):
    """The groups in four lines of four, each with its number. ``open_`` are typed (0..15).

    ``getypt`` fires at every key in an open group.
    """

    getypt = Signal()

    def __init__(
        self,
        theme: Theme,
        groepen: Sequence[str],
        open_: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.velden: dict[int, TextField] = {}
        rooster = QGridLayout(self)
        spaced(theme, rooster, spacing=8)
        accessibility.set_role(self, accessibility.GROUP)
        accessibility.name(self, self.tr("Vingerafdruk, zestien groepen van vier tekens"))
        for nummer, tekst in enumerate(groepen):
            naam = self.tr("Groep {0} van de vingerafdruk").format(nummer + 1)
            cel = QVBoxLayout()
            spaced(theme, cel, spacing=1)
            cel.addWidget(Label(theme, str(nummer + 1), "xs", "ink_faint", wrap=False))
            deel = (
                self._open(theme, nummer, naam) if nummer in open_ else _Groep(theme, tekst, naam)
            )
            cel.addWidget(deel)
            rooster.addLayout(cel, nummer // _PER_REGEL, nummer % _PER_REGEL)
            rooster.setColumnStretch(nummer % _PER_REGEL, 1)

    def _open(self, theme: Theme, nummer: int, naam: str) -> QWidget:
        veld = _OpenGroep(theme, naam)
        veld.vol.connect(lambda: self._volgende(nummer))
        veld.textEdited.connect(self.getypt)
        self.velden[nummer] = veld
        return veld

    def _volgende(self, nummer: int) -> None:
        """When a group is full, the next empty one gets the focus."""
        for plaats, veld in self.velden.items():
            if plaats > nummer and not veld.value().strip():
                accessibility.focus(veld)
                return

    def ingevuld(self) -> dict[int, str]:
        """What was typed per open group, without spaces, in lower case."""
        return {n: "".join(v.value().split()).lower() for n, v in self.velden.items()}

    def toon_fouten(self, fouten: Sequence[int], tekst: str) -> None:
        """Mark the groups that are wrong; the first of them gets the focus."""
        for nummer, veld in self.velden.items():
            veld.set_state("error" if nummer in fouten else "", tekst if nummer in fouten else "")
        if fouten:
            self.velden[fouten[0]].take_focus()
            self.velden[fouten[0]].selectAll()
