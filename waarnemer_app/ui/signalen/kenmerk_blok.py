"""One kenmerk as a numbered block: its question, why it is asked, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import FoldButton, Label, MessageLine, Title, spaced
from waarnemer_app.ui.components.base import brush, write
from waarnemer_app.ui.components.small import Kind
from waarnemer_app.ui.theme import Theme


class _Schijf(QWidget):
    """The number of a block: filled when its kenmerk holds."""

    def __init__(self, theme: Theme, nummer: int) -> None:
        super().__init__()
        self._theme, self._nummer, self._staat = theme, nummer, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        accessibility.set_role(self, accessibility.GRAPHIC)
        theme.on_change(self.updateGeometry)
        self.toon(staat=False)

    def toon(self, *, staat: bool) -> None:
        """Draw it as a kenmerk that holds, or not yet."""
        self._staat = staat
        woord = self.tr("kenmerk {0}: ja") if staat else self.tr("kenmerk {0}: nog niet")
        accessibility.name(self, woord.format(self._nummer))
        self.update()

    def sizeHint(self) -> QSize:
        """A round sign of fixed size."""
        zijde = self._theme.px(36)
        return QSize(zijde, zijde)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with the number."""
        theme, painter = self._theme, brush(self)
        vak = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.color("primary"), 2))
        painter.setBrush(theme.color("primary" if self._staat else "surface"))
        painter.drawEllipse(vak)
        inkt = theme.color("on_primary" if self._staat else "ink")
        write(painter, vak, str(self._nummer), theme.font("lg", 700), inkt)


class KenmerkBlok(QWidget):
    """Fill ``inhoud``. The block with the focus is pale blue."""

    def __init__(
        self,
        theme: Theme,
        nummer: int,
        vraag: str,
        *,
        bron: str,
        waarom: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._hier = theme, False
        self._schijf = _Schijf(theme, nummer)
        self.vraag = Title(theme, vraag, "question")
        self.bericht = MessageLine(theme)
        self.inhoud = QVBoxLayout()
        spaced(theme, self.inhoud, spacing=8)
        kolom = QVBoxLayout()
        spaced(theme, kolom, (0, 4, 0, 0), 8)
        kolom.addLayout(self._kop(bron, waarom))
        kolom.addWidget(self._uitleg)
        kolom.addLayout(self.inhoud)
        kolom.addWidget(self.bericht)
        geheel = QHBoxLayout(self)
        spaced(theme, geheel, (24, 12, 24, 16), 16)
        geheel.addWidget(self._schijf, 0, Qt.AlignmentFlag.AlignTop)
        geheel.addLayout(kolom, 1)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_weg)

    def _kop(self, bron: str, waarom: str) -> QHBoxLayout:
        """The question, and at the right the explanation to fold open and its source."""
        theme = self._theme
        self._uitleg = Label(theme, waarom, "sm", "ink_soft")
        self._uitleg.hide()
        open_ = FoldButton(theme, self.tr("Waarom?"))
        open_.setAccessibleDescription(f"{self.vraag.text()} {bron}")
        open_.folded.connect(self._uitleg.setVisible)
        kop = QHBoxLayout()
        spaced(theme, kop, spacing=14)
        kop.addWidget(self.vraag, 1)
        kop.addWidget(open_)
        kop.addWidget(Label(theme, bron, "sm", "ink_faint", wrap=False))
        return kop

    def toon_staat(self, *, staat: bool) -> None:
        """Whether the kenmerk holds."""
        self._schijf.toon(staat=staat)

    def toon_bericht(self, soort: Kind, tekst: str) -> None:
        """What is missing or must be seen; an empty text takes it away."""
        self.bericht.show_message(soort, tekst)

    def voeg_toe(self, *delen: QWidget) -> None:
        """Put widgets under the question."""
        for deel in delen:
            self.inhoud.addWidget(deel)

    def voeg_vraag_toe(self, vraag: str, veld: QWidget) -> None:
        """A second question inside the block, with its field."""
        label = Label(self._theme, vraag, "sm", "ink_soft", weight=600)
        label.setBuddy(veld)
        self.voeg_toe(label, veld)

    def _focus_weg(self, _oud: QWidget | None, nieuw: QWidget | None) -> None:
        hier = nieuw is not None and self.isAncestorOf(nieuw)
        if hier != self._hier:
            self._hier = hier
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Pale blue with a bar while it has the focus; a hairline below."""
        theme, painter = self._theme, brush(self)
        if self._hier:
            painter.fillRect(self.rect(), theme.color("primary_soft"))
            painter.fillRect(0, 0, theme.border("bar"), self.height(), theme.color("primary"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
