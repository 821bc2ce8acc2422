"""Numbers to call: large, by role, and a sentence when the package has none."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.signalen.conftest import in_venster, wet_pakket
from waarnemer_app.domain.pakket import ContactRol
from waarnemer_app.ui.signalen.bellen import BelPaneel
from waarnemer_app.ui.signalen.rollen import contact_rollen
from waarnemer_app.ui.theme import Theme


def _teksten(paneel: BelPaneel) -> list[str]:
    return [label.text() for label in paneel.findChildren(QLabel) if label.text()]


def test_role_and_number_stand_together(theme: Theme, qtbot: QtBot) -> None:
    contacten = [c for c in wet_pakket().contacten if c.rol is not ContactRol.MINISTER]
    paneel = BelPaneel(theme, contacten)
    in_venster(paneel, qtbot)
    assert _teksten(paneel)[2:] == [
        "Burgemeester en college van B en W",
        "0000 000 001",
        "Projectleider verkiezingen · Projectleider (voorbeeld)",
        "0000 000 003",
        "Minister van BZK, piket · Piket (voorbeeld)",
        "0000 000 004",
    ]


def test_a_number_is_larger_than_its_role(theme: Theme, qtbot: QtBot) -> None:
    paneel = BelPaneel(theme, wet_pakket().contacten[:1])
    in_venster(paneel, qtbot)
    rol, nummer = [label for label in paneel.findChildren(QLabel) if label.text()][2:4]
    assert nummer.font().pixelSize() > rol.font().pixelSize()


def test_without_a_number_it_says_what_to_do(theme: Theme, qtbot: QtBot) -> None:
    paneel = BelPaneel(theme, [])
    in_venster(paneel, qtbot)
    assert _teksten(paneel)[-1] == "Er staat geen nummer in het pakket. Bel het bureau."


def test_every_role_of_a_contact_has_words() -> None:
    assert set(contact_rollen()) == set(ContactRol)
    assert all(contact_rollen().values())
