"""The band that says that this is practice."""

from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Show
from waarnemer_app.ui.components import DemoBand
from waarnemer_app.ui.theme import Theme


def test_it_says_that_it_is_practice(theme: Theme, show: Show) -> None:
    band = DemoBand(theme)
    show(band)
    assert any("DEMO" in label.text() for label in band.findChildren(QLabel))
    assert band.grab().toImage().pixelColor(2, 2) == theme.color("warn_soft")
