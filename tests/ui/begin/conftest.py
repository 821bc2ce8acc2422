"""The theme, the clock and a window for the parts of these screens."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.proef import klok, proef, theme

__all__ = ["klok", "proef", "theme"]

Toon = Callable[[QWidget], QWidget]


@pytest.fixture
def toon(qtbot: QtBot) -> Iterator[Toon]:
    """Put a part in a window that is shown and active; the part is given back."""
    ramen: list[QWidget] = []

    def doe(deel: QWidget) -> QWidget:
        raam = QWidget()
        ramen.append(raam)
        qtbot.addWidget(raam)
        kolom = QVBoxLayout(raam)
        kolom.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        kolom.addWidget(deel)
        kolom.addStretch(1)
        raam.resize(900, 700)
        raam.show()
        raam.activateWindow()
        qtbot.waitUntil(raam.isActiveWindow)
        return raam

    yield doe
    for raam in ramen:
        raam.close()
