"""Every kind of question has its control, answers through it and shows what the engine has."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.toegankelijkheid import text_fits, tree_walk
from tests.ui.formulier.alles import ref, waarde
from tests.ui.formulier.conftest import MaakRij, Zet
from waarnemer_app.ui import accessibility
from waarnemer_app.ui.components import (
    CheckGroup,
    CheckTile,
    ChoiceList,
    Counter,
    DateField,
    DecimalField,
    FileField,
    MomentField,
    NumberField,
    PlaceField,
    RangeField,
    Ranking,
    SegmentedChoice,
    TextArea,
    TextField,
    TimeField,
)
from waarnemer_app.ui.formulier.invuller import Invuller
from waarnemer_app.ui.formulier.rij import Vraagrij
from waarnemer_app.ui.formulier.veld import soort_van
from waarnemer_app.ui.formulier.veldmaker import maak_veld
from waarnemer_app.ui.theme import Theme
from waarnemer_app.xforms import Node


@pytest.mark.parametrize(
    ("naam", "soort"),
    [
        ("tekst", TextField),
        ("vak", TextArea),
        ("duur", NumberField),
        ("tel", Counter),
        ("breuk", DecimalField),
        ("dag", DateField),
        ("tijd", TimeField),
        ("moment", MomentField),
        ("jnn", SegmentedChoice),
        ("vouw", ChoiceList),
        ("likert", SegmentedChoice),
        ("zes", ChoiceList),
        ("gefilterd", ChoiceList),
        ("tegels", CheckGroup),
        ("veel", ChoiceList),
        ("rang", Ranking),
        ("tik", CheckTile),
        ("tik2", CheckTile),
        ("bereik", RangeField),
        ("foto", FileField),
        ("bestand", FileField),
        ("plek", PlaceField),
        ("streep", TextField),
        ("som", TextArea),
    ],
)
def test_every_type_has_its_control_with_a_name(maak_rij: MaakRij, naam: str, soort: type) -> None:
    een = maak_rij(naam)
    assert type(een.veld) is soort
    een.doel().setFocus()
    assert een.doel().hasFocus()
    named = een.veld if isinstance(een.veld, (SegmentedChoice, CheckGroup)) else een.doel()
    assert f"Vraag {naam}" in named.accessibleName()
    tree_walk.check(een.row.window())


@pytest.mark.parametrize(
    ("naam", "toetsen", "antwoord"),
    [
        ("tekst", "Vol.", "Vol."),
        ("duur", "12", "12"),
        ("breuk", "1,5", "1.5"),
        ("dag", "18-3-2026", "2026-03-18"),
        ("tijd", "2147", "21:47"),
        ("jnn", "v", "nvt"),
        ("likert", "6", "6"),
        ("zes", "2", "2"),
        ("tegels", "31", "1 3"),
        ("bereik", "++", "0.5"),
        ("tel", "++-+", "2"),
        ("plek", "52,1", "52.1"),
    ],
)
def test_keys_answer(
    maak_rij: MaakRij, alles: Invuller, naam: str, toetsen: str, antwoord: str
) -> None:
    een = maak_rij(naam)
    accessibility.focus(een.doel())
    for toets in toetsen:
        QTest.keyClicks(een.row.window().focusWidget(), toets)
    een.flush()
    assert waarde(alles, naam) == antwoord


@pytest.mark.parametrize(
    ("naam", "antwoord"),
    [
        ("tekst", "Een bord."),
        ("duur", "1124"),
        ("breuk", "0.25"),
        ("dag", "2026-03-18"),
        ("moment", "2026-03-18T09:41:00.000+01:00"),
        ("zes", "4"),
        ("veel", "g3 g30"),
        ("rang", "3 1 2 4 5 6"),
        ("tik", "OK"),
        ("bereik", "2.5"),
        ("plek", "52.0907 5.1214"),
        ("tel", "14"),
    ],
)
def test_what_the_program_shows_comes_back_and_answers_nothing(
    maak_rij: MaakRij, alles: Invuller, naam: str, antwoord: str
) -> None:
    een = maak_rij(naam)
    alles.antwoord(ref(naam), antwoord)
    stappen = alles.stappen
    een.doel().setFocus()
    een.row.window().setFocus()
    een.flush()
    assert alles.stappen == stappen
    assert waarde(alles, naam) == antwoord


def test_no_combination_crashes(theme: Theme, alles: Invuller, qtbot: QtBot) -> None:
    """Every type under every appearance, control and readonly: a control comes out."""
    types = ["int", "decimal", "string", "time", "date", "dateTime", "geopoint", "geotrace"]
    types += ["binary", "barcode", "select", "select1", "rank", "trigger", "boolean"]
    uiterlijk = ("", "minimal", "likert", "quick", "multiline", "counter", "onbekend w1")
    gemaakt = set()
    for soort, vorm, control, vast in product(types, uiterlijk, ("input", "range"), (True, False)):
        for naam in ("zes", "tekst"):
            staat = alles.staat(ref(naam))
            node = replace_node(staat.node, soort, vorm, control)
            anders = replace(staat, node=node, readonly=vast, value="x y")
            veld = maak_veld(theme, alles, "Vraag", anders)
            qtbot.addWidget(veld.blad)
            veld.toon(anders)
            veld.zet_staat("error", "Vraag", "Kijk het na.")
            veld.zet_toetsen(False)
            veld.flush()
            assert isinstance(veld.doel(), QWidget)
            gemaakt.add(soort_van(anders))
    assert len(gemaakt) > 12


def replace_node(node: Node, soort: str, vorm: str, control: str) -> Node:
    """A copy of a node of another type; the form itself stays as it is."""
    anders = copy(node)
    anders.type, anders.appearance, anders.control = soort, vorm, control
    return anders


@pytest.mark.parametrize(("factor", "breed"), [(100, 700), (200, 1000)])
def test_nothing_is_cut_off(
    theme: Theme, alles: Invuller, zet: Zet, factor: int, breed: int
) -> None:
    theme.set(factor=factor)
    houder = QWidget()
    kolom = QVBoxLayout(houder)
    antwoorden = {"duur": "1124", "dag": "2026-03-18", "plek": "52.0907 5.1214", "breuk": "1234.56"}
    for naam, antwoord in antwoorden.items():
        alles.antwoord(ref(naam), antwoord)
    for naam in (
        *antwoorden, "tel", "tijd", "moment", "jnn", "likert", "zes", "tegels", "rang", "tik",
        "bereik", "foto", "som",
    ):  # fmt: skip
        kolom.addWidget(Vraagrij(theme, alles, ref(naam)).row)
    zet(houder)
    houder.window().resize(breed, kolom.heightForWidth(breed) + 100)
    assert not text_fits.faults(houder.window())
