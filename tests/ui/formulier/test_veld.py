"""Which control a question gets, and what every control tells its row."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.formulier.alles import ref, waarde
from tests.ui.formulier.conftest import MaakRij
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    DecimalField,
    SegmentedChoice,
    TextArea,
)
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.veld import schaal_van, soort_van


def test_space_is_now_in_a_time(maak_rij: MaakRij, alles: Invuller) -> None:
    een = maak_rij("tijd")
    accessibility.focus(een.doel())
    QTest.keyClick(een.doel(), Qt.Key.Key_Space)
    assert waarde(alles, "tijd")[2] == ":"
    assert een.row.message.text() == ""


def test_the_unit_stands_beside_the_number_and_a_reader_hears_it(
    maak_rij: MaakRij, alles: Invuller
) -> None:
    een = maak_rij("duur")
    assert "minuten" in [label.text() for label in een.row.answer.findChildren(QLabel)]
    assert "minuten" in een.veld.accessibleDescription()
    alles.instance.set_language("en")
    alles.vergeet()
    een.toon()
    assert "minutes" in [label.text() for label in een.row.answer.findChildren(QLabel)]


def test_a_fault_is_told_after_one_left_the_field(
    maak_rij: MaakRij, alles: Invuller, gezegd: list[str]
) -> None:
    een = maak_rij("duur")
    accessibility.focus(een.doel())
    QTest.keyClicks(een.doel(), "600")
    een.flush()
    assert waarde(alles, "duur") == "600"
    assert "Hoogstens 499." not in gezegd
    een.doel().clearFocus()
    assert gezegd[-1] == "Hoogstens 499."
    assert "Hoogstens 499." in een.veld.accessibleDescription()
    assert een.row.message.text() == "Hoogstens 499."


def test_an_open_question_says_so_once_its_section_was_left(maak_rij: MaakRij) -> None:
    een = maak_rij("jnn")
    assert een.row.message.text() == ""
    een.toon_open(True)
    assert een.row.message.text() == "Deze vraag heeft een antwoord nodig."
    assert isinstance(een.veld, SegmentedChoice)
    assert all(deel.fault for deel in een.veld.segments)


def test_a_hint_of_a_choice_is_folded_that_of_a_text_is_in_view(maak_rij: MaakRij) -> None:
    keuze, vak = maak_rij("jnn"), maak_rij("vak")
    assert not keuze.row.note.isVisible()
    assert keuze.row.why.button.isVisible()
    assert "Ook wie bij de ingang staat." in keuze.veld.accessibleDescription()
    keuze.row.why.toggle()
    woorden = [label.text() for label in keuze.row.why.findChildren(QLabel) if label.isVisible()]
    assert "Ook wie bij de ingang staat." in woorden
    assert vak.row.note.text() == "Schrijf geen namen op."


def test_read_only_is_shown_and_can_be_reached(maak_rij: MaakRij, alles: Invuller) -> None:
    som, vast, dicht = maak_rij("som"), maak_rij("vast"), maak_rij("dicht")
    alles.antwoord(ref("dicht"), "1.5")
    alles.antwoord(ref("vast"), "nee")
    assert (vast.antwoordt, dicht.antwoordt, som.antwoordt) == (True, True, False)
    alles.antwoord(ref("duur"), "20")
    assert isinstance(som.veld, TextArea)
    assert som.veld.value() == "21"
    assert isinstance(dicht.veld, TextArea)
    assert dicht.veld.isReadOnly()
    assert dicht.veld.value() == "1,5"
    assert isinstance(vast.veld, SegmentedChoice)
    QTest.keyClicks(vast.doel(), "j")
    assert waarde(alles, "vast") == "nee"
    alles.antwoord(ref("duur"), "5")
    assert isinstance(dicht.veld, DecimalField)


@pytest.mark.parametrize(
    ("appearance", "aantal", "soort"),
    [
        ("", 5, "segmenten"),
        ("", 6, "lijst"),
        ("", 0, "lijst"),
        ("likert", 7, "segmenten"),
        ("likert", 8, "lijst"),
        ("minimal", 2, "lijst"),
        ("quick", 4, "segmenten"),
    ],
)
def test_a_choice_out_of_few_has_segments_out_of_many_a_list(
    alles: Invuller, appearance: str, aantal: int, soort: str
) -> None:
    staat = alles.staat(ref("zes"))
    node = copy(staat.node)
    node.appearance = appearance
    keuzes = tuple((str(n), f"Keuze {n}") for n in range(aantal))
    assert soort_van(replace(staat, node=node, choices=keuzes)) == soort


def test_long_labels_are_read_in_a_list(alles: Invuller) -> None:
    lang = (("a", "Achter een scherm waar niemand er zicht op heeft"), ("b", "Open"))
    een, meer = alles.staat(ref("jnn")), alles.staat(ref("tegels"))
    assert soort_van(replace(een, choices=lang)) == "lijst"
    assert soort_van(replace(meer, choices=lang)) == "lijst_meer"


def test_a_range_without_ends_is_from_one_to_ten(alles: Invuller) -> None:
    node = copy(alles.staat(ref("bereik")).node)
    node.parameters = {}
    schaal = schaal_van(node)
    assert schaal is not None
    assert (schaal.value(0), schaal.value(schaal.last)) == ("1", "10")
    node.parameters = {"start": "5", "end": "5"}
    assert schaal_van(node) is None
