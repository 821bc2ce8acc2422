"""Who one is: an id, a designation, a kind; what is missing is said at its field (R-WN-1)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.proef import Toon
from waarnemer_app.ui.begin.begin import WaarnemerInfo
from waarnemer_app.ui.begin.wie import WieBentU
from waarnemer_app.ui.theme import Theme


@pytest.mark.parametrize(
    ("nummer", "aanduiding", "soort", "melding"),
    [
        ("", "Waarnemer 12", "m", "Uw nummer"),
        ("waarnemer 12", "Waarnemer 12", "m", "Uw nummer"),
        ("x" * 65, "Waarnemer 12", "m", "Uw nummer"),
        ("waarnemer-12", " ", "m", "Er staat nog niet"),
        ("waarnemer-12", "Waarnemer 12", "", "Er is nog niet gekozen"),
    ],
)
def test_what_is_missing_about_oneself_is_said_at_its_field(
    theme: Theme, toon: Toon, nummer: str, aanduiding: str, soort: str, melding: str
) -> None:
    wie = WieBentU(theme, None)
    toon(wie)
    wie.nummer.setText(nummer)
    wie.aanduiding.setText(aanduiding)
    if soort:
        wie.soort.take_focus()
        QTest.keyClick(wie.soort.segments[0], Qt.Key.Key_M)
    fout = wie.bezwaar()
    assert fout is not None
    assert fout.melding.startswith(melding)


def test_who_one_is_can_be_typed(theme: Theme, toon: Toon) -> None:
    wie = WieBentU(theme, None)
    toon(wie)
    wie.nummer.setText(" waarnemer-12 ")
    wie.aanduiding.setText("Waarnemer 12")
    wie.soort.show_value("medewerker")
    assert wie.bezwaar() is None
    assert wie.waarnemer() == WaarnemerInfo("waarnemer-12", "Waarnemer 12", "medewerker")
