"""The form speaks the language of the program, with fall-back to its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTranslator
from PySide6.QtWidgets import QApplication

from tests.ui.formulier.conftest import Proef
from waarnemer_app.ui.taal.talen import taal


class Engels(QTranslator):
    """A translation that knows the name of its language and no other text."""

    def __init__(self, code: str, parent: QObject) -> None:
        super().__init__(parent)
        self._code = code

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return self._code if (context, source) == ("Taal", "nl") else ""


@pytest.fixture
def spreek(qapp: QApplication) -> Iterator[list[Engels]]:
    geladen: list[Engels] = []
    yield geladen
    for vertaling in geladen:
        qapp.removeTranslator(vertaling)


def kies(qapp: QApplication, geladen: list[Engels], code: str) -> None:
    geladen.append(Engels(code, qapp))
    qapp.installTranslator(geladen[-1])


def test_without_a_translation_it_is_dutch(qapp: QApplication, spreek: list[Engels]) -> None:
    assert taal() == "nl"
    kies(qapp, spreek, "en")
    assert taal() == "en"


def test_the_form_follows_at_once_and_the_place_and_answers_stay(
    qapp: QApplication, spreek: list[Engels], schone_proef: Proef
) -> None:
    proef = schone_proef
    pagina = proef.open("proef")
    pagina.ga_naar_vraag("/data/zaal/bus[1]/plek")
    proef.toets("Hal")
    kies(qapp, spreek, "en")
    proef.rust()
    rij = pagina.rijen["/data/zaal/bus[1]/plek"]
    assert rij.row.question.text() == "Where is it?"
    assert pagina.secties[0].label == "Room"
    assert pagina.invuller.staat(rij.ref).value == "Hal"
    assert pagina.ref == rij.ref
    # a language that the form has not: its own
    kies(qapp, spreek, "fr")
    proef.rust()
    assert pagina.secties[0].label == "Zaal"
