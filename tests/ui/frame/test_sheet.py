"""The part that scrolls: one column, never wider than asked, no tab stop of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.conftest import Show
from waarnemer_app.ui.frame.sheet import Sheet
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize("left", [0, 24])
def test_the_column_has_its_margin_and_its_limit(theme: Theme, show: Show, left: int) -> None:
    sheet = Sheet(theme, max_width=600, flush=left == 0, fill=False)
    part = QLabel("inhoud")
    sheet.body.addWidget(part)
    show(sheet, width=1200)
    assert part.x() == left
    assert part.width() == 600 - 2 * left
    assert sheet.focusPolicy() == Qt.FocusPolicy.NoFocus
    theme.set(factor=150)
    QApplication.processEvents()
    assert part.width() > 700


def test_filling_stretches_to_the_bottom(theme: Theme, show: Show) -> None:
    heights = []
    for fill in (False, True):
        sheet = Sheet(theme, max_width=600, flush=True, fill=fill)
        part = QWidget()
        sheet.body.addWidget(part)
        window = show()
        sheet.setParent(window)
        sheet.setGeometry(0, 0, 600, 480)
        sheet.show()
        QApplication.processEvents()
        heights.append(part.height())
    assert heights[0] < 100
    assert heights[1] > 400


def test_what_is_put_on_top_scrolls_with_it(theme: Theme, show: Show) -> None:
    sheet = Sheet(theme, max_width=600, flush=True, fill=False)
    tall, head = QWidget(), QLabel("kop")
    tall.setMinimumHeight(3000)
    sheet.body.addWidget(tall)
    sheet.put_on_top(head)
    show(sheet)
    head.show()
    QApplication.processEvents()
    top = head.mapTo(sheet, head.rect().topLeft()).y()
    sheet.go(200)
    assert sheet.place() == 200
    assert head.mapTo(sheet, head.rect().topLeft()).y() == top - 200
