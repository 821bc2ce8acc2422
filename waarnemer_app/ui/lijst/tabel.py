"""A table to read: rows of text that sort, copy and scroll, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableView, QWidget

from waarnemer_app.ui import accessibility
from waarnemer_app.ui.theme import Theme

Rij = tuple[int | str, ...]
_Plek = QModelIndex | QPersistentModelIndex
_ZICHTBAAR: Final = 8
_BREEDST: Final = 300
"""In px at text 100 %: a longer text is cut short, and read whole where one stands on it."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_GEEN: Final = QModelIndex()


class RijModel(QAbstractTableModel):
    """Rows below heads; ``herkomst(nr)`` is the place of a row before it was sorted."""

    def __init__(self, koppen: Sequence[str], rijen: Sequence[Rij]) -> None:
        super().__init__()
        self._koppen, self._rijen = tuple(koppen), list(rijen)
        self._orde = list(range(len(self._rijen)))

    def rowCount(self, parent: _Plek = _GEEN) -> int:
        return 0 if parent.isValid() else len(self._orde)

    def columnCount(self, parent: _Plek = _GEEN) -> int:
        return 0 if parent.isValid() else len(self._koppen)

    def data(self, index: _Plek, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return str(self._rijen[self._orde[index.row()]][index.column()])
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | None:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._koppen[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By one column: numbers as numbers, text without regard to case; -1 is as it was given."""
        self.layoutAboutToBeChanged.emit()
        rijen = self._rijen
        self._orde.sort()
        if column >= 0:
            self._orde.sort(
                key=lambda nr: _sleutel(rijen[nr][column]),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )
        self.layoutChanged.emit()

    def herkomst(self, rij: int) -> int:
        """The place of a row in what was given."""
        return self._orde[rij]

    def vervang(self, rijen: Sequence[Rij]) -> None:
        """Other words in the same rows."""
        self._rijen = list(rijen)
        if self._orde:
            laatste = self.index(len(self._orde) - 1, len(self._koppen) - 1)
            self.dataChanged.emit(self.index(0, 0), laatste)


def _sleutel(waarde: int | str) -> tuple[int, str]:
    return (waarde, "") if isinstance(waarde, int) else (0, waarde.casefold())


class RijTabel(QTableView):
    """The table. Ctrl+C copies the chosen rows; Enter and Space ``gekozen`` the rows.

    ``huidig`` gives the place of the row one is on. ``smal`` are columns as wide as their words.
    """

    gekozen = Signal(list)
    huidig = Signal(int)

    def __init__(
        self,
        theme: Theme,
        naam: str,
        koppen: Sequence[str],
        rijen: Sequence[Rij],
        *,
        smal: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._smal = theme, tuple(smal)
        self.model_ = RijModel(koppen, rijen)
        self.model_.setParent(self)
        self.setModel(self.model_)
        accessibility.name(self, naam)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        kop = self.horizontalHeader()
        kop.setHighlightSections(False)
        kop.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        kop.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        kop.setStretchLastSection(True)
        kop.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(self._meld)
        theme.on_change(self._kleed)
        self._kleed()

    def _kleed(self) -> None:
        theme = self._theme
        self.setFont(theme.font("sm"))
        self.horizontalHeader().setFont(theme.font("sm", 600))
        self.verticalHeader().setDefaultSectionSize(theme.line_height("sm") + theme.px(8))
        self.horizontalHeader().setFixedHeight(theme.line_height("sm") + theme.px(12))
        for kolom in range(self.model_.columnCount()):
            self.resizeColumnToContents(kolom)
            if kolom not in self._smal:
                self.setColumnWidth(kolom, min(self.columnWidth(kolom), theme.px(_BREEDST)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its rows, but for a long one: then it scrolls."""
        rijen = min(max(1, self.model_.rowCount()), _ZICHTBAAR)
        hoog = rijen * self.verticalHeader().defaultSectionSize()
        balk = self.horizontalScrollBar().sizeHint().height()
        return QSize(self._theme.px(320), hoog + self.horizontalHeader().height() + balk + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def kies(self, nr: int) -> None:
        """Go to a row."""
        if 0 <= nr < self.model_.rowCount():
            plek = self.model_.index(nr, 0)
            vlag = QItemSelectionModel.SelectionFlag
            wijze = vlag.ClearAndSelect | vlag.Rows
            self.selectionModel().setCurrentIndex(plek, wijze)

    def gekozen_rijen(self) -> list[int]:
        """The places of the chosen rows in what was given."""
        rijen = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.model_.herkomst(rij) for rij in rijen]

    def _meld(self, nu: QModelIndex, _was: QModelIndex) -> None:
        if nu.isValid():
            self.huidig.emit(self.model_.herkomst(nu.row()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        # before Qt does: it would make the first cell the current one, and choose nothing
        if not self.currentIndex().isValid():
            self.kies(0)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.kopieer()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.gekozen.emit(self.gekozen_rijen())
        else:
            super().keyPressEvent(event)

    def kopieer(self) -> None:
        """Put the chosen rows on the clipboard, with tabs between the columns."""
        model, kolommen = self.model_, range(self.model_.columnCount())
        rijen = sorted(index.row() for index in self.selectionModel().selectedRows())
        tekst = "\n".join(
            "\t".join(model.data(model.index(rij, kolom)) or "" for kolom in kolommen)
            for rij in rijen
        )
        QGuiApplication.clipboard().setText(tekst)
