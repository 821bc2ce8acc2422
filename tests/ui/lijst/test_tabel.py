"""The table: it sorts numbers as numbers, copies rows, and Enter chooses."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Show, press
from waarnemer_app.ui.lijst.tabel import RijModel, RijTabel
from waarnemer_app.ui.theme import Theme

RIJEN = [(10, "Naam", "b"), (2, "Adres", "A"), (3, "Naam", "c")]


def kolom(model: RijModel, nr: int) -> list[str | None]:
    return [model.data(model.index(rij, nr)) for rij in range(model.rowCount())]


def test_it_sorts_and_knows_where_a_row_came_from() -> None:
    model = RijModel(("Regel", "Kolom", "Waarde"), RIJEN)
    assert (model.rowCount(), model.columnCount()) == (3, 3)
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    model.sort(0)
    assert kolom(model, 0) == ["2", "3", "10"]
    model.sort(2, Qt.SortOrder.DescendingOrder)
    assert kolom(model, 2) == ["c", "b", "A"]
    assert model.herkomst(0) == 2
    model.vervang([(10, "Naam", "z"), (2, "Adres", "y"), (3, "Naam", "x")])
    assert kolom(model, 2) == ["x", "z", "y"]
    model.sort(-1)
    assert kolom(model, 0) == ["10", "2", "3"]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Regel"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_keys_go_through_it_copy_and_choose(theme: Theme, show: Show) -> None:
    tabel = RijTabel(theme, "Regels", ("Regel", "Kolom", "Waarde"), RIJEN, smal=(0,))
    huidig: list[int] = []
    gekozen: list[list[int]] = []
    tabel.huidig.connect(huidig.append)
    tabel.gekozen.connect(gekozen.append)
    raam = show(tabel)
    tabel.setFocus()
    assert huidig == [0]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert huidig == [0, 1, 2]
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "2\tAdres\tA\n3\tNaam\tc"
    for toets in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        press(toets)
    assert gekozen == [[1, 2], [1, 2]]
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(gekozen) == 2
    assert raam.isVisible()


def test_tab_leaves_it_and_it_is_never_higher_than_a_screen(theme: Theme, show: Show) -> None:
    tabel = RijTabel(theme, "Regels", ("Regel",), [(nr,) for nr in range(500)])
    ander = RijTabel(theme, "Leeg", ("Regel",), [])
    raam = show(tabel, ander)
    tabel.setFocus()
    QTest.keyClick(tabel, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is ander
    assert tabel.height() < 400
    assert ander.height() > 20
    tabel.kies(-1)
    assert tabel.currentIndex() != QModelIndex()
    theme.set(factor=200)
    assert tabel.minimumSizeHint().height() > 400
    assert raam.isVisible()
