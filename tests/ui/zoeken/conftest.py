"""The window of a whole day, and what these tests ask of it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.test_venster import Dag, dag
from waarnemer_app.domain.handelingen import MaakNotitie
from waarnemer_app.ui.zoeken.paneel import ZoekPaneel

__all__ = ["dag"]
NOTITIE = "De stembus staat naast de kachel in de gymzaal."


@pytest.fixture
def zoek(dag: Dag) -> Callable[[str], ZoekPaneel]:
    """Open the box with Ctrl+K and type in it."""

    def doe(tekst: str) -> ZoekPaneel:
        QApplication.processEvents()  # Vandaag moves the focus when the first visit begins
        dag.toets(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        paneel = dag.venster.window.overlay.content()
        assert isinstance(paneel, ZoekPaneel)
        for letter in tekst:
            dag.toets(Qt.Key(ord(letter.upper())))
        paneel.zoek.edit.flush()
        return paneel

    return doe


def notitie(dag: Dag, tekst: str = NOTITIE) -> str:
    """A note at the visit that goes on, by its id."""
    return dag.doe(MaakNotitie(tekst=tekst, bezoek=dag.id.get("bezoek")))
